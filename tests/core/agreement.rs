//! The product and the reference, which were written apart, agree on every result.

use iso_readiness::core::foreign::Value;
use proptest::prelude::*;

use crate::outcome::{differences, result};
use crate::reference::plain::{self, Bank};
use crate::sample::{Sample, answers, cases, samples};
use crate::{reference, shipped};

#[test]
fn on_random_content_the_product_gives_the_result_of_the_reference() {
    proptest!(cases(512), |(sample in samples())| {
        let Sample { documents, answers } = &sample;
        let content = shipped::content_of(documents);
        let (profile, given) = plain::answers(answers);
        let expected = reference::result(&Bank::read(documents), &profile, &given);
        agree(&result(&content, answers), &expected)?;
    });
}

#[test]
fn on_the_shipped_content_the_product_gives_the_result_of_the_reference() {
    let documents = shipped::documents();
    let content = shipped::content_of(&documents);
    let bank = Bank::read(&documents);
    proptest!(cases(16), |(answers in answers(&documents))| {
        let (profile, given) = plain::answers(&answers);
        let expected = reference::result(&bank, &profile, &given);
        agree(&result(&content, &answers), &expected)?;
    });
}

/// Exactly the same, the order of everything included.
fn agree(found: &Value, expected: &Value) -> Result<(), TestCaseError> {
    let json = |value| serde_json::to_value(value).unwrap();
    let differences = differences(&json(found), &json(expected));
    prop_assert!(differences.is_empty(), "{:#?}", differences);
    prop_assert_eq!(found, expected);
    Ok(())
}
