//! Firefox and `WebKit`, for the journey in several engines.
//!
//! Not every machine can have them. One that could and has not is at fault; any other does
//! without, and is told which engine it leaves out and why.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::cargo_tool::CargoTool;
use super::{debian, named_by};
use crate::process::find_on_path;
use crate::progress::Progress;
use crate::project::Project;

const GECKODRIVER: &str = "0.37.1";

const FIREFOXES: [&str; 2] = ["firefox", "firefox-esr"];
const MAC_FIREFOX: &str = "/Applications/Firefox.app/Contents/MacOS/firefox";
const FIREFOX_PACKAGES: [&str; 1] = ["firefox-esr"];

/// The browser that comes with the library for trying it is one of its files.
const WEBKIT_PACKAGES: [&str; 3] = ["webkit2gtk-driver", "libwebkit2gtk-4.1-0", "xvfb"];
const MINI_BROWSER: &str = "webkit2gtk-4.1/MiniBrowser";

/// Why an engine is left out, as a sentence about it goes on.
pub(crate) const NO_FIREFOX: &str =
    "there is no Firefox here: install it, or name it in the environment variable FIREFOX";
pub(crate) const NO_WEBKIT: &str = "there is no WebKitGTK here, which needs Linux: install webkit2gtk-driver, \
     libwebkit2gtk-4.1-0 and xvfb, as they are called on Debian, or name browser and driver in \
     the environment variables WEBKIT and WEBKIT_DRIVER";

pub(crate) struct Firefox {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Firefox {
    /// Firefox with its driver; nothing where this machine has none.
    ///
    /// # Errors
    ///
    /// When the driver is missing, or what the environment names.
    pub(crate) fn find(project: &Project) -> Result<Option<Self>> {
        let Some(browser) = firefox()? else {
            return Ok(None);
        };
        let driver = geckodriver().require(project)?;
        Ok(Some(Self { browser, driver }))
    }
}

pub(crate) struct WebKit {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
    /// The screen that nobody sees, without which it does not start.
    pub(crate) display: PathBuf,
}

impl WebKit {
    /// `WebKitGTK` with its driver; nothing where this machine has none.
    ///
    /// # Errors
    ///
    /// When what the environment names is missing.
    pub(crate) fn find() -> Result<Option<Self>> {
        let browser = named_by("WEBKIT")?.or_else(mini_browser);
        let driver = named_by("WEBKIT_DRIVER")?.or_else(|| find_on_path("WebKitWebDriver"));
        let (Some(browser), Some(driver)) = (browser, driver) else {
            return Ok(None);
        };
        let display = find_on_path("Xvfb");
        Ok(display.map(|display| Self {
            browser,
            driver,
            display,
        }))
    }
}

pub(super) fn meet_firefox(progress: &mut Progress) -> Result<()> {
    if let Some(browser) = firefox()? {
        progress.step(format!("Firefox is there: {}", browser.display()));
    } else if debian::may_install() {
        progress.step("Getting Firefox");
        debian::install("Firefox", &FIREFOX_PACKAGES)?;
        firefox()?.context(NO_FIREFOX)?;
    } else {
        progress.step(format!("Firefox is left out: {NO_FIREFOX}"));
    }
    Ok(())
}

/// Comes after Firefox, without which nothing is to be driven.
pub(super) fn meet_geckodriver(project: &Project, progress: &mut Progress) -> Result<()> {
    if firefox()?.is_some() {
        return geckodriver().meet(project, progress);
    }
    progress.step("geckodriver is left out, as Firefox is");
    Ok(())
}

pub(super) fn meet_webkit(progress: &mut Progress) -> Result<()> {
    if let Some(webkit) = WebKit::find()? {
        let browser = webkit.browser.display();
        progress.step(format!("WebKitGTK is there: {browser}"));
    } else if debian::may_install() {
        progress.step("Getting WebKitGTK, its driver and a screen for it");
        debian::install("WebKitGTK", &WEBKIT_PACKAGES)?;
        WebKit::find()?.context(NO_WEBKIT)?;
    } else {
        progress.step(format!("WebKit is left out: {NO_WEBKIT}"));
    }
    Ok(())
}

fn geckodriver() -> CargoTool {
    CargoTool {
        package: "geckodriver",
        program: "geckodriver",
        version: GECKODRIVER.to_owned(),
    }
}

fn firefox() -> Result<Option<PathBuf>> {
    let mac = Path::new(MAC_FIREFOX);
    Ok(named_by("FIREFOX")?
        .or_else(|| FIREFOXES.iter().find_map(|name| find_on_path(name)))
        .or_else(|| mac.is_file().then(|| mac.to_owned())))
}

/// Libraries stand in a folder named after the processor, or in none.
fn mini_browser() -> Option<PathBuf> {
    let of_processors = fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    of_processors
        .map(|folder| folder.path())
        .chain([PathBuf::from("/usr/libexec"), PathBuf::from("/usr/lib")])
        .map(|folder| folder.join(MINI_BROWSER))
        .find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_no_webkit_is_told_what_to_install() {
        for package in WEBKIT_PACKAGES {
            assert!(NO_WEBKIT.contains(package), "{package}");
        }
    }
}
