//! Pictures on the map: chosen in a dialog, pasted, dropped from another program; seen, and found again.

use std::path::PathBuf;

use safar_tests::{App, Desk, Key, Outcome, Picture, Point, command_line_binary};
use serde_json::Value;

use crate::map::Map;

const RED: [u8; 3] = [210, 40, 40];
const BLUE: [u8; 3] = [40, 60, 200];

fn new_journey<'app>(app: &'app App<'app>) -> Outcome<Map<'app>> {
    app.role("button", "New journey")?.click()?;
    Map::of(app)
}

/// A picture of one colour in a file, twice as wide as it is high.
fn picture_file(desk: &Desk, name: &str, colour: [u8; 3]) -> Outcome<PathBuf> {
    let path = desk.folder().join(name);
    Picture::plain(400, 200, colour).save(&path)?;
    Ok(path)
}

/// The middle of the picture on a card, which lies above the title.
fn picture_of(map: &Map<'_>, name: &str) -> Outcome<Point> {
    map.line("image", name)?.point(0.5, 0.35)
}

/// Waits until the screen shows a colour in the middle of a card's picture.
fn sees(desk: &Desk, map: &Map<'_>, name: &str, colour: [u8; 3]) -> Outcome {
    map.app.wait_until(&format!("the picture of {name} on the screen"), || {
        Ok(desk.screen().picture()?.shows(colour, picture_of(map, name)?))
    })
}

fn images(map: &Map<'_>) -> Outcome<Vec<Value>> {
    let records = map.records()?;
    let all = records.as_array().into_iter().flatten();
    Ok(all.filter(|one| one["node"]["kind"] == "image").map(|one| one["node"].clone()).collect())
}

#[test]
fn a_picture_is_chosen_in_a_dialog_seen_and_found_again_after_the_app_was_killed() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    let path = picture_file(&desk, "Shop window.png", RED)?;
    app.press_keys(&[Key::Alt.into(), 'i'])?;
    desk.screen().answer_file_dialog(&path)?;
    map.line("image", "Shop window")?;
    map.saved()?;
    sees(&desk, &map, "Shop window", RED)?;

    // The form shows it and puts another in its place.
    app.role("button", "Replace…")?.click()?;
    desk.screen().answer_file_dialog(&picture_file(&desk, "Basket.png", BLUE)?)?;
    sees(&desk, &map, "Shop window", BLUE)?;
    app.press_keys(&[Key::Escape.into()])?;
    app.press_keys(&[Key::Control.into(), 'z'])?;
    sees(&desk, &map, "Shop window", RED)?;
    map.saved()?;

    // The exported map holds it, also for the command line.
    let exported = desk.folder().join("Map.safar.json");
    app.role("button", "Export")?.click()?;
    app.role("menuitem", "Safar journey (JSON)")?.click()?;
    desk.screen().answer_file_dialog(&exported)?;
    app.wait_for_text(&format!("Saved as {}", exported.display()))?;
    let painted = desk.folder().join("Map.png");
    let export = std::process::Command::new(command_line_binary()?)
        .arg("export")
        .args([&exported, &PathBuf::from("-o"), &painted])
        .output()?;
    assert!(export.status.success() && export.stderr.is_empty(), "{export:?}");

    app.kill()?;
    std::fs::remove_file(&path)?;
    let app = desk.open(&[])?;
    app.css("[aria-label=Journeys] li button")?.click()?;
    let map = Map::of(&app)?;
    sees(&desk, &map, "Shop window", RED)?;
    // What was undone before can still be done again.
    app.press_keys(&[Key::Control.into(), Key::Shift.into(), 'z'])?;
    sees(&desk, &map, "Shop window", BLUE)
}

#[test]
fn a_picture_is_pasted_from_the_clipboard_and_text_as_ever() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    let png = std::fs::read(picture_file(&desk, "copied.png", RED)?)?;
    let offered = desk.offer_picture(png)?;
    app.hover(map.cell("Consideration", 0.5, "Touchpoints", 30.0)?)?;
    app.press_keys(&[Key::Control.into(), 'v'])?;
    app.wait_until("the image card", || Ok(map.count("image")? == 1))?;
    map.saved()?;
    sees(&desk, &map, "Image", RED)?;
    app.press_keys(&[Key::Control.into(), 'z'])?;
    app.wait_until("the undoing", || Ok(map.count("image")? == 0))?;
    app.press_keys(&[Key::Control.into(), Key::Shift.into(), 'z'])?;
    app.wait_until("the redoing", || Ok(map.count("image")? == 1))?;
    sees(&desk, &map, "Image", RED)?;
    drop(offered);

    // A copy of the card shows the same picture.
    map.select("image", "Image")?;
    app.press_keys(&[Key::Control.into(), 'c'])?;
    app.press_keys(&[Key::Escape.into()])?;
    app.hover(map.cell("Purchase", 0.5, "Touchpoints", 30.0)?)?;
    app.press_keys(&[Key::Control.into(), 'v'])?;
    app.wait_until("the copy", || Ok(map.count("image")? == 2))?;
    map.saved()?;
    let found = images(&map)?;
    assert_eq!(found[0]["image"], found[1]["image"]);
    Ok(())
}

#[test]
fn files_are_dropped_on_the_map_and_what_is_no_picture_is_said() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    let diary = desk.folder().join("Diary.txt");
    std::fs::write(&diary, "Dear diary")?;
    let files = [picture_file(&desk, "Window.png", RED)?, picture_file(&desk, "Basket.png", BLUE)?, diary];
    let (start, end) = (
        map.cell("Awareness", 0.5, "Touchpoints", 30.0)?,
        map.cell("Consideration", 0.5, "Touchpoints", 30.0)?,
    );

    // Taken away again, nothing is left of them.
    desk.drag_files(&files, start)?.take_away()?;

    let dragged = desk.drag_files(&files, start)?;
    dragged.over(end)?;
    dragged.let_go()?;
    app.wait_until("the image cards", || Ok(map.count("image")? == 2))?;
    app.wait_for_text("Diary.txt: This is no picture: choose a PNG, JPEG, WebP or GIF.")?;
    map.saved()?;
    sees(&desk, &map, "Window", RED)?;
    sees(&desk, &map, "Basket", BLUE)?;
    let found = images(&map)?;
    assert_eq!((found.len(), &found[0]["stage"]), (2, &found[1]["stage"]));
    app.press_keys(&[Key::Control.into(), 'z'])?;
    app.wait_until("one undo for both", || Ok(map.count("image")? == 0))?;

    // Beside the map, what is dropped is told where it may go.
    let bar = app.css("header")?.middle()?;
    desk.drag_files(&files, bar)?.let_go()?;
    app.wait_for_text("Pictures stand where a stage and a lane cross: drop them there.")?;
    assert_eq!(map.count("image")?, 0);
    Ok(())
}
