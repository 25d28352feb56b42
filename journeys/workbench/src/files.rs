//! Files that people name: read whole, and written whole or not at all.

use std::{fs, io::Write, path::Path};

use tempfile::{Builder, NamedTempFile};

use crate::trouble::FileTrouble;

/// The bytes of a file.
///
/// # Errors
/// Why it cannot be read.
pub fn read(path: &Path) -> Result<Vec<u8>, FileTrouble> {
    fs::read(path).map_err(|error| FileTrouble::of(path, &error))
}

/// Writes a file beside its place and then puts it there, so that a full disk or a crash leaves the
/// old one as it was.
///
/// # Errors
/// Why it cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileTrouble> {
    let failed = |error: &std::io::Error| FileTrouble::of(path, error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut beside = beside(folder).map_err(|error| failed(&error))?;
    beside.write_all(bytes).map_err(|error| failed(&error))?;
    beside.as_file().sync_all().map_err(|error| failed(&error))?;
    beside.persist(path).map_err(|error| failed(&error.error))?;
    Ok(())
}

/// A new file with the rights that any new file of the person's would have.
fn beside(folder: &Path) -> std::io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".safar-").tempfile_in(folder)
}
