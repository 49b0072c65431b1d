//! The tables: typed figures are those of the result file, and every answer is there.

use std::rc::Rc;

use iso_readiness::core::answers::Choice;
use iso_readiness::core::export::Sheet;
use iso_readiness::core::papers::Source;
use iso_readiness::core::papers::table::{Cell, Table};
use iso_readiness::core::papers::tables::{answers_table, gaps_table, summary_table, table};
use iso_readiness::core::state::State;
use proptest::prelude::*;
use serde_json::Value as Json;

use super::reading::{answered, mixed, profile, result_of, source, source_of};
use crate::sample::{cases, samples};
use crate::shipped::content;

/// The cell below a heading.
fn cell<'t>(table: &'t Table, row: &'t [Cell], column: &str) -> &'t Cell {
    let place = table.columns.iter().position(|one| &*one.name == column);
    &row[place.expect(column)]
}

fn text(source: &Source, table: &Table, row: &[Cell], column: &str) -> Rc<str> {
    cell(table, row, column).shown(source.words())
}

fn percent(share: &Json, flawless: bool) -> Cell {
    let Some(share) = share.as_u64() else {
        return Cell::Empty;
    };
    let whole = u32::try_from(share / 100).unwrap();
    Cell::Percent(whole.min(if flawless { 100 } else { 99 }))
}

#[test]
fn the_summary_has_the_figures_of_the_result_file() {
    proptest!(cases(96), |(sample in samples())| {
        let source = source_of(&sample);
        let (table, result) = (summary_table(&source), result_of(&source));
        let standards = result["standards"].as_array().unwrap();
        prop_assert_eq!(table.rows.len(), standards.len());
        for ((row, standard), outcome) in
            table.rows.iter().zip(standards).zip(&source.assessed.outcomes)
        {
            prop_assert_eq!(row.len(), table.columns.len());
            let findings = standard["findings"].as_array().unwrap();
            let flawless = standard["coverage"] == 10_000 && findings.is_empty();
            for (column, share) in [
                ("Readiness", "readiness"),
                ("At worst", "low"),
                ("At best", "high"),
                ("At worst, if what is not applicable were missing", "lowIfNotApplicableFails"),
            ] {
                prop_assert_eq!(cell(&table, row, column), &percent(&standard[share], flawless));
            }
            let coverage = standard["coverage"].as_u64().unwrap_or(0) / 100;
            let coverage = Cell::Percent(u32::try_from(coverage).unwrap());
            prop_assert_eq!(cell(&table, row, "Coverage"), &coverage);
            if outcome.standard.kind.is_related() {
                continue;
            }
            let maturity = standard["maturity"].as_u64();
            let maturity = maturity.map_or(Cell::Empty, |mean| {
                Cell::Hundredths(u32::try_from(mean).unwrap())
            });
            prop_assert_eq!(cell(&table, row, "Maturity"), &maturity);
            for (column, grade) in [
                ("Likely major nonconformities", "major"),
                ("Likely minor nonconformities", "minor"),
                ("To find out about", "find-out"),
                ("Opportunities for improvement", "ofi"),
                ("Gaps", "gap"),
            ] {
                let count = findings.iter().filter(|one| one["grade"] == grade).count();
                let count = Cell::Number(u32::try_from(count).unwrap());
                prop_assert_eq!(cell(&table, row, column), &count);
            }
        }
    });
}

#[test]
fn gaps_are_the_findings_of_the_result_file() {
    proptest!(cases(96), |(sample in samples())| {
        let source = source_of(&sample);
        let (table, result) = (gaps_table(&source), result_of(&source));
        let standards = result["standards"].as_array().unwrap();
        let pairs = standards.iter().zip(&source.assessed.outcomes);
        let findings: Vec<&Json> = pairs
            .filter(|(_, outcome)| !outcome.standard.kind.is_related())
            .flat_map(|(standard, _)| standard["findings"].as_array().unwrap())
            .collect();
        prop_assert_eq!(table.rows.len(), findings.len());
        for (row, finding) in table.rows.iter().zip(findings) {
            prop_assert_eq!(row.len(), table.columns.len());
            let id = finding.get("requirement").or(finding.get("section")).unwrap();
            let shown = text(&source, &table, row, "Clause or control");
            prop_assert_eq!(&*shown, id.as_str().unwrap());
            let grade = text(&source, &table, row, "Likely grade");
            let expected = match finding["grade"].as_str().unwrap() {
                "major" => "likely major nonconformity",
                "minor" => "likely minor nonconformity",
                "find-out" => "to find out about",
                "ofi" => "opportunity for improvement",
                _ => "gap",
            };
            prop_assert_eq!(&*grade, expected);
            let gate = text(&source, &table, row, "Can block by itself");
            let blocks = text(&source, &table, row, "Blocks certification");
            let expected = finding["gate"] == true && finding["grade"] == "major";
            prop_assert_eq!(&*blocks == "yes", expected);
            // Against guidance there is no gate to speak of.
            prop_assert!(gate.is_empty() == (&*grade == "gap"));
            prop_assert!(gate.is_empty() || (&*gate == "yes") == (finding["gate"] == true));
            // A requirement is found wanting because of its answers, a section because of its controls.
            let causes = text(&source, &table, row, "Answers that cause it");
            prop_assert_eq!(causes.is_empty(), finding.get("section").is_some());
        }
    });
}

#[test]
fn the_table_of_answers_holds_every_answer() {
    proptest!(cases(96), |(sample in samples())| {
        let source = source_of(&sample);
        let table = answers_table(&source);
        let in_scope = &source.assessed.scope.questions;
        let find = |id: &str| {
            let mut rows = table.rows.iter();
            rows.find(|row| *row[0].shown(source.words()) == *id)
        };
        for question in in_scope {
            prop_assert!(find(&question.id).is_some());
        }
        let mut beyond = 0;
        for (id, entry) in source.state.answers.iter() {
            let row = find(id).unwrap();
            prop_assert_eq!(row.len(), table.columns.len());
            let level = match entry.choice {
                Some(Choice::Level(level)) => Cell::Number(level.number().into()),
                _ => Cell::Empty,
            };
            prop_assert_eq!(cell(&table, row, "Level"), &level);
            let reason = cell(&table, row, "Reason");
            let is_excluded = matches!(entry.choice, Some(Choice::NotApplicable(_)));
            prop_assert_eq!(*reason != Cell::Empty, is_excluded);
            prop_assert!(text(&source, &table, row, "Note").contains(entry.note.trim_end()));
            let is_beyond = !in_scope.iter().any(|one| one.id == *id);
            beyond += usize::from(is_beyond);
            let asked = text(&source, &table, row, "Standards");
            prop_assert_eq!(&*asked == "not asked in this check", is_beyond);
        }
        prop_assert_eq!(table.rows.len(), in_scope.len() + beyond);
    });
}

#[test]
fn an_answer_tells_in_which_standards_it_counts_for_what() {
    let content = Rc::new(content());
    let state = State {
        profile: profile(&["iso27701-2025", "iso27001-2022"]),
        answers: Rc::new(answered(&content, mixed)),
    };
    let source = source(&content, &state);
    let table = answers_table(&source);
    for (row, question) in table.rows.iter().zip(&source.assessed.scope.questions) {
        let told = text(&source, &table, row, "Counts for");
        let mut expected = Vec::new();
        for standard in &source.assessed.scope.standards {
            let served = standard.requirements().filter(|scoped| {
                let mut asked = scoped.questions.iter();
                asked.any(|one| one.id == question.id)
            });
            let ids: Vec<&str> = served.map(|scoped| &*scoped.requirement.id).collect();
            if !ids.is_empty() {
                let standard = &standard.standard;
                let ids = ids.join(", ");
                expected.push(format!("{}:{}: {ids}", standard.number, standard.edition));
            }
        }
        assert_eq!(*told, expected.join("; "));
    }
}

#[test]
fn every_table_says_what_it_is_about_and_what_it_is_not() {
    let content = Rc::new(content());
    let state = State {
        profile: profile(&["iso27001-2022"]),
        answers: Rc::new(answered(&content, mixed)),
    };
    let source = source(&content, &state);
    let edition = content.editions().newest().unwrap().number;
    for sheet in Sheet::ALL {
        let all = table(&source, sheet).remarks.join("\n");
        for part in [
            "2026-11-22",
            "ISO/IEC 27001:2022",
            &format!("iso-readiness {}", env!("CARGO_PKG_VERSION")),
            &format!("edition {edition}"),
            "3 – In place",
            "questions answered",
            "uses cloud services",
            "no statement of certification",
        ] {
            assert!(all.contains(part), "{part} is not in {all}");
        }
    }
}
