//! S§5: the same draws for any number of threads, for variants that agree, and whoever looks on.

use std::{
    num::NonZeroUsize,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use safar_simulator::{MergeError, Program, RunError, RunOptions, RunPart, Shard};
use serde_json::{Value, json};

use crate::{
    common::*,
    random::{anything, markov},
};

fn with_threads(file: Value, threads: usize) -> String {
    let options = RunOptions {
        customers: Some(7000),
        threads: NonZeroUsize::new(threads),
        keep: 5,
        ..RunOptions::default()
    };
    let run = run_with(&journey(file), &options);
    serde_json::to_string(&(&run.result, &run.kept)).expect("JSON")
}

#[test]
fn one_and_two_and_seven_threads_give_the_same_bytes() {
    for map in [anything(1), anything(2), anything(3), markov(1)] {
        let one = with_threads(map.clone(), 1);
        assert!(one == with_threads(map.clone(), 2) && one == with_threads(map, 7));
    }
}

#[test]
fn another_seed_gives_other_customers() {
    let run = |seed: u64| {
        let options = RunOptions { customers: Some(5000), seed: Some(seed), ..RunOptions::default() };
        run_with(&journey(markov(1)), &options).result.conversion.customers
    };
    assert_ne!(run(1), run(2));
    assert_eq!(run(1), run(1));
}

#[test]
fn replications_draw_anew_and_totals_are_over_all() {
    let mut map = markov(1);
    let entered = |map: &Value| many(map.clone(), 5000).result;
    let one = entered(&map);
    map["scenario"]["replications"] = json!(3);
    let three = entered(&map);
    assert_eq!((three.customers, three.replications), (5000, 3));
    let all: u64 = three.personas.values().map(|persona| persona.customers).sum();
    assert_eq!(all, 15_000);
    assert_ne!(three.conversion.customers, 3 * one.conversion.customers);
}

#[test]
fn a_sample_is_kept_of_those_with_the_smallest_draw_whoever_else_there_is() {
    let kept = |customers: u64, keep: usize| {
        let options = RunOptions { customers: Some(customers), keep, ..RunOptions::default() };
        let run = run_with(&journey(anything(4)), &options);
        run.kept.into_iter().map(|kept| (kept.replication, kept.customer, kept.steps)).collect::<Vec<_>>()
    };
    let many = kept(9000, 10);
    assert_eq!(many[..3], kept(9000, 3)[..]);
    let few = kept(3, 1000).into_iter().filter(|(replication, ..)| *replication == 0);
    let mut few: Vec<u64> = few.map(|(_, customer, _)| customer).collect();
    few.sort_unstable();
    assert_eq!(few, [0, 1, 2], "all of them where there are few");
    assert!(many.iter().all(|(.., steps)| steps.is_sorted_by_key(|step| step.time)));
}

#[test]
fn a_run_tells_its_progress_and_can_be_cancelled() {
    let program = Program::compile(&journey(markov(1))).expect("a sound map");
    let options = RunOptions { customers: Some(20_000), ..RunOptions::default() };
    let told = Mutex::new(Vec::new());
    program
        .run(&options, &|progress| told.lock().expect("unpoisoned").push(progress), &AtomicBool::new(false))
        .expect("done");
    let told = told.into_inner().expect("unpoisoned");
    assert!(
        told.iter().any(|progress| progress.done == 20_000)
            && told.iter().all(|progress| progress.total == 20_000)
    );
    let cancelled = AtomicBool::new(false);
    let result = program.run(&options, &|_| cancelled.store(true, Ordering::Relaxed), &cancelled);
    assert_eq!(result, Err(RunError::Cancelled));
}

fn parts(program: &Program, of: u32, seed: u64) -> Vec<RunPart> {
    let options = RunOptions { customers: Some(9000), keep: 4, seed: Some(seed), ..RunOptions::default() };
    let part = |number| {
        let shard = Shard::new(number, of).expect("a shard");
        program.run_part(shard, &options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled")
    };
    (1..=of).map(part).collect()
}

#[test]
fn shards_merge_in_any_order_to_the_bytes_of_the_single_run() {
    for map in [anything(1), anything(2), anything(3), markov(2)] {
        let program = Program::compile(&journey(map)).expect("a sound map");
        let merged = |parts| {
            let run = program.merge(parts, &AtomicBool::new(false)).expect("all there");
            serde_json::to_string(&(&run.result, &run.kept)).expect("JSON")
        };
        let whole = merged(parts(&program, 1, 5));
        let mut three = parts(&program, 3, 5);
        three.rotate_left(1);
        assert!(merged(three) == whole && merged(parts(&program, 64, 5)) == whole);
    }
}

#[test]
fn missing_double_and_foreign_shards_are_refused() {
    let program = Program::compile(&journey(markov(1))).expect("a sound map");
    let merge = |parts| program.merge(parts, &AtomicBool::new(false)).err();
    let three = parts(&program, 3, 5);
    assert_eq!(merge(three[..2].to_vec()), Shard::new(3, 3).map(MergeError::Missing));
    assert_eq!(merge(vec![]), Shard::new(1, 1).map(MergeError::Missing));
    assert_eq!(merge([&three[..], &three[..1]].concat()), Shard::new(1, 3).map(MergeError::Double));
    let other = parts(&program, 3, 6);
    assert_eq!(merge(vec![three[0].clone(), other[1].clone()]), Shard::new(2, 3).map(MergeError::Foreign));
    assert!(Shard::new(0, 3).is_none() && Shard::new(4, 3).is_none());
}

#[test]
fn more_customers_than_keys_can_tell_apart_are_refused() {
    let program = Program::compile(&journey(markov(1))).expect("a sound map");
    let options = RunOptions { customers: Some((1 << 32) + 1), ..RunOptions::default() };
    assert_eq!(program.run(&options, &|_| {}, &AtomicBool::new(false)), Err(RunError::TooManyCustomers));
}

/// A part as a file would hold it, among other fields.
#[derive(serde::Deserialize)]
struct Written {
    #[serde(flatten)]
    part: RunPart,
}

#[test]
fn parts_of_customers_who_compete_for_places_are_read_as_they_were_written() {
    let mut map = markov(3);
    map["nodes"][5]["capacity"] = json!({ "places": 2, "patience": "PT5M" });
    map["scenario"]["replications"] = json!(3);
    map["scenario"]["arrivals"] = json!({ "process": "poisson", "perDay": 200 });
    let program = Program::compile(&journey(map)).expect("a sound map");
    let options = RunOptions { customers: Some(200), keep: 4, ..RunOptions::default() };
    let merged = |of: u32| {
        let part = |number| {
            let shard = Shard::new(number, of).expect("a shard");
            let part =
                program.run_part(shard, &options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled");
            let text = serde_json::to_string(&part).expect("JSON");
            serde_json::from_str::<Written>(&text).unwrap_or_else(|error| panic!("{error}")).part
        };
        program.merge((1..=of).map(part).collect(), &AtomicBool::new(false)).expect("all there")
    };
    assert_eq!(merged(1), merged(3));
}

/// Where the numbers in a JSON value stand.
fn numbers(value: &Value, path: String) -> Vec<String> {
    match value {
        Value::Number(_) => vec![path],
        Value::Array(items) => {
            items.iter().enumerate().flat_map(|(at, item)| numbers(item, format!("{path}/{at}"))).collect()
        }
        Value::Object(fields) => {
            fields.iter().flat_map(|(name, item)| numbers(item, format!("{path}/{name}"))).collect()
        }
        // Numbers of more than 64 bits are written as texts.
        Value::String(text) if text.parse::<i128>().is_ok() => vec![path],
        _ => vec![],
    }
}

#[test]
fn whatever_number_of_a_part_is_forged_merging_says_so_or_goes_on() {
    let program = Program::compile(&journey(anything(4))).expect("a sound map");
    let options = RunOptions { customers: Some(40), keep: 2, ..RunOptions::default() };
    let part = |number| {
        let shard = Shard::new(number, 2).expect("a shard");
        program.run_part(shard, &options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled")
    };
    let (first, second) = (serde_json::to_value(part(1)).expect("JSON"), part(2));
    let never = AtomicBool::new(false);
    let mut refused = 0;
    for path in numbers(&first, String::new()) {
        for forged in [0, 1 << 52, u64::MAX / 2, u64::MAX] {
            let mut part = first.clone();
            let place = part.pointer_mut(&path).expect("a number");
            *place = if place.is_string() { json!(i128::MAX.to_string()) } else { json!(forged) };
            if let Ok(part) = serde_json::from_value::<RunPart>(part) {
                refused += u64::from(program.merge(vec![part, second.clone()], &never).is_err());
            }
        }
    }
    assert!(refused > 100, "only {refused}");
}

#[test]
fn a_part_whose_node_lets_out_more_than_entered_is_refused() {
    let program = Program::compile(&journey(markov(1))).expect("a sound map");
    let mut part = serde_json::to_value(&parts(&program, 1, 5)[0]).expect("JSON");
    let proceeded = part.pointer_mut("/part/sums/proceeded/0").expect("a count");
    *proceeded = json!(proceeded.as_u64().expect("a number") + 1);
    let part = serde_json::from_value(part).expect("still a part");
    let merged = program.merge(vec![part], &AtomicBool::new(false));
    assert_eq!(merged.err(), Shard::new(1, 1).map(MergeError::Foreign));
}

#[test]
fn a_run_is_cancelled_while_it_is_still_adding_up_when_customers_come() {
    let mut map = markov(1);
    map["scenario"]["arrivals"] = json!({ "process": "poisson", "perDay": 20_000 });
    let program = Program::compile(&journey(map)).expect("a sound map");
    let options = RunOptions { customers: Some(1 << 32), ..RunOptions::default() };
    // Nobody has walked yet, and adding up four billion gaps takes minutes.
    let result = program.run(&options, &|_| {}, &AtomicBool::new(true));
    assert_eq!(result, Err(RunError::Cancelled));
}
