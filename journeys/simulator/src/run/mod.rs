//! Runs: many customers, in parallel, with the same result for any number of threads and shards.

mod kept;
mod only;
mod precision;
mod runner;

use std::{
    collections::BTreeSet,
    num::{NonZeroU16, NonZeroUsize},
    ops::Range,
    sync::atomic::AtomicBool,
    thread,
};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crowd::{Crowd, Size},
    draws::Draws,
    exact::{self, NotExact},
    program::Program,
    result::{
        Mode, RunResult,
        report::{self, Header},
    },
    sums::Sums,
    walk::{
        Cancelled, Walker,
        trace::{KeptCustomer, Trace},
    },
};
pub use kept::Outcome;
use kept::Sample;
pub use only::{NoSuchGroup, Only};
pub use precision::Precision;
use runner::{Part, Runner};

/// How a run differs from what the scenario says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RunOptions {
    /// How many customers enter in each replication; the scenario's number where nothing is said.
    pub customers: Option<u64>,
    /// How often the run is repeated with other draws; the scenario's number where nothing is said.
    pub replications: Option<NonZeroU16>,
    /// The seed; the scenario's where nothing is said.
    pub seed: Option<u64>,
    /// How many threads walk; as many as there are cores where nothing is said. The result does not
    /// depend on it.
    pub threads: Option<NonZeroUsize>,
    /// How many customers are kept with every step of theirs.
    pub keep: usize,
    /// What became of those who are kept; anything where nothing is said.
    pub keep_only: Option<Outcome>,
    /// The group whose customers are counted and kept, while everybody walks; everybody where nothing is
    /// said.
    pub only: Option<Only>,
}

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// How many customers have finished.
    #[ts(type = "number")]
    pub done: u64,
    /// How many there are.
    #[ts(type = "number")]
    pub total: u64,
}

/// What a run leaves behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// What it says.
    pub result: RunResult,
    /// The customers with the smallest keyed draw, in the order of that draw.
    pub kept: Vec<KeptCustomer>,
}

/// Which part of a run: one of so many equal ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(u32, u32)", into = "(u32, u32)")]
pub struct Shard {
    /// Its number, from 1.
    number: u32,
    /// How many there are.
    of: u32,
}

/// The counts of a part of a run, to be merged with the others. It can be written and read again
/// elsewhere, with nothing lost.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct RunPart {
    shard: Shard,
    customers: u64,
    replications: u16,
    seed: u64,
    keep: usize,
    keep_only: Option<Outcome>,
    only: Option<Only>,
    part: Part,
}

/// A shard of a number that there is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchShard;

impl std::fmt::Display for NoSuchShard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("shards count from 1 to how many there are")
    }
}

impl TryFrom<(u32, u32)> for Shard {
    type Error = NoSuchShard;

    fn try_from((number, of): (u32, u32)) -> Result<Self, NoSuchShard> {
        Self::new(number, of).ok_or(NoSuchShard)
    }
}

impl From<Shard> for (u32, u32) {
    fn from(shard: Shard) -> Self {
        (shard.number, shard.of)
    }
}

/// Why a run gave nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunError {
    /// It was cancelled.
    Cancelled,
    /// No customers at all.
    NoCustomers,
    /// More customers than there are in the file that they come from.
    FewerInFile,
    /// More customers than 2³², which the keys of draws cannot tell apart.
    TooManyCustomers,
    /// A result cannot be as precise as is asked: by what the first customers did, more would have to walk than
    /// there can be.
    OutOfReach {
        /// About how many would have to.
        needed: u64,
        /// How many can.
        most: u64,
    },
    /// At the map's rate the last of so many customers would come after the calendar's last year.
    ComeTooLate,
    /// Figures cannot all be at the ends of their ranges at once, though each can by itself.
    RangesClash,
    /// The map has no such group of customers.
    NoSuchGroup(NoSuchGroup),
    /// What is asked about a run, or another map held against it, can only be answered of everybody.
    OnlyOfEverybody,
}

impl From<Cancelled> for RunError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<NoSuchGroup> for RunError {
    fn from(error: NoSuchGroup) -> Self {
        Self::NoSuchGroup(error)
    }
}

/// Why parts do not make a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MergeError {
    /// One is missing.
    Missing(Shard),
    /// One is there twice.
    Double(Shard),
    /// One is of another run: of another map, other customers, another seed, or cut otherwise; or its
    /// counts can be of no run.
    Foreign(Shard),
    /// The run was cancelled.
    Cancelled,
}

const MOST_CUSTOMERS: u64 = 1 << 32;

impl Program {
    /// Runs the map.
    ///
    /// `progress` is told after every few hundred customers, from whichever thread walked them, and
    /// should be quick. Setting `cancelled` ends the run soon.
    ///
    /// # Errors
    /// When it was cancelled, there are too many customers, or there is no such group of them.
    pub fn run(
        &self,
        options: &RunOptions,
        progress: &(dyn Fn(Progress) + Sync),
        cancelled: &AtomicBool,
    ) -> Result<Run, RunError> {
        let part = self.run_part(Shard::WHOLE, options, progress, cancelled)?;
        self.conclude(part, cancelled)
    }

    /// Runs a part of the map's customers.
    ///
    /// # Errors
    /// When it was cancelled, there are too many customers, or there is no such group of them.
    pub fn run_part(
        &self,
        shard: Shard,
        options: &RunOptions,
        progress: &(dyn Fn(Progress) + Sync),
        cancelled: &AtomicBool,
    ) -> Result<RunPart, RunError> {
        let size = self.size(options)?;
        let only = options.only.as_ref().map(|only| only.on(self)).transpose()?;
        let crowd = Crowd::new(self, size, self.compete, options.threads(), cancelled)?;
        let chunks = shard.of_all(crowd.chunks());
        let only = only.as_ref();
        let runner = Runner { program: self, crowd: &crowd, chunks, options, only, progress, cancelled };
        let part = runner.run(options.threads())?;
        let Size { customers, replications, .. } = size;
        let RunOptions { keep, keep_only, only, .. } = options.clone();
        let seed = self.seed(options);
        Ok(RunPart { shard, customers, replications, seed, keep, keep_only, only, part })
    }

    /// How large a run with these options is.
    pub(crate) fn size(&self, options: &RunOptions) -> Result<Size, RunError> {
        let customers = options.customers.unwrap_or(self.setting.customers);
        match customers {
            0 => Err(RunError::NoCustomers),
            _ if self.people.is_some() && customers > self.most_customers() => Err(RunError::FewerInFile),
            1..=MOST_CUSTOMERS if !self.setting.arrivals.are_in_time(customers, self.setting.start) => {
                Err(RunError::ComeTooLate)
            }
            1..=MOST_CUSTOMERS => Ok(Size {
                draws: Draws::new(self.seed(options)),
                customers,
                replications: options.replications.map_or(self.setting.replications, NonZeroU16::get),
            }),
            _ => Err(RunError::TooManyCustomers),
        }
    }

    /// The most customers that can enter in each replication.
    fn most_customers(&self) -> u64 {
        self.people.as_ref().map_or(MOST_CUSTOMERS, |people| people.population.len())
    }

    /// How large a run with these options is, which is to count everybody.
    pub(crate) fn size_of_everybody(&self, options: &RunOptions) -> Result<Size, RunError> {
        if options.only.is_some() { Err(RunError::OnlyOfEverybody) } else { self.size(options) }
    }

    /// The options with the scenario's own in place of what they leave open.
    pub(crate) fn fixed(&self, options: &RunOptions) -> RunOptions {
        RunOptions {
            customers: options.customers.or(Some(self.setting.customers)),
            replications: options.replications.or(NonZeroU16::new(self.setting.replications)),
            seed: Some(self.seed(options)),
            ..options.clone()
        }
    }

    pub(crate) fn seed(&self, options: &RunOptions) -> u64 {
        options.seed.unwrap_or(self.setting.seed)
    }

    /// Merges the parts of a run, in any order, to what the run gives in one piece.
    ///
    /// # Errors
    /// Where parts are missing, double or of another run.
    pub fn merge(&self, parts: Vec<RunPart>, cancelled: &AtomicBool) -> Result<Run, MergeError> {
        let nothing = Sums::new(self);
        if let Some(part) = parts.iter().find(|part| !part.can_be_of(self, &nothing)) {
            return Err(MergeError::Foreign(part.shard));
        }
        let mut parts = parts.into_iter();
        let mut whole = parts.next().ok_or(MergeError::Missing(Shard::WHOLE))?;
        let mut seen = BTreeSet::from([whole.shard.number]);
        for part in parts {
            if !seen.insert(part.shard.number) {
                return Err(MergeError::Double(part.shard));
            }
            if !part.is_of_same_run(&whole) {
                return Err(MergeError::Foreign(part.shard));
            }
            let shard = part.shard;
            whole.part.merge(part.part);
            if !whole.part.sums.are_sound(self) {
                return Err(MergeError::Foreign(shard));
            }
        }
        let of = whole.shard.of;
        if let Some(number) = (1..=of).find(|number| !seen.contains(number)) {
            return Err(MergeError::Missing(Shard { number, of }));
        }
        let all = whole.customers * u64::from(whole.replications);
        let counted = whole.part.sums.customers;
        let is_all_there = if whole.only.is_some() { counted <= all } else { counted == all };
        if !is_all_there {
            return Err(MergeError::Foreign(whole.shard));
        }
        self.conclude(whole, cancelled).map_err(|_| MergeError::Cancelled)
    }

    /// What a part of a run says by itself.
    pub fn report(&self, part: &RunPart) -> RunResult {
        // A calculation is of everybody.
        let exact = if part.only.is_some() { Err(NotExact::OneGroup) } else { exact::solve(self) };
        report::of(self, &part.part.sums, &exact, part.header())
    }

    /// Reports what the customers of a run did.
    fn conclude(&self, whole: RunPart, cancelled: &AtomicBool) -> Result<Run, RunError> {
        // Neither needs the other.
        thread::scope(|scope| {
            let kept = scope.spawn(|| self.trace(&whole.part.kept, Draws::new(whole.seed), cancelled));
            let result = self.report(&whole);
            match kept.join() {
                Ok(kept) => Ok(Run { result, kept: kept? }),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }

    /// Walks the kept customers again and writes down every step.
    fn trace(
        &self,
        kept: &Sample,
        draws: Draws,
        cancelled: &AtomicBool,
    ) -> Result<Vec<KeptCustomer>, RunError> {
        let mut walker = Walker::new(self, draws, cancelled, Trace::default());
        let mut customers = Vec::new();
        for kept in kept.in_order() {
            walker.walk(kept.whose(), kept.arrival, &kept.given)?;
            let persona = walker.persona();
            customers.push(KeptCustomer {
                customer: u64::from(kept.customer),
                replication: u32::from(kept.replication),
                persona: persona.and_then(|persona| self.names.persona(persona)).cloned(),
                converted: walker.last().converted,
                steps: std::mem::take(&mut walker.recorder).steps(&self.names),
            });
        }
        Ok(customers)
    }
}

impl Shard {
    const WHOLE: Self = Self { number: 1, of: 1 };

    /// The part with this number, from 1, of so many; `None` where there is none.
    pub fn new(number: u32, of: u32) -> Option<Self> {
        (1..=of).contains(&number).then_some(Self { number, of })
    }

    /// Its number, from 1.
    pub fn number(self) -> u32 {
        self.number
    }

    /// How many there are.
    pub fn of(self) -> u32 {
        self.of
    }

    /// Its share of so many chunks.
    fn of_all(self, chunks: u64) -> Range<u64> {
        let end = |number: u32| (u128::from(chunks) * u128::from(number) / u128::from(self.of)) as u64;
        end(self.number - 1)..end(self.number)
    }
}

impl RunPart {
    /// Which part it is.
    pub fn shard(&self) -> Shard {
        self.shard
    }

    fn header(&self) -> Header {
        Header {
            mode: Mode::Simulated,
            customers: self.customers,
            seed: self.seed,
            replications: u32::from(self.replications),
            only: self.only.clone(),
            replay: None,
        }
    }

    /// Whether it can be of a run of this map, of which these are the counts of nobody.
    fn can_be_of(&self, program: &Program, nothing: &Sums) -> bool {
        let (Part { sums, kept }, setting) = (&self.part, &program.setting);
        // Arrivals add up to no more microseconds than 64 bits hold.
        let coming = setting.start..setting.start.saturating_add_unsigned(u64::MAX / 1000 + 1);
        let size = (self.customers, self.replications);
        self.customers <= program.most_customers()
            && self.only.as_ref().is_none_or(|only| only.on(program).is_ok())
            && sums.fits(nothing)
            && sums.are_sound(program)
            && kept.can_be_of(self.keep, size, &coming, setting.horizon)
    }

    fn is_of_same_run(&self, other: &Self) -> bool {
        let run = |part: &Self| (part.shard.of, part.customers, part.replications, part.seed);
        let told = |part: &Self| (part.keep, part.keep_only, part.only.clone());
        run(self) == run(other) && told(self) == told(other)
    }
}

impl RunOptions {
    pub(crate) fn threads(&self) -> NonZeroUsize {
        self.threads.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        crowd::Arrival,
        maps, random,
        walk::trace::{Recorder, Silent},
    };

    fn program(file: serde_json::Value) -> Program {
        Program::compile(&maps::journey(file)).unwrap_or_else(|refused| panic!("{refused:?}"))
    }

    /// All customers of a run of the scenario's.
    fn arrivals(program: &Program) -> Vec<Arrival> {
        let size = Size { draws: Draws::new(7), customers: 300, replications: program.setting.replications };
        let crowd = Crowd::new(program, size, false, NonZeroUsize::MIN, &AtomicBool::new(false));
        let crowd = crowd.expect("not cancelled");
        let chunks = (0..).map_while(|number| crowd.chunk(number));
        chunks.flat_map(|chunk| crowd.arrivals(&chunk).collect::<Vec<_>>()).collect()
    }

    /// What customers do, walked one after the other by one walker.
    fn sums<R: Recorder>(program: &Program, arrivals: &[Arrival], recorder: R) -> Sums {
        let never = AtomicBool::new(false);
        let mut walker = Walker::new(program, Draws::new(7), &never, recorder);
        for arrival in arrivals {
            walker.walk(arrival.whose, arrival.at, &[]).expect("not cancelled");
        }
        walker.sums
    }

    #[test]
    fn a_recorder_changes_no_count_and_the_short_cuts_without_one_are_no_others() {
        for file in (0..150).map(random::anything).chain((0..50).map(random::markov)) {
            let program = program(file);
            let all = arrivals(&program);
            assert_eq!(sums(&program, &all, Silent), sums(&program, &all, Trace::default()));
        }
    }

    #[test]
    fn a_customer_does_the_same_whoever_was_walked_before() {
        for (seed, file) in (0..150).map(|seed| (seed, random::anything(seed))) {
            let program = program(file);
            let all = arrivals(&program);
            let mut alone = Sums::new(&program);
            all.iter().for_each(|arrival| alone.merge(&sums(&program, &[*arrival], Silent)));
            assert_eq!(sums(&program, &all, Silent), alone, "{seed}");
        }
    }
}
