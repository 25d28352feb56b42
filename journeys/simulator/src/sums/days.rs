//! Counts by calendar day, in UTC.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::program::{CapacityAt, MessageAt};

/// Counts by calendar day, numbered from the day on which a run starts.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct Days {
    /// Customers who came.
    pub(crate) entries: Daily,
    /// Messages sent, by message.
    pub(crate) messages: Vec<Daily>,
    /// The most who waited in a line at once, by capacity.
    pub(crate) lines: Vec<Daily>,
}

/// A number for each day; for those that are not there it is 0.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Daily {
    /// The first century, up to the last day that is not 0.
    century: Vec<u64>,
    /// The days before and after it: only a log has any.
    #[serde(skip)]
    others: BTreeMap<i64, u64>,
}

/// Days in a century: what is simulated later is not told by day.
pub(crate) const CENTURY: i64 = 36_525;
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
    pub(crate) fn add(&mut self, day: i64, count: u64) {
        *self.day(day) += count;
    }

    /// Raises the day's number to `count`, if it is below.
    pub(crate) fn raise(&mut self, day: i64, count: u64) {
        let most = self.day(day);
        *most = count.max(*most);
    }

    /// The numbers of the days on which there was something, and the counts, in the order of days.
    pub(crate) fn counts(&self) -> impl Iterator<Item = (i64, u64)> {
        let other = |(day, count): (&i64, &u64)| (*day, *count);
        let century = self.century.iter().enumerate().map(|(day, count)| (day as i64, *count));
        let before = self.others.range(..0).map(other);
        let all = before.chain(century).chain(self.others.range(0..).map(other));
        all.filter(|(_, count)| *count > 0)
    }

    #[inline]
    fn day(&mut self, day: i64) -> &mut u64 {
        if !(0..CENTURY).contains(&day) {
            return self.others.entry(day).or_default();
        }
        let day = day as usize;
        if self.century.len() <= day {
            self.lengthen(day + 1);
        }
        &mut self.century[day]
    }

    #[cold]
    fn lengthen(&mut self, days: usize) {
        self.century.resize(days, 0);
    }

    fn merge(&mut self, other: &Self, both: impl Fn(u64, u64) -> u64) {
        for (day, more) in other.counts() {
            let sum = self.day(day);
            *sum = both(*sum, more);
        }
    }
}
