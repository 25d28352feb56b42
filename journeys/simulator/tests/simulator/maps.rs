//! Journeys for tests, written as in a file but with only what matters.

use safar_model::{Journey, record::Record};
use serde_json::{Map, Value, json};

/// The lists of a journey file, each with the kind of its records.
const LISTS: [(&str, &str); 8] = [
    ("stages", "stage"),
    ("lanes", "lane"),
    ("nodes", "node"),
    ("connectors", "connector"),
    ("automations", "automation"),
    ("personas", "persona"),
    ("segments", "segment"),
    ("expectations", "expectation"),
];

/// A journey from the lists of a file. One stage and one lane are there unless others are given; a node
/// without a place stands in them, in the order given; connectors need no ids.
pub fn journey(mut file: Value) -> Journey {
    let fields = file.as_object_mut().expect("an object");
    for (list, id) in [("stages", "stage"), ("lanes", "lane")] {
        let default =
            if id == "lane" { json!([{ "id": id, "kind": "touchpoints" }]) } else { json!([{ "id": id }]) };
        fields.entry(list).or_insert(default);
    }
    place_nodes(fields);
    name_connectors(fields);
    let own = own_record(fields);
    let mut records = vec![record("journey", own)];
    for (list, kind) in LISTS {
        let items = fields.get(list).and_then(Value::as_array).cloned().unwrap_or_default();
        records.extend(items.into_iter().map(|item| record(kind, item)));
    }
    if let Some(scenario) = fields.get("scenario") {
        records.push(record("scenario", scenario.clone()));
    }
    Journey::from_records(records).expect("a sound journey")
}

fn own_record(fields: &Map<String, Value>) -> Value {
    let ids = |list: &str| -> Vec<Value> {
        fields[list].as_array().expect("a list").iter().map(|item| item["id"].clone()).collect()
    };
    let mut own = json!({ "id": "journey", "stages": ids("stages"), "lanes": ids("lanes") });
    if let Some(goal) = fields.get("mainGoal") {
        own["mainGoal"] = goal.clone();
    }
    if let (Some(own), Some(more)) = (own.as_object_mut(), fields.get("journey").and_then(Value::as_object)) {
        own.extend(more.clone());
    }
    own
}

fn place_nodes(fields: &mut Map<String, Value>) {
    let (stage, lane) = (fields["stages"][0]["id"].clone(), fields["lanes"][0]["id"].clone());
    for (at, node) in fields["nodes"].as_array_mut().expect("nodes").iter_mut().enumerate() {
        let node = node.as_object_mut().expect("a node");
        node.entry("stage").or_insert(stage.clone());
        node.entry("lane").or_insert(lane.clone());
        node.entry("x").or_insert(json!(0));
        node.entry("y").or_insert(json!(at));
    }
}

fn name_connectors(fields: &mut Map<String, Value>) {
    let connectors = fields.entry("connectors").or_insert(json!([]));
    for (at, connector) in connectors.as_array_mut().expect("connectors").iter_mut().enumerate() {
        connector.as_object_mut().expect("a connector").entry("id").or_insert(json!(format!("c{at:04}")));
    }
}

fn record(kind: &str, fields: Value) -> Record {
    let text = fields.to_string();
    serde_json::from_value(json!({ kind: fields })).unwrap_or_else(|error| panic!("{kind} {text}: {error}"))
}
