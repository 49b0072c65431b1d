//! The file formats that leave or enter the core, each with its version.
//!
//! Every format is a plain [`Value`] tree, so that the command line, the
//! browser's storage and a host page write and read the very same thing.

mod answers;
mod comparison;
mod opened;
mod plain;
mod result;
mod saved;

pub use answers::{
    TOLD_ALONG, is_named_in as is_answers_file, read as read_answers, tell as tell_answers,
    write as write_answers,
};
pub use comparison::write as write_comparison;
pub use opened::{Aside, Opened, needs as needs_of_file, open, save};
pub use plain::read as read_plain;
pub use result::{
    tell as tell_result, tell_brief, write as write_result, write_brief, write_figures,
};
pub use saved::{Restored, needs as needs_of_saved, read as read_saved, write as write_saved};

use saved::notes_on_open_questions;

use super::foreign::{Fault, Object, Problems, Value};

/// The largest file that is read, in bytes. A complete check with long notes is far below it.
pub const MAX_BYTES: u64 = 16 * 1024 * 1024;

/// Checks `format` and `version`, which decide whether the rest means what we think it means.
/// Returns whether it does.
pub(crate) fn is_known(
    object: &mut Object,
    problems: &mut Problems,
    format: &'static str,
    version: u32,
) -> bool {
    let named = object.required(problems, "format");
    let numbered = object.required(problems, "version");
    let (Some(named), Some(numbered)) = (named, numbered) else {
        return false;
    };
    if *named.value() != Value::text(format) {
        named.report(problems, Fault::OtherFormat(format));
        return false;
    }
    if *numbered.value() != Value::from(version) {
        numbered.report(problems, Fault::OtherVersion { known: version });
        return false;
    }
    true
}
