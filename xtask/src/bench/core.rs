//! The core and the command line: single steps as criterion has timed them, and whole runs of the
//! program over very many links.
//!
//! The rows go to `target/bench/core.json`, in the shape that those of the page have.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::files;
use crate::process;
use crate::project::Project;

/// The command line as it is meant to be built, and nothing of the browser's half.
const BENCHES: &str = "bench --package iso-readiness --no-default-features --features cli --profile cli \
     --bench links --bench score --bench many";

/// A single step: its name in the benches, how it is told, and how many microseconds it may take.
const STEPS: [(&str, &str, Option<f64>); 9] = [
    (
        "score/assess",
        "score of the four standards, everything answered",
        Some(20.0),
    ),
    (
        "score/plan",
        "the plan with the exact gain of every gap",
        Some(1000.0),
    ),
    ("link/write", "make a link of it", Some(10.0)),
    (
        "link/find and read",
        "find the link and read it",
        Some(10.0),
    ),
    ("answers file/write", "write the answers file", None),
    ("answers file/read", "read an answers file", None),
    (
        "answers file/read as written",
        "read it where it is just as it was written",
        None,
    ),
    ("score/write the result", "write the result file", None),
    (
        "content/load",
        "load the content from the authors' files",
        None,
    ),
];

/// A whole run: its name in the benches, how it is told, and how many links a second it should do.
const RUNS: [(&str, &str, Option<f64>); 5] = [
    (
        "the pipe alone",
        "what a pipe carries of `open -`, read by nobody",
        None,
    ),
    ("open", "`open -`", None),
    (
        "open and score",
        "`open -` piped into `score -`",
        Some(500_000.0),
    ),
    ("score links", "`score - --lines` on the links", None),
    (
        "score links in brief",
        "`score - --lines --brief` on the links",
        None,
    ),
];

/// Measures, and writes the rows.
///
/// # Errors
///
/// When the benches do not run, or did not leave the figures that are looked for.
pub(super) fn run(project: &Project) -> Result<()> {
    process::run(&mut process::cargo(project, BENCHES))?;
    let steps = project.target().join("criterion");
    let steps = STEPS.iter().map(|step| step_row(&steps, *step));
    let mut rows: Vec<Value> = steps.collect::<Result<_>>()?;
    let runs = project.target().join("bench/many.json");
    rows.extend(run_rows(&json_at(&runs)?)?);
    let text = serde_json::to_string_pretty(&rows)?;
    files::write(&project.scratch("bench").join("core.json"), text)
}

fn json_at(path: &Path) -> Result<Value> {
    let text = files::read_text(path)?;
    serde_json::from_str(&text).with_context(|| format!("{} is no JSON", path.display()))
}

/// The row of a step, from the folder where criterion keeps what it found.
fn step_row(folder: &Path, (id, name, most): (&str, &str, Option<f64>)) -> Result<Value> {
    let path = folder.join(id.replace('/', "_")).join("new/estimates.json");
    let estimates = json_at(&path)?;
    let median = estimates.pointer("/median/point_estimate");
    let nanos = median.and_then(Value::as_f64);
    let nanos = nanos.with_context(|| format!("{} has no median", path.display()))?;
    let micros = (nanos / 100.0).round() / 10.0;
    let target = most.map(|most| (format!("≤ {most} µs"), micros <= most));
    Ok(row("Steps of the core", name, "µs", micros, target, ""))
}

/// The rows of whole runs: of each the one with most links.
fn run_rows(runs: &Value) -> Result<Vec<Value>> {
    let runs = runs.as_array().context("whole runs are no list")?;
    let rows = RUNS.iter().map(|(id, name, least)| {
        let same = runs.iter().filter(|run| run["name"] == *id);
        let run = same.max_by_key(|run| run["links"].as_u64());
        let run = run.with_context(|| format!("there is no run \"{id}\""))?;
        let rate = run["perSecond"].as_f64().context("a run without a rate")?;
        let target = least.map(|least| (format!("≥ {least}"), rate >= least));
        let unit = "links a second";
        Ok(row("Many links", name, unit, rate, target, &note_on(run)))
    });
    rows.collect()
}

/// Over how many links a run was, and the most memory that its programs took.
fn note_on(run: &Value) -> String {
    let peaks = run["peaksInKib"].as_array().into_iter().flatten();
    let peaks: Vec<String> = peaks
        .filter_map(Value::as_u64)
        .map(|kib| format!("{} MB", (kib * 1024).div_ceil(1_000_000)))
        .collect();
    let memory = if peaks.is_empty() {
        String::new()
    } else {
        format!("; memory at its highest {}", peaks.join(" and "))
    };
    format!("{} links{memory}", run["links"])
}

/// A row as all benches write it: what ours has to reach, and whether it does, where there is
/// something to reach.
fn row(
    section: &str,
    name: &str,
    unit: &str,
    value: f64,
    target: Option<(String, bool)>,
    note: &str,
) -> Value {
    let (target, met) = target.unzip();
    json!({
        "section": section,
        "name": name,
        "unit": unit,
        "values": { "ours": value },
        "target": target.unwrap_or_default(),
        "met": met,
        "note": note,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_each_whole_run_the_one_with_most_links_counts() {
        let run = |name: &str, links: u64, rate: u64| json!({"name": name, "links": links, "perSecond": rate, "peaksInKib": [18_000, null]});
        let mut runs: Vec<Value> = RUNS.iter().map(|(id, ..)| run(id, 1000, 9)).collect();
        runs.push(run("open and score", 2000, 499_999));
        runs.push(run("open and score", 10, 600_000));
        let rows = run_rows(&Value::Array(runs.clone())).unwrap();
        let both = &rows[2];
        assert_eq!(both["values"]["ours"], 499_999.0);
        assert_eq!(both["target"], "≥ 500000");
        assert_eq!(both["met"], false);
        assert_eq!(both["note"], "2000 links; memory at its highest 19 MB");
        assert_eq!(rows[1]["met"], Value::Null);
        runs.remove(0);
        assert!(run_rows(&Value::Array(runs)).is_err());
    }

    #[test]
    fn a_step_is_told_in_microseconds() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/tmp/steps");
        let path = folder.join("link_write/new/estimates.json");
        files::write(&path, r#"{"median":{"point_estimate":9876.5}}"#).unwrap();
        let row = step_row(&folder, ("link/write", "make a link", Some(9.8))).unwrap();
        assert_eq!(row["values"]["ours"], 9.9);
        assert_eq!(row["met"], false);
        assert!(step_row(&folder, ("link/read", "read a link", None)).is_err());
    }
}
