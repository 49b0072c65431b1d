//! What only authors of guidance care about: whether all its ids lead somewhere, and whether its
//! texts are short and belong to something. At run time, what leads nowhere is left alone, since a
//! page may have only some of the standards.

use std::rc::Rc;

use super::super::{Content, Standard};
use super::{Duty, Guidance, HintRule, Needs, RoadMap, Test};
use crate::core::by_id::IdSet;
use crate::core::foreign::{Fault, Node, Path, Problems, Value};

/// The most words that may say what does not fit together, or why somebody would ask.
const SENTENCE_WORDS: usize = 30;
/// The most words of a name: of a document, a phase, a stage or a term.
const NAME_WORDS: usize = 12;
/// The most words that may explain a term.
const MEANING_WORDS: usize = 40;

/// The lists of texts: the name of each, and the keys that its texts have. Without keys, each text
/// stands alone.
const TEXTS: [(&str, &[(&str, usize)]); 5] = [
    (
        "hints",
        &[("text", SENTENCE_WORDS), ("why", SENTENCE_WORDS)],
    ),
    ("records", &[]),
    ("phases", &[]),
    (
        "stages",
        &[
            ("name", NAME_WORDS),
            ("what", SENTENCE_WORDS),
            ("done", SENTENCE_WORDS),
            ("here", SENTENCE_WORDS),
            ("beyond", SENTENCE_WORDS),
        ],
    ),
    (
        "glossary",
        &[("term", NAME_WORDS), ("means", MEANING_WORDS)],
    ),
];

/// The placeholders that are filled in where a rule looks at all answers.
const HOLES: [&str; 4] = ["{n}", "{of}", "{share}", "{level}"];

/// Everything an author of guidance should mend, beyond what reading it reports.
pub(in crate::core::content) fn check(content: &Content, problems: &mut Problems) {
    let guidance = content.guidance();
    let files = &content.guidance.documents;
    let file = |key: &str| {
        let mut files = files.iter();
        files.find_map(|(path, file)| file.get(key).map(|_| &**path))
    };
    if let Some(name) = file("hints") {
        let document = Path::Document(name);
        check_hints(content, guidance, &Path::Key(&document, "hints"), problems);
    }
    if let Some(name) = file("records") {
        let document = Path::Document(name);
        check_records(
            content,
            guidance,
            &Path::Key(&document, "records"),
            problems,
        );
    }
    if let Some(name) = file("road") {
        let document = Path::Document(name);
        check_road(
            content,
            &guidance.road,
            &Path::Key(&document, "road"),
            problems,
        );
    }
    let known = ids(files);
    for (path, file) in files {
        let node = Node::document(path, file);
        // What else is wrong with the file was reported when it was read.
        let file = node.object(&mut Problems::new());
        if let Some(texts) = file.and_then(|mut file| file.optional("guidance")) {
            check_texts(&texts, &known, problems);
        }
    }
}

fn check_hints(content: &Content, guidance: &Guidance, list: &Path, problems: &mut Problems) {
    for rule in &guidance.hints {
        let path = Path::Key(list, &rule.id);
        for condition in &rule.when {
            let Some(question) = content.question(&condition.question) else {
                let fault = Fault::UnknownId(Rc::clone(&condition.question));
                problems.report(&path, fault);
                continue;
            };
            if condition.test == Test::NotApplicable && !question.may_be_excluded {
                problems.report(&Path::Key(&path, &question.id), Fault::MustApply);
            }
        }
        check_holes(rule, &path, problems);
    }
}

fn check_holes(rule: &HintRule, path: &Path, problems: &mut Problems) {
    let (mut rest, mut holes) = (rule.text.to_string(), String::new());
    if rule.overall.is_some() {
        holes = HOLES.join(" ");
        for hole in HOLES {
            rest = rest.replace(hole, "");
        }
    }
    if rest.contains('{') || rule.why.contains('{') {
        problems.report(&Path::Key(path, "text"), Fault::placeholders(&holes));
    }
}

/// The standards with these ids; what nothing has is reported.
fn standards<'c>(
    content: &'c Content,
    ids: &[Rc<str>],
    path: &Path,
    problems: &mut Problems,
) -> Vec<&'c Rc<Standard>> {
    let mut found = Vec::new();
    for id in ids {
        match content.standard(id) {
            Some(standard) => found.push(standard),
            None => problems.report(
                &Path::Key(path, "standards"),
                Fault::UnknownId(Rc::clone(id)),
            ),
        }
    }
    found
}

fn has_requirement(standards: &[&Rc<Standard>], id: &str) -> bool {
    let mut all = standards.iter().flat_map(|one| one.requirements());
    all.any(|requirement| *requirement.id == *id)
}

fn check_records(content: &Content, guidance: &Guidance, path: &Path, problems: &mut Problems) {
    let records = &guidance.records;
    let standards = standards(content, &records.standards, path, problems);
    for rule in &records.rules {
        let list = Path::Key(path, rule.duty.id());
        let at = Path::Key(&list, &rule.id);
        if !has_requirement(&standards, &rule.clause) {
            problems.report(&at, Fault::UnknownId(Rc::clone(&rule.clause)));
        }
        for id in &rule.questions {
            let Some(question) = content.question(id) else {
                problems.report(&at, Fault::UnknownId(Rc::clone(id)));
                continue;
            };
            if !standards.iter().any(|standard| standard.asks(question)) {
                problems.report(&at, Fault::not_asked(id));
            }
        }
    }
}

fn check_road(content: &Content, road: &RoadMap, path: &Path, problems: &mut Problems) {
    let standards = standards(content, &road.standards, path, problems);
    let mut known = IdSet::default();
    for section in standards.iter().flat_map(|standard| standard.sections()) {
        known.add(&section.id, ());
    }
    let mut placed = IdSet::default();
    let phases = Path::Key(path, "phases");
    for phase in &road.phases {
        for section in &phase.sections {
            let fault = if !known.has(section) {
                Fault::UnknownId(Rc::clone(section))
            } else if placed.add(section, ()) {
                continue;
            } else {
                Fault::DuplicateId(Rc::clone(section))
            };
            problems.report(&Path::Key(&phases, phase.id), fault);
        }
    }
    for (section, ()) in known.iter().filter(|(id, ())| !placed.has(id)) {
        problems.report(&phases, Fault::in_no_phase(section));
    }
    let stages = Path::Key(path, "stages");
    for stage in &road.stages {
        if let Some(Needs::Requirements(ids)) = &stage.needs {
            for id in ids.iter().filter(|id| !has_requirement(&standards, id)) {
                let fault = Fault::UnknownId(Rc::clone(id));
                problems.report(&Path::Key(&stages, &stage.id), fault);
            }
        }
    }
}

/// The ids that texts may belong to, each behind the name of its list.
fn ids(files: &[(Rc<str>, Value)]) -> IdSet {
    let mut ids = IdSet::default();
    let mut add = |list: &str, items: Option<&Value>| {
        let Some(Value::List(items)) = items else {
            return;
        };
        for item in items {
            if let Value::Text(id) = item.get("id").unwrap_or(item) {
                ids.add(&Rc::from([list, id].join(" ")), ());
            }
        }
    };
    for (_, file) in files {
        add("hints", file.get("hints"));
        for duty in Duty::ALL {
            let records = file.get("records");
            add("records", records.and_then(|list| list.get(duty.id())));
        }
        for list in ["phases", "stages"] {
            add(list, file.get("road").and_then(|road| road.get(list)));
        }
        add("glossary", file.get("glossary"));
    }
    ids
}

fn check_texts(texts: &Node, known: &IdSet, problems: &mut Problems) {
    let Some(mut object) = texts.object(problems) else {
        return;
    };
    let lists = TEXTS.map(|(list, keys)| (list, keys, object.optional(list)));
    object.finish(problems);
    for (list, keys, node) in lists {
        for (id, node) in Node::pairs_of(node.as_ref(), problems) {
            if !known.has(&[list, id].join(" ")) {
                node.report(problems, Fault::text_for_nothing());
            }
            check_entry(&node, keys, problems);
        }
    }
}

/// The texts of one id. Which of them have to be there, reading reports.
fn check_entry(node: &Node, keys: &[(&'static str, usize)], problems: &mut Problems) {
    if keys.is_empty() {
        return check_length(node, NAME_WORDS, problems);
    }
    let Some(mut object) = node.object(problems) else {
        return;
    };
    for (key, limit) in keys {
        if let Some(node) = object.optional(key) {
            check_length(&node, *limit, problems);
        }
    }
    object.finish(problems);
}

fn check_length(node: &Node, limit: usize, problems: &mut Problems) {
    let Some(text) = node.filled_text(problems) else {
        return;
    };
    let found = text.split_whitespace().count();
    if found > limit {
        let unit = "words";
        node.report(problems, Fault::TooLong { found, limit, unit });
    }
}
