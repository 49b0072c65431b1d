//! Running the program, and files for it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::Value as Json;

/// What a run left behind.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Run {
    /// The lines on standard error of a run that was refused: exit code 1, and no result.
    #[track_caller]
    pub(crate) fn refused(&self) -> Vec<&str> {
        assert_eq!(self.code, 1, "{}", self.err);
        assert_eq!(self.out, "");
        self.err.lines().collect()
    }

    /// Standard output of a run that went well.
    #[track_caller]
    pub(crate) fn done(&self) -> &str {
        assert_eq!(self.err, "");
        assert_eq!(self.code, 0);
        &self.out
    }
}

pub(crate) fn run(args: &[&str]) -> Run {
    run_with(args, b"")
}

/// Runs the program with this on standard input.
pub(crate) fn run_with(args: &[&str], input: &[u8]) -> Run {
    let mut child = Command::new(env!("CARGO_BIN_EXE_iso-readiness"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    let input = input.to_vec();
    // It may write before it has read everything, and then somebody has to read that.
    let writer = std::thread::spawn(move || {
        // Who stops reading early has seen enough; what it says then is what is tested.
        let _ = pipe.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    Run {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A link that was made with a released version, and what it holds.
pub(crate) struct Golden {
    pub(crate) link: String,
    pub(crate) date: String,
    pub(crate) name: String,
    /// `None` where it holds the result alone.
    pub(crate) answers: Option<Json>,
}

pub(crate) fn golden() -> Vec<Golden> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/core/links");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let files = paths.iter().map(|path| {
        let json: Json = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let text = |key: &str| json[key].as_str().unwrap().to_owned();
        Golden {
            link: text("link"),
            date: text("date"),
            name: text("name"),
            answers: json.get("answers").cloned(),
        }
    });
    files.collect()
}

/// A folder of its own for one test, gone when the test is over.
pub(crate) struct Folder(pub(crate) PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("cli-{}-{number}", std::process::id());
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Writes a file and gives its path.
    pub(crate) fn write(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        path.to_string_lossy().into_owned()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind does no harm; it lies below target/.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// An answers file with these answers.
pub(crate) fn answers(answers: &str) -> String {
    format!(
        r#"{{"format":"iso-readiness/answers","version":1,"profile":{{"standards":["iso27001-2022"],"roles":[],"target":3}},"answers":{answers}}}"#
    )
}
