//! Counts by replication, for maps in which customers compete for places: there a replication is the
//! unit of chance, not the customer (S§7).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::wide;
use crate::{
    program::{CapacityAt, PersonaAt},
    sums::PersonaSums,
    table::Table,
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
    pub(crate) queues: Table<CapacityAt, QueueSums>,
}

/// What happened to those who asked for a place; without those who asked in the warm-up or after the
/// last arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct QueueSums {
    /// How many asked.
    pub(crate) asked: u64,
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

    /// Whether each has counts of so many personas and queues.
    pub(crate) fn fit(&self, personas: usize, queues: usize) -> bool {
        self.iter().all(|sums| (sums.personas.len(), sums.queues.len()) == (personas, queues))
    }

    /// The replications in the order of their numbers.
    pub(crate) fn iter(&self) -> impl ExactSizeIterator<Item = &ReplicationSums> {
        self.0.values()
    }
}

impl ReplicationSums {
    /// How many customers there were.
    pub(crate) fn customers(&self) -> u64 {
        self.personas.iter().map(|persona| persona.customers).sum()
    }
}

impl QueueSums {
    /// Adds the counts of another replication.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.asked += other.asked;
        self.waited += other.waited;
        self.abandoned += other.abandoned;
        self.wait += other.wait;
    }
}
