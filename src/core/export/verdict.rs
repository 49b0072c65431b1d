//! What answers say, as the tools of others ask for it.

use crate::core::answers::Choice;
use crate::core::content::Basis;
use crate::core::papers::Source;
use crate::core::scope::{RequirementScope, StandardScope};
use crate::core::score::Standing;
use crate::core::words::{Phrase, Words};

/// An answer in words, with the reason where there is one.
pub(super) fn told(words: &Words, choice: Option<Choice>) -> String {
    let answer = words.get(Phrase::of_choice(choice));
    match choice {
        Some(Choice::NotApplicable(reason)) => {
            let reason = words.get(Phrase::of_reason(reason));
            format!("{answer}: {reason}")
        }
        _ => answer.to_string(),
    }
}

/// What answers say of one requirement. None of it is more than likely.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It does not apply.
    NotApplicable,
    /// The answers are only related to it, and say nothing of whether it is met.
    Related,
    /// Something is not answered, or somebody has to find out.
    Open,
    /// Its weakest practice stands at this level, under the target.
    Short(u8),
    /// Its weakest practice stands at this level, at the target or over it.
    Met(u8),
}

impl Verdict {
    /// What the answers of the check say of a requirement.
    pub(super) fn of(source: &Source, scope: &StandardScope, scoped: &RequirementScope) -> Self {
        let assessed = &source.assessed;
        let target = assessed.scope.target.level();
        match Standing::of(scoped, &assessed.marks, target) {
            Standing::NotApplicable => Self::NotApplicable,
            _ if scope.standard.kind.is_related() => Self::Related,
            _ if scoped.requirement.basis == Basis::Related => Self::Related,
            Standing::Counted {
                low,
                assessed: true,
                unknown: false,
                ..
            } => {
                if low < target {
                    Self::Short(low)
                } else {
                    Self::Met(low)
                }
            }
            Standing::Counted { .. } => Self::Open,
        }
    }
}
