//! What was observed: the answer to each question.

use super::text::{line, lines};
use super::{Pairs, begun, moment, put, put_list, put_props, reference};
use crate::core::answers::Choice;
use crate::core::content::Question;
use crate::core::day::Day;
use crate::core::export::verdict::told;
use crate::core::foreign::{Sink, Value};
use crate::core::papers::Source;
use crate::core::work::split;

/// What kind of thing an observation is, among all that have an identifier.
const KIND: &str = "observation";

/// What was answered to a question, with the note as it was written.
pub(super) fn observation(source: &Source, question: &Question) -> Value {
    let answers = &source.state.answers;
    let choice = answers.choice(&question.id);
    let note = answers.note(&question.id);
    let (_, work) = split(&note);
    let text_of = |day: Option<Day>| day.map(Day::text).unwrap_or_default();
    let mut pairs = begun(source, KIND, &question.id);
    pairs.text("title", &line(&question.text.ask));
    pairs.text("description", &lines(&told(source.words(), choice)));
    let answer = answer_id(choice);
    put_props(
        &mut pairs,
        &[
            ("question", &question.id),
            ("answer", &answer),
            ("reason", reason_id(choice)),
            ("owner", &work.owner),
            ("due", &text_of(work.due)),
            ("review", &text_of(work.review)),
        ],
    );
    // People were asked; nobody looked, and nothing was tried.
    pairs.texts("methods", ["INTERVIEW"].into_iter());
    if !work.evidence.is_empty() {
        let evidence = Value::object([("description", lines(&work.evidence).as_str().into())]);
        put_list(&mut pairs, "relevant-evidence", vec![evidence]);
    }
    pairs.text("collected", &moment(source.today));
    if !note.trim().is_empty() {
        pairs.text("remarks", &lines(&note));
    }
    Value::Object(pairs)
}

/// Puts references to the observations of these questions.
pub(super) fn put_related<'q>(
    pairs: &mut Pairs,
    source: &Source,
    questions: impl Iterator<Item = &'q Question>,
) {
    let related = questions.map(|one| reference(source, "observation-uuid", KIND, &one.id));
    put(pairs, "related-observations", related.collect());
}

/// An answer as answers files have it; empty where there is none.
fn answer_id(choice: Option<Choice>) -> String {
    match choice {
        None => String::new(),
        Some(Choice::Level(level)) => level.number().to_string(),
        Some(Choice::Unknown) => "unknown".to_owned(),
        Some(Choice::NotApplicable(_)) => "not-applicable".to_owned(),
    }
}

fn reason_id(choice: Option<Choice>) -> &'static str {
    match choice {
        Some(Choice::NotApplicable(reason)) => reason.id(),
        _ => "",
    }
}
