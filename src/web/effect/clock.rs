//! The browser's calendar.

use crate::core::day::Day;

/// Today, where the visitor is.
#[must_use]
pub fn today() -> Day {
    day_of(&js_sys::Date::new_0()).unwrap_or_default()
}

/// The day of a moment that the browser gives in milliseconds, where the visitor is.
#[must_use]
pub fn day_of_moment(milliseconds: f64) -> Option<Day> {
    day_of(&js_sys::Date::new(&milliseconds.into()))
}

fn day_of(date: &js_sys::Date) -> Option<Day> {
    Day::of_date(date.get_full_year(), date.get_month() + 1, date.get_date())
}
