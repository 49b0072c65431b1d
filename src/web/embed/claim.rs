//! Which keys of the browser's storage the widgets of this page keep their checks under: two under
//! one key would write over each other.

use std::cell::RefCell;
use std::rc::Rc;

thread_local! {
    static TAKEN: RefCell<Vec<Rc<str>>> = const { RefCell::new(Vec::new()) };
}

/// The right of one widget to a key, as long as this is there.
pub(super) struct Claim(Rc<str>);

impl Claim {
    /// The right to this key; `None` where another widget has it.
    pub(super) fn to(key: &Rc<str>) -> Option<Self> {
        TAKEN.with_borrow_mut(|taken| {
            if taken.contains(key) {
                return None;
            }
            taken.push(Rc::clone(key));
            Some(Self(Rc::clone(key)))
        })
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        TAKEN.with_borrow_mut(|taken| taken.retain(|key| *key != self.0));
    }
}
