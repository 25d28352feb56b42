//! The bundled fonts: the same files for the screen, for pictures and for measuring.
//!
//! Inter and Vazirmatn, both under the SIL Open Font License (see the licences in `fonts/`). Inter's
//! files are the web fonts of its release, unpacked to TrueType; nothing else is changed in them.

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

/// The families in which a line is set, the first that has a character coming first. Whoever paints a
/// line names them in this order, so that it comes out as wide as it was measured.
pub fn families(right_to_left: bool) -> [&'static str; 2] {
    if right_to_left { [ARABIC, LATIN] } else { [LATIN, ARABIC] }
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
pub static FONTS: [FontFile; 9] = [
    file!(LATIN, 400, false, "Inter-Regular"),
    file!(LATIN, 500, false, "Inter-Medium"),
    file!(LATIN, 600, false, "Inter-SemiBold"),
    file!(LATIN, 700, false, "Inter-Bold"),
    file!(LATIN, 400, true, "Inter-Italic"),
    file!(ARABIC, 400, false, "Vazirmatn-Regular"),
    file!(ARABIC, 500, false, "Vazirmatn-Medium"),
    file!(ARABIC, 600, false, "Vazirmatn-SemiBold"),
    file!(ARABIC, 700, false, "Vazirmatn-Bold"),
];
