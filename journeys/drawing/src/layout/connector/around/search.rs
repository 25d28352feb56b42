//! The search for the cheapest way over a raster.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

use kurbo::Point;

use super::{Gate, Heading, LAST, raster::Raster};

/// A turn costs as much as so many pixels.
const TURN: f64 = 36.0;

/// A crossing, and the way in which a line comes to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State {
    pub at: usize,
    pub heading: Heading,
}

/// What came before a state.
#[derive(Debug, Clone, Copy)]
pub(super) enum Before {
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

pub(super) struct Search<'a> {
    raster: &'a Raster,
    reach: &'a [Gate],
    /// Where the gates lie on the raster.
    ends: Vec<Option<usize>>,
    best: Vec<(f64, Before)>,
    waiting: BinaryHeap<Reverse<Waiting>>,
    found: u64,
}

impl<'a> Search<'a> {
    pub fn new(raster: &'a Raster, reach: &'a [Gate]) -> Self {
        Self {
            raster,
            reach,
            ends: reach.iter().map(|gate| raster.crossing(gate.ahead(LAST))).collect(),
            best: vec![(f64::INFINITY, Before::Nothing); raster.crossings() * Heading::ALL.len()],
            waiting: BinaryHeap::new(),
            found: 0,
        }
    }

    /// Notes a way to a state, if none was as cheap.
    pub fn reach(&mut self, state: State, cost: f64, before: Before) {
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
    pub fn run(&mut self) -> Option<(State, usize)> {
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
    pub fn corners(&self, last: State, leave: &[Gate]) -> Vec<Point> {
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
