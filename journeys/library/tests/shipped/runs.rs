//! The samples run as they are, and the run agrees with the log.

use std::sync::atomic::AtomicBool;

use safar_exchange::safar_json;
use safar_simulator::{Program, RunOptions, RunResult};

use crate::{figures::expected_visits, map::Map};

#[test]
fn samples_run_and_hold_what_they_expect() {
    let results: Vec<RunResult> = safar_library::samples().iter().map(|sample| run(sample.text)).collect();
    for (sample, result) in safar_library::samples().iter().zip(&results) {
        let name = format!("{}.{}", sample.id, sample.language);
        assert_eq!(result.warnings, [], "{name}");
        assert!(result.expectations.iter().all(|expected| expected.holds), "{name}");
        assert_eq!(
            result.conversion.rate, results[0].conversion.rate,
            "{name} converts as in the first language"
        );
    }
}

#[test]
fn without_its_rules_a_run_of_the_shop_converts_as_its_log_does() {
    let conversion = run(&without_rules(&Map::shop("en"))).conversion;
    let recorded = 470.0 / 3605.0;
    let (low, high) =
        (conversion.low.expect("customers are independent"), conversion.high.expect("likewise"));
    assert!(low < recorded && recorded < high, "{low} to {high} does not hold the recorded {recorded}");
}

#[test]
fn the_rules_of_the_shop_bring_customers_back_who_buy() {
    let map = Map::shop("en");
    let [with, without] = [map.json.to_string(), without_rules(&map)].map(|text| program(&text));
    let cancelled = AtomicBool::new(false);
    let compared = without.compare(&with, &RunOptions::default(), &|_| {}, &cancelled);
    let conversion = compared.unwrap_or_else(|error| panic!("{error:?}")).conversion;
    assert!(conversion.low > Some(0.0), "{conversion:?}");
}

#[test]
fn the_simulator_solves_the_shop_as_its_chain_says() {
    let map = Map::shop("en");
    let result = run(&without_rules(&map));
    let expected = expected_visits(&map)["purchase"];
    let exact = result.conversion.exact.expect("touchpoints, pain points and a goal can be solved exactly");
    assert!((exact - expected).abs() < 1e-9, "the simulator says {exact}, the chain {expected}");
}

/// The map with its touchpoints, pain points and goal alone, which can be solved exactly.
fn without_rules(map: &Map) -> String {
    let mut json = map.json.clone();
    let is_rule = |node: &serde_json::Value| node["automation"].is_string();
    let rules: Vec<_> =
        map.list("nodes").iter().filter(|node| is_rule(node)).map(|node| &node["id"]).collect();
    let list = |json: &mut serde_json::Value, name: &str, keep: &dyn Fn(&serde_json::Value) -> bool| {
        json[name].as_array_mut().expect("a list of records").retain(keep);
    };
    list(&mut json, "nodes", &|node| !is_rule(node));
    list(&mut json, "connectors", &|connector| !rules.contains(&&connector["from"]));
    list(&mut json, "automations", &|_| false);
    json.to_string()
}

fn run(text: &str) -> RunResult {
    let run = program(text).run(&RunOptions::default(), &|_| {}, &AtomicBool::new(false));
    run.unwrap_or_else(|error| panic!("{error:?}")).result
}

fn program(text: &str) -> Program {
    let journey = safar_json::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error:?}")).journey;
    Program::compile(&journey).unwrap_or_else(|refused| panic!("{refused:?}"))
}
