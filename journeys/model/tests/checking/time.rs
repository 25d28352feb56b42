//! Loops in which no time passes, and questions about responses that cannot have come yet.

use serde_json::{Value, json};

use super::{assert_found, connector, next, node, start};

/// A message that most open, and a condition that asks about it, with an exit behind each of its ports.
fn asks(response: Value, when: Value) -> Vec<Value> {
    vec![
        start(),
        node("mail", "message", json!({ "response": response })),
        node("asks", "condition", json!({ "branches": [{ "port": "yes", "when": when }] })),
        node("end", "exit", json!({})),
        next("start", "mail"),
        connector("asks", "yes", "end", json!({})),
        connector("asks", "else", "end", json!({})),
    ]
}

fn opened() -> Value {
    json!({ "message": "mail", "was": "opened" })
}

fn slowly() -> Value {
    json!({ "open": 0.5, "click": 0.5, "timeToOpen": "PT1H" })
}

/// The map with a rule between the message and the condition.
fn between(map: Vec<Value>, kind: &str, fields: Value) -> Vec<Value> {
    [map, vec![node("between", kind, fields), next("mail", "between"), next("between", "asks")]].concat()
}

const STRAIGHT: [(&str, &str); 1] = [("openedStraightAfterSending", "asks")];

#[test]
fn what_is_opened_at_once_may_be_asked_straight_after_sending() {
    let map = |response| [asks(response, opened()), vec![next("mail", "asks")]].concat();
    assert_found(&map(slowly()), &STRAIGHT);
    assert_found(&map(json!({ "open": 1 })), &[]);
    assert_found(&map(json!({ "open": 1, "timeToOpen": "PT0S" })), &[]);
    assert_found(&map(json!({ "open": 0 })), &STRAIGHT);
    let clicked = json!({ "message": "mail", "was": "clicked" });
    let map = |response| [asks(response, clicked.clone()), vec![next("mail", "asks")]].concat();
    assert_found(&map(json!({ "open": 1, "click": 1, "timeToClick": "PT1M" })), &STRAIGHT);
    assert_found(&map(json!({ "open": 1, "click": 1 })), &[]);
}

#[test]
fn straight_after_sending_is_also_behind_what_takes_no_time() {
    let map = || asks(slowly(), opened());
    assert_found(&between(map(), "update", json!({ "set": [{ "tag": "told" }] })), &STRAIGHT);
    assert_found(&between(map(), "delay", json!({ "for": "PT0S" })), &STRAIGHT);
    let window = |from: &str, to: &str| json!({ "open": { "from": from, "to": to } });
    assert_found(&between(map(), "window", window("09:00", "09:00")), &STRAIGHT);
    assert_found(&between(map(), "window", window("09:00", "17:00")), &[]);
    assert_found(&between(map(), "delay", json!({ "for": "PT1H" })), &[]);
    // What is started by the opening comes after it.
    assert_found(&[map(), vec![connector("mail", "opened", "asks", json!({}))]].concat(), &[]);
}

#[test]
fn whether_it_was_opened_may_be_asked_by_its_event_or_by_a_segment() {
    let map = |when| [asks(slowly(), when), vec![next("mail", "asks")]].concat();
    assert_found(&map(json!({ "event": "mail.opened" })), &STRAIGHT);
    assert_found(&map(json!({ "not": { "event": "mail.clicked" } })), &STRAIGHT);
    assert_found(&map(json!({ "event": "came" })), &[]);
    let segment = |when| json!({ "segment": { "id": "readers", "title": "Readers", "when": when } });
    let of = |when| [map(json!({ "segment": "readers" })), vec![segment(when)]].concat();
    assert_found(&of(opened()), &STRAIGHT);
    assert_found(&of(json!({ "tag": "reader" })), &[]);
}

/// A loop of an update and another rule.
fn looped(kind: &str, fields: Value) -> Vec<Value> {
    vec![
        start(),
        node("again", "update", json!({})),
        node("other", kind, fields),
        next("start", "again"),
        next("again", "other"),
        next("other", "again"),
    ]
}

#[test]
fn windows_and_delays_of_no_length_let_a_loop_go_round_at_once() {
    let found = [("loopWithoutDelay", "again")];
    assert_found(&looped("window", json!({ "open": { "from": "09:00", "to": "17:00" } })), &found);
    assert_found(&looped("delay", json!({ "for": "PT0S" })), &found);
    assert_found(
        &looped("delay", json!({ "for": { "distribution": "uniform", "min": "PT0S", "max": "PT0S" } })),
        &found,
    );
    assert_found(&looped("delay", json!({ "for": "PT1M" })), &[]);
    assert_found(&looped("delay", json!({ "until": "09:00" })), &[]);
}

#[test]
fn a_loop_of_touchpoints_takes_time_by_their_stays() {
    let map = |stay| {
        let places = ["a", "b"].map(|id| node(id, "touchpoint", json!({ "entry": 1, "duration": stay })));
        [&places[..], &[next("a", "b"), next("b", "a")]].concat()
    };
    assert_found(&map("PT0S"), &[("loopWithoutDelay", "a")]);
    assert_found(&map("PT1S"), &[]);
}

#[test]
fn an_event_that_starts_again_what_sends_it_is_a_loop() {
    let map = |reentry: Value, delay: &str| {
        vec![
            node("rings", "trigger", json!({ "on": { "event": "bell" }, "reentry": reentry })),
            node("wait", "delay", json!({ "for": delay })),
            node("ring", "update", json!({ "set": [{ "emit": "bell" }] })),
            node("first", "trigger", json!({ "on": { "arrival": true } })),
            next("rings", "wait"),
            next("wait", "ring"),
            next("first", "ring"),
        ]
    };
    let always = || json!({ "mode": "always" });
    assert_found(&map(always(), "PT0S"), &[("loopWithoutDelay", "ring")]);
    assert_found(&map(always(), "PT1H"), &[]);
    assert_found(&map(json!({ "mode": "always", "gap": "PT1H" }), "PT0S"), &[]);
    assert_found(&map(json!({ "mode": "never" }), "PT0S"), &[]);
    // While it sends the event, it is still there itself, and does not start again.
    assert_found(&map(json!({ "mode": "afterExit" }), "PT0S"), &[]);
}

#[test]
fn two_triggers_that_start_each_other_are_a_loop() {
    let map = |second: &str| {
        let mut map = Vec::new();
        for (id, hears, sends) in [("ping", "a", "b"), ("pong", "b", second)] {
            map.push(node(id, "trigger", json!({ "on": { "event": hears } })));
            map.push(node(&format!("{id}s"), "update", json!({ "set": [{ "emit": sends }] })));
            map.push(next(id, &format!("{id}s")));
        }
        map.push(node("first", "trigger", json!({ "on": { "arrival": true } })));
        map.push(next("first", "pongs"));
        map
    };
    assert_found(&map("a"), &[("loopWithoutDelay", "ping")]);
    assert_found(&map("c"), &[]);
}
