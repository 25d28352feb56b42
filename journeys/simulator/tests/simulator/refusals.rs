//! What a run cannot follow is refused by name, all of it at once, and nothing is skipped.

use std::sync::atomic::AtomicBool;

use safar_simulator::{Problem, ProblemReason, Program, Refused, RunError, RunOptions};
use serde_json::{Value, json};

use crate::common::*;

fn problems(file: Value) -> Vec<Problem> {
    match Program::compile(&journey(file)) {
        Ok(_) => Vec::new(),
        Err(Refused { problems }) => problems,
    }
}

/// The problems of a journey: the id of the record, the field, and the code.
pub(crate) fn told(file: Value) -> Vec<String> {
    let told = |problem: &Problem| {
        let json = serde_json::to_value(&problem.reason).expect("JSON");
        let code = json["code"].as_str().expect("a code").to_owned();
        format!("{} {} {code}", problem.record.id, problem.field)
    };
    problems(file).iter().map(told).collect()
}

/// A journey of a touchpoint and one more node.
pub(crate) fn with(node: Value) -> Value {
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
fn of_two_forms_in_one_place_neither_is_taken_without_asking() {
    for (node, field) in [
        (json!({ "id": "x", "kind": "delay", "for": "PT1H", "until": "10:00" }), "until"),
        (json!({ "id": "x", "kind": "trigger", "on": { "event": "view", "arrival": true } }), "on.arrival"),
        (
            json!({ "id": "x", "kind": "update", "set": [{ "tag": "vip", "attribute": "age", "to": 3 }] }),
            "set[0].attribute",
        ),
        (
            json!({ "id": "x", "kind": "condition", "branches": [
                { "port": "b", "when": { "event": "view", "tag": "vip" } }
            ] }),
            "branches[0].when.event",
        ),
    ] {
        assert!(told(with(node)).contains(&format!("x {field} twoForms")), "{field}");
    }
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
fn money_with_parts_of_a_millionth_is_refused() {
    let costs = |cost: f64| told(with(json!({ "id": "x", "kind": "touchpoint", "cost": cost })));
    for fine in [4e-7, 6e-7, 0.123_456_7, 1.0 / 3.0] {
        assert_eq!(costs(fine), ["x cost tooFineMoney"], "{fine}");
    }
    // What a float cannot hold to the last digit is no part of a millionth.
    for cost in [1e-6, 0.1 + 0.2, 19.99 * 3.0, 999_999_999.99, 1e12, 0.0] {
        assert!(costs(cost).is_empty(), "{cost}");
    }
    assert_eq!(
        told(with(json!({ "id": "x", "kind": "touchpoint", "revenue": 1e-7 }))),
        ["x revenue tooFineMoney"]
    );
    assert_eq!(told(with(json!({ "id": "x", "kind": "message", "cost": 1e-7 }))), ["x cost tooFineMoney"]);
    assert_eq!(told(with(json!({ "id": "x", "kind": "goal", "value": 1e-7 }))), ["x value tooFineMoney"]);
}

#[test]
fn a_touchpoint_that_collects_nothing_in_particular_is_refused() {
    let collects =
        |collected: Value| told(with(json!({ "id": "x", "kind": "touchpoint", "collects": [collected] })));
    assert_eq!(collects(json!({})), ["x collects[0] missing"]);
    assert_eq!(collects(json!({ "share": 0.5 })), ["x collects[0] missing"]);
    assert!(collects(json!({ "consent": "email" })).is_empty());
}

#[test]
fn a_connector_without_a_title_is_called_by_the_cards_that_it_joins() {
    let mut file = json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1, "title": "Basket" },
            { "id": "b", "kind": "update", "title": "Note it" },
            { "id": "c", "kind": "exit", "title": "Out" },
        ],
        "connectors": [{ "from": "b", "to": "c", "share": 0.5 }],
    });
    let ends = |file: &Value| problems(file.clone()).into_iter().find_map(|problem| problem.record.joins);
    assert_eq!(ends(&file), Some(["Note it".into(), "Out".into()].into()));
    file["connectors"][0]["title"] = json!("Off");
    assert_eq!(ends(&file), None);
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
    let schedule = |rates: Value| arrivals(json!({ "process": "schedule", "rates": rates }));
    assert_eq!(schedule(json!([])), [" arrivals.rates missing"]);
    let rates = |from: &str, per_day: u64| json!([{ "from": "P1D", "perDay": 1 }, { "from": from, "perDay": per_day }]);
    assert_eq!(schedule(rates("P2D", 0)), [" arrivals.rates[1].perDay nobodyComes"]);
    assert_eq!(schedule(rates("PT0S", 2)), [" arrivals.rates[1].from ratesOutOfOrder"]);
    assert_eq!(schedule(rates("P1D", 2)), [" arrivals.rates[1].from ratesAtOnce"]);
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
    assert_eq!(
        told(collected.clone()),
        refused,
        "without a value it is the customers' own, and nobody has it"
    );
    collected["nodes"][0]["collects"] = json!([{ "attribute": "tier", "value": "gold" }]);
    assert_eq!(told(collected), none);
    assert_eq!(told(asked("age")), none, "an update sets it");
}

#[test]
fn a_lognormal_time_with_a_median_of_0_is_refused_wherever_it_stands() {
    let zero = json!({ "distribution": "lognormal", "median": "PT0S", "p90": "PT30M" });
    for (node, field) in [
        (json!({ "id": "x", "kind": "touchpoint", "duration": zero }), "duration"),
        (
            json!({ "id": "x", "kind": "touchpoint", "capacity": { "places": 1, "patience": zero } }),
            "capacity.patience",
        ),
        (json!({ "id": "x", "kind": "delay", "for": zero }), "for"),
        (json!({ "id": "x", "kind": "message", "response": { "timeToOpen": zero } }), "response.timeToOpen"),
        (
            json!({ "id": "x", "kind": "message", "responseOf": { "p": { "timeToClick": zero } } }),
            "responseOf.p.timeToClick",
        ),
    ] {
        let mut file = with(node);
        file["personas"] = json!([{ "id": "p" }]);
        assert_eq!(told(file), [format!("x {field}.median medianZero")]);
    }
    let none = json!({ "distribution": "lognormal", "median": "PT0S", "p90": "PT0S" });
    assert!(told(with(json!({ "id": "x", "kind": "delay", "for": none }))).is_empty(), "it has no spread");
}

#[test]
fn a_time_of_0_within_which_nothing_can_fall_is_refused() {
    let asks = json!([{ "port": "p", "when": { "not": { "event": "view", "within": "PT0S" } } }]);
    for (node, problem) in [
        (
            json!({ "id": "x", "kind": "message", "cap": { "most": 1, "within": "PT0S" } }),
            "x cap.within nothingWithin",
        ),
        (
            json!({ "id": "x", "kind": "condition", "branches": asks }),
            "x branches[0].when.not.within nothingWithin",
        ),
        (
            json!({ "id": "x", "kind": "trigger", "on": { "leaves": "a", "without": "a", "within": "PT0S" } }),
            "x on.within nothingWithin",
        ),
    ] {
        assert_eq!(told(with(node.clone())), [problem], "{node}");
    }
}

#[test]
fn a_tag_that_nothing_on_the_map_gives_is_refused() {
    let asks = |tag: &str| {
        let mut file = with(json!({ "id": "x", "kind": "condition", "branches": [
            { "port": "p", "when": { "any": [{ "tag": tag }] } },
        ] }));
        file["nodes"][1]["set"] = json!([{ "tag": "vip" }, { "untag": "gone" }]);
        told(file)
    };
    assert!(asks("vip").is_empty());
    assert_eq!(asks("vpi"), ["x branches[0].when.any[0].tag unheardTag"]);
    assert_eq!(asks("gone"), ["x branches[0].when.any[0].tag unheardTag"], "taking it off does not give it");
    let mut file = with(json!({ "id": "x", "kind": "note" }));
    file["segments"] = json!([{ "id": "s", "when": { "tag": "vip" } }]);
    assert_eq!(told(file), ["s when.tag unheardTag"]);
}

#[test]
fn an_attribute_twice_and_one_without_values_are_refused() {
    let persona = |attributes: Value| {
        let asks = json!([{ "port": "p", "when": { "attribute": "town", "is": "Yazd" } }]);
        let mut file = with(json!({ "id": "x", "kind": "condition", "branches": asks }));
        file["personas"] = json!([{ "id": "p", "attributes": attributes }]);
        told(file)
    };
    let town = |values: Value| json!({ "name": "town", "values": values });
    let yazd = || town(json!([{ "value": "Yazd" }]));
    assert!(persona(json!([yazd()])).is_empty());
    assert_eq!(persona(json!([yazd(), yazd()])), ["p attributes[1].name doubleAttribute"]);
    assert_eq!(persona(json!([town(json!([]))])), ["p attributes[0].values missing"]);
    // What nothing asks for may still be open.
    assert!(persona(json!([yazd(), { "name": "hobby", "values": [] }])).is_empty());
}

#[test]
fn entry_weights_that_are_all_0_are_refused() {
    let enter = |weights: [Option<u32>; 2]| {
        told(json!({ "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": weights[0] },
            { "id": "b", "kind": "touchpoint", "entry": weights[1] },
        ] }))
    };
    assert_eq!(enter([Some(0), Some(0)]), ["a entry noWeight"]);
    assert_eq!(enter([None, Some(0)]), ["b entry noWeight"], "a weight of 0 is one");
    assert!(enter([Some(0), Some(1)]).is_empty() && enter([None, None]).is_empty());
}

#[test]
fn a_rate_at_which_customers_would_come_after_the_calendars_last_year_is_refused() {
    let arrivals = |process: Value, customers: u64| {
        let mut file = with(json!({ "id": "x", "kind": "note" }));
        file["scenario"] = json!({ "arrivals": process, "customers": customers });
        file
    };
    let poisson = |per_day: f64| json!({ "process": "poisson", "perDay": per_day });
    assert_eq!(told(arrivals(poisson(1e-9), 1)), [" arrivals.perDay comesTooLate"]);
    // Some 8,000 years of 365.25 days are left.
    assert!(told(arrivals(poisson(1.0), 2_800_000)).is_empty());
    assert_eq!(told(arrivals(poisson(1.0), 3_000_000)), [" arrivals.perDay comesTooLate"]);
    let schedule = |last: f64| json!({ "process": "schedule", "rates": [{ "from": "PT0S", "perDay": 1000 }, { "from": "P10D", "perDay": last }] });
    assert!(told(arrivals(schedule(1e-9), 9000)).is_empty(), "all come before the last rate holds");
    assert_eq!(told(arrivals(schedule(1e-9), 10_000)), [" arrivals.rates[1].perDay comesTooLate"]);
    // A run that is asked for more customers than the map is held to the same.
    let program = Program::compile(&journey(arrivals(poisson(1.0), 1000))).expect("a sound map");
    let options = RunOptions { customers: Some(3_000_000), ..RunOptions::default() };
    assert_eq!(program.run(&options, &|_| {}, &AtomicBool::new(false)), Err(RunError::ComeTooLate));
}
