//! Carrying answers on, from the questions a link was made with to those of today.

use std::rc::Rc;

use super::Carried;
use super::answers::{base_of, digit_of};
use super::edition::{Edition, Editions};
use crate::core::answers::{Answers, Choice};
use crate::core::by_id::{ById, IdSet};
use crate::core::profile::Profile;

type Given = Vec<(Rc<str>, Choice)>;

/// Carries answers through all editions since theirs.
pub(super) fn to_newest(
    edition: &Edition,
    editions: &Editions,
    profile: &Profile,
    answers: Answers,
) -> (Answers, Carried) {
    let mut carried = Carried::default();
    let Some(newest) = editions.after(edition.number).last() else {
        return (answers, carried);
    };
    let given = answers.iter();
    let given = given.filter_map(|(id, entry)| Some((Rc::clone(id), entry.choice?)));
    let given = given.collect();
    let given = through(edition, editions, given, &mut carried);
    carried.added = added(edition, editions, newest, profile);
    (settle(newest, given, &mut carried), carried)
}

fn through(edition: &Edition, editions: &Editions, given: Given, carried: &mut Carried) -> Given {
    let later = editions.after(edition.number);
    later.fold(given, |given, next| one_step(next, given, carried))
}

/// Carries answers from one edition to the next.
fn one_step(next: &Edition, given: Given, carried: &mut Carried) -> Given {
    let mut carried_on = Given::with_capacity(given.len());
    for (id, choice) in given {
        let heirs = next.heirs(&id);
        carried_on.extend(heirs.iter().map(|heir| (Rc::clone(heir), choice)));
        if heirs.is_empty() {
            carried.retired.push(id);
        } else if *heirs != [Rc::clone(&id)] {
            carried.moved.push((id, heirs));
        }
    }
    carried_on
}

/// Leaves out what does not fit the questions of today.
fn settle(newest: &Edition, given: Given, carried: &mut Carried) -> Answers {
    let mut settled: ById<Option<Choice>> = ById::default();
    for (id, choice) in given {
        let row = newest.rows.get(&id);
        let fits = row.is_some_and(|row| digit_of(choice) < base_of(row));
        let before = settled.get(&id).copied();
        let agrees = before.is_none_or(|before| before == Some(choice));
        let choice = (fits && agrees).then_some(choice);
        if choice.is_none() && before != Some(None) {
            carried.unfit.push(Rc::clone(&id));
        }
        match settled.get_mut(&id) {
            Some(slot) => *slot = choice,
            None => {
                settled.add(&id, choice);
            }
        }
    }
    Answers::of_choices(&settled, settled.values())
}

/// How many questions are asked now that go back to none of then.
fn added(edition: &Edition, editions: &Editions, newest: &Edition, profile: &Profile) -> usize {
    let then = edition.asked(profile).into_iter();
    let then = then.map(|row| (Rc::clone(&row.id), Choice::Unknown));
    let mut known = IdSet::default();
    for (id, _) in through(edition, editions, then.collect(), &mut Carried::default()) {
        known.add(&id, ());
    }
    let now = newest.asked(profile);
    now.iter().filter(|row| !known.has(&row.id)).count()
}
