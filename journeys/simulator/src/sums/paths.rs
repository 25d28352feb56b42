//! Counts of paths: which touchpoints customers came to, in the order in which they first came to each.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{PersonaSums, sound::MOST};
use crate::{program::TouchpointAt, table::Row};

/// How many customers took each path; written as pairs of a path and its counts, for the names of a JSON
/// object are texts.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(from = "Written", into = "Written")]
pub(crate) struct Paths(HashMap<Vec<TouchpointAt>, PersonaSums>);

type Written = Vec<(Vec<u32>, PersonaSums)>;

impl From<Written> for Paths {
    fn from(written: Written) -> Self {
        let path = |rows: Vec<u32>| rows.into_iter().map(|row| TouchpointAt::new(row as usize)).collect();
        Self(written.into_iter().map(|(rows, sums)| (path(rows), sums)).collect())
    }
}

impl From<Paths> for Written {
    fn from(paths: Paths) -> Self {
        // Rows number fewer than 2³².
        let rows = |path: Vec<TouchpointAt>| path.into_iter().map(|row| row.at() as u32).collect();
        let mut written: Self = paths.0.into_iter().map(|(path, sums)| (rows(path), sums)).collect();
        written.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        written
    }
}

impl Paths {
    /// Counts a customer; none who came to no touchpoint.
    pub(crate) fn add(&mut self, path: &[TouchpointAt], converted: bool) {
        if !path.is_empty() {
            self.count(path, &PersonaSums { customers: 1, converted: u64::from(converted) });
        }
    }

    /// The paths, each with how many took it, in no order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&[TouchpointAt], &PersonaSums)> {
        self.0.iter().map(|(path, sums)| (path.as_slice(), sums))
    }

    pub(super) fn merge(&mut self, other: &Self) {
        other.iter().for_each(|(path, more)| self.count(path, more));
    }

    /// Whether they can be paths of no more customers than that, between so many touchpoints.
    pub(super) fn are_sound(&self, customers: u64, touchpoints: usize) -> bool {
        let there = |path: &[TouchpointAt]| path.iter().all(|row| row.at() < touchpoints);
        let all: u128 = self.iter().map(|(_, sums)| u128::from(sums.customers)).sum();
        let sound = |(path, sums): (&[TouchpointAt], &PersonaSums)| {
            there(path) && sums.converted <= sums.customers && sums.customers <= MOST
        };
        all <= u128::from(customers) && self.iter().all(sound)
    }
    fn count(&mut self, path: &[TouchpointAt], more: &PersonaSums) {
        match self.0.get_mut(path) {
            Some(sums) => sums.merge(more),
            None => drop(self.0.insert(path.to_vec(), more.clone())),
        }
    }
}
