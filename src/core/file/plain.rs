//! Answers files just as they are written, read without a tree: for whoever reads very many.
//!
//! What is not written so to the last character may be right as well, and is left to [`read`],
//! which also tells what is wrong with it.
//!
//! [`read`]: super::answers::read

use std::rc::Rc;

use super::answers::{FORMAT, NOT_APPLICABLE, UNKNOWN, VERSION};
use crate::core::answers::{Answers, Choice, Level, Reason};
use crate::core::content::{Content, Question};
use crate::core::profile::{Profile, Role, Roles, Target};

/// The check in a text that begins with an answers file, and the text behind the file; `None`
/// where the file is not just as [`write()`](super::answers::write) has it, or has notes.
#[must_use]
pub fn read<'t>(text: &'t str, content: &Content) -> Option<(Profile, Answers, &'t str)> {
    let mut text = Text(text);
    text.pass("{\"format\":\"")?;
    text.pass(FORMAT)?;
    text.pass("\",\"version\":")?;
    if text.digit()? != VERSION {
        return None;
    }
    text.pass(",\"profile\":")?;
    let profile = text.profile(content)?;
    text.pass(",\"answers\":{")?;
    let choices = text.choices(content)?;
    text.pass("}")?;
    Some((profile, content.answers(&choices), text.0))
}

/// What is left of a text.
struct Text<'t>(&'t str);

impl<'t> Text<'t> {
    /// Goes on behind these words, which must come next.
    fn pass(&mut self, words: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(words)?;
        Some(())
    }

    /// A number of one digit.
    fn digit(&mut self) -> Option<u32> {
        let digit = u32::from(self.0.bytes().next()?.checked_sub(b'0')?);
        self.0 = self.0.get(1..)?;
        (digit < 10).then_some(digit)
    }

    /// What stands before the next quotation mark. An escaped one makes a text that is no id.
    fn quoted(&mut self) -> Option<&'t str> {
        let (quoted, rest) = self.0.split_once('"')?;
        self.0 = rest;
        Some(quoted)
    }

    fn profile(&mut self, content: &Content) -> Option<Profile> {
        let mut standards: Vec<Rc<str>> = Vec::new();
        self.pass("{\"standards\":[\"")?;
        loop {
            let standard = content.standard(self.quoted()?)?;
            if standards.contains(&standard.id) {
                return None;
            }
            standards.push(Rc::clone(&standard.id));
            if self.pass(",\"").is_none() {
                break;
            }
        }
        self.pass("],\"roles\":[")?;
        let mut roles = Roles::default();
        for role in Role::ALL {
            let before = self.0;
            let mark = if roles.is_empty() { "\"" } else { ",\"" };
            if self.pass(mark).is_some() && self.quoted() == Some(role.id()) {
                roles = roles.with(role);
            } else {
                self.0 = before;
            }
        }
        self.pass("],\"target\":")?;
        let target = Target::new(u8::try_from(self.digit()?).ok()?)?;
        self.pass("}")?;
        Some(Profile {
            standards,
            roles,
            target,
        })
    }

    /// The choices of all questions, by their places in the bank, in whose order they stand.
    fn choices(&mut self, content: &Content) -> Option<Vec<Option<Choice>>> {
        let mut choices = Vec::with_capacity(content.questions().len());
        let mut questions = content.questions().iter();
        let mut comes = self.pass("\"").is_some();
        while comes {
            let question = questions.find(|question| {
                let is_next = self.key(&question.id).is_some();
                if !is_next {
                    choices.push(None);
                }
                is_next
            })?;
            choices.push(Some(self.choice(question)?));
            comes = self.pass(",\"").is_some();
        }
        self.pass("}")?;
        Some(choices)
    }

    /// Goes on behind this key, whose first quotation mark is behind us.
    fn key(&mut self, key: &str) -> Option<()> {
        self.0 = self.0.strip_prefix(key)?.strip_prefix("\":")?;
        Some(())
    }

    fn choice(&mut self, question: &Question) -> Option<Choice> {
        self.pass("{\"value\":")?;
        let choice = if self.pass("\"").is_none() {
            Choice::Level(Level::new(u8::try_from(self.digit()?).ok()?)?)
        } else {
            let word = self.quoted()?;
            if word == UNKNOWN {
                Choice::Unknown
            } else if word == NOT_APPLICABLE && question.may_be_excluded {
                self.pass(",\"reason\":\"")?;
                Choice::NotApplicable(Reason::of(self.quoted()?)?)
            } else {
                return None;
            }
        };
        self.pass("}")?;
        Some(choice)
    }
}
