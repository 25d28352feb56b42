//! Editing: what is acknowledged is there after a restart, and old revisions are refused.

use std::thread;

use safar_model::{
    edit::Edit,
    value::id::{Id, Port},
};
use safar_store::StoreError;
use safar_workbench::Trouble;

use crate::desk::{Desk, add, blank, titles};

#[track_caller]
fn refused_by_the_library<T: std::fmt::Debug>(outcome: Result<T, Trouble>) -> StoreError {
    match outcome {
        Err(Trouble::Store(error)) => *error,
        other => panic!("{other:?}"),
    }
}

#[test]
fn changes_are_taken_back_and_done_again_across_restarts() {
    let desk = Desk::new();
    let opened = blank(&desk.start());
    let journey = &opened.journey;
    let changed = add(&desk.start(), &opened, 0, "Basket").expect("added");
    assert_eq!((changed.revision, changed.made.len(), changed.undo, changed.redo), (1, 1, true, false));
    let rename = Edit::Rename { id: changed.made[0].clone(), title: "سبد خرید".into() };
    desk.start().edit(journey, 1, rename).expect("renamed");
    let after = desk.start().open(journey).expect("it opens").records;

    let undone = desk.start().undo(journey, 2).expect("undone");
    assert_eq!((undone.revision, undone.undo, undone.redo), (3, true, true));
    assert_eq!(titles(&desk.start(), journey), ["Basket"]);
    desk.start().undo(journey, 3).expect("undone");
    assert_eq!(desk.start().open(journey).expect("it opens").records, opened.records);
    assert_eq!(refused_by_the_library(desk.start().undo(journey, 4)), StoreError::NothingToUndo);

    desk.start().redo(journey, 4).expect("redone");
    let redone = desk.start().redo(journey, 5).expect("redone");
    assert_eq!((redone.revision, redone.undo, redone.redo), (6, true, false));
    assert_eq!(desk.start().open(journey).expect("it opens").records, after);
    assert_eq!(refused_by_the_library(desk.start().redo(journey, 6)), StoreError::NothingToRedo);
}

#[test]
fn an_edit_on_an_old_revision_is_refused_and_changes_nothing() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = blank(&workbench);
    add(&workbench, &opened, 0, "Basket").expect("added");
    let late = refused_by_the_library(add(&workbench, &opened, 0, "Checkout"));
    assert_eq!(late, StoreError::StaleRevision { given: 0, current: 1 });
    assert_eq!(
        refused_by_the_library(workbench.undo(&opened.journey, 0)),
        StoreError::StaleRevision { given: 0, current: 1 }
    );
    assert_eq!(titles(&workbench, &opened.journey), ["Basket"]);
    assert_eq!(titles(&desk.start(), &opened.journey), ["Basket"]);
}

#[test]
fn what_the_journey_does_not_allow_changes_nothing() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = blank(&workbench);
    let basket = add(&workbench, &opened, 0, "Basket").expect("added").made[0].clone();
    let nowhere = Id::parse("nowhere").expect("an id");
    let edit = Edit::Connect { from: basket, port: Port::next(), to: nowhere, also: None };
    let refused = workbench.edit(&opened.journey, 1, edit);
    assert!(matches!(refused, Err(Trouble::Refused(_))), "{refused:?}");
    assert_eq!(workbench.open(&opened.journey).expect("it opens").revision, 1);
    add(&workbench, &opened, 1, "Checkout").expect("and the next edit goes on from there");
}

#[test]
fn two_programs_on_one_library_see_each_others_changes_once_they_open_anew() {
    let desk = Desk::new();
    let (one, other) = (desk.start(), desk.start());
    let opened = blank(&one);
    let journey = &opened.journey;
    other.open(journey).expect("the other sees it");
    add(&one, &opened, 0, "Basket").expect("added");

    let late = refused_by_the_library(add(&other, &opened, 0, "Checkout"));
    assert_eq!(late, StoreError::StaleRevision { given: 0, current: 1 });
    let anew = other.open(journey).expect("it opens");
    assert_eq!((anew.revision, anew.undo), (1, true));
    assert_eq!(titles(&other, journey), ["Basket"]);
    add(&other, &opened, 1, "Checkout").expect("added");

    assert!(matches!(refused_by_the_library(one.undo(journey, 1)), StoreError::StaleRevision { .. }));
    assert_eq!(titles(&one, journey), ["Basket", "Checkout"]);
    one.undo(journey, 2).expect("undone");
    assert!(matches!(refused_by_the_library(other.redo(journey, 2)), StoreError::StaleRevision { .. }));
    other.redo(journey, 3).expect("redone");
    assert_eq!(titles(&desk.start(), journey), ["Basket", "Checkout"]);
}

#[test]
fn hands_that_edit_at_once_lose_nothing() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = blank(&workbench);
    thread::scope(|scope| {
        for hand in ["a", "b", "c"] {
            let (workbench, opened) = (&workbench, &opened);
            scope.spawn(move || {
                for at in 0..8 {
                    let title = format!("{hand}{at}");
                    let mut revision = 0;
                    while let Err(error) = add(workbench, opened, revision, &title) {
                        let StoreError::StaleRevision { current, .. } =
                            refused_by_the_library::<()>(Err(error))
                        else {
                            panic!("only an old revision is refused")
                        };
                        revision = current;
                    }
                }
            });
        }
    });
    let mut expected: Vec<_> =
        ["a", "b", "c"].iter().flat_map(|hand| (0..8).map(move |at| format!("{hand}{at}"))).collect();
    expected.sort();
    assert_eq!(titles(&desk.start(), &opened.journey), expected);
}
