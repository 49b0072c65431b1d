//! Puts the parts of the site together, each after those that it refers to.

use std::path::Path;

use anyhow::{Context, Result, bail};
use iso_readiness::core::content::Document;

use super::content::{self, Bundle, MORE};
use super::package::Package;
use super::references::replace_once;
use super::scripts::{GLUE, Scripts};
use super::site::{Asset, Site};
use super::split::{self, PARTS};
use super::wasm;
use super::{around, demo, minify, optimize, order, page, single, verify};
use crate::files::{read, read_text};
use crate::project::Project;

pub(super) const WASM: &str = "iso_readiness_bg.wasm";
const LOADER: &str = "iso-readiness.js";
/// The part of the loader that names all other files.
pub(super) const FILES: &str = "files.js";
const WIDGET_STYLE: &str = "widget.css";
const OVERVIEW_STYLE: &str = "overview.css";
const FURTHER_STYLE: &str = "further.css";
const PAPER_STYLE: &str = "papers.css";
const PAGE_STYLE: &str = "page.css";
const PAGE_SCRIPT: &str = "page.js";
const ICON: &str = "icon.svg";

pub(super) struct Assembler<'build> {
    pub(super) project: &'build Project,
    /// The folder with what wasm-pack made.
    pub(super) compiled: &'build Path,
    pub(super) site: &'build Site,
    pub(super) package: &'build Package<'build>,
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
        further.push(self.joined(OVERVIEW_STYLE)?);
        let rows = content::rows(&self.project.path("questionnaires"))?;
        let bundles: Vec<Asset> = MORE
            .iter()
            .map(|bundle| self.bundle(&rows, bundle))
            .collect::<Result<_>>()?;
        let [words, further_words, paper_words] = self.words(&bundles)?;
        further.extend([further_words, paper_words]);
        let passphrases = content::passphrase_words(&self.project.path("questionnaires"))?;
        further.push(
            self.site
                .add_asset(content::PASSPHRASE_WORDS, &passphrases)?,
        );
        let fetched = [
            wasm,
            self.joined(WIDGET_STYLE)?,
            self.bundle(&rows, &content::BASE)?,
            words,
        ];
        let packed = fetched.iter().chain(&further).chain(&bundles);
        self.package.fill(self.site, &compiled.glue, packed)?;
        let loader = self.loader(&compiled.glue, fetched.iter().chain(&further))?;
        let page_style = self.joined(PAGE_STYLE)?;
        let page_script = self.joined(PAGE_SCRIPT)?;
        let icon = self.icon()?;
        demo::add(self.project, self.site, &loader)?;
        let linked = [&loader, &page_style, &page_script, &icon];
        self.page(&linked, &fetched)?;
        around::add_frame_script(self.project, self.site)?;
        around::add_hosting(self.project, self.site)?;
        around::add_manifest(self.project, self.site)?;
        let single = single::page(self.project, self.site, &compiled.glue)?;
        self.site.add(single::SINGLE, single.as_bytes())?;
        // It tells of what is there by now, and so does what comes after it.
        let verify = verify::page(self.project, self.site, &[&page_style, &icon])?;
        self.site.add(verify::VERIFY, verify.as_bytes())?;
        around::add_worker(self.project, self.site)
    }

    fn module(&self, name: &'static str, module: &[u8]) -> Result<Asset> {
        let smaller = optimize::optimize(self.project, module)?;
        self.site
            .add_asset(name, &order::reorder(self.project, &smaller)?)
    }

    fn bundle(&self, rows: &[Document], bundle: &Bundle<'static>) -> Result<Asset> {
        let bytes = content::bundle(rows, bundle)?;
        self.site.add_asset(bundle.name, &bytes)
    }

    /// The words: those of the first screens, with the addresses of `bundles`, and those of the
    /// further ones and of the papers, with their style.
    fn words(&self, bundles: &[Asset]) -> Result<[Asset; 3]> {
        let addresses = bundles.iter().map(|bundle| {
            let name = bundle.name.trim_end_matches(".en.json");
            (name.to_owned(), format!("./{}", bundle.file).into())
        });
        let further_style = self.style(FURTHER_STYLE)?;
        let paper_style = self.style(PAPER_STYLE)?;
        let [first, further, papers] = content::words(
            &self.project.path("questionnaires"),
            addresses.collect(),
            [further_style.trim(), paper_style.trim()],
        )?;
        Ok([
            self.site.add_asset(content::WORDS, &first)?,
            self.site.add_asset(content::FURTHER_WORDS, &further)?,
            self.site.add_asset(content::PAPER_WORDS, &papers)?,
        ])
    }

    /// A stylesheet with all that it imports, as text.
    fn style(&self, name: &str) -> Result<String> {
        let file = self.project.path("www").join(name);
        Ok(String::from_utf8(minify::joined(self.project, &file)?)?)
    }

    /// The loader, joined with the glue of the module: one file, which a page can demand as it is.
    fn loader<'a>(&self, glue: &str, named: impl Iterator<Item = &'a Asset>) -> Result<Asset> {
        let scripts = Scripts::gather(self.project, glue)?;
        scripts.edit(FILES, |mut text| {
            for asset in named {
                let name = quoted(&format!("./{}", asset.name));
                text = replace_once(&text, &name, &quoted(&format!("./{}", asset.file)))?;
            }
            let text = without_bundles(&text)?;
            if let Some((_, rest)) = text.split_once(".en.json'") {
                bail!("a file is named that is no part of the site, before {rest}");
            }
            replace_once(&text, "'unreleased'", &quoted(iso_readiness::RELEASE))
        })?;
        self.site.add_entry(LOADER, &scripts.join(LOADER)?)
    }

    /// A stylesheet or script with all that it imports.
    fn joined(&self, name: &'static str) -> Result<Asset> {
        let bytes = minify::joined(self.project, &self.project.path("www").join(name))?;
        self.site.add_asset(name, &bytes)
    }

    fn icon(&self) -> Result<Asset> {
        self.site.add_asset(ICON, self.source(ICON)?.as_bytes())
    }

    fn page(&self, linked: &[&Asset], fetched: &[Asset]) -> Result<()> {
        let page = read_text(&self.project.path("index.html"))?;
        let page = page::finish(&page, linked, fetched).context("cannot finish index.html")?;
        self.site.add("index.html", page.as_bytes())
    }

    fn source(&self, name: &str) -> Result<String> {
        read_text(&self.project.path("www").join(name))
    }
}

pub(super) fn quoted(text: &str) -> String {
    format!("'{text}'")
}

/// The addresses of bundles come with the words, so that they do not have to be loaded before.
fn without_bundles(files: &str) -> Result<String> {
    const START: &str = "export const BUNDLES = {";
    let (before, rest) = files.split_once(START).context("there are no bundles")?;
    let (_, after) = rest.split_once("};").context("the bundles do not end")?;
    Ok(format!("{before}{START}}};{after}"))
}
