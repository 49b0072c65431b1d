//! A day, as links, snapshots and names of files have it. The core knows no clock: whoever knows
//! one hands the day in.

/// A day between 2024-01-01 and 2203-06-07, counted from the first of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u16);

/// The first year that is counted. It is a leap year, and so begins a cycle of four.
const FIRST_YEAR: u32 = 2024;
/// How many days come before each month, in a year that is no leap year.
const BEFORE_MONTH: [u32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
/// The only year that divides by four and is no leap year, among those that are counted, is 2100;
/// the next one is 2200.
const NO_LEAP_YEARS: [u32; 2] = [2100, 2200];

impl Day {
    /// The day with this number, counted from 2024-01-01 as 0.
    #[must_use]
    pub const fn new(number: u16) -> Self {
        Self(number)
    }

    /// Its number, counted from 2024-01-01 as 0.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }

    /// The day of a date in the calendar; `None` where there is no such date, or it is not
    /// counted.
    #[must_use]
    pub fn of_date(year: u32, month: u32, day: u32) -> Option<Self> {
        let length = month_length(year, month)?;
        if !(1..=length).contains(&day) || year < FIRST_YEAR {
            return None;
        }
        let years: u32 = (FIRST_YEAR..year.min(FIRST_YEAR + 200))
            .map(year_length)
            .sum();
        let months: u32 = (1..month)
            .filter_map(|month| month_length(year, month))
            .sum();
        u16::try_from(years + months + day - 1).ok().map(Self)
    }

    /// The day written as `2026-11-22`.
    #[must_use]
    pub fn of_text(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse().ok());
        Self::of_date(parts.next()??, parts.next()??, parts.next()??)
    }

    /// Year, month and day of the month.
    #[must_use]
    pub fn date(self) -> (u32, u32, u32) {
        let (mut year, mut left) = (FIRST_YEAR, u32::from(self.0));
        while left >= year_length(year) {
            left -= year_length(year);
            year += 1;
        }
        let mut month = 1;
        while let Some(length) = month_length(year, month)
            && left >= length
        {
            left -= length;
            month += 1;
        }
        (year, month, left + 1)
    }

    /// The day as `2026-11-22`, which sorts by itself and is read alike everywhere.
    #[must_use]
    pub fn text(self) -> String {
        let (year, month, day) = self.date();
        let two = |number: u32| {
            if number < 10 {
                format!("0{number}")
            } else {
                number.to_string()
            }
        };
        format!("{year}-{}-{}", two(month), two(day))
    }

    /// How many days before `today` it was; 0 where it lies in the future.
    #[must_use]
    pub const fn age(self, today: Self) -> u16 {
        today.0.saturating_sub(self.0)
    }
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && !NO_LEAP_YEARS.contains(&year)
}

fn year_length(year: u32) -> u32 {
    365 + u32::from(is_leap(year))
}

fn month_length(year: u32, month: u32) -> Option<u32> {
    let place = usize::try_from(month.checked_sub(1)?).ok()?;
    let begins = BEFORE_MONTH.get(place)?;
    let ends = BEFORE_MONTH.get(place + 1).copied().unwrap_or(365);
    Some(ends - begins + u32::from(month == 2 && is_leap(year)))
}
