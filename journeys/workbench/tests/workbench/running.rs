//! Runs: kept with their figures, cancelled without a trace, and in nobody's way.

use std::{
    num::NonZeroUsize,
    sync::{Mutex, atomic::AtomicBool},
};

use safar_model::{
    edit::Edit,
    record::{Record, connector::Connector, node::Node, scenario::Scenario},
    value::{
        number::{Seed, Share},
        time::TimeZoneName,
    },
};
use safar_simulator::{Precision, RunOptions};
use safar_store::Library;
use safar_words::{Language, Words};
use safar_workbench::{
    Trouble,
    exporting::{Format, Picture},
    importing::read_map,
    replaying::{Columns, replay},
    running, summary,
    trouble::RunTrouble,
    wire::{Progress, RunSummary, Setup},
};

use crate::desk::{Desk, blank, kept_run, shop};

fn options(customers: u64) -> RunOptions {
    RunOptions { customers: Some(customers), threads: NonZeroUsize::new(2), ..RunOptions::default() }
}

#[test]
fn a_run_is_shown_and_kept_with_the_journey_it_ran_on() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let told = Mutex::new(Vec::new());
    let tell = |at: Progress| told.lock().expect("no panic").push(at);
    let ran = workbench.simulate(&opened.journey, &options(2000), &Setup::default(), &tell).expect("it runs");
    let shown = ran.summary.expect("a summary");
    let summary = workbench.keep_run(&opened.journey).expect("it is kept").expect("a summary");
    let number = summary.run.expect("a number");
    assert_eq!(
        shown,
        RunSummary { run: None, ..summary.clone() },
        "figures are there before the run is kept"
    );
    assert_eq!(workbench.keep_run(&opened.journey), Ok(Some(summary.clone())), "it is kept once");
    assert_eq!(workbench.runs(&opened.journey).expect("a list").len(), 1);
    assert_eq!((summary.customers, summary.stale), (2000, false));
    assert!(summary.headline.contains("in 100 reach"), "{}", summary.headline);
    let [interval, not_exact] = summary.certainty.as_slice() else { panic!("{:?}", summary.certainty) };
    assert!(
        interval.sentence.contains("95 of 100") && not_exact.sentence.contains("only be simulated"),
        "{interval:?} {not_exact:?}"
    );
    assert_eq!(summary.warnings, []);
    let told = told.into_inner().expect("no panic");
    assert_eq!(told.last(), Some(&Progress { done: 2000, total: 2000 }));

    let library = Library::open_to_read(&desk.library()).expect("the library");
    let run = library.run(number).expect("the run");
    assert_eq!((run.revision, run.customers, run.seed), (0, 2000, summary.seed));
    assert!(!library.kept_customers(number).expect("customers").is_empty());
    std::fs::write(desk.path("ran.safar.json"), run.map).expect("a file");
    let ran_on = read_map(&desk.path("ran.safar.json")).expect("the map of the run");
    assert_eq!(ran_on.records().collect::<Vec<_>>(), opened.records);

    assert_eq!(workbench.open(&opened.journey).expect("it opens").run, Some(summary));
    workbench.hide_figures(&opened.journey).expect("hidden");
    assert_eq!(workbench.open(&opened.journey).expect("it opens").run, None);
}

#[test]
fn earlier_runs_are_listed_with_their_settings_and_shown_again() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let run = |customers, precision| {
        let setup = Setup { precision, ..Setup::default() };
        kept_run(&workbench, &opened.journey, &options(customers), &setup)
    };
    let (first_number, first) = run(2000, None);
    let scenario = opened.records.iter().find(|record| matches!(record, Record::Scenario(_)));
    let Some(Record::Scenario(scenario)) = scenario.cloned() else { panic!("no scenario") };
    let other = Scenario { seed: Seed::constant(7), ..Scenario::clone(&scenario) };
    let change = Edit::Put { records: vec![Record::Scenario(other.clone().into())] };
    workbench.edit(&opened.journey, opened.revision, change).expect("another seed");
    let (second_number, second) = run(100, Some(Precision { half: 0.02, least: 100 }));
    assert!(second.customers > 500, "± 2 points need more than {} customers", second.customers);

    let runs = workbench.runs(&opened.journey).expect("a list");
    let told: Vec<_> =
        runs.iter().map(|run| (run.run, run.customers, run.stale, run.scenario.as_ref())).collect();
    let listed = [
        (second_number, second.customers, false, Some(&other)),
        // It is of the same map: only how its customers were sent is another.
        (first_number, 2000, false, Some(&*scenario)),
    ];
    assert_eq!(told, listed);
    assert_eq!(runs[1].headline, first.headline);

    let shown = workbench.show_run(&opened.journey, first_number).expect("it is shown");
    assert_eq!(shown.summary, Some(RunSummary { stale: true, ..first.clone() }));
    assert!(!shown.display.put.is_empty(), "other figures stand on the cards");
    let elsewhere = blank(&workbench);
    assert!(workbench.show_run(&elsewhere.journey, first_number).is_err(), "a run belongs to its journey");

    let card = opened.records.iter().find(|record| matches!(record, Record::Node(_)));
    let Some(Record::Node(card)) = card.cloned() else { panic!("no card") };
    let renamed = Node { title: "Elsewhere".into(), ..Node::clone(&card) };
    let change = Edit::Put { records: vec![Record::Node(renamed.into())] };
    let now = workbench.open(&opened.journey).expect("it opens").revision;
    workbench.edit(&opened.journey, now, change).expect("another title");
    let runs = workbench.runs(&opened.journey).expect("a list");
    assert!(runs.iter().all(|run| run.stale), "they are of an earlier map");
}

#[test]
fn a_run_whose_figures_another_version_made_stays_in_the_list_and_says_so() {
    let desk = Desk::new();
    let (journey, first) = {
        let workbench = desk.start();
        let journey = shop(&workbench).journey;
        let (first, _) = kept_run(&workbench, &journey, &options(200), &Setup::default());
        (journey, first)
    };
    let mut library = Library::open(&desk.library()).expect("the library");
    let result = library.run(first).expect("the run").result.replacen("\"paths\":", "\"ways\":", 1);
    library.amend_run(first, &result, None).expect("amended");
    drop(library);

    let workbench = desk.start();
    let against = Setup { against: Some(first), ..Setup::default() };
    let (second, _) = kept_run(&workbench, &journey, &options(200), &against);
    let runs = workbench.runs(&journey).expect("a list");
    let told: Vec<_> = runs.iter().map(|run| (run.run, run.readable, run.customers)).collect();
    assert_eq!(told, [(second, true, 200), (first, false, 200)]);
    assert!(runs[1].headline.contains("Another version of Safar"), "{}", runs[1].headline);
    assert_eq!(runs[1].scenario, runs[0].scenario, "its settings can be taken up again");
    assert_eq!(workbench.show_run(&journey, first).err(), Some(Trouble::Run(RunTrouble::OtherVersion)));
    let weighed = workbench.weigh(&journey, second, &|_| ()).expect("its map is still there to compare with");
    assert!(weighed.change.is_some());
}

#[test]
fn a_headline_rounds_nobody_in_and_nobody_out() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let library = Library::open_to_read(&desk.library()).expect("the library");
    let map = library.load(&opened.journey).expect("the shop").journey;
    let run = running::simulate(&map, &options(100), &|_| (), &AtomicBool::new(false)).expect("it runs");
    let mut result = run.result;
    let mut said = |rate: f64| {
        result.conversion.rate = Some(rate);
        let headline = summary::headline(&map, &result, Words::of(Language::En));
        headline.split(" reach").next().unwrap_or_default().replace(['\u{2068}', '\u{2069}'], "")
    };
    assert_eq!(said(0.0), "Nobody");
    assert_eq!(said(0.0003), "Fewer than 1 in 1,000");
    assert_eq!(said(0.0007), "About 1 in 1,000");
    assert_eq!(said(0.0094), "About 9 in 1,000");
    assert_eq!(said(0.12), "About 12 in 100");
    assert_eq!(said(0.994), "About 99 in 100");
    assert_eq!(said(0.996), "Almost everybody");
    assert_eq!(said(1.0), "Everybody");
}

#[test]
fn a_run_that_is_cancelled_leaves_nothing_behind() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    // More customers than anybody waits for, so that the cancelling ends it.
    let cancel = |_| workbench.cancel();
    let outcome = workbench.simulate(&opened.journey, &options(20_000_000), &Setup::default(), &cancel);
    assert_eq!(outcome, Err(Trouble::Run(RunTrouble::Cancelled)));
    assert_eq!(workbench.open(&opened.journey).expect("it opens").run, None);
    let library = Library::open_to_read(&desk.library()).expect("the library");
    assert_eq!(workbench.keep_run(&opened.journey), Ok(None), "there is nothing to keep");
    assert_eq!(library.runs(&opened.journey), Ok(Vec::new()));
    workbench
        .simulate(&opened.journey, &options(500), &Setup::default(), &|_| ())
        .expect("the next one runs");
}

#[test]
fn a_journey_may_be_edited_while_it_runs_and_its_figures_are_old_then() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let renamed = Mutex::new(None);
    let rename_once = |_| {
        renamed.lock().expect("no panic").get_or_insert_with(|| {
            let title = "Renamed while it ran".to_owned();
            workbench.edit(&opened.journey, 0, Edit::Rename { id: opened.journey.clone(), title })
        });
    };
    workbench.simulate(&opened.journey, &options(2000), &Setup::default(), &rename_once).expect("it runs");
    assert!(matches!(renamed.into_inner(), Ok(Some(Ok(_)))));
    let now = workbench.open(&opened.journey).expect("it opens");
    assert_eq!((now.revision, now.run.map(|run| run.stale)), (1, Some(true)));
}

#[test]
fn a_journey_whose_shares_are_over_1_is_refused_and_no_run_kept() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let from_home = opened.records.iter().filter_map(|record| match record {
        Record::Connector(connector) if connector.from.as_str() == "home" => Some(connector),
        _ => None,
    });
    let share = serde_json::from_value::<Share>(0.9.into()).expect("a share");
    let raised = from_home.map(|connector| Connector { share: Some(share), ..Connector::clone(connector) });
    let records = raised.map(Record::from).collect();
    workbench.edit(&opened.journey, 0, Edit::Put { records }).expect("it may be drawn so");
    let outcome = workbench.simulate(&opened.journey, &options(100), &Setup::default(), &|_| ());
    let Err(trouble @ Trouble::Unrunnable(_)) = outcome else { panic!("{outcome:?}") };
    assert_eq!(trouble.report(workbench.words()).code, "sharesOver");
    let library = Library::open_to_read(&desk.library()).expect("the library");
    assert_eq!(library.runs(&opened.journey), Ok(Vec::new()));
}

#[test]
fn a_replay_can_be_cancelled() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let map = desk.path("map.safar.json");
    workbench.export(&opened.journey, &map, Format::Json, &Picture::default()).expect("exported");
    std::fs::write(desk.path("log.csv.gz"), safar_library::sample_log()).expect("a file");
    let columns = Columns { customer: "session_id".into(), event: "event".into(), time: "timestamp".into() };
    let zone = TimeZoneName::parse("UTC").expect("a zone");
    let journey = read_map(&map).expect("the map");
    let cancelled = AtomicBool::new(true);
    let outcome = replay(&journey, &desk.path("log.csv.gz"), &columns, &zone, &|_| (), &cancelled);
    assert_eq!(outcome, Err(Trouble::Run(RunTrouble::Cancelled)));
}

#[test]
fn an_empty_journey_runs_without_anybody_reaching_anything() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = blank(&workbench);
    let outcome = workbench.simulate(&opened.journey, &options(100), &Setup::default(), &|_| ());
    match outcome {
        Ok(ran) => assert!(ran.summary.is_some()),
        Err(trouble) => assert!(!trouble.reports(workbench.words()).is_empty(), "{trouble:?}"),
    }
}
