//! Why a picture cannot be taken in.

use serde::{Deserialize, Serialize};

/// Why a picture cannot be taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum ImageError {
    /// There is nothing in it.
    ImageEmpty,
    /// It has more bytes than are read.
    ImageTooLarge {
        /// The most that is read, in mebibytes.
        most: usize,
    },
    /// It has more pixels than are unpacked.
    ImageTooManyPixels {
        /// How wide it is.
        width: u32,
        /// How high it is.
        height: u32,
        /// The most that is unpacked, in millions of pixels.
        most: u64,
    },
    /// It stops in the middle.
    ImageTruncated,
    /// It is damaged.
    ImageDamaged,
    /// It is a drawing in SVG, which may hold scripts and name other files.
    ImageIsSvg,
    /// It is a picture, but of a format that is not read.
    ImageOfOtherFormat,
    /// It is no picture at all.
    NotAnImage,
}
