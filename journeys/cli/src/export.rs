//! `safar export`: a map as a picture.

use safar_workbench::{
    Trouble,
    exporting::{Format, Picture, Theme, write_map},
    importing::read_map_with_images,
};

use crate::{
    arguments::Export,
    output::{Outcome, Speaker},
};

/// Draws a map in the format that the name of the output says.
pub fn run(arguments: &Export, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let (journey, images, left_out) = read_map_with_images(&arguments.map)?;
    speaker.tell(&left_out);
    let theme = if arguments.dark { Theme::Dark } else { Theme::Light };
    let format = Format::of_name(&arguments.output)?;
    let picture = Picture { scale: arguments.scale, theme };
    speaker.tell(&write_map(&journey, &images, &arguments.output, format, &picture)?);
    Ok(Outcome::Well)
}
