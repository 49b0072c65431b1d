//! What figures were measured on, and with which versions.

use std::process::Command;
use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result};
use iso_readiness::core::day::Day;
use serde_json::Value;

use super::page;
use crate::files::read_text;
use crate::process::probe;
use crate::project::Project;
use crate::setup::Chrome;

const UNKNOWN: &str = "unknown";

/// Machine, versions and day, as a sentence each.
pub(super) fn describe(project: &Project) -> Result<String> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let browser = Chrome::find().ok();
    let browser = browser.and_then(|chrome| probe(Command::new(chrome.browser).arg("--version")));
    let rust = probe(
        Command::new("rustc")
            .arg("--version")
            .current_dir(project.root()),
    );
    let node = probe(Command::new("node").arg("--version"));
    let known = |found: Option<String>| found.unwrap_or_else(|| UNKNOWN.to_owned());
    Ok(format!(
        "Measured on {day} with {cores} cores of: {processor}; {system}.\n\
         Browser: {browser}. Compiler: {rust}. Node.js: {node}. Beside: {packages}.\n\
         Where two numbers stand together, they are the median and, in brackets, what 95 of 100 \
         do not exceed.\n",
        day = today()?.text(),
        processor = known(processor()),
        system = known(system()),
        browser = known(browser),
        rust = known(rust),
        node = known(node),
        packages = packages(project)?,
    ))
}

/// How many days passed from 1970-01-01 to the first one that is counted.
const BEFORE_FIRST_DAY: u64 = 19_723;
const DAY_IN_SECONDS: u64 = 24 * 60 * 60;

fn today() -> Result<Day> {
    let passed = SystemTime::now().duration_since(UNIX_EPOCH)?;
    let days = (passed.as_secs() / DAY_IN_SECONDS).checked_sub(BEFORE_FIRST_DAY);
    let day = days.and_then(|days| u16::try_from(days).ok()).map(Day::new);
    day.context("the clock of this machine is far off")
}

fn processor() -> Option<String> {
    if cfg!(target_os = "macos") {
        return probe(Command::new("sysctl").args(["-n", "machdep.cpu.brand_string"]));
    }
    field(
        &read_text("/proc/cpuinfo".as_ref()).ok()?,
        "model name",
        ':',
    )
}

fn system() -> Option<String> {
    let named = read_text("/etc/os-release".as_ref()).ok();
    let named = named.and_then(|text| field(&text, "PRETTY_NAME", '='));
    named.or_else(|| Some(std::env::consts::OS.to_owned()))
}

/// The value of a field in a text with one a line.
fn field(text: &str, name: &str, stroke: char) -> Option<String> {
    let mut fields = text.lines().filter_map(|line| line.split_once(stroke));
    let (_, value) = fields.find(|(key, _)| key.trim() == name)?;
    Some(value.trim().trim_matches('"').to_owned())
}

/// Those beside whom we are measured, with their versions.
fn packages(project: &Project) -> Result<String> {
    let file = project.path(page::FOLDER).join("package.json");
    let list: Value = serde_json::from_str(&read_text(&file)?)
        .with_context(|| format!("cannot use {}", file.display()))?;
    let packages = list.get("devDependencies").and_then(Value::as_object);
    let packages = packages.into_iter().flatten();
    let named = packages.map(|(name, version)| {
        let version = version.as_str().unwrap_or(UNKNOWN);
        format!("{name} {version}")
    });
    Ok(named.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_found_by_their_whole_name() {
        let text = "model\t\t: 85\nmodel name\t: A processor\nmodel name\t: Another\n";
        assert_eq!(
            field(text, "model name", ':').as_deref(),
            Some("A processor")
        );
        assert_eq!(field("NAME=\"x\"\n", "PRETTY_NAME", '='), None);
        let quoted = "PRETTY_NAME=\"Some system 12\"\n";
        assert_eq!(
            field(quoted, "PRETTY_NAME", '=').as_deref(),
            Some("Some system 12")
        );
    }

    #[test]
    fn all_contestants_are_pinned() {
        let packages = packages(&Project::find().unwrap()).unwrap();
        assert_eq!(
            packages,
            "@formio/js 5.6.0, survey-core 2.5.38, survey-js-ui 2.5.38"
        );
    }
}
