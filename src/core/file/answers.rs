//! The answers file: what saving, loading, the command line and hosts exchange.
//!
//! ```json
//! {"format":"iso-readiness/answers","version":1,
//!  "profile":{"standards":["iso27001-2022"],"roles":[],"target":3},
//!  "answers":{"scope-boundaries":{"value":2,"note":"…"},
//!             "remote-working-rules":{"value":"n/a","reason":"no-such-activity"},
//!             "capacity-watch":{"value":"unknown"}}}
//! ```
//!
//! Notes on questions that are open may stand under `notes`, by their ids. An exported check also
//! has `about` and `result`, which follow from the rest; they are for other programs, and nothing
//! is read from them here.

use std::rc::Rc;

use super::is_known;
use crate::core::answers::{Answers, Choice, Level, Reason};
use crate::core::content::{Content, roles};
use crate::core::foreign::{Fault, Node, Problem, Problems, Sink, Value};
use crate::core::profile::{Profile, Role, Target};

pub(super) const FORMAT: &str = "iso-readiness/answers";
pub(super) const VERSION: u32 = 1;

/// Whether a text names this format. What does and cannot be read was an answers file once.
#[must_use]
pub fn is_named_in(text: &str) -> bool {
    text.contains(FORMAT)
}

/// Reads an answers file named `name`. What the content does not know is reported and kept out.
///
/// # Errors
///
/// Every problem, when the file is of another format or version or has no profile, so that
/// nothing in it can be trusted to mean what it seems to.
pub fn read(
    name: &str,
    value: &Value,
    content: &Content,
) -> Result<(Profile, Answers, Vec<Problem>), Vec<Problem>> {
    let mut problems = Problems::new();
    let node = Node::document(name, value);
    match read_node(&node, content, true, &mut problems) {
        Some((profile, answers)) => Ok((profile, answers, problems.into_vec())),
        None => Err(problems.into_vec()),
    }
}

/// Reads the answers at `node`; `None` when nothing can be made of them. `chosen` says whether a
/// standard has to be chosen: in a file it has, while working through a check it need not be.
pub(super) fn read_node(
    node: &Node,
    content: &Content,
    chosen: bool,
    problems: &mut Problems,
) -> Option<(Profile, Answers)> {
    let mut file = node.object(problems)?;
    if !is_known(&mut file, problems, FORMAT, VERSION) {
        return None;
    }
    let profile = file.required(problems, "profile");
    let given = file.required(problems, "answers");
    let notes = file.optional(NOTES);
    for key in TOLD_ALONG {
        let _ = file.optional(key);
    }
    file.finish(problems);
    let profile = profile.and_then(|node| read_profile(&node, content, chosen, problems));
    let mut answers = Answers::default();
    for (id, node) in Node::pairs_of(given.as_ref(), problems) {
        read_answer(id, &node, content, &mut answers, problems);
    }
    read_notes(notes.as_ref(), content, &mut answers, problems);
    Some((profile?, answers))
}

/// Notes on questions that are open, by their ids.
pub(super) fn read_notes(
    notes: Option<&Node>,
    content: &Content,
    answers: &mut Answers,
    problems: &mut Problems,
) {
    for (id, node) in Node::pairs_of(notes, problems) {
        let Some(note) = node.text(problems) else {
            continue;
        };
        match content.question(id) {
            Some(question) => answers.write_note(&question.id, note),
            None => node.report(problems, Fault::UnknownId(Rc::clone(id))),
        }
    }
}

fn read_profile(
    node: &Node,
    content: &Content,
    must_choose: bool,
    problems: &mut Problems,
) -> Option<Profile> {
    let mut object = node.object(problems)?;
    let chosen = object.required(problems, "standards");
    let role_list = object.required(problems, "roles");
    let target = object.required(problems, "target");
    object.finish(problems);

    let mut standards: Vec<Rc<str>> = Vec::new();
    if let Some(chosen) = &chosen {
        for item in chosen.items(problems) {
            let Some(id) = item.text(problems) else {
                continue;
            };
            if content.standard(&id).is_none() {
                item.report(problems, Fault::UnknownId(id));
            } else if standards.contains(&id) {
                item.report(problems, Fault::DuplicateId(id));
            } else {
                standards.push(id);
            }
        }
        if must_choose && standards.is_empty() {
            chosen.report(problems, Fault::NoStandard);
        }
    }
    let roles = role_list.map(|node| roles(&node, problems));
    let target = target
        .and_then(|node| node.number(problems, Target::LOWEST, Target::HIGHEST))
        .and_then(Target::new);
    chosen?;
    Some(Profile {
        standards,
        roles: roles?,
        target: target?,
    })
}

fn read_answer(
    id: &Rc<str>,
    given: &Node,
    content: &Content,
    answers: &mut Answers,
    problems: &mut Problems,
) {
    let Some(question) = content.question(id) else {
        given.report(problems, Fault::UnknownId(Rc::clone(id)));
        return;
    };
    let Some(mut object) = given.object(problems) else {
        return;
    };
    let value = object.required(problems, "value");
    let is_excluded = value
        .as_ref()
        .is_some_and(|value| *value.value() == Value::text(NOT_APPLICABLE));
    // Only "not applicable" has a reason; beside any other value it is an unknown key.
    let reason = is_excluded
        .then(|| object.required(problems, "reason"))
        .flatten();
    let note = object.optional("note");
    object.finish(problems);

    let choice = if is_excluded {
        let reason = reason.and_then(|node| node.one_of(problems, Reason::WORDS, Reason::of));
        let choice = reason.map(Choice::NotApplicable);
        if let (Some(value), false) = (value, question.may_be_excluded) {
            value.report(problems, Fault::MustApply);
            return;
        }
        choice
    } else {
        value.and_then(|value| read_level_or_unknown(&value, problems))
    };
    let text = note.and_then(|note| note.text(problems));
    if let Some(choice) = choice {
        answers.choose(&question.id, Some(choice));
        answers.write_note(&question.id, text.unwrap_or_default());
    }
}

fn read_level_or_unknown(value: &Node, problems: &mut Problems) -> Option<Choice> {
    match value.value() {
        Value::Text(text) if &**text == UNKNOWN => Some(Choice::Unknown),
        Value::Text(_) => {
            value.report(problems, Fault::NotOneOf("0 to 4, unknown, n/a"));
            None
        }
        _ => value
            .number(problems, Level::LOWEST.number(), Level::HIGHEST.number())
            .and_then(Level::new)
            .map(Choice::Level),
    }
}

/// What an export tells along with the answers. It is computed anew from them, so that nobody can
/// hand in figures that the answers do not give.
pub const TOLD_ALONG: [&str; 2] = ["about", "result"];
/// The key of notes on open questions.
pub(super) const NOTES: &str = "notes";
pub(super) const UNKNOWN: &str = "unknown";
pub(super) const NOT_APPLICABLE: &str = "n/a";

/// Writes an answers file, answers in the order of the bank. Notes on open questions stay out; see
/// [`save`](super::save).
#[must_use]
pub fn write(content: &Content, profile: &Profile, answers: &Answers) -> Value {
    let mut pairs = Vec::new();
    tell(content, profile, answers, &mut pairs);
    Value::Object(pairs)
}

/// Tells an answers file to whoever writes it, as [`write()`] has it.
pub fn tell(content: &Content, profile: &Profile, answers: &Answers, sink: &mut impl Sink) {
    sink.text("format", FORMAT);
    sink.number("version", VERSION);
    sink.object("profile", |sink| {
        sink.texts("standards", profile.standards.iter().map(|id| &**id));
        sink.texts("roles", profile.roles.iter().map(Role::id));
        sink.number("target", profile.target.level().into());
    });
    sink.object("answers", |sink| {
        let entries = content.entries(answers);
        for (question, entry) in content.questions().iter().zip(entries) {
            if let Some((choice, note)) = entry.and_then(|entry| Some((entry.choice?, &entry.note)))
            {
                sink.object(&question.id, |sink| tell_answer(choice, note, sink));
            }
        }
    });
}

fn tell_answer(choice: Choice, note: &str, sink: &mut impl Sink) {
    match choice {
        Choice::Level(level) => sink.number("value", level.number().into()),
        Choice::Unknown => sink.text("value", UNKNOWN),
        Choice::NotApplicable(reason) => {
            sink.text("value", NOT_APPLICABLE);
            sink.text("reason", reason.id());
        }
    }
    if !note.is_empty() {
        sink.text("note", note);
    }
}

/// Writes one answer without a note.
pub(super) fn write_answer(choice: Choice) -> Value {
    let mut pairs = Vec::new();
    tell_answer(choice, "", &mut pairs);
    Value::Object(pairs)
}
