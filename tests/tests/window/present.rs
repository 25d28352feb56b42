//! Present mode by the keys alone: steps, lanes, the light, an edit in front of everybody, and the way back.

use safar_tests::{App, Desk, Key, Outcome, Point};
use serde_json::json;

use crate::map::Map;

const ENGLISH: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../journeys/library/samples/online-shop.en.safar.json");
const PERSIAN: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../journeys/library/samples/online-shop.fa.safar.json");

/// Waits until the presentation says that it is here.
fn wait_for_step(app: &App<'_>, step: &str) -> Outcome {
    app.wait_until(&format!("the step “{step}”"), || {
        let said = app.css("[data-testid=present] [role=status]")?.text()?;
        Ok(said.starts_with(step))
    })
}

/// Waits until nothing is presented any more.
fn wait_for_end(app: &App<'_>) -> Outcome {
    app.wait_until("the end of the presentation", || Ok(app.find_all("[data-testid=present]")?.is_empty()))
}

/// Where the first stage's header lies, and how large the map is shown.
fn sight(map: &Map<'_>, stage: &str) -> Outcome<(Point, String)> {
    let zoom = map.app.css("footer button[aria-haspopup=dialog]:last-of-type")?.text()?;
    Ok((map.line("stage", stage)?.point(0.0, 0.0)?, zoom))
}

#[test]
fn a_map_is_presented_and_edited_by_the_keys_and_the_editor_is_found_as_it_was() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[ENGLISH])?;
    let map = Map::of(&app)?;
    let before = sight(&map, "Stage Arrival")?;

    app.press_keys(&[Key::F5.into()])?;
    wait_for_step(&app, "The whole map")?;
    assert!(app.find_all("header, footer, aside, [data-piece]")?.is_empty(), "only the map is there");
    app.press_keys(&[Key::Right.into()])?;
    wait_for_step(&app, "Stage 1 of 5 · Arrival")?;
    app.press_keys(&[Key::End.into()])?;
    wait_for_step(&app, "Stage 5 of 5 · Loyalty")?;
    app.press_keys(&[Key::Home.into()])?;
    app.press_keys(&[Key::PageDown.into()])?;
    app.press_keys(&[Key::PageUp.into()])?;
    wait_for_step(&app, "The whole map")?;
    app.press_keys(&[' '])?;
    wait_for_step(&app, "Stage 1 of 5 · Arrival")?;

    // One lane at a time; the stage stays.
    app.press_keys(&[Key::Down.into()])?;
    app.wait_for_text("Touchpoints")?;
    wait_for_step(&app, "Stage 1 of 5 · Arrival")?;
    app.press_keys(&[Key::Up.into()])?;
    app.wait_for_text("All lanes")?;

    map.line("touchpoint", "Home page")?.focus()?;
    app.press_keys(&[Key::Enter.into()])?;
    type_title(&app, "Front page")?;
    app.css("[role=treeitem][aria-label^='Front page']")?;
    app.press_keys(&[Key::Control.into(), 'z'])?;
    app.css("[role=treeitem][aria-label^='Home page']")?;
    wait_for_step(&app, "Stage 1 of 5 · Arrival")?;

    // Escape lets go of the card, and then leaves.
    app.press_keys(&[Key::Escape.into()])?;
    app.wait_until("nothing selected", || Ok(app.find_all("[aria-selected=true]")?.is_empty()))?;
    app.press_keys(&[Key::Escape.into()])?;
    wait_for_end(&app)?;
    app.css("[data-piece=touchpoint]")?;
    app.wait_until("the map where it was", || Ok(sight(&map, "Stage Arrival")? == before))?;
    map.saved()
}

/// Types a title into the field that lies open on the map.
fn type_title(app: &App<'_>, title: &str) -> Outcome {
    app.wait_until("the focus in the title", || {
        Ok(app.script("return document.activeElement?.dataset.field === 'title'", &[])? == json!(true))
    })?;
    app.type_text(title)?;
    app.press_keys(&[Key::Enter.into()])
}

#[test]
fn a_persian_map_goes_on_to_the_left_at_a_size_that_a_room_can_read() -> Outcome {
    /// How wide the card is on the map, and the size of the smallest text there.
    const CARD: f64 = 178.0;
    const TEXT: f64 = 12.0;
    /// What 24 pixels of a screen of 1920 by 1080 are on this one, of 1440 by 900.
    const LEAST: f64 = 18.0;

    let desk = Desk::new()?;
    let app = desk.open(&[PERSIAN])?;
    let map = Map::of(&app)?;
    app.css("input[value=present] + label")?.click()?;
    wait_for_step(&app, "The whole map")?;
    app.press_keys(&[Key::Left.into()])?;
    wait_for_step(&app, "Stage 1 of 5 · ورود")?;
    app.wait_until("the stage at its size", || {
        let card = map.line("touchpoint", "صفحهٔ نخست")?;
        let (start, end) = (card.point(0.0, 0.0)?, card.point(1.0, 1.0)?);
        let is_seen = start.x >= 0.0 && start.y >= 0.0 && end.x <= 1440.0 && end.y <= 900.0;
        Ok(is_seen && (end.x - start.x) / CARD * TEXT >= LEAST - 0.01)
    })?;
    app.press_keys(&[Key::Right.into()])?;
    wait_for_step(&app, "The whole map")?;
    app.role("button", "Leave the presentation")?.click()?;
    wait_for_end(&app)
}
