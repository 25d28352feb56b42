//! Counts of customers who have something in common: a persona, a segment, an entry.

use serde::{Deserialize, Serialize};

use super::{Spread, each, wide, zeros};
use crate::{
    program::{PersonaAt, Program, SegmentAt, StageAt, TouchpointAt},
    table::Table,
};

/// Counts by what customers have in common.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Groups {
    pub(crate) personas: Table<PersonaAt, GroupSums>,
    /// By the touchpoint at which they entered.
    pub(crate) entries: Table<TouchpointAt, GroupSums>,
    /// By the segments to which they belonged in the end.
    pub(crate) segments: Table<SegmentAt, GroupSums>,
}

/// What customers of a group did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct GroupSums {
    pub(crate) customers: u64,
    pub(crate) converted: u64,
    /// Millionths of the currency.
    #[serde(with = "wide")]
    pub(crate) revenue: i128,
    #[serde(with = "wide")]
    pub(crate) cost: i128,
    /// From entry to the first main goal, in milliseconds.
    pub(crate) time: Spread,
    /// How many of them came to each stage.
    pub(crate) stages: Table<StageAt, u64>,
}

/// What one customer did, for the groups that they belong to.
pub(crate) struct Outcome<'o> {
    /// From entry to the first main goal, in milliseconds, if they met it.
    pub(crate) time: Option<u64>,
    pub(crate) revenue: i128,
    pub(crate) cost: i128,
    /// The stages that they came to.
    pub(crate) stages: &'o [StageAt],
}

impl Groups {
    /// The counts of nobody.
    pub(crate) fn new(program: &Program) -> Self {
        let nobody = GroupSums::of_nobody(program.names.stages.len());
        Self {
            personas: Table::filled(program.personas.len(), nobody.clone()),
            entries: Table::filled(program.touchpoints.len(), nobody.clone()),
            segments: Table::filled(program.segments.len(), nobody),
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        each(&mut self.personas, &other.personas, GroupSums::merge);
        each(&mut self.entries, &other.entries, GroupSums::merge);
        each(&mut self.segments, &other.segments, GroupSums::merge);
    }

    /// How many rows there are of each kind.
    pub(super) fn shape(&self) -> Vec<usize> {
        let all = self.personas.iter().chain(self.entries.iter()).chain(self.segments.iter());
        let own = [self.personas.len(), self.entries.len(), self.segments.len()];
        own.into_iter().chain(all.map(|group| group.stages.len())).collect()
    }
}

impl GroupSums {
    /// The counts of nobody.
    pub(crate) fn of_nobody(stages: usize) -> Self {
        Self {
            customers: 0,
            converted: 0,
            revenue: 0,
            cost: 0,
            time: Spread::default(),
            stages: zeros(stages),
        }
    }

    /// Counts a customer.
    pub(crate) fn add(&mut self, outcome: &Outcome<'_>) {
        self.customers += 1;
        self.revenue += outcome.revenue;
        self.cost += outcome.cost;
        if let Some(time) = outcome.time {
            self.converted += 1;
            self.time.add(time);
        }
        outcome.stages.iter().for_each(|stage| self.stages[*stage] += 1);
    }

    /// Adds the counts of another group.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.customers += other.customers;
        self.converted += other.converted;
        self.revenue += other.revenue;
        self.cost += other.cost;
        self.time.merge(&other.time);
        each(&mut self.stages, &other.stages, |sum, more| *sum += more);
    }
}
