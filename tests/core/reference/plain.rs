//! Content, profile and answers as plain data, read straight from the JSON of their files.

use std::collections::BTreeMap;

use serde_json::Value as Json;

/// All questions and standards.
#[derive(Default)]
pub(crate) struct Bank {
    pub(crate) questions: Vec<Question>,
    pub(crate) standards: Vec<Standard>,
}

pub(crate) struct Question {
    pub(crate) id: String,
    pub(crate) effort: i128,
    pub(crate) roles: Vec<String>,
}

pub(crate) struct Standard {
    pub(crate) id: String,
    pub(crate) kind: String,
    /// Ids and weights.
    pub(crate) blocks: Vec<(String, i128)>,
    /// Ids, and the block of each.
    pub(crate) sections: Vec<(String, String)>,
    pub(crate) requirements: Vec<Requirement>,
}

pub(crate) struct Requirement {
    pub(crate) id: String,
    pub(crate) section: String,
    pub(crate) weight: i128,
    pub(crate) gate: bool,
    pub(crate) roles: Vec<String>,
    pub(crate) questions: Vec<String>,
}

pub(crate) struct Profile {
    pub(crate) standards: Vec<String>,
    pub(crate) roles: Vec<String>,
    pub(crate) target: i128,
}

#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Answer {
    Level(i128),
    Unknown,
    NotApplicable,
}

pub(crate) type Answers = BTreeMap<String, Answer>;

impl Bank {
    /// Reads all files, in the order of their paths.
    pub(crate) fn read(documents: &BTreeMap<String, Json>) -> Self {
        let mut bank = Self::default();
        for (path, json) in documents {
            if path.starts_with("questions/") {
                bank.questions.extend(list(&json["questions"], question));
            } else if path.starts_with("standards/") {
                bank.standards.push(standard(json));
            }
        }
        bank
    }

    pub(crate) fn question(&self, id: &str) -> &Question {
        self.questions.iter().find(|one| one.id == id).unwrap()
    }

    pub(crate) fn standard(&self, id: &str) -> &Standard {
        self.standards.iter().find(|one| one.id == id).unwrap()
    }
}

impl Standard {
    fn block_of(&self, requirement: &Requirement) -> &str {
        let mut sections = self.sections.iter();
        let section = sections.find(|(id, _)| *id == requirement.section);
        &section.unwrap().1
    }

    pub(crate) fn is_clause(&self, requirement: &Requirement) -> bool {
        ["isms", "pims"].contains(&self.block_of(requirement))
    }

    /// Sections block by block.
    pub(crate) fn sections_in_order(&self) -> Vec<&str> {
        let mut ordered = Vec::new();
        for (block, _) in &self.blocks {
            let sections = self.sections.iter();
            let here = sections.filter(|(_, its_block)| its_block == block);
            ordered.extend(here.map(|(id, _)| id.as_str()));
        }
        ordered
    }

    pub(crate) fn requirements_of_block(&self, block: &str) -> impl Iterator<Item = &Requirement> {
        let requirements = self.requirements.iter();
        requirements.filter(move |requirement| self.block_of(requirement) == block)
    }

    pub(crate) fn requirements_of_section(
        &self,
        section: &str,
    ) -> impl Iterator<Item = &Requirement> {
        let requirements = self.requirements.iter();
        requirements.filter(move |requirement| requirement.section == section)
    }
}

/// The profile and the answers of an answers file.
pub(crate) fn answers(json: &Json) -> (Profile, Answers) {
    let profile = &json["profile"];
    let profile = Profile {
        standards: list(&profile["standards"], text),
        roles: list(&profile["roles"], text),
        target: whole(&profile["target"]),
    };
    let pairs = json["answers"].as_object().unwrap().iter();
    let answers = pairs.map(|(id, answer)| (id.clone(), one_answer(&answer["value"])));
    (profile, answers.collect())
}

fn one_answer(value: &Json) -> Answer {
    match value.as_str() {
        Some("unknown") => Answer::Unknown,
        Some("n/a") => Answer::NotApplicable,
        _ => Answer::Level(whole(value)),
    }
}

fn question(json: &Json) -> Question {
    Question {
        id: text(&json["id"]),
        effort: whole(&json["effort"]),
        roles: list(&json["roles"], text),
    }
}

fn standard(json: &Json) -> Standard {
    Standard {
        id: text(&json["id"]),
        kind: text(&json["kind"]),
        blocks: list(&json["blocks"], |block| {
            (text(&block["id"]), whole(&block["weight"]))
        }),
        sections: list(&json["sections"], |section| {
            (text(&section["id"]), text(&section["block"]))
        }),
        requirements: list(&json["requirements"], requirement),
    }
}

fn requirement(json: &Json) -> Requirement {
    Requirement {
        id: text(&json["id"]),
        section: text(&json["section"]),
        weight: whole(&json["weight"]),
        gate: json["gate"].as_bool().unwrap(),
        roles: list(&json["roles"], text),
        questions: list(&json["questions"], text),
    }
}

fn list<T>(json: &Json, read: impl Fn(&Json) -> T) -> Vec<T> {
    json.as_array().unwrap().iter().map(read).collect()
}

fn text(json: &Json) -> String {
    json.as_str().unwrap().to_owned()
}

fn whole(json: &Json) -> i128 {
    json.as_i64().unwrap().into()
}
