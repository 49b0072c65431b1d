//! Own questionnaires: what is offered, what is asked, and whose links are read.

use std::rc::Rc;

use iso_readiness::core::answers::{Answers, Choice, Level};
use iso_readiness::core::content::{Content, Document, load_built};
use iso_readiness::core::finder::{first_profile, reason};
use iso_readiness::core::link::{
    Body, Code, Label, LinkFault, Unlinkable, read_offered, write_answers,
};
use iso_readiness::core::profile::{Profile, Roles};
use iso_readiness::core::report::title_of;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::session::{Extent, Trail};
use iso_readiness::core::words::{self, Phrase};
use serde_json::json;

use super::profile;
use crate::examples::{example, own_content, selection};
use crate::shipped::{base, content, tree};

fn offered(content: &Content) -> Vec<&str> {
    let offers = content.catalogue().offers().iter();
    offers.map(|offer| &*offer.id).collect()
}

#[test]
fn own_questions_stand_alone() {
    let own = own_content(&example("vendor-check"), &content());
    assert_eq!(offered(&own), ["vendor-check-2026"]);
    assert_eq!(own.questions().len(), 10);
    assert_eq!(
        &*own.words().get(Phrase::StartTitle),
        "Ready to work with our data?"
    );
    assert_eq!(own.catalogue().roles(), Roles::default(), "no role matters");
    let profile = first_profile(own.catalogue());
    assert_eq!(own.catalogue().count(&profile).all, 10);
    let offer = &own.catalogue().offers()[0];
    assert_eq!(title_of(own.words(), offer), "Supplier check 2026");
}

#[test]
fn a_quick_check_without_questions_is_a_full_one() {
    let own = own_content(&example("vendor-check"), &content());
    let scope = Scope::of(&own, &first_profile(own.catalogue()));
    assert_eq!(Trail::of(&scope, Extent::Quick).questions().len(), 10);
}

#[test]
fn a_few_questions_need_no_quick_check() {
    let own = own_content(&example("client-minimum"), &content());
    let asked = |standards: &[&str]| {
        let profile = profile(standards, Roles::default());
        let count = own.catalogue().count(&profile);
        let scope = Scope::of(&own, &profile);
        (count, Trail::of(&scope, Extent::Quick).questions().len())
    };
    let (count, walked) = asked(&["client-minimum-2026"]);
    assert!(count.quick > 0 && !count.has_quick());
    assert_eq!(walked, 12);
    let (count, walked) = asked(&["client-minimum-2026", "iso27001-2022"]);
    assert!(count.has_quick());
    assert_eq!(walked, count.quick);
}

#[test]
fn own_standards_use_questions_of_ours_and_come_first() {
    let ours = content();
    let own = own_content(&example("client-minimum"), &ours);
    assert_eq!(offered(&own), ["client-minimum-2026", "iso27001-2022"]);
    let first = first_profile(own.catalogue());
    assert_eq!(first, profile(&["client-minimum-2026"], Roles::default()));
    let scope = Scope::of(&own, &first);
    assert_eq!(scope.questions.len(), 12);
    for question in &scope.questions {
        assert_eq!(
            question.text.ask,
            ours.question(&question.id).unwrap().text.ask
        );
    }
    let base = own.standard("iso27001-2022").unwrap();
    assert_eq!(
        reason(base, Roles::default()),
        None,
        "ours is offered, and not proposed"
    );
    let both = profile(&["client-minimum-2026", "iso27001-2022"], Roles::default());
    let alone = profile(&["iso27001-2022"], Roles::default());
    let count = |profile: &Profile| own.catalogue().count(profile).all;
    assert_eq!(count(&both), count(&alone), "an answer counts in both");
}

#[test]
fn ours_is_the_same_whether_files_or_bundles_were_loaded() {
    let bundles = own_content(&example("client-minimum"), &base());
    let files = own_content(&example("client-minimum"), &content());
    let ids = |content: &Content| {
        let questions = content.questions().iter();
        questions.map(|one| Rc::clone(&one.id)).collect::<Vec<_>>()
    };
    assert_eq!(ids(&bundles), ids(&files));
    assert_eq!(bundles.catalogue().write(), files.catalogue().write());
}

#[test]
fn the_words_of_the_build_are_taken_along() {
    let (words, files) = (content(), crate::shipped::documents());
    let paths = [words::PATH, words::FURTHER_PATH, words::PAPERS_PATH];
    let built = paths.map(|path| Document {
        path: path.to_owned(),
        value: words.words().write(path),
    });
    let editions = Document {
        path: "editions/1.json".to_owned(),
        value: tree(&files["editions/1.json"]),
    };
    let documents = [built.to_vec(), vec![editions]].concat();
    let (ours, problems) = load_built(&documents);
    assert_eq!(problems, []);
    let own = own_content(&example("vendor-check"), &ours);
    assert_eq!(
        &*own.words().get(Phrase::StartTitle),
        "Ready to work with our data?"
    );
    let begin = words.words().get(Phrase::StartBegin);
    assert_eq!(own.words().get(Phrase::StartBegin), begin);
    assert_eq!(own.words().missing().count(), 0);
}

#[test]
fn a_selection_offers_what_it_names_and_no_more() {
    let ours = content();
    let own = own_content(&selection(&["gdpr-2016", "iso27701-2025"]), &ours);
    assert_eq!(offered(&own), ["iso27701-2025", "gdpr-2016"]);
    let all = offered(&own);
    let chosen = profile(&all, Roles::of_byte(15));
    assert_eq!(
        Scope::of(&own, &chosen).questions.len(),
        own.questions().len()
    );
    assert_eq!(
        ours.catalogue().count(&chosen),
        own.catalogue().count(&chosen)
    );
    // Nothing of it is proposed to everybody, so all of it is chosen at first.
    assert_eq!(first_profile(own.catalogue()).standards.len(), 2);
    let own = own_content(&selection(&["iso27001-2022", "iso27017-2026"]), &ours);
    assert_eq!(
        first_profile(own.catalogue()).standards,
        [Rc::from("iso27001-2022")]
    );
    assert_eq!(
        own.catalogue().roles(),
        Roles::of_byte(3),
        "roles of clouds matter"
    );
}

fn answered(content: &Content, standards: &[&str]) -> (Profile, Answers) {
    let profile = profile(standards, Roles::default());
    let mut answers = Answers::default();
    for question in &Scope::of(content, &profile).questions {
        answers.choose(&question.id, Level::new(3).map(Choice::Level));
    }
    (profile, answers)
}

fn link(content: &Content, standards: &[&str]) -> Code {
    let (profile, answers) = answered(content, standards);
    write_answers(content.editions(), &profile, &answers, &Label::default()).unwrap()
}

fn opened(code: &Code, content: &Content) -> Result<usize, LinkFault> {
    match read_offered(code, content)?.body {
        Body::Answers { answers, .. } => Ok(answers.answered()),
        Body::Result { .. } => Ok(0),
    }
}

#[test]
fn links_are_read_where_they_were_made_and_refused_elsewhere() {
    let ours = content();
    let vendor = own_content(&example("vendor-check"), &ours);
    let minimum = own_content(&example("client-minimum"), &ours);
    let of_vendor = link(&vendor, &["vendor-check-2026"]);
    let of_minimum = link(&minimum, &["client-minimum-2026"]);
    let of_ours = link(&ours, &["iso27001-2022"]);
    assert_eq!(opened(&of_vendor, &vendor), Ok(10));
    assert_eq!(opened(&of_minimum, &minimum), Ok(12));
    let refused = Err(LinkFault::OtherQuestions);
    assert_eq!(opened(&of_vendor, &ours), refused);
    assert_eq!(opened(&of_vendor, &minimum), refused);
    assert_eq!(opened(&of_ours, &vendor), refused);
    assert_eq!(opened(&of_ours, &minimum), refused);
}

#[test]
fn links_of_a_selection_are_ours() {
    let ours = content();
    let own = own_content(&selection(&["iso27001-2022"]), &ours);
    let code = link(&own, &["iso27001-2022"]);
    assert_eq!(code, link(&ours, &["iso27001-2022"]));
    assert_eq!(opened(&code, &own), opened(&code, &ours));
    // What is not offered here could neither be shown nor kept.
    let wider = link(&ours, &["iso27001-2022", "iso27701-2025"]);
    assert!(opened(&wider, &ours).is_ok());
    assert_eq!(opened(&wider, &own), Err(LinkFault::OtherQuestions));
}

#[test]
fn without_tables_there_are_no_links() {
    let mut document = example("vendor-check");
    let files = document["files"].as_object_mut().unwrap();
    files.remove("editions/1.json");
    let ours = content();
    let own = own_content(&document, &ours);
    let (profile, answers) = answered(&own, &["vendor-check-2026"]);
    let made = write_answers(own.editions(), &profile, &answers, &Label::default());
    assert_eq!(made, Err(Unlinkable::NoEdition));
    let code = link(&ours, &["iso27001-2022"]);
    assert_eq!(opened(&code, &own), Err(LinkFault::OtherQuestions));
}

#[test]
fn own_roles_and_proposals_are_kept() {
    let mut document = example("vendor-check");
    let standard = &mut document["files"]["standards/vendor-check-2026.json"];
    standard["proposedFor"] = json!([["pii-processor"]]);
    let own = own_content(&document, &content());
    assert_eq!(own.catalogue().roles(), Roles::of_byte(8));
    let standard = document["files"]["standards/vendor-check-2026.json"]
        .as_object_mut()
        .unwrap();
    standard.remove("proposedFor");
    let own = own_content(&document, &content());
    let offer = &own.catalogue().offers()[0];
    assert!(
        reason(offer, Roles::default()).is_some(),
        "it is for everybody"
    );
}
