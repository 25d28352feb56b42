//! The journal of a journey: changes, and taking them back and doing them again, each a step.
//!
//! Steps lie on two stacks that are linked through the journal, so that each act touches one row:
//!
//! * `journey.undo` names the step with act `do` that an undo takes back; its `below` names the one
//!   that lay on top before it.
//! * `journey.redo` names the step with act `undo` that a redo takes back; its `below` names the one
//!   that lay on top before it.
//!
//! A new change forgets the redo stack, but its rows stay in the journal.

use rusqlite::{Connection, OptionalExtension, Transaction, params};
use safar_model::{Journey, change::Change, value::id::Id};

use crate::{
    Library, Millis, Revision,
    error::{Failed, StoreError},
    records,
};

/// A journey as it is now.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The journey.
    pub journey: Journey,
    /// How many steps it has taken.
    pub revision: Revision,
    /// Whether there is something to take back.
    pub undo: bool,
    /// Whether there is something to do again.
    pub redo: bool,
}

/// A change and its inverse.
#[derive(Debug, Clone, Copy)]
pub struct Step<'a> {
    /// The change.
    pub forward: &'a Change,
    /// Its inverse.
    pub backward: &'a Change,
}

/// Where a journey is after a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stepped {
    /// How many steps it has taken.
    pub revision: Revision,
    /// Whether there is something to take back.
    pub undo: bool,
    /// Whether there is something to do again.
    pub redo: bool,
}

impl Library {
    /// A journey as it is now, also one in the bin.
    ///
    /// # Errors
    /// When it is not in the library, or cannot be read.
    pub fn load(&self, journey: &Id) -> Result<Loaded, StoreError> {
        self.read(|connection| {
            let Head { revision, undo, redo, .. } = head(connection, journey)?;
            let (undo, redo) = (undo.is_some(), redo.is_some());
            Ok(Loaded { journey: records::load(connection, journey)?, revision, undo, redo })
        })
    }

    /// Changes a journey that has taken `revision` steps. The change is on disk when this returns.
    ///
    /// # Errors
    /// When the journey has taken other steps since, lies in the bin, or cannot be written.
    pub fn commit(
        &mut self,
        journey: &Id,
        revision: Revision,
        step: Step<'_>,
        now: Millis,
    ) -> Result<Stepped, StoreError> {
        self.write(|transaction| {
            let head = current(transaction, journey, revision)?;
            records::apply(transaction, journey, step.forward)?;
            let row = Row {
                act: "do",
                of: None,
                below: head.undo,
                changes: Some((records::write(step.forward), records::write(step.backward))),
            };
            advance(transaction, journey, &head, row, |made| (Some(made), None), now)
        })
    }

    /// Takes the last change back, and says what that changed.
    ///
    /// # Errors
    /// When there is none, or as [`commit`](Self::commit).
    pub fn undo(
        &mut self,
        journey: &Id,
        revision: Revision,
        now: Millis,
    ) -> Result<(Change, Stepped), StoreError> {
        self.write(|transaction| {
            let head = current(transaction, journey, revision)?;
            let top = head.undo.ok_or(StoreError::NothingToUndo)?;
            let (below, backward): (Option<Revision>, String) = transaction
                .prepare_cached("SELECT below, backward FROM step WHERE journey = ?1 AND revision = ?2")?
                .query_row(params![journey.as_str(), top], |row| Ok((row.get(0)?, row.get(1)?)))?;
            let change: Change = records::read(&backward, journey, "")?;
            records::apply(transaction, journey, &change)?;
            let row = Row { act: "undo", of: Some(top), below: head.redo, changes: None };
            let stepped = advance(transaction, journey, &head, row, |made| (below, Some(made)), now)?;
            Ok((change, stepped))
        })
    }

    /// Does the change again that was taken back last, and says what that changed.
    ///
    /// # Errors
    /// When there is none, or as [`commit`](Self::commit).
    pub fn redo(
        &mut self,
        journey: &Id,
        revision: Revision,
        now: Millis,
    ) -> Result<(Change, Stepped), StoreError> {
        self.write(|transaction| {
            let head = current(transaction, journey, revision)?;
            let top = head.redo.ok_or(StoreError::NothingToRedo)?;
            let (done, below, forward): (Revision, Option<Revision>, String) = transaction
                .prepare_cached(
                    "SELECT done.revision, undone.below, done.forward
                     FROM step AS undone
                     JOIN step AS done ON done.journey = undone.journey AND done.revision = undone.of
                     WHERE undone.journey = ?1 AND undone.revision = ?2",
                )?
                .query_row(params![journey.as_str(), top], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
                })?;
            let change: Change = records::read(&forward, journey, "")?;
            records::apply(transaction, journey, &change)?;
            let row = Row { act: "redo", of: Some(done), below: None, changes: None };
            let stepped = advance(transaction, journey, &head, row, |_| (Some(done), below), now)?;
            Ok((change, stepped))
        })
    }
}

/// Where a journey is.
struct Head {
    revision: Revision,
    undo: Option<Revision>,
    redo: Option<Revision>,
    removed: bool,
}

fn head(connection: &Connection, journey: &Id) -> Result<Head, Failed> {
    let found = connection
        .prepare_cached("SELECT revision, undo, redo, removed IS NOT NULL FROM journey WHERE id = ?1")?
        .query_row([journey.as_str()], |row| {
            Ok(Head { revision: row.get(0)?, undo: row.get(1)?, redo: row.get(2)?, removed: row.get(3)? })
        })
        .optional()?;
    found.ok_or_else(|| StoreError::NotInLibrary { id: journey.to_string() }.into())
}

/// The head of a journey that may be changed, if it has taken `given` steps.
fn current(connection: &Connection, journey: &Id, given: Revision) -> Result<Head, Failed> {
    let head = head(connection, journey)?;
    if head.removed {
        return Err(StoreError::InTheBin { id: journey.clone() }.into());
    }
    if head.revision != given {
        return Err(StoreError::StaleRevision { given, current: head.revision }.into());
    }
    Ok(head)
}

/// A row of the journal.
struct Row {
    act: &'static str,
    of: Option<Revision>,
    below: Option<Revision>,
    changes: Option<(String, String)>,
}

/// Adds a row to the journal, and moves the journey's head to it; `tops` says from the row's revision
/// what lies on top of the two stacks then.
fn advance(
    transaction: &Transaction<'_>,
    journey: &Id,
    head: &Head,
    row: Row,
    tops: impl FnOnce(Revision) -> (Option<Revision>, Option<Revision>),
    now: Millis,
) -> Result<Stepped, Failed> {
    let revision = head.revision + 1;
    let (undo, redo) = tops(revision);
    let (forward, backward) = row.changes.unzip();
    transaction
        .prepare_cached(
            "INSERT INTO step (journey, revision, act, of, below, forward, backward, at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![journey.as_str(), revision, row.act, row.of, row.below, forward, backward, now])?;
    transaction
        .prepare_cached(
            "UPDATE journey SET revision = ?2, undo = ?3, redo = ?4, modified = ?5 WHERE id = ?1",
        )?
        .execute(params![journey.as_str(), revision, undo, redo, now])?;
    Ok(Stepped { revision, undo: undo.is_some(), redo: redo.is_some() })
}
