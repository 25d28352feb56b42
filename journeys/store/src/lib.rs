//! The SQLite library: journeys, the journal of their changes, runs and settings, in one file. The
//! only room that names rusqlite.
//!
//! What is promised: a change is one transaction and on disk before it is acknowledged. Kill the
//! process at any moment, and what was acknowledged is there, undo and redo with it.

mod error;
mod images;
mod journal;
mod journeys;
mod migration;
mod opening;
mod runs;
mod settings;
mod snapshots;

use std::path::PathBuf;

use rusqlite::Connection;

pub use error::StoreError;
pub use images::Image;
pub use journal::{Step, Stepped};
pub use journeys::{Entry, Loaded};
pub use opening::APPLICATION_ID;
pub use runs::{Kept, Run, RunEntry};
pub use snapshots::Snapshot;

/// A moment, in milliseconds since 1970 began, UTC. The caller holds the clock.
pub type Millis = i64;

/// The number of changes that a journey has seen, taken back and done again included. A change names
/// the revision it was made on.
pub type Revision = u64;

/// An open library.
#[derive(Debug)]
pub struct Library {
    connection: Connection,
    path: Option<PathBuf>,
}
