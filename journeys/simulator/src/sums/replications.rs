//! Counts by replication, for maps in which customers compete for places: there a replication is the
//! unit of chance, not the customer (S§7).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{GroupSums, Groups, PersonaSums, Sums, wide};
use crate::{
    program::{CapacityAt, PersonaAt, SegmentAt, TouchpointAt},
    table::{Row, Table},
};

/// The counts of each replication by its number, so that parts merge in any order.
pub(crate) type ByNumber = BTreeMap<u16, ReplicationSums>;

/// The counts of replications; written as pairs of a number and its counts, for the names of a JSON
/// object are texts.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(from = "Vec<(u16, ReplicationSums)>", into = "Vec<(u16, ReplicationSums)>")]
pub(crate) struct Replications(ByNumber);

/// What is counted of one replication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct ReplicationSums {
    pub(crate) converted: u64,
    pub(crate) personas: Table<PersonaAt, PersonaSums>,
    /// By the touchpoint at which they entered, and by the segments to which they belonged in the end;
    /// empty where customers have everything in common.
    pub(crate) entries: Table<TouchpointAt, PersonaSums>,
    pub(crate) segments: Table<SegmentAt, PersonaSums>,
    pub(crate) queues: Table<CapacityAt, QueueSums>,
}

/// What happened to those who asked for a place; without those who asked in the warm-up or after the
/// last arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct QueueSums {
    /// How many asked.
    pub(crate) asked: u64,
    /// How many asked in the warm-up or after the last arrival, of whom nothing else is counted.
    pub(crate) left_out: u64,
    /// How many of them had to wait.
    pub(crate) waited: u64,
    /// How many left because it took too long.
    pub(crate) abandoned: u64,
    /// How long they all waited, in milliseconds.
    #[serde(with = "wide")]
    pub(crate) wait: u128,
}

impl From<Vec<(u16, ReplicationSums)>> for Replications {
    fn from(pairs: Vec<(u16, ReplicationSums)>) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl From<Replications> for Vec<(u16, ReplicationSums)> {
    fn from(replications: Replications) -> Self {
        replications.0.into_iter().collect()
    }
}

impl Replications {
    /// Adds the counts of a replication.
    pub(crate) fn add(&mut self, number: u16, sums: ReplicationSums) {
        self.0.insert(number, sums);
    }

    /// Adds other replications.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.0.extend(other.0.iter().map(|(number, sums)| (*number, sums.clone())));
    }

    /// Whether each has counts of as much as there is in a whole run, and of so many queues.
    pub(crate) fn fit(&self, whole: &Sums, queues: usize) -> bool {
        let whole = ReplicationSums::so_far(whole);
        let shape = |sums: &ReplicationSums| (sums.personas.len(), sums.entries.len(), sums.segments.len());
        self.iter().all(|sums| shape(sums) == shape(&whole) && sums.queues.len() == queues)
    }

    /// The replications in the order of their numbers.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &ReplicationSums> {
        self.0.values()
    }
}

impl ReplicationSums {
    /// The counts of all customers so far, as if they were of one replication; without queues.
    pub(crate) fn so_far(sums: &Sums) -> Self {
        let told_apart = sums.groups.as_deref();
        Self {
            converted: sums.converted,
            personas: sums.personas.clone(),
            entries: of_groups(told_apart.map(|groups: &Groups| &groups.entries)),
            segments: of_groups(told_apart.map(|groups: &Groups| &groups.segments)),
            queues: Table::new(),
        }
    }

    /// What has been counted since, with what happened in queues.
    pub(crate) fn since(self, before: &Self, queues: Table<CapacityAt, QueueSums>) -> Self {
        Self {
            converted: self.converted - before.converted,
            personas: each_since(&self.personas, &before.personas),
            entries: each_since(&self.entries, &before.entries),
            segments: each_since(&self.segments, &before.segments),
            queues,
        }
    }

    /// How many customers there were.
    pub(crate) fn customers(&self) -> u64 {
        self.personas.iter().map(|persona| persona.customers).sum()
    }
}

fn of_groups<R: Row>(groups: Option<&Table<R, GroupSums>>) -> Table<R, PersonaSums> {
    let of = |group: &GroupSums| PersonaSums { customers: group.customers, converted: group.converted };
    groups.into_iter().flat_map(|groups| groups.iter().map(of)).collect()
}

fn each_since<R: Row>(now: &Table<R, PersonaSums>, before: &Table<R, PersonaSums>) -> Table<R, PersonaSums> {
    now.iter().zip(before.iter()).map(|(now, before)| now.since(before)).collect()
}

impl QueueSums {
    /// Adds the counts of another replication.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.asked += other.asked;
        self.left_out += other.left_out;
        self.waited += other.waited;
        self.abandoned += other.abandoned;
        self.wait += other.wait;
    }
}
