//! The pictures that a file carries along: in base64, one a line, in the order of their hashes.
//!
//! They are unpacked only where somebody wants them: who simulates a map does not wait for its pictures.

use std::collections::BTreeMap;

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::{Map, Value};

use crate::image::{self, ImageError, Media, Packed};

/// The part of the file in which they stand.
pub(super) const FIELD: &str = "images";

/// A picture as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embedded {
    /// The name by which the file's records call it: the hash of its bytes, if Safar has written it.
    pub name: String,
    /// Its bytes in base64; nothing where the file holds something else.
    base64: String,
}

/// A picture that a file is to carry along.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Carried<'a> {
    /// How it is packed.
    pub media: &'a str,
    /// Its bytes.
    pub bytes: &'a [u8],
}

impl Embedded {
    /// Reads the picture, as strictly as one from anywhere else.
    ///
    /// # Errors
    /// Why it cannot be taken in.
    pub fn read(&self) -> Result<Packed, ImageError> {
        if self.base64.len() / 4 * 3 > image::MOST_BYTES {
            return Err(ImageError::ImageTooLarge { most: image::MOST_BYTES >> 20 });
        }
        let bytes = STANDARD.decode(&self.base64).map_err(|_| ImageError::ImageDamaged)?;
        image::read(&bytes)
    }
}

/// The pictures of a file's list. One that is written in another way is as good as an empty one: that is told
/// when it is wanted, and is no reason to refuse the map.
pub(super) fn listed(items: Vec<Value>) -> Vec<Embedded> {
    let text =
        |item: &Value, field: &str| item.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    items.iter().map(|item| Embedded { name: text(item, "hash"), base64: text(item, "base64") }).collect()
}

/// The list of a file's pictures.
pub(super) fn list(images: &BTreeMap<&str, Carried<'_>>) -> Vec<Value> {
    let item = |(hash, image): (&&str, &Carried<'_>)| {
        Value::Object(Map::from_iter([
            ("hash".to_owned(), Value::from(*hash)),
            ("media".to_owned(), Value::from(image.media)),
            ("base64".to_owned(), Value::from(STANDARD.encode(image.bytes))),
        ]))
    };
    images.iter().map(item).collect()
}

/// What the schema says of it.
pub(super) fn schema() -> Value {
    serde_json::json!({
        "description": "The pictures that the records name, in the order of their hashes.",
        "type": "array",
        "items": {
            "type": "object",
            "required": ["hash", "base64"],
            "properties": {
                "hash": {
                    "description": "The name by which records call the picture: the SHA-256 of its bytes, in hexadecimal.",
                    "type": "string"
                },
                "media": {
                    "description": "How it is packed.",
                    "type": "string",
                    "enum": [Media::Png.name(), Media::Jpeg.name()]
                },
                "base64": { "description": "Its bytes.", "type": "string", "contentEncoding": "base64" }
            }
        }
    })
}
