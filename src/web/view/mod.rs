//! The views: one component a file. Each gets finished values and tells what happened; none
//! knows storage, clipboard or page.

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

pub use bar::BandBar;
pub use choices::Choices;
pub use confirm::Confirm;
pub use copy::Copy;
pub use dialog::Dialog;
pub use dialogs::{Ask, Dialogs};
pub use exclusion::Exclusion;
pub use figure::FigureView;
pub use findings::Findings;
pub use footer::Footer;
pub use headline::HeadlineView;
pub use help::Help;
pub use identity::Same;
pub use keys::Keys;
pub use live::LiveFigures;
pub use note::Note;
pub use notices::Notices;
pub use plan::Plan;
pub use question::QuestionCard;
pub use questions::Questions;
pub use result::ResultScreen;
pub use section::SectionItem;
pub use sections::Sections;
pub use settings::SettingsView;
pub use side::Side;
pub use start::Start;
