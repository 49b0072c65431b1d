//! What goes out to others and what comes in from them: links, files, snapshots, and several
//! people's answers side by side.
//!
//! Whatever comes in is a guest: it is shown, and touches nothing of the visitor's own until the
//! visitor says so.

mod changes;
mod guest;
mod incoming;
mod people;
mod table;
mod update;

use std::rc::Rc;

pub use changes::Changes;
pub use guest::{Guest, Held, Origin};
pub use incoming::{Attempt, FileFault, Given, Opening, OpeningFault, Payload, Purpose};
pub use people::{People, Person, TableFault};
pub use table::Table;
pub(super) use update::with_offer;
pub use update::{read, update};

use super::{Kept, Screen, Session};
use crate::core::day::Day;
use crate::core::foreign::Value;
use crate::core::link::{self, Body, Code, Editions, Label, LinkFault, Name, Unlinkable};
use crate::core::merge::Rule;
use crate::core::profile::Profile;
use crate::core::state::State;

/// The most snapshots that are kept; the oldest goes first.
pub const MAX_SNAPSHOTS: usize = 60;

/// Something that happened with what goes out or comes in.
#[derive(Clone, Debug)]
pub enum Fact {
    /// The visitor went to one of these screens.
    Asked(Screen),
    /// The visitor gave the check a name, to go into links.
    Named(Rc<str>),
    /// The visitor chose whether links tell the result alone.
    ResultOnly(bool),
    /// The visitor chose whether the link is to be sealed.
    SealChosen(bool),
    /// The visitor typed a passphrase.
    PassphraseTyped(Rc<str>),
    /// The visitor wants a passphrase to be suggested.
    SuggestionAsked,
    /// A passphrase was suggested, or could not be.
    Suggested(Option<Rc<str>>),
    /// The visitor asked for the sealed link.
    SealAsked,
    /// A link was sealed, or could not be.
    Sealed {
        /// What was sealed: a code as [`Code::text`] gives it.
        plain: Rc<str>,
        /// What it was sealed with.
        passphrase: Rc<str>,
        /// What became of it, in the same form.
        sealed: Option<Rc<str>>,
    },
    /// A text came in that may hold links.
    TextGiven(Rc<str>, Purpose),
    /// Files came in that were chosen together.
    FilesGiven(Vec<Given>, Purpose),
    /// The visitor gave a passphrase for what is sealed.
    PassphraseGiven(Rc<str>),
    /// This sealed link was opened, or could not be.
    Unsealed(Code, Result<Code, LinkFault>),
    /// The visitor leaves what is sealed as it is.
    SealedLeft,
    /// The visitor took over what came in.
    GuestKept,
    /// The visitor closed what came in.
    GuestClosed,
    /// The visitor went back to what was before something was taken over, or forth again.
    Undone,
    /// The visitor is content with the check as it is.
    UndoDismissed,
    /// A copy was saved, or the visitor wants no reminder for now.
    CopySaved,
    /// The visitor keeps today's state to compare with.
    SnapshotTaken,
    /// The visitor removed the snapshot at this place.
    SnapshotRemoved(usize),
    /// The visitor chose what to compare.
    Picked(Picked),
    /// A person was given another name.
    PersonNamed(usize, Rc<str>),
    /// A person was taken out.
    PersonRemoved(usize),
    /// The visitor counts among the people, or does not.
    MineToggled,
    /// The visitor chose how to settle what is not settled by itself.
    RuleChosen(Rule),
    /// The visitor settled one question, or leaves it to the usual rule.
    Settled(Rc<str>, Option<Rule>),
    /// The visitor took the settled answers as the check.
    SettledTaken,
    /// The visitor looks for standards that have this in their name.
    StandardsSought(Rc<str>),
}

/// One side of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pick {
    /// The visitor's own check as it is now.
    #[default]
    Mine,
    /// What came in.
    Guest,
    /// The snapshot at this place.
    Snapshot(usize),
}

/// The two sides of a comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// The earlier one.
    pub before: Pick,
    /// The later one.
    pub after: Pick,
}

/// How the visitor wants the link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sharing {
    /// A name for the check, as typed; empty for none.
    pub name: Rc<str>,
    /// Whether it tells the result alone.
    pub result_only: bool,
    /// The passphrase to seal it with, as typed; none where it is to be open to everybody.
    pub passphrase: Option<Rc<str>>,
    /// Whether a passphrase is to be suggested.
    pub suggests: bool,
    /// What became of sealing.
    pub sealed: Sealed,
}

/// What became of sealing. Whatever would change the link makes it [`Sealed::Not`] again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Sealed {
    /// It was not asked for.
    #[default]
    Not,
    /// It is on its way.
    Busy,
    /// Here it is: a code as [`Code::text`] gives it.
    Done(Rc<str>),
    /// It could not be done.
    Failed,
}

/// The way back from taking something over, and forth again.
#[derive(Clone, Debug)]
pub struct Undo {
    /// What was kept.
    pub kept: Rc<Kept>,
    /// Whether the visitor has gone back, so that this is what was taken over.
    pub is_back: bool,
}

/// All that has to do with others.
#[derive(Clone, Debug, Default)]
pub struct Exchange {
    /// How the visitor wants the link.
    pub sharing: Sharing,
    /// What is being opened.
    pub opening: Opening,
    /// What came in and is looked at.
    pub guest: Option<Rc<Guest>>,
    /// What is compared.
    pub picked: Picked,
    /// Several people's answers.
    pub people: Rc<People>,
    /// What the visitor looks for in the names of standards.
    pub sought: Rc<str>,
    /// The standards that snapshots are about, once they were looked at.
    needed_by_snapshots: Vec<Rc<str>>,
    /// The standards whose content is needed to show all this.
    pub(super) needed: Vec<Rc<str>>,
}

impl Exchange {
    /// Whether anything came in.
    pub(super) fn has_guests(&self) -> bool {
        self.guest.is_some() || !self.people.list.is_empty()
    }

    /// What is needed, after something changed.
    fn with_needs(mut self) -> Self {
        let people = self.people.list.iter().map(|person| &person.guest);
        let guests = self.guest.iter().chain(people);
        let needed = guests.flat_map(|guest| &guest.needs);
        self.needed = needed.chain(&self.needed_by_snapshots).cloned().collect();
        self
    }
}

impl Session {
    /// The link to the check as it is now, as the visitor wants it, before any sealing.
    ///
    /// # Errors
    ///
    /// When no link can be made of it.
    pub fn link(&self) -> Result<Code, Unlinkable> {
        let editions = self.content.editions();
        let sharing = &self.exchange.sharing;
        let label = self.label(&sharing.name);
        if sharing.result_only {
            return self.link_to_result(&label);
        }
        link::write_answers(editions, &self.kept.profile, &self.kept.answers, &label)
    }

    /// The link that goes along with the invitation of the page around, where the visitor wants it
    /// to: the result alone, without a name.
    ///
    /// # Errors
    ///
    /// When no link can be made of it.
    pub fn link_to_take_along(&self) -> Result<Code, Unlinkable> {
        self.link_to_result(&self.label(""))
    }

    fn link_to_result(&self, label: &Label) -> Result<Code, Unlinkable> {
        let assessed = self.mine().assess(&self.content);
        let editions = self.content.editions();
        link::write_result(editions, &self.kept.profile, &assessed.outcomes, label)
    }

    /// What goes out and comes in, to be changed.
    fn exchange_mut(&mut self) -> &mut Exchange {
        Rc::make_mut(&mut self.exchange)
    }

    /// Today, with a name where the text is one.
    fn label(&self, name: &str) -> Label {
        Label {
            day: self.today,
            name: Name::new(name),
        }
    }

    /// The visitor's own check.
    #[must_use]
    pub fn mine(&self) -> State {
        State {
            profile: self.kept.profile.clone(),
            answers: Rc::clone(&self.kept.answers),
        }
    }

    /// The answers file of the check as it is now.
    #[must_use]
    pub fn file(&self) -> Value {
        let kept = &self.kept;
        crate::core::file::save(&self.content, &kept.profile, &kept.answers, &kept.aside)
    }

    /// The snapshots, each as it was.
    #[must_use]
    pub fn snapshots(&self) -> Vec<Snapshot> {
        let codes = self.kept.snapshots.iter();
        codes
            .map(|code| Snapshot::read(code, self.content.editions()))
            .collect()
    }

    /// What stands on one side of a comparison; `None` where there is nothing yet.
    #[must_use]
    pub fn picked(&self, pick: Pick) -> Option<State> {
        match pick {
            Pick::Mine => Some(self.mine()),
            Pick::Guest => self.exchange.guest.as_ref()?.state().cloned(),
            Pick::Snapshot(place) => {
                let code = self.kept.snapshots.get(place)?;
                Snapshot::read(code, self.content.editions()).state
            }
        }
    }

    /// The standards that the snapshots are about, as far as there is content for them.
    pub(super) fn needs_of_snapshots(&self) -> Vec<Rc<str>> {
        let mut needed: Vec<Rc<str>> = Vec::new();
        for snapshot in self.snapshots() {
            let state = snapshot.state.into_iter();
            needed.extend(state.flat_map(|state: State| state.profile.standards));
        }
        needed
    }
}

/// How the check stood on an earlier day.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The day; none where it cannot be read.
    pub day: Option<Day>,
    /// The name it was given; empty for none.
    pub name: Rc<str>,
    /// The state; none where it cannot be read.
    pub state: Option<State>,
}

impl Snapshot {
    fn read(code: &str, editions: &Editions) -> Self {
        let shared = link::find(code).and_then(|code| link::read(&code, editions));
        let Ok(shared) = shared else {
            return Self::default();
        };
        let state = match shared.body {
            Body::Answers {
                profile, answers, ..
            } => Some(State {
                profile,
                answers: Rc::new(answers),
            }),
            Body::Result { .. } => None,
        };
        Self {
            day: Some(shared.day),
            name: shared.name,
            state,
        }
    }
}

/// The standards of a profile.
fn needs_of(profile: &Profile) -> Vec<Rc<str>> {
    profile.standards.iter().map(Rc::clone).collect()
}
