//! The widget: the only side that knows the browser.
//!
//! [`embed`] is the door to the page, [`app`] the root component, [`view`] one view a file
//! (values in, messages out), and [`effect`] one power of the browser a file.

pub mod app;
pub mod effect;
pub mod embed;
pub mod probe;
pub mod same;
pub mod view;
pub mod wording;
