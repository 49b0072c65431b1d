//! Finding things by their id, and sets of places in the bank.
//!
//! Every kind of value shares one index of ids, and the index is a plain sorted list: every
//! visitor downloads this code, and a search tree for each kind of value would be most of it.

use std::rc::Rc;

/// Values by id, in the order they were added.
#[derive(Clone, Debug)]
pub struct ById<T> {
    index: Index,
    values: Vec<T>,
}

/// The ids, sorted, each with the place of its value.
type Index = Vec<(Rc<str>, usize)>;

impl<T> Default for ById<T> {
    fn default() -> Self {
        Self {
            index: Index::new(),
            values: Vec::new(),
        }
    }
}

/// Where an id stands in the index, or where it would have to stand.
fn find(index: &Index, id: &str) -> Result<usize, usize> {
    let place = index.binary_search_by(|(other, _)| (**other).cmp(id))?;
    index.get(place).map(|(_, value)| *value).ok_or(place)
}

/// Adds an id, unless it is taken. Tells whether it was added.
fn add(index: &mut Index, id: &Rc<str>, value: usize) -> bool {
    let Err(place) = find(index, id) else {
        return false;
    };
    index.insert(place, (Rc::clone(id), value));
    true
}

/// Walks both lists at once: there are many ids, and to search for each would take far longer.
fn beside<'o, O>(
    index: &Index,
    others: impl Iterator<Item = (&'o Rc<str>, &'o O)>,
) -> Vec<Option<&'o O>> {
    let mut found = vec![None; index.len()];
    let mut ids = index.iter().peekable();
    for (id, other) in others {
        // Mostly both are the very same text, which is seen without reading it.
        let is_same = |one: &Rc<str>| Rc::ptr_eq(one, id) || one == id;
        while ids.next_if(|(one, _)| !is_same(one) && one < id).is_some() {}
        if let Some((_, place)) = ids.next_if(|(one, _)| is_same(one))
            && let Some(slot) = found.get_mut(*place)
        {
            *slot = Some(other);
        }
    }
    found
}

impl<T> ById<T> {
    /// The value with this id.
    #[must_use]
    pub fn get(&self, id: &str) -> Option<&T> {
        self.values.get(find(&self.index, id).ok()?)
    }

    /// The value with this id, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut T> {
        self.values.get_mut(find(&self.index, id).ok()?)
    }

    /// Whether something has this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        find(&self.index, id).is_ok()
    }

    /// Adds a value. An id that is taken keeps its first value; tells whether this one was added.
    pub fn add(&mut self, id: &Rc<str>, value: T) -> bool {
        let added = add(&mut self.index, id, self.values.len());
        if added {
            self.values.push(value);
        }
        added
    }

    /// For each value, in the order they were added, what another list has for its id. That list
    /// is in the order of its ids.
    pub fn beside<'o, O>(
        &self,
        others: impl Iterator<Item = (&'o Rc<str>, &'o O)>,
    ) -> Vec<Option<&'o O>> {
        beside(&self.index, others)
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

    /// All ids, in their order, each with the place of its value among the values.
    pub fn places(&self) -> impl Iterator<Item = (&Rc<str>, usize)> {
        self.index.iter().map(|(id, place)| (id, *place))
    }

    /// All ids with their values, in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&Rc<str>, &T)> {
        let index = self.index.iter();
        index.filter_map(|(id, place)| Some((id, self.values.get(*place)?)))
    }
}

/// A set of ids.
pub type IdSet = ById<()>;

/// A set of places in the bank: a bit for each, because a set is kept for every standard.
#[derive(Clone, Debug, Default)]
pub struct PlaceSet(Vec<usize>);

impl PlaceSet {
    /// Adds a place. Tells whether it was new.
    pub fn add(&mut self, place: usize) -> bool {
        let (word, bit) = Self::bit(place);
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        let is_new = !self.has(place);
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= bit;
        }
        is_new
    }

    /// Whether the set has this place.
    #[must_use]
    pub fn has(&self, place: usize) -> bool {
        let (word, bit) = Self::bit(place);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// Where the bit of a place stands: in which word, and which one it is there.
    const fn bit(place: usize) -> (usize, usize) {
        let size = usize::BITS as usize;
        (place / size, 1 << (place % size))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_new_once_and_no_other_comes_along() {
        let mut set = PlaceSet::default();
        let places = [0, 31, 32, 33, 63, 64, 1000, 5];
        for (count, place) in places.into_iter().enumerate() {
            assert!(!set.has(place), "{place}");
            assert!(set.add(place), "{place}");
            assert!(!set.add(place), "{place}");
            let held: Vec<usize> = (0..2000).filter(|place| set.has(*place)).collect();
            let mut expected = places[..=count].to_vec();
            expected.sort_unstable();
            assert_eq!(held, expected);
        }
    }
}
