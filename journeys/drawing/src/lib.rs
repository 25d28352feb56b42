//! Turns a journey into one display list, and paints it to SVG and PNG.

mod difference;
pub mod display;
mod drawing;
pub mod figures;
pub mod fonts;
pub mod icon;
mod index;
pub mod ink;
mod layout;
pub mod paint;
pub mod text;

pub use difference::difference;
pub use drawing::Drawing;
pub use layout::card::ImageSize;
pub use paint::{Gallery, NoImages, PaintError, PngOptions, SvgOptions, png, svg};
