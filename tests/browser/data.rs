//! Data on its way between JavaScript and the core stays what it is.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level, Reason};
use iso_readiness::core::content::{Document, load};
use iso_readiness::core::file::{read_saved, write_saved};
use iso_readiness::core::foreign::Value;
use iso_readiness::core::session::{Msg, Session};
use iso_readiness::web::effect::saving::text_of;
use iso_readiness::web::effect::tree;
use js_sys::JSON;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::content::{FILES, content, session};

#[wasm_bindgen_test]
fn content_through_javascript_is_the_same() {
    let documents = FILES.map(|(path, text)| {
        let direct: Value = serde_json::from_str(text).unwrap();
        let through = tree::from_js(&JSON::parse(text).unwrap()).unwrap();
        assert_eq!(through, direct, "{path}");
        Document {
            path: path.to_owned(),
            value: through,
        }
    });
    let loaded = load(&documents);
    assert_eq!(loaded.problems, []);
    assert_eq!(
        loaded.content.questions().len(),
        content().questions().len()
    );
}

/// A session in which something of every kind is kept.
fn busy() -> Session {
    let begun = session();
    let questions = begun.content().questions().to_vec();
    let choices = [
        Choice::Level(Level::LOWEST),
        Choice::Level(Level::HIGHEST),
        Choice::Unknown,
    ];
    let answers = questions.iter().take(60).enumerate();
    let answered = answers.fold(begun, |session, (index, question)| {
        let choice = if question.may_be_excluded {
            Choice::NotApplicable(Reason::ALL[index % 5])
        } else {
            choices[index % 3]
        };
        let question = Rc::clone(&question.id);
        let msg = Msg::Answered {
            question,
            choice,
            decided: false,
        };
        session.update(msg).unwrap()
    });
    let notes = [
        "\"quotes\" and \\",
        "two\nlines\u{2028}",
        "ünï – 漢字 🙂",
        "</script>",
    ];
    let last = questions.iter().rev().zip(notes);
    last.fold(answered, |session, (question, note)| {
        let msg = Msg::Noted {
            question: Rc::clone(&question.id),
            note: Rc::from(note),
        };
        session.update(msg).unwrap()
    })
}

#[wasm_bindgen_test]
fn what_is_saved_comes_back_the_same() {
    let session = busy();
    let text = text_of(session.content(), session.kept());
    let value = tree::from_json(&text).unwrap();
    let restored = read_saved(&value, session.content());
    assert_eq!(restored.held, None);
    assert_eq!(restored.kept.as_ref(), Some(session.kept()));
}

#[wasm_bindgen_test]
fn what_is_saved_is_the_text_that_the_core_means() {
    let session = busy();
    let text = text_of(session.content(), session.kept());
    let meant = write_saved(session.content(), session.kept());
    assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), meant);
}

#[wasm_bindgen_test]
fn what_json_cannot_hold_is_no_tree() {
    for code in ["not json", "", "{\"a\":1,}", "undefined"] {
        assert_eq!(tree::from_json(code), None, "{code}");
    }
    #[allow(clippy::disallowed_methods)]
    let function = js_sys::Function::new_no_args("").into();
    let symbol = JsValue::symbol(Some("name"));
    for value in [function, symbol, JsValue::from(1_u64)] {
        let shown = format!("{value:?}");
        assert_eq!(tree::from_js(&value), None, "{shown}");
    }
}

#[wasm_bindgen_test]
fn deep_and_wide_data_is_read_or_refused_but_never_breaks() {
    let deep = format!("{}{}", "[".repeat(2_000), "]".repeat(2_000));
    let wide = format!("[{}0]", "0,".repeat(20_000));
    // That this returns at all is the point; a broken module would end the whole run.
    let _ = tree::from_json(&deep);
    assert!(tree::from_json(&wide).is_some());
}
