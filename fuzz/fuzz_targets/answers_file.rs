//! Answers files.

#![no_main]

use iso_readiness::core::file::{open, read_answers, save, tell_answers, write_answers};
use iso_readiness::core::foreign::Value;
use iso_readiness_fuzz::CONTENT;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(value) = serde_json::from_slice::<Value>(bytes) else {
        return;
    };
    CONTENT.with(|content| {
        let Ok(opened) = open("file", &value, content) else {
            return;
        };
        let (profile, answers) = (&opened.state.profile, &opened.state.answers);
        // What was understood is the same when it is saved and opened again.
        let saved = save(content, profile, answers, &opened.aside);
        let again = open("file", &saved, content).unwrap();
        assert_eq!(again.state, opened.state);
        assert_eq!(again.aside, opened.aside);
        // Only that no standard is chosen is wrong with both.
        assert!(again.problems.is_empty() || profile.standards.is_empty());
        // And it is told as it is written.
        let mut told = Vec::new();
        tell_answers(content, profile, answers, &mut told);
        let written = write_answers(content, profile, answers);
        assert_eq!(Value::Object(told), written);
        assert!(read_answers("file", &written, content).is_ok());
    });
});
