//! What hands and keys do to a map in the real window: type on, paste, copy elsewhere, reorder, re-attach.

use safar_tests::{App, Desk, Key, Outcome};
use serde_json::{Value, json};

use crate::map::Map;

fn new_journey<'app>(app: &'app App<'app>) -> Outcome<Map<'app>> {
    app.role("button", "New journey")?.click()?;
    Map::of(app)
}

/// Adds the first touchpoint where the person is looking, by the keyboard.
fn first_touchpoint(map: &Map<'_>, title: &str) -> Outcome {
    map.app.role("button", "Touchpoint")?.focus()?;
    map.app.press_keys(&[Key::Enter.into()])?;
    map.type_title(title)
}

fn command(map: &Map<'_>, key: char) -> Outcome {
    map.app.press_keys(&[Key::Control.into(), key])
}

/// Types into the title that lies open on the map, and goes on with a key.
fn type_on(map: &Map<'_>, title: &str, key: Key) -> Outcome {
    map.app.wait_until("the focus in the title", || {
        Ok(map.app.script("return document.activeElement?.dataset.field === 'title'", &[])? == json!(true))
    })?;
    map.app.type_text(title)?;
    map.app.press_keys(&[key.into()])?;
    map.app.css(&format!("[role=treeitem][aria-label*='{title}']"))?;
    Ok(())
}

#[test]
fn steps_and_what_belongs_to_them_are_typed_one_after_another() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    first_touchpoint(&map, "Sees an ad")?;
    app.press_keys(&[Key::Tab.into()])?;
    type_on(&map, "Opens the shop", Key::Tab)?;
    type_on(&map, "سبد خرید", Key::Tab)?;
    type_on(&map, "Pays", Key::Enter)?;
    assert_eq!((map.count("touchpoint")?, map.count("connector")?), (4, 3));
    app.press_keys(&[Key::Enter.into()])?;
    type_on(&map, "relieved", Key::Enter)?;
    app.press_keys(&[Key::Enter.into()])?;
    type_on(&map, "No receipt", Key::Enter)?;
    map.saved()?;
    assert_eq!((map.count("emotion")?, map.count("painPoint")?), (1, 1));
    // Each title and each card with its connector is one undo.
    for left in [1, 0] {
        command(&map, 'z')?;
        app.wait_until("the undoing", || {
            let named = app.find_all("[role=treeitem][aria-label^='No receipt']")?.len();
            Ok(if left == 1 { named == 0 } else { map.count("painPoint")? == 0 })
        })?;
    }
    Ok(())
}

#[test]
fn lines_become_cards_and_a_part_of_a_map_travels_to_another_journey() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    first_touchpoint(&map, "Sees an ad")?;
    clipboard(&app, "- Opens the shop\n- سبد خرید\n\n- Pays\n")?;
    command(&map, 'v')?;
    app.wait_until("a card for each line", || Ok(map.count("touchpoint")? == 4))?;
    map.saved()?;
    command(&map, 'z')?;
    app.wait_until("one undo for all", || Ok(map.count("touchpoint")? == 1))?;
    command(&map, 'y')?;
    app.wait_until("one redo for all", || Ok(map.count("touchpoint")? == 4))?;
    map.connect(("touchpoint", "Opens the shop"), "next", ("touchpoint", "Pays"))?;

    app.press_keys(&[Key::Escape.into()])?;
    command(&map, 'a')?;
    command(&map, 'd')?;
    app.wait_until("a copy of each", || Ok((map.count("touchpoint")?, map.count("connector")?) == (8, 2)))?;
    command(&map, 'z')?;
    app.wait_until("none again", || Ok(map.count("touchpoint")? == 4))?;
    command(&map, 'a')?;
    command(&map, 'c')?;
    app.wait_until("the copy", || {
        let held = app.command("plugin:clipboard-manager|read_text", &json!({}))?;
        Ok(held.is_ok_and(|text| text.as_str().is_some_and(|text| text.contains("\"safar\": 1"))))
    })?;
    app.role("button", "Back to the journeys")?.click()?;
    let other = new_journey(&app)?;
    app.hover(other.cell("Consideration", 0.3, "Touchpoints", 30.0)?)?;
    command(&other, 'v')?;
    app.wait_until("what was copied", || {
        Ok((other.count("touchpoint")?, other.count("connector")?) == (4, 1))
    })?;
    other.saved()?;
    // Junk that says it is a journey is refused with a sentence.
    clipboard(&app, "{ \"safar\": 1, \"nodes\": 7 }")?;
    command(&other, 'v')?;
    app.css("[role=alert]")?;
    assert_eq!(other.count("touchpoint")?, 4);
    Ok(())
}

#[test]
fn stages_and_lanes_are_put_elsewhere_and_made_larger_by_their_edges() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    first_touchpoint(&map, "Sees an ad")?;
    let before = map.line("stage", "Stage Awareness")?.point(0.5, 0.5)?;
    let end = map.line("stage", "Stage Purchase")?.point(0.9, 0.5)?;
    app.drag(before, end)?;
    app.wait_until("the stage at its new place", || {
        Ok(map.line("stage", "Stage Awareness")?.point(0.5, 0.5)?.x
            > map.line("stage", "Stage Purchase")?.point(0.5, 0.5)?.x)
    })?;
    map.saved()?;
    let corner = map.line("stage", "Stage Consideration")?;
    let (start, edge) = (corner.point(0.0, 0.5)?, corner.point(1.0, 0.5)?);
    app.drag(edge, edge.offset(120.0, 0.0))?;
    app.wait_until("the wider stage", || {
        let wide = map.line("stage", "Stage Consideration")?.point(1.0, 0.5)?.x;
        Ok((wide - start.x - (edge.x - start.x + 120.0)).abs() < 4.0)
    })?;
    let lane = map.line("lane", "Lane Emotion")?.point(0.5, 0.2)?;
    let top = map.line("lane", "Lane Touchpoints")?.point(0.5, 0.05)?;
    app.drag(lane, top)?;
    app.wait_until("the lane at the top", || {
        Ok(map.line("lane", "Lane Emotion")?.point(0.5, 0.0)?.y
            < map.line("lane", "Lane Touchpoints")?.point(0.5, 0.0)?.y)
    })?;
    map.saved()?;
    for _ in 0..3 {
        command(&map, 'z')?;
    }
    app.wait_until("everything as before", || {
        let at = map.line("stage", "Stage Awareness")?.point(0.5, 0.5)?;
        Ok((at.x - before.x).abs() < 2.0)
    })
}

#[test]
fn a_connector_is_taken_at_its_end_and_dropped_on_another_card() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    for (stage, title) in [("Awareness", "Sees an ad"), ("Consideration", "Compares"), ("Purchase", "Pays")] {
        map.drop_piece("touchpoint", map.cell(stage, 0.5, "Touchpoints", 40.0)?, title)?;
        app.press_keys(&[Key::Escape.into()])?;
    }
    map.connect(("touchpoint", "Sees an ad"), "next", ("touchpoint", "Compares"))?;
    app.press_keys(&[Key::Escape.into()])?;
    let target = map.line("touchpoint", "Compares")?.point(0.0, 0.5)?;
    let line = app.css("[data-kind=connector]")?;
    let end = line.point(1.0, 0.5)?;
    assert!((end.x - target.x).abs() < 12.0, "the connector ends at its card");
    app.drag(end.offset(-6.0, 0.0), map.line("touchpoint", "Pays")?.middle()?)?;
    app.wait_until("the connector at the other card", || Ok(ends(&map)?.iter().all(|to| to == "Pays")))?;
    map.saved()?;
    command(&map, 'z')?;
    app.wait_until("the connector as before", || Ok(ends(&map)?.iter().all(|to| to == "Compares")))
}

/// The titles of the cards at which connectors end.
fn ends(map: &Map<'_>) -> Outcome<Vec<String>> {
    let records = map.records()?;
    let all: Vec<&Value> = records.as_array().into_iter().flatten().collect();
    let title = |id: &Value| {
        let node = all.iter().find(|record| record["node"]["id"] == *id);
        node.and_then(|node| node["node"]["title"].as_str()).unwrap_or_default().to_owned()
    };
    Ok(all.iter().filter_map(|record| record.get("connector")).map(|one| title(&one["to"])).collect())
}

/// Puts a text on the system's clipboard.
fn clipboard(app: &App<'_>, text: &str) -> Outcome {
    app.command("plugin:clipboard-manager|write_text", &json!({ "text": text }))?
        .unwrap_or_else(|error| panic!("the clipboard takes no text: {error}"));
    Ok(())
}
