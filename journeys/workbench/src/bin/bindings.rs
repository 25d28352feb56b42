//! Writes what is generated from the Rust types: the interface's TypeScript, its palette and icons,
//! the figures that may be given a range, and the JSON Schema of the file format. Called with the folder below which each gets its place.

use std::{env, error::Error, fs, path::Path, process::ExitCode};

use safar_drawing::{icon, ink};
use safar_exchange::safar_json;
use safar_model::{
    change::Change,
    edit::Edit,
    record::{
        RecordKind,
        node::{Family, NodeKind},
    },
};
use safar_simulator::FIGURES;
use safar_workbench::wire;
use serde::Serialize;
use ts_rs::{Config, TS};

fn main() -> ExitCode {
    let Some(root) = env::args_os().nth(1) else {
        eprintln!("Name the folder to write to.");
        return ExitCode::from(2);
    };
    match write(Path::new(&root)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The generated files could not be written: {error}");
            ExitCode::FAILURE
        }
    }
}

fn write(root: &Path) -> Result<(), Box<dyn Error>> {
    let bindings = root.join("ui/src/bindings");
    let config = Config::new().with_out_dir(&bindings).with_large_int("number");
    Edit::export_all(&config)?;
    Change::export_all(&config)?;
    RecordKind::export_all(&config)?;
    NodeKind::export_all(&config)?;
    Family::export_all(&config)?;
    wire::LibraryEntry::export_all(&config)?;
    wire::Opened::export_all(&config)?;
    wire::Changed::export_all(&config)?;
    wire::ConnectionAnswer::export_all(&config)?;
    wire::KeptRun::export_all(&config)?;
    wire::Ran::export_all(&config)?;
    wire::CustomersFile::export_all(&config)?;
    wire::Progress::export_all(&config)?;
    wire::KeptImages::export_all(&config)?;
    wire::Settings::export_all(&config)?;
    wire::TroubleReport::export_all(&config)?;
    write_json(&bindings.join("palettes.json"), &ink::palettes())?;
    write_json(&bindings.join("icons.json"), &icon::icons())?;
    write_json(&bindings.join("figures.json"), &FIGURES)?;
    let schema = root.join("journeys/model/schema");
    fs::create_dir_all(&schema)?;
    write_json(&schema.join("safar.schema.json"), &safar_json::schema())
}

fn write_json(path: &Path, value: &impl Serialize) -> Result<(), Box<dyn Error>> {
    let mut text = serde_json::to_string_pretty(value)?;
    text.push('\n');
    Ok(fs::write(path, text)?)
}
