//! The programs under test: built once for all tests of a run, or named by `SAFAR_APP` and `SAFAR_CLI`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use crate::{Outcome, Trouble};

/// The app's binary. `SAFAR_APP` names one that is built already (`cargo xtask test` does, and a packaged app can
/// be tested so); without it the app is built now, so that no test runs on yesterday's.
pub fn app_binary() -> Outcome<PathBuf> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    BUILT.get_or_init(|| find_or_build("SAFAR_APP", "safar-desktop")).clone().map_err(Trouble::Build)
}

/// The command line's binary, named by `SAFAR_CLI` or built now, as the app's is.
pub fn command_line_binary() -> Outcome<PathBuf> {
    static BUILT: OnceLock<Result<PathBuf, String>> = OnceLock::new();
    BUILT.get_or_init(|| find_or_build("SAFAR_CLI", "safar")).clone().map_err(Trouble::Build)
}

/// Where this run's artifacts lie; also the place for pictures of failures.
pub fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

fn find_or_build(variable: &str, program: &str) -> Result<PathBuf, String> {
    if let Some(named) = std::env::var_os(variable) {
        let path = PathBuf::from(named);
        return if path.is_file() {
            Ok(path)
        } else {
            Err(format!("{variable} names {}, which is no file", path.display()))
        };
    }
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--workspace", "--bin", program])
        .current_dir(root())
        .status()
        .map_err(|error| error.to_string())?;
    if status.success() {
        Ok(target_folder().join("debug").join(program))
    } else {
        Err("see the compiler's words above".to_owned())
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}
