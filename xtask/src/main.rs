//! The project's own tasks: `cargo xtask run | test | check | setup | bindings | screenshots | bench | dist`.

mod app;
mod bench;
mod bindings;
mod check;
mod cluster;
mod run;
mod screenshots;
mod setup;
mod steps;
mod test;
mod trees;
mod trouble;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use trouble::Trouble;

/// Everything that is done with this project, each in one command.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version)]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing, build, and open the app on the sample; without a display, show what it does in files.
    Run,
    /// Install what is missing and run every check and every test.
    Test(test::Options),
    /// Run the checks alone: formatting, lints, types and generated files.
    Check,
    /// Install what building and testing need, and build the interface.
    Setup,
    /// Write the generated files anew: the interface's types and the file format's schema.
    Bindings {
        /// Write nothing; fail when a generated file is stale.
        #[arg(long)]
        check: bool,
    },
    /// Take the pictures of docs/screenshots anew, those that look different.
    Screenshots,
    /// Measure the speed, side by side with peers.
    Bench(bench::Options),
    /// Make installable packages (not there yet).
    Dist,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().task {
        Task::Run => run::run(),
        Task::Test(options) => test::test(&options),
        Task::Check => check::check(),
        Task::Setup => setup::setup(setup::For::Everything),
        Task::Bindings { check: true } => bindings::check(),
        Task::Bindings { check: false } => bindings::write(),
        Task::Screenshots => screenshots::screenshots(),
        Task::Bench(options) => bench::bench(&options),
        Task::Dist => Err(Trouble::NotThereYet("dist")),
    };
    match outcome {
        Ok(line) => {
            println!("\n{line}");
            ExitCode::SUCCESS
        }
        Err(trouble) => {
            eprintln!("\n{trouble}");
            ExitCode::FAILURE
        }
    }
}
