//! The widget in a real browser, driven from Rust: the doors between JavaScript and the core,
//! and a widget's life from mounting to its end.

#![cfg(target_arch = "wasm32")]
// A test that meets the unexpected stops there; that is what it is for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic
)]

mod content;
mod data;
mod host;
mod life;
#[cfg(feature = "probe")]
mod rendering;
mod stage;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
