//! What a run cannot follow is refused by name, all of it at once, and nothing is skipped.

use safar_simulator::{Problem, ProblemReason, Program, Refused, Warning};
use serde_json::{Value, json};

use crate::common::*;

fn problems(file: Value) -> Vec<Problem> {
    match Program::compile(&journey(file)) {
        Ok(_) => Vec::new(),
        Err(Refused { problems }) => problems,
    }
}

/// The problems of a journey: the id of the record, the field, and the code.
fn told(file: Value) -> Vec<String> {
    let told = |problem: &Problem| {
        let json = serde_json::to_value(&problem.reason).expect("JSON");
        let code = json["code"].as_str().expect("a code").to_owned();
        format!("{} {} {code}", problem.record.id, problem.field)
    };
    problems(file).iter().map(told).collect()
}

/// A journey of a touchpoint and one more node.
fn with(node: Value) -> Value {
    let unvisited = json!({ "id": "z", "kind": "update", "set": [{ "attribute": "age", "to": 30 }] });
    json!({ "nodes": [{ "id": "a", "kind": "touchpoint", "entry": 1, "emits": "view" }, unvisited, node] })
}

#[test]
fn a_horizon_of_zero_is_refused() {
    let mut file = with(json!({ "id": "x", "kind": "note" }));
    file["scenario"] = json!({ "horizon": "PT0S" });
    assert_eq!(told(file), [" horizon noTime"]);
}

#[test]
fn a_kind_of_a_newer_version_is_refused_by_name() {
    assert_eq!(told(with(json!({ "id": "x", "kind": "hologram" }))), ["x kind unknownKind"]);
}

#[test]
fn forms_of_a_newer_version_and_what_nobody_has_chosen_yet_are_refused() {
    for (node, problem) in [
        (json!({ "id": "x", "kind": "trigger" }), "x on missing"),
        (json!({ "id": "x", "kind": "trigger", "on": { "moon": "full" } }), "x on unknownForm"),
        (json!({ "id": "x", "kind": "trigger", "on": { "arrival": false } }), "x on.arrival unknownForm"),
        (
            json!({ "id": "x", "kind": "trigger", "on": { "leaves": "a", "without": "a" } }),
            "x on.within missing",
        ),
        (
            json!({ "id": "x", "kind": "trigger", "on": { "leaves": "a", "within": "PT1H" } }),
            "x on.without missing",
        ),
        (json!({ "id": "x", "kind": "delay" }), "x for missing"),
        (json!({ "id": "x", "kind": "delay", "untilMoon": "full" }), "x for unknownForm"),
        (json!({ "id": "x", "kind": "wait", "events": [{ "port": "p" }] }), "x events[0] missing"),
        (json!({ "id": "x", "kind": "update", "set": [{ "shout": 1 }] }), "x set[0] unknownForm"),
        (
            json!({ "id": "x", "kind": "condition", "branches": [{ "port": "p", "when": { "any": [{ "karma": 1 }] } }] }),
            "x branches[0].when.any[0] unknownForm",
        ),
    ] {
        assert_eq!(told(with(node.clone())), [problem], "{node}");
    }
}

#[test]
fn shares_over_1_beyond_1e_9_are_an_error_never_rescaled() {
    let map = |share: f64| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "b", "kind": "touchpoint" },
                { "id": "c", "kind": "touchpoint" },
            ],
            "connectors": [{ "from": "a", "to": "b", "share": 0.7 }, { "from": "a", "to": "c", "share": share }],
        })
    };
    assert!(told(map(0.3 + 1e-10)).is_empty());
    assert_eq!(problems(map(0.4))[0].reason, ProblemReason::SharesOver { sum: 1.1 });
    assert_eq!(told(map(0.3 + 1e-8)), ["a  sharesOver"]);
}

#[test]
fn connectors_that_nobody_can_follow_are_refused() {
    let map = |connectors: Value| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint", "entry": 1 },
                { "id": "b", "kind": "touchpoint" },
                { "id": "t", "kind": "trigger", "on": { "arrival": true } },
                { "id": "r", "kind": "update" },
                { "id": "m", "kind": "message" },
            ],
            "connectors": connectors,
        })
    };
    for (connectors, problem) in [
        (json!([{ "from": "r", "to": "m" }, { "from": "r", "to": "a" }]), "r  portOverfull"),
        (json!([{ "from": "r", "port": "other", "to": "m" }]), "r  noSuchPort"),
        (json!([{ "from": "r", "to": "t" }]), "c0000 to intoTrigger"),
        (json!([{ "from": "r", "to": "m", "also": true }]), "c0000 also neverAlso"),
        (json!([{ "from": "a", "to": "b", "also": true }]), "c0000 also neverAlso"),
        (json!([{ "from": "r", "to": "m", "share": 0.5 }]), "c0000 share noShareHere"),
        (json!([{ "from": "a", "to": "r", "also": true, "share": 0.5 }]), "c0000 share noShareHere"),
    ] {
        assert_eq!(told(map(connectors.clone())), [problem], "{connectors}");
    }
    let twice = json!({ "id": "x", "kind": "split", "arms": [{ "port": "p", "weight": 1 }, { "port": "p", "weight": 1 }] });
    assert_eq!(told(with(twice)), ["x  doublePort"]);
}

#[test]
fn where_nobody_can_enter_or_come_or_be_chosen_a_run_is_refused() {
    let circle = json!({
        "nodes": [{ "id": "a", "kind": "touchpoint" }, { "id": "b", "kind": "touchpoint" }],
        "connectors": [{ "from": "a", "to": "b" }, { "from": "b", "to": "a" }],
    });
    assert_eq!(told(circle), ["a entry noEntry"]);
    let arrivals = |process: Value| {
        let mut file = with(json!({ "id": "x", "kind": "note" }));
        file["scenario"] = json!({ "arrivals": process });
        told(file)
    };
    assert_eq!(arrivals(json!({ "process": "poisson", "perDay": 0 })), [" arrivals.perDay nobodyComes"]);
    assert_eq!(arrivals(json!({ "process": "schedule", "rates": [] })), [" arrivals.rates nobodyComes"]);
    let rates = json!([{ "from": "P1D", "perDay": 1 }, { "from": "P1D", "perDay": 2 }]);
    assert_eq!(
        arrivals(json!({ "process": "schedule", "rates": rates })),
        [" arrivals.rates[1].from ratesOutOfOrder"]
    );
    let split = json!({ "id": "x", "kind": "split", "arms": [{ "port": "p", "weight": 0 }] });
    assert_eq!(told(with(split)), ["x arms noWeight"]);
    let mut file = with(json!({ "id": "x", "kind": "note" }));
    file["personas"] = json!([{ "id": "p", "weight": 0 }]);
    assert_eq!(told(file), ["p weight noWeight"]);
}

#[test]
fn a_trigger_that_would_fire_without_end_is_refused() {
    for every in ["PT0S", "PT1S"] {
        assert_eq!(
            told(with(json!({ "id": "x", "kind": "trigger", "on": { "every": every } }))),
            ["x on.every tooOften"]
        );
    }
    assert!(told(with(json!({ "id": "x", "kind": "trigger", "on": { "every": "PT2M" } }))).is_empty());
}

#[test]
fn hours_that_are_never_over_are_refused() {
    let quiet = json!({ "id": "x", "kind": "message", "quietHours": { "from": "09:00", "to": "09:00" } });
    assert_eq!(told(with(quiet)), ["x quietHours neverOver"]);
}

/// A journey with segments and a condition on one of them.
fn with_segments(segments: Value, node: Value) -> Vec<String> {
    let mut file = with(node);
    file["segments"] = segments;
    told(file)
}

#[test]
fn a_segment_that_belongs_to_itself_is_refused() {
    let segment = |id: &str, of: &str| json!({ "id": id, "when": { "segment": of } });
    let note = json!({ "id": "x", "kind": "note" });
    let circle = json!([segment("one", "two"), segment("two", "one"), segment("user", "one")]);
    assert_eq!(with_segments(circle, note), ["one when segmentCircle", "two when segmentCircle"]);
}

#[test]
fn segments_that_double_again_and_again_are_refused() {
    let note = json!({ "id": "x", "kind": "note" });
    let double = |at: usize| {
        let of = json!({ "segment": format!("s{:02}", at + 1) });
        json!({ "id": format!("s{at:02}"), "when": { "all": [of, of] } })
    };
    let mut segments: Vec<Value> = (0..40).map(double).collect();
    segments.push(json!({ "id": "s40", "when": { "tag": "x" } }));
    let told = with_segments(segments.into(), note);
    assert!(
        told.contains(&"s00 when tooComplex".to_owned()) && !told.contains(&"s39 when tooComplex".to_owned())
    );
}

#[test]
fn what_time_alone_would_change_cannot_be_waited_or_listened_for() {
    let segments = json!([
        { "id": "recent", "when": { "event": "view", "within": "P1D" } },
        { "id": "user", "when": { "not": { "segment": "recent" } } },
    ]);
    let trigger = json!({ "id": "x", "kind": "trigger", "on": { "segment": "user" } });
    assert_eq!(with_segments(segments.clone(), trigger), ["x on.segment changesWithTime"]);
    let wait = json!({ "id": "x", "kind": "wait", "events": [{ "port": "p", "segment": "recent" }] });
    assert_eq!(with_segments(segments.clone(), wait), ["x events[0].segment changesWithTime"]);
    let asked = json!({ "id": "x", "kind": "condition", "branches": [{ "port": "p", "when": { "segment": "user" } }] });
    assert!(with_segments(segments, asked).is_empty(), "a condition decides at once");
}

#[test]
fn values_that_cannot_be_compared_or_are_no_dates_are_refused() {
    let node = json!({ "id": "x", "kind": "condition",
        "branches": [{ "port": "p", "when": { "attribute": "age", "is": "about", "than": 30 } }] });
    assert_eq!(told(with(node)), ["x branches[0].when.is notASign"]);
    let mut file = with(json!({ "id": "x", "kind": "delay", "untilAttribute": "renewal" }));
    file["personas"] =
        json!([{ "id": "p", "attributes": [{ "name": "renewal", "values": [{ "value": "soon" }] }] }]);
    assert_eq!(told(file), ["x untilAttribute notADate"]);
}

#[test]
fn splits_of_one_experiment_must_have_the_same_arms() {
    let split = |id: &str, weight: f64| json!({ "id": id, "kind": "split", "experiment": "e", "arms": [{ "port": "a", "weight": 1 }, { "port": "b", "weight": weight }] });
    let file = json!({ "nodes": [{ "id": "x", "kind": "touchpoint" }, split("s", 1.0), split("t", 2.0)] });
    assert_eq!(told(file), ["t arms armsDiffer"]);
}

#[test]
fn an_expectation_of_a_figure_that_no_result_has_is_refused() {
    let file = |measure: &str| {
        let mut file = with(json!({ "id": "m", "kind": "message" }));
        file["expectations"] = json!([{ "id": "e", "measure": measure, "is": ">=", "than": 1 }]);
        told(file)
    };
    for known in [
        "conversion.rate",
        "time.p50",
        "nodes.m.sent",
        "nodes.m.suppressed.consent",
        "stages.stage.people",
        "nodes.a.left.share",
    ] {
        assert!(file(known).is_empty(), "{known}");
    }
    for unknown in ["conversion.luck", "nodes.z.sent", "nodes.a.sent", "replay", "conversion", "journey", ""]
    {
        assert_eq!(file(unknown), ["e measure unknownMeasure"], "{unknown}");
    }
}

#[test]
fn all_problems_are_told_at_once() {
    let told = told(json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "capacity": { "places": 1 } },
            { "id": "b", "kind": "trigger" },
            { "id": "c", "kind": "hologram" },
        ],
        "expectations": [{ "id": "e", "measure": "luck", "is": ">=", "than": 1 }],
    }));
    assert_eq!(told, ["b on missing", "c kind unknownKind", "e measure unknownMeasure"]);
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
fn an_event_that_nothing_on_the_map_sends_is_refused_where_it_is_named() {
    let named = [
        (json!({ "kind": "trigger", "on": { "event": "veiw" } }), "x on.event unheardEvent"),
        (json!({ "kind": "goal", "on": { "event": "veiw" } }), "x on.event unheardEvent"),
        (
            json!({ "kind": "wait", "events": [{ "port": "p", "event": "veiw" }] }),
            "x events[0].event unheardEvent",
        ),
        (
            json!({ "kind": "condition", "branches": [{ "port": "p", "when": { "not": { "any": [{ "event": "veiw" }] } } }] }),
            "x branches[0].when.not.any[0].event unheardEvent",
        ),
    ];
    for (mut node, refused) in named {
        node["id"] = json!("x");
        assert_eq!(told(with(node.clone())), [refused]);
        let corrected = node.to_string().replace("veiw", "view");
        let none: [&str; 0] = [];
        assert_eq!(told(with(serde_json::from_str(&corrected).expect("JSON"))), none);
    }
    let segment = json!([{ "id": "seen", "when": { "event": "veiw" } }]);
    let note = json!({ "id": "x", "kind": "note" });
    assert_eq!(with_segments(segment, note), ["seen when.event unheardEvent"]);
}

#[test]
fn an_attribute_that_nobody_has_is_refused_unless_something_on_the_map_sets_or_collects_it() {
    let asked = |attribute: &str| {
        with(json!({ "id": "x", "kind": "condition",
            "branches": [{ "port": "p", "when": { "attribute": attribute, "is": "gold" } }] }))
    };
    let refused = ["x branches[0].when.attribute unheardAttribute"];
    assert_eq!(told(asked("tier")), refused);
    let until = json!({ "id": "x", "kind": "delay", "untilAttribute": "renewal" });
    assert_eq!(told(with(until)), ["x untilAttribute unheardAttribute"]);

    let none: [&str; 0] = [];
    let mut had = asked("tier");
    had["personas"] =
        json!([{ "id": "p", "attributes": [{ "name": "tier", "values": [{ "value": "gold" }] }] }]);
    assert_eq!(told(had), none);
    let mut collected = asked("tier");
    collected["nodes"][0]["collects"] = json!([{ "attribute": "tier" }]);
    assert_eq!(told(collected), none);
    assert_eq!(told(asked("age")), none, "an update sets it");
}
