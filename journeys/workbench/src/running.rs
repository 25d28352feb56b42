//! Running: customers walk through a journey, and what they did is kept and shown on the map.

use std::{
    num::NonZeroU16,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use safar_drawing::figures::{Figures, Hits, NodeFigures};
use safar_exchange::safar_json;
use safar_model::{Journey, value::id::Id};
use safar_simulator::{
    Comparison, ExpectationResult, Figures as KindFigures, KeptCustomer, Left, NodeResult, Population,
    Precision, Program, Questions, Run, RunOptions, RunResult, Warning,
};
use safar_store::{Kept, Revision};
use safar_words::{Value, Words};
use serde::Serialize;

use crate::{
    Workbench,
    clock::now,
    trouble::{RunTrouble, Trouble},
    unpoisoned,
    wire::{Met, Progress, Ran, RunSummary, RunWarning},
};

/// How many customers of each run are kept with every step of theirs.
const KEPT: usize = 200;

/// How many runs of a journey are kept; an older one goes when a new one comes.
const RUNS: usize = 50;

/// The shortest time between two messages of progress.
pub(crate) const BETWEEN: Duration = Duration::from_millis(33);

/// Walks customers through a journey. Setting `cancelled` ends the run soon.
///
/// # Errors
/// Everything in the journey that keeps it from being run, or that the run was cancelled.
pub fn simulate(
    journey: &Journey,
    options: &RunOptions,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<Run, Trouble> {
    walk(&Program::compile(journey)?, options, None, progress, cancelled)
}

/// Walks customers through a map that is compiled, as many as it takes to be so precise, if that is asked.
fn walk(
    program: &Program,
    options: &RunOptions,
    precision: Option<Precision>,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<Run, Trouble> {
    let run = throttled(progress, |tell| match precision {
        None => program.run(options, tell, cancelled),
        Some(precision) => program.run_until(precision, options, tell, cancelled),
    });
    Ok(run.map_err(RunTrouble::from)?)
}

/// A run with further questions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Inquiry {
    /// How the run differs from what the scenario says.
    pub options: RunOptions,
    /// How precise it is to be; as large as it is, where nothing is said.
    pub precision: Option<Precision>,
    /// What is asked besides.
    pub questions: Questions,
    /// The customers, where they come from a file.
    pub population: Option<Arc<Population>>,
}

/// Walks customers through a journey, as many as are needed, and answers further questions about it.
///
/// # Errors
/// Everything in the journey that keeps it from being run, or that the run was cancelled.
pub fn inquire(
    journey: &Journey,
    inquiry: &Inquiry,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<RunResult, Trouble> {
    let Inquiry { options, precision, questions, population } = inquiry;
    let program = Program::compile_for(journey, population.clone())?;
    let result = walk(&program, options, *precision, progress, cancelled)?.result;
    if *questions == Questions::default() {
        return Ok(result);
    }
    // Answers are of the same customers.
    let options = RunOptions {
        customers: Some(result.customers),
        replications: u16::try_from(result.replications).ok().and_then(NonZeroU16::new),
        ..options.clone()
    };
    let answers = throttled(progress, |tell| program.answer(journey, *questions, &options, tell, cancelled));
    Ok(result.with(answers.map_err(RunTrouble::from)?))
}

/// Holds two journeys against each other on the same customers.
///
/// # Errors
/// Everything in either that keeps it from being run, or that the run was cancelled.
pub fn compare(
    [first, second]: [&Journey; 2],
    options: &RunOptions,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<Comparison, Trouble> {
    let (first, second) = (Program::compile(first)?, Program::compile(second)?);
    let compared = throttled(progress, |tell| first.compare(&second, options, tell, cancelled));
    Ok(compared.map_err(RunTrouble::from)?)
}

/// Has a run tell its progress, but no more often than a person can follow.
pub(crate) fn throttled<T>(
    progress: &(dyn Fn(Progress) + Sync),
    run: impl FnOnce(&(dyn Fn(safar_simulator::Progress) + Sync)) -> T,
) -> T {
    let last = Mutex::new(None::<Instant>);
    run(&|at: safar_simulator::Progress| {
        let mut last = unpoisoned(&last);
        if at.done == at.total || last.is_none_or(|last| last.elapsed() >= BETWEEN) {
            *last = Some(Instant::now());
            progress(Progress { done: at.done, total: at.total });
        }
    })
}

/// The headline of a run: "About 12 in 100 reach “Bought”".
pub fn headline(journey: &Journey, result: &RunResult, words: &Words) -> String {
    let (Some(goal), Some(rate)) = (journey.main_goal(), result.conversion.rate) else {
        return words.text("headline-no-goal");
    };
    let title = if goal.title.trim().is_empty() { words.text("kind-goal") } else { goal.title.clone() };
    let goal = ("goal", Value::from(title));
    let of = |whole: f64| (rate * whole).round();
    let count = |whole: f64| ("count", Value::from(of(whole)));
    match rate {
        0.0 => words.fill("headline-nobody", [goal]),
        1.0 => words.fill("headline-everybody", [goal]),
        // Rounding must not make nobody of somebody, nor everybody of nearly all.
        _ if of(1000.0) < 1.0 => words.fill("headline-hardly-anybody", [goal]),
        _ if of(100.0) >= 100.0 => words.fill("headline-almost-everybody", [goal]),
        rate if rate < 0.01 => words.fill("headline-in-thousand", [count(1000.0), goal]),
        _ => words.fill("headline-in-hundred", [count(100.0), goal]),
    }
}

fn met(expectation: &ExpectationResult) -> Met {
    Met { expectation: expectation.id.clone(), value: expectation.value, holds: expectation.holds }
}

/// How far chance moves the headline, and what it is without chance, a sentence each.
fn certainty(result: &RunResult, words: &Words) -> Vec<String> {
    let conversion = &result.conversion;
    let in_hundred = |share: f64| Value::from(words.number(share * 100.0, 2));
    let interval = conversion.low.zip(conversion.high).map(|(low, high)| {
        words.fill("certainty-interval", [("low", in_hundred(low)), ("high", in_hundred(high))])
    });
    interval.into_iter().chain(exactness(result, words)).collect()
}

/// What the headline is without chance, or why nobody can say; and what that disregards, where customers
/// met it.
pub fn exactness(result: &RunResult, words: &Words) -> Vec<String> {
    let conversion = &result.conversion;
    let exact = conversion
        .exact
        .map(|rate| words.fill("certainty-exact", [("rate", Value::from(words.number(rate * 100.0, 2)))]));
    let met = |warning: &Warning| matches!(warning, Warning::HorizonMet { .. } | Warning::VisitCapMet { .. });
    let disregards = exact.is_some() && result.warnings.iter().any(met);
    let disregards = disregards.then(|| words.text("certainty-exact-disregards"));
    let inexact = conversion
        .exact_reason
        .as_ref()
        .map(|reason| words.fill("certainty-not-exact", [("why", Value::from(words.sentence(reason)))]));
    exact.into_iter().chain(disregards).chain(inexact).collect()
}

impl Workbench {
    /// Walks customers through a journey of the library, as many as it takes to be so precise if that is
    /// asked, keeps the run, and puts its figures on the cards. The journey may be edited meanwhile.
    ///
    /// # Errors
    /// Everything in the journey that keeps it from being run, or that the run was cancelled; no run is
    /// kept then.
    pub fn simulate(
        &self,
        journey: &Id,
        options: &RunOptions,
        precision: Option<Precision>,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Ran, Trouble> {
        let table = self.table(journey)?;
        let (map, revision) = {
            let table = unpoisoned(&table);
            (table.journey.clone(), table.revision)
        };
        let cancelled = Arc::new(AtomicBool::new(false));
        if let Some(earlier) = unpoisoned(&self.running).replace(cancelled.clone()) {
            earlier.store(true, Ordering::Relaxed);
        }
        let options = RunOptions { keep: options.keep.max(KEPT), ..options.clone() };
        let run = walk(&Program::compile(&map)?, &options, precision, progress, &cancelled)?;
        let number = self.keep(&map, revision, &run)?;
        let summary = self.summarise(&map, number, &run.result);
        let mut table = unpoisoned(&table);
        let display = table.show(summary, figures(&map, &run.result), revision);
        // The journey may have been changed while its customers walked.
        Ok(Ran { summary: table.summary(), display, drawn: table.drawn() })
    }

    /// Ends the run that is under way, if there is one.
    pub fn cancel(&self) {
        if let Some(running) = unpoisoned(&self.running).take() {
            running.store(true, Ordering::Relaxed);
        }
    }

    /// Takes the figures of the last run off the cards.
    ///
    /// # Errors
    /// When there is no such journey.
    pub fn hide_figures(&self, journey: &Id) -> Result<Ran, Trouble> {
        let table = self.table(journey)?;
        let mut table = unpoisoned(&table);
        let display = table.hide_figures();
        Ok(Ran { summary: None, display, drawn: table.drawn() })
    }

    fn keep(&self, map: &Journey, revision: Revision, run: &Run) -> Result<i64, Trouble> {
        let kept: Vec<Kept> = run.kept.iter().map(kept).collect();
        let result = &run.result;
        let row = safar_store::Run {
            journey: map.own().id.clone(),
            at: now(),
            revision,
            seed: result.seed,
            customers: result.customers * u64::from(result.replications),
            map: safar_json::write(map),
            result: written(result),
        };
        let mut store = self.store();
        let number = store.keep_run(&row, &kept)?;
        for old in store.runs(&row.journey)?.iter().skip(RUNS) {
            store.remove_run(old.id)?;
        }
        Ok(number)
    }

    pub(crate) fn summarise(&self, map: &Journey, run: i64, result: &RunResult) -> RunSummary {
        let words = self.words();
        let warnings = result.warnings.iter().map(|warning| RunWarning {
            record: warning.record().map(|record| record.id.to_string()),
            sentence: words.sentence(warning),
        });
        RunSummary {
            run,
            headline: headline(map, result, words),
            customers: result.customers * u64::from(result.replications),
            seed: result.seed,
            certainty: certainty(result, words),
            warnings: warnings.collect(),
            expectations: result.expectations.iter().map(met).collect(),
            stale: false,
        }
    }
}

fn written(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_else(|error| unreachable!("results can be written: {error}"))
}

fn kept(customer: &KeptCustomer) -> Kept {
    Kept { replication: customer.replication, customer: customer.customer, trace: written(customer) }
}

/// What the map shows of a run.
pub(crate) fn figures(map: &Journey, result: &RunResult) -> Figures {
    let mut figures = Figures::default();
    figures.connectors.extend(map.connectors().map(|connector| (connector.id.clone(), 0)));
    for (id, node) in &result.nodes {
        figures.nodes.insert(id.clone(), node_figures(map, result, id, node));
        for (connector, count) in node.proceeded.iter().chain(&node.started) {
            *figures.connectors.entry(connector.clone()).or_default() += count;
        }
    }
    figures
}

fn node_figures(map: &Journey, result: &RunResult, id: &Id, node: &NodeResult) -> NodeFigures {
    let touchpoint = map.node(id).is_some_and(|node| node.touchpoint().is_some());
    // A customer who is brought elsewhere has not left the journey.
    let gone = |(reason, count): (&Left, &u64)| if *reason == Left::Brought { 0 } else { *count };
    NodeFigures {
        entered: node.entered,
        left: if touchpoint { node.left.iter().map(gone).sum() } else { 0 },
        waiting: node.waiting,
        sent: match &node.figures {
            KindFigures::Message(message) => Some(message.sent),
            _ => None,
        },
        hit: match &node.figures {
            KindFigures::Pain(pain) => Some(Hits { hit: pain.hits, left: pain.lost }),
            _ => None,
        },
        reached: result.goals.get(id).map(|goal| goal.customers),
    }
}
