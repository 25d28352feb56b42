//! The simulator beside SimPy and Ciw, which are installed into a Python environment of their own.

use std::path::PathBuf;

use duct::cmd;

use super::rows::{show, written};
use crate::{
    steps::{cargo_at_root, root, run, target},
    trouble::Outcome,
};

/// The peers: the program that measures each, and the package that it needs. Their versions are named, so
/// that figures of different days can be compared.
const PEERS: [(&str, &str); 2] = [("simpy_shop.py", "simpy==4.1.2"), ("ciw_shop.py", "ciw==3.2.7")];

/// Measures all rows and shows them as a table.
pub fn measure() -> Outcome<()> {
    let arguments = ["run", "--release", "--quiet", "-p", "safar-simulator", "--example", "speed"];
    let mut rows = written(cargo_at_root(&arguments), "the simulator's measurements")?;
    let python = environment()?;
    for (peer, package) in PEERS {
        let pip = cmd!(&python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package);
        run(pip, "pip")?;
        let program = root().join("journeys/simulator/peers").join(peer);
        rows.extend(written(cmd!(&python, program), peer)?);
    }
    show(&rows);
    Ok(())
}

/// The Python of an environment under the folder of what is built; made where there is none.
fn environment() -> Outcome<PathBuf> {
    let folder = target().join("peers");
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    if !python.exists() {
        run(cmd!("python3", "-m", "venv", &folder), "python3")?;
    }
    Ok(python)
}
