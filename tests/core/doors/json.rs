//! The reader of JSON takes what every reader takes, to the same tree, and nothing else.

use iso_readiness::core::foreign::{MAX_DEPTH, Value, json};
use proptest::prelude::*;

use super::trees;
use crate::sample::cases;
use crate::shipped::documents;

/// The largest whole number that every reader keeps exact.
const MAX_EXACT: u64 = 1 << 53;

/// What another reader makes of a text; `None` where it refuses.
fn other(text: &str) -> Option<Value> {
    serde_json::from_str(text).ok().map(exact)
}

/// The same tree, in which numbers that not every reader keeps exact are told as such.
fn exact(tree: Value) -> Value {
    match tree {
        Value::Integer(number) if number.unsigned_abs() > MAX_EXACT => Value::OtherNumber,
        Value::List(items) => items.into_iter().map(exact).collect(),
        Value::Object(pairs) => {
            let pairs = pairs.into_iter();
            Value::Object(pairs.map(|(key, value)| (key, exact(value))).collect())
        }
        tree => tree,
    }
}

#[test]
fn all_shipped_content_is_read_as_others_read_it() {
    for (path, document) in documents() {
        let text = document.to_string();
        assert_eq!(json::read(&text), other(&text), "{path}");
        assert!(json::read(&text).is_some(), "{path}");
    }
}

#[test]
fn what_is_json_is_read_and_what_is_none_is_refused() {
    let texts = [
        "null",
        " true ",
        "false",
        "[]",
        "{}",
        "[ ]",
        "{ }",
        "[1 , 2]",
        "\"\"",
        "\t\r\n[\n]\n",
        "{\"a\":1,\"a\":2}",
        "{\"\":[{},[]]}",
        "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]",
        "\"\\u00e9\\u4e2d\"",
        "\"\\ud83d\\ude42\"",
        "\"é中🙂\u{2028}\u{7f}\"",
        "0",
        "-0",
        "-1",
        "7",
        "123456",
        "-9007199254740992",
        "9007199254740992",
        "9007199254740993",
        "99999999999999999999",
        "2.0",
        "2.50",
        "20e-1",
        "2e1",
        "2E+1",
        "0.5",
        "0e5",
        "0.0e-7",
        "1e15",
        "1e16",
        "1e300",
        "120.00e-1",
        "125e-1",
        "",
        " ",
        "nul",
        "nulll",
        "True",
        "[",
        "]",
        "[1",
        "[1,",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{",
        "{\"a\"}",
        "{\"a\":}",
        "{\"a\":1,}",
        "{a:1}",
        "{1:1}",
        "{\"a\" 1}",
        "1 2",
        "01",
        "-",
        "-01",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "1.e1",
        "0x1",
        "NaN",
        "\"",
        "\"a",
        "\"\\",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\n\"",
        "\"\t\"",
        "'a'",
        "\u{feff}1",
        "\u{c}1",
        "1\u{a0}",
        "é",
        "[é]",
        "//",
        "[1]é",
    ];
    for text in texts {
        assert_eq!(json::read(text), other(text), "{text:?}");
    }
}

#[test]
fn half_a_character_is_replaced_as_browsers_do_it() {
    for (text, meant) in [
        ("\"\\ud83d\"", "\u{fffd}"),
        ("\"\\ude42!\"", "\u{fffd}!"),
        ("\"\\ud83d\\u0041\"", "\u{fffd}A"),
        ("\"\\ud83d\\ud83d\\ude42\"", "\u{fffd}🙂"),
    ] {
        assert_eq!(json::read(text), Some(Value::text(meant)), "{text}");
    }
    assert_eq!(json::read("\"\\ud83d\\u00\""), None);
}

#[test]
fn numbers_of_any_length_are_judged_at_once() {
    let long = "1".repeat(100_000);
    for text in [
        long.clone(),
        format!("-{long}.{long}"),
        format!("1e{long}"),
        format!("1e-{long}"),
    ] {
        assert_eq!(json::read(&text), Some(Value::OtherNumber));
    }
    assert_eq!(json::read(&format!("0e{long}")), Some(Value::Integer(0)));
    let zeros = "0".repeat(100_000);
    assert!(json::read(&format!("3.{zeros}")).is_some());
}

#[test]
fn nesting_ends_where_the_other_door_ends_it() {
    for depth in [usize::from(MAX_DEPTH), usize::from(MAX_DEPTH) + 1, 100_000] {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let text = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            let is_read = depth <= usize::from(MAX_DEPTH);
            assert_eq!(json::read(&text).is_some(), is_read, "{depth}");
            assert_eq!(json::read(&text), other(&text));
        }
    }
}

#[test]
fn what_is_written_has_the_form_of_browsers() {
    let text = "{\"a\":[1,-2,true,null,{}],\"b\":{\"\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\":\"é🙂/\u{7f}\"},\"c\":[]}";
    let value = json::read(text).unwrap();
    assert_eq!(json::write(&value), text);
    assert_eq!(json::write(&value), serde_json::to_string(&value).unwrap());
    let pretty = serde_json::to_string_pretty(&value).unwrap();
    assert_eq!(json::write_readably(&value), pretty);
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn every_tree_is_written_as_others_write_it_and_read_again(tree in trees()) {
        let text = json::write(&tree);
        prop_assert_eq!(&text, &serde_json::to_string(&tree).unwrap());
        prop_assert_eq!(json::read(&text), other(&text));
        let readable = json::write_readably(&tree);
        prop_assert_eq!(&readable, &serde_json::to_string_pretty(&tree).unwrap());
        prop_assert_eq!(json::read(&readable), json::read(&text));
    }

    #[test]
    fn a_damaged_text_is_read_as_others_read_it(
        tree in trees(), place in any::<prop::sample::Index>(), with in "[ \"\\\\{}\\[\\]:,0-9eE.+tu-]{0,3}",
    ) {
        let mut text = json::write(&tree);
        let place = place.index(text.len() + 1);
        prop_assume!(text.is_char_boundary(place));
        text.insert_str(place, &with);
        // Numbers beyond what a machine holds, and half a character, are faults to others.
        if let Some(meant) = other(&text) {
            prop_assert_eq!(json::read(&text), Some(meant));
        } else {
            let says = serde_json::from_str::<Value>(&text).unwrap_err().to_string();
            let is_ours = says.contains("out of range") || says.contains("surrogate") || says.contains("hex escape");
            prop_assert!(is_ours || json::read(&text).is_none(), "{text:?}: {says}");
        }
    }
}
