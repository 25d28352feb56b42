//! Opens the app on a virtual screen and keeps a picture of it: `portrait PICTURE.png [ARGUMENT OF THE APP]…`

use std::path::Path;
use std::process::ExitCode;

use safar_tests::{Desk, Outcome};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((picture, rest)) = arguments.split_first() else {
        eprintln!("usage: portrait PICTURE.png [ARGUMENT OF THE APP]…");
        return ExitCode::from(2);
    };
    match portray(Path::new(picture), rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            eprintln!("{trouble}");
            ExitCode::FAILURE
        }
    }
}

fn portray(picture: &Path, arguments: &[String]) -> Outcome {
    let desk = Desk::new()?;
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    desk.open(&arguments)?.picture()?.save(picture)
}
