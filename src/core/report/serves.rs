//! How standards and their requirements are called, and what one answer counts for.

use crate::core::content::{Basis, Question, Standard};
use crate::core::scope::{Scope, StandardScope};
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

/// The lists of other bodies map many items to one practice, so of those only the ids are told.
fn of_standard(words: &Words, scope: &StandardScope, question: &Question) -> Option<String> {
    let standard = &scope.standard;
    let served = scope.requirements().filter(|scoped| {
        let mut asked = scoped.questions.iter();
        asked.any(|one| one.position == question.position)
    });
    let served: Vec<_> = served.collect();
    let mut all = served.iter();
    let is_related =
        standard.kind.is_related() || all.all(|one| one.requirement.basis == Basis::Related);
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
    if items.is_empty() {
        return None;
    }
    let phrase = if is_related {
        Phrase::QuestionRelated
    } else {
        Phrase::QuestionServes
    };
    let separator = if is_related { ", " } else { "; " };
    let (standard, items) = (title_of(words, standard), items.join(separator));
    let values = [("standard", standard.as_str()), ("items", &items)];
    Some(words.fill(phrase, &values))
}
