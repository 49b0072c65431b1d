//! Parts of the program that arrive after the first screen.

use std::rc::Rc;

use iso_readiness::core::session::{
    Dialog, Extent, Fact, Kept, Msg, Part, Parts, Presence, Saving, Screen, Session, Step,
};

use super::{LAST, after, answered, began, id, level, session};
use crate::shipped;

/// The session of a page that has loaded nothing but the first part.
fn split() -> Session {
    let content = Rc::clone(session().content());
    let kept = Kept {
        profile: session().kept().profile.clone(),
        ..Kept::default()
    };
    Session::new(content, kept, Saving::On, Parts::default())
}

fn failed() -> Presence {
    Presence::Failed(id("offline"))
}

fn failing(part: Part) -> Msg {
    Msg::PartFailed(part, id("offline"))
}

#[test]
fn each_part_has_its_own_name() {
    for part in Part::ALL {
        assert_eq!(Part::named(part.name()), Some(part));
    }
    assert_eq!(Part::named("iso27001-2022"), None);
}

#[test]
fn a_part_is_awaited_once_it_is_asked_for_and_again_after_a_failure() {
    for part in Part::ALL {
        let absent = split();
        assert_eq!(absent.presence(part), &Presence::Absent);
        let awaited = after(&absent, [Msg::PartAsked(part)]);
        assert_eq!(awaited.presence(part), &Presence::Awaited);
        assert!(awaited.update(Msg::PartAsked(part)).is_none());
        let failed_once = after(&awaited, [failing(part)]);
        assert_eq!(failed_once.presence(part), &failed());
        let again = after(&failed_once, [Msg::PartAsked(part)]);
        assert_eq!(again.presence(part), &Presence::Awaited);
    }
}

#[test]
fn what_is_here_stays_here() {
    for part in Part::ALL {
        let here = after(&split(), [Msg::PartArrived(part)]);
        for msg in [Msg::PartArrived(part), Msg::PartAsked(part), failing(part)] {
            assert!(here.update(msg).is_none());
        }
        let others = Part::ALL.into_iter().filter(|one| *one != part);
        for other in others {
            // All further parts use the overview, so it is there when they are.
            let is_here = other == Part::Overview;
            assert_eq!(here.has(other), is_here, "{part:?} and {other:?}");
        }
    }
}

#[test]
fn parts_that_are_there_from_the_beginning_are_named() {
    let names =
        |text: &str| Part::ALL.map(|part| *Parts::named(text).presence(part) == Presence::Here);
    assert_eq!(names(""), [false; Part::ALL.len()]);
    assert_eq!(names("no-such-part"), [false; Part::ALL.len()]);
    assert_eq!(
        names("overview"),
        Part::ALL.map(|part| part == Part::Overview)
    );
    let all = Part::ALL.map(Part::name).join(" ");
    assert_eq!(names(&all), [true; Part::ALL.len()]);
    assert_eq!(Parts::named(&all), Parts::all_here());
}

#[test]
fn questions_and_dialogs_want_the_overview() {
    let asked = [Msg::QuestionsAsked, Msg::DialogAsked(Dialog::Erase)];
    for msg in asked {
        let waiting = after(&split(), [msg]);
        assert_eq!(waiting.presence(Part::Overview), &Presence::Awaited);
        assert!(waiting.shows_screen(), "nobody waits for it");
        let there = after(&waiting, [Msg::PartArrived(Part::Overview)]);
        assert!(there.has(Part::Overview));
        assert_eq!(there.dialog(), waiting.dialog());
    }
}

#[test]
fn whoever_goes_to_the_result_waits_for_it() {
    let waiting = after(&split(), [Msg::ResultAsked]);
    assert_eq!(waiting.screen(), Screen::Result);
    assert_eq!(waiting.presence(Part::Screens), &Presence::Awaited);
    assert_eq!(waiting.presence(Part::Sealing), &Presence::Absent);
    assert!(!waiting.shows_screen());
    let there = after(&waiting, [Msg::PartArrived(Part::Screens)]);
    assert!(there.shows_screen());
    let back = after(&waiting, [Msg::QuestionsAsked]);
    assert!(back.shows_screen());
}

#[test]
fn the_last_question_leads_to_a_result_that_is_awaited() {
    let last = LAST(&split());
    let opened = Msg::Opened {
        question: last,
        from: None,
    };
    // Without what is beside the question nobody can open another one.
    assert!(split().update(opened.clone()).is_none());
    let there = after(&split(), [Msg::PartArrived(Part::Overview)]);
    let done = after(&there, [opened, Msg::Stepped(Step::Next)]);
    assert_eq!(done.screen(), Screen::Result);
    assert_eq!(done.presence(Part::Screens), &Presence::Awaited);
}

#[test]
fn a_failure_is_told_and_not_tried_again_by_itself() {
    let session = after(&split(), [failing(Part::Screens), Msg::ResultAsked]);
    assert_eq!(session.presence(Part::Screens), &failed());
    assert!(!session.shows_screen());
}

/// What else can be done with a check stands on the first screen, before any of it is there.
#[test]
fn whoever_goes_to_a_further_screen_waits_for_it() {
    for screen in [
        Screen::Share,
        Screen::Open,
        Screen::Compare,
        Screen::Together,
    ] {
        let asked = Msg::Exchanged(Rc::new(Fact::Asked(screen)));
        let waiting = after(&split(), [asked]);
        assert_eq!(waiting.screen(), screen);
        assert_eq!(waiting.presence(Part::Screens), &Presence::Awaited);
        assert!(!waiting.shows_screen());
        let there = after(&waiting, [Msg::PartArrived(Part::Screens)]);
        assert_eq!(there.screen(), screen);
        assert!(there.shows_screen());
    }
    // Nothing else can have happened there yet.
    let early = Msg::Exchanged(Rc::new(Fact::GuestClosed));
    assert!(split().update(early).is_none());
}

/// A paper takes two parts: what shows it, and the screens around it.
#[test]
fn whoever_goes_to_a_paper_waits_for_both_of_its_parts() {
    for screen in [
        Screen::Report,
        Screen::Plan,
        Screen::Applicability,
        Screen::Exports,
    ] {
        let waiting = after(&split(), [Msg::PaperAsked(screen)]);
        assert_eq!(waiting.screen(), screen);
        for part in [Part::Screens, Part::Papers] {
            assert_eq!(waiting.presence(part), &Presence::Awaited);
        }
        assert_eq!(waiting.presence(Part::Workbook), &Presence::Absent);
        let papers = after(&waiting, [Msg::PartArrived(Part::Papers)]);
        assert_eq!(papers.lacking(), Some(Part::Screens));
        let there = after(&papers, [Msg::PartArrived(Part::Screens)]);
        assert!(there.shows_screen());
    }
}

#[test]
fn a_link_in_the_address_is_opened_once_that_can_be_done_and_is_still_wanted() {
    let link = format!("#r={}", begun_with_answers().link().unwrap().text());
    let waiting = after(&split(), [Msg::LinkArrived(link.into())]);
    assert_eq!(waiting.screen(), Screen::Open);
    let arrived = Msg::PartArrived(Part::Screens);
    let there = after(&waiting, [arrived.clone()]);
    assert_eq!(there.screen(), Screen::Guest);

    // Whoever went on meanwhile is not torn away, and finds it later.
    let gone_on = after(&waiting, [Msg::QuestionsAsked, arrived]);
    assert_eq!(gone_on.screen(), Screen::Questions);
    assert!(gone_on.exchange().guest.is_none());
    let asked = Msg::Exchanged(Rc::new(Fact::Asked(Screen::Open)));
    let back = after(&gone_on, [asked.clone()]);
    assert_eq!(back.screen(), Screen::Guest);
    // It is opened once.
    assert_eq!(after(&back, [asked]).screen(), Screen::Open);
}

fn begun_with_answers() -> Session {
    let begun = began(Extent::Full);
    let question = LAST(&begun);
    after(&begun, [answered(&question, level(3), false)])
}

#[test]
fn a_check_that_is_thrown_away_keeps_its_parts() {
    for msg in [Msg::Erased, Msg::StartedOver] {
        let here = after(&split(), [Msg::PartArrived(Part::Screens), msg]);
        assert_eq!(here.presence(Part::Screens), &Presence::Here);
    }
}

#[test]
fn words_that_arrive_change_nothing_that_was_done() {
    let busy = began(Extent::Full);
    let question = Rc::clone(&busy.trail().questions()[3].id);
    let place = 2;
    let busy = after(
        &busy,
        [
            answered(&question, level(3), false),
            Msg::SectionToggled(place),
        ],
    );
    let content = Rc::new(shipped::content());
    let more = after(&busy, [Msg::ContentArrived(content)]);
    assert_eq!(more.kept(), busy.kept());
    assert_eq!(more.unfolded_section(), Some(place));
    assert_eq!(more.screen(), Screen::Questions);
}

#[test]
fn whoever_opens_a_question_from_a_paper_comes_back_there() {
    let plan = after(&session(), [Msg::PaperAsked(Screen::Plan)]);
    let opened = |from: Option<&str>| Msg::Opened {
        question: LAST(&plan),
        from: from.map(id),
    };
    let asked = after(&plan, [opened(Some("plan x"))]);
    assert_eq!(asked.screen(), Screen::Questions);
    let place = (Screen::Plan, id("plan x"));
    assert_eq!(asked.opened_from(), Some(&place));
    // Looking at other questions changes nothing about where one came from.
    let on = after(&asked, [Msg::Stepped(Step::Back), opened(None)]);
    assert_eq!(on.opened_from(), Some(&place));

    let back = after(&on, [Msg::to(Screen::Plan)]);
    assert_eq!(back.screen(), Screen::Plan);
    assert_eq!(back.opened_from(), Some(&place));
    let elsewhere = after(&on, [Msg::to(Screen::Result)]);
    assert_eq!(elsewhere.screen(), Screen::Result);
    assert_eq!(elsewhere.opened_from(), None);
}
