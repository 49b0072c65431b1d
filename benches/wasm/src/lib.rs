//! Steps of the core, each to be repeated by `run.mjs` as often as it likes: what visitors' module
//! does, compiled as it is, but for the browser's half.

// A benchmark that meets the unexpected stops there; and what comes from JavaScript comes as a whole.
#![allow(
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    clippy::needless_pass_by_value
)]

#[path = "../../stage/change.rs"]
mod change;

use std::hint::black_box;
use std::rc::Rc;

use change::change;
use iso_readiness::core::answers::{Answers, Choice, Level};
use iso_readiness::core::content::{Content, Document, load_built};
use iso_readiness::core::file::write_saved;
use iso_readiness::core::foreign::Value;
use iso_readiness::core::link::{Label, find, read, write_answers};
use iso_readiness::core::plan::plan;
use iso_readiness::core::profile::{Profile, Role, Roles, Target};
use iso_readiness::core::report::{Live, Report, follow_live, live};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, StandardOutcome, assess};
use iso_readiness::core::session::{Extent, Kept, Msg, Parts, Saving, Session};
use wasm_bindgen::prelude::*;

#[cfg(all(target_family = "wasm", not(target_feature = "atomics")))]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Content that was handed in, as it is before it is loaded.
#[wasm_bindgen]
pub struct Shelf(Vec<Document>);

#[wasm_bindgen]
impl Shelf {
    /// The documents of bundles, each `{"files": {path: content}}`.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(bundles: Vec<String>) -> Self {
        let bundles = bundles.iter().flat_map(|bundle| files_of(bundle));
        Self(bundles.collect())
    }

    /// Loads the content.
    pub fn load(&self, times: u32) {
        for _ in 0..times {
            black_box(load_built(black_box(&self.0)));
        }
    }
}

fn files_of(bundle: &str) -> Vec<Document> {
    let bundle: Value = serde_json::from_str(bundle).unwrap();
    let Some(Value::Object(files)) = bundle.get("files") else {
        return Vec::new();
    };
    let files = files.iter();
    files
        .map(|(path, value)| Document {
            path: path.to_string(),
            value: value.clone(),
        })
        .collect()
}

/// A check of these standards in every role, with all questions answered.
#[wasm_bindgen]
pub struct Check {
    session: Session,
    /// The session after one more answer, in the middle of the trail.
    next: Session,
    change: Msg,
    figures: Vec<Rc<Live>>,
    outcomes: Vec<StandardOutcome>,
    link: String,
}

#[wasm_bindgen]
impl Check {
    /// A check over the content on a shelf.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(shelf: &Shelf, standards: Vec<String>) -> Self {
        let (content, problems) = load_built(&shelf.0);
        assert_eq!(problems, []);
        let profile = Profile {
            standards: standards.into_iter().map(Rc::from).collect(),
            roles: Role::ALL.into_iter().fold(Roles::default(), Roles::with),
            target: Target::default(),
        };
        let kept = Kept {
            answers: Rc::new(complete(&content, &profile)),
            extent: Extent::Full,
            profile,
            ..Kept::default()
        };
        let session = Session::new(Rc::new(content), kept, Saving::On, Parts::all_here());
        let change = change(&session);
        let words = session.content().words();
        Self {
            next: session.update(change.clone()).unwrap(),
            change,
            figures: live(words, session.scope(), session.marks()),
            outcomes: assess(session.scope(), session.marks()),
            link: link(&session),
            session,
        }
    }

    /// How many questions are answered.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.session.progress().0
    }

    /// Marks and score of all standards.
    pub fn score(&self, times: u32) {
        let (content, answers) = (self.session.content(), &self.session.kept().answers);
        for _ in 0..times {
            let marks = Marks::of(content, black_box(answers));
            black_box(assess(self.session.scope(), &marks));
        }
    }

    /// The plan with all gains.
    pub fn plan(&self, times: u32) {
        let (scope, marks) = (self.session.scope(), self.session.marks());
        for _ in 0..times {
            black_box(plan(scope, marks, black_box(&self.outcomes)));
        }
    }

    /// One answer, until the new figures and the progress are there.
    pub fn answer(&mut self, times: u32) {
        let words = self.session.content().words();
        let scope = self.session.scope();
        let mut sides = [self.session.marks(), self.next.marks()];
        for _ in 0..times {
            let next = self.session.update(self.change.clone());
            black_box(next.unwrap().progress());
            let [then, now] = sides;
            follow_live(&mut self.figures, words, scope, (then, now));
            sides.reverse();
        }
    }

    /// The whole result, plan and sentences included.
    pub fn report(&self, times: u32) {
        let (content, scope) = (self.session.content(), self.session.scope());
        for _ in 0..times {
            black_box(Report::of(
                content,
                scope,
                black_box(&self.session.kept().answers),
            ));
        }
    }

    /// Makes a link.
    pub fn write_link(&self, times: u32) {
        for _ in 0..times {
            black_box(link(black_box(&self.session)));
        }
    }

    /// Finds a link and reads it.
    pub fn read_link(&self, times: u32) {
        let editions = self.session.content().editions();
        for _ in 0..times {
            let code = find(black_box(&self.link)).unwrap();
            black_box(read(&code, editions).unwrap());
        }
    }

    /// Makes the tree of what is kept between visits.
    pub fn write_saved(&self, times: u32) {
        for _ in 0..times {
            black_box(write_saved(
                self.session.content(),
                black_box(self.session.kept()),
            ));
        }
    }
}

/// A different level beside every question and its neighbours.
fn complete(content: &Content, profile: &Profile) -> Answers {
    let mut answers = Answers::default();
    let levels = Level::ALL.iter().cycle();
    let questions = Scope::of(content, profile).questions;
    for (question, level) in questions.iter().zip(levels) {
        answers.choose(&question.id, Some(Choice::Level(*level)));
    }
    answers
}

fn link(session: &Session) -> String {
    let (editions, kept) = (session.content().editions(), session.kept());
    let code = write_answers(editions, &kept.profile, &kept.answers, &Label::default());
    code.unwrap().text()
}
