//! `safar convert`: a map in another format.

use safar_workbench::{
    Trouble,
    exporting::{Format, Picture, write_map},
    importing::read_map,
};

use crate::{
    arguments::Convert,
    output::{Outcome, Speaker},
};

/// Writes a map in the format that the name of the output says.
pub fn run(arguments: &Convert, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let journey = read_map(&arguments.map)?;
    let format = Format::of_name(&arguments.output)?;
    speaker.tell(&write_map(&journey, &arguments.output, format, &Picture::default())?);
    Ok(Outcome::Well)
}
