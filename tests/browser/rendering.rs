//! One answer renders what shows it and nothing else, however long the questionnaire is.

use iso_readiness::core::words::Phrase;
use iso_readiness::web::probe;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::stage::Stage;

/// What is rendered anew by the last thing that a visitor did.
fn rendered() -> Vec<&'static str> {
    let mut components = probe::take();
    components.sort_unstable();
    components
}

#[wasm_bindgen_test]
async fn an_answer_renders_its_question_its_section_and_the_figures() {
    let stage = Stage::new().await;
    stage.press(Phrase::StartBegin).await;
    rendered();
    stage.choose(2).await;
    // The root compares, and the figures are part of it. Of all sections one is rendered, a moment
    // later, for which the root compares once more.
    let all = ["figures", "figures", "question", "root", "root", "section"];
    assert_eq!(rendered(), all);
    stage.choose(3).await;
    assert_eq!(rendered(), all);
}

#[wasm_bindgen_test]
async fn a_step_renders_the_sections_it_goes_between_and_no_other() {
    let stage = Stage::new().await;
    stage.press(Phrase::StartBegin).await;
    rendered();
    stage.press(Phrase::QuestionNext).await;
    let sections = rendered().into_iter().filter(|one| *one == "section");
    assert!((1..=2).contains(&sections.count()));
}
