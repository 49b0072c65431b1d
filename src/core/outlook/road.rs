//! The road to certification: how far each phase of Plan-Do-Check-Act is, which stages are likely
//! behind, and where one stands. What answers cannot tell is said to be so.

use std::rc::Rc;

use super::records::{self, Record};
use crate::core::content::guidance::{Duty, Needs, PhaseRule, RoadMap, StageRule};
use crate::core::figures::whole_percent;
use crate::core::papers::Source;
use crate::core::report::title_of;
use crate::core::scope::{RequirementScope, StandardScope};
use crate::core::score::{BasisPoints, SectionOutcome, StandardOutcome, Standing, Status, Tally};
use crate::core::words::Phrase;

/// The road to a certificate for one standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Road {
    /// The standard's name.
    pub standard: String,
    /// The phases of Plan-Do-Check-Act, in order.
    pub phases: Vec<Phase>,
    /// The stages, in order.
    pub stages: Vec<Stage>,
    /// Where one stands, in a sentence.
    pub told: String,
}

/// One phase of Plan-Do-Check-Act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// `plan`, `do`, `check` or `act`.
    pub id: &'static str,
    /// What it is called.
    pub name: Rc<str>,
    /// The low share of its requirements, in whole percent; a dash where nothing counts.
    pub share: String,
    /// The same in basis points, for a bar. Like the share, it is not full before all is well.
    pub points: u32,
    /// How many of its requirements have reached the target.
    pub told: String,
}

/// One stage of the road.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What it is called.
    pub name: Rc<str>,
    /// What happens in it.
    pub what: Rc<str>,
    /// Whether it is behind.
    pub place: Place,
    /// What there is to say about it.
    pub told: Rc<str>,
}

/// Where a stage lies, seen from where one stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What it takes is likely there.
    Done,
    /// It comes next.
    Here,
    /// It comes after that.
    Ahead,
    /// Answers cannot tell.
    Beyond,
}

impl Place {
    /// Its word, for looks.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Here => "here",
            Self::Ahead => "ahead",
            Self::Beyond => "beyond",
        }
    }
}

/// The road for each standard of the profile that one can be certified against.
#[must_use]
pub fn roads(source: &Source) -> Vec<Road> {
    let map = &source.content.guidance().road;
    let scopes = source.assessed.scope.standards.iter();
    let pairs = scopes.zip(&source.assessed.outcomes);
    pairs
        .filter(|(scope, _)| map.standards.contains(&scope.standard.id))
        .map(|(scope, outcome)| {
            let view = View {
                source,
                map,
                scope,
                outcome,
            };
            view.road()
        })
        .collect()
}

/// One standard on the road.
struct View<'s> {
    source: &'s Source,
    map: &'s RoadMap,
    scope: &'s StandardScope,
    outcome: &'s StandardOutcome,
}

impl View<'_> {
    fn road(&self) -> Road {
        let words = self.source.words();
        let stages = self.stages();
        let next = stages.iter().find(|stage| stage.place == Place::Here);
        let told = next.map_or_else(
            || words.get(Phrase::RoadThrough).to_string(),
            |stage| words.fill(Phrase::RoadNext, &[("stage", &stage.name)]),
        );
        let phases = self.map.phases.iter();
        Road {
            standard: title_of(words, &self.scope.standard),
            phases: phases.map(|rule| self.phase(rule)).collect(),
            stages,
            told,
        }
    }

    /// The first stage that is not behind comes next; later ones may be behind all the same, as
    /// nobody has to wait with an audit.
    fn stages(&self) -> Vec<Stage> {
        let mut is_next = true;
        let mut stages = Vec::with_capacity(self.map.stages.len());
        for rule in &self.map.stages {
            let place = match &rule.needs {
                None => Place::Beyond,
                Some(needs) if self.has(needs) => Place::Done,
                Some(_) if std::mem::take(&mut is_next) => Place::Here,
                Some(_) => Place::Ahead,
            };
            stages.push(self.stage(rule, place));
        }
        stages
    }

    fn stage(&self, rule: &StageRule, place: Place) -> Stage {
        Stage {
            name: Rc::clone(&rule.name),
            what: Rc::clone(&rule.what),
            place,
            told: match place {
                Place::Done => Rc::clone(&rule.done),
                Place::Here | Place::Beyond => Rc::clone(&rule.here),
                Place::Ahead => self.source.words().get(Phrase::RoadAhead),
            },
        }
    }

    fn has(&self, needs: &Needs) -> bool {
        match needs {
            Needs::Coverage(share) => {
                let covered = self.outcome.coverage.share();
                covered.unwrap_or_default() >= BasisPoints::percent(*share)
            }
            Needs::Phases(ids, share) => {
                let phases = self.map.phases.iter();
                let mut tally = Tally::default();
                for phase in phases.filter(|phase| ids.contains(&phase.id)) {
                    tally.join(self.low(phase));
                }
                tally.share().unwrap_or_default() >= BasisPoints::percent(*share)
            }
            Needs::Requirements(ids) => ids.iter().all(|id| self.has_reached(id)),
            Needs::Records => {
                let records = records::of_standard(self.source, self.scope);
                let mut required = records.iter().filter(|one| one.duty == Duty::Required);
                required.all(Record::is_in_place)
            }
            Needs::Ready => self.outcome.status == Status::Ready,
        }
    }

    /// Whether a requirement is at the target; one that nobody is asked about is no hindrance.
    fn has_reached(&self, id: &str) -> bool {
        let mut requirements = self.scope.requirements();
        let found = requirements.find(|scoped| *scoped.requirement.id == *id);
        found.is_none_or(|scoped| self.standing(scoped) != Some(false))
    }

    /// Whether a requirement that counts has reached the target.
    fn standing(&self, scoped: &RequirementScope) -> Option<bool> {
        let target = self.source.assessed.scope.target.level();
        match Standing::of(scoped, &self.source.assessed.marks, target) {
            Standing::NotApplicable => None,
            Standing::Counted { low, .. } => Some(low >= target),
        }
    }

    fn sections<'a>(&'a self, rule: &'a PhaseRule) -> impl Iterator<Item = &'a SectionOutcome> {
        let sections = self.outcome.sections.iter();
        sections.filter(|section| rule.sections.contains(&section.id))
    }

    fn low(&self, rule: &PhaseRule) -> Tally {
        let mut tally = Tally::default();
        for section in self.sections(rule) {
            tally.join(section.points.low);
        }
        tally
    }

    fn phase(&self, rule: &PhaseRule) -> Phase {
        let words = self.source.words();
        let share = self.low(rule).share();
        let is_flawless = self.sections(rule).all(SectionOutcome::is_flawless);
        let (mut reached, mut counted) = (0, 0);
        let sections = self.scope.sections();
        let sections = sections.filter(|section| rule.sections.contains(&section.id));
        for scoped in sections.flat_map(|section| &section.requirements) {
            if let Some(is_reached) = self.standing(scoped) {
                counted += 1;
                reached += usize::from(is_reached);
            }
        }
        Phase {
            id: rule.id,
            name: Rc::clone(&rule.name),
            share: share.map_or_else(
                || words.get(Phrase::ReadinessNone).to_string(),
                |share| whole_percent(words, share, is_flawless),
            ),
            points: share.unwrap_or_default().get().into(),
            told: words.count(
                Phrase::RoadReached,
                reached,
                &[("of", &counted.to_string())],
            ),
        }
    }
}
