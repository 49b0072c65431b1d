//! What is forgotten, and when the browser's storage may be written.

use iso_readiness::core::profile::Target;
use iso_readiness::core::session::{Extent, HeldBecause, Kept, Msg, Saving, SavingFault, Screen};

use super::{after, answered, began, here, id, level, session, session_with, with_settings};

#[test]
fn erasing_and_starting_over_forget_everything_but_the_standards() {
    for msg in [Msg::Erased, Msg::StartedOver] {
        let session = with_settings(&began(Extent::Quick), true);
        let question = here(&session);
        let note = id("secret");
        let noted = Msg::Noted { question, note };
        let answers = answered(&here(&session), level(2), true);
        let session = after(&session, [noted, answers, msg]);
        let kept = session.kept();
        assert!(kept.answers.is_empty());
        assert_eq!(kept.profile.target, Target::default());
        assert_eq!((kept.extent, &kept.at), (Extent::default(), &None));
        assert_eq!(kept.profile.standards, [id("iso27001-2022")]);
        assert_eq!(session.screen(), Screen::Start);
    }
}

#[test]
fn what_is_held_in_storage_is_released_by_consent_only() {
    let held = Saving::Held(HeldBecause::Newer);
    let session = session_with(Kept::default(), held.clone());
    let (extent, target) = (Extent::Quick, Target::default());
    let question = here(&session);
    for msg in [
        Msg::ExtentChosen(extent),
        Msg::TargetChosen(target),
        Msg::QuestionsAsked,
        answered(&question, level(1), true),
        Msg::Saved,
        Msg::SavingFailed(SavingFault::Full),
        Msg::ResultAsked,
    ] {
        let told = format!("{msg:?}");
        let next = session.update(msg).unwrap_or_else(|| session.clone());
        assert_eq!(next.saving(), &held, "after {told}");
        assert!(next.held_because().is_some());
    }
    let session = after(&session, [Msg::ReplacingAllowed]);
    assert_eq!(session.saving(), &Saving::On);
    assert_eq!(session.held_because(), None);
}

/// What another tab saved is shown in place of what is here, if it can be read at all.
#[test]
fn a_failure_to_save_is_shown_until_it_succeeds_and_off_stays_off() {
    let failing = after(&session(), [Msg::SavingFailed(SavingFault::Forbidden)]);
    assert_eq!(failing.saving(), &Saving::Failing(SavingFault::Forbidden));
    assert_eq!(after(&failing, [Msg::Saved]).saving(), &Saving::On);
    assert!(session().update(Msg::Saved).is_none());

    let off = session_with(Kept::default(), Saving::Off);
    for msg in [
        Msg::Saved,
        Msg::SavingFailed(SavingFault::Full),
        Msg::ReplacingAllowed,
        Msg::Erased,
    ] {
        let next = off.update(msg).unwrap_or_else(|| off.clone());
        assert_eq!(next.saving(), &Saving::Off);
    }
}
