//! The map: one cell for each requirement in scope, and each looks as its answers say.

use iso_readiness::core::answers::Choice;
use iso_readiness::core::papers::Source;
use iso_readiness::core::papers::document::{Look, Map};
use iso_readiness::core::papers::map::map;
use iso_readiness::core::scope::RequirementScope;
use proptest::prelude::*;

use super::reading::source_of;
use crate::sample::{cases, samples};

fn maps(source: &Source) -> Vec<Map> {
    let outcomes = source.assessed.outcomes.iter();
    let pairs = outcomes.zip(&source.assessed.scope.standards);
    pairs
        .map(|(outcome, scope)| map(source, outcome, scope))
        .collect()
}

/// How a requirement has to look, told from the answers alone.
fn expected(source: &Source, scoped: &RequirementScope) -> Look {
    let choices = scoped.questions.iter();
    let choices = choices.map(|question| source.state.answers.choice(&question.id));
    let choices: Vec<Option<Choice>> = choices
        .filter(|choice| !matches!(choice, Some(Choice::NotApplicable(_))))
        .collect();
    if choices.is_empty() {
        return Look::NotApplicable;
    }
    if choices.contains(&None) {
        return Look::Open;
    }
    if choices.contains(&Some(Choice::Unknown)) {
        return Look::FindOut;
    }
    let levels = choices.iter().filter_map(|choice| match choice {
        Some(Choice::Level(level)) => Some(level.number()),
        _ => None,
    });
    Look::Level(levels.min().unwrap())
}

#[test]
fn every_requirement_in_scope_has_one_cell_that_looks_as_its_answers_say() {
    proptest!(cases(96), |(sample in samples())| {
        let source = source_of(&sample);
        for (map, scope) in maps(&source).iter().zip(&source.assessed.scope.standards) {
            let cells: Vec<_> = map.groups.iter().flat_map(|group| &group.cells).collect();
            prop_assert_eq!(cells.len(), scope.requirements().count());
            for (cell, scoped) in cells.iter().zip(scope.requirements()) {
                prop_assert_eq!(&cell.id, &scoped.requirement.id);
                prop_assert_eq!(cell.look, expected(&source, scoped));
                let question = cell.question.as_ref().unwrap();
                prop_assert!(scoped.questions.iter().any(|one| one.id == *question));
            }
        }
    });
}

#[test]
fn a_cell_opens_a_gap_where_there_is_one() {
    proptest!(cases(96), |(sample in samples())| {
        let source = source_of(&sample);
        let target = source.assessed.scope.target.level();
        let marks = &source.assessed.marks;
        for (map, scope) in maps(&source).iter().zip(&source.assessed.scope.standards) {
            let cells = map.groups.iter().flat_map(|group| &group.cells);
            for (cell, scoped) in cells.zip(scope.requirements()) {
                let opened = source.content.question(cell.question.as_ref().unwrap()).unwrap();
                let has_gap = scoped.questions.iter().any(|one| marks.get(one).is_gap(target));
                prop_assert_eq!(marks.get(opened).is_gap(target), has_gap);
            }
        }
    });
}

#[test]
fn the_legend_counts_every_cell_once() {
    proptest!(cases(96), |(sample in samples())| {
        for map in maps(&source_of(&sample)) {
            let cells: Vec<_> = map.groups.iter().flat_map(|group| &group.cells).collect();
            let mut counted = 0;
            for (look, text) in &map.legend {
                let count = cells.iter().filter(|cell| cell.look == *look).count();
                let (_, number) = text.rsplit_once(": ").unwrap();
                prop_assert_eq!(number, count.to_string());
                prop_assert!(count > 0);
                counted += count;
            }
            prop_assert_eq!(counted, cells.len());
        }
    });
}

#[test]
fn what_was_found_is_told_in_the_cell() {
    proptest!(cases(96), |(sample in samples())| {
        let source = source_of(&sample);
        for (map, outcome) in maps(&source).iter().zip(&source.assessed.outcomes) {
            let cells = map.groups.iter().flat_map(|group| &group.cells);
            let told = cells.filter(|cell| {
                ["nonconformity", "improvement", ": gap"].iter().any(|word| cell.state.contains(word))
            });
            let found = outcome.findings.iter().filter(|finding| {
                let is_requirement = matches!(
                    finding.subject,
                    iso_readiness::core::score::Subject::Requirement(_)
                );
                is_requirement && finding.grade.id() != "find-out"
            });
            let found = if outcome.standard.kind.is_related() { 0 } else { found.count() };
            prop_assert_eq!(told.count(), found);
        }
    });
}

#[test]
fn cells_can_be_told_apart_without_colours() {
    proptest!(cases(64), |(sample in samples())| {
        for map in maps(&source_of(&sample)) {
            let cells: Vec<_> = map.groups.iter().flat_map(|group| &group.cells).collect();
            for one in &cells {
                for other in &cells {
                    prop_assert_eq!(one.look == other.look, one.sign == other.sign);
                }
            }
        }
    });
}
