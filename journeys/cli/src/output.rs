//! How answers and complaints are written.

use std::io::{self, Write};

use comfy_table::{CellAlignment, Table, presets};
use safar_words::{Language, Words};
use safar_workbench::Trouble;
use serde::Serialize;

/// How an act ended that could be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// As one would wish.
    Well,
    /// With errors that a check has found, or expectations that do not hold.
    Short,
}

impl Outcome {
    /// Well, if it is so.
    pub fn well_if(so: bool) -> Self {
        if so { Self::Well } else { Self::Short }
    }
}

/// Speaks to the person, in their language.
pub struct Speaker {
    /// The words of that language.
    pub words: &'static Words,
}

impl Speaker {
    /// Speaks the language that is asked for, or that of the system.
    pub fn new(language: Option<Language>) -> Self {
        Self { words: Words::of(language.unwrap_or_else(Language::of_system)) }
    }

    /// Says why something could not be done.
    pub fn complain(&self, trouble: &Trouble) {
        for report in trouble.reports(self.words) {
            eprintln!("{}", report.sentence);
        }
    }
}

/// Writes an answer for programs. A reader that has gone away is no trouble.
pub fn print_json(answer: &impl Serialize) {
    match serde_json::to_string_pretty(answer) {
        Ok(text) => print(&text),
        Err(error) => eprintln!("{error}"),
    }
}

/// Writes an answer for people. A reader that has gone away is no trouble.
pub fn print(text: &str) {
    let mut out = io::stdout().lock();
    let _gone = writeln!(out, "{}", text.trim_end_matches('\n'));
}

/// A table without lines, its first column a name and the others figures.
pub fn table(header: &[String]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(header);
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}
