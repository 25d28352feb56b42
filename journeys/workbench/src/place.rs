//! Where the library is, when nobody says.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use crate::{Workbench, trouble::FileTrouble};

/// The variable that names another library.
pub const VARIABLE: &str = "SAFAR_LIBRARY";

/// The library that `SAFAR_LIBRARY` names, or the one in the person's data folder.
///
/// # Errors
/// When the system names no data folder.
pub fn library_path() -> Result<PathBuf, FileTrouble> {
    match env::var_os(VARIABLE) {
        Some(path) => Ok(PathBuf::from(path)),
        None => dirs::data_dir()
            .map(|folder| folder.join("safar").join("library.safar"))
            .ok_or(FileTrouble::NoDataFolder),
    }
}

impl Workbench {
    /// Refuses the library's own files where another file is meant.
    ///
    /// Written, they would be lost; and even to read them does harm: by POSIX, closing any file takes all
    /// the locks along that this process has on it, and another program could take the library for abandoned.
    pub(crate) fn keep_off_library(&self, path: &Path) -> Result<(), FileTrouble> {
        let place = |path: &Path| fs::canonicalize(path).ok();
        let library = self.store().path().to_owned();
        let is_library = ["", "-wal", "-shm"].into_iter().any(|ending| {
            let mut file = library.clone().into_os_string();
            file.push(ending);
            place(Path::new(&file)).is_some_and(|file| place(path) == Some(file))
        });
        match is_library {
            true => Err(FileTrouble::FileIsLibrary { path: path.display().to_string() }),
            false => Ok(()),
        }
    }
}
