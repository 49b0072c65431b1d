//! The tests that wasm-bindgen runs inside a browser.

use anyhow::Result;
use serde_json::json;

use crate::files;
use crate::process;
use crate::project::Project;
use crate::setup::{Chrome, WasmTools};

/// A test page needs nothing from elsewhere, and a browser that looks for updates is slower.
/// (The test runner itself adds what a browser without a screen needs.)
const BROWSER_FLAGS: [&str; 5] = [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
];

pub(super) fn run(project: &Project) -> Result<()> {
    let chrome = Chrome::find()?;
    // Which browser to drive differs between machines, so the file that says it is made here.
    let capabilities = project.scratch("webdriver.json");
    let options = json!({ "binary": chrome.browser, "args": BROWSER_FLAGS });
    files::write(
        &capabilities,
        json!({ "goog:chromeOptions": options }).to_string(),
    )?;

    let mut wasm_pack = WasmTools::find(project)?.wasm_pack(project);
    wasm_pack.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    wasm_pack
        .args(["test", "--headless", "--chrome", "--chromedriver"])
        .arg(chrome.driver);
    process::run(wasm_pack.args([".", "--test", "browser", "--features", "probe"]))
}
