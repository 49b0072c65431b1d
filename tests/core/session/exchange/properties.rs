//! Whatever happens in whatever order, the visitor's own check is touched by the visitor alone.

use std::rc::Rc;

use iso_readiness::core::foreign::Value;
use iso_readiness::core::link::{LinkFault, find};
use iso_readiness::core::merge::Rule;
use iso_readiness::core::session::exchange::{Attempt, Held, Payload, Pick, Picked, Purpose};
use iso_readiness::core::session::{Fact, Kept, Msg, Parts, Saving, Screen, Session, Step, Supply};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::TestRunner;

use super::{
    CLOUD, Given, TODAY, address, did, file_of, fresh, given, id, json, link, mine, result_link,
    sealed, theirs, with_answers,
};
use crate::sample::cases;
use crate::session::{answered, level};
use crate::shipped;

/// What may come in, made once.
struct World {
    base: Rc<iso_readiness::core::content::Content>,
    whole: Rc<iso_readiness::core::content::Content>,
    texts: Vec<String>,
    files: Vec<Given>,
}

impl World {
    fn new() -> Self {
        let cloudy = with_answers(&fresh(&[CLOUD]), 40, 1);
        let [one, two, three] = [
            link(&theirs(), "One"),
            link(&mine(), "Two"),
            link(&cloudy, ""),
        ];
        let seals = [address(&sealed(1).text()), address(&sealed(2).text())];
        let mut damaged = serde_json::to_value(cloudy.file()).unwrap();
        damaged["profile"]["target"] = serde_json::json!(9);
        let mut aside = serde_json::to_value(theirs().file()).unwrap();
        aside["answers"]["of-next-year"] = serde_json::json!({"value": 0});
        let texts = vec![
            one.clone(),
            three.clone(),
            result_link(&theirs()),
            seals[0].clone(),
            format!("{} {two} {}", seals[0], seals[1]),
            format!("{} {one} {three}", &two[..two.len() - 4]),
            "nothing".to_owned(),
            one[..one.len() - 4].to_owned(),
        ];
        let files = vec![
            file_of(&theirs(), "theirs.json"),
            file_of(&cloudy, "cloudy.json"),
            json("damaged.json", shipped::tree(&damaged)),
            json("aside.json", shipped::tree(&aside)),
            json("list.json", Value::List(Vec::new())),
            given("huge.json", None),
            given("mail.txt", Some(Payload::Text(id(&three)))),
            given("sealed.txt", Some(Payload::Text(id(&seals[1])))),
        ];
        Self {
            base: Rc::new(shipped::base()),
            whole: Rc::new(shipped::content()),
            texts,
            files,
        }
    }

    fn start(&self) -> Session {
        let kept = Kept {
            profile: mine().kept().profile.clone(),
            ..Kept::default()
        };
        let content = Rc::clone(&self.base);
        let session = Session::new(content, kept, Saving::On, Parts::all_here()).on(TODAY);
        with_answers(&session, 6, 2)
    }

    /// Something that can happen now, by its kind and two numbers.
    fn happening(&self, session: &Session, (kind, one, two): (u8, usize, usize)) -> Msg {
        let purposes = [Purpose::Look, Purpose::Compare, Purpose::Together];
        let purpose = purposes[two % 3];
        let picks = session.kept().snapshots.len();
        let pick = |number: usize| match number % (picks + 2) {
            1 if session.exchange().guest.is_some() => Pick::Guest,
            0 | 1 => Pick::Mine,
            place => Pick::Snapshot(place - 2),
        };
        let screens = [
            Screen::Guest,
            Screen::Share,
            Screen::Open,
            Screen::Compare,
            Screen::Together,
        ];
        let rules = [
            Rule::Lowest,
            Rule::Median,
            Rule::Discuss,
            Rule::Person(one % 4),
        ];
        let rule = rules[two % 4];
        let question = session.content().questions()[one % 40].id.to_string();
        did(match kind {
            0 => Fact::Asked(screens[one % 5]),
            1 => Fact::Named(id(["", "Q3", &"x".repeat(61)][one % 3])),
            2 => Fact::ResultOnly(one % 2 == 0),
            3 => Fact::SealChosen(one % 2 == 0),
            4 => Fact::SealAsked,
            5..=8 => Fact::TextGiven(id(&self.texts[one % self.texts.len()]), purpose),
            9..=11 => {
                let files = self.files.iter().cycle().skip(one).take(1 + two % 4);
                Fact::FilesGiven(files.cloned().collect(), purpose)
            }
            12 => Fact::PassphraseGiven(id("words")),
            13 => {
                let first = session.exchange().opening.sealed.first();
                let code = first.cloned().unwrap_or_else(|| sealed(1));
                let inside = find(&self.texts[one % 2]).map_err(|_| LinkFault::Damaged);
                let wrong = Err(LinkFault::WrongPassphrase);
                Fact::Unsealed(code, if two % 3 == 0 { wrong } else { inside })
            }
            14 => Fact::SealedLeft,
            15 => Fact::GuestKept,
            16 => Fact::GuestClosed,
            17 => Fact::Undone,
            18 => Fact::UndoDismissed,
            19 => Fact::CopySaved,
            20 => Fact::SnapshotTaken,
            21 => Fact::SnapshotRemoved(one % 4),
            22 => Fact::Picked(Picked {
                before: pick(one),
                after: pick(two),
            }),
            23 => Fact::PersonNamed(one % 4, id("Somebody")),
            24 => Fact::PersonRemoved(one % 4),
            25 => Fact::MineToggled,
            26 => Fact::RuleChosen(rule),
            27 => Fact::Settled(id(&question), Some(rule)),
            28 => Fact::SettledTaken,
            29 => return Msg::ContentArrived(Rc::clone(&self.whole)),
            30 => return Msg::ContentFailed(id("offline")),
            31 => return Msg::ContentAskedAgain,
            32 => return answered(&question, level(3), false),
            33 => return Msg::StandardToggled(id(CLOUD)),
            34 => return Msg::Stepped(Step::Next),
            35 => return Msg::StartAsked,
            _ => return Msg::ResultAsked,
        })
    }
}

const KINDS: u8 = 37;

/// Whether what happened may change what is kept: the visitor said so.
fn may_change(msg: &Msg) -> bool {
    match msg {
        Msg::Exchanged(fact) => matches!(
            **fact,
            Fact::GuestKept
                | Fact::SettledTaken
                | Fact::Undone
                | Fact::SnapshotTaken
                | Fact::SnapshotRemoved(_)
                | Fact::CopySaved
        ),
        Msg::Answered { .. } | Msg::StandardToggled(_) | Msg::Stepped(_) => true,
        _ => false,
    }
}

/// What holds at any time.
fn holds(session: &Session) -> Result<(), TestCaseError> {
    let exchange = session.exchange();
    let content = session.content();
    prop_assert!(session.screen() != Screen::Guest || exchange.guest.is_some());
    let people = &exchange.people.list;
    let guests = exchange.guest.iter();
    let guests = guests.chain(people.iter().map(|person| &person.guest));
    let guests: Vec<_> = guests.collect();
    for guest in &guests {
        prop_assert!(!matches!(guest.held, Held::Refused(_)));
        let waits = matches!(guest.held, Held::File(_));
        prop_assert!(!waits || guest.lacks(content), "it could be read");
        for need in guest.needs.iter().filter(|id| content.awaits(id)) {
            prop_assert!(session.missing().any(|id| id == need), "{need} is needed");
        }
    }
    // Nothing is missing that nobody needs.
    let snapshots = session.snapshots();
    let of_snapshots = snapshots.iter().filter_map(|one| one.state.as_ref());
    let needed: Vec<&Rc<str>> = guests
        .iter()
        .flat_map(|guest| &guest.needs)
        .chain(of_snapshots.flat_map(|state| &state.profile.standards))
        .chain(&session.kept().profile.standards)
        .collect();
    for id in session.missing() {
        prop_assert!(needed.contains(&id), "{id} is missing in vain");
    }
    let is_complete = *session.supply() == Supply::Complete;
    prop_assert_eq!(is_complete, session.missing().next().is_none());
    let opening = &exchange.opening;
    prop_assert!(opening.attempt == Attempt::None || !opening.sealed.is_empty());
    for pick in [exchange.picked.before, exchange.picked.after] {
        match pick {
            Pick::Mine => {}
            Pick::Guest => prop_assert!(exchange.guest.is_some()),
            Pick::Snapshot(place) => prop_assert!(place < session.kept().snapshots.len()),
        }
    }
    let table = session.table();
    if let Rule::Person(place) = table.rules.usual {
        prop_assert!(place < table.people.len());
    }
    let _ = (session.link(), session.file());
    Ok(())
}

#[test]
fn nothing_touches_the_check_but_the_visitor() {
    let world = World::new();
    let start = world.start();
    let steps = vec((0..KINDS, 0..100_usize, 0..100_usize), 1..50);
    let mut runner = TestRunner::new(cases(64));
    let outcome = runner.run(&steps, |steps| {
        let mut session = start.clone();
        for step in steps {
            let msg = world.happening(&session, step);
            let told = format!("{msg:?}");
            let allowed = may_change(&msg);
            let Some(next) = session.update(msg) else {
                continue;
            };
            let next = next.on(TODAY);
            prop_assert!(allowed || next.kept() == session.kept(), "{told}");
            holds(&next)?;
            session = next;
        }
        Ok(())
    });
    outcome.unwrap();
}

/// From wherever one takes something over, there is a way back to exactly what was.
#[test]
fn undoing_brings_back_exactly_what_was() {
    let world = World::new();
    let start = world.start();
    let steps = vec((0..KINDS, 0..100_usize, 0..100_usize), 0..20);
    let taking = select(vec![Fact::GuestKept, Fact::SettledTaken]);
    let mut runner = TestRunner::new(cases(64));
    let outcome = runner.run(&(steps, taking), |(steps, fact)| {
        let mut session = start.clone();
        for step in steps {
            let msg = world.happening(&session, step);
            session = session.update(msg).unwrap_or(session);
        }
        let ready = [
            did(Fact::TextGiven(id(&world.texts[0]), Purpose::Together)),
            did(Fact::TextGiven(id(&world.texts[0]), Purpose::Look)),
            Msg::ContentArrived(Rc::clone(&world.whole)),
        ];
        let ready = ready.into_iter().fold(session, |session, msg| {
            session.update(msg).unwrap_or(session)
        });
        let taken = ready.update(did(fact)).expect("there is something to take");
        prop_assert_eq!(taken.screen(), Screen::Result);
        let Some(back) = taken.update(did(Fact::Undone)) else {
            prop_assert!(ready.kept().is_blank());
            return Ok(());
        };
        prop_assert_eq!(back.kept(), ready.kept());
        let forth = back.update(did(Fact::Undone)).unwrap();
        prop_assert_eq!(forth.kept(), taken.kept());
        Ok(())
    });
    outcome.unwrap();
}
