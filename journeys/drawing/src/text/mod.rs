//! Sets text: shapes, measures and wraps it with the bundled fonts, and with no others.
//!
//! Most texts are a few words that stand on many cards. So words are measured once each, and lines
//! are filled with them; what words alone cannot decide (marks, words longer than a line, a cut) is
//! left to the shaper, and what it says is kept too.

mod rich;
mod shaper;

use std::{collections::HashMap, sync::Arc};

pub use rich::{Mark, Rich, figure, isolated, quoted, runs_right_to_left};
pub use shaper::GlyphRun;
use shaper::Shaper;

/// The size and weight that text is set in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lettering {
    /// The size, in pixels at 100 %.
    pub size: f64,
    /// 400, 500, 600 or 700.
    pub weight: u16,
}

/// The room that a text is set in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Room {
    /// How wide its lines may be.
    pub width: f64,
    /// How many lines it may have; what does not fit in ends in an ellipsis.
    pub lines: usize,
    /// Whether a text without letters runs from right to left.
    pub right_to_left: bool,
}

/// A text that was set.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Block {
    /// Its lines, from the first to the last.
    pub lines: Vec<Line>,
}

/// A line of a text that was set.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it consists of, from left to right.
    pub pieces: Vec<Piece>,
    /// How wide it is.
    pub w: f64,
    /// The direction of its paragraph.
    pub right_to_left: bool,
}

/// A part of a line that is set in one way.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The text, in logical order.
    pub text: String,
    /// How it is set.
    pub mark: Mark,
    /// Where it begins, from the left edge of the line.
    pub x: f64,
    /// How wide it is.
    pub w: f64,
}

impl Block {
    /// The width of the widest line.
    pub fn width(&self) -> f64 {
        self.lines.iter().map(|line| line.w).fold(0.0, f64::max)
    }
}

/// Sets text, and remembers what it has set.
pub struct Typesetter {
    shaper: Shaper,
    words: HashMap<WordStyle, HashMap<Box<str>, f64>>,
    blocks: HashMap<(Rich, BlockStyle), Arc<Block>>,
}

/// How a word is set: its size in 1/64 pixel, its weight, and its direction.
type WordStyle = (u32, u16, bool);

/// How a block is set: as its words, how wide in 1/64 pixel, and in how many lines.
type BlockStyle = (WordStyle, u64, usize);

/// As many texts are remembered; then all are forgotten at once.
const REMEMBERED: usize = 1 << 16;

/// No line that fits on a card holds more characters: what is beyond is cut before it is shaped.
const LONGEST_LINE: usize = 400;

const ELLIPSIS: &str = "…";

impl Default for Typesetter {
    fn default() -> Self {
        Self { shaper: Shaper::new(), words: HashMap::new(), blocks: HashMap::new() }
    }
}

impl Typesetter {
    /// Sets a text in a room.
    pub fn set(&mut self, text: &Rich, lettering: Lettering, room: Room) -> Arc<Block> {
        if text.text().trim().is_empty() || room.lines == 0 || room.width <= 0.0 {
            return Arc::default();
        }
        let right_to_left = runs_right_to_left(text.text()).unwrap_or(room.right_to_left);
        if let Some(block) = self.fill(text, lettering, room, right_to_left) {
            return Arc::new(block);
        }
        let style = word_style(lettering, right_to_left);
        let key = (text.clone(), (style, (room.width * 64.0) as u64, room.lines));
        if let Some(block) = self.blocks.get(&key) {
            return block.clone();
        }
        let block = Arc::new(self.shape(text, lettering, room, right_to_left));
        if self.blocks.len() >= REMEMBERED {
            self.blocks.clear();
        }
        self.blocks.insert(key, block.clone());
        block
    }

    /// How wide a text is in one line.
    pub fn measure(&mut self, text: &str, lettering: Lettering, right_to_left: bool) -> f64 {
        let words = self.words.entry(word_style(lettering, right_to_left)).or_default();
        if let Some(width) = words.get(text) {
            return *width;
        }
        let width = self.shaper.width(text, lettering, right_to_left);
        if words.len() >= REMEMBERED {
            words.clear();
        }
        words.insert(text.into(), width);
        width
    }

    /// The glyphs of a line that was set, for painters that draw outlines.
    pub fn glyphs(&mut self, line: &crate::display::TextLine) -> Vec<GlyphRun> {
        self.shaper.glyphs(line)
    }

    /// Fills lines with measured words; `None` where words alone do not decide.
    fn fill(&mut self, text: &Rich, lettering: Lettering, room: Room, right_to_left: bool) -> Option<Block> {
        if !text.marks().is_empty() || text.text().len() > LONGEST_LINE || text.text().contains('\n') {
            return None;
        }
        let text = text.text();
        let space = self.measure(" ", lettering, right_to_left);
        let mut block = Block::default();
        let (mut start, mut end, mut line_w) = (0, 0, 0.0);
        for (at, word) in words(text) {
            let w = self.measure(word, lettering, right_to_left);
            if w > room.width {
                return None;
            }
            let spaces = text[end..at].chars().count() as f64 * space;
            if end > 0 && line_w + spaces + w > room.width {
                block.lines.push(Line::plain(&text[start..end], line_w, right_to_left));
                (start, line_w) = (at, w);
            } else {
                line_w += spaces + w;
            }
            end = at + word.len();
        }
        block.lines.push(Line::plain(&text[start..end], line_w, right_to_left));
        (block.lines.len() <= room.lines).then_some(block)
    }

    /// Sets a text with the shaper.
    fn shape(&mut self, text: &Rich, lettering: Lettering, room: Room, right_to_left: bool) -> Block {
        let mut block = Block::default();
        let mut start = 0;
        while start <= text.text().len() && block.lines.len() < room.lines {
            let end = text.text()[start..].find('\n').map_or(text.text().len(), |length| start + length);
            let left = room.lines - block.lines.len();
            if start == end && left > 1 {
                block.lines.push(Line::plain("", 0.0, right_to_left));
                start += 1;
                continue;
            }
            let longest = text.text()[start..end].char_indices().nth(left * LONGEST_LINE);
            let shaped_to = longest.map_or(end, |(length, _)| start + length);
            let paragraph = text.part(start..shaped_to);
            let mut lines = self.shaper.lines(&paragraph, lettering, room.width, right_to_left);
            let is_cut =
                lines.len() > left || shaped_to < end || (lines.len() == left && end < text.text().len());
            if is_cut {
                lines.truncate(left);
                if let Some(last) = lines.pop() {
                    let rest = paragraph.part(last.start..paragraph.text().len());
                    let line = self.cut(&rest, lettering, room.width, right_to_left);
                    block.lines.extend(lines.into_iter().map(|line| line.line));
                    block.lines.push(line);
                }
                return block;
            }
            block.lines.extend(lines.into_iter().map(|line| line.line));
            start = end + 1;
        }
        block
    }

    /// As much of a text as fits in one line with an ellipsis behind it.
    fn cut(&mut self, text: &Rich, lettering: Lettering, width: f64, right_to_left: bool) -> Line {
        let longest = text.text().char_indices().nth(LONGEST_LINE).map_or(text.text().len(), |(at, _)| at);
        let text = text.part(0..longest);
        let room = width - self.measure(ELLIPSIS, lettering, right_to_left);
        let mut end = self.shaper.fitting(&text, lettering, room, right_to_left);
        loop {
            let kept = text.text()[..end].trim_end_matches([' ', ',', '،', ';', ':', '.', '\u{200c}']).len();
            let shortened = text.part(0..kept).and(ELLIPSIS);
            let line = self.shaper.line(&shortened, lettering, right_to_left);
            if line.w <= width || kept == 0 {
                return line;
            }
            end = text.text()[..kept].char_indices().next_back().map_or(0, |(at, _)| at);
        }
    }
}

impl Line {
    fn plain(text: &str, w: f64, right_to_left: bool) -> Self {
        let piece = Piece { text: text.to_owned(), mark: Mark::Plain, x: 0.0, w };
        Self { pieces: vec![piece], w, right_to_left }
    }
}

fn word_style(lettering: Lettering, right_to_left: bool) -> WordStyle {
    ((lettering.size * 64.0) as u32, lettering.weight, right_to_left)
}

/// The words of a text and where they begin. Spaces that do not break belong to words.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}');
    let mut next = 0;
    text.split_inclusive(breaks).filter_map(move |word| {
        let at = next;
        next += word.len();
        let word = word.trim_end_matches(breaks);
        (!word.is_empty()).then_some((at, word))
    })
}

#[cfg(test)]
mod tests;
