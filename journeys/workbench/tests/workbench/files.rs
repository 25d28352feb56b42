//! Files in and out: a failed import changes nothing, and an export is there whole or not at all.

use std::{fs, path::PathBuf, process::Command};

use safar_exchange::safar_json::ReadError;
use safar_model::{edit::Edit, record::Record};
use safar_workbench::{
    Trouble, Workbench,
    exporting::{Format, Picture},
    trouble::FileTrouble,
    wire::Opened,
};

use crate::desk::{Desk, add, blank, shop};

/// A journey's records, but for what is its own: id and times.
fn content(opened: &Opened) -> Vec<Record> {
    let content = opened.records.iter().filter(|record| !matches!(record, Record::Journey(_)));
    content.cloned().collect()
}

#[test]
fn what_is_exported_and_imported_again_is_the_same_journey() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    for (name, format) in [("map.safar.json", Format::Json), ("map.png", Format::Png)] {
        let path = desk.path(name);
        workbench.export(&opened.journey, &path, format, &Picture::default()).expect("exported");
        let back = workbench.import(&path).expect("imported");
        assert_ne!(back.journey, opened.journey, "a copy of its own");
        assert_eq!(content(&back), content(&opened), "{name}");
        assert_eq!(back.notices, Vec::<String>::new());
    }
    assert_eq!(workbench.library().expect("a list").len(), 3);
}

#[test]
fn an_import_that_fails_changes_nothing() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = shop(&workbench);
    let whole = desk.path("whole.safar.json");
    workbench.export(&opened.journey, &whole, Format::Json, &Picture::default()).expect("exported");
    let text = fs::read_to_string(&whole).expect("the file");
    let before = workbench.library().expect("a list");
    for (name, bytes) in [
        ("half", text[..text.len() / 2].to_owned()),
        ("dangling", text.replace("\"to\": \"", "\"to\": \"no")),
        ("empty", String::new()),
    ] {
        fs::write(desk.path(name), bytes).expect("a file");
        let import = workbench.import(&desk.path(name));
        let Err(Trouble::InFile(refused)) = &import else { panic!("{name}: {import:?}") };
        assert!(matches!(refused.trouble, Trouble::Read(_)) && refused.file == name, "{refused:?}");
        assert!(workbench.open_file(&desk.path(name)).is_err());
        assert_eq!(workbench.library().expect("a list"), before, "{name}");
        assert_eq!(desk.start().library().expect("a list"), before, "{name}");
    }
    assert!(matches!(workbench.import(&desk.path("missing")), Err(Trouble::File(_))));
}

#[test]
fn a_file_larger_than_any_journey_is_not_read_to_its_end() {
    let desk = Desk::new();
    let large = fs::File::create(desk.path("large")).expect("a file");
    large.set_len(1 << 40).expect("a hole of a tebibyte");
    let import = desk.start().import(&desk.path("large"));
    let Err(Trouble::InFile(refused)) = import else { panic!("{import:?}") };
    assert_eq!(refused.trouble, ReadError::FileTooLarge { most: 256 }.into());
}

#[test]
fn a_file_that_is_opened_twice_is_one_journey_and_comes_out_of_the_bin() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = blank(&workbench);
    let path = desk.path("map.safar.json");
    workbench.export(&opened.journey, &path, Format::Json, &Picture::default()).expect("exported");
    let rename = Edit::Rename { id: opened.journey.clone(), title: "Later".into() };
    workbench.edit(&opened.journey, 0, rename).expect("renamed");
    workbench.remove(&opened.journey).expect("removed");
    for _ in 0..2 {
        let again = workbench.open_file(&path).expect("opened");
        assert_eq!(again.journey, opened.journey);
        assert_eq!(again.notices.len(), 1, "the file is another version: {:?}", again.notices);
    }
    let listed = workbench.library().expect("a list");
    assert_eq!(listed.len(), 1);
    assert_eq!((listed[0].title.as_str(), listed[0].removed), ("Later", None), "the library's own version");
}

#[test]
fn an_export_that_fails_leaves_the_old_file_and_nothing_else() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = blank(&workbench);
    let path = desk.path("map.png");
    fs::write(&path, "what was there").expect("a file");
    let huge = Picture { scale: 400.0, ..Picture::default() };
    let refused = workbench.export(&opened.journey, &path, Format::Png, &huge);
    assert!(matches!(refused, Err(Trouble::Paint(_))), "{refused:?}");
    assert_eq!(fs::read(&path).expect("the file"), b"what was there");

    // A folder in its place: the new file is written already when that turns out.
    let taken = desk.path("taken.png");
    fs::create_dir(&taken).expect("a folder");
    let refused = workbench.export(&opened.journey, &taken, Format::Png, &Picture::default());
    assert!(matches!(refused, Err(Trouble::File(_))), "{refused:?}");
    let missing =
        workbench.export(&opened.journey, &desk.path("no/map.svg"), Format::Svg, &Picture::default());
    assert!(matches!(missing, Err(Trouble::File(_))), "{missing:?}");
    assert_eq!(desk.files(), ["map.png", "taken.png"]);
}

/// Names the library that [`looks_into_a_library`] is to look into.
const LOOKED_INTO: &str = "SAFAR_TEST_LOOKED_INTO";

/// Another process: it is the test binary itself, which does this only when a library is named to it.
#[test]
fn looks_into_a_library() {
    if let Some(path) = std::env::var_os(LOOKED_INTO).map(PathBuf::from) {
        let list = Workbench::open_library(&path).and_then(|workbench| workbench.library()).expect("a list");
        println!(
            "\n{} journeys with {} cards",
            list.len(),
            list.iter().map(|entry| entry.nodes).sum::<u32>()
        );
    }
}

/// What another program sees that opens the library and closes it again.
fn seen_from_outside(desk: &Desk) -> String {
    let output = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "files::looks_into_a_library", "--nocapture"])
        .env(LOOKED_INTO, desk.library())
        .output()
        .expect("another process");
    let said = String::from_utf8_lossy(&output.stdout);
    said.lines().find(|line| line.contains(" journeys with ")).expect("it looks").to_owned()
}

#[test]
fn the_library_itself_is_no_file_to_import_or_export_and_loses_nothing_by_the_attempt() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = blank(&workbench);
    let refused = Trouble::from(FileTrouble::FileIsLibrary { path: desk.library().display().to_string() });
    assert_eq!(workbench.import(&desk.library()).err(), Some(refused.clone()));
    assert_eq!(workbench.open_file(&desk.library()).err(), Some(refused.clone()));
    let export = workbench.export(&opened.journey, &desk.library(), Format::Json, &Picture::default());
    assert_eq!(export.err(), Some(refused));
    assert_eq!(seen_from_outside(&desk), "1 journeys with 0 cards");
    add(&workbench, &opened, 0, "Basket").expect("acknowledged");
    assert_eq!(seen_from_outside(&desk), "1 journeys with 1 cards");
}
