//! The library: journeys, their journals, runs and pictures in one SQLite file. The only room that
//! names rusqlite.
//!
//! What is acknowledged is on disk: every act is one transaction, the journal of SQLite is written
//! ahead (WAL) and flushed at each commit (`synchronous=FULL`), so that the process may be killed at
//! any moment. A journey's own journal is only ever added to; undoing and redoing are steps of it,
//! and so they survive a restart.
//!
//! The clock is the caller's: whatever happens at a time is given that time.

mod error;
mod file;
mod images;
mod journal;
mod records;
mod runs;
mod schema;
mod settings;
mod shelf;
mod snapshots;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use error::StoreError;
pub use file::APPLICATION_ID;
pub use images::Image;
pub use journal::{Loaded, Step, Stepped};
pub use runs::{Kept, Run, RunEntry};
pub use shelf::Entry;
pub use snapshots::Snapshot;

/// How many steps a journey has taken. A step names the revision that it was made on.
pub type Revision = u64;

/// Milliseconds since 1970 began, in UTC.
pub type Millis = i64;

/// An open library.
#[derive(Debug)]
pub struct Library {
    connection: Connection,
    path: PathBuf,
}

impl Library {
    /// Opens the library at `path`. Where there is none, it is made, with its folder; an older one is
    /// brought up to date, after a backup beside it.
    ///
    /// # Errors
    /// Why it cannot be opened. A file that is no library, or one of a newer Safar, is left as it was.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let connection = file::open(path, file::Absent::Make, schema::MIGRATIONS)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// Opens the library at `path` if there is one: where there is none, or an empty file, none is made.
    ///
    /// # Errors
    /// Why it cannot be opened; the file is then as it was.
    pub fn open_existing(path: &Path) -> Result<Self, StoreError> {
        let connection = file::open(path, file::Absent::Refuse, schema::MIGRATIONS)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// A library in memory, which is gone with it.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn in_memory() -> Result<Self, StoreError> {
        let path = PathBuf::from(":memory:");
        let connection = file::in_memory(schema::MIGRATIONS)?;
        Ok(Self { connection, path })
    }

    /// Opens a library only to look into it: nothing can be changed.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        let connection = file::open_to_read(path, schema::MIGRATIONS)?;
        Ok(Self { connection, path: path.to_owned() })
    }

    /// Writes a whole copy of the library to a file that is not there yet.
    ///
    /// # Errors
    /// When the copy cannot be written.
    pub fn back_up_to(&self, path: &Path) -> Result<(), StoreError> {
        file::copy(&self.connection, path).map_err(|failed| failed.at(path))
    }

    /// Where the library is; `:memory:` for one in memory.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads, within one transaction, so that everything is of the same moment.
    fn read<T>(&self, act: impl FnOnce(&Connection) -> Result<T, error::Failed>) -> Result<T, StoreError> {
        let outcome = self.connection.unchecked_transaction().map_err(Into::into);
        outcome.and_then(|transaction| act(&transaction)).map_err(|failed| failed.at(&self.path))
    }

    /// Writes, within one transaction that is on disk when this returns, or has left no trace.
    fn write<T>(
        &mut self,
        act: impl FnOnce(&Transaction<'_>) -> Result<T, error::Failed>,
    ) -> Result<T, StoreError> {
        let written = || {
            // At once and not at the first write, so that nobody else writes after we have read.
            let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let outcome = act(&transaction)?;
            transaction.commit()?;
            Ok(outcome)
        };
        written().map_err(|failed: error::Failed| failed.at(&self.path))
    }
}
