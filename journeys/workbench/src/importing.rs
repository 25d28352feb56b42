//! Maps that come from files: read by what they hold, not by what they are called.

use std::{fs, path::Path};

use safar_exchange::{
    picture::{is_png, journey_in_png},
    safar_json::{self, Loaded, MOST_BYTES, ReadError},
};
use safar_model::{Journey, value::id::Id};

use crate::{Workbench, clock::now, files, trouble::Trouble, wire::Opened};

/// Reads the journey in a file: a Safar file, or a picture that Safar has made of one.
///
/// # Errors
/// Why it cannot be read.
pub fn read_map(path: &Path) -> Result<Journey, Trouble> {
    Ok(load(path)?.journey)
}

fn load(path: &Path) -> Result<Loaded, Trouble> {
    let bytes = files::read(path, MOST_BYTES)?;
    if bytes.len() > MOST_BYTES {
        return Err(ReadError::FileTooLarge { most: MOST_BYTES >> 20 }.into());
    }
    if is_png(&bytes) {
        return Ok(safar_json::read(journey_in_png(&bytes)?.as_bytes())?);
    }
    Ok(safar_json::read(&bytes)?)
}

impl Workbench {
    /// Reads a file, but not the library itself: by POSIX, closing any file takes all the locks along that
    /// this process has on it, and then another program could take the library for abandoned.
    fn load(&self, path: &Path) -> Result<Loaded, Trouble> {
        let place = |path: &Path| fs::canonicalize(path).ok();
        let library = place(self.store().path());
        if library.is_some() && place(path) == library {
            return Err(ReadError::NotSafar.into());
        }
        load(path)
    }

    /// Opens a file that a person has named at the start: takes its journey into the library under its
    /// own id, or, if it is there already, leaves the library's version as it is.
    ///
    /// # Errors
    /// Why the file cannot be read, or the library cannot be written.
    pub fn open_file(&self, path: &Path) -> Result<Id, Trouble> {
        let loaded = self.load(path)?;
        let id = loaded.journey.own().id.clone();
        let entry = self.library()?.into_iter().find(|entry| entry.id == id);
        match entry {
            None => self.store().create(&loaded.journey, now())?,
            Some(entry) if entry.removed.is_some() => self.store().restore(&id)?,
            Some(_) => {}
        }
        Ok(id)
    }

    /// Takes the journey of a file into the library, as a new one.
    ///
    /// # Errors
    /// Why the file cannot be read, or the library cannot be written; nothing has changed then.
    pub fn import(&self, path: &Path) -> Result<Opened, Trouble> {
        let loaded = self.load(path)?;
        let mut notices = Vec::new();
        if !loaded.placed.is_empty() {
            let count = loaded.placed.len() as f64;
            notices.push(self.words().fill("notice-placed", [("count", count.into())]));
        }
        self.put_new(&loaded.journey, |own| own, notices)
    }
}
