//! Every rule speaks where it should, and none where nothing contradicts anything.

use std::rc::Rc;

use iso_readiness::core::answers::Choice;
use iso_readiness::core::content::guidance::{Condition, HintRule, Overall, Test};
use iso_readiness::core::outlook::{Hint, hints};

use super::{BASE, CURRENT, Check, PRIVACY, excluded, level};
use crate::examples::{example, own_content};
use crate::shipped;

fn ids(check: &Check) -> Vec<String> {
    let hints = hints(&check.source());
    hints.iter().map(|hint| hint.id.to_string()).collect()
}

fn hint(check: &Check, id: &str) -> Option<Hint> {
    let hints = hints(&check.source());
    hints.into_iter().find(|hint| &*hint.id == id)
}

fn rules() -> Vec<HintRule> {
    shipped::content().guidance().hints.clone()
}

/// The check with an answer for which the condition holds.
fn meeting(check: Check, condition: &Condition) -> Check {
    let question = &condition.question;
    match condition.test {
        Test::AtLeast(number) | Test::AtMost(number) => check.at(question, number),
        Test::Open => check.open(question),
        Test::Unknown => check.with(question, Choice::Unknown),
        Test::NotApplicable => check.with(question, excluded()),
    }
}

/// The check with answers for which the rest of the rule holds.
fn meeting_overall(mut check: Check, rule: &HintRule) -> Check {
    let asked = check.asked();
    match rule.overall {
        None => check,
        Some(Overall::SameLevel { .. }) => check.without_notes(),
        Some(Overall::Level {
            level, count, bare, ..
        }) => {
            for id in asked.iter().take(count.into()) {
                check = check.at(id, level);
                if bare {
                    check.answers.write_note(id, Rc::default());
                }
            }
            check
        }
        Some(Overall::Excluded { .. }) => {
            for id in asked {
                if check.content.question(&id).unwrap().may_be_excluded {
                    check = check.with(&id, excluded());
                }
            }
            check
        }
    }
}

#[test]
fn every_rule_can_speak_and_is_silenced_by_mending_what_it_names() {
    let whole = Check::empty(&CURRENT).all_at(3);
    for rule in rules() {
        let mut check = meeting_overall(whole.clone(), &rule);
        for condition in &rule.when {
            check = meeting(check, condition);
        }
        let said = hint(&check, &rule.id).unwrap_or_else(|| panic!("{} is silent", rule.id));
        assert!(!said.text.contains('{'), "{}", said.text);
        for condition in &rule.when {
            let named = said.questions.iter().map(|link| &link.id);
            assert!(named.into_iter().any(|id| *id == condition.question));
            if !matches!(condition.test, Test::AtLeast(_)) {
                let mended = check.clone().at(&condition.question, 3);
                assert_eq!(hint(&mended, &rule.id), None);
            }
        }
    }
}

#[test]
fn no_rule_speaks_where_all_is_in_place_and_noted_or_nothing_is_answered() {
    let empty = Check::empty(&CURRENT);
    assert_eq!(ids(&empty), [""; 0]);
    for number in 0..=4 {
        assert_eq!(
            ids(&empty.clone().all_at(number)),
            [""; 0],
            "level {number}"
        );
    }
}

#[test]
fn a_rule_about_what_is_not_asked_is_silent() {
    let check = Check::empty(&[BASE, PRIVACY]).all_at(3);
    let check = check.at("consent-rules", 1);
    assert_eq!(ids(&check), ["consent-without-rules"]);
    let mut narrow = check;
    narrow.profile.standards.pop();
    assert_eq!(ids(&narrow), [""; 0]);
}

#[test]
fn rules_about_questions_that_are_not_loaded_are_silent() {
    let mut files = shipped::documents();
    files.retain(|path, _| {
        let is_base = path.contains("iso27001") && !path.contains("2013");
        is_base || path.contains("guidance")
    });
    let catalogue = serde_json::to_value(shipped::content().catalogue().write()).unwrap();
    files.insert("catalogue.json".to_owned(), catalogue);
    let base = Rc::new(shipped::built(&files));
    assert!(base.question("consent-rules").is_none());
    let check = Check::over(&base, &[BASE]).all_at(3);
    let check = check.at("audit-programme", 1);
    assert_eq!(ids(&check), ["audits-without-programme"]);
}

#[test]
fn own_questionnaires_are_told_what_concerns_all_answers() {
    let own = own_content(&example("vendor-check"), &shipped::content());
    let own = Rc::new(own);
    assert!(!own.guidance().glossary().is_empty());
    let check = Check::over(&own, &["vendor-check-2026"]);
    assert_eq!(ids(&check.clone().all_at(3)), [""; 0]);
    let bare = check.all_at(4).without_notes();
    assert_eq!(ids(&bare), ["top-level-bare"]);
}

#[test]
fn the_same_level_everywhere_is_told_with_its_share_unless_notes_stand_beside_it() {
    let check = Check::empty(&[BASE]).all_at(3).without_notes();
    let asked = check.asked().len();
    let said = hint(&check, "one-level-for-all").unwrap();
    let expected = format!("100 % of {asked} answers without a note are “In place”.");
    assert_eq!(said.text, expected);
    assert_eq!(said.questions, []);

    // 20 answers, of which 18 are the same: 90 %, which is enough; 17 are not.
    let mut few = Check::empty(&[BASE]);
    for (place, id) in few.asked().iter().take(20).enumerate() {
        few = few.at(id, if place < 2 { 1 } else { 2 });
    }
    let said = hint(&few, "one-level-for-all").unwrap();
    assert_eq!(said.text, "90 % of 20 answers without a note are “Partly”.");
    let id = few.asked()[2].to_string();
    assert_eq!(hint(&few.clone().at(&id, 1), "one-level-for-all"), None);
    assert_eq!(hint(&few.open(&id), "one-level-for-all"), None);
}

#[test]
fn many_top_levels_without_a_note_are_counted_and_not_all_are_named() {
    let check = Check::empty(&[BASE]).all_at(3);
    let with = |count: usize| {
        let mut check = check.clone();
        for id in check.asked().iter().take(count) {
            check = check.with(id, level(4));
            check.answers.write_note(id, Rc::default());
        }
        hint(&check, "top-level-bare")
    };
    assert_eq!(with(4), None);
    let said = with(5).unwrap();
    let expected = "5 answers are “Measured” and say nothing about the figures behind it.";
    assert_eq!(said.text, expected);
    assert_eq!(said.questions.len(), 5);
    assert_eq!(with(40).unwrap().questions.len(), 12);
}

#[test]
fn an_answer_that_is_open_or_unknown_contradicts_nothing() {
    let check = Check::empty(&[BASE]).all_at(3);
    assert_eq!(ids(&check.clone().open("audit-programme")), [""; 0]);
    let unknown = check.with("audit-programme", Choice::Unknown);
    assert_eq!(ids(&unknown), [""; 0]);
}
