//! Which customers of a run are kept: those with the smallest keyed draw.

use std::{collections::BinaryHeap, ops::Range};

use serde::{Deserialize, Serialize};

use crate::{crowd::Arrival, draws::Whose};

/// A sample of a run's customers: those with the smallest draws.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Sample {
    most: usize,
    /// The largest in order is the first to be given up.
    customers: BinaryHeap<Kept>,
}

/// A customer who is kept.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(super) struct Kept {
    draw: u64,
    pub(super) replication: u16,
    pub(super) customer: u32,
    pub(super) arrival: i64,
    /// When they were given each place that they asked for; `None` for one that they did not get.
    pub(super) given: Vec<Option<i64>>,
}

impl Sample {
    /// A sample of at most so many.
    pub(super) fn of(most: usize) -> Self {
        Self { most, customers: BinaryHeap::new() }
    }

    /// Whether a customer would be taken now. Who is not will never be.
    #[inline]
    pub(super) fn wants(&self, arrival: &Arrival) -> bool {
        self.customers.len() < self.most
            || self.customers.peek().is_some_and(|largest| rank(arrival) < largest.rank())
    }

    /// Takes a customer if they are among those with the smallest draws.
    #[inline]
    pub(super) fn add(&mut self, arrival: Arrival, given: Vec<Option<i64>>) {
        if self.wants(&arrival) {
            let (draw, replication, customer) = rank(&arrival);
            self.take(Kept { draw, replication, customer, arrival: arrival.at, given });
        }
    }

    /// Adds another sample of the same run.
    pub(super) fn merge(&mut self, other: Self) {
        other.customers.into_iter().for_each(|kept| self.take(kept));
    }

    /// Whether its customers can be those of a run of that size that is to keep so many of them, who come
    /// within `coming` and are walked for `horizon`.
    pub(super) fn can_be_of(&self, keep: usize, size: (u64, u16), coming: &Range<i64>, horizon: i64) -> bool {
        let can_be = |kept: &Kept| {
            let on_the_way = kept.arrival..=kept.arrival.saturating_add(horizon);
            u64::from(kept.customer) < size.0
                && kept.replication < size.1
                && coming.contains(&kept.arrival)
                && kept.given.iter().flatten().all(|given| on_the_way.contains(given))
        };
        self.most == keep && self.customers.len() <= keep && self.customers.iter().all(can_be)
    }

    /// Its customers, the one with the smallest draw first.
    pub(super) fn in_order(self) -> Vec<Kept> {
        self.customers.into_sorted_vec()
    }

    fn take(&mut self, kept: Kept) {
        self.customers.push(kept);
        if self.customers.len() > self.most {
            self.customers.pop();
        }
    }
}

impl Kept {
    /// Whose draws they walk by.
    pub(super) fn whose(&self) -> Whose {
        Whose { customer: self.customer, replication: self.replication }
    }

    fn rank(&self) -> (u64, u16, u32) {
        (self.draw, self.replication, self.customer)
    }
}

fn rank(arrival: &Arrival) -> (u64, u16, u32) {
    let Whose { customer, replication } = arrival.whose;
    (arrival.keep, replication, customer)
}
