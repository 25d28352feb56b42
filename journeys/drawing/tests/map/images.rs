//! Image cards: as wide as the card and in the picture's own proportions, alike on every painter.

use png::Decoder;
use safar_drawing::{
    Drawing, Gallery, ImageSize, NoImages, PngOptions, SvgOptions,
    display::{DisplayChange, Group, Item, Key},
    ink::Palette,
    png, svg,
};
use serde_json::json;

use crate::{
    journeys::{journey, node},
    seen::english,
};

const SIZE: ImageSize = ImageSize { width: 400, height: 300 };

/// A gallery with one picture, which is red all over.
#[derive(Debug)]
struct Red;

impl Gallery for Red {
    fn pixels(&self, image: &str, width: u32, height: u32) -> Option<Vec<u8>> {
        (image == "abc").then(|| [255, 0, 0, 255].repeat((width * height) as usize))
    }

    fn address(&self, image: &str) -> Option<String> {
        (image == "abc").then(|| "data:image/png;base64,AAAA".to_owned())
    }
}

fn card(image: Option<&str>) -> serde_json::Value {
    match image {
        Some(image) => node("photo", "image", "s1", "touch", 20.0, 20.0, json!({ "image": image })),
        None => node("photo", "image", "s1", "touch", 20.0, 20.0, json!({})),
    }
}

fn drawn(image: Option<&str>, size: Option<ImageSize>) -> (Drawing, DisplayChange) {
    let mut drawing = Drawing::default();
    if let Some(size) = size {
        drawing.learn_image("abc", size);
    }
    let change = drawing.redraw(&journey(json!({}), vec![card(image)], Vec::new()), english(), None);
    (drawing, change)
}

fn photo(drawing: &Drawing) -> std::sync::Arc<Group> {
    let list = drawing.list();
    let is_photo =
        |group: &&std::sync::Arc<Group>| matches!(&group.key, Key::Node(id) if id.as_str() == "photo");
    list.groups.iter().find(is_photo).expect("the card").clone()
}

/// The place of the picture on its card.
fn place(group: &Group) -> Option<[f64; 4]> {
    group.items.iter().find_map(|item| match item {
        Item::Image { x, y, w, h, .. } => Some([*x, *y, *w, *h]),
        _ => None,
    })
}

fn texts(group: &Group) -> Vec<String> {
    let text = |item: &Item| match item {
        Item::Text(line) => Some(line.text.clone()),
        _ => None,
    };
    group.items.iter().filter_map(text).collect()
}

#[test]
fn a_picture_is_as_wide_as_its_card_in_its_own_proportions_above_the_title() {
    let (drawing, _) = drawn(Some("abc"), Some(SIZE));
    let group = photo(&drawing);
    let [x, y, w, h] = place(&group).expect("a picture");
    assert_eq!((x, y, w), (7.0, 7.0, group.w - 14.0));
    assert!((w / h - 4.0 / 3.0).abs() < 0.01);
    assert!(group.h > y + h + 20.0, "the title has room below");
    let title = group.items.iter().find_map(|item| match item {
        Item::Text(line) if line.text == "photo" => Some(line.y),
        _ => None,
    });
    assert!(title.expect("a title") > y + h + 8.0);
}

#[test]
fn one_that_is_very_long_is_drawn_narrower_in_the_middle() {
    let (drawing, _) = drawn(Some("abc"), Some(ImageSize { width: 10, height: 4000 }));
    let group = photo(&drawing);
    let [x, _, w, h] = place(&group).expect("a picture");
    assert_eq!(h, 720.0);
    assert!((x + w / 2.0 - group.w / 2.0).abs() < 0.02);
    assert!(w < 2.0);
    let (drawing, _) = drawn(Some("abc"), Some(ImageSize { width: 4000, height: 1 }));
    assert!(place(&photo(&drawing)).expect("a picture")[3] >= 8.0);
}

#[test]
fn a_card_without_a_picture_and_one_whose_picture_is_missing_say_so() {
    let (drawing, _) = drawn(None, None);
    assert_eq!(place(&photo(&drawing)), None);
    assert!(texts(&photo(&drawing)).concat().contains("No picture chosen yet"));
    let (drawing, _) = drawn(Some("abc"), None);
    assert_eq!(place(&photo(&drawing)), None);
    assert!(texts(&photo(&drawing)).concat().replace(' ', "").contains("notinthelibrary"));
}

#[test]
fn a_picture_that_is_learned_later_is_drawn_from_then_on() {
    let mut drawing = Drawing::default();
    let map = journey(json!({}), vec![card(Some("abc"))], Vec::new());
    drawing.redraw(&map, english(), None);
    assert!(!drawing.knows_image("abc"));
    drawing.learn_image("abc", SIZE);
    let change = drawing.redraw(&map, english(), None);
    assert!(change.put.iter().any(|group| place(group).is_some()));
    let (afresh, _) = drawn(Some("abc"), Some(SIZE));
    assert_eq!(drawing.list(), afresh.list());
    drawing.learn_image("abc", SIZE);
    assert!(drawing.redraw(&map, english(), None).put.is_empty(), "nothing is new about it");
}

#[test]
fn a_png_shows_the_picture_where_the_screen_does() {
    let (mut drawing, _) = drawn(Some("abc"), Some(SIZE));
    let list = drawing.list();
    let group = photo(&drawing);
    let [x, y, w, h] = place(&group).expect("a picture");
    let (column, row) = (&list.grid.stages[0], &list.grid.lanes[0]);
    for scale in [1.0, 2.0] {
        let options = |images| PngOptions {
            palette: Palette::light(),
            scale,
            transparent: false,
            journey: None,
            images,
        };
        let bytes = png(&list, options(&Red), drawing.typesetter()).expect("a picture");
        let mut reader = Decoder::new(std::io::Cursor::new(&bytes)).read_info().expect("a PNG");
        let mut pixels = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut pixels).expect("pixels");
        let at = |x: f64, y: f64| {
            let (x, y) = ((x * scale) as usize, (y * scale) as usize);
            let start = (y * info.width as usize + x) * 4;
            [pixels[start], pixels[start + 1], pixels[start + 2]]
        };
        let (left, top) = (column.x + group.x + x, row.y + group.y + y);
        for (dx, dy) in [(2.0, 2.0), (w - 2.0, 2.0), (w / 2.0, h / 2.0), (2.0, h - 2.0), (w - 2.0, h - 2.0)] {
            assert_eq!(at(left + dx, top + dy), [255, 0, 0], "{dx} {dy} at {scale}");
        }
        assert_ne!(at(left - 3.0, top + 5.0), [255, 0, 0]);
        assert_ne!(at(left + 5.0, top + h + 3.0), [255, 0, 0]);
        png(&list, options(&NoImages), drawing.typesetter()).expect("one without its pictures");
    }
}

#[test]
fn an_svg_holds_each_picture_once() {
    let mut drawing = Drawing::default();
    drawing.learn_image("abc", SIZE);
    let second = node("other", "image", "s1", "touch", 20.0, 400.0, json!({ "image": "abc" }));
    drawing.redraw(&journey(json!({}), vec![card(Some("abc")), second], Vec::new()), english(), None);
    let options = |images| SvgOptions { palette: Palette::light(), transparent: false, images };
    let text = svg(&drawing.list(), options(&Red));
    assert_eq!(text.matches("data:image/png;base64,AAAA").count(), 1);
    assert_eq!(text.matches("href=\"#image0\"").count(), 2);
    assert!(!svg(&drawing.list(), options(&NoImages)).contains("#image0"));
}
