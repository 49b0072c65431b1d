//! How long ago a day was, in words.

use yew::AttrValue;

use crate::core::day::Day;
use crate::core::words::Phrase;
use crate::web::wording::Wording;

/// So many days are told as days, and more as months.
const DAYS: u16 = 60;
/// The length of a month, near enough for an age.
const MONTH: u16 = 30;
/// From this age on, much may have changed.
const OLD: u16 = 180;

/// Such as `12 days ago (2026-11-10)`.
pub(super) fn age(wording: &Wording, day: Day, today: Day) -> AttrValue {
    let date = day.text();
    let values = [("date", &*date)];
    let days = day.age(today);
    if day > today {
        return wording.fill(Phrase::AgeFuture, &values);
    }
    match days {
        0 => wording.fill(Phrase::AgeToday, &values),
        1..=DAYS => wording.count(Phrase::AgeDays, days.into(), &values),
        _ => wording.count(Phrase::AgeMonths, (days / MONTH).into(), &values),
    }
}

/// Whether it is so long ago that much may have changed.
pub(super) fn is_old(day: Day, today: Day) -> bool {
    day.age(today) >= OLD
}
