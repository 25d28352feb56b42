//! The display list: a journey's drawing as data, for every painter.
//!
//! A drawing is a grid of stages and lanes and a set of *groups*, each known by its [`Key`]. A group
//! stands at an offset from its *base* and holds the items that are painted and the spots that can be
//! pointed at. The base of a card, a connector, a frame or a curve is a cell of the grid, so that
//! making room for a stage moves one number in the grid and leaves ten thousand groups as they are.
//!
//! All coordinates are physical: pixels at 100 %, x to the right and y down, whatever the direction
//! of the map. Colours are named by what they mean ([`Ink`](crate::ink::Ink)); each theme gives them
//! their shade when they are painted.

use std::sync::Arc;

use kurbo::BezPath;
use safar_model::{
    record::grid::LaneKind,
    value::id::{Id, Port},
};
use serde::{Serialize, Serializer};
use ts_rs::TS;

use crate::{icon::Icon, ink::Ink};

/// The whole drawing of a journey.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayList {
    /// The grid.
    pub grid: Grid,
    /// The groups, each key once, in the order of their keys: that in which they are painted.
    pub groups: Vec<Arc<Group>>,
}

/// How one drawing becomes the next.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayChange {
    /// The grid, if it has changed.
    pub grid: Option<Grid>,
    /// The groups that are new or have changed.
    pub put: Vec<Arc<Group>>,
    /// The groups that are gone.
    pub remove: Vec<Key>,
}

/// Where the stages and lanes are.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Grid {
    /// Whether the map runs from right to left.
    pub right_to_left: bool,
    /// The width of the whole drawing.
    pub width: f64,
    /// The height of the whole drawing.
    pub height: f64,
    /// The height of the band of stage headers at the top.
    pub header: f64,
    /// The width of the band of lane titles at the side where reading begins.
    pub titles: f64,
    /// The stages, in the order of the journey.
    pub stages: Vec<Column>,
    /// The lanes, in the order of the journey.
    pub lanes: Vec<Row>,
}

/// Where a stage is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Column {
    pub stage: Id,
    pub x: f64,
    pub w: f64,
}

/// Where a lane is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Row {
    pub lane: Id,
    pub kind: LaneKind,
    pub y: f64,
    pub h: f64,
}

/// Something that is drawn as one.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Group {
    /// What it shows.
    pub key: Key,
    /// What its offset counts from.
    pub base: Base,
    /// Offset of its left edge from the base.
    pub x: f64,
    /// Offset of its upper edge from the base.
    pub y: f64,
    /// Its width: everything that is pointed at lies within, but for the outer half of ports, which
    /// stand on an edge.
    pub w: f64,
    /// Its height.
    pub h: f64,
    /// What is painted, from the back to the front, relative to the group's corner.
    pub items: Vec<Item>,
    /// What can be pointed at, from the front to the back, relative to the group's corner.
    pub spots: Vec<Spot>,
}

/// What a group shows. Keys are ordered as the groups are painted: by [`Layer`], then by id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Key {
    /// The ground of a cell, with its lane's question while it is empty.
    Cell(Id, Id),
    /// The dashed frame of an automation.
    Automation(Id),
    /// The emotion curve of a lane.
    Curve(Id),
    /// A connector.
    Connector(Id),
    /// A card.
    Node(Id),
    /// A lane's title.
    Lane(Id),
    /// A stage's header.
    Stage(Id),
}

/// What a group's offset counts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Base {
    /// The left edge of a stage's column, at the top of the drawing.
    Stage(Id),
    /// The upper edge of a lane's row, at the left of the drawing.
    Lane(Id),
    /// The upper left corner of the cell of a stage and a lane.
    Cell(Id, Id),
}

/// In which order groups are painted, from the back to the front.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "said at Key")]
pub enum Layer {
    Cell,
    Automation,
    Curve,
    Connector,
    Node,
    Lane,
    Stage,
}

impl Key {
    /// The layer on which the group is painted.
    pub fn layer(&self) -> Layer {
        match self {
            Self::Stage(_) => Layer::Stage,
            Self::Lane(_) => Layer::Lane,
            Self::Cell(..) => Layer::Cell,
            Self::Automation(_) => Layer::Automation,
            Self::Curve(_) => Layer::Curve,
            Self::Connector(_) => Layer::Connector,
            Self::Node(_) => Layer::Node,
        }
    }
}

/// Something that is painted.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "item", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Item {
    /// A rectangle with rounded corners.
    Rect {
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        w: f64,
        /// Height.
        h: f64,
        /// Radius of the corners.
        r: f64,
        /// Its fill.
        fill: Option<Fill>,
        /// Its outline.
        stroke: Option<Stroke>,
        /// Whether it lies a little above the ground and throws a soft shadow.
        raised: bool,
    },
    /// A path.
    Path {
        /// Its shape, as SVG path data.
        #[serde(serialize_with = "as_svg")]
        #[ts(type = "string")]
        d: BezPath,
        /// Its fill.
        fill: Option<Fill>,
        /// Its outline.
        stroke: Option<Stroke>,
    },
    /// One line of text, shaped and measured already.
    Text(TextLine),
    /// A bundled icon.
    Icon {
        /// Which one.
        icon: Icon,
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width and height.
        size: f64,
        /// Its colour.
        ink: Ink,
    },
    /// A picture of the library, stretched to its place.
    Image {
        /// The hash by which the library knows it.
        image: String,
        /// Left edge.
        x: f64,
        /// Upper edge.
        y: f64,
        /// Width.
        w: f64,
        /// Height.
        h: f64,
    },
}

/// One line of text.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TextLine {
    /// The text of the line, in logical order.
    pub text: String,
    /// Left edge of the line, whatever its direction.
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    /// Its advance, as the shaper says.
    pub w: f64,
    /// The size of its type, in pixels.
    pub size: f64,
    /// 400, 500, 600 or 700.
    pub weight: u16,
    /// Whether it is slanted, as assumed figures are.
    pub italic: bool,
    /// Whether it is underlined, as recorded figures are.
    pub underlined: bool,
    /// The direction of its paragraph, which also says which font comes first
    /// ([`families`](crate::fonts::families)).
    pub right_to_left: bool,
    /// Its colour.
    pub ink: Ink,
}

/// How an area is filled.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Fill {
    /// Evenly.
    Plain(Ink),
    /// With slanted lines of the second on the first.
    Hatched(Ink, Ink),
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// Its width.
    pub width: f64,
    /// The lengths of dash and gap; none: solid.
    pub dash: Option<[f64; 2]>,
}

/// A part of a group that can be pointed at.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Spot {
    /// What it is.
    pub part: Part,
    /// Left edge.
    pub x: f64,
    /// Upper edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// What a spot is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "part", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Part {
    /// The text that is edited in place, with the type it is set in.
    Title {
        /// The size of its type.
        size: f64,
        /// Its weight.
        weight: u16,
        /// Whether it is centred.
        centred: bool,
    },
    /// A port; a connector is drawn from the spot's centre, on the card's edge. Drawn connectors may
    /// leave by another edge where that is the shorter way.
    Port {
        /// The port.
        port: Port,
    },
    /// A part of a touchpoint's split bar.
    Segment {
        /// The connector whose share it is; none: those who leave.
        connector: Option<Id>,
        /// The share, 0 to 1; none: not said yet.
        share: Option<f64>,
    },
    /// What an experience card is about, which can be chosen anew.
    About {
        /// The touchpoint; none: the whole stage.
        touchpoint: Option<Id>,
    },
    /// The label on a connector.
    Label,
    /// The face of an emotion, which is dragged up and down to score it.
    Face {
        /// How many pixels higher one point of score stands.
        point: f64,
    },
    /// The names of the levels beside an emotion lane, which stay beside them.
    Levels,
    /// Whose emotion curves a lane draws, which can be chosen anew.
    Curves {
        /// Whose.
        drawn: Vec<Id>,
    },
    /// The bolt that says how many automations listen to a touchpoint.
    Bolt {
        /// The automations that listen.
        automations: Vec<Id>,
    },
    /// The line of a connector, flattened: pairs of x and y relative to the group's corner.
    Line {
        /// The points.
        points: Vec<[f64; 2]>,
    },
}

fn as_svg<S: Serializer>(path: &BezPath, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&path.to_svg())
}
