//! How many links a second the command line opens and scores, and how much memory that takes.
//! `cargo xtask bench` runs it, and what came of it stands in `docs/performance.md`.

// A benchmark that meets the unexpected stops there.
#![allow(clippy::unwrap_used)]

mod stage;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use iso_readiness::core::answers::{Answers, Choice, Level, Reason};
use iso_readiness::core::link::{Label, write_answers};
use iso_readiness::core::scope::Scope;
use stage::{content, profile};

const FEW: u64 = 10_000;
const MANY: u64 = 1_000_000;

fn main() {
    // So it is called when all targets are tested.
    if std::env::args().any(|argument| argument == "--test") {
        return;
    }
    for count in [FEW, MANY] {
        let file = links(count);
        report("open", count, &[&["open", "-"]], &file);
        report(
            "open and score",
            count,
            &[&["open", "-"], &["score", "-"]],
            &file,
        );
        std::fs::remove_file(file).unwrap();
    }
}

/// A file of so many links: complete checks of the four standards, the same at every run.
fn links(count: u64) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("links-{count}.txt"));
    let mut file = BufWriter::new(File::create(&path).unwrap());
    let content = content();
    let profile = profile();
    let questions = Scope::of(&content, &profile).questions;
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    for _ in 0..count {
        let mut answers = Answers::default();
        for question in &questions {
            answers.choose(&question.id, Some(chance.choice(question.may_be_excluded)));
        }
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

/// Runs programs in a row over the file, and says how fast they were.
fn report(name: &str, count: u64, programs: &[&[&str]], file: &Path) {
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
        let mut command = Command::new(env!("CARGO_BIN_EXE_iso-readiness"));
        children.push(
            command
                .args(*args)
                .stdin(input)
                .stdout(output)
                .spawn()
                .unwrap(),
        );
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
    let millis = time.as_millis().max(1);
    let peaks: Vec<String> = peaks
        .iter()
        .map(|peak| peak.map_or("not measured".to_owned(), |peak| format!("{peak} KiB")))
        .collect();
    println!(
        "{name}: {count} links in {millis} ms, {} a second; peak memory {}",
        u128::from(count) * 1000 / millis,
        peaks.join(" and ")
    );
}

/// The most memory that a process has had so far, in KiB, where the system tells.
fn peak_memory(process: u32) -> Option<u64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}
