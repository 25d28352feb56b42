//! Every shipped file is sound in itself, and says the same in every language.

use std::collections::{BTreeMap, HashMap, HashSet};

use safar_exchange::safar_json;
use safar_model::check::check;
use serde_json::Value;

use crate::map::{Map, number, text};

const LISTS: [&str; 8] =
    ["stages", "lanes", "nodes", "connectors", "automations", "personas", "segments", "expectations"];

#[test]
fn every_file_opens_and_is_as_safar_would_write_it() {
    for template in safar_library::templates().iter().chain(safar_library::samples()) {
        let name = format!("{}.{}", template.id, template.language);
        let loaded =
            safar_json::read(template.text.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error:?}"));
        assert!(loaded.placed.is_empty(), "{name}: {:?} have no place of their own", loaded.placed);
        assert!(safar_json::write(&loaded.journey) == template.text, "{name} is not as Safar would write it");
        assert_eq!(check(&loaded.journey), [], "{name}: the checker finds something");
    }
}

#[test]
fn ids_are_unique_over_all_records() {
    for map in Map::all() {
        let mut seen = HashSet::new();
        for record in LISTS.iter().flat_map(|list| map.list(list)) {
            assert!(seen.insert(text(&record["id"])), "{}: {} comes twice", map.name, record["id"]);
        }
    }
}

#[test]
fn journeys_have_ids_of_their_own() {
    let ids: HashSet<String> =
        Map::all().iter().map(|map| text(&map.json["journey"]["id"]).to_owned()).collect();
    assert_eq!(ids.len(), Map::all().len());
}

#[test]
fn whatever_a_record_names_is_there() {
    for map in Map::all() {
        let ids = |list: &str| -> HashSet<&str> {
            map.list(list).iter().map(|record| text(&record["id"])).collect()
        };
        let (nodes, segments) = (ids("nodes"), ids("segments"));
        let there =
            |known: &HashSet<&str>, id: &Value| assert!(known.contains(text(id)), "{}: no {id}", map.name);
        for connector in map.list("connectors") {
            there(&nodes, &connector["from"]);
            there(&nodes, &connector["to"]);
        }
        for node in map.list("nodes") {
            there(&ids("stages"), &node["stage"]);
            there(&ids("lanes"), &node["lane"]);
            let automation = node.get("automation").filter(|id| !id.is_null());
            automation.into_iter().for_each(|id| there(&ids("automations"), id));
            node.get("about").into_iter().for_each(|id| there(&nodes, id));
            let solved = node.get("solves").and_then(Value::as_array);
            solved.into_iter().flatten().for_each(|id| there(&nodes, id));
        }
        for automation in map.list("automations") {
            automation.get("for").filter(|id| !id.is_null()).into_iter().for_each(|id| there(&segments, id));
            automation["endsWhen"].as_array().into_iter().flatten().for_each(|id| there(&nodes, id));
        }
    }
}

#[test]
fn no_touchpoint_sends_on_more_than_come() {
    for map in Map::all() {
        let mut sums = HashMap::new();
        for (from, _, share) in map.moves() {
            *sums.entry(from).or_insert(0.0) += share;
        }
        for (from, sum) in sums {
            assert!(sum <= 1.0 + 1e-9, "{}: the shares of {from} are {sum}", map.name);
        }
    }
}

#[test]
fn cards_of_a_cell_keep_apart_and_stay_within_their_stage() {
    const GAP: f64 = 16.0;
    for map in Map::all() {
        let width = |stage: &Value| {
            let found = map.list("stages").iter().find(|record| record["id"] == *stage);
            found.and_then(|record| record["width"].as_f64())
        };
        // Faces stand on a curve and may come closer to each other than cards.
        let cards: Vec<&Value> = map.list("nodes").iter().filter(|node| node["kind"] != "emotion").collect();
        for (at, one) in cards.iter().enumerate() {
            let side = |node: &Value, from: &str, size: &str| {
                (number(&node[from]), number(&node[from]) + number(&node[size]))
            };
            let (left, right) = side(one, "x", "w");
            assert!(left >= 0.0 && number(&one["y"]) >= 0.0, "{}: {} stands outside", map.name, one["id"]);
            if let Some(width) = width(&one["stage"]) {
                assert!(right <= width, "{}: {} is wider than its stage", map.name, one["id"]);
            }
            for other in &cards[at + 1..] {
                let same_cell = one["stage"] == other["stage"] && one["lane"] == other["lane"];
                let apart = |(a, b): (f64, f64), (c, d): (f64, f64)| b + GAP <= c || d + GAP <= a;
                let clear = apart(side(one, "x", "w"), side(other, "x", "w"))
                    || apart(side(one, "y", "h"), side(other, "y", "h"));
                assert!(!same_cell || clear, "{}: {} and {} overlap", map.name, one["id"], other["id"]);
            }
        }
    }
}

/// Money of the Persian files is in toman, at one plain rate.
const TOMAN_PER_EURO: f64 = 100_000.0;

#[test]
fn languages_say_the_same_with_the_same_figures() {
    let mut languages: BTreeMap<String, Vec<Map>> = BTreeMap::new();
    for template in safar_library::templates().iter().chain(safar_library::samples()) {
        languages.entry(template.id.to_owned()).or_default().push(Map::read(template));
    }
    for maps in languages.values() {
        for other in &maps[1..] {
            let toman = other.json["journey"]["currency"] == "IRT";
            let rate = if toman { TOMAN_PER_EURO } else { 1.0 };
            same_but_for_texts(&maps[0].json, &other.json, rate, &other.name);
        }
    }
}

/// Fields whose text may differ from language to language.
const TEXTS: [&str; 19] = [
    "title",
    "name",
    "description",
    "quote",
    "goal",
    "question",
    "subject",
    "text",
    "owner",
    "unit",
    "source",
    "goals",
    "frustrations",
    "success",
    "motive",
    "language",
    "direction",
    "currency",
    "timeZone",
];
const MONEY: [&str; 2] = ["cost", "value"];

fn same_but_for_texts(one: &Value, other: &Value, rate: f64, path: &str) {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let keys = |fields: &serde_json::Map<String, Value>| fields.keys().cloned().collect::<Vec<_>>();
            assert_eq!(keys(one), keys(other), "the fields of {path}");
            // A metric's value is a figure of its own unit, a goal's value is money.
            let money =
                |key: &str| MONEY.contains(&key) && one.get("kind").is_some_and(|kind| kind != "metric");
            for (key, field) in one {
                let path = format!("{path}.{key}");
                let own_id = key == "id" && one.contains_key("currency");
                if TEXTS.contains(&key.as_str()) || own_id {
                    continue;
                } else if money(key) && field.is_number() {
                    let (here, there) = (number(field) * rate, number(&other[key]));
                    assert!((here - there).abs() < 1e-6 * here, "{path}: {here} and {there}");
                } else {
                    same_but_for_texts(field, &other[key], rate, &path);
                }
            }
        }
        (Value::Array(one), Value::Array(other)) => {
            assert_eq!(one.len(), other.len(), "the length of {path}");
            for (at, (one, other)) in one.iter().zip(other).enumerate() {
                same_but_for_texts(one, other, rate, &format!("{path}[{at}]"));
            }
        }
        _ => assert_eq!(one, other, "{path}"),
    }
}
