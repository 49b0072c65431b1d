//! The papers as finished values: report, plan, Statement of Applicability, records, and tables.
//!
//! Screens and files only write down what stands here.

pub mod about;
mod answers;
mod appendix;
pub mod applicability;
mod asked;
mod board;
pub mod document;
pub mod map;
mod next;
pub mod plan;
mod prospect;
pub mod records;
pub mod report;
mod source;
mod standard;
pub mod table;
pub mod tables;

pub use source::Source;
