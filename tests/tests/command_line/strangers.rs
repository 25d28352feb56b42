//! Files that come from elsewhere, made by hand.

/// A PNG of one grey pixel, as any program may have made it.
pub fn plain_png() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut writer = {
        let mut encoder = png::Encoder::new(&mut bytes, 1, 1);
        encoder.set_color(png::ColorType::Grayscale);
        encoder.write_header().expect("a header")
    };
    writer.write_image_data(&[128]).expect("a pixel");
    writer.finish().expect("an end");
    bytes
}

/// What every ZIP begins with, and so every workbook and document of an office.
pub fn zip() -> Vec<u8> {
    [b"PK\x03\x04\x14\x00\x06\x00\x08\x00".as_slice(), &[0xA5; 200]].concat()
}

/// A text as Windows calls "Unicode": UTF-16 with a byte-order mark.
pub fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}
