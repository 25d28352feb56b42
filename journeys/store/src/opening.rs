//! How a library is opened: looked at before it is touched, and brought to today's version.

use std::{fs, path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::{
    Library, StoreError,
    migration::{MIGRATIONS, NEWEST},
};

/// What marks a SQLite file as a library of Safar: `SAFR` in ASCII.
pub const APPLICATION_ID: i32 = 0x5341_4652;

/// How long another program may hold the library before it counts as locked.
const PATIENCE: Duration = Duration::from_secs(2);

impl Library {
    /// Opens the library at `path`. Where there is none, it is made, with its folder.
    ///
    /// # Errors
    /// Why it cannot be opened; the file is then as it was.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let shown = path.display().to_string();
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|_| StoreError::LibraryOutOfReach { path: shown.clone() })?;
        }
        let mut connection = Connection::open(path).map_err(|error| unopened(error, &shown))?;
        connection.busy_timeout(PATIENCE)?;
        let version = look(&connection, &shown)?;
        if 0 < version && version < NEWEST {
            back_up(&connection, path, version)?;
        }
        prepare(&mut connection)?;
        Ok(Self { connection, path: Some(path.to_owned()) })
    }

    /// A library in memory, which is gone with this value.
    ///
    /// # Errors
    /// When SQLite has no memory for it.
    pub fn in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        prepare(&mut connection)?;
        Ok(Self { connection, path: None })
    }

    /// Opens a library only to look into it: nothing can be changed.
    ///
    /// # Errors
    /// Why it cannot be opened.
    pub fn open_to_read(path: &Path) -> Result<Self, StoreError> {
        let shown = path.display().to_string();
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags).map_err(|error| unopened(error, &shown))?;
        connection.busy_timeout(PATIENCE)?;
        look(&connection, &shown)?;
        Ok(Self { connection, path: Some(path.to_owned()) })
    }

    /// Where the library is; nowhere, if it is in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Writes a whole copy of the library to a file that is not there yet.
    ///
    /// # Errors
    /// When the copy cannot be written.
    pub fn back_up_to(&self, path: &Path) -> Result<(), StoreError> {
        self.connection.execute("VACUUM INTO ?1", [path.display().to_string()])?;
        Ok(())
    }
}

fn unopened(error: rusqlite::Error, path: &str) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => StoreError::NotALibrary { path: path.to_owned() },
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            StoreError::LibraryOutOfReach { path: path.to_owned() }
        }
        _ => error.into(),
    }
}

/// Reads whose file it is and of which version, and changes nothing.
fn look(connection: &Connection, path: &str) -> Result<i64, StoreError> {
    let read = |pragma: &str| {
        connection
            .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0))
            .map_err(|error| unopened(error, path))
    };
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|error| unopened(error, path))?;
    let (application, version) = (read("application_id")?, read("user_version")?);
    let ours = application == i64::from(APPLICATION_ID);
    let empty = application == 0 && version == 0 && tables == 0;
    if !ours && !empty {
        return Err(StoreError::NotALibrary { path: path.to_owned() });
    }
    if version > NEWEST {
        return Err(StoreError::LibraryNewer { path: path.to_owned(), found: version, known: NEWEST });
    }
    Ok(version)
}

fn back_up(connection: &Connection, path: &Path, version: i64) -> Result<(), StoreError> {
    let mut copy = path.as_os_str().to_owned();
    copy.push(format!(".version-{version}.backup"));
    let copy = Path::new(&copy);
    if copy.exists() {
        return Ok(());
    }
    connection.execute("VACUUM INTO ?1", [copy.display().to_string()])?;
    Ok(())
}

fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    MIGRATIONS.to_latest(connection).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err.into(),
        other => StoreError::Sqlite { text: other.to_string() },
    })
}
