//! Where the labels of connectors stand.
//!
//! A label depends on the ways near, and on the labels of connectors with smaller ids.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use kurbo::{Rect, Vec2};
use safar_model::value::id::Id;

use super::{
    Drawing, Work,
    apart::borders,
    state::{Way, WholeFrame},
};
use crate::layout::connector::{
    self, Label,
    label::{self, Obstacles},
};

impl Drawing {
    /// Places labels anew, smaller ids first, and with each that moves those that may give way to it;
    /// gives back whose labels have moved, and adds whose lines they lay on or lie on.
    pub(super) fn place_labels(&mut self, mut waiting: BTreeSet<Id>, broken: &mut BTreeSet<Id>) -> Vec<Id> {
        let mut moved = Vec::new();
        while let Some(id) = waiting.pop_first() {
            let Some(way) = self.ways.get(&id) else { continue };
            let Some(home) = self.home(&way.stage, &way.lane) else { continue };
            let (label, reach) = self.place_label(&id, home).unzip();
            if let Some(reach) = reach {
                self.widen(&id, reach);
            }
            let Some(way) = self.ways.get_mut(&id) else { continue };
            let before = std::mem::replace(&mut way.label, label);
            if way.label.as_ref().map(|label| label.rect) == before.as_ref().map(|label| label.rect) {
                continue;
            }
            let rects: Vec<Rect> = before.iter().chain(&way.label).map(|label| label.rect + home).collect();
            for rect in rects {
                let near = self.ways_near(rect);
                waiting.extend(near.iter().filter(|other| **other > id).cloned());
                broken.extend(near);
            }
            moved.push(id);
        }
        moved
    }

    /// The label of a connector in its place, and the area in which anything may bear upon it, both
    /// counted from `home` as its way is.
    fn place_label(&self, id: &Id, home: Vec2) -> Option<(Label, Rect)> {
        let way = self.ways.get(id)?;
        let caption = way.caption.as_ref()?;
        let size = label::size(&caption.text);
        let (rect, reach) = label::place(&way.route, size, |area| self.obstacles(id, area, home));
        Some((Label { rect, text: caption.text.clone(), is_simulated: caption.is_simulated }, reach))
    }

    /// What may be in the way of a label in an area, both counted from `home`.
    fn obstacles(&self, id: &Id, area: Rect, home: Vec2) -> Obstacles<'_> {
        let mut cards = self.cards_near(area, home, &[]);
        cards.extend(self.borders_near(area, home));
        let mut obstacles = Obstacles { cards, labels: Vec::new(), lines: Vec::new() };
        for other in self.ways_near(area + home).iter().filter(|other| *other != id) {
            let Some(way) = self.ways.get(other) else { continue };
            let Some(away) = self.home(&way.stage, &way.lane).map(|other| other - home) else { continue };
            let points = &way.route.points;
            obstacles.lines.push(match away {
                Vec2::ZERO => Cow::Borrowed(points.as_slice()),
                _ => points.iter().map(|point| *point + away).collect(),
            });
            if other < id {
                obstacles.labels.extend(way.label.iter().map(|label| label.rect + away));
            }
        }
        obstacles
    }

    /// Takes over where the frames of automations lie; gives back the connectors whose labels may have to
    /// do with those that differ.
    pub(super) fn note_frames(&mut self, work: &Work) -> BTreeSet<Id> {
        let frames: BTreeMap<Id, WholeFrame> = self
            .whole_frames()
            .into_iter()
            .filter_map(|(id, rect)| {
                let cell = self.cell_of_frame(rect)?;
                let home = self.home(&cell.0, &cell.1)?;
                Some((id, WholeFrame { cell, rect: rect - home }))
            })
            .collect();
        let before = std::mem::replace(&mut self.frames, frames);
        let changed = before
            .iter()
            .filter(|(id, frame)| self.frames.get(*id) != Some(*frame))
            .chain(self.frames.iter().filter(|(id, frame)| before.get(*id) != Some(*frame)))
            .map(|(_, frame)| frame);
        let mut near = BTreeSet::new();
        for frame in changed {
            let home = self.home(&frame.cell.0, &frame.cell.1);
            match home.filter(|_| !work.replanned) {
                Some(home) => {
                    for border in borders(frame.rect + home) {
                        near.extend(self.ways_near(border));
                    }
                }
                // Where it lay among columns and rows that have changed is not known.
                None => near.extend(self.ways.keys().cloned()),
            }
        }
        near
    }

    /// The labels of other connectors that lie on a way, in its own coordinates.
    pub(super) fn labels_on(&self, id: &Id, way: &Way, home: Vec2) -> Vec<Rect> {
        let near = self.ways_near(connector::bounds(&way.route.points) + home);
        let labels = near.iter().filter(|other| *other != id).filter_map(|other| {
            let other = self.ways.get(other)?;
            let away = self.home(&other.stage, &other.lane)? - home;
            Some(other.label.as_ref()?.rect + away)
        });
        labels.filter(|label| connector::touches(&way.route.points, *label)).collect()
    }
}
