//! What can go wrong with an act, from whichever room it comes.

use std::path::Path;

use safar_drawing::paint::PaintError;
use safar_exchange::{
    image::ImageError,
    log_csv::{LogError, customers::CustomersError},
    picture::PictureError,
    safar_json::ReadError,
};
use safar_model::{edit::Refusal, value::id::Id};
use safar_simulator::{MergeError, NoSuchGroup, Only, Problem, Refused, RunError};
use safar_store::StoreError;
use safar_words::Words;
use serde::Serialize;
use serde_json::Value;

use crate::{files::folder_of, wire::TroubleReport};

/// Why an act was not done. Nothing has been changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Trouble {
    /// The journey does not allow it.
    Refused(Box<Refusal>),
    /// The library cannot do it.
    Store(Box<StoreError>),
    /// A file cannot be read as a journey.
    Read(Box<ReadError>),
    /// A log cannot be read.
    Log(Box<LogError>),
    /// A file of customers cannot be read.
    Customers(Box<CustomersError>),
    /// A picture does not hold a journey that can be read.
    Picture(Box<PictureError>),
    /// A picture cannot be taken in.
    Image(Box<ImageError>),
    /// What is wrong with what is in a file.
    InFile(Box<InFile>),
    /// A file cannot be opened or written.
    File(Box<FileTrouble>),
    /// A picture cannot be painted.
    Paint(Box<PaintError>),
    /// A journey cannot be run.
    Unrunnable(Refused),
    /// A run gave nothing.
    Run(RunTrouble),
}

/// What is wrong with what is in a file, and in which.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InFile {
    /// The file's name.
    pub file: String,
    /// What is wrong: it cannot be read as a journey, a picture or a log. It is reported by itself.
    #[serde(skip)]
    pub trouble: Trouble,
}

/// The largest whole number that a sentence tells to the digit.
const MOST_TOLD: u64 = 1 << 53;

/// Why a run gave nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum RunTrouble {
    /// It was cancelled.
    Cancelled,
    /// No customers at all.
    NoCustomers,
    /// More customers than there are in the file that they come from.
    FewerInFile,
    /// More customers than the keys of the draws can tell apart.
    TooManyCustomers,
    /// The result could only be as precise as is asked by a run larger than there can be.
    OutOfReach {
        /// About how many customers would have to walk.
        needed: u64,
        /// How many can.
        most: u64,
    },
    /// At the map's rate the last of so many customers would come after the calendar's last year.
    ComeTooLate,
    /// Figures cannot all be at the ends of their ranges at once.
    RangesClash,
    /// Another version of Safar made its figures, and this one cannot read them.
    OtherVersion,
    /// What it says cannot be written into the library.
    NotKept,
    /// The map has no such group of customers.
    NoSuchGroup {
        /// By what its customers are told apart.
        by: &'static str,
        /// The group that was asked for.
        name: String,
        /// Those that there are.
        there: Vec<String>,
    },
    /// The map tells no customers apart by this.
    NoGroups {
        /// By what its customers were to be told apart.
        by: &'static str,
    },
    /// What was asked can only be answered of all customers.
    OnlyOfEverybody,
    /// The parts of the run are of customers of a file, and none is named.
    PartsOfFile,
    /// The parts of the run are of other customers than those of the file that is named.
    OtherCustomers,
    /// A part of the run is missing.
    ShardMissing {
        /// Its number, from 1.
        number: u32,
        /// How many there are.
        of: u32,
    },
    /// A part of the run is there twice.
    ShardDouble {
        /// Its number, from 1.
        number: u32,
        /// How many there are.
        of: u32,
    },
    /// A part of another run is among the parts.
    ShardForeign {
        /// Its number, from 1.
        number: u32,
        /// How many there are of that run.
        of: u32,
    },
}

impl From<MergeError> for RunTrouble {
    fn from(error: MergeError) -> Self {
        match error {
            MergeError::Missing(shard) => Self::ShardMissing { number: shard.number(), of: shard.of() },
            MergeError::Double(shard) => Self::ShardDouble { number: shard.number(), of: shard.of() },
            MergeError::Foreign(shard) => Self::ShardForeign { number: shard.number(), of: shard.of() },
            MergeError::Cancelled => Self::Cancelled,
        }
    }
}

impl From<RunError> for RunTrouble {
    fn from(error: RunError) -> Self {
        match error {
            RunError::Cancelled => Self::Cancelled,
            RunError::NoCustomers => Self::NoCustomers,
            RunError::FewerInFile => Self::FewerInFile,
            RunError::TooManyCustomers => Self::TooManyCustomers,
            RunError::OutOfReach { needed, most } => Self::OutOfReach { needed: needed.min(MOST_TOLD), most },
            RunError::ComeTooLate => Self::ComeTooLate,
            RunError::RangesClash => Self::RangesClash,
            RunError::NoSuchGroup(NoSuchGroup { only, there }) => match group(&only) {
                (by, _) if there.is_empty() => Self::NoGroups { by },
                (by, name) => Self::NoSuchGroup { by, name: name.to_owned(), there },
            },
            RunError::OnlyOfEverybody => Self::OnlyOfEverybody,
        }
    }
}

/// By what the customers of a group are told apart, and what they have in common, as sentences name both.
pub fn group(only: &Only) -> (&'static str, &str) {
    match only {
        Only::Persona(id) => ("persona", id.as_str()),
        Only::Segment(id) => ("segment", id.as_str()),
        Only::Entry(id) => ("entry", id.as_str()),
        Only::Channel(name) => ("channel", name),
    }
}

/// Why a file cannot be opened or written.
#[derive(Debug, Clone, PartialEq, Serialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum FileTrouble {
    /// There is no such file.
    FileMissing {
        /// Its path.
        path: String,
    },
    /// There is no such folder to write into.
    FolderMissing {
        /// The folder's path.
        path: String,
    },
    /// Nothing may be written into this folder.
    FolderForbidden {
        /// The folder's path.
        path: String,
    },
    /// It is the open library, which is no file to read or to write.
    FileIsLibrary {
        /// Its path.
        path: String,
    },
    /// It is a folder, not a file.
    FileIsFolder {
        /// Its path.
        path: String,
    },
    /// It may not be read or written.
    FileForbidden {
        /// Its path.
        path: String,
    },
    /// It cannot be read or written for another reason.
    FileFailed {
        /// Its path.
        path: String,
        /// What the system says.
        text: String,
    },
    /// An answer cannot be written to where it is asked for.
    OutputFailed {
        /// What the system says.
        text: String,
    },
    /// The system names no folder for a person's data.
    NoDataFolder,
    /// There is no template of this name.
    NoSuchTemplate {
        /// The name.
        template: String,
    },
    /// It is no part of a run.
    NotAPart {
        /// Its path.
        path: String,
    },
    /// A file's name says no format that can be written.
    UnknownFormat {
        /// Its path.
        path: String,
    },
}

impl FileTrouble {
    /// What the system says of a file that is read.
    pub fn of(path: &Path, error: &std::io::Error) -> Self {
        let shown = path.display().to_string();
        match error.kind() {
            std::io::ErrorKind::NotFound => Self::FileMissing { path: shown },
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
                Self::FileForbidden { path: shown }
            }
            std::io::ErrorKind::IsADirectory => Self::FileIsFolder { path: shown },
            _ => Self::FileFailed { path: shown, text: error.to_string() },
        }
    }

    /// What the system says of a folder that a new file does not get into, where that is the folder's doing.
    pub fn of_folder(path: &Path, error: &std::io::Error) -> Option<Self> {
        let is_forbidden = matches!(
            error.kind(),
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem
        );
        is_forbidden.then(|| Self::FolderForbidden { path: path.display().to_string() })
    }

    /// What the system says of a file that is written: what is missing then is its folder.
    pub fn of_written(path: &Path, error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                Self::FolderMissing { path: folder_of(path).display().to_string() }
            }
            _ => Self::of(path, error),
        }
    }
}

impl Trouble {
    /// The same, said of a file.
    pub(crate) fn in_file(self, path: &Path) -> Self {
        let file = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        Self::InFile(Box::new(InFile { file, trouble: self }))
    }

    /// What went wrong, for a program and for a person who reads these words. Of several problems, the
    /// first.
    pub fn report(&self, words: &Words) -> TroubleReport {
        self.reports(words).swap_remove(0)
    }

    /// All that went wrong: at least one thing.
    pub fn reports(&self, words: &Words) -> Vec<TroubleReport> {
        match self {
            Self::Unrunnable(Refused { problems }) if !problems.is_empty() => {
                let named = |problem: &Problem| Id::parse(&problem.record.id).ok();
                problems
                    .iter()
                    .map(|problem| TroubleReport { record: named(problem), ..report(problem, words) })
                    .collect()
            }
            Self::InFile(inside) => {
                let named = |report: TroubleReport| {
                    let variables = [("file", (&*inside.file).into()), ("sentence", report.sentence.into())];
                    TroubleReport { sentence: words.fill("in-file", variables), ..report }
                };
                inside.trouble.reports(words).into_iter().map(named).collect()
            }
            other => vec![report(other, words)],
        }
    }
}

fn report(coded: &impl Serialize, words: &Words) -> TroubleReport {
    TroubleReport { code: code_of(coded), sentence: words.sentence(coded), record: None }
}

/// The code of anything that is written as an object with one.
pub(crate) fn code_of(coded: &impl Serialize) -> String {
    match serde_json::to_value(coded) {
        Ok(Value::Object(fields)) => {
            fields.get("code").and_then(Value::as_str).unwrap_or_default().to_owned()
        }
        _ => String::new(),
    }
}

macro_rules! from {
    ($($room:ident($error:ty)),+) => {$(
        impl From<$error> for Trouble {
            fn from(error: $error) -> Self {
                Self::$room(Box::new(error))
            }
        }
    )+};
}
from!(
    Refused(Refusal),
    Store(StoreError),
    Read(ReadError),
    Log(LogError),
    Customers(CustomersError),
    Picture(PictureError),
    Image(ImageError),
    File(FileTrouble),
    Paint(PaintError)
);

impl From<Refused> for Trouble {
    fn from(refused: Refused) -> Self {
        Self::Unrunnable(refused)
    }
}

impl From<RunTrouble> for Trouble {
    fn from(trouble: RunTrouble) -> Self {
        Self::Run(trouble)
    }
}
