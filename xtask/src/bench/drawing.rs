//! A journey of ten thousand cards: how long it takes to draw it, and to draw what a change has changed.

use super::rows::{show, written};
use crate::{steps::cargo_at_root, trouble::Outcome};

/// Measures all rows and shows them as a table.
pub fn measure() -> Outcome<()> {
    let arguments = ["run", "--release", "--quiet", "-p", "safar-drawing", "--example", "drawing_speed"];
    show(&written(cargo_at_root(&arguments), "the drawing's measurements")?);
    Ok(())
}
