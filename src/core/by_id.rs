//! Finding things by their id, and sets of places in the bank.
//!
//! Every kind of value shares one tree of ids: the module is downloaded by every visitor, and a
//! tree for each kind of value would be most of its size.

use std::collections::BTreeMap;
use std::rc::Rc;

/// Values by id, in the order they were added.
#[derive(Clone, Debug)]
pub struct ById<T> {
    places: BTreeMap<Rc<str>, usize>,
    ids: Vec<Rc<str>>,
    values: Vec<T>,
}

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self {
            places: BTreeMap::new(),
            ids: Vec::new(),
            values: Vec::new(),
        }
    }
}

impl<T> ById<T> {
    /// The value with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        self.values.get(*self.places.get(id)?)
    }

    /// The value with this id, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.values.get_mut(*self.places.get(id)?)
    }

    /// Whether something has this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.places.contains_key(id)
    }

    /// Adds a value. An id that is taken keeps its first value; tells whether this one was added.
    pub fn add(&mut self, id: &Rc<str>, value: T) -> bool {
        if self.has(id) {
            return false;
        }
        self.places.insert(Rc::clone(id), self.values.len());
        self.ids.push(Rc::clone(id));
        self.values.push(value);
        true
    }

    /// All values, in the order they were added.
    #[must_use]
    pub fn values(&self) -> &[T] {
        &self.values
    }

    /// All values, in the order they were added, to be owned.
    #[must_use]
    pub fn into_values(self) -> Vec<T> {
        self.values
    }

    /// All ids with their values, in the order they were added.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &T)> {
        self.ids.iter().zip(&self.values)
    }
}

/// A set of ids.
pub type IdSet = ById<()>;

/// A set of places in the bank.
#[derive(Clone, Debug, Default)]
pub struct PlaceSet(Vec<bool>);

impl PlaceSet {
    /// Adds a place. Tells whether it was new.
    pub fn add(&mut self, place: usize) -> bool {
        if place >= self.0.len() {
            self.0.resize(place + 1, false);
        }
        let slot = self.0.get_mut(place);
        slot.is_some_and(|slot| !std::mem::replace(slot, true))
    }

    /// Whether the set has this place.
    #[must_use]
    pub fn has(&self, place: usize) -> bool {
        self.0.get(place).copied().unwrap_or_default()
    }
}
