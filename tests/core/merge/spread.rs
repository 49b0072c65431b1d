//! How far apart people are, case by case.

use iso_readiness::core::merge::Spread;

use super::said;

#[test]
fn silence_contradicts_nobody() {
    for (short, spread) in [
        ("", Spread::Silent),
        ("--", Spread::Silent),
        ("3-", Spread::Agreed),
        ("-?-", Spread::Agreed),
        ("s-s", Spread::Agreed),
        ("22", Spread::Agreed),
    ] {
        assert_eq!(Spread::of(&said(short)), spread, "{short}");
        assert!(!spread.is_disagreement());
    }
}

/// From the widest to the narrowest, each case on a line of its own.
#[test]
fn the_wider_of_several_differences_counts() {
    let cases = [
        ("s0 s4 s?3 -a1", Spread::Applies),
        ("04 2?40", Spread::Levels(4)),
        ("03 1?4", Spread::Levels(3)),
        ("13 24? -02-", Spread::Levels(2)),
        ("?0 3? 23? s? sa?", Spread::Unknown),
        ("12 -43 0010", Spread::Levels(1)),
        ("sa aoa -os", Spread::Reasons),
        ("0 ?? ss", Spread::Agreed),
        ("-", Spread::Silent),
    ];
    for (shorts, spread) in cases {
        for short in shorts.split(' ') {
            assert_eq!(Spread::of(&said(short)), spread, "{short}");
        }
    }
    let ranks: Vec<u8> = cases.iter().map(|(_, spread)| spread.rank()).collect();
    assert_eq!(ranks, [8, 7, 6, 5, 4, 3, 2, 1, 0]);
}
