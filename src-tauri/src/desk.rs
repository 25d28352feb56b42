//! The workbench of this window, and what the program was started with.

use std::path::PathBuf;

use safar_words::{Language, Words};
use safar_workbench::{Trouble, Workbench, place::library_path, wire::Opened};

/// The workbench, or why there is none. A library that cannot be opened is no reason to show no window:
/// the window says what is wrong.
pub struct Desk {
    workbench: Result<Workbench, Trouble>,
    file: Option<PathBuf>,
}

impl Desk {
    /// Opens the person's library, or the one that is named. `file` is the file that the program was
    /// started with.
    pub fn open(file: Option<PathBuf>, library: Option<PathBuf>) -> Self {
        let path = library.map_or_else(library_path, Ok).map_err(Trouble::from);
        let workbench = path.and_then(|path| Workbench::open_library(&path));
        Self { workbench, file }
    }

    /// The workbench.
    ///
    /// # Errors
    /// Why the library cannot be opened.
    pub fn workbench(&self) -> Result<&Workbench, Trouble> {
        self.workbench.as_ref().map_err(Trouble::clone)
    }

    /// The words in which the person is spoken to.
    pub fn words(&self) -> &'static Words {
        match &self.workbench {
            Ok(workbench) => workbench.words(),
            Err(_) => Words::of(Language::of_system()),
        }
    }

    /// The journey to show at once, if the program was started with a file.
    ///
    /// # Errors
    /// Why the file cannot be opened.
    pub fn at_start(&self) -> Result<Option<Opened>, Trouble> {
        let Some(file) = &self.file else { return Ok(None) };
        self.workbench()?.open_file(file).map(Some)
    }
}
