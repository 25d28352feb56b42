//! Pictures of a library: kept once, shared by journeys, and swept when nothing names them.

mod common;

use common::{card, commit, id, journey};
use rusqlite::Connection;
use safar_model::{
    edit::{Edit, NewImage},
    record::node::Place,
};
use safar_store::{Image, Library};

fn picture(bytes: &[u8]) -> Image {
    Image { media: "image/png".into(), width: 40, height: 20, bytes: bytes.to_vec() }
}

/// The edit that adds a card of a picture.
fn image_card(image: &str) -> Edit {
    let place = Place { stage: id("stage"), lane: id("lane"), x: 0.0, y: 0.0 };
    Edit::AddImages { images: vec![NewImage { image: image.into(), title: "A screenshot".into(), place }] }
}

/// A library with a journey, and one picture that was kept at 5.
fn library() -> (Library, safar_model::Journey) {
    let mut library = Library::in_memory().expect("a library");
    let shop = journey("shop");
    library.create(&shop, 0).expect("kept");
    library.keep_image("abc", &picture(&[1, 2, 3]), 5).expect("kept");
    (library, shop)
}

fn has(library: &Library, hash: &str) -> bool {
    library.image(hash).expect("read").is_some()
}

#[test]
fn a_picture_is_kept_under_its_hash_with_its_size() {
    let (mut library, _) = library();
    library.keep_image("abc", &picture(&[1, 2, 3]), 6).expect("kept twice is kept once");
    assert_eq!(library.image("abc"), Ok(Some(picture(&[1, 2, 3]))));
    assert_eq!(library.image("xyz"), Ok(None));
    assert_eq!(library.image_sizes(&["xyz", "abc"]), Ok(vec![None, Some((40, 20))]));
}

#[test]
fn a_picture_that_nothing_names_is_swept_but_not_while_it_is_new() {
    let (mut library, mut shop) = library();
    commit(&mut library, &mut shop, 0, card("abc"), "basket").expect("a title is no name of a picture");
    assert_eq!(library.sweep_images(5), Ok(0), "what is about to name it may be on its way");
    assert!(has(&library, "abc"));
    assert_eq!(library.sweep_images(6), Ok(1));
    assert!(!has(&library, "abc"));
}

#[test]
fn a_picture_stays_while_a_card_names_it_and_after_that_for_the_journal() {
    let (mut library, mut shop) = library();
    commit(&mut library, &mut shop, 0, image_card("abc"), "photo").expect("added");
    assert_eq!(library.sweep_images(100), Ok(0));
    commit(&mut library, &mut shop, 1, Edit::Remove { ids: vec![id("photo")] }, "none").expect("removed");
    assert_eq!(library.sweep_images(100), Ok(0), "the removal can be taken back");
    library.undo(&id("shop"), 2, 1).expect("taken back");
    library.undo(&id("shop"), 3, 1).expect("taken back");
    assert_eq!(library.sweep_images(100), Ok(0), "the card can be had again");
}

#[test]
fn copies_of_a_journey_share_its_pictures_and_the_last_takes_them_along() {
    let (mut library, mut shop) = library();
    commit(&mut library, &mut shop, 0, image_card("abc"), "photo").expect("added");
    library.duplicate(&id("shop"), id("copy"), "A copy".into(), 2).expect("copied");
    library.remove(&id("shop"), 10).expect("in the bin");
    assert_eq!(library.sweep_images(100), Ok(0), "what lies in the bin keeps its pictures");
    library.empty_bin(11).expect("emptied");
    assert_eq!(library.sweep_images(100), Ok(0), "the copy shows it");
    library.remove(&id("copy"), 20).expect("in the bin");
    library.empty_bin(21).expect("emptied");
    assert_eq!(library.sweep_images(100), Ok(1));
}

#[test]
fn a_library_from_before_knows_which_pictures_its_journeys_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("library.safar");
    let mut library = Library::open(&path).expect("made");
    let mut shop = journey("shop");
    library.create(&shop, 0).expect("kept");
    commit(&mut library, &mut shop, 0, image_card("now"), "photo").expect("added");
    commit(&mut library, &mut shop, 1, image_card("once"), "other").expect("added");
    commit(&mut library, &mut shop, 2, Edit::Remove { ids: vec![id("other")] }, "none").expect("removed");
    drop(library);
    // As the version before has left it.
    Connection::open(&path)
        .and_then(|other| {
            other.execute_batch(
                "DROP TABLE image_named; DROP TABLE image;
                 CREATE TABLE image (hash TEXT PRIMARY KEY NOT NULL, media TEXT NOT NULL, bytes BLOB NOT NULL) STRICT;
                 PRAGMA user_version = 2;",
            )
        })
        .expect("set back");
    let mut library = Library::open(&path).expect("brought up to date");
    for hash in ["now", "once", "never"] {
        library.keep_image(hash, &picture(hash.as_bytes()), 5).expect("kept");
    }
    assert_eq!(library.sweep_images(100), Ok(1));
    assert!(has(&library, "now") && has(&library, "once") && !has(&library, "never"));
}
