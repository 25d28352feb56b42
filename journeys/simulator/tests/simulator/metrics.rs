//! S§7: metrics by their usual names and formulas, paths, and how many messages one customer gets.

use safar_simulator::{
    Figures, MessageMetrics, Program, RunOptions, RunPart, RunResult, Shard, TouchpointMetrics,
};
use serde_json::{Value, json};
use std::{num::NonZeroUsize, sync::atomic::AtomicBool};

use crate::{common::*, random::anything};

fn touchpoint<'r>(result: &'r RunResult, id: &str) -> &'r TouchpointMetrics {
    match result.nodes.iter().find(|(node, _)| node.as_str() == id).map(|(_, node)| &node.figures) {
        Some(Figures::Touchpoint(figures)) => &figures.metrics,
        other => panic!("{id} is no touchpoint: {other:?}"),
    }
}

fn message<'r>(result: &'r RunResult, id: &str) -> &'r MessageMetrics {
    match result.nodes.iter().find(|(node, _)| node.as_str() == id).map(|(_, node)| &node.figures) {
        Some(Figures::Message(figures)) => &figures.metrics,
        other => panic!("{id} is no message: {other:?}"),
    }
}

/// Fails unless a share of so many is what theory says, within a 99.99 % interval.
fn check_rate(rate: Option<f64>, of: u64, truth: f64, what: &str) {
    let rate = rate.unwrap_or_else(|| panic!("{what} is there"));
    check_share((rate * of as f64).round() as u64, of, truth, what);
}

/// A page after which six in ten leave and the others come to a second one, ten minutes each.
fn pages() -> Value {
    json!({
        "nodes": [
            { "id": "home", "kind": "touchpoint", "entry": 1, "duration": "PT10M", "cost": 2 },
            { "id": "shop", "kind": "touchpoint", "duration": "PT10M", "revenue": 30 },
        ],
        "connectors": [{ "from": "home", "to": "shop", "share": 0.4 }],
    })
}

#[test]
fn bounce_rate_is_of_sessions_that_began_there_and_exit_rate_of_visits() {
    let result = many(pages(), 20_000).result;
    let (home, shop) = (touchpoint(&result, "home"), touchpoint(&result, "shop"));
    assert_eq!(home.sessions, 20_000);
    check_rate(home.bounce_rate, 20_000, 0.6, "bounces at home");
    assert_eq!(home.bounce_rate, home.exit_rate);
    assert_eq!((shop.sessions, shop.bounce_rate, shop.exit_rate), (0, None, Some(1.0)));
    assert_eq!(home.exited + shop.exited, 20_000);
    assert_eq!(result.metrics.bounce_rate, home.bounce_rate);
}

#[test]
fn pages_per_visit_and_time_per_session_are_means_over_sessions_that_have_ended() {
    let metrics = many(pages(), 20_000).result.metrics;
    assert_eq!(metrics.sessions, 20_000);
    check_rate(metrics.pages_per_visit.map(|pages| pages - 1.0), 20_000, 0.4, "second pages");
    let pages = metrics.pages_per_visit.expect("sessions");
    assert!((metrics.seconds_per_session.expect("sessions") - 600.0 * pages).abs() < 1e-6);
    // The first stay ends at the horizon, and goes on there.
    let mut cut = pages_until("PT10M");
    assert_eq!(many(cut.clone(), 10).result.metrics.sessions, 0);
    cut = pages_until("PT10M1S");
    assert!(many(cut, 10).result.metrics.sessions > 0);
}

fn pages_until(horizon: &str) -> Value {
    let mut file = pages();
    file["scenario"] = json!({ "horizon": horizon });
    file
}

/// A share of those who come to a page is brought to another so long after leaving.
fn brought_after(pause: &str, share: f64) -> Value {
    json!({
        "nodes": [
            { "id": "home", "kind": "touchpoint", "entry": 1, "duration": "PT1M" },
            { "id": "wait", "kind": "delay", "for": pause },
            { "id": "shop", "kind": "touchpoint", "duration": "PT1M" },
        ],
        "connectors": [
            { "from": "home", "to": "wait", "share": share },
            { "from": "wait", "to": "shop" },
        ],
    })
}

#[test]
fn a_session_ends_with_a_break_of_more_than_30_minutes() {
    let after = |pause: &str| many(brought_after(pause, 1.0), 1).result;
    let together = after("PT30M");
    assert_eq!((together.metrics.sessions, together.metrics.pages_per_visit), (1, Some(2.0)));
    assert_eq!(together.metrics.seconds_per_session, Some(32.0 * 60.0));
    assert_eq!(touchpoint(&together, "home").bounce_rate, Some(0.0));
    let apart = after("PT30M1S");
    assert_eq!((apart.metrics.sessions, apart.metrics.pages_per_visit), (2, Some(1.0)));
    assert_eq!(apart.metrics.seconds_per_session, Some(60.0));
    assert_eq!(touchpoint(&apart, "home").bounce_rate, Some(1.0));
    assert_eq!(touchpoint(&apart, "shop").exit_rate, Some(1.0));
}

#[test]
fn retention_is_of_those_in_a_touchpoint_so_many_days_after_their_entry_or_later() {
    let of = |pause: &str, horizon: &str| {
        let mut file = brought_after(pause, 0.3);
        file["scenario"] = json!({ "horizon": horizon });
        many(file, 20_000).result.metrics
    };
    let back = of("P7D", "P90D");
    check_rate(back.retention.day7, 20_000, 0.3, "back after a week");
    assert_eq!(back.retention.day1, back.retention.day7);
    assert_eq!(back.retention.day30, Some(0.0));
    assert_eq!(back.churn.day7, back.retention.day7.map(|stays| 1.0 - stays));
    assert_eq!(back.churn.day30, Some(1.0));
    // Nobody can be seen for longer than the horizon.
    let short = of("P2D", "P7D");
    assert_eq!((short.retention.day7, short.churn.day30), (Some(0.0), None));
}

#[test]
fn one_who_is_in_a_touchpoint_all_the_time_stays() {
    let file = json!({ "nodes": [{ "id": "uses", "kind": "touchpoint", "entry": 1, "duration": "P10D" }] });
    let metrics = many(file, 10).result.metrics;
    assert_eq!((metrics.retention.day7, metrics.retention.day30), (Some(1.0), Some(0.0)));
    let file = json!({ "nodes": [{ "id": "uses", "kind": "touchpoint", "entry": 1, "duration": "P99D" }] });
    let still = many(file, 10).result.metrics;
    assert_eq!((still.retention.day30, still.sessions), (Some(1.0), 0));
}

#[test]
fn where_there_is_nothing_to_measure_a_metric_is_null() {
    let file = json!({
        "nodes": [
            { "id": "start", "kind": "trigger", "on": { "arrival": true } },
            { "id": "mail", "kind": "message", "channel": "email", "response": { "deliver": 0 } },
        ],
        "connectors": [{ "from": "start", "to": "mail" }],
    });
    let result = many(file, 100).result;
    let written = serde_json::to_value(&result.metrics).expect("written");
    let nulls = |fields: &Value| {
        let fields = fields.as_object().expect("fields").clone();
        fields.into_iter().filter(|(_, figure)| !figure.is_null() && !figure.is_object()).collect::<Vec<_>>()
    };
    assert_eq!(nulls(&written), [("sessions".to_owned(), json!(0))]);
    assert!(nulls(&written["retention"]).is_empty() && nulls(&written["churn"]).is_empty(), "{written}");
    let mail = message(&result, "mail");
    assert_eq!((mail.delivery_rate, mail.open_rate, mail.cost_per_thousand), (Some(0.0), None, None));
}

/// After each order a quarter orders again; an order is worth 40.
fn orders(goal: Value) -> Value {
    let mut bought = json!({ "id": "bought", "kind": "goal", "value": 40, "on": { "event": "order" } });
    bought.as_object_mut().expect("a node").extend(goal.as_object().expect("fields").clone());
    json!({
        "nodes": [
            { "id": "home", "kind": "touchpoint", "entry": 1, "cost": 1 },
            { "id": "till", "kind": "touchpoint", "emits": "order" },
            bought,
        ],
        "connectors": [
            { "from": "home", "to": "till", "share": 0.5 },
            { "from": "till", "to": "till", "share": 0.25 },
        ],
    })
}

#[test]
fn repeat_purchase_is_of_customers_with_more_than_one_order() {
    let run = many(orders(json!({ "repeats": true })), 20_000);
    let (metrics, acquired) = (&run.result.metrics, run.result.conversion.customers);
    check_rate(metrics.repeat_purchase_rate, acquired, 0.25, "second orders");
    // 1 + 1/4 + 1/16 and so on.
    let frequency = metrics.purchase_frequency.expect("orders");
    assert!((frequency - 4.0 / 3.0).abs() < 0.03, "{frequency}");
    assert_eq!(metrics.average_order_value, Some(40.0));
    assert!((metrics.lifetime_value.expect("orders") - 40.0 * frequency).abs() < 1e-9);
    assert_eq!(metrics.cost_per_acquisition, Some(20_000.0 / acquired as f64));
    let goal = run.result.goals.values().next().expect("a goal");
    assert_eq!(metrics.repeat_purchase_rate, Some(goal.again as f64 / goal.customers as f64));
}

#[test]
fn where_the_goal_counts_once_there_is_no_repeat_purchase_and_the_lifetime_value_is_one_order() {
    let metrics = many(orders(json!({})), 2000).result.metrics;
    assert_eq!(metrics.repeat_purchase_rate, None);
    assert_eq!((metrics.lifetime_value, metrics.average_order_value), (Some(40.0), Some(40.0)));
}

#[test]
fn a_messages_metrics_are_ratios_of_what_became_of_it() {
    let file = json!({
        "nodes": [
            { "id": "home", "kind": "touchpoint", "entry": 1 },
            { "id": "mail", "kind": "message", "channel": "email", "cost": 0.5,
              "response": { "deliver": 0.8, "open": 0.5, "click": 0.2, "unsubscribe": 0.1 } },
        ],
        "connectors": [{ "from": "home", "to": "mail", "also": true }],
    });
    let result = many(file, 20_000).result;
    let mail = message(&result, "mail");
    check_rate(mail.delivery_rate, 20_000, 0.8, "delivered");
    let delivered = (20_000.0 * mail.delivery_rate.expect("sent")).round() as u64;
    check_rate(mail.open_rate, delivered, 0.5, "opened of delivered");
    check_rate(mail.click_through_rate, delivered, 0.1, "clicked of delivered");
    check_rate(mail.unsubscribe_rate, delivered, 0.05, "unsubscribed of delivered");
    let opened = (delivered as f64 * mail.open_rate.expect("delivered")).round() as u64;
    check_rate(mail.click_to_open_rate, opened, 0.2, "clicked of opened");
    assert_eq!(mail.cost, 10_000.0);
    let clicks = delivered as f64 * mail.click_through_rate.expect("delivered");
    assert!((mail.cost_per_click.expect("clicks") - 10_000.0 / clicks.round()).abs() < 1e-9);
    assert_eq!(mail.cost_per_thousand, Some(10_000.0 * 1000.0 / delivered as f64));
    assert_eq!(mail.cost_per_acquisition, None);
    // There is one message, so that all messages are this one.
    assert_eq!(result.metrics.open_rate, mail.open_rate);
    assert_eq!(result.metrics.cost_per_click, mail.cost_per_click);
    assert_eq!(result.metrics.cost_per_thousand, mail.cost_per_thousand);
}

#[test]
fn an_advertisements_clicks_are_the_visits_that_go_on() {
    let result = many(pages(), 20_000).result;
    let home = touchpoint(&result, "home");
    check_rate(home.click_through_rate, 20_000, 0.4, "clicks");
    assert_eq!((home.cost, home.cost_per_thousand), (40_000.0, Some(2000.0)));
    let clicks = (20_000.0 * home.click_through_rate.expect("visits")).round();
    assert_eq!(home.cost_per_click, Some(40_000.0 / clicks));
}

#[test]
fn paths_are_the_touchpoints_in_the_order_in_which_customers_first_came_to_each() {
    let file = json!({
        "nodes": [
            { "id": "a", "kind": "touchpoint", "entry": 1 },
            { "id": "b", "kind": "touchpoint" },
            { "id": "c", "kind": "touchpoint" },
            { "id": "won", "kind": "goal", "on": { "event": "c" } },
        ],
        "connectors": [
            { "from": "a", "to": "b", "share": 0.5 },
            { "from": "a", "to": "a", "share": 0.3 },
            { "from": "b", "to": "c", "share": 0.5 },
        ],
    });
    let mut file = file;
    file["nodes"][2]["emits"] = json!("c");
    let paths = many(file.clone(), 10_000).result.paths;
    let path = |ids: &[&str]| {
        let same = |path: &&safar_simulator::Path| {
            path.touchpoints.iter().map(|id| id.as_str()).eq(ids.iter().copied())
        };
        paths.most.iter().find(same).map_or((0, 0), |path| (path.customers, path.converted))
    };
    assert_eq!((paths.customers, paths.others, paths.most.len()), (10_000, 0, 3));
    // Seven in ten leave the circle at a, five of them to b.
    check_share(path(&["a"]).0, 10_000, 2.0 / 7.0, "a alone");
    check_share(path(&["a", "b"]).0, 10_000, 2.5 / 7.0, "a and b");
    let (through, converted) = path(&["a", "b", "c"]);
    check_share(through, 10_000, 2.5 / 7.0, "through");
    assert_eq!((converted, path(&["a", "b"]).1), (through, 0));
    // Of more than can be kept every second is followed, then every third.
    let many_paths = many(file, 40_000).result.paths;
    assert_eq!(many_paths.customers, 40_000_u64.div_ceil(3));
}

#[test]
fn the_most_messages_that_anyone_gets_are_told_by_channel_for_an_expectation() {
    let file = |than: u32| {
        json!({
            "nodes": [
                { "id": "home", "kind": "touchpoint", "entry": 1 },
                { "id": "daily", "kind": "trigger", "on": { "every": "P2D" }, "automation": "care" },
                { "id": "sms", "kind": "message", "channel": "sms", "automation": "care" },
            ],
            "connectors": [{ "from": "daily", "to": "sms" }],
            "automations": [{ "id": "care" }],
            "scenario": { "horizon": "P30D" },
            "expectations": [{ "id": "calm", "measure": "mostMessages.sms.week", "is": "<=", "than": than }],
        })
    };
    let result = many(file(3), 5).result;
    let most = &result.most_messages["sms"];
    // Every other day: four within any seven days, for the eighth is outside.
    assert_eq!((most.day, most.week), (1, 4));
    assert!(!result.expectations[0].holds);
    assert!(many(file(4), 5).result.expectations[0].holds);
}

#[test]
fn what_metrics_are_made_of_merges_exactly_whatever_the_map() {
    for seed in 0..12 {
        let program =
            Program::compile(&journey(anything(seed))).unwrap_or_else(|refused| panic!("{refused:?}"));
        let options = |threads| RunOptions {
            customers: Some(5000),
            threads: NonZeroUsize::new(threads),
            ..RunOptions::default()
        };
        let never = AtomicBool::new(false);
        let whole = program.run(&options(2), &|_| {}, &never).expect("not cancelled").result;
        let part = |number| -> RunPart {
            let shard = Shard::new(number, 3).expect("a shard");
            let part = program.run_part(shard, &options(1), &|_| {}, &never).expect("not cancelled");
            // As it comes from a file.
            serde_json::from_str(&serde_json::to_string(&part).expect("written")).expect("read")
        };
        let merged = program.merge(vec![part(2), part(3), part(1)], &never).expect("a run").result;
        assert_eq!((&merged.metrics, &merged.paths), (&whole.metrics, &whole.paths), "{seed}");
        assert_eq!(merged, whole, "{seed}");
        check_invariants(&whole);
    }
}

/// What holds of every run: sessions begin and end somewhere, and shares are shares.
fn check_invariants(result: &RunResult) {
    let all: Vec<_> = result
        .nodes
        .values()
        .filter_map(|node| match &node.figures {
            Figures::Touchpoint(figures) => Some(&figures.metrics),
            _ => None,
        })
        .collect();
    let sum = |of: fn(&TouchpointMetrics) -> u64| all.iter().map(|metrics| of(metrics)).sum::<u64>();
    assert_eq!(sum(|place| place.sessions), result.metrics.sessions);
    assert_eq!(sum(|place| place.exited), result.metrics.sessions);
    let rates = all.iter().flat_map(|place| [place.bounce_rate, place.exit_rate, place.click_through_rate]);
    let metrics = &result.metrics;
    let rates = rates.chain([metrics.bounce_rate, metrics.retention.day1, metrics.churn.day7]);
    assert!(rates.flatten().all(|rate| (0.0..=1.0).contains(&rate)), "{metrics:?}");
}
