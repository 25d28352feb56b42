//! Maps that come from files: read by what they hold, not by what they are called.

use std::path::Path;

use safar_exchange::{
    picture::{is_png, journey_in_png},
    safar_json::{self, Loaded, MOST_BYTES, ReadError},
};
use safar_model::Journey;

use crate::{
    Workbench,
    clock::now,
    files,
    images::{ImageNotice, Images, with_its_images},
    trouble::Trouble,
    unpoisoned,
    wire::Opened,
};

/// Reads the journey in a file: a Safar file, or a picture that Safar has made of one.
///
/// # Errors
/// Why it cannot be read.
pub fn read_map(path: &Path) -> Result<Journey, Trouble> {
    Ok(load(path)?.journey)
}

/// Reads the journey in a file with the pictures that came along, and says what did not come.
///
/// # Errors
/// Why it cannot be read.
pub fn read_map_with_images(path: &Path) -> Result<(Journey, Images, Vec<ImageNotice>), Trouble> {
    with_its_images(load(path)?)
}

fn load(path: &Path) -> Result<Loaded, Trouble> {
    let bytes = files::read(path, MOST_BYTES)?;
    journey_in(&bytes).map_err(|trouble| trouble.in_file(path))
}

fn journey_in(bytes: &[u8]) -> Result<Loaded, Trouble> {
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::FileTooLarge { most: MOST_BYTES >> 20 }.into());
    }
    if is_png(bytes) {
        return Ok(safar_json::read(journey_in_png(bytes)?.as_bytes())?);
    }
    Ok(safar_json::read(bytes)?)
}

impl Workbench {
    fn load(&self, path: &Path) -> Result<Loaded, Trouble> {
        self.keep_off_library(path)?;
        load(path)
    }

    /// Opens a file that a person has named at the start: takes its journey into the library under its
    /// own id, or, if it is there already, opens the library's version and says where that is another.
    ///
    /// # Errors
    /// Why the file cannot be read, or the library cannot be written.
    pub fn open_file(&self, path: &Path) -> Result<Opened, Trouble> {
        let loaded = self.load(path)?;
        let id = loaded.journey.own().id.clone();
        let entry = self.library()?.into_iter().find(|entry| entry.id == id);
        let placed = self.placed_notice(&loaded);
        let (journey, images, left_out) = with_its_images(loaded)?;
        self.keep_images(&images)?;
        let mut notices = Vec::new();
        match entry {
            None => {
                self.store().create(&journey, now())?;
                notices.extend(placed);
                notices.extend(self.image_notices(&journey, &left_out)?);
            }
            Some(entry) => {
                if entry.removed.is_some() {
                    self.store().restore(&id)?;
                }
                let table = self.table(&id)?;
                let is_same = unpoisoned(&table).journey.records().eq(journey.records());
                if !is_same {
                    notices.push(self.words().text("notice-other-version"));
                }
            }
        }
        let table = self.table(&id)?;
        let opened = unpoisoned(&table).opened(self.words(), notices);
        Ok(opened)
    }

    /// Takes the journey of a file into the library, as a new one.
    ///
    /// # Errors
    /// Why the file cannot be read, or the library cannot be written; nothing has changed then.
    pub fn import(&self, path: &Path) -> Result<Opened, Trouble> {
        let loaded = self.load(path)?;
        let placed = self.placed_notice(&loaded);
        let (journey, images, left_out) = with_its_images(loaded)?;
        self.keep_images(&images)?;
        let notices = placed.into_iter().chain(self.image_notices(&journey, &left_out)?).collect();
        self.put_new(&journey, |own| own, notices)
    }

    /// Says that cards were given a place, if some were.
    fn placed_notice(&self, loaded: &Loaded) -> Option<String> {
        let count = loaded.placed.len() as f64;
        (count > 0.0).then(|| self.words().fill("notice-placed", [("count", count.into())]))
    }
}
