//! The simulator beside SimPy and Ciw, which are installed into a Python environment of their own.

use std::path::PathBuf;

use duct::cmd;
use serde_json::Value;

use crate::{
    steps::{cargo_at_root, root, run, target},
    trouble::{Outcome, Trouble},
};

/// The peers: the program that measures each, and the package that it needs. Their versions are named, so
/// that figures of different days can be compared.
const PEERS: [(&str, &str); 2] = [("simpy_shop.py", "simpy==4.1.2"), ("ciw_shop.py", "ciw==3.2.7")];

/// Measures all rows and shows them as a table.
pub fn measure() -> Outcome<()> {
    let arguments = ["run", "--release", "--quiet", "-p", "safar-simulator", "--example", "speed"];
    let mut rows = rows(cargo_at_root(&arguments), "the simulator's measurements")?;
    let python = environment()?;
    for (peer, package) in PEERS {
        let pip = cmd!(&python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", package);
        run(pip, "pip")?;
        let program = root().join("journeys/simulator/peers").join(peer);
        rows.extend(self::rows(cmd!(&python, program), peer)?);
    }
    for row in rows {
        println!("{}", line(&row));
    }
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

/// The rows that a program writes, a line of JSON each.
fn rows(expression: duct::Expression, program: &str) -> Outcome<Vec<Value>> {
    let start = |source| Trouble::Start { program: program.to_owned(), source };
    let output = expression.stdout_capture().unchecked().run().map_err(start)?;
    if !output.status.success() {
        return Err(Trouble::Failed { program: program.to_owned(), status: output.status });
    }
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let row = |line: &str| {
        serde_json::from_str(line).map_err(|_| Trouble::Unexpected(format!("{program} wrote no row: {line}")))
    };
    text.lines().map(row).collect()
}

/// A row for people: its name and its figures.
fn line(row: &Value) -> String {
    let fields = row.as_object().into_iter().flatten();
    let figures = fields.filter(|(name, _)| *name != "row");
    let figures: Vec<String> = figures.map(|(name, value)| format!("{name} {}", figure(value))).collect();
    format!("{:32} {}", row["row"].as_str().unwrap_or_default(), figures.join("  "))
}

/// A figure with its thousands apart.
fn figure(value: &Value) -> String {
    match value.as_f64() {
        Some(number) if number.abs() < 1000.0 => format!("{number:.2}"),
        Some(number) => {
            let digits = format!("{:.0}", number.abs());
            let groups = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy);
            let sign = if number < 0.0 { "-" } else { "" };
            format!("{sign}{}", groups.collect::<Vec<_>>().join(","))
        }
        None => value.to_string(),
    }
}
