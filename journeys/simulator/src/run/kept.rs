//! Which customers of a run are kept: those with the smallest keyed draw, of all or of one outcome.

use std::{collections::BinaryHeap, ops::Range};

use serde::{Deserialize, Serialize, Serializer};

use crate::{
    crowd::Arrival,
    draws::Whose,
    result::Left,
    walk::{Cancelled, Last, Walker, trace::Trace},
};

/// What became of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// They met the main goal.
    Converted,
    /// They left without having met it.
    Unconverted,
    /// They left without having met it, and something of theirs ended for this reason.
    LeftBy(Left),
    /// They were still on their way at the horizon, whether or not they had met the main goal.
    Cut,
}

/// A sample of a run's customers: those with the smallest draws.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Sample {
    most: usize,
    /// The largest in order is the first to be given up. Written in order, so that it does not show who
    /// was walked when.
    #[serde(serialize_with = "write_in_order")]
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

/// Keeps a sample of customers while they are walked.
pub(super) struct Keeper<'k> {
    sample: Sample,
    /// Only those of this outcome.
    of: Option<Outcome>,
    /// Walks customers again to see why they left.
    tracer: Walker<'k, Trace>,
}

impl<'k> Keeper<'k> {
    /// Of at most so many of an outcome, or of any.
    pub(super) fn new(most: usize, of: Option<Outcome>, tracer: Walker<'k, Trace>) -> Self {
        Self { sample: Sample::of(most), of, tracer }
    }

    /// Whether a customer who comes may be kept. Who may not now never may.
    #[inline]
    pub(super) fn wants(&self, arrival: &Arrival) -> bool {
        self.sample.wants(arrival)
    }

    /// Keeps a customer who was given places at these moments, if they are among those to be kept.
    #[inline]
    pub(super) fn add(
        &mut self,
        arrival: Arrival,
        given: Vec<Option<i64>>,
        last: Last,
    ) -> Result<(), Cancelled> {
        if self.wants(&arrival) && self.is_of_outcome(&arrival, &given, last)? {
            self.sample.add(arrival, given);
        }
        Ok(())
    }

    /// Those who are kept.
    pub(super) fn sample(self) -> Sample {
        self.sample
    }

    fn is_of_outcome(
        &mut self,
        arrival: &Arrival,
        given: &[Option<i64>],
        last: Last,
    ) -> Result<bool, Cancelled> {
        let has_left = !last.converted && !last.is_cut;
        Ok(match self.of {
            None => true,
            Some(Outcome::Converted) => last.converted,
            Some(Outcome::Unconverted) => has_left,
            Some(Outcome::LeftBy(reason)) => has_left && self.left_by(reason, arrival, given)?,
            Some(Outcome::Cut) => last.is_cut,
        })
    }

    fn left_by(&mut self, reason: Left, arrival: &Arrival, given: &[Option<i64>]) -> Result<bool, Cancelled> {
        self.tracer.walk(arrival.whose, arrival.at, given)?;
        Ok(std::mem::take(&mut self.tracer.recorder).has_ended_by(reason))
    }
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
    pub(super) fn in_order(&self) -> Vec<&Kept> {
        in_order(&self.customers)
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

fn in_order(customers: &BinaryHeap<Kept>) -> Vec<&Kept> {
    let mut customers: Vec<&Kept> = customers.iter().collect();
    customers.sort_unstable();
    customers
}

fn write_in_order<S: Serializer>(customers: &BinaryHeap<Kept>, to: S) -> Result<S::Ok, S::Error> {
    in_order(customers).serialize(to)
}

fn rank(arrival: &Arrival) -> (u64, u16, u32) {
    let Whose { customer, replication } = arrival.whose;
    (arrival.keep, replication, customer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_is_written_the_same_whoever_was_walked_first() {
        let arrivals = [9, 3, 7, 1, 8, 2, 6].into_iter().zip(0..7);
        let arrivals = arrivals.map(|(keep, customer)| Arrival {
            whose: Whose { customer, replication: 0 },
            at: 0,
            keep,
        });
        let written = |arrivals: &mut dyn Iterator<Item = Arrival>| {
            let mut sample = Sample::of(5);
            arrivals.for_each(|arrival| sample.add(arrival, Vec::new()));
            serde_json::to_string(&sample).expect("JSON")
        };
        assert_eq!(written(&mut arrivals.clone()), written(&mut arrivals.rev()));
    }
}
