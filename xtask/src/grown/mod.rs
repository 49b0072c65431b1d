//! The site with many times our content, made up: how the page does in a library of standards.
//!
//! The first part of the content is ours as it is. Each further part has the four standards in
//! force once more, with questions of their own in the same words, and asks some of the questions
//! of the first part, so that an answer counts across standards as it does with us. The program is
//! the one that was built.

mod part;
mod site;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use iso_readiness::core::content::Loaded;

use self::part::Part;
use crate::build;
use crate::files;
use crate::project::Project;

/// What the site was made from, so that it is made anew only when that changed.
const MADE_FROM: &str = "made-from";

/// Brings the site with `factor` times our content up to date, and gives its folder.
///
/// # Errors
///
/// When there is no `dist/`, or something cannot be read, understood or written.
pub(crate) fn bring_up_to_date(project: &Project, factor: usize) -> Result<PathBuf> {
    let folder = project.scratch("grown").join(factor.to_string());
    let dist = folder.join("dist");
    let note = folder.join(MADE_FROM);
    let made_from = made_from(project)?;
    if note.exists() && files::read_text(&note)? == made_from {
        return Ok(dist);
    }
    files::remove_folder(&folder)?;
    let questionnaires = folder.join("questionnaires");
    let parts: Vec<Part> = (2..=factor).map(Part).collect();
    let loaded = write(project, &questionnaires, &parts)?;
    site::make(project, &questionnaires, &parts, &loaded, &dist)?;
    files::write(&note, made_from)?;
    Ok(dist)
}

/// The built site, and these commands.
fn made_from(project: &Project) -> Result<String> {
    let sums = files::read_text(&project.dist().join("SHA256SUMS"))?;
    let commands = fs::metadata(std::env::current_exe()?)?.modified()?;
    Ok(format!("{sums}{commands:?}\n"))
}

/// Writes the files of all parts, and gives what they come to.
fn write(project: &Project, folder: &Path, parts: &[Part]) -> Result<Loaded> {
    let ours = project.path("questionnaires");
    for kind in ["questions", "standards", "guidance", "text/en"] {
        for file in files::walk(&ours.join(kind))? {
            let path = folder.join(files::relative(&ours, &file));
            files::write(&path, files::read(&file)?)?;
        }
    }
    let originals = part::originals(&ours)?;
    for part in parts {
        for (path, content) in part.files(&originals)? {
            files::write(&folder.join(path), serde_json::to_vec(&content)?)?;
        }
    }
    let loaded = build::everything(folder).context("the made-up content is no good")?;
    if let Some(problem) = loaded.problems.first() {
        bail!("the made-up content has problems, such as {problem}");
    }
    Ok(loaded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_times_the_content_fits_together_and_is_the_same_each_time() {
        let project = Project::find().unwrap();
        let ours = build::everything(&project.path("questionnaires")).unwrap();
        let folder = project.scratch("xtask-tests/grown");
        let parts = [Part(2), Part(3)];
        let grown = |name: &str| {
            files::remove_folder(&folder.join(name)).unwrap();
            write(&project, &folder.join(name), &parts).unwrap().content
        };
        let content = grown("one");
        let four = ours.content.standards().iter();
        let four = four.filter(|one| one.speaks_for_itself()).count();
        let standards = content.standards().len() - ours.content.standards().len();
        assert_eq!(standards, 2 * four);
        assert_eq!(
            content.questions().len(),
            3 * ours.content.questions().len()
        );
        assert_eq!(
            content.catalogue().write(),
            grown("other").catalogue().write()
        );
    }

    /// An answer to a question of ours counts in the standards of other parts too.
    #[test]
    fn questions_are_shared_between_the_parts() {
        let project = Project::find().unwrap();
        let folder = project.scratch("xtask-tests/grown-shared");
        files::remove_folder(&folder).unwrap();
        let content = write(&project, &folder, &[Part(2)]).unwrap().content;
        let base = content.standard(part::BASE).unwrap();
        let further = content.standards().iter();
        let mut further = further.filter(|one| Part(2).owns(&one.id));
        assert!(further.all(|one| {
            content
                .questions()
                .iter()
                .any(|question| base.asks(question) && one.asks(question))
        }));
    }
}
