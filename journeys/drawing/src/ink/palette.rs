//! The shades of every ink, by theme.

use std::{collections::BTreeMap, fmt};

use safar_model::record::{grid::Color, node::NodeKind};
use serde::{Serialize, Serializer};
use strum::VariantArray;

use super::{CardInk, FaceInk, Ink, Look, Mood, Plain, StageInk};

/// A colour of sRGB, written `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Srgb {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

/// Whether dark stands on light or light on dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Theme {
    Light,
    Dark,
}

/// The shade of every ink in a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    theme: Theme,
}

/// The shade of every ink in every theme, by their names: for the interface.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Palettes(BTreeMap<&'static str, BTreeMap<String, Srgb>>);

/// The palettes of all themes.
pub fn palettes() -> Palettes {
    let shades = |theme| Ink::all().map(move |ink| (ink.to_string(), Palette { theme }.shade(ink))).collect();
    Palettes(Theme::VARIANTS.iter().map(|theme| (theme.into(), shades(*theme))).collect())
}

impl Palette {
    /// Dark on light.
    pub const fn light() -> Self {
        Self { theme: Theme::Light }
    }

    /// Light on dark.
    pub const fn dark() -> Self {
        Self { theme: Theme::Dark }
    }

    /// The palette of a theme.
    pub fn of(theme: Theme) -> Self {
        Self { theme }
    }

    /// The theme that it belongs to.
    pub fn theme(self) -> Theme {
        self.theme
    }

    /// The shade of an ink.
    pub fn shade(self, ink: Ink) -> Srgb {
        let [light, dark] = match ink {
            Ink::Plain(ink) => plain(ink),
            Ink::Stage(color, ink) => stage(color, ink),
            Ink::Card(look, ink) => hue(look).map(|hue| hue[ink as usize]),
            Ink::Face(mood, ink) => face(mood, ink),
        };
        Srgb::of(match self.theme {
            Theme::Light => light,
            Theme::Dark => dark,
        })
    }
}

impl Srgb {
    fn of(hex: u32) -> Self {
        let [_, r, g, b] = hex.to_be_bytes();
        Self { r, g, b }
    }
}

impl fmt::Display for Srgb {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.r, self.g, self.b)
    }
}

impl Serialize for Srgb {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// In the light theme, then in the dark one.
type Shades = [u32; 2];

fn plain(ink: Plain) -> Shades {
    match ink {
        Plain::Paper => [0xfaf9f6, 0x14161b],
        Plain::Surface => [0xffffff, 0x1b1e25],
        Plain::Line => [0xe2dfd8, 0x333842],
        Plain::Text => [0x1b1f2a, 0xeceef3],
        Plain::Mute => [0x5a6375, 0xa6aebd],
        Plain::LaneTitle => [0x475067, 0xb7bfce],
        Plain::Accent | Plain::Selection => [0x2851d8, 0x8fa8ff],
        Plain::Flow => [0x5c79d6, 0x7f9bf0],
        Plain::FlowUnset => [0xcdd6f0, 0x3c4769],
        Plain::Hatch => [0xd98c86, 0xb5645d],
        Plain::HatchGround => [0xf3dedc, 0x452b2b],
        Plain::Loss => [0xb5433a, 0xf09088],
        Plain::Gain => [0x1b7a5c, 0x6fcfae],
        Plain::Connector => [0x667089, 0x929cb3],
        Plain::Label => [0xffffff, 0x23272f],
        Plain::LabelEdge => [0xdcd8cf, 0x3f4552],
        Plain::LabelText => [0x3a4254, 0xd3d8e2],
        Plain::Chip => [0xdfe6fb, 0x33447e],
        Plain::ChipText => [0x1d3a9c, 0xe3eaff],
        Plain::LossChip => [0xb5433a, 0xb5433a],
        Plain::LossChipText => [0xffffff, 0xffffff],
        Plain::Curve => [0xc98310, 0xdb9e3c],
        Plain::Frame => [0xa89f8c, 0x6f6a5e],
        Plain::FrameGround => [0xfbfaf7, 0x191b20],
        Plain::FrameTab => [0xd8d2c4, 0x4a473f],
        Plain::Bolt | Plain::Truth => [0xb37400, 0xe0ac4c],
        Plain::Shadow => [0x1b1f2a, 0x000000],
    }
}

fn stage(color: Color, ink: StageInk) -> Shades {
    let [tint, edge] = match color {
        Color::Blue => [[0xe7ecfd, 0x20294a], [0x5877e8, 0x6d8af0]],
        Color::Violet => [[0xefe8fc, 0x2e2547], [0x8560d8, 0x9b7ce6]],
        Color::Green => [[0xe2f3ec, 0x17352b], [0x1b8a68, 0x3aa884]],
        Color::Amber => [[0xfcf0dd, 0x3a2d17], [0xc98310, 0xd79a36]],
        Color::Rose => [[0xfae6ee, 0x3c2130], [0xc4447a, 0xd96a99]],
        Color::Teal => [[0xdff3f4, 0x153537], [0x1a8791, 0x37a5af]],
        Color::Orange => [[0xfdeadf, 0x3d261a], [0xd0692b, 0xe08650]],
        Color::Gray => [[0xeef0f3, 0x272b33], [0x75809a, 0x8b96ae]],
    };
    match ink {
        StageInk::Tint => tint,
        StageInk::Edge => edge,
    }
}

fn face(mood: Mood, ink: FaceInk) -> Shades {
    match (mood, ink) {
        (Mood::Glad, FaceInk::Fill) => [0xffe08a, 0xf0cf74],
        (Mood::Calm, FaceInk::Fill) => [0xf1e7c9, 0xdbd0ae],
        (Mood::Sad, FaceInk::Fill) => [0xf7c1ba, 0xe7a89f],
        (Mood::Glad | Mood::Calm, FaceInk::Edge) => [0xb37a00, 0x8a5f00],
        (Mood::Sad, FaceInk::Edge) => [0xb5433a, 0x8f2f27],
        (_, FaceInk::Features) => [0x4a3200, 0x3a2700],
    }
}

/// Fill, edge and icon of a card, in the order of [`CardInk`].
type Hue = [u32; CardInk::VARIANTS.len()];

/// Kinds that mean alike share a hue: what the customer meets, what hurts, what starts, what waits.
fn hue(look: Look) -> [Hue; 2] {
    const SKY: [Hue; 2] = [[0xf5f9ff, 0xbcd0f0, 0x475067], [0x1e2634, 0x3b4f72, 0xb4c4e0]];
    const RED: [Hue; 2] = [[0xfdf0ef, 0xeab4ae, 0xb5433a], [0x332021, 0x74423f, 0xf09088]];
    const GREEN: [Hue; 2] = [[0xeef8f3, 0xa9dbc5, 0x1b7a5c], [0x1a2c26, 0x35614f, 0x6fcfae]];
    const BLUE: [Hue; 2] = [[0xedf1fe, 0xaebdf4, 0x2851d8], [0x20273f, 0x41528f, 0x9db2ff]];
    const AMBER: [Hue; 2] = [[0xfdf2e1, 0xecc993, 0x9a5b00], [0x332815, 0x6e5424, 0xe6b05c]];
    const GOLD: [Hue; 2] = [[0xfff7da, 0xe3bd4d, 0x8a6400], [0x342d13, 0x77631f, 0xe6c458]];
    const SAND: [Hue; 2] = [[0xf6f3ec, 0xd3cbb8, 0x6a5f49], [0x2a2822, 0x56503f, 0xcbbf9f]];
    const SLATE: [Hue; 2] = [[0xf6f7f9, 0xccd3de, 0x475067], [0x23272e, 0x454d5b, 0xb7bfce]];
    const VIOLET: [Hue; 2] = [[0xf5f1fd, 0xcfc0ef, 0x6a45c4], [0x29223d, 0x524379, 0xbca5f5]];
    const PLUM: [Hue; 2] = [[0xf9f0fb, 0xdcbde6, 0x85389f], [0x31213a, 0x623f70, 0xdba2ef]];
    const TEAL: [Hue; 2] = [[0xebf7f8, 0xa8d6da, 0x17717f], [0x182c2f, 0x2f5f65, 0x72cbd4]];
    const YELLOW: [Hue; 2] = [[0xfffae3, 0xe8d78e, 0x766000], [0x302c17, 0x655a28, 0xdac763]];
    const ROSE: [Hue; 2] = [[0xfcf0f5, 0xeab7cd, 0xab2f63], [0x35202b, 0x6f3f57, 0xf08fb7]];
    const ORANGE: [Hue; 2] = [[0xfef2ea, 0xf0c3a4, 0xa84a10], [0x35251b, 0x70492f, 0xf0a573]];
    const STONE: [Hue; 2] = [[0xf4f3f1, 0xcdc9c2, 0x5f594f], [0x272624, 0x4d4a45, 0xc4beb3]];
    const GREY: [Hue; 2] = [[0xf0f0f0, 0xc4c4c4, 0x666666], [0x282828, 0x505050, 0xb4b4b4]];
    match look {
        Look::Kind(kind) => match kind {
            NodeKind::Touchpoint => SKY,
            NodeKind::Emotion | NodeKind::Note => YELLOW,
            NodeKind::PainPoint => RED,
            NodeKind::Opportunity | NodeKind::Trigger => GREEN,
            NodeKind::Metric => VIOLET,
            NodeKind::Content | NodeKind::Update => TEAL,
            NodeKind::Action | NodeKind::Backstage | NodeKind::Fork | NodeKind::Join => SLATE,
            NodeKind::Quote | NodeKind::Image | NodeKind::Exit => STONE,
            NodeKind::Condition => AMBER,
            NodeKind::Message => BLUE,
            NodeKind::Delay | NodeKind::Window | NodeKind::Wait => SAND,
            NodeKind::Split => PLUM,
            NodeKind::Goal => GOLD,
        },
        Look::Colored(color) => match color {
            Color::Blue => BLUE,
            Color::Violet => VIOLET,
            Color::Green => GREEN,
            Color::Amber => AMBER,
            Color::Rose => ROSE,
            Color::Teal => TEAL,
            Color::Orange => ORANGE,
            Color::Gray => SLATE,
        },
        Look::Unknown => GREY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The contrast of two colours by WCAG 2.2.
    fn contrast(a: Srgb, b: Srgb) -> f64 {
        let luminance = |color: Srgb| {
            let linear = |part: u8| {
                let part = f64::from(part) / 255.0;
                if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
            };
            0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
        };
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Every ink of a text, with the grounds that it is set on.
    fn texts() -> Vec<(Ink, Ink)> {
        let is_fill = |ink: &Ink| matches!(ink, Ink::Card(_, CardInk::Fill) | Ink::Stage(_, StageInk::Tint));
        let fills: Vec<Ink> = Ink::all().filter(is_fill).collect();
        let grounds = [Plain::Paper, Plain::Surface, Plain::FrameGround].map(Ink::Plain);
        let both = [Plain::Text, Plain::Mute].map(Ink::Plain);
        let mut pairs: Vec<(Ink, Ink)> = both
            .iter()
            .flat_map(|text| fills.iter().chain(&grounds).map(|ground| (*text, *ground)))
            .collect();
        pairs.extend(
            [
                (Plain::LaneTitle, Plain::Paper),
                (Plain::LabelText, Plain::Label),
                (Plain::ChipText, Plain::Chip),
                (Plain::LossChipText, Plain::LossChip),
                (Plain::Loss, Plain::Surface),
                (Plain::Gain, Plain::Surface),
                (Plain::Accent, Plain::Surface),
            ]
            .map(|(text, ground)| (text.into(), ground.into())),
        );
        pairs
    }

    #[test]
    fn text_can_be_read_on_every_ground_in_every_theme() {
        for theme in Theme::VARIANTS {
            let palette = Palette::of(*theme);
            for (text, ground) in texts() {
                let contrast = contrast(palette.shade(text), palette.shade(ground));
                assert!(contrast >= 4.5, "{theme:?}: {text} on {ground} has only {contrast:.2} : 1");
            }
        }
    }

    #[test]
    fn icons_and_lines_can_be_made_out_in_every_theme() {
        for theme in Theme::VARIANTS {
            let palette = Palette::of(*theme);
            let icons = Ink::all().filter_map(|ink| match ink {
                Ink::Card(look, CardInk::Icon) => Some((ink, Ink::Card(look, CardInk::Fill))),
                _ => None,
            });
            let on_surface = [Plain::Connector, Plain::Flow, Plain::Curve].map(Ink::Plain);
            let lines = on_surface.map(|ink| (ink, Plain::Surface.into()));
            for (ink, ground) in icons.chain(lines) {
                let contrast = contrast(palette.shade(ink), palette.shade(ground));
                assert!(contrast >= 3.0, "{theme:?}: {ink} on {ground} has only {contrast:.2} : 1");
            }
        }
    }

    #[test]
    fn the_interface_gets_every_ink_by_name_in_every_theme() {
        let json = serde_json::to_value(palettes()).expect("plain maps");
        for theme in ["light", "dark"] {
            assert_eq!(json[theme].as_object().map(serde_json::Map::len), Some(Ink::all().count()));
        }
        assert_eq!(json["light"]["stage.blue.tint"], "#e7ecfd");
    }
}
