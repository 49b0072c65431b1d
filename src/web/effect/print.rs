//! Printing.

/// Opens the browser's print dialog. Where a frame may not print, nothing happens.
pub fn print() {
    let _ = gloo::utils::window().print();
}
