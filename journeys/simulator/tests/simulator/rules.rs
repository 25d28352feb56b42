//! S§4: what conditions, waits, delays, windows, splits, forks, joins, updates and exits do.

use safar_simulator::{Happening, Left, Read, Run};
use serde_json::{Value, json};

use crate::common::*;

/// Rules that start when the customer comes, connected in a row.
fn rules(rules: Vec<Value>, mut more: Value) -> Value {
    let mut nodes = vec![json!({ "id": "t", "kind": "trigger", "on": { "arrival": true } })];
    nodes.extend(rules);
    let ids: Vec<Value> = nodes.iter().map(|node| node["id"].clone()).collect();
    let mut connectors: Vec<Value> =
        ids.windows(2).map(|pair| json!({ "from": pair[0], "to": pair[1] })).collect();
    nodes.extend(more["nodes"].as_array().cloned().unwrap_or_default());
    connectors.extend(more["connectors"].as_array().cloned().unwrap_or_default());
    more["nodes"] = nodes.into();
    more["connectors"] = connectors.into();
    more
}

/// When the token that starts at noon on Tuesday, 1 December 2026, in UTC, comes out of a rule.
fn passes(rule: Value, zone: &str) -> Vec<i64> {
    let run = one(rules(
        vec![rule, json!({ "id": "out", "kind": "update" })],
        json!({
            "personas": [{ "id": "p", "timeZone": zone }],
            "scenario": { "start": "2026-12-01T12:00:00Z" },
        }),
    ));
    entries(&run, "out")
}

#[test]
fn a_delay_waits_for_a_duration() {
    assert_eq!(passes(json!({ "id": "d", "kind": "delay", "for": "P3D" }), "UTC"), [3 * DAY]);
    assert_eq!(passes(json!({ "id": "d", "kind": "delay", "for": "PT0S" }), "UTC"), [0]);
}

#[test]
fn a_delay_waits_until_a_time_of_day_where_the_customer_lives() {
    let until = |time: &str, days: Value| json!({ "id": "d", "kind": "delay", "until": time, "days": days });
    // In Tehran it is 15:30.
    assert_eq!(passes(until("15:30", json!([])), "Asia/Tehran"), [0]);
    assert_eq!(passes(until("15:29", json!([])), "Asia/Tehran"), [DAY - MINUTE]);
    assert_eq!(passes(until("09:00", json!(["thu", "fri"])), "UTC"), [2 * DAY - 3 * HOUR]);
}

#[test]
fn a_date_already_past_goes_on_or_exits() {
    let until =
        |date: &str, past: &str| json!({ "id": "d", "kind": "delay", "untilDate": date, "whenPast": past });
    assert_eq!(passes(until("2026-12-01T13:00:00Z", "exit"), "UTC"), [HOUR]);
    assert_eq!(passes(until("2026-12-01T12:00:00Z", "exit"), "UTC"), [0], "now is not past");
    assert_eq!(passes(until("2026-12-01T11:59:59Z", "goOn"), "UTC"), [0]);
    assert!(passes(until("2026-12-01T11:59:59Z", "exit"), "UTC").is_empty());
}

#[test]
fn a_delay_waits_until_the_date_in_an_attribute_or_so_long_before_or_after_it() {
    let run = |value: &str, more: Value| {
        let mut delay =
            json!({ "id": "d", "kind": "delay", "untilAttribute": "renewal", "whenPast": "exit" });
        for (name, value) in more.as_object().expect("fields") {
            delay[name] = value.clone();
        }
        let run = one(rules(
            vec![delay, json!({ "id": "out", "kind": "update" })],
            json!({
                "personas": [{ "id": "p", "timeZone": "Europe/Berlin",
                    "attributes": [{ "name": "renewal", "values": [{ "value": value }] }] }],
                "scenario": { "start": "2026-12-01T12:00:00Z" },
            }),
        ));
        entries(&run, "out")
    };
    // A day begins at 23:00 UTC in Berlin.
    assert_eq!(run("2026-12-10", json!({})), [8 * DAY + 11 * HOUR]);
    assert_eq!(run("2026-12-10", json!({ "before": "P7D" })), [DAY + 11 * HOUR]);
    assert_eq!(run("2026-11-30T12:00:00Z", json!({ "after": "P2D" })), [DAY]);
    assert!(run("2026-12-10", json!({ "before": "P30D" })).is_empty(), "past: exits");
}

#[test]
fn a_window_passes_only_within_its_hours_and_days_otherwise_waits_for_the_next() {
    let window = |open: Value| json!({ "id": "w", "kind": "window", "open": open });
    assert_eq!(passes(window(json!({ "from": "09:00", "to": "18:00" })), "UTC"), [0]);
    assert_eq!(passes(window(json!({ "from": "18:00", "to": "09:00" })), "UTC"), [6 * HOUR]);
    assert_eq!(passes(window(json!({ "from": "09:00", "to": "12:00" })), "UTC"), [21 * HOUR], "half-open");
    assert_eq!(
        passes(window(json!({ "from": "09:00", "to": "12:00", "days": ["sat"] })), "UTC"),
        [4 * DAY - 3 * HOUR]
    );
}

/// A wait for the event of a touchpoint that ends after so long.
fn waits(stay: &str, wait: Value) -> Run {
    let mut node = json!({ "id": "w", "kind": "wait", "events": [{ "port": "came", "event": "done" }] });
    for (name, value) in wait.as_object().expect("fields") {
        node[name] = value.clone();
    }
    one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": stay, "emits": "done" },
            { "id": "b", "kind": "touchpoint", "duration": "PT1H" },
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            node,
            { "id": "yes", "kind": "update" },
            { "id": "no", "kind": "update" },
            { "id": "unvisited", "kind": "update", "set": [{ "emit": "never" }] },
        ],
        "connectors": [
            { "from": "a", "to": "b" }, { "from": "t", "to": "w" },
            { "from": "w", "port": "came", "to": "yes" }, { "from": "w", "port": "timeout", "to": "no" },
        ],
    }))
}

#[test]
fn a_wait_ends_with_the_event_or_at_its_timeout() {
    let run = waits("PT1H", json!({ "timeout": "PT2H" }));
    assert_eq!((entries(&run, "yes"), entries(&run, "no")), (vec![HOUR], vec![]));
    let run = waits("PT3H", json!({ "timeout": "PT2H" }));
    assert_eq!((entries(&run, "yes"), entries(&run, "no")), (vec![], vec![2 * HOUR]));
}

#[test]
fn a_wait_without_a_timeout_waits_to_the_horizon() {
    let run = waits("PT1H", json!({ "events": [{ "port": "came", "event": "never" }] }));
    assert_eq!(node(&run, "w").waiting, 1);
}

#[test]
fn the_earliest_event_wins_then_list_order() {
    // Two touchpoints end at 1 h and 2 h; the wait starts at 3 h and looks back to all.
    let map = |look_back: &str, events: Value| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H" },
                { "id": "b", "kind": "touchpoint", "duration": "PT1H" },
                { "id": "c", "kind": "touchpoint", "duration": "PT2H" },
                { "id": "t", "kind": "trigger", "on": { "arrival": true } },
                { "id": "late", "kind": "delay", "for": "PT3H" },
                { "id": "w", "kind": "wait", "events": events, "lookBack": look_back, "timeout": "PT5H" },
                { "id": "one", "kind": "update" },
                { "id": "two", "kind": "update" },
            ],
            "connectors": [
                { "from": "a", "to": "b" }, { "from": "b", "to": "c" }, { "from": "t", "to": "late" },
                { "from": "late", "to": "w" }, { "from": "w", "port": "1", "to": "one" },
                { "from": "w", "port": "2", "to": "two" },
            ],
        })
    };
    let both = json!([{ "port": "1", "reaches": "b" }, { "port": "2", "reaches": "a" }]);
    for look_back in ["all", "entry"] {
        assert_eq!(
            entries(&one(map(look_back, both.clone())), "two"),
            [3 * HOUR],
            "{look_back}: a came first"
        );
    }
    let run = one(map("none", both));
    assert_eq!((node(&run, "one").entered, node(&run, "two").entered), (0, 0), "nothing comes any more");
    let same = json!([{ "port": "1", "event": "a" }, { "port": "2", "reaches": "a" }]);
    assert_eq!(entries(&one(map("all", same)), "one"), [3 * HOUR], "the same event twice: list order");
    let coming = json!([{ "port": "1", "reaches": "c" }, { "port": "2", "reaches": "a" }]);
    assert_eq!(entries(&one(map("none", coming)), "one"), [4 * HOUR]);
}

#[test]
fn of_events_that_come_to_a_wait_at_the_same_instant_the_first_in_its_list_wins() {
    let map = |look_back: &str, listed: [&str; 2]| {
        let ports = ["1", "2"].into_iter().zip(listed);
        let events: Vec<_> = ports.map(|(port, event)| json!({ "port": port, "event": event })).collect();
        json!({
            "nodes": [
                { "id": "t", "kind": "trigger", "on": { "arrival": true } },
                { "id": "f", "kind": "fork" },
                { "id": "late", "kind": "delay", "for": "PT1H" },
                { "id": "u", "kind": "update", "set": [{ "emit": "x" }, { "emit": "y" }] },
                { "id": "before", "kind": "delay", "for": if look_back == "none" { "PT0S" } else { "PT2H" } },
                { "id": "w", "kind": "wait", "events": events, "lookBack": look_back, "timeout": "PT5H" },
                { "id": "one", "kind": "update" },
                { "id": "two", "kind": "update" },
            ],
            "connectors": [
                { "from": "t", "to": "f" }, { "from": "f", "to": "late" }, { "from": "late", "to": "u" },
                { "from": "f", "to": "before" }, { "from": "before", "to": "w" },
                { "from": "w", "port": "1", "to": "one" }, { "from": "w", "port": "2", "to": "two" },
            ],
        })
    };
    for (look_back, at) in [("none", HOUR), ("all", 2 * HOUR)] {
        for listed in [["x", "y"], ["y", "x"]] {
            let run = one(map(look_back, listed));
            assert_eq!(entries(&run, "one"), [at], "{look_back} {listed:?}");
            assert_eq!(node(&run, "two").entered, 0, "{look_back} {listed:?}");
        }
    }
}

#[test]
fn looking_back_to_the_entry_leaves_out_what_came_before() {
    let map = |look_back: &str| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H" },
                { "id": "b", "kind": "touchpoint", "duration": "PT1H" },
                { "id": "t", "kind": "trigger", "on": { "reaches": "a" } },
                { "id": "w", "kind": "wait", "events": [{ "port": "came", "reaches": "a" }], "lookBack": look_back },
                { "id": "yes", "kind": "update" },
            ],
            "connectors": [
                { "from": "a", "to": "b" }, { "from": "t", "to": "w" }, { "from": "w", "port": "came", "to": "yes" },
            ],
        })
    };
    assert_eq!(entries(&one(map("all")), "yes"), [HOUR]);
    assert!(entries(&one(map("entry")), "yes").is_empty(), "the event that started it came before it");
}

#[test]
fn a_wait_for_a_segment_is_over_when_the_customer_belongs() {
    let map = |events: u32| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "emits": "view" },
                { "id": "t", "kind": "trigger", "on": { "arrival": true } },
                { "id": "w", "kind": "wait", "events": [{ "port": "in", "segment": "keen" }], "timeout": "PT10H" },
                { "id": "yes", "kind": "update" },
            ],
            "connectors": [{ "from": "a", "to": "a" }, { "from": "t", "to": "w" }, { "from": "w", "port": "in", "to": "yes" }],
            "segments": [{ "id": "keen", "when": { "event": "view", "is": ">=", "times": events } }],
            "scenario": { "visitCap": 5 },
        })
    };
    assert_eq!(entries(&one(map(2)), "yes"), [2 * HOUR]);
    assert_eq!(entries(&one(map(0)), "yes"), [0], "belongs already");
    assert!(entries(&one(map(6)), "yes").is_empty());
}

/// Which branch a condition takes two hours after the customer came, of `yes` and `else`, and what it
/// read.
fn decides(when: Value, more: Value) -> (bool, Vec<Read>) {
    let mut map = rules(
        vec![
            json!({ "id": "tag", "kind": "update", "set": [{ "tag": "new" }, { "attribute": "plan", "to": 7 }] }),
            json!({ "id": "pause", "kind": "delay", "for": "PT2H" }),
            json!({ "id": "if", "kind": "condition", "branches": [{ "port": "yes", "when": when }] }),
        ],
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT30M", "emits": "view" },
                { "id": "glad", "kind": "emotion", "about": "a", "score": 1.5 },
                { "id": "mail", "kind": "message" },
                { "id": "yes", "kind": "update" },
                { "id": "no", "kind": "update" },
                { "id": "unvisited", "kind": "update",
                  "set": [{ "attribute": "age", "to": 30 }, { "emit": "other" }, { "tag": "old" }] },
            ],
            "connectors": [
                { "from": "a", "to": "a", "share": 1 }, { "from": "a", "to": "mail", "also": true },
                { "from": "if", "port": "yes", "to": "yes" }, { "from": "if", "port": "else", "to": "no" },
            ],
            "personas": [{ "id": "p", "attributes": [{ "name": "tier", "values": [{ "value": "gold" }] }] }],
            "segments": [{ "id": "golden", "when": { "attribute": "tier", "is": "gold" } }],
            "scenario": { "visitCap": 4, "start": "2026-12-01T12:00:00Z" },
        }),
    );
    for (name, value) in more.as_object().expect("fields") {
        map[name] = value.clone();
    }
    let run = one(map);
    let yes = node(&run, "yes").entered == 1;
    assert_eq!(node(&run, "no").entered, u64::from(!yes));
    let readings = run.kept[0].steps.iter().find_map(|step| match &step.what {
        Happening::Decided { readings, .. } => Some(readings.iter().map(|read| read.value.clone()).collect()),
        _ => None,
    });
    (yes, readings.expect("a decision"))
}

#[test]
fn a_condition_decides_at_once_on_what_is_known() {
    // At two hours four views have come, at 0:30, 1:00, 1:30; that at 2:00 is a move and comes after
    // the delay, a timer.
    for (when, holds) in [
        (json!({ "attribute": "tier", "is": "gold" }), true),
        (json!({ "attribute": "tier", "is": "!=", "than": "gold" }), false),
        (json!({ "attribute": "plan", "is": ">=", "than": 7 }), true),
        (json!({ "attribute": "plan", "is": "<", "than": 7 }), false),
        (json!({ "attribute": "age", "is": 30 }), false),
        (json!({ "attribute": "age", "is": "!=", "than": 30 }), true),
        (json!({ "attribute": "age", "is": "<", "than": 30 }), false),
        (json!({ "tag": "new" }), true),
        (json!({ "tag": "old" }), false),
        (json!({ "segment": "golden" }), true),
        (json!({ "persona": "p" }), true),
        (json!({ "mood": ">", "than": 1.4 }), true),
        (json!({ "entry": "a" }), true),
        (json!({ "event": "view" }), true),
        (json!({ "event": "view", "is": "=", "times": 3 }), true),
        (json!({ "event": "view", "times": 4 }), false),
        (json!({ "event": "view", "is": "=", "times": 1, "within": "PT1H" }), true),
        (json!({ "event": "view", "is": "=", "times": 2, "within": "PT1H0.001S" }), true),
        (json!({ "event": "other" }), false),
        (json!({ "message": "mail", "was": "delivered" }), true),
        (json!({ "message": "mail", "was": "opened" }), false),
        (json!({ "localTime": { "from": "14:00", "to": "15:00" } }), true),
        (json!({ "localTime": { "from": "13:00", "to": "14:00" } }), false),
        (json!({ "all": [{ "tag": "new" }, { "not": { "tag": "old" } }] }), true),
        (json!({ "any": [{ "tag": "old" }, { "event": "other" }] }), false),
        (json!({ "all": [] }), true),
        (json!({ "any": [] }), false),
    ] {
        assert_eq!(decides(when.clone(), json!({})).0, holds, "{when}");
    }
}

#[test]
fn a_decision_tells_the_values_it_read() {
    let (_, read) =
        decides(json!({ "all": [{ "attribute": "plan", "is": 7 }, { "event": "view" }] }), json!({}));
    let told = serde_json::to_value(read).expect("JSON");
    assert_eq!(
        told,
        json!([
            { "read": "attribute", "attribute": "plan", "value": 7.0 },
            { "read": "event", "event": "view", "times": 3 },
        ]),
    );
}

#[test]
fn the_first_branch_that_holds_is_taken() {
    let run = one(json!({
        "nodes": [
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            { "id": "if", "kind": "condition", "branches": [
                { "port": "1", "when": { "tag": "x" } },
                { "port": "2", "when": { "all": [] } },
                { "port": "3", "when": { "all": [] } },
            ] },
            { "id": "one", "kind": "exit" }, { "id": "two", "kind": "exit" }, { "id": "three", "kind": "exit" },
            { "id": "unvisited", "kind": "update", "set": [{ "tag": "x" }] },
        ],
        "connectors": [
            { "from": "t", "to": "if" }, { "from": "if", "port": "1", "to": "one" },
            { "from": "if", "port": "2", "to": "two" }, { "from": "if", "port": "3", "to": "three" },
        ],
    }));
    assert_eq!(["one", "two", "three"].map(|id| node(&run, id).entered), [0, 1, 0]);
    assert_eq!(left(&run, "two", Left::Exit), 1, "exit ends its token");
}

#[test]
fn split_weights_are_normalised_and_drawn_anew_at_each_visit() {
    let run = many(
        json!({
            "nodes": [
                { "id": "t", "kind": "trigger", "on": { "every": "P30D" } },
                { "id": "s", "kind": "split", "arms": [{ "port": "a", "weight": 3 }, { "port": "b", "weight": 1 }] },
                { "id": "one", "kind": "exit" }, { "id": "two", "kind": "exit" },
            ],
            "connectors": [
                { "from": "t", "to": "s" }, { "from": "s", "port": "a", "to": "one" }, { "from": "s", "port": "b", "to": "two" },
            ],
        }),
        10_000,
    );
    check_share(node(&run, "one").entered, 20_000, 0.75, "a, at days 30 and 60");
    let both = node(&run, "one").people + node(&run, "two").people - 10_000;
    check_share(both, 10_000, 2.0 * 0.75 * 0.25, "one arm and then the other");
}

#[test]
fn a_named_experiment_gives_a_customer_the_same_arm_everywhere() {
    let arms = json!([{ "port": "a", "weight": 0.5 }, { "port": "b", "weight": 0.5, "control": true }]);
    let run = many(
        json!({
            "nodes": [
                { "id": "x", "kind": "touchpoint", "entry": 1 },
                { "id": "first", "kind": "split", "experiment": "ten-off", "arms": arms },
                { "id": "second", "kind": "split", "experiment": "ten-off", "arms": arms },
                { "id": "bought", "kind": "goal" },
                { "id": "crossed", "kind": "exit" },
            ],
            "connectors": [
                { "from": "x", "to": "first", "share": 1 },
                { "from": "first", "port": "a", "to": "second" },
                { "from": "second", "port": "a", "to": "bought" },
                { "from": "second", "port": "b", "to": "crossed" },
            ],
        }),
        10_000,
    );
    assert_eq!(node(&run, "crossed").entered, 0);
    let arms = &run.result.experiments["ten-off"];
    check_share(arms["a"].customers, 10_000, 0.5, "arm a");
    assert_eq!((arms["a"].converted, arms["b"].converted), (arms["a"].customers, 0));
}

#[test]
fn a_fork_sends_a_token_by_each_connector_and_a_join_goes_on_when_one_has_come_by_each() {
    let run = one(json!({
        "nodes": [
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            { "id": "fork", "kind": "fork" },
            { "id": "short", "kind": "delay", "for": "PT1H" },
            { "id": "long", "kind": "delay", "for": "PT5H" },
            { "id": "join", "kind": "join" },
            { "id": "out", "kind": "exit" },
        ],
        "connectors": [
            { "from": "t", "to": "fork" }, { "from": "fork", "to": "short" }, { "from": "fork", "to": "long" },
            { "from": "short", "to": "join" }, { "from": "long", "to": "join" }, { "from": "join", "to": "out" },
        ],
    }));
    let fork = node(&run, "fork");
    assert_eq!((fork.proceeded.values().sum::<u64>(), fork.started.values().sum::<u64>()), (1, 1));
    assert_eq!(
        (node(&run, "join").entered, left(&run, "join", Left::Joined)),
        (2, 1),
        "the others end as joined"
    );
    assert_eq!(entries(&run, "out"), [5 * HOUR]);
}

#[test]
fn a_join_waits_for_its_own_connectors_and_two_connectors_into_any_other_node_simply_merge() {
    let map = |kind: &str| {
        json!({
            "nodes": [
                { "id": "t", "kind": "trigger", "on": { "every": "P1D" }, "reentry": { "mode": "always" } },
                { "id": "s", "kind": "delay", "for": "PT1H" },
                { "id": "other", "kind": "trigger", "on": { "date": "2026-12-03T12:30:00Z" } },
                { "id": "m", "kind": kind },
                { "id": "out", "kind": "exit" },
            ],
            "connectors": [
                { "from": "t", "to": "s" }, { "from": "s", "to": "m" }, { "from": "other", "to": "m" }, { "from": "m", "to": "out" },
            ],
            "scenario": { "start": "2026-12-01T00:00:00Z", "horizon": "P5D" },
        })
    };
    // By the first connector tokens come at 1, 2, 3 and 4 days, by the other once at 2.5 days.
    let run = one(map("join"));
    assert_eq!(entries(&run, "out"), [2 * DAY + 12 * HOUR + 30 * MINUTE]);
    assert_eq!((node(&run, "m").waiting, left(&run, "m", Left::Joined)), (3, 1));
    assert_eq!(entries(&one(map("update")), "out").len(), 5);
}

#[test]
fn an_update_sets_attributes_adds_and_removes_tags_and_emits_events() {
    let run = one(rules(
        vec![
            json!({ "id": "u", "kind": "update", "set": [
                { "tag": "a" }, { "tag": "b" }, { "untag": "b" }, { "attribute": "tier", "to": "gold" }, { "emit": "upgraded" },
            ] }),
            json!({ "id": "if", "kind": "condition", "branches": [{ "port": "yes", "when": { "all": [
                { "tag": "a" }, { "not": { "tag": "b" } }, { "attribute": "tier", "is": "gold" }, { "event": "upgraded" },
            ] } }] }),
        ],
        json!({
            "nodes": [{ "id": "yes", "kind": "exit" }, { "id": "heard", "kind": "trigger", "on": { "event": "upgraded" } }],
            "connectors": [{ "from": "if", "port": "yes", "to": "yes" }],
            "personas": [{ "id": "p", "attributes": [{ "name": "tier", "values": [{ "value": "basic" }] }] }],
        }),
    ));
    assert_eq!((node(&run, "yes").entered, node(&run, "heard").entered), (1, 1));
}

#[test]
fn a_touchpoint_collects_attributes_and_consent_from_a_share_of_those_who_pass() {
    let run = many(
        json!({
            "nodes": [
                { "id": "form", "kind": "touchpoint", "entry": 1, "collects": [
                    { "consent": "email", "share": 0.6 }, { "attribute": "fan", "value": true, "share": 0.3 },
                ] },
                { "id": "mail", "kind": "message", "channel": "email" },
                { "id": "if", "kind": "condition", "branches": [{ "port": "fan", "when": { "attribute": "fan", "is": true } }] },
                { "id": "fan", "kind": "exit" },
            ],
            "connectors": [
                { "from": "form", "to": "mail", "also": true }, { "from": "mail", "to": "if" },
                { "from": "if", "port": "fan", "to": "fan" },
            ],
            "personas": [{ "id": "p", "consent": { "email": 0 } }],
        }),
        50_000,
    );
    check_share(sent(&run, "mail"), 50_000, 0.6, "consent");
    check_share(node(&run, "fan").entered, 50_000, 0.3, "attribute");
}

#[test]
fn rules_without_a_way_on_end_their_token() {
    let run = one(rules(vec![json!({ "id": "if", "kind": "condition", "branches": [] })], json!({})));
    assert_eq!(left(&run, "if", Left::End), 1);
}

#[test]
fn an_event_exactly_at_a_time_out_comes_too_late() {
    // At the full hour the delay is over first, being the first of the two in the order of nodes.
    let map = |pause: &str| {
        json!({
            "nodes": [
                { "id": "t", "kind": "trigger", "on": { "arrival": true } },
                { "id": "fork", "kind": "fork" },
                { "id": "pause", "kind": "delay", "for": pause },
                { "id": "rings", "kind": "update", "set": [{ "emit": "bell" }, { "tag": "rung" }] },
                { "id": "hears", "kind": "wait", "timeout": "PT1H", "events": [{ "port": "came", "event": "bell" }] },
                { "id": "sees", "kind": "wait", "timeout": "PT1H", "events": [{ "port": "came", "segment": "rung" }] },
                { "id": "heard", "kind": "exit" }, { "id": "seen", "kind": "exit" }, { "id": "late", "kind": "update" },
            ],
            "connectors": [
                { "from": "t", "to": "fork" }, { "from": "fork", "to": "pause" }, { "from": "pause", "to": "rings" },
                { "from": "fork", "to": "hears" }, { "from": "fork", "to": "sees" },
                { "from": "hears", "port": "came", "to": "heard" }, { "from": "sees", "port": "came", "to": "seen" },
                { "from": "hears", "port": "timeout", "to": "late" }, { "from": "sees", "port": "timeout", "to": "late" },
            ],
            "segments": [{ "id": "rung", "when": { "tag": "rung" } }],
        })
    };
    let ended = |pause: &str| {
        let run = one(map(pause));
        assert_eq!(node(&run, "rings").entered, 1);
        ["heard", "seen", "late"].map(|id| node(&run, id).entered)
    };
    assert_eq!(ended("PT59M59.999S"), [1, 1, 0]);
    assert_eq!(ended("PT1H"), [0, 0, 2]);
}

#[test]
fn a_window_in_the_hour_that_comes_twice_is_open_the_first_time() {
    // In Berlin, 25 October 2026 has 2:00 to 2:59 at 0:00 UTC and again at 1:00 UTC.
    let passes = |from: &str, to: &str, start: &str| {
        let window = json!({ "id": "w", "kind": "window", "open": { "from": from, "to": to } });
        let run = one(rules(
            vec![window, json!({ "id": "out", "kind": "update" })],
            json!({ "personas": [{ "id": "p", "timeZone": "Europe/Berlin" }], "scenario": { "start": start } }),
        ));
        entries(&run, "out")
    };
    assert_eq!(passes("02:00", "02:30", "2026-10-25T00:15:00Z"), [0]);
    assert_eq!(passes("02:00", "02:30", "2026-10-25T01:15:00Z"), [23 * HOUR + 45 * MINUTE]);
    assert_eq!(passes("01:30", "02:30", "2026-10-25T00:45:00Z"), [23 * HOUR + 45 * MINUTE]);
    assert_eq!(passes("01:30", "02:30", "2026-10-25T01:00:00Z"), [23 * HOUR + 30 * MINUTE]);
    assert_eq!(passes("02:30", "03:30", "2026-10-25T01:15:00Z"), [0], "it has begun the first time");
}
