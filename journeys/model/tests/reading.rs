//! What a record's fields may hold, and what is said of those that hold something else.

use safar_model::{
    reading::{FieldError, Reason, read},
    record::{
        connector::Connector,
        evidence::Ranges,
        node::{Node, NodeBody, Placement},
        scenario::{Arrivals, Scenario},
        touchpoint::Capacity,
    },
    value::{
        distribution::Timing,
        time::{Duration, TimeOfDay},
    },
};
use serde_json::{Value, json};

fn node(fields: Value) -> Result<Node, FieldError> {
    read(&fields, "")
}

fn error(result: Result<impl std::fmt::Debug, FieldError>) -> (String, Reason) {
    let error = result.expect_err("refused");
    (error.path, error.reason)
}

#[test]
fn durations_are_read_in_any_form_and_written_in_one() {
    for (text, written) in [
        ("PT90M", "PT1H30M"),
        ("P1W", "P7D"),
        ("P3D", "P3D"),
        ("PT36H", "P1DT12H"),
        ("PT0S", "PT0S"),
        ("PT0.25S", "PT0.25S"),
        ("PT1H0.5S", "PT1H0.5S"),
    ] {
        let duration = Duration::parse(text).expect(text);
        assert_eq!(duration.to_string(), written);
        assert_eq!(Duration::parse(written), Ok(duration));
    }
}

#[test]
fn months_and_years_have_no_length_and_are_refused_by_name() {
    for text in ["P1M", "P1Y", "P1M3D"] {
        assert_eq!(Duration::parse(text), Err(Reason::CalendarDuration { found: text.into() }));
    }
    for text in ["", "3 days", "1h", "--PT1H", "P"] {
        assert_eq!(Duration::parse(text), Err(Reason::NotADuration { found: text.into() }), "{text}");
    }
    let found = |text: &str| text.to_owned();
    assert_eq!(Duration::parse("-PT1H"), Err(Reason::NegativeDuration { found: found("-PT1H") }));
    assert_eq!(Duration::parse("PT0.0001S"), Err(Reason::TooFineDuration { found: found("PT0.0001S") }));
    for text in ["P400000D", "P7000000D", "P9999999D", "PT99999999999999999999S"] {
        assert_eq!(Duration::parse(text), Err(Reason::TooLongDuration { found: found(text) }), "{text}");
    }
}

#[test]
fn an_end_of_a_range_is_a_number_or_a_duration() {
    let ranges = |fields: Value| read::<Ranges>(&fields, "");
    assert!(ranges(json!({ "share": [0, 0.5], "delay": ["PT1H", "PT2H"] })).is_ok());
    for ends in [json!([]), json!([0.1]), json!([0.1, 0.2, 0.3])] {
        let found = ends.as_array().map_or(0, Vec::len);
        let refused = error(ranges(json!({ "share": ends })));
        assert_eq!(refused, ("share".into(), Reason::NotTwoEnds { found }));
    }
    let wrong =
        Reason::WrongType { found: "boolean `true`".into(), expected: "a number or a duration".into() };
    assert_eq!(error(ranges(json!({ "share": [0.1, true] }))), ("share[1]".into(), wrong));
    let no_duration = Reason::NotADuration { found: "1h".into() };
    assert_eq!(error(ranges(json!({ "delay": ["1h", "PT2H"] }))), ("delay[0]".into(), no_duration));
}

#[test]
fn times_of_day_have_two_digits_for_hours_and_minutes() {
    assert_eq!(TimeOfDay::parse("21:00").map(TimeOfDay::minutes), Ok(21 * 60));
    for text in ["24:00", "9:00", "09:60", "09:00:00", "+1:00", "٠٩:٠٠"] {
        assert_eq!(TimeOfDay::parse(text), Err(Reason::NotATimeOfDay { found: text.into() }), "{text}");
    }
}

#[test]
fn an_error_names_the_field_however_deep_it_is() {
    let share = json!({ "id": "c", "from": "a", "to": "b", "share": 1.2 });
    assert_eq!(
        error(read::<Connector>(&share, "")),
        ("share".into(), Reason::OutOfRange { found: 1.2, least: 0.0, most: 1.0 })
    );
    let rate = json!({ "id": "m", "kind": "message", "response": { "open": -0.1 } });
    assert_eq!(
        error(node(rate)),
        ("response.open".into(), Reason::OutOfRange { found: -0.1, least: 0.0, most: 1.0 })
    );
    let zone = json!({ "id": "w", "kind": "wait", "timeout": "P1M" });
    assert_eq!(error(node(zone)), ("timeout".into(), Reason::CalendarDuration { found: "P1M".into() }));
    let nested = json!({ "id": "c", "kind": "condition", "branches": [
        { "port": "a", "when": { "all": [{ "event": "x", "within": "soon" }] } }
    ] });
    assert_eq!(
        error(node(nested)),
        ("branches[0].when.all[0].within".into(), Reason::NotADuration { found: "soon".into() })
    );
    let word = json!({ "id": "g", "kind": "goal", "stopsRules": "maybe" });
    let (path, reason) = error(node(word));
    assert_eq!(path, "stopsRules");
    assert!(matches!(reason, Reason::UnknownChoice { found, .. } if found == "maybe"));
    assert_eq!(error(node(json!({ "kind": "goal" }))), ("id".into(), Reason::Missing { field: "id".into() }));
    let text = json!({ "id": "t", "kind": "touchpoint", "entry": "often" });
    assert!(matches!(error(node(text)), (path, Reason::WrongType { .. }) if path == "entry"));
}

#[test]
fn impossible_distributions_are_refused_with_the_two_that_disagree() {
    for (distribution, smaller, larger) in [
        (json!({ "distribution": "uniform", "min": "PT2H", "max": "PT1H" }), "min", "max"),
        (json!({ "distribution": "lognormal", "median": "PT2H", "p90": "PT1H" }), "median", "p90"),
        (
            json!({ "distribution": "triangular", "min": "PT1H", "mode": "PT3H", "max": "PT2H" }),
            "mode",
            "max",
        ),
        (
            json!({ "distribution": "empirical", "quantiles": ["PT1H", "PT3H", "PT2H"] }),
            "quantiles[1]",
            "quantiles[2]",
        ),
    ] {
        let found = error(node(json!({ "id": "t", "kind": "touchpoint", "duration": distribution })));
        let reason = Reason::WrongOrder { smaller: smaller.into(), larger: larger.into() };
        assert_eq!(found, ("duration".into(), reason));
    }
}

#[test]
fn whole_numbers_are_whole() {
    for (field, value) in
        [("seed", json!(1.5)), ("customers", json!(0)), ("customers", json!(4_294_967_297_u64))]
    {
        let (path, reason) = error(read::<Scenario>(&json!({ field: value }), ""));
        assert_eq!(path, field);
        match value.as_f64().is_some_and(|number| number.fract() == 0.0) {
            true => assert!(matches!(reason, Reason::OutOfRange { .. }), "{reason:?}"),
            false => assert_eq!(reason, Reason::NotWhole { found: 1.5 }),
        }
    }
}

#[test]
fn a_number_of_times_that_is_negative_or_not_whole_is_told_as_such() {
    let most = |most: Value| {
        let message = json!({ "id": "m", "kind": "message", "cap": { "most": most, "within": "P1D" } });
        error(node(message))
    };
    let (least, largest) = (0.0, f64::from(u32::MAX));
    let out_of_range = |found: f64| Reason::OutOfRange { found, least, most: largest };
    assert_eq!(most(json!(-1)), ("cap.most".into(), out_of_range(-1.0)));
    assert_eq!(most(json!(4_294_967_296_u64)), ("cap.most".into(), out_of_range(4_294_967_296.0)));
    assert_eq!(most(json!(1.5)), ("cap.most".into(), Reason::NotWhole { found: 1.5 }));
}

#[test]
fn a_number_of_places_is_a_whole_one_from_1_on() {
    for places in [json!(0), json!(-1), json!(1.5), json!(4_294_967_296_u64)] {
        let (path, reason) = error(read::<Capacity>(&json!({ "places": places }), ""));
        assert_eq!(path, "places");
        match places == json!(1.5) {
            true => assert_eq!(reason, Reason::NotWhole { found: 1.5 }),
            false => assert!(matches!(reason, Reason::OutOfRange { least: 1.0, .. }), "{reason:?}"),
        }
    }
    assert_eq!(
        read::<Capacity>(&json!({ "places": 4_294_967_295_u64 }), "").expect("places").places.get(),
        u32::MAX
    );
}

#[test]
fn what_a_newer_version_knows_is_kept_and_written_back() {
    let known = json!({ "id": "m", "kind": "message", "title": "Hello", "glow": { "deep": [1, null] },
        "response": { "deliver": 0.5, "open": 0.25, "click": 0.0, "haptics": "soft" } });
    let read_node = node(known.clone()).expect("a message");
    assert_eq!(serde_json::to_value(&read_node).expect("written"), known);

    for drawn in [
        json!({ "distribution": "fixed", "value": "PT5S", "since": 1 }),
        json!({ "distribution": "exponential", "mean": "PT1H", "max": "PT2H" }),
        json!({ "distribution": "lognormal", "median": "PT1H", "p90": "PT2H", "p99": "PT4H" }),
        json!({ "distribution": "uniform", "min": "PT1H", "max": "PT2H", "mode": null }),
        json!({ "distribution": "triangular", "min": "PT1H", "mode": "PT1H", "max": "PT2H", "lambda": [4] }),
        json!({ "distribution": "empirical", "quantiles": ["PT1H", "PT2H"], "of": "log" }),
    ] {
        let read: Timing = read(&drawn, "").expect("a duration");
        assert_eq!(serde_json::to_value(&read).expect("written"), drawn);
    }
    for arrivals in [
        json!({ "process": "atOnce", "perDay": 5 }),
        json!({ "process": "poisson", "perDay": 5.0, "perHour": 1 }),
        json!({ "process": "schedule", "rates": [{ "from": "PT0S", "perDay": 5.0, "until": "P1D" }], "cycle": "P7D" }),
        json!({ "process": "file", "column": "came", "zone": "UTC" }),
    ] {
        let read: Arrivals = read(&arrivals, "").expect("arrivals");
        assert_eq!(serde_json::to_value(&read).expect("written"), arrivals);
    }

    let unknown = json!({ "id": "h", "kind": "hologram", "title": "Waves", "stage": "s", "lane": "l",
        "x": 1.0, "y": 2.0, "beams": 7 });
    let read_node = node(unknown.clone()).expect("an unknown kind");
    assert!(matches!(&read_node.body, NodeBody::Unknown(body) if body.kind == "hologram"));
    assert_eq!(serde_json::to_value(&read_node).expect("written"), unknown);

    let trigger = json!({ "id": "t", "kind": "trigger", "title": "", "on": { "moon": "full" },
        "reentry": { "mode": "afterExit" } });
    let read_node = node(trigger.clone()).expect("a trigger");
    assert_eq!(serde_json::to_value(&read_node).expect("written"), trigger);
}

#[test]
fn a_card_stands_in_a_cell_or_lies_in_the_tray() {
    let tray = node(json!({ "id": "n", "kind": "note" })).expect("a note");
    assert_eq!(tray.placement, Placement::Tray {});
    let half = node(json!({ "id": "n", "kind": "note", "stage": "s", "x": 1, "y": 1 }));
    assert_eq!(error(half), ("lane".into(), Reason::Missing { field: "lane".into() }));
}
