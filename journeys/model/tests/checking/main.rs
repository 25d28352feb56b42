//! What the checker finds on a map, each finding with the map that calls for it and the one that does not.

mod reach;
mod time;
mod ways;

use safar_model::{Journey, check::check, record::Record};
use serde_json::{Value, json};

/// A node in the only stage and lane.
fn node(id: &str, kind: &str, more: Value) -> Value {
    let mut fields =
        json!({ "id": id, "kind": kind, "title": id, "stage": "s", "lane": "l", "x": 0, "y": 0 });
    merge(&mut fields, more);
    json!({ "node": fields })
}

fn connector(from: &str, port: &str, to: &str, more: Value) -> Value {
    let mut fields = json!({ "id": format!("{from}-{port}-{to}"), "from": from, "port": port, "to": to });
    merge(&mut fields, more);
    json!({ "connector": fields })
}

fn next(from: &str, to: &str) -> Value {
    connector(from, "next", to, json!({}))
}

fn merge(fields: &mut Value, more: Value) {
    if let (Value::Object(fields), Value::Object(more)) = (fields, more) {
        fields.extend(more);
    }
}

/// A trigger that starts a chain of rules.
fn start() -> Value {
    node("start", "trigger", json!({ "on": { "event": "came" } }))
}

/// The codes of the findings on a map, each with the record it is about.
fn found(records: &[Value]) -> Vec<(String, String)> {
    let frame = [
        json!({ "journey": { "id": "map", "title": "Map", "language": "en", "direction": "ltr", "state": "asIs",
            "currency": "EUR", "stages": ["s"], "lanes": ["l"] } }),
        json!({ "stage": { "id": "s", "title": "Stage", "color": "blue" } }),
        json!({ "lane": { "id": "l", "kind": "rules", "title": "Lane" } }),
    ];
    let record = |value: &Value| -> Record { serde_json::from_value(value.clone()).expect("a record") };
    let journey = Journey::from_records(frame.iter().chain(records).map(record)).expect("a sound journey");
    let findings = check(&journey);
    assert!(findings.is_sorted_by_key(|finding| finding.severity()), "errors first: {findings:?}");
    let code =
        |finding| serde_json::to_value(finding).expect("data")["code"].as_str().expect("a code").to_owned();
    findings.iter().map(|finding| (code(finding), finding.record().id.to_string())).collect()
}

#[track_caller]
fn assert_found(records: &[Value], expected: &[(&str, &str)]) {
    let found = found(records);
    let found: Vec<_> = found.iter().map(|(code, id)| (code.as_str(), id.as_str())).collect();
    assert_eq!(found, expected);
}

#[test]
fn shares_may_sum_to_1_but_not_to_more() {
    let map = |second: f64| {
        let [a, b, c] = ["a", "b", "c"].map(|id| node(id, "touchpoint", json!({})));
        let share = |to, share: f64| connector("a", "next", to, json!({ "share": share }));
        [a, b, c, share("b", 0.3), share("c", second)]
    };
    assert_found(&map(0.7), &[]);
    assert_found(&map(0.71), &[("sharesOver", "a")]);
}

#[test]
fn kinds_of_a_newer_version_are_named() {
    assert_found(&[node("beam", "hologram", json!({}))], &[("unknownKind", "beam")]);
}

#[test]
fn rules_in_which_nothing_is_chosen_yet_are_named() {
    for (kind, code) in [("delay", "undecidedDelay"), ("window", "undecidedWindow")] {
        let map = [
            start(),
            node("a", kind, json!({})),
            next("start", "a"),
            node("end", "exit", json!({})),
            next("a", "end"),
        ];
        assert_found(&map, &[(code, "a")]);
    }
    let map = [node("a", "trigger", json!({})), node("end", "exit", json!({})), next("a", "end")];
    assert_found(&map, &[("undecidedTrigger", "a")]);
}

#[test]
fn a_port_of_a_rule_leads_to_one_place_and_has_to_be_there() {
    let base = [
        start(),
        node("mail", "message", json!({})),
        node("a", "exit", json!({})),
        node("b", "exit", json!({})),
        next("start", "mail"),
        next("mail", "a"),
    ];
    let with = |connectors: &[Value]| [&base[..], connectors].concat();
    assert_found(&with(&[connector("mail", "clicked", "b", json!({}))]), &[]);
    assert_found(&with(&[next("mail", "b")]), &[("portOverfull", "mail")]);
    let nowhere = with(&[connector("mail", "answered", "b", json!({}))]);
    assert!(found(&nowhere).contains(&("noSuchPort".to_owned(), "mail".to_owned())));
}

#[test]
fn whom_nobody_reaches_and_who_leads_nowhere_is_named() {
    let lonely = node("mail", "message", json!({}));
    assert_found(&[lonely], &[("unreachable", "mail")]);
    let fork = [start(), node("fork", "fork", json!({})), next("start", "fork")];
    assert_found(&fork, &[("openEnd", "fork")]);
}

#[test]
fn a_condition_says_something_about_everyone_else() {
    let condition = node(
        "gold",
        "condition",
        json!({ "branches": [{ "port": "yes", "when": { "attribute": "plan", "is": "=", "value": "gold" } }] }),
    );
    let map = [start(), condition, node("end", "exit", json!({})), next("start", "gold")];
    let yes = connector("gold", "yes", "end", json!({}));
    assert_found(&[&map[..], std::slice::from_ref(&yes)].concat(), &[("noElse", "gold")]);
    assert_found(&[&map[..], &[yes, connector("gold", "else", "end", json!({}))]].concat(), &[]);
}

#[test]
fn nobody_has_opened_what_was_sent_in_the_same_instant() {
    let asks = json!({ "branches": [{ "port": "yes", "when": { "message": "mail", "was": "opened" } }] });
    let rules = [
        start(),
        node("mail", "message", json!({})),
        node("opened", "condition", asks),
        node("end", "exit", json!({})),
        next("start", "mail"),
        connector("opened", "yes", "end", json!({})),
        connector("opened", "else", "end", json!({})),
    ];
    let at_once = [&rules[..], &[next("mail", "opened")]].concat();
    assert_found(&at_once, &[("openedStraightAfterSending", "opened")]);
    let later = [
        &rules[..],
        &[node("day", "delay", json!({ "for": "P1D" })), next("mail", "day"), next("day", "opened")],
    ]
    .concat();
    assert_found(&later, &[]);
}

#[test]
fn a_wait_without_a_limit_needs_something_that_ends_it() {
    let map = |more: Value| {
        let mut wait = json!({ "events": [{ "port": "paid", "event": "payment" }] });
        merge(&mut wait, more);
        [
            start(),
            node("wait", "wait", wait),
            next("start", "wait"),
            node("end", "exit", json!({})),
            connector("wait", "paid", "end", json!({})),
        ]
    };
    assert_found(&map(json!({})), &[("waitCannotEnd", "wait")]);
    let pays = node("pay", "touchpoint", json!({ "emits": "payment" }));
    assert_found(&[&map(json!({}))[..], &[pays]].concat(), &[]);
}

#[test]
fn a_moment_before_the_scenario_starts_is_over() {
    let scenario = json!({ "scenario": { "start": "2026-06-01T00:00:00Z" } });
    let map = |date: &str| {
        let trigger = node("sale", "trigger", json!({ "on": { "date": date } }));
        let until = node("until", "delay", json!({ "untilDate": date, "whenPast": "goOn" }));
        [
            scenario.clone(),
            trigger,
            until,
            node("end", "exit", json!({})),
            next("sale", "until"),
            next("until", "end"),
        ]
    };
    assert_found(&map("2026-06-01T00:00:00Z"), &[]);
    assert_found(&map("2026-05-31T23:59:59Z"), &[("momentPast", "sale"), ("momentPast", "until")]);
}

#[test]
fn two_messages_by_one_channel_do_not_say_the_same() {
    let map = |channel: &str, text: &str| {
        let mail =
            node("first", "message", json!({ "channel": "email", "subject": "Hello", "text": "There." }));
        let other =
            node("second", "message", json!({ "channel": channel, "subject": "Hello", "text": text }));
        [start(), mail, other, next("start", "first"), next("first", "second")]
    };
    assert_found(&map("email", "There. "), &[("saysTheSame", "second")]);
    assert_found(&map("email", "Again."), &[]);
    assert_found(&map("push", "There."), &[]);
    let silent = ["a", "b"].map(|id| node(id, "message", json!({ "channel": "email" })));
    assert_found(&[&[start()], &silent[..], &[next("start", "a"), next("a", "b")]].concat(), &[]);
}

#[test]
fn what_was_filled_in_is_carried_to_another_device() {
    let map = |form: Value| {
        let mut fields = json!({ "device": "phone", "collects": [{ "attribute": "address" }] });
        merge(&mut fields, form);
        [
            node("form", "touchpoint", fields),
            node("counter", "touchpoint", json!({ "device": "kiosk" })),
            next("form", "counter"),
        ]
    };
    assert_found(&map(json!({})), &[("notCarried", "form")]);
    assert_found(&map(json!({ "carries": true })), &[]);
    assert_found(&map(json!({ "device": "kiosk" })), &[]);
    assert_found(&map(json!({ "collects": [] })), &[]);
}

#[test]
fn a_loop_of_rules_takes_time() {
    let [a, b] = ["a", "b"].map(|id| node(id, "update", json!({})));
    let circle = [start(), a, b, next("start", "a"), next("a", "b"), next("b", "a")];
    assert_found(&circle, &[("loopWithoutDelay", "a")]);
    let slow =
        [&circle[..5], &[node("day", "delay", json!({ "for": "P1D" })), next("b", "day"), next("day", "a")]]
            .concat();
    assert_found(&slow, &[]);
}

#[test]
fn emotions_say_where_they_come_from_and_pains_are_solved() {
    let shop = node("shop", "touchpoint", json!({}));
    let emotion = node("angry", "emotion", json!({ "score": -1, "about": "shop" }));
    let pain = node("queue", "painPoint", json!({ "severity": 2, "about": "shop" }));
    let map = [shop, emotion, pain];
    assert_found(&map, &[("emotionWithoutEvidence", "angry"), ("painWithoutOpportunity", "queue")]);
    let said =
        node("angry", "emotion", json!({ "score": -1, "about": "shop", "evidence": { "kind": "said" } }));
    let till = node("till", "opportunity", json!({ "solves": ["queue"] }));
    assert_found(&[map[0].clone(), said, map[2].clone(), till], &[]);
}
