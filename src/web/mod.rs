//! The widget: the only side that knows the browser.
