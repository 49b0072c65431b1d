//! What mail, chat and people do to links, and what can be undone.

use iso_readiness::core::link::{LinkFault, find, find_all};

use super::forever::golden;

/// A code with a hyphen and an underscore in it, so that all that may happen to them does.
fn code() -> String {
    let golden = golden();
    let mut codes = golden.iter().map(super::forever::Golden::code);
    codes
        .find(|code| code.contains('-') && code.contains('_'))
        .unwrap()
}

fn finds(text: &str, code: &str) {
    match find(text) {
        Ok(found) => assert_eq!(found.text(), code, "in {text:?}"),
        Err(fault) => panic!("{fault:?} in {text:?}"),
    }
}

#[test]
fn links_are_found_in_what_people_paste() {
    let code = &code();
    let link = &format!("https://example.org/check/#r={code}");
    for text in [
        link.clone(),
        code.clone(),
        format!("  {code}\n"),
        format!("#r={code}"),
        format!("r = {link}"),
        format!("\"{link}\""),
        format!("'{link}'."),
        format!("<{link}>"),
        format!("({link}), as agreed"),
        format!("[our result]({link})!"),
        format!("<{link}|our result>"),
        format!("„{link}“"),
        format!("Here it is: {link}\n\nKind regards\nAnna"),
        format!("Here it is: {link}"),
        format!("{link}&utm_source=mail"),
        format!("{link}#top"),
        format!("<a href=\"{link}\">our result</a>"),
        format!("https://example.org/for/#r=short and {link}"),
    ] {
        finds(&text, code);
    }
}

#[test]
fn what_mail_does_is_undone() {
    let code = &code();
    let link = &format!("https://example.org/check/#r={code}");
    let wrapped = |width: usize, between: &str| {
        let lines: Vec<&str> = link
            .as_bytes()
            .chunks(width)
            .map(|line| str::from_utf8(line).unwrap())
            .collect();
        lines.join(between)
    };
    let encoded = link
        .replace(':', "%3A")
        .replace('/', "%2F")
        .replace('#', "%23")
        .replace('=', "%3D")
        .replace('-', "%2D")
        .replace('_', "%5F");
    for text in [
        wrapped(76, "\n"),
        wrapped(72, "\r\n"),
        wrapped(40, "\n> "),
        wrapped(40, "\n> > "),
        wrapped(60, "=\r\n"),
        wrapped(20, " "),
        wrapped(64, "\u{200b}"),
        wrapped(64, "\u{ad}"),
        format!("{}\n\nKind regards\nAnna", wrapped(76, "\n")),
        link.replace('=', "=3D"),
        link.replace('#', "%23"),
        link.replace('#', "%2523"),
        encoded.clone(),
        encoded.to_lowercase().replace(
            &code.to_lowercase().replace('-', "%2d").replace('_', "%5f"),
            &code.replace('-', "%2d").replace('_', "%5f"),
        ),
        encoded.replace('%', "%25"),
        encoded.replace('%', "%2525"),
        format!("https://safe.example/?url={encoded}&data=05%7C01"),
        link.replace('_', "\\_"),
        link.replace("--", "\u{2014}").replace('-', "\u{2013}"),
        link.replace('-', "\u{2011}"),
    ] {
        finds(&text, code);
    }
}

#[test]
fn what_holds_no_link_is_told_apart_from_a_broken_one() {
    let code = &code();
    for text in [
        "",
        "   ",
        "hello",
        "Have a look at https://example.org/check/ please",
        "https://example.org/#top",
        "#",
        "r=",
        "see paragraph #3 for the rest of it",
    ] {
        assert_eq!(find(text), Err(LinkFault::Nothing), "{text:?}");
    }
    let half = &code[..code.len() / 2];
    for text in [
        format!("https://example.org/#r={half}"),
        format!("#r={half}…"),
        half.to_owned(),
        "#r=".to_owned(),
        format!("https://example.org/#r={code}undefined"),
    ] {
        assert_eq!(find(&text), Err(LinkFault::Damaged), "{text:?}");
    }
}

#[test]
fn all_links_of_a_text_are_found_in_order() {
    let golden = golden();
    let texts: Vec<String> = golden
        .iter()
        .map(|golden| format!("- {}\n", golden.link))
        .collect();
    let found: Vec<String> = find_all(&texts.concat())
        .into_iter()
        .map(|one| one.unwrap().text())
        .collect();
    let codes: Vec<String> = golden.iter().map(super::forever::Golden::code).collect();
    assert_eq!(found, codes);
    let broken = format!(
        "{} https://example.org/#r=AAAA {}",
        golden[0].link, golden[1].link
    );
    let found: Vec<bool> = find_all(&broken).iter().map(Result::is_ok).collect();
    assert_eq!(found, [true, false, true]);
}
