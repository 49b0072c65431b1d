//! `score`: the result of an answers file.

use std::fs::File;

use iso_readiness::core::file::{read_answers, write_result};
use iso_readiness::core::foreign::{Fault, Problem, Value};
use iso_readiness::core::plan::plan;
use iso_readiness::core::report::Report;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, assess};

use crate::Failure;
use crate::args::{Format, Input};
use crate::files::{Files, parse, read_limited};
use crate::text;

/// Scores an answers file. A file with any problem is not scored at all: a result that leaves
/// out what it could not read would look like one that counts everything.
///
/// # Errors
///
/// All problems of the file.
pub(crate) fn run(input: &Input, format: Format) -> Result<String, Failure> {
    let loaded = Files::built_in().load();
    if !loaded.problems.is_empty() {
        return Err(loaded.problems.into());
    }
    let content = loaded.content;
    let (name, value) = read(input).map_err(|problem| vec![problem])?;
    let (profile, answers, problems) = read_answers(&name, &value, &content)?;
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let scope = Scope::of(&content, &profile);
    match format {
        Format::Text => Ok(text::write(
            content.words(),
            &Report::of(&content, &scope, &answers),
        )),
        Format::Json => {
            let marks = Marks::of(&content, &answers);
            let outcomes = assess(&scope, &marks);
            let actions = plan(&scope, &marks, &outcomes);
            json(&write_result(&outcomes, &actions))
        }
    }
}

fn read(input: &Input) -> Result<(String, Value), Problem> {
    let (name, bytes) = match input {
        Input::Standard => {
            let name = "standard input".to_owned();
            let bytes = read_limited(&name, Ok(std::io::stdin().lock()))?;
            (name, bytes)
        }
        Input::File(path) => {
            let name = path.to_string_lossy().into_owned();
            let bytes = read_limited(&name, File::open(path))?;
            (name, bytes)
        }
    };
    let value = parse(&name, &bytes)?;
    Ok((name, value))
}

fn json(value: &Value) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| {
        let path = "result".to_owned();
        let fault = Fault::Unreadable(error.to_string());
        Failure::Input(vec![Problem { path, fault }])
    })
}
