//! Names of files.

use std::rc::Rc;

use iso_readiness::core::day::Day;
use iso_readiness::core::export::{Export, Sheet, export, file_name};
use iso_readiness::core::papers::Source;
use iso_readiness::core::state::State;

fn source() -> Source {
    let content = Rc::new(crate::shipped::content());
    let day = Day::of_date(2026, 11, 22).unwrap();
    Source::of(&content, &State::default(), day)
}

#[test]
fn names_are_dated_and_safe_anywhere() {
    let source = source();
    let name = |what: &str, ending: &str| file_name(&source, what, ending);
    assert_eq!(
        name("report", "html"),
        "iso-readiness-report-2026-11-22.html"
    );
    assert_eq!(
        name("../Über uns\\*", "..exe\0"),
        "iso-readiness---ber-uns---2026-11-22.exe-"
    );
}

#[test]
fn every_kind_of_file_has_a_name_of_its_own() {
    let source = source();
    let sheets = Sheet::ALL.map(Export::Csv);
    let mut names: Vec<String> = Export::ALL
        .into_iter()
        .chain(sheets)
        .map(|kind| file_name(&source, kind.what(), kind.ending()))
        .collect();
    names.sort();
    names.dedup();
    // The table that is offered first stands in both lists.
    assert_eq!(names.len(), Export::ALL.len() + Sheet::ALL.len() - 1);
    let mut ids = Export::ALL.map(Export::id);
    ids.sort_unstable();
    assert!(ids.windows(2).all(|two| two[0] != two[1]));
}

#[test]
fn a_check_without_anything_makes_files_too() {
    let source = source();
    for kind in [Export::Json, Export::Html, Export::Markdown] {
        let file = export(&source, kind).unwrap();
        assert!(
            !file.bytes.is_empty() && file.media.contains('/'),
            "{kind:?}"
        );
        assert!(file.name.ends_with(kind.ending()));
    }
    for sheet in Sheet::ALL {
        let file = export(&source, Export::Csv(sheet)).unwrap();
        assert!(file.name.contains(sheet.id()) && file.bytes.ends_with(b"\r\n"));
    }
}
