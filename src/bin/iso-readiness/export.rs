//! `export`: a check as a file for other people and programs.

use std::io::Write;
use std::path::Path;
use std::rc::Rc;

use iso_readiness::core::export::{Export as Kind, File, export, workbook};
use iso_readiness::core::papers::Source;

use crate::args::Export;
use crate::clock::today;
use crate::source::{Opener, notes_on_carried, passphrase};
use crate::{Failure, questionnaires, say};

/// Writes the very bytes that the page would save.
///
/// # Errors
///
/// All problems of the check, and where the format cannot hold it or the file cannot be written.
pub(crate) fn run(order: &Export) -> Result<(), Failure> {
    let content = Rc::new(questionnaires::content(order.questionnaires.as_deref())?);
    let passphrase = passphrase(order.passphrase.as_deref())?;
    let opener = Opener {
        content: &content,
        passphrase: passphrase.as_deref(),
    };
    let check = opener.check(&order.input)?;
    for note in notes_on_carried(content.words(), &check.carried) {
        say(&note);
    }
    let day = order.day.unwrap_or_else(today);
    let source = Source::of(&content, &check.state, day);
    let file = match order.kind {
        Kind::Workbook => workbook(&source),
        kind => export(&source, kind),
    };
    let file = file.ok_or(Failure::Machine(
        "this check cannot be written in this format",
    ))?;
    match &order.output {
        None => std::io::stdout()
            .lock()
            .write_all(&file.bytes)
            .map_err(Failure::Output),
        Some(path) => save(path, &file),
    }
}

/// Writes the file to this path; in a folder, under the name that the page gives it.
fn save(path: &Path, file: &File) -> Result<(), Failure> {
    let path = if path.is_dir() {
        path.join(&file.name)
    } else {
        path.to_path_buf()
    };
    std::fs::write(path, &file.bytes).map_err(Failure::Output)
}
