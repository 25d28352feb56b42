//! `safar library`: what the library of the desktop app holds.

use safar_model::value::id::Id;
use safar_store::StoreError;
use safar_workbench::{
    Trouble, Workbench,
    exporting::{Format as FileFormat, Picture},
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
    // Whoever only looks must not make a library, be it of a mistyped name.
    if !path.exists() && !matches!(arguments.act, LibraryAct::Import { .. }) {
        return Err(FileTrouble::FileMissing { path: path.display().to_string() }.into());
    }
    let workbench = Workbench::open_library(&path)?;
    match &arguments.act {
        LibraryAct::List { format } => list(&workbench, *format, speaker)?,
        LibraryAct::Import { map } => print(workbench.import(map)?.journey.as_str())?,
        LibraryAct::Export { journey, output } => {
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
