//! Plain questions propose standards; what is chosen can change at any time and loses nothing.

use std::rc::Rc;

use iso_readiness::core::answers::{Choice, Level};
use iso_readiness::core::content::Content;
use iso_readiness::core::finder::{added_by, first_profile, lacks_role, reason};
use iso_readiness::core::profile::Role::{
    CloudCustomer, CloudProvider, PiiController, PiiProcessor,
};
use iso_readiness::core::profile::{Profile, Role};
use iso_readiness::core::session::{Extent, Kept, Msg, Parts, Saving, Session, Supply};

use super::roles;
use crate::shipped;

fn new_session(content: &Rc<Content>) -> Session {
    let kept = Kept {
        profile: first_profile(content.catalogue()),
        ..Kept::default()
    };
    Session::new(Rc::clone(content), kept, Saving::On, Parts::all_here())
}

fn after(session: &Session, msgs: impl IntoIterator<Item = Msg>) -> Session {
    let all = msgs.into_iter();
    all.fold(session.clone(), |session, msg| session.update(msg).unwrap())
}

fn toggled(standard: &str) -> Msg {
    Msg::StandardToggled(Rc::from(standard))
}

fn chosen(session: &Session) -> Vec<&str> {
    let standards = session.kept().profile.standards.iter();
    standards.map(|id| &**id).collect()
}

/// What is proposed to somebody who ticks these.
fn proposed(ticks: &[Role]) -> Vec<String> {
    let session = new_session(&Rc::new(shipped::content()));
    let session = after(&session, ticks.iter().map(|role| Msg::RoleToggled(*role)));
    assert_eq!(session.kept().profile.roles, roles(ticks));
    chosen(&session).into_iter().map(str::to_owned).collect()
}

#[test]
fn each_kind_of_organization_is_proposed_what_fits() {
    // A start-up that sells software from a rented cloud.
    assert_eq!(
        proposed(&[CloudCustomer, CloudProvider, PiiController, PiiProcessor]),
        [
            "iso27001-2022",
            "iso27017-2026",
            "iso27018-2025",
            "iso27701-2025"
        ]
    );
    // A hosting provider with its own halls.
    assert_eq!(
        proposed(&[CloudProvider, PiiProcessor]),
        [
            "iso27001-2022",
            "iso27017-2026",
            "iso27018-2025",
            "iso27701-2025"
        ]
    );
    // An online shop on a rented platform.
    assert_eq!(
        proposed(&[CloudCustomer, PiiController]),
        ["iso27001-2022", "iso27017-2026", "iso27701-2025"]
    );
    // A hospital with its own servers.
    assert_eq!(
        proposed(&[PiiController]),
        ["iso27001-2022", "iso27701-2025"]
    );
    assert_eq!(proposed(&[]), ["iso27001-2022"]);
}

#[test]
fn a_role_taken_back_takes_back_its_proposals_and_nothing_chosen_by_hand() {
    let session = new_session(&Rc::new(shipped::content()));
    let by_hand = after(&session, [toggled("nist-csf-2"), toggled("iso27018-2025")]);
    let with_role = after(&by_hand, [Msg::RoleToggled(CloudCustomer)]);
    assert_eq!(
        chosen(&with_role),
        [
            "iso27001-2022",
            "iso27017-2026",
            "iso27018-2025",
            "nist-csf-2"
        ]
    );
    let without = after(&with_role, [Msg::RoleToggled(CloudCustomer)]);
    assert_eq!(
        chosen(&without),
        ["iso27001-2022", "iso27018-2025", "nist-csf-2"]
    );
    // A standard taken out by hand stays out while the role stays.
    let out = after(
        &with_role,
        [toggled("iso27017-2026"), Msg::RoleToggled(PiiController)],
    );
    assert!(!chosen(&out).contains(&"iso27017-2026"));
}

#[test]
fn withdrawn_editions_and_other_bodies_are_proposed_to_nobody() {
    let content = shipped::content();
    for offer in content.catalogue().offers() {
        let is_asked_about = super::CURRENT.contains(&&*offer.id);
        for roles in super::role_sets() {
            assert!(
                is_asked_about || reason(offer, roles).is_none(),
                "{}",
                offer.id
            );
        }
    }
}

#[test]
fn a_reason_names_the_roles_that_speak_for_a_standard() {
    let content = shipped::content();
    let offer = |id: &str| {
        let mut offers = content.catalogue().offers().iter();
        offers.find(|offer| &*offer.id == id).unwrap()
    };
    let all = roles(&[CloudCustomer, CloudProvider, PiiController, PiiProcessor]);
    let cloud = roles(&[CloudCustomer, CloudProvider]);
    assert_eq!(reason(offer("iso27001-2022"), all), Some(roles(&[])));
    assert_eq!(reason(offer("iso27017-2026"), all), Some(cloud));
    assert_eq!(
        reason(offer("iso27018-2025"), all),
        Some(roles(&[CloudProvider, PiiProcessor]))
    );
    assert_eq!(reason(offer("iso27018-2025"), cloud), None);
    assert!(lacks_role(offer("iso27018-2025"), cloud));
    assert!(!lacks_role(offer("iso27001-2022"), roles(&[])));
    assert!(!lacks_role(offer("nist-csf-2"), roles(&[])));
}

#[test]
fn what_the_standards_add_comes_to_what_is_asked() {
    let content = shipped::content();
    let catalogue = content.catalogue();
    for roles in super::role_sets() {
        let profile = Profile {
            standards: catalogue
                .offers()
                .iter()
                .map(|one| Rc::clone(&one.id))
                .collect(),
            roles,
            ..Profile::default()
        };
        let offers = catalogue.offers().iter();
        let sum: usize = offers
            .map(|offer| added_by(catalogue, &profile, offer))
            .sum();
        assert_eq!(sum, catalogue.count(&profile).all);
    }
}

/// Answers some questions, changes the profile in every way, and finds all answers again.
#[test]
fn changing_the_profile_midway_loses_nothing() {
    let content = Rc::new(shipped::content());
    let mut session = after(
        &new_session(&content),
        [
            Msg::RoleToggled(PiiController),
            Msg::ExtentChosen(Extent::Full),
            Msg::QuestionsAsked,
        ],
    );
    for question in session.trail().questions().to_vec().iter().rev().take(40) {
        let choice = Choice::Level(Level::new(2).unwrap());
        let question = Rc::clone(&question.id);
        session = after(
            &session,
            [Msg::Answered {
                question,
                choice,
                decided: false,
            }],
        );
    }
    let answers = Rc::clone(&session.kept().answers);
    let mut changes: Vec<Msg> = Role::ALL.map(Msg::RoleToggled).into();
    let offers = content.catalogue().offers().iter();
    changes.extend(offers.map(|offer| toggled(&offer.id)));
    for (index, _) in changes.iter().enumerate() {
        session = after(&session, [changes[index].clone()]);
        assert_eq!(session.kept().answers, answers);
        // Whatever is chosen, there is a question to go on with, or nothing to ask.
        let asks = !session.trail().questions().is_empty();
        assert_eq!(session.current().is_some(), asks);
    }
}

/// As the page has it: the catalogue is whole, the content is loaded bit by bit.
#[test]
fn content_that_is_not_there_is_awaited_and_then_used() {
    let (whole, part) = (shipped::content(), Rc::new(shipped::base()));
    let session = new_session(&part);
    assert_eq!(*session.supply(), Supply::Complete);

    let asked = session.trail().questions().len();
    let waiting = after(&session, [Msg::RoleToggled(PiiController)]);
    assert_eq!(*waiting.supply(), Supply::Awaited);
    assert_eq!(
        waiting.missing().map(|id| &**id).collect::<Vec<_>>(),
        ["iso27701-2025"]
    );
    assert_eq!(waiting.trail().questions().len(), asked);

    let failed = after(&waiting, [Msg::ContentFailed(Rc::from("gone"))]);
    assert_eq!(*failed.supply(), Supply::Failed(Rc::from("gone")));
    let again = after(&failed, [Msg::ContentAskedAgain]);
    assert_eq!(*again.supply(), Supply::Awaited);

    let complete = after(&again, [Msg::ContentArrived(Rc::new(whole))]);
    assert_eq!(*complete.supply(), Supply::Complete);
    assert!(complete.trail().questions().len() > asked);
    // What arrives late or fails late changes nothing any more.
    assert!(
        complete
            .update(Msg::ContentFailed(Rc::from("late")))
            .is_none()
    );
    assert!(complete.update(Msg::ContentAskedAgain).is_none());
}

/// What the step to the next edition adds can be answered at once: that edition is taken in.
#[test]
fn opening_a_question_that_nothing_chosen_asks_takes_in_who_asks_it() {
    let session = after(
        &new_session(&Rc::new(shipped::content())),
        [toggled("iso27001-2022"), toggled("iso27001-2013")],
    );
    let open = |id: &str| Msg::Opened {
        question: Rc::from(id),
        from: None,
    };
    let opened = after(&session, [open("climate-relevance")]);
    assert_eq!(chosen(&opened), ["iso27001-2022", "iso27001-2013"]);
    assert_eq!(&*opened.current().unwrap().id, "climate-relevance");
    // Nobody in these roles is asked that.
    assert!(session.update(open("consent-records")).is_none());
}

#[test]
fn with_no_standard_chosen_all_is_kept() {
    let content = Rc::new(shipped::content());
    let session = new_session(&content);
    let choice = Choice::Level(Level::new(2).unwrap());
    let answered = Msg::Answered {
        question: Rc::from("policy-signed"),
        choice,
        decided: true,
    };
    let none = after(&session, [answered, toggled("iso27001-2022")]);
    assert!(none.current().is_none());
    let saved = iso_readiness::core::file::write_saved(&content, none.kept());
    let restored = iso_readiness::core::file::read_saved(&saved, &content);
    assert_eq!(restored.problems, []);
    assert_eq!(restored.kept.as_ref(), Some(none.kept()));
}

/// One bundle that cannot be had keeps no other one out, and what failed stays told.
#[test]
fn what_arrives_does_not_hide_what_failed() {
    let part = Rc::new(shipped::base());
    let session = after(&new_session(&part), [Msg::RoleToggled(PiiController)]);
    let failed = after(&session, [Msg::ContentFailed(Rc::from("404"))]);
    let arrived = after(&failed, [Msg::ContentArrived(part)]);
    assert_eq!(*arrived.supply(), Supply::Failed(Rc::from("404")));
    let unticked = Msg::RoleToggled(PiiController);
    assert_eq!(*after(&arrived, [unticked]).supply(), Supply::Complete);
}

#[test]
fn erasing_forgets_roles_and_standards_too() {
    let session = after(
        &new_session(&Rc::new(shipped::content())),
        [Msg::RoleToggled(PiiProcessor), toggled("gdpr-2016")],
    );
    let over = after(&session, [Msg::StartedOver]);
    assert_eq!(over.kept().profile, session.kept().profile);
    let erased = after(&session, [Msg::Erased]);
    assert_eq!(chosen(&erased), ["iso27001-2022"]);
    assert_eq!(erased.kept().profile.roles, roles(&[]));
}
