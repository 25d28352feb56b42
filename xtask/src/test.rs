//! Every check and every test, one after another; a failure is named at the end and stops nothing before it.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::app::build_programs;
use crate::steps::{Steps, cargo, npm, root, run};
use crate::trouble::Outcome;
use crate::{check, setup};

/// What to test.
#[derive(clap::Args)]
pub struct Options {
    /// Only these; without any, all.
    #[arg(value_enum)]
    only: Vec<Suite>,
}

/// A part of the tests.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Suite {
    /// Formatting, lints, types and generated files.
    Checks,
    /// The tests of the Rust rooms.
    Rust,
    /// The tests of the interface.
    Interface,
    /// The tests of the real app in its window.
    Window,
}

impl Suite {
    fn steps(self) -> usize {
        match self {
            Self::Checks => check::STEPS,
            Self::Rust | Self::Interface => 1,
            Self::Window => 2,
        }
    }
}

/// Runs the tests.
pub fn test(options: &Options) -> Outcome {
    let suites: Vec<_> = match options.only.as_slice() {
        [] => Suite::value_variants().to_vec(),
        only => only.to_vec(),
    };
    let mut steps = Steps::new(setup::STEPS + suites.iter().map(|suite| suite.steps()).sum::<usize>());
    setup::prepare(&mut steps, setup::For::Everything)?;
    for suite in &suites {
        match suite {
            Suite::Checks => check::all(&mut steps),
            Suite::Rust => steps.may("Rust tests", || {
                cargo(&["test", "--workspace", "--exclude", "safar-tests", "--no-fail-fast"])
            }),
            Suite::Interface => steps.may("Interface tests", || npm(&["run", "--silent", "test"])),
            Suite::Window => window(&mut steps),
        }
    }
    steps.close(if options.only.is_empty() { "All checks and tests passed." } else { "These tests passed." })
}

/// The tests of the real app: on Linux, the only system whose web view has a driver that needs no other browser.
fn window(steps: &mut Steps) {
    let built = steps.must("Build the app", || build_programs(["safar-desktop", "safar"]));
    steps.may("End-to-end tests", || {
        let [app, command_line]: [PathBuf; 2] = built?;
        let arguments = ["test", "--package", "safar-tests", "--no-fail-fast"];
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let tests =
            duct::cmd(cargo, arguments).dir(root()).env("SAFAR_APP", app).env("SAFAR_CLI", command_line);
        run(tests, "cargo test --package safar-tests")
    });
}
