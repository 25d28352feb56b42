//! Libraries of other versions: older ones are brought up to date after a backup, newer ones are left
//! alone.

use std::fs;

use rusqlite::{Connection, ErrorCode};
use rusqlite_migration::M;
use safar_model::{Journey, record::grid::JourneyRecord, value::id::Id};
use tempfile::{TempDir, tempdir};

use super::{Absent, backup_of, open};
use crate::{Library, StoreError, schema::MIGRATIONS};

/// The migrations of a later Safar, which adds a column.
fn later() -> Vec<M<'static>> {
    let mut migrations = MIGRATIONS.to_vec();
    migrations.push(M::up("ALTER TABLE journey ADD COLUMN pinned INTEGER NOT NULL DEFAULT 0"));
    migrations
}

fn library_with_a_journey() -> (TempDir, std::path::PathBuf) {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("library.safar");
    let mut library = Library::open(&path).expect("a new library");
    let journey = Journey::new(JourneyRecord::new(Id::parse("j").expect("an id"), "Shop"));
    library.create(&journey, 1).expect("a journey");
    (folder, path)
}

#[test]
fn an_older_library_is_brought_up_to_date_after_a_backup() {
    let (_folder, path) = library_with_a_journey();
    let connection = open(&path, Absent::Make, &later()).expect("it opens");
    let pinned: u32 =
        connection.query_row("SELECT pinned FROM journey", [], |row| row.get(0)).expect("a row");
    assert_eq!(pinned, 0);

    let backup = backup_of(&path, MIGRATIONS.len());
    let library = Library::open(&backup).expect("the backup is a library of the older version");
    assert_eq!(library.list().expect("a list").len(), 1);
}

#[test]
fn runs_of_the_first_version_are_still_there() {
    let folder = tempdir().expect("a folder");
    let path = folder.path().join("library.safar");
    let first = open(&path, Absent::Make, &MIGRATIONS[..1]).expect("a library of the first version");
    first
        .execute_batch(
            "INSERT INTO journey (id, revision, created, modified) VALUES ('j', 0, 0, 0);
             INSERT INTO run (journey, revision, map, result, seed, customers, at)
             VALUES ('j', 0, '{}', '{}', 7, 100, 5);",
        )
        .expect("a run");
    drop(first);
    let library = Library::open(&path).expect("it is brought up to date");
    let run = library.run(1).expect("the run");
    assert_eq!((run.seed, run.setup.as_str(), run.change), (7, "{}", None));
}

#[test]
fn a_migration_that_fails_leaves_the_library_as_it_was() {
    let (_folder, path) = library_with_a_journey();
    let mut broken = later();
    broken.push(M::up("ALTER TABLE nowhere ADD COLUMN at INTEGER"));
    let error = open(&path, Absent::Make, &broken).expect_err("the migration fails");
    assert!(matches!(error, StoreError::Sqlite { .. }), "{error:?}");
    let library = Library::open(&path).expect("the older Safar opens it as before");
    assert_eq!(library.list().expect("a list").len(), 1);
    open(&path, Absent::Make, &later()).expect("and a mended one brings it up to date");
}

#[test]
fn a_library_of_a_newer_safar_is_refused_and_not_touched() {
    let (folder, path) = library_with_a_journey();
    drop(open(&path, Absent::Make, &later()).expect("a newer library"));
    fs::remove_file(backup_of(&path, MIGRATIONS.len())).expect("the backup");
    let before = fs::read(&path).expect("the file");
    let error = Library::open(&path).expect_err("an older Safar does not open it");
    let known = MIGRATIONS.len() as i32;
    assert_eq!(error, StoreError::LibraryNewer { path: path.display().to_string(), found: known + 1, known });
    assert_eq!(fs::read(&path).expect("the file"), before);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "no other file appears");
}

#[test]
fn a_newer_version_is_seen_also_while_it_stands_only_in_the_log_of_writes() {
    let (_folder, path) = library_with_a_journey();
    let newer = open(&path, Absent::Make, &later()).expect("a newer library, which stays open");
    let error = Library::open(&path).expect_err("an older Safar does not open it");
    assert!(matches!(error, StoreError::LibraryNewer { .. }), "{error:?}");
    drop(newer);
}

#[test]
fn a_full_disk_is_told_and_nothing_is_half_written() {
    let (_folder, path) = library_with_a_journey();
    let mut library = Library::open(&path).expect("it opens");
    let pages: u32 =
        library.connection.pragma_query_value(None, "page_count", |row| row.get(0)).expect("a number");
    let limit = |connection: &Connection, pages: u32| {
        connection
            .pragma_update_and_check(None, "max_page_count", pages, |row| row.get::<_, u32>(0))
            .expect("a limit")
    };
    limit(&library.connection, pages + 2);
    let large = "x".repeat(100_000);
    let error = library.set_setting("large", &large).expect_err("no room");
    assert_eq!(error, StoreError::DiskFull { path: path.display().to_string() });
    limit(&library.connection, pages + 100);
    assert_eq!(library.setting("large").expect("a library"), None);
    library.set_setting("large", &large).expect("room again");
}

#[test]
fn one_damaged_record_is_named_and_hides_nothing_else() {
    let (_folder, path) = library_with_a_journey();
    let mut library = Library::open(&path).expect("it opens");
    let other = Journey::new(JourneyRecord::new(Id::parse("k").expect("an id"), "Other"));
    library.create(&other, 2).expect("another journey");
    library
        .connection
        .execute(
            "UPDATE record SET json = '{\"scenario\":{\"seed\":\"x\"}}' WHERE journey = 'j' AND id = ''",
            [],
        )
        .expect("damage");
    let error = library.load(&Id::parse("j").expect("an id")).expect_err("damaged");
    let StoreError::DamagedRecord { error, .. } = &error else { panic!("{error:?}") };
    assert_eq!(error.path, "scenario.seed");
    library
        .connection
        .execute("UPDATE record SET json = '{' WHERE journey = 'j' AND id = 'j'", [])
        .expect("damage");
    let entries = library.list().expect("a list");
    let titles: Vec<&str> = entries.iter().map(|entry| entry.title.as_str()).collect();
    assert_eq!(titles, ["Other", ""]);
}

#[test]
fn writing_is_flushed_and_what_hangs_on_a_journey_is_tied_to_it() {
    let (_folder, path) = library_with_a_journey();
    let library = Library::open(&path).expect("it opens");
    let pragma = |name: &str| -> String {
        let value = library.connection.pragma_query_value(None, name, |row| {
            row.get_ref(0).map(|v| match v {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str().unwrap_or_default().to_owned(),
            })
        });
        value.expect("a value")
    };
    assert_eq!(pragma("journal_mode"), "wal");
    assert_eq!(pragma("synchronous"), "2", "FULL");
    assert_eq!(pragma("foreign_keys"), "1");
    let dangling = library.connection.execute("INSERT INTO record VALUES ('nowhere', 'x', 'node', '{}')", []);
    let code = dangling.expect_err("refused").sqlite_error_code();
    assert_eq!(code, Some(ErrorCode::ConstraintViolation));
}
