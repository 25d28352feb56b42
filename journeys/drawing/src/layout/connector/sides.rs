//! By which edge of a card a connector leaves or arrives, and at which point of it.

use kurbo::{Point, Rect};
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

/// A connector that touches a card, seen from the card.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Attached {
    pub connector: Id,
    /// Whether it leaves the card.
    pub leaves: bool,
    pub side: Side,
    /// The middle of the card at its other end.
    pub other: Point,
    /// How far down its port stands, if it leaves by one.
    pub port: Option<f64>,
}

/// Where the connectors of a card are attached.
#[derive(Debug, Clone, Default)]
pub(crate) struct Slots(Vec<(Id, bool, Side, Point)>);

/// A connector goes straight ahead only if there is so much room.
const AHEAD: f64 = 28.0;
/// And straight down or up only if there is so much.
const ACROSS: f64 = 15.0;

const ALONG_STEP: f64 = 64.0;
const DOWN_STEP: f64 = 11.0;

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

/// The point of an edge where a connector is attached that is alone there.
pub(crate) fn middle(card: Rect, side: Side, port: Option<f64>) -> Point {
    match side {
        Side::Start => Point::new(card.x0, card.center().y),
        Side::End => Point::new(card.x1, port.map_or(card.center().y, |port| card.y0 + port)),
        Side::Top => Point::new(card.center().x, card.y0),
        Side::Bottom => Point::new(card.center().x, card.y1),
    }
}

impl Slots {
    /// Spreads the connectors of a card over its edges, in the order of their other ends, so that they
    /// do not cross. At its end they leave by ports: all that leave by one start at one point.
    pub fn of(card: Rect, mut attached: Vec<Attached>) -> Self {
        attached.sort_by(|a, b| {
            let across = |one: &Attached| match one.side {
                Side::Start | Side::End => one.other.y,
                Side::Top | Side::Bottom => one.other.x,
            };
            let by_place = a.side.cmp(&b.side).then(across(a).total_cmp(&across(b)));
            by_place.then_with(|| (&a.connector, a.leaves).cmp(&(&b.connector, b.leaves)))
        });
        let mut slots = Self::default();
        for side in [Side::Start, Side::Top, Side::Bottom] {
            let here: Vec<&Attached> = attached.iter().filter(|one| one.side == side).collect();
            for (number, one) in here.iter().enumerate() {
                slots.add(one, spread(card, side, number, here.len()));
            }
        }
        let (leaving, arriving): (Vec<&Attached>, Vec<&Attached>) =
            attached.iter().filter(|one| one.side == Side::End).partition(|one| one.leaves);
        slots.leave_at_end(card, &leaving);
        slots.arrive_at_end(card, &arriving, !leaving.is_empty());
        slots
    }

    /// Where a connector is attached.
    pub fn get(&self, connector: &Id, leaves: bool) -> Option<(Side, Point)> {
        let found = self.0.iter().find(|slot| slot.0 == *connector && slot.1 == leaves);
        found.map(|slot| (slot.2, slot.3))
    }

    /// The edges at which others leave the card, for one that arrives; or arrive, for one that leaves.
    pub fn against(&self, leaves: bool) -> Vec<Side> {
        self.0.iter().filter(|slot| slot.1 != leaves).map(|slot| slot.2).collect()
    }

    fn add(&mut self, one: &Attached, point: Point) {
        self.0.push((one.connector.clone(), one.leaves, one.side, point));
    }

    /// Ports that are in use share the edge, in the order of where they lead.
    fn leave_at_end(&mut self, card: Rect, leaving: &[&Attached]) {
        let mut ports: Vec<Option<u64>> = Vec::new();
        for one in leaving {
            let port = one.port.map(f64::to_bits);
            if !ports.contains(&port) {
                ports.push(port);
            }
        }
        let step = card.height() / (ports.len() + 1) as f64;
        for one in leaving {
            let number =
                ports.iter().position(|port| *port == one.port.map(f64::to_bits)).unwrap_or_default();
            self.add(one, Point::new(card.x1, card.y0 + step * (number + 1) as f64));
        }
    }

    /// What comes back to the end keeps off what leaves there: above it or below it.
    fn arrive_at_end(&mut self, card: Rect, arriving: &[&Attached], keeps_off: bool) {
        if !keeps_off {
            for (number, one) in arriving.iter().enumerate() {
                self.add(one, spread(card, Side::End, number, arriving.len()));
            }
            return;
        }
        let middle = card.center().y;
        let room = (card.height() / 2.0 - 6.0).max(0.0);
        let (above, below): (Vec<&Attached>, Vec<&Attached>) =
            arriving.iter().partition(|one| one.other.y < middle);
        let step = |count: usize| DOWN_STEP.min(room / count.max(1) as f64);
        for (number, one) in above.iter().rev().enumerate() {
            self.add(one, Point::new(card.x1, middle - step(above.len()) * (number + 1) as f64));
        }
        for (number, one) in below.iter().enumerate() {
            self.add(one, Point::new(card.x1, middle + step(below.len()) * (number + 1) as f64));
        }
    }
}

/// The place of one of `count` connectors on an edge.
fn spread(card: Rect, side: Side, number: usize, count: usize) -> Point {
    let from_middle = number as f64 - (count as f64 - 1.0) / 2.0;
    let middle = middle(card, side, None);
    match side {
        Side::Start | Side::End => {
            let step = DOWN_STEP.min((card.height() - 16.0).max(0.0) / count as f64);
            middle + (0.0, from_middle * step)
        }
        Side::Top | Side::Bottom => {
            let step = ALONG_STEP.min((card.width() - 36.0).max(0.0) / count as f64);
            middle + (from_middle * step, 0.0)
        }
    }
}
