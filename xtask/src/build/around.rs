//! What lies around the widget and its release: files for hosts, and those that make the page an
//! app.

use anyhow::Result;

use super::minify;
use super::site::Site;
use super::worker::{self, WORKER};
use crate::files::{self, read, read_text};
use crate::project::Project;

/// The script for pages that show the page in a frame.
pub(super) const FRAME_SCRIPT: &str = "frame.js";

/// The one file for hosts that is read where it lies.
const STATIC_HOSTS: &str = "_headers";

/// The script for heights, under a name that pages elsewhere can know.
pub(super) fn add_frame_script(project: &Project, site: &Site) -> Result<()> {
    let script = minify::joined(project, &project.path("www").join(FRAME_SCRIPT))?;
    site.add_entry(FRAME_SCRIPT, &script)?;
    Ok(())
}

/// Files for hosts, to be copied to where each looks for them.
pub(super) fn add_hosting(project: &Project, site: &Site) -> Result<()> {
    let folder = project.path("www/hosting");
    for file in files::walk(&folder)? {
        let name = files::relative(&folder, &file);
        let text = read_text(&file)?.replace("{{version}}", iso_readiness::RELEASE);
        if name == STATIC_HOSTS {
            site.add(&name, text.as_bytes())?;
        } else {
            site.add(&format!("hosting/{name}"), text.as_bytes())?;
        }
    }
    Ok(())
}

/// The manifest, by which the page can be installed, and its icons.
pub(super) fn add_manifest(project: &Project, site: &Site) -> Result<()> {
    let www = project.path("www");
    for name in ["manifest.webmanifest", "icon.svg"] {
        site.add(name, &read(&www.join(name))?)?;
    }
    let icons = www.join("icons");
    for file in files::walk(&icons)? {
        site.add(&files::relative(&icons, &file), &read(&file)?)?;
    }
    Ok(())
}

/// The service worker, which lists files of the site as they are by now: whatever the page needs
/// has to be there before.
pub(super) fn add_worker(project: &Project, site: &Site) -> Result<()> {
    let mut kept = Vec::new();
    for path in site.paths()? {
        if worker::keeps(&path) {
            let bytes = site.bytes(&path)?;
            kept.push((path, bytes));
        }
    }
    let source = read_text(&project.path("www").join(WORKER))?;
    let kept = kept
        .iter()
        .map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    site.add(WORKER, worker::finish(&source, kept)?.as_bytes())
}
