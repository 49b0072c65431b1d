//! What is written is read again as it was.

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice};
use iso_readiness::core::content::Content;
use iso_readiness::core::file::{
    Aside, needs_of_file, open, read_saved, save, write_answers, write_saved,
};
use iso_readiness::core::foreign::{Fault, Value};
use iso_readiness::core::profile::Profile;
use iso_readiness::core::session::{Extent, Kept, Settings};
use proptest::prelude::*;
use proptest::sample::select;

use crate::outcome::{read, result_of};
use crate::sample::{Sample, cases, samples};
use crate::shipped::{content_of, tree};

/// A sample, and a note on every question: an empty one is none.
fn samples_with_notes() -> impl Strategy<Value = (Sample, Vec<String>)> {
    let note = prop_oneof![Just(String::new()), any::<String>()];
    (samples(), proptest::collection::vec(note, 12))
}

fn noted(content: &Content, answers: &mut Answers, notes: &[String], also_open: bool) {
    for (question, note) in content.questions().iter().zip(notes) {
        if also_open || answers.choice(&question.id).is_some() {
            answers.write_note(&question.id, Rc::from(note.as_str()));
        }
    }
}

fn text(value: &Value) -> String {
    serde_json::to_string(value).unwrap()
}

/// What becomes of a tree when it is written to a file and read again.
fn through_text(value: &Value) -> Value {
    serde_json::from_str(&text(value)).unwrap()
}

fn bytes(content: &Content, profile: &Profile, answers: &Answers) -> String {
    text(&result_of(content, profile, answers))
}

#[test]
fn exported_answers_give_the_same_bytes_when_imported() {
    proptest!(cases(256), |((sample, notes) in samples_with_notes())| {
        let content = content_of(&sample.documents);
        let (profile, mut answers) = read(&content, &tree(&sample.answers));
        noted(&content, &mut answers, &notes, false);
        let exported = write_answers(&content, &profile, &answers);
        let (profile_again, answers_again) = read(&content, &through_text(&exported));
        prop_assert_eq!(&profile_again, &profile);
        prop_assert_eq!(&answers_again, &answers);
        prop_assert_eq!(
            bytes(&content, &profile_again, &answers_again),
            bytes(&content, &profile, &answers)
        );
        let exported_again = write_answers(&content, &profile_again, &answers_again);
        prop_assert_eq!(text(&exported_again), text(&exported));
    });
}

#[test]
fn what_is_kept_between_visits_comes_back_whole() {
    let extents = select(vec![Extent::Quick, Extent::Full]);
    let settings = (any::<bool>(), any::<bool>());
    let at = any::<Option<prop::sample::Index>>();
    proptest!(cases(256), |(
        (sample, notes) in samples_with_notes(),
        extent in extents,
        (moves_on, keys) in settings,
        at in at,
        (snapshots, since_copy) in any::<(Vec<String>, u32)>(),
    )| {
        let content = content_of(&sample.documents);
        let (profile, mut answers) = read(&content, &tree(&sample.answers));
        noted(&content, &mut answers, &notes, true);
        let kept = Kept {
            profile,
            answers: Rc::new(answers),
            extent,
            settings: Settings { moves_on, keys },
            at: at.map(|at| Rc::clone(&at.get(content.questions()).id)),
            aside: Rc::new(aside()),
            snapshots: Rc::new(snapshots.iter().map(|code| Rc::from(code.as_str())).collect()),
            since_copy,
        };
        let saved = through_text(&write_saved(&content, &kept));
        let restored = read_saved(&saved, &content);
        prop_assert_eq!((restored.kept, restored.held), (Some(kept), None));
    });
}

/// Answers to questions that no sample has.
fn aside() -> Aside {
    let answer = serde_json::json!({"value": 2, "shade": ["of", 7]});
    vec![("no-sample-has-this".into(), tree(&answer))]
}

#[test]
fn a_file_comes_back_whole_with_notes_and_what_is_unknown() {
    proptest!(cases(256), |((sample, notes) in samples_with_notes())| {
        let content = content_of(&sample.documents);
        let (profile, mut answers) = read(&content, &tree(&sample.answers));
        noted(&content, &mut answers, &notes, true);
        let saved = save(&content, &profile, &answers, &aside());
        let opened = open("a.json", &through_text(&saved), &content).unwrap();
        prop_assert_eq!(&opened.state.profile, &profile);
        prop_assert_eq!(&*opened.state.answers, &answers);
        prop_assert_eq!(&opened.aside, &aside());
        prop_assert_eq!(opened.problems, []);
        let state = opened.state;
        let again = save(&content, &state.profile, &state.answers, &opened.aside);
        prop_assert_eq!(text(&again), text(&saved));
    });
}

#[test]
fn a_file_of_a_newer_version_or_another_format_is_refused() {
    let content = crate::shipped::content();
    let faults = |file: &str| {
        let value = serde_json::from_str(file).unwrap();
        let problems = open("a.json", &value, &content).unwrap_err();
        problems
            .into_iter()
            .map(|problem| problem.fault)
            .collect::<Vec<_>>()
    };
    let newer = r#"{"format":"iso-readiness/answers","version":2,"profile":{},"answers":{}}"#;
    assert_eq!(faults(newer), [Fault::OtherVersion { known: 1 }]);
    let other = r#"{"format":"iso-readiness/result","version":1}"#;
    assert_eq!(faults(other), [Fault::OtherFormat("iso-readiness/answers")]);
    assert!(faults("[]").len() == 1 && faults("{}").len() == 2);
}

#[test]
fn a_file_needs_the_content_of_all_that_it_answers() {
    let content = crate::shipped::content();
    let needs = |json: serde_json::Value| {
        let needs = needs_of_file(&tree(&json), content.editions().newest());
        needs.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let cloud = "cloud-account-monitoring";
    let file = |standards: &[&str]| {
        serde_json::json!({
            "profile": {"standards": standards}, "answers": {cloud: {}, "context-issues": {}, "gone": {}},
        })
    };
    assert_eq!(
        needs(file(&["iso27001-2022"])),
        ["iso27001-2022", "iso27017-2026"]
    );
    assert_eq!(
        needs(file(&["iso27001-2022", "iso27017-2026", "iso9001"])),
        ["iso27001-2022", "iso27017-2026"]
    );
    assert_eq!(needs(serde_json::json!("no file")), [""; 0]);
}

#[test]
fn every_answer_and_reason_survives() {
    let documents = crate::shipped::documents();
    let content = content_of(&documents);
    let excludable = content.questions().iter().find(|one| one.may_be_excluded);
    let id = &excludable.unwrap().id;
    for answer in [
        r#"{"value":0}"#,
        r#"{"value":4,"note":"n"}"#,
        r#"{"value":"unknown"}"#,
        r#"{"value":"n/a","reason":"out-of-scope"}"#,
        r#"{"value":"n/a","reason":"no-such-activity"}"#,
        r#"{"value":"n/a","reason":"risk-accepted"}"#,
        r#"{"value":"n/a","reason":"covered-elsewhere"}"#,
        r#"{"value":"n/a","reason":"other","note":"n"}"#,
    ] {
        let file = format!(
            r#"{{"format":"iso-readiness/answers","version":1,"profile":{{"standards":["iso27001-2022"],"roles":["cloud-provider","pii-processor"],"target":2}},"answers":{{"{id}":{answer}}}}}"#
        );
        let (profile, answers) = read(&content, &serde_json::from_str(&file).unwrap());
        assert_eq!(text(&write_answers(&content, &profile, &answers)), file);
        let is_excluded = matches!(answers.choice(id), Some(Choice::NotApplicable(_)));
        assert_eq!(is_excluded, answer.contains("n/a"));
    }
}
