//! What the page around chooses, hears, and may ask for.

use iso_readiness::core::foreign::Value;
use iso_readiness::core::words::Phrase;
use iso_readiness::web::effect::tree;
use iso_readiness::web::embed::needs;
use js_sys::JSON;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::{Stage, forget, leave, settle, stored, window};

fn js(json: &str) -> JsValue {
    JSON::parse(json).unwrap()
}

async fn with(options: &str) -> Stage {
    settle().await;
    forget();
    Stage::with(&js(options)).await
}

/// A widget with one answer, on its result.
async fn on_result(options: &str) -> Stage {
    let stage = with(options).await;
    stage.press(Phrase::StartBegin).await;
    stage.choose(3).await;
    stage.press(Phrase::SideResult).await;
    stage
}

fn number(value: &Value, key: &str) -> i64 {
    match value.get(key) {
        Some(Value::Integer(number)) => *number,
        other => panic!("{key}: {other:?}"),
    }
}

#[wasm_bindgen_test]
async fn the_page_hears_how_far_the_check_is_and_never_twice_the_same() {
    let stage = with(r#"{"release":"1.2.3"}"#).await;
    let ready = stage.heard("ready");
    assert_eq!(ready.len(), 1);
    assert_eq!(ready[0].get("release"), Some(&Value::text("1.2.3")));
    let first = stage.heard("progress");
    assert_eq!(first.len(), 1);
    assert_eq!(
        (number(&first[0], "answered"), number(&first[0], "version")),
        (0, 1)
    );
    stage.press(Phrase::StartBegin).await;
    assert!(stage.heard("progress").is_empty());
    stage.choose(3).await;
    stage.choose(2).await;
    let answered = stage.heard("progress");
    assert_eq!(answered.len(), 1);
    assert_eq!(number(&answered[0], "answered"), 1);
    assert!(stage.heard("result").is_empty() && stage.handle.result().is_null());
}

#[wasm_bindgen_test]
async fn the_page_hears_the_figures_when_the_visitor_looks_at_them() {
    let stage = on_result("{}").await;
    let told = stage.heard("result");
    assert_eq!(told.len(), 1);
    let text = tree::to_json(&told[0]);
    assert!(!text.contains("findings") && !text.contains("plan") && !text.contains("answers"));
    let result = tree::from_js(&stage.handle.result()).unwrap();
    assert_eq!(told[0].get("result"), Some(&result));
    // The same figures again are no news.
    stage.press(Phrase::ResultBack).await;
    stage.press(Phrase::SideResult).await;
    assert!(stage.heard("result").is_empty());
    stage.press(Phrase::ResultBack).await;
    stage.choose(0).await;
    assert!(stage.heard("result").is_empty());
    stage.press(Phrase::SideResult).await;
    assert_eq!(stage.heard("result").len(), 1);
}

#[wasm_bindgen_test]
async fn answers_go_out_only_as_the_visitor_says() {
    let stage = on_result(r#"{"shareAnswers":true,"host":"acme.example"}"#).await;
    stage.heard("result");
    stage.tell("ask", &JsValue::NULL);
    settle().await;
    let dialog = stage.find("dialog[open]").unwrap();
    let text = dialog.text_content().unwrap();
    assert!(text.contains("acme.example"));
    let shown = stage.find("dialog textarea").unwrap();
    let shown: web_sys::HtmlTextAreaElement = wasm_bindgen::JsCast::unchecked_into(shown);
    let shown = tree::from_json(&shown.value()).unwrap();
    assert!(stage.heard("answers").is_empty());

    stage.press(Phrase::HandKeep).await;
    settle().await;
    assert_eq!(stage.heard("answers"), [Value::Null]);
    assert!(stage.heard("result").is_empty());

    stage.tell("ask", &JsValue::NULL);
    settle().await;
    stage.press(Phrase::HandDo).await;
    assert_eq!(stage.heard("answers"), std::slice::from_ref(&shown));
    let whole = stage.heard("result");
    assert_eq!(whole.len(), 1);
    assert_eq!(whole[0].get("answers"), Some(&shown));
    assert!(whole[0].get("result").unwrap().get("plan").is_some());

    stage.press(Phrase::HandBack).await;
    let left = tree::from_js(&stage.handle.result()).unwrap();
    assert_eq!(left.get("plan"), None);
    assert!(stage.heard("result").is_empty());
}

#[wasm_bindgen_test]
async fn without_leave_to_ask_nobody_is_asked() {
    let stage = on_result("{}").await;
    stage.tell("ask", &JsValue::NULL);
    stage.tell("offer", &js("{}"));
    settle().await;
    assert!(stage.find("dialog").is_none());
    assert_eq!(stage.heard("answers"), [Value::Null]);
    assert_eq!(stage.heard("taken"), [Value::Bool(false)]);
    stage.tell("options", &js(r#"{"shareAnswers":true}"#));
    stage.tell("ask", &JsValue::NULL);
    settle().await;
    let dialog = stage.find("dialog").map(|dialog| dialog.outer_html());
    assert!(
        stage.find("dialog[open]").is_some(),
        "{dialog:?} {:?}",
        stage.heard("answers")
    );
}

#[wasm_bindgen_test]
async fn an_offered_check_is_looked_at_and_taken_or_not() {
    let stage = on_result(r#"{"shareAnswers":true}"#).await;
    let file = r#"{"format":"iso-readiness/answers","version":1,
        "profile":{"standards":["iso27001-2022"],"roles":[],"target":4},
        "answers":{"context-issues":{"value":4}}}"#;
    stage.tell("offer", &js(file));
    settle().await;
    assert!(stage.find(".guest").is_some());
    assert!(stage.heard("taken").is_empty());
    stage.press(Phrase::GuestClose).await;
    assert_eq!(stage.heard("taken"), [Value::Bool(false)]);
    stage.tell("offer", &js(file));
    settle().await;
    stage.press(Phrase::GuestKeep).await;
    stage.press(Phrase::ConfirmKeepYes).await;
    assert_eq!(stage.heard("taken"), [Value::Bool(true)]);
    assert!(stage.handle.state().unwrap().contains("\"target\":4"));
}

#[wasm_bindgen_test]
async fn what_can_change_live_does() {
    let stage = on_result(r#"{"headingLevel":1}"#).await;
    assert!(stage.find("h1[data-arrival]").is_some() && stage.find(".cta").is_none());
    let newer = r#"{"headingLevel":3,"cta":{"text":"Call us","href":"tel:+49301234567"}}"#;
    stage.tell("options", &js(newer));
    settle().await;
    assert!(stage.find("h3[data-arrival]").is_some());
    let link = stage.find(".cta").unwrap();
    assert_eq!(
        link.get_attribute("href").as_deref(),
        Some("tel:+49301234567")
    );
    assert_eq!(link.text_content().as_deref(), Some("Call us"));
}

#[wasm_bindgen_test]
async fn a_name_keeps_checks_apart() {
    let storage = window().local_storage().unwrap().unwrap();
    let stage = with(r#"{"storageName":"vendor-check"}"#).await;
    stage.press(Phrase::StartBegin).await;
    stage.choose(2).await;
    leave();
    assert_eq!(stored(), None);
    let key = "iso-readiness:vendor-check";
    assert!(storage.get_item(key).unwrap().is_some());
    // Whoever forgets everything has it gone at once.
    stage.tell("reset", &JsValue::NULL);
    settle().await;
    assert_eq!(storage.get_item(key).unwrap(), None);
    assert!(stage.handle.state().is_none() && stage.handle.result().is_null());
}

#[wasm_bindgen_test]
async fn of_two_widgets_under_one_name_the_later_one_keeps_nothing() {
    let one = with("{}").await;
    let other = Stage::again().await;
    other.press(Phrase::StartBegin).await;
    other.choose(2).await;
    leave();
    assert_eq!(stored(), None);
    one.destroy().await;
    other.destroy().await;
    let third = Stage::again().await;
    third.press(Phrase::StartBegin).await;
    third.choose(2).await;
    leave();
    assert!(stored().is_some());
}

#[wasm_bindgen_test]
async fn a_state_is_found_again_where_nothing_is_stored() {
    let stage = with(r#"{"storage":"none"}"#).await;
    stage.press(Phrase::StartBegin).await;
    stage.choose(4).await;
    let kept = stage.handle.state().unwrap();
    drop(stage);
    let options = js(r#"{"storage":"none"}"#);
    js_sys::Reflect::set(&options, &"state".into(), &JsValue::from_str(&kept)).unwrap();
    let again = Stage::with(&options).await;
    again.press(Phrase::StartContinue).await;
    assert!(again.is_chosen(4));
    assert_eq!(again.handle.state(), Some(kept));
    assert_eq!(needs(&options), ["overview", "iso27001-2022"]);
    assert_eq!(
        needs(&js(r#"{"standards":["iso27017-2026",27001]}"#)),
        ["iso27017-2026"]
    );
}

#[wasm_bindgen_test]
async fn a_link_is_opened_as_if_it_was_pasted() {
    let stage = with("{}").await;
    stage.tell("link", &JsValue::from_str("no link at all"));
    settle().await;
    assert!(stage.find("[role=alert] .notice").is_some());
}
