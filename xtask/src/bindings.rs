//! The generated files: the interface's types and the file format's schema, written from the Rust records.

use std::path::PathBuf;

use duct::cmd;
use tempfile::TempDir;

use crate::app::{With, build_programs};
use crate::steps::{root, run};
use crate::trees;
use crate::trouble::{Outcome, Trouble};

/// The folders that hold generated files and nothing else.
const FOLDERS: [&str; 2] = ["ui/src/bindings", "journeys/model/schema"];

/// Writes them anew; those that are the same already keep their time.
pub fn write() -> Outcome {
    let fresh = generate()?;
    let mut changed = Vec::new();
    for folder in FOLDERS {
        let paths = trees::mirror(&fresh.path().join(folder), &root().join(folder))?;
        changed.extend(paths.into_iter().map(|path| shown(folder, path)));
    }
    Ok(match changed.len() {
        0 => "The generated files were fresh already.".to_owned(),
        count => format!("{count} generated files written: {}", changed.join(", ")),
    })
}

/// Fails when one is stale.
pub fn check() -> Outcome {
    compare().map(|()| "The generated files are fresh.".to_owned())
}

/// Fails when one is stale, as a step of another task.
pub fn compare() -> Outcome<()> {
    let fresh = generate()?;
    let mut stale = Vec::new();
    for folder in FOLDERS {
        let paths = trees::differences(&fresh.path().join(folder), &root().join(folder))?;
        stale.extend(paths.into_iter().map(|path| shown(folder, path)));
    }
    if stale.is_empty() { Ok(()) } else { Err(Trouble::Stale(stale)) }
}

/// Lets the workbench write all of them below a new folder, each at its place in the project.
fn generate() -> Outcome<TempDir> {
    let folder = tempfile::tempdir().map_err(Trouble::file(&std::env::temp_dir()))?;
    let [program] = build_programs(With::Nothing, ["bindings"])?;
    run(cmd!(program, folder.path()), "bindings")?;
    Ok(folder)
}

fn shown(folder: &str, path: PathBuf) -> String {
    format!("{folder}/{}", path.display())
}
