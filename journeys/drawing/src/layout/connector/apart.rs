//! Connectors that would run along one another are set apart.
//!
//! A stretch that runs along other lines moves aside, step by step, until it shares with none, or as far
//! as walls leave room; of both directions the one is taken in which fewer lines are crossed.

use std::borrow::Cow;

use kurbo::{Point, Rect, Vec2};

use super::{
    around::{CLEAR, FIRST, LAST},
    bounds,
};

/// The corners of a line that runs along the map and down it only, from one card's edge to another's.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bends {
    pub corners: Vec<Point>,
    /// How far its start and its end may be moved along the edges that they lie on.
    pub slack: (f64, f64),
}

/// Lines nearer to one another can hardly be told apart.
const GAP: f64 = 8.0;
/// So short a stretch may be shared.
const SHORT: f64 = 6.0;
/// How far a stretch may move aside, and in which steps room is looked for.
const FARTHEST: f64 = 40.0;
const STEP: f64 = 2.0;
/// No stretch between two turns becomes shorter.
const LEAST: f64 = 4.0;
/// What it costs to cross a line, and to share a pixel's length with one.
const CROSSED: f64 = 30.0;
const SHARED: f64 = 2.0;
/// How much lines that count as parallel differ in direction, at most.
const SLANT: f64 = 0.25;

impl Bends {
    /// The area in which lines and walls may bear upon it.
    pub fn reach(&self) -> Rect {
        bounds(&self.corners).inflate(FARTHEST + GAP, FARTHEST + GAP)
    }

    /// The same line, set apart from others, if it has to be. Walls are asked for only then; `ends` are the
    /// cards that it joins.
    pub fn apart(
        &self,
        lines: &[Cow<'_, [Point]>],
        ends: [Rect; 2],
        walls: impl FnOnce() -> Vec<Rect>,
    ) -> Option<Self> {
        let stretches = 0..self.corners.len().saturating_sub(1);
        let mut moved = self.clone();
        let is_shared = |bends: &Self, at: usize| {
            let stretch = bends.stretch(at);
            shared(&stretch, &alongside(&stretch, lines), stretch.at) > SHORT / 2.0
        };
        if !stretches.clone().any(|at| is_shared(self, at)) {
            return None;
        }
        let walls = walls();
        // A stretch that has moved aside lengthens its neighbours, which may come to be shared.
        for _ in 0..2 {
            let mut is_settled = true;
            for at in stretches.clone() {
                if !is_shared(&moved, at) {
                    continue;
                }
                let aside = moved.best_aside(at, self, lines, ends, &walls);
                if aside != 0.0 {
                    moved.move_aside(at, aside);
                    is_settled = false;
                }
            }
            if is_settled {
                break;
            }
        }
        (moved != *self).then_some(moved)
    }

    fn stretch(&self, at: usize) -> Stretch {
        Stretch::of(self.corners[at], self.corners[at + 1])
    }

    fn move_aside(&mut self, at: usize, by: f64) {
        let aside = self.stretch(at).aside(by);
        self.corners[at] += aside;
        self.corners[at + 1] += aside;
    }

    /// How far a stretch best moves aside. `before` is the line as it was found.
    fn best_aside(
        &self,
        at: usize,
        before: &Self,
        lines: &[Cow<'_, [Point]>],
        ends: [Rect; 2],
        walls: &[Rect],
    ) -> f64 {
        let stretch = self.stretch(at);
        let others = alongside(&stretch, lines);
        let cost = |aside: f64| {
            let mut moved = self.clone();
            moved.move_aside(at, aside);
            let crossed = moved.crossings(at, lines) as f64;
            aside.abs() + CROSSED * crossed + SHARED * shared(&stretch, &others, stretch.at + aside)
        };
        let mut best = (cost(0.0), 0.0);
        for direction in [-1.0, 1.0] {
            let mut least: Option<(f64, f64)> = None;
            let mut aside = STEP * direction;
            while aside.abs() <= 2.0 * FARTHEST && self.has_room(at, aside, before, ends, walls) {
                let shared = shared(&stretch, &others, stretch.at + aside);
                if least.is_none_or(|(known, _)| shared < known) {
                    least = Some((shared, aside));
                }
                if shared == 0.0 {
                    break;
                }
                aside += STEP * direction;
            }
            if let Some((_, aside)) = least {
                let cost = cost(aside);
                if cost < best.0 {
                    best = (cost, aside);
                }
            }
        }
        best.1
    }

    /// Whether a stretch can move so far: over no wall, and without turning its neighbours round.
    fn has_room(&self, at: usize, aside: f64, before: &Self, ends: [Rect; 2], walls: &[Rect]) -> bool {
        let (stretch, found) = (self.stretch(at), before.stretch(at));
        let (is_first, is_last) = (at == 0, at + 2 == self.corners.len());
        let from_found = (stretch.at + aside - found.at).abs();
        let farthest = match (is_first, is_last) {
            (true, true) => self.slack.0.min(self.slack.1),
            (true, false) => self.slack.0,
            (false, true) => self.slack.1,
            (false, false) => FARTHEST,
        };
        if from_found > farthest {
            return false;
        }
        let by = stretch.aside(aside);
        let keeps_length = |a: Point, b: Point, moved: Vec2, least: f64| {
            let (before, after) = (b - a, b - a + moved);
            before.dot(after) > 0.0 && after.hypot() >= least.min(before.hypot())
        };
        if !is_first {
            let least = if at == 1 { FIRST } else { LEAST };
            if !keeps_length(self.corners[at - 1], self.corners[at], by, least) {
                return false;
            }
        }
        if !is_last {
            let least = if at + 3 == self.corners.len() { LAST } else { LEAST };
            if !keeps_length(self.corners[at + 1], self.corners[at + 2], -by, least) {
                return false;
            }
        }
        let (a, b) = (self.corners[at], self.corners[at + 1]);
        let passed = Rect::from_points(a, b).union(Rect::from_points(a + by, b + by));
        // Where it leaves a card and where it arrives it lies on the card's edge.
        let own = |card: Rect, is_at: bool| if is_at { card.inflate(-2.0, -2.0) } else { around(card) };
        let own = [own(ends[0], is_first), own(ends[1], is_last)];
        !walls.iter().map(|wall| around(*wall)).chain(own).any(|wall| wall.overlaps(passed))
    }

    /// How many lines a stretch and its neighbours cross.
    fn crossings(&self, at: usize, lines: &[Cow<'_, [Point]>]) -> usize {
        let parts = self.corners[at.saturating_sub(1)..(at + 3).min(self.corners.len())].windows(2);
        let area = bounds(&self.corners).inflate(1.0, 1.0);
        parts
            .map(|part| {
                let pieces = lines.iter().flat_map(|line| line.windows(2));
                let near = pieces.filter(|piece| Rect::from_points(piece[0], piece[1]).overlaps(area));
                near.filter(|piece| cross((part[0], part[1]), (piece[0], piece[1]))).count()
            })
            .sum()
    }
}

fn around(wall: Rect) -> Rect {
    // A line may run along the edge of the room that walls keep.
    wall.inflate(CLEAR - 0.01, CLEAR - 0.01)
}

/// A straight part of a line, along the map or down it.
struct Stretch {
    is_upright: bool,
    /// Where it is across its direction.
    at: f64,
    from: f64,
    to: f64,
}

impl Stretch {
    fn of(a: Point, b: Point) -> Self {
        let is_upright = (a.x - b.x).abs() < (a.y - b.y).abs();
        let (at, from, to) = if is_upright { (a.x, a.y, b.y) } else { (a.y, a.x, b.x) };
        Self { is_upright, at, from: from.min(to), to: from.max(to) }
    }

    fn aside(&self, by: f64) -> Vec2 {
        if self.is_upright { Vec2::new(by, 0.0) } else { Vec2::new(0.0, by) }
    }
}

/// The pieces of lines that run beside a stretch: where each is, and from where to where.
fn alongside(stretch: &Stretch, lines: &[Cow<'_, [Point]>]) -> Vec<(f64, f64, f64)> {
    let mut found = Vec::new();
    for piece in lines.iter().flat_map(|line| line.windows(2)) {
        let (a, b) = (piece[0], piece[1]);
        let ((u, p), (v, q)) =
            if stretch.is_upright { ((a.y, a.x), (b.y, b.x)) } else { ((a.x, a.y), (b.x, b.y)) };
        let (from, to) = (u.min(v).max(stretch.from), u.max(v).min(stretch.to));
        let is_parallel = (p - q).abs() <= SLANT * (u - v).abs();
        if is_parallel && from < to && ((p + q) / 2.0 - stretch.at).abs() <= 2.0 * FARTHEST + GAP {
            found.push(((p + q) / 2.0, from, to));
        }
    }
    found
}

/// How much a stretch shares with what runs beside it, if it lies there: the length, and less of it the
/// further away.
fn shared(stretch: &Stretch, others: &[(f64, f64, f64)], at: f64) -> f64 {
    let parts = others.iter().map(|(other, from, to)| {
        let length = to.min(stretch.to) - from.max(stretch.from);
        length.max(0.0) * (1.0 - (other - at).abs() / GAP).max(0.0)
    });
    parts.sum()
}

/// Whether two straight lines cross.
fn cross(one: (Point, Point), other: (Point, Point)) -> bool {
    let side = |line: (Point, Point), point: Point| (line.1 - line.0).cross(point - line.0);
    let parts = |line, ends: (Point, Point)| side(line, ends.0) * side(line, ends.1) < 0.0;
    parts(one, other) && parts(other, one)
}
