//! The way in: texts with links, files, and what is sealed.

use std::rc::Rc;

use super::{Guest, Held, Origin, Pick, Picked, TableFault};
use crate::core::day::Day;
use crate::core::file::is_answers_file;
use crate::core::foreign::{Fault, Problem, Value};
use crate::core::link::{self, Code, LinkFault};
use crate::core::session::{Screen, Session};

/// What something is opened for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// To look at it.
    #[default]
    Look,
    /// To compare it with the visitor's own check.
    Compare,
    /// To answer together.
    Together,
}

/// A file as the browser gives it.
#[derive(Clone, Debug)]
pub struct Given {
    /// Its name.
    pub name: Rc<str>,
    /// The day it was last changed.
    pub day: Option<Day>,
    /// What is in it; `None` where it is too large to be read at all.
    pub content: Option<Payload>,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Payload {
    /// The tree of a JSON file.
    Json(Rc<Value>),
    /// Any other text.
    Text(Rc<str>),
}

/// What is being opened, and how that goes.
#[derive(Clone, Debug, Default)]
pub struct Opening {
    /// What for.
    pub purpose: Purpose,
    /// Why something could not be opened, with the names of files; links have none.
    pub faults: Vec<(Rc<str>, OpeningFault)>,
    /// How many of several links could not be read, beside those that could.
    pub broken: usize,
    /// What is sealed and waits for its passphrase, the first one first.
    pub sealed: Rc<Vec<Code>>,
    /// How opening the first of those goes.
    pub attempt: Attempt,
}

/// How opening what is sealed goes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Attempt {
    /// Nothing was tried.
    #[default]
    None,
    /// A passphrase is being tried.
    With(Rc<str>),
    /// The last one did not open it.
    Failed(LinkFault),
}

/// Why something could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpeningFault {
    /// A text.
    Link(LinkFault),
    /// A file.
    File(FileFault),
    /// Somebody who cannot come to the table.
    Table(TableFault),
}

/// Why a file could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// It is larger than any honest one.
    TooLarge,
    /// It holds neither an answers file nor a link.
    NotOurs,
    /// A newer version wrote it.
    Newer,
    /// It is an answers file, but damaged.
    Damaged,
}

impl Session {
    /// A text that may hold links.
    pub(super) fn with_text(&self, text: &str, purpose: Purpose) -> Self {
        let nothing = OpeningFault::Link(LinkFault::Nothing);
        let next = self.opening_for(purpose);
        next.and_text(&Rc::default(), text, nothing)
            .or_next_sealed()
    }

    /// Files that were chosen together. Where one is enough, it is the first.
    pub(super) fn with_files(&self, files: Vec<Given>, purpose: Purpose) -> Self {
        let count = if purpose == Purpose::Together {
            files.len()
        } else {
            1
        };
        let next = self.opening_for(purpose);
        let files = files.into_iter().take(count);
        files.fold(next, Self::and_file).or_next_sealed()
    }

    /// A check that the page around offers; `None` where it is none.
    pub(super) fn with_offered(&self, site: &Rc<str>, file: &Rc<Value>) -> Option<Self> {
        let origin = Origin::Host(Rc::clone(site));
        let guest = Guest::of_tree(origin, None, Rc::clone(file), &self.content);
        let is_guest = refusal(&guest).is_none();
        is_guest.then(|| self.opening_for(Purpose::Look).with_guest(guest))
    }

    /// Ready to open something for this purpose; what was wrong before is forgotten. What is sealed
    /// waits on with those who answer together.
    fn opening_for(&self, purpose: Purpose) -> Self {
        let mut next = self.clone();
        next.dialog = None;
        let opening = &mut next.exchange_mut().opening;
        let before = std::mem::take(opening);
        opening.purpose = purpose;
        if purpose == Purpose::Together && before.purpose == purpose {
            opening.sealed = before.sealed;
        }
        next
    }

    /// The links in a text, which may be that of a file.
    fn and_text(mut self, file: &Rc<str>, text: &str, nothing: OpeningFault) -> Self {
        let mut codes = Vec::new();
        let mut broken = Vec::new();
        for one in link::find_all(text) {
            match one {
                Ok(code) => codes.push(code),
                Err(fault) => broken.push(fault),
            }
        }
        if codes.is_empty() {
            let fault = broken
                .first()
                .map_or(nothing, |one| OpeningFault::Link(*one));
            return self.failed(file, fault);
        }
        let opening = &mut self.exchange_mut().opening;
        opening.broken += broken.len();
        if opening.purpose != Purpose::Together {
            codes.truncate(1);
        }
        let and_code = |next: Self, code| next.and_code(file, code);
        codes.into_iter().fold(self, and_code)
    }

    fn and_code(self, file: &Rc<str>, code: Code) -> Self {
        if code.sealed().is_some() {
            let mut next = self;
            let mut waiting = next.exchange.opening.sealed.to_vec();
            waiting.push(code);
            next.exchange_mut().opening.sealed = Rc::new(waiting);
            return next;
        }
        match link::read_offered(&code, &self.content) {
            Ok(shared) => self.with_guest(Guest::of_link(shared)),
            Err(fault) => self.failed(file, OpeningFault::Link(fault)),
        }
    }

    fn and_file(self, given: Given) -> Self {
        match given.content {
            None => self.failed(&given.name, OpeningFault::File(FileFault::TooLarge)),
            Some(Payload::Text(text)) => {
                let is_cut = is_answers_file(&text);
                let fault = if is_cut {
                    FileFault::Damaged
                } else {
                    FileFault::NotOurs
                };
                self.and_text(&given.name, &text, OpeningFault::File(fault))
            }
            Some(Payload::Json(value)) => {
                let guest = Guest::of_file(&given.name, given.day, value, &self.content);
                self.with_guest(guest)
            }
        }
    }

    fn failed(mut self, file: &Rc<str>, fault: OpeningFault) -> Self {
        let opening = &mut self.exchange_mut().opening;
        opening.faults.push((Rc::clone(file), fault));
        self.screen = match opening.purpose {
            Purpose::Look => Screen::Open,
            Purpose::Compare => Screen::Compare,
            Purpose::Together => Screen::Together,
        };
        self
    }

    /// What came in goes where it is wanted.
    fn with_guest(self, guest: Guest) -> Self {
        if let Some(fault) = refusal(&guest) {
            return self.failed(&guest.file(), OpeningFault::File(fault));
        }
        let mut next = self;
        let guest = Rc::new(guest);
        match next.exchange.opening.purpose {
            // A result without answers is shown beside one's own; more there is not to compare.
            Purpose::Compare if guest.is_check() => {
                next.exchange_mut().guest = Some(guest);
                next.exchange_mut().picked = Picked {
                    before: Pick::Guest,
                    after: Pick::Mine,
                };
                next.screen = Screen::Compare;
            }
            Purpose::Look | Purpose::Compare => {
                next.exchange_mut().guest = Some(guest);
                next.screen = Screen::Guest;
            }
            Purpose::Together => match next.exchange.people.with(Rc::clone(&guest)) {
                Err(fault) => return next.failed(&guest.file(), OpeningFault::Table(fault)),
                Ok(people) => {
                    next.exchange_mut().people = Rc::new(people);
                    next.screen = Screen::Together;
                }
            },
        }
        next
    }

    /// A passphrase is tried on the first of what is sealed, if anything is.
    pub(super) fn with_passphrase(&self, passphrase: Rc<str>) -> Option<Self> {
        self.exchange.opening.sealed.first()?;
        let mut next = self.clone();
        next.exchange_mut().opening.attempt = Attempt::With(passphrase);
        Some(next.wanting_sealing())
    }

    /// A passphrase was tried on `sealed`. What comes too late, when the visitor has left that one
    /// closed, counts no more.
    pub(super) fn with_unsealed(
        &self,
        sealed: &Code,
        opened: Result<Code, LinkFault>,
    ) -> Option<Self> {
        let is_tried = matches!(self.exchange.opening.attempt, Attempt::With(_));
        if !is_tried || self.exchange.opening.sealed.first() != Some(sealed) {
            return None;
        }
        let mut next = self.clone();
        let opening = &mut next.exchange_mut().opening;
        Some(match opened {
            Err(fault) => {
                opening.attempt = Attempt::Failed(fault);
                next
            }
            Ok(code) => {
                opening.sealed = rest(&opening.sealed);
                opening.attempt = Attempt::None;
                // What is inside is no sealed one again; if it were, it would wait its turn.
                next.and_code(&Rc::default(), code).or_next_sealed()
            }
        })
    }

    /// The first of what is sealed stays closed.
    pub(super) fn without_sealed(&self) -> Option<Self> {
        self.exchange.opening.sealed.first()?;
        let mut next = self.clone();
        let opening = &mut next.exchange_mut().opening;
        opening.sealed = rest(&opening.sealed);
        opening.attempt = Attempt::None;
        next.screen = match opening.purpose {
            Purpose::Look => Screen::Start,
            Purpose::Compare => Screen::Compare,
            Purpose::Together => Screen::Together,
        };
        Some(next.or_next_sealed())
    }

    fn or_next_sealed(mut self) -> Self {
        if !self.exchange.opening.sealed.is_empty() {
            self.screen = Screen::Open;
        }
        self
    }

    /// More content came: what could not be read before may be now. Nobody is torn away from
    /// another screen by it.
    pub(super) fn with_guests_read(mut self) -> Self {
        let content = Rc::clone(&self.content);
        let mut refused = Vec::new();
        let guest = self.exchange.guest.as_ref();
        if let Some(guest) = guest.and_then(|guest| guest.read(&content)) {
            let is_refused = matches!(guest.held, Held::Refused(_));
            let guest = Rc::new(guest);
            if is_refused {
                refused.push(Rc::clone(&guest));
                self.exchange_mut().picked = Picked::default();
                if self.screen == Screen::Guest {
                    self.screen = Screen::Open;
                }
            }
            self.exchange_mut().guest = (!is_refused).then_some(guest);
        }
        if let Some((people, left)) = self.exchange.people.read(&content) {
            self.exchange_mut().people = Rc::new(people);
            refused.extend(left);
        }
        for guest in refused {
            if let Some(fault) = refusal(&guest) {
                let faults = &mut self.exchange_mut().opening.faults;
                faults.push((guest.file(), OpeningFault::File(fault)));
            }
        }
        self
    }
}

fn rest(codes: &[Code]) -> Rc<Vec<Code>> {
    Rc::new(codes.get(1..).unwrap_or_default().to_vec())
}

/// Why a file is no guest.
fn refusal(guest: &Guest) -> Option<FileFault> {
    let Held::Refused(problems) = &guest.held else {
        return None;
    };
    let is = |wanted: &dyn Fn(&Problem) -> bool| problems.iter().any(wanted);
    // What is no object at all is no file of ours; something else in the place of a part is damage.
    let whole = guest.file();
    let is_other = |problem: &Problem| match problem.fault {
        Fault::OtherFormat(_) | Fault::Missing("format") => true,
        Fault::NotA { .. } => problem.path == *whole,
        _ => false,
    };
    Some(
        if is(&|problem| matches!(problem.fault, Fault::OtherVersion { .. })) {
            FileFault::Newer
        } else if is(&is_other) {
            FileFault::NotOurs
        } else {
            FileFault::Damaged
        },
    )
}
