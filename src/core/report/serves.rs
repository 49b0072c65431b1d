//! How standards and their requirements are called, and what one answer counts for.

use crate::core::content::{Question, Standard};
use crate::core::scope::{Scope, StandardScope};
use crate::core::words::{Phrase, Words};

/// The requirements of every chosen standard that `question` gives evidence for, such as
/// `ISO/IEC 27001:2022, 4.3 Determining the scope …`.
#[must_use]
pub fn serves(words: &Words, scope: &Scope, question: &Question) -> Vec<String> {
    let standards = scope.standards.iter();
    standards
        .flat_map(|standard| of_standard(words, standard, question))
        .collect()
}

/// The chosen standards by number and edition.
#[must_use]
pub fn titles(words: &Words, scope: &Scope) -> Vec<String> {
    let standards = scope.standards.iter();
    standards
        .map(|scoped| title(words, &scoped.standard))
        .collect()
}

/// A standard by number and edition, such as `ISO/IEC 27001:2022`.
pub(super) fn title(words: &Words, standard: &Standard) -> String {
    let values = [
        ("number", &*standard.number),
        ("edition", &*standard.edition),
    ];
    words.fill(Phrase::StandardName, &values)
}

fn of_standard(words: &Words, scope: &StandardScope, question: &Question) -> Vec<String> {
    let title = title(words, &scope.standard);
    let requirements = scope.sections().flat_map(|section| &section.requirements);
    requirements
        .filter(|scoped| {
            let mut asked = scoped.questions.iter();
            asked.any(|one| one.position == question.position)
        })
        .map(|scoped| {
            let requirement = &scoped.requirement;
            format!("{title}, {} {}", requirement.id, requirement.name)
        })
        .collect()
}
