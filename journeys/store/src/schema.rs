//! The tables of the library and how they came to be, step by step.

use rusqlite_migration::M;

/// All migrations, oldest first. One that has been shipped is never changed; a new one is added. The
/// version of a library is the number of those that it has seen.
pub(crate) const MIGRATIONS: &[M<'static>] = &[
    M::up(include_str!("migrations/001-first.sql")),
    M::up(include_str!("migrations/002-run-setup.sql")),
    M::up(include_str!("migrations/003-images.sql")),
];
