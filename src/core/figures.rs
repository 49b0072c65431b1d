//! How figures are written. Every number on screen, in a file and on the command line is
//! written here, from integers, and never rounded up.

use super::score::BasisPoints;
use super::words::{Phrase, Words};

/// A share in whole percent, rounded down, such as `52 %`. It shows 100 only when nothing is
/// open and nothing found; a full share short of that shows 99.
#[must_use]
pub fn whole_percent(words: &Words, share: BasisPoints, flawless: bool) -> String {
    let percent = whole(share, flawless).to_string();
    words.fill(Phrase::Percent, &[("n", &percent)])
}

/// The number of whole percent that is shown for a share.
#[must_use]
pub fn whole(share: BasisPoints, flawless: bool) -> u32 {
    let ceiling = if flawless { 100 } else { 99 };
    u32::from(share.get() / 100).min(ceiling)
}

/// A share with all its digits, but never full before all is well; then it shows 99.
#[must_use]
pub fn capped_percent(words: &Words, share: BasisPoints, flawless: bool) -> String {
    if share == BasisPoints::FULL && !flawless {
        return whole_percent(words, share, flawless);
    }
    exact_percent(words, share)
}

/// A share with all its digits, such as `52.1 %`.
#[must_use]
pub fn exact_percent(words: &Words, share: BasisPoints) -> String {
    let number = hundredths(words, share.get().into());
    words.fill(Phrase::Percent, &[("n", &number)])
}

/// A number given in hundredths, without needless zeros: `1`, `1.5`, `1.71`.
#[must_use]
pub fn hundredths(words: &Words, number: u32) -> String {
    let (whole, rest) = (number / 100, number % 100);
    if rest == 0 {
        return whole.to_string();
    }
    let mark = words.get(Phrase::DecimalMark);
    if rest.is_multiple_of(10) {
        format!("{whole}{mark}{}", rest / 10)
    } else {
        format!("{whole}{mark}{rest:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::words::PhraseText;
    use std::rc::Rc;

    fn words() -> Words {
        let mut words = Words::default();
        for (key, text) in [("decimal-mark", "."), ("percent", "{n} %")] {
            let text = PhraseText::plain(Rc::from(text));
            words.add(&Rc::from(key), text).unwrap();
        }
        words
    }

    fn share(part: u128) -> BasisPoints {
        BasisPoints::of(part, 10_000).unwrap()
    }

    #[test]
    fn a_hundred_percent_needs_a_flawless_result() {
        assert_eq!(whole_percent(&words(), share(10_000), true), "100 %");
        assert_eq!(whole_percent(&words(), share(10_000), false), "99 %");
        assert_eq!(whole_percent(&words(), share(9_999), true), "99 %");
        assert_eq!(whole_percent(&words(), share(99), false), "0 %");
        assert_eq!(capped_percent(&words(), share(10_000), true), "100 %");
        assert_eq!(capped_percent(&words(), share(10_000), false), "99 %");
        assert_eq!(capped_percent(&words(), share(9_999), false), "99.99 %");
    }

    #[test]
    fn exact_figures_lose_no_digit_and_gain_none() {
        let exact = |part| exact_percent(&words(), share(part));
        assert_eq!(exact(5210), "52.1 %");
        assert_eq!(exact(96), "0.96 %");
        assert_eq!(exact(5), "0.05 %");
        assert_eq!(exact(10_000), "100 %");
        assert_eq!(hundredths(&words(), 171), "1.71");
    }
}
