//! Records as rows: how a journey is read from them, and how a change is written into them.

use rusqlite::{Connection, Row, params, types::Type};
use safar_model::{
    Journey,
    change::Change,
    reading::{self, FieldError, Reason},
    record::Record,
    value::id::Id,
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{
    error::{Failed, StoreError},
    images,
};

/// The scenario is the only record without an id.
const NO_ID: &str = "";

/// The journey as its rows have it.
pub(crate) fn load(connection: &Connection, journey: &Id) -> Result<Journey, Failed> {
    let mut statement = connection.prepare_cached("SELECT id, json FROM record WHERE journey = ?1")?;
    let mut rows = statement.query([journey.as_str()])?;
    let mut records = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, json) = (row.get_ref(0)?.as_str(), row.get_ref(1)?.as_str());
        let id = id.map_err(rusqlite::Error::from)?;
        records.push(read::<Record>(json.map_err(rusqlite::Error::from)?, journey, id)?);
    }
    Ok(Journey::from_records(records)?)
}

/// Writes a record, in the place of one with its id.
pub(crate) fn put(connection: &Connection, journey: &Id, record: &Record) -> Result<(), Failed> {
    let id = record.id().map_or(NO_ID, Id::as_str);
    let kind: &str = record.kind().into();
    // The kind behind an id never changes, and so its index need not be touched.
    connection
        .prepare_cached(
            "INSERT INTO record (journey, id, kind, json) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (journey, id) DO UPDATE SET json = excluded.json",
        )?
        .execute(params![journey.as_str(), id, kind, write(record)])?;
    images::note(connection, journey, record)
}

/// Writes a change.
pub(crate) fn apply(connection: &Connection, journey: &Id, change: &Change) -> Result<(), Failed> {
    let mut remove = connection.prepare_cached("DELETE FROM record WHERE journey = ?1 AND id = ?2")?;
    for id in &change.remove {
        remove.execute([journey.as_str(), id.as_str()])?;
    }
    for record in &change.put {
        put(connection, journey, record)?;
    }
    Ok(())
}

/// The id that stands in a column.
pub(crate) fn id_in(row: &Row<'_>, column: usize) -> rusqlite::Result<Id> {
    let text: String = row.get(column)?;
    Id::parse(&text).map_err(|_| {
        let error = format!("{text:?} is no id");
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, error.into())
    })
}

/// A value as JSON.
pub(crate) fn write(value: &impl Serialize) -> String {
    serde_json::to_string(value)
        .unwrap_or_else(|error| unreachable!("records have names for keys and nothing to fail on: {error}"))
}

/// A value from JSON that stands in the library; `id` says of which record it is.
pub(crate) fn read<T: DeserializeOwned>(json: &str, journey: &Id, id: &str) -> Result<T, StoreError> {
    // The short way first: the error of the long way names the field.
    let outcome = serde_json::from_str(json).or_else(|broken| match serde_json::from_str(json) {
        Ok(value) => reading::read(&value, ""),
        Err(_) => Err(FieldError::new("", Reason::Other { text: broken.to_string() })),
    });
    outcome.map_err(|error| StoreError::DamagedRecord {
        journey: journey.clone(),
        id: id.to_owned(),
        error: Box::new(error),
    })
}
