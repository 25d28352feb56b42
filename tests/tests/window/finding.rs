//! Finding in the real window: the list of commands, the sheet of keys, and search in the map.

use safar_tests::{Desk, Key, Outcome};

use crate::map::Map;

#[test]
fn a_card_is_found_by_other_letters_and_removed_by_a_command_without_a_pointer() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    app.role("button", "New journey")?.click()?;
    let map = Map::of(&app)?;
    for title in ["Sees an ad", "کیف پول"] {
        app.role("button", "Touchpoint")?.focus()?;
        app.press_keys(&[Key::Enter.into()])?;
        map.type_title(title)?;
    }
    app.press_keys(&[Key::Escape.into()])?;

    app.press_keys(&[Key::Control.into(), 'f'])?;
    app.role("textbox", "Search in the map")?;
    app.type_text("كيف")?;
    let found = "[role=treeitem][data-kind=touchpoint][aria-label^='کیف پول'][aria-selected=true]";
    app.css(found)?;
    app.press_keys(&[Key::Escape.into()])?;

    app.press_keys(&[Key::Control.into(), 'k'])?;
    app.role("combobox", "All commands")?;
    app.type_text("remove")?;
    app.press_keys(&[Key::Enter.into()])?;
    app.wait_until("the removal", || Ok(map.count("touchpoint")? == 1))?;
    app.press_keys(&[Key::Control.into(), 'z'])?;
    app.wait_until("the card again", || Ok(map.count("touchpoint")? == 2))?;

    app.press_keys(&[Key::F1.into()])?;
    app.role("dialog", "Keyboard shortcuts")?;
    app.wait_for_text("Align left")
}
