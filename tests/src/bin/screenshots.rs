//! Takes the pictures of the app that the documents show: `screenshots FOLDER`

use std::path::Path;
use std::process::ExitCode;

use safar_tests::{App, Desk, Outcome};

/// A picture: its file's name, and what is done in the window before it is taken.
struct Shot {
    name: &'static str,
    pose: fn(&App) -> Outcome,
}

/// All pictures. Each is taken of an app of its own, so that none hangs on another.
const SHOTS: &[Shot] = &[Shot { name: "window", pose: |app| app.wait_for_text("Safar") }];

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
    let desk = Desk::new()?;
    let app = desk.open(&[])?;
    (shot.pose)(&app)?;
    let wrote = app.picture()?.save_when_different(&folder.join(format!("{}.png", shot.name)))?;
    println!("{}: {}", shot.name, if wrote { "written" } else { "looks the same, left alone" });
    Ok(())
}
