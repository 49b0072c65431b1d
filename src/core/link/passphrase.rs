//! Passphrases that nobody can guess and anybody can dictate: six words, drawn by chance from a
//! list of 2048.

use std::rc::Rc;

use crate::core::by_id::IdSet;
use crate::core::foreign::{Fault, Node, Problems, Value};

/// The key under which a text file has the list.
pub const KEY: &str = "passphrase";

/// The path of the file in what the build makes of it.
pub const PATH: &str = "passphrase.json";

/// How many bits choose one word.
const WORD_BITS: u32 = 11;
/// How many words a list has: as many as those bits can choose between, so that no word is
/// likelier than another.
pub const LIST_WORDS: usize = 1 << WORD_BITS;

/// The words of one language that a passphrase is made of. Each is there once.
#[derive(Clone, Debug)]
pub struct WordList(Vec<Rc<str>>);

impl WordList {
    /// Reads the list of a text file, `{"passphrase": ["abandon", …]}`. Other keys of the file
    /// are left to whoever reads its texts.
    ///
    /// `None`, and a problem for each fault, unless there are exactly [`LIST_WORDS`] different
    /// words without white space.
    pub fn read(file: &Node, problems: &mut Problems) -> Option<Self> {
        let before = problems.len();
        let list = file.object(problems)?.required(problems, KEY)?;
        let mut words = Vec::new();
        let mut seen = IdSet::default();
        for item in list.items(problems) {
            let Some(word) = word(&item, problems) else {
                continue;
            };
            if seen.add(&word, ()) {
                words.push(word);
            } else {
                item.report(problems, Fault::DuplicateId(word));
            }
        }
        if let Value::List(items) = list.value()
            && let Some(fault) = wrong_length(items.len())
        {
            list.report(problems, fault);
        }
        (problems.len() == before).then_some(Self(words))
    }
}

/// A word, which the space between words must keep apart from the next.
fn word(node: &Node, problems: &mut Problems) -> Option<Rc<str>> {
    let word = node.filled_text(problems)?;
    if word.split_whitespace().next() != Some(&word) {
        let (expected, found) = ("one word", "a text with white space");
        node.report(problems, Fault::NotA { expected, found });
        return None;
    }
    Some(word)
}

fn wrong_length(found: usize) -> Option<Fault> {
    let limit = LIST_WORDS;
    if found < limit {
        return Some(Fault::TooShort { found, limit });
    }
    let unit = "words";
    (found > limit).then_some(Fault::TooLong { found, limit, unit })
}

/// Six words, chosen by the first 66 of the 72 bits of chance, 11 bits a word, highest bit first;
/// the last 6 bits are not used. Every passphrase is as likely as any other.
///
/// A space stands between words: it is how words are said and written anyway, every keyboard has
/// a large key for it, and sealing forgives one too many. For a hyphen one has to say so, and on a
/// phone to look for it.
#[must_use]
pub fn passphrase(list: &WordList, chance: &[u8; 9]) -> String {
    let mut words = Vec::new();
    let (mut bits, mut unused) = (0_usize, 0);
    for byte in chance {
        bits = bits << u8::BITS | usize::from(*byte);
        unused += u8::BITS;
        if unused >= WORD_BITS {
            unused -= WORD_BITS;
            let chosen = bits >> unused & (LIST_WORDS - 1);
            words.extend(list.0.get(chosen).map(|word| &**word));
        }
    }
    words.join(" ")
}
