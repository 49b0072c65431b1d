//! How one question is settled, case by case.

use iso_readiness::core::merge::{Rule, Rules, settle};
use iso_readiness::core::profile::Target;

use super::said;

fn settled(short: &str, rule: Rule, target: u8) -> String {
    let target = Target::new(target).unwrap();
    let choice = settle(&said(short), rule, target);
    let all = "01234?sao-".chars();
    let mut letters = all.filter(|letter| said(&letter.to_string())[0] == choice);
    letters.next().unwrap().to_string()
}

/// Cases at target 3: what is said, the lowest, the median.
#[test]
fn lowest_and_median_read_as_a_careful_auditor_would() {
    for (short, lowest, median) in [
        ("24", "2", "2"),
        ("342", "2", "3"),
        ("1144", "1", "1"),
        ("0234", "0", "2"),
        // A weakness that somebody knows of stands, whoever does not know of it.
        ("?0", "0", "0"),
        ("?2", "2", "2"),
        ("?1?", "1", "?"),
        // That all is well is not shown while somebody does not know.
        ("?3", "?", "?"),
        ("4?3", "?", "3"),
        ("42?", "2", "?"),
        // An exclusion that somebody contradicts is none.
        ("s2", "2", "2"),
        ("s4", "?", "?"),
        ("ss4", "?", "?"),
        ("s44", "?", "4"),
        ("s?", "?", "?"),
        // All exclude it: the reason that most name, of equals the one offered first.
        ("sas", "s", "s"),
        ("oas", "s", "s"),
        ("oao", "o", "o"),
    ] {
        assert_eq!(settled(short, Rule::Lowest, 3), lowest, "lowest of {short}");
        assert_eq!(settled(short, Rule::Median, 3), median, "median of {short}");
    }
}

#[test]
fn the_target_decides_what_a_weakness_is() {
    assert_eq!(settled("?3", Rule::Lowest, 4), "3");
    assert_eq!(settled("?2", Rule::Lowest, 2), "?");
    assert_eq!(settled("?1", Rule::Lowest, 1), "?");
    assert_eq!(settled("?4", Rule::Lowest, 4), "?");
}

#[test]
fn what_all_who_answered_say_is_taken_by_every_rule() {
    let rules = [
        Rule::Lowest,
        Rule::Median,
        Rule::Person(0),
        Rule::Person(9),
        Rule::Discuss,
    ];
    for rule in rules {
        for (short, taken) in [
            ("33", "3"),
            ("-4", "4"),
            ("??", "?"),
            ("a-a", "a"),
            ("--", "-"),
        ] {
            assert_eq!(settled(short, rule, 3), taken, "{short} by {rule:?}");
        }
    }
}

#[test]
fn a_person_decides_only_with_an_answer_and_a_talk_only_later() {
    assert_eq!(settled("14", Rule::Person(1), 3), "4");
    assert_eq!(settled("s4", Rule::Person(0), 3), "s");
    assert_eq!(settled("14-", Rule::Person(2), 3), "-");
    assert_eq!(settled("14", Rule::Person(7), 3), "-");
    assert_eq!(settled("14", Rule::Discuss, 3), "-");
    assert_eq!(settled("sa", Rule::Discuss, 3), "-");
}

#[test]
fn a_question_can_have_a_rule_of_its_own_and_lose_it_again() {
    let mut rules = Rules::all(Rule::Lowest);
    let id = "clock-sync".into();
    rules.choose(&id, Some(Rule::Discuss));
    assert_eq!(rules.of(&id), Rule::Discuss);
    rules.choose(&id, Some(Rule::Person(1)));
    assert_eq!(rules.of(&id), Rule::Person(1));
    assert_eq!(rules.of("scope-boundaries"), Rule::Lowest);
    rules.choose(&id, None);
    assert_eq!(rules.of(&id), Rule::Lowest);
}
