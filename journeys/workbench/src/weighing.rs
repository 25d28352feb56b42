//! Weighing a run: how far what is assumed moves it, and what the last change has done. It takes further
//! runs on the same customers, so that figures are on the map before it begins.

use std::num::NonZeroU16;

use safar_model::{Journey, value::id::Id};
use safar_simulator::{Program, Questions, RunOptions, RunResult};

use crate::{
    Workbench,
    history::Past,
    running::throttled,
    summary::summary,
    trouble::{RunTrouble, Trouble},
    unpoisoned,
    wire::{Progress, RunSummary},
};

impl Workbench {
    /// Weighs a run that is kept, keeps what is found out, and gives what is said of the run then.
    ///
    /// # Errors
    /// When there is no such run of this journey, it was cancelled, or one of the maps cannot be run.
    pub fn weigh(
        &self,
        journey: &Id,
        run: i64,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<RunSummary, Trouble> {
        let table = self.table(journey)?;
        let mut past = self.past(journey, run)?;
        let cancelled = self.begin();
        let population = self.population(&past.map, &past.setup)?;
        let program = Program::compile_for(&past.map, population.clone())?;
        let options = same_customers(&past.result);
        let questions = Questions { assumed: past.has_unweighed_ranges(), ..Questions::default() };
        let answers =
            throttled(progress, |tell| program.answer(&past.map, questions, &options, tell, &cancelled));
        past.result = past.result.clone().with(answers.map_err(RunTrouble::from)?);
        if let Some(before) = self.unweighed_before(journey, &past)? {
            let before = Program::compile_for(&before, population)?;
            let change = throttled(progress, |tell| before.compare(&program, &options, tell, &cancelled));
            past.change = Some(change.map_err(RunTrouble::from)?);
        }
        self.amend(run, &past)?;
        let mut table = unpoisoned(&table);
        let said = summary(Some(run), &past, past.revision != table.revision, self.words());
        table.tell(&said);
        Ok(said)
    }

    /// The map of the run that another is to be held against and has not been yet; none also where it is
    /// kept no more, or another version of Safar has kept it and this one cannot read it.
    fn unweighed_before(&self, journey: &Id, past: &Past) -> Result<Option<Journey>, Trouble> {
        let Some(against) = past.setup.against.filter(|_| past.change.is_none()) else { return Ok(None) };
        let is_kept = self.store().runs(journey)?.iter().any(|entry| entry.id == against);
        if is_kept { self.past_map(against) } else { Ok(None) }
    }
}

/// The customers of a run, once more.
fn same_customers(result: &RunResult) -> RunOptions {
    RunOptions {
        customers: Some(result.customers),
        replications: u16::try_from(result.replications).ok().and_then(NonZeroU16::new),
        seed: Some(result.seed),
        ..RunOptions::default()
    }
}
