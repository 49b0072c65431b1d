//! What is between the visitor and the page around: handing over answers, the page's invitation,
//! and how anybody can check that nothing is sent.

mod consent;
mod invitation;
mod verify;

use std::rc::Rc;

pub(super) use consent::{granted, hand_over};
pub(super) use invitation::invitation;
pub(super) use verify::verify;

use crate::core::session::{HostFact, Msg};

/// A message about page and visitor.
fn fact(fact: HostFact) -> Msg {
    Msg::Hosted(Rc::new(fact))
}
