//! The journey inside a picture: a PNG that Safar has painted carries the journey it shows.

use std::io::{Cursor, ErrorKind};

use png::{Decoder, DecodingError, Info, Limits, text_metadata::ITXtChunk};
use serde::{Deserialize, Serialize};

/// The keyword of the text chunk that holds the journey.
const KEYWORD: &str = "safar";
/// The longest journey that is unpacked, in bytes.
const LONGEST: usize = 256 << 20;

/// Why there is no journey to be had from a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum PictureError {
    /// It is a PNG, but carries no journey.
    PictureWithoutJourney,
    /// The PNG stops in the middle, be the journey in it whole or not.
    PictureTruncated,
    /// The PNG is damaged.
    PictureDamaged,
}

/// Whether these bytes are a PNG.
pub fn is_png(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\x89PNG\r\n\x1a\n")
}

/// The journey inside a PNG, as a file of the Safar format. The picture itself is not unpacked.
///
/// # Errors
/// When there is none, or the PNG is damaged or not there to its end.
pub fn journey_in_png(bytes: &[u8]) -> Result<String, PictureError> {
    find(bytes)
        .map_err(|error| {
            if is_cut_off(&error) { PictureError::PictureTruncated } else { PictureError::PictureDamaged }
        })?
        .ok_or(PictureError::PictureWithoutJourney)
}

fn find(bytes: &[u8]) -> Result<Option<String>, DecodingError> {
    let mut reader = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: LONGEST }).read_info()?;
    // Other programs may have moved the text behind the picture; and one that is cut off is refused as any
    // such file is, even where the journey came before the cut.
    match reader.finish() {
        Err(error) if chunk(reader.info()).is_none() || is_cut_off(&error) => return Err(error),
        _ => {}
    }
    let Some(chunk) = chunk(reader.info()) else { return Ok(None) };
    let mut chunk = chunk.clone();
    chunk.decompress_text_with_limit(LONGEST)?;
    chunk.get_text().map(Some)
}

fn is_cut_off(error: &DecodingError) -> bool {
    matches!(error, DecodingError::IoError(error) if error.kind() == ErrorKind::UnexpectedEof)
}

fn chunk<'a>(info: &'a Info<'_>) -> Option<&'a ITXtChunk> {
    info.utf8_text.iter().find(|chunk| chunk.keyword == KEYWORD)
}
