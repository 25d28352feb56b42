//! Where painters take the pictures from that a drawing names.

use std::fmt::Debug;

/// The pictures that a drawing names by their hash. One that is not there is left out, and its ground shows.
pub trait Gallery: Debug {
    /// The pixels of a picture at this size, four bytes each: red, green, blue and how opaque it is.
    fn pixels(&self, image: &str, width: u32, height: u32) -> Option<Vec<u8>>;

    /// The picture as a `data:` address, which an SVG can hold.
    fn address(&self, image: &str) -> Option<String>;
}

/// A gallery without pictures.
#[derive(Debug, Clone, Copy)]
pub struct NoImages;

impl Gallery for NoImages {
    fn pixels(&self, _image: &str, _width: u32, _height: u32) -> Option<Vec<u8>> {
        None
    }

    fn address(&self, _image: &str) -> Option<String> {
        None
    }
}
