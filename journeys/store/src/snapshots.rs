//! Named snapshots: a journey as it was at a moment worth keeping.

use rusqlite::{OptionalExtension, params};
use safar_model::value::id::Id;

use crate::{Library, Millis, Revision, error::StoreError, shelf::check_there};

/// A journey as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Its number.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// When it was taken.
    pub at: Millis,
    /// The journey's revision then.
    pub revision: Revision,
}

impl Library {
    /// Takes a snapshot. `body` is the journey in the file format; gives the snapshot's number.
    ///
    /// # Errors
    /// When there is no such journey, or the library cannot be written.
    pub fn take_snapshot(
        &mut self,
        journey: &Id,
        name: &str,
        revision: Revision,
        body: &str,
        now: Millis,
    ) -> Result<i64, StoreError> {
        self.write(|transaction| {
            check_there(transaction, journey)?;
            transaction.execute(
                "INSERT INTO snapshot (journey, name, revision, body, at) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![journey.as_str(), name, revision, body, now],
            )?;
            Ok(transaction.last_insert_rowid())
        })
    }

    /// The snapshots of a journey, the latest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn snapshots(&self, journey: &Id) -> Result<Vec<Snapshot>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT id, name, at, revision FROM snapshot WHERE journey = ?1 ORDER BY id DESC",
            )?;
            let entries = statement.query_map([journey.as_str()], |row| {
                Ok(Snapshot { id: row.get(0)?, name: row.get(1)?, at: row.get(2)?, revision: row.get(3)? })
            })?;
            Ok(entries.collect::<Result<_, _>>()?)
        })
    }

    /// The journey of a snapshot, in the file format.
    ///
    /// # Errors
    /// When there is no such snapshot, or the library cannot be read.
    pub fn snapshot(&self, id: i64) -> Result<String, StoreError> {
        self.read(|connection| {
            let found = connection
                .prepare_cached("SELECT body FROM snapshot WHERE id = ?1")?
                .query_row([id], |row| row.get(0))
                .optional()?;
            found.ok_or_else(|| StoreError::NotInLibrary { id: id.to_string() }.into())
        })
    }
}
