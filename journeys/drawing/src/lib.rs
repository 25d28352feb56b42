//! Turns a journey into one display list, and paints it to SVG and PNG.

pub mod display;
pub mod fonts;
pub mod icon;
pub mod ink;
