//! Rows as fields, one at a time, none longer than a bound.

use std::ops::Range;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{
    error::LogError,
    input::{Input, broken},
};

/// The longest row, in bytes.
const LONGEST: usize = 1 << 20;
/// The most columns.
const COLUMNS: usize = 4096;

/// Reads rows.
pub struct Records<'a> {
    input: Input<'a>,
    core: Reader,
    fields: Box<[u8]>,
    ends: Box<[usize]>,
    /// How many lines have ended by now.
    lines: u64,
    /// The line on which the latest row began.
    line: u64,
}

/// A row: its fields as bytes.
pub struct Record<'r> {
    fields: &'r [u8],
    ends: &'r [usize],
    /// The line on which it begins, from 1.
    pub line: u64,
}

impl<'a> Records<'a> {
    /// Reads rows whose fields are separated by `delimiter`.
    pub fn new(input: Input<'a>, delimiter: u8) -> Self {
        Self {
            input,
            core: ReaderBuilder::new().delimiter(delimiter).build(),
            fields: vec![0; LONGEST].into_boxed_slice(),
            ends: vec![0; COLUMNS].into_boxed_slice(),
            lines: 0,
            line: 1,
        }
    }

    /// The next row that is not empty; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Record<'_>>, LogError> {
        self.pass_empty_lines()?;
        self.line = self.lines + 1;
        let (mut written, mut ended) = (0, 0);
        let mut quotes = 0_u64;
        loop {
            let input = self.input.fill_buf().map_err(|error| broken(&error, self.line))?;
            let (fields, ends) = (&mut self.fields[written..], &mut self.ends[ended..]);
            let (result, read, wrote, ends) = self.core.read_record(input, fields, ends);
            let at_end = input.is_empty();
            self.lines += count(b'\n', &input[..read]);
            quotes += count(b'"', &input[..read]);
            self.input.consume(read);
            (written, ended) = (written + wrote, ended + ends);
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    return Err(LogError::LogRowTooLong { line: self.line, most: LONGEST >> 10 });
                }
                // A quotation mark that is never closed takes the rest of the file into one field.
                ReadRecordResult::Record if at_end && quotes % 2 == 1 && self.lines >= self.line => {
                    return Err(LogError::LogQuoteOpen { line: self.line });
                }
                ReadRecordResult::Record => break,
                ReadRecordResult::End => return Ok(None),
            }
        }
        Ok(Some(Record { fields: &self.fields[..written], ends: &self.ends[..ended], line: self.line }))
    }

    /// The line on which the latest row began.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// A part of the latest row that has been read as text before.
    pub fn text(&self, part: Range<usize>) -> &str {
        self.fields.get(part).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// The reader passes them, too, but then nobody knows on which line the row after them begins.
    fn pass_empty_lines(&mut self) -> Result<(), LogError> {
        loop {
            let input = self.input.fill_buf().map_err(|error| broken(&error, self.lines + 1))?;
            let empty = input.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            if empty == 0 {
                return Ok(());
            }
            self.lines += count(b'\n', &input[..empty]);
            self.input.consume(empty);
        }
    }
}

impl Record<'_> {
    /// How many fields it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Where a field stands.
    pub fn place(&self, at: usize) -> Range<usize> {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        start..self.ends.get(at).copied().unwrap_or(start)
    }

    /// The bytes at a place.
    pub fn bytes(&self, place: Range<usize>) -> &[u8] {
        self.fields.get(place).unwrap_or_default()
    }
}

fn count(wanted: u8, bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == wanted).count() as u64
}
