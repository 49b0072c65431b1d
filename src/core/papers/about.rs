//! What every paper and file says about itself: the day, what it is about, what made it, and what
//! it is not.

use std::rc::Rc;

use super::Source;
use crate::RELEASE;
use crate::core::answers::Level;
use crate::core::content::Content;
use crate::core::figures::whole_percent;
use crate::core::profile::{Role, Roles};
use crate::core::report::title_of;
use crate::core::score::StandardOutcome;
use crate::core::words::{Phrase, Words};

/// Everything that is to be said about a paper, each a name and a value; last what it is not.
#[must_use]
pub fn about(source: &Source) -> Vec<(String, String)> {
    let words = source.words();
    let mut about = facts(source);
    about.push((words.get(Phrase::AboutNot).to_string(), draft(source)));
    about
}

/// The same as lines, for what stands with a table.
#[must_use]
pub fn remarks(source: &Source) -> Vec<String> {
    let about = about(source);
    let lines = about.iter();
    lines
        .map(|(name, value)| line(source.words(), name, value))
        .collect()
}

/// A name and its value in one line.
pub(super) fn line(words: &Words, name: &str, value: &str) -> String {
    words.fill(Phrase::AboutLine, &[("name", name), ("value", value)])
}

/// What the paper is not.
#[must_use]
pub fn draft(source: &Source) -> String {
    source.words().get(Phrase::AboutDraft).to_string()
}

/// The day, what the check is about, how much of it is answered, and what made the paper.
pub(super) fn facts(source: &Source) -> Vec<(String, String)> {
    let words = source.words();
    let (scope, outcomes) = (&source.assessed.scope, &source.assessed.outcomes);
    let titles: Vec<String> = outcomes
        .iter()
        .map(|outcome| title_of(words, &outcome.standard))
        .collect();
    let mut facts = vec![
        (Phrase::AboutDate, source.today.text()),
        (Phrase::AboutStandards, or_none(words, &titles)),
        (Phrase::AboutRoles, roles(words, scope.roles)),
        (Phrase::AboutTarget, target(source)),
    ];
    let left_out = left_out(source);
    if !left_out.is_empty() {
        facts.push((Phrase::AboutLeftOut, left_out.join(", ")));
    }
    let mut facts: Vec<(String, String)> = facts
        .into_iter()
        .map(|(name, value)| (words.get(name).to_string(), value))
        .collect();
    for (title, outcome) in titles.iter().zip(outcomes) {
        let name = words.fill(Phrase::AboutCoverage, &[("standard", title)]);
        facts.push((name, coverage(words, outcome)));
    }
    let release = words.fill(Phrase::AboutRelease, &[("release", RELEASE)]);
    facts.push((words.get(Phrase::AboutProgram).to_string(), release));
    let edition = edition(words, &source.content);
    facts.push((words.get(Phrase::AboutQuestions).to_string(), edition));
    facts
}

fn or_none(words: &Words, items: &[String]) -> String {
    if items.is_empty() {
        return words.get(Phrase::AboutNone).to_string();
    }
    items.join(", ")
}

fn roles(words: &Words, roles: Roles) -> String {
    let names: Vec<String> = roles
        .iter()
        .map(|role| words.get(naming(role)).to_string())
        .collect();
    or_none(words, &names)
}

/// A role, said of somebody who is not there.
const fn naming(role: Role) -> Phrase {
    match role {
        Role::CloudCustomer => Phrase::AboutCloudCustomer,
        Role::CloudProvider => Phrase::AboutCloudProvider,
        Role::PiiController => Phrase::AboutController,
        Role::PiiProcessor => Phrase::AboutProcessor,
    }
}

fn target(source: &Source) -> String {
    let words = source.words();
    let number = source.assessed.scope.target.level();
    let name = Level::new(number).map(|level| words.get(Phrase::of_level(level)));
    let (number, name) = (u32::from(number).to_string(), name.unwrap_or_default());
    let values = [("level", number.as_str()), ("name", &name)];
    words.fill(Phrase::StartTargetOption, &values)
}

/// Standards that the profile names and the content does not have.
fn left_out(source: &Source) -> Vec<&str> {
    let named = source.state.profile.standards.iter();
    named
        .filter(|id| source.content.standard(id).is_none())
        .map(|id: &Rc<str>| &**id)
        .collect()
}

fn coverage(words: &Words, outcome: &StandardOutcome) -> String {
    let coverage = outcome.coverage;
    let share = whole_percent(words, coverage.share().unwrap_or_default(), true);
    let asked = coverage.asked.to_string();
    let count = words.count(
        Phrase::CoverageHint,
        coverage.answered,
        &[("asked", &asked)],
    );
    words.fill(
        Phrase::AboutCovered,
        &[("share", &share), ("count", &count)],
    )
}

fn edition(words: &Words, content: &Content) -> String {
    let Some(newest) = content.editions().newest() else {
        return words.get(Phrase::AboutEditionNone).to_string();
    };
    let number = u32::from(newest.number).to_string();
    if content.owner().is_empty() {
        return words.fill(Phrase::AboutEdition, &[("n", &number)]);
    }
    let values = [("n", number.as_str()), ("owner", content.owner())];
    words.fill(Phrase::AboutEditionOwn, &values)
}
