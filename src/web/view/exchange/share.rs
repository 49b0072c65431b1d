//! A link or a file to go out: what is in it, who can read it, and how to get it.

use yew::prelude::*;

use super::qr::qr;
use super::save::Save;
use super::{fact, screen};
use crate::core::link::{Code, MARK, MAX_NAME, Name, Unlinkable};
use crate::core::session::exchange::Sealed;
use crate::core::session::{Fact, Msg, Part, Presence};
use crate::core::words::Phrase;
use crate::web::effect::hand;
use crate::web::effect::tree;
use crate::web::view::copy::Copy;
use crate::web::view::notices::failed;
use crate::web::view::parts::{
    Row, TextField, button, check, heading, para, tell, tell_change, text_field,
};
use crate::web::view::scene::Scene;

/// A passphrase shorter than this is guessed quickly.
const SHORT: usize = 16;

/// Link and file.
pub(super) fn share(scene: &Scene) -> Html {
    let body = match scene.session.link() {
        Ok(code) => html! { <>{ link(scene, &code) }{ file(scene) }</> },
        Err(Unlinkable::NoStandard) => told_only(scene, Phrase::ShareNothing),
        Err(Unlinkable::UnknownStandard | Unlinkable::NoEdition) => html! {
            <>{ told_only(scene, Phrase::ShareNoLinks) }{ file(scene) }</>
        },
        Err(Unlinkable::TooLong) => html! {
            <>{ told_only(scene, Phrase::ShareTooLong) }{ file(scene) }</>
        },
    };
    screen(scene, Phrase::ShareTitle, Some(Phrase::ShareLead), body)
}

/// Why there is nothing to share, or no link.
fn told_only(scene: &Scene, phrase: Phrase) -> Html {
    html! { <div class="card" part="card">{ para("", scene.wording.get(phrase)) }</div> }
}

fn link(scene: &Scene, code: &Code) -> Html {
    let wording = scene.wording;
    let sharing = &scene.session.exchange().sharing;
    let ready = match (&sharing.passphrase, &sharing.sealed) {
        (None, _) => Some(code.text()),
        (Some(_), Sealed::Done(code)) => Some(code.to_string()),
        (Some(_), _) => None,
    };
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::ShareLink).into()) }
            { kind(scene) }
            { name(scene, Phrase::ShareName, Some(Phrase::ShareNameHint)) }
            { told(scene) }
            { sealing(scene) }
            { for ready.map(|code| finished(scene, &code)) }
        </section>
    }
}

/// All answers, or the result only.
fn kind(scene: &Scene) -> Html {
    let wording = scene.wording;
    let chosen = scene.session.exchange().sharing.result_only;
    let row = |result_only: bool, name: Phrase, anchor: Phrase| {
        let row = Row {
            group: Some("kind"),
            name: wording.get(name),
            anchor: wording.get(anchor),
            key: None,
            checked: chosen == result_only,
            onchange: tell_change(scene.emit, fact(Fact::ResultOnly(result_only))),
        };
        row.view("")
    };
    html! {
        <fieldset>
            <legend class="legend">{ wording.get(Phrase::ShareWhat) }</legend>
            <div class="choices">
                { row(false, Phrase::ShareAnswers, Phrase::ShareAnswersHint) }
                { row(true, Phrase::ShareResult, Phrase::ShareResultHint) }
            </div>
        </fieldset>
    }
}

/// The field for the name of the check, which says when a name does not fit.
pub(super) fn name(scene: &Scene, label: Phrase, hint: Option<Phrase>) -> Html {
    let typed = &scene.session.exchange().sharing.name;
    let fits = typed.trim().is_empty() || Name::new(typed).is_some();
    let hint = if fits {
        hint
    } else {
        Some(Phrase::ShareNameLong)
    };
    text_field(TextField {
        label: scene.wording.get(label),
        hint: hint.map(|hint| scene.wording.get(hint)),
        value: typed.clone().into(),
        // Letters of other scripts take more than one byte, so this only keeps out the worst.
        longest: MAX_NAME,
        oninput: scene
            .emit
            .reform(|text: String| fact(Fact::Named(text.into()))),
    })
}

/// What is in the link, what is not, and who can read it.
fn told(scene: &Scene) -> Html {
    let wording = scene.wording;
    let sharing = &scene.session.exchange().sharing;
    let (inside, outside) = if sharing.result_only {
        (Phrase::ShareInResult, Phrase::ShareOutResult)
    } else {
        (Phrase::ShareInAnswers, Phrase::ShareOut)
    };
    let name = Name::new(&sharing.name);
    let name = name.map(|name| wording.fill(Phrase::ShareInName, &[("name", &**name.text())]));
    let who = if sharing.passphrase.is_some() {
        Phrase::ShareWhoSealed
    } else {
        Phrase::ShareWho
    };
    html! {
        <div class="told">
            <p>
                { wording.get(inside) }
                { for name.map(|name| html! { <>{ " " }{ name }</> }) }
                { " " }
                { wording.get(outside) }
            </p>
            { para("", wording.get(who)) }
        </div>
    }
}

fn sealing(scene: &Scene) -> Html {
    let wording = scene.wording;
    let sharing = &scene.session.exchange().sharing;
    let toggled = fact(Fact::SealChosen(sharing.passphrase.is_none()));
    let wanted = sharing.passphrase.is_some();
    let box_ = check(
        "check",
        None,
        wording.get(Phrase::ShareSeal),
        wanted,
        tell_change(scene.emit, toggled),
    );
    html! {
        <>
            { box_ }
            if wanted {
                <div class="inset">{ passphrase(scene) }</div>
            }
        </>
    }
}

fn passphrase(scene: &Scene) -> Html {
    let wording = scene.wording;
    if let Presence::Failed(reason) = scene.session.presence(Part::Sealing) {
        let again = Msg::PartAsked(Part::Sealing);
        return failed(scene, Phrase::SupplyFailed, reason, again);
    }
    let sharing = &scene.session.exchange().sharing;
    let typed = sharing.passphrase.clone().unwrap_or_default();
    let is_short = !typed.is_empty() && typed.chars().count() < SHORT;
    let hint = if is_short {
        Phrase::SharePassphraseShort
    } else {
        Phrase::SharePassphraseHint
    };
    let buttons = scene.buttons();
    let told = match sharing.sealed {
        Sealed::Busy => Some(Phrase::ShareSealBusy),
        Sealed::Failed => Some(Phrase::ShareSealFailed),
        Sealed::Done(_) => Some(Phrase::ShareSealed),
        Sealed::Not => None,
    };
    let cannot = typed.trim().is_empty() || sharing.sealed == Sealed::Busy;
    let seal = tell(scene.emit, fact(Fact::SealAsked));
    let label = wording.get(Phrase::ShareSealDo);
    html! {
        <>
            { text_field(TextField {
                label: wording.get(Phrase::SharePassphrase),
                hint: Some(wording.get(hint)),
                value: typed.into(),
                longest: 1000,
                oninput: scene.emit.reform(|text: String| {
                    fact(Fact::PassphraseTyped(text.into()))
                }),
            }) }
            <div class="links">
                { button("secondary", label, seal, cannot) }
                { buttons.make("quiet", Phrase::SharePassphraseNew, fact(Fact::SuggestionAsked)) }
            </div>
            <p role="status">{ for told.map(|told| wording.get(told)) }</p>
        </>
    }
}

/// The link itself.
fn finished(scene: &Scene, code: &str) -> Html {
    let wording = scene.wording;
    let link = AttrValue::from(format!("{}#{MARK}{code}", scene.base));
    let text = {
        let link = link.clone();
        Callback::from(move |()| link.to_string())
    };
    let length = wording.count(Phrase::ShareLength, link.chars().count(), &[]);
    let send = {
        let (title, link) = (wording.get(Phrase::ResultTitle), link.clone());
        Callback::from(move |_: MouseEvent| hand::share(&title, &link))
    };
    html! {
        <div class="finished">
            <label class="field">
                <span>{ wording.get(Phrase::ShareField) }</span>
                <input type="text" class="link-text" readonly=true value={&link} />
                <span class="hint">{ length }</span>
            </label>
            <div class="links">
                // Of another link, nobody has said yet that it was copied.
                <Copy key={code} {wording} look="primary" label={wording.get(Phrase::ShareCopy)} {text} />
                if hand::can_share() {
                    { button("secondary", wording.get(Phrase::ShareSend), send, false) }
                }
            </div>
            { qr(scene, &link, &file_name(scene, "svg")) }
        </div>
    }
}

fn file(scene: &Scene) -> Html {
    let wording = scene.wording;
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::ShareFile).into()) }
            { para("", wording.get(Phrase::ShareFileHint)) }
            <div class="links">{ save_file(scene, "secondary", Phrase::ShareFileSave) }</div>
        </section>
    }
}

/// The button that saves the answers file.
pub(super) fn save_file(scene: &Scene, look: &'static str, label: Phrase) -> Html {
    let wording = scene.wording;
    let session = scene.session.clone();
    // A session can always be written.
    let text = Callback::from(move |()| tree::to_json(&session.file()));
    let saved = scene.emit.reform(|()| fact(Fact::CopySaved));
    html! {
        <Save {wording} {look} label={wording.get(label)} name={file_name(scene, "json")}
            kind="application/json" {text} {saved} />
    }
}

/// A name with the day, and with the name of the check as far as every system takes it in names of
/// files.
fn file_name(scene: &Scene, ending: &str) -> String {
    let mut name = String::from("iso-readiness");
    let typed = &scene.session.exchange().sharing.name;
    for word in typed.split(|one: char| !one.is_ascii_alphanumeric()) {
        if !word.is_empty() {
            name.push('-');
            name.push_str(&word.to_ascii_lowercase());
        }
    }
    format!("{name}-{}.{ending}", scene.session.today().text())
}
