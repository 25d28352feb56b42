//! S§3: feeling, mood, and leaving by pain.

use safar_simulator::{Figures, Happening, Left, PainFigures};
use serde_json::{Value, json};

use crate::common::*;

/// The moods of the first kept customer after each step at a node.
fn moods(run: &safar_simulator::Run) -> Vec<f64> {
    let moods = run.kept[0].steps.iter().filter_map(|step| match step.what {
        Happening::Felt { mood } | Happening::Hurt { mood, .. } => Some(mood),
        _ => None,
    });
    moods.collect()
}

fn pain<'r>(run: &'r safar_simulator::Run, id: &str) -> &'r PainFigures {
    match &node(run, id).figures {
        Figures::Pain(figures) => figures,
        other => panic!("{id} is no pain point: {other:?}"),
    }
}

#[test]
fn emotions_come_first_then_pain_points_each_in_the_order_of_nodes_clamped_after_each() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint" },
            { "id": "worst", "kind": "painPoint", "about": "a", "severity": 5 },
            { "id": "glad", "kind": "emotion", "about": "a", "score": 2 },
            { "id": "sad", "kind": "emotion", "about": "a", "score": -1 },
            { "id": "bad", "kind": "painPoint", "about": "a", "severity": 2 },
        ],
    }));
    // 2, −1, then −1 − 1 = −2, then no lower than −2.
    assert_eq!(moods(&run), [2.0, -1.0, -2.0, -2.0]);
    assert_eq!((pain(&run, "worst").mood_lost, pain(&run, "bad").mood_lost), (1.0, 0.0));
}

#[test]
fn a_hit_takes_severity_divided_by_5_off_the_mood_to_the_last_digit() {
    for (severity, mood) in [(1, 0.2), (2, 0.4), (3, 0.6), (4, 0.8), (5, 1.0)] {
        let run = one(json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "bad", "kind": "painPoint", "about": "a", "severity": severity, "frequency": 1 },
                { "id": "well", "kind": "condition", "branches": [{ "port": "yes", "when": { "mood": ">=", "than": 0 } }] },
                { "id": "yes", "kind": "exit" },
            ],
            "connectors": [{ "from": "a", "to": "well" }, { "from": "well", "port": "yes", "to": "yes" }],
            "personas": [{ "id": "p", "mood": mood }],
        }));
        assert_eq!((moods(&run), node(&run, "yes").entered), (vec![0.0], 1), "severity {severity}");
    }
}

#[test]
fn an_earlier_mood_lingers_as_much_as_the_scenario_says() {
    let run = one(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1 },
            { "id": "glad", "kind": "emotion", "about": "a", "score": 2 },
            { "id": "b", "kind": "touchpoint" },
            { "id": "sad", "kind": "emotion", "about": "b", "score": -1 },
        ],
        "connectors": [{ "from": "a", "to": "b" }],
        "personas": [{ "id": "p", "mood": 1 }],
        "scenario": { "linger": 0.25 },
    }));
    // 0.25·1 + 0.75·2, then 0.25·1.75 − 0.75·1.
    assert_eq!(moods(&run), [1.75, -0.3125]);
}

#[test]
fn a_pain_point_hits_with_its_frequency_and_makes_leave_of_those_hit_leave() {
    let run = many(
        json!({ "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1 },
            { "id": "account", "kind": "painPoint", "about": "a", "severity": 4, "frequency": 0.37, "leave": 0.21 },
        ] }),
        100_000,
    );
    let account = pain(&run, "account");
    assert_eq!((account.met, account.lost), (100_000, left(&run, "a", Left::Pain)));
    check_share(account.hits, 100_000, 0.37, "hits");
    check_share(account.lost, account.hits, 0.21, "leaving of those hit");
    assert!((account.mood_lost - account.hits as f64 * 0.8).abs() < account.hits as f64 / 65_536.0);
}

/// A map whose conversion is known: 0.8 of those who come buy.
fn shop(mut extra: Vec<Value>) -> Value {
    let mut nodes = vec![
        json!({ "id": "a", "kind": "touchpoint", "entry": 1 }),
        json!({ "id": "b", "kind": "touchpoint" }),
        json!({ "id": "bought", "kind": "goal" }),
    ];
    nodes.append(&mut extra);
    json!({
        "nodes": nodes,
        "connectors": [{ "from": "a", "to": "b" }, { "from": "b", "to": "bought", "share": 0.8 }],
    })
}

#[test]
fn a_pain_point_multiplies_conversion_by_1_less_frequency_times_leave() {
    let n = 100_000;
    let before = many(shop(vec![]), n);
    check_share(before.result.conversion.customers, n, 0.8, "without");
    let pain = |id: &str, frequency: f64, leave: f64| json!({ "id": id, "kind": "painPoint", "about": "a", "frequency": frequency, "leave": leave });
    let after = many(shop(vec![pain("one", 0.5, 0.3), pain("two", 0.2, 0.9)]), n);
    let survive = (1.0 - 0.5 * 0.3) * (1.0 - 0.2 * 0.9);
    check_share(after.result.conversion.customers, n, 0.8 * survive, "with both");
    let exact = after.result.conversion.exact.expect("a chain");
    assert!((exact - 0.8 * survive).abs() < 1e-15, "{exact}");
}

#[test]
fn what_is_about_a_whole_stage_is_felt_once_per_visit_to_the_stage_at_its_first_touchpoint() {
    let touchpoint = |id: &str, stage: &str| json!({ "id": id, "kind": "touchpoint", "stage": stage, "entry": (id == "a").then_some(1) });
    let run = one(json!({
        "stages": [{ "id": "one" }, { "id": "two" }],
        "nodes": [
            touchpoint("a", "one"), touchpoint("b", "one"), touchpoint("c", "two"),
            { "id": "whole", "kind": "painPoint", "stage": "one", "severity": 1 },
            { "id": "each", "kind": "painPoint", "stage": "one", "about": "b", "severity": 1 },
        ],
        "connectors": [{ "from": "a", "to": "b" }, { "from": "b", "to": "c" }, { "from": "c", "to": "a" }],
        "scenario": { "visitCap": 3 },
    }));
    // Three times around: the stage is come to three times, and b visited three times.
    assert_eq!((pain(&run, "whole").met, pain(&run, "each").met), (3, 3));
    assert_eq!(times(&run, "whole", |_| true).len(), 3);
}

#[test]
fn nodes_with_personas_are_felt_by_those_only() {
    let run = many(
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint" },
                { "id": "hers", "kind": "painPoint", "about": "a", "leave": 1, "personas": ["sara"] },
            ],
            "personas": [{ "id": "sara", "weight": 0.7 }, { "id": "omid", "weight": 0.3 }],
        }),
        50_000,
    );
    let sara = run.result.personas.values().map(|persona| persona.customers).max().expect("personas");
    check_share(sara, 50_000, 0.7, "Sara's weight");
    assert_eq!((pain(&run, "hers").met, left(&run, "a", Left::Pain)), (sara, sara));
}

#[test]
fn mood_shifts_the_odds_of_leaving_by_share() {
    // logit(leave′) = logit(0.3) − 0.5·m: the odds 3/7 are multiplied by e^(−0.5·m).
    for (mood, effect) in [(2.0, 0.5), (-1.5, 0.5), (1.0, 0.0)] {
        let run = many(
            json!({
                "nodes": [
                    { "id": "a", "kind": "touchpoint", "entry": 1 },
                    { "id": "felt", "kind": "emotion", "about": "a", "score": mood },
                    { "id": "b", "kind": "touchpoint" },
                    { "id": "c", "kind": "touchpoint" },
                ],
                "connectors": [{ "from": "a", "to": "b", "share": 0.5 }, { "from": "a", "to": "c", "share": 0.2 }],
                "scenario": { "moodEffect": effect },
            }),
            100_000,
        );
        let odds = 3.0 / 7.0 * f64::exp(-effect * mood);
        let leave = odds / (1.0 + odds);
        check_share(left(&run, "a", Left::Share), 100_000, leave, "leaving");
        check_share(node(&run, "b").entered, 100_000, 0.5 * (1.0 - leave) / 0.7, "shares scale");
    }
}

#[test]
fn leaving_of_0_and_1_stays_what_it_is_and_pain_is_not_shifted() {
    let run = many(
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "felt", "kind": "emotion", "about": "a", "score": -2 },
                { "id": "hurt", "kind": "painPoint", "about": "a", "frequency": 1, "leave": 0.25, "severity": 1 },
                { "id": "b", "kind": "touchpoint" },
                { "id": "c", "kind": "touchpoint" },
            ],
            "connectors": [{ "from": "a", "to": "b", "share": 1 }, { "from": "b", "to": "c", "share": 0 }],
            "scenario": { "moodEffect": 3 },
        }),
        50_000,
    );
    check_share(left(&run, "a", Left::Pain), 50_000, 0.25, "pain");
    assert_eq!((left(&run, "a", Left::Share), node(&run, "c").entered), (0, 0));
    assert_eq!(left(&run, "b", Left::Share), node(&run, "b").entered);
}

#[test]
fn a_touchpoints_mood_is_that_of_customers_when_they_have_felt_it() {
    let run = many(
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "glad", "kind": "emotion", "about": "a", "score": 1 },
                { "id": "hurt", "kind": "painPoint", "about": "a", "frequency": 0.5, "severity": 5 },
            ],
        }),
        10_000,
    );
    let Figures::Touchpoint(figures) = &node(&run, "a").figures else { panic!("a touchpoint") };
    let hits = pain(&run, "hurt").hits as f64;
    assert_eq!(figures.mood.mean, Some((10_000.0 - hits) / 10_000.0));
    assert_eq!((figures.mood.p10, figures.mood.p90), (Some(0.0), Some(1.0)));
}

#[test]
fn a_pain_points_draws_count_that_customers_meetings_with_it() {
    // The same pain point, met three times: each meeting is drawn anew.
    let run = many(
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "hurt", "kind": "painPoint", "about": "a", "frequency": 0.4, "severity": 1 },
            ],
            "connectors": [{ "from": "a", "to": "a" }],
            "scenario": { "visitCap": 3 },
        }),
        20_000,
    );
    let hurt = pain(&run, "hurt");
    assert_eq!(hurt.met, 60_000);
    check_share(hurt.hits, 60_000, 0.4, "independent hits");
}
