//! Where nobody comes, and what never happens because of it.

use serde_json::{Value, json};

use super::{assert_found, connector, next, node};

fn share(from: &str, to: &str, share: f64) -> Value {
    connector(from, "next", to, json!({ "share": share }))
}

fn place(id: &str, more: Value) -> Value {
    node(id, "touchpoint", more)
}

#[test]
fn nobody_comes_by_a_share_of_nothing() {
    let map = |first, second| {
        let places = ["a", "b", "c"].map(|id| place(id, json!({})));
        [&places[..], &[share("a", "b", first), share("a", "c", second)]].concat()
    };
    assert_found(&map(1.0, 0.0), &[("unreachable", "c")]);
    assert_found(&map(0.9, 0.1), &[]);
    // A share that is not given is what the others leave.
    let rest = |first| {
        let places = ["a", "b", "c"].map(|id| place(id, json!({})));
        [&places[..], &[share("a", "b", first), next("a", "c")]].concat()
    };
    assert_found(&rest(1.0), &[("unreachable", "c")]);
    assert_found(&rest(0.5), &[]);
}

#[test]
fn nobody_comes_by_an_automation_that_is_switched_off() {
    let map = |on: bool| {
        [
            json!({ "automation": { "id": "auto", "title": "Mails", "on": on, "color": "blue" } }),
            node("start", "trigger", json!({ "on": { "arrival": true }, "automation": "auto" })),
            node("mail", "message", json!({ "automation": "auto" })),
            place("shop", json!({ "entry": 1 })),
            place("back", json!({})),
            next("start", "mail"),
            next("mail", "back"),
        ]
    };
    // Its own rules rest on purpose.
    assert_found(&map(false), &[("unreachable", "back")]);
    assert_found(&map(true), &[]);
}

#[test]
fn a_trigger_on_the_event_of_a_touchpoint_to_which_nobody_comes_never_starts() {
    let map = |entry: f64, on: Value| {
        [
            place("shop", json!({ "entry": 1 })),
            place("cellar", json!({ "entry": entry, "emits": "down" })),
            node("start", "trigger", json!({ "on": on })),
            node("mail", "message", json!({})),
            next("start", "mail"),
        ]
    };
    let nobody = [("unreachable", "cellar"), ("unreachable", "mail"), ("neverStarts", "start")];
    for on in [json!({ "event": "down" }), json!({ "reaches": "cellar" })] {
        assert_found(&map(0.0, on.clone()), &nobody);
        assert_found(&map(0.1, on), &[]);
    }
}

#[test]
fn nobody_comes_by_an_arm_without_weight() {
    let map = |weight: u8| {
        let arms = json!([{ "port": "a", "weight": 1 }, { "port": "b", "weight": weight }]);
        [
            node("start", "trigger", json!({ "on": { "arrival": true } })),
            node("which", "split", json!({ "arms": arms })),
            node("one", "exit", json!({})),
            node("other", "exit", json!({})),
            next("start", "which"),
            connector("which", "a", "one", json!({})),
            connector("which", "b", "other", json!({})),
        ]
    };
    assert_found(&map(1), &[]);
    assert_found(&map(0), &[("unreachable", "other")]);
}

#[test]
fn nobody_comes_to_where_one_would_need_two_arms_of_an_experiment() {
    let tests = |id: &str, experiment: &str| {
        let arms = json!([{ "port": "a", "weight": 1 }, { "port": "b", "weight": 1 }]);
        node(id, "split", json!({ "experiment": experiment, "arms": arms }))
    };
    let map = |second: &str| {
        [
            node("start", "trigger", json!({ "on": { "arrival": true } })),
            tests("here", "ten-off"),
            node("said", "update", json!({ "set": [{ "emit": "ten-off" }] })),
            node("none", "exit", json!({})),
            node("later", "trigger", json!({ "on": { "event": "ten-off" } })),
            tests("there", second),
            node("same", "exit", json!({})),
            node("other", "exit", json!({})),
            next("start", "here"),
            connector("here", "a", "said", json!({})),
            connector("here", "b", "none", json!({})),
            next("later", "there"),
            connector("there", "a", "same", json!({})),
            connector("there", "b", "other", json!({})),
        ]
    };
    assert_found(&map("ten-off"), &[("unreachable", "other")]);
    assert_found(&map("twenty-off"), &[]);
}

/// Somebody who waits for something without a limit.
fn waits(for_what: Value) -> Vec<Value> {
    let mut awaited = for_what;
    awaited["port"] = json!("came");
    vec![
        place("shop", json!({ "entry": 1 })),
        node("wait", "wait", json!({ "events": [awaited] })),
        node("end", "exit", json!({})),
        share("shop", "wait", 1.0),
        connector("wait", "came", "end", json!({})),
    ]
}

#[test]
fn a_wait_for_what_happens_where_nobody_comes_cannot_end() {
    let map = |for_what, entry: f64| {
        [waits(for_what), vec![place("till", json!({ "emits": "paid", "entry": entry }))]].concat()
    };
    for for_what in [json!({ "event": "paid" }), json!({ "reaches": "till" })] {
        assert_found(&map(for_what.clone(), 0.0), &[("waitCannotEnd", "wait"), ("unreachable", "till")]);
        assert_found(&map(for_what, 0.5), &[]);
    }
}

#[test]
fn a_wait_for_the_opening_of_what_nobody_opens_cannot_end() {
    let map = |event: &str, response| {
        let mail = node("mail", "message", json!({ "response": response }));
        [
            waits(json!({ "event": event })),
            vec![mail, connector("shop", "next", "mail", json!({ "also": true }))],
        ]
        .concat()
    };
    let cannot = [("waitCannotEnd", "wait")];
    assert_found(&map("mail.opened", json!({ "open": 0 })), &cannot);
    assert_found(&map("mail.opened", json!({ "open": 0.1 })), &[]);
    assert_found(&map("mail.clicked", json!({ "open": 0.1 })), &cannot);
    assert_found(&map("mail.clicked", json!({ "open": 0.1, "click": 0.1 })), &[]);
    assert_found(&map("mail.delivered", json!({ "deliver": 0 })), &cannot);
}
