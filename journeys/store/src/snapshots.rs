//! Named snapshots: a journey as it was at a moment worth keeping.

use rusqlite::{OptionalExtension, params};
use safar_model::value::id::Id;

use crate::{Library, Millis, Revision, StoreError};

/// A journey as it was.
#[derive(Debug, Clone, PartialEq)]
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
    /// When the library cannot be written.
    pub fn take_snapshot(
        &mut self,
        journey: &Id,
        name: &str,
        revision: Revision,
        body: &str,
        now: Millis,
    ) -> Result<i64, StoreError> {
        self.connection.execute(
            "INSERT INTO snapshot (journey, name, at, revision, body) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![journey.as_str(), name, now, revision.cast_signed(), body],
        )?;
        Ok(self.connection.last_insert_rowid())
    }

    /// The snapshots of a journey, the latest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn snapshots(&self, journey: &Id) -> Result<Vec<Snapshot>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, name, at, revision FROM snapshot WHERE journey = ?1 ORDER BY id DESC",
        )?;
        let rows = statement.query_map([journey.as_str()], |row| {
            Ok(Snapshot {
                id: row.get(0)?,
                name: row.get(1)?,
                at: row.get(2)?,
                revision: row.get::<_, i64>(3)?.cast_unsigned(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The journey of a snapshot, in the file format.
    ///
    /// # Errors
    /// When it is not there.
    pub fn snapshot(&self, id: i64) -> Result<String, StoreError> {
        self.connection
            .prepare_cached("SELECT body FROM snapshot WHERE id = ?1")?
            .query_row([id], |row| row.get(0))
            .optional()?
            .ok_or_else(|| StoreError::NotInLibrary { id: id.to_string() })
    }
}
