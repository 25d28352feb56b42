//! Running: customers walk through a journey, and what they did is kept and shown on the map.

use std::{
    num::NonZeroU16,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use safar_drawing::{
    display::DisplayChange,
    figures::{Figures, Hits, NodeFigures},
};
use safar_model::{
    Journey,
    value::{id::Id, time::TimeZoneName},
};
use safar_simulator::{
    Comparison, Figures as KindFigures, Left, NodeResult, Population, Precision, Program, Questions, Run,
    RunOptions, RunResult,
};

use crate::{
    Workbench,
    clock::now,
    history::{Made, Past},
    people,
    summary::summary,
    table::Table,
    trouble::{RunTrouble, Trouble},
    unpoisoned,
    wire::{Progress, Ran, Setup},
};

/// How many customers of each run are kept with every step of theirs.
const KEPT: usize = 200;

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
/// Everything in the journey that keeps it from being run, that it has no such group of customers, or that
/// the run was cancelled.
pub fn inquire(
    journey: &Journey,
    inquiry: &Inquiry,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<Run, Trouble> {
    let Inquiry { options, precision, questions, population } = inquiry;
    let program = Program::compile_for(journey, population.clone())?;
    let run = walk(&program, options, *precision, progress, cancelled)?;
    if *questions == Questions::default() {
        return Ok(run);
    }
    // Answers are of the same customers.
    let options = RunOptions {
        customers: Some(run.result.customers),
        replications: u16::try_from(run.result.replications).ok().and_then(NonZeroU16::new),
        ..options.clone()
    };
    let answers = throttled(progress, |tell| program.answer(journey, *questions, &options, tell, cancelled));
    Ok(Run { result: run.result.with(answers.map_err(RunTrouble::from)?), ..run })
}

/// Holds two journeys against each other on the same customers, those of a file if there is one.
///
/// # Errors
/// Everything in either that keeps it from being run, or that the run was cancelled.
pub fn compare(
    [first, second]: [&Journey; 2],
    population: Option<Arc<Population>>,
    options: &RunOptions,
    progress: &(dyn Fn(Progress) + Sync),
    cancelled: &AtomicBool,
) -> Result<Comparison, Trouble> {
    let first = Program::compile_for(first, population.clone())?;
    let second = Program::compile_for(second, population)?;
    let compared = throttled(progress, |tell| first.compare(&second, options, tell, cancelled));
    Ok(compared.map_err(RunTrouble::from)?)
}

/// Has a run tell its progress, but no more often than a person can follow: of one that is over sooner than that,
/// only its end is told.
pub(crate) fn throttled<T>(
    progress: &(dyn Fn(Progress) + Sync),
    run: impl FnOnce(&(dyn Fn(safar_simulator::Progress) + Sync)) -> T,
) -> T {
    let last = Mutex::new(Instant::now());
    run(&|at: safar_simulator::Progress| {
        let mut last = unpoisoned(&last);
        if at.done == at.total || last.elapsed() >= BETWEEN {
            *last = Instant::now();
            progress(Progress { done: at.done, total: at.total });
        }
    })
}

impl Workbench {
    /// Walks customers through a journey of the library, and puts the figures on the cards. The journey may be
    /// edited meanwhile. So that figures need not wait for the disk, the run is not kept before
    /// [`keep_run`](Self::keep_run).
    ///
    /// # Errors
    /// Everything in the journey or in the file of customers that keeps it from being run, or that the run
    /// was cancelled.
    pub fn simulate(
        &self,
        journey: &Id,
        options: &RunOptions,
        setup: &Setup,
        progress: &(dyn Fn(Progress) + Sync),
    ) -> Result<Ran, Trouble> {
        let table = self.table(journey)?;
        let (map, revision) = {
            let table = unpoisoned(&table);
            (table.journey.clone(), table.revision)
        };
        let cancelled = self.begin();
        let options = RunOptions { keep: options.keep.max(KEPT), ..options.clone() };
        let program = Program::compile_for(&map, self.population(&map, setup)?)?;
        let Run { result, kept } = walk(&program, &options, setup.precision, progress, &cancelled)?;
        let past = Past { map, revision, at: now(), result, setup: setup.clone(), change: None };
        let mut table = unpoisoned(&table);
        let display = self.put_on(&mut table, None, &past);
        table.made = Some(Made { past, customers: kept });
        // The journey may have been changed while its customers walked.
        Ok(Ran { summary: table.summary(), display, drawn: table.drawn() })
    }

    /// The customers of the file that a run is to be of, if it is to be of one.
    pub(crate) fn population(
        &self,
        map: &Journey,
        setup: &Setup,
    ) -> Result<Option<Arc<Population>>, Trouble> {
        let Some(file) = &setup.customers_file else { return Ok(None) };
        Ok(Some(Arc::new(people::read(file, map, &TimeZoneName::default())?)))
    }

    /// Puts the figures of a run on the cards.
    pub(crate) fn put_on(&self, table: &mut Table, number: Option<i64>, past: &Past) -> DisplayChange {
        let summary = summary(number, past, false, self.words());
        table.show(summary, figures(&past.map, &past.result), past.revision)
    }

    /// Begins something long, which ends whatever is under way: a flag that is set when it is cancelled itself.
    pub(crate) fn begin(&self) -> Arc<AtomicBool> {
        let cancelled = Arc::new(AtomicBool::new(false));
        if let Some(earlier) = unpoisoned(&self.running).replace(cancelled.clone()) {
            earlier.store(true, Ordering::Relaxed);
        }
        cancelled
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
