//! Parts of a run: walked on several machines, written, read again and merged to the bytes of one run.

use std::{
    path::Path,
    sync::{Arc, atomic::AtomicBool},
};

use safar_exchange::safar_json;
use safar_model::{Journey, value::time::TimeZoneName};
use safar_simulator::{Program, Run, RunOptions, RunPart, RunResult, Shard};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    files,
    people::{self, Origin},
    running::throttled,
    trouble::{FileTrouble, RunTrouble, Trouble},
    wire::Progress,
};

/// A part of a run: what it says by itself, and all that is needed to merge it with the others.
#[derive(Debug, Clone, Serialize)]
pub struct Part {
    /// What its customers did.
    #[serde(flatten)]
    pub result: RunResult,
    /// What it is a part of, and its counts.
    pub partial: Partial,
}

/// The counts of a part, and the map that its customers walked through.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Partial {
    /// The map, as in a Safar file.
    map: Value,
    /// The file that its customers come from, if they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    population: Option<Origin>,
    /// The counts.
    #[serde(flatten)]
    part: RunPart,
}

/// What several parts make together.
#[derive(Debug, Clone)]
pub struct Merged {
    /// The map of all of them.
    pub journey: Journey,
    /// What the whole run leaves behind.
    pub run: Run,
}

/// The largest file that is read as a part, in bytes.
const MOST_BYTES: usize = 1 << 30;

/// A file of customers.
#[derive(Debug, Clone, Copy)]
pub struct CustomersAt<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// The time zone of its times that name none.
    pub zone: &'a TimeZoneName,
}

/// Walks one part of a run's customers, those of a file if there is one.
///
/// # Errors
/// Everything in the journey or the file that keeps it from being run, or that the run was cancelled.
pub fn simulate_part(
    journey: &Journey,
    file: Option<CustomersAt<'_>>,
    shard: Shard,
    options: &RunOptions,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<Part, Trouble> {
    let people = file.map(|CustomersAt { path, zone }| people::read(path, journey, zone)).transpose()?;
    let origin = file.map(|CustomersAt { path, zone }| Origin::of(path, zone)).transpose()?;
    let program = Program::compile_for(journey, people.map(Arc::new))?;
    let part = throttled(progress, |tell| program.run_part(shard, options, tell, cancelled));
    let part = part.map_err(RunTrouble::from)?;
    let result = program.report(&part);
    // What has just been written can be read.
    let map = serde_json::from_str(&safar_json::write(journey)).unwrap_or_default();
    Ok(Part { result, partial: Partial { map, population: origin, part } })
}

/// Merges the parts of a run in any order; `file` is the one that their customers come from, if they do.
///
/// # Errors
/// Why a file cannot be read, or that parts are missing, double or of another run.
pub fn merge(parts: &[impl AsRef<Path>], file: Option<&Path>) -> Result<Merged, Trouble> {
    let mut of = None;
    let mut all = Vec::new();
    for path in parts {
        let Partial { map, population, part } = read(path.as_ref())?;
        let run = (map, population);
        if *of.get_or_insert_with(|| run.clone()) != run {
            let shard = part.shard();
            return Err(RunTrouble::ShardForeign { number: shard.number(), of: shard.of() }.into());
        }
        all.push(part);
    }
    let (map, origin) = of.ok_or(RunTrouble::ShardMissing { number: 1, of: 1 })?;
    let journey = safar_json::read(map.to_string().as_bytes())?.journey;
    let people = match (origin, file) {
        (None, None) => None,
        (Some(origin), Some(path)) => Some(Arc::new(origin.read(path, &journey)?)),
        (Some(_), None) => return Err(RunTrouble::PartsOfFile.into()),
        (None, Some(_)) => return Err(RunTrouble::OtherCustomers.into()),
    };
    let run = Program::compile_for(&journey, people)?.merge(all, &AtomicBool::new(false));
    Ok(Merged { journey, run: run.map_err(RunTrouble::from)? })
}

fn read(path: &Path) -> Result<Partial, Trouble> {
    #[derive(Deserialize)]
    struct File {
        partial: Partial,
    }
    let bytes = files::read(path, MOST_BYTES)?;
    let not_a_part = |_| FileTrouble::NotAPart { path: path.display().to_string() };
    Ok(serde_json::from_slice::<File>(&bytes).map_err(not_a_part)?.partial)
}
