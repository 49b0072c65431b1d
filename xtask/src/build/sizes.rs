//! What a visitor has to download, and how much that may be.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::single::SINGLE;
use super::site::plain_name;
use crate::files;

/// How many bytes some files may have together, compressed with brotli.
pub(crate) struct Budget {
    pub(crate) name: &'static str,
    limit: u64,
    files: &'static [&'static str],
}

const BUDGETS: [Budget; 11] = [
    Budget {
        name: "engine",
        limit: 100_000,
        files: &["iso_readiness_bg.wasm", "iso-readiness.js", "widget.css"],
    },
    // All that stands between an address and the first question of ISO/IEC 27001.
    Budget {
        name: "first question, with the page",
        limit: 145_000,
        files: &[
            "index.html",
            "page.css",
            "page.js",
            "iso_readiness_bg.wasm",
            "iso-readiness.js",
            "widget.css",
            "iso27001-2022.en.json",
            "interface.en.json",
        ],
    },
    Budget {
        name: "overview",
        limit: 38_000,
        files: &["iso_readiness_overview.wasm", "overview.css"],
    },
    Budget {
        name: "further screens",
        limit: 107_000,
        files: &["iso_readiness_screens.wasm", "screens.en.json"],
    },
    Budget {
        name: "sealing",
        limit: 20_000,
        files: &["iso_readiness_sealing.wasm", "sealing.en.json"],
    },
    Budget {
        name: "papers",
        limit: 116_000,
        files: &["iso_readiness_papers.wasm", "papers.en.json"],
    },
    Budget {
        name: "workbook",
        limit: 212_000,
        files: &["iso_readiness_workbook.wasm"],
    },
    Budget {
        name: "own questionnaires",
        limit: 15_500,
        files: &["iso_readiness_authoring.wasm"],
    },
    Budget {
        name: "content 27001",
        limit: 39_000,
        files: &["iso27001-2022.en.json", "interface.en.json"],
    },
    Budget {
        name: "content, all four standards",
        limit: 70_000,
        files: &[
            "interface.en.json",
            "iso27001-2022.en.json",
            "iso27017-2026.en.json",
            "iso27018-2025.en.json",
            "personal-data.en.json",
            "iso27701-2025.en.json",
        ],
    },
    // All of the above and every further standard, packed in text.
    Budget {
        name: "single file",
        limit: 815_000,
        files: &[SINGLE],
    },
];

/// The sizes of one file of the site, in bytes.
pub(crate) struct Size {
    path: String,
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// What the files of a budget come to.
pub(crate) struct Verdict {
    pub(crate) budget: &'static Budget,
    bytes: u64,
}

impl Verdict {
    pub(crate) fn holds(&self) -> bool {
        self.bytes <= self.budget.limit
    }
}

pub(crate) fn measure(dist: &Path) -> Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for file in files::walk(dist)? {
        if file
            .extension()
            .is_some_and(|ending| ending == "br" || ending == "gz")
        {
            continue;
        }
        sizes.push(Size {
            path: files::relative(dist, &file),
            raw: length(&file)?,
            gzip: length(&files::with_suffix(&file, ".gz"))?,
            brotli: length(&files::with_suffix(&file, ".br"))?,
        });
    }
    Ok(sizes)
}

pub(crate) fn verdicts(sizes: &[Size]) -> Result<Vec<Verdict>> {
    BUDGETS.iter().map(|budget| judge(budget, sizes)).collect()
}

fn judge(budget: &'static Budget, sizes: &[Size]) -> Result<Verdict> {
    let mut bytes = 0;
    for name in budget.files {
        let size = sizes.iter().find(|size| is_named(&size.path, name));
        bytes += size.with_context(|| format!("dist/ has no {name}"))?.brotli;
    }
    Ok(Verdict { budget, bytes })
}

fn is_named(path: &str, name: &str) -> bool {
    let file = path.rsplit('/').next().unwrap_or(path);
    file == name || plain_name(file).as_deref() == Some(name)
}

/// The sizes of all files, and below them the budgets.
pub(crate) fn table(sizes: &[Size]) -> Result<String> {
    let mut text = String::new();
    writeln!(
        text,
        "{:<50} {:>9} {:>9} {:>9}",
        "bytes of", "raw", "gzip", "brotli"
    )?;
    for Size {
        path,
        raw,
        gzip,
        brotli,
    } in sizes
    {
        let (raw, gzip, brotli) = (grouped(*raw), grouped(*gzip), grouped(*brotli));
        writeln!(text, "{path:<50} {raw:>9} {gzip:>9} {brotli:>9}")?;
    }
    writeln!(
        text,
        "\n{:<50} {:>9} {:>9}",
        "budget, in bytes of brotli", "limit", "is"
    )?;
    for verdict in verdicts(sizes)? {
        let (limit, bytes) = (grouped(verdict.budget.limit), grouped(verdict.bytes));
        let word = if verdict.holds() { "holds" } else { "EXCEEDED" };
        writeln!(
            text,
            "{:<50} {limit:>9} {bytes:>9}  {word}",
            verdict.budget.name
        )?;
    }
    Ok(text)
}

/// `1234567` as `1,234,567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn length(file: &Path) -> Result<u64> {
    let metadata = fs::metadata(file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(metadata.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    static BUDGET: Budget = Budget {
        name: "test",
        limit: 100,
        files: &["a.js", "b.css"],
    };

    fn sizes(brotli_of_a: u64) -> [Size; 3] {
        [
            ("v1/a.js", brotli_of_a),
            ("v1/b.47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU.css", 40),
            ("index.html", 9),
        ]
        .map(|(path, brotli)| Size {
            path: path.to_owned(),
            raw: 999,
            gzip: 999,
            brotli,
        })
    }

    #[test]
    fn a_budget_holds_up_to_its_limit() {
        let at_limit = judge(&BUDGET, &sizes(60)).unwrap();
        assert_eq!((at_limit.bytes, at_limit.holds()), (100, true));
        let above = judge(&BUDGET, &sizes(61)).unwrap();
        assert_eq!((above.bytes, above.holds()), (101, false));
    }

    #[test]
    fn a_missing_file_does_not_count_as_small() {
        assert!(judge(&BUDGET, &sizes(1)[1..]).is_err());
    }

    #[test]
    fn digits_are_grouped_by_three() {
        let texts = [0, 999, 1_000, 120_000, 1_234_567].map(grouped);
        assert_eq!(texts, ["0", "999", "1,000", "120,000", "1,234,567"]);
    }
}
