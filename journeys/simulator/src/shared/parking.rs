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
        self.arrival.whose.customer
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
    spaces: Vec<Space>,
    free: Vec<u32>,
}

/// A space for one who is taken aside. Where nobody is, it keeps a traveller who is nobody, for the
/// memory.
#[derive(Debug)]
struct Space {
    /// How many were here before.
    turn: u32,
    parked: Option<Parked>,
    who: Box<Traveller>,
}

impl Parking {
    /// Takes the walker's customer aside.
    pub(super) fn park(&mut self, parked: Parked, walker: &mut Walker<'_, Silent>) -> Spot {
        let at = self.free.pop().unwrap_or_else(|| {
            self.spaces.push(Space { turn: 0, parked: None, who: walker.nobody() });
            // A replication has at most 2³² customers.
            (self.spaces.len() - 1) as u32
        });
        let space = &mut self.spaces[at as usize];
        space.parked = Some(parked);
        walker.swap(&mut space.who);
        Spot { at, turn: space.turn }
    }

    /// Has the walker go on with a customer, if they are still here.
    pub(super) fn leave(&mut self, spot: Spot, walker: &mut Walker<'_, Silent>) -> Option<Parked> {
        let space = &mut self.spaces[spot.at as usize];
        if space.turn != spot.turn {
            return None;
        }
        let parked = space.parked.take()?;
        space.turn = space.turn.wrapping_add(1);
        walker.swap(&mut space.who);
        self.free.push(spot.at);
        Some(parked)
    }

    /// Whether a customer is still here.
    pub(super) fn holds(&self, spot: Spot) -> bool {
        self.spaces[spot.at as usize].turn == spot.turn
    }
}
