//! S§7: what each thing adds, what is assumed, which figure moves the result, and another map; all on the
//! same draws.

use std::sync::atomic::AtomicBool;

use safar_simulator::{
    Answers, Comparison, Precision, ProblemReason, Program, Progress, Questions, RunError, RunOptions,
    Warning,
};
use serde_json::{Value, json};

use crate::{common::*, random::anything};

fn compiled(file: Value) -> Program {
    Program::compile(&journey(file)).unwrap_or_else(|refused| panic!("{:#?}", refused.problems))
}

fn answer(file: Value, customers: u64) -> Answers {
    let all = Questions { adds: true, assumed: true, tornado: true };
    let options = RunOptions { customers: Some(customers), ..RunOptions::default() };
    let journey = journey(file);
    let program = Program::compile(&journey).unwrap_or_else(|refused| panic!("{:#?}", refused.problems));
    program.answer(&journey, all, &options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled")
}

fn compare(one: Value, other: Value, customers: u64) -> Comparison {
    let options = RunOptions { customers: Some(customers), ..RunOptions::default() };
    let (one, other) = (compiled(one), compiled(other));
    one.compare(&other, &options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled")
}

/// Half of those who come to a shop leave; a pain point makes one in ten of the others leave; a message
/// brings a fifth of those who left to the till.
fn shop() -> Value {
    json!({
        "nodes": [
            { "id": "shop", "kind": "touchpoint", "entry": 1, "duration": "PT1H", "cost": 2 },
            { "id": "till", "kind": "touchpoint" },
            { "id": "queue", "kind": "painPoint", "about": "till", "frequency": 0.5, "leave": 0.2 },
            { "id": "more", "kind": "opportunity", "solves": ["queue"] },
            { "id": "bought", "kind": "goal", "value": 10 },
            { "id": "left", "kind": "trigger", "on": { "leaves": "shop", "without": "till", "within": "P1D" }, "automation": "back" },
            { "id": "mail", "kind": "message", "channel": "email", "cost": 0.5, "automation": "back",
              "response": { "open": 1, "click": 0.2 } },
        ],
        "connectors": [
            { "id": "on", "from": "shop", "to": "till", "share": 0.5, "ranges": { "share": [0.4, 0.6] } },
            { "id": "buy", "from": "till", "to": "bought", "share": 1 },
            { "from": "left", "to": "mail" },
            { "from": "mail", "port": "clicked", "to": "till" },
        ],
        "automations": [{ "id": "back", "on": true, "endsWhen": [] }],
    })
}

#[test]
fn what_a_thing_adds_is_the_run_less_the_same_draws_with_it_switched_off() {
    let adds = answer(shop(), 40_000).adds.expect("asked for");
    let of = |id: &str| {
        adds.iter().find(|(key, _)| key.as_str() == id).map(|(_, added)| added).expect("the thing")
    };
    // Of 40,000, half get no further by themselves; a fifth of them click; nine in ten then buy.
    for id in ["mail", "back"] {
        let added = of(id);
        let (low, high) = (added.low.expect("an interval"), added.high.expect("an interval"));
        assert!(low < 3600.0 && 3600.0 < high && high - low < 300.0, "{added:?}");
        // Each sale brings 10; each of the 20,000 mails costs 0.5.
        assert_eq!(added.revenue, added.conversions * 10.0);
        assert!((added.cost - 10_000.0).abs() < 200.0, "{added:?}");
    }
    // One in ten of the 24,000 at the till leave for the queue: what the pain takes, the opportunity gives.
    let (pain, opportunity) = (of("queue"), of("more"));
    assert_eq!(pain.conversions, -opportunity.conversions);
    assert!(
        opportunity.low.is_some_and(|low| low < 2400.0) && opportunity.high.is_some_and(|high| high > 2400.0)
    );
}

#[test]
fn the_range_by_what_we_assumed_names_what_moves_it_most() {
    let mut file = shop();
    file["connectors"][1]["ranges"] = json!({ "share": [0.95, 1] });
    let assumed = answer(file, 20_000).assumed.expect("ranges");
    // 0.9·(0.4 + 0.6/5) times 0.95, and 0.9·(0.6 + 0.4/5).
    assert!((assumed.low - 0.4446).abs() < 0.01, "{assumed:?}");
    assert!((assumed.high - 0.612).abs() < 0.01, "{assumed:?}");
    let most: Vec<_> = assumed.most.iter().map(|bar| (&*bar.record, bar.field.as_str())).collect();
    assert_eq!(most, [("on", "share"), ("buy", "share")]);
    let mut without = shop();
    without["connectors"][0].as_object_mut().expect("a connector").remove("ranges");
    assert_eq!(answer(without, 10).assumed, None);
}

#[test]
fn rates_of_arrival_and_of_consent_may_be_assumed_to_lie_in_a_range() {
    // Who finds the place taken leaves: of one place, 1/(1 + load) are served, by Erlang's loss formula.
    let one_place = json!({
        "nodes": [
            { "id": "till", "kind": "touchpoint", "duration": { "distribution": "exponential", "mean": "PT1H" },
              "capacity": { "places": 1, "patience": "PT0S" } },
            { "id": "paid", "kind": "goal" },
        ],
        "connectors": [{ "from": "till", "to": "paid", "share": 1 }],
        "scenario": { "arrivals": { "process": "poisson", "perDay": 24 },
                      "ranges": { "arrivals.perDay": [12, 48] } },
    });
    let assumed = answer(one_place, 40_000).assumed.expect("a range");
    assert!((assumed.low - 1.0 / 3.0).abs() < 0.01 && (assumed.high - 1.0 / 1.5).abs() < 0.01, "{assumed:?}");
    assert_eq!((&*assumed.most[0].record, &*assumed.most[0].field), ("", "arrivals.perDay"));
    let mut by_mail = shop();
    by_mail["connectors"][0].as_object_mut().expect("a connector").remove("ranges");
    by_mail["personas"] = json!([{ "id": "sara", "consent": { "email": 0.5 },
                                   "ranges": { "consent.email": [0, 1] } }]);
    let assumed = answer(by_mail, 20_000).assumed.expect("a range");
    // 0.9·0.5, and with the mail to the other half, of whom one in five clicks, 0.9·0.6.
    assert!((assumed.low - 0.45).abs() < 0.01 && (assumed.high - 0.54).abs() < 0.01, "{assumed:?}");
}

#[test]
fn a_range_that_does_not_hold_the_figure_as_it_is_is_told() {
    let warned = |ranges: serde_json::Value| {
        let mut file = shop();
        file["connectors"][0]["ranges"] = ranges;
        let warnings = Program::look_over(&journey(file)).1;
        let told = |warning: &Warning| Some((warning.record()?.id.to_string(), warning.field()?.to_owned()));
        warnings.iter().filter_map(told).collect::<Vec<_>>()
    };
    assert_eq!(warned(json!({ "share": [0.6, 0.7] })), [("on".to_owned(), "ranges.share".to_owned())]);
    assert_eq!(warned(json!({ "share": [0.5, 0.7] })), []);
}

#[test]
fn a_range_beyond_what_the_other_shares_leave_is_marked_clipped() {
    let file = |high: f64| {
        json!({
            "nodes": [
                { "id": "a", "kind": "touchpoint" }, { "id": "g", "kind": "goal" }, { "id": "x", "kind": "exit" },
            ],
            "connectors": [
                { "id": "on", "from": "a", "to": "g", "share": 0.5, "ranges": { "share": [0.3, high] } },
                { "id": "off", "from": "a", "to": "x", "share": 0.4 },
            ],
        })
    };
    let clipped = |high| answer(file(high), 1000).assumed.expect("asked for").most[0].clipped;
    assert!(clipped(0.9) && !clipped(0.6));
}

#[test]
fn a_range_that_the_figure_cannot_have_is_refused_with_its_record_and_field() {
    for (ranges, code) in [
        (json!({ "share": [0.6, 0.4] }), "rangeOutOfOrder"),
        (json!({ "share": [0.4, 1.2] }), "rangeImpossible"),
        (json!({ "share": ["PT1H", "PT2H"] }), "rangeImpossible"),
        (json!({ "luck": [0, 1] }), "rangeOfNothing"),
    ] {
        let mut file = shop();
        file["connectors"][0]["ranges"] = ranges.clone();
        let refused = Program::compile(&journey(file)).expect_err("a flawed range");
        let problem = serde_json::to_value(&refused.problems[0]).expect("JSON");
        assert_eq!(problem["record"]["id"], "on");
        assert_eq!(problem["code"], code, "{ranges}");
        let field = ranges.as_object().and_then(|ranges| ranges.keys().next()).expect("a field");
        assert_eq!(problem["field"], format!("ranges.{field}"));
    }
}

#[test]
fn a_tornado_varies_each_share_rate_and_duration_by_a_fifth_and_marks_what_is_clipped() {
    let bars = answer(shop(), 20_000).tornado.expect("asked for");
    let bar = |record: &str, field: &str| {
        bars.iter()
            .find(|bar| &*bar.record == record && bar.field == field)
            .unwrap_or_else(|| panic!("{bars:#?}"))
    };
    let on = bar("on", "share");
    // 0.9·(0.4 + 0.6/5) and 0.9·(0.6 + 0.4/5).
    assert!((on.low - 0.468).abs() < 0.01 && (on.high - 0.612).abs() < 0.01 && !on.clipped, "{on:?}");
    let buy = bar("buy", "share");
    assert!(buy.clipped && buy.low < buy.high, "the share is 1 already: {buy:?}");
    assert!(bar("queue", "frequency").low > bar("queue", "frequency").high);
    let stay = bar("shop", "duration");
    assert_eq!(stay.low, stay.high, "how long they stay changes nothing");
    let lengths: Vec<f64> = bars.iter().map(|bar| (bar.high - bar.low).abs()).collect();
    assert!(lengths.windows(2).all(|pair| pair[0] >= pair[1]), "the longest first");
}

#[test]
fn a_tornado_varies_shares_and_durations_wherever_they_stand_in_a_record() {
    let file = json!({
        "nodes": [
            { "id": "shop", "kind": "touchpoint", "entry": 1,
              "collects": [{ "attribute": "tier", "value": "gold" }, { "consent": "email", "share": 0.5 }] },
            { "id": "left", "kind": "trigger", "on": { "leaves": "shop", "without": "till", "within": "P1D" },
              "reentry": { "mode": "always", "gap": "PT1H" } },
            { "id": "mail", "kind": "message", "channel": "email", "cap": { "most": 1, "within": "P7D" },
              "response": { "open": 0.5 }, "responseOf": { "sara": { "open": 0.8, "timeToOpen": "PT5M" } } },
            { "id": "till", "kind": "touchpoint" },
            { "id": "bought", "kind": "goal" },
        ],
        "connectors": [
            { "from": "left", "to": "mail" },
            { "from": "mail", "port": "opened", "to": "till" },
            { "from": "till", "to": "bought", "share": 1 },
        ],
        "personas": [{ "id": "sara", "consent": { "email": 0.4 } }],
        "scenario": { "arrivals": { "process": "schedule", "rates": [{ "from": "P0D", "perDay": 50 }] } },
    });
    let bars = answer(file, 2000).tornado.expect("asked for");
    let has = |record: &str, field: &str| bars.iter().any(|bar| &*bar.record == record && bar.field == field);
    for (record, field) in [
        ("shop", "collects[1].share"),
        ("left", "on.within"),
        ("left", "reentry.gap"),
        ("mail", "cap.within"),
        ("mail", "response.open"),
        ("mail", "responseOf.sara.open"),
        ("mail", "responseOf.sara.timeToOpen"),
        ("sara", "consent.email"),
        ("", "arrivals.rates[0].perDay"),
    ] {
        assert!(has(record, field), "{record} {field}: {bars:#?}");
    }
    assert!(!has("shop", "collects[0].share"), "nothing is said of it");
    let consent = bars.iter().find(|bar| bar.field == "consent.email").expect("the bar");
    assert!(consent.low < consent.high && !consent.clipped, "{consent:?}");
}

#[test]
fn two_variants_are_compared_pairwise_on_the_same_draws() {
    let mut other = shop();
    other["connectors"][0]["share"] = json!(0.52);
    let compared = compare(shop(), other.clone(), 20_000);
    let difference = compared.conversion.difference;
    // 0.9·0.8·0.02: so small that two samples of their own would not show it.
    assert!((difference - 0.0144).abs() < 0.004, "{compared:?}");
    let (low, high) = (compared.conversion.low.expect("an end"), compared.conversion.high.expect("an end"));
    assert!(low > 0.0 && high - low < 0.005, "{compared:?}");
    // Two independent arms would need thousands: 2·(1.96 + 0.84)²·p·q/d².
    let size = compared.test_size.expect("a size") as f64;
    let rate = compared.conversion.first;
    assert!((size / (2.0 * 7.849 * rate * (1.0 - rate) / difference.powi(2)) - 1.0).abs() < 0.03, "{size}");
    assert!((compared.revenue.difference / (10.0 * difference) - 1.0).abs() < 1e-9);
    let same = compare(shop(), shop(), 1000);
    assert_eq!((same.conversion.difference, same.test_size), (0.0, None));
    assert_eq!((same.conversion.low, same.conversion.high), (Some(0.0), Some(0.0)));
}

#[test]
fn where_customers_compete_for_places_replications_are_compared() {
    let with_place = |replications: u32| {
        let mut file = shop();
        file["nodes"][1]["capacity"] = json!({ "places": 1 });
        file["nodes"][1]["duration"] = json!("PT1H");
        file["scenario"] = json!({ "replications": replications, "horizon": "P2D" });
        file
    };
    let one = compare(with_place(1), shop(), 200);
    assert_eq!((one.conversion.low, one.conversion.high), (None, None));
    assert!(one.warnings.first.contains(&Warning::OneReplication), "{:?}", one.warnings);
    let is_cut = |warning: &Warning| matches!(warning, Warning::HorizonMet { customers } if *customers > 50);
    assert!(one.warnings.first.iter().any(is_cut), "{:?}", one.warnings);
    assert_eq!(one.warnings.second, [], "the other map has places for all");
    let many = compare(with_place(10), shop(), 200);
    assert!(many.conversion.low.is_some_and(|low| low > 0.0), "more are served without a queue: {many:?}");
}

#[test]
fn answers_are_the_same_for_any_number_of_threads() {
    for seed in 0..4 {
        let (mut file, threads) = (anything(seed), |threads| RunOptions {
            customers: Some(5000),
            threads: std::num::NonZeroUsize::new(threads),
            ..RunOptions::default()
        });
        file["scenario"]["replications"] = json!(2);
        let (journey, asked) = (journey(file), Questions { adds: true, ..Questions::default() });
        let program = Program::compile(&journey).expect("a sound map");
        let answer = |count| {
            program.answer(&journey, asked, &threads(count), &|_| {}, &AtomicBool::new(false)).expect("done")
        };
        assert_eq!(answer(1), answer(3));
    }
}

#[test]
fn a_run_goes_on_until_it_is_as_precise_as_asked_with_a_least_number() {
    let program = compiled(shop());
    let until = |half: f64, least: u64| {
        let precision = Precision { half, least };
        let run = program.run_until(precision, &RunOptions::default(), &|_| {}, &AtomicBool::new(false));
        run.expect("not cancelled").result
    };
    let result = until(0.005, 1000);
    let half = (result.conversion.high.expect("an end") - result.conversion.low.expect("an end")) / 2.0;
    assert!(half <= 0.005 && half > 0.0045, "{half}");
    // The same as a run of that size.
    let options = RunOptions { customers: Some(result.customers), ..RunOptions::default() };
    let plain = program.run(&options, &|_| {}, &AtomicBool::new(false)).expect("not cancelled");
    assert_eq!(plain.result, result);
    assert_eq!(until(0.4, 5000).customers, 5000);
    let mut queued = shop();
    queued["nodes"][1]["capacity"] = json!({ "places": 1 });
    let queued = compiled(queued);
    let replications = |least: u64| {
        let precision = Precision { half: 0.4, least };
        let options = RunOptions { customers: Some(100), ..RunOptions::default() };
        let run = queued.run_until(precision, &options, &|_| {}, &AtomicBool::new(false)).expect("done");
        assert!(!run.result.warnings.contains(&Warning::OneReplication));
        run.result.replications
    };
    assert_eq!([replications(1), replications(1000), replications(2500)], [10, 10, 25]);
}

#[test]
fn what_no_run_can_be_as_precise_as_is_refused_by_what_the_first_customers_do() {
    let program = compiled(shop());
    let precision = Precision { half: 1e-7, least: 1000 };
    let walked = std::sync::atomic::AtomicU64::new(0);
    let count = |at: Progress| {
        walked.fetch_max(at.done, std::sync::atomic::Ordering::Relaxed);
    };
    let run = program.run_until(precision, &RunOptions::default(), &count, &AtomicBool::new(false));
    let Err(RunError::OutOfReach { needed, most }) = run else { panic!("{run:?}") };
    // About p(1 − p) (1.96 / half)², and p is some part of 1.
    assert!(needed > 10_000_000_000_000 && most == 1 << 32, "{needed} of {most}");
    assert_eq!(walked.into_inner(), 1000);
}

/// A split whose arms both lead to the same place, each with a range.
fn split(arms: Value) -> Value {
    json!({
        "nodes": [
            { "id": "t", "kind": "trigger", "on": { "arrival": true } },
            { "id": "split", "kind": "split", "arms": [{ "port": "a", "weight": 1 }, { "port": "b", "weight": 1 }], "ranges": arms },
            { "id": "bought", "kind": "goal" },
        ],
        "connectors": [
            { "from": "t", "to": "split" }, { "from": "split", "port": "a", "to": "bought" },
            { "from": "split", "port": "b", "to": "bought" },
        ],
    })
}

#[test]
fn assumptions_that_cannot_be_true_together_are_refused_and_not_called_a_rate_of_0() {
    let journey = journey(split(json!({ "arms[0].weight": [0, 1], "arms[1].weight": [0, 1] })));
    let program = Program::compile(&journey).expect("each range by itself is sound");
    let questions = Questions { assumed: true, ..Questions::default() };
    let options = RunOptions { customers: Some(10), ..RunOptions::default() };
    let answer = program.answer(&journey, questions, &options, &|_| {}, &AtomicBool::new(false));
    assert_eq!(answer.map(|answers| answers.assumed), Err(RunError::RangesClash));
}

#[test]
fn an_end_of_a_range_with_which_the_map_cannot_be_run_is_refused_by_name() {
    let mut map = split(json!({ "arms[0].weight": [0, 1] }));
    map["nodes"][1]["arms"][1]["weight"] = json!(0);
    let refused = Program::compile(&journey(map)).expect_err("an arm of weight 0 beside another");
    let [problem] = &refused.problems[..] else { panic!("{refused:?}") };
    assert_eq!((&*problem.record.id, &*problem.field), ("split", "ranges.arms[0].weight"));
    assert_eq!(problem.reason, ProblemReason::RangeImpossible);
}
