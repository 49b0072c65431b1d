//! The results of an assessment: what was in scope, what was answered, and what follows from it
//! for each requirement.
//!
//! All standards share one result, because they share the answers.

use super::observations::{observation, put_related};
use super::text::{line, lines, token};
use super::{Pairs, begun, file, id_of, metadata, moment, put, put_list, put_props};
use crate::core::answers::Level;
use crate::core::export::verdict::Verdict;
use crate::core::export::{Export, File};
use crate::core::figures::whole;
use crate::core::foreign::{Sink, Value};
use crate::core::papers::Source;
use crate::core::report::title_of;
use crate::core::scope::{RequirementScope, StandardScope};
use crate::core::score::{BasisPoints, StandardOutcome};
use crate::core::words::Phrase;

/// What kind of thing the plan of the assessment is, among all that have an identifier.
const PLAN: &str = "assessment-plan";

/// The results of the assessment.
#[must_use]
pub fn assessment_results(source: &Source) -> File {
    let words = source.words();
    let mut pairs = Pairs::new();
    let head = metadata(source, Phrase::OscalResults);
    put(&mut pairs, "metadata", head);
    // There is no plan in a file of its own; the questions are the plan.
    let plan = id_of(source, PLAN, "");
    pairs.object("import-ap", |sink| sink.text("href", &format!("#{plan}")));
    put_list(&mut pairs, "results", vec![result(source)]);
    let mut resource = begun(source, PLAN, "");
    resource.text("title", &line(&words.get(Phrase::OscalQuestions)));
    let questions = words.get(Phrase::OscalQuestionsText);
    resource.text("description", &line(&questions));
    let resources = vec![Value::Object(resource)];
    pairs.object("back-matter", |sink| put_list(sink, "resources", resources));
    file(source, Export::OscalAr, "assessment-results", pairs)
}

fn result(source: &Source) -> Value {
    let (words, scope) = (source.words(), &source.assessed.scope);
    let mut pairs = begun(source, "result", &source.today.text());
    pairs.text("title", &line(&words.get(Phrase::OscalResults)));
    let meaning = words.get(Phrase::OscalMeaning);
    pairs.text("description", &line(&meaning));
    pairs.text("start", &moment(source.today));
    put(&mut pairs, "reviewed-controls", reviewed(source));
    let questions = scope.questions.iter();
    let observations = questions.map(|question| observation(source, question));
    put_list(&mut pairs, "observations", observations.collect());
    let findings = scope.standards.iter().flat_map(|standard| {
        let requirements = standard.requirements();
        requirements.filter_map(|scoped| finding(source, standard, scoped))
    });
    put_list(&mut pairs, "findings", findings.collect());
    Value::Object(pairs)
}

/// What was looked at: of each standard what is in scope, with its figures.
fn reviewed(source: &Source) -> Value {
    let assessed = &source.assessed;
    let standards = assessed.scope.standards.iter().zip(&assessed.outcomes);
    let selections = standards.map(|(scope, outcome)| selection(source, scope, outcome));
    let selections: Vec<Value> = selections.collect();
    let mut pairs = Pairs::new();
    if selections.is_empty() {
        // Some selection there has to be.
        let meaning = source.words().get(Phrase::OscalMeaning);
        let none = Value::object([("description", line(&meaning).as_str().into())]);
        put_list(&mut pairs, "control-selections", vec![none]);
    } else {
        put_list(&mut pairs, "control-selections", selections);
    }
    Value::Object(pairs)
}

fn selection(source: &Source, scope: &StandardScope, outcome: &StandardOutcome) -> Value {
    let mut pairs = Pairs::new();
    let title = title_of(source.words(), &scope.standard);
    pairs.text("description", &line(&title));
    let percent = |share: Option<BasisPoints>| {
        let percent = share.map(|share| whole(share, outcome.is_flawless()).to_string());
        percent.unwrap_or_default()
    };
    let coverage = outcome.coverage;
    // The list of another body gets no verdict.
    let is_related = scope.standard.kind.is_related();
    let status = if is_related { "" } else { outcome.status.id() };
    put_props(
        &mut pairs,
        &[
            ("standard", &scope.standard.id),
            ("status", status),
            ("readiness-percent", &percent(outcome.readiness())),
            ("low-percent", &percent(outcome.low())),
            ("high-percent", &percent(outcome.high())),
            ("questions-answered", &coverage.answered.to_string()),
            ("questions-in-scope", &coverage.asked.to_string()),
        ],
    );
    let controls = |applicable: bool| {
        let requirements = scope.requirements().filter(move |scoped| {
            let verdict = Verdict::of(source, scope, scoped);
            (verdict != Verdict::NotApplicable) == applicable
        });
        let ids = requirements.map(|scoped| control_id(scope, scoped));
        let ids = ids.map(|id| Value::object([("control-id", id.as_str().into())]));
        ids.collect()
    };
    put_list(&mut pairs, "include-controls", controls(true));
    put_list(&mut pairs, "exclude-controls", controls(false));
    Value::Object(pairs)
}

/// What follows for a requirement. Nothing does where it does not apply, or where the answers are
/// only related to it.
fn finding(source: &Source, scope: &StandardScope, scoped: &RequirementScope) -> Option<Value> {
    let (words, requirement) = (source.words(), &scoped.requirement);
    let name = |level: u8| {
        words.get(Phrase::of_level(
            Level::new(level).unwrap_or(Level::HIGHEST),
        ))
    };
    let target = name(source.assessed.scope.target.level());
    let stands = |level| {
        let values = [("level", &*name(level)), ("target", &*target)];
        words.fill(Phrase::OscalStands, &values)
    };
    let (state, reason, told) = match Verdict::of(source, scope, scoped) {
        Verdict::NotApplicable | Verdict::Related => return None,
        Verdict::Open => {
            let open = words.get(Phrase::OscalOpen).to_string();
            ("not-satisfied", "other", open)
        }
        Verdict::Short(level) => ("not-satisfied", "fail", stands(level)),
        Verdict::Met(level) => ("satisfied", "pass", stands(level)),
    };
    let id = control_id(scope, scoped);
    let mut pairs = begun(source, "finding", &id);
    let title = format!("{} {}", requirement.id, requirement.name);
    pairs.text("title", &line(&title));
    pairs.text("description", &lines(&told));
    pairs.object("target", |sink| {
        sink.text("type", "objective-id");
        sink.text("target-id", &id);
        sink.object("status", |sink| {
            sink.text("state", state);
            sink.text("reason", reason);
        });
    });
    let questions = scoped.questions.iter().map(|question| &**question);
    put_related(&mut pairs, source, questions);
    Some(Value::Object(pairs))
}

/// A requirement as OSCAL can name it.
fn control_id(scope: &StandardScope, scoped: &RequirementScope) -> String {
    token([&scope.standard.id, &scoped.requirement.id])
}
