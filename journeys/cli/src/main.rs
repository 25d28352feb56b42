//! The command line, `safar`: translates arguments to the workbench, and answers to tables or JSON.
//!
//! Exit status: 0; 1 when a check finds errors or an expectation does not hold; 2 when something could
//! not be done. Results go to standard output, everything else to standard error.

mod arguments;
mod check;
mod compare;
mod convert;
mod export;
mod library;
mod measured;
mod merge;
mod misused;
mod output;
mod progress;
mod replay;
mod simulate;
mod told;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command};
use output::{Outcome, Speaker};

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return refuse(&error),
    };
    let speaker = Speaker::new(arguments.lang);
    let outcome = match arguments.command {
        Command::Check(arguments) => check::run(&arguments, &speaker),
        Command::Simulate(arguments) => simulate::run(&arguments, &speaker),
        Command::Merge(arguments) => merge::run(&arguments, &speaker),
        Command::Compare(arguments) => compare::run(&arguments, &speaker),
        Command::Replay(arguments) => replay::run(&arguments, &speaker),
        Command::Convert(arguments) => convert::run(&arguments, &speaker),
        Command::Export(arguments) => export::run(&arguments, &speaker),
        Command::Library(arguments) => library::run(&arguments, &speaker),
    };
    match outcome {
        Ok(Outcome::Well) => ExitCode::SUCCESS,
        Ok(Outcome::Short) => ExitCode::from(1),
        Err(trouble) => {
            speaker.complain(&trouble);
            ExitCode::from(2)
        }
    }
}

/// Says what is wrong with the arguments, or what was asked about them.
fn refuse(error: &clap::Error) -> ExitCode {
    let arguments: Vec<String> =
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()).collect();
    let speaker = Speaker::new(misused::language_asked(&arguments));
    let Some(sentence) = misused::sentence(error, &arguments, speaker.words) else { error.exit() };
    output::remark(&sentence);
    ExitCode::from(2)
}
