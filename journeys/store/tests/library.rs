//! What people count on: their journeys are there, and each step can be taken back.

mod common;

use std::path::Path;

use common::{card, commit, id, journey};
use proptest::{collection::vec, prelude::*};
use rusqlite::Connection;
use safar_model::{
    Journey,
    edit::Edit,
    record::node::{NodeKind, Place},
    value::id::Port,
};
use safar_store::{APPLICATION_ID, Kept, Library, Run, StoreError};

fn file() -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("deep").join("library.safar");
    (folder, path)
}

#[test]
fn what_was_put_in_is_there_after_a_restart() {
    let (_folder, path) = file();
    let mut shop = journey("shop");
    {
        let mut library = Library::open(&path).expect("made, with its folder");
        library.create(&shop, 7).expect("kept");
        let stepped = commit(&mut library, &mut shop, 0, card("Basket"), "basket").expect("committed");
        assert_eq!((stepped.revision, stepped.undo, stepped.redo), (1, true, false));
    }
    let library = Library::open(&path).expect("opened again");
    let loaded = library.load(&id("shop")).expect("loaded");
    assert_eq!((loaded.journey, loaded.revision), (shop, 1));
    let entry = &library.list().expect("listed")[0];
    assert_eq!((entry.title.as_str(), entry.nodes, entry.created, entry.modified), ("A shop", 1, 7, 1));
}

#[test]
fn a_renamed_journey_is_listed_under_its_new_name_and_undone_under_its_old_one() {
    let mut library = Library::in_memory().expect("a library");
    let mut shop = journey("shop");
    library.create(&shop, 0).expect("kept");
    let edit = Edit::Rename { id: id("shop"), title: "فروشگاه".into() };
    commit(&mut library, &mut shop, 0, edit, "unused").expect("renamed");
    assert_eq!(library.list().expect("listed")[0].title, "فروشگاه");
    library.undo(&id("shop"), 1, 2).expect("undone");
    assert_eq!(library.list().expect("listed")[0].title, "A shop");
}

#[test]
fn a_journey_can_be_copied_and_put_in_the_bin_and_taken_out_again() {
    let mut library = Library::in_memory().expect("a library");
    library.create(&journey("shop"), 1).expect("kept");
    library.duplicate(&id("shop"), id("copy"), "Another shop".into(), 2).expect("copied");
    let copy = library.load(&id("copy")).expect("loaded").journey;
    assert_eq!(copy.own().title, "Another shop");
    assert_eq!(copy.stages().count(), 1);
    library.remove(&id("shop"), 3).expect("removed");
    let removed = |library: &Library| {
        let list = library.list().expect("listed");
        list.into_iter().find(|entry| entry.id == id("shop")).expect("still listed").removed
    };
    assert_eq!(removed(&library), Some(3));
    library.restore(&id("shop")).expect("restored");
    assert_eq!(removed(&library), None);
    assert_eq!(library.create(&journey("shop"), 4), Err(StoreError::AlreadyInLibrary { id: "shop".into() }));
    assert_eq!(library.remove(&id("nobody"), 3), Err(StoreError::NotInLibrary { id: "nobody".into() }));
}

#[test]
fn a_journey_in_the_bin_cannot_be_changed_and_goes_with_all_that_hangs_on_it() {
    let mut library = Library::in_memory().expect("a library");
    let mut shop = journey("shop");
    library.create(&shop, 1).expect("kept");
    commit(&mut library, &mut shop, 0, card("Basket"), "basket").expect("committed");
    let snapshot = library.take_snapshot(&id("shop"), "Draft", 1, "{}", 2).expect("taken");
    library.remove(&id("shop"), 3).expect("removed");
    let refused = commit(&mut library, &mut shop.clone(), 1, card("Checkout"), "checkout");
    assert_eq!(refused, Err(StoreError::InTheBin { id: id("shop") }));
    assert_eq!(library.undo(&id("shop"), 1, 4).err(), Some(StoreError::InTheBin { id: id("shop") }));
    assert_eq!(library.load(&id("shop")).expect("it can be looked at").journey, shop);

    assert_eq!(library.empty_bin(3), Ok(0), "what was put there at that time or later stays");
    assert_eq!(library.empty_bin(4), Ok(1));
    assert_eq!(library.list(), Ok(Vec::new()));
    assert_eq!(library.snapshot(snapshot), Err(StoreError::NotInLibrary { id: snapshot.to_string() }));
    assert_eq!(library.load(&id("shop")).err(), Some(StoreError::NotInLibrary { id: "shop".into() }));
}

#[test]
fn nothing_is_kept_for_a_journey_that_is_not_there() {
    let mut library = Library::in_memory().expect("a library");
    let not_there = StoreError::NotInLibrary { id: "shop".into() };
    let run = Run {
        journey: id("shop"),
        at: 0,
        revision: 0,
        seed: 0,
        customers: 1,
        map: String::new(),
        result: String::new(),
        setup: String::new(),
        change: None,
    };
    assert_eq!(library.keep_run(&run, &[], 1), Err(not_there.clone()));
    assert_eq!(library.take_snapshot(&id("shop"), "Draft", 0, "{}", 0), Err(not_there.clone()));
    assert_eq!(library.undo(&id("shop"), 0, 0).err(), Some(not_there));
}

#[test]
fn a_change_on_an_old_revision_is_refused_and_changes_nothing() {
    let mut library = Library::in_memory().expect("a library");
    let mut shop = journey("shop");
    library.create(&shop, 0).expect("kept");
    commit(&mut library, &mut shop, 0, card("Basket"), "basket").expect("committed");
    let mut late = shop.clone();
    let refused = commit(&mut library, &mut late, 0, card("Checkout"), "checkout");
    assert_eq!(refused, Err(StoreError::StaleRevision { given: 0, current: 1 }));
    assert_eq!(library.load(&id("shop")).expect("loaded").journey, shop);
}

#[test]
fn a_run_is_kept_with_its_map_and_some_of_its_customers() {
    let mut library = Library::in_memory().expect("a library");
    library.create(&journey("shop"), 0).expect("kept");
    let run = Run {
        journey: id("shop"),
        at: 5,
        revision: 0,
        seed: 9_007_199_254_740_991,
        customers: 10_000,
        map: "{}".into(),
        result: "{}".into(),
        setup: "{}".into(),
        change: None,
    };
    let kept = [Kept { replication: 2, customer: 4_294_967_295, trace: "[]".into() }];
    let number = library.keep_run(&run, &kept, 2).expect("kept");
    assert_eq!(library.run(number).as_ref(), Ok(&run));
    assert_eq!(library.kept_customers(number).expect("read"), kept);
    library.amend_run(number, "[]", Some("{}")).expect("amended");
    let amended = Run { result: "[]".into(), change: Some("{}".into()), ..run.clone() };
    assert_eq!(library.run(number), Ok(amended));
    let later = [(); 2].map(|()| library.keep_run(&run, &kept, 2).expect("kept"));
    let listed = library.runs(&id("shop")).expect("listed");
    assert_eq!(
        listed.iter().map(|run| run.id).collect::<Vec<_>>(),
        [later[1], later[0]],
        "the oldest has gone"
    );
    assert_eq!(library.run(number), Err(StoreError::NotInLibrary { id: number.to_string() }));
    assert_eq!(library.kept_customers(number).expect("read"), []);
    let not_there = StoreError::NotInLibrary { id: number.to_string() };
    assert_eq!(library.amend_run(number, "{}", None), Err(not_there));
}

#[test]
fn settings_and_snapshots_are_kept() {
    let mut library = Library::in_memory().expect("a library");
    library.create(&journey("shop"), 0).expect("kept");
    assert_eq!(library.setting("language"), Ok(None));
    library.set_setting("language", "en").expect("kept");
    library.set_setting("language", "fa").expect("kept");
    assert_eq!(library.setting("language"), Ok(Some("fa".into())));
    let number = library.take_snapshot(&id("shop"), "Before the workshop", 0, "{}", 3).expect("taken");
    assert_eq!(library.snapshot(number), Ok("{}".into()));
    assert_eq!(library.snapshots(&id("shop")).expect("listed")[0].name, "Before the workshop");
}

#[test]
fn a_new_library_is_marked_as_safars() {
    let (_folder, path) = file();
    drop(Library::open(&path).expect("made"));
    let mark: i32 = Connection::open(&path)
        .and_then(|db| db.query_row("PRAGMA application_id", [], |row| row.get(0)))
        .expect("read");
    assert_eq!(mark, APPLICATION_ID);
}

#[test]
fn the_journal_is_only_ever_added_to() {
    let (_folder, path) = file();
    let mut library = Library::open(&path).expect("made");
    let mut shop = journey("shop");
    library.create(&shop, 0).expect("kept");
    let reader = Connection::open(&path).expect("opened");
    let journal = || -> Vec<String> {
        let mut statement = reader
            .prepare("SELECT json_array(revision, act, of, below, forward, backward, at) FROM step ORDER BY revision")
            .expect("a query");
        let rows = statement.query_map([], |row| row.get(0)).expect("rows");
        rows.collect::<Result<_, _>>().expect("texts")
    };
    let mut before = journal();
    let mut check = |library: &mut Library, act: &dyn Fn(&mut Library)| {
        act(library);
        let after = journal();
        assert_eq!(after.len(), before.len() + 1);
        assert!(after.starts_with(&before), "{before:?}");
        before = after;
    };
    let changed = std::cell::RefCell::new(&mut shop);
    let add = |library: &mut Library, revision, name: &str| {
        commit(library, &mut changed.borrow_mut(), revision, card(name), name).expect("committed");
    };
    let back = |library: &mut Library, revision| {
        let (change, _) = library.undo(&id("shop"), revision, 1).expect("undone");
        changed.borrow_mut().apply(&change).expect("applied");
    };
    check(&mut library, &|library| add(library, 0, "a"));
    check(&mut library, &|library| add(library, 1, "b"));
    check(&mut library, &|library| back(library, 2));
    check(&mut library, &|library| {
        let (change, _) = library.redo(&id("shop"), 3, 1).expect("redone");
        changed.borrow_mut().apply(&change).expect("applied");
    });
    check(&mut library, &|library| back(library, 4));
    check(&mut library, &|library| add(library, 5, "c"));
    assert_eq!(library.redo(&id("shop"), 6, 1).err(), Some(StoreError::NothingToRedo));
}

/// What a person does between restarts.
#[derive(Debug, Clone)]
enum Act {
    Add,
    Rename(u8),
    RemoveFirst,
    AddStage,
    /// With all that stands in it.
    RemoveStage,
    Connect,
    Undo,
    Redo,
    Restart,
}

/// The edit that an act is; another where the journey has nothing for it.
fn edit(act: &Act, shop: &Journey) -> Edit {
    let (stage, mut nodes) = (shop.stages().last(), shop.nodes());
    let first = nodes.next();
    match (act, stage, first, nodes.last()) {
        (Act::RemoveStage, Some(stage), ..) => Edit::Remove { ids: vec![stage.id.clone()] },
        (Act::Rename(name), Some(stage), ..) => {
            Edit::Rename { id: stage.id.clone(), title: name.to_string() }
        }
        (Act::RemoveFirst, _, Some(node), _) => Edit::Remove { ids: vec![node.id.clone()] },
        (Act::Connect, _, Some(from), Some(to)) if shop.connectors().count() == 0 => {
            Edit::Connect { from: from.id.clone(), port: Port::next(), to: to.id.clone(), also: None }
        }
        (Act::Add | Act::Connect, Some(stage), ..) => {
            let place = Place { stage: stage.id.clone(), lane: id("lane"), x: 0.0, y: 0.0 };
            Edit::AddNode { kind: NodeKind::Touchpoint, title: "Card".into(), place, automation: None }
        }
        _ => Edit::AddStage { title: "Later".into(), before: None },
    }
}

fn reopen(path: &Path) -> Library {
    Library::open(path).expect("opened")
}

/// Few cases, since each of them writes a file and flushes it after each act; `PROPTEST_CASES` says how
/// many others.
fn cases() -> ProptestConfig {
    match std::env::var_os("PROPTEST_CASES") {
        Some(_) => ProptestConfig::default(),
        None => ProptestConfig::with_cases(24),
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn undo_and_redo_survive_restarts_and_walk_the_same_states(
        acts in vec(prop_oneof![
            3 => Just(Act::Add),
            2 => any::<u8>().prop_map(Act::Rename),
            1 => Just(Act::RemoveFirst),
            1 => Just(Act::AddStage),
            1 => Just(Act::RemoveStage),
            2 => Just(Act::Connect),
            4 => Just(Act::Undo),
            3 => Just(Act::Redo),
            1 => Just(Act::Restart),
        ], 1..40)
    ) {
        let (_folder, path) = file();
        let mut library = reopen(&path);
        let mut shop = journey("shop");
        library.create(&shop, 0).expect("kept");
        let (mut past, mut future): (Vec<Journey>, Vec<Journey>) = (Vec::new(), Vec::new());
        let mut revision = 0;
        for (at, act) in acts.into_iter().enumerate() {
            match act {
                Act::Add | Act::Rename(_) | Act::RemoveFirst | Act::AddStage | Act::RemoveStage | Act::Connect => {
                    let edit = edit(&act, &shop);
                    past.push(shop.clone());
                    future.clear();
                    let stepped = commit(&mut library, &mut shop, revision, edit, &format!("n{at}"));
                    revision = stepped.expect("committed").revision;
                }
                Act::Undo => match (library.undo(&id("shop"), revision, 1), past.pop()) {
                    (Ok((change, stepped)), Some(before)) => {
                        future.push(shop.clone());
                        shop.apply(&change).expect("applied");
                        prop_assert_eq!(&shop, &before);
                        prop_assert_eq!(stepped.undo, !past.is_empty());
                        revision = stepped.revision;
                    }
                    (Err(StoreError::NothingToUndo), None) => {}
                    other => prop_assert!(false, "{:?}", other),
                },
                Act::Redo => match (library.redo(&id("shop"), revision, 1), future.pop()) {
                    (Ok((change, stepped)), Some(after)) => {
                        past.push(shop.clone());
                        shop.apply(&change).expect("applied");
                        prop_assert_eq!(&shop, &after);
                        prop_assert_eq!(stepped.redo, !future.is_empty());
                        revision = stepped.revision;
                    }
                    (Err(StoreError::NothingToRedo), None) => {}
                    other => prop_assert!(false, "{:?}", other),
                },
                Act::Restart => {
                    drop(library);
                    library = reopen(&path);
                }
            }
            let loaded = library.load(&id("shop")).expect("loaded");
            prop_assert_eq!(&loaded.journey, &shop);
            prop_assert_eq!((loaded.revision, loaded.undo, loaded.redo),
                (revision, !past.is_empty(), !future.is_empty()));
        }
    }
}
