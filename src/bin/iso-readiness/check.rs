//! `check`: everything an author should mend.

use std::path::Path;

use iso_readiness::core::content::check::check;

use crate::Failure;
use crate::files::Files;

/// Checks a folder, or the questionnaires built in, and says what it holds.
///
/// # Errors
///
/// All problems, when there are any.
pub(crate) fn run(folder: Option<&Path>) -> Result<String, Failure> {
    let mut problems = Vec::new();
    let files = Files::of(folder, &mut problems);
    let loaded = files.load();
    problems.extend(check(&loaded, &files.facts()));
    problems.extend(loaded.problems);
    let content = loaded.content;
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let questions = content.questions();
    let quick = questions.iter().filter(|question| question.quick).count();
    let mut lines = vec![format!(
        "{} questions, {quick} of them in the quick check",
        questions.len()
    )];
    for standard in content.standards() {
        let requirements = standard.requirements().count();
        lines.push(format!("{}: {requirements} requirements", standard.id));
        // A list of another body may name what nothing here is related to.
        let bare = standard.requirements();
        let bare = bare.filter(|requirement| requirement.questions.is_empty());
        let bare: Vec<&str> = bare.map(|requirement| &*requirement.id).collect();
        if !bare.is_empty() {
            lines.push(format!("  without a question: {}", bare.join(", ")));
        }
    }
    lines.push("No problems.".to_owned());
    Ok(lines.join("\n"))
}
