//! The checks that need no running program: formatting, lints, types, and generated files.

use crate::steps::{Steps, cargo, npm};
use crate::trouble::Outcome;
use crate::{bindings, setup};

/// How many steps [`all`] takes.
pub const STEPS: usize = 6;

/// The checks as a task of their own.
pub fn check() -> Outcome {
    let mut steps = Steps::new(setup::STEPS + STEPS);
    setup::prepare(&mut steps, setup::For::Building)?;
    all(&mut steps);
    steps.close("All checks hold.")
}

/// The checks as steps of another task.
pub fn all(steps: &mut Steps) {
    steps.may("Rust formatting", || cargo(&["fmt", "--all", "--check"]));
    steps
        .may("Rust lints", || cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]));
    steps.may("Interface formatting", || npm(&["run", "--silent", "format:check"]));
    steps.may("Interface lints", || npm(&["run", "--silent", "lint"]));
    steps.may("Interface types", || npm(&["run", "--silent", "types"]));
    steps.may("Generated files", bindings::compare);
}
