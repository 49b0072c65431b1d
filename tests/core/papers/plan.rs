//! The plan of a team on the shipped content.

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level, Reason};
use iso_readiness::core::content::Content;
use iso_readiness::core::day::Day;
use iso_readiness::core::papers::Source;
use iso_readiness::core::papers::plan::{Board, BoardItem, board, plan_table};
use iso_readiness::core::papers::table::Cell;
use iso_readiness::core::profile::{Profile, Roles};
use iso_readiness::core::state::State;
use proptest::prelude::*;

use crate::sample::cases;
use crate::session::level;
use crate::shipped;

pub(super) const UNKNOWN: Option<Choice> = Some(Choice::Unknown);
pub(super) const EXCLUDED: Option<Choice> = Some(Choice::NotApplicable(Reason::NoSuchActivity));

thread_local! {
    /// Loaded once for each test, as that takes longer than all the rest.
    static CONTENT: Rc<Content> = Rc::new(shipped::content());
}

/// A check of these standards in these roles, with answers and notes.
pub(super) fn source(
    standards: &[&str],
    roles: Roles,
    given: &[(&str, Option<Choice>, &str)],
) -> Source {
    let content = CONTENT.with(Rc::clone);
    let mut answers = Answers::default();
    for (id, choice, note) in given {
        let id = &content.question(id).expect(id).id;
        answers.choose(id, *choice);
        answers.write_note(id, Rc::from(*note));
    }
    let profile = Profile {
        standards: standards.iter().map(|id| Rc::from(*id)).collect(),
        roles,
        ..Profile::default()
    };
    let state = State {
        profile,
        answers: Rc::new(answers),
    };
    Source::of(&content, &state, Day::of_date(2026, 11, 22).unwrap())
}

fn of_27001(given: &[(&str, Option<Choice>, &str)]) -> Source {
    source(&["iso27001-2022"], Roles::default(), given)
}

fn found<'a>(board: &'a Board, question: &str) -> (&'static str, &'a BoardItem) {
    let mut all = board.bands.iter().flat_map(|band| {
        let items = band.items.iter();
        items.map(|item| (band.id, item))
    });
    all.find(|(_, item)| &*item.item.question.id == question)
        .unwrap_or_else(|| panic!("{question} is not on the board"))
}

#[test]
fn each_gap_stands_where_it_belongs_in_time() {
    let source = of_27001(&[
        // A clause at level 1 is a likely major nonconformity, with all that stands under it.
        ("internal-audits-held", Some(level(1)), ""),
        ("treatment-choice", Some(level(2)), ""),
        ("statement-of-applicability", Some(level(0)), ""),
        ("treatment-plan", Some(level(3)), ""),
        ("risk-owner-approval", Some(level(2)), ""),
        // At level 2 it is a likely minor one, and so is a control at level 1.
        ("interested-parties", Some(level(2)), ""),
        ("capacity-watch", Some(level(1)), ""),
        // A control at level 2 is a chance to improve.
        ("clock-sync", Some(level(2)), ""),
        ("web-filtering", UNKNOWN, ""),
    ]);
    let board = board(&source);
    for (question, band) in [
        ("internal-audits-held", "now"),
        ("treatment-choice", "now"),
        ("statement-of-applicability", "now"),
        ("risk-owner-approval", "now"),
        ("interested-parties", "next"),
        ("capacity-watch", "next"),
        ("web-filtering", "next"),
        // Open under a gate, and open elsewhere.
        ("policy-signed", "next"),
        ("planned-changes", "later"),
        ("clock-sync", "later"),
        ("backup-coverage", "later"),
    ] {
        assert_eq!(found(&board, question).0, band, "{question}");
    }
    let titles = board.bands.iter().map(|band| (band.id, &*band.title));
    let titles: Vec<_> = titles.collect();
    assert_eq!(titles[0], ("now", "Now: 4 actions"));
}

#[test]
fn a_section_that_is_weak_as_a_whole_draws_all_its_gaps_forward() {
    let weak = [
        ("staff-screening", Some(level(0)), ""),
        ("employment-terms-security", Some(level(1)), ""),
        ("disciplinary-process", Some(level(0)), ""),
        ("remote-working-rules", Some(level(2)), ""),
    ];
    let before = board(&of_27001(&weak));
    assert_eq!(found(&before, "remote-working-rules").0, "later");
    let fourth = ("leaver-lasting-duties", Some(level(1)), "");
    let after = board(&of_27001(&[weak.as_slice(), &[fourth]].concat()));
    assert_eq!(found(&after, "remote-working-rules").0, "next");
    // Another section is not drawn along.
    assert_eq!(found(&after, "site-perimeter").0, "later");
}

#[test]
fn bands_without_actions_are_left_out() {
    let content = shipped::base();
    let mut given = Vec::new();
    for question in content.questions() {
        given.push((&*question.id, Some(level(3)), ""));
    }
    assert_eq!(board(&of_27001(&given)).bands, []);
    given[0].1 = Some(level(0));
    let ids = board(&of_27001(&given)).bands;
    assert_eq!(ids.iter().map(|band| band.id).collect::<Vec<_>>(), ["now"]);
    assert_eq!(ids[0].title, "Now: 1 action");
}

#[test]
fn an_action_says_what_it_serves_what_to_show_and_who_sees_to_it() {
    let note = "First Graz.\nowner: Anna\ndue: 2027-03-31\nevidence: Wiki";
    let asked = [
        ("accounts-one-holder", Some(level(3)), ""),
        ("leaver-access-closed", Some(level(1)), note),
    ];
    let source = source(&["iso27001-2022", "nist-csf-2"], Roles::default(), &asked);
    let board = board(&source);
    let (_, item) = found(&board, "leaver-access-closed");
    assert_eq!(item.serves[0], "ISO/IEC 27001:2022, A.5.16, A.5.18");
    assert!(
        item.serves[1].starts_with("related to NIST CSF 2.0, PR.AA-"),
        "{:?}",
        item.serves
    );
    assert_eq!(item.serves.len(), 2);
    assert!(!item.evidence.is_empty());
    assert_eq!((&*item.prose, &*item.work.owner), ("First Graz.", "Anna"));

    let table = plan_table(&source);
    let names: Vec<&str> = table.columns.iter().map(|column| &*column.name).collect();
    assert_eq!(
        names,
        [
            "When",
            "Question",
            "First step",
            "Where it stands",
            "Effort",
            "Gain in points",
            "Serves",
            "Evidence to produce",
            "Owner",
            "Due",
            "What is there to show",
            "Note"
        ]
    );
    let ask = Cell::text(Rc::clone(&item.item.question.ask));
    let row = table.rows.iter().find(|row| row[1] == ask).unwrap();
    assert_eq!(
        (&row[0], &row[3]),
        (&Cell::text("Next"), &Cell::text("Ad hoc"))
    );
    assert_eq!(
        row[8..10],
        [
            Cell::text("Anna"),
            Cell::Day(Day::of_text("2027-03-31").unwrap())
        ]
    );
    assert_eq!(row[10..], [Cell::text("Wiki"), Cell::text("First Graz.")]);
}

/// Any answers at all, to some of the questions.
fn any_answers() -> impl Strategy<Value = Vec<Option<Choice>>> {
    let choice = prop_oneof![
        3 => (0..=4_u8).prop_map(|number| Level::new(number).map(Choice::Level)),
        1 => Just(UNKNOWN),
        1 => Just(None),
    ];
    proptest::collection::vec(choice, 400)
}

/// The findings are the report's, so that the bands cannot tell of others than the page.
#[test]
fn the_board_is_the_plan_of_the_page_in_three_bands() {
    let bank = CONTENT.with(Rc::clone);
    let standards = ["iso27001-2022", "iso27701-2025"];
    proptest!(cases(16), |(choices in any_answers(), roles in 0..16_u8)| {
        let pairs = bank.questions().iter().zip(choices);
        let given: Vec<_> = pairs.map(|(question, choice)| (&*question.id, choice, "")).collect();
        let source = source(&standards, Roles::of_byte(roles), &given);
        let board = board(&source);
        let items = board.bands.iter().flat_map(|band| &band.items);
        prop_assert_eq!(items.count(), source.report.plan.len());
        for band in &board.bands {
            let mut rest = source.report.plan.iter();
            for item in &band.items {
                // In the order of the plan.
                prop_assert!(rest.any(|one| *one == item.item));
                prop_assert_eq!(band.id == "now", item.item.blocks);
                let whole = format!("+{}", item.gain / 100);
                prop_assert!(item.item.gain.starts_with(&whole));
                prop_assert!(!item.serves.is_empty());
            }
        }
        // Each cause of a likely minor nonconformity is now or next.
        let listings = source.report.standards.iter().flat_map(|one| &one.listings);
        let groups = listings.flat_map(|one| &one.groups).filter(|group| group.kind == "minor");
        for cause in groups.flat_map(|group| &group.items).flat_map(|item| &item.questions) {
            prop_assert_ne!(found(&board, &cause.id).0, "later");
        }
        let rows = plan_table(&source).rows;
        prop_assert_eq!(rows.len(), source.actions.len());
        prop_assert!(rows.iter().all(|row| row.len() == 12));
    });
}
