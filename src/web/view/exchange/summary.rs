//! A result that came without answers, beside one's own.

use yew::prelude::*;

use crate::core::figures::whole_percent;
use crate::core::link::Summary;
use crate::core::report::title_of;
use crate::core::score::BasisPoints;
use crate::core::words::Phrase;
use crate::web::view::parts::{heading, para, table};
use crate::web::view::scene::Scene;

/// One row for each standard, and below it one's own where there is one.
pub(super) fn summaries(scene: &Scene, summaries: &[Summary]) -> Html {
    let wording = scene.wording;
    let heads = [
        Phrase::OverviewStandard,
        Phrase::OverviewStatus,
        Phrase::Readiness,
        Phrase::Coverage,
        Phrase::GuestFindings,
    ];
    let session = scene.session;
    let mine = session.mine().assess(session.content());
    let has_mine = !session.kept().is_blank();
    let mut rows = Vec::new();
    for summary in summaries {
        let offers = session.content().catalogue().offers();
        let offer = offers.iter().find(|offer| offer.id == summary.standard);
        let title = offer.map(|offer| title_of(&wording.words, offer));
        let title = title.unwrap_or_else(|| summary.standard.to_string());
        let is_related = offer.is_some_and(|offer| offer.kind.is_related());
        rows.push((title.clone().into(), cells(scene, summary, is_related)));
        let own = mine.standard(&summary.standard).filter(|_| has_mine);
        if let Some(own) = own {
            let title = wording.fill(Phrase::GuestMine, &[("standard", &title)]);
            let own = Summary::of(own.outcome);
            rows.push((title.into(), cells(scene, &own, is_related)));
        }
    }
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::OverviewTitle).into()) }
            { para("", wording.get(Phrase::GuestResultLead)) }
            { table(wording, Phrase::OverviewTitle, &heads, rows) }
        </section>
    }
}

fn cells(scene: &Scene, summary: &Summary, is_related: bool) -> Vec<AttrValue> {
    let wording = scene.wording;
    let share = |share: Option<BasisPoints>| match share {
        Some(share) => whole_percent(&wording.words, share, summary.is_flawless()).into(),
        None => wording.get(Phrase::ReadinessNone),
    };
    let coverage = summary.coverage.unwrap_or_default();
    let status = if is_related {
        wording.get(Phrase::RelatedCoverage)
    } else {
        wording.get(Phrase::of_status(summary.status))
    };
    vec![
        status,
        share(summary.readiness),
        whole_percent(&wording.words, coverage, true).into(),
        findings(scene, summary),
    ]
}

/// Nonconformities by grade, or gaps where there can be none.
fn findings(scene: &Scene, summary: &Summary) -> AttrValue {
    let wording = scene.wording;
    let [major, minor, unknown, improvements, gaps] = summary.findings;
    if gaps > 0 {
        let gaps = usize::try_from(gaps).unwrap_or_default();
        return wording.count(Phrase::GuestGaps, gaps, &[]);
    }
    let (major, minor) = (major.to_string(), minor.to_string());
    let other = (unknown + improvements).to_string();
    let values = [("major", &*major), ("minor", &*minor), ("other", &*other)];
    wording.fill(Phrase::GuestFindingsCount, &values)
}
