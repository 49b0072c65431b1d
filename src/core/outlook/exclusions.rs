//! How much hangs on "not applicable": how many answers say so, what the figures would be without
//! them, and which of them move the figures most.

use std::rc::Rc;

use crate::core::answers::Choice;
use crate::core::content::Question;
use crate::core::figures::{hundredths, whole_percent};
use crate::core::papers::Source;
use crate::core::report::{QuestionLink, StandardReport};
use crate::core::scope::StandardScope;
use crate::core::score::{BasisPoints, Mark, Marks, StandardOutcome, Standing, weighted_share};
use crate::core::words::Phrase;
use crate::core::work::split;

/// How much hangs on "not applicable".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusions {
    /// For each standard with such an answer: how many there are, the figures, and what they would
    /// be if none of these practices were in place.
    pub lines: Vec<String>,
    /// What to mind where they are more than a fifth of all that a standard asks.
    pub warning: Option<String>,
    /// Every such answer, what moves most first.
    pub items: Vec<ExclusionItem>,
}

/// One question answered "not applicable".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExclusionItem {
    /// The question.
    pub question: QuestionLink,
    /// The reason that was chosen.
    pub reason: Rc<str>,
    /// What the low end of all chosen standards together would lose if this alone were a 0, such
    /// as `−0.8 points`.
    pub effect: String,
    /// What people wrote to it, without the fields of the team; empty for nothing.
    pub note: Rc<str>,
}

/// How much of a check hangs on "not applicable"; `None` where nothing that is asked is answered
/// so.
#[must_use]
pub fn exclusions(source: &Source) -> Option<Exclusions> {
    let items = items(source);
    if items.is_empty() {
        return None;
    }
    let (mut lines, mut beyond) = (Vec::new(), Vec::new());
    let standards = source.assessed.scope.standards.iter();
    let reports = source
        .assessed
        .outcomes
        .iter()
        .zip(&source.report.standards);
    for (scope, (outcome, report)) in standards.zip(reports) {
        let excluded = scope
            .questions
            .iter()
            .filter(|question| is_excluded(&source.assessed.marks, question))
            .count();
        if excluded > 0 {
            lines.push(line(source, excluded, outcome, report));
        }
        if excluded * 5 > scope.questions.len() {
            beyond.push(report.title.as_str());
        }
    }
    let standards = beyond.join(", ");
    let values = [("standards", standards.as_str())];
    let warning = source.words().fill(Phrase::ExclusionsWarning, &values);
    Some(Exclusions {
        lines,
        warning: (!beyond.is_empty()).then_some(warning),
        items,
    })
}

fn is_excluded(marks: &Marks, question: &Question) -> bool {
    marks.get(question) == Mark::NotApplicable
}

/// How many there are in a standard, and what its figures would be without them.
fn line(
    source: &Source,
    excluded: usize,
    outcome: &StandardOutcome,
    report: &StandardReport,
) -> String {
    let words = source.words();
    let asked = outcome.coverage.asked;
    let share = BasisPoints::of(excluded as u128, asked as u128).unwrap_or_default();
    let (name, value) = report.figures.first().map_or_else(
        || (Rc::default(), String::new()),
        |figure| (Rc::clone(&figure.name), figure.value.clone()),
    );
    let flawless = outcome.is_flawless();
    let low = outcome.low().map_or_else(
        || words.get(Phrase::ReadinessNone).to_string(),
        |low| whole_percent(words, low, flawless),
    );
    let strict = outcome.low_if_not_applicable_fails().unwrap_or_default();
    let values = [
        ("standard", report.title.as_str()),
        ("asked", &asked.to_string()),
        ("share", &whole_percent(words, share, true)),
        ("name", &name),
        ("value", &value),
        ("low", &low),
        ("strict", &whole_percent(words, strict, false)),
    ];
    words.count(Phrase::ExclusionsLine, excluded, &values)
}

/// All of them, what moves most first, and equals in the order of the bank.
fn items(source: &Source) -> Vec<ExclusionItem> {
    let marks = &source.assessed.marks;
    let asked = source.assessed.scope.questions.iter();
    let mut ordered: Vec<(u32, ExclusionItem)> = Vec::new();
    for question in asked.filter(|question| is_excluded(marks, question)) {
        let drop = drop_of(source, question);
        // They come in the order of the bank, so each goes behind its equals.
        let place = ordered.iter().position(|(other, _)| *other < drop);
        let place = place.unwrap_or(ordered.len());
        ordered.insert(place, (drop, item(source, question, drop)));
    }
    ordered.into_iter().map(|(_, item)| item).collect()
}

fn item(source: &Source, question: &Question, drop: u32) -> ExclusionItem {
    let words = source.words();
    let answers = &source.state.answers;
    let reason = match answers.choice(&question.id) {
        Some(Choice::NotApplicable(reason)) => words.get(Phrase::of_reason(reason)),
        _ => Rc::default(),
    };
    let note = answers.note(&question.id);
    let (prose, _) = split(&note);
    ExclusionItem {
        question: QuestionLink::of(words, question, &source.assessed.marks),
        reason,
        effect: if drop == 0 {
            words.get(Phrase::ExclusionsNoEffect).to_string()
        } else {
            let points = hundredths(words, drop);
            words.fill(Phrase::ExclusionsEffect, &[("n", &points)])
        },
        note: Rc::from(prose),
    }
}

/// What the low shares of all standards together lose, in basis points, if this practice alone
/// were not in place.
fn drop_of(source: &Source, question: &Question) -> u32 {
    let assessed = &source.assessed;
    let target = assessed.scope.target.level();
    let standards = assessed.scope.standards.iter().zip(&assessed.outcomes);
    standards
        .map(|(scope, outcome)| {
            let now = outcome.low().unwrap_or_default().get();
            let then = low_without(scope, outcome, question, &assessed.marks, target);
            u32::from(now.saturating_sub(then.unwrap_or_default().get()))
        })
        .sum()
}

/// The low share of a standard, should this practice not be in place. Only the requirements that
/// ask for it change, so their points are taken out of what is summed up already.
fn low_without(
    scope: &StandardScope,
    outcome: &StandardOutcome,
    question: &Question,
    marks: &Marks,
    target: u8,
) -> Option<BasisPoints> {
    let blocks = scope.blocks.iter().zip(&outcome.blocks);
    let tallies = blocks.map(|(block, outcome)| {
        let mut low = outcome.points.low;
        let requirements = block.sections.iter().flat_map(|one| &one.requirements);
        for scoped in requirements {
            let mut asked = scoped.questions.iter();
            if !asked.any(|one| one.position == question.position) {
                continue;
            }
            let weight = scoped.requirement.weight;
            match Standing::of(scoped, marks, target) {
                Standing::NotApplicable => low.add(weight, 0, target),
                Standing::Counted { low: level, .. } => {
                    low.reached -= u32::from(weight) * u32::from(level.min(target));
                }
            }
        }
        (outcome.weight, low)
    });
    weighted_share(tallies)
}
