//! Counts of sessions, and of customers who keep coming.

use serde::{Deserialize, Serialize};

use super::{DAY, Sums, wide};
use crate::program::TouchpointAt;

/// A session that has ended.
pub(crate) struct Session {
    /// How many touchpoints were visited in it.
    pub(crate) pages: u32,
    /// The touchpoint at which it began.
    pub(crate) first: TouchpointAt,
    /// The touchpoint at which it ended.
    pub(crate) last: TouchpointAt,
    /// How long it lasted, in milliseconds.
    pub(crate) lasted: u64,
}

/// Sessions that have ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct SessionSums {
    pub(crate) count: u64,
    /// Visits of touchpoints in them.
    pub(crate) pages: u64,
    /// In milliseconds.
    #[serde(with = "wide")]
    pub(crate) lasted: u128,
}

/// After how many days customers are looked for.
pub(crate) const AFTER: [i64; 3] = [1, 7, 30];

/// How many customers could be seen, and were still there or back, so many days after their entry: how
/// many of [`AFTER`] they could be seen for, and for how many of them they stayed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Staying([[u64; AFTER.len() + 1]; AFTER.len() + 1]);

impl Sums {
    /// Counts a session.
    #[inline]
    pub(crate) fn end_session(&mut self, session: &Session) {
        let Session { pages, first, last, lasted } = *session;
        self.sessions.count += 1;
        self.sessions.pages += u64::from(pages);
        self.sessions.lasted += u128::from(lasted);
        self.touchpoints[first].began += 1;
        self.touchpoints[first].bounced += u64::from(pages == 1);
        self.touchpoints[last].exited += 1;
    }
}

impl SessionSums {
    pub(super) fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.pages += other.pages;
        self.lasted += other.lasted;
    }
}

impl Staying {
    /// Counts a customer who could be seen for so many milliseconds after their entry, and was last in a
    /// touchpoint after so many.
    #[inline]
    pub(crate) fn add(&mut self, seen: i64, stayed: i64) {
        let reached = |time: i64| AFTER.iter().filter(|days| time >= *days * DAY).count();
        // Most do not come back on another day.
        let stayed = if stayed < AFTER[0] * DAY { 0 } else { reached(stayed) };
        self.0[reached(seen)][stayed] += 1;
    }

    /// How many could be seen for as long as each of [`AFTER`].
    pub(crate) fn seen(&self) -> [u64; AFTER.len()] {
        std::array::from_fn(|at| self.0[at + 1..].as_flattened().iter().sum())
    }

    /// How many of these were in a touchpoint then or later.
    pub(crate) fn stayed(&self) -> [u64; AFTER.len()] {
        std::array::from_fn(|at| self.0[at + 1..].iter().flat_map(|stayed| &stayed[at + 1..]).sum())
    }

    pub(super) fn counts(&self) -> impl Iterator<Item = u64> {
        self.0.as_flattened().iter().copied()
    }

    pub(super) fn merge(&mut self, other: &Self) {
        let more = other.0.as_flattened();
        self.0.as_flattened_mut().iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
    }
}
