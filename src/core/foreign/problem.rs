//! What can be wrong with foreign data, and where.

use std::fmt;
use std::rc::Rc;

use super::Path;

/// One thing that is wrong, with the place it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// File and path inside it, such as `questions/clauses.json: questions[3].effort`.
    pub path: String,
    /// What is wrong there.
    pub fault: Fault,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}: {}", self.path, self.fault)
    }
}

/// What is wrong, apart from where. Its text is for authors and operators; what a visitor
/// reads is chosen by the view.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The document could not be read as JSON at all.
    Unreadable(String),
    /// The document is larger than any honest one.
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// A value of another kind than expected.
    NotA {
        /// What was expected.
        expected: &'static str,
        /// What was found.
        found: &'static str,
    },
    /// A number outside its range.
    OutOfRange {
        /// The smallest value allowed.
        from: u32,
        /// The largest value allowed.
        to: u32,
    },
    /// A text that is not one of the words allowed here.
    NotOneOf(&'static str),
    /// A required key is missing.
    Missing(&'static str),
    /// Nothing in the text files says how this is called or asked.
    MissingText,
    /// A key that the format does not know.
    UnknownKey,
    /// A key that stands twice in one object.
    DuplicateKey,
    /// A document of another format.
    OtherFormat(&'static str),
    /// A document of a version this program does not know.
    OtherVersion {
        /// The version this program reads.
        known: u32,
    },
    /// An id that is not kebab-case.
    NotKebabCase,
    /// An id that was defined before.
    DuplicateId(Rc<str>),
    /// An id that nothing defines.
    UnknownId(Rc<str>),
    /// "Not applicable" where the question does not allow it.
    MustApply,
    /// A text is empty.
    Empty,
    /// A text or list is longer than its limit.
    TooLong {
        /// How long it is.
        found: usize,
        /// How long it may be.
        limit: usize,
        /// What is counted: `words`, `items` …
        unit: &'static str,
    },
    /// A list is shorter than it has to be.
    TooShort {
        /// How many items there are.
        found: usize,
        /// How many there must be.
        limit: usize,
    },
    /// What only authors can mend, in words. No visitor's browser needs to know them.
    Author(String),
    /// Nothing to score: no standard is chosen.
    NoStandard,
}

impl Fault {
    /// A question that no requirement uses.
    #[must_use]
    pub fn unused() -> Self {
        Self::Author("no requirement uses this question".to_owned())
    }

    /// A text for something that does not exist.
    #[must_use]
    pub fn text_for_nothing() -> Self {
        Self::Author("is a text for something that does not exist".to_owned())
    }

    /// The table by which links are made does not tell what is asked.
    #[must_use]
    pub fn edition_differs() -> Self {
        Self::Author(
            "asks other questions than the content does; once links were made with it, it must \
             stay, and `iso-readiness edition` writes the next one"
                .to_owned(),
        )
    }

    /// A table of own questionnaires does not name them.
    #[must_use]
    pub fn other_owner(id: &str) -> Self {
        Self::Author(format!(
            "should be \"{id}\", which is the id of these questionnaires"
        ))
    }

    /// Own questionnaires say another edition than their newest table.
    #[must_use]
    pub fn other_edition(newest: &str) -> Self {
        Self::Author(format!(
            "the newest table in editions/ is of edition {newest}"
        ))
    }

    /// A document stands for questions that nobody is asked with it.
    #[must_use]
    pub fn not_asked(question: &str) -> Self {
        Self::Author(format!(
            "none of these standards asks the question \"{question}\""
        ))
    }

    /// A section that no phase of the road has.
    #[must_use]
    pub fn in_no_phase(section: &str) -> Self {
        Self::Author(format!("no phase has the section \"{section}\""))
    }

    /// A requirement of the fact table is missing from the standard.
    #[must_use]
    pub fn missing_requirement(id: &str) -> Self {
        Self::Author(format!(
            "the requirement \"{id}\" of the fact table is missing"
        ))
    }

    /// A requirement that the fact table does not have.
    #[must_use]
    pub fn not_in_facts() -> Self {
        Self::Author("the fact table has no such requirement".to_owned())
    }

    /// Placeholders of a phrase differ from those its use fills in.
    #[must_use]
    pub fn placeholders(expected: &str) -> Self {
        let expected = expected.trim_end();
        Self::Author(format!(
            "should have exactly these placeholders: {expected}"
        ))
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Self::Unreadable(reason) => write!(f, "cannot be read: {reason}"),
            Self::TooLarge { limit } => {
                write!(f, "is larger than {limit} bytes")
            }
            Self::NotA { expected, found } => write!(f, "should be {expected}, but is {found}"),
            Self::OutOfRange { from, to } => write!(f, "should be a number from {from} to {to}"),
            Self::NotOneOf(words) => write!(f, "should be one of: {words}"),
            Self::Missing(key) => write!(f, "the key \"{key}\" is missing"),
            Self::MissingText => f.write_str("has no words in the text files"),
            Self::UnknownKey => f.write_str("is not a key of this format"),
            Self::DuplicateKey => f.write_str("stands twice in the same object"),
            Self::OtherFormat(format) => write!(f, "is not of the format \"{format}\""),
            Self::OtherVersion { known } => write!(
                f,
                "has another version than {known}; a newer program may read it"
            ),
            Self::NotKebabCase => {
                f.write_str("should be lower-case words and digits with single hyphens between")
            }
            Self::DuplicateId(id) => write!(f, "the id \"{id}\" is defined more than once"),
            Self::UnknownId(id) => write!(f, "nothing has the id \"{id}\""),
            Self::MustApply => f.write_str("this question cannot be answered \"n/a\""),
            Self::Empty => f.write_str("is empty"),
            Self::TooLong { found, limit, unit } => {
                write!(f, "is too long: {found} {unit}, where {limit} are allowed")
            }
            Self::TooShort { found, limit } => {
                write!(
                    f,
                    "is too short: {found} in the list, where {limit} are needed"
                )
            }
            Self::Author(words) => f.write_str(words),
            Self::NoStandard => f.write_str("names no standard to score"),
        }
    }
}

/// Collects problems while a document is read.
#[derive(Debug, Default)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// An empty collection.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes a fault at a path.
    pub fn report(&mut self, path: &Path, fault: Fault) {
        self.0.push(Problem {
            path: path.to_string(),
            fault,
        });
    }

    /// How many problems there are so far.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing was wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The problems, in the order they were found.
    #[must_use]
    pub fn into_vec(self) -> Vec<Problem> {
        self.0
    }
}
