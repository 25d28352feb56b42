//! The bytes of a log: unpacked if they are packed, and refused if they are no text.

use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};

use flate2::bufread::MultiGzDecoder;

use super::error::LogError;

/// How much is read at a time, and looked at before anything is read as rows.
const CHUNK: usize = 1 << 16;

/// What every file of a ZIP archive begins with, and so does the archive.
const ZIPPED: &[u8] = b"PK\x03\x04";
/// How far behind that the length of the file's name stands, and how far the name.
const NAME: (usize, usize) = (26, 30);

/// A log's text as a stream.
pub type Input<'a> = Box<dyn BufRead + 'a>;

/// Opens a stream and gives the beginning of its text, which the stream still holds.
pub fn open<'a>(input: impl Read + 'a) -> Result<(Input<'a>, Vec<u8>), LogError> {
    let (packed, beginning) = peek(input)?;
    if beginning.starts_with(ZIPPED) {
        return Err(if holds_workbook(&beginning) { LogError::LogIsExcel } else { LogError::LogIsZip });
    }
    if beginning.starts_with(&[0x1F, 0x8B]) {
        let (text, beginning) = peek(MultiGzDecoder::new(packed))?;
        return check(Box::new(text), beginning);
    }
    check(Box::new(packed), beginning)
}

/// Whether the beginning of an archive has a part of a workbook in it: these lie in a folder `xl`.
fn holds_workbook(beginning: &[u8]) -> bool {
    let named = |at: &usize| {
        let entry = beginning.get(*at..)?;
        let length = entry.get(NAME.0..NAME.0 + 2)?.try_into().map(u16::from_le_bytes).ok()?;
        entry.get(NAME.1..NAME.1 + usize::from(length))
    };
    let entries = beginning.windows(ZIPPED.len()).enumerate().filter(|(_, bytes)| *bytes == ZIPPED);
    entries.map(|(at, _)| at).any(|at| named(&at).is_some_and(|name| name.starts_with(b"xl/")))
}

fn check<'a>(mut text: Input<'a>, mut beginning: Vec<u8>) -> Result<(Input<'a>, Vec<u8>), LogError> {
    if beginning.starts_with(&[0xFF, 0xFE]) || beginning.starts_with(&[0xFE, 0xFF]) {
        return Err(LogError::LogUtf16);
    }
    if let Some(at) = beginning.iter().position(|byte| *byte == 0) {
        return Err(LogError::LogNotText { line: line_after(&beginning[..at]) });
    }
    if beginning.starts_with(b"\xEF\xBB\xBF") {
        text.consume(3);
        beginning.drain(..3);
    }
    Ok((text, beginning))
}

type Peeked<R> = BufReader<Chain<Cursor<Vec<u8>>, R>>;

fn peek<R: Read>(mut input: R) -> Result<(Peeked<R>, Vec<u8>), LogError> {
    let mut beginning = Vec::new();
    let read = input.by_ref().take(CHUNK as u64).read_to_end(&mut beginning);
    read.map_err(|error| broken(&error, line_after(&beginning)))?;
    let mut whole = BufReader::with_capacity(CHUNK, Cursor::new(beginning.clone()).chain(input));
    // So that what is consumed here is there to be consumed.
    whole.fill_buf().map_err(|error| broken(&error, 1))?;
    Ok((whole, beginning))
}

/// The line that was to be read after such a beginning.
fn line_after(beginning: &[u8]) -> u64 {
    beginning.iter().filter(|byte| **byte == b'\n').count() as u64 + 1
}

/// The error of a stream that broke when `line` was to be read.
pub fn broken(error: &io::Error, line: u64) -> LogError {
    match error.kind() {
        io::ErrorKind::UnexpectedEof => LogError::LogTruncated { line },
        _ => LogError::LogDamaged { line, text: error.to_string() },
    }
}
