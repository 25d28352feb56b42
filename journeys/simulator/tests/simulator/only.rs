//! S§7: a run that counts only the customers of one group, and samples of customers by what became of them.

use std::{collections::BTreeMap, num::NonZeroUsize, sync::atomic::AtomicBool};

use proptest::prelude::*;
use safar_model::value::id::Id;
use safar_simulator::{
    Figures, GroupResult, Happening, KeptCustomer, Left, MergeError, NoSuchGroup, NotExact, Only, Outcome,
    Precision, Program, Questions, Run, RunError, RunOptions, RunResult, Shard, Warning,
};
use serde_json::{Value, json};

use crate::{
    common::*,
    drawn::{Scope, config, drawn, with_places},
};

fn id(text: &str) -> Id {
    Id::parse(text).expect("an id")
}

fn options(only: Option<Only>) -> RunOptions {
    RunOptions { customers: Some(60), keep: 5, only, ..RunOptions::default() }
}

fn bytes(run: &Run) -> String {
    serde_json::to_string(&(&run.result, &run.kept)).expect("JSON")
}

/// Every group that a result tells of.
fn groups(result: &RunResult) -> Vec<(Only, &GroupResult)> {
    let by = |of: fn(Id) -> Only, groups| {
        let groups: &BTreeMap<Id, GroupResult> = groups;
        groups.iter().map(move |(id, group)| (of(id.clone()), group)).collect::<Vec<_>>()
    };
    let channels = result.channels.iter().map(|(name, group)| (Only::Channel(name.clone()), group));
    [
        by(Only::Persona, &result.personas),
        by(Only::Segment, &result.segments),
        by(Only::Entry, &result.entries),
    ]
    .concat()
    .into_iter()
    .chain(channels)
    .collect()
}

/// Every count of a result by its path, but for those that are the most of something rather than a sum,
/// and what is told of the run itself.
fn counts(result: &RunResult) -> BTreeMap<String, u64> {
    const NO_SUMS: [&str; 8] =
        ["safarResult", "customers", "seed", "replications", "only", "mostMessages", "warnings", "peak"];
    let mut json = serde_json::to_value(result).expect("JSON");
    for field in NO_SUMS {
        json.as_object_mut().expect("an object").remove(field);
    }
    // The longest line of a day is no sum, and of paths only the most frequent are told.
    json["days"].as_object_mut().expect("days").remove("queues");
    json["paths"] = json["paths"]["customers"].take();
    let mut counts = BTreeMap::new();
    gather(&json, "", &mut counts);
    counts
}

fn gather(value: &Value, path: &str, counts: &mut BTreeMap<String, u64>) {
    match value {
        Value::Number(number) => drop(number.as_u64().map(|count| counts.insert(path.to_owned(), count))),
        Value::Object(fields) => {
            let inner = fields.iter().filter(|(name, _)| *name != "peak");
            inner.for_each(|(name, value)| gather(value, &format!("{path}/{name}"), counts));
        }
        Value::Array(items) => items.iter().for_each(|item| {
            let name = item["id"].as_str().or(item["day"].as_str()).unwrap_or_default();
            gather(item, &format!("{path}/{name}"), counts);
        }),
        _ => {}
    }
}

fn check_that_groups_add_up(program: &Program, all: &RunResult) {
    let never = AtomicBool::new(false);
    let mut sums: BTreeMap<&str, BTreeMap<String, u64>> = BTreeMap::new();
    let mut money: BTreeMap<&str, f64> = BTreeMap::new();
    let mut longest: BTreeMap<&str, BTreeMap<(Id, String), u64>> = BTreeMap::new();
    for (only, group) in groups(all) {
        let run = program.run(&options(Some(only.clone())), &|_| {}, &never).expect("a group");
        check_balance(&run);
        let counted = run.result.only.as_ref().expect("the group");
        assert_eq!((&counted.group, counted.customers), (&only, group.customers));
        assert_eq!(run.result.counted(), group.customers);
        // What a full run tells of a group, the group's own run tells of everybody that it counts.
        let (_, alone) = groups(&run.result).into_iter().find(|(one, _)| *one == only).expect("itself");
        assert_eq!(alone, group, "{only:?}");
        let conversion = &run.result.conversion;
        assert_eq!((conversion.customers, conversion.rate), (group.converted, group.rate));
        assert_eq!((conversion.low, conversion.high), (group.low, group.high));
        assert!(
            (run.result.cost - group.cost).abs() < 1e-6 && (run.result.revenue - group.revenue).abs() < 1e-6
        );
        let kind = match &only {
            Only::Persona(_) => "persona",
            Only::Entry(_) => "entry",
            Only::Segment(_) | Only::Channel(_) => continue,
        };
        for (path, count) in counts(&run.result) {
            *sums.entry(kind).or_default().entry(path).or_default() += count;
        }
        *money.entry(kind).or_default() += run.result.cost + run.result.revenue;
        for (id, daily) in &run.result.days.queues {
            for day in &daily.days {
                let most = longest.entry(kind).or_default().entry((id.clone(), day.day.clone())).or_default();
                *most = (*most).max(day.count);
            }
        }
    }
    let lines = all
        .days
        .queues
        .iter()
        .flat_map(|(id, daily)| daily.days.iter().map(|day| ((id.clone(), day.day.clone()), day.count)));
    let lines: BTreeMap<_, _> = lines.collect();
    for kind in ["persona", "entry"] {
        assert_eq!(sums[kind], counts(all), "{kind}");
        assert!((money[kind] - all.cost - all.revenue).abs() < 1e-3, "{kind}");
        assert_eq!(longest.get(kind).cloned().unwrap_or_default(), lines, "{kind}");
    }
}

/// The map with replications and channels, and with places that some have to wait for.
fn crowded(mut file: Value, are_places_scarce: bool) -> Value {
    file["scenario"]["replications"] = json!(3);
    for (at, node) in file["nodes"].as_array_mut().expect("nodes").iter_mut().enumerate() {
        if node["kind"] == "touchpoint" && at % 3 < 2 {
            node["channel"] = json!(if at % 3 == 0 { "web" } else { "shop" });
        }
    }
    match are_places_scarce {
        true => with_places(file, 1, &json!({ "distribution": "exponential", "mean": "PT20M" })),
        false => file,
    }
}

proptest! {
    #![proptest_config(config(60))]

    #[test]
    fn the_groups_of_a_run_add_up_to_everybody(map in drawn(Scope::Anything), are_places_scarce in any::<bool>()) {
        let file = crowded(map.file(), are_places_scarce);
        let program = Program::compile(&journey(file)).expect("a sound map");
        let all = program.run(&options(None), &|_| {}, &AtomicBool::new(false)).expect("done").result;
        check_that_groups_add_up(&program, &all);
    }

    #[test]
    fn threads_and_shards_change_nothing_of_a_group_or_of_a_sample_by_outcome(
        map in drawn(Scope::Anything), are_places_scarce in any::<bool>(), of in 1..5_u32, which in 0..9_usize,
        outcome in 0..OUTCOMES.len(),
    ) {
        let program = Program::compile(&journey(crowded(map.file(), are_places_scarce))).expect("a sound map");
        let never = AtomicBool::new(false);
        let all = program.run(&options(None), &|_| {}, &never).expect("done").result;
        let groups = groups(&all);
        let options = |threads| RunOptions {
            threads: NonZeroUsize::new(threads),
            keep_only: Some(OUTCOMES[outcome]),
            ..options(Some(groups[which % groups.len()].0.clone()))
        };
        let whole = bytes(&program.run(&options(1), &|_| {}, &never).expect("done"));
        prop_assert_eq!(&whole, &bytes(&program.run(&options(3), &|_| {}, &never).expect("done")));
        let part = |number, threads| {
            let shard = Shard::new(number, of).expect("a shard");
            let part = program.run_part(shard, &options(threads), &|_| {}, &never).expect("done");
            serde_json::to_string(&part).expect("JSON")
        };
        // A part is the same bytes, too.
        prop_assert_eq!(part(1, 1), part(1, 3));
        let parts = (1..=of).rev().map(|number| serde_json::from_str(&part(number, 2)).expect("a part"));
        prop_assert_eq!(whole, bytes(&program.merge(parts.collect(), &never).expect("all there")));
    }

    #[test]
    fn a_sample_by_outcome_is_of_the_first_of_those_who_end_so(
        map in drawn(Scope::Anything), are_places_scarce in any::<bool>(),
    ) {
        let program = Program::compile(&journey(crowded(map.file(), are_places_scarce))).expect("a sound map");
        let kept = |keep, keep_only| {
            let options = RunOptions { keep, keep_only, ..options(None) };
            program.run(&options, &|_| {}, &AtomicBool::new(false)).expect("done").kept
        };
        let everybody = kept(1000, None);
        for outcome in OUTCOMES {
            let expected = everybody.iter().filter(|kept| has_ended(kept, outcome)).take(4).cloned();
            prop_assert_eq!(kept(4, Some(outcome)), expected.collect::<Vec<_>>(), "{:?}", outcome);
        }
    }
}

const OUTCOMES: [Outcome; 7] = [
    Outcome::Converted,
    Outcome::Unconverted,
    Outcome::LeftBy(Left::Pain),
    Outcome::LeftBy(Left::Share),
    Outcome::LeftBy(Left::Patience),
    Outcome::LeftBy(Left::End),
    Outcome::Cut,
];

/// What became of a customer, by their steps.
fn has_ended(kept: &KeptCustomer, outcome: Outcome) -> bool {
    let any = |is: &dyn Fn(&Happening) -> bool| kept.steps.iter().any(|step| is(&step.what));
    let is_cut = any(&|what| *what == Happening::StillHere);
    let has_left = !kept.converted && !is_cut;
    match outcome {
        Outcome::Converted => kept.converted,
        Outcome::Unconverted => has_left,
        Outcome::LeftBy(why) => {
            has_left && any(&|what| matches!(what, Happening::Ended { reason, .. } if *reason == why))
        }
        Outcome::Cut => is_cut,
    }
}

/// Sara waits at the till, Omid hurries past it; a mail makes whoever gets it keen.
fn shop() -> Value {
    json!({
        "nodes": [
            { "id": "ad", "kind": "touchpoint", "entry": 1, "channel": "social", "duration": "PT1M" },
            { "id": "search", "kind": "touchpoint", "entry": 3, "channel": "search", "duration": "PT3M" },
            { "id": "never", "kind": "touchpoint", "entry": 0, "channel": "post" },
            { "id": "mail", "kind": "message", "channel": "email", "response": { "open": 0.5 } },
            { "id": "warm", "kind": "update", "set": [{ "tag": "keen" }] },
            { "id": "till", "kind": "touchpoint", "duration": "PT10M", "capacity": { "places": 1, "patience": "PT30M" } },
            { "id": "bought", "kind": "goal", "value": 100 },
        ],
        "connectors": [
            { "from": "ad", "to": "till", "share": 1 },
            { "from": "search", "to": "till", "share": 0.5 },
            { "from": "search", "to": "mail", "also": true },
            { "from": "mail", "port": "opened", "to": "warm" },
            { "from": "till", "to": "bought", "share": 1 },
        ],
        "personas": [{ "id": "sara", "weight": 0.75 }, { "id": "omid", "weight": 0.25 }],
        "segments": [{ "id": "keen", "when": { "tag": "keen" } }],
        "expectations": [{ "id": "many", "title": "Many buy", "measure": "conversion.rate", "is": ">=", "than": 0.99 }],
        "scenario": { "replications": 4, "arrivals": { "process": "poisson", "perDay": 200 } },
    })
}

fn run_of(only: Only) -> Run {
    run_with(
        &journey(shop()),
        &RunOptions { customers: Some(500), only: Some(only), ..RunOptions::default() },
    )
}

#[test]
fn the_others_take_places_though_they_are_not_counted() {
    let all = run_with(&journey(shop()), &RunOptions { customers: Some(500), ..RunOptions::default() });
    let omid = run_of(Only::Persona(id("omid")));
    let queue = |run: &Run| match &node(run, "till").figures {
        Figures::Touchpoint(figures) => figures.queue.clone().expect("a queue"),
        other => panic!("no touchpoint: {other:?}"),
    };
    let (of_all, of_omid) = (queue(&all), queue(&omid));
    assert!(of_omid.waited > 50 && of_omid.waited < of_all.waited / 2, "{of_omid:?} of {of_all:?}");
    // Alone they would hardly wait.
    let mut alone = shop();
    alone["personas"] = json!([{ "id": "omid", "weight": 1 }]);
    alone["scenario"]["arrivals"]["perDay"] = json!(50);
    let alone = run_with(&journey(alone), &RunOptions { customers: Some(125), ..RunOptions::default() });
    let mean = |run: &Run| queue(run).mean_seconds.expect("somebody asked");
    assert!(mean(&omid) > 3.0 * mean(&alone), "{} is not far over {}", mean(&omid), mean(&alone));
}

#[test]
fn a_segment_is_of_those_who_belong_to_it_in_the_end() {
    let keen = run_of(Only::Segment(id("keen"))).result;
    let Figures::Message(mail) = &keen.nodes[&id("mail")].figures else { panic!("no message") };
    let of = keen.only.expect("the group").customers;
    assert!(of > 300, "{of}");
    assert_eq!((mail.sent, mail.opened), (of, of), "whoever has opened the mail is keen, and nobody else");
    assert_eq!(keen.entries[&id("ad")].customers, 0);
}

#[test]
fn what_is_said_of_everybody_is_not_said_of_a_group() {
    let result = run_of(Only::Channel("social".to_owned())).result;
    assert_eq!((result.conversion.exact, result.conversion.exact_reason), (None, Some(NotExact::OneGroup)));
    assert!(result.expectations.is_empty());
    assert_eq!((result.customers, result.replications), (500, 4));
}

#[test]
fn a_group_that_is_not_there_is_refused_with_those_that_are() {
    let program = Program::compile(&journey(shop())).expect("a sound map");
    let refused = |only: Only| {
        let error = program.run(&options(Some(only.clone())), &|_| {}, &AtomicBool::new(false)).err();
        match error {
            Some(RunError::NoSuchGroup(NoSuchGroup { only: told, there })) if told == only => there.join(" "),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(refused(Only::Persona(id("nobody"))), "omid sara");
    assert_eq!(refused(Only::Segment(id("sara"))), "keen");
    assert_eq!(refused(Only::Entry(id("till"))), "ad search");
    assert_eq!(refused(Only::Entry(id("never"))), "ad search");
    assert_eq!(refused(Only::Channel("post".to_owned())), "search social");
}

#[test]
fn parts_of_another_group_or_another_sample_are_foreign() {
    let program = Program::compile(&journey(shop())).expect("a sound map");
    let never = AtomicBool::new(false);
    let part = |number, options: &RunOptions| {
        program.run_part(Shard::new(number, 2).expect("a shard"), options, &|_| {}, &never).expect("done")
    };
    let (all, sara) = (options(None), options(Some(Only::Persona(id("sara")))));
    let cut = RunOptions { keep_only: Some(Outcome::Cut), ..all.clone() };
    for (one, other) in [(&all, &sara), (&sara, &options(Some(Only::Persona(id("omid"))))), (&all, &cut)] {
        let merged = program.merge(vec![part(1, one), part(2, other)], &never);
        assert_eq!(merged.err(), Shard::new(2, 2).map(MergeError::Foreign));
    }
    let unknown = serde_json::to_string(&part(1, &sara)).expect("JSON").replace("\"sara\"", "\"sarah\"");
    let merged = program.merge(vec![serde_json::from_str(&unknown).expect("a part"), part(2, &sara)], &never);
    assert_eq!(merged.err(), Shard::new(1, 2).map(MergeError::Foreign));
}

#[test]
fn questions_that_can_only_be_answered_of_everybody_are_refused() {
    let (map, never) = (journey(shop()), AtomicBool::new(false));
    let program = Program::compile(&map).expect("a sound map");
    let sara = options(Some(Only::Persona(id("sara"))));
    let asked = Questions { adds: true, ..Questions::default() };
    let answers = program.answer(&map, asked, &sara, &|_| {}, &never);
    assert_eq!(answers.err(), Some(RunError::OnlyOfEverybody));
    assert_eq!(program.compare(&program, &sara, &|_| {}, &never).err(), Some(RunError::OnlyOfEverybody));
}

#[test]
fn a_run_goes_on_until_enough_is_known_of_a_group_even_if_it_is_rare() {
    let mut file = shop();
    file["nodes"][5]["capacity"] = Value::Null;
    file["personas"] = json!([{ "id": "sara", "weight": 0.999 }, { "id": "omid", "weight": 0.001 }]);
    let program = Program::compile(&journey(file)).expect("a sound map");
    let precision = Precision { half: 0.05, least: 1 };
    let omid = options(Some(Only::Persona(id("omid"))));
    let run = program.run_until(precision, &omid, &|_| {}, &AtomicBool::new(false)).expect("done").result;
    let conversion = &run.conversion;
    assert!(conversion.high.expect("an end") - conversion.low.expect("an end") <= 0.1, "{conversion:?}");
    assert!(!run.warnings.iter().any(|warning| matches!(warning, Warning::NotPrecise { .. })));
}
