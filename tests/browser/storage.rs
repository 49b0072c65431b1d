//! The browser's storage, and what a widget makes of what it finds there.

use iso_readiness::core::session::{HeldBecause, Saving};
use iso_readiness::core::words::Phrase;
use iso_readiness::web::effect::saving::{restore, restore_text, text_of};
use iso_readiness::web::effect::storage::Storage;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::content::{content, session};
use crate::stage::{Stage, forget, leave, settle, store, stored};

#[wasm_bindgen_test]
fn what_is_written_is_read_until_it_is_removed() {
    forget();
    let storage = Storage::default();
    assert_eq!(storage.read(), Ok(None));
    for text in ["", "one", "zwei – 漢字 🙂"] {
        assert_eq!(storage.write(text), Ok(()));
        assert_eq!(storage.read(), Ok(Some(text.to_owned())));
        assert_eq!(stored().as_deref(), Some(text));
    }
    assert_eq!(storage.remove(), Ok(()));
    assert_eq!(storage.remove(), Ok(()));
    assert_eq!(stored(), None);
}

#[wasm_bindgen_test]
fn what_cannot_be_read_holds_saving() {
    let content = content();
    let good = text_of(&content, session().kept());
    let newer = good.replacen("\"version\":1", "\"version\":9", 1);
    let stranger = good.replacen(
        "\"answers\":{}",
        "\"answers\":{\"stranger\":{\"value\":1}}",
        1,
    );
    assert!(newer != good && stranger != good);
    let restored = |text: &str| {
        store(text);
        restore(&Storage::default(), |text| {
            Some(restore_text(text, &content))
        })
    };
    let because = |text: &str| match restored(text).1 {
        Saving::Held(because) => because,
        other => panic!("{other:?}"),
    };
    assert_eq!(because("{"), HeldBecause::Unreadable);
    assert_eq!(because("null"), HeldBecause::Unreadable);
    assert_eq!(because(&newer), HeldBecause::Newer);
    assert_eq!(because(&stranger), HeldBecause::Partly(1));
    assert_eq!(
        restored(&good),
        (Some(session().kept().clone()), Saving::On)
    );
    forget();
    let nothing = restore(&Storage::default(), |_| None);
    assert_eq!(nothing, (None, Saving::On));
    // Where what reads it is not there, nothing is begun beside it.
    store(&good);
    let unread = restore(&Storage::default(), |_| None);
    assert_eq!(unread, (None, Saving::Held(HeldBecause::Elsewhere)));
    forget();
}

#[wasm_bindgen_test]
async fn what_holds_saving_stays_as_it_is() {
    let text = "something else";
    settle().await;
    store(text);
    let stage = Stage::again().await;
    stage.press(Phrase::StartBegin).await;
    stage.choose(2).await;
    leave();
    assert_eq!(stored().as_deref(), Some(text));
    drop(stage);
    assert_eq!(stored().as_deref(), Some(text));
    forget();
}

#[wasm_bindgen_test]
async fn leaving_without_a_change_writes_nothing() {
    let kept = session().kept().clone();
    let text = format!(" {}", text_of(&content(), &kept));
    settle().await;
    store(&text);
    let stage = Stage::again().await;
    leave();
    assert_eq!(stored().as_deref(), Some(text.as_str()));
    drop(stage);
    assert_eq!(
        stored().as_deref(),
        Some(text.as_str()),
        "destroying neither"
    );
    forget();
}
