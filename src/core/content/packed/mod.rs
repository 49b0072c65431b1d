//! Content as visitors load it: what the build made of the authors' files.
//!
//! Every name, text and relation of a question or standard stands in one row, so that nothing has
//! to be put together in the browser, and no key is said a thousand times. Files keep their paths:
//!
//! | path | holds |
//! | --- | --- |
//! | `questions/*.json` | a row for each question |
//! | `standards/*.json` | the row of a standard |
//! | `catalogue.json` | the rows of all standards without their blocks, and numbers for each question |
//!
//! | row of | in order |
//! | --- | --- |
//! | question | id, effort, 1 if it may be excluded and 2 more if it is quick, roles, ask, why, first step, and each evidence |
//! | standard | id, number, edition, the id of its successor or nothing, the place of its kind, the role sets it is proposed for, name, summary, ask, and each block |
//! | block | id, name, weight, and each section |
//! | section | id, name, and each requirement |
//! | requirement | id, name, weight, 1 if it is a gate and 2 more if it is only related, roles, its successors, and the id of each question |
//!
//! Roles are sets in one byte. Everything else is as its authors wrote it.
//!
//! A row that cannot be read leaves its whole file out, with one problem: authors' files were
//! checked one by one before, and what a browser gets is either what the build made or damaged.

mod read;
mod row;
mod write;

pub use read::load_built;
pub(super) use write::offer;
pub use write::packed;
