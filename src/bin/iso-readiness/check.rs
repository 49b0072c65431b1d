//! `check`: everything an author should mend.

use std::path::Path;

use crate::Failure;
use crate::questionnaires::Questionnaires;

/// Checks questionnaires, and says what they hold.
///
/// # Errors
///
/// All problems, when there are any.
pub(crate) fn run(path: Option<&Path>) -> Result<String, Failure> {
    let questionnaires = Questionnaires::at(path)?;
    let problems = questionnaires.problems();
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let content = questionnaires.loaded.content;
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
    if questionnaires.own.is_some() && content.editions().newest().is_none() {
        lines.push(NO_LINKS.to_owned());
    }
    lines.push("No problems.".to_owned());
    Ok(lines.join("\n"))
}

const NO_LINKS: &str = "No links can be made: there is no table in editions/.";
