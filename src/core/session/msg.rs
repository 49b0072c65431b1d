//! What can happen, told as facts.

use std::rc::Rc;

use super::exchange::Fact;
use super::host::HostFact;
use super::{Dialog, Extent, Fold, PaperFact, Part, SavingFault, Screen, Settings};
use crate::core::answers::Choice;
use crate::core::content::Content;
use crate::core::profile::{Role, Target};

/// A step along the trail of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next question, and after the last one to the result.
    Next,
    /// To the question before.
    Back,
}

impl Msg {
    /// The visitor went back to a screen from which a question was opened.
    #[must_use]
    pub fn to(screen: Screen) -> Self {
        if screen.is_paper() {
            Self::PaperAsked(screen)
        } else {
            Self::ResultAsked
        }
    }
}

/// Something that happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// The visitor went to the questions, to begin or to go on.
    QuestionsAsked,
    /// The visitor threw the check away to begin anew.
    StartedOver,
    /// The visitor erased everything.
    Erased,
    /// An answer was given.
    Answered {
        /// The question's id.
        question: Rc<str>,
        /// The answer.
        choice: Choice,
        /// Whether it was given in a way that lets the check move on by itself: arrow keys
        /// only try answers out, a pointer or a digit decides.
        decided: bool,
    },
    /// The answer to a question was taken back.
    Cleared {
        /// The question's id.
        question: Rc<str>,
    },
    /// The note on a question was changed.
    Noted {
        /// The question's id.
        question: Rc<str>,
        /// The whole note.
        note: Rc<str>,
    },
    /// A question was chosen from a list.
    Opened {
        /// The question's id.
        question: Rc<str>,
        /// The place on the screen where it was chosen, to be found again on return.
        from: Option<Rc<str>>,
    },
    /// The visitor moved along the trail.
    Stepped(Step),
    /// The visitor asked to see the result.
    ResultAsked,
    /// The visitor asked for one of the papers.
    PaperAsked(Screen),
    /// The visitor went back to the start.
    StartAsked,
    /// The visitor chose how many questions to walk through.
    ExtentChosen(Extent),
    /// The visitor said that a role fits, or no longer fits.
    RoleToggled(Role),
    /// The visitor chose a standard, or took it out.
    StandardToggled(Rc<str>),
    /// More content arrived.
    ContentArrived(Rc<Content>),
    /// More content was asked for and could not be had, for this reason.
    ContentFailed(Rc<str>),
    /// The visitor wants missing content to be fetched once more.
    ContentAskedAgain,
    /// A part of the program arrived.
    PartArrived(Part),
    /// A part of the program could not be had, for this reason.
    PartFailed(Part, Rc<str>),
    /// Somebody wants a part of the program that is not there, for the first time or once more.
    PartAsked(Part),
    /// The visitor chose the level to aim for.
    TargetChosen(Target),
    /// The visitor changed how the questions behave.
    SettingsChanged(Settings),
    /// The visitor opened or closed the section at this place on the trail.
    SectionToggled(usize),
    /// The visitor opened or closed what can be folded away, and what is open by itself or not.
    Folded(Fold, bool),
    /// The browser has drawn what is made of the screen, so that more can be made.
    Drawn,
    /// The visitor asked for something on top of the screen.
    DialogAsked(Dialog),
    /// What was on top of the screen was closed.
    DialogClosed,
    /// The session was written to storage.
    Saved,
    /// Something went out or came in.
    Exchanged(Rc<Fact>),
    /// The page around asked for something, or the visitor answered it.
    Hosted(Rc<HostFact>),
    /// Something happened with a paper.
    Papered(Rc<PaperFact>),
    /// Something arrived by a link in the address of the page, before the part of the program was
    /// there that opens it.
    LinkArrived(Rc<str>),
    /// Another tab or window changed what is stored.
    ChangedElsewhere,
    /// Writing the session to storage failed.
    SavingFailed(SavingFault),
    /// The visitor agreed that what is stored may be written over.
    ReplacingAllowed,
}
