//! How answers and complaints are written.

use std::io::{self, Write};

use comfy_table::{CellAlignment, Table, presets};
use safar_words::{Language, Words};
use safar_workbench::{Trouble, trouble::FileTrouble};
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
            remark(&report.sentence);
        }
    }

    /// Says what is good to know besides the answer: warnings and notices.
    pub fn tell<'a>(&self, notices: impl IntoIterator<Item = &'a (impl Serialize + 'a)>) {
        for notice in notices {
            remark(&self.words.sentence(notice));
        }
    }
}

impl Speaker {
    /// Says what is good to know of one of several things; the message `of` says of which.
    pub fn tell_of(&self, of: &str, notice: &impl Serialize) {
        remark(&self.words.fill(of, [("sentence", self.words.sentence(notice).into())]));
    }
}

/// Writes an answer for programs. A reader that has gone away is no trouble.
///
/// # Errors
/// When there is no room for it.
pub fn print_json(answer: &impl Serialize) -> Result<(), Trouble> {
    let text = serde_json::to_string_pretty(answer).map_err(|error| failed(&error.into()))?;
    write(&text)
}

/// Writes an answer for people. A reader that has gone away is no trouble.
///
/// # Errors
/// When there is no room for it.
pub fn print(text: &str) -> Result<(), Trouble> {
    write(&for_terminal(text))
}

/// What is safe in a terminal, and can be copied from it and searched: no marks of direction, and no
/// control characters that came with somebody's titles.
fn for_terminal(text: &str) -> String {
    text.chars()
        .filter(|letter| !matches!(letter, '\u{2066}'..='\u{2069}' | '\u{200E}' | '\u{200F}'))
        .map(
            |letter| if letter.is_control() && letter != '\n' { char::REPLACEMENT_CHARACTER } else { letter },
        )
        .collect()
}

fn write(text: &str) -> Result<(), Trouble> {
    let mut out = io::stdout().lock();
    match writeln!(out, "{}", text.trim_end_matches('\n')).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(failed(&error)),
        _ => Ok(()),
    }
}

fn failed(error: &io::Error) -> Trouble {
    FileTrouble::OutputFailed { text: error.to_string() }.into()
}

/// Writes a sentence to standard error; where nobody can hear it, nobody does.
pub fn remark(sentence: &str) {
    let _unheard = writeln!(io::stderr(), "{}", for_terminal(sentence));
}

/// A table without lines, all its columns words.
pub fn words_table(header: &[String]) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(header);
    table
}

/// A table without lines, its first column a name and the others figures.
pub fn table(header: &[String]) -> Table {
    let mut table = words_table(header);
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    table
}
