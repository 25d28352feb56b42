//! S§7: results by persona, segment, entry and channel, and by calendar day.

use safar_simulator::{GroupResult, RunOptions};
use serde_json::{Value, json};

use crate::{common::*, random::anything};

fn file() -> Value {
    json!({
        "stages": [{ "id": "find" }, { "id": "buy" }],
        "nodes": [
            { "id": "ad", "kind": "touchpoint", "entry": 1, "channel": "social", "cost": 3, "stage": "find" },
            { "id": "search", "kind": "touchpoint", "entry": 1, "channel": "search", "stage": "find" },
            { "id": "mail", "kind": "message", "channel": "email", "cost": 1 },
            { "id": "till", "kind": "touchpoint", "stage": "buy", "duration": "PT1H", "revenue": 5 },
            { "id": "bought", "kind": "goal", "value": 100 },
        ],
        "connectors": [
            { "from": "ad", "to": "till", "share": 0.5 },
            { "from": "search", "to": "till", "share": 1 },
            { "from": "search", "to": "mail", "also": true },
            { "from": "till", "to": "bought", "share": 1 },
        ],
        "personas": [
            { "id": "sara", "weight": 0.75, "attributes": [{ "name": "tier", "values": [{ "value": "gold", "weight": 1 }] }] },
            { "id": "omid", "weight": 0.25 },
        ],
        "segments": [{ "id": "gold", "when": { "attribute": "tier", "is": "gold" } }],
        "scenario": { "start": "2026-12-01T22:00:00Z", "arrivals": { "process": "poisson", "perDay": 1000 } },
    })
}

fn of<'g, K: std::fmt::Display>(
    groups: &'g std::collections::BTreeMap<K, GroupResult>,
    name: &str,
) -> &'g GroupResult {
    groups.iter().find(|(key, _)| key.to_string() == name).map(|(_, group)| group).expect("the group")
}

#[test]
fn results_are_told_apart_by_persona_segment_entry_and_channel_with_the_cost_per_acquisition() {
    let result = many(file(), 20_000).result;
    let (ad, search) = (of(&result.entries, "ad"), of(&result.entries, "search"));
    assert_eq!(ad.customers + search.customers, 20_000);
    check_share(ad.converted, ad.customers, 0.5, "ad");
    assert_eq!(search.converted, search.customers);
    assert_eq!(of(&result.channels, "social"), ad);
    // Each visitor of the ad costs 3; each mail costs 1.
    assert_eq!(ad.cost, 3.0 * ad.customers as f64);
    assert_eq!(ad.cost_per_acquisition, Some(ad.cost / ad.converted as f64));
    assert_eq!(search.cost, search.customers as f64);
    assert_eq!(search.revenue, 105.0 * search.converted as f64);
    assert_eq!(search.mean_seconds, Some(3600.0));
    let stage = |group: &GroupResult, id: &str| {
        *group.stages.iter().find(|(key, _)| key.as_str() == id).expect("a stage").1
    };
    assert_eq!((stage(ad, "find"), stage(ad, "buy")), (ad.customers, ad.converted));
    // Everyone of the first persona is gold, and nobody else.
    assert_eq!(of(&result.segments, "gold"), of(&result.personas, "sara"));
    check_share(of(&result.personas, "omid").customers, 20_000, 0.25, "omid");
}

#[test]
fn the_parts_of_a_breakdown_make_the_whole() {
    for seed in 0..30 {
        let result = many(anything(seed), 300).result;
        for groups in [&result.personas, &result.entries] {
            let sum = |figure: fn(&GroupResult) -> f64| groups.values().map(figure).sum::<f64>();
            assert_eq!(sum(|group| group.customers as f64), (300 * u64::from(result.replications)) as f64);
            assert_eq!(sum(|group| group.converted as f64), result.conversion.customers as f64);
            assert!((sum(|group| group.revenue) - result.revenue).abs() < 1e-6, "{seed}");
            assert!((sum(|group| group.cost) - result.cost).abs() < 1e-6, "{seed}");
        }
    }
}

#[test]
fn where_customers_differ_in_nothing_the_one_group_has_everything() {
    let mut alone = file();
    alone["nodes"][0].as_object_mut().expect("a node").remove("entry");
    alone["personas"] = json!([{ "id": "sara" }]);
    alone["segments"] = json!([]);
    let result = many(alone, 500).result;
    let (sara, search) = (of(&result.personas, "sara"), of(&result.entries, "search"));
    assert_eq!((sara.customers, sara.converted), (500, result.conversion.customers));
    assert_eq!((sara.revenue, sara.cost, sara.low), (result.revenue, result.cost, result.conversion.low));
    assert_eq!(search, sara);
}

#[test]
fn entries_messages_and_queues_are_told_by_calendar_day_with_their_peak() {
    let mut file = file();
    file["nodes"][3]["capacity"] = json!({ "places": 1 });
    let result = many(file, 5000).result;
    let days = &result.days.entries.days;
    // From 22:00 on the first day, so that the second has twelve times as many.
    assert_eq!((days[0].day.as_str(), days[1].day.as_str()), ("2026-12-01", "2026-12-02"));
    check_share(days[0].count, days[0].count + days[1].count, 2.0 / 26.0, "the first day");
    assert_eq!(days.iter().map(|day| day.count).sum::<u64>(), 5000);
    let peak = result.days.entries.peak.as_ref().expect("a peak");
    assert!(days.iter().all(|day| day.count <= peak.count) && days.contains(peak));
    let daily = |of: &std::collections::BTreeMap<_, safar_simulator::Daily>| {
        of.values().next().cloned().expect("one")
    };
    let mails: u64 = daily(&result.days.messages).days.iter().map(|day| day.count).sum();
    assert_eq!(mails, of(&result.entries, "search").customers);
    // One is served an hour, and hundreds come a day: the line grows until nobody comes any more.
    let line = daily(&result.days.queues);
    assert!(line.peak.expect("a line").count > 2000 && line.days.len() > 3);
}

#[test]
fn money_of_large_amounts_for_all_customers_that_there_can_be_does_not_overflow() {
    // Toman: 12,000,000 each, as large a currency as is in use.
    let mut file = file();
    file["nodes"][4]["value"] = json!(12_000_000);
    let one =
        run_with(&journey(file.clone()), &RunOptions { customers: Some(1000), ..RunOptions::default() })
            .result;
    file["nodes"][4]["value"] = json!(1e12);
    let most =
        run_with(&journey(file), &RunOptions { customers: Some(1000), ..RunOptions::default() }).result;
    let goals = one.conversion.customers as f64;
    assert_eq!(one.revenue, goals * 12_000_005.0);
    assert_eq!(most.revenue, goals * 1e12 + goals * 5.0);
}
