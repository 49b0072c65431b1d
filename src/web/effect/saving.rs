//! Saves the session as it changes: a moment after the last change, and at once when the page
//! goes away.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

use super::storage::Storage;
use super::tree;
use crate::core::content::Content;
use crate::core::file::{read_saved, write_saved};
use crate::core::session::{HeldBecause, Kept, Msg, Saving, SavingFault, Session};

/// How long nothing may change before the session is written, in milliseconds.
const PAUSE: u32 = 250;

/// What the storage holds at the start, and whether it may be written over.
#[must_use]
pub fn restore(storage: Storage, content: &Content) -> (Option<Kept>, Saving) {
    let text = match storage.read() {
        Ok(Some(text)) => text,
        Ok(None) => return (None, Saving::On),
        Err(fault) => return (None, Saving::Failing(fault)),
    };
    let Some(value) = tree::from_json(&text) else {
        return (None, Saving::Held(HeldBecause::Unreadable(Vec::new())));
    };
    match read_saved(&value, content) {
        Ok((kept, None)) => (Some(kept), Saving::On),
        Ok((kept, Some(because))) => (Some(kept), Saving::Held(because)),
        Err(because) => (None, Saving::Held(because)),
    }
}

/// The session as it is stored.
#[must_use]
pub fn text_of(content: &Content, kept: &Kept) -> Option<String> {
    tree::to_json(&write_saved(content, kept))
}

fn save(storage: Storage, content: &Content, kept: &Kept) -> Result<(), SavingFault> {
    if kept.is_blank() {
        return storage.remove();
    }
    let text = text_of(content, kept).ok_or(SavingFault::Forbidden)?;
    storage.write(&text)
}

/// Saves `session` in `storage` whenever what is kept of it changes.
#[hook]
pub fn use_saving(session: &Rc<Session>, storage: Storage, emit: &Callback<Msg>) {
    let may_save = matches!(session.saving(), Saving::On | Saving::Failing(_));
    let pending = use_mut_ref(|| None::<Pending>);
    let is_first = use_mut_ref(|| true);

    let watched = (session.kept().clone(), may_save);
    {
        let (content, emit) = (Rc::clone(session.content()), emit.clone());
        let pending = pending.clone();
        use_effect_with(watched, move |(kept, may_save)| {
            // What was just restored is stored already.
            if is_first.replace(false) || !*may_save {
                return;
            }
            let job = Job {
                storage,
                content,
                kept: kept.clone(),
                emit,
            };
            let later = pending.clone();
            let timeout = Timeout::new(PAUSE, move || flush(&later));
            *pending.borrow_mut() = Some(Pending {
                job,
                _timeout: timeout,
            });
        });
    }
    use_effect_with((), move |()| {
        let window = gloo::utils::window();
        let leaving = EventListener::new(&window, "pagehide", {
            let pending = pending.clone();
            move |_| flush(&pending)
        });
        let hiding = EventListener::new(&gloo::utils::document(), "visibilitychange", {
            let pending = pending.clone();
            move |_| flush(&pending)
        });
        move || {
            flush(&pending);
            drop((leaving, hiding));
        }
    });
}

/// What is to be saved once the pause is over; dropping it cancels the pause.
struct Pending {
    job: Job,
    _timeout: Timeout,
}

struct Job {
    storage: Storage,
    content: Rc<Content>,
    kept: Kept,
    emit: Callback<Msg>,
}

fn flush(pending: &std::cell::RefCell<Option<Pending>>) {
    let Some(Pending { job, _timeout }) = pending.borrow_mut().take() else {
        return;
    };
    job.emit
        .emit(match save(job.storage, &job.content, &job.kept) {
            Ok(()) => Msg::Saved,
            Err(fault) => Msg::SavingFailed(fault),
        });
}
