//! What must hold on every screen.

use std::collections::BTreeSet;
use std::rc::Rc;

use iso_readiness::core::session::{Msg, Session};

use crate::html::{Piece, Tag, pieces, tags};
use crate::stage::{content_with_first_words, render, render_step};
use crate::{papers, screens};

/// Every screen, the papers too.
fn every_screen() -> Vec<(&'static str, Session)> {
    let mut screens = screens::all();
    screens.extend(papers::all());
    screens
}

/// Looks at every screen.
fn on_every_screen(look: impl Fn(&str, &str)) {
    for (name, session) in every_screen() {
        look(name, &render(&session, 2));
    }
}

#[test]
fn nothing_is_chosen_before_the_visitor_does() {
    let html = render(&screens::begun(), 2);
    let tags = tags(&html);
    let radios = tags.iter().filter(|tag| tag.is("input", "type", "radio"));
    let chosen = radios.clone().filter(|tag| tag.get("checked").is_some());
    assert!(radios.count() > 5);
    assert_eq!(chosen.count(), 0);
}

#[test]
fn what_is_there_before_the_result_says_all_its_words() {
    let first = Rc::new(content_with_first_words());
    for (name, session) in screens::all() {
        if session.screen().is_further() && session.shows_screen() {
            continue;
        }
        let early = session.update(Msg::ContentArrived(Rc::clone(&first)));
        let early = early.expect("content changes something");
        assert_eq!(render(&early, 2), render(&session, 2), "{name}");
    }
}

#[test]
fn what_is_seen_of_a_result_is_there_before_what_is_folded_away() {
    let asked = screens::done(&screens::four(), Msg::ResultAsked);
    let (first, whole) = (render_step(&asked, 2), render(&asked, 2));
    assert!(first.len() < whole.len());
    assert!(first.contains("class=\"plan\""), "what to do first");
    let titles = |html: &str| html.matches("standard-title").count();
    assert_eq!(titles(&first), titles(&whole), "each can be opened");
}

#[test]
fn every_field_has_a_label() {
    on_every_screen(|name, html| {
        let tags = tags(html);
        let labels = tags.iter().filter(|tag| tag.name == "label");
        let labelled: BTreeSet<_> = labels.filter_map(|tag| tag.get("for")).collect();
        for (field, is_inside) in fields(html) {
            let is_named = field.get("aria-label").is_some()
                || field.get("id").is_some_and(|id| labelled.contains(id));
            assert!(is_inside || is_named, "{name}: {:?}", field.attributes);
        }
    });
}

/// Every field, and whether it stands inside a label.
fn fields(html: &str) -> Vec<(Tag<'_>, bool)> {
    let mut fields = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for piece in pieces(html) {
        match piece {
            Piece::Text(_) => {}
            Piece::Close => {
                open.pop();
            }
            Piece::Open(tag) => {
                if !tag.is_void() {
                    open.push(tag.name);
                }
                if ["input", "select", "textarea"].contains(&tag.name) {
                    fields.push((tag, open.contains(&"label")));
                }
            }
        }
    }
    fields
}

#[test]
fn nothing_needs_a_looser_policy() {
    on_every_screen(|name, html| {
        for tag in tags(html) {
            let is_inline = |attribute: &&str| *attribute == "style" || attribute.starts_with("on");
            let inline = tag.attributes.keys().find(|attribute| is_inline(attribute));
            assert_eq!(inline, None, "{name}: {}", tag.name);
            let foreign = ["style", "script", "iframe", "img", "link", "form"];
            assert!(!foreign.contains(&tag.name), "{name}: {}", tag.name);
            assert_eq!(tag.get("src"), None, "{name}: {}", tag.name);
            if let Some(address) = tag.get("href") {
                // Whoever is led away finds the check again where it was, and tells nobody of it.
                assert!(address.starts_with("https://"), "{name}: {address}");
                assert_eq!(tag.get("target"), Some("_blank"), "{name}");
                assert_eq!(tag.get("rel"), Some("noopener noreferrer"), "{name}");
            }
        }
    });
}

#[test]
fn headings_begin_where_the_page_says_and_leave_out_no_level() {
    for (name, session) in every_screen() {
        for main in 1..=4 {
            let html = render(&session, main);
            let levels: Vec<u8> = tags(&html).iter().filter_map(level).collect();
            assert_eq!(levels.first(), Some(&main), "{name}");
            let steps = levels.iter().zip(levels.iter().skip(1));
            for (above, below) in steps {
                assert!(*below > main && *below <= above + 1, "{name}: {levels:?}");
            }
        }
    }
}

/// The level of a heading.
fn level(tag: &Tag) -> Option<u8> {
    tag.name.strip_prefix('h')?.parse().ok()
}

#[test]
fn ids_are_unique_and_references_lead_somewhere() {
    on_every_screen(|name, html| {
        let tags = tags(html);
        let mut ids = BTreeSet::new();
        for id in tags.iter().filter_map(|tag| tag.get("id")) {
            assert!(ids.insert(id), "{name}: {id} twice");
        }
        for attribute in [
            "for",
            "aria-labelledby",
            "aria-describedby",
            "aria-controls",
        ] {
            let named = tags.iter().filter_map(|tag| tag.get(attribute));
            for id in named.flat_map(str::split_whitespace) {
                assert!(ids.contains(id), "{name}: {attribute} names {id}");
            }
        }
    });
}

#[test]
fn buttons_are_no_submit_buttons() {
    on_every_screen(|name, html| {
        let tags = tags(html);
        let mut buttons = tags.iter().filter(|tag| tag.name == "button");
        assert!(
            buttons.all(|tag| tag.get("type") == Some("button")),
            "{name}"
        );
    });
}

#[test]
fn what_is_drawn_has_a_name_or_is_hidden_from_screen_readers() {
    on_every_screen(|name, html| {
        let tags = tags(html);
        let mut drawings = tags.iter().filter(|tag| tag.name == "svg");
        let is_named = |tag: &Tag| {
            let label = tag.get("aria-label").or(tag.get("aria-labelledby"));
            tag.get("role") == Some("img") && label.is_some_and(|label| !label.is_empty())
        };
        assert!(
            drawings.all(|tag| tag.get("aria-hidden") == Some("true") || is_named(tag)),
            "{name}"
        );
    });
}

#[test]
fn what_can_be_pressed_or_unfolded_says_what_it_does() {
    on_every_screen(|name, html| {
        for wanted in ["button", "summary", "option", "legend", "h2", "h3", "h4"] {
            for text in texts_in(html, wanted) {
                assert!(!text.trim().is_empty(), "{name}: an empty {wanted}");
            }
        }
    });
}

/// The text inside of each element of this kind.
fn texts_in(html: &str, wanted: &str) -> Vec<String> {
    let mut texts = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    for piece in pieces(html) {
        match piece {
            Piece::Open(tag) if tag.is_void() => {}
            Piece::Open(tag) => {
                if tag.name == wanted {
                    texts.push(String::new());
                }
                open.push(tag.name);
            }
            Piece::Close => {
                open.pop();
            }
            Piece::Text(text) => {
                if open.contains(&wanted)
                    && let Some(last) = texts.last_mut()
                {
                    last.push_str(text);
                }
            }
        }
    }
    texts
}

/// A screen reader tells of what comes up in a place that was there before.
#[test]
fn where_something_can_go_wrong_there_is_a_place_to_tell_it() {
    on_every_screen(|name, html| {
        let tags = tags(html);
        let has = |role: &str| tags.iter().any(|tag| tag.get("role") == Some(role));
        let is_opener = tags.iter().any(|tag| tag.is("input", "type", "file"));
        assert!(!is_opener || has("alert"), "{name}");
        assert!(
            !name.starts_with("open-") || has("alert") || has("status"),
            "{name}"
        );
    });
}

#[test]
fn every_screen_has_one_place_where_the_focus_arrives() {
    on_every_screen(|name, html| {
        let tags = tags(html);
        let arrivals = tags.iter().filter(|tag| tag.get("data-arrival").is_some());
        assert_eq!(arrivals.count(), 1, "{name}");
    });
}
