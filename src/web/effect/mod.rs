//! Powers of the browser, one a file. None of them can reach the network.

pub mod clipboard;
pub mod keys;
pub mod print;
pub mod reach;
pub mod rescue;
pub mod saving;
pub mod storage;
pub mod supply;
pub mod tree;
pub mod warning;
