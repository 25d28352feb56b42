//! Pictures, known by the hash of their bytes.

use rusqlite::{OptionalExtension, params};

use crate::{Library, error::StoreError};

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its media type, such as `image/png`.
    pub media: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Library {
    /// Keeps a picture under its hash; the same picture twice is kept once.
    ///
    /// # Errors
    /// When the library cannot be written.
    pub fn keep_image(&mut self, hash: &str, image: &Image) -> Result<(), StoreError> {
        self.write(|transaction| {
            transaction.execute(
                "INSERT OR IGNORE INTO image (hash, media, bytes) VALUES (?1, ?2, ?3)",
                params![hash, image.media, image.bytes],
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
                connection.prepare_cached("SELECT media, bytes FROM image WHERE hash = ?1")?;
            let image =
                statement.query_row([hash], |row| Ok(Image { media: row.get(0)?, bytes: row.get(1)? }));
            Ok(image.optional()?)
        })
    }
}
