//! Replaying: recorded customers walk through a map, read from a file row by row.

use std::{
    cell::Cell,
    cmp::Reverse,
    fs::File,
    io::{self, Read},
    path::Path,
    rc::Rc,
    sync::atomic::{AtomicBool, Ordering},
    time::Instant,
};

use safar_exchange::log_csv::LogReader;
pub use safar_exchange::log_csv::{Columns, LogError, LogNotice};
use safar_model::{Journey, value::time::TimeZoneName};
use safar_simulator::{Fed, Program, Replay, ReplayResult, RunResult};
use serde::Serialize;

use crate::{
    running::BETWEEN,
    trouble::{FileTrouble, RunTrouble, Trouble},
    wire::Progress,
};

/// How many rows are read between two looks at the clock and at whether to go on.
const ROWS_BETWEEN_LOOKS: u64 = 4096;
/// Of so many events one may stand out of order: a clock that runs a little slow, not a log that is not sorted.
const ONE_UNSORTED_OF: u64 = 20;
/// How many events that belong to nothing are told by name.
const NAMED: usize = 5;

/// What a replay leaves behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Replayed {
    /// What it says.
    pub result: RunResult,
    /// What was left out of the log, or belongs to nothing on the map.
    pub notices: Vec<ReplayNotice>,
}

/// What to know of a log that was replayed.
#[derive(Debug, Clone, PartialEq, Serialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum ReplayNotice {
    /// Events stand below a later one of the same customer, and were left out.
    EventsOutOfOrder {
        /// How many.
        events: u64,
        /// The line of the first.
        line: u64,
    },
    /// Not one event of the log belongs to a touchpoint of the map.
    NoEventDrawn {
        /// Names of the log's events.
        names: Vec<String>,
    },
    /// Some events belong to no touchpoint of the map.
    EventsNotDrawn {
        /// How many.
        events: u64,
        /// The names of the most frequent ones.
        names: Vec<String>,
    },
    /// Rows that were left out.
    #[serde(untagged)]
    Log(LogNotice),
}

/// Walks the customers of a log through a map. Progress counts the bytes of the file; setting
/// `cancelled` ends the replay soon.
///
/// # Errors
/// Everything in the journey that keeps it from being run; why the log cannot be read; or that the
/// replay was cancelled.
pub fn replay(
    journey: &Journey,
    log: &Path,
    columns: &Columns,
    zone: &TimeZoneName,
    progress: &dyn Fn(Progress),
    cancelled: &AtomicBool,
) -> Result<Replayed, Trouble> {
    let program = Program::compile_for_replay(journey)?;
    let (file, total) = open(log)?;
    let done = Rc::new(Cell::new(0));
    let in_log = |error: LogError| Trouble::from(error).in_file(log);
    let counted = Counted { file, done: done.clone() };
    let mut reader = LogReader::open(counted, columns, zone.zone()).map_err(in_log)?;
    let attributes = reader.also_read(program.attributes()).map_err(in_log)?;
    let mut replay = Replay::new(&program, attributes, cancelled);
    let mut last = Instant::now();
    let mut rows = 0_u64;
    let mut out_of_order = None;
    while let Some(row) = reader.next_row().map_err(in_log)? {
        if rows.is_multiple_of(ROWS_BETWEEN_LOOKS) {
            if cancelled.load(Ordering::Relaxed) {
                return Err(RunTrouble::Cancelled.into());
            }
            if last.elapsed() >= BETWEEN {
                last = Instant::now();
                progress(Progress { done: done.get(), total });
            }
        }
        let fed = replay.feed(row.customer, row.event, row.at, row.further()).map_err(RunTrouble::from)?;
        if fed == Fed::OutOfOrder {
            out_of_order.get_or_insert(row.line);
        }
        rows += 1;
    }
    let result = replay.finish().map_err(RunTrouble::from)?;
    let left_out = reader.skipped().notices().into_iter().map(ReplayNotice::Log);
    let (events, of) = result.replay.as_ref().map_or((0, 0), |log| (log.out_of_order, log.events));
    if let Some(line) = out_of_order.filter(|_| events * ONE_UNSORTED_OF > of) {
        return Err(in_log(LogError::LogUnsorted { events, of, line }));
    }
    let out_of_order = out_of_order.map(|line| ReplayNotice::EventsOutOfOrder { events, line });
    let notices = left_out.chain(out_of_order).chain(result.replay.iter().flat_map(not_drawn)).collect();
    Ok(Replayed { result, notices })
}

/// What to know of events that belong to no touchpoint.
fn not_drawn(log: &ReplayResult) -> Option<ReplayNotice> {
    let mut names: Vec<_> = log.unmapped.iter().collect();
    names.sort_by_key(|(_, events)| Reverse(**events));
    let names = names.into_iter().take(NAMED).map(|(name, _)| name.clone()).collect();
    match log.unmapped.values().sum::<u64>() + log.unmapped_others {
        0 => None,
        _ if log.mapped == 0 => Some(ReplayNotice::NoEventDrawn { names }),
        events => Some(ReplayNotice::EventsNotDrawn { events, names }),
    }
}

/// Opens a log. A folder can be opened, too, and would only then not be read.
fn open(log: &Path) -> Result<(File, u64), FileTrouble> {
    let failed = |error: &io::Error| FileTrouble::of(log, error);
    let file = File::open(log).map_err(|error| failed(&error))?;
    let metadata = file.metadata().map_err(|error| failed(&error))?;
    if metadata.is_dir() {
        return Err(failed(&io::ErrorKind::IsADirectory.into()));
    }
    Ok((file, metadata.len()))
}

/// A file that counts how much of it has been read.
struct Counted {
    file: File,
    done: Rc<Cell<u64>>,
}

impl Read for Counted {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(buffer)?;
        self.done.set(self.done.get() + read as u64);
        Ok(read)
    }
}
