//! What a drawing keeps from one redrawing to the next.

use std::{borrow::Cow, collections::HashMap, sync::Arc};

use kurbo::{Point, Rect, Vec2};
use safar_model::value::id::Id;

use crate::{
    layout::{
        connector::{Found, Label, Route},
        emotion::{Curve, PlacedFace, scale::Legend},
    },
    text::Block,
};

/// A lane: who stands in it, and where.
#[derive(Default)]
pub(super) struct LaneState {
    /// Who stands in it, and where they want to stand.
    pub standing: Vec<LaneCard>,
    /// How wide each stage has to be for it.
    pub extents: HashMap<Id, f64>,
    /// Where they stand in each stage, counted from the corner of the cell.
    pub cells: HashMap<Id, Vec<(Id, Rect)>>,
    /// The frames of automations.
    pub frames: Vec<Frame>,
    /// Its faces, and the curves through them; coordinates as those of frames.
    pub faces: Vec<PlacedFace>,
    pub curves: Vec<Curve>,
    /// Whose curves are drawn, and how far down a score of zero stands.
    pub drawn: Vec<Id>,
    pub legend: Legend,
    pub middle: f64,
    /// How far down it has to reach.
    pub bottom: f64,
}

/// The part of an automation's frame that lies in a lane; x counts along the map, y from the lane's top.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Frame {
    pub automation: Id,
    pub rect: Rect,
    /// Where its title lies.
    pub tab: Rect,
}

/// A card of a lane, and where it wants to stand in its cell.
pub(super) struct LaneCard {
    pub id: Id,
    pub stage: Id,
    pub rect: Rect,
    /// The room that it keeps above and below.
    pub gap: f64,
    pub automation: Option<Id>,
    /// The face of an emotion.
    pub face: Option<LaneFace>,
}

/// An emotion that is drawn as a face.
pub(super) struct LaneFace {
    pub score: f64,
    /// Whose it is, of those there are; nobody's: everybody's.
    pub personas: Vec<Id>,
    pub locked: bool,
    pub words: Arc<Block>,
}

/// Where a card stands, counted from the corner of its cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placed {
    pub stage: Id,
    pub lane: Id,
    pub rect: Rect,
}

/// The way of a connector. Its coordinates count from the corner of the cell that it leaves.
pub(super) struct Way {
    pub stage: Id,
    pub lane: Id,
    /// Where that cell begins on the map.
    pub home: Vec2,
    pub from: Id,
    pub to: Id,
    /// Its way as it was found, and as it is drawn: set apart from others.
    pub found: Found,
    pub route: Route,
    pub caption: Option<Caption>,
    pub label: Option<Label>,
    /// The area in which anything may bear upon it.
    pub reach: Rect,
}

impl Way {
    /// The area of the map in which anything may bear upon it.
    pub fn reach_on_map(&self) -> Rect {
        self.reach + self.home
    }

    /// The points of its line as it is drawn, counted from elsewhere.
    pub fn points_from(&self, home: Vec2) -> Cow<'_, [Point]> {
        match self.home - home {
            Vec2::ZERO => Cow::Borrowed(self.route.points.as_slice()),
            away => self.route.points.iter().map(|point| *point + away).collect(),
        }
    }
}

/// The whole frame of an automation; its coordinates count from the cell in which it begins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct WholeFrame {
    pub cell: (Id, Id),
    pub rect: Rect,
    /// The same rectangle on the map.
    pub on_map: Rect,
}

/// What a connector says.
pub(super) struct Caption {
    pub text: Arc<Block>,
    pub is_simulated: bool,
}
