//! The customers of a run, cut into chunks, and when each comes.

use std::{
    num::{NonZeroU32, NonZeroUsize},
    ops::Range,
    sync::atomic::{AtomicBool, Ordering},
    thread,
};

use crate::{
    arrivals::Arrivals,
    draws::{Draws, Name, Pair, Purpose, Whose},
    program::Program,
    walk::Cancelled,
};

/// The customers of a run.
pub(crate) struct Crowd<'p> {
    arrivals: &'p Arrivals,
    start: i64,
    draws: Draws,
    /// The name of the draws that belong to no node.
    customer: Name,
    customers: u64,
    replications: u16,
    size: u64,
    /// When the customer before each chunk came, in microseconds after the start; empty where all come
    /// at once.
    before: Vec<u64>,
}

/// How large a run is, and with which draws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) draws: Draws,
    /// How many customers enter in each replication.
    pub(crate) customers: u64,
    pub(crate) replications: u16,
}

/// Customers with neighbouring numbers, of one replication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chunk {
    pub(crate) replication: u16,
    customers: Range<u64>,
    before: u64,
}

/// A customer who comes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Arrival {
    pub(crate) whose: Whose,
    /// When, in milliseconds since 1970 began.
    pub(crate) at: i64,
    /// The draw by which customers are kept.
    pub(crate) keep: u64,
}

/// The customers of a chunk, as they come.
pub(crate) struct Arriving<'c> {
    crowd: &'c Crowd<'c>,
    replication: u16,
    customers: Range<u64>,
    /// When the one before came, in microseconds after the start.
    time: u64,
    /// The blocks that say when customers come and whether they are kept, for several customers: none
    /// waits for another, so that a core draws them side by side.
    blocks: [Pair; TOGETHER],
}

/// How many customers' blocks are drawn together.
const TOGETHER: usize = 8;

/// The least customers in a chunk, and the most chunks that are told apart: enough for any number of
/// threads, and few enough to note when each begins.
const LEAST: u64 = 512;
const MOST_CHUNKS: u64 = 1 << 18;

/// The most customers whose paths are counted, but for rounding: their paths may all differ, and all are
/// kept in memory.
const FOLLOWED: u64 = 1 << 14;

impl Iterator for Arriving<'_> {
    type Item = Arrival;

    #[inline]
    fn next(&mut self) -> Option<Arrival> {
        let customer = self.customers.next()?;
        let whose = |customer: u64| Whose { customer: customer as u32, replication: self.replication };
        let place = customer as usize % TOGETHER;
        if place == 0 {
            // Customers number at most 2³², and the blocks beyond the last are not used.
            let Crowd { draws, customer: name, .. } = *self.crowd;
            let visit = draws.of_visit(name, 0);
            let of = |at: usize| draws.of_customer(whose(customer + at as u64), Purpose::Gap);
            self.blocks = std::array::from_fn(|at| draws.joined(of(at), visit));
        }
        self.time = self.crowd.arrivals.next(self.time, customer, self.blocks[place].uniform(Purpose::Gap));
        Some(Arrival {
            whose: whose(customer),
            at: self.crowd.start.saturating_add_unsigned(self.time / 1000),
            keep: self.blocks[place].uniform(Purpose::Keep).bits(),
        })
    }
}

impl Chunk {
    /// Its first customer.
    pub(crate) fn first(&self) -> Whose {
        // Customers number at most 2³².
        Whose { customer: self.customers.start as u32, replication: self.replication }
    }

    /// Its customers, in order.
    pub(crate) fn everyone(&self) -> impl Iterator<Item = Whose> + use<> {
        let replication = self.replication;
        self.customers.clone().map(move |customer| Whose { customer: customer as u32, replication })
    }

    pub(crate) fn len(&self) -> u64 {
        self.customers.end - self.customers.start
    }
}

impl<'p> Crowd<'p> {
    /// The customers of a run, in chunks; `whole` replications are one chunk each.
    ///
    /// # Errors
    /// When the run is cancelled before it is known when each chunk begins.
    pub(crate) fn new(
        program: &'p Program,
        size: Size,
        whole: bool,
        threads: NonZeroUsize,
        cancelled: &AtomicBool,
    ) -> Result<Self, Cancelled> {
        let setting = &program.setting;
        let Size { draws, customers, replications } = size;
        let total = customers * u64::from(replications);
        let size = if whole { customers.max(1) } else { LEAST.max(total / MOST_CHUNKS) };
        let mut crowd = Self {
            arrivals: &setting.arrivals,
            start: setting.start,
            draws,
            customer: Name::of_customer(),
            customers,
            replications,
            size: size.next_multiple_of(TOGETHER as u64),
            before: Vec::new(),
        };
        if !crowd.arrivals.are_known() && crowd.per_replication() > 1 {
            crowd.before = crowd.sum_gaps(threads, cancelled)?;
        }
        Ok(crowd)
    }

    /// Every how manyth customer of each replication is followed, so that they are about [`FOLLOWED`] in
    /// all.
    pub(crate) fn follows(&self) -> NonZeroU32 {
        // At most 2³² customers in at most 2¹⁶ replications: beyond 2³² only the first of each is followed.
        let every = self.customers.saturating_mul(self.replications.into()).div_ceil(FOLLOWED);
        NonZeroU32::new(u32::try_from(every).unwrap_or(u32::MAX)).unwrap_or(NonZeroU32::MIN)
    }

    /// How many customers there are in some chunks.
    pub(crate) fn customers_in(&self, chunks: &Range<u64>) -> u64 {
        // All chunks of a replication but its last are full.
        let before = |number: u64| {
            let (replications, place) = (number / self.per_replication(), number % self.per_replication());
            replications * self.customers + place * self.size
        };
        before(chunks.end) - before(chunks.start)
    }

    /// The chunk with this number, while there are so many.
    pub(crate) fn chunk(&self, number: u64) -> Option<Chunk> {
        let (replication, place) = (number / self.per_replication(), number % self.per_replication());
        if replication >= u64::from(self.replications) {
            return None;
        }
        let from = place * self.size;
        Some(Chunk {
            // Below the number of replications, which has 16 bits.
            replication: replication as u16,
            customers: from..(from + self.size).min(self.customers),
            before: self.before.get(number as usize).copied().unwrap_or(0),
        })
    }

    /// The customers of a chunk, as they come.
    pub(crate) fn arrivals(&self, chunk: &Chunk) -> Arriving<'_> {
        Arriving {
            crowd: self,
            replication: chunk.replication,
            customers: chunk.customers.clone(),
            time: chunk.before,
            blocks: [Pair::default(); TOGETHER],
        }
    }

    /// The draws of its customers.
    pub(crate) fn draws(&self) -> Draws {
        self.draws
    }

    fn per_replication(&self) -> u64 {
        self.customers.div_ceil(self.size).max(1)
    }

    /// How many chunks there are.
    pub(crate) fn chunks(&self) -> u64 {
        self.per_replication() * u64::from(self.replications)
    }

    /// When the customer before each chunk came. Where gaps do not depend on when they begin, threads
    /// sum the gaps of a part each; otherwise each replication is summed in its order.
    fn sum_gaps(&self, threads: NonZeroUsize, cancelled: &AtomicBool) -> Result<Vec<u64>, Cancelled> {
        let mut sums = vec![0; self.chunks() as usize];
        let share = if self.arrivals.is_steady() {
            (sums.len() as u64).div_ceil(threads.get() as u64)
        } else {
            self.per_replication() * u64::from(self.replications).div_ceil(threads.get() as u64)
        };
        let parts = sums.chunks_mut(share.max(1) as usize).enumerate();
        thread::scope(|scope| {
            for (at, part) in parts {
                scope.spawn(move || self.sum_part(at as u64 * share.max(1), part, cancelled));
            }
        });
        if cancelled.load(Ordering::Relaxed) {
            return Err(Cancelled);
        }
        self.add_up(&mut sums);
        Ok(sums)
    }

    /// The end of each chunk: counted from the chunk's own beginning where gaps are steady, else from
    /// the beginning of the replication.
    fn sum_part(&self, first: u64, ends: &mut [u64], cancelled: &AtomicBool) {
        let mut before = 0;
        for (number, end) in (first..).zip(ends) {
            let Some(chunk) = self.chunk(number).filter(|_| !cancelled.load(Ordering::Relaxed)) else {
                return;
            };
            if self.arrivals.is_steady() || chunk.customers.start == 0 {
                before = 0;
            }
            let mut arriving = Arriving { time: before, ..self.arrivals(&chunk) };
            while arriving.next().is_some() {}
            before = arriving.time;
            *end = before;
        }
    }

    /// From the end of each chunk to the end of the one before it.
    fn add_up(&self, sums: &mut [u64]) {
        for replication in sums.chunks_mut(self.per_replication() as usize) {
            let mut before = 0_u64;
            for sum in replication {
                let end = if self.arrivals.is_steady() { before.saturating_add(*sum) } else { *sum };
                *sum = before;
                before = end;
            }
        }
    }
}
