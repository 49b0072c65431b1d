//! Powers of the browser, one a file. None of them can reach the network.

pub mod address;
pub mod chance;
pub mod clipboard;
pub mod clock;
pub mod download;
pub mod export;
pub mod hand;
pub mod keys;
pub mod pick;
pub mod print;
pub mod reach;
pub mod rescue;
pub mod saving;
pub mod seal;
pub mod storage;
pub mod supply;
pub mod tree;
pub mod warning;
