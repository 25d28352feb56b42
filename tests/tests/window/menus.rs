//! Menus on the map, the size it is shown at, and the small map, by a real mouse and real keys.

use safar_tests::{App, Desk, Element, Key, Outcome, Point};
use serde_json::json;

use crate::map::Map;

const ENGLISH: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../journeys/library/samples/online-shop.en.safar.json");
const PERSIAN: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../journeys/library/samples/online-shop.fa.safar.json");

/// The window's size in CSS pixels.
const WINDOW: (f64, f64) = (1440.0, 900.0);

/// Asks for the menu of what lies here, with the mouse.
fn ask_at<'app>(desk: &Desk, app: &'app App<'app>, at: Point) -> Outcome<Element<'app>> {
    desk.screen().context_click(at)?;
    app.css("[role=menu]")
}

/// Asks for the menu of a line of the outline, with the keys.
fn ask_by_key<'app>(app: &'app App<'app>, line: &Element<'_>) -> Outcome<Element<'app>> {
    line.focus()?;
    app.press_keys(&[Key::Shift.into(), Key::F10.into()])?;
    app.css("[role=menu]")
}

fn wait_for_no_menu(app: &App<'_>) -> Outcome {
    app.wait_until("the menu to close", || Ok(app.find_all("[role=menu]")?.is_empty()))
}

/// The text of what has the focus.
fn focused(app: &App<'_>) -> Outcome<String> {
    let text = app.script("return document.activeElement?.textContent ?? ''", &[])?;
    Ok(text.as_str().unwrap_or_default().to_owned())
}

#[test]
fn cards_stages_and_connectors_are_changed_by_their_menus() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    app.role("button", "New journey")?.click()?;
    let map = Map::of(&app)?;
    for (piece, stage, lane, title) in [
        ("touchpoint", "Awareness", "Touchpoints", "Sees an ad"),
        ("message", "Consideration", "If this", "Your basket"),
    ] {
        map.drop_piece(piece, map.cell(stage, 0.5, lane, 40.0)?, title)?;
        app.press_keys(&[Key::Escape.into()])?;
    }

    // The second button selects what it is pressed on; a press elsewhere closes the menu and does no more.
    let card = map.line("touchpoint", "Sees an ad")?.middle()?;
    let menu = ask_at(&desk, &app, card)?;
    assert_eq!(menu.label()?, "Sees an ad");
    app.css("[role=treeitem][data-kind=touchpoint][aria-selected=true]")?;
    let empty = map.cell("Purchase", 0.5, "Touchpoints", 40.0)?;
    app.click_at(empty)?;
    wait_for_no_menu(&app)?;
    assert_eq!((map.count("touchpoint")?, map.count("message")?), (1, 1));

    // By the keys, the first command has the focus at once, and Enter does what has it.
    ask_by_key(&app, &map.line("touchpoint", "Sees an ad")?)?;
    app.wait_until("the focus in the menu", || Ok(focused(&app)?.starts_with("Edit the title")))?;
    app.press_keys(&[Key::Down.into()])?;
    app.wait_until("the next command", || Ok(focused(&app)?.starts_with("Add the next step")))?;
    app.press_keys(&[Key::Enter.into()])?;
    map.type_title("Opens the shop")?;
    assert_eq!((map.count("touchpoint")?, map.count("connector")?), (2, 1));
    app.press_keys(&[Key::Escape.into()])?;

    paste_here(&desk, &map, empty)?;
    stage_by_menu(&desk, &map)?;
    send_instead(&map)
}

/// What was copied comes where the menu was asked for.
fn paste_here(desk: &Desk, map: &Map<'_>, at: Point) -> Outcome {
    let app = map.app;
    map.select("touchpoint", "Sees an ad")?;
    app.press_keys(&[Key::Control.into(), 'c'])?;
    app.wait_until("the copy", || {
        let held = app.command("plugin:clipboard-manager|read_text", &json!({}))?;
        Ok(held.is_ok_and(|text| text.as_str().is_some_and(|text| text.contains("Sees an ad"))))
    })?;
    app.press_keys(&[Key::Escape.into()])?;
    ask_at(desk, app, at)?;
    app.role("menuitem", "Paste here")?.click()?;
    app.wait_until("the pasted card", || Ok(map.count("touchpoint")? == 3))?;
    let nearest = app.find_all("[role=treeitem][aria-label^='Sees an ad']")?.iter().try_fold(
        f64::INFINITY,
        |nearest, card| -> Outcome<f64> {
            let middle = card.middle()?;
            Ok(nearest.min((middle.x - at.x).abs().max((middle.y - at.y).abs())))
        },
    )?;
    assert!(nearest < 120.0, "the nearest card lies {nearest} px from where it was pasted");
    map.saved()?;
    app.press_keys(&[Key::Escape.into()])
}

/// A stage gets a neighbour and another colour.
fn stage_by_menu(desk: &Desk, map: &Map<'_>) -> Outcome {
    let app = map.app;
    let header = |title: &str| map.line("stage", &format!("Stage {title}"))?.middle();
    ask_at(desk, app, header("Purchase")?)?;
    app.role("menuitem", "Add a stage after")?.click()?;
    map.type_title("Delivery")?;
    assert!(header("Purchase")?.x < header("Delivery")?.x && header("Delivery")?.x < header("Retention")?.x);
    app.press_keys(&[Key::Escape.into()])?;

    ask_at(desk, app, header("Delivery")?)?;
    app.hover(app.role("menuitem", "Colour")?.middle()?)?;
    let shade = app.role("menuitemradio", "rose")?;
    shade.click()?;
    wait_for_no_menu(app)?;
    app.wait_until("the stage's colour", || {
        let records = map.records()?;
        Ok(records
            .as_array()
            .into_iter()
            .flatten()
            .any(|record| record["stage"]["title"] == "Delivery" && record["stage"]["color"] == "rose"))
    })?;
    app.press_keys(&[Key::Escape.into()])
}

/// A connector that only sets off a message leads there instead.
fn send_instead(map: &Map<'_>) -> Outcome {
    let app = map.app;
    map.connect(("touchpoint", "Opens the shop"), "next", ("message", "Your basket"))?;
    app.press_keys(&[Key::Escape.into()])?;
    ask_by_key(app, &map.line("connector", "also Your basket")?)?;
    app.role("menuitemradio", "Send customers here instead")?.click()?;
    wait_for_no_menu(app)?;
    map.line("connector", "to Your basket").map(drop)
}

#[test]
fn in_persian_menus_open_to_the_left_and_a_size_is_typed_in_persian_digits() -> Outcome {
    let desk = Desk::new()?;
    let settings = json!({ "settings": { "language": "fa", "theme": "light" } });
    let app = desk.open(&[])?;
    app.command("set_settings", &settings)?.unwrap_or_else(|error| panic!("set_settings: {error}"));
    app.kill()?;
    let app = desk.open(&[PERSIAN])?;
    let map = Map::of(&app)?;

    let menu = ask_at(&desk, &app, map.line("touchpoint", "صفحهٔ نخست")?.middle()?)?;
    let colour = app.role("menuitem", "رنگ")?;
    app.hover(colour.middle()?)?;
    let blue = app.role("menuitemradio", "آبی")?;
    assert!(blue.point(1.0, 0.5)?.x <= menu.point(0.0, 0.5)?.x + 8.0, "the colours lie left of the menu");
    app.press_keys(&[Key::Escape.into()])?;
    app.press_keys(&[Key::Escape.into()])?;
    wait_for_no_menu(&app)?;

    // Asked for in the corner farthest from where reading begins, the menu and what it opens stay in the window.
    let canvas = app.css("[data-testid=canvas]")?;
    ask_at(&desk, &app, canvas.point(0.0, 1.0)?.offset(4.0, -4.0))?;
    app.hover(app.css("[role=menu] [aria-haspopup=menu], [role=menu] [data-sub-menu-item]")?.middle()?)?;
    app.wait_until("the menu within the menu", || Ok(app.find_all("[role=menu]")?.len() == 2))?;
    for menu in app.find_all("[role=menu]")? {
        let (start, end) = (menu.point(0.0, 0.0)?, menu.point(1.0, 1.0)?);
        assert!(start.x >= 0.0 && start.y >= 0.0, "{start:?}");
        assert!(end.x <= WINDOW.0 && end.y <= WINDOW.1, "{end:?}");
    }
    app.click_at(app.css("header")?.middle()?)?;
    wait_for_no_menu(&app)?;

    app.css("footer button[aria-haspopup=dialog]:last-of-type")?.click()?;
    let size = app.field("اندازه")?;
    app.wait_until("the focus in the field", || {
        Ok(app.script("return document.activeElement?.tagName === 'INPUT'", &[])? == json!(true))
    })?;
    size.focus()?;
    app.press_keys(&[Key::Control.into(), 'a'])?;
    app.type_text("۷۵٪")?;
    app.press_keys(&[Key::Enter.into()])?;
    app.wait_until("the typed size", || Ok(app.css("footer")?.text()?.contains("۷۵٪")))?;
    app.wait_until("the focus back from the field", || Ok(app.find_all("[role=dialog]")?.is_empty()))?;

    app.press_keys(&[Key::Control.into(), '3'])?;
    app.wait_until("the whole width in sight", || {
        let last = map.line("stage", "مرحلهٔ وفاداری")?.point(0.0, 0.5)?.x;
        let first = map.line("stage", "مرحلهٔ ورود")?.point(1.0, 0.5)?.x;
        Ok(last >= canvas.point(0.0, 0.0)?.x && first <= canvas.point(1.0, 0.0)?.x)
    })
}

#[test]
fn the_small_map_is_turned_on_dragged_and_still_there_next_time() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[ENGLISH])?;
    let map = Map::of(&app)?;
    app.press_keys(&[Key::Control.into(), '0'])?;
    assert!(app.find_all("[role=slider]")?.is_empty());
    app.press_keys(&[Key::Alt.into(), 'm'])?;
    let slider = app.css("[role=slider]")?;
    assert!(slider.label()?.starts_with("Minimap"), "{}", slider.label()?);

    let is_seen = |stage: &str| -> Outcome<bool> {
        let seen = app.css("[role=slider]")?.attribute("aria-valuetext")?;
        Ok(seen.is_some_and(|seen| seen.contains(stage)))
    };
    assert!(is_seen("Arrival")? && !is_seen("Loyalty")?);
    let from = slider.point(0.1, 0.1)?;
    app.drag(from, slider.point(0.95, 0.1)?)?;
    app.wait_until("the end of the journey", || Ok(is_seen("Loyalty")? && !is_seen("Arrival")?))?;
    let (left, right) = (0.0, WINDOW.0);
    let middle = map.line("stage", "Stage Loyalty")?.middle()?.x;
    assert!(left < middle && middle < right, "the stage's middle lies at {middle}");

    app.kill()?;
    let app = desk.open(&[])?;
    app.css("[aria-label=Journeys] li button")?.click()?;
    Map::of(&app)?;
    app.press_keys(&[Key::Control.into(), '0'])?;
    app.css("[role=slider]")?;
    app.press_keys(&[Key::Alt.into(), 'm'])?;
    app.wait_until("the small map to go", || Ok(app.find_all("[role=slider]")?.is_empty()))
}
