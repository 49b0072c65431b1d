//! The session: everything that changes while somebody works through a check, and the one pure
//! function that changes it.
//!
//! A [`Msg`] tells a fact, in the past tense; [`Session::update`] answers with the new session,
//! or with nothing where nothing changed. No clock, storage or browser is known here: effects
//! watch the session and act on it.

mod beside;
mod drawn;
pub mod exchange;
mod folds;
pub mod host;
mod kept;
mod msg;
pub mod papers;
mod parts;
mod replaced;
mod saving;
mod trail;
mod update;

use std::rc::Rc;

pub use exchange::{Exchange, Fact, Undo};
pub use folds::Fold;
use folds::Folds;
pub use host::{Host, HostFact};
pub use kept::{Extent, Kept, Settings};
pub use msg::{Msg, Step};
pub use papers::{PaperFact, Papers};
pub use parts::{Part, Parts, Presence};
pub use saving::{HeldBecause, Saving, SavingFault};
pub use trail::{Stretch, Trail};

use super::content::Content;
use super::day::Day;
use super::scope::Scope;
use super::score::Marks;

/// What is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// What to check, and how far.
    Start,
    /// One question at a time.
    Questions,
    /// Where one stands.
    Result,
    /// What came in from elsewhere.
    Guest,
    /// A link or file to go out.
    Share,
    /// A link or file to come in.
    Open,
    /// Two states side by side, and all of them over time.
    Compare,
    /// Several people's answers side by side.
    Together,
    /// How anybody can check that nothing is sent.
    Verify,
    /// What a board reads.
    Report,
    /// What a team works through.
    Plan,
    /// The Statement of Applicability, and what certification asks for in writing.
    Applicability,
    /// Everything as files.
    Exports,
}

impl Screen {
    /// Whether it is in a part of the program that is loaded later.
    #[must_use]
    pub const fn is_further(self) -> bool {
        !matches!(self, Self::Start | Self::Questions)
    }

    /// Whether it is a paper: those are in a part of their own.
    #[must_use]
    pub const fn is_paper(self) -> bool {
        matches!(
            self,
            Self::Report | Self::Plan | Self::Applicability | Self::Exports
        )
    }
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
    /// Whether what came in shall replace the visitor's own check.
    Keep,
    /// Whether what people settled on shall replace the visitor's own check.
    TakeSettled,
    /// Whether the page around gets the answers.
    HandOver,
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

/// One visitor's session with one loaded content.
#[derive(Clone, Debug)]
pub struct Session {
    content: Rc<Content>,
    kept: Kept,
    screen: Screen,
    saving: Saving,
    supply: Supply,
    parts: Parts,
    /// The day it is, as far as anybody told.
    today: Day,
    exchange: Rc<Exchange>,
    host: Rc<Host>,
    papers: Rc<Papers>,
    /// A text with a link that waits for the part of the program that opens it.
    arrived: Option<Rc<str>>,
    undo: Option<Undo>,
    dialog: Option<Dialog>,
    unfolded: Unfolded,
    folds: Folds,
    /// How many steps of the screen are drawn.
    drawn: usize,
    /// The screen from which a question was opened, and the place on it.
    opened_from: Option<(Screen, Rc<str>)>,
    /// Follows from content and answers.
    marks: Rc<Marks>,
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
        let session = Self {
            supply: Supply::Complete,
            marks: Rc::new(Marks::of(&content, &kept.answers)),
            content,
            kept,
            screen: Screen::Start,
            saving,
            parts,
            today: Day::default(),
            exchange: Rc::default(),
            host: Rc::default(),
            papers: Rc::default(),
            arrived: None,
            undo: None,
            dialog: None,
            unfolded: Unfolded::default(),
            folds: Folds::default(),
            drawn: 0,
            opened_from: None,
            scope,
            trail,
        };
        session.supplied()
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

    /// The standards whose content is wanted and not there yet, some of them perhaps twice.
    pub fn missing(&self) -> impl Iterator<Item = &Rc<str>> {
        let chosen = self.kept.profile.standards.iter();
        let wanted = chosen.chain(&self.exchange.needed);
        // What was never chosen by hand may name one that is not known here.
        wanted.filter(|id| self.content.awaits(id))
    }

    /// The session, aware of what content it lacks. What is failed stays so until it is asked for
    /// again.
    fn supplied(mut self) -> Self {
        let lacks = self.missing().next().is_some();
        self.supply = match (lacks, self.supply) {
            (false, _) => Supply::Complete,
            (true, Supply::Failed(reason)) => Supply::Failed(reason),
            (true, _) => Supply::Awaited,
        };
        self
    }

    /// The day it is.
    #[must_use]
    pub fn today(&self) -> Day {
        self.today
    }

    /// The same session on this day.
    #[must_use]
    pub fn on(mut self, today: Day) -> Self {
        self.today = today;
        self
    }

    /// What goes out to others and came in from them.
    #[must_use]
    pub fn exchange(&self) -> &Exchange {
        &self.exchange
    }

    /// The way back from taking something over, or from having undone that.
    #[must_use]
    pub fn undo(&self) -> Option<&Undo> {
        self.undo.as_ref()
    }

    /// Whether a part of the program is there.
    #[must_use]
    pub fn presence(&self, part: Part) -> &Presence {
        self.parts.presence(part)
    }

    /// Whether a part of the program may be entered.
    #[must_use]
    pub fn has(&self, part: Part) -> bool {
        *self.presence(part) == Presence::Here
    }

    /// Whether the screen can be shown: the parts of the program that it takes are there.
    #[must_use]
    pub fn shows_screen(&self) -> bool {
        self.lacking().is_none()
    }

    /// The first part that the screen takes and that is not there.
    #[must_use]
    pub fn lacking(&self) -> Option<Part> {
        let needs = [
            (self.screen.is_further(), Part::Screens),
            (self.screen.is_paper(), Part::Papers),
        ];
        let mut needs = needs.into_iter();
        let lacking = needs.find(|(is_needed, part)| *is_needed && !self.has(*part));
        lacking.map(|(_, part)| part)
    }

    /// What is between the check and its papers.
    #[must_use]
    pub fn papers(&self) -> &Papers {
        &self.papers
    }

    /// What is asked or shown on top of the screen.
    #[must_use]
    pub fn dialog(&self) -> Option<Dialog> {
        self.dialog
    }

    /// Whether something that can be folded away is open, if it is so by itself or not.
    #[must_use]
    pub fn is_open(&self, fold: Fold, by_itself: bool) -> bool {
        self.folds.is_open(fold, by_itself)
    }

    /// The screen from which a question was opened, and the place on it: while the visitor looks
    /// at the question there is a way back, and back there the visitor finds that place again.
    #[must_use]
    pub fn opened_from(&self) -> Option<&(Screen, Rc<str>)> {
        self.opened_from.as_ref()
    }

    /// What the profile asks for.
    #[must_use]
    pub fn scope(&self) -> &Rc<Scope> {
        &self.scope
    }

    /// How many questions of the walk are answered, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let questions = self.trail.questions();
        (self.marks.answered(questions), questions.len())
    }

    /// What is known of each question, so that nobody has to look it up among the answers.
    #[must_use]
    pub fn marks(&self) -> &Rc<Marks> {
        &self.marks
    }

    /// The questions in the order they are walked through.
    #[must_use]
    pub fn trail(&self) -> &Rc<Trail> {
        &self.trail
    }
}
