//! The pure core: content, answers, the scoring rule, the plan and the session.
//!
//! It knows no browser, no clock, no chance, no hash order and no language of its own: everything
//! it gives out is computed from content, profile and answers with integers, so the widget,
//! the command line and every export show the same number.

pub mod answers;
pub mod by_id;
pub mod compare;
pub mod content;
pub mod day;
pub mod export;
pub mod figures;
pub mod file;
pub mod finder;
pub mod foreign;
pub mod host;
pub mod link;
pub mod merge;
pub mod outlook;
pub mod papers;
pub mod plan;
pub mod profile;
pub mod report;
pub mod scope;
pub mod score;
pub mod session;
pub mod state;
pub mod trend;
pub mod words;
pub mod work;
