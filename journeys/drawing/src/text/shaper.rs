//! Shapes text with Parley.

use std::{borrow::Cow, ops::Range, sync::Arc};

use parley::{
    BaseDirection, FontContext, FontData, FontFamily, FontFamilyName, FontStyle, FontWeight, Layout,
    LayoutContext, OverflowWrap, PositionedLayoutItem, StyleProperty,
    fontique::{Blob, Collection, CollectionOptions, SourceCache},
};

use super::{Lettering, Line, Mark, Piece, Rich};
use crate::{
    display::TextLine,
    fonts::{FONTS, families},
};

/// What Parley carries along with each stretch of text.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Brush(Mark);

pub(super) struct Shaper {
    fonts: FontContext,
    layouts: LayoutContext<Brush>,
}

/// A line, and where it begins in its paragraph.
pub(super) struct Wrapped {
    pub start: usize,
    pub line: Line,
}

/// Glyphs of one font in a row.
#[derive(Clone)]
pub struct GlyphRun {
    /// The font.
    pub font: FontData,
    /// The size that it is set in, in pixels.
    pub size: f32,
    /// How far it is slanted where the font has no slanted letters, in degrees.
    pub skew: Option<f32>,
    /// The glyphs: number, and offset from the line's left end and baseline.
    pub glyphs: Vec<(u32, f32, f32)>,
}

impl Shaper {
    pub fn new() -> Self {
        let mut collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        for font in &FONTS {
            collection.register_fonts(Blob::new(Arc::new(font.bytes)), None);
        }
        let fonts = FontContext { collection, source_cache: SourceCache::default() };
        Self { fonts, layouts: LayoutContext::new() }
    }

    /// How wide a text is in one line.
    pub fn width(&mut self, text: &str, lettering: Lettering, right_to_left: bool) -> f64 {
        let mut layout = self.layout(text, &[], lettering, right_to_left);
        layout.break_all_lines(None);
        f64::from(layout.full_width())
    }

    /// A text in one line.
    pub fn line(&mut self, text: &Rich, lettering: Lettering, right_to_left: bool) -> Line {
        let mut layout = self.layout(text.text(), text.marks(), lettering, right_to_left);
        layout.break_all_lines(None);
        let line = layout.lines().next().map(|line| read(text, &line, right_to_left).line);
        line.unwrap_or(Line { pieces: Vec::new(), w: 0.0, right_to_left })
    }

    /// A paragraph in lines.
    pub fn lines(
        &mut self,
        text: &Rich,
        lettering: Lettering,
        width: f64,
        right_to_left: bool,
    ) -> Vec<Wrapped> {
        let mut layout = self.layout(text.text(), text.marks(), lettering, right_to_left);
        layout.break_all_lines(Some(width as f32));
        layout.lines().map(|line| read(text, &line, right_to_left)).collect()
    }

    /// How much of a text, from its start, is not wider than `width` in one line.
    pub fn fitting(&mut self, text: &Rich, lettering: Lettering, width: f64, right_to_left: bool) -> usize {
        let mut layout = self.layout(text.text(), text.marks(), lettering, right_to_left);
        layout.break_all_lines(None);
        let mut clusters: Vec<(Range<usize>, f32)> = Vec::new();
        for line in layout.lines() {
            for run in line.runs() {
                clusters.extend(run.clusters().map(|cluster| (cluster.text_range(), cluster.advance())));
            }
        }
        clusters.sort_by_key(|(range, _)| range.start);
        let mut sum = 0.0;
        let fits = clusters.iter().take_while(|(_, advance)| {
            sum += f64::from(*advance);
            sum <= width
        });
        fits.last().map_or(0, |(range, _)| range.end)
    }

    /// The glyphs of a line that was set.
    pub fn glyphs(&mut self, line: &TextLine) -> Vec<GlyphRun> {
        let mark = if line.italic { Mark::Assumed } else { Mark::Plain };
        let lettering = Lettering { size: line.size, weight: line.weight };
        let mut layout =
            self.layout(&line.text, &[(0..line.text.len(), mark)], lettering, line.right_to_left);
        layout.break_all_lines(None);
        let mut runs = Vec::new();
        for item in layout.lines().flat_map(|line| line.items()) {
            let PositionedLayoutItem::GlyphRun(run) = item else { continue };
            let baseline = run.baseline();
            runs.push(GlyphRun {
                font: run.run().font().clone(),
                size: run.run().font_size(),
                skew: run.run().synthesis().skew(),
                glyphs: run
                    .positioned_glyphs()
                    .map(|glyph| (glyph.id, glyph.x, glyph.y - baseline))
                    .collect(),
            });
        }
        runs
    }

    fn layout(
        &mut self,
        text: &str,
        marks: &[(Range<usize>, Mark)],
        lettering: Lettering,
        right_to_left: bool,
    ) -> Layout<Brush> {
        let names = families(right_to_left).map(|name| FontFamilyName::Named(Cow::Borrowed(name)));
        let mut builder = self.layouts.ranged_builder(&mut self.fonts, text, 1.0, false);
        builder.set_base_direction(if right_to_left { BaseDirection::Rtl } else { BaseDirection::Ltr });
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&names))));
        builder.push_default(StyleProperty::FontSize(lettering.size as f32));
        builder.push_default(StyleProperty::FontWeight(FontWeight::new(f32::from(lettering.weight))));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
        for (range, mark) in marks {
            builder.push(StyleProperty::Brush(Brush(*mark)), range.clone());
            if *mark == Mark::Assumed {
                builder.push(StyleProperty::FontStyle(FontStyle::Italic), range.clone());
            }
        }
        builder.build(text)
    }
}

/// A line as data: its pieces from left to right, without the space at its end.
fn read(text: &Rich, line: &parley::layout::Line<'_, Brush>, right_to_left: bool) -> Wrapped {
    let range = line.text_range();
    let end = range.start + text.text()[range.clone()].trim_end().len();
    let has_marks = text.marks().iter().any(|(marked, _)| marked.start < end && marked.end > range.start);
    let mut segments: Vec<(Range<usize>, Mark, f64)> = Vec::new();
    for cluster in line.runs().flat_map(|run| run.visual_clusters()) {
        let within = cluster.text_range();
        if within.start >= end {
            continue;
        }
        let (mark, advance) = (cluster.style().brush.0, f64::from(cluster.advance()));
        match segments.last_mut() {
            // What is seen side by side is one piece if it also is so in the text.
            Some((segment, last, w))
                if !has_marks
                    || (*last == mark && (segment.end == within.start || within.end == segment.start)) =>
            {
                *segment = segment.start.min(within.start)..segment.end.max(within.end);
                *w += advance;
            }
            _ => segments.push((within, mark, advance)),
        }
    }
    let mut x = 0.0;
    let pieces = segments.into_iter().map(|(range, mark, w)| {
        let piece = Piece { text: without_loose_ends(&text.text()[range]).to_owned(), mark, x, w };
        x += w;
        piece
    });
    let pieces = pieces.collect();
    Wrapped { start: range.start, line: Line { pieces, w: x, right_to_left } }
}

/// A piece without the ends of isolates that belong to the pieces beside it.
fn without_loose_ends(piece: &str) -> &str {
    piece.trim_start_matches('\u{2069}').trim_end_matches(['\u{2066}', '\u{2067}', '\u{2068}'])
}
