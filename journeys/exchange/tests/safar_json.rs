//! The Safar file format: what is read, what is refused and where, and what is written.

use proptest::prelude::*;
use safar_exchange::safar_json::{JsonSlip, ReadError, Shape, UnreadableField, read, schema, write};
use safar_model::{
    Journey,
    journey::Flaw,
    reading::Reason,
    record::{Record, automation::Automation},
    value::id::Id,
};
use serde_json::{Value, json};

const EXAMPLE: &str = include_str!("files/example.safar.json");

fn example() -> Value {
    serde_json::from_str(EXAMPLE).expect("the example is JSON")
}

fn load(file: &Value) -> Result<Journey, ReadError> {
    read(file.to_string().as_bytes()).map(|loaded| loaded.journey)
}

/// The smallest file there is, with these fields besides.
fn file(more: Value) -> Value {
    let mut file = json!({ "safar": 1, "journey": { "id": "j" } });
    if let (Value::Object(file), Value::Object(more)) = (&mut file, more) {
        file.extend(more);
    }
    file
}

#[test]
fn the_example_once_normalised_saves_to_the_same_bytes() {
    let journey = read(EXAMPLE.as_bytes()).expect("the example loads").journey;
    let normalised = write(&journey);
    let again = read(normalised.as_bytes()).expect("what was written loads").journey;
    assert_eq!(again, journey);
    assert_eq!(write(&again), normalised);
}

#[test]
fn nothing_of_the_example_is_lost() {
    let journey = read(EXAMPLE.as_bytes()).expect("the example loads").journey;
    let written: Value = serde_json::from_str(&write(&journey)).expect("what was written is JSON");
    let original = example();
    assert_kept("", &original, &written);
    let ids = |file: &Value| -> Vec<Value> {
        file["nodes"].as_array().into_iter().flatten().map(|node| node["id"].clone()).collect()
    };
    assert_eq!(ids(&written), ids(&original), "the order of the nodes is the order of the file");
}

/// Everything in `original` is in `written`; records are found by their ids.
fn assert_kept(path: &str, original: &Value, written: &Value) {
    match (original, written) {
        (Value::Object(fields), Value::Object(_)) => {
            for (name, value) in fields {
                assert_kept(&format!("{path}.{name}"), value, &written[name]);
            }
        }
        (Value::Array(items), Value::Array(others)) => {
            for (at, item) in items.iter().enumerate() {
                let same = others.iter().find(|other| item.get("id").is_some() && item["id"] == other["id"]);
                let other = same.or(others.get(at)).unwrap_or(&Value::Null);
                assert_kept(&format!("{path}[{at}]"), item, other);
            }
            assert_eq!(items.len(), others.len(), "{path}");
        }
        (Value::Number(a), Value::Number(b)) => assert_eq!(a.as_f64(), b.as_f64(), "{path}"),
        (original, written) => assert_eq!(original, written, "{path}"),
    }
}

#[test]
fn a_file_reads_well() {
    let written = write(&read(EXAMPLE.as_bytes()).expect("the example loads").journey);
    let line = |start: &str| written.lines().find(|line| line.trim_start().starts_with(start));
    assert!(written.starts_with("{\n  \"safar\": 1,\n  \"journey\": {\n    \"id\": \"018f3c1e"));
    assert_eq!(
        line("{ \"id\": \"account\""),
        Some(
            "    { \"id\": \"account\", \"kind\": \"painPoint\", \"title\": \"Must create an account\", \
             \"stage\": \"buy\", \"lane\": \"pain\", \"x\": 24, \"y\": 16, \"about\": \"checkout\", \
             \"severity\": 4, \"frequency\": 0.37, \"leave\": 0.21 },"
        )
    );
    assert_eq!(
        line("\"lanes\""),
        Some("    \"lanes\": [\"touch\", \"feel\", \"pain\", \"chance\", \"auto\"],")
    );
    assert!(written.ends_with("]\n}\n"));
}

#[test]
fn only_version_and_journey_are_needed() {
    let journey = load(&file(json!({}))).expect("the smallest file loads");
    assert_eq!(journey.own().id, Id::parse("j").expect("an id"));
    assert_eq!(read(write(&journey).as_bytes()).expect("it loads again").journey, journey);
}

#[test]
fn stages_that_the_journey_does_not_list_follow_the_file() {
    let journey = load(&file(json!({ "stages": [{ "id": "b" }, { "id": "a" }] }))).expect("it loads");
    let stages: Vec<_> = journey.stages().map(|stage| stage.id.as_str()).collect();
    assert_eq!(stages, ["b", "a"]);
}

#[test]
fn what_a_newer_version_added_is_written_back_where_it_stood() {
    let newer = file(json!({
        "comments": [{ "id": "k1", "text": "کجا؟", "at": 1.0 }],
        "theme": { "paper": "warm" },
        "stages": [{ "id": "s", "mood": [1, null, 2.5] }],
        "lanes": [{ "id": "l", "kind": "touchpoints" }],
        "nodes": [{ "id": "n", "kind": "hologram", "title": "Beams", "stage": "s", "lane": "l", "x": 0, "y": 0, "depth": 3 }],
    }));
    let journey = load(&newer).expect("it loads");
    let written = write(&journey);
    assert_kept("", &newer, &serde_json::from_str(&written).expect("JSON"));
    let file_level = written.lines().filter(|line| line.starts_with("  \"") && !line.starts_with("   "));
    let names: Vec<_> = file_level.filter_map(|line| line.split('"').nth(1)).collect();
    assert!(names.ends_with(&["expectations", "comments", "theme"]), "{names:?}");
    let again = read(written.as_bytes()).expect("it loads again").journey;
    assert_eq!((write(&again), &again), (written, &journey));
}

#[test]
fn fields_of_the_file_survive_storing_records_one_by_one() {
    let newer = file(json!({ "comments": [1, 2] }));
    let stored: Vec<String> = load(&newer)
        .expect("it loads")
        .records()
        .map(|record| serde_json::to_string(&record).expect("a record is JSON"))
        .collect();
    let records = stored.iter().map(|json| serde_json::from_str::<Record>(json).expect("a record"));
    let journey = Journey::from_records(records).expect("a journey");
    let written: Value = serde_json::from_str(&write(&journey)).expect("JSON");
    assert_eq!(written["comments"], json!([1, 2]));
}

#[test]
fn whole_numbers_are_written_without_a_fraction_and_others_exactly() {
    let journey = load(&file(json!({
        "stages": [{ "id": "s", "width": 240.0, "unknown": 0.1 }],
        "expectations": [{ "id": "e", "measure": "m", "is": "<", "than": 5e-324 }],
    })))
    .expect("it loads");
    let written = write(&journey);
    assert!(written.contains("\"width\": 240,"), "{written}");
    assert!(written.contains("\"unknown\": 0.1"), "{written}");
    assert!(written.contains("5e-324"), "{written}");
}

#[test]
fn cards_without_a_place_are_laid_out_in_the_order_of_the_file() {
    let node =
        |id: &str, kind: &str, lane: &str| json!({ "id": id, "kind": kind, "stage": "s", "lane": lane });
    let mut between = node("b", "touchpoint", "t");
    between["x"] = Value::Null;
    let mut below = node("d", "touchpoint", "t");
    (below["x"], below["y"]) = (json!(24), json!(400));
    let file = file(json!({
        "nodes": [
            node("a", "touchpoint", "t"), between, node("c", "touchpoint", "t"), below, node("e", "touchpoint", "t"),
            node("r1", "trigger", "r"), node("r2", "delay", "r"), node("r3", "delay", "r"), node("r4", "exit", "r"),
            node("f1", "emotion", "f"), node("f2", "emotion", "f"), node("f3", "emotion", "f"), node("f4", "emotion", "f"),
        ],
        "stages": [{ "id": "s" }],
        "lanes": [{ "id": "t", "kind": "touchpoints" }, { "id": "r", "kind": "rules" }, { "id": "f", "kind": "emotions" }],
    }));
    let loaded = read(file.to_string().as_bytes()).expect("it loads");
    assert_eq!(loaded.placed.len(), 12, "all but the one that says its place");
    let nodes = loaded.journey.nodes_in_order();
    let order: Vec<_> = nodes.iter().map(|node| node.id.as_str()).collect();
    assert_eq!(order, ["a", "b", "c", "d", "e", "r1", "r2", "r3", "r4", "f1", "f2", "f3", "f4"]);
    let place = |id: &str| {
        let node = loaded.journey.node(&Id::parse(id).expect("an id")).expect("a node");
        node.place().map(|place| (place.x, place.y)).expect("a place")
    };
    assert_eq!([place("a"), place("b"), place("c")], [(24.0, 16.0), (24.0, 84.0), (24.0, 152.0)]);
    assert_eq!(place("e"), (24.0, 468.0));
    assert_eq!(
        [place("r1"), place("r2"), place("r3"), place("r4")],
        [(24.0, 16.0), (252.0, 16.0), (480.0, 16.0), (24.0, 84.0)]
    );
    assert_eq!(place("f4"), (708.0, 16.0), "emotions stand in one row");
    assert_eq!(
        read(file.to_string().as_bytes()).expect("it loads"),
        loaded,
        "the same file, the same places"
    );
}

#[test]
fn cards_do_not_land_on_cards_that_say_their_place() {
    let file = file(json!({
        "nodes": [
            { "id": "a", "kind": "note", "stage": "s", "lane": "t" },
            { "id": "b", "kind": "note", "stage": "s", "lane": "t", "x": 24, "y": 20, "h": 300 },
        ],
        "stages": [{ "id": "s" }],
        "lanes": [{ "id": "t", "kind": "notes" }],
    }));
    let journey = load(&file).expect("it loads");
    let a = journey.node(&Id::parse("a").expect("an id")).and_then(|node| node.place().map(|place| place.y));
    assert_eq!(a, Some(336.0));
}

#[test]
fn an_error_names_the_record_the_field_and_the_line() {
    let text = EXAMPLE.replace("\"open\": 0.46", "\"open\": 46");
    let Err(ReadError::UnreadableField(found)) = read(text.as_bytes()) else {
        panic!("a share of 46 is refused")
    };
    let UnreadableField { record, line, written, error } = *found;
    assert_eq!((&*record.kind, &*record.id, &*record.title), ("message", "mail", "E-mail: your basket"));
    assert_eq!((error.path.as_str(), written.as_deref()), ("response.open", Some("46")));
    assert_eq!(error.reason, Reason::OutOfRange { found: 46.0, least: 0.0, most: 1.0 });
    let expected = EXAMPLE.lines().position(|line| line.contains("\"id\": \"mail\"")).map(|at| at + 1);
    assert_eq!(line, expected);
}

#[test]
fn broken_files_are_refused_with_their_place() {
    let refused = |bytes: &[u8]| read(bytes).expect_err("it is refused");
    assert_eq!(refused(b" \n\t"), ReadError::FileEmpty);
    assert_eq!(refused(b"\xFF\xFE{\0}\0"), ReadError::FileUtf16);
    assert_eq!(refused(b"{\n\"a\": \"caf\xE9\"}"), ReadError::FileNotUtf8 { line: 2, column: 10 });
    assert_eq!(refused(b"{\"safar\": 1,\n \"journey\": {"), ReadError::FileTruncated { line: 2, column: 13 });
    assert_eq!(
        refused("{\n\"سفر\" 1}".as_bytes()),
        ReadError::NotJson { line: 2, column: 7, slip: JsonSlip::Colon }
    );
    assert_eq!(
        refused(b"{\"safar\": 1, \"safar\": 2}"),
        ReadError::DoubleField { line: 1, column: 20, field: "safar".to_owned() }
    );
    assert_eq!(refused(b"{\"safar\":1}x").code(), "notJson");
    assert_eq!(refused("[".repeat(100_000).as_bytes()).code(), "fileTooDeep");
    assert_eq!(refused(b"[]"), ReadError::NotSafar);
    assert_eq!(
        refused(b"PK\x03\x04\x14\x00"),
        ReadError::NotSafar,
        "what is no JSON is nobody's typing error"
    );
    assert_eq!(refused(b"\x7fELF\xFF"), ReadError::NotSafar);
    assert_eq!(refused(b"{\"version\": 3}"), ReadError::NotSafar);
    assert_eq!(refused(b"{\"safarResult\": 1}"), ReadError::ResultNotJourney);
    assert_eq!(refused(b"{\"safar\": 2}"), ReadError::FileNewer { found: 2, known: 1 });
    assert_eq!(refused(b"{\"safar\": \"1\"}"), ReadError::UnreadableVersion { found: "\"1\"".to_owned() });
    assert_eq!(
        refused(b"{\"safar\": 1,\n \"journey\": {},\n \"nodes\": {}}"),
        ReadError::WrongPart { field: "nodes".to_owned(), expected: Shape::List, line: Some(3) }
    );
    assert_eq!(refused(b"{\"safar\": 1}"), ReadError::Flaw(Flaw::NoJourney));
}

trait Code {
    fn code(&self) -> String;
}

impl Code for ReadError {
    fn code(&self) -> String {
        let json = serde_json::to_value(self).expect("an error is data");
        json["code"].as_str().expect("an error has a code").to_owned()
    }
}

#[test]
fn a_byte_order_mark_is_no_trouble() {
    let with_mark = [b"\xEF\xBB\xBF", EXAMPLE.as_bytes()].concat();
    assert_eq!(read(&with_mark), read(EXAMPLE.as_bytes()));
}

#[test]
fn records_that_do_not_fit_together_are_refused_by_name() {
    let mut file = example();
    file["connectors"][3]["to"] = json!("nowhere");
    let error = load(&file).expect_err("a connector to nowhere is refused");
    assert!(
        matches!(&error, ReadError::Flaw(Flaw::Dangling { record, .. }) if &*record.id == "c4"),
        "{error:?}"
    );
    assert_eq!(error.code(), "dangling");
}

#[test]
fn the_example_follows_the_schema_before_and_after() {
    let schema = schema();
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let problems = |file: &Value| -> Vec<String> {
        validator.iter_errors(file).map(|error| format!("{} at {}", error, error.instance_path())).collect()
    };
    assert_eq!(problems(&example()), [""; 0]);
    let written = write(&load(&example()).expect("the example loads"));
    assert_eq!(problems(&serde_json::from_str(&written).expect("JSON")), [""; 0]);
    let mut wrong = example();
    wrong["nodes"][4]["severity"] = json!(9);
    assert_eq!(problems(&wrong).len(), 1, "a known kind has to follow its own fields");
}

/// All paths of a JSON value.
fn paths(value: &Value, path: String, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| paths(value, format!("{path}/{name}"), all));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| paths(value, format!("{path}/{at}"), all));
        }
        _ => {}
    }
    all.push(path);
}

/// Whether an error says where to look: a line, a record, or that the file as a whole is meant.
fn names_a_place(error: &ReadError) -> bool {
    match error {
        ReadError::FileEmpty
        | ReadError::FileTooLarge { .. }
        | ReadError::FileUtf16
        | ReadError::FileTooLong { .. }
        | ReadError::NotSafar
        | ReadError::ResultNotJourney
        | ReadError::FileNewer { .. }
        | ReadError::UnreadableVersion { .. }
        | ReadError::Flaw(_) => true,
        ReadError::FileNotUtf8 { line, .. }
        | ReadError::FileTruncated { line, .. }
        | ReadError::NotJson { line, .. }
        | ReadError::DoubleField { line, .. }
        | ReadError::FileTooDeep { line, .. } => *line > 0,
        ReadError::WrongPart { line, .. } => line.is_some(),
        ReadError::UnreadableField(found) => found.line.is_some(),
    }
}

fn anything() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop_oneof![Just("ad"), Just("buy"), Just(""), Just("P1M"), Just("سلام"), Just("\u{0}")]
            .prop_map(Value::from),
        Just(json!([])),
        Just(json!({})),
        Just(json!([[{ "id": "ad" }]])),
    ]
}

/// What can be read at all is written and read again as the same journey.
fn assert_settles(bytes: &[u8]) {
    match read(bytes) {
        Ok(loaded) => {
            let written = write(&loaded.journey);
            let again = read(written.as_bytes()).expect("what was written can be read").journey;
            assert_eq!(again, loaded.journey);
            assert_eq!(write(&again), written);
        }
        Err(error) => assert!(names_a_place(&error), "{error:?}"),
    }
}

proptest! {
    #[test]
    fn a_truncated_file_is_refused_with_its_place(at in 1..EXAMPLE.len() - 2) {
        let error = read(&EXAMPLE.as_bytes()[..at]).expect_err("a part of a file is no file");
        prop_assert!(names_a_place(&error), "{error:?}");
    }

    #[test]
    fn changed_bytes_never_panic(at in 0..EXAMPLE.len(), with in any::<[u8; 3]>(), length in 0..4_usize) {
        let mut bytes = EXAMPLE.as_bytes().to_vec();
        bytes.splice(at..(at + length).min(EXAMPLE.len()), with);
        assert_settles(&bytes);
    }

    #[test]
    fn changed_values_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), anything()), 1..4)) {
        let mut file = example();
        for (at, value) in changes {
            let mut all = Vec::new();
            paths(&file, String::new(), &mut all);
            if let Some(place) = file.pointer_mut(at.get::<String>(&all)) {
                *place = value;
            }
        }
        assert_settles(file.to_string().as_bytes());
    }

    #[test]
    fn removed_values_never_panic(removed in prop::collection::vec(any::<prop::sample::Index>(), 1..4)) {
        let mut file = example();
        for at in removed {
            let mut all = Vec::new();
            paths(&file, String::new(), &mut all);
            let (parent, name) = at.get::<String>(&all).rsplit_once('/').unwrap_or_default();
            match file.pointer_mut(parent) {
                Some(Value::Object(fields)) => { fields.remove(name); }
                Some(Value::Array(items)) => { name.parse().ok().map(|at: usize| items.remove(at)); }
                _ => {}
            }
        }
        assert_settles(file.to_string().as_bytes());
    }
}

#[test]
fn a_journey_of_ten_thousand_cards_is_read_and_written() {
    let nodes: Vec<Value> = (0..10_000)
        .map(|at| json!({ "id": format!("n{at}"), "kind": "note", "stage": "s", "lane": "l" }))
        .collect();
    let file =
        file(json!({ "nodes": nodes, "stages": [{ "id": "s" }], "lanes": [{ "id": "l", "kind": "notes" }] }));
    let journey = load(&file).expect("it loads");
    let order = journey.nodes_in_order();
    assert!(order.iter().enumerate().all(|(at, node)| node.id.as_str() == format!("n{at}")));
    assert_eq!(read(write(&journey).as_bytes()).expect("it loads again").journey, journey);
}

#[test]
fn an_automation_for_everyone_says_so() {
    let journey = load(&file(json!({ "automations": [{ "id": "a", "for": null }] }))).expect("it loads");
    let automation: &Automation = journey.automations().next().expect("an automation");
    assert_eq!(automation.r#for, None);
    assert!(write(&journey).contains("\"for\": null"));
}
