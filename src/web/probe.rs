//! Counts what is rendered, so that tests can prove how little an answer renders anew. Outside
//! the feature `probe` it does nothing.

/// Notes that a component was rendered.
#[cfg(not(feature = "probe"))]
pub(super) fn rendered(_component: &'static str) {}

#[cfg(feature = "probe")]
pub(super) use counting::rendered;
#[cfg(feature = "probe")]
pub use counting::take;

#[cfg(feature = "probe")]
mod counting {
    use std::cell::RefCell;

    thread_local! {
        static RENDERED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    }

    pub(in crate::web) fn rendered(component: &'static str) {
        RENDERED.with_borrow_mut(|all| all.push(component));
    }

    /// The components rendered since the last call, in order.
    #[must_use]
    pub fn take() -> Vec<&'static str> {
        RENDERED.take()
    }
}
