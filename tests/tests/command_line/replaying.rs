//! The shipped log on the shipped map, against what is counted from the file by other means.

use std::{
    collections::{BTreeMap, BTreeSet},
    io::Read,
};

use flate2::read::GzDecoder;
use serde_json::Value;

use crate::safar::{Desk, LOG, plain};

/// What the log holds, counted here: events and customers, by the name of the event.
struct Counted {
    events: u64,
    sessions: BTreeSet<String>,
    by_name: BTreeMap<String, u64>,
    purchased: BTreeSet<String>,
}

fn count() -> Counted {
    let mut text = String::new();
    GzDecoder::new(LOG).read_to_string(&mut text).expect("packed text");
    assert!(!text.contains('"'), "so that a comma separates columns wherever it stands");
    let mut lines = text.lines();
    let names: Vec<&str> = lines.next().expect("names").split(',').collect();
    let column = |name| names.iter().position(|other| *other == name).expect("a column");
    let (session, event) = (column("session_id"), column("event"));
    let mut counted = Counted {
        events: 0,
        sessions: BTreeSet::new(),
        by_name: BTreeMap::new(),
        purchased: BTreeSet::new(),
    };
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        counted.events += 1;
        counted.sessions.insert(fields[session].to_owned());
        *counted.by_name.entry(fields[event].to_owned()).or_default() += 1;
        if fields[event] == "purchase" {
            counted.purchased.insert(fields[session].to_owned());
        }
    }
    counted
}

#[test]
fn the_replay_says_what_the_log_holds() {
    let counted = count();
    let purchased = counted.purchased.len();
    assert_eq!((counted.sessions.len(), counted.events, purchased), (3605, 31_106, 470));

    let desk = Desk::with_sample();
    desk.put("log.csv.gz", LOG);
    let columns = ["--customer", "session_id", "--event", "event", "--time", "timestamp"];
    let replay = [&["replay", "map.safar.json", "log.csv.gz"], columns.as_slice()].concat();
    let answer = desk.safar(&[replay.as_slice(), &["--format", "json"]].concat()).well();
    let result: Value = serde_json::from_str(&answer).expect("JSON");
    assert_eq!(result["mode"], "replayed");
    assert_eq!(result["customers"], counted.sessions.len());
    assert_eq!(result["conversion"]["customers"], purchased);
    let fit = &result["replay"];
    assert_eq!((&fit["customers"], &fit["events"]), (&counted.sessions.len().into(), &counted.events.into()));
    assert_eq!((&fit["mapped"], &fit["outOfOrder"]), (&counted.events.into(), &0.into()));
    assert_eq!(
        fit["moves"],
        counted.events - counted.sessions.len() as u64,
        "each event but a session's first"
    );

    // Each touchpoint was entered once for each of its events.
    let map: Value = serde_json::from_str(crate::safar::SAMPLE).expect("JSON");
    let touchpoints =
        map["nodes"].as_array().expect("nodes").iter().filter(|node| node["kind"] == "touchpoint");
    let entered: BTreeMap<String, u64> = touchpoints
        .filter_map(|node| {
            let event = node["emits"].as_str()?;
            let id = node["id"].as_str().expect("an id");
            Some((event.to_owned(), result["nodes"][id]["entered"].as_u64().expect("a count")))
        })
        .filter(|(_, entered)| *entered > 0)
        .collect();
    assert_eq!(entered, counted.by_name);

    let table = plain(&desk.safar(&[replay.as_slice(), &["--format", "table"]].concat()).well());
    assert!(table.contains("3,605 customers, 31,106 events"), "{table}");
    let again = desk.safar(&[replay.as_slice(), &["--format", "json"]].concat()).well();
    assert_eq!(again, answer, "the same bytes each time");
}

/// The sessions whose rows say that they are loyal, and those of them with an event.
fn loyal(event: &str) -> (usize, usize) {
    let mut text = String::new();
    GzDecoder::new(LOG).read_to_string(&mut text).expect("packed text");
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let names = lines.next().expect("names");
    let column = |name| names.iter().position(|other| *other == name).expect("a column");
    let (session, name, lifecycle) = (column("session_id"), column("event"), column("user_lifecycle"));
    let (mut all, mut with) = (BTreeSet::new(), BTreeSet::new());
    for row in lines.filter(|row| row[lifecycle] == "loyal") {
        all.insert(row[session].to_owned());
        if row[name] == event {
            with.insert(row[session].to_owned());
        }
    }
    (all.len(), with.len())
}

/// A map on which whoever fills a basket gets one mail if they are loyal, and another if not.
const MAP: &str = r#"{
  "safar": 1,
  "journey": { "id": "loyalty", "title": "Loyalty" },
  "stages": [{ "id": "s", "title": "Buying" }],
  "lanes": [{ "id": "l", "kind": "touchpoints", "title": "Touchpoints" }, { "id": "r", "kind": "rules", "title": "Rules" }],
  "segments": [{ "id": "loyal", "title": "Loyal", "when": { "attribute": "user_lifecycle", "is": "loyal" } }],
  "nodes": [
    { "id": "add", "kind": "touchpoint", "title": "Basket", "stage": "s", "lane": "l", "emits": "add_to_cart" },
    { "id": "t", "kind": "trigger", "title": "Filled", "stage": "s", "lane": "r", "on": { "reaches": "add" }, "reentry": { "mode": "never" } },
    { "id": "c", "kind": "condition", "title": "Loyal?", "stage": "s", "lane": "r", "branches": [{ "port": "yes", "when": { "segment": "loyal" } }] },
    { "id": "yes", "kind": "message", "title": "Thanks", "stage": "s", "lane": "r" },
    { "id": "no", "kind": "message", "title": "Hello", "stage": "s", "lane": "r" }
  ],
  "connectors": [
    { "id": "k1", "from": "t", "to": "c" },
    { "id": "k2", "from": "c", "port": "yes", "to": "yes" },
    { "id": "k3", "from": "c", "port": "else", "to": "no" }
  ]
}"#;

#[test]
fn exactly_those_whose_rows_say_loyal_take_the_branch_of_the_loyal() {
    let (all, with_basket) = loyal("add_to_cart");
    assert!(all > with_basket && with_basket > 0);
    let desk = Desk::with_sample();
    desk.put("log.csv.gz", LOG);
    desk.put("loyalty.safar.json", MAP);
    let columns = ["--customer", "session_id", "--event", "event", "--time", "timestamp"];
    let replay = [&["replay", "loyalty.safar.json", "log.csv.gz"], columns.as_slice()].concat();
    let answer = desk.safar(&[replay.as_slice(), &["--format", "json"]].concat());
    let result: Value = serde_json::from_str(&answer.out).expect("JSON");
    assert_eq!(result["nodes"]["yes"]["entered"], with_basket);
    assert_eq!(result["segments"]["loyal"]["customers"], all);
    assert_eq!(result["replay"]["attributes"], serde_json::json!(["user_lifecycle"]));
    let told = plain(&desk.safar(&replay).out);
    assert!(told.contains("Attributes read from columns of the log: user_lifecycle."), "{told}");

    // Under another name the column is no attribute any more.
    let mut text = String::new();
    GzDecoder::new(LOG).read_to_string(&mut text).expect("packed text");
    desk.put("log.csv.gz", text.replacen("user_lifecycle", "lifecycle", 1));
    let answer = desk.safar(&[replay.as_slice(), &["--format", "json"]].concat());
    let result: Value = serde_json::from_str(&answer.out).expect("JSON");
    assert_eq!(result["nodes"]["yes"]["entered"], 0);
    assert_eq!(result["segments"], serde_json::json!({}));
    let told = plain(&desk.safar(&replay).out);
    assert!(told.contains("nobody has in this replay: user_lifecycle."), "{told}");
}
