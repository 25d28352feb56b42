//! S§1 and S§3: entry, stays, shares, leaving, also-connectors, visit cap and horizon.

use safar_simulator::{Figures, Happening, Left, Run};
use serde_json::{Value, json};

use crate::common::*;

#[test]
fn the_own_token_enters_at_a_touchpoint_drawn_by_the_entry_weights() {
    let touchpoint = |id: &str, entry: f64| json!({ "id": id, "kind": "touchpoint", "entry": entry });
    let run =
        many(json!({ "nodes": [touchpoint("a", 1.0), touchpoint("b", 3.0), touchpoint("c", 0.0)] }), 20_000);
    check_share(node(&run, "a").entered, 20_000, 0.25, "a");
    check_share(node(&run, "b").entered, 20_000, 0.75, "b");
    assert_eq!(node(&run, "c").entered, 0);
}

#[test]
fn where_no_touchpoint_has_a_weight_it_enters_at_those_without_a_routed_connector_in_equally() {
    let touchpoint = |id: &str| json!({ "id": id, "kind": "touchpoint" });
    let run = many(
        json!({
            "nodes": [touchpoint("a"), touchpoint("b"), touchpoint("c")],
            "connectors": [{ "from": "a", "to": "c" }, { "from": "b", "to": "b", "share": 0.5 }],
        }),
        10_000,
    );
    let at_entry = |id: &str| node(&run, id).people;
    check_share(at_entry("a"), 10_000, 0.5, "a");
    assert_eq!(at_entry("a") + at_entry("b"), 10_000, "a connector to itself leads nobody in");
    assert_eq!(at_entry("c"), at_entry("a"));
}

#[test]
fn a_map_without_touchpoints_has_customers_at_rest() {
    let run = many(
        json!({
            "nodes": [
                { "id": "came", "kind": "trigger", "on": { "arrival": true } },
                { "id": "hello", "kind": "message", "channel": "email" },
            ],
            "connectors": [{ "from": "came", "to": "hello" }],
        }),
        10,
    );
    assert_eq!(sent(&run, "hello"), 10);
}

#[test]
fn what_the_shares_leave_over_leaves_the_journey_there() {
    let run = many(
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "b", "kind": "touchpoint" },
                { "id": "c", "kind": "touchpoint" },
            ],
            "connectors": [{ "from": "a", "to": "b", "share": 0.2 }, { "from": "a", "to": "c", "share": 0.5 }],
        }),
        50_000,
    );
    check_share(node(&run, "b").entered, 50_000, 0.2, "b");
    check_share(node(&run, "c").entered, 50_000, 0.5, "c");
    check_share(left(&run, "a", Left::Share), 50_000, 0.3, "leaving");
    assert_eq!(left(&run, "b", Left::End), node(&run, "b").entered, "no routed connector: left: end");
}

#[test]
fn connectors_without_a_share_divide_the_rest_equally() {
    let touchpoint = |id: &str| json!({ "id": id, "kind": "touchpoint", "entry": (id == "a").then_some(1) });
    let run = many(
        json!({
            "nodes": [touchpoint("a"), touchpoint("b"), touchpoint("c"), touchpoint("d")],
            "connectors": [
                { "from": "a", "to": "b", "share": 0.4 }, { "from": "a", "to": "c" }, { "from": "a", "to": "d" },
            ],
        }),
        50_000,
    );
    for (id, share) in [("b", 0.4), ("c", 0.3), ("d", 0.3)] {
        check_share(node(&run, id).entered, 50_000, share, id);
    }
    assert_eq!(left(&run, "a", Left::Share), 0);
}

#[test]
fn shares_that_sum_to_1_but_for_rounding_let_nobody_leave() {
    let touchpoint = |id: &str| json!({ "id": id, "kind": "touchpoint", "entry": (id == "a").then_some(1) });
    let shares = [0.1, 0.2, 0.7 - 5e-10];
    let connectors: Vec<_> = ["b", "c", "d"]
        .iter()
        .zip(shares)
        .map(|(to, share)| json!({ "from": "a", "to": to, "share": share }))
        .collect();
    let run =
        many(json!({ "nodes": (["a", "b", "c", "d"].map(touchpoint)), "connectors": connectors }), 1000);
    assert_eq!(left(&run, "a", Left::Share), 0);
}

#[test]
fn a_stay_is_drawn_anew_at_each_visit_and_its_quantiles_are_those_of_the_distribution() {
    let run = many(
        json!({ "nodes": [{ "id": "a", "kind": "touchpoint",
            "duration": { "distribution": "lognormal", "median": "PT10M", "p90": "PT1H" } }] }),
        100_000,
    );
    let Figures::Touchpoint(figures) = &node(&run, "a").figures else { panic!("a touchpoint") };
    let near = |found: Option<f64>, seconds: f64| (found.expect("a figure") / seconds - 1.0).abs() < 0.03;
    assert!(near(figures.dwell.p50, 600.0) && near(figures.dwell.p90, 3600.0), "{figures:?}");
}

#[test]
fn cost_is_booked_for_all_revenue_not_for_those_whom_pain_makes_leave() {
    let run = many(
        json!({ "nodes": [
            { "id": "a", "kind": "touchpoint", "cost": 0.4, "revenue": 3 },
            { "id": "pain", "kind": "painPoint", "about": "a", "frequency": 0.5, "leave": 1 },
        ] }),
        10_000,
    );
    let stayed = 10_000 - left(&run, "a", Left::Pain);
    assert_eq!(run.result.cost, 4000.0);
    assert_eq!(run.result.revenue, 3.0 * stayed as f64);
    check_share(stayed, 10_000, 0.5, "stayed");
}

#[test]
fn by_an_also_connector_a_rule_starts_and_the_customer_walks_on() {
    let run = many(
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "b", "kind": "touchpoint" },
                { "id": "mail", "kind": "message" },
            ],
            "connectors": [{ "id": "walk", "from": "a", "to": "b" }, { "id": "also", "from": "a", "to": "mail", "also": true }],
        }),
        100,
    );
    assert_eq!((node(&run, "b").entered, sent(&run, "mail")), (100, 100));
    let a = node(&run, "a");
    let by = |counts: &std::collections::BTreeMap<_, u64>| counts.values().copied().collect::<Vec<_>>();
    assert_eq!((by(&a.proceeded), by(&a.started)), (vec![100], vec![100]), "each listed where it counts");
}

#[test]
fn the_visit_over_the_cap_is_entered_and_left_at_once() {
    let run = one(json!({
        "nodes": [{ "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1M" }],
        "connectors": [{ "id": "again", "from": "a", "to": "a" }],
        "scenario": { "visitCap": 3 },
    }));
    assert_eq!(entries(&run, "a"), [0, MINUTE, 2 * MINUTE, 3 * MINUTE]);
    assert_eq!((node(&run, "a").entered, left(&run, "a", Left::VisitCap)), (4, 1));
}

#[test]
fn the_horizon_runs_from_each_customers_own_entry_and_what_is_due_then_still_waits() {
    let map = |stay: &str| {
        json!({
            "nodes": [{ "id": "a", "kind": "touchpoint", "duration": stay }],
            "scenario": { "horizon": "P1D", "arrivals": { "process": "poisson", "perDay": 1 } },
        })
    };
    assert_eq!(node(&many(map("P1D"), 50), "a").waiting, 50);
    assert_eq!(node(&many(map("PT23H59M59.999S"), 50), "a").waiting, 0);
}

#[test]
fn from_a_rule_into_a_touchpoint_brings_a_customer_who_rests_at_once() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H" },
            { "id": "pause", "kind": "delay", "for": "PT2H" },
            { "id": "b", "kind": "touchpoint", "duration": "PT1H" },
        ],
        "connectors": [{ "from": "a", "to": "pause", "share": 1 }, { "from": "pause", "to": "b" }],
    }));
    assert_eq!((entries(&run, "pause"), entries(&run, "b")), (vec![HOUR], vec![3 * HOUR]));
}

/// A rule asks after one hour, in the middle of a stay of three at a, to bring the customer to b; a way of
/// a's own leads on to another card.
fn brought_out_of_a(other: Value, way: Value) -> Run {
    one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT3H" },
            { "id": "came", "kind": "trigger", "on": { "arrival": true } },
            { "id": "pause", "kind": "delay", "for": "PT1H" },
            { "id": "b", "kind": "touchpoint", "duration": "PT1H" },
            other,
        ],
        "connectors": [way, { "from": "came", "to": "pause" }, { "from": "pause", "to": "b" }],
    }))
}

#[test]
fn one_who_is_in_a_touchpoint_is_brought_when_it_ends_instead_of_its_own_routing() {
    // The stay ends, then the customer is brought to b and not to c.
    let run = brought_out_of_a(
        json!({ "id": "c", "kind": "touchpoint" }),
        json!({ "from": "a", "to": "c", "share": 1 }),
    );
    assert_eq!((entries(&run, "b"), node(&run, "c").entered), (vec![3 * HOUR], 0));
    assert_eq!(left(&run, "a", Left::Brought), 1);
    assert_eq!(node(&run, "pause").proceeded.values().sum::<u64>(), 1, "the rule token ends: proceeded");
}

#[test]
fn one_who_is_brought_starts_the_also_connectors_of_where_they_were() {
    let run = brought_out_of_a(
        json!({ "id": "mail", "kind": "message" }),
        json!({ "from": "a", "to": "mail", "also": true }),
    );
    assert_eq!((left(&run, "a", Left::Brought), entries(&run, "mail")), (1, vec![3 * HOUR]));
}

#[test]
fn a_draw_takes_connectors_in_the_order_of_their_ids_wherever_they_stand() {
    let went = |to_b: &str, to_c: &str, turned: bool| {
        let mut connectors = vec![
            json!({ "id": to_b, "from": "a", "to": "b", "share": 0.3 }),
            json!({ "id": to_c, "from": "a", "to": "c", "share": 0.3 }),
        ];
        if turned {
            connectors.reverse();
        }
        let run = many(
            json!({
                "nodes": [
                    { "id": "a", "kind": "touchpoint", "entry": 1 },
                    { "id": "b", "kind": "touchpoint" },
                    { "id": "c", "kind": "touchpoint" },
                ],
                "connectors": connectors,
            }),
            1000,
        );
        [node(&run, "b").entered, node(&run, "c").entered]
    };
    let [first, second] = went("1", "2", false);
    assert_ne!(first, second, "or else the order would not show");
    assert_eq!(went("1", "2", true), [first, second]);
    assert_eq!(went("2", "1", false), [second, first]);
    // By bytes, not as numbers.
    assert_eq!(went("10", "9", false), [first, second]);
}

#[test]
fn what_a_scenario_does_not_say_has_its_default() {
    let waits = |stay: &str| {
        let run = run_with(
            &journey(json!({ "nodes": [{ "id": "a", "kind": "touchpoint", "duration": stay }] })),
            &safar_simulator::RunOptions::default(),
        );
        let result = &run.result;
        assert_eq!((result.customers, result.seed, result.replications), (10_000, 1, 1));
        node(&run, "a").waiting
    };
    assert_eq!([waits("P89DT23H59M59.999S"), waits("P90D")], [0, 10_000], "the horizon is P90D");
}

#[test]
fn several_bringings_are_served_in_order_of_request_and_one_who_has_left_is_brought_at_once() {
    let touchpoint = |id: &str, entry: Option<u8>| json!({ "id": id, "kind": "touchpoint", "entry": entry, "duration": "PT10H" });
    let rule = |id: &str, hours: u8| json!({ "id": id, "kind": "delay", "for": format!("PT{hours}H") });
    let trigger = |id: &str| json!({ "id": id, "kind": "trigger", "on": { "arrival": true } });
    let run = one(json!({
        "nodes": [
            touchpoint("a", Some(1)), touchpoint("b", None), touchpoint("c", None), touchpoint("d", None),
            trigger("t1"), trigger("t2"), trigger("t3"), rule("two", 2), rule("one", 1), rule("fifty", 50),
        ],
        "connectors": [
            { "from": "t1", "to": "two" }, { "from": "t2", "to": "one" }, { "from": "t3", "to": "fifty" },
            { "from": "two", "to": "b" }, { "from": "one", "to": "c" }, { "from": "fifty", "to": "d" },
        ],
    }));
    assert_eq!(entries(&run, "c"), [10 * HOUR], "asked for first");
    assert_eq!(entries(&run, "b"), [20 * HOUR]);
    assert_eq!(entries(&run, "d"), [50 * HOUR], "the customer had left at 30 hours");
    assert_eq!(
        (left(&run, "a", Left::Brought), left(&run, "c", Left::Brought), left(&run, "b", Left::End)),
        (1, 1, 1)
    );
}

#[test]
fn one_who_leaves_by_pain_is_brought_at_once_where_a_rule_asked_before() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT3H" },
            { "id": "pain", "kind": "painPoint", "about": "a", "frequency": 1, "leave": 1 },
            { "id": "came", "kind": "trigger", "on": { "arrival": true } },
            { "id": "b", "kind": "touchpoint" },
        ],
        "connectors": [{ "from": "came", "to": "b" }],
    }));
    assert_eq!((left(&run, "a", Left::Pain), entries(&run, "b")), (1, vec![3 * HOUR]));
}

#[test]
fn stages_count_each_time_and_each_customer_that_comes_from_elsewhere() {
    let touchpoint = |id: &str, stage: &str| json!({ "id": id, "kind": "touchpoint", "stage": stage, "entry": (id == "a").then_some(1) });
    let run = one(json!({
        "stages": [{ "id": "one" }, { "id": "two" }],
        "nodes": [touchpoint("a", "one"), touchpoint("b", "one"), touchpoint("c", "two")],
        "connectors": [{ "from": "a", "to": "b" }, { "from": "b", "to": "c" }, { "from": "c", "to": "a" }],
        "scenario": { "visitCap": 2 },
    }));
    let stages: Vec<_> = run.result.stages.iter().map(|stage| (stage.entered, stage.people)).collect();
    // a b | c | a b | c | a, the last over the cap.
    assert_eq!(stages, [(3, 1), (2, 1)]);
}

#[test]
fn what_happens_to_a_kept_customer_is_told_step_by_step() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT5M", "emits": "seen" },
            { "id": "annoyed", "kind": "emotion", "about": "a", "score": -1 },
            { "id": "bought", "kind": "goal", "on": { "event": "seen" } },
        ],
    }));
    let told: Vec<String> = run.kept[0]
        .steps
        .iter()
        .map(|step| format!("{} {}", step.node.as_ref().map_or("-", |id| id.as_str()), what(&step.what)))
        .collect();
    assert_eq!(
        told,
        ["- arrived", "a entered", "a waits", "annoyed felt", "a emitted", "a ended", "bought met"],
    );
}

fn what(happening: &Happening) -> String {
    serde_json::to_value(happening).expect("JSON")["what"].as_str().expect("a name").to_owned()
}

#[test]
fn what_stands_in_no_cell_lies_in_the_tray_and_is_no_part_of_a_run() {
    let placed = json!({ "id": "a", "kind": "touchpoint", "entry": 1 });
    let thought = json!({ "id": "thought", "kind": "touchpoint", "entry": 3,
                          "stage": null, "lane": null, "x": null, "y": null });
    let without = many(json!({ "nodes": [placed] }), 100);
    assert_eq!(many(json!({ "nodes": [placed, thought] }), 100).result, without.result);
}
