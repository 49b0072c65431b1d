//! Files of text: what goes in comes out as it was, and nothing in it works as anything but text.

mod csv;
mod html;
mod json;
mod markdown;
mod name;
mod paper;

use proptest::prelude::*;

/// Texts that mean something to one format or another.
const NASTY: [&str; 22] = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "\t=1+1",
    "\r\n=1+1",
    " \u{feff}=1+1",
    "＝1+1",
    "'=1+1",
    "He said \"no\", twice; \"\"",
    "<script>alert(1)</script> & </style> ]]> <!-- -->",
    "a | b || c \\| d \\",
    "# no heading\n- no item\n1. no number\n> no quotation\n---\n===\n    no code",
    "*no* _stress_ `code` ~~gone~~ [link](https://example.org) ![picture](x) &amp; &#65; $x$",
    "https://example.org www.example.org <mailto:a@example.org>",
    "two\n\n\nparagraphs \n with edges\t\n\n",
    "\n\nbegins late",
    "   ",
    "Żółć 🦊👩‍👩‍👧 e\u{301}",
    "גיבוי נבדק \u{202e}txt.exe\u{202c} نسخة",
    "NUL \0, bell \u{7}, \u{85}, \u{fffe}",
    "| --- | :-- |\n|-|\n:--- | ---\n10) ten",
];

/// As much as a long meeting leaves behind: 100 KB.
fn huge() -> String {
    "Minutes: 'tis \"all\" <here> & \\there| ".repeat(2_700)
}

/// Any text, often with what means something.
fn texts() -> impl Strategy<Value = String> {
    let signs = "[-=+@'\"|\\\\`*_~<>&#:.0-9 \t\r\na\\[\\]()!$\u{feff}\u{200b}＝]{0,24}";
    prop_oneof![
        any::<String>(),
        signs,
        proptest::sample::select(NASTY.to_vec()).prop_map(str::to_owned),
    ]
}

/// What becomes of characters that a format cannot write.
fn writable(text: &str) -> String {
    let letters = text.chars();
    letters
        .map(|letter| {
            let is_writable = matches!(letter, '\n' | '\r' | '\t') || !letter.is_control();
            match letter {
                '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
                _ if is_writable => letter,
                _ => '\u{fffd}',
            }
        })
        .collect()
}

/// The same for formats that know one kind of line break.
fn plain(text: &str) -> String {
    writable(&text.replace("\r\n", "\n").replace('\r', "\n"))
}
