//! Tests of the command line: the built program, run as a user runs it.

// A test that meets the unexpected stops there; that is what it is for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod bad_input;
mod check;
mod documented;
mod export;
mod link;
mod many;
mod own;
mod program;
mod score;
mod scored;
mod together;
mod usage;
