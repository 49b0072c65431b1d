//! Several people's answers side by side: where they differ, and what they settle on.

use std::rc::Rc;

use yew::prelude::*;

use super::open::fault;
use super::opener::Opener;
use super::person::people;
use super::select::Select;
use super::{fact, screen};
use crate::core::merge::Rule;
use crate::core::report::{MergeReport, PollItem, name_of_rule, notes_on_joined};
use crate::core::session::exchange::{Purpose, Table};
use crate::core::session::{Dialog, Fact, Msg};
use crate::core::words::Phrase;
use crate::web::view::parts::{heading, para};
use crate::web::view::scene::Scene;

/// The table.
pub(super) fn together(scene: &Scene) -> Html {
    let wording = scene.wording;
    let table = scene.session.table();
    let body = html! {
        <>
            <section class="card" part="card">
                { heading(wording, 1, "subtitle", wording.get(Phrase::TogetherPeople).into()) }
                { people(scene) }
                { heading(wording, 2, "subtitle", wording.get(Phrase::TogetherAdd).into()) }
                { para("hint", wording.get(Phrase::TogetherAddHint)) }
                { fault(scene) }
                <Opener {wording} purpose={Purpose::Together} emit={scene.emit} />
            </section>
            if table.people.len() > 1 {
                { settling(scene, &table) }
            } else {
                { para("", wording.get(Phrase::TogetherFew)) }
            }
        </>
    };
    screen(
        scene,
        Phrase::TogetherTitle,
        Some(Phrase::TogetherLead),
        body,
    )
}

fn settling(scene: &Scene, table: &Table) -> Html {
    let wording = scene.wording;
    let words = &wording.words;
    let report = MergeReport::of(words, &table.people, &table.polls, &table.settled);
    let notes = notes_on_joined(words, &table.joined);
    let usual = table.rules.usual;
    let emit = scene.emit.clone();
    let rule = rules(scene, table, None, Some(usual), move |rule| {
        if let Some(rule) = rule {
            emit.emit(fact(Fact::RuleChosen(rule)));
        }
    });
    let differing = report.polls.iter().filter(|poll| poll.differs);
    let polls: Vec<Html> = differing.map(|poll| item(scene, table, poll)).collect();
    let take = if scene.session.kept().is_blank() {
        fact(Fact::SettledTaken)
    } else {
        Msg::DialogAsked(Dialog::TakeSettled)
    };
    html! {
        <section class="card" part="card">
            { heading(wording, 1, "subtitle", wording.get(Phrase::TogetherDiffer).into()) }
            { for notes.into_iter().map(|note| para("remark", note)) }
            { for report.counts.into_iter().map(|count| para("", count)) }
            { rule }
            if polls.is_empty() {
                { para("", wording.get(Phrase::TogetherAgree)) }
            } else {
                <ol class="polls">{ for polls }</ol>
            }
            { para("hint", wording.get(Phrase::TogetherTakeHint)) }
            <div class="links">
                { scene.buttons().make("primary", Phrase::TogetherTake, take) }
            </div>
        </section>
    }
}

/// One question on which they differ.
fn item(scene: &Scene, table: &Table, poll: &PollItem) -> Html {
    let question = Rc::clone(&poll.id);
    let chosen = table.rules.chosen_for(&poll.id);
    let emit = scene.emit.clone();
    let settled = move |rule| emit.emit(fact(Fact::Settled(Rc::clone(&question), rule)));
    html! {
        <li key={poll.id.to_string()}>
            { para("poll-ask", poll.ask.clone()) }
            { para("", poll.said.clone()) }
            { para("hint", format!("{}, {}", poll.spread, poll.answered)) }
            { rules(scene, table, Some(poll), chosen, settled) }
            { for poll.outcome.iter().map(|outcome| para("poll-outcome", outcome.clone())) }
        </li>
    }
}

/// How to settle, by a rule or on one person's word. For one question it may be left to the usual
/// rule.
fn rules(
    scene: &Scene,
    table: &Table,
    poll: Option<&PollItem>,
    chosen: Option<Rule>,
    tell: impl Fn(Option<Rule>) + 'static,
) -> Html {
    let wording = scene.wording;
    let mut choices: Vec<(Option<Rule>, AttrValue)> = Vec::new();
    if poll.is_some() {
        choices.push((None, wording.get(Phrase::TogetherUsual)));
    }
    let persons = (0..table.people.len()).map(Rule::Person);
    let all = [Rule::Discuss, Rule::Lowest, Rule::Median].into_iter();
    for rule in all.chain(persons) {
        let name = name_of_rule(&wording.words, &table.people, rule);
        choices.push((Some(rule), name.into()));
    }
    let names: Vec<AttrValue> = choices.iter().map(|(_, name)| name.clone()).collect();
    let rules: Vec<Option<Rule>> = choices.iter().map(|(rule, _)| *rule).collect();
    let place = rules.iter().position(|rule| *rule == chosen);
    let choose = move |place: usize| {
        if let Some(rule) = rules.get(place) {
            tell(*rule);
        }
    };
    let text = if poll.is_some() {
        Phrase::TogetherSettle
    } else {
        Phrase::TogetherRule
    };
    let text = wording.get(text);
    // Among many choices alike, a screen reader tells which question this one is for.
    let name = poll.map(|poll| AttrValue::from(format!("{text}: {}", poll.ask)));
    html! { <Select label={text} {name} choices={names} chosen={place} {choose} /> }
}
