//! Which standards ask a question, and in which roles: the heart of every table that counts or
//! packs questions without loading them.

use crate::core::by_id::PlaceSet;
use crate::core::profile::Roles;

/// The places of the standards that ask a question, each with the roles it is asked in there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedBy(Vec<(u8, Roles)>);

impl AskedBy {
    /// Notes that the standard at `place` asks the question of these roles too.
    pub(super) fn add(&mut self, place: u8, roles: Roles) {
        match self.0.last_mut() {
            Some((last, all)) if *last == place => *all = all.concerning_either(roles),
            _ => self.0.push((place, roles)),
        }
    }

    /// Whether one of the chosen standards asks it of an organization in these roles.
    #[must_use]
    pub fn any(&self, chosen: &PlaceSet, roles: Roles) -> bool {
        let mut all = self.0.iter();
        all.any(|(place, asked)| chosen.has(usize::from(*place)) && asked.concern(roles))
    }

    /// The roles that it is asked in for some standard only.
    #[must_use]
    pub fn roles(&self) -> Roles {
        let mut all = Roles::default();
        for (_, roles) in &self.0 {
            all = all.union(*roles);
        }
        all
    }

    /// The places alone.
    pub fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().map(|(place, _)| usize::from(*place))
    }

    /// Reads pairs of place and roles; half a pair at the end is dropped.
    #[must_use]
    pub fn of_numbers(numbers: &[u8]) -> Self {
        let pairs = numbers.chunks(2).filter_map(|pair| match pair {
            [place, roles] => Some((*place, Roles::of_byte(*roles))),
            _ => None,
        });
        Self(pairs.collect())
    }

    /// The pairs as they are read again.
    pub fn numbers(&self) -> impl Iterator<Item = u8> {
        let pairs = self.0.iter();
        pairs.flat_map(|(place, roles)| [*place, roles.byte()])
    }
}
