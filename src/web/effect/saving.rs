//! Saves the session as it changes: a moment after the last change, and at once when the page
//! goes away.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::EventTarget;
use yew::Callback;

use super::storage::Storage;
use super::tree;
use super::warning::warn;
use crate::core::content::Content;
use crate::core::file::{read_saved, write_saved};
use crate::core::session::{HeldBecause, Kept, Msg, Saving, SavingFault, Session};

/// How long nothing may change before the session is written, in milliseconds.
const PAUSE: u32 = 250;

/// What the storage holds at the start, and whether it may be written over. `reads` is what reads
/// a text; none where that part of the program is not there.
#[must_use]
pub fn restore(
    storage: &Storage,
    reads: impl FnOnce(&str) -> Option<(Option<Kept>, Saving)>,
) -> (Option<Kept>, Saving) {
    match storage.read() {
        // Whoever fetched the parts of the program found nothing there, a moment ago.
        Ok(Some(text)) => reads(&text).unwrap_or((None, Saving::Held(HeldBecause::Elsewhere))),
        Ok(None) => (None, Saving::On),
        Err(fault) => (None, Saving::Failing(fault)),
    }
}

/// What a text holds that was stored, here or by the page around, and whether it may be written
/// over. A part of the program is entered here, so it has to be there.
#[inline(never)]
#[must_use]
pub fn restore_text(text: &str, content: &Content) -> (Option<Kept>, Saving) {
    let Some(value) = tree::from_json(text) else {
        return (None, Saving::Held(HeldBecause::Unreadable));
    };
    let restored = read_saved(&value, content);
    warn(&restored.problems);
    let saving = restored.held.map_or(Saving::On, Saving::Held);
    (restored.kept, saving)
}

/// The session as it is stored.
#[must_use]
pub fn text_of(content: &Content, kept: &Kept) -> String {
    tree::to_json(&write_saved(content, kept))
}

/// What the storage held when this widget last read or wrote it. Whatever else it holds is somebody
/// else's.
type Known = Rc<RefCell<Option<String>>>;

/// Why nothing was saved.
enum NotSaved {
    /// The browser would not.
    Fault(SavingFault),
    /// Another tab or window changed what is stored.
    ChangedElsewhere,
}

fn save(storage: &Storage, session: &Session, known: &Known) -> Result<(), NotSaved> {
    let stored = storage.read().map_err(NotSaved::Fault)?;
    if stored != *known.borrow() {
        return Err(NotSaved::ChangedElsewhere);
    }
    let kept = session.kept();
    if kept.is_worthless() {
        storage.remove().map_err(NotSaved::Fault)?;
        known.replace(None);
        return Ok(());
    }
    let text = text_of(session.content(), kept);
    storage.write(&text).map_err(NotSaved::Fault)?;
    known.replace(Some(text));
    Ok(())
}

/// Saves the session as it changes.
pub struct Saver {
    storage: Storage,
    emit: Callback<Msg>,
    /// What is kept and whether it may be written, as of the last change.
    seen: (Kept, bool),
    pending: Rc<RefCell<Option<Pending>>>,
    known: Known,
    /// Heard as long as the saver lives.
    _leaving: [EventListener; 3],
}

/// What is to be saved once the pause is over; dropping it cancels the pause.
struct Pending {
    session: Rc<Session>,
    _timeout: Timeout,
}

impl Saver {
    /// A saver that takes `session` as stored already.
    #[must_use]
    pub fn new(storage: &Storage, session: &Session, emit: Callback<Msg>) -> Self {
        let pending = Rc::new(RefCell::new(None));
        let known: Known = Rc::new(RefCell::new(storage.read().ok().flatten()));
        let (window, document) = (gloo::utils::window(), gloo::utils::document());
        let listen = |target: &EventTarget, event: &'static str| {
            let (pending, known, emit) = (Rc::clone(&pending), Rc::clone(&known), emit.clone());
            let storage = storage.clone();
            EventListener::new(target, event, move |_| {
                flush(&storage, &pending, &known, &emit);
            })
        };
        // Another tab tells of itself; one that does not is found out before anything is written.
        let elsewhere = {
            let (storage, known, emit) = (storage.clone(), Rc::clone(&known), emit.clone());
            EventListener::new(&window, "storage", move |_| {
                if storage.read().is_ok_and(|stored| stored != *known.borrow()) {
                    emit.emit(Msg::ChangedElsewhere);
                }
            })
        };
        Self {
            storage: storage.clone(),
            seen: seen(session),
            _leaving: [
                listen(&window, "pagehide"),
                listen(&document, "visibilitychange"),
                elsewhere,
            ],
            pending,
            known,
            emit,
        }
    }

    /// Looks whether there is something new to save.
    pub fn follow(&mut self, session: &Rc<Session>) {
        let now = seen(session);
        if now == self.seen {
            return;
        }
        let (_, may_save) = now;
        let (_, might_save) = std::mem::replace(&mut self.seen, now);
        if may_save && !might_save {
            // The visitor has chosen, knowing that something else is stored.
            self.known.replace(self.storage.read().ok().flatten());
        }
        let waiting = may_save.then(|| {
            let (storage, emit) = (self.storage.clone(), self.emit.clone());
            let (pending, known) = (Rc::clone(&self.pending), Rc::clone(&self.known));
            let flush = move || flush(&storage, &pending, &known, &emit);
            Pending {
                session: Rc::clone(session),
                _timeout: Timeout::new(PAUSE, flush),
            }
        });
        *self.pending.borrow_mut() = waiting;
        // Who erases everything, or has the page do so, wants it to be gone by now.
        if session.kept().is_worthless() {
            flush(&self.storage, &self.pending, &self.known, &self.emit);
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        flush(&self.storage, &self.pending, &self.known, &Callback::noop());
    }
}

fn seen(session: &Session) -> (Kept, bool) {
    let may_save = matches!(session.saving(), Saving::On | Saving::Failing(_));
    (session.kept().clone(), may_save)
}

/// Writes what waits to be written, and tells how it went.
fn flush(
    storage: &Storage,
    pending: &RefCell<Option<Pending>>,
    known: &Known,
    emit: &Callback<Msg>,
) {
    let Some(Pending { session, _timeout }) = pending.take() else {
        return;
    };
    emit.emit(match save(storage, &session, known) {
        Ok(()) => Msg::Saved,
        Err(NotSaved::Fault(fault)) => Msg::SavingFailed(fault),
        Err(NotSaved::ChangedElsewhere) => Msg::ChangedElsewhere,
    });
}
