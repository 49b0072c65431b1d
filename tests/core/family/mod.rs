//! All standards together: who is asked what, what is proposed to whom, and how one set of answers
//! is seen through each.

mod catalogue;
mod choosing;
mod editions;
mod following;
mod journeys;
mod own;

use std::rc::Rc;

use iso_readiness::core::profile::{Profile, Role, Roles};

/// The standards in force that are asked about in their own right.
const CURRENT: [&str; 4] = [
    "iso27001-2022",
    "iso27017-2026",
    "iso27018-2025",
    "iso27701-2025",
];

/// Every set of roles, the empty one first.
fn role_sets() -> impl Iterator<Item = Roles> {
    (0..16).map(Roles::of_byte)
}

fn roles(roles: &[Role]) -> Roles {
    roles
        .iter()
        .fold(Roles::default(), |all, role| all.with(*role))
}

fn profile(standards: &[&str], roles: Roles) -> Profile {
    Profile {
        standards: standards.iter().map(|id| Rc::from(*id)).collect(),
        roles,
        ..Profile::default()
    }
}
