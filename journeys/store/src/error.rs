//! Why the library cannot do something.

use std::path::Path;

use rusqlite::ErrorCode;
use safar_model::{journey::Flaw, reading::FieldError, value::id::Id};
use serde::{Deserialize, Serialize};

use crate::Revision;

/// Why the library cannot do something. Nothing has been changed then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum StoreError {
    /// The file cannot be opened, or its folder cannot be made.
    LibraryOutOfReach {
        /// The library's path.
        path: String,
        /// What the system says.
        text: String,
    },
    /// Another program is writing to it, and does not stop.
    LibraryLocked {
        /// The library's path.
        path: String,
    },
    /// It may not be written.
    LibraryReadOnly {
        /// The library's path.
        path: String,
    },
    /// The file is something else.
    NotALibrary {
        /// The file's path.
        path: String,
    },
    /// It comes from a newer Safar.
    LibraryNewer {
        /// The library's path.
        path: String,
        /// Its version.
        found: i32,
        /// The newest version that is known.
        known: i32,
    },
    /// A part of the file is missing or has been overwritten.
    LibraryDamaged {
        /// The library's path.
        path: String,
        /// What SQLite says.
        text: String,
    },
    /// There is no room on the disk.
    DiskFull {
        /// The library's path.
        path: String,
    },
    /// Anything else, in the words of SQLite.
    Sqlite {
        /// The library's path.
        path: String,
        /// What SQLite says.
        text: String,
    },
    /// There is no such thing in the library.
    NotInLibrary {
        /// The id that was looked for.
        id: String,
    },
    /// There is a journey of this id already.
    AlreadyInLibrary {
        /// The id.
        id: String,
    },
    /// The journey lies in the bin, where it cannot be changed.
    InTheBin {
        /// The journey.
        id: Id,
    },
    /// The journey has changed since.
    StaleRevision {
        /// The revision that the change was made on.
        given: Revision,
        /// The revision that the journey has.
        current: Revision,
    },
    /// There is no change to take back.
    NothingToUndo,
    /// There is no change to do again.
    NothingToRedo,
    /// A record of the library cannot be read.
    DamagedRecord {
        /// The journey.
        journey: Id,
        /// The record's id.
        id: String,
        /// The field, and why it cannot be read.
        #[serde(flatten)]
        error: Box<FieldError>,
    },
    /// The records of the library do not make a journey.
    #[serde(untagged)]
    Flaw(Flaw),
}

/// Why a step failed, before anybody has said in which library.
#[derive(Debug)]
pub(crate) enum Failed {
    Sqlite(rusqlite::Error),
    Migration(rusqlite_migration::Error),
    Refused(StoreError),
}

impl From<rusqlite::Error> for Failed {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

impl From<rusqlite_migration::Error> for Failed {
    fn from(error: rusqlite_migration::Error) -> Self {
        Self::Migration(error)
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Refused(error)
    }
}

impl From<Flaw> for Failed {
    fn from(flaw: Flaw) -> Self {
        Self::Refused(StoreError::Flaw(flaw))
    }
}

impl Failed {
    /// The error with the library in which it came.
    pub fn at(self, path: &Path) -> StoreError {
        let shown = path.display().to_string();
        match self {
            Self::Refused(error) => error,
            Self::Sqlite(error) => of_sqlite(shown, &error),
            Self::Migration(rusqlite_migration::Error::RusqliteError { err, .. }) => of_sqlite(shown, &err),
            Self::Migration(error) => StoreError::Sqlite { path: shown, text: error.to_string() },
        }
    }
}

fn of_sqlite(path: String, error: &rusqlite::Error) -> StoreError {
    let text = error.to_string();
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::LibraryLocked { path },
        Some(ErrorCode::ReadOnly) => StoreError::LibraryReadOnly { path },
        Some(ErrorCode::NotADatabase) => StoreError::NotALibrary { path },
        Some(ErrorCode::DatabaseCorrupt) => StoreError::LibraryDamaged { path, text },
        Some(ErrorCode::DiskFull) => StoreError::DiskFull { path },
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            StoreError::LibraryOutOfReach { path, text }
        }
        _ => StoreError::Sqlite { path, text },
    }
}
