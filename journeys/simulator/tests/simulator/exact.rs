//! S§6: simulated Markov maps agree with their closed form, and maps that are none say why.

use safar_model::value::id::Id;
use safar_simulator::{NotExact, RunOptions};
use serde_json::{Value, json};

use crate::{common::*, random::markov};

/// Maps and seeds drawn; with a bound of 4.5 standard deviations, one check in 150,000 fails by chance,
/// and there are about 700.
const MAPS: u64 = 24;
const SEEDS: [u64; 2] = [3, 1_000_003];
const BOUND: f64 = 4.5;
/// Runs of a map, each with a seed of its own, whose spread is that of their means; and Student's quantile
/// for so many at 99.99 %: of 24 maps, one is off by chance once in 400 choices of the seeds.
const RUNS: u64 = 25;
const STUDENT: f64 = 4.654;

#[test]
fn simulated_markov_maps_agree_with_their_closed_form_for_several_seeds() {
    let n = 20_000;
    for map in 0..MAPS {
        let journey = journey(markov(map));
        for seed in SEEDS {
            let options = RunOptions { customers: Some(n), seed: Some(seed), ..RunOptions::default() };
            let run = run_with(&journey, &options);
            check_balance(&run);
            let conversion = &run.result.conversion;
            let exact = match (&conversion.exact, &conversion.exact_reason) {
                (Some(exact), None) => *exact,
                // A circle without a way out.
                (None, Some(NotExact::NeverEnds { .. })) => continue,
                other => panic!("map {map}: {other:?}"),
            };
            let sigma = (exact * (1.0 - exact) / n as f64).sqrt();
            let rate = conversion.rate.expect("customers");
            assert!(
                (rate - exact).abs() <= BOUND * sigma + 1e-12,
                "map {map}, seed {seed}: {rate} for {exact}"
            );
            for (id, node) in &run.result.nodes {
                check_visits(map, id, node, n);
            }
        }
    }
}

/// The visits of a chain's state are at most geometrically distributed after the first, so that their
/// variance is at most v·(2·r − 1), where r ≥ 1 are the visits of one who comes at all.
fn check_visits(map: u64, id: &Id, node: &safar_simulator::NodeResult, n: u64) {
    let exact = node.exact_visits.expect("a chain");
    let people = node.people.max(1) as f64;
    let each = (node.entered as f64 / people).max(1.0);
    let sigma = (exact * (2.0 * each - 1.0).max(1.0) / n as f64).sqrt();
    let visits = node.entered as f64 / n as f64;
    assert!((visits - exact).abs() <= BOUND * sigma + 2e-4, "map {map}, {id}: {visits} for {exact}");
}

#[test]
fn the_mean_time_to_the_goal_agrees_too() {
    let mut compared = 0;
    for map in 0..MAPS {
        let journey = journey(markov(map));
        let run = |seed| {
            let options = RunOptions { customers: Some(2000), seed: Some(seed), ..RunOptions::default() };
            run_with(&journey, &options).result
        };
        let runs: Vec<_> = (0..RUNS).map(run).collect();
        // The mean of a few is no normal one, as the interval takes it to be.
        let few = runs.iter().any(|run| run.conversion.customers < 30);
        let (Some(exact), false) = (runs[0].time.exact_mean_seconds, few) else { continue };
        let means: Vec<f64> = runs.iter().filter_map(|run| run.time.mean_seconds).collect();
        let mean = means.iter().sum::<f64>() / RUNS as f64;
        let variance = means.iter().map(|one| (one - mean).powi(2)).sum::<f64>() / (RUNS - 1) as f64;
        let bound = STUDENT * (variance / RUNS as f64).sqrt();
        // Times are whole milliseconds.
        assert!((mean - exact).abs() <= bound + 1e-3, "map {map}: {mean} ± {bound} for {exact}");
        compared += 1;
    }
    assert!(compared >= MAPS / 3, "only {compared} maps have a goal that some reach");
}

#[test]
fn a_hand_computed_map_with_a_loop_is_exact() {
    let run = many(
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1M" },
                { "id": "b", "kind": "touchpoint", "duration": { "distribution": "exponential", "mean": "PT2M" } },
                { "id": "bought", "kind": "goal" },
            ],
            "connectors": [
                { "from": "a", "to": "b", "share": 0.5 }, { "from": "b", "to": "a", "share": 0.4 },
                { "from": "b", "to": "bought", "share": 0.3 },
            ],
        }),
        1000,
    );
    // Visits of a: 1 / (1 − 0.5·0.4); conversion: visits of b times 0.3; a round lasts 3 minutes, and
    // those who convert go round 1 / (1 − 0.2) times.
    let near = |found: Option<f64>, value: f64| (found.expect("exact") - value).abs() < 1e-12 * value;
    assert!(near(node(&run, "a").exact_visits, 1.25));
    assert!(near(run.result.conversion.exact, 0.1875));
    assert!(near(run.result.time.exact_mean_seconds, 225.0));
}

fn reason(file: Value) -> Option<NotExact> {
    many(file, 10).result.conversion.exact_reason
}

#[test]
fn otherwise_exact_is_null_with_the_reason() {
    let place = json!({ "id": "a", "kind": "touchpoint", "entry": 1 });
    let name = |kind: &str, id: &str| {
        let name = json!({ "kind": kind, "id": id, "title": "" });
        serde_json::from_value(name).expect("a name")
    };
    let with = |node: Value, connector: Value| json!({ "nodes": [place, node], "connectors": [connector] });
    for (kind, more) in [
        ("condition", json!({})),
        ("wait", json!({})),
        ("message", json!({})),
        ("update", json!({})),
        ("delay", json!({ "until": "09:00" })),
    ] {
        let mut node = json!({ "id": "x", "kind": kind });
        for (name, value) in more.as_object().expect("fields") {
            node[name] = value.clone();
        }
        let connector = json!({ "from": "a", "to": "x", "share": 0.5 });
        assert_eq!(reason(with(node, connector)), Some(NotExact::Rule { node: name(kind, "x") }));
    }
    let experiment =
        json!({ "id": "x", "kind": "split", "experiment": "e", "arms": [{ "port": "a", "weight": 1 }] });
    let experiment = with(experiment, json!({ "from": "a", "to": "x", "share": 0.5 }));
    assert_eq!(reason(experiment), Some(NotExact::Experiment { node: name("split", "x") }));
    let also = with(
        json!({ "id": "x", "kind": "delay", "for": "P1D" }),
        json!({ "from": "a", "to": "x", "also": true }),
    );
    assert_eq!(reason(also), Some(NotExact::Beside { node: name("touchpoint", "a") }));
    let never = with(json!({ "id": "x", "kind": "note" }), json!({ "from": "a", "to": "a" }));
    assert_eq!(reason(never), Some(NotExact::NeverEnds { node: name("touchpoint", "a") }));
    let mut moody =
        with(json!({ "id": "x", "kind": "note" }), json!({ "from": "a", "to": "a", "share": 0.5 }));
    moody["scenario"] = json!({ "moodEffect": 0.1 });
    assert_eq!(reason(moody), Some(NotExact::MoodEffect));
    let trigger = json!({ "nodes": [place, { "id": "t", "kind": "trigger", "on": { "arrival": true } }] });
    assert_eq!(reason(trigger), Some(NotExact::Rule { node: name("trigger", "t") }));
    assert_eq!(reason(json!({ "nodes": [{ "id": "g", "kind": "goal" }] })), Some(NotExact::NoTouchpoints));
}

#[test]
fn what_nobody_can_reach_does_not_stand_in_the_way_of_the_exact_solution() {
    let run = many(
        json!({ "nodes": [{ "id": "a", "kind": "touchpoint", "entry": 1 }, { "id": "x", "kind": "condition", "branches": [] }] }),
        10,
    );
    assert_eq!(run.result.conversion.exact, Some(0.0));
}
