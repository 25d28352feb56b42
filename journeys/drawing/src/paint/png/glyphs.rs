//! Glyphs as masks: each is drawn once for its size and its place within a pixel, and then stamped.

use std::{collections::HashMap, sync::Arc};

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};
use tiny_skia::{FillRule, Mask, Path, PathBuilder, Pixmap, Transform};

use crate::{ink::Srgb, text::GlyphRun};

/// Glyphs stand at quarters of a pixel.
const QUARTERS: f32 = 4.0;

/// As many glyphs are kept; then all are forgotten at once.
const KEPT: usize = 1 << 14;

#[derive(Default)]
pub(super) struct Glyphs(HashMap<Key, Option<Arc<Stamp>>>);

#[derive(PartialEq, Eq, Hash)]
struct Key {
    font: u64,
    index: u32,
    glyph: u32,
    size: u32,
    skew: Option<u32>,
    quarter: u8,
}

/// A glyph as coverage, from 0 to 255.
struct Stamp {
    left: i32,
    top: i32,
    width: u32,
    coverage: Vec<u8>,
}

impl Glyphs {
    /// Stamps a run of glyphs with its origin at `(x, y)`, in pixels.
    pub fn stamp(
        &mut self,
        run: &GlyphRun,
        scale: f32,
        (x, y): (f32, f32),
        shade: Srgb,
        pixels: &mut Pixmap,
    ) {
        let size = run.size * scale;
        for (glyph, along, down) in &run.glyphs {
            let (at, row) = (x + along * scale, (y + down * scale).round());
            let quarter = ((at - at.floor()) * QUARTERS) as u8;
            let key = Key {
                font: run.font.data.id(),
                index: run.font.index,
                glyph: *glyph,
                size: size.to_bits(),
                skew: run.skew.map(f32::to_bits),
                quarter,
            };
            if self.0.len() >= KEPT {
                self.0.clear();
            }
            let stamp = self.0.entry(key).or_insert_with(|| {
                let offset = f32::from(quarter) / QUARTERS;
                draw(run, *glyph, size, offset).map(Arc::new)
            });
            if let Some(stamp) = stamp.clone() {
                stamp.onto(pixels, at.floor() as i32, row as i32, shade);
            }
        }
    }
}

impl Stamp {
    fn onto(&self, pixels: &mut Pixmap, x: i32, y: i32, shade: Srgb) {
        let (width, height) = (pixels.width() as i32, pixels.height() as i32);
        let data = pixels.data_mut();
        for (line, coverage) in self.coverage.chunks_exact(self.width as usize).enumerate() {
            let row = y + self.top + line as i32;
            if !(0..height).contains(&row) {
                continue;
            }
            for (at, coverage) in coverage.iter().enumerate() {
                let column = x + self.left + at as i32;
                if *coverage == 0 || !(0..width).contains(&column) {
                    continue;
                }
                let pixel = 4 * (row as usize * width as usize + column as usize);
                blend(&mut data[pixel..pixel + 4], shade, *coverage);
            }
        }
    }
}

/// Puts a shade over a premultiplied pixel.
fn blend(pixel: &mut [u8], shade: Srgb, coverage: u8) {
    let coverage = u32::from(coverage);
    for (part, over) in pixel.iter_mut().zip([shade.r, shade.g, shade.b, 255]) {
        let sum = u32::from(over) * coverage + u32::from(*part) * (255 - coverage);
        *part = ((sum + 127) / 255) as u8;
    }
}

/// Draws a glyph; `None` where there is nothing to see, such as a space.
fn draw(run: &GlyphRun, glyph: u32, size: f32, offset: f32) -> Option<Stamp> {
    let font = FontRef::from_index(run.font.data.as_ref(), run.font.index).ok()?;
    let outline = font.outline_glyphs().get(GlyphId::new(glyph))?;
    let mut pen = Pen(PathBuilder::new());
    outline.draw(DrawSettings::unhinted(Size::new(size), LocationRef::default()), &mut pen).ok()?;
    let slant = run.skew.map_or(0.0, |degrees| degrees.to_radians().tan());
    let path: Path = pen.0.finish()?.transform(Transform::from_row(1.0, 0.0, -slant, 1.0, offset, 0.0))?;
    let bounds = path.bounds();
    let (left, top) = (bounds.left().floor() - 1.0, bounds.top().floor() - 1.0);
    let (width, height) = (bounds.right().ceil() - left + 1.0, bounds.bottom().ceil() - top + 1.0);
    let mut mask = Mask::new(width as u32, height as u32)?;
    mask.fill_path(&path, FillRule::Winding, true, Transform::from_translate(-left, -top));
    Some(Stamp { left: left as i32, top: top as i32, width: width as u32, coverage: mask.take() })
}

/// Outlines with y down.
struct Pen(PathBuilder);

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.0.move_to(x, -y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.0.line_to(x, -y);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.0.quad_to(cx0, -cy0, x, -y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.0.cubic_to(cx0, -cy0, cx1, -cy1, x, -y);
    }

    fn close(&mut self) {
        self.0.close();
    }
}
