//! Days and dates.

use iso_readiness::core::day::Day;

#[test]
fn days_are_the_dates_of_the_calendar() {
    for (number, text) in [
        (0, "2024-01-01"),
        (59, "2024-02-29"),
        (60, "2024-03-01"),
        (365, "2024-12-31"),
        (366, "2025-01-01"),
        (1056, "2026-11-22"),
        (27_817, "2100-02-28"),
        (27_818, "2100-03-01"),
        (u16::MAX, "2203-06-07"),
    ] {
        assert_eq!(Day::new(number).text(), text);
        assert_eq!(Day::of_text(text), Some(Day::new(number)));
    }
    for number in 0..=u16::MAX {
        let (year, month, day) = Day::new(number).date();
        assert_eq!(Day::of_date(year, month, day), Some(Day::new(number)));
    }
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "2023-12-31",
        "2025-02-29",
        "2026-13-01",
        "2026-00-10",
        "2026-04-31",
        "2026-1",
        "2203-06-08",
        "99999999999-1-1",
        "2026-01-0",
        "soon",
    ] {
        assert_eq!(Day::of_text(text), None, "{text}");
    }
}

#[test]
fn age_is_never_negative() {
    assert_eq!(Day::new(10).age(Day::new(40)), 30);
    assert_eq!(Day::new(40).age(Day::new(10)), 0);
}
