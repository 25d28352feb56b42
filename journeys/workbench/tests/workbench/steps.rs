//! What happens to a customer is told in words, every kind of it, in every language.

use safar_exchange::safar_json;
use safar_model::Journey;
use safar_simulator::{Happening, Step};
use safar_words::{Language, Words};
use safar_workbench::steps::StepsTold;
use serde_json::{Value, json};
use strum::{VariantArray, VariantNames};

/// A basket, from which a rule asks, splits and writes.
fn map() -> Journey {
    let at = |id: &str, kind: &str, title: &str, more: Value| {
        let mut node =
            json!({ "id": id, "kind": kind, "title": title, "stage": "s", "lane": "l", "x": 0, "y": 0 });
        node.as_object_mut().expect("fields").extend(more.as_object().expect("fields").clone());
        node
    };
    let file = json!({
        "safar": 1,
        "journey": { "id": "j", "title": "Shop", "stages": ["s"], "lanes": ["l"] },
        "stages": [{ "id": "s", "title": "Buy" }],
        "lanes": [{ "id": "l", "kind": "touchpoints", "title": "Touchpoints" }],
        "nodes": [
            at("basket", "touchpoint", "Basket", json!({})),
            at("asks", "condition", "Old enough?", json!({ "branches": [
                { "port": "old", "title": "of age", "when": { "attribute": "age", "is": ">=", "than": 18 } },
            ] })),
            at("arms", "split", "Which text?", json!({ "arms": [
                { "port": "a", "title": "short", "weight": 1 }, { "port": "b", "weight": 1 },
            ] })),
            at("day", "delay", "A day", json!({ "for": "P1D" })),
            at("mail", "message", "E-mail", json!({})),
            at("bought", "goal", "Bought", json!({})),
        ],
        "connectors": [{ "id": "pays", "from": "basket", "to": "bought", "share": 0.5 }],
        "personas": [{ "id": "sara", "name": "Sara" }],
        "segments": [{ "id": "loyal", "title": "Loyal", "when": { "tag": "loyal" } }],
    });
    safar_json::read(file.to_string().as_bytes()).expect("a journey").journey
}

/// A step of each kind, of each way in which it is told, with what it says in English.
fn steps() -> Vec<(Value, &'static str)> {
    vec![
        (json!({ "what": "arrived" }), "comes"),
        (json!({ "what": "entered", "by": { "way": "entry" } }), "begins here"),
        (json!({ "what": "entered", "by": { "way": "trigger" } }), "has a rule started here"),
        (json!({ "what": "entered", "by": { "way": "recorded" } }), "is recorded here"),
        (
            json!({ "what": "entered", "by": { "way": "connector", "connector": "pays" } }),
            "comes from Basket",
        ),
        (json!({ "what": "waits", "node": "basket", "until": 61_000 }), "stays 1 minute"),
        (json!({ "what": "waits", "node": "day", "until": 86_401_000 }), "waits 1 day"),
        (json!({ "what": "waits", "node": "asks", "until": null }), "waits as long as it takes"),
        (json!({ "what": "asksForPlace", "until": 2000 }), "asks for a place and would wait 1 second for it"),
        (
            json!({ "what": "asksForPlace", "until": null }),
            "asks for a place and would wait as long as it takes",
        ),
        (json!({ "what": "felt", "mood": 1.2 }), "feels it: mood 1.2"),
        (json!({ "what": "hurt", "hit": false, "leaves": false, "mood": 0.0 }), "is spared by it this time"),
        (json!({ "what": "hurt", "hit": true, "leaves": false, "mood": 0.5 }), "is hit by it: mood 0.5"),
        (
            json!({ "what": "hurt", "hit": true, "leaves": true, "mood": 0.5 }),
            "is hit by it and leaves for it: mood 0.5",
        ),
        (json!({ "what": "emitted", "event": "cart" }), "sends the event “cart”"),
        (json!({ "what": "collected", "given": true }), "gives what is asked for"),
        (json!({ "what": "collected", "given": false }), "does not give what is asked for"),
        (json!({ "what": "wentOn", "connector": "pays", "chance": 0.5 }), "goes on to Bought, as 50% do"),
        (json!({ "what": "wentOn", "connector": "pays", "chance": null }), "goes on to Bought"),
        (json!({ "what": "started", "connector": "pays" }), "has Bought started besides"),
        (json!({ "what": "ended", "reason": "end", "goal": null }), "ends here, because nothing leads on"),
        (
            json!({ "what": "ended", "reason": "stopped", "goal": "bought" }),
            "ends here, because Bought ends its automation",
        ),
        (
            json!({ "what": "ended", "node": "day", "reason": "exit", "goal": null }),
            "ends here, because the date was past",
        ),
        (
            json!({ "what": "willBeBrought", "connector": "pays" }),
            "will be brought to Bought once this is over",
        ),
        (
            json!({ "what": "fired", "cause": { "cause": "event", "event": "cart" } }),
            "has this started, because the event “cart” came",
        ),
        (
            json!({ "what": "fired", "cause": { "cause": "segment", "segment": "loyal" } }),
            "has this started, because they belong to Loyal",
        ),
        (
            json!({ "what": "heldBack", "cause": { "cause": "unmet" }, "reason": "tooSoon" }),
            "does not have this started, although what should have come did not: their last time was too recent",
        ),
        (
            json!({ "what": "decided", "node": "asks", "branch": 0, "readings": [
            { "read": "attribute", "attribute": "age", "value": 30, "holds": true },
            { "read": "tag", "tag": "vip", "holds": false },
        ] }),
            "takes “of age”, having read: “age” is 30 (yes), tag “vip” (no)",
        ),
        (json!({ "what": "decided", "node": "asks", "branch": null, "readings": [] }), "takes “otherwise”"),
        (
            json!({ "what": "came", "cause": { "cause": "clock" } }),
            "need wait no longer, because its time came",
        ),
        (json!({ "what": "timedOut" }), "takes the time-out: what was waited for did not come"),
        (json!({ "what": "sent" }), "is sent this message"),
        (
            json!({ "what": "suppressed", "reason": "cap" }),
            "is not sent this message, because they have had as many as they may",
        ),
        (json!({ "what": "delivered", "delivered": true }), "receives it"),
        (json!({ "what": "delivered", "delivered": false }), "does not receive it"),
        (json!({ "what": "opened" }), "opens it"),
        (json!({ "what": "clicked" }), "clicks it"),
        (json!({ "what": "unsubscribed" }), "unsubscribes from this channel"),
        (json!({ "what": "updated" }), "has something noted down"),
        (json!({ "what": "chose", "node": "arms", "arm": 0 }), "is dealt “short”"),
        (json!({ "what": "chose", "node": "arms", "arm": 1 }), "is dealt “b”"),
        (json!({ "what": "waitsForOthers" }), "waits here for the other ways to arrive"),
        (
            json!({ "what": "met", "counted": true, "credited": "mail" }),
            "meets the goal, which is credited to E-mail",
        ),
        (json!({ "what": "met", "counted": true, "credited": null }), "meets the goal"),
        (
            json!({ "what": "met", "counted": false, "credited": null }),
            "meets the goal again, which does not count",
        ),
        (json!({ "what": "stillHere" }), "is still here when the time is up"),
    ]
}

fn step(mut fields: Value) -> Step {
    fields["time"] = json!(1000);
    let given = fields.get("node").cloned();
    fields["node"] = given.unwrap_or(json!("basket"));
    serde_json::from_value(fields.clone()).unwrap_or_else(|error| panic!("{fields}: {error}"))
}

/// What is put into a message is isolated; eyes do not see the marks of that.
fn seen(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}', '\u{200f}'], "")
}

#[test]
fn every_step_says_what_happened_and_why() {
    let map = map();
    let told = StepsTold::of(&map, Words::of(Language::En));
    let mut kinds: Vec<String> = Vec::new();
    for (fields, said) in steps() {
        kinds.extend(fields["what"].as_str().map(str::to_owned).filter(|what| !kinds.contains(what)));
        assert_eq!(seen(&told.step(&step(fields))), said);
    }
    assert_eq!(kinds, Happening::VARIANTS, "a step of each kind, in their order");
}

#[test]
fn every_step_is_told_in_every_language() {
    let map = map();
    for language in Language::VARIANTS {
        let told = StepsTold::of(&map, Words::of(*language));
        let say = |fields: Value| seen(&told.step(&step(fields)));
        let reasons = ["share", "pain", "patience", "end", "exit", "goal", "stopped", "brought", "joined"];
        let ended = reasons.iter().chain(&["visitCap", "deviation"]);
        let ended = ended.map(|reason| json!({ "what": "ended", "reason": reason, "goal": null }));
        let reads = [
            json!({ "read": "attribute", "attribute": "age", "value": null }),
            json!({ "read": "attribute", "attribute": "old", "value": true }),
            json!({ "read": "segment", "segment": "loyal" }),
            json!({ "read": "persona", "persona": "sara" }),
            json!({ "read": "persona", "persona": null }),
            json!({ "read": "mood", "mood": -0.5 }),
            json!({ "read": "entry", "entry": "basket" }),
            json!({ "read": "entry", "entry": null }),
            json!({ "read": "event", "event": "cart", "times": 2 }),
            json!({ "read": "message", "message": "mail", "was": "opened" }),
            json!({ "read": "localTime", "time": "21:00" }),
        ];
        let decided = reads.map(|mut read| {
            read["holds"] = json!(true);
            json!({ "what": "decided", "node": "asks", "branch": 0, "readings": [read] })
        });
        let all = steps().into_iter().map(|(fields, _)| fields).chain(ended).chain(decided);
        for (fields, said) in all.map(|fields| (fields.clone(), say(fields))) {
            let untold = ["step-", "ended-", "cause-", "held-back-", "not-sent-", "read-", "{$"];
            assert!(!said.is_empty() && untold.iter().all(|id| !said.contains(id)), "{fields}: {said}");
        }
    }
}
