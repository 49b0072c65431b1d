//! Whatever comes in, a door answers; and what it keeps was given.

use iso_readiness::core::content::{Content, Document, load};
use iso_readiness::core::file::{read_answers, read_saved, write_answers, write_saved};
use iso_readiness::core::foreign::Value;
use iso_readiness::core::session::Kept;
use proptest::prelude::*;

use super::mutation::{damaged, damages, trees};
use crate::outcome::{read, result_of};
use crate::sample::{Sample, cases, samples};
use crate::shipped::{Documents, content_of, tree};

/// Whether everything in `kept` stands in `given` too: keys of objects, items of lists. What is
/// empty keeps nothing.
fn is_within(kept: &Value, given: &Value) -> bool {
    match (kept, given) {
        _ if is_empty(kept) => true,
        (Value::Object(kept), Value::Object(given)) => kept.iter().all(|(key, kept)| {
            let mut same = given.iter().filter(|(name, _)| name == key);
            is_empty(kept) || same.any(|(_, given)| is_within(kept, given))
        }),
        (Value::List(kept), Value::List(given)) => kept
            .iter()
            .all(|kept| given.iter().any(|given| is_within(kept, given))),
        (kept, given) => kept == given,
    }
}

fn is_empty(kept: &Value) -> bool {
    match kept {
        Value::Object(pairs) => pairs.is_empty(),
        Value::List(items) => items.is_empty(),
        _ => false,
    }
}

/// Reads an answers file, and scores what was kept of it.
fn answers_door(content: &Content, value: &Value) -> Result<(), TestCaseError> {
    match read_answers("file", value, content) {
        Err(problems) => prop_assert!(!problems.is_empty()),
        Ok((profile, answers, problems)) => {
            let kept = write_answers(content, &profile, &answers);
            prop_assert!(is_within(&kept, value), "{kept:?}\nfrom {value:?}");
            if problems.is_empty() {
                prop_assert_eq!(read(content, &kept), (profile.clone(), answers.clone()));
            }
            let result = result_of(content, &profile, &answers);
            prop_assert!(matches!(result, Value::Object(_)));
        }
    }
    Ok(())
}

fn saved_door(content: &Content, value: &Value) -> Result<(), TestCaseError> {
    let restored = read_saved(value, content);
    prop_assert_eq!(restored.held.is_none(), restored.problems.is_empty());
    if let (Some(kept), None) = (restored.kept, restored.held) {
        let mut saved = write_saved(content, &kept);
        // This follows from the answers, whatever was given.
        if let Value::Object(pairs) = &mut saved {
            pairs.retain(|(key, _)| &**key != "alsoAnswered");
        }
        prop_assert!(is_within(&saved, value), "{saved:?}\nfrom {value:?}");
    }
    Ok(())
}

fn kept(content: &Content, sample: &Sample) -> Kept {
    let (profile, answers) = read(content, &tree(&sample.answers));
    Kept {
        profile,
        answers: answers.into(),
        ..Kept::default()
    }
}

#[test]
fn any_tree_can_be_handed_in() {
    let content = crate::shipped::content();
    proptest!(cases(512), |(tree in trees())| {
        answers_door(&content, &tree)?;
        saved_door(&content, &tree)?;
        for path in ["questions/a.json", "standards/a.json", "text/en/a.json"] {
            let document = Document { path: path.to_owned(), value: tree.clone() };
            let loaded = load(&[document]);
            // A question needs a text, a standard a name: no single file is content.
            prop_assert!(loaded.content.questions().is_empty());
            prop_assert!(loaded.content.standards().is_empty());
        }
    });
}

#[test]
fn a_broken_answers_file_keeps_nothing_that_was_not_given() {
    proptest!(cases(512), |(sample in samples(), damages in damages())| {
        let content = content_of(&sample.documents);
        answers_door(&content, &damaged(tree(&sample.answers), &damages))?;
    });
}

#[test]
fn a_broken_saved_state_keeps_nothing_that_was_not_given() {
    proptest!(cases(256), |(sample in samples(), damages in damages())| {
        let content = content_of(&sample.documents);
        let saved = write_saved(&content, &kept(&content, &sample));
        saved_door(&content, &damaged(saved, &damages))?;
    });
}

fn broken_documents(
    documents: &Documents,
    damages: &[(prop::sample::Index, super::mutation::Damage)],
    file: prop::sample::Index,
) -> Vec<Document> {
    let broken = file.index(documents.len());
    let document = |(place, (path, json)): (usize, (&String, &serde_json::Value))| {
        let value = tree(json);
        let value = if place == broken {
            damaged(value, damages)
        } else {
            value
        };
        Document {
            path: path.clone(),
            value,
        }
    };
    documents.iter().enumerate().map(document).collect()
}

#[test]
fn broken_content_keeps_only_what_resolves_and_can_still_be_scored() {
    let file = any::<prop::sample::Index>();
    proptest!(cases(512), |(sample in samples(), damages in damages(), file in file)| {
        let documents = broken_documents(&sample.documents, &damages, file);
        let loaded = load(&documents);
        let again = load(&documents.iter().rev().cloned().collect::<Vec<_>>());
        prop_assert_eq!(&again.problems, &loaded.problems, "the order of files matters");
        let content = loaded.content;
        for requirement in content.standards().iter().flat_map(|one| one.requirements()) {
            for question in &requirement.questions {
                prop_assert!(content.question(&question.id).is_some());
            }
        }
        let changed = documents.iter().any(|document| document.value != tree(&sample.documents[&document.path]));
        let questions = |content: &Content| content.questions().len();
        let whole = content_of(&sample.documents);
        if questions(&content) < questions(&whole) {
            prop_assert!(changed && !loaded.problems.is_empty(), "a question is lost without a word");
        }
        answers_door(&content, &tree(&sample.answers))?;
    });
}
