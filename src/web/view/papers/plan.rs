//! What a team works through: what to do and what it would bring, where the road leads, and what
//! does not fit together.

use std::rc::Rc;

use yew::prelude::*;

use super::bands::Bands;
use super::outcome::outcome;
use super::outlook::{exclusions, hints, road};
use super::saving::{files, save};
use super::tried::Tried;
use crate::core::export::{Export, Sheet};
use crate::core::papers::Source;
use crate::core::papers::plan::Board;
use crate::core::session::Msg;
use crate::core::words::Phrase;
use crate::core::{outlook, papers};
use crate::web::same::Same;
use crate::web::view::parts::para;
use crate::web::view::scene::Scene;
use crate::web::wording::Wording;

#[derive(PartialEq, Properties)]
struct PlanProps {
    wording: Wording,
    source: Same<Source>,
    ticked: Vec<Rc<str>>,
    emit: Callback<Msg>,
}

/// The plan. What it holds is computed when the check changes, and not with each tick; the way is
/// the costliest, and only answers change it, no owner or date.
struct Plan {
    board: Rc<Board>,
    way: Rc<Option<outlook::Way>>,
}

impl Plan {
    fn of(props: &PlanProps) -> Self {
        Self {
            board: Rc::new(papers::plan::board(&props.source)),
            way: Rc::new(outlook::shortest_way(&props.source)),
        }
    }
}

impl Component for Plan {
    type Message = ();
    type Properties = PlanProps;

    fn create(ctx: &Context<Self>) -> Self {
        Self::of(ctx.props())
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &PlanProps) -> bool {
        let (new, old) = (&ctx.props().source, &old.source);
        if new != old {
            self.board = Rc::new(papers::plan::board(new));
            if !have_same_answers(new, old) {
                self.way = Rc::new(outlook::shortest_way(new));
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let PlanProps {
            wording,
            source,
            ticked,
            emit,
        } = ctx.props();
        let is_empty = self.board.bands.is_empty();
        html! {
            <div class="plan-board">
                if is_empty {
                    { para("card", wording.get(Phrase::PlanNone)) }
                } else {
                    <Tried {wording} {source} way={Same::of(&self.way)} ticked={ticked.clone()} {emit} />
                    <Bands {wording} board={Same::of(&self.board)} ticked={ticked.clone()} {emit} />
                }
            </div>
        }
    }
}

fn have_same_answers(one: &Source, other: &Source) -> bool {
    Rc::ptr_eq(&one.content, &other.content)
        && one.state.profile == other.state.profile
        && one.assessed.marks == other.assessed.marks
}

/// The plan, and what else there is to know before one sets out.
pub(super) fn plan(scene: &Scene, source: &Rc<Source>) -> Html {
    let (wording, emit) = (scene.wording, scene.emit);
    html! {
        <>
            { para("lead", wording.get(Phrase::TeamLead)) }
            <div class="links">
                { save(scene, Phrase::TeamSave, Export::Csv(Sheet::Plan)) }
                { files(scene) }
                { outcome(scene) }
            </div>
            <Plan {wording} source={Same::of(source)} ticked={scene.session.papers().ticked.clone()} {emit} />
            <Around {wording} source={Same::of(source)} {emit} />
        </>
    }
}

#[derive(PartialEq, Properties)]
struct AroundProps {
    wording: Wording,
    source: Same<Source>,
    emit: Callback<Msg>,
}

/// What is around the plan. It does not change with what is ticked.
struct Around;

impl Component for Around {
    type Message = ();
    type Properties = AroundProps;

    fn create(_ctx: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let AroundProps {
            wording,
            source,
            emit,
        } = ctx.props();
        let roads = outlook::roads(source);
        html! {
            <>
                { hints(wording, &outlook::hints(source), emit) }
                { for roads.iter().map(|one| road(wording, one)) }
                { for outlook::exclusions(source).iter().map(|all| exclusions(wording, all, emit)) }
            </>
        }
    }
}
