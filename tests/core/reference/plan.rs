//! What to do first.

use iso_readiness::core::foreign::Value;

use super::plain::{Answer, Question, Standard};
use super::{Case, number};

impl Case<'_> {
    /// Whether a question is in scope of a standard.
    fn asks(self, standard: &Standard, question: &str) -> bool {
        let mut requirements = standard.requirements.iter();
        requirements.any(|requirement| {
            let asked = self.asked(requirement);
            asked.iter().any(|asked| asked.id == question)
        })
    }

    fn is_gap(self, question: &str) -> bool {
        match self.answer(question) {
            None | Some(Answer::Unknown) => true,
            Some(Answer::Level(level)) => level < self.target(),
            Some(Answer::NotApplicable) => false,
        }
    }

    /// What the low share of a standard wins when this question reaches the target.
    fn gain(self, standard: &Standard, question: &str) -> i128 {
        let mut answers = self.answers.clone();
        answers.insert(question.to_owned(), Answer::Level(self.target()));
        let answers = &answers;
        let after = Case { answers, ..self }.low_share(standard);
        after.unwrap_or(0) - self.low_share(standard).unwrap_or(0)
    }

    /// Whether a question stands under a requirement with a likely major nonconformity.
    fn blocks_certification(self, question: &str) -> bool {
        let mut standards = self
            .profile
            .standards
            .iter()
            .map(|id| self.bank.standard(id));
        standards.any(|standard| {
            standard.requirements.iter().any(|requirement| {
                let asked = self.asked(requirement);
                asked.iter().any(|asked| asked.id == question)
                    && self.grade(standard, requirement) == Some("major")
            })
        })
    }

    pub(super) fn plan(self) -> Value {
        let mut actions = Vec::new();
        for question in &self.bank.questions {
            let standards = self.profile.standards.iter();
            let gains: Vec<(&str, i128)> = standards
                .map(|id| self.bank.standard(id))
                .filter(|standard| self.asks(standard, &question.id))
                .map(|standard| (standard.id.as_str(), self.gain(standard, &question.id)))
                .collect();
            if !gains.is_empty() && self.is_gap(&question.id) {
                let blocks = self.blocks_certification(&question.id);
                actions.push((question, blocks, gains));
            }
        }
        // The sort is stable, so that what is equal stays in the order of the bank.
        actions.sort_by(|(a, a_blocks, a_gains), (b, b_blocks, b_gains)| {
            let sum = |gains: &[(&str, i128)]| gains.iter().map(|(_, gain)| gain).sum::<i128>();
            let (a_rate, b_rate) = (sum(a_gains) * b.effort, sum(b_gains) * a.effort);
            b_blocks.cmp(a_blocks).then(b_rate.cmp(&a_rate))
        });
        let write = |(question, blocks, gains): (&Question, bool, Vec<(&str, i128)>)| {
            let gains = gains.into_iter();
            let gains = gains.map(|(id, gain)| (id.into(), number(Some(gain))));
            Value::object([
                ("question", question.id.as_str().into()),
                ("blocks", blocks.into()),
                ("gain", Value::Object(gains.collect())),
            ])
        };
        actions.into_iter().map(write).collect()
    }
}
