//! The SQLite library: the only room that names rusqlite.
