//! S§8: recorded customers walked through a map.

use std::sync::atomic::AtomicBool;

use jiff::Timestamp;
use safar_simulator::{Figures, Left, NodeResult, Program, Replay, RunResult};
use serde_json::{Value, json};

use crate::common::*;

/// Replays a log: whose events, which, and when.
fn replay(file: Value, log: &[(&str, &str, &str)]) -> RunResult {
    let program = Program::compile_for_replay(&journey(file))
        .unwrap_or_else(|refused| panic!("{:#?}", refused.problems));
    let never = AtomicBool::new(false);
    let mut replay = Replay::new(&program, [], &never);
    for (customer, event, time) in log {
        let time: Timestamp = time.parse().expect("a moment");
        replay.feed(customer, event, time.as_millisecond(), []).expect("not cancelled");
    }
    replay.finish().expect("not cancelled")
}

fn node<'r>(result: &'r RunResult, id: &str) -> &'r NodeResult {
    result.nodes.iter().find(|(node, _)| node.as_str() == id).map(|(_, node)| node).expect("the node")
}

fn days(daily: &safar_simulator::Daily) -> Vec<(&str, u64)> {
    daily.days.iter().map(|day| (day.day.as_str(), day.count)).collect()
}

/// Whoever views is sent a mail at once, in a scenario that begins years after the log.
fn views(trigger: Value) -> Value {
    json!({
        "nodes": [
            { "id": "view", "kind": "touchpoint", "emits": "view" },
            { "id": "t", "kind": "trigger", "on": trigger, "reentry": { "mode": "always" } },
            { "id": "mail", "kind": "message" },
        ],
        "connectors": [{ "from": "t", "to": "mail" }],
        "scenario": { "start": "2026-12-01T00:00:00Z", "horizon": "P1D" },
    })
}

#[test]
fn what_was_recorded_is_told_by_the_days_of_the_log() {
    let log = [
        ("ann", "view", "2024-03-02T23:30:00Z"),
        ("bob", "view", "2024-02-29T08:00:00Z"),
        ("cem", "view", "2024-03-02T00:00:00Z"),
        ("ann", "view", "2024-03-03T00:10:00Z"),
        ("dan", "view", "2126-12-31T00:00:00Z"),
    ];
    let result = replay(views(json!({ "event": "view" })), &log);
    assert_eq!(days(&result.days.entries), [("2024-02-29", 1), ("2024-03-02", 2), ("2126-12-31", 1)]);
    let mails = result.days.messages.values().next().expect("the mail");
    assert_eq!(days(mails), [("2024-02-29", 1), ("2024-03-02", 2), ("2024-03-03", 1), ("2126-12-31", 1)]);
    assert_eq!(mails.peak.as_ref().map(|day| day.day.as_str()), Some("2024-03-02"));
}

#[test]
fn an_event_more_than_30_minutes_after_the_last_begins_a_session() {
    let log = [
        ("ann", "view", "2024-03-01T08:00:00Z"),
        ("ann", "view", "2024-03-01T08:30:00Z"),
        ("ann", "view", "2024-03-01T09:00:01Z"),
        ("bob", "view", "2024-03-01T12:00:00Z"),
    ];
    let metrics = replay(views(json!({ "arrival": true })), &log).metrics;
    assert_eq!((metrics.sessions, metrics.pages_per_visit), (3, Some(4.0 / 3.0)));
    // Half an hour, and two sessions of one event each.
    assert_eq!(metrics.seconds_per_session, Some(600.0));
    assert_eq!(metrics.bounce_rate, Some(2.0 / 3.0));
}

#[test]
fn retention_in_a_log_is_of_those_who_came_early_enough_to_be_seen_for_so_long() {
    let log = [
        ("ann", "view", "2024-03-01T00:00:00Z"),
        ("bob", "view", "2024-03-01T00:00:00Z"),
        ("ann", "view", "2024-03-08T00:00:00Z"),
        ("cem", "view", "2024-03-09T00:00:00Z"),
        ("bob", "view", "2024-03-10T00:00:00Z"),
    ];
    let retention = replay(views(json!({ "arrival": true })), &log).metrics.retention;
    // Cem came a day before the log's end, and not again.
    assert_eq!((retention.day1, retention.day7, retention.day30), (Some(2.0 / 3.0), Some(1.0), None));
}

#[test]
fn the_horizon_does_not_apply_to_what_triggers_wait_for() {
    let log = [("ann", "view", "2024-03-01T00:00:00Z"), ("ann", "view", "2024-04-05T00:00:00Z")];
    let sent = |on: Value| match &node(&replay(views(on), &log), "mail").figures {
        Figures::Message(mail) => mail.sent,
        other => panic!("no message: {other:?}"),
    };
    assert_eq!(sent(json!({ "date": "2024-03-20T00:00:00Z" })), 1);
    assert_eq!(sent(json!({ "every": "P10D" })), 3);
}

#[test]
fn an_interval_comes_round_so_often_and_no_more_though_a_log_spans_ages() {
    let log = [("ann", "view", "1000-01-01T00:00:00Z"), ("ann", "view", "9000-01-01T00:00:00Z")];
    let result = replay(views(json!({ "every": "P1D" })), &log);
    let trigger = node(&result, "t");
    assert_eq!((trigger.entered, trigger.left.get(&Left::VisitCap)), (65_536, Some(&1)));
    assert!(
        result.warnings.iter().any(|warning| matches!(warning, safar_simulator::Warning::VisitCapMet { .. }))
    );
}

#[test]
fn every_touchpoint_says_how_many_moves_from_it_are_not_drawn() {
    let log = [("ann", "view", "2024-03-01T00:00:00Z"), ("ann", "view", "2024-04-05T00:00:00Z")];
    let result = replay(views(json!({ "arrival": true })), &log);
    assert_eq!(node(&result, "view").left.get(&Left::Deviation), Some(&1));
    let result = replay(views(json!({ "arrival": true })), &log[..1]);
    assert_eq!(node(&result, "view").left.get(&Left::Deviation), Some(&0));
}

#[test]
fn a_replay_says_that_it_does_not_read_the_keys_of_a_log() {
    let log = [("ann", "view", "2024-03-01T00:00:00Z"), ("ann", "view", "2024-04-05T00:00:00Z")];
    let warned = |on: Value| {
        let warnings = replay(views(on), &log).warnings;
        warnings.iter().any(|warning| matches!(warning, safar_simulator::Warning::KeyNotRead { .. }))
    };
    assert!(warned(json!({ "event": "view", "key": "order" })));
    assert!(!warned(json!({ "event": "view" })));
}

/// A row of a log with columns: whose event, which, when, and what stands in each column.
type Said<'l> = (&'l str, &'l str, &'l str, &'l [&'l str]);

/// Replays a log with such columns.
fn replay_of(file: Value, columns: &[&str], log: &[Said]) -> RunResult {
    let program = Program::compile_for_replay(&journey(file))
        .unwrap_or_else(|refused| panic!("{:#?}", refused.problems));
    let never = AtomicBool::new(false);
    let mut replay = Replay::new(&program, columns.iter().copied(), &never);
    for (customer, event, time, values) in log {
        let time: Timestamp = time.parse().expect("a moment");
        replay.feed(customer, event, time.as_millisecond(), values.iter().copied()).expect("not cancelled");
    }
    replay.finish().expect("not cancelled")
}

/// Whoever views is asked something: `yes` is sent to those for whom it holds, `no` to the others. Of all
/// customers that are drawn, nine of ten are loyal, rich and of persona `ann`.
fn asks(when: Value) -> Value {
    let rich = [json!({ "value": 900, "weight": 9 }), json!({ "value": 1, "weight": 1 })];
    let loyal = [json!({ "value": "loyal", "weight": 9 }), json!({ "value": "new", "weight": 1 })];
    let attributes = json!([{ "name": "lifecycle", "values": loyal }, { "name": "spent", "values": rich }]);
    json!({
        "personas": [
            { "id": "ann", "name": "Ann", "weight": 9, "mood": 1, "attributes": attributes },
            { "id": "bob", "name": "Bob", "weight": 1, "mood": 1, "attributes": attributes },
        ],
        "segments": [
            { "id": "loyal", "when": { "attribute": "lifecycle", "is": "loyal" } },
            { "id": "spent", "when": { "attribute": "spent", "is": ">=", "than": 100 } },
            { "id": "anns", "when": { "not": { "persona": "ann" } } },
        ],
        "nodes": [
            { "id": "view", "kind": "touchpoint", "emits": "view" },
            { "id": "pay", "kind": "touchpoint", "emits": "pay" },
            { "id": "t", "kind": "trigger", "on": { "event": "view" }, "reentry": { "mode": "always" } },
            { "id": "asked", "kind": "condition", "branches": [{ "port": "yes", "when": when }] },
            { "id": "yes", "kind": "message" },
            { "id": "no", "kind": "message" },
        ],
        "connectors": [
            { "from": "t", "to": "asked" },
            { "from": "asked", "port": "yes", "to": "yes" },
            { "from": "asked", "port": "else", "to": "no" },
        ],
    })
}

fn answers(result: &RunResult) -> (u64, u64) {
    let sent = |id: &str| match &node(result, id).figures {
        Figures::Message(mail) => mail.sent,
        other => panic!("no message: {other:?}"),
    };
    (sent("yes"), sent("no"))
}

const MORNING: &str = "2024-03-01T08:00:00Z";
const NOON: &str = "2024-03-01T12:00:00Z";
const EVENING: &str = "2024-03-01T18:00:00Z";

fn ids<T>(groups: &std::collections::BTreeMap<safar_model::value::id::Id, T>) -> Vec<&str> {
    groups.keys().map(safar_model::value::id::Id::as_str).collect()
}

#[test]
fn a_recorded_customer_has_the_attributes_of_the_log() {
    let log: [Said; 5] = [
        ("a", "view", MORNING, &["new", "7"]),
        ("b", "view", MORNING, &["loyal", "250"]),
        ("c", "view", MORNING, &["new", "100"]),
        ("d", "view", MORNING, &["", ""]),
        ("e", "view", MORNING, &["lost", "none"]),
    ];
    // Values that the map does not name compare as those that it names do.
    for (when, yes) in [
        (json!({ "segment": "loyal" }), 1),
        (json!({ "not": { "segment": "loyal" } }), 4),
        (json!({ "segment": "spent" }), 2),
        (json!({ "attribute": "spent", "is": 7 }), 1),
        (json!({ "attribute": "lifecycle", "is": "lost" }), 1),
    ] {
        let result = replay_of(asks(when.clone()), &["lifecycle", "spent"], &log);
        assert_eq!(answers(&result), (yes, 5 - yes), "{when}");
        let fit = result.replay.expect("a replay");
        assert_eq!((fit.attributes.len(), fit.missing), (2, vec![]), "{when}");
    }
    let result = replay_of(asks(json!({ "segment": "loyal" })), &["lifecycle", "spent"], &log);
    let count =
        |id: &str| result.segments.iter().find(|(of, _)| of.as_str() == id).map(|(_, of)| of.customers);
    assert_eq!((count("loyal"), count("spent")), (Some(1), Some(2)));
}

#[test]
fn a_value_is_the_customers_from_its_row_on_until_a_row_says_otherwise() {
    let log: [Said; 3] =
        [("a", "view", MORNING, &["new"]), ("a", "view", NOON, &["loyal"]), ("a", "view", EVENING, &[""])];
    let result = replay_of(asks(json!({ "segment": "loyal" })), &["lifecycle"], &log);
    assert_eq!(answers(&result), (2, 1));
}

#[test]
fn a_trigger_hears_that_a_row_makes_a_customer_belong_to_a_segment() {
    let mut map = asks(json!({ "segment": "loyal" }));
    map["nodes"][2]["on"] = json!({ "segment": "loyal" });
    let log: [Said; 4] = [
        ("a", "view", MORNING, &["new"]),
        ("a", "view", NOON, &["loyal"]),
        ("a", "view", EVENING, &["loyal"]),
        ("b", "view", EVENING, &["new"]),
    ];
    assert_eq!(answers(&replay_of(map, &["lifecycle"], &log)), (1, 0));
}

#[test]
fn what_a_log_does_not_say_nobody_has_and_the_replay_names_it() {
    let log: Vec<(String, Said)> =
        (0..50).map(|at| (format!("c{at}"), ("", "view", MORNING, &["12"] as &[&str]))).collect();
    let log: Vec<Said> =
        log.iter().map(|(id, (_, event, at, said))| (id.as_str(), *event, *at, *said)).collect();
    for when in [json!({ "segment": "loyal" }), json!({ "persona": "ann" })] {
        let result = replay_of(asks(when.clone()), &["spent"], &log);
        assert_eq!(answers(&result), (0, 50), "{when}");
        assert_eq!((ids(&result.personas), ids(&result.segments)), (vec![], vec!["spent"]), "{when}");
        let fit = result.replay.expect("a replay");
        assert_eq!((fit.attributes, fit.missing), (vec!["spent".to_owned()], vec!["lifecycle".to_owned()]));
        assert_eq!(
            fit.unknown_segments.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
            ["anns", "loyal"],
            "{when}"
        );
    }
}

#[test]
fn an_attribute_that_a_rule_sets_is_not_missing() {
    let mut map = asks(json!({ "segment": "loyal" }));
    map["nodes"][2] = json!({ "id": "t", "kind": "trigger", "on": { "event": "pay" } });
    let update = json!({ "id": "u", "kind": "update", "set": [{ "attribute": "lifecycle", "to": "loyal" }] });
    map["nodes"].as_array_mut().expect("nodes").push(update);
    map["connectors"][0] = json!({ "from": "t", "to": "u" });
    map["connectors"].as_array_mut().expect("connectors").push(json!({ "from": "u", "to": "asked" }));
    let result = replay_of(map, &["spent"], &[("a", "view", MORNING, &["1"]), ("a", "pay", NOON, &["1"])]);
    assert_eq!(answers(&result), (1, 0));
    assert_eq!(result.replay.expect("a replay").missing, Vec::<String>::new());
}

#[test]
fn consent_is_drawn_by_the_mixture_of_personas_once_for_each_recorded_customer() {
    let mut map = views(json!({ "event": "view" }));
    map["nodes"][2]["channel"] = json!("sms");
    map["personas"] = json!([
        { "id": "ann", "name": "Ann", "weight": 3, "consent": { "sms": 1 } },
        { "id": "bob", "name": "Bob", "weight": 1, "consent": { "sms": 0.2 } },
    ]);
    let names: Vec<String> = (0..4000).map(|at| format!("c{at}")).collect();
    let log: Vec<_> = [MORNING, NOON]
        .into_iter()
        .flat_map(|at| names.iter().map(move |name| (name.as_str(), "view", at)))
        .collect();
    let result = replay(map.clone(), &log);
    let Figures::Message(mail) = &node(&result, "mail").figures else { panic!("no message") };
    assert_eq!(mail.sent % 2, 0, "whoever consents does so both times");
    check_share(mail.sent / 2, 4000, 0.75 + 0.25 * 0.2, "consent");
    assert!(result.replay.expect("a replay").consent_drawn);
    map["personas"][1]["consent"]["sms"] = json!(1);
    assert!(!replay(map, &log).replay.expect("a replay").consent_drawn, "nothing is drawn where all agree");
}

#[test]
fn local_times_are_those_of_the_zone_in_which_all_personas_live_or_else_of_utc() {
    let noon = json!({ "localTime": { "from": "11:00", "to": "13:00" } });
    for (zones, at, differ) in [
        (["Asia/Tehran", "Asia/Tehran"], "2024-03-01T08:30:00Z", false),
        (["Asia/Tehran", "Asia/Tokyo"], NOON, true),
    ] {
        let mut map = asks(noon.clone());
        (map["personas"][0]["timeZone"], map["personas"][1]["timeZone"]) = (json!(zones[0]), json!(zones[1]));
        let result = replay_of(map, &[], &[("a", "view", at, &[])]);
        assert_eq!(answers(&result), (1, 0), "{zones:?}");
        assert_eq!(result.replay.expect("a replay").zones_differ, differ);
    }
}

#[test]
fn recorded_customers_are_told_apart_by_where_they_entered_wherever_the_map_says() {
    let mut map = asks(json!({ "segment": "loyal" }));
    map["nodes"][0]["entry"] = json!(1);
    let log: [Said; 3] =
        [("a", "pay", MORNING, &[]), ("b", "view", MORNING, &[]), ("c", "pay", MORNING, &[])];
    let entries = replay_of(map, &[], &log).entries;
    let counts: Vec<_> = entries.iter().map(|(id, entry)| (id.as_str(), entry.customers)).collect();
    assert_eq!(counts, [("pay", 2), ("view", 1)]);
}

#[test]
fn a_recorded_event_exactly_at_a_time_out_comes_too_late() {
    let map = json!({
        "nodes": [
            { "id": "view", "kind": "touchpoint", "emits": "view" },
            { "id": "pay", "kind": "touchpoint", "emits": "pay" },
            { "id": "t", "kind": "trigger", "on": { "event": "view" } },
            { "id": "waits", "kind": "wait", "timeout": "PT1H", "events": [{ "port": "came", "event": "pay" }] },
            { "id": "paid", "kind": "exit" }, { "id": "late", "kind": "exit" },
        ],
        "connectors": [
            { "from": "t", "to": "waits" }, { "from": "waits", "port": "came", "to": "paid" },
            { "from": "waits", "port": "timeout", "to": "late" },
        ],
    });
    let log = [
        ("ann", "view", "2024-03-01T08:00:00Z"),
        ("ann", "pay", "2024-03-01T08:59:59.999Z"),
        ("bob", "view", "2024-03-01T08:00:00Z"),
        ("bob", "pay", "2024-03-01T09:00:00Z"),
    ];
    let result = replay(map, &log);
    assert_eq!(["paid", "late"].map(|id| node(&result, id).entered), [1, 1]);
}

#[test]
fn what_the_map_says_of_an_attribute_is_read_as_the_cells_of_a_log_are() {
    let log: [Said; 3] = [
        ("a", "view", MORNING, &["12345"]),
        ("b", "view", MORNING, &["200.50"]),
        ("c", "view", MORNING, &["007"]),
    ];
    for (when, yes) in [
        (json!({ "attribute": "spent", "is": "12345" }), 1),
        (json!({ "attribute": "spent", "is": 200.5 }), 1),
        (json!({ "attribute": "spent", "is": "007" }), 1),
        (json!({ "attribute": "spent", "is": 7 }), 0),
    ] {
        let result = replay_of(asks(when.clone()), &["spent"], &log);
        assert_eq!(answers(&result), (yes, 3 - yes), "{when}");
    }
}
