//! Folders of generated files: how two of them differ, and making one like the other without touching what is equal.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::trouble::{Outcome, Trouble};

/// The files that differ between two folders, by their path below them: changed, missing in one, or in the other.
pub fn differences(fresh: &Path, kept: &Path) -> Outcome<Vec<PathBuf>> {
    let (fresh, kept) = (read(fresh)?, read(kept)?);
    let changed = fresh.iter().filter(|(path, bytes)| kept.get(*path) != Some(bytes));
    let left_over = kept.iter().filter(|(path, _)| !fresh.contains_key(*path));
    Ok(changed.chain(left_over).map(|(path, _)| path.clone()).collect())
}

/// Makes `kept` like `fresh`. Files that are equal already keep their time, so that nothing is rebuilt for them.
pub fn mirror(fresh: &Path, kept: &Path) -> Outcome<Vec<PathBuf>> {
    let changed = differences(fresh, kept)?;
    for path in &changed {
        let (from, to) = (fresh.join(path), kept.join(path));
        let copied = if from.exists() { copy(&from, &to) } else { fs::remove_file(&to) };
        copied.map_err(Trouble::file(&to))?;
    }
    Ok(changed)
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::copy(from, to).map(drop)
}

/// Every file below a folder; a folder that is not there is empty.
fn read(folder: &Path) -> Outcome<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    if folder.exists() {
        read_into(&mut files, folder, folder).map_err(Trouble::file(folder))?;
    }
    Ok(files)
}

fn read_into(files: &mut BTreeMap<PathBuf, Vec<u8>>, top: &Path, folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            read_into(files, top, &path)?;
        } else if let Ok(below) = path.strip_prefix(top) {
            files.insert(below.to_owned(), fs::read(&path)?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder for the test");
        for (path, text) in files {
            let path = folder.path().join(path);
            fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("its folder");
            fs::write(path, text).expect("a file of the test");
        }
        folder
    }

    #[test]
    fn a_mirrored_folder_loses_what_the_fresh_one_lacks_and_gains_what_it_has() {
        let fresh = folder(&[("same", "1"), ("changed", "new"), ("deep/added", "x")]);
        let kept = folder(&[("same", "1"), ("changed", "old"), ("gone", "y")]);
        let paths = |names: &[&str]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
        let changed = mirror(fresh.path(), kept.path()).expect("folders that can be read");
        assert_eq!(changed, paths(&["changed", "deep/added", "gone"]));
        assert_eq!(differences(fresh.path(), kept.path()).expect("the same"), paths(&[]));
    }
}
