//! The shipped content, as texts that both halves of a comparison start from.

use std::rc::Rc;

use iso_readiness::core::content::packed::packed;
use iso_readiness::core::content::{Content, Document, Loaded, load};
use iso_readiness::core::profile::Profile;
use iso_readiness::core::session::{Kept, Parts, Saving, Session};
use iso_readiness::core::words;
use iso_readiness::web::effect::tree;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

macro_rules! files {
    ($($path:literal)*) => {
        [$(($path, include_str!(concat!("../../questionnaires/", $path)))),*]
    };
}

/// Every file of content by its path. A file that is missing here shows as a problem of those
/// that refer to it.
pub(crate) const FILES: [(&str, &str); 19] = files![
    "questions/iso27001-clauses-4-6.json"
    "questions/iso27001-clauses-7-10.json"
    "questions/iso27001-controls-5a.json"
    "questions/iso27001-controls-5b.json"
    "questions/iso27001-controls-6-7.json"
    "questions/iso27001-controls-8a.json"
    "questions/iso27001-controls-8b.json"
    "questions/iso27001-personal-data.json"
    "standards/iso27001-2022.json"
    "text/en/interface.json"
    "text/en/iso27001-2022.json"
    "text/en/iso27001-clauses-4-6.json"
    "text/en/iso27001-clauses-7-10.json"
    "text/en/iso27001-controls-5a.json"
    "text/en/iso27001-controls-5b.json"
    "text/en/iso27001-controls-6-7.json"
    "text/en/iso27001-controls-8a.json"
    "text/en/iso27001-controls-8b.json"
    "text/en/iso27001-personal-data.json"
];

/// The content without any way through JavaScript.
pub(crate) fn content() -> Content {
    loaded().content
}

fn loaded() -> Loaded {
    let documents = FILES.map(|(path, text)| Document {
        path: path.to_owned(),
        value: serde_json::from_str(text).unwrap(),
    });
    let loaded = load(&documents);
    assert_eq!(loaded.problems, []);
    loaded
}

/// A session on the content that has just begun.
pub(crate) fn session() -> Session {
    let content = Rc::new(content());
    let ids = content.standards().iter().map(|one| Rc::clone(&one.id));
    let kept = Kept {
        profile: Profile {
            standards: ids.collect(),
            ..Profile::default()
        },
        ..Kept::default()
    };
    Session::new(content, kept, Saving::On, Parts::all_here())
}

/// The content as the page's loader hands it in, in two bundles: what is for everybody with the
/// words of all screens, and the standard.
pub(crate) fn bundles() -> JsValue {
    let content = content();
    let everybody = [
        (words::PATH, content.words().write(words::PATH)),
        (
            words::FURTHER_PATH,
            content.words().write(words::FURTHER_PATH),
        ),
        (
            words::PAPERS_PATH,
            content.words().write(words::PAPERS_PATH),
        ),
        ("catalogue.json", content.catalogue().write()),
    ];
    let everybody = everybody.map(|(path, value)| Document {
        path: path.to_owned(),
        value,
    });
    Array::of2(&bundle(&everybody), &bundle(&packed(&loaded()))).into()
}

fn bundle(files: &[Document]) -> JsValue {
    let files: Vec<String> = files
        .iter()
        .map(|file| format!("\"{}\":{}", file.path, tree::to_json(&file.value)))
        .collect();
    let text = format!("{{\"files\":{{{}}}}}", files.join(","));
    JsValue::from_str(&text)
}

/// An object with one key.
pub(crate) fn object(key: &str, value: &JsValue) -> JsValue {
    let made = Object::new();
    Reflect::set(&made, &JsValue::from_str(key), value).unwrap();
    made.into()
}
