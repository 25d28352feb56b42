//! Runs with the journey that each ran on, and the customers that were kept of them.

use rusqlite::{OptionalExtension, params};
use safar_model::value::id::Id;

use crate::{Library, Millis, Revision, error::StoreError, records::id_in, shelf::check_there};

/// A run to be kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// The journey.
    pub journey: Id,
    /// When it ran.
    pub at: Millis,
    /// The journey's revision then.
    pub revision: Revision,
    /// The seed of its draws; below 2⁵³.
    pub seed: u64,
    /// How many customers travelled, in all replications.
    pub customers: u64,
    /// The journey as it was, in the file format.
    pub map: String,
    /// The result, as JSON.
    pub result: String,
    /// How it was asked for beside what the journey says, as JSON.
    pub setup: String,
    /// How it differs from the run that it is held against, as JSON, once that is known.
    pub change: Option<String>,
}

/// A run as the library lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The replication, from 0.
    pub replication: u32,
    /// The customer's number in it.
    pub customer: u64,
    /// Every step, as JSON.
    pub trace: String,
}

impl Library {
    /// Keeps a run and some of its customers; gives its number. The oldest runs of the journey go, so that
    /// there are no more than `most`.
    ///
    /// # Errors
    /// When there is no such journey, or the library cannot be written.
    pub fn keep_run(&mut self, run: &Run, customers: &[Kept], most: usize) -> Result<i64, StoreError> {
        self.write(|transaction| {
            check_there(transaction, &run.journey)?;
            transaction
                .prepare_cached(
                    "INSERT INTO run (journey, revision, map, result, seed, customers, at, setup, change)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
                )?
                .execute(params![
                    run.journey.as_str(),
                    run.revision,
                    run.map,
                    run.result,
                    run.seed,
                    run.customers,
                    run.at,
                    run.setup,
                    run.change
                ])?;
            let id = transaction.last_insert_rowid();
            let mut keep = transaction.prepare_cached(
                "INSERT INTO kept_customer (run, replication, customer, trace) VALUES (?1, ?2, ?3, ?4)",
            )?;
            for kept in customers {
                keep.execute(params![id, kept.replication, kept.customer, kept.trace])?;
            }
            transaction
                .prepare_cached(
                    "DELETE FROM run WHERE journey = ?1 AND id NOT IN
                     (SELECT id FROM run WHERE journey = ?1 ORDER BY id DESC LIMIT ?2)",
                )?
                .execute(params![run.journey.as_str(), most as i64])?;
            Ok(id)
        })
    }

    /// The runs of a journey, the latest first.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn runs(&self, journey: &Id) -> Result<Vec<RunEntry>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT id, at, revision, seed, customers FROM run WHERE journey = ?1 ORDER BY id DESC",
            )?;
            let entries = statement.query_map([journey.as_str()], |row| {
                Ok(RunEntry {
                    id: row.get(0)?,
                    at: row.get(1)?,
                    revision: row.get(2)?,
                    seed: row.get(3)?,
                    customers: row.get(4)?,
                })
            })?;
            Ok(entries.collect::<Result<_, _>>()?)
        })
    }

    /// A run, whole but for its customers.
    ///
    /// # Errors
    /// When there is no such run, or the library cannot be read.
    pub fn run(&self, id: i64) -> Result<Run, StoreError> {
        self.read(|connection| {
            let found = connection
                .prepare_cached(
                    "SELECT journey, at, revision, seed, customers, map, result, setup, change FROM run
                     WHERE id = ?1",
                )?
                .query_row([id], |row| {
                    Ok(Run {
                        journey: id_in(row, 0)?,
                        at: row.get(1)?,
                        revision: row.get(2)?,
                        seed: row.get(3)?,
                        customers: row.get(4)?,
                        map: row.get(5)?,
                        result: row.get(6)?,
                        setup: row.get(7)?,
                        change: row.get(8)?,
                    })
                })
                .optional()?;
            found.ok_or_else(|| StoreError::NotInLibrary { id: id.to_string() }.into())
        })
    }

    /// Adds to a run that is kept what was found out about it later.
    ///
    /// # Errors
    /// When there is no such run, or the library cannot be written.
    pub fn amend_run(&mut self, id: i64, result: &str, change: Option<&str>) -> Result<(), StoreError> {
        self.write(|transaction| {
            let amend = "UPDATE run SET result = ?2, change = ?3 WHERE id = ?1";
            match transaction.execute(amend, params![id, result, change])? {
                0 => Err(StoreError::NotInLibrary { id: id.to_string() }.into()),
                _ => Ok(()),
            }
        })
    }

    /// The customers that were kept of a run, by replication and number.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn kept_customers(&self, run: i64) -> Result<Vec<Kept>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT replication, customer, trace FROM kept_customer WHERE run = ?1
                 ORDER BY replication, customer",
            )?;
            let kept = statement.query_map([run], |row| {
                Ok(Kept { replication: row.get(0)?, customer: row.get(1)?, trace: row.get(2)? })
            })?;
            Ok(kept.collect::<Result<_, _>>()?)
        })
    }
}
