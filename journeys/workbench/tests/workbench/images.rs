//! Pictures, from the file a person chooses to the file somebody else opens.

use std::{fs, path::PathBuf};

use safar_exchange::image::of_pixels;
use safar_model::{
    edit::{Edit, NewImage},
    images::image_of,
    record::Record,
};
use safar_workbench::{
    Workbench,
    exporting::{ExportNotice, Format, Picture, write_map},
    importing::read_map_with_images,
    wire::{Changed, KeptImage, Opened},
};

use crate::desk::{Desk, first_cell, shop};

/// A PNG of one colour.
fn png(color: [u8; 4]) -> Vec<u8> {
    of_pixels(40, 20, color.repeat(40 * 20)).expect("packed").bytes
}

const RED: [u8; 4] = [220, 30, 30, 255];
const BLUE: [u8; 4] = [30, 30, 220, 255];

fn picture_file(desk: &Desk, name: &str, color: [u8; 4]) -> PathBuf {
    let path = desk.path(name);
    fs::write(&path, png(color)).expect("written");
    path
}

fn insert(workbench: &Workbench, opened: &Opened, images: &[KeptImage]) -> Changed {
    let images = images.iter().map(|KeptImage { image, title }| NewImage {
        image: image.clone(),
        title: title.clone(),
        place: first_cell(opened),
    });
    let edit = Edit::AddImages { images: images.collect() };
    workbench.edit(&opened.journey, opened.revision, edit).expect("added")
}

/// A shop with a red picture on its map; gives the picture's hash.
fn with_picture(desk: &Desk, workbench: &Workbench) -> (Opened, String) {
    let opened = shop(workbench);
    let kept = workbench.keep_image_files(&[picture_file(desk, "Shop window.png", RED)]).expect("kept");
    insert(workbench, &opened, &kept.images);
    let hash = kept.images[0].image.clone();
    (workbench.open(&opened.journey).expect("it opens"), hash)
}

/// Whether the map shows a picture, and not only the place for it.
fn shows(opened: &Opened, hash: &str) -> bool {
    serde_json::to_string(&opened.display)
        .expect("data")
        .contains(&format!("\"item\":\"image\",\"image\":\"{hash}\""))
}

fn named(opened: &Opened) -> Vec<String> {
    opened.records.iter().filter_map(image_of).map(str::to_owned).collect()
}

#[test]
fn files_become_pictures_of_the_library_and_what_is_none_is_said_by_name() {
    let desk = Desk::new();
    let workbench = desk.start();
    fs::write(desk.path("diary.png"), "Dear diary").expect("written");
    let files = [
        picture_file(&desk, "Shop window.png", RED),
        desk.path("diary.png"),
        desk.path("nowhere.png"),
        picture_file(&desk, "Basket.final.png", BLUE),
        desk.library(),
    ];
    let kept = workbench.keep_image_files(&files).expect("kept");
    let titles: Vec<&str> = kept.images.iter().map(|image| &*image.title).collect();
    assert_eq!(titles, ["Shop window", "Basket.final"]);
    assert_eq!(kept.left_out.len(), 3);
    assert!(kept.left_out[0].contains("diary.png") && kept.left_out[1].contains("nowhere.png"));
    assert_eq!(workbench.image(&kept.images[0].image), Ok(Some(png(RED))));
    assert_eq!(workbench.image("nothing"), Ok(None));
}

#[test]
fn pixels_from_a_clipboard_are_the_same_picture_as_their_file() {
    let desk = Desk::new();
    let workbench = desk.start();
    let file = workbench.keep_image_files(&[picture_file(&desk, "a.png", RED)]).expect("kept");
    let pasted = workbench.keep_pixels(40, 20, RED.repeat(40 * 20)).expect("kept");
    assert_eq!(pasted.images[0].image, file.images[0].image);
    assert!(workbench.keep_pixels(40, 20, Vec::new()).is_err());
}

#[test]
fn a_picture_that_is_made_smaller_is_told_of() {
    let desk = Desk::new();
    let workbench = desk.start();
    let kept = workbench.keep_pixels(5000, 10, RED.repeat(50_000)).expect("kept");
    assert!(kept.notices[0].contains("4,096") || kept.notices[0].contains("4096"), "{:?}", kept.notices);
}

#[test]
fn cards_of_pictures_come_and_go_in_one_step_also_after_a_restart() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let files = [picture_file(&desk, "a.png", RED), picture_file(&desk, "b.png", BLUE)];
    let kept = workbench.keep_image_files(&files).expect("kept");
    let changed = insert(&workbench, &opened, &kept.images);
    assert_eq!(changed.made.len(), 2);
    let undone = workbench.undo(&opened.journey, changed.revision).expect("taken back");
    assert_eq!(undone.remove.len(), 2);
    drop(workbench);

    let workbench = desk.start();
    let again = workbench.redo(&opened.journey, undone.revision).expect("done again");
    let drawn = serde_json::to_string(&again.display).expect("data");
    for image in &kept.images {
        assert!(drawn.contains(&image.image), "the drawing knows it again");
        assert!(workbench.image(&image.image).expect("read").is_some());
    }
}

#[test]
fn a_journey_takes_its_pictures_along_in_its_files() {
    let desk = Desk::new();
    let (opened, hash) = with_picture(&desk, &desk.start());
    assert!(shows(&opened, &hash));
    for (name, format) in [("map.safar.json", Format::Json), ("map.png", Format::Png)] {
        let path = desk.path(name);
        let notices = desk.start().export(&opened.journey, &path, format, &Picture::default());
        assert_eq!(notices, Ok(Vec::new()));
        let elsewhere = Desk::new();
        let workbench = elsewhere.start();
        let back = workbench.import(&path).expect("imported");
        assert_eq!(back.notices, Vec::<String>::new());
        assert!(shows(&back, &hash), "{name}");
        assert_eq!(workbench.image(&hash), Ok(Some(png(RED))), "{name}");
    }
}

#[test]
fn a_picture_is_painted_where_the_map_shows_it() {
    let desk = Desk::new();
    let workbench = desk.start();
    let (opened, _) = with_picture(&desk, &workbench);
    let svg = desk.path("map.svg");
    workbench.export(&opened.journey, &svg, Format::Svg, &Picture::default()).expect("exported");
    assert!(fs::read_to_string(svg).expect("a drawing").contains("href=\"data:image/png;base64,"));
}

#[test]
fn a_file_is_converted_with_its_pictures_without_a_library() {
    let desk = Desk::new();
    let workbench = desk.start();
    let (opened, hash) = with_picture(&desk, &workbench);
    let (first, second) = (desk.path("map.png"), desk.path("map.safar.json"));
    workbench.export(&opened.journey, &first, Format::Png, &Picture::default()).expect("exported");
    let (map, images, left_out) = read_map_with_images(&first).expect("a map");
    assert_eq!(left_out, []);
    write_map(&map, &images, &second, Format::Json, &Picture::default()).expect("written");
    let text = fs::read_to_string(second).expect("a map");
    assert_eq!(text.matches(&hash).count(), 2, "the card and the picture");
}

/// The exported map, with the text of its picture changed.
fn exported_with(
    desk: &Desk,
    workbench: &Workbench,
    opened: &Opened,
    change: impl Fn(String) -> String,
) -> PathBuf {
    let path = desk.path("map.safar.json");
    workbench.export(&opened.journey, &path, Format::Json, &Picture::default()).expect("exported");
    let text = fs::read_to_string(&path).expect("a map");
    fs::write(&path, change(text)).expect("written");
    path
}

#[test]
fn a_broken_or_missing_picture_in_a_file_is_a_notice() {
    let desk = Desk::new();
    let workbench = desk.start();
    let (opened, hash) = with_picture(&desk, &workbench);
    let broken = exported_with(&desk, &workbench, &opened, |text| {
        text.replacen("\"base64\": \"iVBOR", "\"base64\": \"AAAAA", 1)
    });
    let elsewhere = Desk::new();
    let back = elsewhere.start().import(&broken).expect("imported all the same");
    assert_eq!(back.notices.len(), 1);
    assert!(back.notices[0].contains("Shop window"), "{:?}", back.notices);
    assert_eq!(named(&back), vec![hash.clone()], "the card still names it");

    let missing = exported_with(&desk, &workbench, &opened, |text| {
        let lines = text.lines().filter(|line| !line.contains("\"base64\""));
        lines.collect::<Vec<_>>().join("\n")
    });
    let elsewhere = Desk::new();
    let workbench = elsewhere.start();
    let back = workbench.import(&missing).expect("imported all the same");
    assert_eq!(back.notices.len(), 1);
    let said =
        workbench.export(&back.journey, &elsewhere.path("again.png"), Format::Png, &Picture::default());
    assert_eq!(said, Ok(vec![ExportNotice::ImagesMissing { count: 1 }]));
}

#[test]
fn a_picture_that_another_program_has_named_gets_the_name_of_its_bytes() {
    let desk = Desk::new();
    let workbench = desk.start();
    let (opened, hash) = with_picture(&desk, &workbench);
    let path = exported_with(&desk, &workbench, &opened, |text| text.replace(&hash, "logo"));
    let elsewhere = Desk::new();
    let back = elsewhere.start().import(&path).expect("imported");
    assert_eq!(named(&back), vec![hash.clone()]);
    assert!(shows(&back, &hash));
}

#[test]
fn a_card_that_is_copied_takes_its_picture_to_another_library() {
    let desk = Desk::new();
    let workbench = desk.start();
    let (opened, hash) = with_picture(&desk, &workbench);
    let card = opened.records.iter().find(|record| image_of(record).is_some()).and_then(Record::id);
    let text = workbench.copy(&opened.journey, &[card.expect("a card").clone()]).expect("copied");

    let elsewhere = Desk::new();
    let workbench = elsewhere.start();
    let other = shop(&workbench);
    workbench.paste(&other.journey, other.revision, &text, first_cell(&other)).expect("pasted");
    let other = workbench.open(&other.journey).expect("it opens");
    assert_eq!(named(&other), vec![hash.clone()]);
    assert!(shows(&other, &hash));
    assert_eq!(workbench.image(&hash), Ok(Some(png(RED))));
}

#[test]
fn a_copy_of_a_journey_shows_the_same_picture() {
    let desk = Desk::new();
    let workbench = desk.start();
    let (opened, hash) = with_picture(&desk, &workbench);
    let copy = workbench.duplicate(&opened.journey).expect("copied");
    assert!(shows(&workbench.open(&copy.id).expect("it opens"), &hash));
}
