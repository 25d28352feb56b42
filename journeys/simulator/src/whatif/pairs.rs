//! Several maps on the same customers: how they differ, customer by customer, or replication by
//! replication where customers compete for places.

use std::{
    collections::BTreeMap,
    sync::{
        Mutex,
        atomic::{AtomicBool, AtomicU64, Ordering},
    },
    thread,
};

use crate::{
    crowd::{Arrival, Chunk, Crowd},
    program::Program,
    result::interval::{Z95, student},
    run::{Progress, RunError, RunOptions},
    shared::{Audience, Shared},
    sums::Sums,
    walk::{Cancelled, Last, Walker, trace::Silent},
};

/// What is told apart of customers, and in which unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// Whether they met the main goal.
    Conversion = 0,
    /// Millionths of the currency.
    Revenue = 1,
    Cost = 2,
}

/// How much more there is in one map than in another.
#[derive(Debug, Clone, Default)]
pub(super) struct Pairs {
    customers: u64,
    sums: [i128; 3],
    /// Of the differences between customers; `None` where replications are the unit, or the sum is too
    /// large.
    squares: Option<[u128; 3]>,
    replications: BTreeMap<u16, [i128; 3]>,
}

/// A mean difference for one customer, with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mean {
    pub(super) mean: f64,
    pub(super) low: Option<f64>,
    pub(super) high: Option<f64>,
}

/// A run of several maps on the same customers.
pub(super) struct PairRun<'r> {
    /// The first is held against each of the others.
    pub(super) programs: Vec<&'r Program>,
    pub(super) options: &'r RunOptions,
    pub(super) progress: &'r (dyn Fn(Progress) + Sync),
    pub(super) cancelled: &'r AtomicBool,
}

/// What the maps' customers did.
pub(super) struct Paired {
    /// The counts of each map.
    pub(super) sums: Vec<Sums>,
    /// The first map less each of the others.
    pub(super) pairs: Vec<Pairs>,
}

impl Pairs {
    /// The mean difference for one customer.
    pub(super) fn mean(&self, of: Of) -> Mean {
        let (n, sum) = (self.customers as f64, self.sums[of as usize] as f64);
        let mean = if n > 0.0 { sum / n } else { 0.0 };
        let half = match self.squares {
            Some(squares) => {
                let spread = squares[of as usize] as f64 - sum * mean;
                (n > 1.0).then(|| Z95 * (spread.max(0.0) / (n - 1.0) / n).sqrt())
            }
            None => self.half_over_replications(of, mean),
        };
        Mean { mean, low: half.map(|half| mean - half), high: half.map(|half| mean + half) }
    }

    /// How many customers there are in all.
    pub(super) fn customers(&self) -> u64 {
        self.customers
    }

    fn half_over_replications(&self, of: Of, mean: f64) -> Option<f64> {
        let n = self.replications.len();
        if n < 2 {
            return None;
        }
        let size = self.customers as f64 / n as f64;
        let off = self.replications.values().map(|sums| (sums[of as usize] as f64 / size - mean).powi(2));
        let spread = off.sum::<f64>() / (n - 1) as f64 / n as f64;
        Some(student((n - 1) as u32) * spread.sqrt())
    }

    /// Adds a customer.
    fn add(&mut self, one: Last, other: Last) {
        let difference = less(figures(one), figures(other));
        self.customers += 1;
        for (at, by) in difference.into_iter().enumerate() {
            self.sums[at] += by;
            let square = by.unsigned_abs().checked_mul(by.unsigned_abs());
            self.squares = self.squares.and_then(|mut squares| {
                squares[at] = squares[at].checked_add(square?)?;
                Some(squares)
            });
        }
    }

    /// Adds a replication.
    fn add_replication(&mut self, number: u16, customers: u64, difference: [i128; 3]) {
        self.customers += customers;
        self.sums.iter_mut().zip(difference).for_each(|(sum, by)| *sum += by);
        self.replications.insert(number, difference);
    }

    fn merge(&mut self, other: Self) {
        self.customers += other.customers;
        self.sums.iter_mut().zip(other.sums).for_each(|(sum, more)| *sum += more);
        self.squares = self.squares.zip(other.squares).and_then(|(mut sums, more)| {
            for (sum, more) in sums.iter_mut().zip(more) {
                *sum = sum.checked_add(more)?;
            }
            Some(sums)
        });
        self.replications.extend(other.replications);
    }
}

fn figures(last: Last) -> [i128; 3] {
    [i128::from(last.converted), last.revenue, last.cost]
}

fn less(one: [i128; 3], other: [i128; 3]) -> [i128; 3] {
    std::array::from_fn(|at| one[at] - other[at])
}

/// A map with the customers who walk through it.
struct Mapped<'r> {
    program: &'r Program,
    crowd: Crowd<'r>,
}

impl PairRun<'_> {
    /// Walks the customers through all maps.
    ///
    /// # Errors
    /// When it was cancelled, or the run is of an impossible size.
    pub(super) fn run(&self) -> Result<Paired, RunError> {
        let Some(first) = self.programs.first() else { return Ok(Paired { sums: vec![], pairs: vec![] }) };
        let size = first.size(self.options)?;
        let whole = self.programs.iter().any(|program| program.compete);
        let threads = self.options.threads();
        let mapped: Vec<Mapped<'_>> = self
            .programs
            .iter()
            .map(|program| {
                let crowd = Crowd::new(program, size, whole, threads, self.cancelled)?;
                Ok(Mapped { program, crowd })
            })
            .collect::<Result<_, Cancelled>>()
            .map_err(|Cancelled| RunError::Cancelled)?;
        let total = size.customers * u64::from(size.replications) * mapped.len() as u64;
        let (next, done) = (AtomicU64::new(0), AtomicU64::new(0));
        let paired = Mutex::new(Ok(self.nothing(whole)));
        thread::scope(|scope| {
            for _ in 0..threads.get() {
                scope.spawn(|| {
                    let part = self.work(&mapped, whole, &next, &|customers| {
                        let done = done.fetch_add(customers, Ordering::Relaxed) + customers;
                        (self.progress)(Progress { done, total });
                    });
                    let mut paired = paired.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
                    match (&mut *paired, part) {
                        (Ok(whole), Ok(part)) => whole.merge(part),
                        (whole, Err(cancelled)) => *whole = Err(cancelled),
                        (Err(_), Ok(_)) => {}
                    }
                });
            }
        });
        let paired = paired.into_inner().unwrap_or_else(|poisoned| poisoned.into_inner());
        paired.map_err(|Cancelled| RunError::Cancelled)
    }

    fn nothing(&self, whole: bool) -> Paired {
        let squares = (!whole).then_some([0; 3]);
        Paired {
            sums: self.programs.iter().map(|program| Sums::new(program)).collect(),
            pairs: vec![Pairs { squares, ..Pairs::default() }; self.programs.len() - 1],
        }
    }

    fn work(
        &self,
        mapped: &[Mapped<'_>],
        whole: bool,
        next: &AtomicU64,
        tell: &dyn Fn(u64),
    ) -> Result<Paired, Cancelled> {
        let mut paired = self.nothing(whole);
        let mut walkers: Vec<_> = mapped.iter().map(|mapped| mapped.walker(self.cancelled)).collect();
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let chunks: Option<Vec<Chunk>> = mapped.iter().map(|mapped| mapped.crowd.chunk(number)).collect();
            let Some(chunks) = chunks else { break };
            let mut first = Outcomes::default();
            for (at, ((mapped, chunk), walker)) in mapped.iter().zip(&chunks).zip(&mut walkers).enumerate() {
                if self.cancelled.load(Ordering::Relaxed) {
                    return Err(Cancelled);
                }
                let outcomes = mapped.walk(chunk, walker, whole)?;
                tell(chunk.len());
                match at.checked_sub(1) {
                    None => first = outcomes,
                    Some(pair) if whole => paired.pairs[pair].add_replication(
                        chunk.replication,
                        chunk.len(),
                        less(first.all, outcomes.all),
                    ),
                    Some(pair) => {
                        let both = first.each.iter().zip(&outcomes.each);
                        both.for_each(|(one, other)| paired.pairs[pair].add(*one, *other));
                    }
                }
            }
        }
        paired.sums = walkers.into_iter().map(|walker| walker.sums).collect();
        Ok(paired)
    }
}

impl<'m> Mapped<'m> {
    fn walker(&'m self, cancelled: &'m AtomicBool) -> Walker<'m, Silent> {
        Walker::new(self.program, self.crowd.draws(), cancelled, Silent)
    }

    /// Walks the customers of a chunk through the map.
    fn walk(
        &self,
        chunk: &Chunk,
        walker: &mut Walker<'_, Silent>,
        whole: bool,
    ) -> Result<Outcomes, Cancelled> {
        let mut outcomes = Outcomes { is_whole: whole, ..Outcomes::default() };
        let arrivals = self.crowd.arrivals(chunk);
        if !self.program.compete {
            for arrival in arrivals {
                walker.walk(arrival.whose, arrival.at, &[])?;
                outcomes.add(walker.last());
            }
        } else {
            let program = walker.program();
            Shared::new(program, walker, arrivals, &mut outcomes).run(chunk.replication)?;
        }
        Ok(outcomes)
    }
}

/// What the customers of a chunk did: each, or all together where it is a whole replication.
#[derive(Default)]
struct Outcomes {
    is_whole: bool,
    each: Vec<Last>,
    all: [i128; 3],
}

impl Outcomes {
    fn add(&mut self, last: Last) {
        if self.is_whole {
            self.all.iter_mut().zip(figures(last)).for_each(|(sum, more)| *sum += more);
        } else {
            self.each.push(last);
        }
    }
}

impl Audience for Outcomes {
    fn wants(&self, _: &Arrival) -> bool {
        false
    }

    fn finished(&mut self, _: Arrival, _: Vec<Option<i64>>, last: Last) -> Result<(), Cancelled> {
        self.add(last);
        Ok(())
    }
}

impl Paired {
    fn merge(&mut self, other: Self) {
        self.sums.iter_mut().zip(&other.sums).for_each(|(sums, more)| sums.merge(more));
        self.pairs.iter_mut().zip(other.pairs).for_each(|(pairs, more)| pairs.merge(more));
    }
}
