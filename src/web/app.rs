//! The root component: it holds the session, lets the core change it, and watches what the
//! browser has to do about it.

use std::rc::Rc;

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, KeyboardEvent};
use yew::prelude::*;

use super::effect::address;
use super::effect::clock::today;
use super::effect::export;
use super::effect::keys::{Shortcut, shortcut};
use super::effect::reach::{self, ARRIVAL};
use super::effect::rescue::Rescue;
use super::effect::saving::Saver;
use super::effect::seal;
use super::effect::storage::Storage;
use super::effect::supply::Want;
use super::embed::events::Events;
use super::probe::rendered;
use super::same::Same;
use super::view::{
    Derived, Scene, awaited, dialogs, further, notices, papers, questions, start, waiting,
};
use super::wording::Wording;
use crate::core::session::{Dialog, Msg, Part, Screen, Session};

/// What the application starts with.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The session it starts with.
    pub session: Same<Session>,
    /// How many problems there were with content and options.
    pub problems: usize,
    /// Where it saves.
    pub storage: Storage,
    /// Whom to ask for content that is not there yet.
    pub want: Want,
    /// Its place in the rescue, should the program break.
    pub rescue: Option<Rescue>,
    /// Whom to tell what happened.
    pub events: Same<Events>,
    /// Whether a readiness link in the address of the page is opened.
    pub opens_links: bool,
}

/// The whole widget.
pub struct App {
    session: Rc<Session>,
    /// The session as the list of all sections shows it and the page around was told: both follow
    /// an answer a moment later.
    beside: Rc<Session>,
    derived: Derived,
    emit: Callback<Msg>,
    saver: Saver,
    root: NodeRef,
    /// What had the focus brought to it.
    arrived_at: Arrival,
    /// Whether all of the screen was made that is made without being asked for.
    was_whole: bool,
    had_dialog: bool,
    /// Hears of links as long as the widget lives.
    _links: Option<EventListener>,
}

/// What brings the focus along when it changes: the screen, and the question or what a further
/// screen tells.
type Arrival = (Screen, Option<Rc<str>>);

impl Component for App {
    type Message = Msg;
    type Properties = AppProps;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        let session = Rc::clone(&props.session.0);
        props.want.follow(None, &session);
        if let Some(rescue) = props.rescue {
            rescue.remember(&session);
        }
        let emit = ctx.link().callback(|msg| msg);
        let links = props.opens_links.then(|| {
            let emit = emit.clone();
            let arrived = move |link: String| emit.emit(Msg::LinkArrived(link.into()));
            if let Some(link) = address::take_link() {
                arrived(link);
            }
            address::on_link(arrived)
        });
        Self {
            derived: Derived::of(&session),
            saver: Saver::new(&props.storage, &session, emit.clone()),
            root: NodeRef::default(),
            arrived_at: arrival(&session),
            was_whole: false,
            had_dialog: false,
            beside: Rc::clone(&session),
            session,
            emit,
            _links: links,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        let events = &ctx.props().events;
        let Some(session) = self.session.update(msg) else {
            return self.session.has(Part::Overview) && self.catch_up(events);
        };
        // The page may be open for days.
        let session = session.on(today());
        self.derived.follow(&self.session, &session);
        ctx.props().want.follow(Some(&self.session), &session);
        if session.has(Part::Screens) {
            follow_further(&self.session, &session, &self.emit);
        }
        let old = std::mem::replace(&mut self.session, Rc::new(session));
        if self.session.has(Part::Overview) {
            self.follow_beside(events, old);
        }
        self.saver.follow(&self.session);
        if let Some(rescue) = ctx.props().rescue {
            rescue.remember(&self.session);
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        rendered("root");
        let props = ctx.props();
        let terms = &self.session.host().terms;
        let scene = Scene {
            wording: &wording_of(&self.session),
            session: &self.session,
            beside: &self.beside,
            derived: &self.derived,
            emit: &self.emit,
            base: &AttrValue::from(Rc::clone(&terms.base)),
        };
        let onkeydown = {
            let (session, emit) = (Rc::clone(&self.session), self.emit.clone());
            let root = self.root.clone();
            move |event: KeyboardEvent| on_key(&event, &session, &emit, &root)
        };
        let screen = match self.session.screen() {
            Screen::Start => start(&scene),
            Screen::Questions => questions(&scene),
            screen if self.session.shows_screen() && screen.is_paper() => papers(&scene),
            _ if self.session.shows_screen() => further(&scene),
            _ if self.session.has(Part::Overview) => waiting(&scene),
            _ => awaited(&scene, Part::Overview),
        };
        html! {
            <div class="app" part="app" ref={&self.root} {onkeydown}>
                { notices(&scene, props.problems, &props.storage, &props.want) }
                { screen }
                if self.session.has(Part::Overview) {
                    { dialogs(&scene) }
                }
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            let events = &ctx.props().events;
            events.begin(&self.session);
            if self.session.has(Part::Overview) {
                events.follow(&self.session, &self.session);
            }
        }
        let has_arrived = self.bring_focus();
        if self.session.has(Part::Overview) {
            self.go_on(&ctx.props().want, has_arrived);
        }
    }
}

impl App {
    /// A dialog holds the focus, closes with Escape and gives the focus back by itself, if only
    /// it is opened as a modal one.
    fn open_dialog(&self) {
        if let Some(dialog) = reach::find(&self.root, "dialog:not([open])") {
            let dialog: HtmlDialogElement = dialog.unchecked_into();
            // It fails only where the dialog is open already.
            let _ = dialog.show_modal();
        }
    }

    /// Has the list of all sections and the page around follow a change: at once, or a moment after
    /// an answer, whose figures come first. A part of the program is entered here, so it has to be
    /// there.
    #[inline(never)]
    fn follow_beside(&mut self, events: &Events, old: Rc<Session>) {
        let has_answered = self.session.screen() == Screen::Questions
            && !Rc::ptr_eq(&old.kept().answers, &self.session.kept().answers)
            && arrival(&old) == arrival(&self.session);
        if !old.has(Part::Overview) {
            self.beside = old;
        }
        if !has_answered {
            self.catch_up(events);
        }
    }

    /// Has what comes a moment after an answer come now, and makes ready for another screen. Tells
    /// whether there was anything. A part of the program is entered here, so it has to be there.
    #[inline(never)]
    fn catch_up(&mut self, events: &Events) -> bool {
        let is_behind = self.is_behind();
        let old = std::mem::replace(&mut self.beside, Rc::clone(&self.session));
        if is_behind {
            events.follow(&old, &self.session);
            if old.screen() != self.session.screen() {
                reach::leave(&self.root);
            }
        }
        is_behind
    }

    fn is_behind(&self) -> bool {
        !Rc::ptr_eq(&self.beside, &self.session)
    }

    /// Opens a dialog that is asked for, has the next step of the screen made once this one is
    /// drawn, and shows among all sections the one with the question in focus. A part of the program is entered here, so it has to be
    /// there.
    #[inline(never)]
    fn go_on(&mut self, want: &Want, has_arrived: bool) {
        let has_dialog = self.session.dialog().is_some();
        // One that is just being closed is not opened again.
        if has_dialog && !self.had_dialog {
            self.open_dialog();
        }
        self.had_dialog = has_dialog;
        let is_whole = self.session.is_whole();
        if !is_whole || self.is_behind() {
            want.drawn();
        }
        if has_arrived || is_whole != self.was_whole {
            reach::reveal(&self.root, "[data-sections]");
        }
        self.was_whole = is_whole;
    }

    /// Brings the focus along when another screen or question arrives, so that keyboard and
    /// screen reader go on from there. On the first screen the page keeps its focus. Tells whether
    /// one arrived.
    fn bring_focus(&mut self) -> bool {
        let arrival = arrival(&self.session);
        if arrival == self.arrived_at {
            return false;
        }
        let left_from = self.session.opened_from();
        let found = left_from.is_some_and(|(screen, place)| {
            self.session.screen() == *screen
                && self.session.shows_screen()
                && reach::go_back_to(&self.root, place)
        });
        if !found {
            reach::focus(&self.root, ARRIVAL);
        }
        self.arrived_at = arrival;
        true
    }
}

fn wording_of(session: &Session) -> Wording {
    Wording {
        words: Same::of(session.content().words()),
        heading: session.host().terms.heading,
    }
}

/// Does what a change means to the further screens. A part of the program is entered here, so it
/// has to be there.
#[inline(never)]
fn follow_further(old: &Session, new: &Session, emit: &Callback<Msg>) {
    if !old.has(Part::Screens) {
        rehearse(new, emit);
    }
    seal::follow(old, new, emit);
    export::follow(old, new, emit);
}

/// Makes a result that nobody sees. What a browser runs for the first time takes it ten times as
/// long, as it compiles each function when that is called: so this is done while nobody waits.
fn rehearse(session: &Session, emit: &Callback<Msg>) {
    let asked = session.update(Msg::ResultAsked);
    if let Some(session) = asked.filter(|_| !session.screen().is_further()) {
        drop(further(&Scene {
            wording: &wording_of(&session),
            session: &session,
            beside: &session,
            derived: &Derived::of(&session),
            emit,
            base: &AttrValue::default(),
        }));
    }
}

fn arrival(session: &Session) -> Arrival {
    let screen = session.screen();
    let told = match screen {
        Screen::Start => None,
        Screen::Questions => session.current().map(|question| Rc::clone(&question.id)),
        _ => session.has(Part::Overview).then(|| told_further(session)),
    };
    (screen, told)
}

/// What arrives on a further screen besides itself: what stands in its place until it is there;
/// whether something was taken over that can be undone, because that button goes away once it is
/// pressed; and how many sealed links wait, because each is another screen to whoever looks at it.
/// A part of the program is entered here, so it has to be there.
#[inline(never)]
fn told_further(session: &Session) -> Rc<str> {
    let presence = session.lacking().map(|part| session.presence(part));
    let undo = session.undo().map(|undo| undo.is_back);
    let sealed = session.exchange().opening.sealed.len();
    format!("{presence:?} {undo:?} {sealed}").into()
}

/// Does what a key press means.
fn on_key(event: &KeyboardEvent, session: &Session, emit: &Callback<Msg>, root: &NodeRef) {
    if session.screen() != Screen::Questions || !session.kept().settings.keys {
        return;
    }
    let (Some(shortcut), Some(current)) = (shortcut(event), session.current()) else {
        return;
    };
    event.prevent_default();
    emit.emit(match shortcut {
        Shortcut::Choose(choice) => Msg::Answered {
            question: Rc::clone(&current.id),
            choice,
            decided: true,
        },
        Shortcut::NotApplicable => return reach::open(root, "[data-exclusion]"),
        Shortcut::Step(step) => Msg::Stepped(step),
        Shortcut::Help => Msg::DialogAsked(Dialog::Keys),
    });
}
