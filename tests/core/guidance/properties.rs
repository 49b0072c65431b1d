//! Whatever is answered, guidance keeps its promises.

use std::rc::Rc;

use iso_readiness::core::answers::Choice;
use iso_readiness::core::content::Content;
use iso_readiness::core::outlook::{Place, hints, records, roads};
use proptest::prelude::*;

use super::{CURRENT, Check, excluded, level};
use crate::shipped;

thread_local! {
    static CONTENT: Rc<Content> = Rc::new(shipped::content());
}

/// Answers by number: open, five levels, "don't know", "not applicable" where that may be.
fn check(answers: &[u8]) -> Check {
    let content = CONTENT.with(Rc::clone);
    let mut check = Check::over(&content, &CURRENT);
    for (id, number) in check.asked().iter().zip(answers) {
        let may_be_excluded = content.question(id).unwrap().may_be_excluded;
        check = match number {
            0..=4 => check.with(id, level(*number)),
            5 => check.with(id, Choice::Unknown),
            6 if may_be_excluded => check.with(id, excluded()),
            _ => check,
        };
    }
    check
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn hints_are_filled_in_and_keep_the_order_of_the_rules(answers in prop::collection::vec(0..8_u8, 340)) {
        let source = check(&answers).source();
        let order = source.content.guidance().hints.iter();
        let order: Vec<&Rc<str>> = order.map(|rule| &rule.id).collect();
        let said = hints(&source);
        let places = said.iter().map(|hint| order.iter().position(|id| **id == hint.id));
        prop_assert!(places.clone().all(|place| place.is_some()));
        prop_assert!(places.is_sorted());
        for hint in said {
            prop_assert!(!hint.text.contains('{'), "{}", hint.text);
        }
    }

    #[test]
    fn a_road_has_at_most_one_next_step_and_never_a_full_share_too_early(answers in prop::collection::vec(0..8_u8, 340)) {
        let check = check(&answers);
        for road in roads(&check.source()) {
            let next = road.stages.iter().filter(|stage| stage.place == Place::Here);
            let through = road.stages.iter().all(|stage| matches!(stage.place, Place::Done | Place::Beyond));
            prop_assert_eq!(next.count(), usize::from(!through));
            for phase in &road.phases {
                prop_assert_eq!(phase.share == "100 %", phase.points == 10_000);
            }
        }
    }

    #[test]
    fn a_document_is_in_place_only_where_each_question_is(answers in prop::collection::vec(2..6_u8, 340)) {
        let check = check(&answers);
        for (_, records) in records(&check.source()) {
            for record in records {
                let mut links = record.questions.iter();
                let all = links.all(|link| matches!(
                    check.answers.choice(&link.id),
                    Some(Choice::Level(level)) if level.number() >= 3
                ));
                prop_assert_eq!(record.is_in_place(), all, "{}", record.name);
            }
        }
    }
}
