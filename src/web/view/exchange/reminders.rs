//! What is said above the screens about what was granted and taken over, and about copies.

use yew::prelude::*;

use super::fact;
use crate::core::session::{Fact, Screen};
use crate::core::words::Phrase;
use crate::web::view::host::granted;
use crate::web::view::parts::para;
use crate::web::view::scene::Scene;

/// All of it, where there is something to say. A part of the program is entered here, so it has to be
/// there.
#[inline(never)]
pub(crate) fn reminders(scene: &Scene) -> Html {
    html! { <>{ granted(scene) }{ undo(scene) }{ remind(scene) }</> }
}

/// What was taken over can be undone, and that too.
fn undo(scene: &Scene) -> Html {
    let Some(undo) = scene.session.undo() else {
        return Html::default();
    };
    let (told, other) = if undo.is_back {
        (Phrase::UndoBack, Phrase::UndoForth)
    } else {
        (Phrase::UndoDone, Phrase::UndoAgain)
    };
    let buttons = scene.buttons();
    html! {
        <div class="notice">
            { para("", scene.wording.get(told)) }
            <div class="links">
                { buttons.make("secondary", other, fact(Fact::Undone)) }
                { buttons.make("quiet", Phrase::UndoDismiss, fact(Fact::UndoDismissed)) }
            </div>
        </div>
    }
}

/// After much work a copy is worth having. It is said where nothing is interrupted by it.
fn remind(scene: &Scene) -> Html {
    let kept = scene.session.kept();
    let is_quiet = matches!(scene.session.screen(), Screen::Start | Screen::Result);
    if !is_quiet || !kept.wants_copy() {
        return Html::default();
    }
    let buttons = scene.buttons();
    let count = usize::try_from(kept.since_copy).unwrap_or(usize::MAX);
    let share = fact(Fact::Asked(Screen::Share));
    html! {
        <div class="notice is-quiet">
            { para("", scene.wording.count(Phrase::RemindCopy, count, &[])) }
            <div class="links">
                { buttons.make("secondary", Phrase::RemindSave, share) }
                { buttons.make("quiet", Phrase::RemindLater, fact(Fact::CopySaved)) }
            </div>
        </div>
    }
}
