//! `safar merge`: the parts of a run become one.

use safar_workbench::{Trouble, parts};

use crate::{
    arguments::Merge,
    output::{Outcome, Speaker},
    simulate,
};

/// Merges. It ends short when an expectation does not hold.
pub fn run(arguments: &Merge, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let merged = parts::merge(&arguments.parts, arguments.population.as_deref())?;
    simulate::tell(&merged.journey, &merged.run, arguments.format, speaker)
}
