//! What of a screen is folded away. With many standards a screen has far more than anybody looks
//! at; so what is folded away is made only once somebody opens it.

/// Something that is made only while it is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fold {
    /// Beside the question: the figures of standards that it does not count for.
    Figures,
    /// Beside the question: the sections of one standard, by the place of the first on the trail.
    Sections(usize),
    /// Beside the question: the standards far before the one with the question in focus.
    Before,
    /// Beside the question: the standards far behind it.
    Behind,
    /// On the start: the standards of one list, to be looked for.
    Offers(usize),
    /// On the result: one standard, by its place in the profile.
    Standard(usize),
    /// On the result: one more page of the plan.
    Plan(usize),
}

/// What the visitor turned: opened where it was closed by itself, or closed where it was open. The
/// flag tells which; so what opens by itself later on is not closed by what was done before.
#[derive(Clone, Debug, Default)]
pub(super) struct Folds(Vec<(Fold, bool)>);

impl Folds {
    /// Whether it is open, if it is so by itself or not.
    pub(super) fn is_open(&self, fold: Fold, by_itself: bool) -> bool {
        self.0.contains(&(fold, by_itself)) != by_itself
    }

    /// Opens what is closed, and closes what is open.
    pub(super) fn turn(&mut self, fold: Fold, by_itself: bool) {
        let turned = (fold, by_itself);
        match self.0.iter().position(|one| *one == turned) {
            Some(place) => drop(self.0.swap_remove(place)),
            None => self.0.push(turned),
        }
    }
}
