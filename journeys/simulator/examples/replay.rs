//! How fast a log is replayed, and what it says: `cargo run --release -p safar-simulator --example
//! replay -- MAP.safar.json < EVENTS`, where each line of EVENTS is customer, event and time in
//! milliseconds, parted by tabs.

use std::{io::BufRead, sync::atomic::AtomicBool, time::Instant};

use safar_simulator::{Program, Replay};
use serde_json::Value;

#[path = "../tests/simulator/maps.rs"]
mod maps;

fn main() {
    let path = std::env::args().nth(1).expect("a map");
    let mut file: Value =
        serde_json::from_str(&std::fs::read_to_string(path).expect("a file")).expect("JSON");
    file["mainGoal"] = file["journey"]["mainGoal"].clone();
    let program =
        Program::compile_for_replay(&maps::journey(file)).unwrap_or_else(|refused| panic!("{refused:#?}"));
    let lines: Vec<String> = std::io::stdin().lock().lines().map(|line| line.expect("text")).collect();
    let cancelled = AtomicBool::new(false);
    let start = Instant::now();
    let mut replay = Replay::new(&program, [], &cancelled);
    for line in &lines {
        let mut fields = line.split('\t');
        let mut next = || fields.next().expect("three fields");
        let (customer, event, time) = (next(), next(), next().parse().expect("milliseconds"));
        replay.feed(customer, event, time, []).expect("not cancelled");
    }
    let result = replay.finish().expect("not cancelled");
    let seconds = start.elapsed().as_secs_f64();
    println!("{}", serde_json::to_string_pretty(&result).expect("JSON"));
    println!("{:.2} million events per second", lines.len() as f64 / seconds / 1e6);
}
