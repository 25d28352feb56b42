//! Paints a display list as PNG, strip by strip, so that a picture needs little memory however large.

mod brush;
mod glyphs;

use ::png::{BitDepth, ColorType, Compression, Encoder, text_metadata::ITXtChunk};
use kurbo::Rect;
use tiny_skia::{Color, Pixmap};

use super::{Gallery, Origins, PaintError, sheet};
use crate::{
    display::{DisplayList, Group},
    ink::{Palette, Plain},
    text::Typesetter,
};
use brush::Brush;

/// The keyword of the text chunk in which a picture carries its journey.
pub const JOURNEY_CHUNK: &str = "safar";

/// How a PNG is painted.
#[derive(Debug, Clone, Copy)]
pub struct PngOptions<'a> {
    /// The shades.
    pub palette: Palette,
    /// How many pixels of the picture one pixel of the drawing gets: 1 to 4.
    pub scale: f64,
    /// Whether the paper is left out.
    pub transparent: bool,
    /// The journey that the picture carries inside, as a file of Safar's.
    pub journey: Option<&'a str>,
    /// The pictures on image cards.
    pub images: &'a dyn Gallery,
}

/// The scales that a picture may have.
const SCALES: (f64, f64) = (1.0, 4.0);

/// A picture may have so many pixels, and so many in a row or a column.
const MOST_PIXELS: f64 = 512e6;
const LONGEST_SIDE: f64 = 65_000.0;

/// So many pixels are painted at a time.
const STRIP: u32 = 1 << 22;

/// Paints a drawing as PNG.
///
/// # Errors
/// If the scale is out of bounds, or the picture would be too large.
pub fn png(
    list: &DisplayList,
    options: PngOptions<'_>,
    setter: &mut Typesetter,
) -> Result<Vec<u8>, PaintError> {
    let origins = Origins::of(&list.grid);
    let sheet = sheet(list, &origins);
    let (width, height) = size(sheet, options.scale)?;
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    let mut writer = encoder.write_header().map_err(not_packed)?;
    if let Some(journey) = options.journey {
        let mut chunk = ITXtChunk::new(JOURNEY_CHUNK, journey);
        chunk.compress_text().map_err(not_packed)?;
        writer.write_text_chunk(&chunk).map_err(not_packed)?;
    }
    let mut stream = writer.stream_writer().map_err(not_packed)?;
    let mut painter = Painter::of(list, (&origins, sheet), options, setter);
    let rows = (STRIP / width).clamp(1, height);
    let mut top = 0;
    while top < height {
        let strip = painter.strip(width, top, rows.min(height - top));
        std::io::Write::write_all(&mut stream, &strip).map_err(|error| not_packed(error.into()))?;
        top += rows;
    }
    stream.finish().map_err(not_packed)?;
    writer.finish().map_err(not_packed)?;
    Ok(bytes)
}

/// The size of the picture in pixels.
fn size(sheet: Rect, scale: f64) -> Result<(u32, u32), PaintError> {
    if !(SCALES.0..=SCALES.1).contains(&scale) {
        return Err(PaintError::ScaleOutOfRange { scale, least: SCALES.0, most: SCALES.1 });
    }
    let (width, height) = ((sheet.width() * scale).ceil().max(1.0), (sheet.height() * scale).ceil().max(1.0));
    if width * height > MOST_PIXELS || width.max(height) > LONGEST_SIDE {
        return Err(PaintError::PictureTooLarge { width, height, most: MOST_PIXELS });
    }
    Ok((width as u32, height as u32))
}

fn not_packed(error: ::png::EncodingError) -> PaintError {
    PaintError::PictureNotPacked { reason: error.to_string() }
}

struct Painter<'a> {
    /// The groups, and where each stands on the sheet.
    groups: Vec<(&'a Group, f64, f64)>,
    brush: Brush<'a>,
    paper: Option<Color>,
}

/// Groups reach beyond their area by the shadows and lines at their edges, and by ports.
const BEYOND: f64 = 12.0;

impl<'a> Painter<'a> {
    fn of(
        list: &'a DisplayList,
        (origins, sheet): (&Origins<'_>, Rect),
        options: PngOptions<'a>,
        setter: &'a mut Typesetter,
    ) -> Self {
        let groups = list.groups.iter().map(|group| {
            let (x, y) = origins.corner(group);
            (&**group, x - sheet.x0, y - sheet.y0)
        });
        let groups = groups.collect();
        let paper = options.palette.shade(Plain::Paper.into());
        let paper = (!options.transparent).then(|| Color::from_rgba8(paper.r, paper.g, paper.b, 255));
        Self { groups, brush: Brush::new(options.palette, options.scale, options.images, setter), paper }
    }

    /// Paints the rows from `top` on; gives back their pixels.
    fn strip(&mut self, width: u32, top: u32, rows: u32) -> Vec<u8> {
        let Some(mut pixels) = Pixmap::new(width, rows) else { return Vec::new() };
        if let Some(paper) = self.paper {
            pixels.fill(paper);
        }
        let scale = self.brush.scale();
        let (from, to) = (f64::from(top) / scale, f64::from(top + rows) / scale);
        for (group, x, y) in &self.groups {
            if y - BEYOND < to && y + group.h + BEYOND > from {
                for item in &group.items {
                    self.brush.paint(item, (*x, *y - from), &mut pixels);
                }
            }
        }
        pixels.take_demultiplied()
    }
}
