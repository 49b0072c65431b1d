//! Papers as pages, read as XML by a parser that knows nothing of the writer.

use std::collections::BTreeSet;

use iso_readiness::core::export::write_html;
use proptest::prelude::*;
use roxmltree::{Document, Node};

use super::paper::paper;
use super::{NASTY, huge, plain, texts};
use crate::sample::cases;

/// The page as XML: `<meta>` is the one element that stands open.
fn page(text: &str) -> String {
    let content = crate::shipped::content();
    page_of(content.words(), text)
}

fn page_of(words: &iso_readiness::core::words::Words, text: &str) -> String {
    let page = String::from_utf8(write_html(words, &paper(text))).unwrap();
    let page = page.strip_prefix("<!DOCTYPE html>").unwrap();
    let lines = page.split('\n').map(|line| {
        if line.starts_with("<meta ") {
            line.replace("\">", "\"/>")
        } else {
            line.to_owned()
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn named<'a>(page: &'a Document, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    page.descendants()
        .filter(move |node| node.has_tag_name(name))
}

/// All words in an element, as a reader has them.
fn words_in(node: Node) -> String {
    let texts = node.descendants().filter(Node::is_text);
    texts.filter_map(|node| node.text()).collect()
}

/// How often a text stands as all the words of an element.
fn places(page: &Document, text: &str) -> usize {
    let is_leaf =
        |node: &Node| node.is_element() && !node.children().any(|child| child.is_element());
    let leaves = page.descendants().filter(is_leaf);
    leaves.filter(|leaf| words_in(*leaf) == text).count()
}

#[test]
fn texts_are_texts_wherever_they_stand() {
    let huge = huge();
    for text in NASTY.into_iter().chain([huge.as_str()]) {
        let page = page(text);
        let page = Document::parse(&page).unwrap();
        // Fact, caution, paragraph, heading, items and notes, table and its twins, map.
        assert!(places(&page, &plain(text)) >= 12, "{text:?} is not found");
        assert_eq!(named(&page, "script").count(), 0);
        assert_eq!(named(&page, "style").count(), 1);
        let title = named(&page, "title").next().unwrap();
        assert_eq!(words_in(title), plain(&format!("Report {text}")));
    }
}

#[test]
fn any_text_makes_a_sound_page() {
    let content = crate::shipped::content();
    proptest!(cases(128), |(text in texts())| {
        let page = page_of(content.words(), &text);
        let page = Document::parse(&page).unwrap();
        // A text of nothing stands in many places.
        prop_assert!(places(&page, &plain(&text)) >= 12);
        let known = ["scope", "id", "class", "role", "tabindex", "lang", "dir", "charset",
            "http-equiv", "content", "name", "href", "viewBox", "preserveAspectRatio", "x", "y",
            "width", "height", "aria-labelledby", "aria-label", "aria-hidden"];
        for node in page.descendants() {
            for attribute in node.attributes() {
                prop_assert!(known.contains(&attribute.name()), "{}", attribute.name());
            }
        }
    });
}

#[test]
fn every_name_that_is_referred_to_is_there_once() {
    let page = page("x");
    let page = Document::parse(&page).unwrap();
    let mut ids = BTreeSet::new();
    for node in page.descendants() {
        if let Some(id) = node.attribute("id") {
            assert!(ids.insert(id), "{id} stands twice");
        }
    }
    for node in page.descendants() {
        let labels = node.attribute("aria-labelledby").unwrap_or_default();
        let link = node
            .attribute("href")
            .and_then(|link| link.strip_prefix('#'));
        for id in labels.split_whitespace().chain(link) {
            assert!(ids.contains(id), "{id} is nowhere");
        }
    }
    assert_eq!(named(&page, "a").count(), 2);
}

#[test]
fn headings_go_down_one_by_one() {
    let page = page("x");
    let page = Document::parse(&page).unwrap();
    let levels = page.descendants().filter_map(|node| {
        let level = node.tag_name().name().strip_prefix('h')?;
        level.parse::<u8>().ok()
    });
    // The paper leaps from 2 to 4.
    assert_eq!(levels.collect::<Vec<_>>(), [1, 2, 3, 2]);
}

#[test]
fn charts_have_names_and_meanings_and_tables_have_heads() {
    let page = page("x");
    let page = Document::parse(&page).unwrap();
    let charts: Vec<Node> = named(&page, "svg").collect();
    assert_eq!(charts.len(), 1);
    for chart in charts {
        assert_eq!(chart.attribute("role"), Some("img"));
        let children = chart.children().map(|child| child.tag_name().name());
        assert_eq!(
            children.collect::<Vec<_>>(),
            ["title", "desc", "rect", "rect", "rect"]
        );
    }
    assert_eq!(named(&page, "table").count(), 3);
    for table in named(&page, "table") {
        let heads = table.descendants().filter(|node| node.has_tag_name("th"));
        assert!(heads.clone().count() > 1);
        for head in heads {
            assert!(matches!(head.attribute("scope"), Some("col" | "row")));
        }
        assert!(table.first_element_child().unwrap().has_tag_name("caption"));
    }
    let cells: Vec<String> = named(&page, "td").map(words_in).collect();
    assert_eq!(&cells[..4], ["52 %", "1.71", "7", "2026-11-22"]);
}

#[test]
fn the_policy_allows_the_one_style_and_nothing_else() {
    let policy = |text: &str| {
        let page = page(text);
        let page = Document::parse(&page).unwrap();
        let policy = named(&page, "meta").find(|meta| meta.attribute("http-equiv").is_some());
        let policy = policy.and_then(|meta| meta.attribute("content")).unwrap();
        let style = words_in(named(&page, "style").next().unwrap());
        (policy.to_owned(), style)
    };
    let (one, style) = policy("x");
    let hash = one
        .strip_prefix("default-src 'none'; style-src 'sha256-")
        .unwrap();
    let (hash, rest) = hash.split_once('\'').unwrap();
    assert_eq!(
        (hash.len(), rest),
        (44, "; base-uri 'none'; form-action 'none'")
    );
    assert!(style.ends_with("@page{@top-left{content:\"x\"}}\n"));

    let (other, style) = policy("\"}*{color:red}\\</style>\n");
    assert_ne!(one, other);
    let header = "\\22 \\7d \\2a \\7b color\\3a red\\7d \\5c \\3c \\2f style\\3e \\a ";
    assert!(
        style.ends_with(&format!("content:\"{header}\"}}}}\n")),
        "{style}"
    );
}
