//! A journey from its first card to its export, with the process killed in between.

use std::fs;
use std::path::Path;
use std::process::Command;

use safar_tests::{App, Desk, Key, Outcome, command_line_binary};
use serde_json::Value;

use crate::map::Map;

/// Every card of the palette: its piece, its stage, how far across that, its lane, how far below its upper edge, and
/// its title.
const CARDS: &[(&str, &str, f64, &str, f64, &str)] = &[
    ("touchpoint", "Awareness", 0.5, "Touchpoints", 40.0, "Sees an ad"),
    ("touchpoint", "Consideration", 0.5, "Touchpoints", 40.0, "سبد خرید"),
    ("touchpoint", "Purchase", 0.5, "Touchpoints", 40.0, "Pays"),
    ("emotion", "Consideration", 0.5, "Emotion", 40.0, "curious"),
    ("painPoint", "Purchase", 0.5, "Pain points", 40.0, "Must create an account"),
    ("opportunity", "Purchase", 0.5, "Opportunities", 40.0, "Guest checkout"),
    ("note", "Retention", 0.5, "Opportunities", 40.0, "Ask support"),
    ("trigger", "Awareness", 0.5, "If this", 40.0, "Basket left"),
    ("wait", "Consideration", 0.5, "If this", 40.0, "Back in time?"),
    ("message", "Purchase", 0.5, "If this", 40.0, "Your basket"),
    ("delay", "Retention", 0.4, "If this", 40.0, "A day later"),
    ("condition", "Awareness", 0.5, "If this", 110.0, "Gold customer?"),
    ("split", "Consideration", 0.5, "If this", 110.0, "Two subjects"),
    ("window", "Purchase", 0.5, "If this", 110.0, "By day"),
    ("update", "Retention", 0.4, "If this", 110.0, "Was reminded"),
    ("fork", "Awareness", 0.5, "If this", 180.0, "Both"),
    ("join", "Consideration", 0.5, "If this", 180.0, "Together"),
    ("exit", "Purchase", 0.5, "If this", 180.0, "Enough"),
    ("goal", "Retention", 0.4, "If this", 180.0, "Bought"),
];

/// Connectors: from a card's port to another card. They lead through every rule.
const CONNECTORS: &[((&str, &str), &str, (&str, &str))] = &[
    (("touchpoint", "Sees an ad"), "next", ("touchpoint", "سبد خرید")),
    (("touchpoint", "سبد خرید"), "next", ("touchpoint", "Pays")),
    (("touchpoint", "Pays"), "next", ("goal", "Bought")),
    (("trigger", "Basket left"), "next", ("wait", "Back in time?")),
    (("wait", "Back in time?"), "came", ("split", "Two subjects")),
    (("wait", "Back in time?"), "timeout", ("split", "Two subjects")),
    (("split", "Two subjects"), "a", ("condition", "Gold customer?")),
    (("split", "Two subjects"), "b", ("window", "By day")),
    (("condition", "Gold customer?"), "yes", ("fork", "Both")),
    (("condition", "Gold customer?"), "else", ("fork", "Both")),
    (("fork", "Both"), "next", ("delay", "A day later")),
    (("fork", "Both"), "next", ("update", "Was reminded")),
    (("delay", "A day later"), "next", ("join", "Together")),
    (("update", "Was reminded"), "next", ("join", "Together")),
    (("join", "Together"), "next", ("message", "Your basket")),
    (("window", "By day"), "next", ("message", "Your basket")),
    (("message", "Your basket"), "next", ("exit", "Enough")),
];

#[test]
fn a_journey_is_drawn_run_killed_found_again_and_taken_along() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    app.role("button", "New journey")?.click()?;
    let map = Map::of(&app)?;

    draw(&map)?;
    choose_what_happens(&map)?;
    run(&map)?;
    undo_and_redo(&map)?;

    let acknowledged = map.records()?;
    app.kill()?;
    let app = desk.open(&[])?;
    let entry = app.css("[aria-label=Journeys] li button")?;
    assert!(entry.text()?.contains("19 cards"), "{}", entry.text()?);
    entry.click()?;
    let map = Map::of(&app)?;
    assert_eq!(map.records()?, acknowledged);
    assert_eq!(map.count("goal")?, 1);

    // What was done before the process was killed can still be undone.
    app.press_keys(&[Key::Control.into(), 'z'])?;
    app.wait_until("the undoing", || Ok(map.records()? != acknowledged))?;
    app.press_keys(&[Key::Control.into(), 'y'])?;
    app.wait_until("the redoing", || Ok(map.records()? == acknowledged))?;

    take_along(&desk, &app, &map)
}

/// Drags every piece onto the map with the pointer, and connects cards from their ports.
fn draw(map: &Map<'_>) -> Outcome {
    for &(piece, stage, across, lane, below, title) in CARDS {
        map.drop_piece(piece, map.cell(stage, across, lane, below)?, title)?;
        // The inspector goes, so that nothing covers the next place.
        map.app.press_keys(&[Key::Escape.into()])?;
    }
    for &(from, port, to) in CONNECTORS {
        map.connect(from, port, to)?;
        map.app.press_keys(&[Key::Escape.into()])?;
    }
    let (stages, lanes) = (map.count("stage")?, map.count("lane")?);
    let end = map.line("stage", "Stage Awareness")?.point(1.0, 0.5)?;
    map.drop_piece("stage", end, "Habit")?;
    map.app.press_keys(&[Key::Escape.into()])?;
    let below = map.line("lane", "Lane Opportunities")?.point(0.5, 1.0)?;
    map.drop_piece("lane", below.offset(300.0, 3.0), "What they do")?;
    map.app.press_keys(&[Key::Escape.into()])?;
    assert_eq!((map.count("stage")?, map.count("lane")?), (stages + 1, lanes + 1));
    Ok(())
}

/// Says in the inspector what rules wait for, and whom a pain point drives away.
fn choose_what_happens(map: &Map<'_>) -> Outcome {
    map.select("trigger", "Basket left")?;
    map.choose("Starts when", "a customer leaves a touchpoint")?;
    map.app.press_keys(&[Key::Escape.into()])?;
    map.select("condition", "Gold customer?")?;
    map.choose("When", "where they entered")?;
    map.app.press_keys(&[Key::Escape.into()])?;
    map.select("wait", "Back in time?")?;
    map.choose("When", "a customer reaches a touchpoint")?;
    map.app.press_keys(&[Key::Escape.into()])?;
    map.select("window", "By day")?;
    map.app.role("button", "Open hours")?.click()?;
    map.saved()?;
    map.app.press_keys(&[Key::Escape.into()])?;
    // A goal ends rules; those who leave before it keep theirs.
    map.select("painPoint", "Must create an account")?;
    map.app.field("Of those hit, leave")?.click()?;
    map.app.press_keys(&[Key::Control.into(), 'a'])?;
    map.app.type_text("50%")?;
    map.app.press_keys(&[Key::Enter.into()])?;
    map.saved()?;
    map.app.press_keys(&[Key::Escape.into()])?;
    Ok(())
}

/// Presses Run and reads the headline.
fn run(map: &Map<'_>) -> Outcome {
    map.app.role("button", "Run")?.click()?;
    // Nobody has said how many go which way: the first run asks.
    map.app.role("button", "Run as it is")?.click()?;
    // The pain point hits everybody, and half of them leave by it.
    let headline = map.app.css("[data-testid=headline]")?.text()?;
    let figures = |word: &str| word.trim_matches(|letter: char| !letter.is_ascii_digit()).parse::<u32>().ok();
    let rate = headline.split(' ').find_map(figures);
    assert!(rate.is_some_and(|rate| (48..=52).contains(&rate)), "{headline}");
    assert!(headline.contains("Bought"), "{headline}");
    Ok(())
}

fn undo_and_redo(map: &Map<'_>) -> Outcome {
    let before = map.records()?;
    map.select("note", "Ask support")?;
    map.app.press_keys(&[Key::Delete.into()])?;
    map.app.wait_until("the note to go", || Ok(map.count("note")? == 0))?;
    map.app.press_keys(&[Key::Control.into(), 'z'])?;
    map.app.wait_until("the note to come back", || Ok(map.count("note")? == 1))?;
    map.saved()?;
    assert_eq!(map.records()?, before);
    Ok(())
}

/// Exports the picture and the file by the dialog, and reads both back by the command line.
fn take_along(desk: &Desk, app: &App<'_>, map: &Map<'_>) -> Outcome {
    let (picture, file) = (desk.folder().join("My map.png"), desk.folder().join("My map.safar.json"));
    for (item, path) in [("Picture (PNG), 2×", &picture), ("Safar journey (JSON)", &file)] {
        app.role("button", "Export")?.click()?;
        app.role("menuitem", item)?.click()?;
        desk.screen().answer_file_dialog(path)?;
        app.wait_for_text(&format!("Saved as {}", path.display()))?;
    }
    let journey = read(&file)?;
    let titles: Vec<&str> =
        journey["nodes"].as_array().into_iter().flatten().filter_map(|node| node["title"].as_str()).collect();
    assert_eq!(titles.len(), CARDS.len());
    for (.., title) in CARDS {
        assert!(titles.contains(title), "{title} is in {titles:?}");
    }
    assert_eq!(journey["connectors"].as_array().map(Vec::len), Some(CONNECTORS.len()));
    let drawn = map.records()?;
    every_card_that_is_a_step_is_come_to(&journey, &file)?;

    // The picture holds the journey too.
    let again = desk.folder().join("Again.safar.json");
    let convert =
        Command::new(command_line_binary()?).arg("convert").arg(&picture).arg("-o").arg(&again).status()?;
    assert!(convert.success());
    assert_eq!(read(&again)?, journey);

    app.role("button", "Back to the journeys")?.click()?;
    app.role("button", "Import")?.click()?;
    desk.screen().answer_file_dialog(&file)?;
    app.wait_until("both journeys in the library", || Ok(map.library()?.len() == 2))?;
    let imported = Map::of(app)?;
    imported.line("note", "Ask support")?;
    assert_eq!(without_own_ids(imported.records()?), without_own_ids(drawn));
    Ok(())
}

/// Runs the exported file, in which customers have to come through all rules by the ways that were drawn.
fn every_card_that_is_a_step_is_come_to(journey: &Value, file: &Path) -> Outcome {
    let run =
        Command::new(command_line_binary()?).arg("simulate").arg(file).args(["--format", "json"]).output()?;
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let result: Value = serde_json::from_slice(&run.stdout).unwrap_or_else(|error| panic!("{error}"));
    let nodes = journey["nodes"].as_array().into_iter().flatten();
    let steps = nodes.filter(|node| {
        let experiences = ["emotion", "painPoint", "opportunity", "note"];
        !experiences.contains(&node["kind"].as_str().unwrap_or_default())
    });
    for step in steps {
        let id = step["id"].as_str().unwrap_or_default();
        assert!(result["nodes"][id]["entered"].as_u64() > Some(0), "nobody comes to {}", step["title"]);
    }
    Ok(())
}

/// An imported journey is another one than that from which it was taken.
fn without_own_ids(mut records: Value) -> Value {
    for record in records.as_array_mut().into_iter().flatten() {
        if let Some(journey) = record.get_mut("journey") {
            journey["id"] = Value::Null;
        }
    }
    records
}

fn read(path: &Path) -> Outcome<Value> {
    Ok(serde_json::from_slice(&fs::read(path)?).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}
