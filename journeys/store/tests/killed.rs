//! A process that is killed at any moment loses nothing that it had acknowledged.

mod common;

use std::{
    env,
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Command, Stdio},
};

use common::{card, commit, id, journey};
use rusqlite::Connection;
use safar_store::Library;

const PATH: &str = "SAFAR_TEST_LIBRARY";
const KILLS: usize = 12;

/// The other process: commits cards for ever and says so after each. It is the test binary itself,
/// which does this only when a library is named to it.
#[test]
fn commits_until_it_is_killed() {
    let Ok(path) = env::var(PATH) else { return };
    let mut library = Library::open(Path::new(&path)).expect("opened");
    let loaded = library.load(&id("shop")).expect("loaded");
    let (mut shop, mut revision) = (loaded.journey, loaded.revision);
    let mut out = std::io::stdout();
    loop {
        let name = format!("card{revision}");
        let stepped = commit(&mut library, &mut shop, revision, card(&name), &name).expect("committed");
        revision = stepped.revision;
        writeln!(out, "\nacknowledged {name}").and_then(|()| out.flush()).expect("said");
    }
}

#[test]
fn nothing_acknowledged_is_lost_when_the_process_is_killed() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("library.safar");
    Library::open(&path).expect("made").create(&journey("shop"), 0).expect("kept");
    let mut acknowledged = Vec::new();
    for round in 0..KILLS {
        let mut child = Command::new(env::current_exe().expect("this test"))
            .args(["--exact", "commits_until_it_is_killed", "--nocapture"])
            .env(PATH, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("started");
        let lines = BufReader::new(child.stdout.take().expect("its output")).lines();
        let said = lines
            .map_while(Result::ok)
            .filter_map(|line| line.strip_prefix("acknowledged ").map(str::to_owned));
        // Each round is killed after another number of commits, while the next is under way.
        acknowledged.extend(said.take(3 + 7 * round % 20));
        child.kill().expect("killed");
        child.wait().expect("gone");
        let library = Library::open(&path).expect("opened again");
        let loaded = library.load(&id("shop")).expect("loaded");
        for name in &acknowledged {
            assert!(loaded.journey.node(&id(name)).is_some(), "{name} was acknowledged and is lost");
        }
        let whole: String = Connection::open(&path)
            .and_then(|db| db.query_row("PRAGMA integrity_check", [], |row| row.get(0)))
            .expect("checked");
        assert_eq!(whole, "ok");
    }
}
