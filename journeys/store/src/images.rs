//! Pictures, known by the hash of their bytes, and swept when nothing names them any more.
//!
//! Journeys share them: the same picture is kept once. It stays for as long as a record, a step of a journal
//! or a snapshot of any journey names it, in the bin too; since a journal is only ever added to, that is for
//! as long as there is a journey one of whose records has ever named it.

use rusqlite::{Connection, OptionalExtension, params};
use safar_model::{images::image_of, record::Record, value::id::Id};

use crate::{
    Library, Millis,
    error::{Failed, StoreError},
};

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its media type, such as `image/png`.
    pub media: String,
    /// How many pixels wide it is.
    pub width: u32,
    /// How many pixels high it is.
    pub height: u32,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Library {
    /// Keeps a picture under its hash; the same picture twice is kept once.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn keep_image(&mut self, hash: &str, image: &Image, now: Millis) -> Result<(), StoreError> {
        let Image { media, width, height, bytes } = image;
        self.write(|transaction| {
            transaction.execute(
                "INSERT INTO image (hash, media, width, height, bytes, kept) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (hash) DO UPDATE SET kept = excluded.kept",
                params![hash, media, width, height, bytes, now],
            )?;
            Ok(())
        })
    }

    /// The picture with a hash.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn image(&self, hash: &str) -> Result<Option<Image>, StoreError> {
        self.read(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT media, width, height, bytes FROM image WHERE hash = ?1")?;
            let image = statement.query_row([hash], |row| {
                Ok(Image { media: row.get(0)?, width: row.get(1)?, height: row.get(2)?, bytes: row.get(3)? })
            });
            Ok(image.optional()?)
        })
    }

    /// How many pixels wide and high each of these pictures is; `None` for one that is not there.
    ///
    /// # Errors
    /// When the library cannot be read.
    pub fn image_sizes(&self, hashes: &[&str]) -> Result<Vec<Option<(u32, u32)>>, StoreError> {
        self.read(|connection| {
            let mut statement =
                connection.prepare_cached("SELECT width, height FROM image WHERE hash = ?1")?;
            let size = |hash: &&str| {
                let size = statement.query_row([hash], |row| Ok((row.get(0)?, row.get(1)?)));
                Ok(size.optional()?)
            };
            hashes.iter().map(size).collect()
        })
    }

    /// Removes the pictures that nothing names, but for those that were kept at `before` or later: what is
    /// about to name them may be on its way. Gives back how many that were.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn sweep_images(&mut self, before: Millis) -> Result<usize, StoreError> {
        // Mostly there is nothing to sweep, and then nobody who writes is waited for.
        let unnamed = "FROM image WHERE kept < ?1 AND hash NOT IN (SELECT hash FROM image_named)";
        let some: bool = self.read(|connection| {
            let query = format!("SELECT EXISTS (SELECT 1 {unnamed})");
            Ok(connection.query_row(&query, [before], |row| row.get(0))?)
        })?;
        if !some {
            return Ok(0);
        }
        self.write(|transaction| Ok(transaction.execute(&format!("DELETE {unnamed}"), [before])?))
    }
}

/// Notes that a record of a journey names a picture, if it does.
pub(crate) fn note(connection: &Connection, journey: &Id, record: &Record) -> Result<(), Failed> {
    let Some(hash) = image_of(record) else { return Ok(()) };
    connection
        .prepare_cached("INSERT OR IGNORE INTO image_named (hash, journey) VALUES (?1, ?2)")?
        .execute([hash, journey.as_str()])?;
    Ok(())
}
