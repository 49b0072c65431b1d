//! The shipped content, a session on it, and a stage that shows it.

use std::path::Path;
use std::rc::Rc;

use iso_readiness::core::content::packed::packed;
use iso_readiness::core::content::{Content, Document, load, load_built};
use iso_readiness::core::profile::{Profile, Roles};
use iso_readiness::core::session::{Kept, Msg, Parts, Saving, Screen, Session};
use iso_readiness::core::words;
use iso_readiness::web::same::Same;
use iso_readiness::web::view::{
    Derived, Scene, dialogs, further, papers, questions, start, waiting,
};
use iso_readiness::web::wording::Wording;
use yew::prelude::*;

/// A session that has just begun, with nothing kept.
pub(crate) fn session() -> Session {
    session_on(&["iso27001-2022"], Roles::default())
}

/// A session that has just begun in a program of which only the first part is there.
pub(crate) fn session_of_first_part() -> Session {
    session_in(&["iso27001-2022"], Roles::default(), Parts::default())
}

/// A session that has just begun on these standards.
pub(crate) fn session_on(standards: &[&str], roles: Roles) -> Session {
    session_in(standards, roles, Parts::all_here())
}

fn session_in(standards: &[&str], roles: Roles, parts: Parts) -> Session {
    let kept = Kept {
        profile: Profile {
            standards: standards.iter().map(|id| Rc::from(*id)).collect(),
            roles,
            ..Profile::default()
        },
        ..Kept::default()
    };
    let content = CONTENT.with(Rc::clone);
    Session::new(content, kept, Saving::On, parts)
}

thread_local! {
    /// Loaded once for each test, as there are many screens.
    static CONTENT: Rc<Content> = Rc::new(content());
}

fn content() -> Content {
    let loaded = load(&documents());
    assert_eq!(loaded.problems, [], "the content has problems");
    loaded.content
}

/// All content, but of the words only those that the first screens say.
pub(crate) fn content_with_first_words() -> Content {
    let whole = content();
    let mut documents = documents();
    documents.retain(|document| document.path.starts_with("editions/"));
    documents.extend(packed(&load(&self::documents())));
    let made = [
        (words::PATH, whole.words().write(words::PATH)),
        ("catalogue.json", whole.catalogue().write()),
    ];
    documents.extend(made.map(|(path, value)| Document {
        path: path.to_owned(),
        value,
    }));
    let (content, problems) = load_built(&documents);
    assert_eq!(problems, [], "the content has problems");
    content
}

fn documents() -> Vec<Document> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../questionnaires");
    let mut documents = Vec::new();
    for folder in ["questions", "standards", "text/en", "editions"] {
        for entry in std::fs::read_dir(root.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy();
            documents.push(Document {
                path: format!("{folder}/{name}"),
                value: serde_json::from_str(&std::fs::read_to_string(&path).unwrap()).unwrap(),
            });
        }
    }
    documents.sort_by(|one, other| one.path.cmp(&other.path));
    documents
}

#[derive(PartialEq, Properties)]
struct StageProps {
    session: Same<Session>,
    heading: u8,
}

/// Shows the screen that a session is on.
#[component]
fn Stage(props: &StageProps) -> Html {
    let session = &*props.session;
    let wording = Wording {
        words: Same::of(session.content().words()),
        heading: props.heading,
    };
    let scene = Scene {
        wording: &wording,
        session,
        beside: session,
        derived: &Derived::of(session),
        emit: &Callback::noop(),
        base: &AttrValue::Static("https://check.example/"),
    };
    let screen = match session.screen() {
        Screen::Start => start(&scene),
        Screen::Questions => questions(&scene),
        screen if session.shows_screen() && screen.is_paper() => papers(&scene),
        _ if session.shows_screen() => further(&scene),
        _ => waiting(&scene),
    };
    html! { <>{ screen }{ dialogs(&scene) }</> }
}

/// The HTML of the whole screen that a session is on, with its main heading at this level.
pub(crate) fn render(session: &Session, heading: u8) -> String {
    let mut whole = session.clone();
    while let Some(next) = whole.update(Msg::Drawn) {
        whole = next;
    }
    render_step(&whole, heading)
}

/// The HTML of as much of the screen as is made by now.
pub(crate) fn render_step(session: &Session, heading: u8) -> String {
    let props = StageProps {
        session: Same(Rc::new(session.clone())),
        heading,
    };
    let renderer = yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .unwrap();
    tokio::task::LocalSet::new().block_on(&runtime, renderer.render())
}
