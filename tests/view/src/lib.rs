//! Views rendered without a browser.
