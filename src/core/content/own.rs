//! Own questionnaires: what the author of a page offers in place of ours, or over ours.
//!
//! They come as one document:
//!
//! ```json
//! {"format":"iso-readiness/content","version":1,"id":"acme-vendor-check","edition":1,
//!  "title":"…","lead":"…","over":["iso27001-2022"],
//!  "files":{"questions/vendor.json":{},"standards/vendor-2026.json":{},"text/en/vendor.json":{}}}
//! ```
//!
//! `over` names standards of ours that are offered too, and whose questions own standards may point
//! at; `files` are the files of authors, by their paths. One of the two has to be there. Without
//! files the document is a selection of ours, with our editions and links; with files, its links
//! are its own. What is offered is exactly what `over` and `files` have, own standards first.

use std::rc::Rc;

use super::author::{Loaded, finished};
use super::load::Loader;
use super::model::{Content, Question, Requirement, Standard};
use super::read::{ignore_schema, kebab_case};
use super::{Document, text};
use crate::core::by_id::{IdSet, PlaceSet};
use crate::core::file::is_known;
use crate::core::foreign::{Fault, Node, Path, Problems, Value};
use crate::core::profile::Roles;
use crate::core::words::{Phrase, Words};

/// The format of the document.
pub const FORMAT: &str = "iso-readiness/content";
/// The version of the format.
pub const VERSION: u32 = 1;

/// The most own standards: the place of a standard is written in one byte, and ours need some.
const MAX_STANDARDS: usize = 100;

/// The longest id: it is part of the key that visitors' browsers store answers under.
const MAX_ID: usize = 40;

/// The folders of files of content.
const FOLDERS: [&str; 4] = ["questions/", "standards/", "text/", "editions/"];

/// Whether a path below a folder of questionnaires is that of a file of content.
#[must_use]
pub fn is_content(path: &str) -> bool {
    let in_folder = FOLDERS.iter().any(|folder| path.starts_with(folder));
    in_folder && path.strip_suffix(".json").is_some()
}

/// Loads own questionnaires from their document, which messages call `name`. `ours` has to hold
/// what `over` names.
///
/// What cannot be used is left out, and told. Where nothing can be, no standard is offered.
#[inline(never)]
#[must_use]
pub fn load(name: &str, document: &Value, ours: &Content) -> Loaded {
    let node = Node::document(name, document);
    let mut loader = Loader::default();
    if let Some(head) = Head::read(&node, ours, &mut loader.problems) {
        head.fill(&node, ours, &mut loader);
    }
    finished(loader, Rc::default())
}

/// What the document says beside its files.
struct Head {
    id: Rc<str>,
    edition: u8,
    title: Option<Rc<str>>,
    lead: Option<Rc<str>>,
    over: Vec<Rc<str>>,
    files: Vec<Document>,
}

impl Head {
    fn read(node: &Node, ours: &Content, problems: &mut Problems) -> Option<Self> {
        let mut object = node.object(problems)?;
        ignore_schema(&mut object);
        if !is_known(&mut object, problems, FORMAT, VERSION) {
            return None;
        }
        let id = object.required(problems, "id");
        let edition = object.required(problems, "edition");
        let title = object.optional("title");
        let lead = object.optional("lead");
        let over = object.optional("over");
        let files = object.optional("files");
        object.finish(problems);

        if over.is_none() && files.is_none() {
            node.report(problems, Fault::Missing("files"));
        }
        let id = id.and_then(|node| short_id(&node, problems));
        let edition = edition.and_then(|node| node.number(problems, 1, u8::MAX));
        let title = title.and_then(|node| node.filled_text(problems));
        let lead = lead.and_then(|node| node.filled_text(problems));
        let over = read_over(over.as_ref(), ours, problems);
        let files = read_files(files.as_ref(), problems);
        Some(Self {
            id: id?,
            edition: edition?,
            title,
            lead,
            over,
            files,
        })
    }

    /// Own questions come before ours in the bank, and so do own standards, so that what has a
    /// source stands first.
    fn fill(mut self, node: &Node, ours: &Content, loader: &mut Loader) {
        loader.taken = ids_of(ours);
        loader.content.words = self.words(ours.words());
        loader
            .content
            .passphrase_words
            .clone_from(&ours.passphrase_words);
        // What it says about questions that are not here, nobody hears.
        let guidance = &ours.guidance.documents;
        loader.content.guidance.documents.clone_from(guidance);
        if self.files.is_empty() {
            let tables = &ours.editions.documents;
            loader.content.editions.documents.clone_from(tables);
        } else {
            loader.content.owner = Rc::clone(&self.id);
            self.mark_tables(node, &mut loader.problems);
        }
        let (mut standards, mut others) = (Vec::new(), Vec::new());
        for file in std::mem::take(&mut self.files) {
            if file.path.starts_with("standards/") {
                standards.push(file);
            } else {
                others.push(file);
            }
        }
        loader.take(&others);
        let chosen = ours.standards().iter();
        let chosen = chosen.filter(|standard| self.over.contains(&standard.id));
        let chosen: Vec<&Rc<Standard>> = chosen.collect();
        add_questions(&chosen, ours, &mut loader.content);
        loader.take(&standards);
        limit_standards(node, loader);
        claim(&mut loader.content.standards);
        add_standards(&chosen, &mut loader.content);
    }

    fn words(&self, ours: &Rc<Words>) -> Rc<Words> {
        let mut words = Words::clone(ours);
        let own = [
            (Phrase::StartTitle, &self.title),
            (Phrase::StartLead, &self.lead),
        ];
        for (phrase, text) in own {
            if let Some(text) = text {
                words.reword(phrase, text);
            }
        }
        if self.over.is_empty() {
            // Nothing here leads to a certificate.
            let plain = words.get(Phrase::StartTargetOwn);
            words.reword(Phrase::StartTargetHint, &plain);
            let plain = words.get(Phrase::PlanLeadOwn);
            words.reword(Phrase::PlanLead, &plain);
        }
        Rc::new(words)
    }

    /// Links are told apart by the id, so every table gets it, whatever it says.
    fn mark_tables(&mut self, node: &Node, problems: &mut Problems) {
        let mut newest: i64 = 0;
        let tables = self.files.iter_mut();
        for file in tables.filter(|file| file.path.starts_with("editions/")) {
            if let Some(Value::Integer(number)) = file.value.get("edition") {
                newest = newest.max(*number);
            }
            let id = Value::Text(Rc::clone(&self.id));
            let is_marked = file.value.get("content") == Some(&id);
            if let (Value::Object(pairs), false) = (&mut file.value, is_marked) {
                let table = Path::Document(&file.path);
                problems.report(&Path::Key(&table, "content"), Fault::other_owner(&self.id));
                pairs.retain(|(key, _)| **key != *"content");
                pairs.push((Rc::from("content"), id));
            }
        }
        if newest != 0 && newest != i64::from(self.edition) {
            let newest = usize::try_from(newest).unwrap_or_default();
            let fault = Fault::other_edition(&newest.to_string());
            problems.report(&Path::Key(node.path(), "edition"), fault);
        }
    }
}

fn short_id(node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    let id = kebab_case(node, problems)?;
    let (found, limit) = (id.len(), MAX_ID);
    if found > limit {
        let unit = "letters";
        node.report(problems, Fault::TooLong { found, limit, unit });
        return None;
    }
    Some(id)
}

/// The standards of ours that are offered too, as far as they are there.
fn read_over(node: Option<&Node>, ours: &Content, problems: &mut Problems) -> Vec<Rc<str>> {
    let mut over = Vec::new();
    for item in Node::items_of(node, problems) {
        let Some(id) = item.text(problems) else {
            continue;
        };
        if ours.standard(&id).is_none() {
            item.report(problems, Fault::UnknownId(id));
        } else if over.contains(&id) {
            item.report(problems, Fault::DuplicateId(id));
        } else {
            over.push(id);
        }
    }
    over
}

/// The files of authors. What only ours may have, the words of the interface and those that
/// passphrases are made of, is told and not used.
fn read_files(node: Option<&Node>, problems: &mut Problems) -> Vec<Document> {
    let mut files = Vec::new();
    for (path, file) in Node::pairs_of(node, problems) {
        if !is_content(path) {
            file.report(problems, Fault::UnknownKey);
            continue;
        }
        for key in text::OURS_ALONE {
            if path.starts_with("text/") && file.value().get(key).is_some() {
                let document = Path::Document(path);
                problems.report(&Path::Key(&document, key), Fault::UnknownKey);
            }
        }
        files.push(Document {
            path: path.to_string(),
            value: file.value().clone(),
        });
    }
    files
}

/// The ids of ours, which nobody may define anew.
fn ids_of(ours: &Content) -> IdSet {
    let mut ids = IdSet::default();
    for question in ours.questions() {
        ids.add(&question.id, ());
    }
    for standard in ours.standards().iter().chain(ours.catalogue().offers()) {
        ids.add(&standard.id, ());
    }
    ids
}

/// Adds the questions that these standards ask, in the order of our bank.
fn add_questions(chosen: &[&Rc<Standard>], ours: &Content, content: &mut Content) {
    let mut asked = PlaceSet::default();
    for requirement in chosen.iter().flat_map(|standard| standard.requirements()) {
        for question in &requirement.questions {
            asked.add(question.position);
        }
    }
    let bank = ours.questions().iter();
    for question in bank.filter(|question| asked.has(question.position)) {
        let moved = Question {
            position: content.questions().len(),
            ..Question::clone(question)
        };
        content.questions.add(&question.id, Rc::new(moved));
    }
}

fn limit_standards(node: &Node, loader: &mut Loader) {
    let (found, limit) = (loader.content.standards.len(), MAX_STANDARDS);
    if found > limit {
        let unit = "standards";
        let fault = Fault::TooLong { found, limit, unit };
        loader
            .problems
            .report(&Path::Key(node.path(), "files"), fault);
        loader.content.standards.truncate(limit);
        loader.sources.standards.truncate(limit);
    }
}

/// Own standards that say nothing about whom they are for are for everybody.
fn claim(standards: &mut [Rc<Standard>]) {
    let is_silent = |standard: &Rc<Standard>| standard.proposed_for.is_empty();
    let all_are_silent = standards.iter().all(is_silent);
    for standard in standards.iter_mut().filter_map(Rc::get_mut) {
        standard.is_own = true;
        if all_are_silent && standard.speaks_for_itself() {
            standard.proposed_for.push(Roles::default());
        }
    }
}

/// Adds standards of ours, over the questions of this bank. Beside own standards they are offered,
/// but proposed to nobody.
fn add_standards(chosen: &[&Rc<Standard>], content: &mut Content) {
    let is_alone = content.standards.is_empty();
    for standard in chosen {
        let mut standard = Standard::clone(standard);
        if !is_alone {
            standard.proposed_for.clear();
        }
        let sections = standard
            .blocks
            .iter_mut()
            .flat_map(|block| &mut block.sections);
        for requirement in sections.flat_map(|section| &mut section.requirements) {
            let questions = requirement.questions.iter();
            let questions = questions.filter_map(|question| content.question(&question.id));
            *requirement = Rc::new(Requirement {
                questions: questions.map(Rc::clone).collect(),
                ..Requirement::clone(requirement)
            });
        }
        content.standards.push(Rc::new(standard));
    }
}
