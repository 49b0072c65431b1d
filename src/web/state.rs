//! The session as Yew's state; all that happens to it happens in the core.

use std::rc::Rc;

use yew::Reducible;

use crate::core::session::{Msg, Session};

/// The session, compared by identity: a new one is made only when something changed.
#[derive(Clone)]
pub struct State(pub Rc<Session>);

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl yew::html::ImplicitClone for State {}

impl Reducible for State {
    type Action = Msg;

    fn reduce(self: Rc<Self>, msg: Msg) -> Rc<Self> {
        // The same `Rc` tells Yew that there is nothing to render.
        self.0
            .update(msg)
            .map_or(self, |session| Rc::new(Self(Rc::new(session))))
    }
}
