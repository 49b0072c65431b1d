//! Texts in which links may be found.

#![no_main]

use iso_readiness::core::link::{find, find_all};
use iso_readiness_fuzz::read_and_write;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let found = find_all(text);
    assert_eq!(find(text).is_ok(), found.iter().any(Result::is_ok));
    for code in found.into_iter().flatten() {
        // What was mended is found again as it is.
        assert_eq!(find(&code.text()).as_ref(), Ok(&code));
        read_and_write(&code);
    }
});
