//! How the session changes with what is beside the question: sections, settings, dialogs.

use std::rc::Rc;

use super::{Extent, Msg, Saving, Screen, Session, Unfolded};
use crate::core::finder;

/// The session after `msg`; `None` where the message changes nothing.
///
/// Not inlined: nothing of this is needed before the first question, so it is in another part of
/// the program.
#[inline(never)]
pub(super) fn update(session: &Session, msg: Msg) -> Option<Session> {
    let mut next = session.clone();
    match msg {
        Msg::StartedOver => next = session.started_over(),
        Msg::Opened { question, from } => next = session.opened(&question, from)?,
        Msg::SettingsChanged(settings) => next.kept.settings = settings,
        Msg::SectionToggled(place) => next.toggle_section(place),
        Msg::Folded(fold, by_itself) => next.folds.turn(fold, by_itself),
        Msg::Drawn => return session.with_step_drawn(),
        Msg::DialogClosed => return session.with_dialog(None),
        Msg::ReplacingAllowed => return session.with_saving(Saving::On),
        _ => return None,
    }
    Some(next)
}

impl Session {
    fn toggle_section(&mut self, place: usize) {
        self.unfolded = if self.unfolded_section() == Some(place) {
            Unfolded::Nothing
        } else {
            Unfolded::Chosen(place)
        };
    }

    /// Opens a question; one that the quick check leaves out opens the full check, and one that
    /// no chosen standard asks takes in a standard that does.
    fn opened(&self, id: &str, from: Option<Rc<str>>) -> Option<Self> {
        let question = self.content.question(id)?;
        let mut next = self.shown(Screen::Questions);
        if next.trail.place(question).is_none() {
            next = next.with_extent(Extent::Full);
        }
        if next.trail.place(question).is_none() {
            let mut standards = self.content.standards().iter();
            let standard = standards.find(|one| one.speaks_for_itself() && one.asks(question))?;
            let catalogue = self.content.catalogue();
            let profile = &self.kept.profile;
            let profile = finder::with_standard_toggled(catalogue, profile, &standard.id);
            next = next.seen_through(&self.content, profile);
            next.trail.place(question)?;
        }
        let from = from.map(|place| (self.screen, place));
        next.opened_from = from.or_else(|| self.opened_from.clone());
        Some(next.looking_at(question))
    }
}
