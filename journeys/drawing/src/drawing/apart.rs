//! Which connectors give way to others, so that no two run along one another.
//!
//! Those that are curved stay; of those that turn at right angles, each gives way to the curved ones and to
//! those with smaller ids.

use std::{borrow::Cow, collections::HashMap};

use kurbo::{Point, Rect, Vec2};

use super::{
    Drawing,
    near::{Number, Numbers},
};
use crate::layout::connector::{self, Route};

/// What came of setting connectors apart.
#[derive(Default)]
pub(super) struct SetApart {
    /// Connectors that run elsewhere now.
    pub moved: Numbers,
    /// Connectors near those.
    pub near: Numbers,
}

/// Where a connector ran.
pub(super) struct Ran {
    pub home: Vec2,
    pub route: Route,
    /// The connectors beside it.
    pub beside: Vec<Number>,
    /// Whether what stands around it has moved against it, and so it against the connectors beside it.
    pub shifted: bool,
}

impl Ran {
    fn is(&self, (route, home): (&Route, Vec2)) -> bool {
        !self.shifted && self.home == home && self.route == *route
    }
}

impl Drawing {
    /// Sets connectors apart, smaller numbers first, and with each that runs elsewhere than before those that
    /// give way to it. Those in `renewed` have been found anew; `before` says where they ran.
    pub(super) fn set_apart(
        &mut self,
        mut waiting: Numbers,
        renewed: &Numbers,
        before: &HashMap<Number, Ran>,
    ) -> SetApart {
        let mut set = SetApart::default();
        for number in renewed.iter() {
            let (before, now) = (before.get(&number), self.found(number));
            let has_changed = match (before, now) {
                (Some(before), Some(now)) => !before.is(now),
                (before, now) => before.is_some() || now.is_some(),
            };
            if !has_changed {
                continue;
            }
            // To what gives way itself, only some of the others give way: it is looked at below.
            let is_fixed = now.is_none_or(|(route, _)| route.bends.is_none());
            let before = before.filter(|ran| ran.route.bends.is_none() || is_fixed);
            waiting.extend(before.into_iter().flat_map(|ran| ran.beside.iter().copied()));
            let area = now.filter(|_| is_fixed).map(|(route, home)| area(route, home));
            waiting.extend(area.into_iter().flat_map(|area| self.giving_way(area)));
        }
        while let Some(number) = waiting.pop_first() {
            self.set_one_apart(number, (renewed, before), &mut waiting, &mut set);
        }
        set
    }

    /// Sets one connector apart, and lets those wait that give way to it where it runs elsewhere than before.
    fn set_one_apart(
        &mut self,
        number: Number,
        (renewed, before): (&Numbers, &HashMap<Number, Ran>),
        waiting: &mut Numbers,
        set: &mut SetApart,
    ) {
        let Some(route) = self.apart(number) else { return };
        let Some(way) = self.ways.get_mut(number as usize).and_then(Option::as_mut) else { return };
        let home = way.home;
        let last = std::mem::replace(&mut way.route, route);
        let now = (&way.route, home);
        let (is_renewed, area_now) = (renewed.contains(number), area(&way.route, home));
        // It may come up again after it was set apart.
        let (is_same, beside) = match is_renewed && !set.moved.contains(number) {
            true => {
                let ran = before.get(&number);
                (ran.is_some_and(|ran| ran.is(now)), ran.map_or_else(Vec::new, |ran| ran.beside.clone()))
            }
            false => ((&last, home) == now, self.ways_near(area(&last, home))),
        };
        if is_renewed {
            set.moved.insert(number);
        }
        if is_same {
            return;
        }
        let beside_now = self.ways_near(area_now);
        let both = || beside.iter().chain(&beside_now).copied();
        waiting.extend(both().filter(|other| *other > number && self.gives_way(*other)));
        if !is_renewed {
            set.near.extend(both());
        }
        set.moved.insert(number);
    }

    /// A way as it was found, and what it counts from.
    fn found(&self, number: Number) -> Option<(&Route, Vec2)> {
        self.way(number).map(|way| (&way.found.route, way.home))
    }

    /// Whether a connector gives way to others at all.
    fn gives_way(&self, number: Number) -> bool {
        self.way(number).is_some_and(|way| way.found.route.bends.is_some())
    }

    /// The connectors that may have to give way to something in an area of the map.
    pub(super) fn giving_way(&self, area: Rect) -> Vec<Number> {
        let mut near = self.ways_near(area);
        near.retain(|number| {
            let way = self.way(*number);
            way.and_then(|way| Some(way.found.route.bends.as_ref()?.reach() + way.home))
                .is_some_and(|reach| reach.overlaps(area))
        });
        near
    }

    /// The way of a connector that gives way, apart from those to which it does.
    fn apart(&self, number: Number) -> Option<Route> {
        let way = self.way(number)?;
        let bends = way.found.route.bends.as_ref()?;
        let (area, home) = (bends.reach(), way.home);
        let mut lines: Vec<Cow<'_, [Point]>> = Vec::new();
        for other in self.ways_near(area + home).into_iter().filter(|other| *other != number) {
            let Some(other_way) = self.way(other) else { continue };
            if other_way.found.route.bends.is_some() && other > number {
                continue;
            }
            let away = other_way.home - home;
            let points = &other_way.route.points;
            if !(connector::bounds(points) + away).overlaps(area) {
                continue;
            }
            lines.push(other_way.points_from(home));
        }
        let card = |node| self.card(node).map(|card| card - home);
        let ends = [card(&way.from)?, card(&way.to)?];
        let walls = || self.cards_near(area, home, &[&way.from, &way.to]);
        let apart = bends.apart(&lines, ends, walls);
        Some(apart.map_or_else(|| way.found.route.clone(), |bends| Route::along(&bends)))
    }

    /// The borders of frames in an area counted from `home`.
    pub(super) fn borders_near(&self, area: Rect, home: Vec2) -> Vec<Rect> {
        let frames = self.frames.values().map(|frame| frame.on_map - home);
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
