//! What one answer counts for.

use crate::core::content::Question;
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

fn of_standard(words: &Words, scope: &StandardScope, question: &Question) -> Vec<String> {
    let standard = &scope.standard;
    let values = [
        ("number", &*standard.number),
        ("edition", &*standard.edition),
    ];
    let title = words.fill(Phrase::StandardName, &values);
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
