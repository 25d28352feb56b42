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

/// The beginning of a ZIP of some document.
pub fn zip() -> Vec<u8> {
    zip_of(&["mimetype", "notes/shopping.txt"])
}

/// The beginning of a workbook as Excel writes it.
pub fn workbook() -> Vec<u8> {
    zip_of(&["[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"])
}

fn zip_of(names: &[&str]) -> Vec<u8> {
    let entry = |name: &&str| {
        let length = u16::try_from(name.len()).expect("a short name").to_le_bytes();
        [b"PK\x03\x04".as_slice(), &[0; 22], &length, &[0; 2], name.as_bytes(), &[0xA5; 200]].concat()
    };
    names.iter().flat_map(entry).collect()
}

/// A text as Windows calls "Unicode": UTF-16 with a byte-order mark.
pub fn utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}
