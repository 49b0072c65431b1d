//! The views, one a file. Each gets finished values and tells what happened.
//!
//! What must not be rendered while its values stay the same is a component; everything else is
//! a plain function, which costs the visitor fewer bytes. `parts` holds what many views share.

// Yew's own expansion of a tag that is computed at run time matches a unit with `_`.
#![allow(clippy::ignored_unit_patterns)]

mod bar;
mod choices;
mod copy;
mod dialogs;
mod element;
mod exchange;
mod exclusion;
mod figure;
mod finder;
mod findings;
mod footer;
mod help;
mod host;
mod live;
mod many;
mod note;
mod notices;
mod papers;
mod parts;
mod plan;
mod question;
mod questions;
mod result;
mod scene;
mod section;
mod sections;
mod settings;
mod side;
mod start;
mod waiting;
mod ways;

pub use dialogs::dialogs;
pub use exchange::further;
pub use notices::notices;
pub use papers::papers;
pub use questions::questions;
pub use scene::{Derived, Scene};
pub use start::start;
pub use waiting::{awaited, waiting};
