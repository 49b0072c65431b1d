//! How long the steps around a link take. `cargo xtask bench` runs it, and what came of it stands in
//! `docs/performance.md`.

// A benchmark that meets the unexpected stops there, and the macro's own function has no words.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod stage;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use iso_readiness::core::answers::{Answers, Choice, Level};
use iso_readiness::core::content::Content;
use iso_readiness::core::file::{
    read_answers, read_plain, write_answers as write_file, write_result,
};
use iso_readiness::core::foreign::Value;
use iso_readiness::core::link::{Body, Label, find, read, write_answers};
use iso_readiness::core::plan::plan;
use iso_readiness::core::profile::Profile;
use iso_readiness::core::scope::Scope;
use iso_readiness::core::score::{Marks, assess};
use stage::{content, files_of_content, loaded, profile};

/// A different level beside every question and its neighbours.
fn complete(content: &Content, profile: &Profile) -> Answers {
    let mut answers = Answers::default();
    let levels = Level::ALL.iter().cycle();
    let questions = Scope::of(content, profile).questions;
    for (question, level) in questions.iter().zip(levels) {
        answers.choose(&question.id, Some(Choice::Level(*level)));
    }
    answers
}

fn links(criterion: &mut Criterion) {
    let content = content();
    let editions = content.editions();
    let profile = profile();
    let answers = complete(&content, &profile);
    let label = Label::default();
    let write = || write_answers(editions, &profile, &answers, &label).unwrap();
    let text = write().text();
    let address = format!("https://example.org/check/#r={text}");
    let mail = format!("{}\n{address}\n", "Somebody wrote this before. ".repeat(40));

    criterion.bench_function("link/write", |bench| bench.iter(|| write().text()));
    criterion.bench_function("link/find in an address", |bench| {
        bench.iter(|| find(black_box(&address)).unwrap());
    });
    criterion.bench_function("link/find in a mail", |bench| {
        bench.iter(|| find(black_box(&mail)).unwrap());
    });
    criterion.bench_function("link/find and read", |bench| {
        bench.iter(|| read(&find(black_box(&address)).unwrap(), editions).unwrap());
    });
    let shared = read(&find(&address).unwrap(), editions).unwrap();
    let Body::Answers { answers: told, .. } = shared.body else {
        panic!("it holds a result");
    };
    assert_eq!(told, answers);
}

fn files(criterion: &mut Criterion) {
    let content = content();
    let profile = profile();
    let answers = complete(&content, &profile);
    let write =
        || serde_json::to_string(&write_file(&content, &profile, black_box(&answers))).unwrap();
    let text = write();
    criterion.bench_function("answers file/write", |bench| bench.iter(write));
    criterion.bench_function("answers file/read", |bench| {
        bench.iter(|| {
            let value: Value = serde_json::from_str(black_box(&text)).unwrap();
            read_answers("file", &value, &content).unwrap()
        });
    });
    criterion.bench_function("answers file/read as written", |bench| {
        bench.iter(|| read_plain(black_box(&text), &content).unwrap());
    });
}

fn loading(criterion: &mut Criterion) {
    let files = files_of_content();
    criterion.bench_function("content/load", |bench| {
        bench.iter(|| loaded(black_box(&files)));
    });
}

fn scores(criterion: &mut Criterion) {
    let content = content();
    let profile = profile();
    let answers = complete(&content, &profile);
    criterion.bench_function("score/scope", |bench| {
        bench.iter(|| Scope::of(&content, black_box(&profile)));
    });
    let scope = Scope::of(&content, &profile);
    criterion.bench_function("score/assess", |bench| {
        bench.iter(|| assess(&scope, &Marks::of(&content, black_box(&answers))));
    });
    let marks = Marks::of(&content, &answers);
    let outcomes = assess(&scope, &marks);
    criterion.bench_function("score/plan", |bench| {
        bench.iter(|| plan(&scope, &marks, black_box(&outcomes)));
    });
    let actions = plan(&scope, &marks, &outcomes);
    criterion.bench_function("score/write the result", |bench| {
        bench.iter(|| serde_json::to_string(&write_result(&outcomes, &actions)).unwrap());
    });
}

criterion_group!(benches, links, files, loading, scores);
criterion_main!(benches);
