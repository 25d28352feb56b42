//! Pictures of the screen, and whether two of them differ to the eye.

use std::fs;
use std::io::{BufWriter, Cursor};
use std::path::Path;

use crate::app::App;
use crate::{Outcome, Point, Trouble};

/// A colour channel that differs by no more than this is the same to the eye.
const CHANNEL: u8 = 24;

/// Two pictures are the same to the eye when no more than one pixel in this many differs: less than a caret.
const PIXELS: usize = 20_000;

const CHANNELS: usize = 3;

/// A picture: rows of red, green and blue.
#[derive(PartialEq, Eq)]
pub struct Picture {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl App<'_> {
    /// Takes a picture of the screen once the page has come to rest.
    pub fn picture(&self) -> Outcome<Picture> {
        // The screen lags behind the page by a frame or two; a picture that comes out twice is settled.
        let mut last = None;
        self.wait_for("a window at rest", || {
            self.two_frames()?;
            let next = self.desk.screen().picture()?;
            if last.as_ref() == Some(&next) {
                return Ok(Some(next));
            }
            last = Some(next);
            Ok(None)
        })
    }

    /// Waits until fonts are there and the page has drawn two frames.
    fn two_frames(&self) -> Outcome {
        let script = "const done = arguments[arguments.length - 1];
            document.fonts.ready.then(() =>
                requestAnimationFrame(() => requestAnimationFrame(() => done(true))));";
        self.ask(self.client.execute_async(script, Vec::new())).map(drop)
    }
}

impl Picture {
    pub(crate) fn new(width: u32, height: u32, pixels: Vec<u8>) -> Self {
        Self { width, height, pixels }
    }

    /// A picture of one colour.
    pub fn plain(width: u32, height: u32, colour: [u8; CHANNELS]) -> Self {
        Self::new(width, height, colour.repeat(width as usize * height as usize))
    }

    /// Whether it has nearly this colour here.
    pub fn shows(&self, colour: [u8; CHANNELS], at: Point) -> bool {
        let (x, y) = (at.x.round().max(0.0) as usize, at.y.round().max(0.0) as usize);
        let start = (y * self.width as usize + x) * CHANNELS;
        let pixel = self.pixels.get(start..start + CHANNELS);
        pixel.is_some_and(|pixel| pixel.iter().zip(colour).all(|(a, b)| a.abs_diff(b) <= CHANNEL))
    }

    /// Reads a PNG of red, green and blue.
    pub fn read(path: &Path) -> Outcome<Self> {
        let bytes = fs::read(path)?;
        Self::decode(&bytes).ok_or_else(|| Trouble::Picture(path.to_owned()))
    }

    /// Writes it as a PNG.
    pub fn save(&self, path: &Path) -> Outcome {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let file = BufWriter::new(fs::File::create(path)?);
        let mut encoder = png::Encoder::new(file, self.width, self.height);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_compression(png::Compression::High);
        let written = encoder.write_header().and_then(|mut writer| {
            writer.write_image_data(&self.pixels)?;
            writer.finish()
        });
        written.map_err(|_| Trouble::Picture(path.to_owned()))
    }

    /// Writes it unless the picture that lies there looks the same; tells whether it wrote.
    pub fn save_when_different(&self, path: &Path) -> Outcome<bool> {
        if Self::read(path).is_ok_and(|old| old.looks_like(self)) {
            return Ok(false);
        }
        self.save(path)?;
        Ok(true)
    }

    /// Whether both look the same.
    pub fn looks_like(&self, other: &Self) -> bool {
        if (self.width, self.height) != (other.width, other.height) {
            return false;
        }
        let differ = |(a, b): &(&[u8], &[u8])| a.iter().zip(*b).any(|(a, b)| a.abs_diff(*b) > CHANNEL);
        let pixels = self.pixels.chunks(CHANNELS).zip(other.pixels.chunks(CHANNELS));
        pixels.filter(differ).count() * PIXELS <= self.pixels.len() / CHANNELS
    }

    fn decode(png: &[u8]) -> Option<Self> {
        let mut reader = png::Decoder::new(Cursor::new(png)).read_info().ok()?;
        let mut pixels = vec![0; reader.output_buffer_size()?];
        let info = reader.next_frame(&mut pixels).ok()?;
        pixels.truncate(info.buffer_size());
        let is_rgb = info.color_type == png::ColorType::Rgb && info.bit_depth == png::BitDepth::Eight;
        is_rgb.then_some(Self { width: info.width, height: info.height, pixels })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paper(shade: impl Fn(usize) -> u8) -> Picture {
        Picture::new(200, 200, (0..40_000 * CHANNELS).map(shade).collect())
    }

    #[test]
    fn noise_that_nobody_sees_is_no_difference() {
        assert!(paper(|_| 200).looks_like(&paper(|i| 200 + (i % 7) as u8)));
    }

    #[test]
    fn a_mark_the_size_of_a_letter_is_a_difference() {
        assert!(!paper(|_| 200).looks_like(&paper(|i| if i < 120 { 0 } else { 200 })));
    }

    #[test]
    fn a_picture_comes_back_from_its_file_and_is_not_written_twice() -> Outcome {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("new/picture.png");
        let picture = paper(|i| (i % 251) as u8);
        assert!(picture.save_when_different(&path)?);
        assert!(Picture::read(&path)? == picture);
        assert!(!picture.save_when_different(&path)?);
        Ok(())
    }
}
