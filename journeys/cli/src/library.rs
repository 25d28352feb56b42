//! `safar library`: what the library of the desktop app holds.

use std::path::Path;

use safar_model::value::id::Id;
use safar_store::StoreError;
use safar_workbench::{
    Trouble, Workbench,
    exporting::{Format as FileFormat, Picture},
    importing::read_map,
    place::library_path,
    trouble::FileTrouble,
};

use crate::{
    arguments::{Format, Library, LibraryAct},
    output::{Outcome, Speaker, print, print_json, table},
};

/// Lists, imports or exports journeys of the library.
pub fn run(arguments: &Library, speaker: &Speaker) -> Result<Outcome, Trouble> {
    let path = arguments.library.clone().map_or_else(library_path, Ok)?;
    match &arguments.act {
        LibraryAct::List { format } => list(&existing(&path)?, *format, speaker)?,
        LibraryAct::Import { map } => {
            let make = || Workbench::open_library(&path);
            // A map that cannot be read must not make a library.
            let workbench = if path.exists() { make()? } else { read_map(map).and_then(|_| make())? };
            print(workbench.import(map)?.journey.as_str())?;
        }
        LibraryAct::Export { journey, output } => {
            let workbench = existing(&path)?;
            let id = Id::parse(journey).map_err(|_| StoreError::NotInLibrary { id: journey.clone() })?;
            speaker.tell(&workbench.export(
                &id,
                output,
                FileFormat::of_name(output)?,
                &Picture::default(),
            )?);
        }
    }
    Ok(Outcome::Well)
}

/// Whoever only looks must not make a library, be it of a mistyped name.
fn existing(path: &Path) -> Result<Workbench, Trouble> {
    if !path.exists() {
        return Err(FileTrouble::FileMissing { path: path.display().to_string() }.into());
    }
    Workbench::open_existing_library(path)
}

fn list(workbench: &Workbench, format: Format, speaker: &Speaker) -> Result<(), Trouble> {
    let entries = workbench.library()?;
    if format == Format::Json {
        return print_json(&entries);
    }
    let words = speaker.words;
    let header = ["table-journey", "table-cards", "table-id"].map(|id| words.text(id));
    let mut rows = table(&header);
    for entry in entries.iter().filter(|entry| entry.removed.is_none()) {
        rows.add_row([entry.title.clone(), words.number(entry.nodes.into(), 0), entry.id.to_string()]);
    }
    print(&rows.to_string())
}
