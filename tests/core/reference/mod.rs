//! The scoring rule once more, written from its text alone and as plainly as possible: every
//! figure is computed from scratch, straight from the definitions, and nothing is shared with
//! the product but the tree that the result is written as.

mod findings;
mod fraction;
pub(crate) mod plain;
mod plan;

use std::collections::BTreeMap;

use iso_readiness::core::foreign::Value;

use findings::{Finding, status};
use fraction::Fraction;
use plain::{Answer, Answers, Bank, Profile, Question, Requirement, Standard};

/// Everything that a result depends on.
#[derive(Clone, Copy)]
struct Case<'c> {
    bank: &'c Bank,
    profile: &'c Profile,
    answers: &'c Answers,
}

/// How an answer that is no level counts.
#[derive(Clone, Copy)]
struct Reading {
    open: Option<i128>,
    unknown: i128,
}

/// The result file for these answers.
pub(crate) fn result(bank: &Bank, profile: &Profile, answers: &Answers) -> Value {
    let case = Case {
        bank,
        profile,
        answers,
    };
    let standards = profile.standards.iter().map(|id| bank.standard(id));
    Value::object([
        ("format", "iso-readiness/result".into()),
        ("version", 1_u32.into()),
        (
            "standards",
            standards.map(|standard| case.standard(standard)).collect(),
        ),
        ("plan", case.plan()),
    ])
}

fn concerns(roles: &[String], profile: &Profile) -> bool {
    roles.is_empty() || roles.iter().any(|role| profile.roles.contains(role))
}

impl<'c> Case<'c> {
    fn target(self) -> i128 {
        self.profile.target
    }

    fn answer(self, question: &str) -> Option<Answer> {
        self.answers.get(question).copied()
    }

    /// The questions of a requirement that are in scope; none when the requirement is not.
    fn asked(self, requirement: &Requirement) -> Vec<&'c Question> {
        if !concerns(&requirement.roles, self.profile) {
            return Vec::new();
        }
        let questions = requirement.questions.iter();
        questions
            .map(|id| self.bank.question(id))
            .filter(|question| concerns(&question.roles, self.profile))
            .collect()
    }

    /// Q(r): those of them that are not answered "not applicable".
    fn counted(self, requirement: &Requirement) -> Vec<&'c Question> {
        let mut questions = self.asked(requirement);
        questions.retain(|question| self.answer(&question.id) != Some(Answer::NotApplicable));
        questions
    }

    /// The minimum over Q(r); `None` when Q(r) is empty or an open question does not count.
    fn weakest(self, requirement: &Requirement, reading: Reading) -> Option<i128> {
        let mut levels = Vec::new();
        for question in self.counted(requirement) {
            levels.push(match self.answer(&question.id) {
                Some(Answer::Level(level)) => level,
                Some(Answer::Unknown) => reading.unknown,
                Some(Answer::NotApplicable) => continue,
                None => reading.open?,
            });
        }
        levels.into_iter().min()
    }

    fn value(self, requirement: &Requirement) -> Option<i128> {
        let (open, unknown) = (None, 0);
        self.weakest(requirement, Reading { open, unknown })
    }

    fn low(self, requirement: &Requirement) -> Option<i128> {
        let (open, unknown) = (Some(0), 0);
        self.weakest(requirement, Reading { open, unknown })
    }

    fn high(self, requirement: &Requirement) -> Option<i128> {
        let (open, unknown) = (Some(self.target()), self.target());
        self.weakest(requirement, Reading { open, unknown })
    }

    /// N / D over these requirements; requirements without a level leave both sides.
    fn share<'r>(
        self,
        requirements: impl IntoIterator<Item = &'r Requirement>,
        level: impl Fn(&Requirement) -> Option<i128>,
    ) -> Option<Fraction> {
        let (mut points, mut weights) = (0, 0);
        for requirement in requirements {
            if let Some(level) = level(requirement) {
                points += requirement.weight * level.min(self.target());
                weights += requirement.weight;
            }
        }
        Fraction::new(points, self.target() * weights)
    }

    /// The share of a whole standard: its blocks, by their weights.
    fn blocks(
        self,
        standard: &Standard,
        level: impl Fn(&Requirement) -> Option<i128>,
    ) -> Option<i128> {
        let (mut sum, mut weights) = (Fraction::zero(), 0);
        for (block, weight) in &standard.blocks {
            if let Some(share) = self.share(standard.requirements_of_block(block), &level) {
                sum = sum.plus(share.times(*weight));
                weights += weight;
            }
        }
        sum.over(weights).map(|share| share.of(10_000))
    }

    fn low_share(self, standard: &Standard) -> Option<i128> {
        self.blocks(standard, |requirement| self.low(requirement))
    }

    /// The low share if every "not applicable" were a 0.
    fn low_if_excluded_fail(self, standard: &Standard) -> Option<i128> {
        let mut answers = self.answers.clone();
        for answer in answers.values_mut() {
            if *answer == Answer::NotApplicable {
                *answer = Answer::Level(0);
            }
        }
        let answers = &answers;
        Case { answers, ..self }.low_share(standard)
    }

    /// Answered questions in scope over questions in scope, each question once.
    fn coverage<'r>(self, requirements: impl IntoIterator<Item = &'r Requirement>) -> Option<i128> {
        let mut asked: BTreeMap<&str, bool> = BTreeMap::new();
        for requirement in requirements {
            for question in self.asked(requirement) {
                asked.insert(&question.id, self.answer(&question.id).is_some());
            }
        }
        let answered = asked.values().filter(|answered| **answered).count();
        Fraction::new(answered as i128, asked.len() as i128).map(|share| share.of(10_000))
    }

    fn maturity(self, standard: &Standard) -> Option<i128> {
        let (mut levels, mut weights) = (0, 0);
        for requirement in &standard.requirements {
            if let Some(level) = self.value(requirement) {
                levels += requirement.weight * level;
                weights += requirement.weight;
            }
        }
        Fraction::new(levels, weights).map(|mean| mean.of(100))
    }

    fn standard(self, standard: &Standard) -> Value {
        let coverage = self.coverage(&standard.requirements);
        let readiness = self.blocks(standard, |requirement| self.value(requirement));
        let findings = self.findings(standard);
        let sections = standard.sections_in_order();
        let sections = sections.into_iter();
        let sections = sections.map(|section| self.section(standard, section));
        Value::object([
            ("id", standard.id.as_str().into()),
            (
                "status",
                status(standard, coverage, readiness, &findings).into(),
            ),
            (
                "provisional",
                coverage.is_none_or(|coverage| coverage < 8000).into(),
            ),
            ("coverage", number(coverage)),
            ("readiness", number(readiness)),
            ("low", number(self.low_share(standard))),
            (
                "high",
                number(self.blocks(standard, |requirement| self.high(requirement))),
            ),
            (
                "lowIfNotApplicableFails",
                number(self.low_if_excluded_fail(standard)),
            ),
            ("maturity", number(self.maturity(standard))),
            ("sections", sections.collect()),
            ("findings", findings.iter().map(Finding::write).collect()),
        ])
    }

    fn section(self, standard: &Standard, section: &str) -> Value {
        let requirements = || standard.requirements_of_section(section);
        let share = |level: &dyn Fn(&Requirement) -> Option<i128>| {
            number(
                self.share(requirements(), level)
                    .map(|share| share.of(10_000)),
            )
        };
        Value::object([
            ("id", section.into()),
            ("coverage", number(self.coverage(requirements()))),
            ("readiness", share(&|requirement| self.value(requirement))),
            ("low", share(&|requirement| self.low(requirement))),
            ("high", share(&|requirement| self.high(requirement))),
        ])
    }
}

fn number(number: Option<i128>) -> Value {
    number.map_or(Value::Null, |number| {
        Value::Integer(i64::try_from(number).unwrap())
    })
}
