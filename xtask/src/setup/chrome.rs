//! Chrome or Chromium, and chromedriver, for the tests that need a browser.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{debian, named_by};
use crate::process::find_on_path;
use crate::progress::Progress;

const BROWSERS: [&str; 4] = [
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
];
const MAC_BROWSER: &str = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
const DEBIAN_PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

pub(crate) struct Chrome {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Chrome {
    pub(crate) fn find() -> Result<Self> {
        Self::look()?.with_context(|| {
            let packages = DEBIAN_PACKAGES.join(" ");
            format!(
                "the browser tests need Chrome or Chromium with its chromedriver: install both \
                 (on Debian `sudo apt-get install {packages}`), or name them in the environment \
                 variables CHROME and CHROMEDRIVER"
            )
        })
    }

    fn look() -> Result<Option<Self>> {
        let browser = match named_by("CHROME")? {
            Some(browser) => Some(browser),
            None => BROWSERS
                .iter()
                .find_map(|name| find_on_path(name))
                .or_else(mac_browser),
        };
        let driver = match named_by("CHROMEDRIVER")? {
            Some(driver) => Some(driver),
            None => find_on_path("chromedriver"),
        };
        Ok(browser
            .zip(driver)
            .map(|(browser, driver)| Self { browser, driver }))
    }
}

pub(super) fn meet(progress: &mut Progress) -> Result<()> {
    if let Some(chrome) = Chrome::look()? {
        progress.step(format!("A browser is there: {}", chrome.browser.display()));
        return Ok(());
    }
    progress.step("Getting Chromium and its driver");
    if debian::may_install() {
        debian::install("Chromium", &DEBIAN_PACKAGES)?;
    }
    Chrome::find().map(drop)
}

fn mac_browser() -> Option<PathBuf> {
    let path = Path::new(MAC_BROWSER);
    path.is_file().then(|| path.to_owned())
}
