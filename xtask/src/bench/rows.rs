//! The rows that measuring programs write, and how they are shown.

use serde_json::Value;

use crate::trouble::{Outcome, Trouble};

/// The rows that a program writes, a line of JSON each.
pub fn written(expression: duct::Expression, program: &str) -> Outcome<Vec<Value>> {
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

/// Shows rows as a table.
pub fn show(rows: &[Value]) {
    for row in rows {
        println!("{}", line(row));
    }
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
