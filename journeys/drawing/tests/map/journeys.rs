//! Journeys to draw: the shipped ones, one like the design's, and any that chance makes up.

use proptest::prelude::*;
use safar_exchange::safar_json;
use safar_model::{
    Journey,
    record::{Record, node::NodeKind},
    value::id::Id,
};
use serde_json::{Value, json};
use strum::VariantArray;

pub fn id(id: &str) -> Id {
    Id::parse(id).expect("an id")
}

/// The journeys that ship with Safar, and the one that shows a bit of everything.
pub fn shipped() -> Vec<Journey> {
    let texts = safar_library::samples().iter().chain(safar_library::templates()).map(|shipped| shipped.text);
    texts.map(|text| safar_json::read(text.as_bytes()).expect("what ships is sound").journey).collect()
}

/// A record from its JSON form.
pub fn record(kind: &str, fields: Value) -> Record {
    serde_json::from_value(json!({ kind: fields })).expect("a sound record")
}

/// A journey of three stages and four lanes, with the nodes and connectors that are given.
pub fn journey(own: Value, nodes: Vec<Value>, connectors: Vec<Value>) -> Journey {
    let mut fields = json!({
        "id": "map", "title": "Map", "language": "en",
        "stages": ["s1", "s2", "s3"], "lanes": ["touch", "feel", "rule", "note"],
    });
    merge(&mut fields, own);
    let stages = [("s1", "Awareness"), ("s2", "Purchase"), ("s3", "Loyalty")];
    let lanes = [("touch", "touchpoints"), ("feel", "emotions"), ("rule", "rules"), ("note", "notes")];
    let mut records = vec![record("journey", fields)];
    records.extend(stages.map(|(id, title)| record("stage", json!({ "id": id, "title": title }))));
    records.extend(lanes.map(|(id, kind)| record("lane", json!({ "id": id, "kind": kind, "title": kind }))));
    records
        .extend(["a1", "a2"].map(|id| record("automation", json!({ "id": id, "title": "Basket reminder" }))));
    records.extend(
        [("p1", "Nora"), ("p2", "Lena"), ("p3", "Ben")]
            .map(|(id, name)| record("persona", json!({ "id": id, "name": name }))),
    );
    records.extend(nodes.into_iter().map(|fields| record("node", fields)));
    records.extend(connectors.into_iter().map(|fields| record("connector", fields)));
    Journey::from_records(records).expect("a sound journey")
}

fn merge(fields: &mut Value, more: Value) {
    if let (Value::Object(fields), Value::Object(more)) = (fields, more) {
        fields.extend(more);
    }
}

pub fn node(id: &str, kind: &str, stage: &str, lane: &str, x: f64, y: f64, more: Value) -> Value {
    let mut fields =
        json!({ "id": id, "kind": kind, "title": id, "stage": stage, "lane": lane, "x": x, "y": y });
    merge(&mut fields, more);
    fields
}

const TITLES: [&str; 8] = [
    "Basket",
    "Sees a social ad on the phone while waiting for the bus",
    "Checkout",
    "",
    "Incomprehensibilities-without-any-break-whatsoever",
    "E-mail \u{201c}Your basket\u{201d}",
    "OK",
    "Must create an account before anything can be paid for",
];

/// Any journey: up to twenty nodes of every kind, crowded into few places, and up to twenty connectors.
pub fn any_journey() -> impl Strategy<Value = Journey> {
    any_records().prop_map(|(nodes, connectors)| journey(json!({}), nodes, connectors))
}

/// The nodes and connectors of any journey.
pub fn any_records() -> impl Strategy<Value = (Vec<Value>, Vec<Value>)> {
    let nodes = prop::collection::vec(any_node(), 0..20);
    nodes.prop_flat_map(|nodes| {
        let nodes: Vec<Value> = nodes.into_iter().enumerate().map(|(at, node)| numbered(at, node)).collect();
        let steps: Vec<String> = nodes.iter().filter(|node| is_step(node)).map(name).collect();
        let count = if steps.is_empty() { 0..1 } else { 0..20 };
        let ends = prop::collection::vec(
            (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..4_u8),
            count,
        );
        let connectors = ends.prop_map(move |ends| {
            let connectors =
                ends.iter().enumerate().filter(|_| !steps.is_empty()).map(|(at, (from, to, look))| {
                    let fields =
                        json!({ "id": format!("c{at}"), "from": from.get(&steps), "to": to.get(&steps) });
                    let more = match look {
                        0 => json!({ "share": 0.05 }),
                        1 => json!({ "also": true }),
                        2 => json!({ "title": "a long title that has to be cut somewhere" }),
                        _ => json!({}),
                    };
                    let mut fields = fields;
                    merge(&mut fields, more);
                    fields
                });
            connectors.collect()
        });
        (Just(nodes), connectors)
    })
}

fn name(node: &Value) -> String {
    node["id"].as_str().unwrap_or_default().to_owned()
}

fn is_step(node: &Value) -> bool {
    let kind: Option<NodeKind> = node["kind"].as_str().and_then(|kind| kind.parse().ok());
    kind.is_none_or(|kind| kind.family() != safar_model::record::node::Family::Experience)
}

fn numbered(at: usize, mut node: Value) -> Value {
    node["id"] = json!(format!("n{at}"));
    node
}

fn any_node() -> impl Strategy<Value = Value> {
    let kinds: Vec<&'static str> =
        NodeKind::VARIANTS.iter().map(|kind| kind.name()).chain(["hologram"]).collect();
    let place = (
        prop::sample::select(vec!["s1", "s2", "s3"]),
        prop::sample::select(vec!["touch", "feel", "rule", "note"]),
        prop::sample::select(vec![0.0, 24.0, 30.0, 210.0, 260.0, 500.0]),
        prop::sample::select(vec![0.0, 16.0, 20.0, 74.0, 90.0, 200.0]),
    );
    let automation = prop::sample::select(vec![None, Some("a1"), Some("a2")]);
    let look = (prop::sample::select(kinds), prop::sample::select(TITLES.to_vec()), -2..=2_i8, automation);
    let whose = prop::sample::subsequence(vec!["p1", "p2", "p3"], 0..=2);
    (place, look, whose).prop_map(|((stage, lane, x, y), (kind, title, score, automation), whose)| {
        let mut node = node("", kind, stage, lane, x, y, json!({ "title": title }));
        let is_rule = kind
            .parse::<NodeKind>()
            .is_ok_and(|kind| kind.family() == safar_model::record::node::Family::Rule);
        if let (true, Some(automation)) = (is_rule, automation) {
            node["automation"] = json!(automation);
        }
        if kind == "emotion" {
            node["score"] = json!(score);
            node["personas"] = json!(whose);
        }
        node
    })
}
