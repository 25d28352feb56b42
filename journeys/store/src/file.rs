//! Opens the file of a library: looks at what it is before SQLite touches it, sets how it is
//! written, and brings it up to date.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read},
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, config::DbConfig};
use rusqlite_migration::{M, Migrations, SchemaVersion};

use crate::error::{Failed, StoreError};

/// What marks a SQLite file as a library of Safar: `SAFR` in ASCII.
pub const APPLICATION_ID: i32 = 0x5341_4652;
/// How long to wait for another program that writes.
const PATIENCE: Duration = Duration::from_secs(2);
/// How long until it is tried again.
const PAUSE: Duration = Duration::from_millis(10);
/// What a SQLite file begins with.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Whether a library is made where there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Absent {
    /// It is made, with its folder; an empty file becomes one.
    Make,
    /// It is refused, and an empty file is none.
    Refuse,
}

/// Opens the library at `path`.
pub(crate) fn open(path: &Path, absent: Absent, migrations: &[M<'_>]) -> Result<Connection, StoreError> {
    let known = i32::try_from(migrations.len()).unwrap_or(i32::MAX);
    look_before(path, absent, known)?;
    connect(path, absent, known, &Migrations::from_slice(migrations)).map_err(|failed| failed.at(path))
}

/// Opens the library at `path` for reading only.
pub(crate) fn open_to_read(path: &Path, migrations: &[M<'_>]) -> Result<Connection, StoreError> {
    let known = i32::try_from(migrations.len()).unwrap_or(i32::MAX);
    let connect = || {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        claim(&connection, path, Absent::Refuse, known)?;
        Ok(connection)
    };
    connect().map_err(|failed: Failed| failed.at(path))
}

/// Writes a whole copy of an open library to a file that is not there yet.
pub(crate) fn copy(connection: &Connection, to: &Path) -> Result<(), Failed> {
    let text = to.to_str().ok_or_else(|| out_of_reach(to, &io::ErrorKind::InvalidFilename.into()))?;
    connection.execute("VACUUM INTO ?1", [text])?;
    File::open(to).and_then(|file| file.sync_all()).map_err(|error| out_of_reach(to, &error))?;
    Ok(())
}

/// A library in memory.
pub(crate) fn in_memory(migrations: &[M<'_>]) -> Result<Connection, StoreError> {
    let connect = || {
        let mut connection = Connection::open_in_memory()?;
        configure(&connection)?;
        Migrations::from_slice(migrations).to_latest(&mut connection)?;
        Ok(connection)
    };
    connect().map_err(|failed: Failed| failed.at(Path::new(":memory:")))
}

/// Reads the header of the file, if there is one, so that a foreign or a newer file is not touched.
fn look_before(path: &Path, absent: Absent, known: i32) -> Result<(), StoreError> {
    let shown = || path.display().to_string();
    let unreachable = |error: io::Error| out_of_reach(path, &error);
    let mut header = Vec::new();
    match File::open(path) {
        Ok(file) if file.metadata().map_err(unreachable)?.is_dir() => {
            return Err(StoreError::NotALibrary { path: shown() });
        }
        Ok(file) => {
            file.take(100).read_to_end(&mut header).map_err(unreachable)?;
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound && absent == Absent::Make => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            return folder.map_or(Ok(()), |folder| fs::create_dir_all(folder).map_err(unreachable));
        }
        Err(error) => return Err(unreachable(error)),
    }
    check_header(&header, absent, known, &shown)?;
    // SQLite would only say that it cannot open the file, or open it for reading.
    match OpenOptions::new().read(true).write(true).open(path).map_err(|error| error.kind()) {
        Err(io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem) => {
            Err(StoreError::LibraryReadOnly { path: shown() })
        }
        _ => Ok(()),
    }
}

fn check_header(
    header: &[u8],
    absent: Absent,
    known: i32,
    shown: &dyn Fn() -> String,
) -> Result<(), StoreError> {
    // An empty file is a library that is yet to be made.
    if header.is_empty() && absent == Absent::Make {
        return Ok(());
    }
    let number = |at: usize| -> i32 {
        let bytes = header.get(at..at + 4).and_then(|bytes| bytes.try_into().ok());
        bytes.map_or(0, i32::from_be_bytes)
    };
    // Offsets of the user version and the application id in SQLite's file format.
    let (version, application) = (number(60), number(68));
    // Both may still be in the write-ahead log alone; SQLite is asked again when it has read that.
    let foreign = application != APPLICATION_ID && application != 0;
    if !header.starts_with(MAGIC) || foreign {
        return Err(StoreError::NotALibrary { path: shown() });
    }
    if application == APPLICATION_ID && version > known {
        return Err(StoreError::LibraryNewer { path: shown(), found: version, known });
    }
    Ok(())
}

fn connect(
    path: &Path,
    absent: Absent,
    known: i32,
    migrations: &Migrations<'_>,
) -> Result<Connection, Failed> {
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    flags.set(OpenFlags::SQLITE_OPEN_CREATE, absent == Absent::Make);
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    claim(&connection, path, absent, known)?;
    // SQLite opens a file that may not be written for reading only, and says so only when asked.
    if connection.is_readonly("main")? {
        return Err(StoreError::LibraryReadOnly { path: path.display().to_string() }.into());
    }
    configure(&connection)?;
    migrate(&mut connection, path, migrations)?;
    Ok(connection)
}

/// Makes sure that the file is a library of ours; an empty one becomes ours where one may be made.
fn claim(connection: &Connection, path: &Path, absent: Absent, known: i32) -> Result<(), Failed> {
    // Two programs may find the same file empty: it is looked at, and marked, by one after the other.
    let seen = Transaction::new_unchecked(connection, TransactionBehavior::Deferred)?;
    let is_ours = check_ours(&seen, path, known)?;
    seen.commit()?;
    match absent {
        _ if is_ours => return Ok(()),
        Absent::Refuse => return Err(StoreError::NotALibrary { path: path.display().to_string() }.into()),
        Absent::Make if connection.is_readonly("main")? => return Ok(()),
        Absent::Make => {}
    }
    let claimed = Transaction::new_unchecked(connection, TransactionBehavior::Immediate)?;
    if !check_ours(&claimed, path, known)? {
        claimed.pragma_update(None, "application_id", APPLICATION_ID)?;
    }
    Ok(claimed.commit()?)
}

/// Whether a file bears our mark; one that does not must be empty.
fn check_ours(connection: &Connection, path: &Path, known: i32) -> Result<bool, Failed> {
    let shown = || path.display().to_string();
    let application: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let version: i32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let tables: u32 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    match application {
        APPLICATION_ID if version > known => {
            Err(StoreError::LibraryNewer { path: shown(), found: version, known }.into())
        }
        APPLICATION_ID => Ok(true),
        0 if version == 0 && tables == 0 => Ok(false),
        _ => Err(StoreError::NotALibrary { path: shown() }.into()),
    }
}

/// How the file is written (D§4), and what a file from elsewhere may not do.
fn configure(connection: &Connection) -> Result<(), Failed> {
    // The answer is the mode that it has now: in memory, or on some network drives, another one.
    let _mode: String =
        patiently(|| connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0)))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    Ok(())
}

/// Tries again while another program is at the file. SQLite waits by itself, except where two that wait
/// for one another would wait for ever: as when both go over to the write-ahead log.
fn patiently<T>(mut act: impl FnMut() -> rusqlite::Result<T>) -> rusqlite::Result<T> {
    let until = Instant::now() + PATIENCE;
    loop {
        match act() {
            Err(error) if is_busy(&error) && Instant::now() < until => thread::sleep(PAUSE),
            outcome => return outcome,
        }
    }
}

fn is_busy(error: &rusqlite::Error) -> bool {
    matches!(error.sqlite_error_code(), Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked))
}

/// Brings an older library up to date, in one transaction, after a backup beside it.
fn migrate(connection: &mut Connection, path: &Path, migrations: &Migrations<'_>) -> Result<(), Failed> {
    if migrations.pending_migrations(connection)? == 0 {
        return Ok(());
    }
    if let SchemaVersion::Inside(version) = migrations.current_version(connection)? {
        back_up(connection, &backup_of(path, version.get()))?;
    }
    connection.set_transaction_behavior(TransactionBehavior::Immediate);
    let outcome = migrations.to_latest(connection);
    connection.set_transaction_behavior(TransactionBehavior::Deferred);
    match outcome {
        // Somebody else may have opened the same library and done it meanwhile.
        Err(_) if migrations.pending_migrations(connection)? == 0 => Ok(()),
        outcome => Ok(outcome?),
    }
}

/// The backup of a library of an older version stands beside it: `library.safar.v3.backup`.
pub(crate) fn backup_of(path: &Path, version: usize) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".v{version}.backup"));
    path.with_file_name(name)
}

fn back_up(connection: &Connection, backup: &Path) -> Result<(), Failed> {
    // A half-written one must not pass for whole: it gets its name when it is.
    let mut unfinished = backup.as_os_str().to_owned();
    unfinished.push(".unfinished");
    let unfinished = PathBuf::from(unfinished);
    match fs::remove_file(&unfinished) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(out_of_reach(&unfinished, &error).into());
        }
        _ => {}
    }
    copy(connection, &unfinished)?;
    fs::rename(&unfinished, backup).map_err(|error| out_of_reach(backup, &error))?;
    Ok(())
}

fn out_of_reach(path: &Path, error: &io::Error) -> StoreError {
    StoreError::LibraryOutOfReach { path: path.display().to_string(), text: error.to_string() }
}

#[cfg(test)]
mod tests;
