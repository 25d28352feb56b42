//! Where the library is, when nobody says.

use std::{env, path::PathBuf};

use crate::trouble::FileTrouble;

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
