//! S§8: recorded customers walked through a map.

use std::sync::atomic::AtomicBool;

use jiff::Timestamp;
use safar_simulator::{Figures, Left, NodeResult, Program, Replay, RunResult};
use serde_json::{Value, json};

use crate::common::*;

/// Replays a log: whose events, which, and when.
fn replay(file: Value, log: &[(&str, &str, &str)]) -> RunResult {
    let program =
        Program::compile(&journey(file)).unwrap_or_else(|refused| panic!("{:#?}", refused.problems));
    let never = AtomicBool::new(false);
    let mut replay = Replay::new(&program, &never);
    for (customer, event, time) in log {
        let time: Timestamp = time.parse().expect("a moment");
        replay.feed(customer, event, time.as_millisecond()).expect("not cancelled");
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
