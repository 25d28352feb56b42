//! Thoughts that come faster than anyone places them: the field below the map, the tray beside it, and the way onto it.

use safar_tests::{App, Desk, Element, Key, Outcome};
use serde_json::{Value, json};

use crate::map::Map;

fn new_journey<'app>(app: &'app App<'app>) -> Outcome<Map<'app>> {
    app.role("button", "New journey")?.click()?;
    Map::of(app)
}

/// The card of the tray whose name, as a screen reader says it, begins so.
fn card<'app>(app: &'app App<'app>, name: &str) -> Outcome<Element<'app>> {
    app.css(&format!("[data-testid=tray] [role=option][aria-label^='{name}']"))
}

/// Waits until these are the titles of the tray's cards, from above.
fn tray_holds(app: &App<'_>, titles: &[&str]) -> Outcome {
    let script = "return [...document.querySelectorAll('[data-testid=tray] [role=option]')]
        .map((card) => card.textContent)";
    app.wait_until(&format!("the tray with {titles:?}"), || Ok(app.script(script, &[])? == json!(titles)))
}

fn focus_is_on(app: &App<'_>, label: &str) -> Outcome {
    let script = "return (document.activeElement?.getAttribute('aria-label') ?? '').startsWith(arguments[0])";
    app.wait_until(&format!("the focus on {label}"), || {
        Ok(app.script(script, &[json!(label)])? == json!(true))
    })
}

/// Where the library says that the card with this title stands: its stage and lane by title, or nowhere.
fn stands(map: &Map<'_>, title: &str) -> Outcome<Option<(String, String)>> {
    let records = map.records()?;
    let all: Vec<&Value> = records.as_array().into_iter().flatten().collect();
    let node = all.iter().find(|record| record["node"]["title"] == *title);
    let node = node.map_or(&Value::Null, |record| &record["node"]);
    let called = |kind: &str| {
        let found = all.iter().find(|record| node[kind].is_string() && record[kind]["id"] == node[kind]);
        found.and_then(|record| record[kind]["title"].as_str()).map(str::to_owned)
    };
    Ok(called("stage").zip(called("lane")))
}

fn at(stage: &str, lane: &str) -> Option<(String, String)> {
    Some((stage.to_owned(), lane.to_owned()))
}

#[test]
fn thoughts_are_written_placed_and_taken_back_by_the_keyboard_alone() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    app.press_keys(&[Key::Alt.into(), 'n'])?;
    focus_is_on(&app, "New thought")?;
    for line in ["Sees an ad", "!صف طولانی", "+ answer at night", ": relieved"] {
        app.type_text(line)?;
        app.press_keys(&[Key::Enter.into()])?;
    }
    tray_holds(&app, &["Sees an ad", "صف طولانی", "answer at night", "relieved"])?;
    focus_is_on(&app, "New thought")?;
    map.saved()?;

    app.press_keys(&[Key::Alt.into(), 't'])?;
    focus_is_on(&app, "Sees an ad")?;
    app.press_keys(&[Key::Down.into()])?;
    focus_is_on(&app, "صف طولانی")?;
    // It begins in the lane of pain points, in a stage that is in sight; the arrows go on from there.
    app.press_keys(&[Key::Enter.into()])?;
    for _ in 0..5 {
        app.press_keys(&[Key::Left.into()])?;
    }
    app.press_keys(&[Key::Right.into()])?;
    app.press_keys(&[Key::Enter.into()])?;
    tray_holds(&app, &["Sees an ad", "answer at night", "relieved"])?;
    map.saved()?;
    assert_eq!(stands(&map, "صف طولانی")?, at("Consideration", "Pain points"));

    // Two at once, below one another; the focus has gone on to the next card.
    focus_is_on(&app, "answer at night")?;
    app.press_keys(&[Key::Shift.into(), Key::Up.into()])?;
    app.press_keys(&[Key::Enter.into()])?;
    app.press_keys(&[Key::Enter.into()])?;
    tray_holds(&app, &["relieved"])?;
    map.saved()?;
    assert_eq!(stands(&map, "Sees an ad")?, stands(&map, "answer at night")?);
    let (first, second) =
        (map.line("touchpoint", "Sees an ad")?, map.line("opportunity", "answer at night")?);
    assert!(first.point(0.5, 1.0)?.y <= second.point(0.5, 0.0)?.y, "they keep their order");

    focus_is_on(&app, "relieved")?;
    app.press_keys(&[Key::Control.into(), 'z'])?;
    tray_holds(&app, &["Sees an ad", "answer at night", "relieved"])?;
    app.press_keys(&[Key::Control.into(), 'z'])?;
    tray_holds(&app, &["Sees an ad", "صف طولانی", "answer at night", "relieved"])
}

#[test]
fn cards_are_dragged_out_of_the_tray_and_back_into_it() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    app.css("section input")?.click()?;
    for line in ["Opens the shop", "Pays", "! No receipt"] {
        app.type_text(line)?;
        app.press_keys(&[Key::Enter.into()])?;
    }
    tray_holds(&app, &["Opens the shop", "Pays", "No receipt"])?;

    card(&app, "Opens the shop")?.click()?;
    app.holding(Key::Shift.into(), || card(&app, "Pays")?.click())?;
    app.css("[data-testid=tray] [aria-label^='Pays'][aria-selected=true]")?;
    let place = map.cell("Purchase", 0.5, "Touchpoints", 30.0)?;
    app.drag(card(&app, "Pays")?.middle()?, place)?;
    tray_holds(&app, &["No receipt"])?;
    map.saved()?;
    for title in ["Opens the shop", "Pays"] {
        assert_eq!(stands(&map, title)?, at("Purchase", "Touchpoints"));
    }
    map.connect(("touchpoint", "Opens the shop"), "next", ("touchpoint", "Pays"))?;

    // The pain ties itself to the touchpoint near it.
    app.drag(card(&app, "No receipt")?.middle()?, map.cell("Purchase", 0.5, "Pain points", 30.0)?)?;
    app.wait_until("the pain point on the map", || Ok(map.count("painPoint")? == 1))?;
    map.saved()?;
    let records = map.records()?;
    let mut pains = records.as_array().into_iter().flatten().filter(|one| one["node"]["kind"] == "painPoint");
    assert!(pains.all(|pain| pain["node"]["about"].is_string()), "{records}");

    // The tray has folded with its last card; the button that opens it takes cards as well.
    app.press_keys(&[Key::Escape.into()])?;
    let button = app.css("button[aria-label^='Tray']")?.middle()?;
    app.drag(map.line("touchpoint", "Pays")?.point(0.3, 0.3)?, button)?;
    tray_holds(&app, &["Pays"])?;
    map.saved()?;
    assert_eq!((map.count("connector")?, stands(&map, "Pays")?), (0, None));
    app.press_keys(&[Key::Control.into(), 'z'])?;
    app.wait_until("the card and its connector", || Ok(map.count("connector")? == 1))?;
    map.saved()?;
    assert_eq!(stands(&map, "Pays")?, at("Purchase", "Touchpoints"));
    Ok(())
}

#[test]
fn a_thousand_pasted_lines_become_cards_in_one_undo() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let map = new_journey(&app)?;
    let text: String = (1..=1000).map(|line| format!("- Thought {line}\n\n")).collect();
    app.command("plugin:clipboard-manager|write_text", &json!({ "text": text }))?
        .unwrap_or_else(|error| panic!("the clipboard takes no text: {error}"));
    app.css("section input")?.click()?;
    app.press_keys(&[Key::Control.into(), 'v'])?;
    let count = || app.find_all("[data-testid=tray] [role=option]").map(|found| found.len());
    app.wait_until("a card for each line", || Ok(count()? == 1000))?;
    map.saved()?;
    // The last of them is scrolled to and taken onto the map as quickly.
    app.press_keys(&[Key::Alt.into(), 't'])?;
    focus_is_on(&app, "Thought 1,")?;
    app.press_keys(&[Key::End.into()])?;
    focus_is_on(&app, "Thought 1000,")?;
    app.press_keys(&[Key::Enter.into()])?;
    app.press_keys(&[Key::Enter.into()])?;
    app.wait_until("one card fewer", || Ok(count()? == 999))?;
    for left in [1000, 0] {
        app.press_keys(&[Key::Control.into(), 'z'])?;
        app.wait_until("the undoing", || Ok(count()? == left))?;
    }
    Ok(())
}
