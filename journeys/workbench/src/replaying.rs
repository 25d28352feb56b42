//! Replaying: recorded customers walk through a map, read from a file row by row.

use std::{
    cell::Cell,
    fs::File,
    io::{self, Read},
    path::Path,
    rc::Rc,
    sync::atomic::AtomicBool,
    time::Instant,
};

use safar_exchange::log_csv::LogReader;
pub use safar_exchange::log_csv::{Columns, LogNotice};
use safar_model::{Journey, value::time::TimeZoneName};
use safar_simulator::{Program, Replay, RunResult};

use crate::{
    running::BETWEEN,
    trouble::{FileTrouble, RunTrouble, Trouble},
    wire::Progress,
};

/// How many rows are read between two looks at the clock.
const ROWS_BETWEEN_LOOKS: u64 = 4096;

/// What a replay leaves behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Replayed {
    /// What it says.
    pub result: RunResult,
    /// What was left out of the log.
    pub notices: Vec<LogNotice>,
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
    let program = Program::compile(journey)?;
    let failed = |error: &io::Error| FileTrouble::of(log, error);
    let file = File::open(log).map_err(|error| failed(&error))?;
    let total = file.metadata().map_err(|error| failed(&error))?.len();
    let done = Rc::new(Cell::new(0));
    let mut reader = LogReader::open(Counted { file, done: done.clone() }, columns, zone.zone())?;
    let mut replay = Replay::new(&program, cancelled);
    let mut last = Instant::now();
    let mut rows = 0_u64;
    while let Some(row) = reader.next_row()? {
        replay.feed(row.customer, row.event, row.at).map_err(RunTrouble::from)?;
        rows += 1;
        if rows.is_multiple_of(ROWS_BETWEEN_LOOKS) && last.elapsed() >= BETWEEN {
            last = Instant::now();
            progress(Progress { done: done.get(), total });
        }
    }
    let result = replay.finish().map_err(RunTrouble::from)?;
    Ok(Replayed { result, notices: reader.skipped().notices() })
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
