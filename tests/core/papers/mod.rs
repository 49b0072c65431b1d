//! The papers: what they say is what the result says, and nothing is lost on the way.

mod applicability;
mod board;
mod map;
mod plan;
mod prospect;
mod reading;
mod report;
mod tables;
mod team;
mod work;
