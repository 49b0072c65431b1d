//! One standard of a comparison: status, figures, sections, and what became of the findings.

use std::rc::Rc;

use super::change::{FigureChange, Shown};
use super::step;
use crate::core::compare::{
    FindingChange, FindingTurn, Measure, Place, SectionChange, Sides, StandardChange, Topic,
};
use crate::core::report::findings::{FindingGroup, FindingItem};
use crate::core::report::line::status;
use crate::core::report::standard::{Listing, share_name};
use crate::core::report::title_of;
use crate::core::score::{Grade, SectionOutcome, StandardOutcome};
use crate::core::words::{Phrase, Words};

/// One standard before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandardComparison {
    /// The standard's id.
    pub id: Rc<str>,
    /// Number and edition.
    pub title: String,
    /// Its status, or both where they differ; none for a list of another body, of which nothing
    /// is claimed.
    pub status: Option<String>,
    /// Readiness, coverage, both ends of the band and maturity.
    pub figures: Vec<FigureChange>,
    /// Section by section, where both sides have the standard.
    pub sections: Vec<SectionChangeRow>,
    /// What became of the findings; nothing where a side does not have the standard, or where
    /// nothing is claimed of it.
    pub findings: Option<Listing>,
    /// How many findings did not change.
    pub unchanged: Option<String>,
}

/// The readiness of one section before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SectionChangeRow {
    /// The section's id.
    pub id: Rc<str>,
    /// The figure, by the section's name.
    pub figure: FigureChange,
    /// The same in basis points, for drawing.
    pub points: Sides<Option<u32>>,
}

impl StandardComparison {
    pub(super) fn of(words: &Words, change: &StandardChange) -> Self {
        let is_related = change.standard.kind.is_related();
        let tells_findings = !is_related && change.is_on_both_sides();
        let sections = change.sections.iter();
        Self {
            id: Rc::clone(&change.standard.id),
            title: title_of(words, &change.standard),
            status: (!is_related).then(|| statuses(words, change)),
            figures: figures(words, change),
            sections: sections.map(|section| row(words, section)).collect(),
            findings: tells_findings.then(|| listing(words, &change.findings)),
            unchanged: tells_findings
                .then(|| words.count(Phrase::CompareFindingsSame, change.lasting, &[])),
        }
    }
}

fn statuses(words: &Words, change: &StandardChange) -> String {
    let name = |outcome: &Option<StandardOutcome>| match outcome {
        Some(outcome) => status(words, outcome.status, outcome.provisional),
        None => words.get(Phrase::ReadinessNone).to_string(),
    };
    let (before, after) = (name(&change.outcomes.before), name(&change.outcomes.after));
    if before == after {
        return after;
    }
    step(words, &before, &after)
}

fn figures(words: &Words, change: &StandardChange) -> Vec<FigureChange> {
    let shares = Measure::ALL.into_iter().map(|measure| {
        let name = match measure {
            Measure::Readiness => share_name(words, &change.standard),
            Measure::Coverage => words.get(Phrase::Coverage),
            Measure::Low => words.get(Phrase::SectionsLow),
            Measure::High => words.get(Phrase::SectionsHigh),
        };
        let shown = |outcome: &Option<StandardOutcome>| {
            let outcome = outcome.as_ref()?;
            let share = measure.of(outcome)?;
            // All that is asked can be answered, whatever is found.
            let flawless = measure == Measure::Coverage || outcome.is_flawless();
            Some(Shown { share, flawless })
        };
        let sides = Sides {
            before: shown(&change.outcomes.before),
            after: shown(&change.outcomes.after),
        };
        FigureChange::of_share(words, name, sides)
    });
    let mut figures: Vec<FigureChange> = shares.collect();
    if !change.standard.kind.is_related() {
        let name = words.get(Phrase::Maturity);
        figures.push(FigureChange::of_level(words, name, change.maturity()));
    }
    figures
}

fn row(words: &Words, section: &SectionChange) -> SectionChangeRow {
    let Sides { before, after } = &section.outcomes;
    let share = |outcome: &SectionOutcome| outcome.points.readiness.share();
    let shown = |outcome: &SectionOutcome| {
        let (share, flawless) = (share(outcome)?, outcome.is_flawless());
        Some(Shown { share, flawless })
    };
    let points = |outcome: &SectionOutcome| share(outcome).map(|share| share.get().into());
    let sides = Sides {
        before: shown(before),
        after: shown(after),
    };
    SectionChangeRow {
        id: Rc::clone(&after.id),
        figure: FigureChange::of_share(words, Rc::clone(&after.name), sides),
        points: Sides {
            before: points(before),
            after: points(after),
        },
    }
}

/// What became of the findings, in groups, what needs work first and the worst of it first.
fn listing(words: &Words, changes: &[FindingChange]) -> Listing {
    let groups = FindingTurn::ALL.iter();
    Listing {
        title: words.get(Phrase::CompareFindings).to_string(),
        lead: words.get(Phrase::CompareFindingsLead).to_string(),
        groups: groups
            .filter_map(|turn| group(words, *turn, changes))
            .collect(),
    }
}

fn group(words: &Words, turn: FindingTurn, changes: &[FindingChange]) -> Option<FindingGroup> {
    let alike = || changes.iter().filter(|change| change.turn == turn);
    let graded = |grade, gate| {
        alike().filter(move |change| {
            change.grade() == Some(grade) && (grade == Grade::Major && change.is_gate()) == gate
        })
    };
    let mut items = Vec::new();
    for (grade, gate) in [(Grade::Major, true)]
        .into_iter()
        .chain(Grade::ALL.map(|grade| (grade, false)))
    {
        items.extend(graded(grade, gate).map(|change| item(words, change)));
    }
    (!items.is_empty()).then(|| FindingGroup {
        title: words.count(Phrase::of_finding_turn(turn), items.len(), &[]),
        kind: turn.id(),
        items,
    })
}

fn item(words: &Words, change: &FindingChange) -> FindingItem {
    let place = |place: Place| {
        let phrase = match place {
            Place::Found(Grade::Major) if change.is_gate() => Phrase::GradeGate,
            other => Phrase::of_place(other),
        };
        words.get(phrase)
    };
    let (id, name) = match &change.topic {
        Topic::Requirement(requirement) => (&requirement.id, &requirement.name),
        Topic::Section { id, name } => (id, name),
    };
    let Sides { before, after } = change.places;
    FindingItem {
        id: Rc::clone(id),
        name: Rc::clone(name),
        remark: Some(step(words, &place(before), &place(after))),
        questions: Vec::new(),
    }
}
