//! Colours by what they mean. A drawing names them; a theme's [`Palette`] gives them their shade.

mod palette;

use std::fmt;

use safar_model::record::{grid::Color, node::NodeKind};
use serde::{Serialize, Serializer};
use strum::VariantArray;
use ts_rs::TS;

pub use palette::{Palette, Palettes, Srgb, Theme, palettes};

/// A colour, by what it means. Serialised as its name, such as `stage.blue.tint`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, TS)]
#[ts(type = "string")]
pub enum Ink {
    /// One that stands for one thing.
    Plain(Plain),
    /// A stage's.
    Stage(Color, StageInk),
    /// A card's.
    Card(Look, CardInk),
    /// A face's.
    Face(Mood, FaceInk),
}

/// The colours that stand for one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
pub enum Plain {
    /// The ground of everything.
    Paper,
    /// The ground of cells.
    Surface,
    /// Quiet lines: the edges of cells, the middle of an emotion lane.
    Line,
    /// Text that is read first.
    Text,
    /// Text that is read second.
    Mute,
    /// The titles of lanes.
    LaneTitle,
    /// What can be done.
    Accent,
    /// What is selected.
    Selection,
    /// Those who go on, in a split bar.
    Flow,
    /// Those of whom nobody has said where they go.
    FlowUnset,
    /// The lines of a hatched part: those who leave.
    Hatch,
    /// The ground of a hatched part.
    HatchGround,
    /// Customers lost.
    Loss,
    /// Customers won.
    Gain,
    /// Connectors and their heads.
    Connector,
    /// The ground of a connector's label.
    Label,
    /// The edge of a connector's label.
    LabelEdge,
    /// The text of a connector's label.
    LabelText,
    /// The chip of a simulated figure.
    Chip,
    /// The text of a simulated figure.
    ChipText,
    /// The chip of a simulated loss.
    LossChip,
    /// The text of a simulated loss.
    LossChipText,
    /// The emotion curve.
    Curve,
    /// The dashed edge of an automation's frame.
    Frame,
    /// The ground within the frame.
    FrameGround,
    /// The edge of the frame's title.
    FrameTab,
    /// The bolt of a touchpoint that automations listen to.
    Bolt,
    /// The sign of a moment of truth.
    Truth,
    /// What a raised card throws; painters make it faint.
    Shadow,
}

/// The colours of a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum StageInk {
    Tint,
    Edge,
}

/// How a card looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Look {
    /// As its kind does.
    Kind(NodeKind),
    /// In the colour that its author gave it.
    Colored(Color),
    /// Of a kind that this version does not know.
    Unknown,
}

/// The colours of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum CardInk {
    Fill,
    Edge,
    Icon,
}

/// How a face looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Mood {
    Glad,
    Calm,
    Sad,
}

/// The colours of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, VariantArray, strum::IntoStaticStr)]
#[strum(serialize_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum FaceInk {
    Fill,
    Edge,
    Features,
}

impl Ink {
    /// Every ink there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let looks = NodeKind::VARIANTS.iter().copied().map(Look::Kind);
        let looks = looks.chain(Color::VARIANTS.iter().copied().map(Look::Colored)).chain([Look::Unknown]);
        let stages = Color::VARIANTS.iter().copied();
        let moods = Mood::VARIANTS.iter().copied();
        Plain::VARIANTS
            .iter()
            .copied()
            .map(Self::Plain)
            .chain(
                stages.flat_map(|color| StageInk::VARIANTS.iter().map(move |ink| Self::Stage(color, *ink))),
            )
            .chain(looks.flat_map(|look| CardInk::VARIANTS.iter().map(move |ink| Self::Card(look, *ink))))
            .chain(moods.flat_map(|mood| FaceInk::VARIANTS.iter().map(move |ink| Self::Face(mood, *ink))))
    }
}

impl From<Plain> for Ink {
    fn from(plain: Plain) -> Self {
        Self::Plain(plain)
    }
}

impl fmt::Display for Ink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plain(ink) => f.write_str(ink.into()),
            Self::Stage(color, ink) => write!(f, "stage.{}.{}", color_name(*color), <&str>::from(ink)),
            Self::Card(look, ink) => write!(f, "card.{}.{}", look.name(), <&str>::from(ink)),
            Self::Face(mood, ink) => write!(f, "face.{}.{}", <&str>::from(mood), <&str>::from(ink)),
        }
    }
}

impl Look {
    fn name(self) -> &'static str {
        match self {
            Self::Kind(kind) => kind.name(),
            Self::Colored(color) => color_name(color),
            Self::Unknown => "unknown",
        }
    }
}

fn color_name(color: Color) -> &'static str {
    match color {
        Color::Blue => "blue",
        Color::Violet => "violet",
        Color::Green => "green",
        Color::Amber => "amber",
        Color::Rose => "rose",
        Color::Teal => "teal",
        Color::Orange => "orange",
        Color::Gray => "gray",
    }
}

impl Serialize for Ink {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_ink_has_a_name_of_its_own() {
        let names: BTreeSet<String> = Ink::all().map(|ink| ink.to_string()).collect();
        assert_eq!(names.len(), Ink::all().count());
        assert!(names.contains("stage.blue.tint"));
        assert!(names.contains("card.painPoint.icon"));
        assert!(names.contains("hatchGround"));
    }
}
