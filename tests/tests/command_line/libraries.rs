//! Libraries that cannot be opened or written: each is told, and none is changed.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use rusqlite::Connection;
use serde_json::Value;

use crate::{
    safar::{Desk, SAMPLE},
    strangers::zip,
};

/// Names the library that [`keeps_a_library`] is to keep.
const KEPT: &str = "SAFAR_TEST_KEPT_LIBRARY";

/// A desk with the sample, and a library that holds it.
fn desk() -> Desk {
    let desk = Desk::with_sample();
    desk.safar(&["library", "--library", "shelf.safar", "import", "map.safar.json"]).well();
    desk
}

/// What is refused to whoever lists a library, and to whoever imports into it.
#[track_caller]
fn refused(desk: &Desk, library: &str) -> String {
    let listed = desk.refused(&["library", "--library", library, "list"]);
    let imported = desk.refused(&["library", "--library", library, "import", "map.safar.json"]);
    assert_eq!(listed, imported);
    assert!(listed.contains(library), "{listed}");
    listed
}

fn with(path: &Path, sql: &str) {
    Connection::open(path).and_then(|other| other.execute_batch(sql)).expect("another program's work");
}

#[test]
fn what_is_imported_is_listed_and_comes_out_as_it_went_in() {
    let desk = desk();
    let list = desk.safar(&["library", "--library", "shelf.safar", "list", "--format", "json"]).well();
    let list: Value = serde_json::from_str(&list).expect("JSON");
    let id = list[0]["id"].as_str().expect("an id");
    desk.safar(&["library", "--library", "shelf.safar", "export", id, "-o", "out.safar.json"]).well();
    let of = |text: &str| -> Value {
        let mut map: Value = serde_json::from_str(text).expect("JSON");
        // A copy has its own id and its own beginning.
        for own in ["id", "created"] {
            map["journey"].as_object_mut().expect("an object").shift_remove(own);
        }
        map
    };
    assert_eq!(of(&desk.text("out.safar.json")), of(SAMPLE));
    assert_eq!(list.as_array().map(Vec::len), Some(1));
}

#[test]
fn what_is_no_library_of_safar_is_left_alone() {
    let desk = Desk::with_sample();
    desk.put("document", zip());
    with(&desk.path("bookmarks.sqlite"), "CREATE TABLE bookmark (url TEXT) STRICT");
    with(&desk.path("marked.sqlite"), "PRAGMA application_id = 252006674; CREATE TABLE a (b)");
    fs::create_dir(desk.path("folder")).expect("a folder");
    for library in ["document", "bookmarks.sqlite", "marked.sqlite", "folder", "map.safar.json"] {
        let sentence = refused(&desk, library);
        assert!(sentence.contains("is not a library of Safar"), "{sentence}");
    }
}

#[test]
fn a_library_of_a_newer_safar_is_left_alone() {
    let desk = desk();
    with(&desk.path("shelf.safar"), "PRAGMA journal_mode = DELETE; PRAGMA user_version = 99");
    let sentence = refused(&desk, "shelf.safar");
    assert!(sentence.contains("comes from a newer Safar (version 99"), "{sentence}");
}

#[test]
fn looking_into_a_library_that_is_not_there_does_not_make_one() {
    let desk = Desk::with_sample();
    for act in [vec!["list"], vec!["export", "nobody", "-o", "out.png"]] {
        let sentence = desk.refused(&[vec!["library", "--library", "mistyped.safar"], act].concat());
        assert!(sentence.contains("no file mistyped.safar"), "{sentence}");
    }
}

#[test]
fn looking_into_an_empty_file_does_not_make_it_a_library() {
    let desk = Desk::with_sample();
    desk.put("empty.safar", "");
    with(&desk.path("tableless.sqlite"), "PRAGMA user_version = 1; PRAGMA user_version = 0");
    for library in ["empty.safar", "tableless.sqlite"] {
        for act in [vec!["list"], vec!["export", "nobody", "-o", "out.png"]] {
            let sentence = desk.refused(&[vec!["library", "--library", library], act].concat());
            assert!(sentence.contains(&format!("{library} is not a library of Safar")), "{sentence}");
        }
        desk.safar(&["library", "--library", library, "import", "map.safar.json"]).well();
        desk.safar(&["library", "--library", library, "list"]).well();
    }
}

#[test]
fn a_map_that_cannot_be_imported_makes_no_library() {
    let desk = Desk::new();
    desk.put("map.safar.json", "{");
    desk.refused(&["library", "--library", "new.safar", "import", "map.safar.json"]);
}

#[test]
fn half_a_library_is_told() {
    let desk = desk();
    with(&desk.path("shelf.safar"), "PRAGMA journal_mode = DELETE");
    let bytes = fs::read(desk.path("shelf.safar")).expect("the library");
    desk.put("half.safar", &bytes[..bytes.len() / 2]);
    let answer = desk.safar(&["library", "--library", "half.safar", "list"]);
    assert_eq!((answer.status, answer.out.as_str()), (Some(2), ""));
    let sentence = answer.one_sentence();
    assert!(sentence.contains("half.safar is damaged"), "{sentence}");
}

#[test]
fn a_library_that_may_not_be_written_is_told() {
    let desk = desk().with_nobody();
    desk.forbid("shelf.safar", 0o444);
    let sentence = refused(&desk, "shelf.safar");
    assert!(sentence.contains("shelf.safar may not be written"), "{sentence}");
}

#[test]
fn a_library_that_another_process_has_locked_is_told_and_works_again_afterwards() {
    let desk = desk();
    let keeper = Keeper::of(&desk.path("shelf.safar"));
    let before = desk.files();
    for (language, told) in
        [("en", "Another program is writing"), ("fa", "برنامهٔ دیگری"), ("ar", "برنامج"), ("ru", "программа")]
    {
        let import = ["--lang", language, "library", "--library", "shelf.safar", "import", "map.safar.json"];
        let answer = desk.safar(&import);
        assert_eq!((answer.status, answer.out.as_str()), (Some(2), ""), "{answer:?}");
        let sentence = answer.one_sentence();
        assert!(sentence.contains(told) && sentence.contains("shelf.safar"), "{sentence}");
    }
    assert!(desk.files() == before, "the library has changed");
    keeper.leave();
    let list = ["library", "--library", "shelf.safar", "list", "--format", "json"];
    let listed: Value = serde_json::from_str(&desk.safar(&list).well()).expect("JSON");
    assert_eq!(listed.as_array().map(Vec::len), Some(1), "nothing was taken in");
    desk.safar(&["library", "--library", "shelf.safar", "import", "map.safar.json"]).well();
}

#[test]
fn a_file_that_cannot_be_imported_changes_nothing() {
    let desk = desk();
    desk.put("broken.safar.json", &SAMPLE[..SAMPLE.len() / 2]);
    let import = ["library", "--library", "shelf.safar", "import", "broken.safar.json"];
    let answer = desk.safar(&import);
    assert_eq!((answer.status, answer.out.as_str()), (Some(2), ""));
    assert!(answer.one_sentence().contains("ends in the middle"));
    let list = ["library", "--library", "shelf.safar", "list", "--format", "json"];
    let listed: Value = serde_json::from_str(&desk.safar(&list).well()).expect("JSON");
    assert_eq!(listed.as_array().map(Vec::len), Some(1));
}

#[test]
fn a_journey_that_is_not_in_the_library_is_told() {
    let sentence =
        desk().refused(&["library", "--library", "shelf.safar", "export", "nobody", "-o", "out.png"]);
    assert!(sentence.contains("nobody is not in the library"), "{sentence}");
}

/// Another process that has the library to itself.
struct Keeper(Child);

impl Keeper {
    fn of(path: &Path) -> Self {
        let program = std::env::current_exe().expect("this program");
        let mut child = Command::new(program)
            .args(["--exact", "libraries::keeps_a_library", "--nocapture"])
            .env(KEPT, path)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("another process");
        let said = BufReader::new(child.stdout.as_mut().expect("its output")).lines();
        assert!(said.map_while(Result::ok).any(|line| line == "kept"), "it keeps the library");
        Self(child)
    }

    fn leave(mut self) {
        drop(self.0.stdin.take());
        self.0.wait().expect("it ends");
    }
}

/// The other process: it is the test binary itself, which does this only when a library is named to it.
#[test]
fn keeps_a_library() {
    let Some(path) = std::env::var_os(KEPT).map(PathBuf::from) else { return };
    let owner = Connection::open(path).expect("a connection");
    owner.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").expect("locked");
    let mut out = std::io::stdout();
    out.write_all(b"\nkept\n").and_then(|()| out.flush()).expect("said");
    std::io::stdin().read_line(&mut String::new()).expect("until its input ends");
    owner.execute_batch("ROLLBACK").expect("let go");
}
