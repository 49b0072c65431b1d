//! Whether the session may be written to the browser's storage, and what keeps it from there.

/// Whether the session may be written to the browser's storage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// It may, and nothing has gone wrong.
    #[default]
    On,
    /// The host asked for none.
    Off,
    /// It was tried and failed; it is tried again with the next change.
    Failing(SavingFault),
    /// Something is stored that could not be read, or not all of it. Nothing is written over it
    /// until the visitor agrees.
    Held(HeldBecause),
}

/// Why what is stored must not be written over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeldBecause {
    /// It cannot be read at all.
    Unreadable,
    /// A newer version wrote it.
    Newer,
    /// So many parts of it could not be read; the rest is in use.
    Partly(usize),
    /// Another tab or window changed it since.
    Elsewhere,
}

/// Why writing to the browser's storage failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavingFault {
    /// The storage has no room left.
    Full,
    /// The browser or the page forbids storage.
    Forbidden,
}
