//! Ways that part: ports that lead nowhere, and messages that somebody gets twice or nobody gets both of.

use serde_json::{Value, json};

use super::{assert_found, connector, found, next, node, start};

fn split(id: &str) -> Value {
    let arms = json!([{ "port": "a", "title": "Short", "weight": 1 }, { "port": "b", "weight": 1 }]);
    node(id, "split", json!({ "arms": arms }))
}

fn port(from: &str, port: &str, to: &str) -> Value {
    connector(from, port, to, json!({}))
}

#[test]
fn each_port_of_a_rule_leads_somewhere_or_none_does() {
    let both = [start(), split("which"), node("end", "exit", json!({})), next("start", "which")];
    let a = port("which", "a", "end");
    assert_found(&[&both[..], std::slice::from_ref(&a)].concat(), &[("openPort", "which")]);
    assert_found(&[&both[..], &[a, port("which", "b", "end")]].concat(), &[]);
    assert_found(&both, &[("openEnd", "which"), ("unreachable", "end")]);
}

#[test]
fn a_control_arm_and_one_that_nobody_takes_may_lead_nowhere() {
    let map = |arm: Value| {
        let arms = json!([{ "port": "a", "weight": 1 }, arm]);
        [
            start(),
            node("which", "split", json!({ "arms": arms })),
            node("end", "exit", json!({})),
            next("start", "which"),
            port("which", "a", "end"),
        ]
    };
    assert_found(&map(json!({ "port": "b", "weight": 1 })), &[("openPort", "which")]);
    assert_found(&map(json!({ "port": "b", "weight": 1, "control": true })), &[]);
    assert_found(&map(json!({ "port": "b", "weight": 0 })), &[]);
}

#[test]
fn branches_of_a_condition_and_both_ends_of_a_wait_lead_somewhere() {
    let gold = json!({ "branches": [{ "port": "yes", "when": { "attribute": "plan", "is": "gold" } }] });
    let map = |ports: &[&str]| {
        let frame = [
            start(),
            node("gold", "condition", gold.clone()),
            node("end", "exit", json!({})),
            next("start", "gold"),
        ];
        frame.into_iter().chain(ports.iter().map(|from| port("gold", from, "end"))).collect::<Vec<_>>()
    };
    assert_found(&map(&["else"]), &[("openPort", "gold")]);
    assert_found(&map(&["else", "yes"]), &[]);
    let map = |timeout: Value, ports: &[&str]| {
        let wait = json!({ "events": [{ "port": "came", "event": "paid" }], "timeout": timeout });
        let frame = [
            start(),
            node("shop", "touchpoint", json!({ "entry": 1, "emits": "paid" })),
            node("wait", "wait", wait),
            node("end", "exit", json!({})),
            next("start", "wait"),
        ];
        frame.into_iter().chain(ports.iter().map(|from| port("wait", from, "end"))).collect::<Vec<_>>()
    };
    assert_found(&map(json!("P1D"), &["came"]), &[("openPort", "wait")]);
    assert_found(&map(json!("P1D"), &["timeout"]), &[("openPort", "wait")]);
    assert_found(&map(json!("P1D"), &["came", "timeout"]), &[]);
    assert_found(&map(Value::Null, &["came"]), &[]);
}

/// Two messages that say the same.
fn twins() -> [Value; 2] {
    ["first", "second"].map(|id| node(id, "message", json!({ "channel": "email", "subject": "Hello" })))
}

#[test]
fn messages_in_exclusive_arms_may_say_the_same() {
    let map = |connectors: &[Value]| [&[start(), split("which")], &twins()[..], connectors].concat();
    let (into, a, b) = (next("start", "which"), port("which", "a", "first"), port("which", "b", "second"));
    assert_found(&map(&[into.clone(), a.clone(), b.clone()]), &[]);
    // One after the other, or where the split is come to again, somebody gets both.
    let after = map(&[into.clone(), a.clone(), b.clone(), next("first", "second")]);
    assert_found(&after, &[("saysTheSame", "second")]);
    let day = [node("day", "delay", json!({ "for": "P1D" })), next("first", "day"), next("day", "which")];
    assert_found(&[map(&[into, a, b]), day.to_vec()].concat(), &[("saysTheSame", "second")]);
}

/// A split of an experiment whose arms are `a` and `b`.
fn tests(id: &str, experiment: &str) -> Value {
    let arms = json!([{ "port": "a", "weight": 1 }, { "port": "b", "weight": 1 }]);
    node(id, "split", json!({ "experiment": experiment, "arms": arms }))
}

#[test]
fn messages_in_different_arms_of_an_experiment_may_say_the_same_wherever_they_are_sent() {
    let map = |other: &str, port_of_second: &str| {
        let frame = [
            start(),
            node("start2", "trigger", json!({ "on": { "event": "paid" } })),
            tests("here", "ten-off"),
            tests("there", other),
            node("end", "exit", json!({})),
            next("start", "here"),
            next("start2", "there"),
            port("here", "a", "first"),
            port("here", "b", "end"),
            port("there", port_of_second, "second"),
            port("there", if port_of_second == "a" { "b" } else { "a" }, "end"),
        ];
        [&frame[..], &twins()].concat()
    };
    assert_found(&map("ten-off", "b"), &[]);
    assert_found(&map("ten-off", "a"), &[("saysTheSame", "second")]);
    assert_found(&map("twenty-off", "b"), &[("saysTheSame", "second")]);
}

#[test]
fn who_comes_back_to_an_experiment_has_the_same_arm() {
    let map = |which: Value| {
        let frame = [start(), which, node("day", "delay", json!({ "for": "P1D" })), next("start", "which")];
        let ways = [
            port("which", "a", "first"),
            port("which", "b", "second"),
            next("first", "day"),
            next("day", "which"),
        ];
        [&frame[..], &twins(), &ways].concat()
    };
    assert_found(&map(tests("which", "ten-off")), &[]);
    assert_found(&map(split("which")), &[("saysTheSame", "second")]);
}

#[test]
fn both_ways_of_a_fork_lead_to_a_message_but_nobody_has_both_arms() {
    let map = |port_of_second: &str| {
        [
            start(),
            node("both", "fork", json!({})),
            tests("here", "ten-off"),
            tests("there", "ten-off"),
            node("mail", "message", json!({})),
            node("end", "exit", json!({})),
            next("start", "both"),
            next("both", "here"),
            next("both", "there"),
            port("here", "a", "mail"),
            port("here", "b", "end"),
            port("there", port_of_second, "mail"),
            port("there", if port_of_second == "a" { "b" } else { "a" }, "end"),
        ]
    };
    assert_found(&map("b"), &[]);
    assert_found(&map("a"), &[("sentTwice", "mail")]);
}

#[test]
fn nobody_gets_a_message_twice_by_an_arm_that_nobody_takes() {
    let map = |weight: u8| {
        let arms = json!([{ "port": "a", "weight": 1 }, { "port": "b", "weight": weight }]);
        [
            start(),
            node("both", "fork", json!({})),
            node("which", "split", json!({ "arms": arms })),
            node("mail", "message", json!({})),
            node("end", "exit", json!({})),
            next("start", "both"),
            next("both", "which"),
            next("both", "mail"),
            port("which", "a", "end"),
            port("which", "b", "mail"),
        ]
    };
    assert_found(&map(1), &[("sentTwice", "mail")]);
    assert_found(&map(0), &[]);
}

#[test]
fn a_message_that_nobody_gets_says_the_same_to_nobody() {
    let map = |weight: u8| {
        let arms = json!([{ "port": "a", "weight": 1 }, { "port": "b", "weight": weight }]);
        let frame = [
            start(),
            node("which", "split", json!({ "arms": arms })),
            node("end", "exit", json!({})),
            next("start", "first"),
            next("first", "which"),
            port("which", "a", "end"),
            port("which", "b", "second"),
        ];
        [&frame[..], &twins()].concat()
    };
    assert_found(&map(1), &[("saysTheSame", "second")]);
    assert_found(&map(0), &[("unreachable", "second")]);
}

#[test]
fn messages_by_a_fork_may_not_say_the_same() {
    let connectors = [next("start", "both"), next("both", "first"), next("both", "second")];
    let map = [&[start(), node("both", "fork", json!({}))], &twins()[..], &connectors].concat();
    assert_found(&map, &[("saysTheSame", "second")]);
}

#[test]
fn of_three_that_say_the_same_each_is_held_against_all_before() {
    let third = node("third", "message", json!({ "channel": "email", "subject": "Hello" }));
    let connectors = [
        next("start", "which"),
        port("which", "a", "first"),
        port("which", "b", "second"),
        next("second", "third"),
    ];
    let map = [&[start(), split("which"), third], &twins()[..], &connectors].concat();
    assert_eq!(found(&map).iter().filter(|(code, _)| code == "saysTheSame").count(), 1);
}

#[test]
fn a_message_to_which_both_ways_of_a_fork_lead_is_sent_twice() {
    let map = |parting: Value, ports: [&str; 2]| {
        vec![
            start(),
            parting,
            node("note", "update", json!({})),
            node("mail", "message", json!({})),
            next("start", "parts"),
            port("parts", ports[0], "note"),
            port("parts", ports[1], "mail"),
            next("note", "mail"),
        ]
    };
    assert_found(&map(node("parts", "fork", json!({})), ["next", "next"]), &[("sentTwice", "mail")]);
    // Who goes only one of the ways gets it once.
    assert_found(&map(split("parts"), ["a", "b"]), &[]);
    let response = json!({ "response": { "open": 0.5, "timeToOpen": "PT1H" } });
    let mail = node("parts", "message", response);
    assert_found(&map(mail, ["next", "opened"]), &[("sentTwice", "mail")]);
}

#[test]
fn who_has_opened_is_told_from_who_has_not_before_the_next_message() {
    let asks = json!({ "branches": [{ "port": "yes", "when": { "message": "first", "was": "opened" } }] });
    let map = [
        start(),
        node("first", "message", json!({ "response": { "open": 0.5, "timeToOpen": "PT1H" } })),
        node("day", "delay", json!({ "for": "P1D" })),
        node("opened", "condition", asks),
        node("end", "exit", json!({})),
        node("again", "message", json!({})),
        next("start", "first"),
        next("first", "day"),
        next("day", "opened"),
        port("opened", "yes", "end"),
        port("opened", "else", "again"),
        port("first", "opened", "again"),
    ];
    assert_found(&map, &[]);
}

#[test]
fn a_message_beside_the_customers_way_and_on_it_is_sent_twice() {
    let map = |also: bool| {
        [
            node("shop", "touchpoint", json!({ "entry": 1 })),
            node("day", "delay", json!({ "for": "P1D" })),
            node("mail", "message", json!({})),
            connector("shop", "next", "day", json!({ "also": also })),
            connector("shop", "next", "mail", json!({ "share": 0.5 })),
            next("day", "mail"),
        ]
    };
    assert_found(&map(true), &[("sentTwice", "mail")]);
    assert_found(&map(false), &[]);
}
