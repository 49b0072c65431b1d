//! The shape of question and standard files, read key by key. Everything here is still loose:
//! references are ids, and nothing is known to resolve.

use std::rc::Rc;

use super::model::{Basis, Edition, Kind, role};
use crate::core::foreign::{Fault, Node, Object, Problems};
use crate::core::profile::{Role, Roles};

/// The largest weight of a requirement, and the largest effort of a question.
pub(super) const MAX_GRADE: u8 = 3;
/// The largest weight of a block. Together with [`MAX_BLOCKS`] it keeps the exact fraction of a
/// standard's score within 128 bits.
pub(super) const MAX_BLOCK_WEIGHT: u8 = 100;
/// The most blocks a standard may have.
pub const MAX_BLOCKS: usize = 6;
/// The most requirements a standard may have.
pub(super) const MAX_REQUIREMENTS: usize = 10_000;

/// A question as its file has it.
pub(super) struct QuestionEntry {
    pub(super) id: Rc<str>,
    pub(super) effort: u8,
    pub(super) na: bool,
    pub(super) quick: bool,
    pub(super) roles: Roles,
}

/// A standard as its file has it.
pub(super) struct StandardEntry {
    pub(super) id: Rc<str>,
    pub(super) number: Rc<str>,
    pub(super) edition: Rc<str>,
    pub(super) status: Edition,
    pub(super) kind: Kind,
    pub(super) proposed_for: Vec<Roles>,
    pub(super) blocks: Vec<BlockEntry>,
    pub(super) sections: Vec<SectionEntry>,
    pub(super) requirements: Vec<RequirementEntry>,
}

pub(super) struct BlockEntry {
    pub(super) id: Rc<str>,
    pub(super) weight: u8,
}

pub(super) struct SectionEntry {
    pub(super) id: Rc<str>,
    pub(super) block: Rc<str>,
}

pub(super) struct RequirementEntry {
    pub(super) id: Rc<str>,
    pub(super) section: Rc<str>,
    pub(super) weight: u8,
    pub(super) gate: bool,
    pub(super) roles: Roles,
    pub(super) basis: Basis,
    pub(super) questions: Vec<Rc<str>>,
    pub(super) successors: Vec<Rc<str>>,
}

/// Reads a file of questions; a question with a fault is reported and left out.
pub(super) fn questions(node: &Node, problems: &mut Problems) -> Vec<QuestionEntry> {
    let Some(mut file) = node.object(problems) else {
        return Vec::new();
    };
    ignore_schema(&mut file);
    let list = file.required(problems, "questions");
    file.finish(problems);
    let Some(list) = list else {
        return Vec::new();
    };
    let mut entries = Vec::new();
    for item in list.items(problems) {
        entries.extend(question(&item, problems));
    }
    entries
}

fn question(node: &Node, problems: &mut Problems) -> Option<QuestionEntry> {
    let mut object = node.object(problems)?;
    let id = object.required(problems, "id");
    let effort = object.required(problems, "effort");
    let na = object.required(problems, "na");
    let quick = object.required(problems, "quick");
    let role_list = object.required(problems, "roles");
    object.finish(problems);

    // Every part is read before the first `?`, so that all its faults are reported at once.
    let id = id.and_then(|node| kebab_case(&node, problems));
    let effort = effort.and_then(|node| node.number(problems, 1, MAX_GRADE));
    let na = na.and_then(|node| node.flag(problems));
    let quick = quick.and_then(|node| node.flag(problems));
    let roles = role_list.map(|node| roles(&node, problems));
    Some(QuestionEntry {
        id: id?,
        effort: effort?,
        na: na?,
        quick: quick?,
        roles: roles?,
    })
}

/// Reads a file of one standard.
pub(super) fn standard(node: &Node, problems: &mut Problems) -> Option<StandardEntry> {
    let mut file = node.object(problems)?;
    ignore_schema(&mut file);
    let id = file.required(problems, "id");
    let number = file.required(problems, "number");
    let edition = file.required(problems, "edition");
    let status = edition_status(&mut file, problems);
    let kind = file.required(problems, "kind");
    let proposed_for = file.optional("proposedFor");
    let blocks = list(&mut file, "blocks", MAX_BLOCKS, problems, block);
    let sections = list(&mut file, "sections", MAX_REQUIREMENTS, problems, section);
    let requirements = list(
        &mut file,
        "requirements",
        MAX_REQUIREMENTS,
        problems,
        requirement,
    );
    file.finish(problems);

    let id = id.and_then(|node| kebab_case(&node, problems));
    let number = number.and_then(|node| node.filled_text(problems));
    let edition = edition.and_then(|node| node.filled_text(problems));
    let kind = kind.and_then(|node| kind_of(&node, problems));
    let proposed_for = proposed_for.map(|node| role_sets(&node, problems));
    Some(StandardEntry {
        id: id?,
        number: number?,
        edition: edition?,
        status: status?,
        kind: kind?,
        proposed_for: proposed_for.unwrap_or_default(),
        blocks,
        sections,
        requirements,
    })
}

pub(super) fn kind_of(node: &Node, problems: &mut Problems) -> Option<Kind> {
    node.one_of(problems, Kind::WORDS, Kind::of)
}

/// A list of lists of roles.
pub(super) fn role_sets(node: &Node, problems: &mut Problems) -> Vec<Roles> {
    let mut sets = Vec::new();
    for item in node.items(problems) {
        sets.push(roles(&item, problems));
    }
    sets
}

/// A list of texts.
fn texts(list: Option<Node>, problems: &mut Problems) -> Vec<Rc<str>> {
    let mut texts = Vec::new();
    if let Some(list) = list {
        for item in list.items(problems) {
            texts.extend(item.text(problems));
        }
    }
    texts
}

/// `status`, with `supersededBy` beside it exactly when the edition is withdrawn.
fn edition_status(file: &mut Object, problems: &mut Problems) -> Option<Edition> {
    let node = file.required(problems, "status")?;
    let withdrawn = node.one_of(problems, "current, withdrawn", |word| match word {
        "current" => Some(false),
        "withdrawn" => Some(true),
        _ => None,
    })?;
    if !withdrawn {
        return Some(Edition::Current);
    }
    let superseded_by = file.required(problems, "supersededBy")?.text(problems)?;
    Some(Edition::Withdrawn { superseded_by })
}

/// Reads the list under `key`, item by item, leaving out items with faults.
fn list<T>(
    file: &mut Object,
    key: &'static str,
    limit: usize,
    problems: &mut Problems,
    read: impl Fn(&Node, &mut Problems) -> Option<T>,
) -> Vec<T> {
    let Some(node) = file.required(problems, key) else {
        return Vec::new();
    };
    let mut entries = Vec::new();
    let mut found = 0;
    for item in node.items(problems) {
        found += 1;
        if found <= limit {
            entries.extend(read(&item, problems));
        }
    }
    if found > limit {
        let unit = "items";
        node.report(problems, Fault::TooLong { found, limit, unit });
    }
    entries
}

fn block(node: &Node, problems: &mut Problems) -> Option<BlockEntry> {
    let mut object = node.object(problems)?;
    let id = object.required(problems, "id");
    let weight = object.required(problems, "weight");
    object.finish(problems);
    let id = id.and_then(|node| kebab_case(&node, problems));
    let weight = weight.and_then(|node| node.number(problems, 1, MAX_BLOCK_WEIGHT));
    Some(BlockEntry {
        id: id?,
        weight: weight?,
    })
}

fn section(node: &Node, problems: &mut Problems) -> Option<SectionEntry> {
    let mut object = node.object(problems)?;
    let id = object.required(problems, "id");
    let block = object.required(problems, "block");
    object.finish(problems);
    let id = id.and_then(|node| node.filled_text(problems));
    let block = block.and_then(|node| node.filled_text(problems));
    Some(SectionEntry {
        id: id?,
        block: block?,
    })
}

fn requirement(node: &Node, problems: &mut Problems) -> Option<RequirementEntry> {
    let mut object = node.object(problems)?;
    let id = object.required(problems, "id");
    let section = object.required(problems, "section");
    let weight = object.required(problems, "weight");
    let gate = object.required(problems, "gate");
    let role_list = object.required(problems, "roles");
    let basis = object.optional("basis");
    let questions = object.required(problems, "questions");
    let successors = object.optional("successors");
    object.finish(problems);

    let id = id.and_then(|node| node.filled_text(problems));
    let section = section.and_then(|node| node.filled_text(problems));
    let weight = weight.and_then(|node| node.number(problems, 1, MAX_GRADE));
    let gate = gate.and_then(|node| node.flag(problems));
    let roles = role_list.map(|node| roles(&node, problems));
    let basis = basis.map_or(Some(Basis::Own), |node| {
        node.one_of(problems, "related", |word| {
            (word == "related").then_some(Basis::Related)
        })
    });
    let questions = texts(questions, problems);
    let successors = texts(successors, problems);
    Some(RequirementEntry {
        id: id?,
        section: section?,
        weight: weight?,
        gate: gate?,
        roles: roles?,
        basis: basis?,
        questions,
        successors,
    })
}

/// Reads a list of roles; an unknown one is reported and left out.
pub(crate) fn roles(node: &Node, problems: &mut Problems) -> Roles {
    let mut roles = Roles::default();
    for item in node.items(problems) {
        if let Some(role) = item.one_of(problems, Role::WORDS, role) {
            roles = roles.with(role);
        }
    }
    roles
}

/// Editors look for the schema of a file under this key; to us it means nothing.
pub(super) fn ignore_schema(file: &mut Object) {
    let _ = file.optional("$schema");
}

pub(super) fn kebab_case(node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    let id = node.filled_text(problems)?;
    let well_formed = id.split('-').all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    });
    if !well_formed {
        node.report(problems, Fault::NotKebabCase);
        return None;
    }
    Some(id)
}
