//! Tests of the core, run natively: against a second implementation of the rule, against its
//! properties, against cases worked by hand, and at every door where foreign data enters.

// A test that meets the unexpected stops there; that is what it is for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod agreement;
mod bank;
mod compare;
mod days;
mod doors;
mod examples;
mod export;
mod family;
mod golden;
mod guidance;
mod host;
mod link;
mod machines;
mod merge;
mod outcome;
mod outlook;
mod papers;
mod properties;
mod reference;
mod round_trip;
mod sample;
mod session;
mod shipped;
mod tidy;
