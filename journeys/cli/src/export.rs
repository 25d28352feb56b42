//! `safar export`: a map as a picture.

use safar_workbench::{
    Trouble,
    exporting::{Format, Picture, Theme, write_map},
    importing::read_map,
};

use crate::{
    arguments::Export,
    output::{Outcome, Speaker},
};

/// Draws a map in the format that the name of the output says.
pub fn run(arguments: &Export, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let journey = read_map(&arguments.map)?;
    let theme = if arguments.dark { Theme::Dark } else { Theme::Light };
    let format = Format::of_name(&arguments.output)?;
    let picture = Picture { scale: arguments.scale, theme };
    speaker.tell(&write_map(&journey, &arguments.output, format, &picture)?);
    Ok(Outcome::Well)
}
