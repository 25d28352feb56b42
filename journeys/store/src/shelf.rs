//! The journeys of a library: listed, made, copied, put in the bin and taken out of it.

use rusqlite::{Connection, OptionalExtension, params};
use safar_model::{
    Journey,
    record::{Record, grid::JourneyRecord},
    value::{id::Id, time::Moment},
};

use crate::{
    Library, Millis,
    error::{Failed, StoreError},
    records,
};

/// A journey in the list of a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The journey.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The language of its texts.
    pub language: String,
    /// How many cards it has.
    pub nodes: u32,
    /// When it was put into the library.
    pub created: Millis,
    /// When it was last changed.
    pub modified: Millis,
    /// When it was put in the bin, if it was.
    pub removed: Option<Millis>,
}

impl Library {
    /// All journeys, those in the bin too, the one changed last first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn list(&self) -> Result<Vec<Entry>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                // A damaged record must not hide the other journeys.
                "SELECT journey.id, own.json ->> '$.journey.title', own.json ->> '$.journey.language',
                     (SELECT count(*) FROM record WHERE record.journey = journey.id AND record.kind = 'node'),
                     created, modified, removed
                 FROM journey
                 LEFT JOIN record AS own
                     ON own.journey = journey.id AND own.id = journey.id AND json_valid(own.json)
                 ORDER BY modified DESC, journey.id",
            )?;
            let entries = statement.query_map([], |row| {
                Ok(Entry {
                    id: records::id_in(row, 0)?,
                    title: row.get::<_, Option<String>>(1)?.unwrap_or_default(),
                    language: row.get::<_, Option<String>>(2)?.unwrap_or_default(),
                    nodes: row.get(3)?,
                    created: row.get(4)?,
                    modified: row.get(5)?,
                    removed: row.get(6)?,
                })
            })?;
            Ok(entries.collect::<Result<_, _>>()?)
        })
    }

    /// Whether there is a journey with this id, in the bin or not.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn holds(&self, journey: &Id) -> Result<bool, StoreError> {
        self.read(|connection| exists(connection, journey))
    }

    /// Puts a new journey into the library.
    ///
    /// # Errors
    /// When there is one of its id, or the library cannot be written.
    pub fn create(&mut self, journey: &Journey, now: Millis) -> Result<(), StoreError> {
        self.write(|transaction| insert(transaction, &journey.own().id, journey.records(), now))
    }

    /// Copies a journey as it is now, without its journal, snapshots and runs.
    ///
    /// # Errors
    /// When there is no such journey, there is one of the copy's id, or the library cannot be written.
    pub fn duplicate(
        &mut self,
        journey: &Id,
        copy: Id,
        title: String,
        now: Millis,
    ) -> Result<(), StoreError> {
        self.write(|transaction| {
            check_there(transaction, journey)?;
            let original = records::load(transaction, journey)?;
            let created = Moment::from_millis(now);
            let own = JourneyRecord {
                id: copy.clone(),
                title,
                created,
                modified: created,
                ..JourneyRecord::clone(original.own())
            };
            let others = original.records().filter(|record| !matches!(record, Record::Journey(_)));
            insert(transaction, &copy, [Record::from(own)].into_iter().chain(others), now)
        })
    }

    /// Puts a journey in the bin, with all that hangs on it.
    ///
    /// # Errors
    /// When there is no such journey, or the library cannot be written.
    pub fn remove(&mut self, journey: &Id, now: Millis) -> Result<(), StoreError> {
        self.write(|transaction| {
            check_there(transaction, journey)?;
            // One that lies there already keeps its time.
            transaction.execute(
                "UPDATE journey SET removed = coalesce(removed, ?2) WHERE id = ?1",
                params![journey.as_str(), now],
            )?;
            Ok(())
        })
    }

    /// Takes a journey out of the bin, with all that hangs on it.
    ///
    /// # Errors
    /// When there is no such journey, or the library cannot be written.
    pub fn restore(&mut self, journey: &Id) -> Result<(), StoreError> {
        self.write(|transaction| {
            check_there(transaction, journey)?;
            transaction.execute("UPDATE journey SET removed = NULL WHERE id = ?1", [journey.as_str()])?;
            Ok(())
        })
    }

    /// Removes for good what was put in the bin before `before`; gives back how many journeys that
    /// were.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn empty_bin(&mut self, before: Millis) -> Result<usize, StoreError> {
        self.write(|transaction| Ok(transaction.execute("DELETE FROM journey WHERE removed < ?1", [before])?))
    }
}

/// Refuses a journey that is not in the library.
pub(crate) fn check_there(connection: &Connection, journey: &Id) -> Result<(), Failed> {
    if exists(connection, journey)? {
        Ok(())
    } else {
        Err(StoreError::NotInLibrary { id: journey.to_string() }.into())
    }
}

fn exists(connection: &Connection, journey: &Id) -> Result<bool, Failed> {
    let found = connection
        .prepare_cached("SELECT 1 FROM journey WHERE id = ?1")?
        .query_row([journey.as_str()], |_| Ok(()))
        .optional()?;
    Ok(found.is_some())
}

fn insert(
    connection: &Connection,
    journey: &Id,
    all: impl Iterator<Item = Record>,
    now: Millis,
) -> Result<(), Failed> {
    if exists(connection, journey)? {
        return Err(StoreError::AlreadyInLibrary { id: journey.to_string() }.into());
    }
    connection.execute(
        "INSERT INTO journey (id, revision, created, modified) VALUES (?1, 0, ?2, ?2)",
        params![journey.as_str(), now],
    )?;
    for record in all {
        records::put(connection, journey, &record)?;
    }
    Ok(())
}
