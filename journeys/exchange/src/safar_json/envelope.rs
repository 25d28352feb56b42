//! The outermost object of a file: its version, its lists of records, and what else stands there.

use safar_model::{
    reading::{Extra, OF_FILE},
    record::RecordKind,
};
use serde_json::{Map, Value};
use strum::VariantArray;

use super::{
    VERSION, embedded,
    error::{ReadError, Shape},
    line,
};

/// The lists of a file, in the order in which they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum List {
    Stages,
    Lanes,
    Nodes,
    Connectors,
    Automations,
    Personas,
    Segments,
    Expectations,
}

impl List {
    /// The field that holds the list.
    pub fn field(self) -> &'static str {
        match self {
            Self::Stages => "stages",
            Self::Lanes => "lanes",
            Self::Nodes => "nodes",
            Self::Connectors => "connectors",
            Self::Automations => "automations",
            Self::Personas => "personas",
            Self::Segments => "segments",
            Self::Expectations => "expectations",
        }
    }

    /// The records that the list holds.
    pub fn kind(self) -> RecordKind {
        match self {
            Self::Stages => RecordKind::Stage,
            Self::Lanes => RecordKind::Lane,
            Self::Nodes => RecordKind::Node,
            Self::Connectors => RecordKind::Connector,
            Self::Automations => RecordKind::Automation,
            Self::Personas => RecordKind::Persona,
            Self::Segments => RecordKind::Segment,
            Self::Expectations => RecordKind::Expectation,
        }
    }
}

/// Whether this version knows a field of the file by this name.
pub fn is_known(field: &str) -> bool {
    matches!(field, "safar" | "journey" | "scenario" | embedded::FIELD)
        || List::VARIANTS.iter().any(|list| list.field() == field)
}

/// A file's parts, not yet read as records.
pub struct Envelope {
    /// The journey's own record.
    pub journey: Option<Value>,
    /// How a run is set up.
    pub scenario: Option<Value>,
    /// The lists of records.
    pub lists: Vec<(List, Vec<Value>)>,
    /// The pictures that came along.
    pub images: Vec<Value>,
}

impl Envelope {
    /// Takes a file apart.
    pub fn open(file: Value, text: &str) -> Result<Self, ReadError> {
        let Value::Object(mut fields) = file else { return Err(ReadError::NotSafar) };
        check_version(&fields, text)?;
        fields.shift_remove("safar");
        let mut part = |field: &str| fields.shift_remove(field).filter(|value| !value.is_null());
        let wrong = |field: &str, expected| ReadError::WrongPart {
            field: field.to_owned(),
            expected,
            line: line::field(text, field).and_then(|raw| line::line_of(text, raw)),
        };
        let mut journey = part("journey");
        if journey.as_ref().is_some_and(|value| !value.is_object()) {
            return Err(wrong("journey", Shape::Object));
        }
        let scenario = part("scenario");
        if scenario.as_ref().is_some_and(|value| !value.is_object()) {
            return Err(wrong("scenario", Shape::Object));
        }
        let mut lists = Vec::new();
        for list in List::VARIANTS {
            match part(list.field()) {
                None => lists.push((*list, Vec::new())),
                Some(Value::Array(items)) => lists.push((*list, items)),
                Some(_) => return Err(wrong(list.field(), Shape::List)),
            }
        }
        let images = match part(embedded::FIELD) {
            None => Vec::new(),
            Some(Value::Array(items)) => items,
            Some(_) => return Err(wrong(embedded::FIELD, Shape::List)),
        };
        if let Some(Value::Object(journey)) = &mut journey {
            keep(fields, journey);
        }
        Ok(Self { journey, scenario, lists, images })
    }

    /// The records of one list.
    pub fn list(&self, wanted: List) -> &[Value] {
        self.lists.iter().find(|(list, _)| *list == wanted).map_or(&[], |(_, items)| items)
    }

    /// Where the journey does not list its stages or its lanes, they follow in the order of the file.
    pub fn list_stages_and_lanes(&mut self) {
        let ids = |list| -> Value {
            self.list(list).iter().filter_map(|record| record.get("id")).cloned().collect()
        };
        let (stages, lanes) = (ids(List::Stages), ids(List::Lanes));
        if let Some(Value::Object(journey)) = &mut self.journey {
            journey.entry("stages").or_insert(stages);
            journey.entry("lanes").or_insert(lanes);
        }
    }
}

fn check_version(fields: &Map<String, Value>, text: &str) -> Result<(), ReadError> {
    match fields.get("safar") {
        None if fields.contains_key("safarResult") => Err(ReadError::ResultNotJourney),
        None => Err(ReadError::NotSafar),
        Some(version) => match version.as_u64() {
            Some(found) if found > VERSION => Err(ReadError::FileNewer { found, known: VERSION }),
            Some(1..) => Ok(()),
            _ => {
                let written =
                    line::field(text, "safar").map_or_else(|| version.to_string(), |raw| raw.get().into());
                Err(ReadError::UnreadableVersion { found: line::shortened(&written) })
            }
        },
    }
}

/// Puts unknown fields of the file away into the journey's own record.
fn keep(unknown: Extra, journey: &mut Map<String, Value>) {
    if unknown.is_empty() {
        return;
    }
    match journey.entry(OF_FILE).or_insert_with(|| Value::Object(Map::new())) {
        Value::Object(kept) => kept.extend(unknown),
        // Somebody else's field of this name joins them, so that nothing is lost.
        other => {
            let other_field = (OF_FILE.to_owned(), other.take());
            *other = unknown.into_iter().chain([other_field]).collect();
        }
    }
}

/// Takes the unknown fields of the file out of the journey's own record again.
pub fn release(journey: &mut Map<String, Value>) -> Extra {
    let Some(Value::Object(kept)) = journey.get_mut(OF_FILE) else { return Extra::new() };
    let (inner, outer): (Extra, Extra) =
        std::mem::take(kept).into_iter().partition(|(name, _)| is_known(name));
    if inner.is_empty() {
        journey.shift_remove(OF_FILE);
    } else {
        journey.insert(OF_FILE.to_owned(), Value::Object(inner));
    }
    outer
}
