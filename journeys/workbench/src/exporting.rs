//! Maps that go out as files: the format follows from the file's name.

use std::path::Path;

pub use safar_drawing::ink::Theme;
use safar_drawing::{
    Drawing,
    ink::Palette,
    paint::{PngOptions, SvgOptions, missing_letters, png, svg},
};
use safar_exchange::safar_json;
use safar_model::{Journey, value::id::Id};
use serde::Serialize;

use crate::{
    Workbench, files,
    images::Images,
    table::words_of_map,
    trouble::{FileTrouble, Trouble},
    unpoisoned,
};

/// So many letters are named that no font has.
const LETTERS_TOLD: usize = 20;

/// How a map is painted.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Picture {
    /// How many pixels of the picture make one of the map: 1 to 4.
    pub scale: f64,
    /// On light or on dark ground.
    pub theme: Theme,
}

impl Default for Picture {
    fn default() -> Self {
        Self { scale: 2.0, theme: Theme::Light }
    }
}

/// The formats in which a map can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Safar's own file.
    Json,
    /// A picture that holds the journey itself too, so that it can be opened again.
    Png,
    /// A drawing with real text.
    Svg,
}

impl Format {
    /// The format that a file's name says.
    ///
    /// # Errors
    /// When it says none that can be written.
    pub fn of_name(path: &Path) -> Result<Self, FileTrouble> {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        match extension.to_ascii_lowercase().as_str() {
            "json" => Ok(Self::Json),
            "png" => Ok(Self::Png),
            "svg" => Ok(Self::Svg),
            _ => Err(FileTrouble::UnknownFormat { path: path.display().to_string() }),
        }
    }
}

/// What to know of a map that was written.
#[derive(Debug, Clone, PartialEq, Serialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum ExportNotice {
    /// Safar's fonts do not have some letters, and the picture shows boxes in their place.
    LettersMissing {
        /// These letters.
        letters: String,
    },
    /// Some pictures are not in the library, and so not in the file.
    ImagesMissing {
        /// How many.
        count: usize,
    },
}

/// Writes a map to a file, and says what the file does not show as the map does.
///
/// # Errors
/// Why it cannot be painted or written; a file that was there before is as it was then.
pub fn write_map(
    journey: &Journey,
    images: &Images,
    path: &Path,
    format: Format,
    picture: &Picture,
) -> Result<Vec<ExportNotice>, Trouble> {
    let mut drawing = Drawing::default();
    images.tell(&mut drawing);
    let bytes = match format {
        Format::Json => safar_json::write_with_images(journey, &images.carried()).into_bytes(),
        Format::Png => {
            drawing.redraw(journey, words_of_map(journey), None);
            paint_png(journey, images, &mut drawing, picture)?
        }
        Format::Svg => {
            drawing.redraw(journey, words_of_map(journey), None);
            let palette = Palette::of(picture.theme);
            let options = SvgOptions { palette, transparent: false, images };
            svg(&drawing.list(), options).into_bytes()
        }
    };
    files::write(path, &bytes)?;
    let mut notices = notices(format, &drawing);
    let count = images.missing_of(journey);
    notices.extend((count > 0).then_some(ExportNotice::ImagesMissing { count }));
    Ok(notices)
}

fn notices(format: Format, drawing: &Drawing) -> Vec<ExportNotice> {
    let missing = match format {
        Format::Png => missing_letters(&drawing.list()),
        // A reader of these has fonts of its own.
        Format::Json | Format::Svg => return Vec::new(),
    };
    if missing.is_empty() {
        return Vec::new();
    }
    let letters = missing.into_iter().take(LETTERS_TOLD).map(String::from).collect::<Vec<_>>().join(" ");
    vec![ExportNotice::LettersMissing { letters }]
}

fn paint_png(
    journey: &Journey,
    images: &Images,
    drawing: &mut Drawing,
    picture: &Picture,
) -> Result<Vec<u8>, Trouble> {
    let inside = safar_json::write_with_images(journey, &images.carried());
    let options = PngOptions {
        palette: Palette::of(picture.theme),
        scale: picture.scale,
        transparent: false,
        journey: Some(&inside),
        images,
    };
    Ok(png(&drawing.list(), options, drawing.typesetter())?)
}

impl Workbench {
    /// Writes a journey of the library to a file, and says what the file does not show as the map does.
    ///
    /// # Errors
    /// Why it cannot be painted or written; a file that was there before is as it was then.
    pub fn export(
        &self,
        journey: &Id,
        path: &Path,
        format: Format,
        picture: &Picture,
    ) -> Result<Vec<ExportNotice>, Trouble> {
        self.keep_off_library(path)?;
        let table = self.table(journey)?;
        let map = unpoisoned(&table).journey.clone();
        let images = Images::in_library(&self.store(), &map)?;
        write_map(&map, &images, path, format, picture)
    }
}
