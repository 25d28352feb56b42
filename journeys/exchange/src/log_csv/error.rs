//! Why a log cannot be read.

use serde::{Deserialize, Serialize};

use super::SkippedRow;

/// Why a log cannot be read, or not to its end. Lines count from 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum LogError {
    /// There is nothing in it.
    LogEmpty,
    /// It is text in another encoding than UTF-8.
    LogUtf16,
    /// It is a workbook of Excel.
    LogIsExcel,
    /// It is another ZIP archive.
    LogIsZip,
    /// It is not text.
    LogNotText {
        /// The line with a character that no text has.
        line: u64,
    },
    /// There is no such column.
    LogWithoutColumn {
        /// The column that was asked for.
        column: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// Two columns have the name that was asked for.
    LogDoubleColumn {
        /// The name.
        column: String,
    },
    /// A quotation mark is opened and never closed.
    LogQuoteOpen {
        /// The line on which its row begins.
        line: u64,
    },
    /// A row is longer than any row is: a quotation mark is probably never closed.
    LogRowTooLong {
        /// The line where the row begins.
        line: u64,
        /// How long a row may be, in kibibytes.
        most: usize,
    },
    /// So many events stand below a later one of the same customer that the others say little.
    LogUnsorted {
        /// How many.
        events: u64,
        /// How many there are in all.
        of: u64,
        /// The line of the first.
        line: u64,
    },
    /// The compressed file stops in the middle.
    LogTruncated {
        /// The line after the last one that could be read.
        line: u64,
    },
    /// The file is damaged, or its disk cannot be read.
    LogDamaged {
        /// The line after the last one that could be read.
        line: u64,
        /// What the system says.
        text: String,
    },
    /// There is nothing below the names of the columns.
    LogWithoutRows,
    /// Not one row can be used; this is the first.
    LogWithoutUsableRow(Box<SkippedRow>),
}
