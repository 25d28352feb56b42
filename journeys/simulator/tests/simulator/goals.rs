//! S§4: goals, by a token or by an event, and what they end.

use safar_simulator::{Left, Run};
use serde_json::{Value, json};

use crate::common::*;

#[test]
fn a_goal_counts_once_per_customer_unless_set_otherwise() {
    let map = |repeats: bool| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "emits": "sale" },
                { "id": "bought", "kind": "goal", "value": 10, "on": { "event": "sale" }, "repeats": repeats },
            ],
            "connectors": [{ "from": "a", "to": "a" }],
            "scenario": { "visitCap": 3 },
        })
    };
    for (repeats, conversions) in [(false, 1), (true, 3)] {
        let run = one(map(repeats));
        let goal = run.result.goals.values().next().expect("the goal");
        assert_eq!(
            (goal.customers, goal.conversions, goal.value),
            (1, conversions, 10.0 * conversions as f64)
        );
        assert_eq!(run.result.revenue, 10.0 * conversions as f64);
        assert_eq!(run.result.conversion.customers, 1);
    }
}

#[test]
fn time_runs_from_entry_to_the_first_main_goal_of_those_who_reach_it() {
    let run = many(
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT10M" },
                { "id": "b", "kind": "touchpoint", "duration": "PT50M" },
                { "id": "bought", "kind": "goal" },
            ],
            "connectors": [
                { "from": "a", "to": "b", "share": 0.5 }, { "from": "b", "to": "bought", "share": 0.5 },
            ],
        }),
        1000,
    );
    let time = &run.result.time;
    assert_eq!([time.mean_seconds, time.p10, time.p50, time.p90], [Some(3600.0); 4]);
    assert_eq!(time.exact_mean_seconds, Some(3600.0));
}

#[test]
fn the_main_goal_is_the_one_named_and_the_others_are_listed_by_name() {
    let map = |main: Value| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "signed", "kind": "goal" },
                { "id": "bought", "kind": "goal" },
            ],
            "connectors": [{ "from": "a", "to": "signed" }, { "from": "signed", "to": "bought" }],
            "mainGoal": main,
        })
    };
    let run = many(map(json!("bought")), 10);
    assert_eq!((run.result.conversion.customers, run.result.goals.len()), (10, 2));
    assert_eq!(node(&run, "signed").proceeded.values().sum::<u64>(), 10, "the token goes on by next");
    assert_eq!(left(&run, "bought", Left::Goal), 10, "and ends at a goal without one");
}

/// Tokens on their way when a goal is met by an event at one hour: one in a delay of two hours, with a
/// message after it.
fn stopped(how: &str, goal: Value) -> Run {
    let mut bought = json!({ "id": "bought", "kind": "goal", "on": { "event": "sale" }, "stopsRules": how });
    for (name, value) in goal.as_object().expect("fields") {
        bought[name] = value.clone();
    }
    one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "emits": "sale" },
            { "id": "t", "kind": "trigger", "on": { "arrival": true }, "automation": "auto" },
            { "id": "pause", "kind": "delay", "for": "PT2H", "automation": "auto" },
            { "id": "note", "kind": "update", "automation": "auto" },
            { "id": "mail", "kind": "message", "automation": "auto" },
            bought,
        ],
        "connectors": [{ "from": "t", "to": "pause" }, { "from": "pause", "to": "note" }, { "from": "note", "to": "mail" }],
        "automations": [{ "id": "auto", "endsWhen": ["bought"] }],
    }))
}

#[test]
fn a_goal_ends_the_rule_tokens_of_its_automations_immediately() {
    let run = stopped("immediately", json!({}));
    assert_eq!((left(&run, "pause", Left::Stopped), node(&run, "note").entered), (1, 0));
}

#[test]
fn or_when_each_has_finished_the_node_it_is_in() {
    let run = stopped("onStepEnd", json!({}));
    assert_eq!((left(&run, "pause", Left::Stopped), node(&run, "note").entered), (1, 0));
    assert_eq!(
        times(&run, "pause", |what| matches!(what, safar_simulator::Happening::Ended { .. })),
        [2 * HOUR]
    );
}

#[test]
fn or_when_each_comes_to_a_message() {
    let run = stopped("beforeMessage", json!({}));
    assert_eq!(
        (node(&run, "note").entered, left(&run, "mail", Left::Stopped), sent(&run, "mail")),
        (1, 1, 0)
    );
}

#[test]
fn an_automation_is_ended_by_the_goals_it_names_only() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "emits": "sale" },
            { "id": "t", "kind": "trigger", "on": { "arrival": true }, "automation": "auto" },
            { "id": "pause", "kind": "delay", "for": "PT2H", "automation": "auto" },
            { "id": "u", "kind": "trigger", "on": { "arrival": true } },
            { "id": "loose", "kind": "delay", "for": "PT2H" },
            { "id": "bought", "kind": "goal", "on": { "event": "sale" }, "automation": "auto" },
        ],
        "connectors": [{ "from": "t", "to": "pause" }, { "from": "u", "to": "loose" }],
        "automations": [{ "id": "auto" }],
    }));
    assert_eq!(left(&run, "pause", Left::Stopped), 0);
    assert_eq!(
        left(&run, "loose", Left::Stopped),
        1,
        "rules in no automation form one, which every goal ends"
    );
}

#[test]
fn the_token_that_reached_the_goal_goes_on_and_the_others_of_its_automation_end() {
    let run = one(json!({
        "nodes": [
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            { "id": "fork", "kind": "fork" },
            { "id": "pause", "kind": "delay", "for": "PT1H" },
            { "id": "long", "kind": "delay", "for": "PT2H" },
            { "id": "goal", "kind": "goal" },
            { "id": "out", "kind": "exit" },
        ],
        "connectors": [
            { "from": "t", "to": "fork" }, { "from": "fork", "to": "pause" }, { "from": "fork", "to": "long" },
            { "from": "pause", "to": "goal" }, { "from": "goal", "to": "out" },
        ],
    }));
    assert_eq!((entries(&run, "out"), left(&run, "long", Left::Stopped)), (vec![HOUR], 1));
}

#[test]
fn at_the_same_instant_goals_come_before_moves() {
    // The stay's event meets the goal; the rule that starts beside is ended before it does anything.
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "emits": "sale" },
            { "id": "thanks", "kind": "message" },
            { "id": "bought", "kind": "goal", "on": { "event": "sale" } },
        ],
        "connectors": [{ "from": "a", "to": "thanks", "also": true }],
    }));
    assert_eq!((left(&run, "thanks", Left::Stopped), sent(&run, "thanks")), (1, 0));
}

#[test]
fn responses_still_due_happen_and_count_but_start_nothing_any_more() {
    let map = |stay: &str| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1, "duration": stay, "emits": "sale" },
                { "id": "t", "kind": "trigger", "on": { "arrival": true } },
                { "id": "mail", "kind": "message", "response": { "open": 1, "click": 1, "timeToOpen": "PT2H" } },
                { "id": "read", "kind": "update" },
                { "id": "bought", "kind": "goal", "on": { "event": "sale" } },
            ],
            "connectors": [{ "from": "t", "to": "mail" }, { "from": "mail", "port": "opened", "to": "read" }],
        })
    };
    let opened = |run: &Run| match &node(run, "mail").figures {
        safar_simulator::Figures::Message(mail) => (mail.opened, mail.clicked),
        _ => panic!("a message"),
    };
    let before = one(map("PT3H"));
    assert_eq!((opened(&before), node(&before, "read").entered), ((1, 1), 1));
    let after = one(map("PT1H"));
    assert_eq!((opened(&after), node(&after, "read").entered), ((1, 1), 0));
}

#[test]
fn by_automation_a_goal_met_again_ends_rules_again_though_it_counts_once() {
    // Sales at one and two hours; rules start at each arrival of a view at 0:30 and 1:30.
    let run = one(json!({
        "nodes": [
            { "id": "view", "kind": "touchpoint", "entry": 1, "duration": "PT30M" },
            { "id": "sale", "kind": "touchpoint", "duration": "PT30M" },
            { "id": "t", "kind": "trigger", "on": { "reaches": "view" } },
            { "id": "pause", "kind": "delay", "for": "PT40M" },
            { "id": "bought", "kind": "goal", "on": { "event": "sale" } },
        ],
        "connectors": [{ "from": "view", "to": "sale" }, { "from": "sale", "to": "view" }, { "from": "t", "to": "pause" }],
        "scenario": { "visitCap": 2 },
    }));
    assert_eq!(left(&run, "pause", Left::Stopped), 2);
}

#[test]
fn what_a_fork_sends_on_after_a_goal_is_ended_before_a_message_too() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "emits": "sale" },
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            { "id": "pause", "kind": "delay", "for": "PT2H" },
            { "id": "fork", "kind": "fork" },
            { "id": "mail", "kind": "message" },
            { "id": "text", "kind": "message" },
            { "id": "bought", "kind": "goal", "on": { "event": "sale" }, "stopsRules": "beforeMessage" },
        ],
        "connectors": [
            { "from": "t", "to": "pause" }, { "from": "pause", "to": "fork" },
            { "from": "fork", "to": "mail" }, { "from": "fork", "to": "text" },
        ],
    }));
    for message in ["mail", "text"] {
        assert_eq!((sent(&run, message), left(&run, message, Left::Stopped)), (0, 1), "{message}");
    }
}

#[test]
fn a_message_that_goes_out_as_the_last_step_before_a_goal_ends_its_rules_starts_nothing() {
    // The goal is met at one o'clock; quiet hours end at six, and the mail is opened at once.
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "emits": "sale" },
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            { "id": "mail", "kind": "message", "response": { "open": 1 },
              "quietHours": { "from": "00:00", "to": "06:00", "then": "defer" } },
            { "id": "read", "kind": "update" },
            { "id": "bought", "kind": "goal", "on": { "event": "sale" }, "stopsRules": "onStepEnd" },
        ],
        "connectors": [{ "from": "t", "to": "mail" }, { "from": "mail", "port": "opened", "to": "read" }],
        "scenario": { "start": "2026-12-01T00:00:00Z" },
    }));
    assert_eq!((sent(&run, "mail"), left(&run, "mail", Left::Stopped)), (1, 1));
    assert_eq!(node(&run, "read").entered, 0);
}
