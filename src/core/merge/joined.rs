//! The profile of a merge.

use crate::core::content::Catalogue;
use crate::core::profile::{Profile, Roles, Target};

/// One profile out of several, and where they differ.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Joined {
    /// Every standard and every role that somebody has, and the highest target.
    pub profile: Profile,
    /// Whether they chose different standards.
    pub standards_differ: bool,
    /// Whether they have different roles.
    pub roles_differ: bool,
    /// Whether they aim at different levels.
    pub targets_differ: bool,
}

/// Joins profiles so that nothing anybody looks at is left out, and no bar is lowered: standards
/// in the order of the catalogue, roles, and the highest target. Of no profile, it is the one of
/// somebody who chose nothing.
#[must_use]
pub fn joined(catalogue: &Catalogue, profiles: &[&Profile]) -> Joined {
    let targets = profiles.iter().map(|profile| profile.target);
    let profile = Profile {
        standards: catalogue.named_in(profiles),
        roles: profiles
            .iter()
            .fold(Roles::default(), |all, profile| all.union(profile.roles)),
        target: targets
            .reduce(|one: Target, other| one.max(other))
            .unwrap_or_default(),
    };
    let any =
        |differs: fn(&Profile, &Profile) -> bool| profiles.iter().any(|one| differs(one, &profile));
    Joined {
        standards_differ: any(|one, all| {
            let mut standards = all.standards.iter();
            standards.any(|id| !one.standards.contains(id))
        }),
        roles_differ: any(|one, all| one.roles != all.roles),
        targets_differ: any(|one, all| one.target != all.target),
        profile,
    }
}
