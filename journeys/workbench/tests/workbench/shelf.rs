//! The shelf and the settings: what is put there stays there.

use safar_words::Language;
use safar_workbench::wire::{Settings, Theme};

use crate::desk::{Desk, add, blank, titles};

#[test]
fn settings_survive_a_restart_and_change_the_words_at_once() {
    let desk = Desk::new();
    let workbench = desk.start();
    assert_eq!(workbench.settings(), Ok(Settings::default()));
    let settings = Settings { language: Some("fa-IR".into()), theme: Theme::Dark };
    workbench.set_settings(&settings).expect("kept");
    assert_eq!(workbench.words().language(), Language::Fa);
    drop(workbench);
    let again = desk.start();
    assert_eq!(again.settings(), Ok(settings));
    assert_eq!(again.words().language(), Language::Fa);
}

#[test]
fn settings_that_cannot_be_read_are_the_usual_ones() {
    let desk = Desk::new();
    drop(desk.start());
    let mut library = safar_store::Library::open(&desk.library()).expect("the library");
    library.set_setting("settings", "{\"theme\": \"neon\"").expect("kept");
    drop(library);
    assert_eq!(desk.start().settings(), Ok(Settings::default()));
}

#[test]
fn journeys_are_renamed_copied_put_in_the_bin_and_taken_out() {
    let desk = Desk::new();
    let workbench = desk.start();
    let opened = blank(&workbench);
    workbench.rename(&opened.journey, "فروشگاه".into()).expect("renamed");
    add(&workbench, &opened, 1, "Basket").expect("added");
    let copy = workbench.duplicate(&opened.journey).expect("copied");
    assert!(copy.title.contains("فروشگاه") && copy.title != "فروشگاه", "{}", copy.title);
    add(&workbench, &opened, 2, "Checkout").expect("added");
    workbench.remove(&opened.journey).expect("removed");
    drop(workbench);

    let again = desk.start();
    let listed = again.library().expect("a list");
    let removed = |id| listed.iter().find(|entry| entry.id == id).expect("listed").removed.is_some();
    assert_eq!((removed(opened.journey.clone()), removed(copy.id.clone())), (true, false));
    assert_eq!(titles(&again, &copy.id), ["Basket"], "a copy is of its moment");
    assert!(add(&again, &opened, 3, "Payment").is_err(), "what lies in the bin is not changed");
    again.restore(&opened.journey).expect("taken out");
    add(&again, &opened, 3, "Payment").expect("added");
    assert_eq!(titles(&desk.start(), &opened.journey), ["Basket", "Checkout", "Payment"]);
}
