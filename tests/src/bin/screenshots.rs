//! Takes the pictures of the app that the documents show: `screenshots FOLDER`

use std::path::Path;
use std::process::ExitCode;

use safar_tests::{App, Desk, Key, Outcome, Trouble};
use serde_json::{Value, json};

const ENGLISH: &str = "journeys/library/samples/online-shop.en.safar.json";
const PERSIAN: &str = "journeys/library/samples/online-shop.fa.safar.json";

/// All pictures are taken at this time.
const CLOCK: &str = "2026-03-02T09:30:00Z";

/// A picture: its file's name, the language and the theme of the app, the map that is opened if one is, and what is
/// done in the window before it is taken.
struct Shot {
    name: &'static str,
    language: &'static str,
    theme: &'static str,
    map: Option<&'static str>,
    pose: fn(&App) -> Outcome,
}

/// All pictures. Each is taken of an app of its own, so that none hangs on another.
const SHOTS: &[Shot] = &[
    Shot { name: "library", language: "en", theme: "light", map: None, pose: library },
    Shot { name: "editor", language: "en", theme: "light", map: Some(ENGLISH), pose: map },
    Shot { name: "editor-dark", language: "en", theme: "dark", map: Some(ENGLISH), pose: map },
    Shot { name: "editor-persian", language: "fa", theme: "light", map: Some(PERSIAN), pose: map },
    Shot { name: "tray", language: "en", theme: "light", map: Some(ENGLISH), pose: tray },
    Shot { name: "rule", language: "en", theme: "light", map: Some(ENGLISH), pose: rule },
    Shot { name: "run", language: "en", theme: "light", map: Some(ENGLISH), pose: run },
    Shot { name: "simulate", language: "en", theme: "light", map: Some(ENGLISH), pose: simulate },
    Shot { name: "present", language: "en", theme: "light", map: Some(ENGLISH), pose: present },
    Shot { name: "simulate-persian", language: "fa", theme: "dark", map: Some(PERSIAN), pose: simulate },
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

/// A library with a few journeys in it.
fn library(app: &App) -> Outcome {
    for (template, language, title) in [
        ("online-shop", "en", "Online shop"),
        ("online-shop", "fa", "فروشگاه آنلاین"),
        ("blank", "en", "Café, as it should be"),
    ] {
        command(app, "create", &json!({ "template": template, "language": language, "title": title }))?;
    }
    app.reload()?;
    app.wait_for_text("Café, as it should be")
}

/// The map as it opens.
fn map(app: &App) -> Outcome {
    app.css("[role=treeitem]").map(drop)
}

/// What a workshop has said and nobody has placed yet, and a line that is being written.
fn tray(app: &App) -> Outcome {
    map(app)?;
    app.press_keys(&[Key::Alt.into(), 'n'])?;
    let said = [
        "Compares prices on the phone",
        "! Delivery costs come as a surprise",
        "+ Say what delivery costs beside the price",
        ": Glad that it was this quick",
        "? Who answers when an order is late",
    ];
    for line in said {
        app.type_text(line)?;
        app.press_keys(&[Key::Enter.into()])?;
    }
    app.type_text("! The parcel does not fit")?;
    app.wait_until("the cards in the tray", || {
        Ok(app.find_all("[data-testid=tray] [role=option]")?.len() == 5)
    })
}

/// A rule of the map, at full size, with what it says.
fn rule(app: &App) -> Outcome {
    map(app)?;
    app.press_keys(&['0'])?;
    app.css("[role=treeitem][aria-label^='Buys within']")?.focus()?;
    app.css("aside h2").map(drop)
}

/// The map after a run.
fn run(app: &App) -> Outcome {
    map(app)?;
    app.role("button", "Run")?.click()?;
    app.css("[data-testid=headline]").map(drop)
}

/// Simulate mode after a run.
fn simulate(app: &App) -> Outcome {
    map(app)?;
    app.css("input[value=simulate] + label")?.click()?;
    app.css("header button:last-child")?.click()?;
    app.css("aside ol > li").map(drop)
}

/// Present mode at the second stage, with its bar.
fn present(app: &App) -> Outcome {
    map(app)?;
    app.press_keys(&[Key::F5.into()])?;
    app.css("[data-testid=present]")?;
    app.press_keys(&[Key::PageDown.into()])?;
    app.wait_for_text("Arrival")?;
    while app.css("[data-testid=present] [role=status]")?.text()?.contains("Arrival") {
        app.press_keys(&[Key::PageDown.into()])?;
    }
    app.hover(app.css("[data-testid=present] button:last-child")?.middle()?)
}

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("usage: screenshots FOLDER");
        return ExitCode::from(2);
    };
    match SHOTS.iter().try_for_each(|shot| take(shot, Path::new(&folder))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn take(shot: &Shot, folder: &Path) -> Outcome {
    let desk = Desk::new()?.with("SAFAR_CLOCK", CLOCK);
    set_up(&desk, shot)?;
    let maps: Vec<String> =
        shot.map.iter().map(|map| root().join(map).to_string_lossy().into_owned()).collect();
    let app = desk.open(&maps.iter().map(String::as_str).collect::<Vec<_>>())?;
    (shot.pose)(&app)?;
    let wrote = app.picture()?.save_when_different(&folder.join(format!("{}.png", shot.name)))?;
    println!("{}: {}", shot.name, if wrote { "written" } else { "looks the same, left alone" });
    Ok(())
}

/// Chooses language and theme as a person would have before.
fn set_up(desk: &Desk, shot: &Shot) -> Outcome {
    let app = desk.open(&[])?;
    let settings = json!({ "language": shot.language, "theme": shot.theme });
    command(&app, "set_settings", &json!({ "settings": settings }))?;
    app.kill()
}

fn command(app: &App, name: &str, arguments: &Value) -> Outcome {
    app.command(name, arguments)?.map(drop).map_err(|error| Trouble::Answer(error.to_string()))
}
