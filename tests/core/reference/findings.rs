//! Findings in an auditor's words, and the headline that follows from them.

use iso_readiness::core::foreign::Value;

use super::Case;
use super::plain::{Answer, Requirement, Standard};

impl Case<'_> {
    pub(super) fn findings(self, standard: &Standard) -> Vec<Finding> {
        let mut findings = Vec::new();
        for section in standard.sections_in_order() {
            for requirement in standard.requirements_of_section(section) {
                if let Some(grade) = self.grade(standard, requirement) {
                    findings.push(Finding {
                        kind: "requirement",
                        id: requirement.id.clone(),
                        grade,
                        gate: requirement.gate,
                    });
                }
            }
            if self.is_systemic(standard, section) {
                findings.push(Finding {
                    kind: "section",
                    id: section.to_owned(),
                    grade: "major",
                    gate: false,
                });
            }
        }
        findings.sort_by_key(Finding::rank);
        findings
    }

    fn is_unknown(self, requirement: &Requirement) -> bool {
        let mut counted = self.counted(requirement).into_iter();
        counted.any(|question| self.answer(&question.id) == Some(Answer::Unknown))
    }

    pub(super) fn grade(
        self,
        standard: &Standard,
        requirement: &Requirement,
    ) -> Option<&'static str> {
        let level = self.value(requirement)?;
        if level >= self.target() {
            return None;
        }
        if standard.kind != "requirements" {
            return Some("gap");
        }
        if self.is_unknown(requirement) {
            return Some("find-out");
        }
        let is_clause = standard.is_clause(requirement);
        Some(match (is_clause, level <= 1) {
            (true, true) => "major",
            (true, false) | (false, true) => "minor",
            (false, false) => "ofi",
        })
    }

    /// At least half of the assessed controls of a section, and at least 4, at level 0 or 1,
    /// where these levels fall short of the target.
    fn is_systemic(self, standard: &Standard, section: &str) -> bool {
        let controls: Vec<i128> = standard
            .requirements_of_section(section)
            .filter(|requirement| !standard.is_clause(requirement))
            .filter_map(|requirement| self.value(requirement))
            .collect();
        let weak = controls
            .iter()
            .filter(|level| **level <= 1 && **level < self.target())
            .count();
        standard.kind == "requirements" && weak >= 4 && 2 * weak >= controls.len()
    }
}

pub(super) struct Finding {
    kind: &'static str,
    id: String,
    grade: &'static str,
    gate: bool,
}

impl Finding {
    fn rank(&self) -> usize {
        if self.gate && self.grade == "major" {
            return 0;
        }
        let order = ["major", "minor", "find-out", "ofi", "gap"];
        let place = order.iter().position(|grade| *grade == self.grade);
        place.map_or(order.len() + 1, |place| place + 1)
    }

    pub(super) fn write(&self) -> Value {
        Value::object([
            (self.kind, self.id.as_str().into()),
            ("grade", self.grade.into()),
            ("gate", self.gate.into()),
        ])
    }
}

/// The headline of a standard.
pub(super) fn status(
    standard: &Standard,
    coverage: Option<i128>,
    readiness: Option<i128>,
    findings: &[Finding],
) -> &'static str {
    let Some(coverage) = coverage.filter(|coverage| *coverage >= 3000) else {
        return "too-early";
    };
    let has = |grade: &str| findings.iter().any(|finding| finding.grade == grade);
    // Where nothing is assessed, there is no readiness that could reach a limit.
    let under = |limit: i128| readiness.is_none_or(|readiness| readiness < limit);
    let incomplete = under(9000) || coverage < 10_000;
    if standard.kind != "requirements" {
        return if under(5000) {
            "not-aligned"
        } else if incomplete {
            "partly-aligned"
        } else {
            "aligned"
        };
    }
    let open_gate = findings
        .iter()
        .any(|finding| finding.gate && finding.grade == "find-out");
    if has("major") {
        "not-ready"
    } else if has("minor") || open_gate || incomplete {
        "nearly-ready"
    } else {
        "ready"
    }
}
