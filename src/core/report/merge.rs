//! What a person reads where several people's answers are settled.

use std::rc::Rc;

use super::line::answer;
use crate::core::answers::Answers;
use crate::core::merge::{Joined, Person, Poll, Rule, Spread};
use crate::core::words::{Phrase, Words};

/// A whole merge, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MergeReport {
    /// How many questions need a talk, how many stay open, how many are agreed on, how many
    /// nobody answered; each a sentence.
    pub counts: Vec<String>,
    /// Question by question, the widest spread first.
    pub polls: Vec<PollItem>,
}

/// One question and what everybody says to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollItem {
    /// The question's id.
    pub id: Rc<str>,
    /// The question.
    pub ask: Rc<str>,
    /// Who says what, such as `Anna: 3 In place · Ben: 1 Ad hoc`; empty where nobody answered.
    pub said: String,
    /// How many answered, such as `2 of 3 answered`.
    pub answered: String,
    /// How far apart they are, such as `2 levels apart`.
    pub spread: String,
    /// The same in a word, for looks.
    pub kind: &'static str,
    /// Whether they need to talk.
    pub differs: bool,
    /// What was taken, or that the question stays open; none where nobody answered.
    pub outcome: Option<String>,
}

impl MergeReport {
    /// The report on polls among `people` and what was settled.
    #[must_use]
    pub fn of(words: &Words, people: &[Person], polls: &[Poll], settled: &Answers) -> Self {
        Self {
            counts: counts(words, polls, settled),
            polls: polls
                .iter()
                .map(|poll| item(words, people, poll, settled))
                .collect(),
        }
    }
}

/// A rule by name, such as `As Anna answered`.
#[must_use]
pub fn name_of_rule(words: &Words, people: &[Person], rule: Rule) -> String {
    let phrase = match rule {
        Rule::Lowest => Phrase::MergeRuleLowest,
        Rule::Median => Phrase::MergeRuleMedian,
        Rule::Discuss => Phrase::MergeRuleDiscuss,
        Rule::Person(place) => {
            let name = people.get(place).map(|person| &*person.name);
            let values = [("name", name.unwrap_or_default())];
            return words.fill(Phrase::MergeRulePerson, &values);
        }
    };
    words.get(phrase).to_string()
}

/// Where joined profiles differ and what was made of that, each a sentence.
#[must_use]
pub fn notes_on_joined(words: &Words, joined: &Joined) -> Vec<String> {
    let level = u32::from(joined.profile.target.level()).to_string();
    [
        (joined.standards_differ, Phrase::MergeStandards),
        (joined.roles_differ, Phrase::MergeRoles),
        (joined.targets_differ, Phrase::MergeTargets),
    ]
    .into_iter()
    .filter(|(differ, _)| *differ)
    .map(|(_, phrase)| words.fill(phrase, &[("target", &level)]))
    .collect()
}

/// Whether people differ on a question and no rule has decided it.
fn stays_open(poll: &Poll, settled: &Answers) -> bool {
    poll.spread.is_disagreement() && settled.choice(&poll.question.id).is_none()
}

fn counts(words: &Words, polls: &[Poll], settled: &Answers) -> Vec<String> {
    let count = |is: &dyn Fn(&Poll) -> bool| polls.iter().filter(|poll| is(poll)).count();
    let asked = polls.len().to_string();
    let talk = count(&|poll| poll.spread.is_disagreement());
    let mut counts = vec![words.count(Phrase::MergeTalk, talk, &[("asked", &asked)])];
    for (phrase, n) in [
        (
            Phrase::MergeOpenCount,
            count(&|poll| stays_open(poll, settled)),
        ),
        (
            Phrase::MergeAgreedCount,
            count(&|poll| poll.spread == Spread::Agreed),
        ),
        (
            Phrase::MergeSilentCount,
            count(&|poll| poll.spread == Spread::Silent),
        ),
    ] {
        if n > 0 {
            counts.push(words.count(phrase, n, &[]));
        }
    }
    counts
}

fn item(words: &Words, people: &[Person], poll: &Poll, settled: &Answers) -> PollItem {
    let pairs = people.iter().zip(&poll.said);
    let said = pairs.filter_map(|(person, choice)| {
        let answer = answer(words, Some((*choice)?));
        let values = [("name", &*person.name), ("answer", &answer)];
        Some(words.fill(Phrase::MergeSaid, &values))
    });
    let question = &poll.question;
    let choice = settled.choice(&question.id);
    let taken = choice.map(|_| {
        let answer = answer(words, choice);
        words.fill(Phrase::MergeTaken, &[("answer", &answer)])
    });
    let open = stays_open(poll, settled).then(|| words.get(Phrase::MergeOpen).to_string());
    PollItem {
        id: Rc::clone(&question.id),
        ask: Rc::clone(&question.text.ask),
        said: said.collect::<Vec<_>>().join(" · "),
        answered: words.count(
            Phrase::MergeAnswered,
            poll.answered(),
            &[("people", &people.len().to_string())],
        ),
        spread: spread(words, poll.spread),
        kind: poll.spread.id(),
        differs: poll.spread.is_disagreement(),
        outcome: taken.or(open),
    }
}

fn spread(words: &Words, spread: Spread) -> String {
    let phrase = match spread {
        Spread::Silent => Phrase::MergeSilent,
        Spread::Agreed => Phrase::MergeAgreed,
        Spread::Reasons => Phrase::MergeReasons,
        Spread::Unknown => Phrase::MergeUnknown,
        Spread::Applies => Phrase::MergeApplies,
        Spread::Levels(apart) => return words.count(Phrase::MergeLevels, apart.into(), &[]),
    };
    words.get(phrase).to_string()
}
