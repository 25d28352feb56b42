//! Customers who wait for the shared clock, taken aside.

use crate::{
    crowd::Arrival,
    walk::{Request, Traveller, Walker, trace::Silent},
};

/// A customer who waits for the clock.
#[derive(Debug)]
pub(super) struct Parked {
    pub(super) guest: Guest,
    pub(super) request: Request,
    /// Whether the request is among those counted.
    pub(super) counted: bool,
}

/// What is known of a customer besides their walk.
#[derive(Debug)]
pub(super) struct Guest {
    pub(super) arrival: Arrival,
    pub(super) horizon: i64,
    /// When they were given places, for those who may be kept.
    pub(super) given: Option<Vec<Option<i64>>>,
}

impl Guest {
    /// Their number.
    pub(super) fn customer(&self) -> u32 {
        self.arrival.draws.customer().0
    }

    /// Notes when they were given a place, or that they were not.
    pub(super) fn was_given(mut self, at: Option<i64>) -> Self {
        if let Some(given) = &mut self.given {
            given.push(at);
        }
        self
    }
}

/// Where somebody is taken aside, until they go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    at: u32,
    /// How many were here before.
    turn: u32,
}

/// Everyone who is taken aside.
#[derive(Debug, Default)]
pub(super) struct Parking {
    spots: Vec<(u32, Option<(Parked, Box<Traveller>)>)>,
    free: Vec<u32>,
    /// Travellers who are nobody at the moment, kept for their memory.
    idle: Vec<Box<Traveller>>,
}

impl Parking {
    /// Takes the walker's customer aside.
    pub(super) fn park(&mut self, parked: Parked, walker: &mut Walker<'_, Silent>) -> Spot {
        let mut who = self.idle.pop().unwrap_or_else(|| walker.nobody());
        walker.swap(&mut who);
        match self.free.pop() {
            Some(at) => {
                let (turn, spot) = &mut self.spots[at as usize];
                *spot = Some((parked, who));
                Spot { at, turn: *turn }
            }
            None => {
                self.spots.push((0, Some((parked, who))));
                // A replication has at most 2³² customers.
                Spot { at: (self.spots.len() - 1) as u32, turn: 0 }
            }
        }
    }

    /// Has the walker go on with a customer, if they are still here.
    pub(super) fn leave(&mut self, spot: Spot, walker: &mut Walker<'_, Silent>) -> Option<Parked> {
        let (turn, taken) = &mut self.spots[spot.at as usize];
        if *turn != spot.turn {
            return None;
        }
        let (parked, mut who) = taken.take()?;
        *turn = turn.wrapping_add(1);
        walker.swap(&mut who);
        self.idle.push(who);
        self.free.push(spot.at);
        Some(parked)
    }

    /// Whether a customer is still here.
    pub(super) fn holds(&self, spot: Spot) -> bool {
        self.spots[spot.at as usize].0 == spot.turn
    }
}
