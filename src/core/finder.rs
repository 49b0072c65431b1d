//! Finding the standards that fit: what an organization is to others speaks for some of them.

use std::rc::Rc;

use super::content::{Catalogue, Standard};
use super::profile::{Profile, Role, Roles};

/// Those of the roles that speak for an offer; `None` where none does, and nobody where it is
/// proposed to everybody.
#[must_use]
pub fn reason(offer: &Standard, roles: Roles) -> Option<Roles> {
    let sets = offer.proposed_for.iter();
    let holding = sets.filter(|set| roles.holds(**set));
    holding.copied().reduce(Roles::union)
}

/// Whether the standard asks about roles none of which the profile has, so that most of it would
/// stay out.
#[must_use]
pub fn lacks_role(offer: &Standard, roles: Roles) -> bool {
    !offer.proposed_for.is_empty() && reason(offer, roles).is_none()
}

/// The profile of somebody who chose nothing yet: what is proposed to everybody. Where nothing is,
/// as in a selection without a base, it is all there is.
#[must_use]
pub fn first_profile(catalogue: &Catalogue) -> Profile {
    let mut profile = Profile::default();
    for offer in catalogue.offers() {
        if reason(offer, Roles::default()).is_some() {
            profile.standards.push(Rc::clone(&offer.id));
        }
    }
    if profile.standards.is_empty() {
        for offer in catalogue.offers() {
            profile.standards.push(Rc::clone(&offer.id));
        }
    }
    profile
}

/// The profile with a role added or taken out. Standards that this newly speaks for are added,
/// those it no longer speaks for are taken out; whatever else was chosen by hand stays.
#[must_use]
pub fn with_role_toggled(catalogue: &Catalogue, profile: &Profile, role: Role) -> Profile {
    let roles = profile.roles.toggled(role);
    let chosen = |offer: &Standard| {
        let (before, now) = (reason(offer, profile.roles), reason(offer, roles));
        if before.is_some() == now.is_some() {
            profile.standards.contains(&offer.id)
        } else {
            now.is_some()
        }
    };
    Profile {
        standards: select(catalogue, chosen),
        roles,
        target: profile.target,
    }
}

/// The profile with a standard added or taken out.
#[must_use]
pub fn with_standard_toggled(catalogue: &Catalogue, profile: &Profile, id: &str) -> Profile {
    let chosen = |offer: &Standard| profile.standards.contains(&offer.id) != (&*offer.id == id);
    Profile {
        standards: select(catalogue, chosen),
        ..profile.clone()
    }
}

/// The ids of the offers that are chosen, in the order of the catalogue.
fn select(catalogue: &Catalogue, chosen: impl Fn(&Standard) -> bool) -> Vec<Rc<str>> {
    let offers = catalogue.offers().iter().filter(|offer| chosen(offer));
    offers.map(|offer| Rc::clone(&offer.id)).collect()
}

/// How many questions a standard adds to those chosen before it in the catalogue, or, while it is
/// not chosen, to all that are.
#[must_use]
pub fn added_by(catalogue: &Catalogue, profile: &Profile, offer: &Standard) -> usize {
    let is_chosen = profile.standards.contains(&offer.id);
    let mut others = profile.clone();
    if is_chosen {
        let place = others.standards.iter().position(|id| *id == offer.id);
        others.standards.truncate(place.unwrap_or_default());
    }
    let before = catalogue.count(&others).all;
    others.standards.push(Rc::clone(&offer.id));
    catalogue.count(&others).all - before
}
