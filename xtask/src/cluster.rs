//! The Python package that spreads a run over machines: an environment of its own, and its tests in it.

use std::fs;
use std::path::{Path, PathBuf};

use duct::cmd;

use crate::setup::debian;
use crate::steps::{root, run, target};
use crate::trouble::{Outcome, Trouble};

/// Asks Python whether it is new enough and can make environments with pip.
const FIT: &str = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";

/// Makes the environment with the versions of `requirements-test.txt`, unless it is there, and gives its Python.
pub fn environment() -> Outcome<PathBuf> {
    let wanted = package().join("requirements-test.txt");
    let lock = fs::read(&wanted).map_err(Trouble::file(&wanted))?;
    let folder = target().join("cluster");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let installed = folder.join("installed-from.txt");
    if python.exists() && fs::read(&installed).is_ok_and(|from| from == lock) {
        return Ok(python);
    }
    if !is_fit() && debian::is_here() {
        debian::install(&["python3", "python3-venv"])?;
    }
    if !is_fit() {
        return Err(Trouble::Missing(
            "Python 3.10 or newer with venv and pip is needed: install it and try again.".to_owned(),
        ));
    }
    run(cmd!("python3", "-m", "venv", "--clear", &folder), "python3 -m venv")?;
    let pip = cmd!(&python, "-m", "pip", "install", "--quiet", "--requirement", &wanted);
    run(pip, "pip install")?;
    fs::write(&installed, lock).map_err(Trouble::file(&installed))?;
    Ok(python)
}

/// Runs the tests: a cluster of two workers on this machine, one of which is killed in the middle.
pub fn test(python: &Path, command_line: &Path) -> Outcome<()> {
    let tests = cmd!(python, "-m", "pytest", "-p", "no:cacheprovider", package())
        .env("PYTHONPATH", package())
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("SAFAR_CLI", command_line);
    run(tests, "the cluster tests")
}

fn is_fit() -> bool {
    cmd!("python3", "-c", FIT).stderr_null().unchecked().run().is_ok_and(|output| output.status.success())
}

fn package() -> PathBuf {
    root().join("journeys/cluster")
}
