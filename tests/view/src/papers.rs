//! The papers, each reached by what a visitor does. They hold every answer, so that snapshots of
//! them would be longer than anybody reads; what they say is compared in `tests/core/`.

use iso_readiness::core::session::{Msg, Screen, Session};

use crate::html::tags;
use crate::screens::{done, four, midway};
use crate::stage::{render, session};

/// Every paper in states that look different.
pub(crate) fn all() -> Vec<(&'static str, Session)> {
    let asked = |session: &Session, screen| done(session, Msg::PaperAsked(screen));
    vec![
        ("report", asked(&midway(), Screen::Report)),
        ("report-of-four", asked(&four(), Screen::Report)),
        ("report-of-nothing", asked(&session(), Screen::Report)),
        ("team-plan", asked(&midway(), Screen::Plan)),
        ("applicability", asked(&midway(), Screen::Applicability)),
        ("exports", asked(&midway(), Screen::Exports)),
    ]
}

#[test]
fn what_a_chart_draws_is_told_and_stands_in_a_table() {
    let html = render(&done(&four(), Msg::PaperAsked(Screen::Report)), 2);
    let tags = tags(&html);
    let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
    let charts = tags.iter().filter(|tag| tag.is("svg", "role", "img"));
    let charts = charts.count();
    assert_eq!(charts, 4);
    assert_eq!(count("title"), charts);
    assert_eq!(count("desc"), charts);
    // The map beside each chart has a table, too.
    assert_eq!(count("figure"), 2 * charts);
    assert!(count("table") >= 2 * charts);
}
