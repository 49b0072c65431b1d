//! Several people at one table.

use iso_readiness::core::answers::Answers;
use iso_readiness::core::merge::Rule;
use iso_readiness::core::session::exchange::{OpeningFault, Purpose, TableFault};
use iso_readiness::core::session::{Fact, Msg, Screen, Session};

use super::{
    BASE, Given, did, done, file_of, fresh, id, link, mine, result_link, text, theirs, with_answers,
};
use crate::session::{after, answered, level};

const TOGETHER: Purpose = Purpose::Together;

/// What Anna, Ben and Cem answer to the first question: 0, 1 and 3.
fn person(name: &str, number: u8) -> String {
    link(&with_answers(&fresh(&[BASE]), 1, number), name)
}

/// The visitor, who says 4, with Anna, Ben and Cem.
fn table() -> Session {
    let message = [("Anna", 0), ("Ben", 1), ("Cem", 3)].map(|(name, number)| person(name, number));
    let own = with_answers(&fresh(&[BASE]), 1, 4);
    done(&own, [text(&message.join("\n"), TOGETHER)])
}

fn names(session: &Session) -> Vec<String> {
    let people = session.table().people.into_iter();
    people.map(|person| person.name.to_string()).collect()
}

fn first(session: &Session) -> std::rc::Rc<str> {
    std::rc::Rc::clone(&session.trail().questions()[0].id)
}

/// What the first question is settled to.
fn settled(session: &Session) -> Option<u8> {
    let choice = session.table().settled.choice(&first(session))?;
    (0..5).find(|number| choice == level(*number))
}

fn faults(session: &Session) -> Vec<OpeningFault> {
    let faults = session.exchange().opening.faults.iter();
    faults.map(|(_, fault)| *fault).collect()
}

#[test]
fn everybody_is_called_by_the_name_that_is_known() {
    let table = table();
    assert_eq!(names(&table), ["I", "Anna", "Ben", "Cem"]);
    let unnamed = done(&table, [text(&person("", 2), TOGETHER)]);
    assert_eq!(names(&unnamed)[4], "Person 4");
    let files = vec![file_of(&theirs(), "dora.v2.json"), file_of(&mine(), "eve")];
    let files = done(&unnamed, [Fact::FilesGiven(files, TOGETHER)]);
    assert_eq!(names(&files)[5..], ["dora.v2", "eve"]);
    let renamed = done(
        &files,
        [
            Fact::PersonNamed(1, id(" Benjamin ")),
            Fact::PersonNamed(0, id("  ")),
        ],
    );
    assert_eq!(names(&renamed)[..3], ["I", "Person 1", "Benjamin"]);
    assert!(renamed.update(did(Fact::PersonNamed(9, id("x")))).is_none());
}

#[test]
fn nobody_comes_twice_and_a_result_is_nobody() {
    let table = table();
    let again = done(&table, [text(&person("Ben", 1), TOGETHER)]);
    assert_eq!(names(&again).len(), 4);
    assert_eq!(faults(&again), [OpeningFault::Table(TableFault::Known)]);
    assert_eq!(again.screen(), Screen::Together);
    // Who answers the same under another name is somebody else.
    let alike = done(&table, [text(&person("Bea", 1), TOGETHER)]);
    assert_eq!(names(&alike).len(), 5);
    let same = |name: &str| -> Given { file_of(&theirs(), name) };
    let files = vec![same("a.json"), same("b.json"), same("a.json")];
    let files = done(&table, [Fact::FilesGiven(files, TOGETHER)]);
    assert_eq!(names(&files).len(), 6);
    assert_eq!(faults(&files), [OpeningFault::Table(TableFault::Known)]);

    let result = done(&table, [text(&result_link(&theirs()), TOGETHER)]);
    assert_eq!(names(&result).len(), 4);
    assert_eq!(
        faults(&result),
        [OpeningFault::Table(TableFault::ResultOnly)]
    );
}

#[test]
fn there_is_room_for_thirty() {
    let many: Vec<String> = (0..32)
        .map(|number| person(&format!("P{number}"), 2))
        .collect();
    let full = done(&mine(), [text(&many.join(" "), TOGETHER)]);
    assert_eq!(full.exchange().people.list.len(), 30);
    assert_eq!(faults(&full), [OpeningFault::Table(TableFault::Full); 2]);
}

#[test]
fn a_rule_settles_and_a_question_may_have_its_own() {
    let table = table();
    assert_eq!(settled(&table), None);
    for (rule, expected) in [
        (Rule::Lowest, Some(0)),
        (Rule::Median, Some(1)),
        (Rule::Person(0), Some(4)),
        (Rule::Person(3), Some(3)),
        (Rule::Discuss, None),
    ] {
        let chosen = done(&table, [Fact::RuleChosen(rule)]);
        assert_eq!(settled(&chosen), expected, "{rule:?}");
        assert_eq!(chosen.table().rules.usual, rule);
        let own = Fact::Settled(first(&table), Some(Rule::Person(2)));
        let own = done(&chosen, [own]);
        assert_eq!(settled(&own), Some(1));
        let usual = done(&own, [Fact::Settled(first(&table), None)]);
        assert_eq!(settled(&usual), expected);
    }
}

/// "As Ben answered" means Ben, whoever comes, goes or falls silent.
#[test]
fn a_rule_stays_with_the_person_it_was_chosen_for() {
    let with_ben = |question: bool| {
        let table = table();
        let ben = Rule::Person(2);
        let fact = if question {
            Fact::Settled(first(&table), Some(ben))
        } else {
            Fact::RuleChosen(ben)
        };
        done(&table, [fact])
    };
    for question in [false, true] {
        let chosen = with_ben(question);
        assert_eq!(settled(&chosen), Some(1));
        let without_anna = done(&chosen, [Fact::PersonRemoved(0)]);
        assert_eq!(names(&without_anna), ["I", "Ben", "Cem"]);
        assert_eq!(settled(&without_anna), Some(1));
        let without_me = done(&chosen, [Fact::MineToggled]);
        assert_eq!(names(&without_me), ["Anna", "Ben", "Cem"]);
        assert_eq!(settled(&without_me), Some(1));
        assert_eq!(settled(&done(&without_me, [Fact::MineToggled])), Some(1));
        let without_cem = done(&chosen, [Fact::PersonRemoved(2)]);
        assert_eq!(settled(&without_cem), Some(1));
        let more = done(&chosen, [text(&person("Dora", 2), TOGETHER)]);
        assert_eq!(settled(&more), Some(1));
        // What Ben said decides nothing once he is out.
        let without_ben = done(&chosen, [Fact::PersonRemoved(1)]);
        assert_eq!(settled(&without_ben), None);

        // Nor does it shift where my own answers come or go.
        let cleared = Msg::Cleared {
            question: first(&chosen),
        };
        let silent = after(&chosen, [cleared]);
        assert_eq!(names(&silent), ["Anna", "Ben", "Cem"]);
        assert_eq!(settled(&silent), Some(1));
        let again = answered(&first(&chosen), level(4), false);
        assert_eq!(settled(&after(&silent, [again])), Some(1));
    }
    let mine = done(&table(), [Fact::RuleChosen(Rule::Person(0))]);
    assert_eq!(settled(&mine), Some(4));
    assert_eq!(settled(&done(&mine, [Fact::MineToggled])), None);
}

#[test]
fn other_rules_outlast_a_removal() {
    let table = table();
    let own = Fact::Settled(first(&table), Some(Rule::Lowest));
    let chosen = done(&table, [own, Fact::PersonRemoved(0)]);
    assert_eq!(settled(&chosen), Some(1));
    assert!(chosen.update(did(Fact::PersonRemoved(2))).is_none());
}

#[test]
fn who_has_no_answers_is_not_at_the_table() {
    let moderator = done(&fresh(&[BASE]), [text(&person("Anna", 0), TOGETHER)]);
    assert_eq!(names(&moderator), ["Anna"]);
    assert!(!moderator.counts_mine());
    let nobody = fresh(&[BASE]).table();
    assert_eq!(nobody.people.len(), 0);
    assert_eq!(nobody.settled, Answers::default());
}
