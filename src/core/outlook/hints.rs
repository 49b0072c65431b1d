//! Answers that do not fit together, found by the rules of the content. They change no score: they
//! are what somebody who reads the answers with care would ask about.

use std::rc::Rc;

use crate::core::answers::Level;
use crate::core::by_id::PlaceSet;
use crate::core::content::Question;
use crate::core::content::guidance::{Condition, HintRule, Overall, Test};
use crate::core::figures::whole_percent;
use crate::core::papers::Source;
use crate::core::report::QuestionLink;
use crate::core::score::{BasisPoints, Mark};
use crate::core::words::{Phrase, fill};

/// The most questions that one hint names.
const NAMED: usize = 12;

/// Answers that do not fit together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The id of its rule.
    pub id: Rc<str>,
    /// What does not fit.
    pub text: String,
    /// Why an auditor would ask.
    pub why: Rc<str>,
    /// The questions it is about, where it is about single ones, and not more than a person looks
    /// through.
    pub questions: Vec<QuestionLink>,
}

/// Everything that does not fit together, in the order of the rules. A rule about a question that
/// is not asked is silent.
#[must_use]
pub fn hints(source: &Source) -> Vec<Hint> {
    let mut asked = PlaceSet::default();
    for question in &source.assessed.scope.questions {
        asked.add(question.position);
    }
    let look = Look { source, asked };
    let rules = &source.content.guidance().hints;
    rules.iter().filter_map(|rule| look.hint(rule)).collect()
}

/// A look at the answers to what is asked.
struct Look<'s> {
    source: &'s Source,
    asked: PlaceSet,
}

/// What all answers together come to.
#[derive(Default)]
struct Tally<'s> {
    /// The questions that make the hint.
    found: Vec<&'s Rc<Question>>,
    /// Of how many answers that is.
    of: usize,
    /// What they were answered with.
    answer: Option<Phrase>,
    /// Whether there are enough of them.
    holds: bool,
}

impl<'s> Look<'s> {
    fn hint(&self, rule: &HintRule) -> Option<Hint> {
        let mut questions = Vec::new();
        for condition in &rule.when {
            questions.push(self.held(condition)?);
        }
        let words = self.source.words();
        let text = if let Some(overall) = rule.overall {
            let tally = self.tally(overall);
            if !tally.holds {
                return None;
            }
            let text = tally.filled(self.source, &rule.text);
            // Where nearly all are meant, none needs to be named.
            if !matches!(overall, Overall::SameLevel { .. }) {
                questions.extend(tally.found);
            }
            text
        } else {
            rule.text.to_string()
        };
        let questions = questions.into_iter().take(NAMED);
        let marks = &self.source.assessed.marks;
        Some(Hint {
            id: Rc::clone(&rule.id),
            text,
            why: Rc::clone(&rule.why),
            questions: questions
                .map(|question| QuestionLink::of(words, question, marks))
                .collect(),
        })
    }

    fn mark(&self, question: &Question) -> Mark {
        self.source.assessed.marks.get(question)
    }

    fn is_bare(&self, question: &Question) -> bool {
        self.source.state.answers.note(&question.id).is_empty()
    }

    /// The question of a condition that holds.
    fn held(&self, condition: &Condition) -> Option<&'s Rc<Question>> {
        let question = self.source.content.question(&condition.question)?;
        let mark = self.mark(question);
        let holds = match (condition.test, mark) {
            (Test::AtLeast(least), Mark::Level(level)) => level.number() >= least,
            (Test::AtMost(most), Mark::Level(level)) => level.number() <= most,
            (Test::Open, Mark::Open)
            | (Test::Unknown, Mark::Unknown)
            | (Test::NotApplicable, Mark::NotApplicable) => true,
            _ => false,
        };
        (holds && self.asked.has(question.position)).then_some(question)
    }

    fn tally(&self, overall: Overall) -> Tally<'s> {
        match overall {
            Overall::SameLevel { share, of } => {
                // Words beside an answer show that somebody thought about it.
                let mut most = Tally::default();
                for level in Level::ALL {
                    let tally = self.levels(level, true);
                    if tally.found.len() > most.found.len() {
                        most = tally;
                    }
                }
                most.with_share(share, of)
            }
            Overall::Level { level, count, bare } => {
                let level = Level::new(level).unwrap_or(Level::HIGHEST);
                let tally = self.levels(level, bare);
                let holds = tally.found.len() >= usize::from(count);
                Tally { holds, ..tally }
            }
            Overall::Excluded { share, of } => self.excluded().with_share(share, of),
        }
    }

    /// The answers at a level, of all that are levels.
    fn levels(&self, level: Level, bare: bool) -> Tally<'s> {
        let mut tally = Tally {
            answer: Some(Phrase::of_level(level)),
            ..Tally::default()
        };
        for question in &self.source.assessed.scope.questions {
            let Mark::Level(given) = self.mark(question) else {
                continue;
            };
            if bare && !self.is_bare(question) {
                continue;
            }
            tally.of += 1;
            if given == level {
                tally.found.push(question);
            }
        }
        tally
    }

    /// The answers "not applicable", of all that could be.
    fn excluded(&self) -> Tally<'s> {
        let mut tally = Tally {
            answer: Some(Phrase::NotApplicable),
            ..Tally::default()
        };
        for question in &self.source.assessed.scope.questions {
            let mark = self.mark(question);
            if mark.is_answered() && question.may_be_excluded {
                tally.of += 1;
                if mark == Mark::NotApplicable {
                    tally.found.push(question);
                }
            }
        }
        tally
    }
}

impl Tally<'_> {
    /// It holds where there are at least `of` answers, and at least `share` percent are found.
    fn with_share(self, share: u8, of: u8) -> Self {
        let enough = self.found.len() * 100 >= self.of * usize::from(share);
        let holds = enough && self.of >= usize::from(of);
        Self { holds, ..self }
    }

    fn filled(&self, source: &Source, text: &str) -> String {
        let words = source.words();
        let share = BasisPoints::of(self.found.len() as u128, self.of as u128);
        let share = whole_percent(words, share.unwrap_or_default(), true);
        let level = self.answer.map(|answer| words.get(answer));
        let values = [
            ("n", &*self.found.len().to_string()),
            ("of", &self.of.to_string()),
            ("share", &share),
            ("level", &level.unwrap_or_default()),
        ];
        fill(text, &values)
    }
}
