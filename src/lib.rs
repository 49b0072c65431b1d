//! iso-readiness: a self-assessment that scores readiness for standards such as ISO/IEC 27001
//! without sending anything anywhere.
//!
//! One idea carries it: a bank of questions, answered once, seen through standards.
//! [`core`] holds the questions, the rule and the session, and knows no browser; [`web`] shows
//! them in a page. The feature `web` owns every browser dependency, so the compiler keeps the wall:
//! `cargo check --no-default-features` builds the core alone.

/// The version of this release, such as `0.1.0`.
pub const RELEASE: &str = env!("CARGO_PKG_VERSION");

#[cfg(all(
    feature = "web",
    target_family = "wasm",
    not(target_feature = "atomics")
))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

pub mod core;
#[cfg(feature = "web")]
pub mod web;
