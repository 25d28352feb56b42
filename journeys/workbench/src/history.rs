//! The history of a journey: the runs that are kept of it, with what they were set up like.

use safar_exchange::safar_json;
use safar_model::{
    Journey,
    record::{Record, scenario::Scenario},
    value::id::Id,
};
use safar_simulator::{Comparison, KeptCustomer, RunResult};
use safar_store::{Kept, Millis, Revision, Run, RunEntry, StoreError};
use serde::Serialize;

use crate::{
    Workbench,
    summary::summary,
    trouble::{RunTrouble, Trouble},
    unpoisoned,
    wire::{KeptRun, Ran, RunSummary, Setup},
};

/// How many runs of a journey are kept; an older one goes when a new one comes.
const RUNS: usize = 50;

/// A run as it is kept.
pub(crate) struct Past {
    /// The map that it was made on.
    pub map: Journey,
    /// The journey's revision then.
    pub revision: Revision,
    /// When it was made.
    pub at: Millis,
    /// What it says.
    pub result: RunResult,
    /// How it was asked for.
    pub setup: Setup,
    /// How it differs from the run that it is held against, once that is known.
    pub change: Option<Comparison>,
}

/// A run that has been made and is not kept yet.
pub(crate) struct Made {
    pub past: Past,
    /// Some of its customers, with every step of theirs.
    pub customers: Vec<KeptCustomer>,
}

impl Past {
    /// Whether there is more to be found out about it.
    pub fn is_unweighed(&self) -> bool {
        self.has_unweighed_ranges() || (self.setup.against.is_some() && self.change.is_none())
    }

    /// Whether figures of its map are assumed to lie in a range, and it has not been said what that does.
    pub fn has_unweighed_ranges(&self) -> bool {
        self.result.assumed.is_none() && self.map.on_map().ranges().any(|(_, ranges)| !ranges.is_empty())
    }

    /// `None` where another version of Safar has kept it and this one cannot read it.
    fn of(run: &Run) -> Option<Self> {
        let map = map_of(run)?;
        let change = run.change.as_ref().map(|change| serde_json::from_str(change)).transpose().ok()?;
        Some(Self {
            map,
            revision: run.revision,
            at: run.at,
            result: serde_json::from_str(&run.result).ok()?,
            setup: setup_of(run)?,
            change,
        })
    }

    fn row(&self) -> Result<Run, RunTrouble> {
        Ok(Run {
            journey: self.map.own().id.clone(),
            at: self.at,
            revision: self.revision,
            seed: self.result.seed,
            customers: self.result.counted(),
            map: safar_json::write(&self.map),
            result: written(&self.result)?,
            setup: written(&self.setup)?,
            change: self.change.as_ref().map(written).transpose()?,
        })
    }
}

/// Whether two states of a journey differ at most in how its customers are sent, which a list of runs tells of
/// each.
fn are_same_but_for_settings(one: &Journey, other: &Journey) -> bool {
    let is_setting = |record: &Record| matches!(record, Record::Scenario(_));
    let drawn =
        |journey: &Journey| journey.records().filter(|record| !is_setting(record)).collect::<Vec<_>>();
    drawn(one) == drawn(other)
}

impl Workbench {
    /// The runs that are kept of a journey, the latest first.
    ///
    /// # Errors
    /// When there is no such journey, or the library cannot be read.
    pub fn runs(&self, journey: &Id) -> Result<Vec<KeptRun>, Trouble> {
        let (revision, map) = {
            let table = self.table(journey)?;
            let table = unpoisoned(&table);
            (table.revision, table.journey.clone())
        };
        let entries = self.store().runs(journey)?;
        let mut runs = Vec::with_capacity(entries.len());
        for entry in entries {
            let run = self.store().run(entry.id)?;
            let has_changed = entry.revision != revision;
            runs.push(match Past::of(&run) {
                Some(past) => {
                    let is_stale = has_changed && !are_same_but_for_settings(&past.map, &map);
                    self.listed(&entry, past, is_stale)
                }
                None => self.listed_unread(&entry, &run, has_changed),
            });
        }
        Ok(runs)
    }

    fn listed(&self, entry: &RunEntry, past: Past, is_stale: bool) -> KeptRun {
        let said = summary(Some(entry.id), &past, is_stale, self.words());
        KeptRun {
            run: entry.id,
            at: entry.at,
            headline: said.headline,
            readable: true,
            change: said.change,
            customers: entry.customers,
            scenario: Some(Scenario::clone(past.map.scenario())),
            setup: Some(past.setup),
            stale: is_stale,
        }
    }

    /// A run whose figures cannot be read is listed with what of it can be.
    fn listed_unread(&self, entry: &RunEntry, run: &Run, is_stale: bool) -> KeptRun {
        KeptRun {
            run: entry.id,
            at: entry.at,
            headline: self.words().sentence(&RunTrouble::OtherVersion),
            readable: false,
            change: None,
            customers: entry.customers,
            scenario: map_of(run).map(|map| Scenario::clone(map.scenario())),
            setup: setup_of(run),
            stale: is_stale,
        }
    }

    /// Puts the figures of a run that is kept on the cards. What was not there then shows none.
    ///
    /// # Errors
    /// When there is no such run of this journey, or the library cannot be read.
    pub fn show_run(&self, journey: &Id, run: i64) -> Result<Ran, Trouble> {
        let table = self.table(journey)?;
        let past = self.past(journey, run)?;
        let mut table = unpoisoned(&table);
        let display = self.put_on(&mut table, Some(run), &past);
        Ok(Ran { summary: table.summary(), display, drawn: table.drawn() })
    }

    /// A run that is kept of a journey.
    pub(crate) fn past(&self, journey: &Id, run: i64) -> Result<Past, Trouble> {
        let kept = self.store().run(run)?;
        if kept.journey != *journey {
            return Err(StoreError::NotInLibrary { id: run.to_string() }.into());
        }
        Ok(Past::of(&kept).ok_or(RunTrouble::OtherVersion)?)
    }

    /// The map of a run that is kept; `None` where this version cannot read it.
    pub(crate) fn past_map(&self, run: i64) -> Result<Option<Journey>, Trouble> {
        Ok(map_of(&self.store().run(run)?))
    }

    /// Keeps the run of a journey that was made last, unless it is kept already, and gives what is said of the
    /// run whose figures are on the cards.
    ///
    /// # Errors
    /// When there is no such journey, or the library cannot be written; its figures stay on the cards.
    pub fn keep_run(&self, journey: &Id) -> Result<Option<RunSummary>, Trouble> {
        let table = self.table(journey)?;
        let made = unpoisoned(&table).made.take();
        if let Some(Made { past, customers }) = made {
            let number = self.keep(&past, &customers)?;
            unpoisoned(&table).kept(number);
        }
        let table = unpoisoned(&table);
        Ok(table.summary())
    }

    /// Keeps a run and some of its customers, and gives its number.
    fn keep(&self, past: &Past, customers: &[KeptCustomer]) -> Result<i64, Trouble> {
        let customers = customers.iter().map(kept).collect::<Result<Vec<Kept>, _>>()?;
        let row = past.row()?;
        Ok(self.store().keep_run(&row, &customers, RUNS)?)
    }

    /// Keeps what has been found out about a run since.
    pub(crate) fn amend(&self, run: i64, past: &Past) -> Result<(), Trouble> {
        let change = past.change.as_ref().map(written).transpose()?;
        Ok(self.store().amend_run(run, &written(&past.result)?, change.as_deref())?)
    }
}

fn map_of(run: &Run) -> Option<Journey> {
    Some(safar_json::read(run.map.as_bytes()).ok()?.journey)
}

fn setup_of(run: &Run) -> Option<Setup> {
    serde_json::from_str(&run.setup).ok()
}

fn kept(customer: &KeptCustomer) -> Result<Kept, RunTrouble> {
    let trace = written(customer)?;
    Ok(Kept { replication: customer.replication, customer: customer.customer, trace })
}

fn written(value: &impl Serialize) -> Result<String, RunTrouble> {
    serde_json::to_string(value).map_err(|_| RunTrouble::NotKept)
}
