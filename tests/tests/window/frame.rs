//! The frame around everything: the window opens, the shell answers, and strangers' code stays out.

use std::fs;

use safar_tests::{Desk, Outcome, Picture, Point};
use serde_json::json;

#[test]
fn the_window_opens_and_shows_its_name() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    app.wait_for_text("Safar")
}

#[test]
fn the_window_may_call_the_commands_of_its_list_and_no_other() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;

    let listed = app.command("library", &json!({}))?;
    assert!(listed.is_ok(), "a command of the list answered {listed:?}");

    let refused = app.command("plugin:fs|read_file", &json!({ "path": "/etc/passwd" }))?;
    assert!(refused.is_err(), "a command outside the list answered {refused:?}");
    Ok(())
}

#[test]
fn a_script_or_a_request_from_elsewhere_is_refused() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;

    app.script(
        "const script = document.createElement('script');
         script.textContent = 'window.intruder = true';
         document.head.append(script);",
        &[],
    )?;
    assert_eq!(app.script("return window.intruder ?? null", &[])?, json!(null));

    app.script(
        "fetch('https://example.com/').then(
             () => { window.request = 'sent'; },
             () => { window.request = 'refused'; });",
        &[],
    )?;
    app.wait_until("the end of the request", || {
        Ok(app.script("return window.request === 'refused'", &[])? == json!(true))
    })
}

#[test]
fn a_library_that_is_named_is_the_one_that_is_opened() -> Outcome {
    let desk = Desk::new()?;
    let named = desk.folder().join("elsewhere").join("maps.safar");
    let app = desk.open(&["--library", &named.to_string_lossy()])?;
    let created = app.command("create", &json!({ "template": "blank", "language": "en", "title": null }))?;
    assert!(created.is_ok(), "{created:?}");
    assert!(named.exists() && !desk.library().exists());
    Ok(())
}

#[test]
fn the_app_that_was_killed_opens_again() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    app.wait_for_text("Safar")?;
    app.kill()?;

    let again = desk.open(&[])?;
    again.wait_for_text("Safar")
}

#[test]
fn a_file_is_chosen_in_the_systems_dialog() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    let (old, new) = (desk.folder().join("Old map.json"), desk.folder().join("New map.json"));
    fs::write(&old, "{}")?;

    for (command, path) in [("open", &old), ("save", &new)] {
        app.script(
            "window.chosen = null;
             window.__TAURI_INTERNALS__.invoke(`plugin:dialog|${arguments[0]}`, { options: {} })
                 .then((path) => { window.chosen = path; }, (error) => { window.chosen = { error }; });",
            &[json!(command)],
        )?;
        desk.screen().answer_file_dialog(path)?;
        let chosen = app.wait_for("the chosen path", || {
            let chosen = app.script("return window.chosen", &[])?;
            Ok((!chosen.is_null()).then_some(chosen))
        })?;
        assert_eq!(chosen, json!(path));
    }
    Ok(())
}

#[test]
fn the_hands_reach_the_page() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    app.script(
        "document.body.innerHTML = '<textarea aria-label=Title></textarea>';
         document.querySelector('textarea').focus();
         window.seen = [];
         for (const kind of ['pointerdown', 'pointermove', 'pointerup', 'wheel', 'contextmenu'])
             addEventListener(kind, (event) => {
                 event.preventDefault();
                 window.seen.push([kind, event.clientX, event.clientY, event.deltaY ?? 0]);
             }, { passive: false });",
        &[],
    )?;

    app.type_text("Left basket سبد رهاشده")?;
    assert_eq!(app.role("textbox", "Title")?.value()?, "Left basket سبد رهاشده");

    let (from, to) = (Point { x: 300.0, y: 300.0 }, Point { x: 620.0, y: 460.0 });
    app.drag(from, to)?;
    let seen = |kind: &str| -> Outcome<Vec<serde_json::Value>> {
        let all = app.script("return window.seen", &[])?;
        let all = all.as_array().cloned().unwrap_or_default();
        Ok(all.into_iter().filter(|event| event[0] == kind).collect())
    };
    assert_eq!(seen("pointerdown")?, [json!(["pointerdown", 300, 300, 0])]);
    assert_eq!(seen("pointerup")?, [json!(["pointerup", 620, 460, 0])]);
    assert!(seen("pointermove")?.len() >= 16, "a drag passes over what lies between");

    app.scroll(from, 0, 120)?;
    app.scroll(from, 0, -40)?;
    app.wait_until("both turns of the wheel", || Ok(seen("wheel")?.len() == 2))?;
    assert_eq!(
        seen("wheel")?.iter().map(|event| event[3].clone()).collect::<Vec<_>>(),
        [json!(120), json!(-40)]
    );

    desk.screen().context_click(to)?;
    app.wait_until("the context menu's event", || Ok(!seen("contextmenu")?.is_empty()))
}

#[test]
fn a_picture_shows_what_is_on_the_screen() -> Outcome {
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    app.wait_for_text("Safar")?;
    let path = desk.folder().join("picture.png");
    let before = app.picture()?;
    before.save(&path)?;
    assert!(Picture::read(&path)?.looks_like(&before));

    app.script(
        "const sheet = document.createElement('div');
         Object.assign(sheet.style, { position: 'fixed', inset: '0', zIndex: 9999, background: 'red' });
         document.body.append(sheet);",
        &[],
    )?;
    assert!(!app.picture()?.looks_like(&before));
    Ok(())
}
