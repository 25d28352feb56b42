//! Threads that walk a run's customers. Each takes the next chunk until there are none; sums are whole
//! numbers, so that it does not matter who took which.

use std::{
    num::NonZeroUsize,
    ops::Range,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
};

use serde::{Deserialize, Serialize};

use super::{Progress, kept::Sample};
use crate::{
    crowd::{Arrival, Chunk, Crowd},
    program::Program,
    shared::{Audience, Shared},
    sums::Sums,
    walk::{Cancelled, Last, Walker, trace::Silent},
};

/// What the customers of some chunks did.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Part {
    pub(super) sums: Sums,
    pub(super) kept: Sample,
}

impl Part {
    pub(super) fn merge(&mut self, other: Self) {
        self.sums.merge(&other.sums);
        self.kept.merge(other.kept);
    }
}

/// Walks the customers of some chunks.
pub(super) struct Runner<'r> {
    pub(super) program: &'r Program,
    pub(super) crowd: &'r Crowd<'r>,
    pub(super) chunks: Range<u64>,
    /// How many customers are kept.
    pub(super) keep: usize,
    pub(super) progress: &'r (dyn Fn(Progress) + Sync),
    pub(super) cancelled: &'r AtomicBool,
}

/// How many customers of a shared clock finish between two messages of progress.
const BETWEEN_MESSAGES: u64 = 2048;

impl Runner<'_> {
    /// Walks them all, on so many threads.
    pub(super) fn run(&self, threads: NonZeroUsize) -> Result<Part, Cancelled> {
        let (next, done) = (AtomicU64::new(self.chunks.start), AtomicU64::new(0));
        let nothing = Part { sums: Sums::new(self.program), kept: Sample::of(self.keep) };
        let whole = Mutex::new(Ok(nothing));
        thread::scope(|scope| {
            for _ in 0..threads.get() {
                scope.spawn(|| {
                    let part = self.work(&next, &done);
                    let mut whole = whole.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                    match (&mut *whole, part) {
                        (Ok(whole), Ok(part)) => whole.merge(part),
                        (whole, Err(cancelled)) => *whole = Err(cancelled),
                        (Err(_), Ok(_)) => {}
                    }
                });
            }
        });
        whole.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner())
    }

    fn work(&self, next: &AtomicU64, done: &AtomicU64) -> Result<Part, Cancelled> {
        let walker = Walker::new(self.program, self.crowd.draws(), self.cancelled, Silent);
        let mut walker = walker.following(self.crowd.follows());
        let mut kept = Sample::of(self.keep);
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(chunk) = self.crowd.chunk(number).filter(|_| number < self.chunks.end) else { break };
            let mut tally = Tally { runner: self, kept: &mut kept, done, finished: 0 };
            tally.look()?;
            if !self.program.compete {
                tally.walk_alone(&mut walker, &chunk)?;
            } else {
                let arrivals = self.crowd.arrivals(&chunk);
                Shared::new(self.program, &mut walker, arrivals, &mut tally).run(chunk.replication)?;
            }
            tally.tell();
        }
        Ok(Part { sums: walker.sums, kept })
    }
}

/// Notes who has finished.
struct Tally<'t> {
    runner: &'t Runner<'t>,
    kept: &'t mut Sample,
    /// How many have finished on all threads.
    done: &'t AtomicU64,
    /// How many of them have not been told of yet.
    finished: u64,
}

impl Tally<'_> {
    /// Walks customers who have nothing to do with each other.
    fn walk_alone(&mut self, walker: &mut Walker<'_, Silent>, chunk: &Chunk) -> Result<(), Cancelled> {
        for arrival in self.runner.crowd.arrivals(chunk) {
            walker.walk(arrival.whose, arrival.at, &[])?;
            if self.runner.keep > 0 {
                self.kept.add(arrival, Vec::new());
            }
        }
        self.finished += chunk.len();
        Ok(())
    }

    fn look(&self) -> Result<(), Cancelled> {
        if self.runner.cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }

    fn tell(&mut self) {
        let finished = std::mem::take(&mut self.finished);
        let done = self.done.fetch_add(finished, Ordering::Relaxed) + finished;
        let total = self.runner.crowd.customers_in(&self.runner.chunks);
        (self.runner.progress)(Progress { done, total });
    }
}

impl Audience for Tally<'_> {
    fn wants(&self, arrival: &Arrival) -> bool {
        self.kept.wants(arrival)
    }

    fn finished(&mut self, arrival: Arrival, given: Vec<Option<i64>>, _: Last) -> Result<(), Cancelled> {
        self.kept.add(arrival, given);
        self.finished += 1;
        if self.finished >= BETWEEN_MESSAGES {
            self.tell();
            self.look()?;
        }
        Ok(())
    }
}
