//! Readiness and its band as a bar. It says nothing that does not stand beside it in words.

use yew::prelude::*;

use crate::core::report::Bar;

/// The length of the whole bar: one unit is one basis point.
const FULL: u16 = 10_000;

/// A bar with the band of what is possible, and readiness so far within it.
pub(super) fn band_bar(bar: Bar) -> Html {
    let Bar {
        low,
        high,
        readiness,
    } = bar;
    let width = high.saturating_sub(low);
    html! {
        <svg class="bar" viewBox={format!("0 0 {FULL} 100")} preserveAspectRatio="none"
            aria-hidden="true" focusable="false">
            <rect class="bar-track" width={FULL.to_string()} height="100" />
            <rect class="bar-band" x={low.to_string()} width={width.to_string()} height="100" />
            if let Some(readiness) = readiness {
                <rect class="bar-value" y="30" width={readiness.to_string()} height="40" />
            }
        </svg>
    }
}
