//! What holds for every map, on maps drawn from their parts.

use std::{num::NonZeroUsize, sync::atomic::AtomicBool};

use proptest::prelude::*;
use safar_model::reach::Reach;
use safar_simulator::{
    Engine, Figures, Happening, Left, NodeResult, Program, Run, RunOptions, Shard, TouchpointFigures,
};
use serde_json::{Value, json};

use crate::{
    common::*,
    drawn::{Scope, config, drawn, unreachable, with_inserted, with_places, with_unreachable},
};

/// Places for which some wait, and some not for long.
fn scarce(file: Value) -> Value {
    with_places(file, 1, &json!({ "distribution": "exponential", "mean": "PT20M" }))
}

/// A run of which all customers are kept.
fn kept(file: Value, customers: u64) -> Run {
    let options = RunOptions { customers: Some(customers), keep: 1000, ..RunOptions::default() };
    run_with(&journey(file), &options)
}

/// Fails unless every node lets out who came, nobody stays longer than the visit cap lets them, and what
/// kept customers are told of is what was counted.
fn check_counts(file: &Value, run: &Run) {
    check_balance(run);
    let (cap, customers) = (file["scenario"]["visitCap"].as_u64().expect("a cap"), run.kept.len() as u64);
    let (mut entered, mut still) = (std::collections::BTreeMap::new(), 0);
    for step in run.kept.iter().flat_map(|kept| &kept.steps) {
        match (&step.node, &step.what) {
            (Some(id), Happening::Entered { .. } | Happening::Fired { .. }) => {
                *entered.entry(id.clone()).or_insert(0) += 1;
            }
            (_, Happening::StillHere) => still += 1,
            _ => {}
        }
    }
    let journey = journey(file.clone());
    let reach = Reach::of(&journey);
    for (id, node) in &run.result.nodes {
        assert!(node.entered == 0 || reach.comes_to(id), "nobody was thought to come to {id}");
        let over = node.left.get(&Left::VisitCap).copied().unwrap_or_default();
        assert!(node.entered - over <= cap * customers, "{id}: {node:?}");
        assert_eq!(node.entered, entered.get(id).copied().unwrap_or_default(), "{id}");
    }
    assert_eq!(run.result.nodes.values().map(|node| node.waiting).sum::<u64>(), still);
    let converted = run.kept.iter().filter(|kept| kept.converted).count() as u64;
    assert_eq!(run.result.conversion.customers, converted);
}

proptest! {
    #![proptest_config(config(250))]

    #[test]
    fn whatever_the_map_every_walk_ends_and_every_node_balances(map in drawn(Scope::Anything)) {
        let file = map.file();
        check_counts(&file, &kept(file.clone(), 25));
        let scarce = scarce(file);
        let run = kept(scarce.clone(), 25);
        prop_assert_eq!(run.result.engine, Engine::Shared);
        check_counts(&scarce, &run);
    }

    #[test]
    fn adding_an_unreachable_node_changes_nothing_but_its_own_entry(
        map in drawn(Scope::Anything), new in unreachable(), are_places_scarce in any::<bool>(),
    ) {
        let file = if are_places_scarce { scarce(map.file()) } else { map.file() };
        let said = |file| serde_json::to_value(many(file, 40).result).expect("JSON");
        let (before, mut after) = (said(file.clone()), said(with_unreachable(file, new)));
        prop_assert_eq!(&after["nodes"]["new"]["entered"], 0);
        forget_new(&mut after);
        forget_new_channels(&before, &mut after);
        prop_assert_eq!(differences(&before, &after, ""), Vec::<String>::new());
    }

    #[test]
    fn inserting_a_card_at_which_nothing_happens_changes_no_draw_elsewhere(
        map in drawn(Scope::OneAtATime), number in 0..60_usize,
    ) {
        let before = map.file();
        prop_assume!(with_inserted(before.clone(), number).is_some());
        let after = with_inserted(before.clone(), number).unwrap_or_default();
        let (before, after) = (many(before, 40).result, many(after, 40).result);
        for (id, node) in &before.nodes {
            prop_assert_eq!(&without_sessions(node), &without_sessions(&after.nodes[id]), "{}", id);
        }
        prop_assert_eq!(before.goals, after.goals);
        prop_assert_eq!((before.revenue, before.cost, before.time), (after.revenue, after.cost, after.time));
    }

    #[test]
    fn a_map_whose_capacities_are_never_full_gives_the_same_in_both_engines(map in drawn(Scope::Anything)) {
        let (alone, shared) = (kept(map.file(), 60), kept(with_places(map.file(), 4_000_000, &json!("PT0S")), 60));
        prop_assert_eq!((alone.result.engine, shared.result.engine), (Engine::Independent, Engine::Shared));
        for (id, before) in &alone.result.nodes {
            let (mut before, mut after) = (without_exact(before), without_exact(&shared.result.nodes[id]));
            if let Figures::Touchpoint(figures) = &mut after.figures {
                let queue = figures.queue.take();
                prop_assert!(queue.is_none_or(|queue| queue.waited + queue.abandoned == 0));
            }
            // Patience is told only where there are places; here nobody's ends.
            for node in [&mut before, &mut after] {
                prop_assert_eq!(node.left.remove(&Left::Patience).unwrap_or_default(), 0);
            }
            prop_assert_eq!(before, after, "{}", id);
        }
        let ends = |run: &Run| -> Vec<_> {
            run.kept.iter().map(|kept| (kept.customer, kept.converted, kept.steps.last().cloned())).collect()
        };
        prop_assert_eq!(ends(&alone), ends(&shared));
        let (one, other) = (alone.result, shared.result);
        prop_assert_eq!((one.steps, one.revenue, one.cost), (other.steps, other.revenue, other.cost));
        prop_assert_eq!((one.stages, one.goals), (other.stages, other.goals));
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn threads_shards_and_the_order_of_merging_change_nothing(
        map in drawn(Scope::Anything), of in 2..9_u32, first in 0..9_usize, are_places_scarce in any::<bool>(),
    ) {
        let mut file = if are_places_scarce { scarce(map.file()) } else { map.file() };
        file["scenario"]["replications"] = json!(5);
        let program = Program::compile(&journey(file)).expect("a sound map");
        let options = |threads| RunOptions {
            customers: Some(30),
            keep: 7,
            threads: NonZeroUsize::new(threads),
            ..RunOptions::default()
        };
        let never = AtomicBool::new(false);
        let bytes = |run: &Run| serde_json::to_string(&(&run.result, &run.kept)).expect("JSON");
        let whole = bytes(&program.run(&options(1), &|_| {}, &never).expect("done"));
        prop_assert_eq!(&whole, &bytes(&program.run(&options(3), &|_| {}, &never).expect("done")));
        let part = |number| {
            let shard = Shard::new(number, of).expect("a shard");
            program.run_part(shard, &options(2), &|_| {}, &never).expect("done")
        };
        let mut parts: Vec<_> = (1..=of).rev().map(part).collect();
        parts.rotate_left(first % of as usize);
        prop_assert_eq!(whole, bytes(&program.merge(parts, &never).expect("all there")));
    }
}

/// Takes out what a result says of the node `new` by its name.
fn forget_new(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.remove("new");
            fields.values_mut().for_each(forget_new);
        }
        Value::Array(items) => items.iter_mut().for_each(forget_new),
        _ => {}
    }
}

/// A message that nobody gets may go by a channel of which nothing was told: nobody gets any by it.
fn forget_new_channels(before: &Value, after: &mut Value) {
    let told = |channel: &str| before["mostMessages"].get(channel).is_some();
    if let Some(channels) = after["mostMessages"].as_object_mut() {
        channels.retain(|channel, most| told(channel) || *most != json!({ "day": 0, "week": 0 }));
    }
}

/// What a node counts of itself. Which sessions begin and end there depends on the cards around it, of which an
/// inserted one is one.
fn without_sessions(node: &NodeResult) -> NodeResult {
    let mut node = without_exact(node);
    if let Figures::Touchpoint(TouchpointFigures { metrics, .. }) = &mut node.figures {
        (metrics.bounced, metrics.exited) = (0, 0);
        (metrics.bounce_rate, metrics.exit_rate) = (None, None);
    }
    node
}

/// Where two values differ, with what stands there.
fn differences(one: &Value, other: &Value, path: &str) -> Vec<String> {
    match (one, other) {
        (Value::Object(fields), Value::Object(others)) => {
            let names: std::collections::BTreeSet<&String> = fields.keys().chain(others.keys()).collect();
            let inner = names.into_iter().flat_map(|name| {
                differences(&one[name.as_str()], &other[name.as_str()], &format!("{path}.{name}"))
            });
            inner.collect()
        }
        _ if one == other => Vec::new(),
        _ => vec![format!("{path}: {one}, {other}")],
    }
}
