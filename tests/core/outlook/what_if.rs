//! What ticked actions would bring, against scoring the answers as they would be then.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level, Reason};
use iso_readiness::core::outlook::{WhatIf, what_if, with_done};
use iso_readiness::core::papers::Source;
use proptest::prelude::*;
use proptest::sample::subsequence;
use serde_json::{Value as Json, json};

use super::{ids, source, with_words};
use crate::sample::{cases, samples};
use crate::shipped::{content, content_of};

/// The profile of ISO/IEC 27001:2022 at target 3, with these answers.
fn asked(answers: &Json) -> Source {
    let answers = json!({
        "format": "iso-readiness/answers",
        "version": 1,
        "profile": {"standards": ["iso27001-2022"], "roles": [], "target": 3},
        "answers": answers,
    });
    source(&Rc::new(content()), &answers)
}

#[test]
fn both_sides_are_what_their_results_show() {
    let ticked = samples().prop_flat_map(|sample| {
        let all = sample.questions_where(|_| true);
        let count = all.len();
        (Just(sample), subsequence(all, 0..=count))
    });
    proptest!(cases(128), |((sample, ticked) in ticked)| {
        let content = Rc::new(content_of(&with_words(&sample.documents)));
        let before = source(&content, &sample.answers);
        let ticked = ids(&ticked);
        let state = with_done(&content, &before.state, &ticked);
        let after = Source::of(&content, &state, before.today);
        let found = what_if(&before, &ticked);
        prop_assert_eq!(found.standards.len(), before.report.standards.len());
        let reports = before.report.standards.iter().zip(&after.report.standards);
        let outcomes = before.assessed.outcomes.iter().zip(&after.assessed.outcomes);
        for ((row, (was, is)), (old, new)) in found.standards.iter().zip(reports).zip(outcomes) {
            for (figure, (was, is)) in row.figures.iter().zip(was.figures.iter().zip(&is.figures)) {
                prop_assert_eq!(&*figure.0, &*was.name);
                prop_assert_eq!(&figure.1.before, &was.value);
                prop_assert_eq!(&figure.1.after, &is.value);
            }
            if let (Some(was), Some(is)) = (&was.headline, &is.headline) {
                prop_assert_eq!((row.kind.before, row.kind.after), (was.kind, is.kind));
                prop_assert_eq!(&row.status.after, &is.status);
                let number = |side: fn(&(Rc<str>, _)) -> usize| row.findings.iter().map(side).sum::<usize>();
                prop_assert_eq!(number(|(_, sides)| sides.before), old.findings.len());
                prop_assert_eq!(number(|(_, sides)| sides.after), new.findings.len());
            } else {
                prop_assert!(row.findings.is_empty() && row.kind.before.is_empty());
            }
        }
        prop_assert_eq!(before.state, source(&content, &sample.answers).state);
    });
}

#[test]
fn with_everything_done_nothing_is_left_to_do() {
    proptest!(cases(64), |(sample in samples())| {
        let content = Rc::new(content_of(&with_words(&sample.documents)));
        let source = source(&content, &sample.answers);
        let all = ids(&sample.questions_where(|_| true));
        let state = with_done(&content, &source.state, &all);
        let after = Source::of(&content, &state, source.today);
        prop_assert!(after.actions.is_empty());
        let found = what_if(&source, &all);
        prop_assert_eq!(&found.opened, &Vec::<String>::new());
        prop_assert_eq!(&found.milder, &Vec::<String>::new());
        let shown = found.standards.iter().flat_map(|row| &row.findings);
        prop_assert_eq!(shown.clone().map(|(_, sides)| sides.after).sum::<usize>(), 0);
        prop_assert_eq!(shown.map(|(_, sides)| sides.before).sum::<usize>(), found.closed.len());
    });
}

#[test]
fn with_nothing_done_nothing_moves() {
    let source = asked(&json!({"context-issues": {"value": 0}, "clock-sync": {"value": 1}}));
    let found = what_if(&source, &[Rc::from("there-is-no-such-question")]);
    assert_eq!(with_done(&source.content, &source.state, &[]), source.state);
    let WhatIf {
        standards,
        closed,
        milder,
        opened,
    } = found;
    assert_eq!(
        [closed, milder, opened],
        [const { Vec::<String>::new() }; 3]
    );
    for row in standards {
        assert!(!row.status.differ() && !row.kind.differ());
        assert!(row.figures.iter().all(|(_, sides)| !sides.differ()));
        assert!(row.findings.iter().all(|(_, sides)| !sides.differ()));
    }
}

#[test]
fn only_what_is_to_be_done_is_raised_and_every_note_stays() {
    let source = asked(&json!({
        "context-issues": {"value": 1, "note": "We have begun."},
        "climate-relevance": {"value": 4},
        "remote-working-rules": {"value": "n/a", "reason": "no-such-activity"},
        "clock-sync": {"value": "unknown"},
    }));
    let all = [
        "context-issues",
        "climate-relevance",
        "remote-working-rules",
        "clock-sync",
        "scope-boundaries",
        "no-such-question",
    ];
    let done = with_done(&source.content, &source.state, &all.map(Rc::from));
    let level = |number| Some(Choice::Level(Level::new(number).unwrap()));
    let found = all.map(|id| done.answers.choice(id));
    let excluded = Some(Choice::NotApplicable(Reason::NoSuchActivity));
    let expected = [level(3), level(4), excluded, level(3), level(3), None];
    assert_eq!(found, expected);
    assert_eq!(&*done.answers.note("context-issues"), "We have begun.");
}

#[test]
fn what_becomes_of_findings_is_told_by_name() {
    // 4.1 asks two questions, 4.3 one.
    let tell = |climate: Json, ticked: &[&str]| {
        let mut answers = json!({
            "context-issues": {"value": 0},
            "scope-boundaries": {"value": 1},
        });
        if !climate.is_null() {
            answers["climate-relevance"] = json!({"value": climate});
        }
        let ticked: Vec<Rc<str>> = ticked.iter().map(|id| Rc::from(*id)).collect();
        let found = what_if(&asked(&answers), &ticked);
        [found.closed, found.milder, found.opened]
    };
    let clause = "ISO/IEC 27001:2022, 4.1 Understanding the organization and its context: likely";
    let scope = "ISO/IEC 27001:2022, 4.3 Determining the scope of the information security management system: likely";
    let major = format!("{clause} major nonconformity");
    let none = Vec::new;
    assert_eq!(
        tell(2.into(), &["context-issues"]),
        [
            none(),
            vec![format!("{major} → likely minor nonconformity")],
            none()
        ]
    );
    assert_eq!(
        tell(3.into(), &["context-issues"]),
        [vec![major.clone()], none(), none()]
    );
    // What the other question lacks counts, once the open one is settled.
    assert_eq!(
        tell(Json::Null, &["climate-relevance"]),
        [none(), none(), vec![major.clone()]]
    );
    assert_eq!(
        tell("unknown".into(), &["climate-relevance"]),
        [
            none(),
            none(),
            vec![format!(
                "{} → likely major nonconformity",
                major.replace("likely major nonconformity", "to find out about")
            )]
        ]
    );
    // A gate is called one.
    assert_eq!(
        tell(Json::Null, &["scope-boundaries"]),
        [
            vec![format!(
                "{scope} major nonconformity that blocks certification"
            )],
            none(),
            none()
        ]
    );
}
