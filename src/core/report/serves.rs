//! How standards and their requirements are called, and what one answer counts for.

use crate::core::content::{Basis, Question, Standard};
use crate::core::scope::{RequirementScope, Scope, StandardScope};
use crate::core::words::{Phrase, Words};

/// What one answer counts for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Serves {
    /// In how many standards it counts, in words.
    pub heading: String,
    /// Standard by standard, such as `ISO/IEC 27001:2022: 4.3 Determining the scope …`.
    pub lines: Vec<String>,
}

/// The requirements of every chosen standard that `question` gives evidence for.
#[must_use]
pub fn serves(words: &Words, scope: &Scope, question: &Question) -> Serves {
    let standards = scope.standards.iter();
    let lines: Vec<String> = standards
        .filter_map(|standard| of_standard(words, standard, question))
        .collect();
    Serves {
        heading: words.count(Phrase::QuestionCounts, lines.len(), &[]),
        lines,
    }
}

/// A standard by number and edition, such as `ISO/IEC 27001:2022`.
#[must_use]
pub fn title_of(words: &Words, standard: &Standard) -> String {
    let phrase = if standard.kind.is_related() || standard.is_own {
        Phrase::RelatedName
    } else {
        Phrase::StandardName
    };
    let values = [
        ("number", &*standard.number),
        ("edition", &*standard.edition),
    ];
    words.fill(phrase, &values)
}

/// The same in short, with ids alone, such as `ISO/IEC 27001:2022, 6.1.2, 8.2`.
#[must_use]
pub fn serves_in_short(words: &Words, scope: &Scope, question: &Question) -> Vec<String> {
    let standards = scope.standards.iter();
    standards
        .filter_map(|standard| {
            let (is_related, served) = served(standard, question)?;
            let phrase = if is_related {
                Phrase::BoardRelated
            } else {
                Phrase::BoardServes
            };
            let ids: Vec<&str> = served.iter().map(|one| &*one.requirement.id).collect();
            let (standard, ids) = (title_of(words, &standard.standard), ids.join(", "));
            let values = [("standard", standard.as_str()), ("items", &ids)];
            Some(words.fill(phrase, &values))
        })
        .collect()
}

/// The requirements of a standard that `question` gives evidence for, and whether it is only
/// related to them; `None` where there are none.
fn served<'a>(
    scope: &'a StandardScope,
    question: &Question,
) -> Option<(bool, Vec<&'a RequirementScope>)> {
    if !scope.places.has(question.position) {
        return None;
    }
    let served = scope.requirements().filter(|scoped| {
        let mut asked = scoped.questions.iter();
        asked.any(|one| one.position == question.position)
    });
    let served: Vec<_> = served.collect();
    let mut all = served.iter();
    let is_related =
        scope.standard.kind.is_related() || all.all(|one| one.requirement.basis == Basis::Related);
    Some((is_related, served))
}

/// The lists of other bodies map many items to one practice, so of those only the ids are told.
fn of_standard(words: &Words, scope: &StandardScope, question: &Question) -> Option<String> {
    let (is_related, served) = served(scope, question)?;
    let items: Vec<String> = served
        .iter()
        .map(|scoped| {
            let requirement = &scoped.requirement;
            if is_related {
                requirement.id.to_string()
            } else {
                format!("{} {}", requirement.id, requirement.name)
            }
        })
        .collect();
    let phrase = if is_related {
        Phrase::QuestionRelated
    } else {
        Phrase::QuestionServes
    };
    let separator = if is_related { ", " } else { "; " };
    let (standard, items) = (title_of(words, &scope.standard), items.join(separator));
    let values = [("standard", standard.as_str()), ("items", &items)];
    Some(words.fill(phrase, &values))
}
