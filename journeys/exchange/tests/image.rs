//! Pictures of strangers: what is a picture comes in as it looks, and nothing else does harm.

use std::io::Cursor;

use image::{DynamicImage, GenericImageView, ImageFormat, RgbaImage};
use png::{BitDepth, ColorType, Encoder};
use proptest::prelude::*;
use safar_exchange::image::{
    ImageError, LONGEST_SIDE, MOST_BYTES, MOST_KEPT, Media, Packed, of_pixels, pixels, read,
};

const RED_BLUE_WEBP: &[u8] = include_bytes!("files/images/red-blue.webp");
const RED_BLUE_JPEG: &[u8] = include_bytes!("files/images/red-blue.jpg");
const TURNED: &[u8] = include_bytes!("files/images/turned.jpg");
const CMYK: &[u8] = include_bytes!("files/images/cmyk.jpg");
const SIXTEEN_BITS: &[u8] = include_bytes!("files/images/sixteen-bits.png");
const MOVING_GIF: &[u8] = include_bytes!("files/images/moving.gif");
const MOVING_WEBP: &[u8] = include_bytes!("files/images/moving.webp");
const PALETTE: &[u8] = include_bytes!("files/images/palette.png");
const HALF_CLEAR: &[u8] = include_bytes!("files/images/half-clear.png");

const ALL: [&[u8]; 9] =
    [RED_BLUE_WEBP, RED_BLUE_JPEG, TURNED, CMYK, SIXTEEN_BITS, MOVING_GIF, MOVING_WEBP, PALETTE, HALF_CLEAR];

const RED: [u8; 4] = [220, 30, 30, 255];
const BLUE: [u8; 4] = [30, 30, 220, 255];

fn shown(packed: &Packed) -> DynamicImage {
    image::load_from_memory(&packed.bytes).expect("what is kept can be read")
}

/// Whether a point has nearly this colour.
fn assert_near(packed: &Packed, (x, y): (u32, u32), color: [u8; 4]) {
    let found = shown(packed).get_pixel(x, y).0;
    let is_near = found.iter().zip(color).all(|(found, wanted)| found.abs_diff(wanted) < 16);
    assert!(is_near, "{found:?} is not {color:?}");
}

/// A picture in which every point has another colour.
fn noise(width: u32, height: u32, alpha: u8) -> RgbaImage {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    RgbaImage::from_fn(width, height, |_, _| image::Rgba([next(), next(), next(), alpha]))
}

fn written(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).expect("written");
    bytes.into_inner()
}

#[test]
fn every_usual_picture_comes_in_as_it_looks() {
    for bytes in [RED_BLUE_WEBP, RED_BLUE_JPEG, CMYK, PALETTE] {
        let packed = read(bytes).expect("a picture");
        assert_eq!((packed.width, packed.height, packed.shrunk_from), (40, 20, None));
        assert_near(&packed, (5, 10), RED);
        assert_near(&packed, (35, 10), BLUE);
    }
}

#[test]
fn of_a_picture_that_moves_the_first_frame_is_taken() {
    for bytes in [MOVING_GIF, MOVING_WEBP] {
        let packed = read(bytes).expect("a picture");
        assert_eq!(packed.media, Media::Png);
        assert_near(&packed, (5, 10), RED);
        assert_near(&packed, (35, 10), RED);
    }
}

#[test]
fn a_photograph_is_turned_as_the_camera_was_held_and_keeps_no_note_of_where_it_was_taken() {
    let packed = read(TURNED).expect("a picture");
    assert_eq!((packed.width, packed.height, packed.media), (20, 40, Media::Jpeg));
    assert_near(&packed, (10, 5), RED);
    assert_near(&packed, (10, 35), BLUE);
    assert!(!packed.bytes.windows(8).any(|part| part == b"at home\0"), "the note is left behind");
    assert!(TURNED.windows(8).any(|part| part == b"at home\0"), "there was one");
}

#[test]
fn sixteen_bits_become_eight_and_what_is_clear_stays_clear() {
    let packed = read(SIXTEEN_BITS).expect("a picture");
    assert_near(&packed, (35, 10), [0xF0, 0xF0, 0xF0, 255]);
    let packed = read(HALF_CLEAR).expect("a picture");
    assert_eq!(shown(&packed).get_pixel(35, 10).0[3], 0);
}

#[test]
fn what_has_been_packed_stays_the_same_when_it_is_read_again() {
    for bytes in ALL {
        let packed = read(bytes).expect("a picture");
        assert_eq!(read(&packed.bytes).expect("a picture").bytes, packed.bytes);
    }
}

#[test]
fn nothing_is_no_picture_and_neither_is_a_text() {
    assert_eq!(read(b""), Err(ImageError::ImageEmpty));
    assert_eq!(read(b"Dear diary"), Err(ImageError::NotAnImage));
    assert_eq!(read(&[0; 4096]), Err(ImageError::NotAnImage));
}

#[test]
fn drawings_and_formats_that_are_not_read_say_so() {
    let svg = b"<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>";
    assert_eq!(read(svg), Err(ImageError::ImageIsSvg));
    assert_eq!(read(b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0"), Err(ImageError::ImageOfOtherFormat));
    assert_eq!(read(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic"), Err(ImageError::ImageOfOtherFormat));
}

#[test]
fn one_that_stops_in_the_middle_says_so() {
    let large = written(DynamicImage::from(noise(300, 200, 255)).into_rgb8(), ImageFormat::Jpeg);
    let png = written(noise(300, 200, 255), ImageFormat::Png);
    let webp = written(noise(300, 200, 255), ImageFormat::WebP);
    let gif = written(noise(300, 200, 255), ImageFormat::Gif);
    for whole in [large, png, webp, gif] {
        for part in [2, 3] {
            let cut = read(&whole[..whole.len() * (part - 1) / part]);
            assert!(
                matches!(cut, Err(ImageError::ImageTruncated | ImageError::ImageDamaged)),
                "{:?}: {cut:?}",
                &whole[..4]
            );
        }
    }
    let whole = written(noise(300, 200, 255), ImageFormat::Png);
    assert_eq!(read(&whole[..whole.len() / 2]), Err(ImageError::ImageTruncated));
    assert_eq!(read(&RED_BLUE_JPEG[..RED_BLUE_JPEG.len() - 20]), Err(ImageError::ImageTruncated));
}

/// A PNG that says it is this large, of hardly any bytes.
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Sixteen);
    let mut writer = encoder.write_header().expect("a header");
    writer.write_chunk(png::chunk::IDAT, &[0x78, 0x9c, 0x63, 0x60, 0x18, 0x05]).expect("a little of it");
    drop(writer);
    bytes
}

#[test]
fn a_small_file_cannot_fill_the_memory() {
    assert_eq!(
        read(&bomb(60_000, 60_000)),
        Err(ImageError::ImageTooManyPixels { width: 60_000, height: 60_000, most: 100 })
    );
    assert!(read(&bomb(9_000, 9_000)).is_err(), "there are no pixels in it");
}

#[test]
fn a_file_of_fifty_mebibytes_is_made_smaller_and_one_beyond_the_most_is_refused() {
    let mut large = written(DynamicImage::from(noise(640, 400, 255)).into_rgb8(), ImageFormat::Jpeg);
    let end = large.len();
    // A camera may leave as much as it likes behind the picture.
    large.resize(50 << 20, 7);
    let packed = read(&large).expect("a picture");
    assert!(packed.bytes.len() <= end * 2, "what is behind it is left behind");
    large.resize(MOST_BYTES + 1, 7);
    assert_eq!(read(&large), Err(ImageError::ImageTooLarge { most: 64 }));
}

#[test]
fn what_is_longer_than_a_screen_is_made_smaller_in_its_proportions() {
    let long = DynamicImage::new_rgb8(LONGEST_SIDE * 2, 100);
    let packed = read(&written(long, ImageFormat::Png)).expect("a picture");
    assert_eq!((packed.width, packed.height), (LONGEST_SIDE, 50));
    assert_eq!(packed.shrunk_from, Some((LONGEST_SIDE * 2, 100)));
}

#[test]
fn what_cannot_be_packed_tightly_is_made_smaller() {
    let opaque = of_pixels(2000, 1500, noise(2000, 1500, 255).into_raw()).expect("a picture");
    assert!(opaque.bytes.len() <= MOST_KEPT);
    let clear = of_pixels(2000, 1500, noise(2000, 1500, 90).into_raw()).expect("a picture");
    assert!(clear.bytes.len() <= MOST_KEPT);
    assert_eq!((clear.media, clear.shrunk_from), (Media::Png, Some((2000, 1500))));
}

#[test]
fn pixels_of_a_clipboard_come_in_and_too_few_are_refused() {
    let packed = of_pixels(2, 1, [RED, BLUE].concat()).expect("a picture");
    assert_eq!((packed.width, packed.height, packed.media), (2, 1, Media::Png));
    assert_near(&packed, (1, 0), BLUE);
    assert_eq!(of_pixels(2, 2, [RED, BLUE].concat()), Err(ImageError::ImageDamaged));
    assert_eq!(of_pixels(0, 0, Vec::new()), Err(ImageError::ImageDamaged));
}

#[test]
fn pixels_are_given_at_the_size_that_is_asked_for() {
    let found = pixels(PALETTE, 4, 2).expect("pixels");
    assert_eq!(found.len(), 4 * 2 * 4);
    assert_eq!((&found[..4], &found[12..16]), (&RED[..], &BLUE[..]));
}

proptest! {
    #[test]
    fn changed_bytes_never_panic(
        which in 0..ALL.len(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = ALL[which].to_vec();
        for (at, with) in changes {
            let place = at.index(bytes.len());
            bytes[place] = with;
        }
        let _any = read(&bytes);
        bytes.truncate(cut.index(bytes.len()));
        let _any = read(&bytes);
    }
}
