//! Customers as CSV: one row each, with their attributes by column.
//!
//! Nobody is left out: a row that cannot be used ends the reading, and is told with its line.

use std::io::{Cursor, Read};

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::{
    LogError, SkippedRow,
    header::DELIMITERS,
    input,
    records::{Record, Records},
    skipped::SkipReason,
    time,
};

/// Why a file of customers cannot be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum CustomersError {
    /// A row cannot be used.
    CustomersRow(Box<SkippedRow>),
    /// The file itself cannot be read, as with a log.
    #[serde(untagged)]
    File(Box<FileError>),
}

/// Why a file of customers cannot be read as CSV: what a log is refused for, said of customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FileError {
    of: Of,
    #[serde(flatten)]
    error: LogError,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
enum Of {
    Customers,
}

impl From<LogError> for CustomersError {
    fn from(error: LogError) -> Self {
        Self::File(Box::new(FileError { of: Of::Customers, error }))
    }
}

/// Reads customers row by row.
pub struct CustomersReader<'a> {
    records: Records<'a>,
    columns: Vec<String>,
    time: Option<usize>,
    zone: TimeZone,
    read: u64,
}

/// A customer's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomerRow {
    /// What stands in each column, without the spaces around it.
    pub values: Vec<String>,
    /// When they come, in milliseconds since 1970 began, UTC; `None` where no column says it.
    pub at: Option<i64>,
}

impl<'a> CustomersReader<'a> {
    /// Begins to read: the first row names the columns. `time` is the column that says when customers
    /// come, in the forms of [`LogReader::open`](super::LogReader::open).
    ///
    /// # Errors
    /// When the file is empty, no text, or has no such column.
    pub fn open(input: impl Read + 'a, time: Option<&str>, zone: TimeZone) -> Result<Self, CustomersError> {
        let (input, beginning) = input::open(input)?;
        let mut records = Records::new(input, delimiter(&beginning));
        let columns = match records.next()? {
            Some(first) => names(&first),
            None => return Err(LogError::LogEmpty.into()),
        };
        for (at, column) in columns.iter().enumerate() {
            if !column.is_empty() && columns[..at].contains(column) {
                return Err(LogError::LogDoubleColumn { column: column.clone() }.into());
            }
        }
        let find = |wanted: &str| {
            let found = columns.iter().position(|column| column == wanted.trim());
            found.ok_or_else(|| LogError::LogWithoutColumn {
                column: wanted.to_owned(),
                columns: columns.clone(),
            })
        };
        let time = time.map(find).transpose()?;
        Ok(Self { records, columns, time, zone, read: 0 })
    }

    /// The names of the columns.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The next customer; `None` at the end.
    ///
    /// # Errors
    /// When the row cannot be used, or there is none at all.
    pub fn next_row(&mut self) -> Result<Option<CustomerRow>, CustomersError> {
        let Some(record) = self.records.next()? else {
            return if self.read > 0 { Ok(None) } else { Err(LogError::LogWithoutRows.into()) };
        };
        self.read += 1;
        let line = record.line;
        let row = row(&record, self.columns.len(), self.time, &self.zone);
        row.map(Some).map_err(|reason| CustomersError::CustomersRow(Box::new(SkippedRow { line, reason })))
    }
}

fn row(
    record: &Record<'_>,
    columns: usize,
    time: Option<usize>,
    zone: &TimeZone,
) -> Result<CustomerRow, SkipReason> {
    if record.len() != columns {
        return Err(SkipReason::RowRagged { found: record.len(), expected: columns });
    }
    let text = |at: usize| {
        let text = std::str::from_utf8(record.bytes(record.place(at))).map_err(|_| SkipReason::RowNotText)?;
        if text.contains('\0') { Err(SkipReason::RowNotText) } else { Ok(text.trim().to_owned()) }
    };
    let values = (0..columns).map(text).collect::<Result<Vec<_>, _>>()?;
    let at = match time {
        None => None,
        Some(column) => {
            let found = values[column].as_str();
            Some(time::parse(found, zone).ok_or_else(|| SkipReason::of_time(found))?)
        }
    };
    Ok(CustomerRow { values, at })
}

/// What separates the columns: the sign that gives the first row the most.
fn delimiter(beginning: &[u8]) -> u8 {
    let columns = |delimiter: u8| {
        let mut records = Records::new(Box::new(Cursor::new(beginning)), delimiter);
        records.next().ok().flatten().map_or(0, |first| first.len())
    };
    // Of equals the last is taken, so the most usual has to come last.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| columns(*delimiter)).unwrap_or(b',')
}

fn names(first: &Record<'_>) -> Vec<String> {
    let name = |at| String::from_utf8_lossy(first.bytes(first.place(at))).trim().to_owned();
    (0..first.len()).map(name).collect()
}
