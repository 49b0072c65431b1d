//! The page around the widget: what it may set, what it hears, and how it invites to go on.
//!
//! What it hands in is foreign data and is read here, by [`Options::read`]; what it hears is made
//! here, by [`events`]. What it may ask of the visitor is in the session: `session::host`.

pub mod events;
mod invitation;
mod options;

pub use invitation::Invitation;
pub use options::{Options, Terms, standards_named_in};
