//! What a screen is made from.

use std::rc::Rc;

use yew::Callback;

use super::parts::Buttons;
use crate::core::report::{Live, Report, Serves, live, serves};
use crate::core::session::{Msg, Session};
use crate::web::same::Same;
use crate::web::wording::Wording;

/// Everything a screen shows, and the way to tell what happened on it.
pub struct Scene<'a> {
    /// The words.
    pub wording: &'a Wording,
    /// The session as it is.
    pub session: &'a Session,
    /// What follows from it.
    pub derived: &'a Derived,
    /// Where to tell what happened.
    pub emit: &'a Callback<Msg>,
}

impl Scene<'_> {
    /// Buttons in these words that tell what happened here.
    pub(super) fn buttons(&self) -> Buttons<'_> {
        Buttons {
            wording: self.wording,
            emit: self.emit,
        }
    }
}

/// What follows from a session and is costly enough to be computed only when it changes.
pub struct Derived {
    /// The figures that go along with answering.
    pub live: Rc<Vec<Live>>,
    /// What the question in focus counts for.
    pub serves: Rc<Serves>,
    /// The result, while it is on the screen.
    pub report: Option<Rc<Report>>,
}

impl Derived {
    /// What follows from `session`.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        Self {
            live: Rc::new(live_of(session)),
            serves: Rc::new(serves_of(session)),
            report: report_of(session),
        }
    }

    /// Computes anew what a change from `old` to `new` touches.
    pub fn follow(&mut self, old: &Session, new: &Session) {
        let same_scope = Rc::ptr_eq(old.scope(), new.scope());
        let same_answers = Rc::ptr_eq(&old.kept().answers, &new.kept().answers);
        let question = |session: &Session| session.current().map(Same::of);
        if !(same_scope && same_answers) {
            self.live = Rc::new(live_of(new));
        }
        if !same_scope || question(old) != question(new) {
            self.serves = Rc::new(serves_of(new));
        }
        if !(same_scope && same_answers && old.shows_result() == new.shows_result()) {
            self.report = report_of(new);
        }
    }
}

fn live_of(session: &Session) -> Vec<Live> {
    live(session.content(), session.scope(), &session.kept().answers)
}

fn serves_of(session: &Session) -> Serves {
    let words = session.content().words();
    let question = session.current();
    question.map_or_else(Serves::default, |question| {
        serves(words, session.scope(), question)
    })
}

fn report_of(session: &Session) -> Option<Rc<Report>> {
    session.shows_result().then(|| whole_report(session))
}

/// The whole result. A part of the program is entered here, so it has to be there.
#[inline(never)]
fn whole_report(session: &Session) -> Rc<Report> {
    let answers = &session.kept().answers;
    Rc::new(Report::of(session.content(), session.scope(), answers))
}
