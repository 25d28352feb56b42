//! Pictures of maps.

use safar_drawing::{
    Drawing, NoImages, PaintError, PngOptions, SvgOptions,
    display::DisplayList,
    ink::Palette,
    paint::{JOURNEY_CHUNK, missing_letters},
    png, svg,
};
use serde_json::json;

use crate::{
    journeys::{journey, node, shipped},
    seen::{drawn, english},
};

const PLAIN: PngOptions<'static> = PngOptions {
    palette: Palette::light(),
    scale: 1.0,
    transparent: false,
    journey: None,
    images: &NoImages,
};

fn small() -> (Drawing, DisplayList) {
    let nodes = vec![node("a", "touchpoint", "s1", "touch", 24.0, 16.0, json!({ "title": "سبد & <b>" }))];
    let mut drawing = Drawing::default();
    drawing.redraw(&journey(json!({ "direction": "rtl" }), nodes, Vec::new()), english(), None);
    let list = drawing.list();
    (drawing, list)
}

#[test]
fn a_png_is_as_large_as_asked_and_carries_its_journey() {
    let (mut drawing, list) = small();
    let options = PngOptions { scale: 2.0, journey: Some("{\"safar\":1,\"title\":\"سفر\"}"), ..PLAIN };
    let bytes = png(&list, options, drawing.typesetter()).expect("a picture");
    let mut reader = png_reader(&bytes);
    let info = reader.info();
    assert_eq!(f64::from(info.width), (list.grid.width * 2.0).ceil());
    assert_eq!(f64::from(info.height), (list.grid.height * 2.0).ceil());
    let chunk = info.utf8_text.iter().find(|chunk| chunk.keyword == JOURNEY_CHUNK).expect("a journey inside");
    assert_eq!(chunk.get_text().expect("whole"), "{\"safar\":1,\"title\":\"سفر\"}");
    let mut pixels = vec![0; reader.output_buffer_size().expect("not too large")];
    reader.next_frame(&mut pixels).expect("whole");
    assert_eq!(&pixels[..4], [0xfa, 0xf9, 0xf6, 0xff], "the paper");
}

#[test]
fn a_transparent_png_has_no_paper() {
    let (mut drawing, list) = small();
    let bytes =
        png(&list, PngOptions { transparent: true, ..PLAIN }, drawing.typesetter()).expect("a picture");
    let mut reader = png_reader(&bytes);
    let mut pixels = vec![0; reader.output_buffer_size().expect("not too large")];
    reader.next_frame(&mut pixels).expect("whole");
    assert_eq!(&pixels[..4], [0, 0, 0, 0]);
}

#[test]
fn strips_make_no_difference() {
    for journey in shipped().into_iter().take(1) {
        let mut drawing = Drawing::default();
        drawing.redraw(&journey, english(), None);
        let list = drawing.list();
        let bytes = png(&list, PngOptions { scale: 2.0, ..PLAIN }, drawing.typesetter()).expect("a picture");
        assert!(f64::from(png_reader(&bytes).info().height) >= list.grid.height * 2.0);
    }
}

#[test]
fn a_picture_that_is_too_large_is_refused_by_name() {
    let nodes = vec![node("a", "touchpoint", "s1", "touch", 40_000.0, 40_000.0, json!({}))];
    let mut drawing = Drawing::default();
    drawing.redraw(&journey(json!({}), nodes, Vec::new()), english(), None);
    let list = drawing.list();
    let refused = png(&list, PLAIN, drawing.typesetter());
    assert!(matches!(refused, Err(PaintError::PictureTooLarge { .. })), "{refused:?}");
    for scale in [0.0, 0.5, 5.0, f64::NAN, f64::INFINITY] {
        let refused = png(&list, PngOptions { scale, ..PLAIN }, drawing.typesetter());
        assert!(matches!(refused, Err(PaintError::ScaleOutOfRange { .. })));
    }
}

#[test]
fn emoji_are_painted_and_letters_that_no_font_has_are_named() {
    let titled = |title: &str| {
        let nodes = vec![node("a", "touchpoint", "s1", "touch", 24.0, 16.0, json!({ "title": title }))];
        drawn(&journey(json!({}), nodes, Vec::new()))
    };
    let known = "Basket 🛒 👍🏽 👩\u{200d}💻 ❤\u{fe0f} سلام \u{2067}Привет";
    assert!(missing_letters(&titled(known)).is_empty());
    let missing: String = missing_letters(&titled("日本 shop")).into_iter().collect();
    assert_eq!(missing, "日本");
    assert_ne!(bytes_of(&titled("🛒")), bytes_of(&titled("👍")), "each emoji has a picture of its own");
}

fn bytes_of(list: &DisplayList) -> Vec<u8> {
    png(list, PLAIN, Drawing::default().typesetter()).expect("painted")
}

#[test]
fn svg_holds_real_text_in_named_fonts_and_says_its_direction() {
    let (_, list) = small();
    let picture = svg(&list, SvgOptions { palette: Palette::light(), transparent: false, images: &NoImages });
    assert!(picture.contains("\u{2067}سبد &amp; &lt;b&gt;\u{2069}</text>"), "{picture}");
    assert!(picture.contains("font-family=\"Vazirmatn, Inter, 'Noto Emoji', sans-serif\""));
    assert!(picture.contains("font-family=\"Inter, Vazirmatn, 'Noto Emoji', sans-serif\""));
    assert_eq!(picture.matches("<g ").count(), picture.matches("</g>").count());
    assert_eq!(picture.matches("<text ").count(), picture.matches("</text>").count());
}

fn png_reader(bytes: &[u8]) -> ::png::Reader<std::io::Cursor<&[u8]>> {
    ::png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG")
}
