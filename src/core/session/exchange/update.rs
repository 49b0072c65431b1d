//! How the session changes with what goes out and comes in.

use std::rc::Rc;

use super::{Attempt, Exchange, Fact, MAX_SNAPSHOTS, People, Pick, Picked, Sealed, Undo};
use crate::core::file::Aside;
use crate::core::foreign::Value;
use crate::core::link;
use crate::core::session::{Extent, Kept, Part, Presence, Screen, Session, Supply};
use crate::core::state::State;

/// The session after `fact`; `None` where it changes nothing.
///
/// Not inlined: nothing of this is needed before the first question, so it is in another part of
/// the program.
#[inline(never)]
#[must_use]
pub fn update(session: &Session, fact: &Fact) -> Option<Session> {
    let next = session.after(fact.clone())?;
    Some(needing(session, next))
}

/// The session after more content came: what could not be read before may be now.
#[inline(never)]
#[must_use]
pub fn read(session: Session) -> Session {
    let before = session.clone();
    needing(&before, session.with_guests_read())
}

/// The session with a check that the page around offers as a guest; `None` where it is no check.
pub(in crate::core::session) fn with_offer(
    session: &Session,
    site: &Rc<str>,
    file: &Rc<Value>,
) -> Option<Session> {
    let next = session.with_offered(site, file)?;
    Some(needing(session, next))
}

/// The session, aware of what content it lacks now.
fn needing(before: &Session, mut session: Session) -> Session {
    let exchange = Exchange::clone(&session.exchange).with_needs();
    session.exchange = Rc::new(exchange);
    // What failed before may be had now, together with what is wanted for the first time.
    let is_new = |id: &Rc<str>| before.missing().all(|known| known != id);
    if session.missing().any(is_new) {
        session.supply = Supply::Awaited;
    }
    session.supplied()
}

impl Session {
    fn after(&self, fact: Fact) -> Option<Self> {
        match fact {
            Fact::Asked(screen) => Some(self.gone_to(screen)),
            // Whoever typed one meanwhile wants no other, or wants none any more.
            Fact::Suggested(_) if !self.exchange.sharing.suggests => None,
            Fact::Named(_)
            | Fact::ResultOnly(_)
            | Fact::SealChosen(_)
            | Fact::PassphraseTyped(_)
            | Fact::SuggestionAsked
            | Fact::Suggested(_)
            | Fact::SealAsked => Some(self.with_sharing(fact)),
            Fact::Sealed {
                plain,
                passphrase,
                sealed,
            } => self.with_sealed(&plain, &passphrase, sealed),
            Fact::TextGiven(text, purpose) => Some(self.with_text(&text, purpose)),
            Fact::FilesGiven(files, purpose) => Some(self.with_files(files, purpose)),
            Fact::PassphraseGiven(passphrase) => self.with_passphrase(passphrase),
            Fact::Unsealed(sealed, opened) => self.with_unsealed(&sealed, opened),
            Fact::SealedLeft => self.without_sealed(),
            Fact::GuestKept => self.with_guest_kept(),
            Fact::GuestClosed => Some(self.without_guest()),
            Fact::Undone => self.undone(),
            Fact::UndoDismissed => {
                let mut next = self.clone();
                next.undo = None;
                Some(next)
            }
            Fact::CopySaved => self.with_copy_saved(),
            Fact::SnapshotTaken => self.with_snapshot(),
            Fact::SnapshotRemoved(place) => self.without_snapshot(place),
            Fact::Picked(picked) => {
                let mut next = self.clone();
                next.exchange_mut().picked = picked;
                Some(next)
            }
            Fact::SettledTaken => self.with_settled_taken(),
            Fact::StandardsSought(text) => {
                let mut next = self.clone();
                next.exchange_mut().sought = text;
                Some(next)
            }
            fact => self.with_people(fact),
        }
    }

    /// Another screen, where what was wrong on the last one is forgotten. What is sealed waits on
    /// for its passphrase, as the link may be nowhere else.
    fn gone_to(&self, screen: Screen) -> Self {
        let has_guest = self.exchange.guest.is_some();
        let mut next = self.shown(match screen {
            Screen::Guest if !has_guest => Screen::Open,
            other => other,
        });
        let exchange = next.exchange_mut();
        exchange.opening.faults.clear();
        exchange.opening.broken = 0;
        if matches!(exchange.opening.attempt, Attempt::Failed(_)) {
            exchange.opening.attempt = Attempt::None;
        }
        // The check may have changed since.
        exchange.sharing.sealed = Sealed::Not;
        if screen == Screen::Compare {
            next = next.with_snapshots_needed();
        }
        next
    }

    /// Ready to compare: the content of all snapshots is needed, and two states are picked.
    fn with_snapshots_needed(mut self) -> Self {
        self.exchange_mut().needed_by_snapshots = self.needs_of_snapshots();
        self.exchange_mut().picked = self.natural_pick();
        self
    }

    /// What one wants to compare first: what came in, or else the last snapshot, with the check as
    /// it is.
    fn natural_pick(&self) -> Picked {
        let last = self.kept.snapshots.len().checked_sub(1);
        let has_guest = self
            .exchange
            .guest
            .as_ref()
            .is_some_and(|guest| guest.is_check());
        let before = if has_guest {
            Pick::Guest
        } else {
            last.map_or(Pick::Mine, Pick::Snapshot)
        };
        Picked {
            before,
            after: Pick::Mine,
        }
    }

    fn with_sharing(&self, fact: Fact) -> Self {
        let mut next = self.clone();
        let sharing = &mut next.exchange_mut().sharing;
        // Whatever changes here, a link that was sealed before is not the one that is wanted now.
        sharing.sealed = Sealed::Not;
        match fact {
            Fact::Named(name) => sharing.name = name,
            Fact::ResultOnly(result_only) => sharing.result_only = result_only,
            Fact::SealChosen(is_wanted) => {
                sharing.passphrase = is_wanted.then(Rc::default);
                sharing.suggests = is_wanted;
            }
            Fact::PassphraseTyped(passphrase) => {
                sharing.passphrase = Some(passphrase);
                sharing.suggests = false;
            }
            Fact::SuggestionAsked => sharing.suggests = sharing.passphrase.is_some(),
            // Meanwhile one may have been typed, or none be wanted any more.
            Fact::Suggested(_) if !sharing.suggests => return self.clone(),
            Fact::Suggested(passphrase) => {
                sharing.suggests = false;
                sharing.passphrase = passphrase.or(sharing.passphrase.take());
            }
            Fact::SealAsked => sharing.sealed = Sealed::Busy,
            _ => {}
        }
        if next.exchange.sharing.passphrase.is_some() {
            next = next.wanting_sealing();
        }
        next
    }

    /// The part of the program that seals is wanted.
    pub(super) fn wanting_sealing(self) -> Self {
        match self.presence(Part::Sealing) {
            Presence::Absent => self
                .with_part(Part::Sealing, Presence::Awaited)
                .unwrap_or(self),
            _ => self,
        }
    }

    /// What comes back from sealing counts only for the link and the passphrase that are wanted now.
    fn with_sealed(
        &self,
        plain: &str,
        passphrase: &Rc<str>,
        sealed: Option<Rc<str>>,
    ) -> Option<Self> {
        let sharing = &self.exchange.sharing;
        let is_wanted = sharing.passphrase.as_ref() == Some(passphrase)
            && self.link().is_ok_and(|code| code.text() == plain);
        if sharing.sealed != Sealed::Busy || !is_wanted {
            return None;
        }
        let mut next = self.clone();
        next.exchange_mut().sharing.sealed = sealed.map_or(Sealed::Failed, Sealed::Done);
        Some(next)
    }

    /// What came in becomes the visitor's own check; there is a way back. Before all its questions
    /// are there, some answers could not be saved.
    fn with_guest_kept(&self) -> Option<Self> {
        let guest = self.exchange.guest.as_ref()?;
        if guest.lacks(&self.content) {
            return None;
        }
        let mut next = self.with_check(guest.state()?, guest.aside());
        next.exchange_mut().guest = None;
        next.exchange_mut().picked = Picked::default();
        Some(next.with_offer_taken())
    }

    /// Another check in place of the one that is kept.
    fn with_check(&self, state: &State, aside: Rc<Aside>) -> Self {
        let kept = Kept {
            profile: state.profile.clone(),
            answers: Rc::clone(&state.answers),
            extent: Extent::Full,
            aside,
            ..self.lasting()
        };
        let mut next = self.with_kept(kept).shown(Screen::Result);
        next.undo = (!self.kept.is_blank()).then(|| Undo {
            kept: Rc::new(self.kept.clone()),
            is_back: false,
        });
        next
    }

    /// What is kept whatever becomes of the check.
    fn lasting(&self) -> Kept {
        Kept {
            settings: self.kept.settings,
            snapshots: Rc::clone(&self.kept.snapshots),
            ..Kept::default()
        }
    }

    /// Back to what was, and with the next time forth again, so that nothing answered meanwhile is
    /// lost.
    fn undone(&self) -> Option<Self> {
        let undo = self.undo.as_ref()?;
        let Kept {
            settings,
            snapshots,
            ..
        } = self.lasting();
        let kept = Kept {
            settings,
            snapshots,
            ..Kept::clone(&undo.kept)
        };
        let mut next = self.with_kept(kept).shown(Screen::Result);
        next.undo = Some(Undo {
            kept: Rc::new(self.kept.clone()),
            is_back: !undo.is_back,
        });
        Some(next)
    }

    fn without_guest(&self) -> Self {
        let mut next = self.shown(Screen::Start);
        next.exchange_mut().guest = None;
        next.exchange_mut().picked = Picked::default();
        next
    }

    fn with_copy_saved(&self) -> Option<Self> {
        if self.kept.since_copy == 0 {
            return None;
        }
        let mut next = self.clone();
        next.kept.since_copy = 0;
        Some(next)
    }

    /// Today's state, to compare with. Taken twice on one day under one name, the later one counts.
    fn with_snapshot(&self) -> Option<Self> {
        let label = self.label(&self.exchange.sharing.name);
        let kept = &self.kept;
        let code = link::write_answers(
            self.content.editions(),
            &kept.profile,
            &kept.answers,
            &label,
        );
        let code = Rc::from(code.ok()?.text());
        let name = label
            .name
            .as_ref()
            .map(|name| &**name.text())
            .unwrap_or_default();
        let before = self.snapshots().into_iter().zip(kept.snapshots.iter());
        let others = before.filter(|(one, _)| one.day != Some(self.today) || *one.name != *name);
        let mut snapshots: Vec<Rc<str>> = others.map(|(_, code)| Rc::clone(code)).collect();
        snapshots.push(code);
        let surplus = snapshots.len().saturating_sub(MAX_SNAPSHOTS);
        snapshots.drain(..surplus);
        let mut next = self.clone();
        next.kept.snapshots = Rc::new(snapshots);
        Some(next.with_snapshots_needed())
    }

    fn without_snapshot(&self, place: usize) -> Option<Self> {
        let mut snapshots = self.kept.snapshots.to_vec();
        if place >= snapshots.len() {
            return None;
        }
        snapshots.remove(place);
        let mut next = self.clone();
        next.kept.snapshots = Rc::new(snapshots);
        Some(next.with_snapshots_needed())
    }

    fn with_people(&self, fact: Fact) -> Option<Self> {
        let fact = match fact {
            Fact::RuleChosen(rule) => Fact::RuleChosen(self.seated(rule)),
            Fact::Settled(question, rule) => {
                Fact::Settled(question, rule.map(|rule| self.seated(rule)))
            }
            other => other,
        };
        let people = self.exchange.people.after(fact)?;
        let mut next = self.clone();
        next.exchange_mut().people = Rc::new(people);
        Some(next)
    }

    /// The settled answers become the visitor's own check; there is a way back. Everybody stays at
    /// the table, but the visitor's answers are now those of all, and count no more.
    fn with_settled_taken(&self) -> Option<Self> {
        let state = self.settled()?;
        let mut standards = state.profile.standards.iter();
        if standards.any(|id| self.content.awaits(id)) {
            return None;
        }
        let mut next = self.with_check(&state, Rc::new(self.aside_of_all()));
        let people = People {
            with_mine: false,
            ..People::clone(&self.exchange.people)
        };
        next.exchange_mut().people = Rc::new(people);
        Some(next)
    }
}
