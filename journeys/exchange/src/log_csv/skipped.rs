//! The rows of a log that cannot be used: how many, for which reasons, and the first of them.

use serde::{Deserialize, Serialize};

use super::time;

/// How many rows are told one by one.
const TOLD: usize = 20;
/// How much of an unreadable time is told.
const TOLD_OF_TIME: usize = 40;

/// Why a row cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, strum::VariantNames)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum SkipReason {
    /// It has another number of columns than the first row.
    RowRagged {
        /// How many it has.
        found: usize,
        /// How many the first row has.
        expected: usize,
    },
    /// It names no customer.
    RowWithoutCustomer,
    /// It names no event.
    RowWithoutEvent,
    /// Its time cannot be read.
    RowTimeUnreadable {
        /// What stands there.
        found: String,
    },
    /// Its date has the day or the month first, and nobody can know which.
    RowDayOrMonth {
        /// What stands there.
        found: String,
    },
    /// It is not text in UTF-8.
    RowNotText,
}

impl SkipReason {
    /// Why this is no time.
    pub(super) fn of_time(text: &str) -> Self {
        let found = text.chars().take(TOLD_OF_TIME).collect();
        if time::hides_month(text) {
            Self::RowDayOrMonth { found }
        } else {
            Self::RowTimeUnreadable { found }
        }
    }
}

/// A row that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkippedRow {
    /// The line on which it begins, from 1.
    pub line: u64,
    /// Why it cannot be used.
    #[serde(flatten)]
    pub reason: SkipReason,
}

/// The rows of a log that were left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Skipped {
    rows: u64,
    first: Vec<SkippedRow>,
}

/// How much of what was left out is told one by one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Told {
    /// All of it.
    All,
    /// The first of it.
    Some,
}

/// What is said of a log that was read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum LogNotice {
    /// So many rows were left out.
    RowsLeftOut {
        /// How many.
        rows: u64,
        /// How many of them are told one by one.
        told: usize,
        /// Whether these are all.
        kept: Told,
    },
    /// This row was left out.
    RowLeftOut(SkippedRow),
}

impl Skipped {
    /// How many rows were left out.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// The first of them.
    pub fn first(&self) -> &[SkippedRow] {
        &self.first
    }

    /// What is to be said of it: how many rows, and then the first of them; nothing, if none was left
    /// out.
    pub fn notices(&self) -> Vec<LogNotice> {
        if self.rows == 0 {
            return Vec::new();
        }
        let told = self.first.len();
        let kept = if self.rows == told as u64 { Told::All } else { Told::Some };
        let sum = LogNotice::RowsLeftOut { rows: self.rows, told, kept };
        let each = self.first.iter().cloned().map(LogNotice::RowLeftOut);
        [sum].into_iter().chain(each).collect()
    }

    pub(super) fn add(&mut self, row: SkippedRow) {
        self.rows += 1;
        if self.first.len() < TOLD {
            self.first.push(row);
        }
    }
}
