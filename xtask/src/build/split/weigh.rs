//! What each part of the program is made of: which function weighs how much.
//!
//! The weights are bytes before wasm-opt and compression, which take each kind of code in about
//! the same proportion.

use anyhow::Result;
use rustc_demangle::demangle;

use super::assign::assign;
use super::graph::Graph;
use super::module::Module;
use super::{MAIN, Part};

/// Something in a part, and its weight.
pub(crate) struct Weight {
    /// The part that has it.
    pub(crate) part: &'static str,
    /// The path of a function, or what a stretch of data is.
    pub(crate) name: String,
    /// In bytes.
    pub(crate) bytes: usize,
}

/// Weighs what [`super::split`] would part.
///
/// # Errors
///
/// As splitting does.
pub(crate) fn weigh(linked: &[u8], finished: &[u8], parts: &'static [Part]) -> Result<Vec<Weight>> {
    let graph = Graph::read(linked)?;
    let module = Module::read(finished)?;
    let assignment = assign(&graph, &module, parts)?;
    let named = |owner: usize| {
        let further = owner.checked_sub(1).and_then(|place| parts.get(place));
        further.map_or(MAIN, |part| part.name)
    };
    let functions = (0..).zip(&module.functions);
    let mut weights: Vec<Weight> = functions
        .filter_map(|(index, function)| {
            let body = function.body.as_ref()?;
            Some(Weight {
                part: named(assignment.owner(index)),
                name: format!("{:#}", demangle(function.name)),
                bytes: body.as_bytes().len(),
            })
        })
        .collect();
    for (piece, owner) in graph.pieces.iter().zip(&assignment.pieces) {
        weights.push(Weight {
            part: named(*owner),
            name: "(data)".to_owned(),
            bytes: piece.end.saturating_sub(piece.start) as usize,
        });
    }
    Ok(weights)
}
