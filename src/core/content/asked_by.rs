//! Which standards ask a question, and in which roles: the heart of every table that counts or
//! packs questions without loading them.

use crate::core::by_id::PlaceSet;
use crate::core::foreign::{Node, Problems};
use crate::core::profile::Roles;

/// The places of the standards that ask a question, each with the roles it is asked in there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AskedBy(Vec<(u16, Roles)>);

impl AskedBy {
    /// Notes that the standard at `place` asks the question of these roles too.
    pub(super) fn add(&mut self, place: u16, roles: Roles) {
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

    /// Reads two numbers of one byte, and behind them pairs of place and roles; half a pair at the
    /// end is dropped. A place may need two bytes: a library has more than 256 standards.
    pub fn read(items: &[Node], problems: &mut Problems) -> Option<(Vec<u8>, Self)> {
        let (mut bytes, mut pairs, mut place) = (Vec::new(), Vec::new(), None);
        for (index, item) in items.iter().enumerate() {
            if index > 1 && index % 2 == 0 {
                place = Some(item.wide_number(problems, 0, u16::MAX)?);
                continue;
            }
            let byte = item.number(problems, 0, u8::MAX)?;
            match place {
                Some(place) => pairs.push((place, Roles::of_byte(byte))),
                None => bytes.push(byte),
            }
        }
        Some((bytes, Self(pairs)))
    }

    /// The pairs as they are read again.
    pub fn numbers(&self) -> impl Iterator<Item = u16> {
        let pairs = self.0.iter();
        pairs.flat_map(|(place, roles)| [*place, roles.byte().into()])
    }
}
