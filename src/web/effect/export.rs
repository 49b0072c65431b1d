//! Making the file that was asked for and handing it over.
//!
//! What makes files is in parts of the program that are loaded only when somebody wants one.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use super::download::offer_bytes;
use crate::core::export::{self, Export, export};
use crate::core::papers::Source;
use crate::core::session::papers::Making;
use crate::core::session::{Msg, PaperFact, Part, Session};

/// Long enough for the browser to show that it is at work, in milliseconds.
const PAUSE: u32 = 50;

/// The file that waits to be made, where the part of the program that makes it is there.
fn wanted(session: &Session) -> Option<Export> {
    let Making::Busy(export) = session.papers().export else {
        return None;
    };
    let part = if export == Export::Workbook {
        Part::Workbook
    } else {
        Part::Papers
    };
    session.has(part).then_some(export)
}

/// Makes what a change from `old` to `new` asks for, also where another file is still to be made. A
/// part of the program is entered here, so it has to be there.
#[inline(never)]
pub fn follow(old: &Session, new: &Session, emit: &Callback<Msg>) {
    let Some(export) = wanted(new).filter(|export| wanted(old) != Some(*export)) else {
        return;
    };
    let (session, emit) = (new.clone(), emit.clone());
    let work = move || {
        let done = match export {
            Export::Workbook => workbook(&session),
            other => made(&session, other),
        };
        emit.emit(Msg::Papered(Rc::new(PaperFact::ExportEnded(export, done))));
    };
    Timeout::new(PAUSE, work).forget();
}

/// Makes any file but the workbook. A part of the program is entered here, so it has to be there.
#[inline(never)]
fn made(session: &Session, wanted: Export) -> bool {
    let source = source(session);
    export(&source, wanted).is_some_and(|file| offer_bytes(&file))
}

/// Makes the workbook. A part of the program is entered here, so it has to be there.
#[inline(never)]
fn workbook(session: &Session) -> bool {
    let source = source(session);
    export::workbook(&source).is_some_and(|file| offer_bytes(&file))
}

/// What the file is made from.
fn source(session: &Session) -> Source {
    let source = Source::of(session.content(), &session.mine(), session.today());
    source.with_aside(&session.kept().aside)
}
