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
fn what_is_written_as_a_number_is_one_but_for_007() {
    let cells =
        ["200.50", "200.5", "200.0", "+200", "2e2", "-7", "0.5", "0", "007", "00.5", "12345678901234567890"];
    let rows: Vec<_> = cells.iter().map(std::slice::from_ref).map(|row| (row, None)).collect();
    let file = people(&["spent"], &rows);
    for (when, yes) in [
        (json!({ "attribute": "spent", "is": 200.5 }), 2),
        (json!({ "attribute": "spent", "is": 200 }), 3),
        (json!({ "attribute": "spent", "is": ">=", "than": 0.5 }), 6),
        (json!({ "attribute": "spent", "is": "<", "than": 0 }), 1),
        (json!({ "attribute": "spent", "is": 0 }), 1),
        (json!({ "attribute": "spent", "is": 7 }), 0),
        (json!({ "attribute": "spent", "is": "007" }), 1),
        (json!({ "attribute": "spent", "is": "00.5" }), 1),
        // A number with more digits than can be kept would be another.
        (json!({ "attribute": "spent", "is": "12345678901234567890" }), 1),
        (json!({ "attribute": "spent", "is": "12345678901234567891" }), 0),
    ] {
        assert_eq!(node(&run(sorts(when.clone()), &file), "yes").entered, yes, "{when}");
    }
}

#[test]
fn what_the_map_says_of_a_column_is_read_as_its_cells_are() {
    let file = people(&["code", "member"], &[(&["12345", "true"], None), (&["6", "false"], None)]);
    for when in [
        json!({ "attribute": "code", "is": "12345" }),
        json!({ "attribute": "code", "is": 12345 }),
        json!({ "attribute": "code", "is": "12345.0" }),
        json!({ "attribute": "code", "is": ">", "than": "200" }),
        json!({ "attribute": "code", "is": "!=", "than": "6" }),
        json!({ "attribute": "member", "is": "true" }),
        json!({ "attribute": "member", "is": true }),
    ] {
        assert_eq!(node(&run(sorts(when.clone()), &file), "yes").entered, 1, "{when}");
    }
    // What an update writes is told apart from cells by nothing either.
    let mut map = sorts(json!({ "attribute": "code", "is": 6 }));
    map["nodes"]
        .as_array_mut()
        .expect("nodes")
        .push(json!({ "id": "same", "kind": "update", "set": [{ "attribute": "code", "to": "6" }] }));
    map["connectors"][0]["to"] = json!("same");
    map["connectors"].as_array_mut().expect("connectors").push(json!({ "from": "same", "to": "which" }));
    assert_eq!(node(&run(map, &file), "yes").entered, 2);
}

#[test]
fn a_column_may_have_more_values_than_16_bits_can_number() {
    let mut population = Population::new(["code".to_owned()]);
    for number in 0..70_000 {
        assert!(population.push(&[format!("c{number}")], None));
    }
    let file = Arc::new(population);
    for code in ["c0", "c65535", "c65536", "c69999"] {
        let run = run(sorts(json!({ "attribute": "code", "is": code })), &file);
        assert_eq!(node(&run, "yes").entered, 1, "{code}");
    }
}

#[test]
fn a_column_may_say_which_persona_a_customer_is_by_id_or_name() {
    let file = people(&["persona"], &[(&["sara"], None), (&["Omid"], None), (&["omid"], None)]);
    let personas = run(sorts(json!({ "attribute": "town", "is": "Yazd" })), &file).result.personas;
    let customers: Vec<_> = personas.iter().map(|(id, group)| (id.as_str(), group.customers)).collect();
    assert_eq!(customers, [("omid", 2), ("sara", 1)]);
    let refused = |map: &Value, who: &str| {
        let file = people(&["persona"], &[(&[who], None)]);
        let refused = Program::compile_for(&journey(map.clone()), Some(file)).expect_err("nobody is meant");
        let problem = serde_json::to_value(&refused.problems[0]).expect("JSON");
        (problem["code"].clone(), problem["persona"].clone())
    };
    let mut map = sorts(json!({ "persona": "sara" }));
    assert_eq!(refused(&map, "nobody"), (json!("unknownPersona"), json!("nobody")));
    // A name that several bear says nothing of who is meant; an id always does.
    map["personas"][1]["name"] = json!("Sara");
    assert_eq!(refused(&map, "Sara"), (json!("ambiguousPersona"), json!("Sara")));
    map["personas"][1]["name"] = json!("sara");
    let personas = run(map, &people(&["persona"], &[(&["sara"], None)])).result.personas;
    let customers: Vec<_> = personas.iter().map(|(id, group)| (id.as_str(), group.customers)).collect();
    assert_eq!(customers, [("omid", 0), ("sara", 1)]);
}

#[test]
fn who_is_of_no_persona_in_the_file_is_drawn_by_weight() {
    let personas = |cells: &dyn Fn(usize) -> &'static str| {
        let cells: Vec<[&str; 1]> = (0..20_000).map(|row| [cells(row)]).collect();
        let rows: Vec<_> = cells.iter().map(|row| (&row[..], None)).collect();
        let mut map = sorts(json!({ "persona": "sara" }));
        map["personas"][0]["weight"] = json!(3);
        let personas = run(map, &people(&["persona"], &rows)).result.personas;
        personas.into_iter().map(|(id, group)| (id.to_string(), group.customers)).collect::<Vec<_>>()
    };
    let nowhere = personas(&|_| "");
    check_share(nowhere[1].1, 20_000, 0.75, "Sara, where all cells are empty");
    // One filled cell changes nobody else.
    let here = personas(&|row| if row == 0 { "omid" } else { "" });
    assert!(here[0].1.abs_diff(nowhere[0].1) <= 1, "{here:?} and {nowhere:?}");
}

#[test]
fn personas_of_a_file_are_told_apart_whatever_their_weights() {
    let mut map = sorts(json!({ "persona": "sara" }));
    map["personas"][0]["weight"] = json!(0);
    let file = people(&["persona"], &[(&["sara"], None), (&["omid"], None), (&["sara"], None)]);
    let run = run(map, &file);
    let customers: Vec<_> = run.result.personas.values().map(|group| group.customers).collect();
    assert_eq!((customers, node(&run, "yes").entered), (vec![1, 2], 2));
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
        Program::compile_for(&journey(sorts(json!({ "persona": "sara" }))), Some(file)).expect("a sound map");
    let options = RunOptions { customers: Some(2), ..RunOptions::default() };
    assert_eq!(program.run(&options, &|_| {}, &AtomicBool::new(false)), Err(RunError::FewerInFile));
    let mut map = sorts(json!({ "persona": "sara" }));
    map["scenario"] = json!({ "arrivals": { "process": "file", "column": "came" } });
    let refused = Program::compile(&journey(map)).expect_err("no file");
    let problem = serde_json::to_value(&refused.problems[0]).expect("JSON");
    assert_eq!((&problem["code"], &problem["field"]), (&json!("noCustomersFile"), &json!("arrivals")));
}

#[test]
fn an_attribute_that_is_no_column_of_the_file_is_told_with_its_columns() {
    let file = people(&["town", "orders"], &[(&["Shiraz", "3"], None)]);
    let map = sorts(json!({ "attribute": "order", "is": 3 }));
    let refused = Program::compile_for(&journey(map), Some(file)).expect_err("no such column");
    let problem = serde_json::to_value(&refused.problems[0]).expect("JSON");
    assert_eq!(
        (&problem["code"], &problem["columns"]),
        (&json!("unheardInFile"), &json!(["town", "orders"]))
    );
}

#[test]
fn an_attribute_without_values_may_have_them_from_the_file() {
    let mut map = sorts(json!({ "attribute": "town", "is": "Shiraz" }));
    map["personas"][0]["attributes"][0]["values"] = json!([]);
    let file = people(&["town"], &[(&["Shiraz"], None)]);
    assert_eq!(node(&run(map, &file), "yes").entered, 1);
}
