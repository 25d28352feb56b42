//! Recorded events of real customers as CSV: one row an event, in columns that the caller names.
//!
//! A log is read as a stream, row by row, and may be larger than the memory. What separates the
//! columns (`,` `;` tab or `|`) is found out, and so is whether the file is compressed by gzip. A row
//! that cannot be used is left out, counted, and told with its line and the reason; what makes every
//! further row doubtful, such as a quotation mark that never closes, ends the reading.
//!
//! ```
//! use safar_exchange::log_csv::{Columns, LogError, LogReader};
//!
//! let file = "session,event,at\na,home,2024-03-13 10:21:14\n".as_bytes();
//! let columns = Columns { customer: "session".into(), event: "event".into(), time: "at".into() };
//! let mut log = LogReader::open(file, &columns, jiff::tz::TimeZone::UTC)?;
//! while let Some(row) = log.next_row()? {
//!     assert_eq!((row.customer, row.event, row.at), ("a", "home", 1_710_325_274_000));
//! }
//! assert_eq!(log.skipped().rows(), 0);
//! # Ok::<(), LogError>(())
//! ```

pub mod customers;
mod error;
mod header;
mod input;
mod records;
mod skipped;
mod time;

use std::{fmt, io::Read, ops::Range};

use jiff::tz::TimeZone;

pub use error::LogError;
pub use skipped::{LogNotice, SkipReason, Skipped, SkippedRow, Told};

use header::{Header, Needed};
use records::Records;

/// Which column holds what. Names are matched as they stand in the first row, without the spaces
/// around them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Columns {
    /// The column with the customer's id.
    pub customer: String,
    /// The column with the name of the event.
    pub event: String,
    /// The column with the time of the event; see [`LogReader::open`] for its forms.
    pub time: String,
}

/// An event of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row<'a> {
    /// The customer's id.
    pub customer: &'a str,
    /// The event's name.
    pub event: &'a str,
    /// When it came, in milliseconds since 1970 began, UTC.
    pub at: i64,
    /// The line on which the row begins, from 1.
    pub line: u64,
    further: Further<'a>,
}

/// What stands in the further columns of a row.
#[derive(Clone, Copy)]
struct Further<'a> {
    records: &'a Records<'a>,
    places: &'a [Range<usize>],
}

impl<'a> Further<'a> {
    fn texts(self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.places.iter().map(move |place| self.records.text(place.clone()))
    }
}

impl PartialEq for Further<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.texts().eq(other.texts())
    }
}

impl Eq for Further<'_> {}

impl fmt::Debug for Further<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.texts()).finish()
    }
}

impl<'a> Row<'a> {
    /// What stands in each column that [`LogReader::also_read`] took, without the spaces around it.
    pub fn further(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.further.texts()
    }
}

/// Reads a log row by row.
pub struct LogReader<'a> {
    records: Records<'a>,
    header: Header,
    zone: TimeZone,
    /// Where what stands in the further columns of the last row is.
    further: Vec<Range<usize>>,
    used: u64,
    skipped: Skipped,
}

impl<'a> LogReader<'a> {
    /// Begins to read a log: its first row names the columns.
    ///
    /// Times are read in these forms: ISO 8601 (`2024-03-13T10:21:14.5Z`, `2024-03-13 10:21:14+03:30`,
    /// `2024-03-13`), with `/` in the place of `-`, without any sign between (`20240313102114`),
    /// followed by `UTC`, as in e-mails (`Wed, 13 Mar 2024 10:21:14 +0000`), day first with points
    /// (`13.03.2024 10:21`), and as seconds, milliseconds, microseconds or nanoseconds since 1970
    /// began, told apart by their size. A time that does not name its zone is one of `zone`; where a
    /// change of clocks leaves it out, the next that exists is meant, and of two the first.
    /// `03/04/2024` is refused: nobody can know which of the two is the month.
    ///
    /// # Errors
    /// When it is empty, no text, or has no such columns.
    pub fn open(input: impl Read + 'a, columns: &Columns, zone: TimeZone) -> Result<Self, LogError> {
        let (input, beginning) = input::open(input)?;
        let delimiter = header::delimiter(&beginning, columns);
        let mut records = Records::new(input, delimiter);
        let header = match records.next()? {
            Some(first) => Header::of(&first, columns)?,
            None => return Err(LogError::LogEmpty),
        };
        let (further, skipped) = (Vec::new(), Skipped::default());
        Ok(Self { records, header, zone, further, used: 0, skipped })
    }

    /// Reads these columns, too, those of them that there are and that do not say whose, which or when
    /// an event is; answers which they are.
    ///
    /// # Errors
    /// When two columns have such a name.
    pub fn also_read<'n>(
        &mut self,
        wanted: impl IntoIterator<Item = &'n str>,
    ) -> Result<Vec<&'n str>, LogError> {
        self.header.also_read(wanted)
    }

    /// The next row that can be used; `None` at the end of the log.
    ///
    /// # Errors
    /// When the rest cannot be read, or when the log ends without one row that could be used.
    pub fn next_row(&mut self) -> Result<Option<Row<'_>>, LogError> {
        let found = loop {
            let Some(record) = self.records.next()? else { return self.end() };
            match self.header.read(&record, &self.zone, &mut self.further) {
                Ok(needed) => break needed,
                Err(reason) => self.skipped.add(SkippedRow { line: record.line, reason }),
            }
        };
        self.used += 1;
        let Needed { customer, event, at } = found;
        let records = &self.records;
        let further = Further { records, places: &self.further };
        let (customer, event) = (records.text(customer), records.text(event));
        Ok(Some(Row { customer, event, at, line: records.line(), further }))
    }

    /// What has been left out by now.
    pub fn skipped(&self) -> &Skipped {
        &self.skipped
    }

    fn end(&self) -> Result<Option<Row<'_>>, LogError> {
        match self.skipped.first().first() {
            _ if self.used > 0 => Ok(None),
            None => Err(LogError::LogWithoutRows),
            Some(first) => {
                let first = first.clone();
                Err(LogError::LogWithoutUsableRow(Box::new(first)))
            }
        }
    }
}
