//! The journal: every change, and what takes it back. Undo and redo are steps in it, and survive a
//! restart.

use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, params};
use safar_model::{change::Change, record::Record, value::id::Id};

use crate::{Library, Millis, Revision, StoreError, journeys::put_record};

/// A change that was made, with what takes it back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step<'a> {
    /// What was done.
    pub forward: &'a Change,
    /// What takes it back.
    pub backward: &'a Change,
}

/// What a step has led to.
#[derive(Debug, Clone, PartialEq)]
pub struct Stepped {
    /// The journey's revision now.
    pub revision: Revision,
    /// Whether there is a step to take back.
    pub undo: bool,
    /// Whether there is a step to do again.
    pub redo: bool,
}

#[derive(Clone, Copy)]
enum Way {
    Back,
    Again,
}

impl Library {
    /// Writes a change to a journey, in one transaction; it is on disk when this returns.
    ///
    /// # Errors
    /// When the journey has changed since `revision`, or the library cannot be written; nothing has
    /// changed then.
    pub fn commit(
        &mut self,
        journey: &Id,
        revision: Revision,
        step: Step<'_>,
        now: Millis,
    ) -> Result<Stepped, StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        check_revision(&transaction, journey, revision)?;
        write(&transaction, journey, step.forward)?;
        transaction
            .prepare_cached("UPDATE journal SET state = 'dropped' WHERE journey = ?1 AND state = 'undone'")?
            .execute([journey.as_str()])?;
        transaction
            .prepare_cached(
                "INSERT INTO journal (journey, number, at, state, forward, backward)
                 SELECT ?1, coalesce(max(number), 0) + 1, ?2, 'done', ?3, ?4 FROM journal WHERE journey = ?1",
            )?
            .execute(params![journey.as_str(), now, text(step.forward)?, text(step.backward)?])?;
        let revision = advance(&transaction, journey, now)?;
        transaction.commit()?;
        Ok(Stepped { revision, undo: true, redo: false })
    }

    /// Takes the last step back; gives the change that did it.
    ///
    /// # Errors
    /// When there is none, when the journey has changed since `revision`, or when the library cannot
    /// be written; nothing has changed then.
    pub fn undo(
        &mut self,
        journey: &Id,
        revision: Revision,
        now: Millis,
    ) -> Result<(Change, Stepped), StoreError> {
        self.step(journey, revision, Way::Back, now)
    }

    /// Does the step again that was taken back last; gives the change that did it.
    ///
    /// # Errors
    /// As [`undo`](Self::undo).
    pub fn redo(
        &mut self,
        journey: &Id,
        revision: Revision,
        now: Millis,
    ) -> Result<(Change, Stepped), StoreError> {
        self.step(journey, revision, Way::Again, now)
    }

    fn step(
        &mut self,
        journey: &Id,
        revision: Revision,
        way: Way,
        now: Millis,
    ) -> Result<(Change, Stepped), StoreError> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        check_revision(&transaction, journey, revision)?;
        let (query, state, nothing) = match way {
            Way::Back => (
                "SELECT number, backward FROM journal WHERE journey = ?1 AND state = 'done'
                 ORDER BY number DESC LIMIT 1",
                "undone",
                StoreError::NothingToUndo,
            ),
            Way::Again => (
                "SELECT number, forward FROM journal WHERE journey = ?1 AND state = 'undone'
                 ORDER BY number LIMIT 1",
                "done",
                StoreError::NothingToRedo,
            ),
        };
        let found: Option<(i64, String)> = transaction
            .prepare_cached(query)?
            .query_row([journey.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (number, written) = found.ok_or(nothing)?;
        let change: Change = serde_json::from_str(&written)
            .map_err(|_| StoreError::LibraryDamaged { part: format!("journal {number}") })?;
        write(&transaction, journey, &change)?;
        transaction
            .prepare_cached("UPDATE journal SET state = ?3 WHERE journey = ?1 AND number = ?2")?
            .execute(params![journey.as_str(), number, state])?;
        let revision = advance(&transaction, journey, now)?;
        transaction.commit()?;
        let (undo, redo) = self.steps(journey)?;
        Ok((change, Stepped { revision, undo, redo }))
    }

    /// Whether there is a step to take back, and one to do again.
    pub(crate) fn steps(&self, journey: &Id) -> Result<(bool, bool), StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT exists (SELECT 1 FROM journal WHERE journey = ?1 AND state = 'done'),
                    exists (SELECT 1 FROM journal WHERE journey = ?1 AND state = 'undone')",
        )?;
        Ok(statement.query_row([journey.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))?)
    }
}

fn check_revision(transaction: &Transaction<'_>, journey: &Id, revision: Revision) -> Result<(), StoreError> {
    let current: Option<i64> = transaction
        .prepare_cached("SELECT revision FROM journey WHERE id = ?1")?
        .query_row([journey.as_str()], |row| row.get(0))
        .optional()?;
    let current =
        current.ok_or_else(|| StoreError::NotInLibrary { id: journey.to_string() })?.cast_unsigned();
    if current == revision { Ok(()) } else { Err(StoreError::StaleRevision { given: revision, current }) }
}

fn write(transaction: &Transaction<'_>, journey: &Id, change: &Change) -> Result<(), StoreError> {
    for id in &change.remove {
        transaction
            .prepare_cached("DELETE FROM record WHERE journey = ?1 AND id = ?2")?
            .execute([journey.as_str(), id.as_str()])?;
    }
    for record in &change.put {
        put_record(transaction, journey, record)?;
        if let Record::Journey(own) = record {
            transaction
                .prepare_cached("UPDATE journey SET title = ?2, language = ?3 WHERE id = ?1")?
                .execute([journey.as_str(), &own.title, &own.language])?;
        }
    }
    Ok(())
}

fn advance(transaction: &Transaction<'_>, journey: &Id, now: Millis) -> Result<Revision, StoreError> {
    let revision: i64 = transaction
        .prepare_cached(
            "UPDATE journey SET revision = revision + 1, modified = ?2,
                 nodes = (SELECT count(*) FROM record WHERE journey = ?1 AND kind = 'node')
             WHERE id = ?1 RETURNING revision",
        )?
        .query_row(params![journey.as_str(), now], |row| row.get(0))?;
    Ok(revision.cast_unsigned())
}

fn text(change: &Change) -> Result<String, StoreError> {
    serde_json::to_string(change).map_err(|error| StoreError::Sqlite { text: error.to_string() })
}
