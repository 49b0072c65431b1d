//! A widget's life: it is mounted, answered, taken out and mounted again.

use iso_readiness::core::words::Phrase;
use iso_readiness::web::embed::mount;
use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, forget, leave, settle, stored, window};

#[wasm_bindgen_test]
async fn an_answer_inside_a_shadow_root_arrives() {
    let stage = Stage::new().await;
    stage.press(Phrase::StartBegin).await;
    let before = stage.find("aside").unwrap().inner_text();
    stage.choose(3).await;
    assert!(stage.is_chosen(3));
    assert_ne!(stage.find("aside").unwrap().inner_text(), before);
    stage.choose(1).await;
    assert!(stage.is_chosen(1) && !stage.is_chosen(3));
}

#[wasm_bindgen_test]
async fn a_destroyed_widget_leaves_nothing_and_may_be_destroyed_again() {
    let stage = Stage::new().await;
    stage.press(Phrase::StartBegin).await;
    stage.destroy().await;
    assert_eq!(stage.text(), "");
    stage.destroy().await;
    leave();
}

#[wasm_bindgen_test]
async fn destroying_stores_what_was_waiting_and_mounting_finds_it() {
    let stage = Stage::new().await;
    stage.press(Phrase::StartBegin).await;
    stage.choose(4).await;
    stage.destroy().await;
    assert!(stored().is_some());
    drop(stage);

    let again = Stage::again().await;
    again.press(Phrase::StartContinue).await;
    assert!(again.is_chosen(4));
}

#[wasm_bindgen_test]
async fn the_end_of_one_widget_is_not_the_end_of_another() {
    let one = Stage::new().await;
    let other = Stage::again().await;
    one.press(Phrase::StartBegin).await;
    other.press(Phrase::StartBegin).await;
    other.choose(2).await;
    one.destroy().await;
    other.choose(3).await;
    assert!(other.is_chosen(3));
}

#[wasm_bindgen_test]
async fn without_storage_nothing_is_stored() {
    settle().await;
    forget();
    let stage = Stage::with_option("storage", "none").await;
    stage.press(Phrase::StartBegin).await;
    stage.choose(2).await;
    leave();
    assert_eq!(stored(), None);
}

#[wasm_bindgen_test]
async fn a_wrong_option_leaves_the_default() {
    for (name, value) in [
        ("storage", "cloud"),
        ("headingLevel", "1"),
        ("colour", "red"),
    ] {
        forget();
        let stage = Stage::with_option(name, value).await;
        assert!(stage.find("h2[data-arrival]").is_some(), "{name}");
        stage.press(Phrase::StartBegin).await;
        stage.choose(2).await;
        leave();
        assert!(stored().is_some(), "{name}");
    }
}

#[wasm_bindgen_test]
fn content_without_a_standard_is_refused_with_a_word() {
    let nonsense = [
        JsValue::UNDEFINED,
        JsValue::NULL,
        JsValue::from_f64(f64::NAN),
        JsValue::from_str("files"),
        Array::new().into(),
        Array::of1(&JsValue::NULL).into(),
        Function::default().into(),
        Array::of1(&file("no JSON")).into(),
        Array::of1(&file("[]")).into(),
        Array::of1(&file(r#"{"files": []}"#)).into(),
        Array::of1(&file(r#"{"files": {"standards/x.json": {"id": 3}}}"#)).into(),
    ];
    for bundles in nonsense {
        let shown = format!("{bundles:?}");
        let place = window().document().unwrap().create_element("div").unwrap();
        let refused = mount(
            place,
            &bundles,
            &JsValue::UNDEFINED,
            "overview screens",
            Function::default(),
            Function::default(),
            Function::default(),
        )
        .err();
        assert!(refused.is_some_and(|word| word.is_string()), "{shown}");
    }
}

/// A file as it is handed in.
fn file(text: &str) -> JsValue {
    JsValue::from_str(text)
}
