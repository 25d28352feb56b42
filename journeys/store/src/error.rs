//! Why the library cannot do something.

use rusqlite::ErrorCode;
use serde::Serialize;

/// Why the library cannot do something. Nothing has been changed.
#[derive(Debug, Clone, PartialEq, Serialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum StoreError {
    /// The folder of the library is not there and cannot be made, or the file cannot be opened.
    LibraryOutOfReach {
        /// The library's path.
        path: String,
    },
    /// The file is no SQLite database, or one of another program.
    NotALibrary {
        /// The library's path.
        path: String,
    },
    /// The library was written by a newer Safar.
    LibraryNewer {
        /// The library's path.
        path: String,
        /// Its version.
        found: i64,
        /// The newest version that is known.
        known: i64,
    },
    /// Another program holds the library.
    LibraryLocked,
    /// The library can only be read.
    LibraryReadOnly,
    /// The disk is full.
    DiskFull,
    /// The library's file is damaged.
    LibraryDamaged {
        /// What is damaged.
        part: String,
    },
    /// There is no such journey, run or snapshot.
    NotInLibrary {
        /// What is not there.
        id: String,
    },
    /// There is a journey with this id already.
    AlreadyInLibrary {
        /// The journey.
        id: String,
    },
    /// The journey has changed since the revision that the change was made on.
    StaleRevision {
        /// The revision that the change was made on.
        given: u64,
        /// The journey's revision.
        current: u64,
    },
    /// There is nothing to take back, or nothing to do again.
    NothingToUndo,
    /// There is nothing to do again.
    NothingToRedo,
    /// SQLite says something else.
    Sqlite {
        /// What it says, in English.
        text: String,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let text = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::LibraryLocked,
            Some(ErrorCode::ReadOnly) => Self::LibraryReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::LibraryDamaged { part: text },
            _ => Self::Sqlite { text },
        }
    }
}
