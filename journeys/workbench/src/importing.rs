//! Maps that come from files: read by what they hold, not by what they are called.

use std::path::Path;

use safar_exchange::{
    picture::{is_png, journey_in_png},
    safar_json::{self, Loaded, MOST_BYTES, ReadError},
};
use safar_model::Journey;

use crate::{Workbench, clock::now, files, trouble::Trouble, unpoisoned, wire::Opened};

/// Reads the journey in a file: a Safar file, or a picture that Safar has made of one.
///
/// # Errors
/// Why it cannot be read.
pub fn read_map(path: &Path) -> Result<Journey, Trouble> {
    Ok(load(path)?.journey)
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
        let mut notices = Vec::new();
        match entry {
            None => {
                self.store().create(&loaded.journey, now())?;
                notices = self.notices(&loaded);
            }
            Some(entry) => {
                if entry.removed.is_some() {
                    self.store().restore(&id)?;
                }
                let table = self.table(&id)?;
                let is_same = unpoisoned(&table).journey.records().eq(loaded.journey.records());
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
        self.put_new(&loaded.journey, |own| own, self.notices(&loaded))
    }

    /// What a person should know of what was read.
    fn notices(&self, loaded: &Loaded) -> Vec<String> {
        let count = loaded.placed.len() as f64;
        let placed = || self.words().fill("notice-placed", [("count", count.into())]);
        if loaded.placed.is_empty() { Vec::new() } else { vec![placed()] }
    }
}
