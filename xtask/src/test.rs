//! Every check and every test, one after another; a failure is named at the end and stops nothing before it.

use clap::ValueEnum;

use crate::app::{With, build_programs};
use crate::steps::{Steps, cargo_at_root, npm, run};
use crate::trouble::Outcome;
use crate::{check, cluster, setup};

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
    /// The tests of the Rust rooms, and of the command line.
    Rust,
    /// The tests of the interface.
    Interface,
    /// The tests of the real app in its window.
    Window,
    /// The tests of the Python package that spreads a run over machines.
    Cluster,
}

impl Suite {
    fn steps(self) -> usize {
        match self {
            Self::Checks => check::STEPS,
            Self::Interface => 1,
            Self::Rust | Self::Window => 2,
            Self::Cluster => 3,
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
            Suite::Rust => rust(&mut steps),
            Suite::Interface => steps.may("Interface tests", || npm(&["run", "--silent", "test"])),
            Suite::Window => window(&mut steps),
            Suite::Cluster => of_cluster(&mut steps),
        }
    }
    steps.close(if options.only.is_empty() { "All checks and tests passed." } else { "These tests passed." })
}

/// The tests of the Rust rooms, and of the command line that is built before.
fn rust(steps: &mut Steps) {
    let mut program = None;
    steps.may("Build the command line", || {
        program = Some(build_programs(With::Tests, ["safar"])?);
        Ok(())
    });
    let Some([command_line]) = program else { return };
    steps.may("Rust tests", || {
        let arguments = ["test", "--workspace", "--no-fail-fast"];
        run(cargo_at_root(&arguments).env("SAFAR_CLI", command_line), "the Rust tests")
    });
}

/// The tests of the real app, which need its programs built. They are built together with the tests, since Cargo
/// then compiles the libraries beneath both only once.
fn window(steps: &mut Steps) {
    let mut programs = None;
    steps.may("Build the app", || {
        programs = Some(build_programs(With::Tests, ["safar-desktop", "safar"])?);
        Ok(())
    });
    let Some([app, command_line]) = programs else { return };
    steps.may("End-to-end tests", || {
        let arguments = ["test", "--workspace", "--test", "window", "--no-fail-fast"];
        run(
            cargo_at_root(&arguments).env("SAFAR_APP", app).env("SAFAR_CLI", command_line),
            "the window tests",
        )
    });
}

/// The tests of the cluster's package, with the command line that its workers call.
fn of_cluster(steps: &mut Steps) {
    let (mut program, mut python) = (None, None);
    steps.may("Build the command line for the cluster", || {
        program = Some(build_programs(With::Tests, ["safar"])?);
        Ok(())
    });
    steps.may("Python packages", || {
        python = Some(cluster::environment()?);
        Ok(())
    });
    let (Some([command_line]), Some(python)) = (program, python) else { return };
    steps.may("Cluster tests", || cluster::test(&python, &command_line));
}
