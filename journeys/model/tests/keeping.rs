//! What a newer version adds to any object of a record is kept and written back where it stood.
//!
//! The records are made up from the schema of the format, so that a field or a form that is added later
//! is held to this as well.

use std::{cell::RefCell, collections::BTreeSet};

use safar_model::{reading::read, record::Record};
use serde_json::{Map, Value, json};

/// The name of a field that no version knows.
const NEW: &str = "x-new";

/// The objects whose names are the user's: what stands there under a new name is an entry, which is read
/// like the others.
const OF_FREE_NAMES: [&str; 4] = ["ranges", "evidenceOf", "responseOf", "consent"];

/// How often a definition may stand inside itself, as conditions do.
const MOST_NESTED: usize = 2;

/// Makes up values that follow a schema.
struct Schema {
    definitions: Map<String, Value>,
    /// The definitions that values have been made of.
    shown: RefCell<BTreeSet<String>>,
}

impl Schema {
    /// Values that show each form of each field at least once. `above` names the definitions that the
    /// schema stands in.
    fn values(&self, schema: &Value, above: &[&str]) -> Vec<Value> {
        let mut values = self.plain(schema, above);
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix("#/$defs/")) {
            if above.iter().filter(|other| **other == name).count() == MOST_NESTED {
                return Vec::new();
            }
            self.shown.borrow_mut().insert(name.to_owned());
            values = joined(&values, &self.values(&self.definitions[name], &[above, &[name]].concat()));
        }
        for forms in ["oneOf", "anyOf"].iter().filter_map(|word| schema[word].as_array()) {
            let each: Vec<Value> = forms.iter().flat_map(|form| self.values(form, above)).collect();
            values = joined(&values, &each);
        }
        for part in schema["allOf"].as_array().into_iter().flatten() {
            values = joined(&values, &self.values(part, above));
        }
        values
    }

    /// The values that the schema describes by itself, without those that it refers to.
    fn plain(&self, schema: &Value, above: &[&str]) -> Vec<Value> {
        if let Some(value) = schema.get("const") {
            return vec![value.clone()];
        }
        if let Some(words) = schema["enum"].as_array() {
            return words.iter().take(1).cloned().collect();
        }
        let kind = schema["type"].as_str().or_else(|| schema["type"][0].as_str());
        match kind {
            Some("object") => self.objects(schema, above),
            Some("array") => {
                let length = schema["minItems"].as_u64().unwrap_or(2) as usize;
                let items = self.values(&schema["items"], above);
                items.into_iter().map(|item| Value::Array(vec![item; length])).collect()
            }
            Some("boolean") => vec![json!(true)],
            Some("number" | "integer") => vec![schema.get("minimum").cloned().unwrap_or(json!(1))],
            Some("string") => vec![json!(text(schema))],
            _ => Vec::new(),
        }
    }

    fn objects(&self, schema: &Value, above: &[&str]) -> Vec<Value> {
        let mut objects = vec![json!({})];
        let fields = schema["properties"].as_object().into_iter().flatten();
        let free = schema.get("additionalProperties").filter(|entry| entry.is_object());
        let free = free.map(|entry| ("some", entry));
        for (name, field) in fields.map(|(name, field)| (name.as_str(), field)).chain(free) {
            let each: Vec<Value> =
                self.values(field, above).into_iter().map(|value| json!({ name: value })).collect();
            objects = joined(&objects, &each);
        }
        objects
    }
}

/// Objects with the fields of both, so many that each of either is there; or whichever there are.
fn joined(some: &[Value], others: &[Value]) -> Vec<Value> {
    if some.is_empty() || others.is_empty() {
        return [some, others].concat();
    }
    let both = some.iter().cycle().zip(others.iter().cycle());
    both.take(some.len().max(others.len()))
        .map(|(one, other)| match (one, other) {
            (Value::Object(one), Value::Object(other)) => Value::Object(
                one.iter().chain(other).map(|(name, value)| (name.clone(), value.clone())).collect(),
            ),
            (_, other) => other.clone(),
        })
        .collect()
}

/// A text of the form that is asked for.
fn text(schema: &Value) -> &'static str {
    match schema["format"].as_str() {
        Some("duration") => "P1D",
        Some("moment") => "2026-12-01T00:00:00Z",
        Some("date") => "2026-12-01",
        Some("timeOfDay") => "21:00",
        Some("timeZone") => "UTC",
        _ => "some",
    }
}

/// The places of all texts, numbers and flags inside a value, each with its path as an error names it.
fn leaves(value: &Value, place: &str, path: &str, all: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            leaves(value, &format!("{place}/{name}"), &path, all);
        }),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, item)| {
            leaves(item, &format!("{place}/{at}"), &format!("{path}[{at}]"), all);
        }),
        _ => all.push((place.to_owned(), path.to_owned())),
    }
}

/// The places of all objects inside a value.
fn objects(value: &Value, place: &str, all: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            all.push(place.to_owned());
            fields.iter().for_each(|(name, value)| objects(value, &format!("{place}/{name}"), all));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| objects(item, &format!("{place}/{at}"), all));
        }
        _ => {}
    }
}

/// Records that show every form of every field, and the schema that they were made from.
fn records() -> (Vec<Value>, Schema) {
    let schema = schemars::schema_for!(Record).to_value();
    let definitions = schema["$defs"].as_object().expect("the schema has definitions").clone();
    let schemas = Schema { definitions, shown: RefCell::default() };
    (schemas.values(&schema, &[]), schemas)
}

#[test]
fn a_value_that_cannot_be_read_is_told_with_its_own_place_wherever_it_stands() {
    let mut refused = 0;
    for record in records().0 {
        let mut places = Vec::new();
        leaves(&record, "", "", &mut places);
        for (place, path) in places {
            let mut wrong = record.clone();
            // Nothing is a list of lists.
            *wrong.pointer_mut(&place).expect("the place is there") = json!([[]]);
            if let Err(error) = read::<Record>(&wrong, "") {
                assert_eq!(error.path, path, "{wrong}: {error:?}");
                refused += 1;
            }
        }
    }
    assert!(refused > 300, "{refused}");
}

#[test]
fn an_unknown_field_is_kept_in_every_object_of_every_record() {
    let (records, schemas) = records();
    let shown: Vec<String> = schemas.shown.take().into_iter().collect();
    let mut defined: Vec<&String> = schemas.definitions.keys().collect();
    defined.sort();
    assert_eq!(shown.iter().collect::<Vec<_>>(), defined, "each form of the schema stands somewhere");

    for record in &records {
        read::<Record>(record, "").unwrap_or_else(|error| panic!("{record} is a record: {error:?}"));
        let mut places = Vec::new();
        objects(record, "", &mut places);
        // The outermost object only says what kind of record it holds.
        for place in places.iter().filter(|place| !place.is_empty()) {
            for new in [json!({ "deep": [1, null] }), Value::Null] {
                assert_kept(record, place, &new);
            }
        }
    }
}

/// What is new at a place of a record is written back there; or refused there, where names are free.
fn assert_kept(record: &Value, place: &str, new: &Value) {
    let mut record = record.clone();
    record.pointer_mut(place).expect("the place is there")[NEW] = new.clone();
    let last = place.rsplit('/').next().unwrap_or_default();
    match read::<Record>(&record, "") {
        Ok(read) => {
            let written = serde_json::to_value(&read).expect("a record is written");
            let kept = written.pointer(place).and_then(|object| object.get(NEW));
            if OF_FREE_NAMES.contains(&last) {
                // An entry is written with the fields that it left to their defaults.
                assert_eq!(
                    kept.and_then(|entry| entry.get("deep")),
                    new.get("deep"),
                    "at {place} of {record}"
                );
            } else {
                assert_eq!(kept, Some(new), "at {place} of {record}");
            }
        }
        Err(error) => {
            assert!(OF_FREE_NAMES.contains(&last), "refused at {place} of {record}: {error:?}");
            assert!(error.path.contains(&format!("{last}.{NEW}")), "{error:?} says where");
        }
    }
}
