//! The places of a touchpoint and the line of those who wait for one: first come, first served.

use std::collections::VecDeque;

use super::parking::{Parking, Spot};

/// The places of a touchpoint, and who waits for one.
#[derive(Debug, Clone)]
pub(super) struct Line {
    free: u32,
    /// Some of them may have left.
    waiting: VecDeque<Spot>,
    gone: usize,
}

impl Line {
    /// So many free places.
    pub(super) fn new(places: u32) -> Self {
        Self { free: places, waiting: VecDeque::new(), gone: 0 }
    }

    /// Whether a place is free.
    pub(super) fn is_free(&self) -> bool {
        self.free > 0
    }

    /// Takes a free place.
    pub(super) fn take(&mut self) {
        self.free -= 1;
    }

    /// A place becomes free.
    pub(super) fn give_back(&mut self) {
        self.free += 1;
    }

    /// Somebody comes to the end of the line; how many wait now.
    pub(super) fn queue(&mut self, spot: Spot) -> u64 {
        self.waiting.push_back(spot);
        (self.waiting.len() - self.gone) as u64
    }

    /// The first who still waits, if a place is free.
    pub(super) fn next(&mut self, parking: &Parking) -> Option<Spot> {
        while self.is_free() {
            let spot = self.waiting.pop_front()?;
            if parking.holds(spot) {
                return Some(spot);
            }
            self.gone -= 1;
        }
        None
    }

    /// Somebody has left the line. Once they are most of it, it closes up.
    pub(super) fn has_left(&mut self, parking: &Parking) {
        self.gone += 1;
        if self.gone > self.waiting.len() / 2 {
            self.waiting.retain(|spot| parking.holds(*spot));
            self.gone = 0;
        }
    }
}
