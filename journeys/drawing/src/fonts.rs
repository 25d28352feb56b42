//! The bundled fonts: the same files for the screen, for pictures and for measuring.
//!
//! Inter, Vazirmatn and Noto Emoji, all under the SIL Open Font License (see the licences in `fonts/`).
//! Inter's files are the web fonts of its release, unpacked to TrueType; nothing else is changed in them.

use std::sync::LazyLock;

use skrifa::{FontRef, MetadataProvider, charmap::Charmap};

/// A font file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FontFile {
    /// The name of its family.
    pub family: &'static str,
    /// Its weight: 400, 500, 600 or 700.
    pub weight: u16,
    /// Whether it is slanted.
    pub italic: bool,
    /// The TrueType file.
    pub bytes: &'static [u8],
}

/// The family for Latin, Greek and Cyrillic.
pub const LATIN: &str = "Inter";

/// The family for Persian and Arabic.
pub const ARABIC: &str = "Vazirmatn";

/// The family for emoji, which are drawn in the colour of the text around them.
pub const EMOJI: &str = "Noto Emoji";

/// The families in which a line is set, the first that has a character coming first. Whoever paints a
/// line names them in this order, so that it comes out as wide as it was measured.
pub fn families(right_to_left: bool) -> [&'static str; 3] {
    if right_to_left { [ARABIC, LATIN, EMOJI] } else { [LATIN, ARABIC, EMOJI] }
}

/// Whether one of the fonts can draw a character; what is never drawn needs no font.
pub fn can_draw(character: char) -> bool {
    static CHARMAPS: LazyLock<Vec<Charmap<'static>>> = LazyLock::new(|| {
        let regular = FONTS.iter().filter(|font| font.weight == 400 && !font.italic);
        regular.filter_map(|font| Some(FontRef::new(font.bytes).ok()?.charmap())).collect()
    });
    is_invisible(character) || CHARMAPS.iter().any(|charmap| charmap.map(character).is_some())
}

/// Spaces, control characters, and what only tells how others are drawn: joiners, marks of direction,
/// selectors of variations, tags.
fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}'
        )
}

macro_rules! file {
    ($family:expr, $weight:literal, $italic:literal, $name:literal) => {
        FontFile {
            family: $family,
            weight: $weight,
            italic: $italic,
            bytes: include_bytes!(concat!("../fonts/", $name, ".ttf")),
        }
    };
}

/// Every bundled font.
pub static FONTS: [FontFile; 11] = [
    file!(LATIN, 400, false, "Inter-Regular"),
    file!(LATIN, 500, false, "Inter-Medium"),
    file!(LATIN, 600, false, "Inter-SemiBold"),
    file!(LATIN, 700, false, "Inter-Bold"),
    file!(LATIN, 400, true, "Inter-Italic"),
    file!(ARABIC, 400, false, "Vazirmatn-Regular"),
    file!(ARABIC, 500, false, "Vazirmatn-Medium"),
    file!(ARABIC, 600, false, "Vazirmatn-SemiBold"),
    file!(ARABIC, 700, false, "Vazirmatn-Bold"),
    file!(EMOJI, 400, false, "NotoEmoji-Regular"),
    file!(EMOJI, 700, false, "NotoEmoji-Bold"),
];
