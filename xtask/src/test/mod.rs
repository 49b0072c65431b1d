//! `cargo xtask test`: every check of the project, cheapest first.
//!
//! A failure does not stop the rest, so that one run tells all that is wrong; only what needs the
//! failed step, or a tool that could not be had, is left out.

mod browser;
mod engines;
mod hosts;
mod outside;
mod scripts;
mod steps;
mod summary;
mod supply;

use std::collections::{BTreeMap, BTreeSet};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use self::steps::STEPS;
pub(crate) use self::steps::Step;
use crate::progress::Progress;
use crate::project::Project;
use crate::setup::Need;

enum Outcome {
    Passed,
    Failed,
    NotRun,
}

struct Report {
    step: &'static Step,
    outcome: Outcome,
    time: Duration,
}

pub(crate) fn list() {
    for step in &STEPS {
        println!("{:<9} {}", step.name, step.about);
    }
}

/// The steps of these names in the order in which they run, or all of them where none is named.
/// An error is the name that no step has.
pub(crate) fn choose(names: &[String]) -> Result<Vec<&'static Step>, &str> {
    let exists = |name: &&String| STEPS.iter().any(|step| step.name == **name);
    if let Some(unknown) = names.iter().find(|name| !exists(name)) {
        return Err(unknown);
    }
    let chosen = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    Ok(STEPS.iter().filter(chosen).collect())
}

pub(crate) fn run(project: &Project, steps: &[&'static Step]) -> ExitCode {
    let missing = set_up(project, steps);
    let mut reports: Vec<Report> = Vec::new();
    for step in steps {
        println!("\n=== {}: {}", step.name, step.about);
        let start = Instant::now();
        let outcome = match obstacle(step, &missing, &reports) {
            Some(obstacle) => {
                println!("not run: {obstacle}");
                Outcome::NotRun
            }
            None => attempt(step, project),
        };
        reports.push(Report {
            step,
            outcome,
            time: start.elapsed(),
        });
    }
    let (count, all_passed) = summary::count(&reports);
    println!("\n{}\n{count}", summary::table(&reports));
    if all_passed {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Gets what the steps need, and returns what could not be had, with the reason.
fn set_up(project: &Project, steps: &[&Step]) -> BTreeMap<Need, String> {
    let needs: BTreeSet<Need> = steps.iter().flat_map(|step| step.needs).copied().collect();
    let mut progress = Progress::of(needs.len());
    let mut missing = BTreeMap::new();
    for need in needs {
        if let Err(error) = need.meet(project, &mut progress) {
            let reason = format!("{error:#}");
            eprintln!("error: {reason}");
            missing.insert(need, reason);
        }
    }
    missing
}

/// Why a step cannot run, if so.
fn obstacle(step: &Step, missing: &BTreeMap<Need, String>, reports: &[Report]) -> Option<String> {
    let failed = |report: &&Report| {
        step.after == Some(report.step.name) && !matches!(report.outcome, Outcome::Passed)
    };
    if let Some(report) = reports.iter().find(failed) {
        return Some(format!("{} did not pass", report.step.name));
    }
    step.needs
        .iter()
        .find_map(|need| missing.get(need))
        .cloned()
}

fn attempt(step: &Step, project: &Project) -> Outcome {
    match (step.run)(project) {
        Ok(()) => Outcome::Passed,
        Err(error) => {
            eprintln!("error: {error:#}");
            Outcome::Failed
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(wanted: &[&str]) -> Result<Vec<&'static str>, String> {
        let wanted: Vec<String> = wanted.iter().map(ToString::to_string).collect();
        let steps = choose(&wanted).map_err(ToOwned::to_owned)?;
        Ok(steps.iter().map(|step| step.name).collect())
    }

    #[test]
    fn steps_run_in_the_order_of_the_table() {
        assert_eq!(
            names(&["e2e", "build", "format"]),
            Ok(vec!["format", "build", "e2e"])
        );
        assert_eq!(names(&["format", "nonsense"]), Err("nonsense".to_owned()));
        assert_eq!(names(&[]).map(|all| all.len()), Ok(STEPS.len()));
    }

    #[test]
    fn a_step_waits_for_what_it_needs() {
        let step = |name| STEPS.iter().find(|step| step.name == name).unwrap();
        let report = |outcome| Report {
            step: step("build"),
            outcome,
            time: Duration::ZERO,
        };
        let nothing = BTreeMap::new();
        assert!(obstacle(step("e2e"), &nothing, &[report(Outcome::Failed)]).is_some());
        assert!(obstacle(step("e2e"), &nothing, &[report(Outcome::Passed)]).is_none());
        assert!(obstacle(step("core"), &nothing, &[report(Outcome::Failed)]).is_none());
        let no_chrome = BTreeMap::from([(Need::Chrome, "no browser".to_owned())]);
        assert!(obstacle(step("e2e"), &no_chrome, &[]).is_some());
    }
}
