//! Why a file could not be read.

use safar_model::{
    journey::{Flaw, RecordName},
    reading::FieldError,
};
use serde::{Deserialize, Serialize};

/// Why a file could not be read as a journey. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum ReadError {
    /// There is nothing in it.
    FileEmpty,
    /// It is larger than any journey.
    FileTooLarge {
        /// The most that is read, in mebibytes.
        most: usize,
    },
    /// It is text in another encoding than UTF-8.
    FileUtf16,
    /// It is not text at all, or text in an old encoding.
    FileNotUtf8 {
        /// The line with the first byte that fits nothing.
        line: usize,
        /// The column of that byte.
        column: usize,
    },
    /// It stops in the middle.
    FileTruncated {
        /// The last line.
        line: usize,
        /// The last column.
        column: usize,
    },
    /// It is not JSON.
    NotJson {
        /// The line where JSON stops making sense.
        line: usize,
        /// The column.
        column: usize,
        /// What is wrong there.
        slip: JsonSlip,
    },
    /// A name stands twice in the same object, so that nobody can know which is meant.
    DoubleField {
        /// The line of the second one.
        line: usize,
        /// The column.
        column: usize,
        /// The name.
        field: String,
    },
    /// Lists and objects stand in one another more deeply than in any journey.
    FileTooDeep {
        /// The line where it becomes too deep.
        line: usize,
        /// The column.
        column: usize,
        /// How deep they may stand.
        most: usize,
    },
    /// It holds more values than any journey.
    FileTooLong {
        /// How many it may hold.
        most: usize,
    },
    /// It is JSON, but no journey.
    NotSafar,
    /// It is the result of a run, not a journey.
    ResultNotJourney,
    /// It comes from a newer Safar.
    FileNewer {
        /// The version of the file.
        found: u64,
        /// The newest version that is known.
        known: u64,
    },
    /// The version is no number.
    UnreadableVersion {
        /// What stands there.
        found: String,
    },
    /// A part of the file is no list, or no object.
    WrongPart {
        /// The part's name.
        field: String,
        /// What it should be.
        expected: Shape,
        /// The line where it stands.
        line: Option<usize>,
    },
    /// A field of a record could not be read.
    UnreadableField(Box<UnreadableField>),
    /// The records do not make a journey together.
    #[serde(untagged)]
    Flaw(Flaw),
}

/// A field of a record that could not be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnreadableField {
    /// The record.
    pub record: RecordName,
    /// The line where the record begins.
    pub line: Option<usize>,
    /// The number that stands in the field, as it is written in the file: read as a number, it may have
    /// lost digits, or won hundreds. `None` where the field holds no number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written: Option<String>,
    /// The field, and why it could not be read.
    #[serde(flatten)]
    pub error: FieldError,
}

/// How a text fails to be JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, strum::VariantArray)]
#[serde(rename_all = "camelCase")]
pub enum JsonSlip {
    /// A value is missing, or misspelt.
    Value,
    /// A comma is missing, or a closing bracket.
    Comma,
    /// A comma stands before a closing bracket.
    CommaTooMany,
    /// The colon after a name is missing.
    Colon,
    /// A name in quotation marks is missing.
    Name,
    /// What follows a backslash may not follow it.
    Escape,
    /// A line break or another control character stands in a text.
    ControlCharacter,
    /// A number is misspelt.
    Number,
    /// A number is larger than any that can be read.
    LargeNumber,
    /// Something follows after the end.
    AfterEnd,
    /// The reader has no name for it that is known here.
    Other,
}

/// What a part of a file should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Shape {
    /// A list: `[ … ]`.
    List,
    /// An object: `{ … }`.
    Object,
}

impl From<Flaw> for ReadError {
    fn from(flaw: Flaw) -> Self {
        Self::Flaw(flaw)
    }
}
