//! Writes a journey as a file: always in the same order, a record a line, so that two versions of a
//! file differ in the lines of the records that changed.

use std::collections::BTreeMap;

use safar_model::{Journey, record::Record};
use serde::Serialize;
use serde_json::{Map, Value};
use strum::VariantArray;

use super::{
    VERSION,
    embedded::{self, Carried},
    envelope::{List, release},
    text::plain_number,
};

/// The file of a journey, without its pictures.
pub fn write(journey: &Journey) -> String {
    write_with_images(journey, &BTreeMap::new())
}

/// The file of a journey with its pictures, each under its hash.
pub fn write_with_images(journey: &Journey, images: &BTreeMap<&str, Carried<'_>>) -> String {
    let mut own = Map::new();
    let mut scenario = Map::new();
    let mut lists: Vec<(List, Vec<Value>)> = List::VARIANTS.iter().map(|list| (*list, Vec::new())).collect();
    for record in journey.records() {
        let kind = record.kind();
        let fields = fields(&record);
        match record {
            Record::Journey(_) => own = fields,
            Record::Scenario(_) => scenario = fields,
            _ => {
                if let Some((_, list)) = lists.iter_mut().find(|(list, _)| list.kind() == kind) {
                    list.push(Value::Object(fields));
                }
            }
        }
    }
    let unknown = release(&mut own);

    let mut file = File(format!("{{\n  \"safar\": {VERSION}"));
    file.object("journey", &own);
    for (list, records) in &lists {
        if *list == List::Expectations {
            file.object("scenario", &scenario);
        }
        file.list(list.field(), records);
    }
    if !images.is_empty() {
        file.list(embedded::FIELD, &embedded::list(images));
    }
    for (name, value) in &unknown {
        match value {
            Value::Array(items) => file.list(name, items),
            value => file.value(name, value),
        }
    }
    file.0.push_str("\n}\n");
    file.0
}

/// The fields of a record, its kind right after its id.
fn fields(record: &Record) -> Map<String, Value> {
    let Value::Object(mut fields) = plain(to_value(record)) else { return Map::new() };
    if let Some(kind) = fields.shift_remove("kind") {
        fields.shift_insert(1, "kind".to_owned(), kind);
    }
    fields
}

fn to_value(record: &Record) -> Value {
    fn value<T: Serialize>(record: &T) -> Value {
        serde_json::to_value(record).unwrap_or_else(|error| {
            unreachable!("records have names for keys and nothing to fail on: {error}")
        })
    }
    match record {
        Record::Journey(record) => value(record),
        Record::Stage(record) => value(record),
        Record::Lane(record) => value(record),
        Record::Node(record) => value(record),
        Record::Connector(record) => value(record),
        Record::Automation(record) => value(record),
        Record::Persona(record) => value(record),
        Record::Segment(record) => value(record),
        Record::Scenario(record) => value(record),
        Record::Expectation(record) => value(record),
    }
}

/// The same value with whole numbers written without a fraction.
fn plain(value: Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64() {
            Some(float) if number.is_f64() => plain_number(float),
            _ => Value::Number(number),
        },
        Value::Array(items) => items.into_iter().map(plain).collect(),
        Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, plain(value))).collect(),
        value => value,
    }
}

struct File(String);

impl File {
    fn name(&mut self, name: &str) {
        self.0.push_str(",\n  ");
        self.0.push_str(&Value::from(name).to_string());
        self.0.push_str(": ");
    }

    /// A value in one line.
    fn value(&mut self, name: &str, value: &Value) {
        self.name(name);
        spaced(value, &mut self.0);
    }

    /// An object, a field a line.
    fn object(&mut self, name: &str, fields: &Map<String, Value>) {
        let lines = fields.iter().map(|(name, value)| {
            let mut line = format!("{}: ", Value::from(name.as_str()));
            spaced(value, &mut line);
            line
        });
        self.lines(name, "{", lines.collect(), "}");
    }

    /// A list, an item a line.
    fn list(&mut self, name: &str, items: &[Value]) {
        let lines = items.iter().map(|item| {
            let mut line = String::new();
            spaced(item, &mut line);
            line
        });
        self.lines(name, "[", lines.collect(), "]");
    }

    fn lines(&mut self, name: &str, open: &str, lines: Vec<String>, close: &str) {
        self.name(name);
        self.0.push_str(open);
        if !lines.is_empty() {
            self.0.push_str("\n    ");
            self.0.push_str(&lines.join(",\n    "));
            self.0.push_str("\n  ");
        }
        self.0.push_str(close);
    }
}

/// Writes a value in one line, with spaces where eyes want them.
fn spaced(value: &Value, out: &mut String) {
    match value {
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                spaced(item, out);
            }
            out.push(']');
        }
        Value::Object(fields) if !fields.is_empty() => {
            for (at, (name, value)) in fields.iter().enumerate() {
                out.push_str(if at == 0 { "{ " } else { ", " });
                out.push_str(&Value::from(name.as_str()).to_string());
                out.push_str(": ");
                spaced(value, out);
            }
            out.push_str(" }");
        }
        plain => out.push_str(&plain.to_string()),
    }
}
