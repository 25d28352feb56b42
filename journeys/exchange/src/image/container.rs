//! What can be said of a picture's bytes without unpacking them: whether they are all there, and whether
//! they hold anything besides the picture.

use super::Media;

/// Whether the bytes hold nothing but a picture that any viewer shows alike: no place where it was taken, no
/// thumbnail, no frames that follow.
pub fn is_plain(media: Media, bytes: &[u8]) -> bool {
    match media {
        Media::Png => chunks_of_png(bytes).all(|(name, _)| {
            matches!(&name, b"IHDR" | b"PLTE" | b"tRNS" | b"IDAT" | b"IEND" | b"sRGB" | b"gAMA")
        }),
        // JFIF's own segment says how dense the points are, and no more.
        Media::Jpeg => segments_of_jpeg(bytes).is_some_and(|segments| {
            segments.markers.iter().all(|marker| !matches!(marker, 0xE1..=0xEF | 0xFE))
                && segments.after_end == 0
        }),
    }
}

/// Whether a JPEG's picture data runs to its end mark. Decoders make up the rest of one that does not.
pub fn is_whole_jpeg(bytes: &[u8]) -> bool {
    segments_of_jpeg(bytes).is_some()
}

fn chunks_of_png(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut rest = bytes.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (head, after) = rest.split_first_chunk::<8>()?;
        let [a, b, c, d, name @ ..] = *head;
        let length = u32::from_be_bytes([a, b, c, d]) as usize;
        let body = after.get(..length)?;
        rest = after.get(length + 4..).unwrap_or_default();
        Some((name, body))
    })
}

struct Segments {
    markers: Vec<u8>,
    /// How many bytes follow the end mark.
    after_end: usize,
}

/// The segments of a JPEG; `None` where it has no end.
fn segments_of_jpeg(bytes: &[u8]) -> Option<Segments> {
    const END: u8 = 0xD9;
    const SCAN: u8 = 0xDA;
    let mut markers = Vec::new();
    let mut at = 2;
    loop {
        while *bytes.get(at)? != 0xFF {
            at += 1;
        }
        let marker = *bytes.get(at + 1)?;
        match marker {
            END => return Some(Segments { markers, after_end: bytes.len() - at - 2 }),
            // Within a scan: filling, an escaped byte, or a mark to start over at.
            0xFF => at += 1,
            0x00 | 0x01 | 0xD0..=0xD8 => at += 2,
            _ => {
                markers.push(marker);
                let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
                at += 2 + length.max(2);
                if marker == SCAN {
                    // What follows is the picture itself, in which marks are sought.
                    continue;
                }
            }
        }
    }
}
