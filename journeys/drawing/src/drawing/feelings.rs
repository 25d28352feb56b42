//! What emotion lanes draw besides faces: whose curves, and the levels beside them.

use std::collections::BTreeSet;

use safar_model::value::id::Id;

use super::{
    Drawing, Setting,
    state::{LaneCard, LaneState},
};
use crate::layout::{
    emotion::scale::{self, Entry, Legend},
    grid,
};

/// Where nothing is chosen, the curves of so many personas are drawn.
const USUALLY: usize = 2;

impl Drawing {
    /// Whose curves a lane draws, in the order of the journey: those that are chosen, or the first who have faces of
    /// their own in it. Nobody's: one curve is everybody's.
    pub(super) fn curves_of(&self, lane: &Id, standing: &[LaneCard]) -> (Vec<Id>, Legend) {
        let faces = || standing.iter().filter_map(|card| card.face.as_ref());
        let owners: BTreeSet<&Id> = faces().flat_map(|face| &face.personas).collect();
        if faces().next().is_none() {
            return Default::default();
        }
        let chosen = self.index.lanes.get(lane).map(|lane| lane.curves.as_slice()).unwrap_or_default();
        let personas = self.index.personas.keys();
        let drawn: Vec<Id> = match chosen {
            [] => personas.filter(|id| owners.contains(id)).take(USUALLY).cloned().collect(),
            chosen => personas.filter(|id| chosen.contains(id)).cloned().collect(),
        };
        let more = owners.iter().filter(|id| !drawn.contains(id) && self.index.personas.contains_key(**id));
        let entries = drawn.iter().filter_map(|id| {
            let name = self.index.personas.get(id)?.name.clone();
            Some(Entry { persona: id.clone(), name, sign: self.index.sign(id)? })
        });
        let legend = Legend { entries: entries.collect(), more: more.count() };
        (drawn, legend)
    }

    /// How wide the band of titles has to be for what stands beside faces.
    pub(super) fn levels_width(&mut self, setting: &Setting) -> f64 {
        let has_faces = |lane: &&LaneState| lane.standing.iter().any(|card| card.face.is_some());
        let legends: Vec<Legend> =
            self.lanes.values().filter(has_faces).map(|lane| lane.legend.clone()).collect();
        let widths =
            legends.iter().map(|legend| legend.width(setting.words, &mut self.setter, setting.right_to_left));
        widths.fold(0.0, f64::max)
    }

    /// How far down in a lane a score of zero stands: its title stands above the levels.
    pub(super) fn middle_of(&mut self, lane: &Id, setting: &Setting) -> f64 {
        let lines = self.index.lanes.get(lane).map_or(1, |lane| {
            let room = (self.plan.titles, scale::TITLE_LINES);
            grid::set_lane_title(lane, room, &mut self.setter, setting.right_to_left).lines.len()
        });
        scale::middle(lines)
    }
}
