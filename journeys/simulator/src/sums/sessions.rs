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

/// How many customers were still there, or back, so many days after their entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Staying {
    /// How many could be seen for as long as that.
    pub(crate) seen: [u64; AFTER.len()],
    /// How many of them were in a touchpoint then or later.
    pub(crate) stayed: [u64; AFTER.len()],
}

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
        for (at, days) in AFTER.iter().enumerate() {
            let is_seen = seen >= days * DAY;
            self.seen[at] += u64::from(is_seen);
            self.stayed[at] += u64::from(is_seen && stayed >= days * DAY);
        }
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.seen.iter_mut().zip(other.seen).for_each(|(sum, more)| *sum += more);
        self.stayed.iter_mut().zip(other.stayed).for_each(|(sum, more)| *sum += more);
    }
}
