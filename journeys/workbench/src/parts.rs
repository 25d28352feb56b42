//! Parts of a run: walked on several machines, written, read again and merged to the bytes of one run.

use std::{path::Path, sync::atomic::AtomicBool};

use safar_exchange::safar_json;
use safar_model::Journey;
use safar_simulator::{Program, Run, RunOptions, RunPart, RunResult, Shard};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{
    files,
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

/// Walks one part of a run's customers.
///
/// # Errors
/// Everything in the journey that keeps it from being run, or that the run was cancelled.
pub fn simulate_part(
    journey: &Journey,
    shard: Shard,
    options: &RunOptions,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<Part, Trouble> {
    let program = Program::compile(journey)?;
    let part = throttled(progress, |tell| program.run_part(shard, options, tell, cancelled));
    let part = part.map_err(RunTrouble::from)?;
    let result = program.report(&part);
    // What has just been written can be read.
    let map = serde_json::from_str(&safar_json::write(journey)).unwrap_or_default();
    Ok(Part { result, partial: Partial { map, part } })
}

/// Merges the parts of a run in any order.
///
/// # Errors
/// Why a file cannot be read, or that parts are missing, double or of another run.
pub fn merge(parts: &[impl AsRef<Path>]) -> Result<Merged, Trouble> {
    let mut map = None;
    let mut all = Vec::new();
    for path in parts {
        let Partial { map: of, part } = read(path.as_ref())?;
        if *map.get_or_insert_with(|| of.clone()) != of {
            let shard = part.shard();
            return Err(RunTrouble::ShardForeign { number: shard.number(), of: shard.of() }.into());
        }
        all.push(part);
    }
    let map = map.ok_or(RunTrouble::ShardMissing { number: 1, of: 1 })?;
    let journey = safar_json::read(map.to_string().as_bytes())?.journey;
    let run = Program::compile(&journey)?.merge(all, &AtomicBool::new(false)).map_err(RunTrouble::from)?;
    Ok(Merged { journey, run })
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
