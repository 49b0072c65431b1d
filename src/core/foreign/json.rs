//! Trees as JSON text, read and written. Here it is what browsers mean by JSON, in a fraction of
//! the code of a library that fills values of every kind.

use std::rc::Rc;

use super::value::{MAX_DEPTH, MAX_EXACT, Value};

/// The tree of a JSON text; `None` where it is none, or nested deeper than [`MAX_DEPTH`]. A key
/// that stands twice stays visible, and half a character is replaced, as browsers do it.
#[must_use]
pub fn read(text: &str) -> Option<Value> {
    let mut reader = Reader { rest: text };
    let value = reader.value(0)?;
    reader.skip_space();
    reader.rest.is_empty().then_some(value)
}

/// What is left of a text.
struct Reader<'t> {
    rest: &'t str,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.rest.as_bytes().first().copied()
    }

    /// Takes a character of one byte.
    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.rest = self.rest.get(1..)?;
        Some(byte)
    }

    fn eats(&mut self, mark: u8) -> bool {
        self.peek() == Some(mark) && self.next().is_some()
    }

    fn skip_space(&mut self) {
        while let Some(b' ' | b'\n' | b'\r' | b'\t') = self.peek() {
            self.next();
        }
    }

    /// Takes a mark between values, and the white space before it.
    fn passes(&mut self, mark: u8) -> bool {
        self.skip_space();
        self.eats(mark)
    }

    fn value(&mut self, depth: u8) -> Option<Value> {
        self.skip_space();
        match self.peek()? {
            b'"' => self.text().map(Value::Text),
            b'{' if depth < MAX_DEPTH => self.object(depth + 1),
            b'[' if depth < MAX_DEPTH => self.list(depth + 1),
            b'n' => self.word("null", Value::Null),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, meant: Value) -> Option<Value> {
        self.rest = self.rest.strip_prefix(word)?;
        Some(meant)
    }

    fn list(&mut self, depth: u8) -> Option<Value> {
        self.next();
        let mut items = Vec::new();
        while !self.passes(b']') {
            self.part(items.is_empty())?;
            items.push(self.value(depth)?);
        }
        Some(Value::List(items))
    }

    fn object(&mut self, depth: u8) -> Option<Value> {
        self.next();
        let mut pairs = Vec::new();
        while !self.passes(b'}') {
            self.part(pairs.is_empty())?;
            pairs.push(self.pair(depth)?);
        }
        Some(Value::Object(pairs))
    }

    /// Takes the comma that stands before all but the first.
    fn part(&mut self, is_first: bool) -> Option<()> {
        (is_first || self.passes(b',')).then_some(())
    }

    fn pair(&mut self, depth: u8) -> Option<(Rc<str>, Value)> {
        self.skip_space();
        let key = self.text()?;
        self.passes(b':').then_some(())?;
        Some((key, self.value(depth)?))
    }

    fn text(&mut self) -> Option<Rc<str>> {
        self.eats(b'"').then_some(())?;
        let plain = self.plain()?;
        if self.eats(b'"') {
            return Some(Rc::from(plain));
        }
        let mut text = plain.to_owned();
        while self.eats(b'\\') {
            text.push(self.escaped()?);
            text.push_str(self.plain()?);
        }
        self.eats(b'"').then(|| Rc::from(text))
    }

    /// Everything up to the next character that means something in a text, or may not stand there.
    fn plain(&mut self) -> Option<&'t str> {
        let mut bytes = self.rest.bytes();
        let end = bytes.position(|byte| matches!(byte, b'"' | b'\\' | 0..b' '))?;
        let (plain, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        Some(plain)
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next()? {
            mark @ (b'"' | b'\\' | b'/') => char::from(mark),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => self.coded()?,
            _ => return None,
        })
    }

    /// A character by its number, or by those of its two halves.
    fn coded(&mut self) -> Option<char> {
        let unit = self.unit()?;
        if let 0xd800..0xdc00 = unit
            && let Some(rest) = self.rest.strip_prefix("\\u")
        {
            let mut ahead = Reader { rest };
            if let other @ 0xdc00..0xe000 = ahead.unit()? {
                self.rest = ahead.rest;
                return char::from_u32(0x10000 + ((unit - 0xd800) << 10) + (other - 0xdc00));
            }
        }
        Some(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn unit(&mut self) -> Option<u32> {
        let (digits, rest) = self.rest.split_at_checked(4)?;
        self.rest = rest;
        let mut digits = digits.chars();
        digits.try_fold(0, |unit, digit| Some(unit * 16 + digit.to_digit(16)?))
    }

    /// A number, which is one of ours where it is whole, however it is written: `2.0` and `20e-1`
    /// are 2.
    fn number(&mut self) -> Option<Value> {
        let is_negative = self.eats(b'-');
        let whole = self.digits()?;
        if whole.len() > 1 && whole.starts_with('0') {
            return None;
        }
        let mut number = followed(Some(0), whole);
        let mut places = 0;
        if self.eats(b'.') {
            let part = self.digits()?;
            number = followed(number, part);
            places -= i64::try_from(part.len()).ok()?;
        }
        if self.eats(b'e') || self.eats(b'E') {
            let is_down = self.eats(b'-');
            let _ = is_down || self.eats(b'+');
            // One that does not fit makes nothing that would.
            let exponent = followed(Some(0), self.digits()?).unwrap_or(MAX_EXACT);
            places += if is_down { -exponent } else { exponent };
        }
        Some(match shifted(number, places) {
            Some(number) if !is_negative => Value::Integer(number),
            Some(number @ 1..) => Value::Integer(-number),
            // There is a zero below zero in other languages, and none in ours.
            _ => Value::OtherNumber,
        })
    }

    fn digits(&mut self) -> Option<&'t str> {
        let is_other = |byte: u8| !byte.is_ascii_digit();
        let end = self.rest.bytes().position(is_other);
        let end = end.unwrap_or(self.rest.len());
        let (digits, rest) = self.rest.split_at_checked(end)?;
        self.rest = rest;
        (!digits.is_empty()).then_some(digits)
    }
}

/// A number with these digits behind its own; `None` where not every reader would keep it exact.
fn followed(number: Option<i64>, digits: &str) -> Option<i64> {
    digits.bytes().fold(number, |number, digit| {
        let longer = number? * 10 + i64::from(digit.wrapping_sub(b'0'));
        (longer <= MAX_EXACT).then_some(longer)
    })
}

/// A number with so many more zeros at its end, or fewer; `None` where it has not so many.
fn shifted(mut number: Option<i64>, mut places: i64) -> Option<i64> {
    while number? != 0 && places > 0 {
        number = followed(number, "0");
        places -= 1;
    }
    while number? != 0 && places < 0 {
        number = number.filter(|number| number % 10 == 0);
        number = Some(number? / 10);
        places += 1;
    }
    number
}

/// A tree as JSON text without white space, as browsers write it.
#[must_use]
pub fn write(value: &Value) -> String {
    written(value, None)
}

/// A tree as JSON text that people can read, as browsers write it: two spaces for each level.
#[must_use]
pub fn write_readably(value: &Value) -> String {
    written(value, Some(0))
}

fn written(value: &Value, level: Option<usize>) -> String {
    let mut text = String::new();
    add_value(&mut text, value, level);
    text
}

/// `level` is how far lines are indented; there are none without.
fn add_value(text: &mut String, value: &Value, level: Option<usize>) {
    let below = level.map(|level| level + 1);
    match value {
        // No format of ours has numbers that are not whole.
        Value::Null | Value::OtherNumber => text.push_str("null"),
        Value::Bool(true) => text.push_str("true"),
        Value::Bool(false) => text.push_str("false"),
        Value::Integer(number) => text.push_str(&number.to_string()),
        Value::Text(words) => add_text(text, words),
        Value::List(items) => {
            text.push('[');
            for (place, item) in items.iter().enumerate() {
                begin(text, place, below);
                add_value(text, item, below);
            }
            end(text, items.is_empty(), level, ']');
        }
        Value::Object(pairs) => {
            text.push('{');
            for (place, (key, value)) in pairs.iter().enumerate() {
                begin(text, place, below);
                add_text(text, key);
                text.push_str(if level.is_some() { ": " } else { ":" });
                add_value(text, value, below);
            }
            end(text, pairs.is_empty(), level, '}');
        }
    }
}

fn begin(text: &mut String, place: usize, level: Option<usize>) {
    if place > 0 {
        text.push(',');
    }
    add_break(text, level);
}

fn end(text: &mut String, is_empty: bool, level: Option<usize>, mark: char) {
    if !is_empty {
        add_break(text, level);
    }
    text.push(mark);
}

fn add_break(text: &mut String, level: Option<usize>) {
    if let Some(level) = level {
        text.push('\n');
        for _ in 0..level {
            text.push_str("  ");
        }
    }
}

fn add_text(text: &mut String, words: &str) {
    text.push('"');
    for letter in words.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\u{8}' => text.push_str("\\b"),
            '\u{c}' => text.push_str("\\f"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            '\0'..='\u{1f}' => {
                text.push_str("\\u00");
                for half in [u32::from(letter) >> 4, u32::from(letter) & 15] {
                    text.extend(char::from_digit(half, 16));
                }
            }
            _ => text.push(letter),
        }
    }
    text.push('"');
}
