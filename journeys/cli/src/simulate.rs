//! `safar simulate`: customers walk through a map.

use std::sync::{Arc, atomic::AtomicBool};

use safar_model::Journey;
use safar_simulator::{KeptCustomer, Precision, Questions, Run, RunOptions, RunResult};
use safar_workbench::{
    Trouble,
    importing::read_map,
    parts::{CustomersAt, simulate_part},
    people,
    running::{self, Inquiry},
};
use serde::Serialize;

use crate::{
    arguments::{Format, Simulate},
    output::{Outcome, Speaker, print, print_json},
    progress, told,
};

/// Simulates. It ends short when an expectation does not hold.
pub fn run(arguments: &Simulate, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let journey = read_map(&arguments.map)?;
    let mut inquiry = inquiry(arguments);
    let (bar, never) = (progress::bar(), AtomicBool::new(false));
    let tell_progress = |at| progress::show(&bar, at);
    if let Some(shard) = arguments.shard {
        let file = arguments.population.as_deref().map(|path| CustomersAt { path, zone: &arguments.zone });
        let part = simulate_part(&journey, file, shard, &inquiry.options, &tell_progress, &never);
        bar.finish_and_clear();
        // Whether expectations hold, only the whole can say.
        return print_json(&part?).map(|()| Outcome::Well);
    }
    if let Some(file) = &arguments.population {
        inquiry.population = Some(Arc::new(people::read(file, &journey, &arguments.zone)?));
    }
    let run = running::inquire(&journey, &inquiry, &tell_progress, &never);
    bar.finish_and_clear();
    tell(&journey, &run?, arguments.format, speaker)
}

fn inquiry(arguments: &Simulate) -> Inquiry {
    let Simulate { adds, assumed, tornado, .. } = *arguments;
    Inquiry {
        options: RunOptions {
            customers: arguments.customers,
            replications: arguments.replications,
            seed: arguments.seed,
            threads: arguments.threads,
            keep: arguments.keep.unwrap_or_default(),
            keep_only: arguments.keep_only.map(Into::into),
            only: arguments.only.clone(),
        },
        precision: arguments
            .until
            .map(|points| Precision { half: points / 100.0, least: arguments.at_least }),
        questions: Questions { adds, assumed, tornado },
        population: None,
    }
}

/// A result with the customers who were kept, if any were.
#[derive(Serialize)]
struct WithKept<'a> {
    #[serde(flatten)]
    result: &'a RunResult,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    kept: &'a [KeptCustomer],
}

/// Tells what a run says, and what to know before trusting it. It ends short when an expectation does not
/// hold.
pub fn tell(journey: &Journey, run: &Run, format: Format, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let Run { result, kept } = run;
    speaker.tell(&result.warnings);
    match format {
        Format::Json => print_json(&WithKept { result, kept })?,
        Format::Table => {
            let text = told::told(journey, result, speaker.words);
            print(&(text + &told::kept(journey, kept, speaker.words)))?;
        }
    }
    Ok(Outcome::well_if(result.expectations.iter().all(|expectation| expectation.holds)))
}
