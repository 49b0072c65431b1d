//! How the session changes with each message.

use std::rc::Rc;

use super::{
    Dialog, Extent, HeldBecause, Msg, Part, Presence, Saving, Screen, Session, Step, Supply, Trail,
    Unfolded, beside, exchange,
};
use crate::core::answers::{Answers, Choice};
use crate::core::content::{Content, Question};
use crate::core::finder;
use crate::core::profile::{Profile, Target};
use crate::core::scope::Scope;
use crate::core::score::{Mark, Marks};

impl Session {
    /// The session after `msg`; `None` where the message changes nothing.
    #[must_use]
    pub fn update(&self, msg: Msg) -> Option<Self> {
        self.after_msg(msg).map(Self::with_host_settled)
    }

    pub(super) fn after_msg(&self, msg: Msg) -> Option<Self> {
        match msg {
            Msg::QuestionsAsked => Some(self.shown(Screen::Questions)),
            Msg::Erased => Some(self.emptied(self.first_profile())),
            Msg::Answered {
                question,
                choice,
                decided,
            } => self.answered(&question, choice, decided),
            Msg::Cleared { question } => {
                self.with_answers(&question, |answers, id| answers.choose(id, None))
            }
            Msg::Noted { question, note } => {
                self.with_answers(&question, |answers, id| answers.write_note(id, note))
            }
            Msg::Stepped(step) => self.stepped(step),
            Msg::ResultAsked => Some(self.shown(Screen::Result)),
            Msg::PaperAsked(screen) => Some(self.shown(screen)),
            Msg::StartAsked => Some(self.shown(Screen::Start)),
            Msg::ExtentChosen(extent) => Some(self.with_extent(extent)),
            Msg::TargetChosen(target) => Some(self.with_target(target)),
            Msg::RoleToggled(role) => {
                let catalogue = self.content.catalogue();
                let profile = finder::with_role_toggled(catalogue, &self.kept.profile, role);
                Some(self.seen_through(&self.content, profile))
            }
            Msg::StandardToggled(id) => {
                let catalogue = self.content.catalogue();
                let profile = finder::with_standard_toggled(catalogue, &self.kept.profile, &id);
                Some(self.seen_through(&self.content, profile))
            }
            Msg::ContentArrived(content) => {
                let mut next = self.seen_through(&content, self.kept.profile.clone());
                if next.supply != Supply::Complete {
                    // What arrived does not mend what failed.
                    next.supply = self.supply.clone();
                }
                if self.supply == Supply::Complete {
                    // Nothing was missing, so the trail is the same, and so is what one opened.
                    next.unfolded = self.unfolded;
                }
                // Without guests nothing of that is needed, and the part may not be there.
                Some(if next.exchange.has_guests() {
                    exchange::read(next)
                } else {
                    next
                })
            }
            Msg::ContentFailed(reason) => self.with_supply(Supply::Failed(reason)),
            Msg::ContentAskedAgain => self.with_supply(Supply::Awaited),
            Msg::PartArrived(part) => {
                let next = self.with_part(part, Presence::Here)?;
                Some(if part == Part::Screens {
                    next.resumed().with_host_heard()
                } else {
                    next
                })
            }
            Msg::PartFailed(part, reason) => {
                let next = self.with_part(part, Presence::Failed(reason))?;
                Some(next.with_host_refused())
            }
            Msg::PartAsked(part) => self.with_part(part, Presence::Awaited),
            Msg::DialogAsked(dialog) => self.with_dialog(Some(dialog)),
            Msg::Exchanged(fact) => self.exchanged(&fact),
            Msg::Papered(fact) => self.papered(&fact),
            Msg::Hosted(fact) => self.hosted(&fact),
            Msg::LinkArrived(text) => {
                let mut next = self.shown(Screen::Open);
                next.arrived = Some(text);
                Some(next.with_arrived())
            }
            Msg::ChangedElsewhere => match self.saving {
                Saving::On | Saving::Failing(_) => {
                    self.with_saving(Saving::Held(HeldBecause::Elsewhere))
                }
                Saving::Off | Saving::Held(_) => None,
            },
            // What must not be written over stays so until the visitor agrees.
            Msg::Saved | Msg::SavingFailed(_) if self.held_because().is_some() => None,
            Msg::Saved => self.with_saving(Saving::On),
            Msg::SavingFailed(fault) => self.with_saving(Saving::Failing(fault)),
            // Everything else happens in what is beside the question.
            msg if self.has(Part::Overview) => beside::update(self, msg),
            _ => None,
        }
    }

    /// The question in focus: the one last looked at, or the first that is open.
    #[must_use]
    pub fn current(&self) -> Option<&Rc<Question>> {
        let at = self.kept.at.as_ref();
        at.and_then(|id| self.content.question(id))
            .filter(|question| self.trail.place(question).is_some())
            .or_else(|| self.first_open())
            .or_else(|| self.trail.at(0))
    }

    fn first_open(&self) -> Option<&Rc<Question>> {
        let mut questions = self.trail.questions().iter();
        questions.find(|question| !self.marks.get(question).is_answered())
    }

    pub(super) fn shown(&self, screen: Screen) -> Self {
        let mut next = self.clone();
        next.screen = screen;
        if self.screen != screen {
            // Whoever comes back to a place finds it wherever it is.
            let comes_back = matches!(&self.opened_from, Some((from, _)) if *from == screen);
            next.drawn = if comes_back { usize::MAX } else { 0 };
        }
        next.opened_from.take_if(|(from, _)| *from != screen);
        let needed = [
            (screen == Screen::Questions, Part::Overview),
            (screen.is_further(), Part::Screens),
            (screen.is_paper(), Part::Papers),
        ];
        for (is_needed, part) in needed {
            if is_needed && *self.presence(part) == Presence::Absent {
                next = next.with_part(part, Presence::Awaited).unwrap_or(next);
            }
        }
        next
    }

    pub(super) fn with_part(&self, part: Part, presence: Presence) -> Option<Self> {
        let parts = self.parts.with(part, presence)?;
        let mut next = self.clone();
        next.parts = parts;
        Some(next)
    }

    pub(super) fn with_dialog(&self, dialog: Option<Dialog>) -> Option<Self> {
        if self.dialog == dialog {
            return None;
        }
        let mut next = self.clone();
        next.dialog = dialog;
        // Dialogs are in a part of the program that comes a little later.
        Some(
            next.with_part(Part::Overview, Presence::Awaited)
                .unwrap_or(next),
        )
    }

    /// The place on the trail of the section that shows its questions.
    #[must_use]
    pub fn unfolded_section(&self) -> Option<usize> {
        match self.unfolded {
            Unfolded::Chosen(place) => Some(place),
            Unfolded::Nothing => None,
            Unfolded::Current => {
                let place = self.trail.place(self.current()?)?;
                self.trail.stretch_at(place)
            }
        }
    }

    pub(super) fn looking_at(mut self, question: &Rc<Question>) -> Self {
        self.kept.at = Some(Rc::clone(&question.id));
        self.unfolded = Unfolded::Current;
        self
    }

    fn with_target(&self, target: Target) -> Self {
        let mut next = self.clone();
        next.kept.profile.target = target;
        next.scope = Rc::new(Scope::of(&next.content, &next.kept.profile));
        next
    }

    /// The profile of somebody who chose nothing yet: what the page chose, or else the finder.
    pub(super) fn first_profile(&self) -> Profile {
        self.host.terms.first_profile(self.content.catalogue())
    }

    /// The same answers, seen through another profile or more content.
    pub(super) fn seen_through(&self, content: &Rc<Content>, profile: Profile) -> Self {
        let mut next = self.clone();
        next.content = Rc::clone(content);
        next.marks = Rc::new(Marks::of(content, &next.kept.answers));
        next.scope = Rc::new(Scope::of(content, &profile));
        next.kept.profile = profile;
        next.trail = Rc::new(Trail::of(&next.scope, next.kept.extent));
        next.unfolded = Unfolded::Current;
        // What failed for another choice may be had for this one.
        next.supply = Supply::Awaited;
        next.supplied()
    }

    /// Nothing is awaited, and nothing can fail, once all is there.
    fn with_supply(&self, supply: Supply) -> Option<Self> {
        if self.supply == supply || self.supply == Supply::Complete {
            return None;
        }
        let mut next = self.clone();
        next.supply = supply;
        Some(next)
    }

    pub(super) fn with_extent(&self, extent: Extent) -> Self {
        let mut next = self.clone();
        next.kept.extent = extent;
        next.unfolded = Unfolded::Current;
        next.trail = Rc::new(Trail::of(&next.scope, extent));
        next
    }

    /// What goes out and comes in is in another part of the program. Until that is there, only
    /// the wish for a screen is heard, and once more when it arrives.
    fn exchanged(&self, fact: &exchange::Fact) -> Option<Self> {
        if self.has(Part::Screens) {
            return exchange::update(self, fact).map(Self::with_arrived);
        }
        match fact {
            exchange::Fact::Asked(screen) => Some(self.shown(*screen)),
            _ => None,
        }
    }

    /// The part with the further screens arrived: the one that is waited for is made ready.
    fn resumed(self) -> Self {
        let fact = exchange::Fact::Asked(self.screen);
        if self.screen.is_further() {
            exchange::update(&self, &fact)
                .unwrap_or(self)
                .with_arrived()
        } else {
            self
        }
    }

    /// A link that arrived is opened as soon as the part of the program is there that does so, and
    /// the visitor is still, or again, where links are opened.
    fn with_arrived(mut self) -> Self {
        if !self.has(Part::Screens) || self.screen != Screen::Open {
            return self;
        }
        let Some(text) = self.arrived.take() else {
            return self;
        };
        let fact = exchange::Fact::TextGiven(text, exchange::Purpose::Look);
        exchange::update(&self, &fact).unwrap_or(self)
    }

    fn answered(&self, id: &str, choice: Choice, decided: bool) -> Option<Self> {
        let question = self.content.question(id)?;
        if matches!(choice, Choice::NotApplicable(_)) && !question.may_be_excluded {
            return None;
        }
        let next = self.with_answers(id, |answers, id| answers.choose(id, Some(choice)));
        if decided && self.kept.settings.moves_on && !self.is_last(id) {
            let here = next.as_ref().unwrap_or(self);
            return here.stepped(Step::Next).or(next);
        }
        next
    }

    fn is_last(&self, id: &str) -> bool {
        self.trail
            .questions()
            .last()
            .is_some_and(|last| &*last.id == id)
    }

    fn with_answers(&self, id: &str, change: impl FnOnce(&mut Answers, &Rc<str>)) -> Option<Self> {
        let question = self.content.question(id)?;
        let entry = |answers: &Answers| (answers.choice(id), answers.note(id));
        let mut answers = Answers::clone(&self.kept.answers);
        change(&mut answers, &question.id);
        let (choice, note) = entry(&answers);
        // Nothing else can have changed, so there is no need to compare all of them.
        if (choice, note) == entry(&self.kept.answers) {
            return None;
        }
        let mut next = self.clone();
        next.marks = Rc::new(self.marks.with(question, Mark::of(choice)));
        next.kept.since_copy = self.kept.since_copy.saturating_add(1);
        next.kept.answers = Rc::new(answers);
        // Answering is looking at it, even when the question came up by itself.
        next.kept.at = next.kept.at.or_else(|| Some(Rc::clone(&question.id)));
        Some(next)
    }

    fn stepped(&self, step: Step) -> Option<Self> {
        let here = self.trail.place(self.current()?)?;
        let there = match step {
            Step::Next => here.checked_add(1),
            Step::Back => here.checked_sub(1),
        };
        let Some(question) = self.trail.at(there?) else {
            return Some(self.shown(Screen::Result));
        };
        Some(self.clone().looking_at(question))
    }
}
