//! Bytes of a link, whose checksum is taken to be right.

#![no_main]

use iso_readiness::core::link::{Code, find};
use iso_readiness_fuzz::read_and_write;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(code) = Code::of_bytes(bytes.to_vec()) else {
        return;
    };
    // There is a longest link.
    if let Ok(found) = find(&code.text()) {
        assert_eq!(found, code);
    }
    read_and_write(&code);
});
