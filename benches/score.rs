//! How long the steps from an answer to its figures take, with our content and with more of it.
//! `cargo xtask bench` runs it, and what came of it stands in `docs/performance.md`.

// A benchmark that meets the unexpected stops there, and the macro's own function has no words.
#![allow(clippy::unwrap_used, missing_docs)]

#[path = "stage/change.rs"]
mod change;
#[path = "stage/grown.rs"]
mod grown;

use std::cell::LazyCell;
use std::hint::black_box;
use std::rc::Rc;

use change::change;
use criterion::{Bencher, Criterion, criterion_group, criterion_main};
use grown::grown;
use iso_readiness::core::answers::{Choice, Level};
use iso_readiness::core::plan::plan;
use iso_readiness::core::report::{follow_live, live};
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, assess};
use iso_readiness::core::session::{Extent, Kept, Parts, Saving, Session};

/// A session with everything answered, each question with another level than its neighbours.
fn complete(factor: usize) -> Session {
    let (content, profile) = grown(factor);
    let levels = Level::ALL.into_iter().cycle().map(Choice::Level);
    let scope = Scope::of(&content, &profile);
    let mut choices = vec![None; content.questions().len()];
    for (question, level) in scope.questions.iter().zip(levels) {
        *choices.get_mut(question.position).unwrap() = Some(level);
    }
    let kept = Kept {
        answers: Rc::new(content.answers(&choices)),
        extent: Extent::Full,
        profile,
        ..Kept::default()
    };
    Session::new(Rc::new(content), kept, Saving::On, Parts::all_here())
}

fn steps(criterion: &mut Criterion) {
    for factor in [1, 10, 100] {
        // Made for those that are measured, and for no others.
        let session = LazyCell::new(|| complete(factor));
        let next = LazyCell::new(|| session.update(change(&session)).unwrap());
        let outcomes = LazyCell::new(|| assess(session.scope(), session.marks()));
        let mut step = |name: &str, routine: &mut dyn FnMut(&mut Bencher)| {
            let name = format!("{name}, content × {factor}");
            criterion.bench_function(&name, routine);
        };
        step("score/marks", &mut |bench| {
            let (content, answers) = (session.content(), &session.kept().answers);
            bench.iter(|| Marks::of(content, black_box(answers)));
        });
        step("score/assess", &mut |bench| {
            let (scope, marks) = (session.scope(), session.marks());
            bench.iter(|| assess(scope, black_box(marks)));
        });
        step("score/plan", &mut |bench| {
            let (scope, marks) = (session.scope(), session.marks());
            let outcomes = &*outcomes;
            bench.iter(|| plan(scope, marks, black_box(outcomes)));
        });
        step("answer/session", &mut |bench| {
            let msg = change(&session);
            bench.iter(|| session.update(black_box(msg.clone())).unwrap());
        });
        step("answer/all figures", &mut |bench| {
            let words = session.content().words();
            let (scope, marks) = (session.scope(), session.marks());
            bench.iter(|| live(words, scope, black_box(marks)));
        });
        step("answer/figures", &mut |bench| {
            let (words, scope) = (session.content().words(), session.scope());
            let mut figures = live(words, scope, session.marks());
            let mut sides = [session.marks(), next.marks()];
            bench.iter(|| {
                let [then, now] = sides;
                follow_live(&mut figures, words, scope, (then, now));
                sides.reverse();
            });
        });
        step("answer/progress", &mut |bench| {
            bench.iter(|| black_box(&*next).progress());
        });
    }
}

criterion_group!(benches, steps);
criterion_main!(benches);
