//! How many links a second the command line opens and scores, and how much memory that takes.
//! `cargo xtask bench` runs it, and what came of it stands in `docs/performance.md`.

// A benchmark that meets the unexpected stops there.
#![allow(clippy::unwrap_used)]

mod stage;

use std::fs::File;
use std::io::{BufWriter, Read, Write, pipe};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

use iso_readiness::core::answers::{Choice, Level, Reason};
use iso_readiness::core::link::{Label, write_answers};
use iso_readiness::core::scope::Scope;
use serde_json::{Value as Json, json};
use stage::{content, profile};

const FEW: u64 = 10_000;
const MANY: u64 = 1_000_000;

/// What is run, by a name that stays: each program reads what the one before it wrote.
const RUNS: [(&str, &[&[&str]]); 4] = [
    ("open", &[&["open", "-"]]),
    ("open and score", &[&["open", "-"], &["score", "-"]]),
    ("score links", &[&["score", "-", "--lines"]]),
    (
        "score links in brief",
        &[&["score", "-", "--lines", "--brief"]],
    ),
];

fn main() {
    // So it is called when all targets are tested.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    let (mut rows, mut length) = (Vec::new(), None);
    for count in [FEW, MANY] {
        let file = links(count);
        // All lines are nearly as long, so that a few tell how long they are.
        let length = *length.get_or_insert_with(|| written(&file) / count);
        rows.push(pipe_alone(count, length));
        rows.extend(RUNS.map(|(name, programs)| whole_run(name, count, programs, &file)));
        std::fs::remove_file(file).unwrap();
    }
    keep(&rows);
}

/// Keeps the figures where `cargo xtask bench` looks for them.
fn keep(rows: &[Json]) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("bench");
    std::fs::create_dir_all(&folder).unwrap();
    let text = serde_json::to_string_pretty(rows).unwrap();
    std::fs::write(folder.join("many.json"), text).unwrap();
}

/// A file of so many links: complete checks of the four standards, the same at every run.
fn links(count: u64) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("links-{count}.txt"));
    let mut file = BufWriter::new(File::create(&path).unwrap());
    let content = content();
    let profile = profile();
    let questions = Scope::of(&content, &profile).questions;
    let mut choices = vec![None; content.questions().len()];
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    for _ in 0..count {
        for question in &questions {
            let slot = choices.get_mut(question.position).unwrap();
            *slot = Some(chance.choice(question.may_be_excluded));
        }
        let answers = content.answers(&choices);
        let code = write_answers(content.editions(), &profile, &answers, &Label::default());
        writeln!(
            file,
            "https://example.org/check/#r={}",
            code.unwrap().text()
        )
        .unwrap();
    }
    file.flush().unwrap();
    path
}

/// Numbers that look drawn and are always the same.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn choice(&mut self, may_be_excluded: bool) -> Choice {
        let levels = Level::ALL.len();
        let reasons = if may_be_excluded {
            Reason::ALL.len()
        } else {
            0
        };
        let drawn = self.below(levels + 1 + reasons);
        let mut levels_then = Level::ALL.into_iter().map(Choice::Level);
        let mut reasons = Reason::ALL.into_iter().map(Choice::NotApplicable);
        let other = || {
            drawn
                .checked_sub(levels + 1)
                .and_then(|place| reasons.nth(place))
        };
        levels_then
            .nth(drawn)
            .or_else(other)
            .unwrap_or(Choice::Unknown)
    }
}

/// So many bytes does a pipe hold, and our programs read.
const BLOCK: usize = 64 * 1024;

/// How many bytes `open` makes of a file of links.
fn written(file: &Path) -> u64 {
    let mut child = command(&["open", "-"])
        .stdin(File::open(file).unwrap())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut block, mut bytes) = (vec![0; BLOCK], 0);
    let mut output = child.stdout.take().unwrap();
    loop {
        let length = output.read(&mut block).unwrap();
        if length == 0 {
            break;
        }
        bytes += u64::try_from(length).unwrap();
    }
    assert!(child.wait().unwrap().success());
    bytes
}

/// How many lines of so many bytes go through a pipe where nobody looks at them: what no two
/// programs with a pipe between them can exceed on this machine.
fn pipe_alone(count: u64, bytes: u64) -> Json {
    let start = Instant::now();
    let (mut reader, mut writer) = pipe().unwrap();
    let total = usize::try_from(count * bytes).unwrap();
    let writing = spawn(move || {
        let block = vec![b'x'; BLOCK];
        let mut left = total;
        while left > 0 {
            let length = left.min(BLOCK);
            writer.write_all(block.get(..length).unwrap()).unwrap();
            left -= length;
        }
    });
    let mut block = vec![0; BLOCK];
    while reader.read(&mut block).unwrap() > 0 {}
    writing.join().unwrap();
    row("the pipe alone", count, start.elapsed(), &[])
}

fn command(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_iso-readiness"));
    command.args(args);
    command
}

/// Runs programs in a row over the file, and says how fast they were.
fn whole_run(name: &str, count: u64, programs: &[&[&str]], file: &Path) -> Json {
    let start = Instant::now();
    let mut children: Vec<Child> = Vec::new();
    for (place, args) in programs.iter().enumerate() {
        let before = children.last_mut().and_then(|child| child.stdout.take());
        let input = before.map_or_else(|| File::open(file).unwrap().into(), Stdio::from);
        let is_last = place + 1 == programs.len();
        let output = if is_last {
            Stdio::null()
        } else {
            Stdio::piped()
        };
        let child = command(args).stdin(input).stdout(output).spawn();
        children.push(child.unwrap());
    }
    let mut peaks = vec![None; children.len()];
    while children.last_mut().unwrap().try_wait().unwrap().is_none() {
        for (child, peak) in children.iter().zip(&mut peaks) {
            *peak = peak_memory(child.id()).max(*peak);
        }
        sleep(Duration::from_millis(5));
    }
    let time = start.elapsed();
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    row(name, count, time, &peaks)
}

/// Says what came of a run, and gives it to be kept.
fn row(name: &str, count: u64, time: Duration, peaks: &[Option<u64>]) -> Json {
    let millis = time.as_millis().max(1);
    let rate = u128::from(count) * 1000 / millis;
    let told: Vec<String> = peaks
        .iter()
        .map(|peak| peak.map_or("not measured".to_owned(), |peak| format!("{peak} KiB")))
        .collect();
    let memory = if told.is_empty() {
        String::new()
    } else {
        format!("; peak memory {}", told.join(" and "))
    };
    println!("{name}: {count} links in {millis} ms, {rate} a second{memory}");
    json!({
        "name": name,
        "links": count,
        "perSecond": u64::try_from(rate).unwrap(),
        "peaksInKib": peaks,
    })
}

/// The most memory that a process has had so far, in KiB, where the system tells.
fn peak_memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
