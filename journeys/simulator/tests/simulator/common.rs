//! Runs for tests, and what is asked of them.

use std::sync::atomic::AtomicBool;

use safar_model::{Journey, value::id::Id};
use safar_simulator::{Figures, Happening, Left, NodeResult, Program, Run, RunOptions};
use serde_json::Value;

pub use crate::maps::journey;

/// Runs a journey.
pub fn run_with(journey: &Journey, options: &RunOptions) -> Run {
    let program = Program::compile(journey).unwrap_or_else(|refused| panic!("{:#?}", refused.problems));
    program.run(options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled")
}

/// The result of a node.
pub fn node<'r>(run: &'r Run, id: &str) -> &'r NodeResult {
    run.result.nodes.iter().find(|(node, _)| node.as_str() == id).map(|(_, result)| result).expect("the node")
}

/// How many ended at a node for a reason.
pub fn left(run: &Run, id: &str, reason: Left) -> u64 {
    node(run, id).left.get(&reason).copied().unwrap_or(0)
}

/// How often a message was sent.
pub fn sent(run: &Run, id: &str) -> u64 {
    match &node(run, id).figures {
        Figures::Message(message) => message.sent,
        other => panic!("{id} is no message: {other:?}"),
    }
}

/// When things happened at a node to the first kept customer, in milliseconds after their arrival.
pub fn times(run: &Run, id: &str, is: impl Fn(&Happening) -> bool) -> Vec<i64> {
    let customer = &run.kept[0];
    let start = customer.steps[0].time;
    let at_node = |node: &Option<Id>| node.as_ref().is_some_and(|node| node.as_str() == id);
    customer
        .steps
        .iter()
        .filter(|step| at_node(&step.node) && is(&step.what))
        .map(|step| step.time - start)
        .collect()
}

/// When a node was entered by the first kept customer, in milliseconds after their arrival.
pub fn entries(run: &Run, id: &str) -> Vec<i64> {
    times(run, id, |what| matches!(what, Happening::Entered { .. } | Happening::Fired { .. }))
}

/// Fails unless entered = proceeded + left by reason + waiting at every node.
pub fn check_balance(run: &Run) {
    for (id, node) in &run.result.nodes {
        let out: u64 = node.proceeded.values().sum::<u64>() + node.left.values().sum::<u64>() + node.waiting;
        assert_eq!(node.entered, out, "{id}: {node:?}");
    }
}

/// Minutes in milliseconds.
pub const MINUTE: i64 = 60_000;
/// Hours in milliseconds.
pub const HOUR: i64 = 60 * MINUTE;
/// Days in milliseconds.
pub const DAY: i64 = 24 * HOUR;

/// Runs a journey for one customer, kept with all that happens.
pub fn one(file: Value) -> Run {
    let options = RunOptions { customers: Some(1), keep: 1, ..RunOptions::default() };
    let run = run_with(&journey(file), &options);
    check_balance(&run);
    run
}

/// Runs a journey for so many customers.
pub fn many(file: Value, customers: u64) -> Run {
    let run = run_with(
        &journey(file),
        &RunOptions { customers: Some(customers), keep: 1, ..RunOptions::default() },
    );
    check_balance(&run);
    run
}

/// Fails unless `count` of `of` is as likely as `share`, within a 99.99 % interval.
pub fn check_share(count: u64, of: u64, share: f64, what: &str) {
    let sigma = (of as f64 * share * (1.0 - share)).sqrt();
    let off = (count as f64 - of as f64 * share).abs();
    assert!(off <= 3.891 * sigma + 1e-9, "{what}: {count} of {of}, not {share}");
}

/// A node's result without what a calculation says, which there is not for every map.
pub fn without_exact(node: &NodeResult) -> NodeResult {
    NodeResult { exact_visits: None, ..node.clone() }
}
