//! What day it is.

use std::time::{SystemTime, UNIX_EPOCH};

use iso_readiness::core::day::Day;

/// Today, in UTC.
pub(crate) fn today() -> Day {
    const SECONDS: u64 = 24 * 60 * 60;
    /// How many days lie between 1970-01-01, where clocks begin to count, and the first day that
    /// is counted here.
    const BEFORE: u64 = 19_723;
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let days = now.map_or(0, |now| now.as_secs() / SECONDS);
    Day::new(u16::try_from(days.saturating_sub(BEFORE)).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_lies_after_this_was_written() {
        assert!(today() > Day::of_date(2026, 11, 1).unwrap());
        assert!(today() < Day::of_date(2200, 1, 1).unwrap());
    }
}
