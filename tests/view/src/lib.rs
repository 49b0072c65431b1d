//! Views rendered without a browser: each screen as HTML, compared with what it was, and looked
//! at for what must hold on every screen.

// A test that meets the unexpected stops there; that is what it is for.
#![cfg(test)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod exchange;
mod host;
mod html;
mod meaning;
mod papers;
mod screens;
mod snapshots;
mod stage;
