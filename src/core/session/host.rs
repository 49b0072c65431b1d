//! What is between the page around the widget and the visitor: what the page asked for, and what
//! the visitor granted.
//!
//! The page gets an answer to each ask, once: the visitor's word, or no, where the visitor was not
//! or could not be asked.

use std::rc::Rc;

use super::exchange::{self, Origin};
use super::{Dialog, Part, Presence, Session};
use crate::core::foreign::Value;
use crate::core::host::Terms;

/// Something that happened between page and visitor.
#[derive(Clone, Debug)]
pub enum HostFact {
    /// The page changed its terms.
    TermsChanged(Rc<Terms>),
    /// The page asked for the answers.
    AnswersAsked,
    /// The visitor agreed that the page gets the answers.
    AnswersGranted,
    /// The visitor took that back.
    GrantTakenBack,
    /// The page offered a check: the tree of an answers file.
    CheckOffered(Rc<Value>),
    /// The visitor chose whether the link of the invitation carries the result.
    ResultTakenAlong(bool),
}

/// What the page set and asked for, and what it was told.
#[derive(Clone, Debug, Default)]
pub struct Host {
    /// What it set.
    pub terms: Rc<Terms>,
    /// Whether the visitor agreed that it gets the answers, until the check is erased or the page
    /// is left.
    pub agreed: bool,
    /// Whether the link of the invitation carries the result.
    pub takes_result: bool,
    /// How many asks for answers wait for the visitor's word.
    asks: u32,
    /// How many asks for answers were settled; each gets what the last one got.
    pub asks_settled: u32,
    /// How many offers of a check were settled.
    pub offers_settled: u32,
    /// What became of the last one; those settled together with it were refused.
    pub last_offer: Offer,
    /// What waits for the part of the program that asks the visitor.
    waiting: Rc<Vec<HostFact>>,
}

/// What became of a check that the page offered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Offer {
    /// There was none, or the visitor did not take it.
    #[default]
    Refused,
    /// It waits for the visitor's word.
    Waiting,
    /// The visitor took it.
    Taken,
}

impl Host {
    fn is_offering(&self) -> bool {
        self.last_offer == Offer::Waiting
    }

    fn settle_asks(&mut self) {
        self.asks_settled += std::mem::take(&mut self.asks);
    }

    fn settle_offer(&mut self, became: Offer) {
        self.offers_settled += 1;
        self.last_offer = became;
    }

    /// What waited for the visitor cannot be asked.
    fn refuse(&mut self, fact: &HostFact) {
        match fact {
            HostFact::AnswersAsked => self.asks_settled += 1,
            HostFact::CheckOffered(_) => self.settle_offer(Offer::Refused),
            _ => {}
        }
    }
}

impl Session {
    /// The same session in a page with these terms.
    #[must_use]
    pub fn hosted_by(mut self, terms: Terms) -> Self {
        self.host_mut().terms = Rc::new(terms);
        self
    }

    /// What is between the page around and the visitor.
    #[must_use]
    pub fn host(&self) -> &Host {
        &self.host
    }

    pub(super) fn host_mut(&mut self) -> &mut Host {
        Rc::make_mut(&mut self.host)
    }

    /// Asking the visitor is in another part of the program, and waits for it.
    pub(super) fn hosted(&self, fact: &HostFact) -> Option<Self> {
        let is_ask = matches!(fact, HostFact::AnswersAsked | HostFact::CheckOffered(_));
        if let HostFact::TermsChanged(terms) = fact {
            return Some(self.under(terms));
        }
        if is_ask && !self.host.terms.may_ask {
            let mut next = self.clone();
            next.host_mut().refuse(fact);
            return Some(next);
        }
        if self.has(Part::Screens) {
            return update(self, fact);
        }
        let wanted = self.with_part(Part::Screens, Presence::Awaited);
        let mut next = wanted.unwrap_or_else(|| self.clone());
        Rc::make_mut(&mut next.host_mut().waiting).push(fact.clone());
        Some(next)
    }

    /// The part of the program arrived that asks the visitor.
    pub(super) fn with_host_heard(mut self) -> Self {
        let waiting = std::mem::take(&mut self.host_mut().waiting);
        waiting.iter().fold(self, |session, fact| {
            update(&session, fact)
                .unwrap_or(session)
                .with_host_settled()
        })
    }

    /// The part of the program cannot be had that asks the visitor.
    pub(super) fn with_host_refused(mut self) -> Self {
        let host = self.host_mut();
        for fact in std::mem::take(&mut host.waiting).iter() {
            host.refuse(fact);
        }
        self
    }

    /// Whoever closes what the page asked has said no, however it came to be closed.
    pub(super) fn with_host_settled(mut self) -> Self {
        let host = &self.host;
        let is_unasked = host.asks > 0 && self.dialog != Some(Dialog::HandOver);
        let is_gone = host.is_offering() && !self.has_offer();
        if is_unasked {
            self.host_mut().settle_asks();
        }
        if is_gone {
            self.host_mut().settle_offer(Offer::Refused);
        }
        self
    }

    /// What the page offered was taken over.
    pub(super) fn with_offer_taken(mut self) -> Self {
        if self.host.is_offering() {
            self.host_mut().settle_offer(Offer::Taken);
        }
        self
    }

    fn has_offer(&self) -> bool {
        let guest = self.exchange.guest.as_ref();
        guest.is_some_and(|guest| matches!(guest.origin, Origin::Host(_)))
    }

    /// Other terms. What the page must not ask any more, it has not been granted.
    fn under(&self, terms: &Rc<Terms>) -> Self {
        let is_other_choice = terms.standards != self.host.terms.standards;
        let mut next = self.clone();
        next.host_mut().terms = Rc::clone(terms);
        if !terms.may_ask {
            next.host_mut().agreed = false;
            if next.host.is_offering() {
                next.host_mut().settle_offer(Offer::Refused);
            }
            if next.dialog == Some(Dialog::HandOver) {
                next.dialog = None;
            }
        }
        if is_other_choice && self.kept.is_blank() {
            let content = Rc::clone(&next.content);
            let profile = next.first_profile();
            return next.seen_through(&content, profile);
        }
        next
    }
}

/// The session after something that is asked of the visitor, or the visitor's word; `None` where it
/// changes nothing.
///
/// Not inlined: it is in another part of the program.
#[inline(never)]
#[must_use]
pub fn update(session: &Session, fact: &HostFact) -> Option<Session> {
    let mut next = session.clone();
    match fact {
        HostFact::TermsChanged(_) => return None,
        HostFact::AnswersAsked => {
            next.host_mut().asks += 1;
            if session.host.agreed {
                next.host_mut().settle_asks();
            } else {
                next.dialog = Some(Dialog::HandOver);
            }
        }
        HostFact::AnswersGranted => {
            next.host_mut().agreed = true;
            next.host_mut().settle_asks();
            next.dialog = None;
        }
        HostFact::GrantTakenBack => next.host_mut().agreed = false,
        HostFact::CheckOffered(file) => return Some(offered(session, file)),
        HostFact::ResultTakenAlong(takes) => next.host_mut().takes_result = *takes,
    }
    Some(next)
}

/// A check that the page offers is a guest like any other. What is none is refused without a word
/// to the visitor, who did nothing.
fn offered(session: &Session, file: &Rc<Value>) -> Session {
    let mut next = session.clone();
    // An earlier offer gives way.
    if next.host.is_offering() {
        next.host_mut().settle_offer(Offer::Refused);
    }
    let site = &session.host.terms.site;
    if let Some(looking) = exchange::with_offer(&next, site, file) {
        next = looking;
        next.host_mut().last_offer = Offer::Waiting;
    } else {
        next.host_mut().settle_offer(Offer::Refused);
    }
    next
}
