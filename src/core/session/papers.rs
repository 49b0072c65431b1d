//! What is between the check and its papers: what the visitor tries out in the plan, the fields of
//! a team in the notes, and what is made into a file.

use std::rc::Rc;

use super::{Part, Presence, Session};
use crate::core::export::Export;
use crate::core::work::Work;

/// Something that happened with a paper.
#[derive(Clone, Debug)]
pub enum PaperFact {
    /// The visitor ticked an action of the plan to see what it brings, or took that back.
    Ticked(Rc<str>),
    /// The visitor wants to see what these actions bring, and no others.
    TicksSet(Vec<Rc<str>>),
    /// The visitor changed what the team keeps about a question.
    WorkChanged(Rc<str>, Rc<Work>),
    /// The visitor asked for a file.
    ExportAsked(Export),
    /// This file was made, or could not be.
    ExportEnded(Export, bool),
}

/// What the visitor does with papers. Nothing of it is kept between visits: what a team writes
/// goes into the notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    /// The actions that the visitor tries out, in the order they were ticked.
    pub ticked: Vec<Rc<str>>,
    /// The file in the making, and the last one that was asked for.
    pub export: Making,
}

/// What became of the file that was asked for last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Making {
    /// None was asked for.
    #[default]
    Nothing,
    /// It is in the making.
    Busy(Export),
    /// It was handed over.
    Done(Export),
    /// It could not be made.
    Failed(Export),
}

impl Session {
    /// Papers are in another part of the program; whatever is told of them before that is there,
    /// is for nobody.
    pub(super) fn papered(&self, fact: &PaperFact) -> Option<Self> {
        self.has(Part::Papers).then(|| update(self, fact)).flatten()
    }
}

/// The session after `fact`; `None` where it changes nothing. A part of the program is entered
/// here, so it has to be there.
#[inline(never)]
#[must_use]
pub fn update(session: &Session, fact: &PaperFact) -> Option<Session> {
    let mut next = session.clone();
    match fact {
        PaperFact::Ticked(id) => {
            let ticked = &mut Rc::make_mut(&mut next.papers).ticked;
            match ticked.iter().position(|one| one == id) {
                Some(place) => drop(ticked.remove(place)),
                None => ticked.push(Rc::clone(id)),
            }
        }
        PaperFact::TicksSet(ids) => Rc::make_mut(&mut next.papers).ticked.clone_from(ids),
        PaperFact::WorkChanged(question, work) => return session.with_work(question, work),
        PaperFact::ExportAsked(export) => {
            if *export == Export::Workbook && !session.has(Part::Workbook) {
                next = next
                    .with_part(Part::Workbook, Presence::Awaited)
                    .unwrap_or(next);
            }
            Rc::make_mut(&mut next.papers).export = Making::Busy(*export);
        }
        // What is told is what became of the last one that was asked for.
        PaperFact::ExportEnded(export, _) if session.papers.export != Making::Busy(*export) => {
            return None;
        }
        PaperFact::ExportEnded(export, done) => {
            Rc::make_mut(&mut next.papers).export = if *done {
                Making::Done(*export)
            } else {
                Making::Failed(*export)
            };
        }
    }
    Some(next)
}

impl Session {
    /// The session with these fields in the note on a question.
    fn with_work(&self, question: &Rc<str>, work: &Work) -> Option<Self> {
        let note = self.kept.answers.note(question);
        let (prose, known) = crate::core::work::split(&note);
        if known == *work {
            return None;
        }
        let note = Rc::from(crate::core::work::joined(prose, work));
        self.after_msg(super::Msg::Noted {
            question: Rc::clone(question),
            note,
        })
    }
}
