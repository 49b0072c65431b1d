//! The door for answers files: what they are, and for whom.

use iso_readiness::core::file::read_answers;
use iso_readiness::core::foreign::Fault;

use super::answers::{id, problems, with_profile};
use super::{assert_problems, not_a, parsed};
use crate::shipped;

#[test]
fn what_is_no_answers_file_is_refused_as_a_whole() {
    let content = shipped::content();
    let format = "iso-readiness/answers";
    let cases = [
        ("[]", vec![("file", not_a("an object", "a list"))]),
        ("null", vec![("file", not_a("an object", "null"))]),
        (
            "{}",
            vec![
                ("file", Fault::Missing("format")),
                ("file", Fault::Missing("version")),
            ],
        ),
        (
            r#"{"format":"iso-readiness/result","version":1}"#,
            vec![("file: format", Fault::OtherFormat(format))],
        ),
        (
            r#"{"format":7,"version":1}"#,
            vec![("file: format", Fault::OtherFormat(format))],
        ),
        (
            r#"{"format":"iso-readiness/answers","version":2,"profile":{},"answers":{}}"#,
            vec![("file: version", Fault::OtherVersion { known: 1 })],
        ),
        (
            r#"{"format":"iso-readiness/answers","version":"1"}"#,
            vec![("file: version", Fault::OtherVersion { known: 1 })],
        ),
        (
            r#"{"format":"iso-readiness/answers","version":1}"#,
            vec![
                ("file", Fault::Missing("profile")),
                ("file", Fault::Missing("answers")),
            ],
        ),
    ];
    for (text, expected) in cases {
        let problems = read_answers("file", &parsed(text), &content).unwrap_err();
        assert_problems(&problems, &expected);
    }
}

#[test]
fn every_fault_of_a_profile_is_reported() {
    let content = shipped::content();
    let roles = "cloud-customer, cloud-provider, pii-controller, pii-processor";
    let cases = [
        (
            r#"{"standards":["iso27001-2022","iso9001-2015","iso27001-2022",5],"roles":["cloud-customer","boss",[]],"target":5,"name":"x"}"#,
            vec![
                (
                    "file: profile.standards[1]",
                    Fault::UnknownId(id("iso9001-2015")),
                ),
                (
                    "file: profile.standards[2]",
                    Fault::DuplicateId(id("iso27001-2022")),
                ),
                (
                    "file: profile.standards[3]",
                    not_a("a text", "a whole number"),
                ),
                ("file: profile.roles[1]", Fault::NotOneOf(roles)),
                ("file: profile.roles[2]", not_a("a text", "a list")),
                ("file: profile.target", Fault::OutOfRange { from: 1, to: 4 }),
                ("file: profile.name", Fault::UnknownKey),
            ],
        ),
        (
            r#"{"standards":[],"roles":{},"target":"3"}"#,
            vec![
                ("file: profile.standards", Fault::NoStandard),
                ("file: profile.roles", not_a("a list", "an object")),
                ("file: profile.target", not_a("a whole number", "a text")),
            ],
        ),
        (
            "{}",
            vec![
                ("file: profile", Fault::Missing("standards")),
                ("file: profile", Fault::Missing("roles")),
                ("file: profile", Fault::Missing("target")),
            ],
        ),
        (
            r#"{"standards":["iso27001-2022"],"roles":[],"target":3,"target":4}"#,
            vec![("file: profile.target", Fault::DuplicateKey)],
        ),
        (
            "7",
            vec![("file: profile", not_a("an object", "a whole number"))],
        ),
    ];
    for (profile, expected) in cases {
        assert_problems(&problems(&content, &with_profile(profile, "{}")), &expected);
    }
}
