//! What a run warns of: what the map says in vain, and what its figures leave in doubt.

use std::sync::{Arc, atomic::AtomicBool};

use safar_simulator::{Population, Program, RunOptions, Warning};
use serde_json::{Value, json};

use crate::{
    common::*,
    refusals::{told, with},
};

/// What a run would warn of before anybody travels: the record, the field and the code.
fn warned(file: Value) -> Vec<String> {
    let (problems, warnings) = Program::look_over(&journey(file));
    assert_eq!(problems, []);
    let told = |warning: &Warning| {
        let json = serde_json::to_value(warning).expect("JSON");
        let record = warning.record().map(|record| &*record.id).unwrap_or_default();
        format!("{record} {} {}", warning.field().unwrap_or_default(), json["code"].as_str().expect("a code"))
    };
    warnings.iter().filter(|warning| **warning != Warning::NoGoal).map(told).collect()
}

#[test]
fn fields_of_a_newer_version_are_left_out_of_account_and_told() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "weather": "rain", "personas": ["p"] },
            { "id": "g", "kind": "goal" },
        ],
        "personas": [{ "id": "p" }],
    }));
    let told = serde_json::to_value(&run.result.warnings).expect("JSON");
    let a = json!({ "kind": "touchpoint", "id": "a", "title": "" });
    assert_eq!(
        told,
        json!([
            { "code": "personasIgnored", "node": a },
            { "code": "unknownField", "record": a, "field": "weather" },
        ]),
    );
}

#[test]
fn what_the_file_the_journey_the_grid_and_expectations_have_and_nobody_knows_is_told() {
    let file = json!({
        "journey": { "maingoal": "g", "$file": { "persona": [], "scenariox": { "seed": 7 } } },
        "stages": [{ "id": "s", "colour2": "red" }],
        "lanes": [{ "id": "l", "kind": "touchpoints", "hight": 3 }],
        "nodes": [{ "id": "a", "kind": "touchpoint" }, { "id": "g", "kind": "goal" }],
        "expectations": [{ "id": "e", "measure": "conversion.rate", "is": ">=", "than": 0, "by": "2027" }],
    });
    let fields = ["journey maingoal", "journey persona", "journey scenariox", "s colour2", "l hight", "e by"];
    assert_eq!(warned(file), fields.map(|field| format!("{field} unknownField")));
}

#[test]
fn an_attribute_compared_with_another_kind_of_value_than_it_has_is_told() {
    let file = |when: Value| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint" },
                { "id": "c", "kind": "condition", "branches": [{ "port": "yes", "when": when }] },
                { "id": "g", "kind": "goal" },
            ],
            "connectors": [{ "from": "a", "to": "c", "share": 1 }, { "from": "c", "port": "yes", "to": "g" }],
            "personas": [{ "id": "p", "attributes": [
                { "name": "age", "values": [{ "value": 20, "weight": 1 }, { "value": 30, "weight": 1 }] },
            ] }],
        })
    };
    let age = |is: Value, than: Value| warned(file(json!({ "attribute": "age", "is": is, "than": than })));
    assert_eq!(age(json!(">="), json!("18")), ["c branches[0].when otherKind"]);
    assert!(age(json!(">="), json!(18)).is_empty());
    assert_eq!(warned(file(json!({ "attribute": "age", "is": "20" }))), ["c branches[0].when otherKind"]);
    // The sign is there, and what to compare with has been forgotten.
    assert_eq!(told(file(json!({ "attribute": "age", "is": ">=" }))), ["c branches[0].when.than missing"]);
}

#[test]
fn a_run_warns_where_it_met_visit_cap_or_horizon_or_there_is_no_goal() {
    let run = one(json!({
        "connectors": [{ "from": "a", "to": "a", "share": 1 }, { "from": "t", "to": "b" }],
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1 },
            { "id": "b", "kind": "touchpoint", "duration": "P200D" },
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
        ],
    }));
    let met = |warning: &Warning| match warning {
        Warning::VisitCapMet { node, times } => format!("{} {times}", node.id),
        Warning::HorizonMet { customers } => format!("horizon {customers}"),
        other => format!("{other:?}"),
    };
    assert_eq!(run.result.warnings.iter().map(met).collect::<Vec<_>>(), ["NoGoal", "a 1", "horizon 1"]);
}

#[test]
fn parameters_that_this_version_does_not_know_are_told_wherever_they_stand() {
    let mut file = with(json!({ "id": "x", "kind": "touchpoint",
        "duration": { "distribution": "exponential", "mean": "PT1H", "max": "PT2H" } }));
    file["scenario"] = json!({ "arrivals": { "process": "poisson", "perDay": 5, "perHour": 1 } });
    assert_eq!(warned(file.clone()), [" arrivals.perHour unknownField", "x duration.max unknownField"]);
    file["scenario"] = json!({ "arrivals": { "process": "atOnce", "perDay": 5 } });
    assert!(warned(file.clone()).contains(&" arrivals.perDay unknownField".to_owned()));
    let rates = json!([{ "from": "PT0S", "perDay": 5, "until": "P1D" }]);
    file["scenario"] = json!({ "arrivals": { "process": "schedule", "rates": rates } });
    assert!(warned(file).contains(&" arrivals.rates[0].until unknownField".to_owned()));
}

#[test]
fn fields_of_a_newer_version_inside_rules_and_people_are_told_with_their_place() {
    let file = json!({
        "nodes": [
            { "id": "a", "kind": "trigger", "on": { "arrival": true, "after": "P1D" } },
            { "id": "b", "kind": "condition", "branches": [
                { "port": "yes", "when": { "all": [{ "not": { "tag": "new", "since": 1 }, "maybe": true }], "of": 2 } },
            ] },
            { "id": "c", "kind": "update", "set": [{ "tag": "new", "for": "P1D" }] },
        ],
        "personas": [{ "id": "p", "attributes": [
            { "name": "plan", "values": [{ "value": "gold", "until": "2027-01-01" }] },
        ] }],
    });
    let mut told = warned(file);
    told.sort();
    assert_eq!(
        told,
        [
            "a on.after unknownField",
            "b branches[0].when.all[0].maybe unknownField",
            "b branches[0].when.all[0].not.since unknownField",
            "b branches[0].when.of unknownField",
            "c set[0].for unknownField",
            "p attributes[0].values[0].until unknownField",
        ]
    );
}

#[test]
fn consent_to_a_channel_that_nothing_goes_by_is_told() {
    let consent = |consent: Value| {
        let mut file = with(json!({ "id": "x", "kind": "message", "channel": "carrier pigeon" }));
        file["personas"] = json!([{ "id": "p", "consent": consent }]);
        warned(file)
    };
    assert!(consent(json!({ "email": 0.2, "carrier pigeon": 0.3 })).is_empty());
    let misspelt = consent(json!({ "emial": 0.2, "carrier pigeon": 0.3 }));
    assert_eq!(misspelt, ["p consent unusedChannel"]);
    let collected = |channel: &str| {
        let asks = json!({ "id": "x", "kind": "touchpoint", "collects": [{ "consent": channel }] });
        warned(with(asks))
    };
    assert!(collected("sms").is_empty());
    assert_eq!(collected("smz"), ["x collects[0].consent unusedChannel"]);
}

#[test]
fn also_at_a_goal_or_an_exit_is_told() {
    let file = |kind: &str, also: bool| {
        json!({
            "nodes": [{ "id": "a", "kind": "touchpoint", "entry": 1 }, { "id": "x", "kind": kind }],
            "connectors": [{ "from": "a", "to": "x", "also": also }],
        })
    };
    for kind in ["goal", "exit"] {
        assert_eq!(warned(file(kind, true)), ["c0000 also alsoIgnored"]);
        assert!(warned(file(kind, false)).is_empty());
    }
}

#[test]
fn a_message_by_no_channel_or_one_that_no_persona_speaks_of_is_told() {
    let message = |message: Value| {
        let mut file = with(json!({ "id": "x", "kind": "message" }));
        file["nodes"][2]
            .as_object_mut()
            .expect("an object")
            .extend(message.as_object().expect("fields").clone());
        file["personas"] = json!([{ "id": "p", "consent": { "sms": 0.5 } }]);
        warned(file)
    };
    assert_eq!(message(json!({})), ["x channel noChannel"]);
    assert_eq!(message(json!({ "channel": "" })), ["x channel noChannel"]);
    assert_eq!(message(json!({ "channel": "smss" })), ["x channel consentNotSaid"]);
    assert!(message(json!({ "channel": "sms" })).is_empty());
    assert!(
        message(json!({ "channel": "email" })).is_empty(),
        "a usual one that is not named is consented to"
    );
}

#[test]
fn a_share_of_whom_an_attribute_is_collected_is_told_where_it_is_known_from_the_start() {
    let collects = |collected: Value| {
        let mut file = with(json!({ "id": "x", "kind": "touchpoint", "collects": [collected] }));
        file["personas"] =
            json!([{ "id": "p", "attributes": [{ "name": "age", "values": [{ "value": 20 }] }] }]);
        warned(file)
    };
    assert_eq!(
        collects(json!({ "attribute": "age", "share": 0.3 })),
        ["x collects[0].share knownFromTheStart"]
    );
    assert!(collects(json!({ "attribute": "age" })).is_empty());
    assert!(collects(json!({ "attribute": "age", "value": 30, "share": 0.3 })).is_empty());
}

/// What a run of a map that asks for an age of at least 18 warns of a file of customers.
fn warned_of_file(column: &str, values: &[&str]) -> Vec<Warning> {
    let file = json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1 },
            { "id": "c", "kind": "condition", "branches": [
                { "port": "yes", "when": { "attribute": "age", "is": ">=", "than": 18 } },
            ] },
            { "id": "g", "kind": "goal" },
        ],
        "connectors": [{ "from": "a", "to": "c", "share": 1 }, { "from": "c", "port": "yes", "to": "g" }],
        "personas": [{ "id": "p", "attributes": [{ "name": "age", "values": [{ "value": 40 }] }] }],
    });
    let mut population = Population::new([column.to_owned()]);
    for value in values {
        assert!(population.push(&[(*value).to_owned()], None));
    }
    let program = Program::compile_for(&journey(file), Some(Arc::new(population))).expect("a sound map");
    program.run(&RunOptions::default(), &|_| {}, &AtomicBool::new(false)).expect("done").result.warnings
}

#[test]
fn a_column_that_the_map_asks_for_and_the_file_does_not_have_is_told() {
    let (attribute, columns) = ("age".to_owned(), vec!["agee".to_owned()]);
    assert_eq!(warned_of_file("agee", &["20", "30"]), [Warning::NotInFile { attribute, columns }]);
    assert_eq!(warned_of_file("age", &["20", "30"]), []);
}

#[test]
fn values_of_a_column_that_are_no_numbers_are_told_where_they_are_compared_with_one() {
    let (attribute, found) = ("age".to_owned(), "abc".to_owned());
    assert_eq!(
        warned_of_file("age", &["20", "abc", "abc", ""]),
        [Warning::NoNumber { attribute, found, customers: 2 }]
    );
    let none = warned_of_file("age", &["abc", "def"]);
    assert!(none.iter().any(|warning| matches!(warning, Warning::OtherKind { .. })), "{none:?}");
    assert_eq!(warned_of_file("age", &["۳۰", "٢٠", "۱۸٫۵"]), [], "digits may be Persian or Arabic");
}
