//! The first row of a log: which column is which, and what separates them.

use std::{io::Cursor, ops::Range};

use jiff::tz::TimeZone;

use super::{
    Columns,
    error::LogError,
    records::{Record, Records},
    skipped::SkipReason,
    time,
};

/// What may separate columns, the most usual first.
pub const DELIMITERS: [u8; 4] = *b",;\t|";

/// Where the needed columns are.
pub struct Header {
    customer: usize,
    event: usize,
    time: usize,
    names: Vec<String>,
    /// Further columns that are read.
    further: Vec<usize>,
}

/// What is needed of a row: where the texts stand in it, and the time.
pub struct Needed {
    pub customer: Range<usize>,
    pub event: Range<usize>,
    pub at: i64,
}

/// What separates the columns: the sign by which the first row has all that are asked for, or else
/// the most.
pub fn delimiter(beginning: &[u8], columns: &Columns) -> u8 {
    let rank = |delimiter: u8| {
        let mut records = Records::new(Box::new(Cursor::new(beginning)), delimiter);
        match records.next() {
            Ok(Some(first)) => (Header::of(&first, columns).is_ok(), first.len()),
            _ => (false, 0),
        }
    };
    // Of equals the last is taken, so the most usual has to come last.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| rank(*delimiter)).unwrap_or(b',')
}

impl Header {
    /// Finds the columns in the first row.
    pub fn of(first: &Record<'_>, columns: &Columns) -> Result<Self, LogError> {
        let names: Vec<String> = (0..first.len())
            .map(|at| String::from_utf8_lossy(first.bytes(first.place(at))).trim().to_owned())
            .collect();
        let find = |wanted: &str| {
            find(&names, wanted)?.ok_or_else(|| LogError::LogWithoutColumn {
                column: wanted.to_owned(),
                columns: names.clone(),
            })
        };
        let (customer, event, time) = (find(&columns.customer)?, find(&columns.event)?, find(&columns.time)?);
        Ok(Self { customer, event, time, names, further: Vec::new() })
    }

    /// Reads these columns too, those of them that there are and that are not read already; which they are.
    pub fn also_read<'n>(
        &mut self,
        wanted: impl IntoIterator<Item = &'n str>,
    ) -> Result<Vec<&'n str>, LogError> {
        let mut taken = Vec::new();
        for name in wanted {
            let read = [self.customer, self.event, self.time];
            if let Some(at) = find(&self.names, name)?.filter(|at| !read.contains(at)) {
                self.further.push(at);
                taken.push(name);
            }
        }
        Ok(taken)
    }

    /// Reads what is needed of a row, and where what stands in the further columns is.
    pub fn read(
        &self,
        record: &Record<'_>,
        zone: &TimeZone,
        further: &mut Vec<Range<usize>>,
    ) -> Result<Needed, SkipReason> {
        let columns = self.names.len();
        let spare = (columns..record.len()).all(|at| record.place(at).is_empty());
        if record.len() < columns || !spare {
            return Err(SkipReason::RowRagged { found: record.len(), expected: columns });
        }
        let (customer, event) = (text(record, self.customer)?, text(record, self.event)?);
        if customer.is_empty() {
            return Err(SkipReason::RowWithoutCustomer);
        }
        if event.is_empty() {
            return Err(SkipReason::RowWithoutEvent);
        }
        let written = text(record, self.time)?;
        let written = std::str::from_utf8(record.bytes(written)).unwrap_or_default();
        let at = time::parse(written, zone).ok_or_else(|| SkipReason::of_time(written))?;
        further.clear();
        for column in &self.further {
            further.push(text(record, *column)?);
        }
        Ok(Needed { customer, event, at })
    }
}

/// The only column with a name, if there is one.
fn find(names: &[String], wanted: &str) -> Result<Option<usize>, LogError> {
    let mut found = names.iter().enumerate().filter(|(_, name)| *name == wanted.trim());
    match (found.next(), found.next()) {
        (_, Some(_)) => Err(LogError::LogDoubleColumn { column: wanted.to_owned() }),
        (first, None) => Ok(first.map(|(at, _)| at)),
    }
}

/// Where the text of a field stands, without the spaces around it.
fn text(record: &Record<'_>, at: usize) -> Result<Range<usize>, SkipReason> {
    let place = record.place(at);
    let bytes = record.bytes(place.clone());
    let text = std::str::from_utf8(bytes).map_err(|_| SkipReason::RowNotText)?;
    if bytes.contains(&0) {
        return Err(SkipReason::RowNotText);
    }
    let start = place.start + (text.len() - text.trim_start().len());
    Ok(start..(start + text.trim().len()))
}
