//! Pictures of strangers: read strictly, within limits, and packed so that any viewer shows them alike.
//!
//! What comes out is upright, has at most [`LONGEST_SIDE`] pixels a side and one frame, and carries nothing
//! besides the picture, such as the place where it was taken. A picture that is so already stays as it is,
//! bit for bit; so one that Safar has packed keeps its hash wherever it is read again.

mod container;
mod error;

use std::io::{Cursor, ErrorKind};

use image::{
    DynamicImage, GenericImageView, ImageDecoder, ImageFormat, ImageReader, Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
    metadata::Orientation,
};

pub use error::ImageError;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 64 << 20;
/// A picture of more pixels is not unpacked: a small file could otherwise fill the memory.
pub const MOST_PIXELS: u64 = 100_000_000;
/// What is longer is made smaller.
pub const LONGEST_SIDE: u32 = 4096;
/// What takes more bytes is packed more tightly, or made smaller.
pub const MOST_KEPT: usize = 8 << 20;

/// The most memory that unpacking may take, in bytes: sixteen bits for each colour of the most pixels.
const MOST_MEMORY: u64 = MOST_PIXELS * 8;
const QUALITY: u8 = 90;

/// The formats in which pictures are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Media {
    /// Without loss, and with transparency.
    Png,
    /// Photographs.
    Jpeg,
}

impl Media {
    /// Its media type.
    pub fn name(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// A picture that has been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// How it is packed.
    pub media: Media,
    /// How many pixels wide it is.
    pub width: u32,
    /// How many pixels high it is.
    pub height: u32,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// How wide and high it was, if it has been made smaller.
    pub shrunk_from: Option<(u32, u32)>,
}

/// Reads a picture: PNG, JPEG, WebP or GIF, of which the first frame is taken.
///
/// # Errors
/// Why it cannot be taken in.
pub fn read(bytes: &[u8]) -> Result<Packed, ImageError> {
    let (format, picture, turned) = unpack(bytes)?;
    let kept_as = match format {
        ImageFormat::Png => Some(Media::Png),
        ImageFormat::Jpeg => Some(Media::Jpeg),
        _ => None,
    };
    let (width, height) = picture.dimensions();
    let fits = width.max(height) <= LONGEST_SIDE && bytes.len() <= MOST_KEPT && !turned;
    match kept_as.filter(|media| fits && container::is_plain(*media, bytes)) {
        Some(media) => Ok(Packed { media, width, height, bytes: bytes.to_vec(), shrunk_from: None }),
        None => pack(picture, format == ImageFormat::Jpeg),
    }
}

/// Packs pixels, four bytes each: red, green, blue and how opaque it is. A clipboard holds pictures so.
///
/// # Errors
/// When there are too few or too many of them.
pub fn of_pixels(width: u32, height: u32, pixels: Vec<u8>) -> Result<Packed, ImageError> {
    check_size(width, height)?;
    let picture = image::RgbaImage::from_raw(width, height, pixels).ok_or(ImageError::ImageDamaged)?;
    pack(picture.into(), false)
}

/// The pixels of a picture at another size, four bytes each.
///
/// # Errors
/// Why it cannot be unpacked.
pub fn pixels(bytes: &[u8], width: u32, height: u32) -> Result<Vec<u8>, ImageError> {
    let (_, picture, _) = unpack(bytes)?;
    Ok(resized(picture, width.max(1), height.max(1)).into_rgba8().into_raw())
}

/// The picture, upright, and whether it had to be turned.
fn unpack(bytes: &[u8]) -> Result<(ImageFormat, DynamicImage, bool), ImageError> {
    if bytes.is_empty() {
        return Err(ImageError::ImageEmpty);
    }
    if bytes.len() > MOST_BYTES {
        return Err(ImageError::ImageTooLarge { most: MOST_BYTES >> 20 });
    }
    let format = format_of(bytes)?;
    let mut limits = Limits::no_limits();
    limits.max_alloc = Some(MOST_MEMORY);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| of_decoder(&error))?;
    let (width, height) = decoder.dimensions();
    check_size(width, height)?;
    if format == ImageFormat::Jpeg && !container::is_whole_jpeg(bytes) {
        return Err(ImageError::ImageTruncated);
    }
    // What a camera notes beside a picture may be damaged where the picture is not.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(|error| of_decoder(&error))?;
    picture.apply_orientation(orientation);
    Ok((format, picture, orientation != Orientation::NoTransforms))
}

/// The format by what the bytes are, whatever their file is called.
fn format_of(bytes: &[u8]) -> Result<ImageFormat, ImageError> {
    use ImageFormat::{Gif, Jpeg, Png, WebP};
    match image::guess_format(bytes) {
        Ok(format @ (Gif | Jpeg | Png | WebP)) => Ok(format),
        Ok(_) => Err(ImageError::ImageOfOtherFormat),
        Err(_) if is_svg(bytes) => Err(ImageError::ImageIsSvg),
        // HEIC, as telephones write it.
        Err(_) if bytes.get(4..8) == Some(b"ftyp") => Err(ImageError::ImageOfOtherFormat),
        Err(_) => Err(ImageError::NotAnImage),
    }
}

fn is_svg(bytes: &[u8]) -> bool {
    let start = bytes.get(..1024).unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"<") && start.windows(4).any(|part| part == b"<svg")
}

fn check_size(width: u32, height: u32) -> Result<(), ImageError> {
    match u64::from(width) * u64::from(height) {
        0 => Err(ImageError::ImageDamaged),
        1..=MOST_PIXELS => Ok(()),
        _ => Err(ImageError::ImageTooManyPixels { width, height, most: MOST_PIXELS / 1_000_000 }),
    }
}

fn of_decoder(error: &image::ImageError) -> ImageError {
    match error {
        image::ImageError::IoError(error) if error.kind() == ErrorKind::UnexpectedEof => {
            ImageError::ImageTruncated
        }
        image::ImageError::Limits(_) => ImageError::ImageDamaged,
        error if cut_off(error) => ImageError::ImageTruncated,
        _ => ImageError::ImageDamaged,
    }
}

/// Decoders wrap the error of a stream that has come to its end.
fn cut_off(error: &image::ImageError) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let io = error.downcast_ref::<std::io::Error>();
        if io.is_some_and(|error| error.kind() == ErrorKind::UnexpectedEof) {
            return true;
        }
        cause = error.source();
    }
    false
}

/// Packs a picture anew: a photograph as JPEG; everything else without loss, unless that takes too much.
fn pack(picture: DynamicImage, is_photograph: bool) -> Result<Packed, ImageError> {
    let was = picture.dimensions();
    let is_opaque = !picture.color().has_alpha() || is_opaque(&picture);
    let mut picture = eight_bits(picture, is_opaque);
    let mut side = LONGEST_SIDE;
    loop {
        if was.0.max(was.1) > side {
            let by = f64::from(side) / f64::from(was.0.max(was.1));
            let scaled = |side: u32| ((f64::from(side) * by).round() as u32).max(1);
            picture = resized(picture, scaled(was.0), scaled(was.1));
        }
        let (width, height) = picture.dimensions();
        let shrunk_from = ((width, height) != was).then_some(was);
        let packed = |(media, bytes)| Packed { media, width, height, bytes, shrunk_from };
        let lossless = (!is_photograph).then(|| png(&picture)).transpose()?;
        if let Some(bytes) = lossless.filter(|bytes| bytes.len() <= MOST_KEPT) {
            return Ok(packed((Media::Png, bytes)));
        }
        if is_opaque {
            let bytes = jpeg(&picture)?;
            if bytes.len() <= MOST_KEPT {
                return Ok(packed((Media::Jpeg, bytes)));
            }
        }
        side = width.max(height) * 3 / 4;
    }
}

fn is_opaque(picture: &DynamicImage) -> bool {
    picture.to_rgba8().pixels().all(|pixel| pixel.0[3] == u8::MAX)
}

fn eight_bits(picture: DynamicImage, is_opaque: bool) -> DynamicImage {
    match picture {
        DynamicImage::ImageLuma8(_) => picture,
        _ if is_opaque => picture.into_rgb8().into(),
        _ => picture.into_rgba8().into(),
    }
}

/// The picture at another size. What becomes much smaller is averaged first, which is quick.
fn resized(picture: DynamicImage, width: u32, height: u32) -> DynamicImage {
    let (w, h) = picture.dimensions();
    if (w, h) == (width, height) {
        return picture;
    }
    let nearer = |side: u32, to: u32| if side > to * 4 { to * 2 } else { side };
    let (near_w, near_h) = (nearer(w, width), nearer(h, height));
    let near = if (near_w, near_h) == (w, h) { picture } else { picture.thumbnail_exact(near_w, near_h) };
    near.resize_exact(width, height, FilterType::Triangle)
}

fn png(picture: &DynamicImage) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    picture.write_with_encoder(PngEncoder::new(&mut bytes)).map_err(|_| ImageError::ImageDamaged)?;
    Ok(bytes)
}

fn jpeg(picture: &DynamicImage) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
    picture.write_with_encoder(encoder).map_err(|_| ImageError::ImageDamaged)?;
    Ok(bytes)
}
