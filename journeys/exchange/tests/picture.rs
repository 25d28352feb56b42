//! Journeys inside pictures: what Safar puts into a PNG comes out again, and nothing else does harm.

use png::{BitDepth, ColorType, Encoder, text_metadata::ITXtChunk};
use proptest::prelude::*;
use safar_exchange::picture::{PictureError, is_png, journey_in_png};

/// A picture of a few grey points, with a journey inside as the painter packs it, before or behind
/// the points.
fn picture(journey: Option<&str>, behind: bool) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 8, 8);
    encoder.set_color(ColorType::Grayscale);
    encoder.set_depth(BitDepth::Eight);
    let mut writer = encoder.write_header().expect("a header");
    let chunk = journey.map(|journey| {
        let mut chunk = ITXtChunk::new("safar", journey);
        chunk.compress_text().expect("packed");
        chunk
    });
    if let (Some(chunk), false) = (&chunk, behind) {
        writer.write_text_chunk(chunk).expect("a chunk");
    }
    writer.write_image_data(&[127; 64]).expect("points");
    if let (Some(chunk), true) = (&chunk, behind) {
        writer.write_text_chunk(chunk).expect("a chunk");
    }
    writer.finish().expect("a picture");
    bytes
}

#[test]
fn the_journey_in_a_picture_comes_out_as_it_went_in() {
    let journey = format!("{{ \"title\": \"سفر {}\" }}", "x".repeat(5_000_000));
    for behind in [false, true] {
        let picture = picture(Some(&journey), behind);
        assert!(is_png(&picture));
        assert_eq!(journey_in_png(&picture).as_deref(), Ok(journey.as_str()));
    }
}

#[test]
fn a_picture_without_a_journey_says_so() {
    assert_eq!(journey_in_png(&picture(None, false)), Err(PictureError::PictureWithoutJourney));
}

#[test]
fn what_is_no_whole_picture_says_so() {
    for behind in [false, true] {
        let whole = picture(Some("{}"), behind);
        for cut in [20, whole.len() - 30, whole.len() - 5] {
            assert_eq!(journey_in_png(&whole[..cut]), Err(PictureError::PictureTruncated), "{behind} {cut}");
        }
    }
    assert_eq!(journey_in_png(b"GIF89a, and no PNG"), Err(PictureError::PictureDamaged));
    assert!(!is_png(b"{ \"safar\": 1 }"));
}

proptest! {
    #[test]
    fn changed_bytes_never_panic(at in any::<prop::sample::Index>(), with: u8, cut in any::<prop::sample::Index>()) {
        let mut bytes = picture(Some("{ \"safar\": 1 }"), false);
        let place = at.index(bytes.len());
        bytes[place] = with;
        let _any = journey_in_png(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _any = journey_in_png(&bytes);
    }
}
