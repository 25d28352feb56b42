//! Where the labels of connectors stand.
//!
//! A label depends on the ways near, and on the labels of connectors with smaller ids.

use std::collections::BTreeMap;

use kurbo::{Rect, Vec2};
use safar_model::value::id::Id;

use super::{
    Drawing, Work,
    apart::borders,
    near::{Number, Numbers, lies_as_before},
    state::{Way, WholeFrame},
};
use crate::layout::{
    connector::{
        self, Label,
        label::{self, Obstacles},
    },
    grid::Plan,
};

impl Drawing {
    /// Places labels anew, smaller numbers first, and with each that moves those that may give way to it;
    /// gives back whose labels have moved, and adds whose lines they lay on or lie on.
    pub(super) fn place_labels(&mut self, mut waiting: Numbers, broken: &mut Numbers) -> Vec<Number> {
        let mut moved = Vec::new();
        while let Some(number) = waiting.pop_first() {
            let (label, reach) = self.place_label(number).unzip();
            if let Some(reach) = reach {
                self.widen(number, reach);
            }
            let Some(way) = self.ways.get_mut(number as usize).and_then(Option::as_mut) else { continue };
            let before = std::mem::replace(&mut way.label, label);
            if way.label.as_ref().map(|label| label.rect) == before.as_ref().map(|label| label.rect) {
                continue;
            }
            let home = way.home;
            let rects: Vec<Rect> = before.iter().chain(&way.label).map(|label| label.rect + home).collect();
            for rect in rects {
                let near = self.ways_near(rect);
                waiting.extend(near.iter().copied().filter(|other| *other > number));
                broken.extend(near);
            }
            moved.push(number);
        }
        moved
    }

    /// The label of a connector in its place, and the area in which anything may bear upon it, both
    /// counted as its way is.
    fn place_label(&self, number: Number) -> Option<(Label, Rect)> {
        let way = self.way(number)?;
        let caption = way.caption.as_ref()?;
        let size = label::size(&caption.text);
        let (rect, reach) = label::place(&way.route, size, |area| self.obstacles(number, area, way.home));
        Some((Label { rect, text: caption.text.clone(), is_simulated: caption.is_simulated }, reach))
    }

    /// What may be in the way of a label in an area, both counted from `home`.
    fn obstacles(&self, number: Number, area: Rect, home: Vec2) -> Obstacles<'_> {
        let mut cards = self.cards_near(area, home, &[]);
        cards.extend(self.borders_near(area, home));
        let mut obstacles = Obstacles { cards, labels: Vec::new(), lines: Vec::new() };
        for other in self.ways_near(area + home).into_iter().filter(|other| *other != number) {
            let Some(way) = self.way(other) else { continue };
            obstacles.lines.push(way.points_from(home));
            if other < number {
                obstacles.labels.extend(way.label.iter().map(|label| label.rect + (way.home - home)));
            }
        }
        obstacles
    }

    /// Takes over where the frames of automations lie; gives back the connectors whose labels may have to
    /// do with those that differ.
    pub(super) fn note_frames(&mut self, work: &Work, before: &Plan) -> Numbers {
        let frames: BTreeMap<Id, WholeFrame> = self
            .whole_frames()
            .into_iter()
            .filter_map(|(id, on_map)| {
                let cell = self.cell_of_frame(on_map)?;
                let home = self.home(&cell.0, &cell.1)?;
                Some((id, WholeFrame { cell, rect: on_map - home, on_map }))
            })
            .collect();
        let were = std::mem::replace(&mut self.frames, frames);
        let is_same = |was: &WholeFrame, is: &WholeFrame| {
            let lies_as_before =
                || !work.replanned || lies_as_before((before, was.on_map), (&self.plan, is.on_map));
            was.cell == is.cell && was.rect == is.rect && lies_as_before()
        };
        let mut near = Numbers::default();
        for (id, was) in &were {
            if !self.frames.get(id).is_some_and(|is| is_same(was, is)) {
                near.extend(
                    borders(was.on_map)
                        .into_iter()
                        .flat_map(|border| self.near.within_before(&self.plan, before, border)),
                );
            }
        }
        for (id, is) in &self.frames {
            if !were.get(id).is_some_and(|was| is_same(was, is)) {
                near.extend(borders(is.on_map).into_iter().flat_map(|border| self.ways_near(border)));
            }
        }
        near
    }

    /// The labels of other connectors that lie on a way, in its own coordinates.
    pub(super) fn labels_on(&self, number: Number, way: &Way) -> Vec<Rect> {
        let near = self.ways_near(connector::bounds(&way.route.points) + way.home);
        let labels = near.into_iter().filter(|other| *other != number).filter_map(|other| {
            let other = self.way(other)?;
            Some(other.label.as_ref()?.rect + (other.home - way.home))
        });
        labels.filter(|label| connector::touches(&way.route.points, *label)).collect()
    }
}
