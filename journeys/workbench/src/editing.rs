//! Editing: a journey is opened, changed, and its changes taken back and done again.

use safar_exchange::safar_json;
use safar_model::{
    connecting::may_connect,
    copying::excerpt,
    edit::{Edit, Refusal, plan},
    journey::Flaw,
    record::node::Place,
    value::id::{Id, Port},
};
use safar_store::{Library, Revision, Step, Stepped, StoreError};

use crate::{
    Workbench,
    clock::{fresh_id, now},
    images::{Images, with_its_images},
    table::Table,
    trouble::Trouble,
    unpoisoned,
    wire::{Changed, ConnectionAnswer, Opened},
};

impl Workbench {
    /// Opens a journey.
    ///
    /// # Errors
    /// When it is not in the library or is damaged.
    pub fn open(&self, journey: &Id) -> Result<Opened, Trouble> {
        let table = self.table(journey)?;
        let table = unpoisoned(&table);
        Ok(table.opened(self.words(), Vec::new()))
    }

    /// Changes a journey. The change is on disk when this returns. What changes nothing is no step to take back.
    ///
    /// # Errors
    /// When the journey does not allow it, has changed since `revision`, or cannot be written; nothing
    /// has changed then.
    pub fn edit(&self, journey: &Id, revision: Revision, edit: Edit) -> Result<Changed, Trouble> {
        let table = self.table(journey)?;
        let mut table = unpoisoned(&table);
        check_revision(&table, revision)?;
        let change = plan(&table.journey, edit, &mut fresh_id)?;
        if change.is_empty() {
            let (revision, undo, redo) = (table.revision, table.undo, table.redo);
            let stepped = Stepped { revision, undo, redo };
            return Ok(table.stepped(&change, Vec::new(), &stepped, self.words()));
        }
        let made = table.new_in(&change);
        let backward = table.journey.apply(&change).map_err(Refusal::from)?;
        let step = Step { forward: &change, backward: &backward };
        match self.step(journey, |store| store.commit(journey, revision, step, now())) {
            Ok(stepped) => {
                self.learn_images(&mut table, &change);
                Ok(table.stepped(&change, made, &stepped, self.words()))
            }
            Err(error) => {
                table.journey.apply(&backward).map_err(Refusal::from)?;
                Err(error)
            }
        }
    }

    /// Takes the last change back.
    ///
    /// # Errors
    /// When there is none, or as [`edit`](Self::edit).
    pub fn undo(&self, journey: &Id, revision: Revision) -> Result<Changed, Trouble> {
        let table = self.table(journey)?;
        let mut table = unpoisoned(&table);
        check_revision(&table, revision)?;
        let (change, stepped) = self.step(journey, |store| store.undo(journey, revision, now()))?;
        let made = table.new_in(&change);
        table.journey.apply(&change).map_err(Refusal::from)?;
        self.learn_images(&mut table, &change);
        Ok(table.stepped(&change, made, &stepped, self.words()))
    }

    /// Does the change again that was taken back last.
    ///
    /// # Errors
    /// When there is none, or as [`edit`](Self::edit).
    pub fn redo(&self, journey: &Id, revision: Revision) -> Result<Changed, Trouble> {
        let table = self.table(journey)?;
        let mut table = unpoisoned(&table);
        check_revision(&table, revision)?;
        let (change, stepped) = self.step(journey, |store| store.redo(journey, revision, now()))?;
        let made = table.new_in(&change);
        table.journey.apply(&change).map_err(Refusal::from)?;
        self.learn_images(&mut table, &change);
        Ok(table.stepped(&change, made, &stepped, self.words()))
    }

    /// Says of every node whether a connector from a port may go there, and as what. `connector` is one
    /// that would go there instead of where it goes now.
    ///
    /// # Errors
    /// When there is no such journey or node.
    pub fn may_connect(
        &self,
        journey: &Id,
        from: &Id,
        port: &Port,
        connector: Option<&Id>,
    ) -> Result<Vec<ConnectionAnswer>, Trouble> {
        let table = self.table(journey)?;
        let table = unpoisoned(&table);
        let start =
            table.journey.node(from).ok_or_else(|| Refusal::Flaw(Flaw::NotThere { id: from.clone() }))?;
        let answer = |node: &std::sync::Arc<safar_model::record::node::Node>| {
            let (way, why) = match may_connect(&table.journey, start, port, node, connector) {
                Ok(way) => (Some(way), None),
                Err(not) => (None, Some(self.words().sentence(&not))),
            };
            ConnectionAnswer { node: node.id.clone(), way, why }
        };
        Ok(table.journey.nodes().map(answer).collect())
    }
}

impl Workbench {
    /// Some records of a journey as the text of a Safar file, to be pasted elsewhere, with their pictures.
    ///
    /// # Errors
    /// When there is no such journey or record.
    pub fn copy(&self, journey: &Id, ids: &[Id]) -> Result<String, Trouble> {
        let table = self.table(journey)?;
        let table = unpoisoned(&table);
        let part = excerpt(&table.journey, ids).map_err(Refusal::from)?;
        let images = Images::in_library(&self.store(), &part)?;
        Ok(safar_json::write_with_images(&part, &images.carried()))
    }

    /// Puts the cards of a Safar file's text on the map, the first of them at a place.
    ///
    /// # Errors
    /// Why the text cannot be read, or as [`edit`](Self::edit).
    pub fn paste(&self, journey: &Id, revision: Revision, text: &str, at: Place) -> Result<Changed, Trouble> {
        let (part, images, _) = with_its_images(safar_json::read(text.as_bytes())?)?;
        self.keep_images(&images)?;
        self.edit(journey, revision, Edit::Paste { records: part.records().collect(), at })
    }

    fn step<T>(
        &self,
        journey: &Id,
        act: impl FnOnce(&mut Library) -> Result<T, StoreError>,
    ) -> Result<T, Trouble> {
        // The library is free again before the table is looked for, as elsewhere it is asked after it.
        let outcome = act(&mut self.store());
        outcome.map_err(|error| self.out_of_step(journey, error))
    }

    /// Takes a journey off the table that another program has changed in the library meanwhile, so that
    /// opening it again shows what is there now.
    fn out_of_step(&self, journey: &Id, error: StoreError) -> Trouble {
        if matches!(error, StoreError::StaleRevision { .. } | StoreError::NotInLibrary { .. }) {
            unpoisoned(&self.tables).remove(journey);
        }
        error.into()
    }
}

fn check_revision(table: &Table, given: Revision) -> Result<(), StoreError> {
    let current = table.revision;
    if given == current { Ok(()) } else { Err(StoreError::StaleRevision { given, current }) }
}
