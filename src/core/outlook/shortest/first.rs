//! A good way, found at once: always the control that helps most for what it takes. The search
//! starts from it, and where the search is given up, it is what stands.

use super::puzzle::{Need, Puzzle};
use super::state::{Fate, Fates, Look, State};

/// A way to no major that goes on from what is raised already.
pub(super) fn first(puzzle: &Puzzle, from: &Fates) -> Fates {
    completed(puzzle, from, &[])
}

/// The same with these controls made good, and whatever else that takes.
pub(super) fn completed(puzzle: &Puzzle, from: &Fates, chosen: &[bool]) -> Fates {
    let mut fates = from.clone();
    let chosen = puzzle.controls.iter().zip(chosen);
    for (control, _) in chosen.filter(|(_, is_chosen)| **is_chosen) {
        for place in control.questions() {
            fates.set(place, Fate::Raised);
        }
    }
    puzzle.follow(&mut fates);
    loop {
        let look = puzzle.look(&fates);
        if !look.has_major() {
            break;
        }
        let Some(control) = next(puzzle, &fates, &look) else {
            break;
        };
        for place in control.questions() {
            fates.set(place, Fate::Raised);
        }
        puzzle.follow(&mut fates);
    }
    without_needless(puzzle, from, fates)
}

/// The control in a major section that helps most for what it takes.
fn next<'a>(puzzle: &'a Puzzle, fates: &Fates, look: &Look) -> Option<&'a Need> {
    let open = || {
        let pairs = puzzle.controls.iter().zip(&look.controls);
        pairs.filter(|(control, state)| {
            **state != State::Good && look.section(control.section).is_major()
        })
    };
    let mut best: Option<(&Need, u64, u64)> = None;
    for (control, _) in open() {
        let is_covered = |other: &Need| {
            let mut free = other.free(fates);
            free.all(|place| control.questions().any(|one| one == place))
        };
        let help = open()
            .filter(|(other, _)| is_covered(other))
            .map(|(_, state)| if *state == State::Weak { 2 } else { 1 })
            .sum();
        let cost = control.free(fates).map(|place| puzzle.cost(place)).sum();
        // Cost for the help, compared without division.
        let is_better = best.is_none_or(|(_, least, most)| cost * most < least * help);
        if is_better {
            best = Some((control, cost, help));
        }
    }
    best.map(|(control, ..)| control)
}

/// What was raised early can be needless once the rest is.
fn without_needless(puzzle: &Puzzle, from: &Fates, mut fates: Fates) -> Fates {
    let raised: Vec<usize> = fates.raised().collect();
    for place in raised.into_iter().rev() {
        if from.get(place) == Fate::Raised {
            continue;
        }
        fates.set(place, Fate::Free);
        if !puzzle.is_solved(&fates) {
            fates.set(place, Fate::Raised);
        }
    }
    fates
}
