//! The shape of text files: every sentence a person reads, by the id of what it belongs to.

use std::rc::Rc;

use super::model::QuestionText;
use super::read::ignore_schema;
use crate::core::by_id::ById;
use crate::core::foreign::{Fault, Node, Path, Problems};
use crate::core::link::passphrase;

/// Texts of all files of one language, put together. Each text remembers the file it came from,
/// so that a text for nothing can be named.
#[derive(Debug, Default)]
pub struct Texts {
    pub(super) questions: ById<Placed<QuestionText>>,
    pub(super) standards: ById<Placed<StandardText>>,
}

/// A text and the file it stands in.
#[derive(Debug)]
pub(super) struct Placed<T> {
    pub(super) file: Rc<str>,
    pub(super) text: T,
}

/// The names in one standard.
#[derive(Debug, Default)]
pub struct StandardText {
    pub(super) name: Rc<str>,
    pub(super) summary: Rc<str>,
    pub(super) ask: Rc<str>,
    pub(super) blocks: ById<Rc<str>>,
    pub(super) sections: ById<Rc<str>>,
    pub(super) requirements: ById<Rc<str>>,
}

/// The keys of what only our own texts have: the words of the interface, and those that passphrases
/// are made of.
pub(super) const OURS_ALONE: [&str; 3] = ["interface", passphrase::KEY, "guidance"];

/// Reads one text file and adds what it holds.
pub(super) fn read(file: &Rc<str>, node: &Node, texts: &mut Texts, problems: &mut Problems) {
    let Some(mut object) = node.object(problems) else {
        return;
    };
    ignore_schema(&mut object);
    let questions = object.optional("questions");
    let standards = object.optional("standards");
    // The words of the interface are read by whoever needs them by key, and those that passphrases
    // are made of by whoever makes one.
    let _ = object.optional("interface");
    let _ = object.optional(passphrase::KEY);
    let _ = object.optional("guidance");
    object.finish(problems);

    for (id, node) in Node::pairs_of(questions.as_ref(), problems) {
        if let Some(text) = question(&node, problems) {
            let path = node.path();
            add(&mut texts.questions, file, id, text, path, problems);
        }
    }
    for (id, node) in Node::pairs_of(standards.as_ref(), problems) {
        if let Some(text) = standard(&node, problems) {
            let path = node.path();
            add(&mut texts.standards, file, id, text, path, problems);
        }
    }
}

fn add<T>(
    texts: &mut ById<Placed<T>>,
    file: &Rc<str>,
    id: &Rc<str>,
    text: T,
    path: &Path,
    problems: &mut Problems,
) {
    let file = Rc::clone(file);
    if !texts.add(id, Placed { file, text }) {
        problems.report(path, Fault::DuplicateId(Rc::clone(id)));
    }
}

fn question(node: &Node, problems: &mut Problems) -> Option<QuestionText> {
    let mut object = node.object(problems)?;
    let ask = object.required(problems, "ask");
    let why = object.required(problems, "why");
    let evidence = object.required(problems, "evidence");
    let first = object.required(problems, "first");
    object.finish(problems);

    let ask = ask.and_then(|node| node.filled_text(problems));
    let why = why.and_then(|node| node.filled_text(problems));
    let first = first.and_then(|node| node.filled_text(problems));
    let mut pieces = Vec::new();
    for item in evidence?.items(problems) {
        pieces.extend(item.filled_text(problems));
    }
    Some(QuestionText {
        ask: ask?,
        why: why?,
        evidence: pieces,
        first: first?,
    })
}

fn standard(node: &Node, problems: &mut Problems) -> Option<StandardText> {
    let mut object = node.object(problems)?;
    let name = object.required(problems, "name");
    let summary = object.optional("summary");
    let ask = object.optional("ask");
    let blocks = object.required(problems, "blocks");
    let sections = object.required(problems, "sections");
    let requirements = object.required(problems, "requirements");
    object.finish(problems);

    let name = name.and_then(|node| node.filled_text(problems));
    let summary = summary.and_then(|node| node.filled_text(problems));
    let ask = ask.and_then(|node| node.filled_text(problems));
    let mut names = |node: Option<Node>| names(node.as_ref(), problems);
    let (blocks, sections, requirements) = (names(blocks), names(sections), names(requirements));
    Some(StandardText {
        name: name?,
        summary: summary.unwrap_or_default(),
        ask: ask.unwrap_or_default(),
        blocks,
        sections,
        requirements,
    })
}

fn names(node: Option<&Node>, problems: &mut Problems) -> ById<Rc<str>> {
    let mut names = ById::default();
    for (id, node) in Node::pairs_of(node, problems) {
        if let Some(name) = node.filled_text(problems) {
            names.add(id, name);
        }
    }
    names
}
