//! What has to be there in writing, and whether it is.

use std::rc::Rc;

use iso_readiness::core::answers::Choice;
use iso_readiness::core::content::guidance::Duty;
use iso_readiness::core::outlook::{Record, records};
use iso_readiness::core::papers::records::records_table;
use iso_readiness::core::papers::table::Cell;
use iso_readiness::core::work::{Work, joined};

use super::{BASE, CURRENT, Check, PRIVACY, excluded};

/// The documents of one standard.
fn of(check: &Check, place: usize) -> Vec<Record> {
    records(&check.source()).remove(place).1
}

fn named(check: &Check, name: &str) -> Option<Record> {
    of(check, 0)
        .into_iter()
        .find(|record| &*record.name == name)
}

fn clauses(records: &[Record], duty: Duty) -> Vec<&str> {
    let mut clauses: Vec<&str> = records
        .iter()
        .filter(|record| record.duty == duty)
        .map(|record| &*record.clause)
        .collect();
    clauses.dedup();
    clauses
}

#[test]
fn the_clauses_are_those_that_ask_for_documents() {
    let check = Check::empty(&CURRENT);
    let all = records(&check.source());
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["ISO/IEC 27001:2022", "ISO/IEC 27701:2025"]);
    for (_, records) in &all {
        let required = [
            "4.3", "5.2", "6.1.2", "6.1.3", "6.2", "7.2", "7.5.1", "7.5.3", "8.1", "8.2", "8.3",
            "9.1", "9.2.2", "9.3.3", "10.2",
        ];
        assert_eq!(clauses(records, Duty::Required), required);
        let expected = [
            "4.1", "4.2", "4.4", "5.1", "5.3", "6.1.1", "6.3", "7.1", "7.3", "7.4", "10.1",
        ];
        assert_eq!(clauses(records, Duty::Expected), expected);
        // What is required comes first.
        let duties: Vec<Duty> = records.iter().map(|record| record.duty).collect();
        let places = duties.iter().map(|duty| {
            let all = Duty::ALL.iter();
            all.take_while(|one| *one != duty).count()
        });
        assert!(places.is_sorted());
    }
    let controls = |place: usize| clauses(&all[place].1, Duty::Control);
    assert!(controls(0).contains(&"A.5.9") && !controls(0).contains(&"A.1.2.9"));
    assert!(controls(1).contains(&"A.1.2.9") && !controls(1).contains(&"A.5.9"));
}

#[test]
fn the_weakest_answer_decides_and_a_hole_is_a_hole() {
    let check = Check::empty(&[BASE]).all_at(3);
    let state = |check: &Check| named(check, "Risk treatment plan").unwrap().kind;
    let (plan, approval) = ("treatment-plan", "risk-owner-approval");
    assert_eq!(state(&check), "in-place");
    let kinds = ["missing", "missing", "partly", "in-place", "in-place"];
    for (number, kind) in (0..=4).zip(kinds) {
        assert_eq!(state(&check.clone().at(plan, number)), kind);
    }
    let unknown = check.clone().with(plan, Choice::Unknown);
    assert_eq!(state(&unknown), "find-out");
    assert_eq!(state(&unknown.clone().open(approval)), "open");
    assert_eq!(state(&unknown.clone().at(approval, 2)), "find-out");
    assert_eq!(state(&unknown.at(approval, 1)), "missing");
    let open = check.open(plan);
    assert_eq!(state(&open), "open");
    assert_eq!(state(&open.at(approval, 0)), "missing");
}

#[test]
fn the_target_does_not_lower_what_a_document_has_to_be() {
    let mut check = Check::empty(&[BASE]).all_at(2);
    check.profile.target = iso_readiness::core::profile::Target::new(1).unwrap();
    assert_eq!(named(&check, "Objectives").unwrap().kind, "partly");
}

#[test]
fn a_standard_counts_only_the_questions_it_asks() {
    let check = Check::empty(&[BASE, PRIVACY]).all_at(3);
    let check = check.at("privacy-control-comparison", 0);
    let kind = |place: usize| {
        let records = of(&check, place);
        let mut all = records.iter();
        let found = all.find(|record| &*record.name == "Statement of Applicability");
        found.unwrap().kind
    };
    assert_eq!((kind(0), kind(1)), ("in-place", "missing"));
}

#[test]
fn a_document_of_a_control_that_does_not_apply_is_left_out() {
    let check = Check::empty(&[BASE]).all_at(3);
    assert!(named(&check, "Principles of secure design").is_some());
    let check = check.with("secure-design-principles", excluded());
    assert_eq!(named(&check, "Principles of secure design"), None);
}

#[test]
fn what_the_team_noted_as_evidence_stands_beside_the_document_once() {
    let work = Work {
        evidence: Rc::from("Wiki, page 7"),
        ..Work::default()
    };
    let note = joined("We wrote it down.", &work);
    let mut check = Check::empty(&[BASE]).all_at(3);
    for id in ["treatment-plan", "risk-owner-approval"] {
        check.answers.write_note(&Rc::from(id), Rc::from(&*note));
    }
    let record = named(&check, "Risk treatment plan").unwrap();
    assert_eq!(record.evidence, "Wiki, page 7");
}

#[test]
fn the_table_says_what_the_list_says() {
    let check = Check::empty(&CURRENT).all_at(3).at("scope-boundaries", 1);
    let source = check.source();
    let table = records_table(&source);
    let lists = records(&source);
    let count: usize = lists.iter().map(|(_, records)| records.len()).sum();
    assert_eq!(table.rows.len(), count);
    let mut rows = table.rows.iter();
    for (standard, records) in &lists {
        for record in records {
            let row = rows.next().unwrap();
            assert_eq!(row.len(), table.columns.len());
            assert_eq!(row[0], Cell::text(Rc::clone(&record.name)));
            assert_eq!(row[1], Cell::text(Rc::clone(&record.state)));
            assert_eq!(row[2], Cell::text(standard.as_str()));
            assert_eq!(row[3], Cell::text(Rc::clone(&record.clause)));
        }
    }
    assert_eq!(table.rows[0][1], Cell::text("Likely missing"));
    assert_eq!(table.rows[1][1], Cell::text("Likely in place"));
}

#[test]
fn whoever_chose_neither_standard_has_nothing_to_write() {
    let check = Check::empty(&["iso27017-2026"]).all_at(3);
    assert_eq!(records(&check.source()), []);
    assert_eq!(records_table(&check.source()).rows, [[]; 0]);
}
