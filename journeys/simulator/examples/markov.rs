//! How fast the simulator walks: customers per core-second on a six-step map with two loops, beside a
//! bare loop written by hand for this one map with the same generator.
//!
//! `cargo run --release -p safar-simulator --example markov [CUSTOMERS]`
//!
//! Each figure is the best of several rounds, in which all take turns; where the system tells, time
//! is that of the core, not of the clock, so that other programs disturb less.

use std::{fs, hint::black_box, num::NonZeroUsize, sync::atomic::AtomicBool, time::Instant};

#[path = "../tests/simulator/maps.rs"]
mod maps;

use safar_simulator::{Program, RunOptions};
use serde_json::{Value, json};

const ROUNDS: usize = 7;
/// The routes of each touchpoint: the share and where it leads; 6 is the goal.
const ROUTES: [&[(f64, usize)]; 6] =
    [&[(0.9, 1)], &[(0.9, 2)], &[(0.3, 1), (0.6, 3)], &[(0.9, 4)], &[(0.3, 3), (0.6, 5)], &[(0.9, 6)]];
const NAMES: [&str; 7] = ["ad", "home", "product", "basket", "checkout", "payment", "bought"];

fn main() {
    let customers = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let stays = [
        ("no stays", Value::Null),
        ("fixed stays", json!("PT5M")),
        ("exponential stays", json!({ "distribution": "exponential", "mean": "PT5M" })),
        ("lognormal stays", json!({ "distribution": "lognormal", "median": "PT5M", "p90": "PT1H" })),
    ];
    let programs =
        stays.map(|(name, stay)| (name, Program::compile(&maps::journey(map(&stay))).expect("a sound map")));
    let mut best = [f64::INFINITY; 5];
    for _ in 0..ROUNDS {
        best[0] = best[0].min(seconds(|| bare(customers)));
        for (best, (_, program)) in best[1..].iter_mut().zip(&programs) {
            *best = best.min(seconds(|| simulate(program, customers)));
        }
    }
    let names = ["bare loop"].into_iter().chain(programs.iter().map(|(name, _)| *name));
    for (name, best) in names.zip(best) {
        println!("{name:18} {:6.2} million customers per core-second", customers as f64 / best / 1e6);
    }
}

fn simulate(program: &Program, customers: u64) -> u64 {
    let threads = NonZeroUsize::new(1);
    let options = RunOptions { customers: Some(customers), threads, keep: 20, ..RunOptions::default() };
    let run = program.run(&options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled");
    run.result.conversion.customers
}

/// The same walk, with nothing counted but visits and conversions.
fn bare(customers: u64) -> u64 {
    let scale = 2_f64.powi(53);
    let routes = ROUTES.map(|routes| {
        let mut passed = 0.0;
        let route = |(share, to): &(f64, usize)| {
            passed += share;
            ((passed * scale) as u64, *to)
        };
        routes.iter().map(route).collect::<Vec<_>>()
    });
    let mut entered = [0_u64; 7];
    for customer in 0..customers as u32 {
        let (mut at, mut visits) = (0, [0_u32; 7]);
        while at < 6 {
            let block = philox([customer, at as u32 * 77_777, visits[at] << 16, 0], [7, 0]);
            visits[at] += 1;
            entered[at] += 1;
            let draw = (u64::from(block[3]) << 32 | u64::from(block[2])) >> 11;
            match routes[at].iter().find(|route| draw < route.0) {
                Some(route) => at = route.1,
                None => break,
            }
        }
        entered[6] += u64::from(at == 6);
    }
    black_box(entered)[6]
}

fn philox(mut c: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..10 {
        let (a, b) = (0xD251_1F53 * u64::from(c[0]), 0xCD9E_8D57 * u64::from(c[2]));
        c = [(b >> 32) as u32 ^ c[1] ^ key[0], b as u32, (a >> 32) as u32 ^ c[3] ^ key[1], a as u32];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    c
}

/// How long something takes, in seconds of the core where the system tells, else of the clock.
fn seconds(work: impl FnOnce() -> u64 + Send) -> f64 {
    let (clock, core) = (Instant::now(), core_seconds());
    black_box(work());
    match (core, core_seconds()) {
        (Some(before), Some(after)) => after - before,
        _ => clock.elapsed().as_secs_f64(),
    }
}

/// The time that all threads of this process have had on a core, those that have ended included.
fn core_seconds() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let ticks: f64 = stat.rsplit(')').next()?.split_whitespace().nth(11)?.parse().ok()?;
    Some(ticks / 100.0)
}

/// Six touchpoints in a row; two send some customers back.
fn map(stay: &Value) -> Value {
    let touchpoint = |id: &str| {
        let entry = (id == "ad").then_some(1);
        json!({ "id": id, "kind": "touchpoint", "duration": stay, "entry": entry })
    };
    let mut nodes: Vec<Value> = NAMES[..6].iter().copied().map(touchpoint).collect();
    nodes.push(json!({ "id": "bought", "kind": "goal", "value": 44 }));
    let connectors = ROUTES.iter().enumerate().flat_map(|(from, routes)| {
        routes.iter().map(move |(share, to)| json!({ "from": NAMES[from], "to": NAMES[*to], "share": share }))
    });
    json!({ "nodes": nodes, "connectors": connectors.collect::<Vec<_>>() })
}
