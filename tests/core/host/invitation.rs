//! The call to action: no address that runs anything, and no link in it unless the visitor says so.

use iso_readiness::core::foreign::{Node, Problems};
use iso_readiness::core::host::Invitation;
use proptest::prelude::*;
use serde_json::json;

use super::given;

fn invitation(address: &str) -> Option<Invitation> {
    let value = given(&json!({"text": "Talk to us", "href": address}));
    let mut problems = Problems::new();
    let read = Invitation::read(&Node::document("cta", &value), &mut problems);
    assert_eq!(read.is_none(), !problems.is_empty(), "{address}");
    read
}

const LINK: &str = "https://check.example/#r=AbC-_9";

#[test]
fn only_addresses_that_lead_somewhere_count() {
    for address in [
        "https://acme.example/book?x={link}#top",
        "HTTP://acme.example",
        "mailto:hello@acme.example?body={link}",
        "tel:+49301234567",
        "  https://acme.example/  ",
    ] {
        assert!(invitation(address).is_some(), "{address}");
    }
    for address in [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "blob:https://acme.example/1",
        "file:///etc/passwd",
        "//acme.example",
        "/book",
        "acme.example",
        "https:acme.example",
        "ht\ntps://acme.example",
        "https://acme.example/\u{0}",
        "",
        "https://",
        "{link}",
    ] {
        assert!(invitation(address).is_none(), "{address:?}");
    }
}

#[test]
fn words_and_address_are_bounded() {
    let read = |text: &str, address: &str| {
        let value = given(&json!({"text": text, "href": address}));
        let mut problems = Problems::new();
        let read = Invitation::read(&Node::document("cta", &value), &mut problems);
        (read.is_some(), problems.len())
    };
    let fine = "https://acme.example/";
    assert_eq!(read(&"ä".repeat(80), fine), (true, 0));
    assert_eq!(read(&"a".repeat(81), fine), (false, 1));
    assert_eq!(read(" ", "javascript:1"), (false, 2));
    assert_eq!(
        read("Talk", &format!("{fine}{}", "a".repeat(2000))),
        (false, 1)
    );
}

#[test]
fn the_link_stands_in_every_place_for_it_and_can_be_read_back() {
    let both = invitation("https://acme.example/{link}?r={link}").unwrap();
    assert!(both.takes_link());
    let encoded = "https%3A%2F%2Fcheck.example%2F%23r%3DAbC-_9";
    let address = both.address(Some(LINK));
    assert_eq!(
        address,
        format!("https://acme.example/{encoded}?r={encoded}")
    );
    assert_eq!(both.address(None), "https://acme.example/?r=");
}

#[test]
fn an_address_without_a_place_carries_nothing() {
    for address in [
        "https://acme.example/",
        "https://acme.example/{Link}{lin{ link}",
    ] {
        let plain = invitation(address).unwrap();
        assert!(!plain.takes_link());
        assert_eq!(plain.address(Some(LINK)), address);
    }
}

#[test]
fn where_it_leads_is_told_by_what_counts() {
    for (address, place) in [
        ("https://acme.example/book?x={link}", "acme.example"),
        ("https://acme.example:8443", "acme.example:8443"),
        ("https://bank.example@evil.example/x", "evil.example"),
        ("https://evil.example\\@bank.example/", "evil.example"),
        ("http://acme.example#x", "acme.example"),
        ("mailto:hello@acme.example?subject=x", "hello@acme.example"),
        ("tel:+49301234567", "+49301234567"),
    ] {
        assert_eq!(invitation(address).unwrap().destination(), place);
    }
}

proptest! {
    #[test]
    fn whatever_the_address_it_begins_as_it_was_allowed_to(address in "\\PC{0,40}", link in "\\PC{0,40}") {
        for scheme in ["https://", "mailto:", ""] {
            if let Some(read) = invitation(&format!("{scheme}{address}")) {
                let shown = read.address(Some(&link)).to_ascii_lowercase();
                let allowed = ["https://", "http://", "mailto:", "tel:"];
                prop_assert!(allowed.iter().any(|one| shown.starts_with(one)), "{shown}");
            }
        }
    }

    #[test]
    fn a_link_stays_one_part_of_the_address(link in "\\PC{0,60}") {
        let read = invitation("https://acme.example/?r={link}&b=1").unwrap();
        let address = read.address(Some(&link));
        let inner = address.strip_prefix("https://acme.example/?r=").unwrap();
        let inner = inner.strip_suffix("&b=1").unwrap();
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~%".contains(&byte);
        prop_assert!(inner.bytes().all(is_plain), "{inner}");
    }
}
