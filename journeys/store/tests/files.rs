//! What may be wrong with the file of a library: each is told, and nothing is changed or lost.

use std::{
    fs,
    io::{BufRead, BufReader, Lines, Write},
    os::unix::{fs::PermissionsExt, process::CommandExt},
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
};

use rusqlite::Connection;
use safar_model::{Journey, record::grid::JourneyRecord, value::id::Id};
use safar_store::{Library, StoreError};
use tempfile::{TempDir, tempdir};

fn folder() -> TempDir {
    let folder = tempdir().expect("a folder");
    // A program that runs as nobody has to come in, too.
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).expect("a folder of ours");
    folder
}

fn journey(id: &str, title: &str) -> Journey {
    Journey::new(JourneyRecord::new(Id::parse(id).expect("an id"), title))
}

fn new_library(path: &Path) -> Library {
    let mut library = Library::open(path).expect("a new library");
    library.create(&journey("j", "Shop"), 1).expect("a journey");
    library
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn a_library_is_made_with_its_folder() {
    let folder = folder();
    let path = folder.path().join("some/where/library.safar");
    drop(new_library(&path));
    let library = Library::open(&path).expect("it opens again");
    assert_eq!(library.list().expect("a list").len(), 1);
}

#[test]
fn an_empty_file_becomes_a_library() {
    let folder = folder();
    let path = folder.path().join("library.safar");
    fs::write(&path, "").expect("a file");
    new_library(&path);
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let folder = folder();
    let file = folder.path().join("file");
    fs::write(&file, "x").expect("a file");
    let path = file.join("library.safar");
    let error = Library::open(&path).expect_err("a file is no folder");
    assert!(
        matches!(&error, StoreError::LibraryOutOfReach { path: p, .. } if *p == shown(&path)),
        "{error:?}"
    );
}

#[test]
fn what_is_no_library_is_left_alone() {
    let folder = folder();
    let garbage = folder.path().join("garbage");
    fs::write(&garbage, "%PDF-1.7 and so on".repeat(100)).expect("a file");
    let short = folder.path().join("short");
    fs::write(&short, "SQLite").expect("a file");
    let foreign = folder.path().join("foreign.sqlite");
    Connection::open(&foreign)
        .and_then(|other| other.execute_batch("CREATE TABLE bookmarks (url TEXT); PRAGMA user_version = 7"))
        .expect("somebody else's database");
    let marked = folder.path().join("marked.sqlite");
    Connection::open(&marked)
        .and_then(|other| other.execute_batch("PRAGMA application_id = 252006674; CREATE TABLE a (b)"))
        .expect("a database with an application id");
    for path in [garbage, short, foreign, marked, folder.path().to_owned()] {
        let before = fs::read(&path).ok();
        assert_eq!(Library::open(&path).err(), Some(StoreError::NotALibrary { path: shown(&path) }));
        assert_eq!(fs::read(&path).ok(), before);
    }
}

#[test]
fn a_truncated_library_is_told() {
    let folder = folder();
    let path = folder.path().join("library.safar");
    let mut library = new_library(&path);
    library.set_setting("large", &"x".repeat(200_000)).expect("a setting");
    drop(library);
    let whole = fs::read(&path).expect("the file");
    fs::write(&path, &whole[..whole.len() / 2]).expect("half of it");
    let error =
        Library::open(&path).and_then(|library| library.setting("large")).expect_err("half is missing");
    assert!(matches!(error, StoreError::LibraryDamaged { .. }), "{error:?}");
    fs::write(&path, &whole).expect("all of it");
    assert!(Library::open(&path).is_ok());
}

#[test]
fn overwritten_pages_are_told() {
    let folder = folder();
    let path = folder.path().join("library.safar");
    let mut library = new_library(&path);
    library.set_setting("large", &"x".repeat(200_000)).expect("a setting");
    drop(library);
    let mut bytes = fs::read(&path).expect("the file");
    bytes[4096..].fill(0xAB);
    fs::write(&path, &bytes).expect("damage");
    let opened = Library::open(&path).and_then(|library| library.list());
    let error = opened.expect_err("every page but the first is overwritten");
    assert!(matches!(error, StoreError::LibraryDamaged { .. }), "{error:?}");
}

#[test]
fn a_file_that_may_not_be_written_is_told() {
    let folder = folder();
    let path = folder.path().join("library.safar");
    drop(new_library(&path));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).expect("rights");
    let before = fs::read(&path).expect("the file");
    let mut child = this_program("opens_as_nobody", &path);
    // Whoever runs the tests as root may write everything; nobody may not.
    if is_root(folder.path()) {
        child.uid(65_534);
    }
    let output = child.output().expect("a program");
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("LibraryReadOnly"), "{told}");
    assert_eq!(fs::read(&path).expect("the file"), before);
}

/// The part of [`a_file_that_may_not_be_written_is_told`] that runs as somebody else.
#[test]
fn opens_as_nobody() {
    if let Some(path) = task("opens_as_nobody") {
        println!("{:?}", Library::open(&path));
    }
}

#[test]
fn a_library_that_another_program_keeps_is_told_and_free_afterwards() {
    let folder = folder();
    let path = folder.path().join("library.safar");
    let mut library = new_library(&path);
    let keeper = Keeper::of(&path);
    let error = library.create(&journey("k", "Second"), 2).expect_err("the other program writes");
    assert_eq!(error, StoreError::LibraryLocked { path: shown(&path) });
    assert_eq!(library.list().expect("reading is possible").len(), 1);
    keeper.leave();
    library.create(&journey("k", "Second"), 2).expect("it is free again");
}

#[test]
fn a_library_that_another_program_shuts_off_is_told() {
    let folder = folder();
    let path = folder.path().join("library.safar");
    drop(new_library(&path));
    let owner = Connection::open(&path).expect("a connection");
    owner
        .execute_batch(
            "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; UPDATE setting SET value = ''; COMMIT",
        )
        .expect("shut off");
    assert_eq!(Library::open(&path).err(), Some(StoreError::LibraryLocked { path: shown(&path) }));
    drop(owner);
    assert!(Library::open(&path).is_ok());
}

/// Another process that is in the middle of writing.
struct Keeper {
    child: Child,
    said: Lines<BufReader<ChildStdout>>,
}

impl Keeper {
    fn of(path: &Path) -> Self {
        let mut child = this_program("keeps_the_library", path);
        let mut child = child.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a program");
        let mut said = BufReader::new(child.stdout.take().expect("its output")).lines();
        let kept = said.by_ref().map_while(Result::ok).any(|line| line.contains("kept"));
        assert!(kept, "the other program writes");
        Self { child, said }
    }

    fn leave(mut self) {
        let mut input = self.child.stdin.take().expect("its input");
        input.write_all(b"go\n").expect("a word");
        self.said.by_ref().for_each(drop);
        assert!(self.child.wait().expect("it ends").success());
    }
}

#[test]
fn keeps_the_library() {
    if let Some(path) = task("keeps_the_library") {
        let mut connection = Connection::open(path).expect("a connection");
        let transaction = connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .expect("a transaction");
        println!("\nkept");
        std::io::stdin().read_line(&mut String::new()).expect("a word");
        transaction.rollback().expect("it lets go");
    }
}

#[test]
fn a_library_opened_to_be_read_can_only_be_read() {
    let folder = folder();
    let path = folder.path().join("library.safar");
    drop(new_library(&path));
    let mut library = Library::open_to_read(&path).expect("it opens");
    assert_eq!(library.list().expect("a list").len(), 1);
    let refused = library.create(&journey("k", "Second"), 2);
    assert_eq!(refused, Err(StoreError::LibraryReadOnly { path: shown(&path) }));
}

#[test]
fn a_copy_of_an_open_library_is_a_library() {
    let folder = folder();
    let path = folder.path().join("library.safar");
    let library = new_library(&path);
    let copy = folder.path().join("copy.safar");
    library.back_up_to(&copy).expect("a copy");
    assert_eq!(Library::open(&copy).and_then(|copy| copy.list()), library.list());
    assert!(library.back_up_to(&copy).is_err(), "what is there is not overwritten");
}

#[test]
fn programs_that_make_the_same_library_at_once_agree() {
    for _ in 0..20 {
        let folder = folder();
        let path = folder.path().join("library.safar");
        let together = std::sync::Barrier::new(4);
        let open = || {
            together.wait();
            Library::open(&path).map(drop)
        };
        std::thread::scope(|scope| {
            let opening: Vec<_> = (0..4).map(|_| scope.spawn(open)).collect();
            for opened in opening {
                assert_eq!(opened.join().expect("no panic"), Ok(()));
            }
        });
        new_library(&path);
    }
}

/// This very test program, to run one test as another process.
fn this_program(test: &str, path: &Path) -> Command {
    let program = std::env::current_exe().expect("this program");
    let mut command = Command::new(program);
    command
        .args(["--exact", test, "--nocapture"])
        .env("SAFAR_STORE_TASK", test)
        .env("SAFAR_STORE_PATH", path);
    command
}

/// The library that this process is to work on, if it has been started for `test`.
fn task(test: &str) -> Option<PathBuf> {
    let asked = std::env::var("SAFAR_STORE_TASK").is_ok_and(|task| task == test);
    asked.then(|| std::env::var_os("SAFAR_STORE_PATH").map(PathBuf::from)).flatten()
}

fn is_root(ours: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(ours).is_ok_and(|metadata| metadata.uid() == 0)
}
