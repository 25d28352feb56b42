//! Paints the items of a display list on pixels.

use std::collections::HashMap;

use kurbo::{BezPath, PathEl};
use tiny_skia::{
    Color, ColorU8, FillRule, FilterQuality, IntSize, LineCap, LineJoin, Paint, Path, PathBuilder, Pattern,
    Pixmap, PixmapPaint, Rect, Shader, SpreadMode, StrokeDash, Transform,
};

use super::glyphs::Glyphs;
use crate::{
    display::{Fill, Item, Stroke, TextLine},
    icon::{self, Icon},
    ink::{Ink, Palette, Plain, Srgb},
    paint::{Gallery, HATCH_PITCH, HATCH_WIDTH, SHADOW, UNDERLINE},
    text::{GlyphRun, Typesetter},
};

/// So many pixels of a hatch's tile one pixel of the drawing gets.
const SHARP: f64 = 4.0;

pub(super) struct Brush<'a> {
    palette: Palette,
    scale: f64,
    gallery: &'a dyn Gallery,
    setter: &'a mut Typesetter,
    glyphs: Glyphs,
    icons: HashMap<Icon, Option<Path>>,
    hatches: HashMap<(Ink, Ink), Option<Pixmap>>,
    /// Pictures at the size at which they were painted last: those that cross from one strip to the next come twice.
    images: HashMap<(String, u32, u32), Option<Pixmap>>,
    /// What was set: lines repeat, and those that cross from one strip to the next come twice.
    lines: HashMap<LineKey, Vec<GlyphRun>>,
}

/// What a line's glyphs depend on: its text, size, weight, slant and direction.
type LineKey = (String, u64, u16, bool, bool);

const LINES_KEPT: usize = 1 << 16;

/// So many pixels of pictures are kept for the strips that follow.
const IMAGES_KEPT: usize = 1 << 24;

impl<'a> Brush<'a> {
    pub fn new(palette: Palette, scale: f64, gallery: &'a dyn Gallery, setter: &'a mut Typesetter) -> Self {
        Self {
            palette,
            scale,
            gallery,
            setter,
            glyphs: Glyphs::default(),
            icons: HashMap::new(),
            hatches: HashMap::new(),
            images: HashMap::new(),
            lines: HashMap::new(),
        }
    }

    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Paints an item of a group whose corner is at `corner` of the strip.
    pub fn paint(&mut self, item: &Item, corner: (f64, f64), pixels: &mut Pixmap) {
        let place = self.place(corner, 1.0);
        match item {
            Item::Rect { x, y, w, h, r, fill, stroke, raised } => {
                if *raised {
                    self.shadow([*x, *y, *w, *h], *r, place, pixels);
                }
                let Some(path) = rounded([*x, *y, *w, *h], *r) else { return };
                self.fill(&path, *fill, place, pixels);
                self.stroke(&path, *stroke, place, pixels);
            }
            Item::Path { d, fill, stroke } => {
                let Some(path) = converted(d) else { return };
                self.fill(&path, *fill, place, pixels);
                self.stroke(&path, *stroke, place, pixels);
            }
            Item::Text(line) => self.text(line, corner, pixels),
            Item::Image { image, x, y, w, h } => {
                self.image(image, [corner.0 + x, corner.1 + y, *w, *h], pixels);
            }
            Item::Icon { icon, x, y, size, ink } => {
                let place = self.place((corner.0 + x, corner.1 + y), size / icon::SIDE);
                let paint = solid(self.palette.shade(*ink), 1.0);
                let stroke = tiny_skia::Stroke {
                    width: icon::STROKE as f32,
                    line_cap: LineCap::Round,
                    line_join: LineJoin::Round,
                    ..tiny_skia::Stroke::default()
                };
                let path = self
                    .icons
                    .entry(*icon)
                    .or_insert_with(|| BezPath::from_svg(icon.path()).ok().and_then(|path| converted(&path)));
                if let Some(path) = path {
                    pixels.stroke_path(path, &paint, &stroke, place, None);
                }
            }
        }
    }

    fn place(&self, (x, y): (f64, f64), scale: f64) -> Transform {
        let all = (self.scale * scale) as f32;
        Transform::from_row(all, 0.0, 0.0, all, (x * self.scale) as f32, (y * self.scale) as f32)
    }

    fn shadow(&self, [x, y, w, h]: [f64; 4], r: f64, place: Transform, pixels: &mut Pixmap) {
        let shade = self.palette.shade(Plain::Shadow.into());
        for (grow, down, strength) in SHADOW {
            let area = [x - grow, y - grow + down, w + 2.0 * grow, h + 2.0 * grow];
            if let Some(path) = rounded(area, r + grow) {
                pixels.fill_path(&path, &solid(shade, strength), FillRule::Winding, place, None);
            }
        }
    }

    fn fill(&mut self, path: &Path, fill: Option<Fill>, place: Transform, pixels: &mut Pixmap) {
        match fill {
            None => {}
            Some(Fill::Plain(ink)) => {
                let paint = solid(self.palette.shade(ink), 1.0);
                pixels.fill_path(path, &paint, FillRule::Winding, place, None);
            }
            Some(Fill::Hatched(ground, lines)) => {
                let (palette, pair) = (self.palette, (ground, lines));
                let tile = self
                    .hatches
                    .entry(pair)
                    .or_insert_with(|| hatching(palette.shade(ground), palette.shade(lines)));
                let Some(tile) = tile else { return };
                let shrink = Transform::from_scale(1.0 / SHARP as f32, 1.0 / SHARP as f32);
                let shader =
                    Pattern::new(tile.as_ref(), SpreadMode::Repeat, FilterQuality::Bilinear, 1.0, shrink);
                let paint = Paint { shader, ..Paint::default() };
                pixels.fill_path(path, &paint, FillRule::Winding, place, None);
            }
        }
    }

    fn stroke(&self, path: &Path, stroke: Option<Stroke>, place: Transform, pixels: &mut Pixmap) {
        let Some(Stroke { ink, width, dash }) = stroke else { return };
        let stroke = tiny_skia::Stroke {
            width: width as f32,
            line_cap: if dash.is_some() { LineCap::Butt } else { LineCap::Round },
            line_join: LineJoin::Round,
            dash: dash.and_then(|[line, gap]| StrokeDash::new(vec![line as f32, gap as f32], 0.0)),
            ..tiny_skia::Stroke::default()
        };
        pixels.stroke_path(path, &solid(self.palette.shade(ink), 1.0), &stroke, place, None);
    }

    fn image(&mut self, image: &str, [x, y, w, h]: [f64; 4], pixels: &mut Pixmap) {
        let (top, bottom) = (y * self.scale, (y + h) * self.scale);
        if bottom < 0.0 || top > f64::from(pixels.height()) {
            return;
        }
        // On whole pixels, so that nothing is blurred a second time.
        let (left, top) = ((x * self.scale).round(), top.round());
        let width = (((x + w) * self.scale).round() - left).max(1.0) as u32;
        let height = (bottom.round() - top).max(1.0) as u32;
        let known =
            self.images.keys().map(|(_, width, height)| *width as usize * *height as usize).sum::<usize>();
        if known > IMAGES_KEPT {
            self.images.clear();
        }
        let gallery = self.gallery;
        let key = (image.to_owned(), width, height);
        let picture = self.images.entry(key).or_insert_with(|| {
            let bytes = gallery.pixels(image, width, height)?;
            premultiplied(bytes, width, height)
        });
        let Some(picture) = picture else { return };
        let paint = PixmapPaint { quality: FilterQuality::Nearest, ..PixmapPaint::default() };
        let (left, top) = (left as i32, top as i32);
        pixels.draw_pixmap(left, top, picture.as_ref(), &paint, Transform::identity(), None);
    }

    fn text(&mut self, line: &TextLine, corner: (f64, f64), pixels: &mut Pixmap) {
        let shade = self.palette.shade(line.ink);
        let (x, y) = ((corner.0 + line.x) * self.scale, (corner.1 + line.y) * self.scale);
        let (size, bottom) = (line.size * self.scale, f64::from(pixels.height()));
        if y + size < 0.0 || y - 2.0 * size > bottom {
            return;
        }
        if line.underlined {
            let (down, thick) = (y + UNDERLINE.0 * size, (UNDERLINE.1 * size).max(1.0));
            let area = Rect::from_xywh(x as f32, down as f32, (line.w * self.scale) as f32, thick as f32);
            if let Some(area) = area {
                pixels.fill_rect(area, &solid(shade, 1.0), Transform::identity(), None);
            }
        }
        if self.lines.len() >= LINES_KEPT {
            self.lines.clear();
        }
        let key = (line.text.clone(), line.size.to_bits(), line.weight, line.italic, line.right_to_left);
        let runs = self.lines.entry(key).or_insert_with(|| self.setter.glyphs(line));
        for run in runs {
            self.glyphs.stamp(run, self.scale as f32, (x as f32, y as f32), shade, pixels);
        }
    }
}

fn solid(shade: Srgb, strength: f64) -> Paint<'static> {
    let mut color = Color::from_rgba8(shade.r, shade.g, shade.b, 255);
    color.apply_opacity(strength as f32);
    Paint { shader: Shader::SolidColor(color), anti_alias: true, ..Paint::default() }
}

fn converted(path: &BezPath) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(a) => builder.move_to(a.x as f32, a.y as f32),
            PathEl::LineTo(a) => builder.line_to(a.x as f32, a.y as f32),
            PathEl::QuadTo(a, b) => builder.quad_to(a.x as f32, a.y as f32, b.x as f32, b.y as f32),
            PathEl::CurveTo(a, b, c) => {
                builder.cubic_to(a.x as f32, a.y as f32, b.x as f32, b.y as f32, c.x as f32, c.y as f32);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}

/// A rectangle with rounded corners.
fn rounded([x, y, w, h]: [f64; 4], r: f64) -> Option<Path> {
    let r = r.min(w / 2.0).min(h / 2.0);
    if r <= 0.0 {
        return Rect::from_xywh(x as f32, y as f32, w as f32, h as f32).map(PathBuilder::from_rect);
    }
    let rect = kurbo::RoundedRect::new(x, y, x + w, y + h, r);
    converted(&kurbo::Shape::to_path(&rect, 0.05))
}

/// Pixels as the painter wants them, with each colour weighed by how opaque it is.
fn premultiplied(mut bytes: Vec<u8>, width: u32, height: u32) -> Option<Pixmap> {
    for pixel in bytes.chunks_exact_mut(4) {
        let [r, g, b, a] = [pixel[0], pixel[1], pixel[2], pixel[3]];
        let color = ColorU8::from_rgba(r, g, b, a).premultiply();
        pixel.copy_from_slice(&[color.red(), color.green(), color.blue(), a]);
    }
    Pixmap::from_vec(bytes, IntSize::from_wh(width, height)?)
}

/// A tile of slanted lines that join at its edges.
fn hatching(ground: Srgb, lines: Srgb) -> Option<Pixmap> {
    let side = (HATCH_PITCH * SHARP) as f32;
    let mut tile = Pixmap::new(side as u32, side as u32)?;
    tile.fill(Color::from_rgba8(ground.r, ground.g, ground.b, 255));
    let width = (HATCH_WIDTH * SHARP * std::f64::consts::FRAC_1_SQRT_2) as f32;
    let stroke = tiny_skia::Stroke { width, ..tiny_skia::Stroke::default() };
    for shift in [-side, 0.0, side] {
        let mut line = PathBuilder::new();
        line.move_to(shift - side, 2.0 * side);
        line.line_to(shift + 2.0 * side, -side);
        tile.stroke_path(&line.finish()?, &solid(lines, 1.0), &stroke, Transform::identity(), None);
    }
    Some(tile)
}
