//! What if these actions were done: the check is scored once more, with the answers as they would
//! be then, and set beside itself as it is. The answers themselves stay as they are.

use std::rc::Rc;

use crate::core::answers::{Choice, Level};
use crate::core::compare::{
    Comparison, FindingChange, FindingTurn, Place, Sides, StandardChange, Topic,
};
use crate::core::content::Content;
use crate::core::figures::whole_percent;
use crate::core::papers::Source;
use crate::core::report::{Report, StandardReport, title_of};
use crate::core::score::{Grade, StandardOutcome};
use crate::core::state::State;
use crate::core::words::{Phrase, Words};

/// What some actions would bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WhatIf {
    /// Standard by standard, in the order of the profile.
    pub standards: Vec<WhatIfRow>,
    /// The findings that would be gone, such as `ISO/IEC 27001:2022, 6.1.2 Risk assessment: likely
    /// major nonconformity`.
    pub closed: Vec<String>,
    /// The findings that would be graded milder, each with both grades.
    pub milder: Vec<String>,
    /// The findings that would only show then: where the last open question of a requirement is
    /// settled, what the others lack counts.
    pub opened: Vec<String>,
}

/// What some actions would bring to one standard: `before` is now, `after` is with them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIfRow {
    /// Number and edition.
    pub title: String,
    /// Its status; a dash for a list of another body, of which nothing is claimed.
    pub status: Sides<Rc<str>>,
    /// The id of the status, for looks; empty where nothing is claimed.
    pub kind: Sides<&'static str>,
    /// Readiness, coverage, maturity, and both ends of what is possible, as the page shows them.
    pub figures: Vec<(Rc<str>, Sides<String>)>,
    /// How many findings there are of each grade, the worst first; grades of which there are none
    /// on either side are left out.
    pub findings: Vec<(Rc<str>, Sides<usize>)>,
}

/// The state with the practices of these questions at its target. Notes stay, and so do answers
/// that are at the target or above it, and those that are "not applicable": nothing is to be done
/// there. Questions that the content does not have are ignored.
#[must_use]
pub fn with_done(content: &Content, state: &State, questions: &[Rc<str>]) -> State {
    let mut done = state.clone();
    let Some(target) = Level::new(state.profile.target.level()) else {
        return done;
    };
    let answers = Rc::make_mut(&mut done.answers);
    for question in questions.iter().filter_map(|id| content.question(id)) {
        match answers.choice(&question.id) {
            Some(Choice::NotApplicable(_)) => {}
            Some(Choice::Level(level)) if level >= target => {}
            _ => answers.choose(&question.id, Some(Choice::Level(target))),
        }
    }
    done
}

/// What it would bring to do what stands under these questions.
#[must_use]
pub fn what_if(source: &Source, ticked: &[Rc<str>]) -> WhatIf {
    let content = &*source.content;
    let state = with_done(content, &source.state, ticked);
    let report = Report::of(content, &source.assessed.scope, &state.answers);
    let comparison = Comparison::of(content, &source.state, &state);
    let words = source.words();
    let mut what_if = WhatIf::default();
    let reports = source.report.standards.iter().zip(&report.standards);
    for (before, after) in reports {
        let mut changes = comparison.standards.iter();
        let change = changes.find(|change| change.standard.id == before.id);
        let Some(change) = change else { continue };
        what_if.standards.extend(row(words, change, before, after));
        if !change.standard.kind.is_related() {
            tell_findings(words, change, &mut what_if);
        }
    }
    what_if
}

fn row(
    words: &Words,
    change: &StandardChange,
    before: &StandardReport,
    after: &StandardReport,
) -> Option<WhatIfRow> {
    let outcomes = Sides {
        before: change.outcomes.before.as_ref()?,
        after: change.outcomes.after.as_ref()?,
    };
    let status = |report: &StandardReport| match &report.headline {
        Some(headline) => (Rc::clone(&headline.status), headline.kind),
        None => (words.get(Phrase::ReadinessNone), ""),
    };
    let (before_status, before_kind) = status(before);
    let (after_status, after_kind) = status(after);
    Some(WhatIfRow {
        title: before.title.clone(),
        status: Sides {
            before: before_status,
            after: after_status,
        },
        kind: Sides {
            before: before_kind,
            after: after_kind,
        },
        figures: figures(words, &outcomes, before, after),
        findings: if change.standard.kind.is_related() {
            Vec::new()
        } else {
            findings(words, &outcomes)
        },
    })
}

fn figures(
    words: &Words,
    outcomes: &Sides<&StandardOutcome>,
    before: &StandardReport,
    after: &StandardReport,
) -> Vec<(Rc<str>, Sides<String>)> {
    let pairs = before.figures.iter().zip(&after.figures);
    let shown = pairs.map(|(before, after)| {
        let sides = Sides {
            before: before.value.clone(),
            after: after.value.clone(),
        };
        (Rc::clone(&before.name), sides)
    });
    let ends = [
        (Phrase::SectionsLow, StandardOutcome::low as fn(&_) -> _),
        (Phrase::SectionsHigh, StandardOutcome::high),
    ];
    let ends = ends.into_iter().map(|(name, end)| {
        let value = |outcome: &StandardOutcome| {
            let share = end(outcome).unwrap_or_default();
            whole_percent(words, share, outcome.is_flawless())
        };
        let sides = Sides {
            before: value(outcomes.before),
            after: value(outcomes.after),
        };
        (words.get(name), sides)
    });
    shown.chain(ends).collect()
}

fn findings(words: &Words, outcomes: &Sides<&StandardOutcome>) -> Vec<(Rc<str>, Sides<usize>)> {
    let count = |outcome: &StandardOutcome, grade| {
        let findings = outcome.findings.iter();
        findings.filter(|finding| finding.grade == grade).count()
    };
    let counts = Grade::ALL.into_iter().map(|grade| {
        let name = match grade {
            Grade::Major => Phrase::WhatIfMajors,
            Grade::Minor => Phrase::WhatIfMinors,
            Grade::FindOut => Phrase::WhatIfFindOut,
            Grade::Improvement => Phrase::WhatIfImprovements,
            Grade::Gap => Phrase::WhatIfGaps,
        };
        let sides = Sides {
            before: count(outcomes.before, grade),
            after: count(outcomes.after, grade),
        };
        (words.get(name), sides)
    });
    counts
        .filter(|(_, sides)| sides.before + sides.after > 0)
        .collect()
}

/// Adds what would become of the findings of a standard.
fn tell_findings(words: &Words, change: &StandardChange, what_if: &mut WhatIf) {
    let title = title_of(words, &change.standard);
    for finding in &change.findings {
        let list = match finding.turn {
            FindingTurn::Closed | FindingTurn::NoLongerAssessed => &mut what_if.closed,
            FindingTurn::Better => &mut what_if.milder,
            FindingTurn::Opened
            | FindingTurn::NewlyFound
            | FindingTurn::Known
            | FindingTurn::Worse
            | FindingTurn::Blurred => &mut what_if.opened,
        };
        list.push(told(words, &title, finding));
    }
}

/// A finding in one line; with both its grades, where it has two.
fn told(words: &Words, title: &str, finding: &FindingChange) -> String {
    let grade = |place: Place| {
        let phrase = match place {
            Place::Found(Grade::Major) if finding.is_gate() => Phrase::GradeGate,
            other => Phrase::of_place(other),
        };
        words.get(phrase)
    };
    let Sides { before, after } = finding.places;
    let grade = match (before.grade(), after.grade()) {
        (Some(_), Some(_)) => {
            let sides = [grade(before), grade(after)];
            let [before, after] = &sides;
            words.fill(Phrase::CompareStep, &[("before", before), ("after", after)])
        }
        (None, Some(_)) => grade(after).to_string(),
        _ => grade(before).to_string(),
    };
    let (id, name) = match &finding.topic {
        Topic::Requirement(requirement) => (&requirement.id, &requirement.name),
        Topic::Section { id, name } => (id, name),
    };
    let values = [
        ("standard", title),
        ("id", id),
        ("name", name),
        ("grade", &grade),
    ];
    words.fill(Phrase::WhatIfFinding, &values)
}
