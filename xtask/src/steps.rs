//! Steps with a name: each says that it starts, shows what its program says, and closes with its time.

use std::path::{Path, PathBuf};
use std::time::Instant;

use duct::Expression;

use crate::trouble::{Outcome, Trouble};

/// A list of steps that is worked off from top to bottom.
pub struct Steps {
    total: usize,
    done: usize,
    failed: Vec<&'static str>,
    start: Instant,
}

impl Steps {
    /// `total` steps are to come.
    pub fn new(total: usize) -> Self {
        Self { total, done: 0, failed: Vec::new(), start: Instant::now() }
    }

    /// Does a step on which the others stand: its failure is the failure of all.
    pub fn must<T>(&mut self, name: &'static str, step: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        self.timed(name, step)
    }

    /// Does a step on its own: its failure is kept for the end, and the next step goes on.
    pub fn may(&mut self, name: &'static str, step: impl FnOnce() -> Outcome<()>) {
        if let Err(trouble) = self.timed(name, step) {
            eprintln!("{trouble}");
            self.failed.push(name);
        }
    }

    /// The end of it all: a sentence when every step went well, else the names of those that failed.
    pub fn close(self, well: &str) -> Outcome {
        if self.failed.is_empty() {
            Ok(format!("{well} ({} steps, {})", self.done, duration(self.start)))
        } else {
            Err(Trouble::Steps(self.failed))
        }
    }

    fn timed<T>(&mut self, name: &'static str, step: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
        self.done += 1;
        println!("\n[{}/{}] {name}", self.done, self.total);
        let start = Instant::now();
        let outcome = step();
        let mark = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("[{}/{}] {name}: {mark}, {}", self.done, self.total, duration(start));
        outcome
    }
}

/// Runs a program with its words going to the terminal.
pub fn run(expression: Expression, program: &str) -> Outcome<()> {
    match expression.unchecked().run() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => Err(Trouble::Failed { program: program.to_owned(), status: output.status }),
        Err(source) => Err(Trouble::Start { program: program.to_owned(), source }),
    }
}

/// Runs `cargo` at the root of the project.
pub fn cargo(arguments: &[&str]) -> Outcome<()> {
    run(cargo_at_root(arguments), &format!("cargo {}", arguments.join(" ")))
}

/// A call of `cargo` at the root of the project.
pub fn cargo_at_root(arguments: &[&str]) -> Expression {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    duct::cmd(cargo, arguments).dir(root())
}

/// Runs `npm` in the interface's folder.
pub fn npm(arguments: &[&str]) -> Outcome<()> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(duct::cmd(npm, arguments).dir(root().join("ui")), &format!("npm {}", arguments.join(" ")))
}

/// The folder of the workspace.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// Cargo's folder for what it builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |named| root().join(named))
}

fn duration(start: Instant) -> String {
    let seconds = start.elapsed().as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        format!("{} min {:.0} s", (seconds / 60.0).floor(), seconds % 60.0)
    }
}
