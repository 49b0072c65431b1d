//! Puts the parts of the site together, each after those that it refers to.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use super::content::{self, Bundle, MORE, NEEDS};
use super::references::replace_once;
use super::site::{Asset, Site};
use super::split::{self, PARTS};
use super::wasm;
use super::{minify, optimize, order, page};
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
        let compiled = wasm::shorten(
            &read(&self.compiled.join(WASM))?,
            &read_text(&self.compiled.join(GLUE))?,
        )?;
        let linked = read(&self.project.linked("iso_readiness"))?;
        let mut parts = split::split(&linked, &compiled.module, &PARTS)?.into_iter();
        let main = parts.next().context("there is no first part")?;
        let wasm = self.module(WASM, &main)?;
        let mut further = Vec::new();
        for (part, module) in PARTS.iter().zip(parts) {
            further.push(self.module(part.file, &module)?);
        }
        let glue = self.glue(&wasm, &compiled.glue)?;
        let [words, further_words] = self.words()?;
        further.push(further_words);
        let passphrases = content::passphrase_words(&self.project.path("questionnaires"))?;
        further.push(
            self.site
                .add_asset(content::PASSPHRASE_WORDS, &passphrases)?,
        );
        let fetched = [
            wasm,
            self.style(WIDGET_STYLE)?,
            self.bundle(&content::BASE)?,
            words,
        ];
        let linked = [
            self.loader(fetched.iter().chain([&glue]).chain(&further))?,
            self.style(PAGE_STYLE)?,
            self.icon()?,
        ];
        self.page(&linked, &glue, &fetched)
    }

    fn module(&self, name: &'static str, module: &[u8]) -> Result<Asset> {
        let smaller = optimize::optimize(self.project, module)?;
        self.site
            .add_asset(name, &order::reorder(self.project, &smaller)?)
    }

    fn bundle(&self, bundle: &Bundle) -> Result<Asset> {
        let bytes = content::bundle(&self.project.path("questionnaires"), bundle)?;
        self.site.add_asset(bundle.name, &bytes)
    }

    /// Adds the bundles that are loaded when they are chosen, and the words, which name them: those
    /// of the first screens and those of the further ones.
    fn words(&self) -> Result<[Asset; 2]> {
        let mut files = BTreeMap::new();
        for bundle in &MORE {
            let asset = self.bundle(bundle)?;
            let stem = bundle.name.trim_end_matches(".en.json");
            files.insert(stem, Value::from(format!("./{}", asset.file)));
        }
        let mut needs = Map::new();
        for (standard, bundles) in NEEDS {
            let names = bundles.iter();
            let found: Option<Vec<Value>> = names.map(|name| files.get(name).cloned()).collect();
            let found = found.with_context(|| format!("{standard} needs an unknown bundle"))?;
            needs.insert(standard.to_owned(), Value::Array(found));
        }
        let [first, further] = content::words(&self.project.path("questionnaires"), needs)?;
        Ok([
            self.site.add_asset(content::WORDS, &first)?,
            self.site.add_asset(content::FURTHER_WORDS, &further)?,
        ])
    }

    /// The loader tells the glue where the module is, so the glue's own idea of that is never
    /// used; it is corrected all the same, so that nobody is led astray.
    fn glue(&self, wasm: &Asset, text: &str) -> Result<Asset> {
        let text = text.replace(&quoted(WASM), &quoted(&wasm.file));
        let bytes = minify::script_exports(self.project, GLUE, &text, "default, mount, needs")?;
        self.site.add_asset(GLUE, &bytes)
    }

    fn loader<'a>(&self, named: impl Iterator<Item = &'a Asset>) -> Result<Asset> {
        let mut text = self.source(LOADER)?;
        for asset in named {
            let name = quoted(&format!("./{}", asset.name));
            text = replace_once(&text, &name, &quoted(&format!("./{}", asset.file)))
                .with_context(|| format!("cannot finish www/{LOADER}"))?;
        }
        let bytes = minify::script(self.project, LOADER, &text)?;
        self.site.add_asset(LOADER, &bytes)
    }

    fn style(&self, name: &'static str) -> Result<Asset> {
        let bytes = minify::style(self.project, &self.project.path("www").join(name))?;
        self.site.add_asset(name, &bytes)
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

    fn source(&self, name: &str) -> Result<String> {
        read_text(&self.project.path("www").join(name))
    }
}

fn quoted(text: &str) -> String {
    format!("'{text}'")
}
