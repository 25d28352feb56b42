//! Runs with the journey they ran on, and the customers that were kept of them.

use rusqlite::{OptionalExtension, TransactionBehavior, params};
use safar_model::value::id::Id;

use crate::{Library, Millis, Revision, StoreError};

/// A run to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The journey.
    pub journey: Id,
    /// When it ran.
    pub at: Millis,
    /// The journey's revision then.
    pub revision: Revision,
    /// The seed of its draws.
    pub seed: u64,
    /// How many customers travelled, in all replications.
    pub customers: u64,
    /// The journey as it was, in the file format.
    pub map: String,
    /// The result, as JSON.
    pub result: String,
}

/// A run as the library lists it.
#[derive(Debug, Clone, PartialEq)]
pub struct RunEntry {
    /// Its number.
    pub id: i64,
    /// When it ran.
    pub at: Millis,
    /// The journey's revision then.
    pub revision: Revision,
    /// The seed of its draws.
    pub seed: u64,
    /// How many customers travelled, in all replications.
    pub customers: u64,
}

/// A customer that was kept of a run.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    /// The customer's number.
    pub customer: u64,
    /// Every step, as JSON.
    pub trace: String,
}

impl Library {
    /// Keeps a run and some of its customers; gives its number.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn keep_run(&mut self, run: &Run, customers: &[Kept]) -> Result<i64, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute(
            "INSERT INTO run (journey, at, revision, seed, customers, map, result)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                run.journey.as_str(),
                run.at,
                run.revision.cast_signed(),
                run.seed.cast_signed(),
                run.customers.cast_signed(),
                run.map,
                run.result
            ],
        )?;
        let id = transaction.last_insert_rowid();
        for kept in customers {
            transaction
                .prepare_cached("INSERT INTO kept_customer (run, customer, trace) VALUES (?1, ?2, ?3)")?
                .execute(params![id, kept.customer.cast_signed(), kept.trace])?;
        }
        transaction.commit()?;
        Ok(id)
    }

    /// The runs of a journey, the latest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn runs(&self, journey: &Id) -> Result<Vec<RunEntry>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT id, at, revision, seed, customers FROM run WHERE journey = ?1 ORDER BY id DESC",
        )?;
        let rows = statement.query_map([journey.as_str()], |row| {
            Ok(RunEntry {
                id: row.get(0)?,
                at: row.get(1)?,
                revision: row.get::<_, i64>(2)?.cast_unsigned(),
                seed: row.get::<_, i64>(3)?.cast_unsigned(),
                customers: row.get::<_, i64>(4)?.cast_unsigned(),
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A run, whole.
    ///
    /// # Errors
    /// When it is not there.
    pub fn run(&self, id: i64) -> Result<Run, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT journey, at, revision, seed, customers, map, result FROM run WHERE id = ?1",
        )?;
        let found = statement
            .query_row([id], |row| {
                let journey: String = row.get(0)?;
                let numbers: [i64; 4] = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
                let texts: [String; 2] = [row.get(5)?, row.get(6)?];
                Ok((journey, numbers, texts))
            })
            .optional()?;
        let (journey, [at, revision, seed, customers], [map, result]) =
            found.ok_or_else(|| StoreError::NotInLibrary { id: id.to_string() })?;
        Ok(Run {
            journey: Id::parse(&journey)
                .map_err(|_| StoreError::LibraryDamaged { part: format!("run {id}") })?,
            at,
            revision: revision.cast_unsigned(),
            seed: seed.cast_unsigned(),
            customers: customers.cast_unsigned(),
            map,
            result,
        })
    }

    /// The customers that were kept of a run, by number.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn kept_customers(&self, run: i64) -> Result<Vec<Kept>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT customer, trace FROM kept_customer WHERE run = ?1 ORDER BY customer")?;
        let rows = statement.query_map([run], |row| {
            Ok(Kept { customer: row.get::<_, i64>(0)?.cast_unsigned(), trace: row.get(1)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Removes a run and its kept customers.
    ///
    /// # Errors
    /// When it is not there, or the library cannot be written.
    pub fn remove_run(&mut self, id: i64) -> Result<(), StoreError> {
        match self.connection.execute("DELETE FROM run WHERE id = ?1", [id])? {
            0 => Err(StoreError::NotInLibrary { id: id.to_string() }),
            _ => Ok(()),
        }
    }
}
