//! The door for foreign data: files, stored state and objects handed in by a host page.
//!
//! Whatever its source, foreign data first becomes a [`Value`], a plain tree. A [`Node`] then walks
//! that tree and collects a [`Problem`] for everything that is not as it should be, with its path,
//! instead of stopping at the first. Nothing here panics, and nothing is guessed.

pub mod json;
mod node;
mod problem;
mod sink;
mod value;

pub use node::{Node, Object, Path};
pub use problem::{Fault, Problem, Problems};
pub use sink::Sink;
pub use value::{MAX_DEPTH, Value};
