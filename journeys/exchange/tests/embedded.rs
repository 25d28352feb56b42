//! Pictures in a Safar file: they come out as they went in, and a broken one does not take the map along.

use std::collections::BTreeMap;

use safar_exchange::{
    image::{self, ImageError},
    safar_json::{Carried, ReadError, read, write, write_with_images},
};

const PICTURE: &[u8] = include_bytes!("files/images/palette.png");
const EXAMPLE: &[u8] = include_bytes!("files/example.safar.json");

fn carried() -> BTreeMap<&'static str, Carried<'static>> {
    ["bbb", "aaa"].map(|hash| (hash, Carried { media: "image/png", bytes: PICTURE })).into()
}

/// The example with a list of pictures that is written so.
fn with_list(list: &str) -> String {
    let text = write(&read(EXAMPLE).expect("a map").journey);
    text.replacen("{\n", &format!("{{ \"images\": {list},\n"), 1)
}

#[test]
fn pictures_come_out_as_they_went_in_in_the_order_of_their_hashes() {
    let map = read(EXAMPLE).expect("a map").journey;
    let text = write_with_images(&map, &carried());
    let loaded = read(text.as_bytes()).expect("a map");
    assert_eq!(loaded.journey, map);
    let names: Vec<&str> = loaded.images.iter().map(|image| &*image.name).collect();
    assert_eq!(names, ["aaa", "bbb"]);
    for embedded in &loaded.images {
        assert_eq!(embedded.read(), image::read(PICTURE));
    }
    assert_eq!(write_with_images(&loaded.journey, &carried()), text, "the same bytes again");
    assert!(!write(&map).contains("images"), "a map without pictures has no such part");
}

#[test]
fn each_picture_is_a_line_of_its_own() {
    let map = read(EXAMPLE).expect("a map").journey;
    let text = write_with_images(&map, &carried());
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("\"base64\"")).collect();
    assert_eq!(lines.len(), 2);
    assert!(
        lines[0].trim_start().starts_with("{ \"hash\": \"aaa\", \"media\": \"image/png\", \"base64\": \"")
    );
}

#[test]
fn a_broken_picture_does_not_take_the_map_along() {
    for (list, error) in [
        (r#"[{ "hash": "aaa", "base64": "not base64!" }]"#, ImageError::ImageDamaged),
        (r#"[{ "hash": "aaa", "base64": "RGVhciBkaWFyeQ==" }]"#, ImageError::NotAnImage),
        (r#"[{ "hash": "aaa" }]"#, ImageError::ImageEmpty),
        (r#"["aaa"]"#, ImageError::ImageEmpty),
        (r#"[{ "hash": 7, "base64": 8 }]"#, ImageError::ImageEmpty),
    ] {
        let loaded = read(with_list(list).as_bytes()).expect("a map");
        assert_eq!(loaded.images[0].read(), Err(error), "{list}");
    }
}

#[test]
fn what_is_no_list_of_pictures_is_refused_with_its_line() {
    let refused = read(with_list("7").as_bytes());
    assert!(
        matches!(&refused, Err(ReadError::WrongPart { field, line: Some(1), .. }) if field == "images"),
        "{refused:?}"
    );
}

#[test]
fn a_file_with_pictures_follows_the_schema() {
    let map = read(EXAMPLE).expect("a map").journey;
    let file = serde_json::from_str(&write_with_images(&map, &carried())).expect("JSON");
    let schema = jsonschema::validator_for(&safar_exchange::safar_json::schema()).expect("a schema");
    assert!(schema.is_valid(&file));
}
