//! Safar's own file format: one journey as JSON.
//!
//! ```json
//! { "safar": 1, "journey": { … }, "stages": [ … ], "lanes": [ … ], "nodes": [ … ], … }
//! ```
//!
//! A file is read in steps, each of which knows less of the others than of the format:
//!
//! 1. [`text`]: bytes become a JSON value, within limits, and no name stands twice in an object;
//! 2. [`envelope`]: the version is known, and the lists of records are lists;
//! 3. [`placing`]: cards that stand in a cell but have no place in it are given one;
//! 4. each record is read as its kind, so that an error names the record, the field and the line;
//! 5. the records become a [`Journey`], which checks how they refer to one another.
//!
//! What a newer version may have added is kept and written back: fields of a record by the model,
//! fields of the file itself by [`envelope`].

mod embedded;
mod envelope;
mod error;
mod line;
mod placing;
mod schema;
mod text;
mod writing;

use safar_model::{
    Journey,
    journey::RecordName,
    reading::{self, FieldError},
    record::{Record, RecordKind},
    value::id::Id,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, value::RawValue};

pub use embedded::{Carried, Embedded};
pub use error::{JsonSlip, ReadError, Shape, UnreadableField};
pub use schema::schema;
pub use text::MOST_BYTES;
pub use writing::{write, write_with_images};

use envelope::Envelope;

/// The version of the format that is written; older ones can be read.
pub const VERSION: u64 = 1;

/// What a file held.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The journey.
    pub journey: Journey,
    /// The cards that stood in a cell without a place in it and were given one.
    pub placed: Vec<Id>,
    /// The pictures that came along.
    pub images: Vec<Embedded>,
}

/// Reads a journey from the bytes of a file.
///
/// # Errors
/// The first thing that is wrong, with its place in the file.
pub fn read(bytes: &[u8]) -> Result<Loaded, ReadError> {
    let text = text::decode(bytes)?;
    let mut envelope = Envelope::open(text::parse(text)?, text)?;
    envelope.list_stages_and_lanes();
    let placed = placing::place(&mut envelope);
    let images = embedded::listed(std::mem::take(&mut envelope.images));
    let records = read_records(envelope, text)?;
    let journey = Journey::from_records(records)?;
    let placed = placed.iter().filter_map(|id| Id::parse(id).ok()).collect();
    Ok(Loaded { journey, placed, images })
}

fn read_records(envelope: Envelope, text: &str) -> Result<Vec<Record>, ReadError> {
    let mut records = Vec::new();
    for (kind, name, value) in [
        (RecordKind::Journey, "journey", envelope.journey),
        (RecordKind::Scenario, "scenario", envelope.scenario),
    ] {
        let Some(value) = value else { continue };
        let place = || Place { text, raw: line::field(text, name) };
        records.push(read_one(kind, &value).map_err(|error| unreadable(kind, &value, &place(), error))?);
    }
    for (list, items) in envelope.lists {
        for (at, item) in items.iter().enumerate() {
            let place = || Place { text, raw: line::item(text, list.field(), at) };
            let record = read_one(list.kind(), item);
            records.push(record.map_err(|error| unreadable(list.kind(), item, &place(), error))?);
        }
    }
    Ok(records)
}

fn read_one(kind: RecordKind, value: &Value) -> Result<Record, FieldError> {
    fn read<T: DeserializeOwned + Into<Record>>(value: &Value) -> Result<Record, FieldError> {
        reading::read::<T>(value, "").map(Into::into)
    }
    use safar_model::record::{automation, connector, grid, node, people, scenario};
    match kind {
        RecordKind::Journey => read::<grid::JourneyRecord>(value),
        RecordKind::Stage => read::<grid::Stage>(value),
        RecordKind::Lane => read::<grid::Lane>(value),
        RecordKind::Node => read::<node::Node>(value),
        RecordKind::Connector => read::<connector::Connector>(value),
        RecordKind::Automation => read::<automation::Automation>(value),
        RecordKind::Persona => read::<people::Persona>(value),
        RecordKind::Segment => read::<people::Segment>(value),
        RecordKind::Scenario => read::<scenario::Scenario>(value),
        RecordKind::Expectation => read::<scenario::Expectation>(value),
    }
}

/// A record as it stands in the text of its file.
struct Place<'a> {
    text: &'a str,
    raw: Option<&'a RawValue>,
}

fn unreadable(kind: RecordKind, value: &Value, place: &Place<'_>, error: FieldError) -> ReadError {
    let text = |field: &str| value.get(field).and_then(Value::as_str);
    let name: &str = kind.into();
    let record = RecordName {
        // Of all records only nodes are called by a kind of their own.
        kind: text("kind").filter(|_| kind == RecordKind::Node).unwrap_or(name).into(),
        id: text("id").unwrap_or_default().into(),
        title: text("title").or(text("name")).unwrap_or_default().into(),
        joins: None,
    };
    let line = place.raw.and_then(|raw| line::line_of(place.text, raw));
    let written = place.raw.and_then(|raw| line::number_at(raw, &error.path));
    ReadError::UnreadableField(Box::new(UnreadableField { record, line, written, error }))
}
