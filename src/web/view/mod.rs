//! The views, one a file. Each gets finished values and tells what happened.
//!
//! What holds state of its own, or must not be rendered when its values stay the same, is a
//! component; everything else is a plain function, which costs the visitor fewer bytes.

// Yew's own expansion of a tag that is computed at run time matches a unit with `_`.
#![allow(clippy::ignored_unit_patterns)]

mod bar;
mod choices;
mod confirm;
mod copy;
mod dialog;
mod dialogs;
mod exclusion;
mod figure;
mod findings;
mod footer;
mod headline;
mod help;
mod identity;
mod keys;
mod live;
mod note;
mod notices;
mod plan;
mod question;
mod questions;
mod result;
mod section;
mod sections;
mod settings;
mod side;
mod start;

pub use copy::Copy;
pub use dialog::Dialog;
pub use dialogs::{Ask, dialogs};
pub use footer::Footer;
pub use identity::Same;
pub use live::LiveFigures;
pub use notices::Notices;
pub use plan::Plan;
pub use question::QuestionCard;
pub use questions::Questions;
pub use result::ResultScreen;
pub use section::SectionItem;
pub use settings::SettingsView;
pub use start::start;
