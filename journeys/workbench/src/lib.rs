//! Every act of a person, once: open, change, undo, simulate, replay, import and export.
//!
//! The workbench holds the library, the clock, fresh ids, progress and cancelling. What an act means
//! is said in the rooms behind it; what an interface makes of it, in the shells before it. Every act
//! may be called from any thread; acts on one journey wait for one another, and a run waits for none.

mod clock;
mod editing;
pub mod exporting;
pub mod files;
mod history;
pub mod images;
pub mod importing;
pub mod parts;
pub mod people;
pub mod place;
pub mod replaying;
pub mod running;
mod shelf;
pub mod steps;
pub mod summary;
pub mod table;
pub mod titles;
pub mod trouble;
mod weighing;
pub mod wire;

use std::{
    collections::HashMap,
    path::Path,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool},
};

use safar_model::{images::images_of, value::id::Id};
use safar_store::Library;
use safar_words::Words;

use shelf::{settings_in, words_for};
use table::Table;
pub use trouble::Trouble;

/// An open library, and the journeys on the table.
pub struct Workbench {
    store: Mutex<Library>,
    tables: Mutex<HashMap<Id, Arc<Mutex<Table>>>>,
    running: Mutex<Option<Arc<AtomicBool>>>,
    words: Mutex<&'static Words>,
}

impl Workbench {
    /// Opens the library at `path`. Where there is none, it is made.
    ///
    /// # Errors
    /// Why it cannot be opened; the file is then as it was.
    pub fn open_library(path: &Path) -> Result<Self, Trouble> {
        Self::on(Library::open(path)?)
    }

    /// Opens the library at `path` for somebody who only looks: where there is none, none is made.
    ///
    /// # Errors
    /// Why it cannot be opened; the file is then as it was.
    pub fn open_existing_library(path: &Path) -> Result<Self, Trouble> {
        Self::on(Library::open_existing(path)?)
    }

    /// A workbench on a library in memory, which is gone with it.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn in_memory() -> Result<Self, Trouble> {
        Self::on(Library::in_memory()?)
    }

    fn on(mut library: Library) -> Result<Self, Trouble> {
        sweep(&mut library);
        let words = words_for(&settings_in(&library)?);
        Ok(Self {
            words: Mutex::new(words),
            store: Mutex::new(library),
            tables: Mutex::new(HashMap::new()),
            running: Mutex::new(None),
        })
    }

    /// The words of the language that a person has set, or of their system.
    pub fn words(&self) -> &'static Words {
        *unpoisoned(&self.words)
    }

    fn store(&self) -> MutexGuard<'_, Library> {
        unpoisoned(&self.store)
    }

    /// The journey on the table; it is fetched from the library when it is not there yet.
    fn table(&self, journey: &Id) -> Result<Arc<Mutex<Table>>, Trouble> {
        let mut tables = unpoisoned(&self.tables);
        if let Some(table) = tables.get(journey) {
            return Ok(table.clone());
        }
        let table = {
            let store = self.store();
            let loaded = store.load(journey)?;
            let named = images_of(&loaded.journey);
            let named: Vec<&str> = named.iter().map(String::as_str).collect();
            Arc::new(Mutex::new(Table::new(loaded, images::sizes(&store, &named))))
        };
        tables.insert(journey.clone(), table.clone());
        Ok(table)
    }
}

/// Pictures that were brought in and then not used are kept for so long, in milliseconds.
const UNUSED: i64 = 24 * 60 * 60 * 1000;

/// Takes pictures out of the library that nothing names. Where it may not be written, they stay.
fn sweep(library: &mut Library) {
    let _swept = library.sweep_images(clock::now() - UNUSED);
}

/// Locks, also after another thread has panicked: what is behind these locks is replaced as a whole,
/// never left half-way.
fn unpoisoned<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
