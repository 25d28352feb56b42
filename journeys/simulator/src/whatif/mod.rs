//! What would be if: each thing switched off, each assumption at its ends, each figure a little
//! different, another map; all on the same customers with the same luck, so that only what differs
//! shows (S§7).

mod figures;
mod pairs;
mod switch;
pub(crate) mod vary;

use std::{
    collections::BTreeMap,
    sync::atomic::{AtomicBool, AtomicU64, Ordering},
};

use safar_model::{Journey, journey::RecordName, value::id::Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    program::Program,
    result::{Mode, Warning, interval::Z95, report::money, warned::warnings},
    run::{Progress, RunError, RunOptions},
    sums::Sums,
};
pub use figures::{FIGURES, FigurePaths};
use pairs::{Of, PairRun, Paired, Pairs};

/// What is asked besides what a run says of itself. Each takes as many runs as there are things to ask
/// about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Questions {
    /// What each message, automation, pain point and opportunity adds.
    pub adds: bool,
    /// How far the assumed ranges move the result.
    pub assumed: bool,
    /// How far each share, rate and duration moves it.
    pub tornado: bool,
}

/// The answers.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answers {
    /// By the record's id.
    pub adds: Option<BTreeMap<Id, Added>>,
    /// `None` also where nothing is assumed to lie in a range.
    pub assumed: Option<Assumed>,
    /// The longest bar first.
    pub tornado: Option<Vec<TornadoBar>>,
}

/// What something adds: this run less the same draws with it switched off. An opportunity, which is not
/// taken yet, adds the run without the pain points that it solves less this one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Added {
    /// How many more customers met the main goal, in all replications.
    pub conversions: f64,
    /// The lower end of the 95 % interval; `null` where customers compete for places and there is one
    /// replication.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// How much more revenue there was.
    pub revenue: f64,
    /// How much more cost there was.
    pub cost: f64,
}

/// How far the assumed ranges move the conversion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Assumed {
    /// The rate where every assumption is at the end that lowers it.
    pub low: f64,
    /// The rate where every assumption is at the end that raises it.
    pub high: f64,
    /// The three assumptions that move it most, the first most of all.
    pub most: Vec<TornadoBar>,
}

/// How far one figure moves the conversion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TornadoBar {
    /// The id of the figure's record.
    pub record: Box<str>,
    /// The path of its field.
    pub field: String,
    /// The conversion rate where it is at its lower end.
    pub low: f64,
    /// The conversion rate where it is at its upper end.
    pub high: f64,
    /// Whether an end was clipped, for the shares of a touchpoint cannot be over 1.
    pub clipped: bool,
}

/// How two maps differ on the same customers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// How many customers walked through each map, in all replications.
    #[ts(type = "number")]
    pub customers: u64,
    /// The seed of the draws.
    #[ts(type = "number")]
    pub seed: u64,
    /// The conversion of both, and how much more the second has.
    pub conversion: Compared,
    /// The revenue of one customer.
    pub revenue: Compared,
    /// The cost of one customer.
    pub cost: Compared,
    /// How many real customers each of two independent arms needs, to see this difference in
    /// conversion with two-sided 5 % and power 80 %; `null` where there is none.
    #[ts(type = "number | null")]
    pub test_size: Option<u64>,
    /// What to know before trusting the figures of either.
    pub warnings: BothWarnings,
}

/// What two maps that are compared warn of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BothWarnings {
    /// The first.
    pub first: Vec<Warning>,
    /// The second.
    pub second: Vec<Warning>,
}

/// A figure of two maps, and how they differ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Compared {
    /// In the first map.
    pub first: f64,
    /// In the second.
    pub second: f64,
    /// The second less the first.
    pub difference: f64,
    /// The lower end of the difference's 95 % interval; `null` where customers compete for places and
    /// there is one replication.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
}

/// How many assumptions are named.
const NAMED: usize = 3;
/// The quantile of the normal distribution for a power of 80 %.
const Z80: f64 = 0.841_621_233_572_914_4;

impl Program {
    /// Answers questions about a map, of which this is the program.
    ///
    /// # Errors
    /// When it was cancelled, the run is of an impossible size or of one group only, or the map cannot be run with figures at
    /// the ends of their ranges.
    pub fn answer(
        &self,
        journey: &Journey,
        questions: Questions,
        options: &RunOptions,
        progress: &(dyn Fn(Progress) + Sync),
        cancelled: &AtomicBool,
    ) -> Result<Answers, RunError> {
        let journey = &*journey.on_map();
        let size = self.size_of_everybody(options)?;
        let ask = Asking { program: self, journey, options, progress, cancelled, done: AtomicU64::new(0) };
        let (switched, assumptions, bars) = (
            if questions.adds { switch::each(self) } else { Vec::new() },
            if questions.assumed { vary::assumptions(journey) } else { Vec::new() },
            if questions.tornado { vary::bars(journey) } else { Vec::new() },
        );
        let runs = 2 * switched.len()
            + 2 * bars.len()
            + if assumptions.is_empty() { 0 } else { 2 * assumptions.len() + 2 };
        let total = size.customers * u64::from(size.replications) * runs as u64;
        Ok(Answers {
            adds: if questions.adds { Some(ask.adds(&switched, total)?) } else { None },
            assumed: ask.assumed(&assumptions, total)?,
            tornado: if questions.tornado { Some(ask.tornado(&bars, total)?) } else { None },
        })
    }

    /// Holds another map against this one, on the same customers with the same draws.
    ///
    /// # Errors
    /// When it was cancelled, or the run is of an impossible size or of one group only.
    pub fn compare(
        &self,
        other: &Self,
        options: &RunOptions,
        progress: &(dyn Fn(Progress) + Sync),
        cancelled: &AtomicBool,
    ) -> Result<Comparison, RunError> {
        // The other map takes this one's size and seed, so that customers pair.
        let size = self.size_of_everybody(options)?;
        let run = PairRun { programs: vec![other, self], options: &self.fixed(options), progress, cancelled };
        let Paired { sums, pairs } = run.run()?;
        let pairs = pairs.into_iter().next().unwrap_or_default();
        let of = |figure: Of, unit: f64| {
            let mean = pairs.mean(figure);
            let [second, first] = [0, 1].map(|at| per_customer([other, self][at], &sums[at], figure));
            let scaled = |end: Option<f64>| end.map(|end| end / unit);
            Compared {
                first,
                second,
                difference: mean.mean / unit,
                low: scaled(mean.low),
                high: scaled(mean.high),
            }
        };
        let conversion = of(Of::Conversion, 1.0);
        Ok(Comparison {
            customers: size.customers * u64::from(size.replications),
            seed: self.seed(options),
            test_size: test_size(conversion.first, conversion.second),
            conversion,
            revenue: of(Of::Revenue, 1e6),
            cost: of(Of::Cost, 1e6),
            warnings: BothWarnings {
                first: warnings(Mode::Simulated, self, &sums[1]),
                second: warnings(Mode::Simulated, other, &sums[0]),
            },
        })
    }
}

/// The size of each of two independent arms that shows a difference between two rates, two-sided 5 %,
/// power 80 %, by J. L. Fleiss, "Statistical Methods for Rates and Proportions" (1981), §3.2, without
/// correction for continuity; `None` where the rates are equal.
fn test_size(one: f64, other: f64) -> Option<u64> {
    if one == other {
        return None;
    }
    let mean = (one + other) / 2.0;
    let apart = (one * (1.0 - one) + other * (1.0 - other)).sqrt();
    let together = (2.0 * mean * (1.0 - mean)).sqrt();
    Some(((Z95 * together + Z80 * apart) / (one - other)).powi(2).ceil() as u64)
}

/// A figure of one customer on average.
fn per_customer(program: &Program, sums: &Sums, of: Of) -> f64 {
    let customers = sums.customers as f64;
    match of {
        _ if sums.customers == 0 => 0.0,
        Of::Conversion => sums.converted as f64 / customers,
        Of::Revenue => money(crate::result::report::revenue(program, sums)) / customers,
        Of::Cost => money(crate::result::report::cost(program, sums)) / customers,
    }
}

/// Questions about a map.
struct Asking<'a> {
    program: &'a Program,
    journey: &'a Journey,
    options: &'a RunOptions,
    progress: &'a (dyn Fn(Progress) + Sync),
    cancelled: &'a AtomicBool,
    /// How many customers have walked for earlier answers.
    done: AtomicU64,
}

impl Asking<'_> {
    fn adds(&self, switched: &[switch::Switched], total: u64) -> Result<BTreeMap<Id, Added>, RunError> {
        let mut adds = BTreeMap::new();
        for switched in switched {
            let programs = match switched.is_there {
                true => vec![self.program, &switched.program],
                false => vec![&switched.program, self.program],
            };
            let pairs = self.paired(programs, total)?.pairs.into_iter().next().unwrap_or_default();
            adds.insert(switched.id.clone(), added(&pairs));
        }
        Ok(adds)
    }

    fn assumed(&self, assumptions: &[vary::Assumption], total: u64) -> Result<Option<Assumed>, RunError> {
        if assumptions.is_empty() {
            return Ok(None);
        }
        let mut bars = Vec::new();
        // All at the end that lowers the rate, and all at the one that raises it.
        let (mut worst, mut best) = (self.journey.clone(), self.journey.clone());
        for assumption in assumptions {
            let ends = [0, 1].map(|end| assumption.at_end(self.journey, end));
            let [Some(lower), Some(higher)] = &ends else { continue };
            let (low, high) = (self.rate(lower, total)?, self.rate(higher, total)?);
            let (bad, good) = if low <= high { (0, 1) } else { (1, 0) };
            worst = assumption.at_end(&worst, bad).unwrap_or(worst);
            best = assumption.at_end(&best, good).unwrap_or(best);
            bars.push(bar(&assumption.figure, low, high, assumption.is_clipped(self.journey)));
        }
        sort(&mut bars);
        bars.truncate(NAMED);
        let (low, high) = (self.rate(&worst, total)?, self.rate(&best, total)?);
        Ok(Some(Assumed { low, high, most: bars }))
    }

    fn tornado(&self, varied: &[vary::Bar], total: u64) -> Result<Vec<TornadoBar>, RunError> {
        let mut bars = Vec::new();
        for varied in varied {
            let (low, high) = (self.rate(&varied.lower, total)?, self.rate(&varied.higher, total)?);
            bars.push(bar(&varied.figure, low, high, varied.is_clipped));
        }
        sort(&mut bars);
        Ok(bars)
    }

    /// The conversion rate of a map that differs in a figure.
    fn rate(&self, journey: &Journey, total: u64) -> Result<f64, RunError> {
        // Each figure by itself may be there, but several together may leave nothing to run.
        let people = self.program.people.as_ref().map(|people| people.population.clone());
        let program = Program::compile_variant(journey, people).map_err(|_| RunError::RangesClash)?;
        let sums = self.paired(vec![&program], total)?.sums;
        Ok(sums.first().map_or(0.0, |sums| per_customer(&program, sums, Of::Conversion)))
    }

    fn paired(&self, programs: Vec<&Program>, total: u64) -> Result<Paired, RunError> {
        let before = self.done.load(Ordering::Relaxed);
        let last = AtomicU64::new(before);
        let progress = |at: Progress| {
            last.fetch_max(before + at.done, Ordering::Relaxed);
            (self.progress)(Progress { done: before + at.done, total });
        };
        let options = &self.program.fixed(self.options);
        let paired = PairRun { programs, options, progress: &progress, cancelled: self.cancelled }.run();
        self.done.store(last.into_inner(), Ordering::Relaxed);
        paired
    }
}

fn added(pairs: &Pairs) -> Added {
    let (mean, all) = (pairs.mean(Of::Conversion), pairs.customers() as f64);
    Added {
        // A mean of whole numbers, made whole again.
        conversions: (mean.mean * all).round(),
        low: mean.low.map(|low| low * all),
        high: mean.high.map(|high| high * all),
        revenue: pairs.mean(Of::Revenue).mean * all / 1e6,
        cost: pairs.mean(Of::Cost).mean * all / 1e6,
    }
}

fn bar(figure: &vary::Figure, low: f64, high: f64, clipped: bool) -> TornadoBar {
    let RecordName { id, .. } = figure.record();
    TornadoBar { record: id, field: figure.field.clone(), low, high, clipped }
}

/// The longest first; of equal ones as they stand.
fn sort(bars: &mut [TornadoBar]) {
    bars.sort_by(|one, other| (other.high - other.low).abs().total_cmp(&(one.high - one.low).abs()));
}
