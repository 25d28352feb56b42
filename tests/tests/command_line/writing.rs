//! Maps that are written: each format reads back, and a file is there whole or as it was before.

use std::{
    fs,
    os::unix::fs::{PermissionsExt, symlink},
};

use serde_json::{Value, json};

use crate::safar::{Desk, SAMPLE, plain};

#[test]
fn what_is_read_and_written_is_the_same_bytes_once_normalised() {
    let desk = Desk::new();
    let loose: serde_json::Value = serde_json::from_str(SAMPLE).expect("JSON");
    desk.put("loose.json", serde_json::to_string_pretty(&loose).expect("JSON"));
    desk.safar(&["convert", "loose.json", "-o", "once.safar.json"]).well();
    desk.safar(&["convert", "once.safar.json", "-o", "twice.safar.json"]).well();
    assert_eq!(desk.text("once.safar.json"), SAMPLE, "the sample is shipped as it is written");
    assert_eq!(desk.text("twice.safar.json"), SAMPLE);
    // In its own place, too.
    desk.safar(&["convert", "once.safar.json", "-o", "once.safar.json"]).well();
    assert_eq!(desk.text("once.safar.json"), SAMPLE);
}

#[test]
fn a_picture_holds_the_journey_and_is_as_large_as_it_is_asked_for() {
    let desk = Desk::with_sample();
    let size = |name: &str| {
        let bytes = fs::read(desk.path(name)).expect("a picture");
        let reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info().expect("a PNG");
        let info = reader.info();
        (info.width, info.height)
    };
    desk.safar(&["export", "map.safar.json", "-o", "one.png", "--scale", "1"]).well();
    desk.safar(&["export", "map.safar.json", "-o", "two.png", "--scale", "2", "--dark"]).well();
    let ((width, height), twice) = (size("one.png"), size("two.png"));
    assert!(width > 1000 && height > 500, "{width} × {height}");
    assert!(twice.0.abs_diff(2 * width) <= 1 && twice.1.abs_diff(2 * height) <= 1, "{twice:?}");
    desk.safar(&["convert", "two.png", "-o", "back.safar.json"]).well();
    assert_eq!(desk.text("back.safar.json"), SAMPLE);
    let of = |map| desk.safar(&["simulate", map, "--customers", "500", "--format", "json"]).well();
    assert_eq!(of("one.png"), of("map.safar.json"));
}

/// A red PNG of two points.
const RED: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGO8IyfHwMAAAAZEARqUsTZsAAAAAElFTkSuQmCC";

/// The sample with a picture on its map.
fn with_picture(base64: &str) -> String {
    let mut map: Value = serde_json::from_str(SAMPLE).expect("JSON");
    let (stage, lane) = (map["stages"][0]["id"].clone(), map["lanes"][0]["id"].clone());
    let card = json!({ "id": "photo", "kind": "image", "title": "Shop window", "image": "red",
        "stage": stage, "lane": lane, "x": 20, "y": 20 });
    map["nodes"].as_array_mut().expect("a list").push(card);
    map["images"] = json!([{ "hash": "red", "base64": base64 }]);
    map.to_string()
}

#[test]
fn pictures_go_along_through_every_format() {
    let desk = Desk::new();
    desk.put("map.safar.json", with_picture(RED));
    desk.safar(&["convert", "map.safar.json", "-o", "map.png"]).well();
    desk.safar(&["convert", "map.png", "-o", "back.safar.json"]).well();
    let back: Value = serde_json::from_str(&desk.text("back.safar.json")).expect("JSON");
    assert_eq!(back["images"][0]["base64"], RED, "bit for bit");
    let is_photo = |node: &&Value| node["kind"] == "image";
    let photo = back["nodes"].as_array().into_iter().flatten().find(is_photo).expect("the card");
    assert_eq!(photo["image"], back["images"][0]["hash"], "it is named by its hash now");
    desk.safar(&["export", "back.safar.json", "-o", "map.svg"]).well();
    assert!(desk.text("map.svg").contains(&format!("data:image/png;base64,{RED}")));
}

#[test]
fn a_picture_that_cannot_be_read_is_said_and_the_rest_goes_on() {
    let desk = Desk::new();
    desk.put("map.safar.json", with_picture("RGVhciBkaWFyeQ=="));
    let answer = desk.safar(&["convert", "map.safar.json", "-o", "map.png"]);
    assert_eq!(answer.status, Some(0));
    let said = plain(&answer.err);
    assert!(said.contains("The picture of “Shop window” cannot be read in this file"), "{said}");
    assert!(desk.path("map.png").exists());
}

#[test]
fn a_drawing_has_real_text() {
    let desk = Desk::with_sample();
    desk.safar(&["export", "map.safar.json", "-o", "map.svg"]).well();
    let svg = desk.text("map.svg");
    assert!(svg.starts_with("<svg") && svg.trim_end().ends_with("</svg>"));
    assert!(svg.contains("<text") && svg.contains("Home"), "text, not shapes");
}

#[test]
fn a_name_that_says_no_format_is_refused() {
    let desk = Desk::with_sample();
    for name in ["map", "map.docx", "map.safar"] {
        let sentence = desk.refused(&["convert", "map.safar.json", "-o", name]);
        assert!(sentence.contains(&format!("The name {name} says no format")), "{sentence}");
    }
}

#[test]
fn a_scale_that_cannot_be_painted_is_refused() {
    let desk = Desk::with_sample();
    for scale in ["0", "9", "nan", "inf", "0.9999999999", "two"] {
        let sentence = desk.refused(&["export", "map.safar.json", "-o", "map.png", "--scale", scale]);
        assert!(
            sentence
                .contains(&format!("“{scale}” does not fit --scale <SCALE>: write a number from 1 to 4.")),
            "{sentence}"
        );
    }
}

#[test]
fn a_place_that_cannot_be_written_is_told_and_leaves_nothing_behind() {
    let desk = Desk::with_sample();
    fs::create_dir(desk.path("folder.png")).expect("a folder");
    let sentence = desk.refused(&["export", "map.safar.json", "-o", "nowhere/map.png"]);
    assert!(sentence.contains("There is no folder nowhere"), "{sentence}");
    let sentence = desk.refused(&["export", "map.safar.json", "-o", "map.safar.json/map.png"]);
    assert!(sentence.contains("There is no folder map.safar.json"), "{sentence}");
    let sentence = desk.refused(&["export", "map.safar.json", "-o", "folder.png"]);
    assert!(sentence.contains("folder.png is a folder"), "{sentence}");
}

#[test]
fn a_file_or_a_folder_that_may_not_be_written_stays_as_it_is() {
    let desk = Desk::with_sample().with_nobody();
    fs::create_dir(desk.path("theirs")).expect("a folder");
    desk.forbid("theirs", 0o555);
    let sentence = desk.refused(&["convert", "map.safar.json", "-o", "theirs/out.safar.json"]);
    assert!(sentence.contains("Nothing may be written into the folder theirs:"), "{sentence}");
    fs::create_dir(desk.path("ours")).expect("a folder");
    desk.forbid("ours", 0o777);
    desk.put("ours/kept.svg", "what I drew");
    desk.forbid("ours/kept.svg", 0o444);
    let sentence = desk.refused(&["convert", "map.safar.json", "-o", "ours/kept.svg"]);
    assert!(sentence.contains("ours/kept.svg may not be read or written"), "{sentence}");
}

#[test]
fn a_file_that_is_replaced_keeps_its_rights_and_its_links() {
    let desk = Desk::with_sample();
    desk.put("real.svg", "old");
    desk.forbid("real.svg", 0o600);
    symlink("real.svg", desk.path("link.svg")).expect("a link");
    desk.safar(&["export", "map.safar.json", "-o", "link.svg"]).well();
    assert!(fs::symlink_metadata(desk.path("link.svg")).expect("there").is_symlink());
    assert!(desk.text("real.svg").starts_with("<svg"));
    let mode = fs::metadata(desk.path("real.svg")).expect("there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn the_shipped_sample_has_nothing_to_be_mended() {
    let desk = Desk::with_sample();
    let checked = desk.safar(&["check", "map.safar.json", "--format", "json"]).well();
    assert_eq!(checked.trim(), "[]");
}
