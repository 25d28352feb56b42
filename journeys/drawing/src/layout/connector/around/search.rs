//! The search for the cheapest way over a raster.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

use kurbo::Point;

use super::{Gate, Heading, LAST, raster::Raster};

/// A turn costs as much as so many pixels.
const TURN: f64 = 36.0;

/// A crossing, and the way in which a line comes to it, as one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct State(u32);

impl State {
    pub fn new(at: usize, heading: Heading) -> Self {
        Self((at * Heading::ALL.len()) as u32 + heading as u32)
    }

    fn at(self) -> usize {
        self.index() / Heading::ALL.len()
    }

    fn heading(self) -> Heading {
        Heading::ALL[self.index() % Heading::ALL.len()]
    }

    fn index(self) -> usize {
        self.0 as usize
    }
}

/// What came before a state.
#[derive(Debug, Clone, Copy)]
pub(super) enum Before {
    Nothing,
    Gate(u8),
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
    number: u32,
    state: State,
    /// The gate by which the way has arrived.
    arrived: Option<u8>,
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
    /// Where lines turn to the gates, and which crossings of the raster these are.
    tips: Vec<Point>,
    ends: Vec<Option<usize>>,
    /// By state: what the cheapest way to it costs, and where that comes from.
    best: Vec<f64>,
    before: Vec<Before>,
    waiting: BinaryHeap<Reverse<Waiting>>,
    found: u32,
}

impl<'a> Search<'a> {
    pub fn new(raster: &'a Raster, reach: &'a [Gate]) -> Self {
        let states = raster.crossings() * Heading::ALL.len();
        Self {
            raster,
            reach,
            tips: reach.iter().map(|gate| gate.ahead(LAST)).collect(),
            ends: reach.iter().map(|gate| raster.crossing(gate.ahead(LAST))).collect(),
            best: vec![f64::INFINITY; states],
            before: vec![Before::Nothing; states],
            waiting: BinaryHeap::new(),
            found: 0,
        }
    }

    /// Notes a way to a state, if none was as cheap.
    pub fn reach(&mut self, state: State, cost: f64, before: Before) {
        let best = &mut self.best[state.index()];
        if cost < *best {
            *best = cost;
            self.before[state.index()] = before;
            self.wait(state, cost, None);
        }
    }

    fn wait(&mut self, state: State, cost: f64, arrived: Option<u8>) {
        let left = if arrived.is_some() { 0.0 } else { self.left(self.raster.point(state.at())) };
        self.found += 1;
        self.waiting.push(Reverse(Waiting { whole: cost + left, cost, number: self.found, state, arrived }));
    }

    /// What is left to the nearest gate, at least.
    fn left(&self, point: Point) -> f64 {
        let left = self.tips.iter().map(|tip| {
            let way = *tip - point;
            way.x.abs() + way.y.abs()
        });
        left.fold(f64::INFINITY, f64::min)
    }

    /// The last state of the cheapest way, and the gate by which it arrives.
    pub fn run(&mut self) -> Option<(State, usize)> {
        while let Some(Reverse(next)) = self.waiting.pop() {
            let state = next.state;
            if let Some(gate) = next.arrived {
                return Some((state, usize::from(gate)));
            }
            if next.cost > self.best[state.index()] {
                continue;
            }
            let (at, coming) = (state.at(), state.heading());
            for (number, gate) in (0..).zip(self.reach) {
                let out = gate.out();
                if self.ends[usize::from(number)] == Some(at) && coming != out {
                    let turn = if coming == out.reversed() { 0.0 } else { TURN };
                    self.wait(state, next.cost + turn + gate.penalty, Some(number));
                }
            }
            for heading in Heading::ALL.into_iter().filter(|heading| *heading != coming.reversed()) {
                if let Some((at, cost)) = self.raster.step(at, heading) {
                    let turn = if heading == coming { 0.0 } else { TURN };
                    self.reach(State::new(at, heading), next.cost + cost + turn, Before::State(state));
                }
            }
        }
        None
    }

    /// The points of the way to a state, from the gate by which it leaves.
    pub fn corners(&self, last: State, leave: &[Gate]) -> Vec<Point> {
        let mut corners = vec![self.raster.point(last.at())];
        let mut state = last;
        loop {
            match self.before[state.index()] {
                Before::Nothing => break,
                Before::Gate(number) => {
                    corners.push(leave[usize::from(number)].point);
                    break;
                }
                Before::State(before) => {
                    corners.push(self.raster.point(before.at()));
                    state = before;
                }
            }
        }
        corners.reverse();
        corners
    }
}
