//! How much more any way takes at least, once some of it is decided.
//!
//! A question that helps several controls is paid for once. So its cost is shared out among them:
//! whatever is raised in the end, each share is paid by no more than the control it went to, and
//! the cheapest choice of controls in each section is a bound that holds. How the costs are shared
//! out decides how good the bound is: step by step, shares move from the controls that are not
//! chosen to those that are.

use super::puzzle::Puzzle;
use super::state::{Count, Fate, Fates, Look, State};

/// How the cost of each question is shared out, one share for each link.
#[derive(Clone, Debug)]
pub(super) struct Shares(Vec<u64>);

/// How thoroughly the shares are made better.
#[derive(Clone, Copy)]
pub(super) struct Care {
    /// So often they are moved.
    pub(super) rounds: u32,
    /// So much of a share moves at first.
    pub(super) step: u64,
}

/// All that a bound is computed from.
pub(super) struct Bounds<'a> {
    puzzle: &'a Puzzle,
    /// Which control needs which question, by their places.
    links: Vec<(usize, usize)>,
}

/// What is chosen with some shares: what it takes, and for each control whether it is chosen.
struct Chosen {
    price: u64,
    controls: Vec<bool>,
}

impl<'a> Bounds<'a> {
    pub(super) fn of(puzzle: &'a Puzzle) -> Self {
        let controls = puzzle.controls.iter().enumerate();
        let links = controls.flat_map(|(place, control)| {
            let questions = control.questions();
            questions.map(move |question| (place, question))
        });
        Self {
            puzzle,
            links: links.collect(),
        }
    }

    /// How many controls need how many questions, all together.
    pub(super) fn links(&self) -> usize {
        self.links.len()
    }

    /// Nothing shared out yet.
    pub(super) fn nothing(&self) -> Shares {
        Shares(vec![0; self.links.len()])
    }

    /// What any way takes beyond what is raised already; `None` where none leads on from here.
    /// Makes the shares better on the way, until the bound is `enough`, and shows each choice.
    pub(super) fn rest(
        &self,
        fates: &Fates,
        look: &Look,
        shares: &mut Shares,
        (care, enough): (Care, u64),
        show: &mut dyn FnMut(&[bool]),
    ) -> Option<u64> {
        let live: Vec<bool> = self
            .links
            .iter()
            .map(|(control, question)| {
                fates.get(*question) == Fate::Free && self.can_be_made_good(look, *control)
            })
            .collect();
        self.share_out(&live, shares);
        let mut best = (0, shares.clone());
        let mut step = care.step;
        for _ in 0..care.rounds {
            let chosen = self.choose(look, &live, shares)?;
            show(&chosen.controls);
            if chosen.price > best.0 {
                best = (chosen.price, shares.clone());
            }
            if best.0 >= enough {
                break;
            }
            self.shift(&live, &chosen, shares, step);
            step -= step / 16;
        }
        *shares = best.1;
        Some(best.0)
    }

    fn can_be_made_good(&self, look: &Look, control: usize) -> bool {
        let state = look.controls.get(control);
        let section = self.puzzle.controls.get(control).map(|one| one.section);
        matches!(state, Some(State::Weak | State::Open))
            && section.is_some_and(|section| look.section(section).is_major())
    }

    /// Shares out what of a cost is with no control, or with one that does not need it any more.
    fn share_out(&self, live: &[bool], shares: &mut Shares) {
        let count = self.puzzle.questions.len();
        let mut left: Vec<u64> = (0..count).map(|place| self.puzzle.cost(place)).collect();
        let mut takers = vec![0_u64; count];
        for ((_, question), (live, share)) in self.links.iter().zip(live.iter().zip(&shares.0)) {
            if *live {
                change(&mut left, *question, |cost| *cost -= share);
                change(&mut takers, *question, |number| *number += 1);
            }
        }
        for ((_, question), (live, share)) in self.links.iter().zip(live.iter().zip(&mut shares.0))
        {
            let left = left.get(*question).copied().unwrap_or_default();
            let takers = takers.get(*question).copied().unwrap_or_default();
            if *live {
                *share += left.checked_div(takers).unwrap_or_default();
            } else {
                *share = 0;
            }
        }
    }

    /// The cheapest choice in every section that is a major.
    fn choose(&self, look: &Look, live: &[bool], shares: &Shares) -> Option<Chosen> {
        let mut prices = vec![0_u64; self.puzzle.controls.len()];
        for ((control, _), (live, share)) in self.links.iter().zip(live.iter().zip(&shares.0)) {
            if *live {
                change(&mut prices, *control, |price| *price += share);
            }
        }
        let mut offers: Vec<Offers> = look.sections.iter().map(|_| Offers::default()).collect();
        let controls = self.puzzle.controls.iter().zip(&look.controls);
        for (place, ((control, state), price)) in controls.zip(prices).enumerate() {
            let slot = offers.get_mut(control.section);
            match (slot, state) {
                (Some(offers), State::Weak) => insert(&mut offers.weak, (price, place)),
                (Some(offers), State::Open) => insert(&mut offers.open, (price, place)),
                _ => {}
            }
        }
        let mut chosen = Chosen {
            price: 0,
            controls: vec![false; look.controls.len()],
        };
        for (count, offers) in look.sections.iter().zip(&offers) {
            if count.is_major() {
                let (price, weak, open) = cheapest(*count, offers)?;
                chosen.price += price;
                let taken = offers.weak.iter().take(weak);
                for (_, place) in taken.chain(offers.open.iter().take(open)) {
                    change(&mut chosen.controls, *place, |one| *one = true);
                }
            }
        }
        Some(chosen)
    }

    /// Moves shares from the controls that are not chosen to those that are.
    fn shift(&self, live: &[bool], chosen: &Chosen, shares: &mut Shares, step: u64) {
        let count = self.puzzle.questions.len();
        let is_chosen = |control: &usize| chosen.controls.get(*control).copied();
        let mut takers = vec![0_u64; count];
        for ((control, question), live) in self.links.iter().zip(live) {
            if *live && is_chosen(control) == Some(true) {
                change(&mut takers, *question, |number| *number += 1);
            }
        }
        let mut moved = vec![0_u64; count];
        for ((control, question), (live, share)) in
            self.links.iter().zip(live.iter().zip(&mut shares.0))
        {
            let has_takers = takers.get(*question).is_some_and(|number| *number > 0);
            if *live && has_takers && is_chosen(control) == Some(false) {
                let part = step.min(*share);
                *share -= part;
                change(&mut moved, *question, |sum| *sum += part);
            }
        }
        for ((control, question), (live, share)) in
            self.links.iter().zip(live.iter().zip(&mut shares.0))
        {
            if *live && is_chosen(control) == Some(true) {
                let moved = moved.get(*question).copied().unwrap_or_default();
                let takers = takers.get(*question).copied().unwrap_or_default();
                *share += moved.checked_div(takers).unwrap_or_default();
            }
        }
    }
}

/// Changes the value at a place, where there is one.
fn change<T>(values: &mut [T], place: usize, change: impl FnOnce(&mut T)) {
    if let Some(value) = values.get_mut(place) {
        change(value);
    }
}

/// The controls of a section that can be made good, each with its price, the cheapest first.
#[derive(Default)]
struct Offers {
    /// Those that are weak.
    weak: Vec<(u64, usize)>,
    /// Those that are not assessed yet.
    open: Vec<(u64, usize)>,
}

fn insert(offers: &mut Vec<(u64, usize)>, offer: (u64, usize)) {
    let place = offers.partition_point(|other| other.0 <= offer.0);
    offers.insert(place, offer);
}

/// The cheapest choice by which a section is no major any more, with its price: so many weak
/// controls that fewer than four are left, or so many of either that the good are more than the
/// weak.
fn cheapest(count: Count, offers: &Offers) -> Option<(u64, usize, usize)> {
    let mut best: Option<(u64, usize, usize)> = None;
    let mut spent = 0;
    for weak in 0..=offers.weak.len() {
        let last = weak.checked_sub(1).and_then(|place| offers.weak.get(place));
        spent += last.map_or(0, |(price, _)| *price);
        let open = if weak >= count.over_few() {
            0
        } else {
            count.over_half().saturating_sub(2 * weak)
        };
        if let Some(others) = offers.open.get(..open) {
            let price = spent + others.iter().map(|(price, _)| *price).sum::<u64>();
            if best.is_none_or(|(least, ..)| price < least) {
                best = Some((price, weak, open));
            }
        }
        if open == 0 {
            break;
        }
    }
    best
}
