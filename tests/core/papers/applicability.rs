//! The Statement of Applicability on the shipped content.

use iso_readiness::core::answers::{Choice, Reason};
use iso_readiness::core::papers::Source;
use iso_readiness::core::papers::applicability::{
    Applicability, ApplicabilityRow, Decision, applicability, applicability_table,
};
use iso_readiness::core::papers::table::Cell;
use iso_readiness::core::profile::{Role, Roles};

use super::plan::{EXCLUDED, UNKNOWN, source};
use crate::session::level;

fn of_27001(given: &[(&str, Option<Choice>, &str)]) -> Source {
    source(&["iso27001-2022"], Roles::default(), given)
}

fn rows(statement: &Applicability) -> Vec<&ApplicabilityRow> {
    let groups = statement.groups.iter();
    groups.flat_map(|group| &group.rows).collect()
}

fn row(source: &Source, control: &str) -> ApplicabilityRow {
    let statements = applicability(source);
    let mut all = statements.iter().flat_map(rows);
    all.find(|row| &*row.id == control).unwrap().clone()
}

fn shape(standards: &[&str], roles: Roles) -> Vec<(String, usize)> {
    let statements = applicability(&source(standards, roles, &[]));
    let statements = statements.iter();
    statements
        .map(|one| (one.standard.clone(), rows(one).len()))
        .collect()
}

#[test]
fn every_control_has_its_row_and_no_clause_has() {
    let told = |name: &str, count: usize| (name.to_owned(), count);
    assert_eq!(
        shape(&["iso27001-2022", "iso27701-2025"], Roles::default()),
        [
            told("ISO/IEC 27001:2022", 93),
            told("ISO/IEC 27701:2025", 78)
        ]
    );
    assert_eq!(
        shape(&["iso27001-2013"], Roles::default()),
        [told("ISO/IEC 27001:2013", 114)]
    );
    let others = [
        "iso27017-2026",
        "iso27018-2025",
        "nist-csf-2",
        "gdpr-2016",
        "pci-dss-4",
    ];
    assert_eq!(shape(&others, Roles::of_byte(0b1111)), []);
    let withdrawn = applicability(&source(&["iso27701-2019"], Roles::default(), &[]));
    let ids = withdrawn.iter().flat_map(rows).map(|row| &row.id);
    assert!(!withdrawn.is_empty());
    assert!(ids.clone().all(|id| !id.starts_with("5.")));
    assert!(ids.clone().any(|id| id.starts_with("7.2")));
}

#[test]
fn it_says_that_it_is_a_draft_and_stays_empty_where_nobody_said_anything() {
    let statement = applicability(&of_27001(&[])).remove(0);
    assert_eq!(
        statement.title,
        "Statement of Applicability: ISO/IEC 27001:2022"
    );
    assert!(statement.lead[0].starts_with("Draft from a self-assessment."));
    assert_eq!(
        statement.counts,
        "93 controls: 0 applicable, 93 applicable but to be confirmed, 0 not applicable. \
         93 of 93 applicable controls still lack a reason for inclusion or evidence."
    );
    assert_eq!(statement.groups.len(), 4);
    assert!(statement.groups[0].name.starts_with("A.5 "));
    for row in rows(&statement) {
        assert_eq!(
            (&*row.applicable, row.decision),
            ("Yes, to be confirmed", Decision::Open)
        );
        assert_eq!(&*row.status, "Not assessed");
        let said = [&row.inclusion, &row.exclusion, &row.evidence, &row.owner];
        assert!(said.iter().all(|text| text.is_empty()));
        assert_eq!(row.review, None);
        assert!(!row.questions.is_empty());
    }
}

#[test]
fn the_status_is_that_of_the_weakest_question() {
    let status = |given: &[(&str, Option<Choice>, &str)], control: &str| {
        let row = row(&of_27001(given), control);
        assert_eq!((row.decision, &*row.applicable), (Decision::Yes, "Yes"));
        row.status.to_string()
    };
    let names = ["Not in place", "Ad hoc", "Partly", "In place", "Measured"];
    for (number, name) in (0..).zip(names) {
        let both = [
            ("backup-coverage", Some(level(4)), ""),
            ("restore-testing", Some(level(number)), ""),
        ];
        assert_eq!(status(&both, "A.8.13"), name);
    }
    let one = ("backup-coverage", Some(level(4)), "");
    assert_eq!(status(&[one], "A.8.13"), "Not fully assessed");
    let both = [one, ("restore-testing", UNKNOWN, "")];
    assert_eq!(status(&both, "A.8.13"), "To find out");
    let both = [one, ("restore-testing", EXCLUDED, "")];
    assert_eq!(status(&both, "A.8.13"), "Measured");
}

#[test]
fn a_control_is_excluded_once_all_its_questions_are_and_says_why() {
    let other = Some(Choice::NotApplicable(Reason::CoveredElsewhere));
    let note = "Our host does.\nowner: Anna\nincluded: risk";
    let both = [
        ("backup-coverage", EXCLUDED, ""),
        ("restore-testing", other, note),
    ];
    let excluded = row(&of_27001(&both), "A.8.13");
    assert_eq!(
        (excluded.decision, &*excluded.applicable),
        (Decision::No, "No")
    );
    assert_eq!(
        excluded.exclusion,
        "We do nothing of the kind; Something or someone else covers it: Our host does."
    );
    assert_eq!(
        (&*excluded.status, &*excluded.inclusion),
        ("Not applicable", "")
    );
    assert_eq!(excluded.owner, "Anna");

    // One that is left out in part applies, and says which part does not.
    let half = row(&of_27001(&both[..1]), "A.8.13");
    assert_eq!(half.decision, Decision::Open);
    assert_eq!(
        half.exclusion,
        "Excluded in part: We do nothing of the kind"
    );
    assert_eq!(&*half.status, "Not assessed");
    // The same reason twice is told once.
    let same = [both[0], ("restore-testing", EXCLUDED, "")];
    let same = row(&of_27001(&same), "A.8.13");
    assert_eq!(same.exclusion, "We do nothing of the kind");
}

#[test]
fn what_the_team_keeps_about_its_questions_is_told_once_each() {
    let first = "owner: Anna\nevidence: Wiki\nreview: 2027-05-01\nincluded: contract";
    let second = "Words\nowner: Anna\nevidence: Log\nreview: 2027-04-01\nincluded: risk, contract";
    let given = [
        ("backup-coverage", Some(level(3)), first),
        ("restore-testing", None, second),
    ];
    let source = of_27001(&given);
    let row = row(&source, "A.8.13");
    assert_eq!(row.inclusion, "Treats a risk; Asked for by contract");
    assert_eq!((&*row.evidence, &*row.owner), ("Wiki; Log", "Anna"));
    assert_eq!(row.review.unwrap().text(), "2027-04-01");
    assert_eq!(row.exclusion, "");
    assert_eq!(&*row.questions[1].1.evidence, "Log");
    let statement = applicability(&source).remove(0);
    assert!(
        statement.counts.contains("92 of 93 applicable"),
        "{}",
        statement.counts
    );
}

#[test]
fn what_is_for_other_roles_is_excluded_for_that_reason() {
    let alone = Roles::default().with(Role::PiiProcessor);
    let statements = applicability(&source(&["iso27701-2025"], alone, &[]));
    for row in rows(&statements[0]) {
        let is_for_controllers = row.id.starts_with("A.1.");
        assert_eq!(
            row.decision == Decision::No,
            is_for_controllers,
            "{}",
            row.id
        );
        let told = if is_for_controllers {
            "We do not decide how people's data is used"
        } else {
            ""
        };
        assert_eq!(row.exclusion, told, "{}", row.id);
        assert_eq!(row.questions.is_empty(), is_for_controllers);
    }
    assert!(
        statements[0]
            .counts
            .starts_with("78 controls: 0 applicable, 47 ")
    );
}

#[test]
fn the_table_has_every_control_of_every_statement() {
    let both = ["iso27701-2025", "iso27001-2022"];
    let note = "evidence: Wiki\nreview: 2027-04-01\nincluded: business";
    let given = [("clock-sync", Some(level(3)), note)];
    let source = source(&both, Roles::of_byte(0b1111), &given);
    let table = applicability_table(&source);
    assert_eq!(table.rows.len(), 93 + 78);
    assert!(
        table
            .rows
            .iter()
            .all(|row| row.len() == table.columns.len())
    );
    assert!(table.remarks[0].starts_with("Draft from a self-assessment."));
    assert_eq!(table.remarks.len(), 5);
    let names: Vec<&str> = table.columns.iter().map(|column| &*column.name).collect();
    assert_eq!(
        names,
        [
            "Standard",
            "Control",
            "Name",
            "Applicable",
            "Why it is included",
            "Why it is excluded",
            "Implementation status",
            "What is there to show",
            "Owner",
            "Next review"
        ]
    );
    let control = Cell::text("A.8.17");
    let row = table.rows.iter().find(|row| row[1] == control).unwrap();
    let shown: Vec<_> = row.iter().map(|cell| cell.shown(source.words())).collect();
    let shown: Vec<&str> = shown.iter().map(|text| &**text).collect();
    assert_eq!(
        shown[3..],
        [
            "Yes",
            "Our own business reasons",
            "",
            "In place",
            "Wiki",
            "",
            "2027-04-01"
        ]
    );
    assert_eq!((shown[0], &row[8]), ("ISO/IEC 27001:2022", &Cell::Empty));
}
