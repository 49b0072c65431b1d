//! Everything as files: what each is for, what it holds, and the way to get it.

use std::rc::Rc;

use yew::prelude::*;

use super::outcome::outcome;
use super::saving::asked;
use crate::core::export::{Export, Sheet};
use crate::core::papers::Source;
use crate::core::words::Phrase;
use crate::web::view::element::classed;
use crate::web::view::parts::{heading, para};
use crate::web::view::scene::Scene;

/// One row for each kind of file: its name, what it is for, and what it loses.
struct Offer {
    export: Export,
    name: Phrase,
    text: Phrase,
    loses: Phrase,
}

/// What people read and work with.
const FOR_PEOPLE: [Offer; 4] = [
    Offer {
        export: Export::Html,
        name: Phrase::ExportsHtml,
        text: Phrase::ExportsHtmlFor,
        loses: Phrase::ExportsHtmlLoses,
    },
    Offer {
        export: Export::Workbook,
        name: Phrase::ExportsWorkbook,
        text: Phrase::ExportsWorkbookFor,
        loses: Phrase::ExportsWorkbookLoses,
    },
    Offer {
        export: Export::Csv(Sheet::Answers),
        name: Phrase::ExportsCsv,
        text: Phrase::ExportsCsvFor,
        loses: Phrase::ExportsCsvLoses,
    },
    Offer {
        export: Export::Markdown,
        name: Phrase::ExportsMarkdown,
        text: Phrase::ExportsMarkdownFor,
        loses: Phrase::ExportsMarkdownLoses,
    },
];

/// What programs read.
const FOR_PROGRAMS: [Offer; 4] = [
    Offer {
        export: Export::Json,
        name: Phrase::ExportsJson,
        text: Phrase::ExportsJsonFor,
        loses: Phrase::ExportsJsonLoses,
    },
    Offer {
        export: Export::OscalPoam,
        name: Phrase::ExportsPoam,
        text: Phrase::ExportsPoamFor,
        loses: Phrase::ExportsPoamLoses,
    },
    Offer {
        export: Export::OscalAr,
        name: Phrase::ExportsAr,
        text: Phrase::ExportsArFor,
        loses: Phrase::ExportsArLoses,
    },
    Offer {
        export: Export::CisoAssistant,
        name: Phrase::ExportsCiso,
        text: Phrase::ExportsCisoFor,
        loses: Phrase::ExportsCisoLoses,
    },
];

/// All kinds of files.
pub(super) fn exports(scene: &Scene, _source: &Rc<Source>) -> Html {
    html! {
        <>
            { para("lead", scene.wording.get(Phrase::ExportsLead)) }
            { offers(scene, Phrase::ExportsPeople, &FOR_PEOPLE) }
            { offers(scene, Phrase::ExportsPrograms, &FOR_PROGRAMS) }
            <div class="export-outcome">{ outcome(scene) }</div>
        </>
    }
}

fn offers(scene: &Scene, title: Phrase, offers: &[Offer]) -> Html {
    let wording = scene.wording;
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(title).into()) }
            <ul class="offers">{ for offers.iter().map(|each| offer(scene, each)) }</ul>
        </section>
    }
}

fn offer(scene: &Scene, offer: &Offer) -> Html {
    let wording = scene.wording;
    let name = wording.get(offer.name);
    let buttons = match offer.export {
        Export::Csv(_) => tables(scene),
        export => {
            let label = wording.fill(Phrase::ExportsSaveOne, &[("name", &name)]);
            named(scene, wording.get(Phrase::ExportsSave), label, export)
        }
    };
    let item = html! {
        <li>
            <div>
                { heading(wording, 2, "offer-name", name.into()) }
                { para("", wording.get(offer.text)) }
                { para("hint", wording.get(offer.loses)) }
            </div>
            <div class="links">{ buttons }</div>
        </li>
    };
    let is_choice = matches!(offer.export, Export::Csv(_));
    classed(if is_choice { "is-choice" } else { "" }, item)
}

/// A button for each table.
fn tables(scene: &Scene) -> Html {
    let wording = scene.wording;
    let buttons = Sheet::ALL.map(|sheet| {
        let table = wording.get(match sheet {
            Sheet::Summary => Phrase::ExportsSummary,
            Sheet::Answers => Phrase::ExportsAnswers,
            Sheet::Gaps => Phrase::ExportsGaps,
            Sheet::Plan => Phrase::ExportsPlan,
            Sheet::Applicability => Phrase::ExportsApplicability,
            Sheet::Records => Phrase::ExportsRecords,
        });
        let label = wording.fill(Phrase::ExportsSaveTable, &[("table", &table)]);
        named(scene, table, label, Export::Csv(sheet))
    });
    buttons.into_iter().collect()
}

/// A button with a short label, and a name that tells it from the others.
fn named(scene: &Scene, label: AttrValue, name: AttrValue, export: Export) -> Html {
    let onclick = asked(scene, export);
    html! {
        <button type="button" class="secondary" aria-label={name} {onclick}>{ label }</button>
    }
}
