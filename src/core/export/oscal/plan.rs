//! The plan of action and milestones: every gap as a risk that is open, and an item that mends it.

use super::observations::{observation, put_related};
use super::text::{line, lines};
use super::{Pairs, begun, file, id_of, metadata, moment, put, put_list, put_props, reference};
use crate::core::export::{Export, File};
use crate::core::figures::hundredths;
use crate::core::foreign::{Sink, Value};
use crate::core::papers::Source;
use crate::core::plan::Action;
use crate::core::report::serves;
use crate::core::words::Phrase;
use crate::core::work::{Work, split};

/// What kinds of things risks and items are, among all that have an identifier.
const RISK: &str = "risk";
const ITEM: &str = "poam-item";

/// The plan of action and milestones. OSCAL knows none without an item, so where nothing is to be
/// done, there is one that says so.
#[must_use]
pub fn plan_of_action(source: &Source) -> File {
    let mut pairs = Pairs::new();
    put(&mut pairs, "metadata", metadata(source, Phrase::OscalPlan));
    let system = [
        ("identifier-type", "http://ietf.org/rfc/rfc4122".into()),
        ("id", id_of(source, "system", "").as_str().into()),
    ];
    put(&mut pairs, "system-id", Value::object(system));
    let actions = source.actions.iter();
    let observations = actions.map(|action| observation(source, &action.question));
    put_list(&mut pairs, "observations", observations.collect());
    let risks = source.actions.iter().map(|action| risk(source, action));
    put_list(&mut pairs, "risks", risks.collect());
    let items = source.actions.iter().map(|action| item(source, action));
    let mut items: Vec<Value> = items.collect();
    if items.is_empty() {
        items.push(nothing(source));
    }
    put_list(&mut pairs, "poam-items", items);
    let key = "plan-of-action-and-milestones";
    file(source, Export::OscalPoam, key, pairs)
}

/// What can go wrong while a gap is there.
fn risk(source: &Source, action: &Action) -> Value {
    let question = &action.question;
    let work = work_on(source, action);
    let mut pairs = begun(source, RISK, &question.id);
    pairs.text("title", &line(&question.text.ask));
    pairs.text("description", &line(&question.text.why));
    pairs.text("statement", &line(&question.text.why));
    pairs.text("status", "open");
    if let Some(due) = work.due {
        pairs.text("deadline", &moment(due));
    }
    let remediation = remediation(source, action, &work);
    put_list(&mut pairs, "remediations", vec![remediation]);
    put_related(&mut pairs, source, [&**question].into_iter());
    Value::Object(pairs)
}

/// How a gap is mended: a recommendation of ours, or planned once it has an owner or a day.
fn remediation(source: &Source, action: &Action, work: &Work) -> Value {
    let question = &action.question;
    let is_planned = work.due.is_some() || !work.owner.is_empty();
    let mut pairs = begun(source, "remediation", &question.id);
    let lifecycle = if is_planned {
        "planned"
    } else {
        "recommendation"
    };
    pairs.text("lifecycle", lifecycle);
    pairs.text("title", &line(&question.text.first));
    pairs.text("description", &line(&question.text.first));
    put_props(&mut pairs, &[("owner", &work.owner)]);
    if let Some(due) = work.due {
        let mut task = begun(source, "task", &question.id);
        task.text("type", "milestone");
        task.text("title", &line(&question.text.first));
        task.object("timing", |timing| {
            timing.object("on-date", |date| date.text("date", &moment(due)));
        });
        put_list(&mut pairs, "tasks", vec![Value::Object(task)]);
    }
    Value::Object(pairs)
}

fn item(source: &Source, action: &Action) -> Value {
    let (words, question) = (source.words(), &action.question);
    let work = work_on(source, action);
    let effort = words.get(Phrase::of_effort(question.effort));
    let blocks = if action.blocks { "yes" } else { "" };
    let mut pairs = begun(source, ITEM, &question.id);
    pairs.text("title", &line(&question.text.ask));
    pairs.text("description", &line(&question.text.first));
    put_props(
        &mut pairs,
        &[
            ("question", &question.id),
            ("owner", &work.owner),
            ("gain-in-points", &hundredths(words, action.gain())),
            ("effort", &effort),
            ("blocks-certification", blocks),
        ],
    );
    put_related(&mut pairs, source, [&**question].into_iter());
    let risk = reference(source, "risk-uuid", RISK, &question.id);
    put_list(&mut pairs, "related-risks", vec![risk]);
    let told = serves(words, &source.assessed.scope, question).lines;
    let told: Vec<String> = told.iter().map(|line| lines(line)).collect();
    if !told.is_empty() {
        pairs.text("remarks", &told.join("\n\n"));
    }
    Value::Object(pairs)
}

/// The item that stands there where there is none.
fn nothing(source: &Source) -> Value {
    let words = source.words();
    let mut pairs = begun(source, ITEM, "");
    pairs.text("title", &line(&words.get(Phrase::OscalNothing)));
    pairs.text("description", &line(&words.get(Phrase::OscalNothingText)));
    Value::Object(pairs)
}

fn work_on(source: &Source, action: &Action) -> Work {
    let note = source.state.answers.note(&action.question.id);
    let (_, work) = split(&note);
    work
}
