//! How the program is called, and its exit codes.

use crate::program::run;

#[test]
fn help_and_version_are_results() {
    for args in [["--help"], ["-h"], ["help"]] {
        assert!(run(&args).done().contains("Usage:"));
    }
    let version = run(&["--version"]);
    assert_eq!(
        version.done().trim(),
        concat!("iso-readiness ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
fn wrong_usage_is_2_with_the_usage_on_standard_error() {
    let calls: [&[&str]; 9] = [
        &[],
        &["guess"],
        &["score"],
        &["score", "a", "b"],
        &["score", "-", "--format"],
        &["score", "-", "--format", "xml"],
        &["score", "-", "--colour"],
        &["check", "a", "b"],
        &["--nonsense"],
    ];
    for args in calls {
        let run = run(args);
        assert_eq!(run.code, 2, "{args:?}");
        assert_eq!(run.out, "", "{args:?}");
        assert!(
            run.err.starts_with("iso-readiness: "),
            "{args:?}: {}",
            run.err
        );
        assert!(run.err.contains("Usage:"), "{args:?}");
    }
}
