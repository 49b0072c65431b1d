//! How much of a screen is made. What is seen first is there at once; what stands beside it or is
//! folded away comes when the browser has drawn that, step by step, so that nobody waits for what
//! nobody looks at yet.

use super::{Screen, Session};

impl Session {
    /// So many standards of a result are all in the page, where one finds and prints what is folded
    /// away; of more each is made when it is opened.
    pub const FEW: usize = 13;

    /// Whether a screen that is made in steps has got so far; the first step is 0.
    #[must_use]
    pub fn has_step(&self, step: usize) -> bool {
        self.drawn >= step
    }

    /// Whether all of the screen is made that is made without being asked for.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.has_step(self.last_step())
    }

    /// The step with which a screen is whole.
    ///
    /// Not inlined: the first screens have only one step until another part of the program is
    /// there, so this is in that part.
    #[inline(never)]
    fn last_step(&self) -> usize {
        let standards = match self.screen {
            Screen::Questions => return 1,
            _ if !self.shows_screen() => return 0,
            Screen::Compare => return 1,
            Screen::Result => self.kept.profile.standards.len(),
            Screen::Guest => {
                let guest = self.exchange.guest.as_ref();
                let state = guest.and_then(|guest| guest.state());
                state.map_or(0, |state| state.profile.standards.len())
            }
            _ => return 0,
        };
        if standards > Self::FEW { 1 } else { standards }
    }

    /// The session when what was made of the screen is drawn.
    pub(super) fn with_step_drawn(&self) -> Option<Self> {
        if self.is_whole() {
            return None;
        }
        let mut next = self.clone();
        next.drawn += 1;
        Some(next)
    }
}
