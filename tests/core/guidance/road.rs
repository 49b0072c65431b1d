//! Where on the road to certification one stands.

use iso_readiness::core::outlook::{Place, Road, roads};

use super::{BASE, CURRENT, Check};

use Place::{Ahead, Beyond, Done, Here};

fn road(check: &Check) -> Road {
    roads(&check.source()).remove(0)
}

fn places(road: &Road) -> Vec<Place> {
    road.stages.iter().map(|stage| stage.place).collect()
}

fn here(road: &Road) -> Option<&str> {
    let mut stages = road.stages.iter();
    let stage = stages.find(|stage| stage.place == Here)?;
    Some(&*stage.name)
}

#[test]
fn only_what_one_can_be_certified_against_has_a_road() {
    let check = Check::empty(&CURRENT);
    let names: Vec<String> = roads(&check.source())
        .into_iter()
        .map(|road| road.standard)
        .collect();
    assert_eq!(names, ["ISO/IEC 27001:2022", "ISO/IEC 27701:2025"]);
    let older = Check::empty(&["iso27001-2013", "iso27701-2019", "nist-csf-2"]);
    assert_eq!(roads(&older.source()), []);
}

#[test]
fn whoever_answered_nothing_begins_with_the_gap_analysis() {
    let road = road(&Check::empty(&[BASE]));
    let ahead = [Here, Ahead, Ahead, Ahead, Ahead, Ahead, Beyond, Beyond];
    assert_eq!(places(&road), ahead);
    assert_eq!(
        road.told,
        "Your next step on the road to a certificate: Gap analysis."
    );
    for phase in &road.phases {
        assert_eq!((phase.share.as_str(), phase.points), ("0 %", 0));
    }
}

#[test]
fn whoever_has_all_in_place_stands_before_what_answers_cannot_tell() {
    let road = road(&Check::empty(&[BASE]).all_at(3));
    let done = [Done, Done, Done, Done, Done, Done, Beyond, Beyond];
    assert_eq!(places(&road), done);
    assert!(road.told.contains("they cannot tell"), "{}", road.told);
    let names: Vec<&str> = road.phases.iter().map(|phase| &*phase.name).collect();
    assert_eq!(names, ["Plan", "Do", "Check", "Act"]);
    for phase in &road.phases {
        assert_eq!((phase.share.as_str(), phase.points), ("100 %", 10_000));
    }
}

#[test]
fn each_stage_waits_for_what_it_takes() {
    let whole = Check::empty(&[BASE]).all_at(3);
    let stands = |check: Check| here(&road(&check)).map(str::to_owned);
    let cases = [
        ("internal-audits-held", "Internal audit"),
        ("auditor-independence", "Internal audit"),
        ("review-agenda", "Management review"),
        ("nonconformity-correction", "Stage 1 audit"),
        ("continual-improvement", "Stage 2 audit"),
    ];
    for (question, stage) in cases {
        let check = whole.clone().at(question, 2);
        assert_eq!(stands(check).as_deref(), Some(stage), "{question}");
    }
    let open = whole.clone().open("continual-improvement");
    assert_eq!(stands(open).as_deref(), Some("Gap analysis"));
    let mut half = whole;
    for id in half.asked() {
        if !id.contains("audit") {
            half = half.at(&id, 2);
        }
    }
    let road = road(&half);
    assert_eq!(here(&road), Some("Implementation"));
    // The audit is held, although the implementation is not through.
    assert_eq!(road.stages[2].place, Done);
    assert_eq!(road.stages[3].place, Ahead);
}

#[test]
fn a_phase_has_the_low_share_of_its_sections_and_is_never_full_too_early() {
    let check = Check::empty(&[BASE]).all_at(3);
    let check = check.at("management-review-held", 1).open("review-agenda");
    let source = check.source();
    let road = road(&check);
    let outcome = &source.assessed.outcomes[0];
    let section = outcome.sections.iter().find(|one| &*one.id == "9").unwrap();
    let low = section.points.low.share().unwrap().get();
    let phase = &road.phases[2];
    assert_eq!(phase.id, "check");
    assert_eq!(phase.points, u32::from(low));
    assert_eq!(phase.share, format!("{} %", low / 100));
    assert_eq!(
        phase.told,
        "4 of 6 requirements have likely reached the target"
    );
    assert_eq!(road.phases[0].share, "100 %");
}
