//! Codes are read back from what was drawn, by a library that knows nothing of the one that drew
//! them.

use std::collections::BTreeSet;

use iso_readiness::core::link::qr::{MAX_BYTES, QrCode, qr_code, svg};
use proptest::prelude::*;
use roxmltree::Document;
use rqrr::PreparedImage;

use crate::sample::cases;

/// How many pixels of the picture a module is wide.
const SCALE: usize = 4;
/// How many modules are left light around the code.
const QUIET: usize = 4;

/// The dark modules that a path draws, by column and row.
#[track_caller]
fn drawn(code: &QrCode) -> BTreeSet<(usize, usize)> {
    let mut modules = BTreeSet::new();
    for piece in code.path.split_terminator('z') {
        let numbers: Vec<usize> = piece
            .split(|letter: char| !letter.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect();
        let [x, y, run, 1, back] = numbers[..] else {
            panic!("{piece:?} is no rectangle of one row");
        };
        assert_eq!(piece, format!("M{x} {y}h{run}v1h-{back}"));
        assert_eq!(run, back, "{piece:?} does not come back to where it began");
        for x in x..x + run {
            assert!(x < code.size && y < code.size, "{piece:?} is outside");
            assert!(modules.insert((x, y)), "{piece:?} draws what is drawn");
        }
        let ends = modules.contains(&(x + run, y)) || x > 0 && modules.contains(&(x - 1, y));
        assert!(!ends, "{piece:?} could have been joined to its neighbour");
    }
    modules
}

/// What a camera reads of the drawn code.
#[track_caller]
fn seen(code: &QrCode) -> String {
    let modules = drawn(code);
    let side = (code.size + 2 * QUIET) * SCALE;
    let module = |pixel: usize| (pixel / SCALE).checked_sub(QUIET);
    let mut picture = PreparedImage::prepare_from_greyscale(side, side, |x, y| {
        let place = module(x).zip(module(y));
        let is_dark = place.is_some_and(|place| modules.contains(&place));
        if is_dark { 0 } else { 255 }
    });
    let grids = picture.detect_grids();
    assert_eq!(grids.len(), 1, "one code should be seen");
    grids[0].decode().unwrap().1
}

/// A text like a link of this length.
fn link(length: usize) -> String {
    let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let start = "https://example.org/check/#1.";
    let rest = letters.chars().cycle().step_by(7).skip(length % 64);
    start.chars().chain(rest).take(length).collect()
}

#[test]
fn links_of_every_usual_length_are_read_back() {
    for length in [60, 200, 1000, 2000] {
        let link = link(length);
        assert_eq!(seen(&qr_code(&link).unwrap()), link);
    }
}

#[test]
fn digits_capitals_and_other_scripts_are_read_back() {
    for text in [
        "0123456789",
        "HTTPS://EXAMPLE.ORG/",
        "Prüfung – 検査 🗝",
        "x",
    ] {
        assert_eq!(seen(&qr_code(text).unwrap()), text);
    }
}

#[test]
fn any_text_is_read_back() {
    proptest!(cases(24), |(text in "\\PC{1,120}")| {
        prop_assert_eq!(seen(&qr_code(&text).unwrap()), text);
    });
}

#[test]
fn the_code_is_the_smallest_that_holds_the_text() {
    // Bytes at level M, from the tables of ISO/IEC 18004.
    for (bytes, size) in [
        (14, 21),
        (15, 25),
        (213, 57),
        (997, 117),
        (998, 121),
        (2331, 177),
    ] {
        assert_eq!(qr_code(&link(bytes)).unwrap().size, size, "{bytes} bytes");
    }
}

#[test]
fn a_text_that_no_code_holds_gives_none() {
    assert!(qr_code(&link(MAX_BYTES)).is_some());
    assert_eq!(qr_code(&link(MAX_BYTES + 1)), None);
    // What counts is bytes, and not letters.
    assert_eq!(qr_code(&"ü".repeat(MAX_BYTES / 2 + 1)), None);
}

#[test]
fn the_file_shows_the_code_on_white_with_its_quiet_zone() {
    let code = qr_code("https://example.org/").unwrap();
    let file = svg(&code, "Scan me");
    let document = Document::parse(&file).unwrap();
    let root = document.root_element();
    assert_eq!(
        root.tag_name().namespace(),
        Some("http://www.w3.org/2000/svg")
    );
    assert_eq!(root.attribute("viewBox"), Some("-4 -4 33 33"));
    assert_eq!(root.attribute("shape-rendering"), Some("crispEdges"));
    let parts: Vec<_> = root.children().collect();
    let names: Vec<&str> = parts.iter().map(|part| part.tag_name().name()).collect();
    assert_eq!(names, ["title", "rect", "path"]);
    assert_eq!(parts[0].text(), Some("Scan me"));
    let sides = ["x", "y", "width", "height", "fill"].map(|name| parts[1].attribute(name));
    assert_eq!(sides, ["-4", "-4", "33", "33", "#fff"].map(Some));
    assert_eq!(parts[2].attribute("d"), Some(code.path.as_str()));
    assert!(!file.contains("style"), "a strict policy forbids styles");
}

#[test]
fn any_title_leaves_the_file_well_formed() {
    let code = qr_code("x").unwrap();
    let file = svg(&code, "Q&A <b>\"now\"</b>\u{0}");
    assert!(file.contains("<title>Q&amp;A &lt;b&gt;&quot;now&quot;&lt;/b&gt;</title>"));
    proptest!(cases(64), |(title in any::<String>())| {
        let file = svg(&code, &title);
        let document = Document::parse(&file);
        prop_assert!(document.is_ok(), "{:?}: {:?}", title, document.err());
        let kept: String = title
            .chars()
            .filter(|letter| !letter.is_control() && !['\u{fffe}', '\u{ffff}'].contains(letter))
            .collect();
        let document = document.unwrap();
        let shown = document.root_element().first_child().and_then(|node| node.text());
        prop_assert_eq!(shown.unwrap_or_default(), kept);
    });
}
