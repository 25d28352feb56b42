//! Weighing a run: what is assumed, what a change has done, and customers that come from a file.

use std::fs;

use safar_model::{
    edit::Edit,
    record::{Record, connector::Connector, evidence::Ranges},
    value::{id::Id, number::Share},
};
use safar_simulator::RunOptions;
use safar_workbench::{
    Trouble, Workbench,
    wire::{Opened, RunSummary, Setup},
};

use crate::desk::{Desk, kept_run, shop};

fn run(workbench: &Workbench, journey: &Id, setup: &Setup) -> (i64, RunSummary) {
    kept_run(workbench, journey, &RunOptions { customers: Some(2000), ..RunOptions::default() }, setup)
}

/// Changes a connector of a map as it was opened.
fn change(workbench: &Workbench, opened: &Opened, id: &str, with: impl Fn(&mut Connector)) {
    let found = opened.records.iter().find_map(|record| match record {
        Record::Connector(connector) if connector.id.as_str() == id => Some(Connector::clone(connector)),
        _ => None,
    });
    let mut changed = found.expect("the sample has it");
    with(&mut changed);
    let edit = Edit::Put { records: vec![Record::Connector(changed.into())] };
    workbench.edit(&opened.journey, opened.revision, edit).expect("it may be changed");
}

#[test]
fn what_is_assumed_is_weighed_after_the_figures_are_there_and_stays_with_the_run() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let range: Ranges = serde_json::from_str(r#"{ "share": [0.2, 0.6] }"#).expect("a range");
    change(&workbench, &opened, "payment-purchase", |connector| connector.ranges = range.clone());
    let (number, first) = run(&workbench, &opened.journey, &Setup::default());
    assert!(first.unweighed, "the map assumes that shares lie in ranges");
    let weighed = workbench.weigh(&opened.journey, number, &|_| ()).expect("it is weighed");
    assert!(!weighed.unweighed);
    let [range, moved, ..] = &weighed.certainty[first.certainty.len()..] else { panic!("{weighed:?}") };
    assert!(range.sentence.starts_with("What is assumed leaves it between"), "{range:?}");
    assert_eq!(moved.record.as_deref(), Some("payment-purchase"));

    assert_eq!(workbench.open(&opened.journey).expect("it opens").run, Some(weighed.clone()));
    let shown = workbench.show_run(&opened.journey, number).expect("it is shown");
    assert_eq!(shown.summary, Some(weighed));
}

#[test]
fn what_is_assumed_and_does_not_move_a_headline_is_said_to_leave_it() {
    let desk = Desk::new();
    let workbench = desk.start();
    // The sample assumes how many recommend the shop, which they do after they have bought.
    let opened = shop(&workbench);
    let (number, first) = run(&workbench, &opened.journey, &Setup::default());
    let weighed = workbench.weigh(&opened.journey, number, &|_| ()).expect("it is weighed");
    let [stays] = &weighed.certainty[first.certainty.len()..] else { panic!("{weighed:?}") };
    assert!(
        stays.sentence.starts_with("The ranges that are assumed do not move it: it stays at"),
        "{stays:?}"
    );
}

#[test]
fn a_change_of_the_map_is_held_against_the_run_before_it_on_the_same_customers() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let (before, _) = run(&workbench, &opened.journey, &Setup::default());
    let share = Share::new(0.4).expect("a share");
    change(&workbench, &opened, "payment-purchase", |connector| connector.share = Some(share));
    let against = Setup { against: Some(before), ..Setup::default() };
    let (after, unweighed) = run(&workbench, &opened.journey, &against);
    assert_eq!((unweighed.change, unweighed.unweighed), (None, true));
    let weighed = workbench.weigh(&opened.journey, after, &|_| ()).expect("it is weighed");
    let change = weighed.change.expect("what the change has done");
    assert!(change.points < -1.0, "{change:?}");
    assert!(change.sentence.contains("fewer in 100 than before"), "{change:?}");
    assert!(change.sentence.contains("With other customers it would be between"), "{change:?}");
    let runs = workbench.runs(&opened.journey).expect("a list");
    assert_eq!(runs[0].change.as_ref(), Some(&change));
    assert_eq!((runs[0].setup.as_ref(), runs[1].change.as_ref()), (Some(&against), None));

    let (same, _) = run(&workbench, &opened.journey, &Setup { against: Some(after), ..Setup::default() });
    let same = workbench.weigh(&opened.journey, same, &|_| ()).expect("it is weighed");
    assert!(same.change.expect("a sentence").sentence.starts_with("The change makes no difference"));
}

#[test]
fn customers_may_come_from_a_file() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let path = desk.path("customers.csv");
    fs::write(&path, "device,country\nmobile,DE\ndesktop,FR\nmobile,DE\n").expect("a file");
    let file = workbench.customers_file(&opened.journey, &path).expect("it is read");
    assert_eq!((file.name.as_str(), file.customers), ("customers.csv", 3));
    assert_eq!(file.columns, ["device", "country"]);

    let setup = Setup { customers_file: Some(path.clone()), ..Setup::default() };
    let (_, summary) = kept_run(&workbench, &opened.journey, &RunOptions::default(), &setup);
    assert_eq!(summary.customers, 3);
    let runs = workbench.runs(&opened.journey).expect("a list");
    assert_eq!(runs[0].setup.as_ref(), Some(&setup));

    fs::remove_file(&path).expect("removed");
    let refused = workbench.simulate(&opened.journey, &RunOptions::default(), &setup, &|_| ());
    assert!(matches!(refused, Err(Trouble::File(_))), "{refused:?}");
    assert_eq!(workbench.runs(&opened.journey).expect("a list").len(), 1, "nothing is kept of it");
}
