//! `safar convert`: a map in another format.

use safar_workbench::{
    Trouble,
    exporting::{Format, Picture, write_map},
    importing::read_map,
};

use crate::{arguments::Convert, output::Outcome};

/// Writes a map in the format that the name of the output says.
pub fn run(arguments: &Convert) -> Result<Outcome, Trouble> {
    let journey = read_map(&arguments.map)?;
    write_map(&journey, &arguments.output, Format::of_name(&arguments.output)?, &Picture::default())?;
    Ok(Outcome::Well)
}
