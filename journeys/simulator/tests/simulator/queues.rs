//! S§3 and S§5: places that customers compete for, against hand-computed days and the closed forms of
//! A. K. Erlang and C. Palm.

use std::{collections::BTreeMap, num::NonZeroU16};

use safar_simulator::{Engine, Figures, Happening, Left, NotExact, QueueFigures, Run, RunOptions, Warning};
use serde_json::{Value, json};

use crate::common::*;

/// A counter with so many places, and a stay and patience.
fn counter(places: u32, stay: &Value, patience: &Value) -> Value {
    json!({
        "nodes": [
            { "id": "counter", "kind": "touchpoint", "entry": 1, "duration": stay,
              "capacity": { "places": places, "patience": patience } },
            { "id": "served", "kind": "goal" },
        ],
        "connectors": [{ "from": "counter", "to": "served", "share": 1 }],
    })
}

fn queue<'r>(run: &'r Run, id: &str) -> &'r QueueFigures {
    match &node(run, id).figures {
        Figures::Touchpoint(figures) => figures.queue.as_ref().expect("a capacity"),
        other => panic!("{id} is no touchpoint: {other:?}"),
    }
}

/// When the customer with this number was served, in minutes after the start.
fn served(run: &Run, customer: u64) -> Option<i64> {
    let kept = run.kept.iter().find(|kept| kept.customer == customer).expect("kept");
    let met = kept.steps.iter().find(|step| matches!(step.what, Happening::Met { .. }));
    met.map(|met| (met.time - kept.steps[0].time) / MINUTE)
}

fn all_kept(file: Value, customers: u64) -> Run {
    let options = RunOptions { customers: Some(customers), keep: 1000, ..RunOptions::default() };
    let run = run_with(&journey(file), &options);
    check_balance(&run);
    run
}

#[test]
fn customers_queue_for_a_free_place_first_come_first_served() {
    let run = all_kept(counter(2, &json!("PT10M"), &Value::Null), 5);
    let times: Vec<_> = (0..5).map(|customer| served(&run, customer)).collect();
    assert_eq!(times, [10, 10, 20, 20, 30].map(Some));
    let figures = queue(&run, "counter");
    assert_eq!((figures.asked, figures.waited, figures.abandoned), (5, 3, 0));
    // 0, 0, 10, 10 and 20 minutes.
    assert_eq!(figures.mean_seconds, Some(8.0 * 60.0));
    assert_eq!(run.result.engine, Engine::Shared);
}

/// Customers who come to a counter only by an arm `b`, behind the port `before` of a split before it.
fn counter_in_arm_b(experiments: [&str; 2], before: &str, weight_of_b: u8) -> Value {
    let arms = json!([{ "port": "a", "weight": 1 }, { "port": "b", "weight": weight_of_b }]);
    json!({
        "nodes": [
            { "id": "home", "kind": "touchpoint", "entry": 1 },
            { "id": "start", "kind": "trigger", "on": { "arrival": true } },
            { "id": "first", "kind": "split", "experiment": experiments[0], "arms": arms },
            { "id": "second", "kind": "split", "experiment": experiments[1], "arms": arms },
            { "id": "counter", "kind": "touchpoint", "capacity": { "places": 1 } },
        ],
        "connectors": [
            { "from": "start", "to": "first" },
            { "from": "first", "port": before, "to": "second" },
            { "from": "second", "port": "b", "to": "counter" },
        ],
    })
}

#[test]
fn a_counter_behind_an_arm_that_nobody_has_lets_nobody_compete() {
    let engine = |experiments, before, weight_of_b| {
        one(counter_in_arm_b(experiments, before, weight_of_b)).result.engine
    };
    assert_eq!(engine(["ten-off", "twenty-off"], "a", 1), Engine::Shared);
    assert_eq!(engine(["ten-off", "twenty-off"], "a", 0), Engine::Independent);
    assert_eq!(engine(["ten-off", "ten-off"], "a", 1), Engine::Independent);
    assert_eq!(engine(["ten-off", "ten-off"], "b", 1), Engine::Shared);
}

#[test]
fn who_waits_longer_than_their_patience_leaves() {
    let run = all_kept(counter(1, &json!("PT10M"), &json!("PT15M")), 4);
    let times: Vec<_> = (0..4).map(|customer| served(&run, customer)).collect();
    assert_eq!(times, [Some(10), Some(20), None, None]);
    assert_eq!(left(&run, "counter", Left::Patience), 2);
    let figures = queue(&run, "counter");
    assert_eq!((figures.waited, figures.abandoned), (3, 2));
    // 0, 10, 15 and 15 minutes.
    assert_eq!(figures.mean_seconds, Some(10.0 * 60.0));
}

#[test]
fn how_long_one_waits_is_the_touchpoints_patience_or_else_the_personas() {
    let persona = json!({ "id": "sara", "name": "Sara", "patience": "PT15M" });
    let of = |patience: Value| {
        let mut file = counter(1, &json!("PT10M"), &patience);
        file["personas"] = json!([persona]);
        let run = all_kept(file, 4);
        (0..4).map(|customer| served(&run, customer)).collect::<Vec<_>>()
    };
    assert_eq!(of(Value::Null), [Some(10), Some(20), None, None]);
    assert_eq!(of(json!("PT25M")), [Some(10), Some(20), Some(30), None]);
}

#[test]
fn a_place_freed_exactly_when_patience_ends_comes_too_late() {
    let run = all_kept(counter(1, &json!("PT10M"), &json!("PT10M")), 2);
    assert_eq!([served(&run, 0), served(&run, 1)], [Some(10), None]);
    let sooner = all_kept(counter(1, &json!("PT9M59.999S"), &json!("PT10M")), 2);
    assert_eq!(left(&sooner, "counter", Left::Patience), 0);
}

#[test]
fn at_the_horizon_a_journey_is_over_in_the_queue_and_in_the_place_which_is_then_free() {
    let mut file = counter(1, &json!("PT10M"), &Value::Null);
    file["scenario"] = json!({ "horizon": "PT25M" });
    let run = all_kept(file, 4);
    let times: Vec<_> = (0..4).map(|customer| served(&run, customer)).collect();
    assert_eq!(times, [Some(10), Some(20), None, None]);
    assert_eq!(node(&run, "counter").waiting, 2);
    // Others, for whom there is more time, come later: the place is free for them.
    let mut later = counter(1, &json!("P2D"), &Value::Null);
    later["scenario"] = json!({ "horizon": "P1D", "arrivals": { "process": "schedule",
        "rates": [{ "from": "PT0S", "perDay": 0.01 }] } });
    assert_eq!(queue(&all_kept(later, 2), "counter").waited, 0);
}

#[test]
fn queuing_counts_as_being_in_the_touchpoint_for_a_rule_that_brings_the_customer_elsewhere() {
    let mut file = counter(1, &json!("PT10M"), &Value::Null);
    let nodes = file["nodes"].as_array_mut().expect("nodes");
    nodes.extend([
        json!({ "id": "came", "kind": "trigger", "on": { "arrival": true } }),
        json!({ "id": "soon", "kind": "delay", "for": "PT5M" }),
        json!({ "id": "elsewhere", "kind": "touchpoint" }),
    ]);
    file["connectors"]
        .as_array_mut()
        .expect("connectors")
        .extend([json!({ "from": "came", "to": "soon" }), json!({ "from": "soon", "to": "elsewhere" })]);
    let run = all_kept(file, 2);
    // Asked for after 5 minutes, in the place or in the queue; followed when the stay ends.
    assert_eq!(left(&run, "counter", Left::Brought), 2);
    let at = |customer: u64| {
        let kept = run.kept.iter().find(|kept| kept.customer == customer).expect("kept");
        let entered = kept.steps.iter().find(|step| {
            step.node.as_ref().is_some_and(|node| node.as_str() == "elsewhere")
                && matches!(step.what, Happening::Entered { .. })
        });
        entered.map(|step| (step.time - kept.steps[0].time) / MINUTE)
    };
    assert_eq!([at(0), at(1)], [Some(10), Some(20)]);
}

#[test]
fn who_frees_a_place_and_comes_back_at_once_stands_behind_those_who_wait() {
    let mut file = counter(1, &json!("PT10M"), &Value::Null);
    file["connectors"] = json!([{ "from": "counter", "to": "counter", "share": 1 }]);
    file["scenario"] = json!({ "horizon": "PT55M" });
    let run = all_kept(file, 2);
    for customer in [0, 1] {
        let kept = run.kept.iter().find(|kept| kept.customer == customer).expect("kept");
        let begun = kept.steps.iter().filter(|step| matches!(step.what, Happening::Waits { .. }));
        let begun: Vec<i64> = begun.map(|step| (step.time - kept.steps[0].time) / MINUTE).collect();
        let first = 10 * customer as i64;
        assert_eq!(begun, [first, first + 20, first + 40]);
    }
}

#[test]
fn with_one_replication_low_and_high_are_null_with_a_warning() {
    let mut file = counter(1, &json!("PT10M"), &json!("PT15M"));
    let one = all_kept(file.clone(), 4).result;
    assert_eq!((one.conversion.low, one.conversion.high), (None, None));
    assert!(one.warnings.contains(&Warning::OneReplication));
    assert!(matches!(one.conversion.exact_reason, Some(NotExact::Capacity { .. })));
    file["scenario"] = json!({ "replications": 2, "arrivals": { "process": "poisson", "perDay": 100 } });
    let two = all_kept(file, 40).result;
    assert!(two.conversion.low.is_some() && two.conversion.high.is_some());
    assert!(!two.warnings.contains(&Warning::OneReplication));
}

#[test]
fn groups_have_intervals_over_replications_too() {
    // Half come by each door, and by the second all do what by the first nobody does.
    let file = json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "channel": "web" },
            { "id": "b", "kind": "touchpoint", "entry": 1, "channel": "shop" },
            { "id": "till", "kind": "touchpoint", "duration": "PT1M", "capacity": { "places": 1 } },
            { "id": "won", "kind": "goal" },
        ],
        "connectors": [
            { "from": "a", "to": "till", "share": 0.5 },
            { "from": "b", "to": "till", "share": 0.5 },
            { "from": "till", "to": "won", "share": 1 },
        ],
        "segments": [{ "id": "by-a", "when": { "entry": "a" } }],
    });
    let of = |replications: u16| {
        let options = RunOptions {
            customers: Some(200),
            replications: NonZeroU16::new(replications),
            ..RunOptions::default()
        };
        run_with(&journey(file.clone()), &options).result
    };
    let result = of(30);
    let groups: Vec<_> = [&result.entries, &result.segments].into_iter().flat_map(BTreeMap::values).collect();
    for group in groups.into_iter().chain(result.channels.values()) {
        let (low, high) = (group.low.expect("an end"), group.high.expect("an end"));
        // 3,000 of each: 1.96 · √(0.25 / 3,000), more or less.
        assert!(low < 0.54 && high > 0.46 && (0.02..0.06).contains(&(high - low)), "{group:?}");
    }
    let by = |id: &str| result.entries.iter().find(|(entry, _)| entry.as_str() == id).expect("an entry").1;
    assert_eq!(by("a").low, result.channels["web"].low);
    assert_eq!(by("a").low, result.segments.values().next().and_then(|group| group.low));
    assert!(of(1).channels.values().all(|group| (group.low, group.high) == (None, None)));
}

#[test]
fn warm_up_leaves_out_who_asks_before_it() {
    let mut file = counter(1, &json!("PT10M"), &Value::Null);
    file["scenario"] = json!({ "warmUp": "PT1M" });
    assert_eq!(queue(&all_kept(file, 5), "counter").asked, 0);
}

#[test]
fn who_asks_after_the_last_arrival_is_left_out() {
    let mut file = counter(1, &json!("PT10M"), &Value::Null);
    file["nodes"]
        .as_array_mut()
        .expect("nodes")
        .push(json!({ "id": "desk", "kind": "touchpoint", "capacity": { "places": 1 }, "duration": "PT1H" }));
    file["connectors"][0]["to"] = json!("desk");
    let run = all_kept(file, 3);
    assert_eq!((queue(&run, "counter").asked, queue(&run, "desk").asked), (3, 0));
    assert_eq!((queue(&run, "counter").left_out, queue(&run, "desk").left_out), (0, 3));
    assert_eq!(node(&run, "desk").entered, 3);
    // That most are left out is told, for a wait of nobody means nothing.
    let told = |warning: &Warning| match warning {
        Warning::QueueLeftOut { node, left_out, asked } => Some((node.id.to_string(), *left_out, *asked)),
        _ => None,
    };
    let told: Vec<_> = run.result.warnings.iter().filter_map(told).collect();
    assert_eq!(told, [("desk".to_owned(), 3, 3)]);
}

/// The states of a queue with c places, arrivals at rate λ, service at rate μ and patience at rate θ:
/// the mean number who wait.
fn waiting_in(places: u32, arrivals: f64, service: f64, patience: f64) -> f64 {
    let (mut weight, mut sum, mut waiting) = (1.0, 1.0, 0.0);
    for number in 1..2000_u32 {
        let in_line = f64::from(number.saturating_sub(places));
        weight *= arrivals / (f64::from(number.min(places)) * service + in_line * patience);
        sum += weight;
        waiting += weight * in_line;
    }
    waiting / sum
}

/// The seeds with which queues are run, and how far 1 of 100 of so many independent means is from the truth, in
/// half widths of a 95 % interval.
const SEEDS: ([u64; 3], f64) = ([11, 12, 13], 2.576 / 1.960 / 1.732);

/// A counter at which one customer a minute comes; 400 replications.
fn minutes(places: u32, mean: &str, patience: &Value, seed: u64) -> Run {
    let stay = json!({ "distribution": "exponential", "mean": mean });
    let mut file = counter(places, &stay, patience);
    file["scenario"] = json!({ "replications": 400, "warmUp": "PT6H", "seed": seed,
        "arrivals": { "process": "poisson", "perDay": 1440 } });
    let options = RunOptions { customers: Some(1500), ..RunOptions::default() };
    run_with(&journey(file), &options)
}

/// Fails unless the mean of the means is as near the truth as chance allows, and the intervals narrow enough to
/// say something.
fn check_wait(runs: &[Run], truth: f64) {
    let (mut off, mut half) = (0.0, 0.0);
    for run in runs {
        let figures = queue(run, "counter");
        let (Some(mean), Some(low), Some(high)) = (figures.mean_seconds, figures.low, figures.high) else {
            panic!("no interval: {figures:?}")
        };
        assert!(high - low < 0.1 * mean, "{figures:?}");
        off += (mean - truth) / runs.len() as f64;
        half += (high - low) / 2.0 / runs.len() as f64;
    }
    assert!(off.abs() < half * SEEDS.1, "{off} from {truth}, half an interval is {half}");
}

#[test]
fn waiting_agrees_with_erlang_c() {
    // Offered load 2.4 to 3 places.
    let runs = SEEDS.0.map(|seed| minutes(3, "PT2M24S", &Value::Null, seed));
    let truth = waiting_in(3, 1.0, 1.0 / 2.4, 0.0) * 60.0;
    // Erlang C(3, 2.4) = 0.647, so that one waits 0.647 · 2.4 / 0.6 minutes.
    assert!((truth - 155.3).abs() < 0.1, "{truth}");
    check_wait(&runs, truth);
}

#[test]
fn waiting_and_leaving_agree_with_erlang_a() {
    // More load than places: only patience keeps the queue short.
    let patience = json!({ "distribution": "exponential", "mean": "PT3M" });
    let runs = SEEDS.0.map(|seed| minutes(2, "PT2M24S", &patience, seed));
    let truth = waiting_in(2, 1.0, 1.0 / 2.4, 1.0 / 3.0) * 60.0;
    check_wait(&runs, truth);
    // Those who leave do so at the rate of patience while they wait.
    for run in &runs {
        let figures = queue(run, "counter");
        let leave = figures.abandoned as f64 / figures.asked as f64;
        assert!((leave / (truth / 180.0) - 1.0).abs() < 0.02, "{leave} and {}", truth / 180.0);
    }
}
