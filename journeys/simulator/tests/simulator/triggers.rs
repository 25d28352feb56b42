//! S§4: what starts a rule, and when it may start again.

use safar_simulator::{Happening, HeldBack, Left, Run};
use serde_json::{Value, json};

use crate::common::*;

/// Touchpoints in a row, each with its stay; the last ends the journey.
fn row(stays: &[(&str, &str)], mut more: Value) -> Value {
    let touchpoint = |(at, (id, stay)): (usize, &(&str, &str))| json!({ "id": id, "kind": "touchpoint", "duration": stay, "entry": (at == 0).then_some(1) });
    let mut nodes: Vec<Value> = stays.iter().enumerate().map(touchpoint).collect();
    let mut connectors: Vec<Value> =
        stays.windows(2).map(|pair| json!({ "from": pair[0].0, "to": pair[1].0, "share": 1 })).collect();
    nodes.extend(more["nodes"].as_array().cloned().unwrap_or_default());
    connectors.extend(more["connectors"].as_array().cloned().unwrap_or_default());
    more["nodes"] = nodes.into();
    more["connectors"] = connectors.into();
    more
}

fn trigger(on: Value) -> Value {
    json!({ "id": "t", "kind": "trigger", "on": on })
}

fn held_back(run: &Run) -> Vec<HeldBack> {
    let reasons = run.kept[0].steps.iter().filter_map(|step| match step.what {
        Happening::HeldBack { reason, .. } => Some(reason),
        _ => None,
    });
    reasons.collect()
}

#[test]
fn reaches_and_leaves_mean_the_touchpoints_event_which_marks_its_end() {
    for on in [
        json!({ "reaches": "b" }),
        json!({ "leaves": "b" }),
        json!({ "event": "seen" }),
        json!({ "event": "b" }),
    ] {
        let mut map = row(&[("a", "PT1H"), ("b", "PT2H")], json!({ "nodes": [trigger(on.clone())] }));
        if on == json!({ "event": "seen" }) {
            map["nodes"][1]["emits"] = json!("seen");
        }
        assert_eq!(entries(&one(map), "t"), [3 * HOUR], "{on}");
    }
}

#[test]
fn with_without_it_fires_when_the_others_event_has_not_come_within_the_time() {
    let map = |stay: &str| {
        row(
            &[("basket", "PT5M"), ("checkout", stay)],
            json!({ "nodes": [trigger(json!({ "leaves": "basket", "without": "checkout", "within": "PT1H" }))] }),
        )
    };
    assert_eq!(entries(&one(map("PT2H")), "t"), [HOUR + 5 * MINUTE], "an hour after the basket's event");
    assert!(entries(&one(map("PT59M59.999S")), "t").is_empty());
    assert_eq!(entries(&one(map("PT1H")), "t"), [HOUR + 5 * MINUTE], "exactly then comes too late");
    assert!(entries(&one(map("PT0S")), "t").is_empty(), "at the same instant, after it");
}

#[test]
fn each_leaving_has_its_own_time() {
    // The basket is left at 0:05 and 0:25; the checkout ends at 0:30, which is in time for both.
    let map = |within: &str| {
        json!({
            "nodes": [
                { "id": "basket", "kind": "touchpoint", "entry": 1, "duration": "PT5M" },
                { "id": "other", "kind": "touchpoint", "duration": "PT15M" },
                { "id": "again", "kind": "touchpoint", "duration": "PT5M", "emits": "basket" },
                { "id": "checkout", "kind": "touchpoint", "duration": "PT5M" },
                { "id": "t", "kind": "trigger", "reentry": { "mode": "always" },
                  "on": { "leaves": "basket", "without": "checkout", "within": within } },
            ],
            "connectors": [
                { "from": "basket", "to": "other" }, { "from": "other", "to": "again" },
                { "from": "again", "to": "checkout" },
            ],
        })
    };
    assert!(entries(&one(map("PT26M")), "t").is_empty());
    assert_eq!(entries(&one(map("PT20M")), "t"), [25 * MINUTE], "only the first");
    assert_eq!(entries(&one(map("PT3M")), "t"), [8 * MINUTE, 28 * MINUTE]);
}

#[test]
fn the_coming_of_a_customer_and_a_moment_start_rules() {
    let map = |on: Value| {
        row(
            &[("a", "PT1H")],
            json!({ "nodes": [trigger(on)], "scenario": { "start": "2026-12-01T00:00:00Z" } }),
        )
    };
    assert_eq!(entries(&one(map(json!({ "arrival": true }))), "t"), [0]);
    assert_eq!(entries(&one(map(json!({ "date": "2026-12-02T06:00:00Z" }))), "t"), [30 * HOUR]);
    assert_eq!(entries(&one(map(json!({ "date": "2026-12-01T00:00:00Z" }))), "t"), [0], "now is not past");
    assert!(entries(&one(map(json!({ "date": "2026-11-30T23:59:59Z" }))), "t").is_empty());
    assert!(entries(&one(map(json!({ "date": "2027-03-01T00:00:00Z" }))), "t").is_empty(), "at the horizon");
}

#[test]
fn every_so_often_from_the_customers_entry() {
    let map = row(
        &[("a", "PT1H")],
        json!({ "nodes": [trigger(json!({ "every": "P7D" }))], "scenario": { "horizon": "P28D" } }),
    );
    assert_eq!(entries(&one(map), "t"), [7 * DAY, 14 * DAY, 21 * DAY]);
}

#[test]
fn a_segment_starts_rules_when_the_customer_comes_to_belong_to_it() {
    let map = json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "emits": "view" },
            { "id": "t", "kind": "trigger", "on": { "segment": "keen" }, "reentry": { "mode": "always" } },
            { "id": "calm", "kind": "update", "set": [{ "untag": "hot" }] },
        ],
        "connectors": [{ "from": "a", "to": "a" }],
        "segments": [{ "id": "keen", "when": { "event": "view", "is": ">=", "times": 3 } }],
        "scenario": { "visitCap": 5 },
    });
    assert_eq!(entries(&one(map), "t"), [3 * HOUR], "not again while they belong");
    let at_once = row(
        &[("a", "PT1H")],
        json!({
            "nodes": [trigger(json!({ "segment": "all" }))],
            "segments": [{ "id": "all", "when": { "all": [] } }],
        }),
    );
    assert_eq!(entries(&one(at_once), "t"), [0], "one who belongs from the start comes to belong by coming");
}

/// A touchpoint whose event comes every hour, five times, and rules that take some hours.
fn hourly(reentry: Value, delay: &str) -> Run {
    one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "emits": "view" },
            { "id": "t", "kind": "trigger", "on": { "event": "view" }, "reentry": reentry },
            { "id": "pause", "kind": "delay", "for": delay },
        ],
        "connectors": [{ "from": "a", "to": "a" }, { "from": "t", "to": "pause" }],
        "scenario": { "visitCap": 5 },
    }))
}

#[test]
fn by_default_a_customer_enters_again_only_when_nothing_of_the_last_entry_is_left() {
    let run = hourly(json!({}), "PT1H30M");
    assert_eq!(entries(&run, "t"), [HOUR, 3 * HOUR, 5 * HOUR]);
    assert_eq!(held_back(&run), [HeldBack::StillInside, HeldBack::StillInside]);
}

#[test]
fn never_lets_a_customer_enter_once_and_always_each_time() {
    assert_eq!(entries(&hourly(json!({ "mode": "never" }), "PT1M"), "t"), [HOUR]);
    let always = hourly(json!({ "mode": "always" }), "PT90M");
    assert_eq!(entries(&always, "t").len(), 5);
    assert_eq!(node(&always, "pause").entered, 5);
}

#[test]
fn the_least_gap_is_counted_from_the_last_entry() {
    let run = hourly(json!({ "mode": "always", "gap": "PT2H" }), "PT1M");
    assert_eq!(entries(&run, "t"), [HOUR, 3 * HOUR, 5 * HOUR], "exactly two hours later is enough");
    assert_eq!(held_back(&run), [HeldBack::TooSoon, HeldBack::TooSoon]);
}

#[test]
fn responses_still_due_hold_no_rule_open_for_re_entry() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "emits": "view" },
            { "id": "t", "kind": "trigger", "on": { "event": "view" } },
            { "id": "mail", "kind": "message", "response": { "open": 1, "timeToOpen": "PT10H" } },
        ],
        "connectors": [{ "from": "a", "to": "a" }, { "from": "t", "to": "mail" }],
        "scenario": { "visitCap": 3 },
    }));
    assert_eq!(entries(&run, "t"), [HOUR, 2 * HOUR, 3 * HOUR]);
}

#[test]
fn an_automation_can_be_switched_off_and_is_for_its_segment() {
    let map = |on: bool| {
        row(
            &[("a", "PT1H")],
            json!({
                "nodes": [
                    { "id": "t", "kind": "trigger", "on": { "arrival": true }, "automation": "auto" },
                    { "id": "mail", "kind": "message", "automation": "auto" },
                ],
                "connectors": [{ "from": "t", "to": "mail" }, { "from": "a", "to": "mail", "also": true }],
                "automations": [{ "id": "auto", "on": on, "for": "gold" }],
                "segments": [{ "id": "gold", "when": { "attribute": "tier", "is": "gold" } }],
                "personas": [{ "id": "p", "attributes": [
                    { "name": "tier", "values": [{ "value": "gold", "weight": 1 }, { "value": "basic", "weight": 3 }] },
                ] }],
            }),
        )
    };
    let run = many(map(true), 20_000);
    check_share(node(&run, "t").entered, 20_000, 0.25, "gold");
    let gold = node(&run, "t").entered;
    assert_eq!((sent(&run, "mail"), left(&run, "mail", Left::Stopped)), (2 * gold, 20_000 - gold));
    let off = many(map(false), 1000);
    assert_eq!(
        (node(&off, "t").entered, sent(&off, "mail"), left(&off, "mail", Left::Stopped)),
        (0, 0, 1000)
    );
}

#[test]
fn a_zero_time_loop_of_rules_ends_by_the_visit_cap() {
    let run = one(json!({
        "nodes": [
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            { "id": "fork", "kind": "fork" },
            { "id": "one", "kind": "update" },
            { "id": "two", "kind": "update" },
        ],
        "connectors": [
            { "from": "t", "to": "fork" }, { "from": "fork", "to": "one" }, { "from": "fork", "to": "two" },
            { "from": "one", "to": "fork" }, { "from": "two", "to": "fork" },
        ],
    }));
    // Tokens double at each round until the fork, or a branch, has been visited a hundred times.
    assert_eq!(node(&run, "fork").entered - left(&run, "fork", Left::VisitCap), 100);
}

#[test]
fn a_keyed_event_enters_once_for_each_key_and_every_simulated_event_has_its_own() {
    let run = |key: Value, reentry: Value| {
        one(json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "emits": "order", "duration": "PT1H" },
                { "id": "t", "kind": "trigger", "on": { "event": "order", "key": key }, "reentry": reentry },
                { "id": "d", "kind": "delay", "for": "P10D" },
            ],
            "connectors": [{ "from": "a", "to": "a", "share": 1 }, { "from": "t", "to": "d" }],
            "scenario": { "visitCap": 3 },
        }))
    };
    // Modes and the least gap tell one entry by a key from the next, and no key comes twice.
    for reentry in [
        json!({ "mode": "never" }),
        json!({ "mode": "afterExit" }),
        json!({ "mode": "always", "gap": "P1D" }),
        json!({ "mode": "never", "gap": "P1D" }),
    ] {
        assert_eq!(node(&run(Value::Null, reentry.clone()), "t").entered, 1, "{reentry}");
        assert_eq!(node(&run(json!("number"), reentry.clone()), "t").entered, 3, "{reentry}");
    }
}
