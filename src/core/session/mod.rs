//! The session: everything that changes while somebody works through a check, and the one pure
//! function that changes it.
//!
//! A [`Msg`] tells a fact, in the past tense; [`Session::update`] answers with the new session,
//! or with nothing where nothing changed. No clock, storage or browser is known here: effects
//! watch the session and act on it.

mod msg;
mod parts;
mod trail;
mod update;

use std::rc::Rc;

pub use msg::{Msg, SavingFault, Step};
pub use parts::{Part, Parts, Presence};
pub use trail::{Stretch, Trail};

use super::answers::Answers;
use super::content::Content;
use super::profile::Profile;
use super::scope::Scope;

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What to check, and how far.
    Start,
    /// One question at a time.
    Questions,
    /// Where one stands.
    Result,
}

/// How many questions are walked through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// Those marked for the quick check.
    #[default]
    Quick,
    /// All in scope.
    Full,
}

/// Something to be asked or shown on top of a screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The list of keyboard shortcuts.
    Keys,
    /// Whether to throw the check away and begin anew.
    StartOver,
    /// Whether to erase everything.
    Erase,
}

/// Which section of the overview shows its questions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unfolded {
    /// The one with the question in focus.
    #[default]
    Current,
    /// The one at this place on the trail.
    Chosen(usize),
    /// None.
    Nothing,
}

/// How the questions behave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Whether an answer given by pointer or key moves on to the next question.
    pub moves_on: bool,
    /// Whether single keys answer and move.
    pub keys: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            moves_on: false,
            keys: true,
        }
    }
}

/// Whether the session may be written to the browser's storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// It may, and nothing has gone wrong.
    #[default]
    On,
    /// The host asked for none.
    Off,
    /// It was tried and failed; it is tried again with the next change.
    Failing(SavingFault),
    /// Something is stored that could not be read, or not all of it. Nothing is written over it
    /// until the visitor agrees.
    Held(HeldBecause),
}

/// Why what is stored must not be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldBecause {
    /// It cannot be read at all.
    Unreadable,
    /// A newer version wrote it.
    Newer,
    /// So many parts of it could not be read; the rest is in use.
    Partly(usize),
}

/// Whether all content is there that the profile needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Supply {
    /// It is.
    #[default]
    Complete,
    /// It is on its way.
    Awaited,
    /// It could not be had, for this reason.
    Failed(Rc<str>),
}

/// What is kept between visits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Standards, roles and target.
    pub profile: Profile,
    /// Answers and notes.
    pub answers: Rc<Answers>,
    /// How many questions are walked through.
    pub extent: Extent,
    /// How the questions behave.
    pub settings: Settings,
    /// The question last looked at.
    pub at: Option<Rc<str>>,
}

impl Kept {
    /// Whether there is nothing worth keeping yet.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.answers.is_empty() && self.at.is_none()
    }
}

fn missing<'a>(content: &'a Content, profile: &'a Profile) -> impl Iterator<Item = &'a Rc<str>> {
    let chosen = profile.standards.iter();
    chosen.filter(|id| content.standard(id).is_none())
}

fn supply(content: &Content, profile: &Profile) -> Supply {
    match missing(content, profile).next() {
        Some(_) => Supply::Awaited,
        None => Supply::Complete,
    }
}

/// One visitor's session with one loaded content.
#[derive(Clone, Debug)]
pub struct Session {
    content: Rc<Content>,
    kept: Kept,
    screen: Screen,
    saving: Saving,
    supply: Supply,
    parts: Parts,
    dialog: Option<Dialog>,
    unfolded: Unfolded,
    /// Whether the result shows the plan to its end.
    whole_plan: bool,
    /// The place on the result from where a question was opened.
    opened_from_result: Option<Rc<str>>,
    /// Follows from content and profile.
    scope: Rc<Scope>,
    /// Follows from scope and extent.
    trail: Rc<Trail>,
}

impl Session {
    /// A session that starts where `kept` left off.
    #[must_use]
    pub fn new(content: Rc<Content>, kept: Kept, saving: Saving, parts: Parts) -> Self {
        let scope = Rc::new(Scope::of(&content, &kept.profile));
        let trail = Rc::new(Trail::of(&scope, kept.extent));
        Self {
            supply: supply(&content, &kept.profile),
            content,
            kept,
            screen: Screen::Start,
            saving,
            parts,
            dialog: None,
            unfolded: Unfolded::default(),
            whole_plan: false,
            opened_from_result: None,
            scope,
            trail,
        }
    }

    /// The content all this is about.
    #[must_use]
    pub fn content(&self) -> &Rc<Content> {
        &self.content
    }

    /// What is kept between visits.
    #[must_use]
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// What is on the screen.
    #[must_use]
    pub fn screen(&self) -> Screen {
        self.screen
    }

    /// Whether the session may be written to storage.
    #[must_use]
    pub fn saving(&self) -> &Saving {
        &self.saving
    }

    /// Whether all content is there that the profile needs.
    #[must_use]
    pub fn supply(&self) -> &Supply {
        &self.supply
    }

    /// The chosen standards whose content is not there yet.
    pub fn missing(&self) -> impl Iterator<Item = &Rc<str>> {
        missing(&self.content, &self.kept.profile)
    }

    /// Whether a part of the program is there.
    #[must_use]
    pub fn presence(&self, part: Part) -> &Presence {
        self.parts.presence(part)
    }

    /// Whether the result can be computed and shown: it is asked for, and the part of the program
    /// that does so is there.
    #[must_use]
    pub fn shows_result(&self) -> bool {
        self.screen == Screen::Result && *self.presence(Part::Screens) == Presence::Here
    }

    /// What is asked or shown on top of the screen.
    #[must_use]
    pub fn dialog(&self) -> Option<Dialog> {
        self.dialog
    }

    /// Whether the result shows the plan to its end.
    #[must_use]
    pub fn shows_whole_plan(&self) -> bool {
        self.whole_plan
    }

    /// The place on the result from where a question was opened: while the visitor looks at it
    /// there is a way back, and back on the result the visitor finds that place again.
    #[must_use]
    pub fn opened_from_result(&self) -> Option<&Rc<str>> {
        self.opened_from_result.as_ref()
    }

    /// What the profile asks for.
    #[must_use]
    pub fn scope(&self) -> &Rc<Scope> {
        &self.scope
    }

    /// The questions in the order they are walked through.
    #[must_use]
    pub fn trail(&self) -> &Rc<Trail> {
        &self.trail
    }
}
