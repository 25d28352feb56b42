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

use super::{
    Progress, RunOptions,
    kept::{Keeper, Sample},
    only::{Choosing, Chosen, Members},
};
use crate::{
    crowd::{Arrival, Chunk, Crowd},
    draws::Whose,
    program::Program,
    shared::{Audience, Shared},
    sums::Sums,
    walk::{
        Cancelled, Last, Walker,
        trace::{Recorder, Silent, Trace},
    },
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
    pub(super) options: &'r RunOptions,
    /// Those who are counted; everybody where it is `None`.
    pub(super) only: Option<&'r Chosen>,
    pub(super) progress: &'r (dyn Fn(Progress) + Sync),
    pub(super) cancelled: &'r AtomicBool,
}

/// How many customers of a shared clock finish between two messages of progress.
const BETWEEN_MESSAGES: u64 = 2048;

impl Runner<'_> {
    /// Walks them all, on so many threads.
    pub(super) fn run(&self, threads: NonZeroUsize) -> Result<Part, Cancelled> {
        let (next, done) = (AtomicU64::new(self.chunks.start), AtomicU64::new(0));
        let nothing = Part { sums: Sums::new(self.program), kept: Sample::of(self.options.keep) };
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
        let mut walker = self.walker(Silent).following(self.crowd.follows());
        let RunOptions { keep, keep_only, .. } = *self.options;
        let mut kept = Keeper::new(keep, keep_only, self.walker(Trace::default()));
        let mut choosing =
            self.only.map(|chosen| Choosing::new(self.crowd, chosen, self.walker(Silent), self.cancelled));
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(chunk) = self.crowd.chunk(number).filter(|_| number < self.chunks.end) else { break };
            self.look()?;
            let only = choosing.as_mut().map(|choosing| choosing.among(&chunk)).transpose()?;
            let mut tally = Tally { runner: self, only, kept: &mut kept, done, finished: 0 };
            if !self.program.compete {
                tally.walk_alone(&mut walker, &chunk)?;
            } else {
                let arrivals = self.crowd.arrivals(&chunk);
                Shared::new(self.program, &mut walker, arrivals, &mut tally).run(chunk.replication)?;
            }
            tally.tell();
        }
        Ok(Part { sums: walker.sums, kept: kept.sample() })
    }

    fn walker<R: Recorder>(&self, recorder: R) -> Walker<'_, R> {
        Walker::new(self.program, self.crowd.draws(), self.cancelled, recorder)
    }

    fn look(&self) -> Result<(), Cancelled> {
        if self.cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }
}

/// Notes who has finished.
struct Tally<'t, 'r> {
    runner: &'t Runner<'t>,
    /// Those of the chunk who are counted; everybody where it is `None`.
    only: Option<Members>,
    kept: &'t mut Keeper<'r>,
    /// How many have finished on all threads.
    done: &'t AtomicU64,
    /// How many of them have not been told of yet.
    finished: u64,
}

impl Tally<'_, '_> {
    /// Walks customers who have nothing to do with each other.
    fn walk_alone(&mut self, walker: &mut Walker<'_, Silent>, chunk: &Chunk) -> Result<(), Cancelled> {
        for arrival in self.runner.crowd.arrivals(chunk) {
            // Who has nothing to do with the others need not be walked for them.
            if !self.counts(arrival.whose) {
                continue;
            }
            walker.walk(arrival.whose, arrival.at, &[])?;
            if self.kept.wants(&arrival) {
                self.kept.add(arrival, Vec::new(), walker.last())?;
            }
        }
        self.finished += chunk.len();
        Ok(())
    }

    fn tell(&mut self) {
        let finished = std::mem::take(&mut self.finished);
        let done = self.done.fetch_add(finished, Ordering::Relaxed) + finished;
        let total = self.runner.crowd.customers_in(&self.runner.chunks);
        (self.runner.progress)(Progress { done, total });
    }
}

impl Audience for Tally<'_, '_> {
    fn wants(&self, arrival: &Arrival) -> bool {
        self.kept.wants(arrival)
    }

    fn counts(&self, whose: Whose) -> bool {
        self.only.as_ref().is_none_or(|members| members.have(whose))
    }

    fn finished(&mut self, arrival: Arrival, given: Vec<Option<i64>>, last: Last) -> Result<(), Cancelled> {
        if self.counts(arrival.whose) {
            self.kept.add(arrival, given, last)?;
        }
        self.finished += 1;
        if self.finished >= BETWEEN_MESSAGES {
            self.tell();
            self.runner.look()?;
        }
        Ok(())
    }
}
