//! `safar convert`: a map in another format.

use safar_workbench::{
    Trouble,
    exporting::{Format, Picture, write_map},
    importing::read_map_with_images,
};

use crate::{
    arguments::Convert,
    output::{Outcome, Speaker},
};

/// Writes a map in the format that the name of the output says.
pub fn run(arguments: &Convert, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let (journey, images, left_out) = read_map_with_images(&arguments.map)?;
    speaker.tell(&left_out);
    let format = Format::of_name(&arguments.output)?;
    speaker.tell(&write_map(&journey, &images, &arguments.output, format, &Picture::default())?);
    Ok(Outcome::Well)
}
