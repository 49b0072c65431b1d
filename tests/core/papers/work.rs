//! The fields of a team in a note, out of it and in again.

use std::rc::Rc;

use iso_readiness::core::day::Day;
use iso_readiness::core::work::{Driver, Work, joined, split};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::sample::cases;

fn day(text: &str) -> Day {
    Day::of_text(text).unwrap()
}

fn whole() -> Work {
    Work {
        owner: Rc::from("Anna"),
        due: Some(day("2027-03-31")),
        evidence: Rc::from("Wiki: page \"Backups\""),
        review: Some(day("2027-09-30")),
        drivers: vec![Driver::Risk, Driver::Contract],
    }
}

const WHOLE: &str = "We start with the servers in Graz.\nowner: Anna\ndue: 2027-03-31\n\
    evidence: Wiki: page \"Backups\"\nreview: 2027-09-30\nincluded: risk, contract";

fn owned(owner: &str) -> Work {
    Work {
        owner: Rc::from(owner),
        ..Work::default()
    }
}

#[test]
fn a_note_holds_all_fields_where_people_read_them() {
    assert_eq!(
        joined("We start with the servers in Graz.", &whole()),
        WHOLE
    );
    let (prose, work) = split(WHOLE);
    assert_eq!(
        (prose, work),
        ("We start with the servers in Graz.", whole())
    );
    assert_eq!(joined("", &owned("Anna")), "owner: Anna");
    assert_eq!(joined("Only words. \n", &Work::default()), "Only words.");
}

#[test]
fn fields_are_read_as_people_type_them() {
    let typed = "Words\r\n Included : LAW,risk, law \r\nDUE:2027-3-31\r\nOwner:\tAnna  Huber\r\n";
    let expected = Work {
        owner: Rc::from("Anna  Huber"),
        due: Some(day("2027-03-31")),
        drivers: vec![Driver::Risk, Driver::Law],
        ..Work::default()
    };
    assert_eq!(split(typed), ("Words", expected));
}

#[test]
fn what_does_not_fit_is_what_people_wrote() {
    for prose in [
        "due: next spring",
        "due: 2027-02-30",
        "review: 31.03.2027",
        "included: risk, habit",
        "included: ,",
        "owner:",
        "owner: \u{0}\u{7}\u{1}",
        "Owner is Anna",
        "budget: 300",
        "due 2027-03-31",
    ] {
        assert_eq!(split(prose), (prose, Work::default()));
        // It ends the block, so that what stands above it is no field either.
        let above = format!("owner: Bert\n{prose}");
        assert_eq!(split(&above), (above.as_str(), Work::default()));
        let below = format!("{prose}\nowner: Bert");
        assert_eq!(split(&below), (prose, owned("Bert")));
    }
}

#[test]
fn a_key_that_comes_again_is_what_people_wrote() {
    for (key, earlier, last) in [
        ("owner", "Anna", "Bert"),
        ("due", "2027-01-01", "2027-01-02"),
        ("evidence", "Wiki", "Wiki"),
        ("review", "2027-01-01", "2027-01-01"),
        ("included", "law", "risk"),
    ] {
        let note = format!("{key}: {earlier}\n{key}: {last}");
        let (prose, work) = split(&note);
        assert_eq!(prose, format!("{key}: {earlier}"));
        let kept = joined(prose, &work);
        assert_eq!(split(&kept), (prose, work));
        // Clearing the field does not bring the earlier one back.
        let cleared = joined(prose, &Work::default());
        assert_eq!(split(&cleared), (prose, Work::default()));
    }
}

#[test]
fn an_empty_line_ends_the_block() {
    let note = "owner: Anna\n\ndue: 2027-03-31";
    let (prose, work) = split(note);
    assert_eq!((prose, work.due), ("owner: Anna", Some(day("2027-03-31"))));
    assert_eq!(&*work.owner, "");
    assert_eq!(split("owner: Anna\n"), ("", owned("Anna")));
    assert_eq!(split("owner: Anna\n\n"), ("owner: Anna", Work::default()));
}

#[test]
fn a_value_is_one_line_whatever_was_typed() {
    let work = owned(" Anna\nHuber\r\n\u{2028}due: 2027-01-01\u{0}");
    let note = joined("Words", &work);
    assert_eq!(note, "Words\nowner: Anna Huber   due: 2027-01-01");
    assert_eq!(split(&note).1.due, None);
    assert_eq!(joined("Words", &owned("\n \t")), "Words");
}

#[test]
fn long_notes_smileys_and_writing_from_right_to_left_go_through() {
    let long = "A line of words: with a colon\n".repeat(100 * 1024 / 30);
    let dues = "due: 2027-01-01\n".repeat(100 * 1024 / 16);
    for prose in [
        long.as_str(),
        &dues,
        "😀 👩‍💻",
        "نسخ احتياطي: خوادم",
        "\u{202e}abc",
    ] {
        let work = Work {
            owner: Rc::from("נועה 😀"),
            ..whole()
        };
        let note = joined(prose, &work);
        assert_eq!(split(&note), (prose.trim_end(), work));
    }
}

/// Lines that are fields, nearly fields, or neither.
fn notes() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        2 => any::<String>(),
        1 => Just(String::new()),
        4 => ("(?i)(owner|due|evidence|review|included|other)", " ?: ?", "[a-z]{0,3}|2027-0[1-3]-[0-9]{2}|(risk|law)(, risk)?")
            .prop_map(|(key, colon, value)| [key, colon, value].concat()),
    ];
    let end = select(vec!["\n", "\r\n", "\n\n"]);
    proptest::collection::vec((line, end), 0..8).prop_map(|lines| {
        let lines = lines.into_iter().map(|(line, end)| line + end);
        lines.collect()
    })
}

fn works() -> impl Strategy<Value = Work> {
    let days = || proptest::option::of(any::<u16>().prop_map(Day::new));
    let drivers = subsequence(Driver::ALL.to_vec(), 0..=4);
    (any::<String>(), days(), "[ -~]{0,20}", days(), drivers).prop_map(
        |(owner, due, evidence, review, drivers)| {
            // As a field holds it: in one line, and without blank space around it.
            let clean = |text: &str| {
                let text = text.replace(char::is_control, " ");
                Rc::from(text.replace(['\u{2028}', '\u{2029}'], " ").trim())
            };
            Work {
                owner: clean(&owner),
                due,
                evidence: clean(&evidence),
                review,
                drivers,
            }
        },
    )
}

#[test]
fn words_and_fields_come_back_from_a_note() {
    proptest!(cases(2048), |(prose in notes(), work in works())| {
        let note = joined(&prose, &work);
        prop_assert_eq!(split(&note), (prose.trim_end(), work));
    });
}

#[test]
fn what_people_wrote_keeps_every_letter() {
    proptest!(cases(2048), |(note in notes())| {
        let (prose, work) = split(&note);
        prop_assert!(note.starts_with(prose));
        // Whatever is left out of the words is a field, or blank space.
        let fields = note[prose.len()..].lines().filter(|line| !line.trim().is_empty());
        let held = [!work.owner.is_empty(), work.due.is_some(), !work.evidence.is_empty(),
            work.review.is_some(), !work.drivers.is_empty()];
        prop_assert_eq!(fields.count(), held.iter().filter(|is| **is).count());
        let again = joined(prose, &work);
        prop_assert_eq!(split(&again), (prose, work));
        prop_assert_eq!(joined(split(&again).0, &split(&again).1), again);
    });
}
