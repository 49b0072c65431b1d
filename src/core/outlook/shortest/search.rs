//! The search for the shortest way: every choice is tried, but for those that cannot be better
//! than what is known already.
//!
//! Questions are decided in the order of the bank, and to raise one comes before to leave it. So
//! of all ways that take equally much, the one that stands first in the bank is found first.

use super::bound::{Bounds, Care, Shares};
use super::first::{completed, first};
use super::puzzle::Puzzle;
use super::state::{Fate, Fates, Look, State};

/// So much is looked at, counted in controls and the questions they need, then the search is given
/// up: about a thousand choices, which take some tenths of a second in a browser.
const WORK: usize = 250_000;
/// The fewest that are counted for a choice, as each has a cost of its own.
const LEAST_WORK: usize = 250;

/// How thoroughly costs are shared out at the beginning, and anew for each choice.
const AT_FIRST: Care = Care {
    rounds: 160,
    step: 1 << 39,
};
const EACH: Care = Care {
    rounds: 6,
    step: 1 << 37,
};

/// What the search came to.
pub(super) struct Found {
    /// The best way that was found.
    pub(super) fates: Fates,
    /// Its cost.
    pub(super) cost: u64,
    /// What no way goes below; the cost itself, where the search came to its end.
    pub(super) least: u64,
}

/// A choice that is still to be followed.
struct Choice {
    fates: Fates,
    look: Look,
    shares: Shares,
    /// What it takes at least to go on from here.
    least: u64,
    /// The first question that may be undecided.
    next: usize,
}

struct Search<'a> {
    puzzle: &'a Puzzle,
    bounds: Bounds<'a>,
    /// For each question the next one that is like it in every respect.
    twins: Vec<Option<usize>>,
    best: Found,
    /// Only what takes less is of interest.
    limit: u64,
    open: Vec<Choice>,
}

/// The shortest way, or the best one that could be found.
pub(super) fn search(puzzle: &Puzzle) -> Found {
    let mut start = puzzle.undecided();
    puzzle.follow(&mut start);
    let bounds = Bounds::of(puzzle);
    let mut shares = bounds.nothing();
    let (fates, cost) = opening(puzzle, &start, &bounds, &mut shares);
    let mut search = Search {
        puzzle,
        bounds,
        twins: twins(puzzle, &start),
        // A way that takes as much as the first one can stand before it in the bank.
        limit: cost + 1,
        best: Found {
            fates,
            cost,
            least: cost,
        },
        open: Vec::new(),
    };
    search.consider(start, &shares, 0);
    search.run();
    search.best
}

/// A good way to begin with, and its cost: the best of those that the cheapest choices of controls
/// lead to while the costs are shared out.
fn opening(puzzle: &Puzzle, start: &Fates, bounds: &Bounds, shares: &mut Shares) -> (Fates, u64) {
    let fates = first(puzzle, start);
    let mut best = (puzzle.cost_of(&fates), fates);
    let look = puzzle.look(start);
    let mut seen: Vec<Vec<bool>> = Vec::new();
    let mut show = |chosen: &[bool]| {
        if seen.iter().any(|one| one == chosen) {
            return;
        }
        let fates = completed(puzzle, start, chosen);
        let cost = puzzle.cost_of(&fates);
        if cost < best.0 {
            best = (cost, fates);
        }
        seen.push(chosen.to_vec());
    };
    bounds.rest(start, &look, shares, (AT_FIRST, u64::MAX), &mut show);
    (best.1, best.0)
}

impl Search<'_> {
    fn run(&mut self) {
        let each = self.bounds.links().max(LEAST_WORK);
        let mut work = 0;
        while let Some(choice) = self.open.pop() {
            if choice.least >= self.limit {
                continue;
            }
            if work > WORK {
                let open = self.open.iter().map(|one| one.least);
                let least = open.min().map_or(choice.least, |one| one.min(choice.least));
                self.best.least = least.min(self.best.cost);
                return;
            }
            work += each;
            self.follow(choice);
        }
    }

    /// Decides on the next question, both ways.
    fn follow(&mut self, choice: Choice) {
        let Choice {
            mut fates,
            look,
            shares,
            mut next,
            ..
        } = choice;
        while next < self.puzzle.questions.len() {
            if fates.get(next) == Fate::Free {
                if self.is_of_use(&fates, &look, next) {
                    break;
                }
                fates.set(next, Fate::Left);
            }
            next += 1;
        }
        if next == self.puzzle.questions.len() {
            return;
        }
        let mut left = fates.clone();
        let mut twin = Some(next);
        while let Some(place) = twin {
            left.set(place, Fate::Left);
            twin = self.twins.get(place).copied().flatten();
        }
        fates.set(next, Fate::Raised);
        // What is pushed last is followed first.
        let at = self.open.len();
        if self.puzzle.follow(&mut fates) {
            self.consider(fates, &shares, next + 1);
        }
        let raised = self.open.split_off(at);
        self.consider(left, &shares, next + 1);
        self.open.extend(raised);
    }

    /// Notes a way that leaves no major, and what may lead to a better one.
    fn consider(&mut self, fates: Fates, shares: &Shares, next: usize) {
        let look = self.puzzle.look(&fates);
        let cost = self.puzzle.cost_of(&fates);
        if !look.has_major() {
            if cost < self.limit {
                self.limit = cost;
                self.best = Found {
                    fates,
                    cost,
                    least: cost,
                };
            }
            return;
        }
        let mut shares = shares.clone();
        let enough = (EACH, self.limit.saturating_sub(cost));
        let bounds = &self.bounds;
        let rest = bounds.rest(&fates, &look, &mut shares, enough, &mut |_| {});
        let least = rest.map(|rest| self.puzzle.whole(cost + rest));
        if let Some(least) = least.filter(|least| *least < self.limit) {
            self.open.push(Choice {
                fates,
                look,
                shares,
                least,
                next,
            });
        }
    }

    /// Whether raising a question can help a control to become good in a section that is a major,
    /// or can become one.
    fn is_of_use(&self, fates: &Fates, look: &Look, place: usize) -> bool {
        let mut controls = self.puzzle.controls.iter().zip(&look.controls);
        controls.any(|(control, state)| {
            matches!(state, State::Weak | State::Open)
                && !look.section(control.section).is_safe()
                && control.free(fates).any(|one| one == place)
        })
    }
}

/// For each question the next one in the bank that is like it in every respect: it takes as much,
/// and alone decides on controls of the same sections that stand alike. Where one of them is
/// left, the later ones need not be tried: with the two exchanged, that was tried before.
fn twins(puzzle: &Puzzle, start: &Fates) -> Vec<Option<usize>> {
    let places = 0..puzzle.questions.len();
    let kinds: Vec<_> = places.map(|place| kind(puzzle, start, place)).collect();
    let later = |place: usize, kind: &Option<Vec<usize>>| {
        let mut others = kinds.iter().enumerate().skip(place + 1);
        kind.as_ref()?;
        let (twin, _) = others.find(|(_, other)| *other == kind)?;
        Some(twin)
    };
    let pairs = kinds.iter().enumerate();
    pairs.map(|(place, kind)| later(place, kind)).collect()
}

/// What makes a question what it is, where it shares no control with another; `None` otherwise.
fn kind(puzzle: &Puzzle, start: &Fates, place: usize) -> Option<Vec<usize>> {
    if start.get(place) != Fate::Free || puzzle.is_in_clause(place) {
        return None;
    }
    let effort = puzzle.questions.get(place)?.effort;
    let mut kind = vec![usize::from(effort)];
    for control in &puzzle.controls {
        if control.questions().any(|one| one == place) {
            if control.free(start).any(|one| one != place) {
                return None;
            }
            let is_open = !control.open.is_empty() && !start.are(&control.open, Fate::Raised);
            kind.push(2 * control.section + usize::from(is_open));
        }
    }
    (kind.len() > 1).then_some(kind)
}
