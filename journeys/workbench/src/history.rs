//! The history of a journey: the runs that are kept of it, with what they were set up like.

use safar_exchange::safar_json;
use safar_model::{Journey, record::scenario::Scenario, value::id::Id};
use safar_simulator::RunResult;
use safar_store::{Run, StoreError};

use crate::{
    Workbench,
    running::{figures, headline},
    trouble::Trouble,
    unpoisoned,
    wire::{KeptRun, Ran},
};

impl Workbench {
    /// The runs that are kept of a journey, the latest first.
    ///
    /// # Errors
    /// When there is no such journey, or the library cannot be read.
    pub fn runs(&self, journey: &Id) -> Result<Vec<KeptRun>, Trouble> {
        let revision = unpoisoned(&*self.table(journey)?).revision;
        let entries = self.store().runs(journey)?;
        let mut runs = Vec::with_capacity(entries.len());
        for entry in entries {
            let run = self.store().run(entry.id)?;
            // A run that a newer Safar has kept may be one that this Safar cannot read.
            let Some((map, result)) = read(&run) else { continue };
            runs.push(KeptRun {
                run: entry.id,
                at: entry.at,
                headline: headline(&map, &result, self.words()),
                customers: entry.customers,
                scenario: Scenario::clone(map.scenario()),
                stale: entry.revision != revision,
            });
        }
        Ok(runs)
    }

    /// Puts the figures of a run that is kept on the cards. What was not there then shows none.
    ///
    /// # Errors
    /// When there is no such run of this journey, or the library cannot be read.
    pub fn show_run(&self, journey: &Id, run: i64) -> Result<Ran, Trouble> {
        let table = self.table(journey)?;
        let kept = self.store().run(run)?;
        let not_there = || StoreError::NotInLibrary { id: run.to_string() };
        if kept.journey != *journey {
            return Err(not_there().into());
        }
        let (map, result) = read(&kept).ok_or_else(not_there)?;
        let summary = self.summarise(&map, run, &result);
        let mut table = unpoisoned(&table);
        let display = table.show(summary, figures(&map, &result), kept.revision);
        Ok(Ran { summary: table.summary(), display, drawn: table.drawn() })
    }
}

/// The map that a run was made on, and what it said.
fn read(run: &Run) -> Option<(Journey, RunResult)> {
    let map = safar_json::read(run.map.as_bytes()).ok()?.journey;
    Some((map, serde_json::from_str(&run.result).ok()?))
}
