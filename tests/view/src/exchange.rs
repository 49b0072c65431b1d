//! The screens on which something goes out or comes in.

use std::rc::Rc;

use iso_readiness::core::day::Day;
use iso_readiness::core::foreign::Value;
use iso_readiness::core::link::{Code, LinkFault, MARK};
use iso_readiness::core::session::exchange::{Given, Payload, Purpose};
use iso_readiness::core::session::{Fact, Msg, Screen, Session};

use crate::screens::{answered, done, four, measured, midway};
use crate::stage::session;

/// Every screen of this kind, by the name of its snapshot.
pub(crate) fn all() -> Vec<(&'static str, Session)> {
    vec![
        ("share", asked(&midway(), Screen::Share)),
        ("share-result-only", result_only()),
        ("share-sealed", sealed_link()),
        ("share-nothing", nothing_to_share()),
        ("open", asked(&session(), Screen::Open)),
        (
            "open-with-fault",
            facts(&midway(), [text("Good morning", Purpose::Look)]),
        ),
        ("open-sealed", waiting()),
        ("open-wrong-passphrase", wrong_passphrase()),
        ("guest", guest()),
        (
            "guest-first",
            facts(&session(), [text(&theirs(), Purpose::Look)]),
        ),
        ("guest-of-file", guest_of_file()),
        ("guest-result-only", guest_result()),
        ("compare", asked(&session(), Screen::Compare)),
        ("compare-over-time", over_time()),
        (
            "compare-with-guest",
            facts(&midway(), [text(&theirs(), Purpose::Compare)]),
        ),
        ("together", asked(&session(), Screen::Together)),
        ("together-differing", together()),
        ("together-with-faults", broken()),
    ]
}

const TODAY: Day = Day::new(1000);

fn facts(session: &Session, facts: impl IntoIterator<Item = Fact>) -> Session {
    let today = session.clone().on(TODAY);
    facts.into_iter().fold(today, |session, fact| {
        done(&session, Msg::Exchanged(Rc::new(fact)))
    })
}

fn asked(session: &Session, screen: Screen) -> Session {
    facts(session, [Fact::Asked(screen)])
}

fn text(text: &str, purpose: Purpose) -> Fact {
    Fact::TextGiven(Rc::from(text), purpose)
}

fn address(code: &str) -> String {
    format!("https://check.example/#{MARK}{code}")
}

/// A link to somebody else's check, made some days ago, under a name.
fn theirs() -> String {
    let all = done(&four(), Msg::QuestionsAsked);
    let named = facts(&all, [Fact::Named(Rc::from("Berlin"))]);
    let questions = named.trail().questions().iter();
    let begun = questions.take(9).fold(named.clone(), |session, question| {
        answered(&session, &question.id, measured())
    });
    address(&begun.on(Day::new(988)).link().unwrap().text())
}

fn result_only() -> Session {
    let screen = Fact::Asked(Screen::Share);
    facts(&midway(), [screen, Fact::ResultOnly(true)])
}

/// The protected link is there, and the passphrase is a short one.
fn sealed_link() -> Session {
    let passphrase: Rc<str> = Rc::from("secret");
    let busy = facts(
        &midway(),
        [
            Fact::Asked(Screen::Share),
            Fact::Named(Rc::from("Q3")),
            Fact::SealChosen(true),
            Fact::PassphraseTyped(Rc::clone(&passphrase)),
            Fact::SealAsked,
        ],
    );
    let sealed = Fact::Sealed {
        plain: Rc::from(busy.link().unwrap().text()),
        passphrase,
        sealed: Some(Rc::from(sealed().text())),
    };
    facts(&busy, [sealed])
}

/// What is sealed here nobody can open; it says that it was made on a day.
fn sealed() -> Code {
    let day = 900_u16.to_be_bytes();
    let rest = [0; 60];
    Code::of_sealed(&[day.as_slice(), &rest].concat())
}

fn nothing_to_share() -> Session {
    let none = done(&session(), Msg::StandardToggled(Rc::from("iso27001-2022")));
    asked(&none, Screen::Share)
}

fn given(name: &str, content: Option<Payload>) -> Given {
    Given {
        name: Rc::from(name),
        day: Some(Day::new(700)),
        content,
    }
}

fn file(name: &str, value: Value) -> Given {
    given(name, Some(Payload::Json(Rc::new(value))))
}

/// A huge file and one of something else; each is told by name.
fn broken() -> Session {
    let files = vec![
        given("holiday.iso", None),
        file("list.json", Value::List(Vec::new())),
    ];
    facts(&midway(), [Fact::FilesGiven(files, Purpose::Together)])
}

fn waiting() -> Session {
    facts(&midway(), [text(&address(&sealed().text()), Purpose::Look)])
}

fn wrong_passphrase() -> Session {
    let fault = Err(LinkFault::WrongPassphrase);
    facts(
        &waiting(),
        [
            Fact::PassphraseGiven(Rc::from("secret")),
            Fact::Unsealed(sealed(), fault),
        ],
    )
}

/// Somebody else's check beside one's own: the page tells what taking it over would change.
fn guest() -> Session {
    facts(&midway(), [text(&theirs(), Purpose::Look)])
}

/// A file with an answer that is not known here, and with one that cannot be read.
fn guest_of_file() -> Session {
    let mut value = midway().file();
    if let Value::Object(pairs) = &mut value
        && let Some((_, Value::Object(answers))) =
            pairs.iter_mut().find(|(key, _)| &**key == "answers")
    {
        let level = |level: u32| Value::object([("value", level.into())]);
        answers.push((Rc::from("of-next-year"), level(3)));
        if let Some((_, answer)) = answers.first_mut() {
            *answer = level(9);
        }
    }
    let files = vec![file("theirs.json", value)];
    facts(&midway(), [Fact::FilesGiven(files, Purpose::Look)])
}

fn guest_result() -> Session {
    let link = address(&result_only().link().unwrap().text());
    facts(&midway(), [text(&link, Purpose::Look)])
}

/// A state of an earlier day, one that cannot be read, and today's.
fn over_time() -> Session {
    let earlier = midway().on(Day::new(880));
    let taken = earlier.update(Msg::Exchanged(Rc::new(Fact::SnapshotTaken)));
    let taken = taken.expect("there is something to keep");
    let questions = taken.trail().questions().to_vec();
    let last = questions.iter().rev().take(20);
    let later = last.fold(taken, |session, question| {
        answered(&session, &question.id, measured())
    });
    asked(&later, Screen::Compare)
}

/// The visitor and two more, who differ.
fn together() -> Session {
    let message = [theirs(), address(&midway().link().unwrap().text())].join("\n");
    facts(&midway(), [text(&message, Purpose::Together)])
}
