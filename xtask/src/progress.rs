//! Telling what is being done and how far it is: `[3/6] Getting wasm-pack 0.15.1`.

use std::fmt::Display;

pub(crate) struct Progress {
    done: usize,
    total: usize,
}

impl Progress {
    pub(crate) fn of(total: usize) -> Self {
        Self { done: 0, total }
    }

    /// Announces the next step.
    pub(crate) fn step(&mut self, what: impl Display) {
        self.done += 1;
        println!("[{}/{}] {what}", self.done, self.total);
    }
}
