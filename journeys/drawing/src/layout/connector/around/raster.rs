//! The lines beside cards, and between which of their crossings no card lies.

use kurbo::{Point, Rect};

use super::{CLEAR, FIRST, Gate, Heading, LAST};

/// How far lines run beside cards where there is little room.
const NARROW: f64 = 6.0;
/// A narrow line costs so many times its length.
const NARROW_COST: f64 = 1.25;
/// Lines nearer to one another are one.
const SAME: f64 = 0.5;
/// Of more lines in one direction, only so many are looked at.
const MOST_LINES: usize = 240;

/// Where lines may run: down the map at each of `xs`, along it at each of `ys`.
pub(super) struct Raster {
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
    /// The lines beside walls within an area, `beside` pixels away, and those that gates open on.
    pub fn of(leave: &[Gate], reach: &[Gate], walls: &[Rect], area: Rect, beside: f64) -> Self {
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

    /// How many crossings there are; they count row by row.
    pub fn crossings(&self) -> usize {
        self.xs.len() * self.ys.len()
    }

    /// The crossing at a point, if there is one.
    pub fn crossing(&self, point: Point) -> Option<usize> {
        let find = |lines: &[Line], at: f64| lines.iter().position(|line| (line.at - at).abs() < SAME);
        Some(find(&self.ys, point.y)? * self.xs.len() + find(&self.xs, point.x)?)
    }

    /// Where a crossing lies.
    pub fn point(&self, at: usize) -> Point {
        Point::new(self.xs[at % self.xs.len()].at, self.ys[at / self.xs.len()].at)
    }

    /// The next crossing in a direction, if the stretch up to it is open, and what that stretch costs.
    pub fn step(&self, at: usize, heading: Heading) -> Option<(usize, f64)> {
        let width = self.xs.len();
        let (column, row) = (at % width, at / width);
        let (xs, ys) = (&self.xs, &self.ys);
        let (next, is_barred, length, line) = match heading {
            Heading::Along if column + 1 < width => {
                (at + 1, self.barred_along[at], xs[column + 1].at - xs[column].at, ys[row])
            }
            Heading::Back if column > 0 => {
                (at - 1, self.barred_along[at - 1], xs[column].at - xs[column - 1].at, ys[row])
            }
            Heading::Down if row + 1 < ys.len() => {
                (at + width, self.barred_down[at], ys[row + 1].at - ys[row].at, xs[column])
            }
            Heading::Up if row > 0 => {
                (at - width, self.barred_down[at - width], ys[row].at - ys[row - 1].at, xs[column])
            }
            _ => return None,
        };
        (!is_barred).then_some((next, length * line.cost))
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
