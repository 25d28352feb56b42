//! Texts that can be set: cleaned of what cannot be drawn, with marks on their figures.
//!
//! A figure travels through a translated sentence between two characters of the private use area, so
//! that a sentence may put its figures in any order and each is still set as what it is: assumed,
//! recorded or neither. Figures are isolated left to right.

use std::ops::Range;

/// How a stretch of text is set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Mark {
    /// As the text around it.
    #[default]
    Plain,
    /// Slanted: somebody assumes it.
    Assumed,
    /// Underlined: it was recorded.
    Recorded,
}

/// A text and the marks on it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Rich {
    text: String,
    /// What is not plain: in order, apart from one another.
    marks: Vec<(Range<usize>, Mark)>,
}

const ASSUMED: char = '\u{e000}';
const RECORDED: char = '\u{e001}';
const END: char = '\u{e002}';

/// Text that stays left to right within any sentence: figures, event names, signs.
pub fn isolated(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

/// A figure to be put into a sentence that [`Rich::sentence`] reads. It runs as its unit does, and
/// without one from left to right.
pub fn figure(text: &str, mark: Mark) -> String {
    let text = format!("\u{2068}{text}\u{2069}");
    match mark {
        Mark::Plain => text,
        Mark::Assumed => format!("{ASSUMED}{text}{END}"),
        Mark::Recorded => format!("{RECORDED}{text}{END}"),
    }
}

/// Somebody's words to be put into a sentence: one line, and nothing that reaches beyond them.
pub fn quoted(text: &str) -> String {
    let reaches_beyond = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    clean(text).chars().filter(|c| !reaches_beyond(c)).map(|c| if c == '\n' { ' ' } else { c }).collect()
}

impl Rich {
    /// Somebody's own words, such as a title. May have several lines.
    pub fn plain(text: &str) -> Self {
        Self { text: clean(text), marks: Vec::new() }
    }

    /// A sentence of Safar's, with figures in it.
    pub fn sentence(text: &str) -> Self {
        let mut rich = Self::default();
        let mut open = None;
        for c in text.chars() {
            match c {
                ASSUMED => open = Some((rich.text.len(), Mark::Assumed)),
                RECORDED => open = Some((rich.text.len(), Mark::Recorded)),
                END => {
                    if let Some((start, mark)) = open.take() {
                        rich.marks.push((start..rich.text.len(), mark));
                    }
                }
                c if c.is_control() => rich.text.push(' '),
                c => rich.text.push(c),
            }
        }
        rich
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What is not plain: in order, apart from one another.
    pub fn marks(&self) -> &[(Range<usize>, Mark)] {
        &self.marks
    }

    /// Whether there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// A part of the text with the marks on it.
    pub(super) fn part(&self, range: Range<usize>) -> Self {
        let marks = self.marks.iter().filter_map(|(marked, mark)| {
            let (start, end) = (marked.start.max(range.start), marked.end.min(range.end));
            (start < end).then(|| (start - range.start..end - range.start, *mark))
        });
        let marks = marks.collect();
        Self { text: self.text[range].to_owned(), marks }
    }

    /// The same text with more behind it, set as the last of it is.
    pub(super) fn and(mut self, more: &str) -> Self {
        let end = self.text.len();
        self.text.push_str(more);
        if let Some((last, _)) = self.marks.last_mut()
            && last.end == end
        {
            last.end = self.text.len();
        }
        self
    }
}

/// Without what cannot be drawn: control characters and our own marks. Line breaks stay.
fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len().min(4096));
    let mut last = ' ';
    for c in text.trim().chars() {
        match c {
            '\n' if last == '\r' => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => cleaned.push('\n'),
            ASSUMED | RECORDED | END => {}
            c if c.is_control() => cleaned.push(' '),
            c => cleaned.push(c),
        }
        last = c;
    }
    cleaned
}

/// Whether a text runs from right to left: as its first letter outside of isolates says; `None` where
/// it has no letter.
pub fn runs_right_to_left(text: &str) -> Option<bool> {
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '\u{200e}' => return Some(false),
            '\u{200f}' | '\u{61c}' => return Some(true),
            c if c.is_alphabetic() => return Some(is_right_to_left(c)),
            _ => {}
        }
    }
    None
}

/// Whether a letter belongs to a script that runs from right to left, by Unicode's blocks for them.
fn is_right_to_left(letter: char) -> bool {
    matches!(u32::from(letter), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_keeps_its_figures_marked_in_any_order() {
        let (hits, leave) = (figure("37 %", Mark::Recorded), figure("≈ 21 %", Mark::Assumed));
        let rich = Rich::sentence(&format!("of {leave} hit, {hits} leave"));
        let marked: Vec<_> =
            rich.marks().iter().map(|(range, mark)| (&rich.text()[range.clone()], *mark)).collect();
        assert_eq!(
            marked,
            [("\u{2068}≈ 21 %\u{2069}", Mark::Assumed), ("\u{2068}37 %\u{2069}", Mark::Recorded)]
        );
        assert_eq!(rich.text(), "of \u{2068}≈ 21 %\u{2069} hit, \u{2068}37 %\u{2069} leave");
    }

    #[test]
    fn nobody_can_forge_marks_or_reach_beyond_their_own_words() {
        assert_eq!(Rich::plain("a\u{e000}b\u{7}\tc\r\nd").text(), "ab  c\nd");
        assert!(Rich::plain("\u{e001}7\u{e002}").marks().is_empty());
        assert_eq!(quoted(" two\nlines \u{202e}evil\u{2069} "), "two lines evil");
    }

    #[test]
    fn the_first_letter_says_the_direction() {
        assert_eq!(runs_right_to_left("سلام hello"), Some(true));
        assert_eq!(runs_right_to_left("10 % off سلام"), Some(false));
        assert_eq!(runs_right_to_left("\u{2066}SMS\u{2069} سلام"), Some(true));
        assert_eq!(runs_right_to_left("۳۷٪"), None);
    }
}
