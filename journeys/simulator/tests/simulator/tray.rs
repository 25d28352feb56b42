//! Cards in the tray beside the map are no part of a run.

use safar_simulator::{Program, Questions, RunOptions};
use serde_json::{Value, json};
use std::sync::atomic::AtomicBool;

use crate::common::*;

/// A shop from which half go on to the till; with `more` beside it.
fn shop(more: &[Value]) -> Value {
    let mut nodes = vec![
        json!({ "id": "shop", "kind": "touchpoint", "duration": "PT1H" }),
        json!({ "id": "till", "kind": "touchpoint" }),
        json!({ "id": "bought", "kind": "goal" }),
    ];
    nodes.extend_from_slice(more);
    json!({
        "nodes": nodes,
        "connectors": [{ "from": "shop", "to": "till", "share": 0.5 }, { "from": "till", "to": "bought" }],
    })
}

fn in_tray(id: &str, kind: &str) -> Value {
    json!({ "id": id, "kind": kind, "stage": null, "lane": null, "duration": "PT2H" })
}

#[test]
fn a_run_is_the_same_with_and_without_what_lies_in_the_tray() {
    let tray = [in_tray("app", "touchpoint"), in_tray("when", "trigger"), in_tray("hologram", "hologram")];
    let (with, without) = (many(shop(&tray), 1_000), many(shop(&[]), 1_000));
    assert_eq!(with.result, without.result);
}

#[test]
fn no_figure_of_a_card_in_the_tray_is_weighed() {
    let journey = journey(shop(&[in_tray("app", "touchpoint")]));
    let program = Program::compile(&journey).expect("a sound map");
    let questions = Questions { tornado: true, ..Questions::default() };
    let options = RunOptions { customers: Some(100), ..RunOptions::default() };
    let answers = program.answer(&journey, questions, &options, &|_| {}, &AtomicBool::new(false));
    let bars = answers.expect("an answer").tornado.expect("a tornado");
    assert!(bars.iter().any(|bar| &*bar.record == "shop"));
    assert!(bars.iter().all(|bar| &*bar.record != "app"), "{bars:?}");
}
