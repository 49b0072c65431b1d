//! The shipped questionnaires keep the promises made about them.

use std::collections::BTreeSet;
use std::rc::Rc;

use iso_readiness::core::content::check::{Facts, check};
use iso_readiness::core::content::{Block, Content, Requirement, Standard};
use iso_readiness::core::profile::{Profile, Role, Roles};
use serde_json::Value as Json;

use crate::shipped::{content, documents, load_all, questionnaires};

fn standard(content: &Content) -> &Standard {
    content.standard("iso27001-2022").unwrap()
}

fn requirements(standard: &Standard, is: impl Fn(&Block) -> bool) -> Vec<&Rc<Requirement>> {
    let blocks = standard.blocks.iter().filter(|block| is(block));
    let sections = blocks.flat_map(|block| &block.sections);
    sections.flat_map(|section| &section.requirements).collect()
}

/// The rows of every fact table, by the id of its standard: the short names are not ours.
fn fact_tables() -> Vec<(String, String)> {
    let folder = std::fs::read_dir(questionnaires().join("facts")).unwrap();
    let tables = folder.map(|entry| {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).unwrap())
    });
    tables.collect()
}

/// The cells of a row of a fact table.
fn cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for letter in row.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            _ => cells.last_mut().unwrap().push(letter),
        }
    }
    cells
}

fn facts(table: &str) -> Vec<Rc<str>> {
    let rows = table.lines().skip(1);
    rows.map(|row| Rc::from(cells(row).remove(0))).collect()
}

#[test]
fn authors_have_nothing_to_mend() {
    let tables = fact_tables().into_iter();
    let facts: Vec<Facts> = tables
        .map(|(standard, table)| Facts {
            standard: Rc::from(standard),
            requirements: facts(&table),
        })
        .collect();
    assert_eq!(facts.len(), 13);
    assert_eq!(check(&load_all(&documents()), &facts), []);
}

#[test]
fn each_standard_has_the_ids_of_its_fact_table() {
    let content = content();
    assert_eq!(content.standards().len(), 13);
    for (id, table) in fact_tables() {
        let standard = content.standard(&id).unwrap();
        let mut ours: Vec<&Rc<str>> = standard.requirements().map(|one| &one.id).collect();
        let theirs = facts(&table);
        let mut theirs: Vec<&Rc<str>> = theirs.iter().collect();
        // Sections may group what a table lists one after the other.
        ours.sort();
        theirs.sort();
        assert_eq!(ours, theirs, "{id}");
    }
}

#[test]
fn each_standard_has_as_many_items_as_it_prints() {
    let expected = [
        ("cis-controls-8", 18),
        ("gdpr-2016", 40),
        ("hipaa-security-rule", 22),
        ("iso27001-2013", 26 + 114),
        ("iso27001-2022", 30 + 93),
        ("iso27017-2015", 37 + 7),
        ("iso27017-2026", 39 + 4),
        ("iso27018-2019", 25 + 16),
        ("iso27018-2025", 25 + 13),
        ("iso27701-2019", 6 + 32 + 31 + 18),
        ("iso27701-2025", 30 + 31 + 18 + 29),
        ("nist-csf-2", 106),
        ("pci-dss-4", 12),
    ];
    let content = content();
    let found: Vec<(&str, usize)> = content
        .standards()
        .iter()
        .map(|one| (&*one.id, one.requirements().count()))
        .collect();
    assert_eq!(found, expected);
}

/// The tables of withdrawn editions name what took each item over.
#[test]
fn withdrawn_items_lead_to_the_successors_of_the_fact_tables() {
    let content = content();
    let mut seen = 0;
    for (id, table) in fact_tables() {
        let head = cells(table.lines().next().unwrap());
        let Some(column) = head.iter().position(|name| name == "successors") else {
            continue;
        };
        let standard = content.standard(&id).unwrap();
        let rows: Vec<_> = table.lines().skip(1).map(cells).collect();
        for requirement in standard.requirements() {
            let row = rows.iter().find(|row| *row[0] == *requirement.id).unwrap();
            assert_eq!(
                requirement.successors.join(";"),
                row[column],
                "{id} {}",
                row[0]
            );
            seen += 1;
        }
    }
    assert_eq!(seen, 140 + 44 + 41 + 87);
}

/// Whom a table of cloud guidance or privacy controls names, the requirement concerns.
#[test]
fn requirements_concern_the_roles_of_the_fact_tables() {
    let content = content();
    for (id, table) in fact_tables() {
        let head = cells(table.lines().next().unwrap());
        let column = |name: &str| head.iter().position(|one| one == name);
        let standard = content.standard(&id).unwrap();
        for row in table.lines().skip(1).map(cells) {
            let requirement = standard
                .requirements()
                .find(|one| *one.id == *row[0])
                .unwrap();
            let mut roles = Roles::default();
            if let (Some(customer), Some(provider)) = (column("customer"), column("provider")) {
                match (row[customer].as_str(), row[provider].as_str()) {
                    ("y", "n") => roles = roles.with(Role::CloudCustomer),
                    ("n", "y") => roles = roles.with(Role::CloudProvider),
                    _ => {}
                }
            }
            match column("role").map(|column| row[column].as_str()) {
                Some("controller") => roles = roles.with(Role::PiiController),
                Some("processor") => roles = roles.with(Role::PiiProcessor),
                _ => {}
            }
            assert_eq!(requirement.roles, roles, "{id} {}", row[0]);
        }
    }
}

/// Where users and providers of clouds are guided apart, each side has its own question, and both
/// build on the question of the control itself.
#[test]
fn cloud_guidance_asks_each_side_and_builds_on_its_control() {
    let content = content();
    let roles = |role: Role| Roles::default().with(role);
    for requirement in content.standard("iso27017-2026").unwrap().requirements() {
        let asks = |wanted: Roles| requirement.questions.iter().any(|one| one.roles == wanted);
        let of_provider_only = requirement.roles == roles(Role::CloudProvider);
        assert!(asks(Roles::default()), "{}: base", requirement.id);
        assert!(
            asks(roles(Role::CloudProvider)),
            "{}: provider",
            requirement.id
        );
        assert!(
            of_provider_only || asks(roles(Role::CloudCustomer)),
            "{}: customer",
            requirement.id
        );
    }
}

/// No mapping of these two exists, so none is shown.
#[test]
fn nothing_is_related_to_what_has_no_mapping() {
    let content = content();
    let related = content
        .standards()
        .iter()
        .filter(|one| one.kind.is_related());
    for requirement in related.flat_map(|one| one.requirements()) {
        for question in &requirement.questions {
            let id = &*question.id;
            assert!(
                id != "audit-test-protection" && id != "planned-changes",
                "{}",
                requirement.id
            );
        }
    }
}

#[test]
fn there_are_30_clauses_and_93_controls() {
    let content = content();
    let standard = standard(&content);
    assert_eq!(
        requirements(standard, |block| &*block.id == "isms").len(),
        30
    );
    assert_eq!(
        requirements(standard, |block| &*block.id == "annex-a").len(),
        93
    );
}

#[test]
fn exactly_these_requirements_are_gates() {
    let content = content();
    let gates = |id: &str| -> Vec<String> {
        let all = content.standard(id).unwrap().requirements();
        all.filter(|one| one.gate)
            .map(|one| one.id.to_string())
            .collect()
    };
    let expected = [
        "4.3", "5.2", "6.1.2", "6.1.3", "6.2", "9.2.1", "9.2.2", "9.3.1", "9.3.3", "10.2",
    ];
    assert_eq!(gates("iso27001-2022"), expected);
    assert_eq!(gates("iso27701-2025"), expected);
}

#[test]
fn the_quick_check_is_short_and_touches_every_section_and_every_gate() {
    let content = content();
    let profile = Profile {
        standards: vec![Rc::from("iso27001-2022")],
        ..Profile::default()
    };
    let quick = content.catalogue().count(&profile).quick;
    assert!((25..=30).contains(&quick), "{quick}");
    for section in standard(&content).sections() {
        let mut questions = section.requirements.iter().flat_map(|one| &one.questions);
        assert!(
            questions.any(|question| question.quick),
            "section {}",
            section.id
        );
    }
    for id in ["iso27001-2022", "iso27701-2025"] {
        let requirements = content.standard(id).unwrap().requirements();
        for gate in requirements.filter(|one| one.gate) {
            for question in &gate.questions {
                assert!(question.quick, "{} under {}", question.id, gate.id);
            }
        }
    }
}

#[test]
fn no_question_of_a_clause_may_be_excluded() {
    let content = content();
    for standard in content.standards() {
        let clauses = requirements(standard, Block::holds_clauses);
        for question in clauses.iter().flat_map(|clause| &clause.questions) {
            assert!(!question.may_be_excluded, "{}", question.id);
        }
    }
}

#[test]
fn questions_about_clauses_do_not_say_isms() {
    let content = content();
    let clauses = requirements(standard(&content), Block::holds_clauses);
    for question in clauses.iter().flat_map(|clause| &clause.questions) {
        assert!(!question.text.ask.contains("ISMS"), "{}", question.id);
    }
}

#[test]
fn no_two_neighbours_begin_alike() {
    let content = content();
    let beginning = |ask: &str| -> Vec<String> {
        let words = ask.split_whitespace().take(2);
        words.map(str::to_lowercase).collect()
    };
    for pair in content.questions().windows(2) {
        let (here, next) = (&pair[0], &pair[1]);
        assert_ne!(
            beginning(&here.text.ask),
            beginning(&next.text.ask),
            "{} and {}",
            here.id,
            next.id
        );
    }
}

/// Every text of a tree.
fn texts<'j>(json: &'j Json, found: &mut Vec<&'j str>) {
    match json {
        Json::String(text) => found.push(text),
        Json::Array(items) => items.iter().for_each(|item| texts(item, found)),
        Json::Object(pairs) => pairs.values().for_each(|value| texts(value, found)),
        _ => {}
    }
}

#[test]
fn nothing_promises_what_only_an_audit_can_give() {
    let banned: BTreeSet<&str> = ["compliant", "compliance", "certified"].into();
    let names: String = fact_tables().into_iter().map(|(_, table)| table).collect();
    for (path, json) in &documents() {
        let mut found = Vec::new();
        texts(json, &mut found);
        // The short names of the standard are its own.
        for text in found.into_iter().filter(|text| !names.contains(text)) {
            let lower = text.to_lowercase();
            let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
            let word = words.find(|word| banned.contains(word));
            assert_eq!(word, None, "{path}: {text}");
        }
    }
}
