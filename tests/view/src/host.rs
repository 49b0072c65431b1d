//! What is between the visitor and the page around.

use std::rc::Rc;

use iso_readiness::core::content::Catalogue;
use iso_readiness::core::foreign::Value;
use iso_readiness::core::host::{Options, Terms};
use iso_readiness::core::session::{Fact, HostFact, Msg, Screen, Session};

use crate::screens::{done, midway};
use crate::stage::session;

/// Every screen of this kind, by the name of its snapshot.
pub(crate) fn all() -> Vec<(&'static str, Session)> {
    let result = done(&midway().hosted_by(terms()), Msg::ResultAsked);
    let taken = HostFact::ResultTakenAlong(true);
    let verify = Msg::Exchanged(Rc::new(Fact::Asked(Screen::Verify)));
    let offer = HostFact::CheckOffered(Rc::new(midway().file()));
    let hosted = session().hosted_by(terms());
    vec![
        ("verify", done(&hosted, verify)),
        ("result-with-invitation", result.clone()),
        ("result-taken-along", done(&result, host(taken))),
        ("hand-over", done(&result, host(HostFact::AnswersAsked))),
        ("guest-of-host", done(&hosted, host(offer))),
    ]
}

fn host(fact: HostFact) -> Msg {
    Msg::Hosted(Rc::new(fact))
}

/// A page that invites and asks.
fn terms() -> Terms {
    let text = |text: &str| Value::text(text);
    let invitation = [
        ("text", text("Book a call")),
        ("href", text("https://acme.example/book?result={link}")),
    ];
    let file = ["iso-readiness.js", "00ff"].map(text).into_iter().collect();
    let options = Value::object([
        ("cta", Value::object(invitation)),
        ("shareAnswers", true.into()),
        ("linkBase", text("https://check.example/?lang=en")),
        ("host", text("acme.example")),
        ("release", text("1.2.3")),
        ("files", [file].into_iter().collect()),
    ]);
    let (options, problems) = Options::read(&options, &Catalogue::default());
    assert_eq!(problems, []);
    options.terms
}
