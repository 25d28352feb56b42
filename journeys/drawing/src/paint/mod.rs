//! Painters: a display list as a picture.

mod gallery;
mod png;
mod svg;

use std::collections::{BTreeSet, HashMap};

use kurbo::Rect;
use safar_model::value::id::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    display::{Base, DisplayList, Grid, Group, Item},
    fonts::can_draw,
    layout::measures::MARGIN,
};

pub use gallery::{Gallery, NoImages};
pub use png::{JOURNEY_CHUNK, PngOptions, png};
pub use svg::{SvgOptions, svg};

/// Why a picture cannot be painted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, thiserror::Error, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum PaintError {
    /// The picture would be too large.
    #[error("a picture of {width} × {height} pixels is too large: at most {most} are painted")]
    PictureTooLarge {
        /// How wide it would be, in pixels.
        width: f64,
        /// How high it would be, in pixels.
        height: f64,
        /// How many pixels a picture may have.
        most: f64,
    },
    /// The scale is outside its bounds.
    #[error("a scale of {scale} is not within {least} and {most}")]
    ScaleOutOfRange {
        /// The scale that was asked for.
        scale: f64,
        /// The smallest scale.
        least: f64,
        /// The largest scale.
        most: f64,
    },
    /// The picture could not be packed.
    #[error("the picture could not be packed: {reason}")]
    PictureNotPacked {
        /// The packer's reason.
        reason: String,
    },
}

/// The characters in a drawing that none of the fonts has: pictures show boxes for them.
pub fn missing_letters(list: &DisplayList) -> BTreeSet<char> {
    let items = list.groups.iter().flat_map(|group| &group.items);
    let letters = items.flat_map(|item| match item {
        Item::Text(line) => line.text.chars(),
        _ => "".chars(),
    });
    letters.filter(|letter| !can_draw(*letter)).collect()
}

/// Each shape of a raised card's shadow: how much larger than the card, how far down, how strong.
const SHADOW: [(f64, f64, f64); 2] = [(1.5, 1.5, 0.04), (0.5, 1.0, 0.07)];

/// How hatched areas are hatched: the distance of two lines along x, and their width along x.
const HATCH_PITCH: f64 = 7.0;
const HATCH_WIDTH: f64 = 2.8;

/// How far under the baseline an underline lies and how thick it is, in parts of the type's size.
const UNDERLINE: (f64, f64) = (0.14, 0.07);

/// The part of the plane that a picture shows: the grid, and whatever reaches beyond it.
fn sheet(list: &DisplayList, origins: &Origins<'_>) -> Rect {
    let grid = Rect::new(0.0, 0.0, list.grid.width, list.grid.height);
    list.groups.iter().fold(grid, |sheet, group| {
        let area = Rect::from_origin_size(origins.corner(group), (group.w, group.h));
        if grid.union(area) == grid { sheet } else { sheet.union(area.inflate(MARGIN, MARGIN)) }
    })
}

/// Where the bases of a grid lie.
struct Origins<'a> {
    stages: HashMap<&'a Id, f64>,
    lanes: HashMap<&'a Id, f64>,
}

impl<'a> Origins<'a> {
    fn of(grid: &'a Grid) -> Self {
        Self {
            stages: grid.stages.iter().map(|column| (&column.stage, column.x)).collect(),
            lanes: grid.lanes.iter().map(|row| (&row.lane, row.y)).collect(),
        }
    }

    /// Where the corner of a group lies.
    fn corner(&self, group: &Group) -> (f64, f64) {
        let (x, y) = self.get(&group.base);
        (x + group.x, y + group.y)
    }

    /// Where a base lies; the corner of the drawing for one that is not there.
    fn get(&self, base: &Base) -> (f64, f64) {
        let x = |stage| self.stages.get(stage).copied().unwrap_or_default();
        let y = |lane| self.lanes.get(lane).copied().unwrap_or_default();
        match base {
            Base::Stage(stage) => (x(stage), 0.0),
            Base::Lane(lane) => (0.0, y(lane)),
            Base::Cell(stage, lane) => (x(stage), y(lane)),
        }
    }
}
