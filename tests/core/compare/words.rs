//! What a person reads of a comparison.

use iso_readiness::core::compare::Comparison;
use iso_readiness::core::content::Content;
use iso_readiness::core::profile::{Role, Roles, Target};
use iso_readiness::core::report::{ComparisonReport, FigureChange, FindingGroup};
use iso_readiness::core::state::State;

use super::{UNKNOWN, level, profile, state};
use crate::shipped::content;

fn report(content: &Content, before: &State, after: &State) -> ComparisonReport {
    ComparisonReport::of(content, &Comparison::of(content, before, after))
}

fn texts(figures: &[FigureChange]) -> Vec<&str> {
    figures.iter().map(|figure| figure.text.as_str()).collect()
}

/// Titles and remarks of all groups, one under the other.
fn lines(groups: &[FindingGroup]) -> Vec<String> {
    let lines = groups.iter().flat_map(|group| {
        let items = group.items.iter();
        let items = items.map(|item| format!("{}: {}", item.id, item.remark.as_ref().unwrap()));
        std::iter::once(group.title.clone()).chain(items)
    });
    lines.collect()
}

#[test]
fn figures_findings_and_answers_are_told_in_sentences() {
    let before = state(&[
        ("context-issues", level(3)),
        ("climate-relevance", level(1)),
        ("interested-parties", level(2)),
        ("clock-sync", UNKNOWN),
    ]);
    let after = state(&[
        ("context-issues", level(3)),
        ("climate-relevance", level(3)),
        ("scope-boundaries", level(1)),
        ("clock-sync", UNKNOWN),
    ]);
    let content = content();
    let report = report(&content, &before, &after);
    assert!(report.notes.is_empty());
    let standard = &report.standards[0];
    assert_eq!(
        standard.status.as_deref(),
        Some("Too early to say (provisional)")
    );
    // Clauses 2/6 and 4/6 of weight 2 each, then 6/6 of 4.1 and 3/9 of 4.3; controls 0 of 3.
    // Low: clauses 6 of 204, then 9 of 204; high: 6 points missing, and 6 again.
    assert_eq!(
        texts(&standard.figures),
        [
            "Readiness 25 % → 30 %, up by 5 points",
            "Coverage 2 % → 2 %, unchanged",
            "At worst 1 % → 2 %, up by 1 point",
            "At best 98 % → 98 %, unchanged",
            "Maturity 1.2 of 4 → 1.5 of 4, up by 0.3",
        ]
    );
    assert_eq!(standard.figures[0].change.sign, "▲");
    assert_eq!(standard.figures[1].change.sign, "=");
    let sections = standard.sections.iter();
    let moved: Vec<&str> = sections
        .filter(|row| row.figure.change.kind != "same")
        .map(|row| row.figure.text.as_str())
        .collect();
    assert_eq!(
        moved,
        ["Context of the organization 50 % → 60 %, up by 10 points"]
    );
    assert_eq!(
        lines(&standard.findings.as_ref().unwrap().groups),
        [
            "1 finding where nothing was assessed before",
            "4.3: not fully answered → likely major nonconformity that blocks certification",
            "1 finding no longer assessed, so not closed",
            "4.2: likely minor nonconformity → not fully answered",
            "1 finding closed",
            "4.1: likely major nonconformity → nothing found",
        ]
    );
    assert_eq!(standard.unchanged.as_deref(), Some("1 finding unchanged"));
    let answers: Vec<(&str, &str)> = report
        .answers
        .iter()
        .map(|group| (group.title.as_str(), group.questions[0].now.as_str()))
        .collect();
    assert_eq!(
        answers,
        [
            ("1 level went up", "1 Ad hoc → 3 In place"),
            ("1 question no longer answered", "2 Partly → Not answered"),
            ("1 question newly answered", "Not answered → 1 Ad hoc"),
        ]
    );
    assert_eq!(report.unchanged, "2 answers unchanged");
}

#[test]
fn a_state_beside_itself_says_that_nothing_changed() {
    let same = state(&[("clock-sync", level(2))]);
    let report = report(&content(), &same, &same);
    assert_eq!(report.notes, ["Nothing has changed."]);
    assert!(report.answers.is_empty());
    for figure in &report.standards[0].figures {
        assert_eq!(figure.change.kind, "same", "{}", figure.text);
    }
}

#[test]
fn what_does_not_compare_is_said_first() {
    let mut before = state(&[("clock-sync", level(2))]);
    let mut after = before.clone();
    before.profile.roles = Roles::default()
        .with(Role::CloudCustomer)
        .with(Role::CloudProvider);
    after.profile = profile(&["iso27017-2026"]);
    after.profile.roles = Roles::default().with(Role::CloudCustomer);
    after.profile.target = Target::new(4).unwrap();
    let content = content();
    assert_eq!(
        report(&content, &before, &after).notes,
        [
            "The targets differ: 3 before, 4 now. A higher target alone lowers readiness and \
             opens findings.",
            "The roles differ. Before: you use cloud services and you offer a cloud service. Now: \
             you use cloud services.",
            "Chosen only before: ISO/IEC 27001:2022.",
            "Chosen only now: ISO/IEC 27017:2026.",
            "110 questions were asked only before, so their answers are not compared.",
            "38 questions are asked only now, so their answers are not compared.",
        ]
    );
    let back = report(&content, &after, &before);
    assert!(back.notes[0].contains("A lower target alone raises readiness"));
    let guidance = &back.standards[1];
    assert_eq!(guidance.figures[1].text, "Coverage 1 % → –, gone");
    assert_eq!(
        guidance.status.as_deref(),
        Some("Too early to say (provisional) → –")
    );
    assert_eq!(guidance.findings, None);
}

/// All assessed requirements at the target are a full share, but it shows 99 % while anything is
/// open; becoming complete is the one point that is left.
#[test]
fn a_full_share_moves_to_a_hundred_only_when_all_is_well() {
    let content = content();
    let full: Vec<_> = content
        .questions()
        .iter()
        .map(|question| (&*question.id, level(3)))
        .collect();
    let started = state(&[("scope-boundaries", level(3))]);
    let told = report(&content, &started, &state(&full));
    assert_eq!(
        told.standards[0].figures[0].text,
        "Readiness 99 % → 100 %, up by 1 point"
    );
    let mut nearly = full.clone();
    let clock = nearly.iter_mut().find(|(id, _)| *id == "clock-sync");
    clock.unwrap().1 = level(2);
    let told = report(&content, &started, &state(&nearly));
    assert_eq!(
        told.standards[0].figures[0].text,
        "Readiness 99 % → 99 %, down by less than a point"
    );
    assert_eq!(told.standards[0].figures[0].change.sign, "▼");
}

#[test]
fn of_lists_of_other_bodies_no_verdict_is_told() {
    let content = content();
    let mut before = state(&[("clock-sync", level(2))]);
    let related = content.standards().iter().find(|one| one.kind.is_related());
    before.profile = profile(&[&related.unwrap().id]);
    let mut after = state(&[("clock-sync", level(3))]);
    after.profile = before.profile.clone();
    let told = report(&content, &before, &after);
    let list = &told.standards[0];
    assert_eq!(
        (&list.status, &list.findings, &list.unchanged),
        (&None, &None, &None)
    );
    assert!(
        list.figures
            .iter()
            .all(|figure| &*figure.name != "Maturity")
    );
    assert_eq!(&*list.figures[0].name, "Related coverage");
}
