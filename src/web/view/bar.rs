//! Readiness and its band as a bar. It says nothing that does not stand beside it in words.

use yew::prelude::*;

use crate::core::report::Bar;

/// A bar, one unit long for each basis point: the band of what is possible, and within it
/// readiness so far.
pub(super) fn band_bar(bar: Bar) -> Html {
    let Bar {
        low,
        high,
        readiness,
    } = bar;
    let width = high.saturating_sub(low);
    html! {
        <svg class="bar" viewBox="0 0 10000 100" preserveAspectRatio="none"
            aria-hidden="true" focusable="false">
            <rect class="bar-track" width="10000" height="100" />
            <rect class="bar-band" x={low.to_string()} width={width.to_string()} height="100" />
            if let Some(readiness) = readiness {
                <rect class="bar-value" y="30" width={readiness.to_string()} height="40" />
            }
        </svg>
    }
}
