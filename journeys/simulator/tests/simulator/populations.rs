//! S§2: customers from a file, with their attributes by column, and when they come.

use std::sync::{Arc, atomic::AtomicBool};

use safar_simulator::{Happening, Population, Program, Run, RunError, RunOptions};
use serde_json::{Value, json};

use crate::common::*;

fn people(columns: &[&str], rows: &[(&[&str], Option<i64>)]) -> Arc<Population> {
    let mut population = Population::new(columns.iter().map(|name| (*name).to_owned()));
    for (values, at) in rows {
        let values: Vec<String> = values.iter().map(|value| (*value).to_owned()).collect();
        assert!(population.push(&values, *at));
    }
    Arc::new(population)
}

fn run(file: Value, population: &Arc<Population>) -> Run {
    let program = Program::compile_for(&journey(file), Some(population.clone()));
    let program = program.unwrap_or_else(|refused| panic!("{:#?}", refused.problems));
    let options = RunOptions { keep: 100, ..RunOptions::default() };
    let run = program.run(&options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled");
    check_balance(&run);
    run
}

/// Customers with a number of orders or a town go one way, the others another.
fn sorts(when: Value) -> Value {
    json!({
        "nodes": [
            { "id": "shop", "kind": "touchpoint", "entry": 1 },
            { "id": "which", "kind": "condition", "branches": [{ "port": "yes", "when": when }] },
            { "id": "yes", "kind": "exit" },
            { "id": "no", "kind": "exit" },
        ],
        "connectors": [
            { "from": "shop", "to": "which", "share": 1 },
            { "from": "which", "port": "yes", "to": "yes" },
            { "from": "which", "port": "else", "to": "no" },
        ],
        "personas": [
            { "id": "sara", "name": "Sara", "attributes": [{ "name": "town", "values": [{ "value": "Yazd", "weight": 1 }] }] },
            { "id": "omid", "name": "Omid" },
        ],
    })
}

#[test]
fn each_row_is_a_customer_with_the_attributes_of_its_columns() {
    let file = people(
        &["town", "orders", "code", "member"],
        &[
            (&["Shiraz", "3", "007", "true"], None),
            (&["Tabriz", "12", "7", "false"], None),
            (&["", "", "", ""], None),
        ],
    );
    for (when, yes) in [
        (json!({ "attribute": "town", "is": "Shiraz" }), 1),
        // Nothing stands in the last row: not even what the persona would have.
        (json!({ "attribute": "town", "is": "Yazd" }), 0),
        (json!({ "attribute": "orders", "is": ">=", "than": 3 }), 2),
        (json!({ "attribute": "orders", "is": ">", "than": 3 }), 1),
        (json!({ "attribute": "code", "is": "007" }), 1),
        (json!({ "attribute": "code", "is": 7 }), 1),
        (json!({ "attribute": "member", "is": true }), 1),
    ] {
        let run = run(sorts(when.clone()), &file);
        assert_eq!((node(&run, "yes").entered, node(&run, "no").entered), (yes, 3 - yes), "{when}");
        assert_eq!(run.result.customers, 3);
    }
}

#[test]
fn a_column_may_say_which_persona_a_customer_is_by_id_or_name() {
    let file = people(&["persona"], &[(&["sara"], None), (&["Omid"], None), (&["omid"], None)]);
    let personas = run(sorts(json!({ "attribute": "town", "is": "Yazd" })), &file).result.personas;
    let customers: Vec<_> = personas.iter().map(|(id, group)| (id.as_str(), group.customers)).collect();
    assert_eq!(customers, [("omid", 2), ("sara", 1)]);
    let unknown = people(&["persona"], &[(&["nobody"], None)]);
    let refused = Program::compile_for(&journey(sorts(json!({ "tag": "x" }))), Some(unknown));
    let problem = serde_json::to_value(&refused.expect_err("no such persona").problems[0]).expect("JSON");
    assert_eq!((&problem["code"], &problem["persona"]), (&json!("unknownPersona"), &json!("nobody")));
}

#[test]
fn customers_come_when_the_file_says_in_the_order_of_time() {
    let mut map = sorts(json!({ "attribute": "town", "is": "Shiraz" }));
    map["scenario"] = json!({ "arrivals": { "process": "file", "column": "came" } });
    let noon = 1_780_000_000_000;
    let file = people(
        &["town"],
        &[
            (&["Shiraz"], Some(noon + 5000)),
            (&["Tabriz"], Some(noon)),
            (&["Tabriz"], Some(noon + 90_000_001)),
        ],
    );
    let run = run(map, &file);
    let came =
        |customer: u64| run.kept.iter().find(|kept| kept.customer == customer).expect("kept").steps[0].time;
    assert_eq!([came(0), came(1), came(2)], [noon, noon + 5000, noon + 90_000_001]);
    // The attributes come along.
    let goes = |customer: u64| {
        let kept = run.kept.iter().find(|kept| kept.customer == customer).expect("kept");
        kept.steps.iter().any(|step| matches!(step.what, Happening::Decided { branch: Some(0), .. }))
    };
    assert_eq!([goes(0), goes(1), goes(2)], [false, true, false]);
    let days: Vec<u64> = run.result.days.entries.days.iter().map(|day| day.count).collect();
    assert_eq!(days, [2, 1]);
}

#[test]
fn more_customers_than_the_file_has_and_a_file_that_is_not_there_are_refused() {
    let file = people(&["town"], &[(&["Shiraz"], None)]);
    let program =
        Program::compile_for(&journey(sorts(json!({ "tag": "x" }))), Some(file)).expect("a sound map");
    let options = RunOptions { customers: Some(2), ..RunOptions::default() };
    assert_eq!(program.run(&options, &|_| {}, &AtomicBool::new(false)), Err(RunError::FewerInFile));
    let mut map = sorts(json!({ "tag": "x" }));
    map["scenario"] = json!({ "arrivals": { "process": "file", "column": "came" } });
    let refused = Program::compile(&journey(map)).expect_err("no file");
    let problem = serde_json::to_value(&refused.problems[0]).expect("JSON");
    assert_eq!((&problem["code"], &problem["field"]), (&json!("noCustomersFile"), &json!("arrivals")));
}
