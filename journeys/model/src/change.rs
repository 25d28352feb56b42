//! Changes: records put or removed as a whole, and how to take them back.
//!
//! The life of a change: someone says what is wanted ([`Edit`](crate::edit::Edit)); it becomes a
//! change ([`plan`](crate::edit::plan)); the change is completed with what follows from it
//! ([`complete`](crate::behaviour::complete)); it is applied, which checks every invariant and
//! yields its inverse; both are kept, and undoing applies the inverse.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    journey::{Flaw, Journey},
    record::Record,
    reference::references,
    value::id::Id,
};

/// Records that are put, each as a whole, and ids that are removed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Change {
    /// Records that are new or replace the one with their id.
    pub put: Vec<Record>,
    /// Records that go.
    pub remove: Vec<Id>,
}

impl Change {
    /// A change that puts records.
    pub fn putting(put: impl IntoIterator<Item = Record>) -> Self {
        Self { put: put.into_iter().collect(), remove: Vec::new() }
    }

    /// A change that removes records.
    pub fn removing(remove: impl IntoIterator<Item = Id>) -> Self {
        Self { put: Vec::new(), remove: remove.into_iter().collect() }
    }

    /// The same change without the records that a journey has already as they are put.
    pub fn beyond(mut self, journey: &Journey) -> Self {
        self.put.retain(|record| match record {
            Record::Scenario(scenario) => **journey.scenario() != **scenario,
            record => record.id().and_then(|id| journey.record(id)).as_ref() != Some(record),
        });
        self
    }

    /// Whether nothing is put or removed.
    pub fn is_empty(&self) -> bool {
        self.put.is_empty() && self.remove.is_empty()
    }
}

impl Journey {
    /// Applies a change and gives back its inverse: applying that one gives back this journey.
    ///
    /// # Errors
    /// The first invariant that the change would break. The journey is then as it was.
    pub fn apply(&mut self, change: &Change) -> Result<Change, Flaw> {
        let mut inverse = Change::default();
        let outcome = self.try_apply(change, &mut inverse);
        if let Err(flaw) = outcome {
            self.take_back(inverse);
            return Err(flaw);
        }
        Ok(inverse)
    }

    fn try_apply(&mut self, change: &Change, inverse: &mut Change) -> Result<(), Flaw> {
        let mut touched = BTreeSet::new();
        for id in &change.remove {
            let record = self.take(id).ok_or_else(|| Flaw::NotThere { id: id.clone() })?;
            touched.insert(id.clone());
            inverse.put.push(record);
        }
        for record in &change.put {
            if let Some(id) = record.id() {
                let other_kind = self.kind_of(id).is_some_and(|kind| kind != record.kind());
                if other_kind || !touched.insert(id.clone()) {
                    return Err(Flaw::DoubleId { id: id.clone() });
                }
            }
            if let Record::Journey(own) = record
                && own.id != self.own.id
            {
                return Err(Flaw::DoubleId { id: own.id.clone() });
            }
            match self.insert(record.clone()) {
                Some(before) => inverse.put.push(before),
                None => inverse.remove.extend(record.id().cloned()),
            }
        }
        self.check_listing()?;
        for record in &change.put {
            self.check_references(record)?;
        }
        self.check_nothing_refers_to(&change.remove)
    }

    /// Puts back what an unfinished change has replaced or removed.
    fn take_back(&mut self, inverse: Change) {
        for id in &inverse.remove {
            self.take(id);
        }
        for record in inverse.put.into_iter().rev() {
            self.insert(record);
        }
    }

    fn check_nothing_refers_to(&self, removed: &[Id]) -> Result<(), Flaw> {
        if removed.is_empty() {
            return Ok(());
        }
        let removed: BTreeSet<&Id> = removed.iter().collect();
        for record in self.records() {
            let dangling = references(&record).into_iter().find(|reference| removed.contains(&reference.to));
            if let Some(reference) = dangling {
                let field = reference.field.into_owned().into();
                return Err(Flaw::Dangling { record: record.name(), field, to: reference.to });
            }
        }
        Ok(())
    }
}
