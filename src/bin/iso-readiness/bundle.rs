//! `bundle`: a folder of own questionnaires as the one document that the widget takes.

use std::path::Path;

use iso_readiness::core::foreign::{Fault, Problem};

use crate::Failure;
use crate::files::json;
use crate::questionnaires::Questionnaires;

/// Makes the document, on one line.
///
/// # Errors
///
/// All problems that `check` would tell: what goes to visitors has none.
pub(crate) fn run(path: &Path) -> Result<String, Failure> {
    let questionnaires = Questionnaires::at(Some(path))?;
    let problems = questionnaires.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let Some(document) = &questionnaires.own else {
        let path = path.to_string_lossy().into_owned();
        let fault = Fault::Author(NO_HEAD.to_owned());
        return Err(Problem { path, fault }.into());
    };
    json(document)
}

const NO_HEAD: &str = "has no content.json, which names own questionnaires";
