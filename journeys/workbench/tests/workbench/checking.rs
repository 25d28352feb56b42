//! What is found in a journey before anybody travels it: what a run would warn of, too.

use std::fs;

use safar_model::check::Severity;
use safar_words::{Language, Words};
use safar_workbench::{importing::read_map, table::findings, wire::Found};
use serde_json::{Value, json};

use crate::desk::Desk;

/// What is found in a map of a touchpoint with these fields, in such a scenario.
fn found(fields: Value, scenario: Value) -> Vec<Found> {
    let desk = Desk::new();
    let path = desk.path("map.safar.json");
    let mut touchpoint =
        json!({ "id": "a", "kind": "touchpoint", "stage": "s", "lane": "l", "x": 0, "y": 0 });
    for (name, value) in fields.as_object().expect("fields") {
        touchpoint[name] = value.clone();
    }
    let map = json!({
        "safar": 1, "journey": { "id": "j" },
        "stages": [{ "id": "s" }], "lanes": [{ "id": "l", "kind": "touchpoints" }],
        "nodes": [touchpoint], "scenario": scenario,
    });
    fs::write(&path, map.to_string()).expect("a file");
    findings(&read_map(&path).expect("a map"), Words::of(Language::En))
}

#[test]
fn a_field_that_nobody_knows_is_told_by_the_checker() {
    let all = found(json!({ "duraton": "PT1H" }), json!({ "horizn": "P7D" }));
    let told: Vec<_> =
        all.iter().map(|found| (&*found.code, found.severity, found.field.as_deref())).collect();
    assert_eq!(
        told,
        [
            ("unknownField", Severity::Warning, Some("horizn")),
            ("unknownField", Severity::Warning, Some("duraton")),
        ]
    );
    assert!(all[0].sentence.contains("horizn"), "{}", all[0].sentence);
}

#[test]
fn what_is_unknown_is_told_beside_what_a_run_refuses() {
    let all = found(json!({ "entry": 0 }), json!({ "horizn": "P7D" }));
    let told: Vec<_> = all.iter().map(|found| (&*found.code, found.severity)).collect();
    assert_eq!(told, [("noWeight", Severity::Error), ("unknownField", Severity::Warning)]);
}
