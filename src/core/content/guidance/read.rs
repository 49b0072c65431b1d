//! The shape of the guidance files. A rule with any fault is left out whole, because a rule of
//! which only half was read would speak where it should not.

use std::rc::Rc;

use super::super::read::{ignore_schema, kebab_case};
use super::part::{condition, ids, needs, overall, phase_id};
use super::{Duty, Guidance, HintRule, PhaseRule, RecordRule, StageRule};
use crate::core::by_id::IdSet;
use crate::core::foreign::{Fault, Node, Problems, Value};

/// Reads all guidance files.
pub(super) fn guidance(documents: &[(Rc<str>, Value)], problems: &mut Problems) -> Guidance {
    let mut texts = documents.iter().filter(|(path, _)| is_text(path));
    let texts = texts.find_map(|(_, file)| file.get("guidance"));
    let mut reader = Reader {
        texts: texts.unwrap_or(&Value::Null),
        guidance: Guidance::default(),
        ids: IdSet::default(),
    };
    for (path, file) in documents.iter().filter(|(path, _)| !is_text(path)) {
        reader.file(&Node::document(path, file), problems);
    }
    reader.guidance
}

fn is_text(path: &str) -> bool {
    path.starts_with("text/")
}

/// Guidance in the making.
struct Reader<'d> {
    /// All texts, by their list, id and key.
    texts: &'d Value,
    guidance: Guidance,
    /// The ids so far, each behind the name of its list.
    ids: IdSet,
}

/// The texts that belong to one id.
struct Texts<'d>(Option<&'d Value>);

impl Texts<'_> {
    /// The text itself, where there is only one.
    fn whole(&self, node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
        filled(self.0, node, problems)
    }

    /// The text under a key. One that is missing is reported at what it belongs to.
    fn get(&self, key: &str, node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
        filled(self.0.and_then(|texts| texts.get(key)), node, problems)
    }
}

fn filled(text: Option<&Value>, node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    match text {
        Some(Value::Text(text)) if !text.trim().is_empty() => Some(Rc::clone(text)),
        _ => {
            node.report(problems, Fault::MissingText);
            None
        }
    }
}

impl<'d> Reader<'d> {
    fn file(&mut self, node: &Node, problems: &mut Problems) {
        let Some(mut file) = node.object(problems) else {
            return;
        };
        ignore_schema(&mut file);
        let hints = file.optional("hints");
        let records = file.optional("records");
        let road = file.optional("road");
        let glossary = file.optional("glossary");
        file.finish(problems);
        for node in Node::items_of(hints.as_ref(), problems) {
            let rule = self.hint(&node, problems);
            self.guidance.hints.extend(rule);
        }
        if let Some(node) = records {
            self.records(&node, problems);
        }
        if let Some(node) = road {
            self.road(&node, problems);
        }
        for node in Node::items_of(glossary.as_ref(), problems) {
            self.term(&node, problems);
        }
    }

    /// The texts of an id. An id that stands twice in its list is reported.
    fn texts(
        &mut self,
        list: &str,
        id: &Rc<str>,
        node: &Node,
        problems: &mut Problems,
    ) -> Texts<'d> {
        if !self.ids.add(&Rc::from([list, id].join(" ")), ()) {
            node.report(problems, Fault::DuplicateId(Rc::clone(id)));
        }
        Texts(self.texts.get(list).and_then(|texts| texts.get(id)))
    }

    fn hint(&mut self, node: &Node, problems: &mut Problems) -> Option<HintRule> {
        let before = problems.len();
        let mut object = node.object(problems)?;
        let id = object.required(problems, "id");
        let when = object.optional("when");
        let kind = object.optional("kind");
        let overall = kind
            .as_ref()
            .and_then(|kind| overall(kind, &mut object, problems));
        object.finish(problems);
        if when.is_none() && kind.is_none() {
            node.report(problems, Fault::Missing("when"));
        }
        let id = kebab_case(&id?, problems)?;
        let mut conditions = Vec::new();
        for node in Node::items_of(when.as_ref(), problems) {
            conditions.extend(condition(&node, problems));
        }
        let texts = self.texts("hints", &id, node, problems);
        let text = texts.get("text", node, problems);
        let why = texts.get("why", node, problems);
        let rule = HintRule {
            id,
            when: conditions,
            overall,
            text: text?,
            why: why?,
        };
        (problems.len() == before).then_some(rule)
    }

    fn records(&mut self, node: &Node, problems: &mut Problems) {
        let Some(mut object) = node.object(problems) else {
            return;
        };
        let standards = object.required(problems, "standards");
        let lists = Duty::ALL.map(|duty| (duty, object.optional(duty.id())));
        object.finish(problems);
        if let Some(node) = standards {
            self.guidance.records.standards = ids(&node, problems);
        }
        for (duty, list) in lists {
            for node in Node::items_of(list.as_ref(), problems) {
                let rule = self.record(duty, &node, problems);
                self.guidance.records.rules.extend(rule);
            }
        }
    }

    fn record(&mut self, duty: Duty, node: &Node, problems: &mut Problems) -> Option<RecordRule> {
        let before = problems.len();
        let mut object = node.object(problems)?;
        let id = object.required(problems, "id");
        let clause = object.required(problems, "clause");
        let questions = object.required(problems, "questions");
        object.finish(problems);
        let id = kebab_case(&id?, problems)?;
        let texts = self.texts("records", &id, node, problems);
        let rule = RecordRule {
            clause: clause?.filled_text(problems)?,
            duty,
            questions: ids(&questions?, problems),
            name: texts.whole(node, problems)?,
            id,
        };
        (problems.len() == before).then_some(rule)
    }

    fn road(&mut self, node: &Node, problems: &mut Problems) {
        let Some(mut object) = node.object(problems) else {
            return;
        };
        let standards = object.required(problems, "standards");
        let phases = object.required(problems, "phases");
        let stages = object.required(problems, "stages");
        object.finish(problems);
        if let Some(node) = standards {
            self.guidance.road.standards = ids(&node, problems);
        }
        for node in Node::items_of(phases.as_ref(), problems) {
            let rule = self.phase(&node, problems);
            self.guidance.road.phases.extend(rule);
        }
        for node in Node::items_of(stages.as_ref(), problems) {
            let rule = self.stage(&node, problems);
            self.guidance.road.stages.extend(rule);
        }
    }

    fn phase(&mut self, node: &Node, problems: &mut Problems) -> Option<PhaseRule> {
        let before = problems.len();
        let mut object = node.object(problems)?;
        let id = object.required(problems, "id");
        let sections = object.required(problems, "sections");
        object.finish(problems);
        let id = phase_id(&id?, problems)?;
        let texts = self.texts("phases", &Rc::from(id), node, problems);
        let rule = PhaseRule {
            id,
            sections: ids(&sections?, problems),
            name: texts.whole(node, problems)?,
        };
        (problems.len() == before).then_some(rule)
    }

    fn stage(&mut self, node: &Node, problems: &mut Problems) -> Option<StageRule> {
        let before = problems.len();
        let mut object = node.object(problems)?;
        let id = object.required(problems, "id");
        let kind = object.optional("needs");
        let needs = kind
            .as_ref()
            .and_then(|kind| needs(kind, &mut object, problems));
        object.finish(problems);
        let id = kebab_case(&id?, problems)?;
        let texts = self.texts("stages", &id, node, problems);
        let name = texts.get("name", node, problems);
        let what = texts.get("what", node, problems);
        let (done, here) = if kind.is_some() {
            let done = texts.get("done", node, problems);
            (done, texts.get("here", node, problems))
        } else {
            (Some(Rc::default()), texts.get("beyond", node, problems))
        };
        let rule = StageRule {
            id,
            needs,
            name: name?,
            what: what?,
            done: done?,
            here: here?,
        };
        (problems.len() == before).then_some(rule)
    }

    fn term(&mut self, node: &Node, problems: &mut Problems) {
        let before = problems.len();
        let Some(id) = kebab_case(node, problems) else {
            return;
        };
        let texts = self.texts("glossary", &id, node, problems);
        let term = texts.get("term", node, problems);
        let means = texts.get("means", node, problems);
        if let (Some(term), Some(means)) = (term, means)
            && problems.len() == before
        {
            self.guidance.add_term(term, means);
        }
    }
}
