//! What is decided so far, and where controls and sections stand by it.

/// From how many weak controls on a section can be a likely major.
const SYSTEMIC: usize = 4;

/// What is decided about a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Fate {
    /// Nothing yet.
    #[default]
    Free,
    /// It is raised to the target.
    Raised,
    /// It is left as it is.
    Left,
}

/// What is decided about each question of the puzzle, by its place there.
#[derive(Clone, Debug)]
pub(super) struct Fates(Vec<Fate>);

impl Fates {
    /// Nothing decided about so many questions.
    pub(super) fn free(count: usize) -> Self {
        Self(vec![Fate::Free; count])
    }

    pub(super) fn get(&self, place: usize) -> Fate {
        self.0.get(place).copied().unwrap_or_default()
    }

    pub(super) fn set(&mut self, place: usize, fate: Fate) {
        if let Some(slot) = self.0.get_mut(place) {
            *slot = fate;
        }
    }

    pub(super) fn are(&self, places: &[usize], fate: Fate) -> bool {
        places.iter().all(|place| self.get(*place) == fate)
    }

    /// The places of what is raised.
    pub(super) fn raised(&self) -> impl Iterator<Item = usize> {
        let fates = self.0.iter().enumerate();
        fates.filter_map(|(place, fate)| (*fate == Fate::Raised).then_some(place))
    }
}

/// Where a control stands, by what is decided so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    /// It is assessed, and at level 2 or at the target.
    Good,
    /// It is assessed and weak, and can be made good.
    Weak,
    /// It is not assessed, and can be made good.
    Open,
    /// It is assessed and weak, and stays so.
    Lost,
    /// It is not assessed, and can no longer be made good.
    Dim,
}

/// Where a section stands, by what is decided so far.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    /// How many controls are good.
    good: usize,
    /// How many are weak.
    weak: usize,
    /// How many controls can still turn out weak.
    dim: usize,
}

impl Count {
    /// A section with so many controls that are good as it is.
    pub(super) fn of(good: usize) -> Self {
        Self {
            good,
            ..Self::default()
        }
    }

    pub(super) fn add(&mut self, state: State, has_holes: bool) {
        match state {
            State::Good => self.good += 1,
            State::Weak | State::Lost => self.weak += 1,
            State::Open | State::Dim => self.dim += usize::from(has_holes),
        }
    }

    /// Whether it is a likely major.
    pub(super) fn is_major(self) -> bool {
        is_major(self.weak, self.good)
    }

    /// Whether it is no major, whatever else is raised.
    pub(super) fn is_safe(self) -> bool {
        !is_major(self.weak + self.dim, self.good)
    }

    /// How many weak controls have to become good for there to be fewer than four.
    pub(super) fn over_few(self) -> usize {
        (self.weak + 1).saturating_sub(SYSTEMIC)
    }

    /// How far the good controls are from being more than the weak. A weak one that becomes good
    /// counts 2, another that becomes good counts 1.
    pub(super) fn over_half(self) -> usize {
        (self.weak + 1).saturating_sub(self.good)
    }
}

/// At least half of what is assessed, which is what is weak and what is good.
fn is_major(weak: usize, good: usize) -> bool {
    weak >= SYSTEMIC && weak >= good
}

/// Where controls and sections stand, by what is decided so far.
#[derive(Debug)]
pub(super) struct Look {
    pub(super) controls: Vec<State>,
    pub(super) sections: Vec<Count>,
}

impl Look {
    pub(super) fn section(&self, place: usize) -> Count {
        self.sections.get(place).copied().unwrap_or_default()
    }

    pub(super) fn has_major(&self) -> bool {
        self.sections.iter().any(|section| section.is_major())
    }
}
