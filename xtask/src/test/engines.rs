//! The journey in every engine that this machine has.

use std::path::PathBuf;

use anyhow::Result;

use super::scripts;
use crate::project::Project;
use crate::setup::{Chrome, Firefox, NO_FIREFOX, NO_WEBKIT, WebKit};

pub(super) fn run(project: &Project) -> Result<()> {
    let Chrome { browser, driver } = Chrome::find()?;
    let mut variables: Vec<(&str, PathBuf)> = vec![
        ("DIST", project.dist()),
        ("BIN", project.built("iso-readiness")),
        ("CHROMIUM", browser),
        ("CHROMIUM_DRIVER", driver),
    ];
    let mut left_out = Vec::new();
    if let Some(Firefox { browser, driver }) = Firefox::find(project)? {
        variables.extend([("FIREFOX", browser), ("FIREFOX_DRIVER", driver)]);
    } else {
        left_out.push(format!("Firefox is left out: {NO_FIREFOX}"));
    }
    if let Some(webkit) = WebKit::find()? {
        variables.extend([
            ("WEBKIT", webkit.browser),
            ("WEBKIT_DRIVER", webkit.driver),
            ("XVFB", webkit.display),
        ]);
    } else {
        left_out.push(format!("WebKit is left out: {NO_WEBKIT}"));
    }

    let variables: Vec<_> = variables
        .iter()
        .map(|(name, path)| (*name, path.as_os_str()))
        .collect();
    let outcome = scripts::run_all(project, "tests/engines", &variables);
    // At the end, where nobody overlooks it.
    for engine in left_out {
        println!("{engine}");
    }
    outcome
}
