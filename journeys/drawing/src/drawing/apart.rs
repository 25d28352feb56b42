//! Which connectors give way to others, so that no two run along one another.
//!
//! Those that are curved stay; of those that turn at right angles, each gives way to the curved ones and to
//! those with smaller ids.

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

use kurbo::{Point, Rect, Vec2};
use safar_model::value::id::Id;

use super::Drawing;
use crate::layout::connector::{self, Route};

/// What came of setting connectors apart.
#[derive(Default)]
pub(super) struct SetApart {
    /// Connectors that run elsewhere now.
    pub moved: BTreeSet<Id>,
    /// Connectors near those.
    pub near: BTreeSet<Id>,
}

/// Where a connector ran.
pub(super) struct Ran {
    pub home: Vec2,
    pub route: Route,
}

impl Drawing {
    /// Sets connectors apart, smaller ids first, and with each that runs elsewhere than before those that
    /// give way to it. Those in `renewed` have been found anew; `before` says where they ran.
    pub(super) fn set_apart(
        &mut self,
        mut waiting: BTreeSet<Id>,
        renewed: &BTreeSet<Id>,
        before: &BTreeMap<Id, Ran>,
    ) -> SetApart {
        let mut set = SetApart::default();
        for id in renewed {
            let (before, now) = (before.get(id), self.found(id));
            let has_changed = before.map(|ran| (&ran.route, ran.home)) != now;
            let is_fixed = now.is_none_or(|(route, _)| route.bends.is_none());
            // To what gives way itself, only some of the others give way: it is looked at below.
            let fixed = [before.map(|ran| (&ran.route, ran.home)).filter(|_| has_changed), now]
                .into_iter()
                .flatten()
                .filter(|(route, _)| has_changed && (route.bends.is_none() || is_fixed));
            let areas: Vec<Rect> = fixed.map(|(route, home)| area(route, home)).collect();
            waiting.extend(areas.into_iter().flat_map(|area| self.giving_way(area)));
        }
        while let Some(id) = waiting.pop_first() {
            let Some(home) = self.home_of(&id) else { continue };
            let Some(route) = self.apart(&id, home) else { continue };
            let Some(way) = self.ways.get_mut(&id) else { continue };
            let last = std::mem::replace(&mut way.route, route);
            let ran = match renewed.contains(&id) {
                // It may come up again after it was set apart.
                true if !set.moved.contains(&id) => before.get(&id).map(|ran| (&ran.route, ran.home)),
                _ => Some((&last, home)),
            };
            let now = (&way.route, home);
            let is_same = ran == Some(now);
            let areas: Vec<Rect> = ran.into_iter().chain([now]).map(|(route, at)| area(route, at)).collect();
            if renewed.contains(&id) {
                set.moved.insert(id.clone());
            }
            if is_same {
                continue;
            }
            for area in areas {
                waiting.extend(self.giving_way(area).into_iter().filter(|other| *other > id));
                if !renewed.contains(&id) {
                    set.near.extend(self.ways_near(area));
                }
            }
            set.moved.insert(id);
        }
        set
    }

    /// A way as it was found, and what it counts from.
    fn found(&self, id: &Id) -> Option<(&Route, Vec2)> {
        Some((&self.ways.get(id)?.found, self.home_of(id)?))
    }

    /// The connectors that may have to give way to something in an area of the map.
    pub(super) fn giving_way(&self, area: Rect) -> BTreeSet<Id> {
        let mut near = self.ways_near(area);
        near.retain(|id| {
            let bends = self.ways.get(id).and_then(|way| way.found.bends.as_ref());
            bends.zip(self.home_of(id)).is_some_and(|(bends, home)| (bends.reach() + home).overlaps(area))
        });
        near
    }

    fn home_of(&self, id: &Id) -> Option<Vec2> {
        let way = self.ways.get(id)?;
        self.home(&way.stage, &way.lane)
    }

    /// The way of a connector that gives way, apart from those to which it does.
    fn apart(&self, id: &Id, home: Vec2) -> Option<Route> {
        let way = self.ways.get(id)?;
        let bends = way.found.bends.as_ref()?;
        let area = bends.reach();
        let mut lines: Vec<Cow<'_, [Point]>> = Vec::new();
        for other in self.ways_near(area + home).iter().filter(|other| *other != id) {
            let Some(other_way) = self.ways.get(other) else { continue };
            if other_way.found.bends.is_some() && other > id {
                continue;
            }
            let Some(away) = self.home_of(other).map(|other| other - home) else { continue };
            let points = &other_way.route.points;
            if !(connector::bounds(points) + away).overlaps(area) {
                continue;
            }
            lines.push(match away {
                Vec2::ZERO => Cow::Borrowed(points.as_slice()),
                _ => points.iter().map(|point| *point + away).collect(),
            });
        }
        let card = |node| self.card(node).map(|card| card - home);
        let ends = [card(&way.from)?, card(&way.to)?];
        let walls = || self.cards_near(area, home, &[&way.from, &way.to]);
        let apart = bends.apart(&lines, ends, walls);
        Some(apart.map_or_else(|| way.found.clone(), |bends| Route::along(&bends)))
    }

    /// The borders of frames in an area counted from `home`.
    pub(super) fn borders_near(&self, area: Rect, home: Vec2) -> Vec<Rect> {
        let frames = self.frames.values().filter_map(|frame| {
            let (stage, lane) = &frame.cell;
            Some(frame.rect + (self.home(stage, lane)? - home))
        });
        let borders = frames.filter(|frame| frame.overlaps(area)).flat_map(borders);
        borders.filter(|border| border.overlaps(area)).collect()
    }
}

/// The area of the map in which a way runs.
fn area(route: &Route, home: Vec2) -> Rect {
    connector::bounds(&route.points) + home
}

/// The four sides of a frame.
pub(super) fn borders(frame: Rect) -> [Rect; 4] {
    let Rect { x0, y0, x1, y1 } = frame;
    let half = BORDER / 2.0;
    [
        Rect::new(x0, y0 - half, x1, y0 + half),
        Rect::new(x0, y1 - half, x1, y1 + half),
        Rect::new(x0 - half, y0, x0 + half, y1),
        Rect::new(x1 - half, y0, x1 + half, y1),
    ]
}

/// The width of a frame's border.
const BORDER: f64 = 1.2;
