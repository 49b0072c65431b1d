//! Puts the parts of the site together, each after those that it refers to.

use std::path::Path;

use anyhow::{Context, Result};

use super::content::{self, BUNDLES};
use super::minify::minify;
use super::page;
use super::references::replace_once;
use super::site::{Asset, Site};
use crate::files::{read, read_text};
use crate::project::Project;

const WASM: &str = "iso_readiness_bg.wasm";
const GLUE: &str = "iso_readiness.js";
const LOADER: &str = "iso-readiness.js";
const WIDGET_STYLE: &str = "widget.css";
const PAGE_STYLE: &str = "page.css";
const ICON: &str = "icon.svg";

pub(super) struct Assembler<'build> {
    pub(super) project: &'build Project,
    /// The folder with what wasm-pack made.
    pub(super) compiled: &'build Path,
    pub(super) site: &'build Site,
}

impl Assembler<'_> {
    pub(super) fn assemble(&self) -> Result<()> {
        let wasm = self
            .site
            .add_asset(WASM, &read(&self.compiled.join(WASM))?)?;
        let glue = self.glue(&wasm)?;
        let mut fetched = vec![wasm, self.style(WIDGET_STYLE)?];
        for bundle in &BUNDLES {
            let bytes = content::bundle(&self.project.path("questionnaires"), bundle)?;
            fetched.push(self.site.add_asset(bundle.name, &bytes)?);
        }
        let linked = [
            self.loader(&glue, &fetched)?,
            self.style(PAGE_STYLE)?,
            self.icon()?,
        ];
        self.page(&linked, &glue, &fetched)
    }

    /// The loader tells the glue where the module is, so the glue's own idea of that is never
    /// used; it is corrected all the same, so that nobody is led astray.
    fn glue(&self, wasm: &Asset) -> Result<Asset> {
        let text = read_text(&self.compiled.join(GLUE))?;
        self.minified(GLUE, &text.replace(&quoted(WASM), &quoted(&wasm.file)))
    }

    fn loader(&self, glue: &Asset, fetched: &[Asset]) -> Result<Asset> {
        let mut text = self.source(LOADER)?;
        for asset in fetched.iter().chain([glue]) {
            let name = quoted(&format!("./{}", asset.name));
            text = replace_once(&text, &name, &quoted(&format!("./{}", asset.file)))
                .with_context(|| format!("cannot finish www/{LOADER}"))?;
        }
        self.minified(LOADER, &text)
    }

    fn style(&self, name: &'static str) -> Result<Asset> {
        self.minified(name, &self.source(name)?)
    }

    fn icon(&self) -> Result<Asset> {
        self.site.add_asset(ICON, self.source(ICON)?.as_bytes())
    }

    fn page(&self, linked: &[Asset], glue: &Asset, fetched: &[Asset]) -> Result<()> {
        let page = read_text(&self.project.path("index.html"))?;
        let page =
            page::finish(&page, linked, glue, fetched).context("cannot finish index.html")?;
        self.site.add("index.html", page.as_bytes())
    }

    fn minified(&self, name: &'static str, text: &str) -> Result<Asset> {
        self.site
            .add_asset(name, &minify(self.project, name, text)?)
    }

    fn source(&self, name: &str) -> Result<String> {
        read_text(&self.project.path("www").join(name))
    }
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}
