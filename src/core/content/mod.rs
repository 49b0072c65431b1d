//! Content: the bank of questions, the standards that point at them, and all their texts.
//!
//! Content comes as a set of named documents, the files below `questionnaires/`, whether they are
//! read from a folder or fetched as one bundle. Their folder tells what they are:
//!
//! | path | holds |
//! | --- | --- |
//! | `questions/*.json` | questions, without words |
//! | `standards/*.json` | one standard: blocks, sections, requirements |
//! | `text/<language>/*.json` | every sentence a person reads |
//! | `guidance/*.json` | hints, records, the road to certification: what papers are made from |
//! | `editions/*.json` | what was asked in each edition, by which links are read |
//! | `catalogue.json` | made by the build: what there is to choose from, loaded or not |
//! | `words.json` | made by the build: the words of the first screens, in the order of the code |
//! | `words-screens.json` | made by the build: those of the further screens |
//! | `words-papers.json` | made by the build: those of the papers |
//!
//! [`load`] turns the authors' files into a validated [`Content`] and a list of every problem,
//! [`load_built`] what the build made of them (see [`packed`]), and [`own::load`] the questionnaires of somebody
//! else, alone or over ours;
//! [`check`](check::check) adds what only authors care about, such as lengths.

mod asked_by;
mod assemble;
mod author;
pub mod catalogue;
pub mod check;
pub mod guidance;
mod load;
mod model;
pub mod own;
pub mod packed;
mod read;
mod text;

pub use asked_by::AskedBy;
pub use author::{Loaded, load};
pub use catalogue::{Catalogue, Count};
pub use guidance::Guidance;
pub use load::Sources;
pub use model::{
    Basis, Block, Content, Edition, Kind, Question, QuestionText, Requirement, Section, Standard,
};
pub use packed::load_built;
pub use read::MAX_BLOCKS;
pub(crate) use read::roles;
pub use text::{StandardText, Texts};

use super::foreign::{Fault, Value};

/// One file of content: its path below `questionnaires/`, with forward slashes, and its tree.
#[derive(Clone, Debug)]
pub struct Document {
    /// Such as `standards/iso27001-2022.json`.
    pub path: String,
    /// What it holds.
    pub value: Value,
}

/// A file that the build made is not what it made.
fn damaged() -> Fault {
    Fault::Unreadable("it is damaged, or of another version".to_owned())
}
