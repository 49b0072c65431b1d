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
    let calls: [&[&str]; 47] = [
        &[],
        &["guess"],
        &["score"],
        &["score", "a", "b"],
        &["score", "-", "--format"],
        &["score", "-", "--format", "xml"],
        &["score", "-", "--colour"],
        &["score", "a", "--lines"],
        &["score", "-", "--lines", "--format", "text"],
        &["score", "-", "--brief", "--format", "text"],
        &["open", "-", "--brief"],
        &["check", "a", "b"],
        &["check", "--format", "text"],
        &["check", "--questionnaires", "x"],
        &["bundle"],
        &["bundle", "a", "b"],
        &["score", "-", "--base", "x"],
        &["link"],
        &["link", "a", "b"],
        &["link", "-", "--base", "https://example.org/#top"],
        &["link", "-", "--base"],
        &["link", "-", "--date", "2026-02-30"],
        &["link", "-", "--date", "yesterday"],
        &["link", "-", "--date", "2023-12-31"],
        &["link", "-", "--name", " "],
        &["link", "-", "--name", "two\nlines"],
        &["link", "-", "--result-only=yes"],
        &["link", "-", "--by", "lowest"],
        &["open"],
        &["open", "a", "b"],
        &["open", "-", "--format", "json"],
        &["compare", "a"],
        &["compare", "-", "-"],
        &["compare", "a", "b", "c"],
        &["merge", "a"],
        &["merge", "-", "a", "-"],
        &["merge", "a", "b", "--by", "mean"],
        &["export"],
        &["export", "-"],
        &["export", "--as", "csv"],
        &["export", "-", "--as", "pdf"],
        &["export", "-", "--as", "csv", "--table", "everything"],
        &["export", "-", "--as", "html", "--table", "plan"],
        &["export", "-", "--table", "plan"],
        &["export", "-", "--as", "csv", "--date", "tomorrow"],
        &["export", "a", "b", "--as", "csv"],
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

#[test]
fn a_name_that_does_not_fit_says_how_long_it_is() {
    let name = "ä".repeat(31);
    let run = run(&["link", "-", "--name", &name]);
    assert_eq!(run.code, 2);
    let first = run.err.lines().next().unwrap();
    assert!(
        first.contains("60 bytes") && first.contains("62 bytes"),
        "{first}"
    );
}
