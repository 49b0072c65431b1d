//! The widget: the only side that knows the browser.
//!
//! [`embed`] is the door to the page, [`app`] the root component, [`view`] one component a file
//! (values in, messages out), and [`effect`] one power of the browser a file.

pub mod app;
pub mod effect;
pub mod embed;
pub mod state;
pub mod view;
pub mod wording;
