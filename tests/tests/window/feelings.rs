//! Emotion lanes and cards that belong together, in the real window: curves are chosen, groups moved, locks told of.

use std::fs;

use safar_tests::{App, Desk, Key, Outcome};
use serde_json::{Value, json};

use crate::map::Map;

/// A map on which three personas feel otherwise, as a file.
fn of_three(desk: &Desk) -> Outcome<String> {
    let face = |id: &str, stage: &str, persona: &str, score: f64| {
        json!({ "id": id, "kind": "emotion", "title": id, "stage": stage, "lane": "feel", "x": 30.0, "y": 20.0,
                "score": score, "personas": [persona] })
    };
    let map = json!({
        "safar": 1,
        "journey": { "id": "map", "title": "Three", "language": "en", "stages": ["s1", "s2", "s3"], "lanes": ["feel"] },
        "stages": [{ "id": "s1", "title": "s1" }, { "id": "s2", "title": "s2" }, { "id": "s3", "title": "s3" }],
        "lanes": [{ "id": "feel", "kind": "emotions", "title": "Emotion" }],
        "nodes": [
            face("curious", "s1", "ben", 1.0),
            face("unsure", "s2", "lena", -1.0),
            face("annoyed", "s3", "nora", -2.0),
        ],
        "personas": [{ "id": "ben", "name": "ben" }, { "id": "lena", "name": "lena" }, { "id": "nora", "name": "nora" }],
    });
    let path = desk.folder().join("three.safar.json");
    fs::write(&path, map.to_string())?;
    Ok(path.to_string_lossy().into_owned())
}

fn record<'a>(records: &'a Value, kind: &str, title: &str) -> &'a Value {
    let mut all = records.as_array().into_iter().flatten().map(|record| &record[kind]);
    all.find(|one| one["title"] == title).unwrap_or(&Value::Null)
}

#[test]
fn a_lane_draws_two_curves_and_others_are_chosen_at_their_names_and_taken_back() -> Outcome {
    let desk = Desk::new()?;
    let file = of_three(&desk)?;
    let app = desk.open(&[&file])?;
    let map = Map::of(&app)?;
    map.line("lane", "Lane Emotion, curves of ben, lena")?;
    map.line("lane", "Lane Emotion")?.click()?;
    app.click_at(app.css("[data-kind=lane] [data-part=curves]")?.middle()?)?;
    app.role("menuitem", "Emotion curves")?.focus()?;
    app.press_keys(&[Key::Enter.into()])?;
    app.role("menuitemcheckbox", "nora")?.click()?;
    map.line("lane", "Lane Emotion, curves of ben, lena, nora")?;
    map.saved()?;
    assert_eq!(record(&map.records()?, "lane", "Emotion")["curves"], json!(["ben", "lena", "nora"]));
    app.press_keys(&[Key::Control.into(), 'z'])?;
    app.wait_until("two curves again", || {
        let lane = map.line("lane", "Lane Emotion")?.label()?;
        Ok(lane.ends_with("lena"))
    })
}

#[test]
fn a_face_that_is_dragged_stays_its_personas_and_says_the_level_that_it_comes_to() -> Outcome {
    let desk = Desk::new()?;
    let file = of_three(&desk)?;
    let app = desk.open(&[&file])?;
    let map = Map::of(&app)?;
    map.select("emotion", "unsure")?;
    let face = app.css("[data-kind=emotion] [data-part=face]")?.middle()?;
    app.press_at(face)?;
    app.drag_on(face, face.offset(0.0, -60.0))?;
    app.wait_for_text("great")?;
    app.release()?;
    map.saved()?;
    app.wait_until("the new score", || {
        Ok(record(&map.records()?, "node", "unsure")["score"].as_f64() == Some(2.0))
    })?;
    assert_eq!(record(&map.records()?, "node", "unsure")["personas"], json!(["lena"]));
    assert!(map.line("emotion", "unsure")?.label()?.contains("for lena"));
    Ok(())
}

#[test]
fn cards_that_are_grouped_move_together_and_one_that_is_locked_says_why_it_stays() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    app.role("button", "New journey")?.click()?;
    let map = Map::of(&app)?;
    for (stage, title) in [("Awareness", "Sees an ad"), ("Consideration", "Compares")] {
        map.drop_piece("touchpoint", map.cell(stage, 0.5, "Touchpoints", 40.0)?, title)?;
        app.press_keys(&[Key::Escape.into()])?;
    }
    app.press_keys(&[Key::Control.into(), 'a'])?;
    app.press_keys(&[Key::Control.into(), 'g'])?;
    app.wait_until("the group", || Ok(record(&map.records()?, "node", "Compares")["group"].is_string()))?;
    app.press_keys(&[Key::Escape.into()])?;
    let before = (place(&map, "Sees an ad")?, place(&map, "Compares")?);
    let hold = map.line("touchpoint", "Compares")?.middle()?;
    app.drag(hold, hold.offset(40.0, 30.0))?;
    app.wait_until("both at new places", || {
        Ok(place(&map, "Sees an ad")? != before.0 && place(&map, "Compares")? != before.1)
    })?;
    app.press_keys(&[Key::Control.into(), Key::Shift.into(), 'g'])?;
    app.wait_until("no group", || Ok(record(&map.records()?, "node", "Compares")["group"].is_null()))?;

    app.press_keys(&[Key::Control.into(), Key::Shift.into(), 'l'])?;
    app.css("[role=treeitem][aria-label*='locked']")?;
    let stays = place(&map, "Compares")?;
    let hold = map.line("touchpoint", "Compares")?.middle()?;
    app.drag(hold, hold.offset(60.0, 0.0))?;
    app.wait_for_text("This card is locked in its place")?;
    assert_eq!(place(&map, "Compares")?, stays);
    Ok(())
}

fn place(map: &Map<'_>, title: &str) -> Outcome<Value> {
    let records = map.records()?;
    let node = record(&records, "node", title);
    Ok(json!([node["stage"], node["x"], node["y"]]))
}

#[test]
fn no_word_of_the_palette_is_cut_in_any_language() -> Outcome {
    let desk = Desk::new()?;
    let file = of_three(&desk)?;
    let app = desk.open(&[&file])?;
    Map::of(&app)?;
    for language in ["en", "fa", "ar", "ru"] {
        speak(&app, language)?;
        let cut = app.script(
            "return [...document.querySelectorAll('[data-piece] span')]
                 .filter((word) => word.scrollWidth > word.clientWidth).map((word) => word.textContent)",
            &[],
        )?;
        assert_eq!(cut, json!([]), "in {language}");
    }
    Ok(())
}

/// Lets the interface speak another language, as the settings do.
fn speak(app: &App<'_>, language: &str) -> Outcome {
    let settings = json!({ "settings": { "language": language, "theme": "light" } });
    app.command("set_settings", &settings)?.unwrap_or_else(|error| panic!("{language}: {error}"));
    app.reload()?;
    app.css(&format!("html[lang|={language}] [data-piece]"))?;
    Ok(())
}
