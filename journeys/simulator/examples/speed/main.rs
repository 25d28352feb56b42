//! How fast the simulator walks: customers per core-second on a six-step map with two loops, on the same
//! with a shared capacity, and on the shipped sample; each beside a bare loop written by hand for that
//! one map with the same generator.
//!
//! `cargo run --release -p safar-simulator --example speed [CUSTOMERS [ROW]]`
//!
//! Each figure is the best of several rounds, in which all take turns; where the system tells, time is
//! that of the core, not of the clock, so that other programs disturb less. Each row is one line of
//! JSON.

mod bare;
#[path = "../../tests/simulator/maps.rs"]
mod maps;
mod shops;

use std::{fs, hint::black_box, num::NonZeroUsize, sync::atomic::AtomicBool, time::Instant};

use safar_simulator::{Program, RunOptions};
use serde_json::json;

const ROUNDS: usize = 7;
/// How many customers are kept with every step of theirs.
const KEPT: usize = 20;

/// Something that is measured.
struct Row {
    name: &'static str,
    customers: u64,
    work: Box<dyn Fn(u64) -> u64>,
    best: f64,
}

fn main() {
    let mut arguments = std::env::args().skip(1);
    let customers = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let only = arguments.next();
    let mut rows = vec![
        Row::new("bare loop", customers, bare::alone),
        Row::new("six steps", customers, simulates(shops::six_steps())),
        Row::new("six steps, exponential stays", customers, simulates(shops::with_stays())),
        Row::new("bare loop, one shared capacity", customers, bare::shared),
        Row::new("six steps, one shared capacity", customers, simulates(shops::with_capacity())),
        Row::new("shipped sample", customers / 5, simulates(shops::sample())),
    ];
    rows.retain(|row| only.as_ref().is_none_or(|only| only == row.name));
    for _ in 0..ROUNDS {
        for row in &mut rows {
            row.best = row.best.min(seconds(|| (row.work)(row.customers)));
        }
    }
    for row in &rows {
        println!(
            "{}",
            json!({ "row": row.name, "customersPerCoreSecond": (row.customers as f64 / row.best).round() })
        );
    }
    if only.is_some() {
        return;
    }
    println!("{}", json!({ "row": "two threads against one", "times": threads(customers) }));
    let program = shops::six_steps();
    let before = peak();
    run(&program, 10_000_000, 2);
    println!("{}", json!({ "row": "ten million customers", "peakMegabytes": peak(), "before": before }));
}

impl Row {
    fn new(name: &'static str, customers: u64, work: impl Fn(u64) -> u64 + 'static) -> Self {
        Self { name, customers, work: Box::new(work), best: f64::INFINITY }
    }
}

fn simulates(program: Program) -> impl Fn(u64) -> u64 {
    move |customers| run(&program, customers, 1)
}

fn run(program: &Program, customers: u64, threads: usize) -> u64 {
    let threads = NonZeroUsize::new(threads);
    let options = RunOptions { customers: Some(customers), threads, keep: KEPT, ..RunOptions::default() };
    let run = program.run(&options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled");
    run.result.conversion.customers
}

/// How many times as fast two threads are as one, by the clock.
fn threads(customers: u64) -> f64 {
    let program = shops::six_steps();
    let mut best = [f64::INFINITY; 2];
    for _ in 0..ROUNDS {
        for (at, best) in best.iter_mut().enumerate() {
            let start = Instant::now();
            black_box(run(&program, customers, at + 1));
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    best[0] / best[1]
}

/// How long something takes, in seconds of the core where the system tells, else of the clock.
fn seconds(work: impl FnOnce() -> u64) -> f64 {
    let (clock, core) = (Instant::now(), core_seconds());
    black_box(work());
    match (core, core_seconds()) {
        (Some(before), Some(after)) => after - before,
        _ => clock.elapsed().as_secs_f64(),
    }
}

/// The time that all threads of this process have had on a core, those that have ended included.
#[cfg(unix)]
fn core_seconds() -> Option<f64> {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    Some(time.tv_sec as f64 + time.tv_nsec as f64 / 1e9)
}

#[cfg(not(unix))]
fn core_seconds() -> Option<f64> {
    None
}

/// The most memory that this process has had, in megabytes, where the system tells.
fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}
