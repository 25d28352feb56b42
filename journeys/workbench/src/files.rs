//! Files that people name: read whole, and written whole or not at all.

use std::{
    fs::{self, File, Metadata, OpenOptions},
    io::{self, Read, Write},
    path::Path,
};

use tempfile::{Builder, NamedTempFile};

use crate::trouble::FileTrouble;

/// The bytes of a file, but no more than one byte over `most`: what is longer is nothing that a reader
/// wants whole, and some files, such as devices, never end.
///
/// # Errors
/// Why it cannot be read.
pub fn read(path: &Path, most: usize) -> Result<Vec<u8>, FileTrouble> {
    let read = || {
        let mut bytes = Vec::new();
        File::open(path)?.take(most as u64 + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    read().map_err(|error: io::Error| FileTrouble::of(path, &error))
}

/// Writes a file beside its place and then puts it there, so that a full disk or a crash leaves the
/// old one as it was. A link stays a link, and a file keeps its rights; one that may not be written is
/// not replaced.
///
/// # Errors
/// Why it cannot be written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), FileTrouble> {
    let failed = |error: io::Error| FileTrouble::of_written(path, &error);
    let old = old(path).map_err(failed)?;
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = folder_of(&place);
    let mut beside = beside(folder)
        .map_err(|error| FileTrouble::of_folder(folder, &error).unwrap_or_else(|| failed(error)))?;
    beside.write_all(bytes).map_err(failed)?;
    if let Some(old) = old {
        beside.as_file().set_permissions(old.permissions()).map_err(failed)?;
    }
    beside.as_file().sync_all().map_err(failed)?;
    beside.persist(&place).map_err(|error| failed(error.error))?;
    Ok(())
}

/// The folder in which a file lies.
pub(crate) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What is said of the file that is there already, if there is one and it may be written.
fn old(path: &Path) -> io::Result<Option<Metadata>> {
    match OpenOptions::new().write(true).open(path) {
        Ok(file) => file.metadata().map(Some),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// A new file with the rights that any new file of the person's would have.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.prefix(".safar-").tempfile_in(folder)
}
