//! The workbench of this window, and what the program was started with.

use std::{
    path::PathBuf,
    sync::{Mutex, OnceLock, PoisonError},
};

use safar_words::{Language, Words};
use safar_workbench::{Trouble, Workbench, place::library_path, wire::Opened};

/// What this window works with. A library that cannot be opened is no reason to show no window: the window
/// says what is wrong, and it is tried again whenever something is asked of it.
pub struct Desk {
    workbench: OnceLock<Workbench>,
    /// Held while the library is opened, so that it is opened once.
    opening: Mutex<()>,
    library: Option<PathBuf>,
    file: Option<PathBuf>,
}

impl Desk {
    /// Works on the person's library, or on the one that is named. `file` is the file that the program was
    /// started with.
    pub fn new(file: Option<PathBuf>, library: Option<PathBuf>) -> Self {
        Self { workbench: OnceLock::new(), opening: Mutex::new(()), library, file }
    }

    /// The workbench.
    ///
    /// # Errors
    /// Why the library cannot be opened.
    pub fn workbench(&self) -> Result<&Workbench, Trouble> {
        if let Some(workbench) = self.workbench.get() {
            return Ok(workbench);
        }
        let _turn = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(workbench) = self.workbench.get() {
            return Ok(workbench);
        }
        let path = self.library.clone().map_or_else(library_path, Ok)?;
        let opened = Workbench::open_library(&path)?;
        Ok(self.workbench.get_or_init(|| opened))
    }

    /// The words in which the person is spoken to.
    pub fn words(&self) -> &'static Words {
        match self.workbench.get() {
            Some(workbench) => workbench.words(),
            None => Words::of(Language::of_system()),
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
