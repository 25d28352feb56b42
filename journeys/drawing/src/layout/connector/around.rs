//! Ways around cards: the cheapest that runs along the map and down it, with few turns.
//!
//! The lines beside cards make a raster; A* (Hart, Nilsson and Raphael, 1968) finds the cheapest way over
//! those of its crossings between which no card lies. Of ways that cost the same the first found is taken,
//! so that the outcome depends on nothing but what is asked.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

use kurbo::{Point, Rect, Vec2};

use super::sides::Side;

/// One way in which a line may leave a card, or reach one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Gate {
    pub side: Side,
    pub point: Point,
    /// What it costs to use it.
    pub penalty: f64,
}

/// How far lines keep off cards.
pub(super) const CLEAR: f64 = 4.0;
/// How far lines run beside cards where there is room: lines that lead to one card take these in turn, so
/// that they do not lie on one another.
pub(super) const BESIDE: [f64; 3] = [14.0, 19.0, 9.0];
/// And where there is little.
const NARROW: f64 = 6.0;
/// A narrow line costs so many times its length.
const NARROW_COST: f64 = 1.25;
/// A turn costs as much as so many pixels.
const TURN: f64 = 36.0;
/// The first stretch is so long, and the last, which holds the arrow's head.
const FIRST: f64 = 6.0;
const LAST: f64 = 12.0;
/// Lines nearer to one another are one.
const SAME: f64 = 0.5;
/// Of more lines in one direction, only so many are looked at.
const MOST_LINES: usize = 240;

/// The corners of the cheapest way from one of some gates to one of others, which keeps off all walls,
/// `beside` pixels if there is room, and within an area; `None` where there is none.
pub(super) fn around(
    leave: &[Gate],
    reach: &[Gate],
    walls: &[Rect],
    area: Rect,
    beside: f64,
) -> Option<Vec<Point>> {
    let raster = Raster::of(leave, reach, walls, area, beside);
    let mut search = Search::new(&raster, reach);
    for (number, gate) in leave.iter().enumerate() {
        if let Some(at) = raster.crossing(gate.ahead(FIRST)) {
            search.reach(State { at, heading: gate.out() }, gate.penalty, Before::Gate(number));
        }
    }
    let (last, arrived) = search.run()?;
    let mut corners = search.corners(last, leave);
    corners.push(reach[arrived].point);
    Some(without_the_straight(&corners))
}

impl Gate {
    fn out(&self) -> Heading {
        match self.side {
            Side::Start => Heading::Back,
            Side::End => Heading::Along,
            Side::Top => Heading::Up,
            Side::Bottom => Heading::Down,
        }
    }

    /// The point so far out of the card.
    fn ahead(&self, by: f64) -> Point {
        self.point + self.out().vector() * by
    }
}

/// Which way a line runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Heading {
    Along,
    Back,
    Down,
    Up,
}

impl Heading {
    const ALL: [Self; 4] = [Self::Along, Self::Back, Self::Down, Self::Up];

    fn reversed(self) -> Self {
        match self {
            Self::Along => Self::Back,
            Self::Back => Self::Along,
            Self::Down => Self::Up,
            Self::Up => Self::Down,
        }
    }

    fn vector(self) -> Vec2 {
        match self {
            Self::Along => Vec2::new(1.0, 0.0),
            Self::Back => Vec2::new(-1.0, 0.0),
            Self::Down => Vec2::new(0.0, 1.0),
            Self::Up => Vec2::new(0.0, -1.0),
        }
    }
}

/// Where lines may run: down the map at each of `xs`, along it at each of `ys`.
struct Raster {
    xs: Vec<Line>,
    ys: Vec<Line>,
    /// By crossing: whether the stretch to the next one along, and down, is barred.
    barred_along: Vec<bool>,
    barred_down: Vec<bool>,
}

#[derive(Debug, Clone, Copy)]
struct Line {
    at: f64,
    /// What a pixel on it costs.
    cost: f64,
}

impl Raster {
    fn of(leave: &[Gate], reach: &[Gate], walls: &[Rect], area: Rect, beside: f64) -> Self {
        let gates: Vec<Point> = leave
            .iter()
            .map(|gate| gate.ahead(FIRST))
            .chain(reach.iter().map(|gate| gate.ahead(LAST)))
            .collect();
        let (across, down) =
            (walls.iter().map(|wall| (wall.x0, wall.x1)), walls.iter().map(|wall| (wall.y0, wall.y1)));
        let xs = lines(gates.iter().map(|gate| gate.x), across, (area.x0, area.x1), beside);
        let ys = lines(gates.iter().map(|gate| gate.y), down, (area.y0, area.y1), beside);
        let crossings = xs.len() * ys.len();
        let mut raster =
            Self { xs, ys, barred_along: vec![false; crossings], barred_down: vec![false; crossings] };
        for wall in walls {
            raster.bar(wall.inflate(CLEAR, CLEAR));
        }
        raster
    }

    /// Bars every stretch that runs through a wall; one along its edge stays open.
    fn bar(&mut self, wall: Rect) {
        let touched = |lines: &[Line], from: f64, to: f64| {
            let first = lines.partition_point(|line| line.at <= from);
            first..lines.partition_point(|line| line.at < to).max(first)
        };
        let (columns, rows) = (touched(&self.xs, wall.x0, wall.x1), touched(&self.ys, wall.y0, wall.y1));
        let width = self.xs.len();
        // A stretch begins a line before the first that lies within.
        for row in rows.clone() {
            for column in columns.start.saturating_sub(1)..columns.end {
                self.barred_along[row * width + column] = true;
            }
        }
        for row in rows.start.saturating_sub(1)..rows.end {
            for column in columns.clone() {
                self.barred_down[row * width + column] = true;
            }
        }
    }

    fn crossing(&self, point: Point) -> Option<usize> {
        let find = |lines: &[Line], at: f64| lines.iter().position(|line| (line.at - at).abs() < SAME);
        Some(find(&self.ys, point.y)? * self.xs.len() + find(&self.xs, point.x)?)
    }

    fn point(&self, at: usize) -> Point {
        Point::new(self.xs[at % self.xs.len()].at, self.ys[at / self.xs.len()].at)
    }

    /// The next crossing in a direction, if the stretch up to it is open, and what that stretch costs.
    fn step(&self, at: usize, heading: Heading) -> Option<(usize, f64)> {
        let width = self.xs.len();
        let (column, row) = (at % width, at / width);
        let (next, is_barred, line) = match heading {
            Heading::Along if column + 1 < width => (at + 1, self.barred_along[at], self.ys[row]),
            Heading::Back if column > 0 => (at - 1, self.barred_along[at - 1], self.ys[row]),
            Heading::Down if row + 1 < self.ys.len() => (at + width, self.barred_down[at], self.xs[column]),
            Heading::Up if row > 0 => (at - width, self.barred_down[at - width], self.xs[column]),
            _ => return None,
        };
        let way = self.point(next) - self.point(at);
        (!is_barred).then(|| (next, (way.x.abs() + way.y.abs()) * line.cost))
    }
}

/// The lines in one direction, in order: those of the gates, and those beside walls.
fn lines(
    gates: impl Iterator<Item = f64>,
    walls: impl Iterator<Item = (f64, f64)>,
    (from, to): (f64, f64),
    away: f64,
) -> Vec<Line> {
    let mut beside: Vec<Line> = walls
        .flat_map(|(start, end)| {
            let line = |at, cost| Line { at, cost };
            [
                line(start - away, 1.0),
                line(end + away, 1.0),
                line(start - NARROW, NARROW_COST),
                line(end + NARROW, NARROW_COST),
            ]
        })
        .filter(|line| (from..=to).contains(&line.at))
        .collect();
    in_order(&mut beside);
    // A way over some of the lines is still a way; it may only be longer.
    let every = beside.len().div_ceil(MOST_LINES).max(1);
    let mut lines: Vec<Line> = gates.map(|at| Line { at, cost: 1.0 }).collect();
    in_order(&mut lines);
    let kept = beside.into_iter().step_by(every);
    let kept: Vec<Line> =
        kept.filter(|line| !lines.iter().any(|gate| (gate.at - line.at).abs() < SAME)).collect();
    lines.extend(kept);
    in_order(&mut lines);
    lines
}

/// Sorts lines, and makes those that all but coincide one.
fn in_order(lines: &mut Vec<Line>) {
    lines.sort_by(|a, b| a.at.total_cmp(&b.at).then(a.cost.total_cmp(&b.cost)));
    lines.dedup_by(|next, kept| {
        let is_same = next.at - kept.at < SAME;
        if is_same {
            kept.cost = kept.cost.min(next.cost);
        }
        is_same
    });
}

/// A crossing, and the way in which a line comes to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    at: usize,
    heading: Heading,
}

/// What came before a state.
#[derive(Debug, Clone, Copy)]
enum Before {
    Nothing,
    Gate(usize),
    State(State),
}

/// What waits to be looked at, the cheapest first.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Waiting {
    /// What the whole way costs at least.
    whole: f64,
    /// What the way up to here costs.
    cost: f64,
    /// The order in which these were found.
    number: u64,
    state: State,
    /// The gate by which the way has arrived.
    arrived: Option<usize>,
}

impl Eq for Waiting {}

impl Ord for Waiting {
    fn cmp(&self, other: &Self) -> Ordering {
        self.whole.total_cmp(&other.whole).then(self.number.cmp(&other.number))
    }
}

impl PartialOrd for Waiting {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

struct Search<'a> {
    raster: &'a Raster,
    reach: &'a [Gate],
    /// Where the gates lie on the raster.
    ends: Vec<Option<usize>>,
    best: Vec<(f64, Before)>,
    waiting: BinaryHeap<Reverse<Waiting>>,
    found: u64,
}

impl<'a> Search<'a> {
    fn new(raster: &'a Raster, reach: &'a [Gate]) -> Self {
        let crossings = raster.xs.len() * raster.ys.len();
        Self {
            raster,
            reach,
            ends: reach.iter().map(|gate| raster.crossing(gate.ahead(LAST))).collect(),
            best: vec![(f64::INFINITY, Before::Nothing); crossings * Heading::ALL.len()],
            waiting: BinaryHeap::new(),
            found: 0,
        }
    }

    /// Notes a way to a state, if none was as cheap.
    fn reach(&mut self, state: State, cost: f64, before: Before) {
        let best = &mut self.best[state.at * Heading::ALL.len() + state.heading as usize];
        if cost < best.0 {
            *best = (cost, before);
            self.wait(state, cost, None);
        }
    }

    fn wait(&mut self, state: State, cost: f64, arrived: Option<usize>) {
        let left = if arrived.is_some() { 0.0 } else { self.left(self.raster.point(state.at)) };
        self.found += 1;
        self.waiting.push(Reverse(Waiting { whole: cost + left, cost, number: self.found, state, arrived }));
    }

    /// What is left to the nearest gate, at least.
    fn left(&self, point: Point) -> f64 {
        let left = self.reach.iter().map(|gate| {
            let way = gate.ahead(LAST) - point;
            way.x.abs() + way.y.abs()
        });
        left.fold(f64::INFINITY, f64::min)
    }

    /// The last state of the cheapest way, and the gate by which it arrives.
    fn run(&mut self) -> Option<(State, usize)> {
        while let Some(Reverse(next)) = self.waiting.pop() {
            let state = next.state;
            if let Some(gate) = next.arrived {
                return Some((state, gate));
            }
            if next.cost > self.best[state.at * Heading::ALL.len() + state.heading as usize].0 {
                continue;
            }
            for gate in 0..self.reach.len() {
                let out = self.reach[gate].out();
                if self.ends[gate] == Some(state.at) && state.heading != out {
                    let turn = if state.heading == out.reversed() { 0.0 } else { TURN };
                    self.wait(state, next.cost + turn + self.reach[gate].penalty, Some(gate));
                }
            }
            for heading in Heading::ALL.into_iter().filter(|heading| *heading != state.heading.reversed()) {
                if let Some((at, cost)) = self.raster.step(state.at, heading) {
                    let turn = if heading == state.heading { 0.0 } else { TURN };
                    self.reach(State { at, heading }, next.cost + cost + turn, Before::State(state));
                }
            }
        }
        None
    }

    /// The points of the way to a state, from the gate by which it leaves.
    fn corners(&self, last: State, leave: &[Gate]) -> Vec<Point> {
        let mut corners = vec![self.raster.point(last.at)];
        let mut state = last;
        loop {
            match self.best[state.at * Heading::ALL.len() + state.heading as usize].1 {
                Before::Nothing => break,
                Before::Gate(number) => {
                    corners.push(leave[number].point);
                    break;
                }
                Before::State(before) => {
                    corners.push(self.raster.point(before.at));
                    state = before;
                }
            }
        }
        corners.reverse();
        corners
    }
}

/// Points without those at which a line runs straight on.
fn without_the_straight(points: &[Point]) -> Vec<Point> {
    let mut corners: Vec<Point> = Vec::with_capacity(points.len());
    for point in points {
        if let [.., before, last] = corners.as_slice() {
            let (a, b) = (*last - *before, *point - *last);
            if a.cross(b).abs() < 1e-9 && a.dot(b) >= 0.0 {
                corners.pop();
            }
        }
        corners.push(*point);
    }
    corners
}

#[cfg(test)]
mod tests {
    use super::*;

    const AREA: Rect = Rect::new(-200.0, -200.0, 600.0, 400.0);

    fn gate(side: Side, x: f64, y: f64) -> Gate {
        Gate { side, point: Point::new(x, y), penalty: 0.0 }
    }

    fn is_clear(corners: &[Point], walls: &[Rect]) -> bool {
        walls.iter().all(|wall| !super::super::touches(corners, wall.inflate(CLEAR - 0.1, CLEAR - 0.1)))
    }

    #[test]
    fn a_free_way_is_straight() {
        let corners =
            around(&[gate(Side::End, 100.0, 25.0)], &[gate(Side::Start, 300.0, 25.0)], &[], AREA, BESIDE[0]);
        assert_eq!(corners, Some(vec![Point::new(100.0, 25.0), Point::new(300.0, 25.0)]));
    }

    #[test]
    fn a_card_in_the_way_is_gone_around_on_the_shorter_side() {
        let wall = Rect::new(150.0, -100.0, 250.0, 50.0);
        let corners = around(
            &[gate(Side::End, 100.0, 25.0)],
            &[gate(Side::Start, 300.0, 25.0)],
            &[wall],
            AREA,
            BESIDE[0],
        )
        .expect("a way");
        assert!(is_clear(&corners, &[wall]), "{corners:?}");
        assert!(corners.iter().any(|corner| corner.y == 50.0 + BESIDE[0]), "{corners:?}");
        assert_eq!(
            (corners[0], corners[corners.len() - 1]),
            (Point::new(100.0, 25.0), Point::new(300.0, 25.0))
        );
    }

    #[test]
    fn a_way_leads_through_a_gap_that_is_only_just_wide_enough() {
        let walls = [Rect::new(150.0, -300.0, 250.0, 90.0), Rect::new(150.0, 102.0, 250.0, 500.0)];
        let corners = around(
            &[gate(Side::End, 100.0, 25.0)],
            &[gate(Side::Start, 300.0, 25.0)],
            &walls,
            AREA,
            BESIDE[0],
        )
        .expect("a way");
        assert!(is_clear(&corners, &walls), "{corners:?}");
        assert!(corners.iter().any(|corner| (94.0..=98.0).contains(&corner.y)), "{corners:?}");
    }

    #[test]
    fn where_there_is_no_way_none_is_made_up() {
        let fence = [Rect::new(150.0, -300.0, 250.0, 90.0), Rect::new(150.0, 92.0, 250.0, 500.0)];
        let none = around(
            &[gate(Side::End, 100.0, 25.0)],
            &[gate(Side::Start, 300.0, 25.0)],
            &fence,
            AREA,
            BESIDE[0],
        );
        assert_eq!(none, None);
    }

    #[test]
    fn the_arrow_has_a_straight_stretch_for_its_head() {
        let walls = [Rect::new(150.0, -100.0, 280.0, 50.0)];
        let corners = around(
            &[gate(Side::End, 100.0, 25.0)],
            &[gate(Side::Start, 300.0, 25.0)],
            &walls,
            AREA,
            BESIDE[0],
        )
        .expect("a way");
        let last = corners[corners.len() - 1] - corners[corners.len() - 2];
        assert!(last.x >= LAST && last.y == 0.0, "{corners:?}");
    }

    #[test]
    fn a_dearer_side_is_taken_where_it_saves_more() {
        let walls = [Rect::new(115.0, -150.0, 140.0, 200.0)];
        let leave = [gate(Side::End, 100.0, 25.0), Gate { penalty: 30.0, ..gate(Side::Bottom, 50.0, 50.0) }];
        let corners =
            around(&leave, &[gate(Side::Top, 50.0, 150.0)], &walls, AREA, BESIDE[0]).expect("a way");
        assert_eq!(corners, [Point::new(50.0, 50.0), Point::new(50.0, 150.0)]);
    }
}
