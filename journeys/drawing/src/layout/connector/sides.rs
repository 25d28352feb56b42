//! By which edge of a card a connector leaves or arrives, and at which point of it.

use kurbo::{Point, Rect, Vec2};
use safar_model::value::id::Id;

/// An edge of a card, along the reading direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    /// Where reading begins.
    Start,
    /// Where reading ends.
    End,
    Top,
    Bottom,
}

impl Side {
    pub const ALL: [Self; 4] = [Self::End, Self::Start, Self::Bottom, Self::Top];
}

/// A connector that touches a card, seen from the card.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Attached {
    pub connector: Id,
    /// Whether it leaves the card.
    pub leaves: bool,
    /// The edge that it turns to best.
    pub side: Side,
    /// The middle of the card at its other end.
    pub other: Point,
}

/// Where the connectors of a card are attached: each has a place of its own on every edge, so that
/// none meets another, whichever edge it comes to use.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slots(Vec<(Id, bool, Ends)>);

/// Where a connector may be attached to a card.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ends {
    /// The edge that suits it best.
    pub best: Side,
    places: [Place; 4],
}

/// A place on an edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    pub point: Point,
    /// How far it may be moved along the edge, one way and the other, without coming near another.
    pub slack: f64,
}

/// A connector goes straight ahead only if there is so much room.
const AHEAD: f64 = 28.0;
/// And straight down or up only if there is so much.
const ACROSS: f64 = 15.0;

/// How far apart connectors are attached to an edge, if there is room: those that it suits best, and others.
const ALONG_STEP: (f64, f64) = (64.0, 24.0);
const DOWN_STEP: (f64, f64) = (13.0, 11.0);
/// How much of an edge is left free at its corners, by those that it suits best, and by others.
const ALONG_CORNER: (f64, f64) = (18.0, 10.0);
const DOWN_CORNER: (f64, f64) = (8.0, 5.0);
/// Loops are attached so near to the corners of a card, across and down, and keep so much room there.
pub(crate) const LOOP_CORNER: (f64, f64) = (24.0, 9.0);
const LOOP_ROOM: f64 = 5.0;
/// Places on an edge keep so far apart when they are moved.
const APART: f64 = 3.0;

/// The stretch between two cards, one below the other, that a straight connector would cross.
pub(crate) fn between(from: Rect, to: Rect) -> Rect {
    let (x0, x1) = (from.x0.max(to.x0), from.x1.min(to.x1));
    let (x0, x1) = if x0 < x1 { (x0, x1) } else { (x1, x0) };
    Rect::new(x0, from.y1.min(to.y1), x1, from.y0.max(to.y0))
}

/// The edges that two cards turn to each other.
pub(crate) fn facing(from: Rect, to: Rect) -> (Side, Side) {
    if to.x0 - from.x1 >= AHEAD {
        (Side::End, Side::Start)
    } else if to.y0 - from.y1 >= ACROSS {
        (Side::Bottom, Side::Top)
    } else if from.y0 - to.y1 >= ACROSS {
        (Side::Top, Side::Bottom)
    } else if from.x0 - to.x1 >= AHEAD {
        (Side::Start, Side::End)
    } else {
        (Side::End, Side::End)
    }
}

impl Ends {
    /// Those of a connector that is alone at a card.
    pub fn alone(card: Rect, best: Side) -> Self {
        let place = |side| {
            let edge = Edge::of(card, side, false);
            Place { point: edge.point((edge.from + edge.to) / 2.0), slack: 0.0 }
        };
        Self { best, places: Side::ALL.map(place) }
    }

    /// The place on an edge.
    pub fn at(&self, side: Side) -> Place {
        self.places[Side::ALL.iter().position(|other| *other == side).unwrap_or_default()]
    }

    /// The same at a card that stands elsewhere.
    pub fn moved(mut self, by: Vec2) -> Self {
        for place in &mut self.places {
            place.point += by;
        }
        self
    }
}

impl Slots {
    /// Spreads the connectors of a card over its edges, in the order of their other ends, so that they
    /// do not cross. Those that an edge suits best stand in its middle, the others beside them. Where a
    /// card has loops, their corners stay free.
    pub fn of(card: Rect, attached: &[Attached], has_loops: bool) -> Self {
        let nowhere = Place { point: card.center(), slack: 0.0 };
        let ends = |one: &Attached| Ends { best: one.side, places: [nowhere; 4] };
        let mut slots: Vec<(Id, bool, Ends)> =
            attached.iter().map(|one| (one.connector.clone(), one.leaves, ends(one))).collect();
        for (number, side) in Side::ALL.into_iter().enumerate() {
            let edge = Edge::of(card, side, has_loops);
            let mut places = edge.places(attached);
            places.sort_by(|a, b| a.1.total_cmp(&b.1));
            for (at, (one, along)) in places.iter().enumerate() {
                let before = if at == 0 { edge.from - APART } else { places[at - 1].1 };
                let after = places.get(at + 1).map_or(edge.to + APART, |next| next.1);
                let slack = (((along - before).min(after - along) - APART) / 2.0).max(0.0);
                slots[*one].2.places[number] = Place { point: edge.point(*along), slack };
            }
        }
        Self(slots)
    }

    /// Where a connector may be attached.
    pub fn get(&self, connector: &Id, leaves: bool) -> Option<&Ends> {
        self.0.iter().find(|slot| slot.1 == leaves && slot.0 == *connector).map(|slot| &slot.2)
    }

    /// The edges at which others leave the card, for one that arrives; or arrive, for one that leaves.
    pub fn against(&self, leaves: bool) -> Vec<Side> {
        Side::ALL
            .into_iter()
            .filter(|side| self.0.iter().any(|(_, other, ends)| *other != leaves && ends.best == *side))
            .collect()
    }
}

/// An edge of a card, and the part of it on which connectors may be attached.
struct Edge {
    side: Side,
    card: Rect,
    from: f64,
    to: f64,
    /// The room that those which it suits best share.
    inner: (f64, f64),
    step: (f64, f64),
}

impl Edge {
    fn of(card: Rect, side: Side, has_loops: bool) -> Self {
        let is_upright = matches!(side, Side::Start | Side::End);
        let (start, end, corner, step, of_loops) = if is_upright {
            (card.y0, card.y1, DOWN_CORNER, DOWN_STEP, LOOP_CORNER.1)
        } else {
            (card.x0, card.x1, ALONG_CORNER, ALONG_STEP, LOOP_CORNER.0)
        };
        // Loops leave by the end, and come back above or below.
        let kept = |from_loops: bool, corner: f64| {
            let kept = if from_loops && has_loops { corner.max(of_loops + LOOP_ROOM) } else { corner };
            kept.min((end - start) / 2.0)
        };
        let (at_start, at_end) = (side == Side::End, side != Side::Start);
        Self {
            side,
            card,
            from: start + kept(at_start, corner.1),
            to: end - kept(at_end, corner.1),
            inner: (start + kept(at_start, corner.0), end - kept(at_end, corner.0)),
            step,
        }
    }

    fn along(&self, point: Point) -> f64 {
        if matches!(self.side, Side::Start | Side::End) { point.y } else { point.x }
    }

    fn point(&self, along: f64) -> Point {
        match self.side {
            Side::Start => Point::new(self.card.x0, along),
            Side::End => Point::new(self.card.x1, along),
            Side::Top => Point::new(along, self.card.y0),
            Side::Bottom => Point::new(along, self.card.y1),
        }
    }

    /// Where on the edge each of some connectors is attached, by its number.
    fn places(&self, attached: &[Attached]) -> Vec<(usize, f64)> {
        let mut in_order: Vec<usize> = (0..attached.len()).collect();
        in_order.sort_by(|a, b| {
            let (a, b) = (&attached[*a], &attached[*b]);
            let by_place = self.along(a.other).total_cmp(&self.along(b.other));
            by_place.then_with(|| (&a.connector, a.leaves).cmp(&(&b.connector, b.leaves)))
        });
        let (best, others): (Vec<usize>, Vec<usize>) =
            in_order.iter().partition(|one| attached[**one].side == self.side);
        if best.is_empty() {
            return spread(&others, (self.from, self.to), self.step.1);
        }
        let mut places = spread(&best, self.inner, self.step.0);
        let (first, last) = (places[0].1, places[places.len() - 1].1);
        let middle = (first + last) / 2.0;
        let (before, after): (Vec<usize>, Vec<usize>) =
            others.iter().partition(|one| self.along(attached[**one].other) < middle);
        let step = |room: f64, count: usize| self.step.1.min(room / count.max(1) as f64);
        let (up, down) = (step(first - self.from, before.len()), step(self.to - last, after.len()));
        places.extend(before.iter().rev().enumerate().map(|(at, one)| (*one, first - up * (at + 1) as f64)));
        places.extend(after.iter().enumerate().map(|(at, one)| (*one, last + down * (at + 1) as f64)));
        places
    }
}

/// Spreads connectors around the middle of a stretch.
fn spread(numbers: &[usize], (from, to): (f64, f64), step: f64) -> Vec<(usize, f64)> {
    let step = step.min((to - from) / numbers.len().max(1) as f64);
    let middle = (from + to) / 2.0;
    let place = |at: usize| middle + (at as f64 - (numbers.len() as f64 - 1.0) / 2.0) * step;
    numbers.iter().enumerate().map(|(at, one)| (*one, place(at))).collect()
}
