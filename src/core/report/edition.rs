//! Moving from a withdrawn edition to the one that replaced it: what changes, item by item, and
//! which questions that adds.

use std::rc::Rc;

use super::Subject;
use super::findings::{FindingGroup, FindingItem, QuestionLink};
use super::serves::title_of;
use super::standard::Listing;
use crate::core::by_id::{ById, PlaceSet};
use crate::core::content::Requirement;
use crate::core::scope::{RequirementScope, StandardScope};
use crate::core::score::Mark;
use crate::core::words::Phrase;

/// What became of an item.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Change {
    /// Nothing in the old edition led to it.
    New,
    /// Several items of the old edition became one.
    Merged,
    /// One item of the old edition became several.
    Split,
    /// One became one.
    Carried,
}

impl Change {
    const ALL: [(Self, Phrase); 4] = [
        (Self::New, Phrase::ChangeNew),
        (Self::Merged, Phrase::ChangeMerged),
        (Self::Split, Phrase::ChangeSplit),
        (Self::Carried, Phrase::ChangeCarried),
    ];

    fn of(predecessors: &[&Rc<Requirement>]) -> Self {
        match predecessors {
            [] => Self::New,
            [one] if one.successors.len() > 1 => Self::Split,
            [_] => Self::Carried,
            _ => Self::Merged,
        }
    }
}

/// What changes for an organization that has the edition of `old`; `None` where that edition is
/// in force, or the one after it is not loaded.
pub(super) fn change(subject: &Subject, old: &StandardScope) -> Option<Listing> {
    let next = subject.content.successor(&old.standard)?;
    let next = StandardScope::of(next, subject.scope.roles);
    let asked_before = &old.places;
    let predecessors = predecessors(old);
    let mut open = 0;
    let mut found = Change::ALL.map(|(change, phrase)| (change, phrase, Vec::new()));
    for scoped in next.requirements() {
        let before = predecessors.get(&scoped.requirement.id);
        let before = before.map(Vec::as_slice).unwrap_or_default();
        let item = item(subject, scoped, before, asked_before);
        open += item.questions.len();
        let of = Change::of(before);
        if let Some((_, _, items)) = found.iter_mut().find(|(change, _, _)| *change == of) {
            items.push(item);
        }
    }
    let words = subject.words();
    let mut groups = Vec::new();
    for (_, phrase, items) in found {
        groups.extend(group(subject, phrase, items));
    }
    groups.extend(group(subject, Phrase::ChangeDropped, dropped(old)));
    let next = title_of(words, &next.standard);
    Some(Listing {
        title: words.fill(Phrase::ChangeTitle, &[("next", &next)]),
        lead: words.count(Phrase::ChangeLead, open, &[]),
        groups,
    })
}

/// For each item of the next edition: the items of the old one that led to it.
fn predecessors(old: &StandardScope) -> ById<Vec<&Rc<Requirement>>> {
    let mut predecessors: ById<Vec<&Rc<Requirement>>> = ById::default();
    for requirement in old.standard.requirements() {
        for id in &requirement.successors {
            match predecessors.get_mut(id) {
                Some(all) => all.push(requirement),
                None => {
                    predecessors.add(id, vec![requirement]);
                }
            }
        }
    }
    predecessors
}

fn item(
    subject: &Subject,
    scoped: &RequirementScope,
    before: &[&Rc<Requirement>],
    asked_before: &PlaceSet,
) -> FindingItem {
    let (words, marks) = (subject.words(), subject.marks);
    let added = scoped.questions.iter().filter(|question| {
        !asked_before.has(question.position) && marks.get(question) == Mark::Open
    });
    let ids: Vec<String> = before.iter().map(|one| one.id.to_string()).collect();
    FindingItem {
        id: Rc::clone(&scoped.requirement.id),
        name: Rc::clone(&scoped.requirement.name),
        remark: (!ids.is_empty())
            .then(|| words.fill(Phrase::ChangeFrom, &[("items", &ids.join(", "))])),
        questions: added
            .map(|question| QuestionLink::of(words, question, marks))
            .collect(),
    }
}

/// Items that nothing took over.
fn dropped(old: &StandardScope) -> Vec<FindingItem> {
    let requirements = old.standard.requirements();
    requirements
        .filter(|requirement| requirement.successors.is_empty())
        .map(|requirement| FindingItem::bare(requirement))
        .collect()
}

fn group(subject: &Subject, phrase: Phrase, items: Vec<FindingItem>) -> Option<FindingGroup> {
    (!items.is_empty()).then(|| FindingGroup {
        title: subject.words().count(phrase, items.len(), &[]),
        kind: "change",
        items,
    })
}
