//! Journeys in the library: listed, made, loaded, copied, put in the bin and taken out again.

use rusqlite::{OptionalExtension, Row, Transaction, TransactionBehavior, params};
use safar_model::{
    Journey,
    record::{Record, RecordKind, grid::JourneyRecord},
    value::id::Id,
};

use crate::{Library, Millis, Revision, StoreError};

/// A journey as the library lists it.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The journey.
    pub id: Id,
    /// What it is called.
    pub title: String,
    /// The language of its texts.
    pub language: String,
    /// How many cards it has.
    pub nodes: u32,
    /// When it was made.
    pub created: Millis,
    /// When it was last changed.
    pub modified: Millis,
    /// When it was put in the bin, if it was.
    pub removed: Option<Millis>,
}

/// A journey as it was loaded.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The journey.
    pub journey: Journey,
    /// Its revision.
    pub revision: Revision,
    /// Whether there is a step to take back.
    pub undo: bool,
    /// Whether there is a step to do again.
    pub redo: bool,
}

impl Library {
    /// All journeys, those in the bin too, the one changed last first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn list(&self) -> Result<Vec<Entry>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, title, language, nodes, created, modified, removed FROM journey
             ORDER BY modified DESC, id",
        )?;
        let rows = statement.query_map([], |row| Ok(entry(row)))?;
        rows.map(|row| row?).collect()
    }

    /// Whether there is a journey with this id, in the bin or not.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn holds(&self, journey: &Id) -> Result<bool, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT 1 FROM journey WHERE id = ?1")?;
        Ok(statement.exists([journey.as_str()])?)
    }

    /// Puts a journey that is not there yet.
    ///
    /// # Errors
    /// When there is one with its id, or the library cannot be written.
    pub fn create(&mut self, journey: &Journey, now: Millis) -> Result<(), StoreError> {
        let own = journey.own();
        if self.holds(&own.id)? {
            return Err(StoreError::AlreadyInLibrary { id: own.id.to_string() });
        }
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute(
            "INSERT INTO journey (id, title, language, nodes, revision, created, modified)
             VALUES (?1, ?2, ?3, ?4, 0, ?5, ?5)",
            params![own.id.as_str(), own.title, own.language, count(journey.nodes().len()), now],
        )?;
        for record in journey.records() {
            put_record(&transaction, &own.id, &record)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Loads a journey.
    ///
    /// # Errors
    /// When it is not there or its records are damaged.
    pub fn load(&self, journey: &Id) -> Result<Loaded, StoreError> {
        let revision: Option<i64> = self
            .connection
            .prepare_cached("SELECT revision FROM journey WHERE id = ?1")?
            .query_row([journey.as_str()], |row| row.get(0))
            .optional()?;
        let revision = revision.ok_or_else(|| StoreError::NotInLibrary { id: journey.to_string() })?;
        let mut statement =
            self.connection.prepare_cached("SELECT id, kind, body FROM record WHERE journey = ?1")?;
        let mut rows = statement.query([journey.as_str()])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            let (id, kind, body): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
            records.push(read_record(&kind, &body).ok_or(StoreError::LibraryDamaged { part: id })?);
        }
        let journey = Journey::from_records(records)
            .map_err(|_| StoreError::LibraryDamaged { part: journey.to_string() })?;
        let (undo, redo) = self.steps(&journey.own().id)?;
        Ok(Loaded { journey, revision: revision.cast_unsigned(), undo, redo })
    }

    /// Copies a journey under another id and title. Its journal and runs stay behind.
    ///
    /// # Errors
    /// When it is not there, or the library cannot be written.
    pub fn duplicate(&mut self, journey: &Id, id: Id, title: String, now: Millis) -> Result<(), StoreError> {
        let loaded = self.load(journey)?;
        let records = loaded.journey.records().map(|record| match record {
            Record::Journey(own) => {
                JourneyRecord { id: id.clone(), title: title.clone(), ..JourneyRecord::clone(&own) }.into()
            }
            other => other,
        });
        let copy = Journey::from_records(records)
            .map_err(|_| StoreError::LibraryDamaged { part: journey.to_string() })?;
        self.create(&copy, now)
    }

    /// Puts a journey in the bin.
    ///
    /// # Errors
    /// When it is not there, or the library cannot be written.
    pub fn remove(&mut self, journey: &Id, now: Millis) -> Result<(), StoreError> {
        self.set_removed(journey, Some(now))
    }

    /// Takes a journey out of the bin.
    ///
    /// # Errors
    /// When it is not there, or the library cannot be written.
    pub fn restore(&mut self, journey: &Id) -> Result<(), StoreError> {
        self.set_removed(journey, None)
    }

    fn set_removed(&mut self, journey: &Id, removed: Option<Millis>) -> Result<(), StoreError> {
        let changed = self
            .connection
            .execute("UPDATE journey SET removed = ?2 WHERE id = ?1", params![journey.as_str(), removed])?;
        if changed == 0 { Err(StoreError::NotInLibrary { id: journey.to_string() }) } else { Ok(()) }
    }
}

/// Writes one record of a journey, in place of the one with its id.
pub(crate) fn put_record(
    transaction: &Transaction<'_>,
    journey: &Id,
    record: &Record,
) -> Result<(), StoreError> {
    let kind: &'static str = record.kind().into();
    let id = record.id().map_or("", Id::as_str);
    let mut statement = transaction.prepare_cached(
        "INSERT INTO record (journey, id, kind, body) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (journey, id) DO UPDATE SET kind = excluded.kind, body = excluded.body",
    )?;
    statement.execute(params![journey.as_str(), id, kind, write_record(record)?])?;
    Ok(())
}

fn write_record(record: &Record) -> Result<String, StoreError> {
    let written = match record {
        Record::Journey(record) => serde_json::to_string(record),
        Record::Stage(record) => serde_json::to_string(record),
        Record::Lane(record) => serde_json::to_string(record),
        Record::Node(record) => serde_json::to_string(record),
        Record::Connector(record) => serde_json::to_string(record),
        Record::Automation(record) => serde_json::to_string(record),
        Record::Persona(record) => serde_json::to_string(record),
        Record::Segment(record) => serde_json::to_string(record),
        Record::Scenario(record) => serde_json::to_string(record),
        Record::Expectation(record) => serde_json::to_string(record),
    };
    written.map_err(|error| StoreError::Sqlite { text: error.to_string() })
}

fn read_record(kind: &str, body: &str) -> Option<Record> {
    Some(match kind.parse().ok()? {
        RecordKind::Journey => Record::Journey(serde_json::from_str(body).ok()?),
        RecordKind::Stage => Record::Stage(serde_json::from_str(body).ok()?),
        RecordKind::Lane => Record::Lane(serde_json::from_str(body).ok()?),
        RecordKind::Node => Record::Node(serde_json::from_str(body).ok()?),
        RecordKind::Connector => Record::Connector(serde_json::from_str(body).ok()?),
        RecordKind::Automation => Record::Automation(serde_json::from_str(body).ok()?),
        RecordKind::Persona => Record::Persona(serde_json::from_str(body).ok()?),
        RecordKind::Segment => Record::Segment(serde_json::from_str(body).ok()?),
        RecordKind::Scenario => Record::Scenario(serde_json::from_str(body).ok()?),
        RecordKind::Expectation => Record::Expectation(serde_json::from_str(body).ok()?),
    })
}

fn entry(row: &Row<'_>) -> Result<Entry, StoreError> {
    let id: String = row.get(0)?;
    Ok(Entry {
        id: Id::parse(&id).map_err(|_| StoreError::LibraryDamaged { part: id })?,
        title: row.get(1)?,
        language: row.get(2)?,
        nodes: row.get(3)?,
        created: row.get(4)?,
        modified: row.get(5)?,
        removed: row.get(6)?,
    })
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
