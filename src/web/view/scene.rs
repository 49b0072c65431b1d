//! What a screen is made from.

use std::rc::Rc;

use yew::{AttrValue, Callback};

use super::parts::Buttons;
use crate::core::papers::Source;
use crate::core::report::{Live, Report, Serves, follow_live, live, serves};
use crate::core::scope::Scope;
use crate::core::session::{Msg, Part, Screen, Session};
use crate::core::state::State;
use crate::web::same::Same;
use crate::web::wording::Wording;

/// Everything a screen shows, and the way to tell what happened on it.
pub struct Scene<'a> {
    /// The words.
    pub wording: &'a Wording,
    /// The session as it is.
    pub session: &'a Session,
    /// The session as what is far from the question shows it: after an answer, that follows a
    /// moment later than the figures.
    pub beside: &'a Session,
    /// What follows from it.
    pub derived: &'a Derived,
    /// Where to tell what happened.
    pub emit: &'a Callback<Msg>,
    /// The address that readiness links go to, without what stands behind its `#`.
    pub base: &'a AttrValue,
}

impl Scene<'_> {
    /// Buttons in these words that tell what happened here.
    pub(super) fn buttons(&self) -> Buttons<'_> {
        Buttons {
            wording: self.wording,
            emit: self.emit,
        }
    }
}

/// What follows from a session and is costly enough to be computed only when it changes.
pub struct Derived {
    /// The figures that go along with answering.
    pub live: Vec<Rc<Live>>,
    /// What the question in focus counts for.
    pub serves: Rc<Serves>,
    /// The result, while it is on the screen.
    pub report: Option<Rc<Report>>,
    /// What the paper on the screen is made from.
    pub source: Option<Rc<Source>>,
}

impl Derived {
    /// What follows from `session`.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        Self {
            live: shown_live(session),
            serves: shown_serves(session),
            report: report_of(session),
            source: source_of(session),
        }
    }

    /// Computes anew what a change from `old` to `new` touches.
    pub fn follow(&mut self, old: &Session, new: &Session) {
        let same_scope = Rc::ptr_eq(old.scope(), new.scope());
        let same_answers = Rc::ptr_eq(&old.kept().answers, &new.kept().answers);
        let question = |session: &Session| session.current().map(Same::of);
        let same_parts = old.has(Part::Overview) == new.has(Part::Overview);
        if !(same_scope && same_parts) {
            self.live = shown_live(new);
        } else if !same_answers && new.has(Part::Overview) {
            followed_live(&mut self.live, old, new);
        }
        if !(same_scope && same_parts) || question(old) != question(new) {
            self.serves = shown_serves(new);
        }
        if !(same_scope && same_answers && same_screen(old, new)) {
            self.report = report_of(new);
            self.source = source_of(new);
        }
    }
}

/// The figures beside the questions; none until the part of the program is there that shows them.
fn shown_live(session: &Session) -> Vec<Rc<Live>> {
    if session.has(Part::Overview) {
        live_of(session)
    } else {
        Vec::new()
    }
}

/// What the question in focus counts for; nothing until the part of the program is there that knows.
fn shown_serves(session: &Session) -> Rc<Serves> {
    Rc::new(if session.has(Part::Overview) {
        serves_of(session)
    } else {
        Serves::default()
    })
}

/// Computes anew the figures that a change of answers touches. A part of the program is entered
/// here, so it has to be there.
#[inline(never)]
fn followed_live(live: &mut [Rc<Live>], old: &Session, new: &Session) {
    let marks = (&**old.marks(), &**new.marks());
    follow_live(live, new.content().words(), new.scope(), marks);
}

/// The figures. A part of the program is entered here, so it has to be there.
#[inline(never)]
fn live_of(session: &Session) -> Vec<Rc<Live>> {
    live(session.content().words(), session.scope(), session.marks())
}

/// What the question in focus counts for. A part of the program is entered here, so it has to be
/// there.
#[inline(never)]
fn serves_of(session: &Session) -> Serves {
    let words = session.content().words();
    let question = session.current();
    question.map_or_else(Serves::default, |question| {
        serves(words, session.scope(), question)
    })
}

/// Whether both show the same screen, of the same check.
fn same_screen(old: &Session, new: &Session) -> bool {
    let guest = |session: &Session| session.exchange().guest.as_ref().map(Same::of);
    old.screen() == new.screen()
        && old.shows_screen() == new.shows_screen()
        && guest(old) == guest(new)
}

fn source_of(session: &Session) -> Option<Rc<Source>> {
    let shows_paper = session.screen().is_paper() && session.shows_screen();
    shows_paper.then(|| paper_source(session))
}

/// What papers are made from. A part of the program is entered here, so it has to be there.
#[inline(never)]
fn paper_source(session: &Session) -> Rc<Source> {
    Rc::new(Source::of(
        session.content(),
        &session.mine(),
        session.today(),
    ))
}

fn report_of(session: &Session) -> Option<Rc<Report>> {
    if !session.shows_screen() {
        return None;
    }
    match session.screen() {
        Screen::Result => Some(whole_report(session, &session.mine())),
        Screen::Guest => Some(whole_report(
            session,
            session.exchange().guest.as_ref()?.state()?,
        )),
        _ => None,
    }
}

/// The whole result of a check. A part of the program is entered here, so it has to be there.
#[inline(never)]
fn whole_report(session: &Session, state: &State) -> Rc<Report> {
    let content = session.content();
    let scope = Scope::of(content, &state.profile);
    Rc::new(Report::of(content, &scope, &state.answers))
}
