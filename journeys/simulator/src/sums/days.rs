//! Counts by calendar day, in UTC.

use serde::{Deserialize, Serialize};

use crate::program::{CapacityAt, MessageAt};

/// Counts by calendar day, from the day on which a run starts.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct Days {
    /// Customers who came.
    pub(crate) entries: Daily,
    /// Messages sent, by message.
    pub(crate) messages: Vec<Daily>,
    /// The most who waited in a line at once, by capacity.
    pub(crate) lines: Vec<Daily>,
}

/// A number for each day; those after the last are 0.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct Daily(Vec<u64>);

/// Days in a century: what happens later is not told by day.
const MOST: u64 = 36_525;
/// Milliseconds in a day.
pub(crate) const DAY: i64 = 86_400_000;

impl Days {
    /// No counts yet, of so many messages and capacities.
    pub(crate) fn new(messages: usize, capacities: usize) -> Self {
        Self {
            entries: Daily::default(),
            messages: vec![Daily::default(); messages],
            lines: vec![Daily::default(); capacities],
        }
    }

    /// The days on which a message was sent.
    pub(crate) fn message(&mut self, message: MessageAt) -> &mut Daily {
        &mut self.messages[crate::table::Row::at(message)]
    }

    /// The days on which a line was so long.
    pub(crate) fn line(&mut self, capacity: CapacityAt) -> &mut Daily {
        &mut self.lines[crate::table::Row::at(capacity)]
    }

    pub(super) fn merge(&mut self, other: &Self) {
        self.entries.merge(&other.entries, |sum, more| sum + more);
        let messages = self.messages.iter_mut().zip(&other.messages);
        messages.for_each(|(sum, more)| sum.merge(more, |sum, more| sum + more));
        self.lines.iter_mut().zip(&other.lines).for_each(|(most, more)| most.merge(more, u64::max));
    }
}

impl Daily {
    /// Adds to a day, by its number from the first.
    #[inline]
    pub(crate) fn add(&mut self, day: u64, count: u64) {
        if let Some(sum) = self.day(day) {
            *sum += count;
        }
    }

    /// Raises the day's number to `count`, if it is below.
    pub(crate) fn raise(&mut self, day: u64, count: u64) {
        if let Some(most) = self.day(day) {
            *most = count.max(*most);
        }
    }

    /// The numbers of the days on which there was something, and the counts.
    pub(crate) fn counts(&self) -> impl Iterator<Item = (u64, u64)> {
        self.0.iter().enumerate().filter(|(_, count)| **count > 0).map(|(day, count)| (day as u64, *count))
    }

    #[inline]
    fn day(&mut self, day: u64) -> Option<&mut u64> {
        if day >= MOST {
            return None;
        }
        let day = day as usize;
        if self.0.len() <= day {
            self.0.resize(day + 1, 0);
        }
        Some(&mut self.0[day])
    }

    fn merge(&mut self, other: &Self, both: impl Fn(u64, u64) -> u64) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(sum, more)| *sum = both(*sum, *more));
    }
}
