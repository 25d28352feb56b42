//! From an error to a sentence: the code names the message, the fields are its variables.

use fluent_bundle::FluentValue;
use serde::Serialize;
use serde_json::{Map, Value};

use crate::{Words, message_id};

/// The fields that name the record an error is about, the surest first.
const SUBJECTS: [&str; 3] = ["node", "record", "to"];

impl Words {
    /// What is wrong, where, and what to do: the sentence of an error, of a checker's finding or of
    /// anything else that is written as an object with a `code`.
    ///
    /// The message is `code-` and the code in kebab case. Its variables are the fields: numbers and
    /// texts as they are, `none` where nothing is said, `yes` or `no`, lists joined by commas, and a
    /// record (`kind`, `id`, `title`) by its name. Besides there are `$subject`, the record that the
    /// error is about whatever its field is called; `$label`, its field as the inspector calls it, where
    /// `$field` is the path for those who read files; and where a field is refused for a `reason`, `$why`,
    /// made of the message `reason-…`, and `$remedy`, made of the message `remedy-…` where there is one.
    /// Where a number was found that is `written` in a file, it is told as it is written there. A port goes by its title, or by its name in this language.
    pub fn sentence(&self, error: &impl Serialize) -> String {
        match serde_json::to_value(error) {
            Ok(Value::Object(fields)) => self.say("code", &fields),
            _ => self.text("code-unnamed"),
        }
    }

    fn say(&self, tag: &str, fields: &Map<String, Value>) -> String {
        match fields.get(tag).and_then(Value::as_str) {
            Some(code) => self.say_as(&message_id(tag, code), fields),
            None => self.text("code-unnamed"),
        }
    }

    /// The message `id`, its variables made of the fields.
    fn say_as(&self, id: &str, fields: &Map<String, Value>) -> String {
        if !self.has(id) {
            let code = id.split_once('-').map_or(id, |(_, code)| code);
            return self.fill("code-untold", [("code", code.into())]);
        }
        let mut variables: Vec<_> =
            fields.iter().map(|(name, value)| (name.as_str(), self.variable(name, value))).collect();
        let subject = SUBJECTS.iter().find_map(|name| as_record(fields.get(*name)?));
        variables.extend(subject.map(|record| ("subject", self.record(record).into())));
        variables.extend(subject.and_then(|record| Some(("label", self.label(record, fields)?.into()))));
        variables.extend(self.port_in(fields).map(|port| ("port", port.into())));
        variables.extend(found(fields));
        if let (true, Some(reason)) = (id.starts_with("code-"), text_of(fields, "reason")) {
            let said = [("why", message_id("reason", reason)), ("remedy", message_id("remedy", reason))];
            let said = said.into_iter().filter(|(_, message)| self.has(message));
            variables.extend(said.map(|(name, message)| (name, self.say_as(&message, fields).into())));
        }
        self.fill(id, variables)
    }

    /// The field that an error is about, as the inspector calls it.
    fn label(&self, record: &Map<String, Value>, fields: &Map<String, Value>) -> Option<String> {
        let path = fields.get("field")?.as_str()?;
        let kind = record.get("kind")?.as_str()?;
        Some(if path.is_empty() { "none".to_owned() } else { self.field(kind, path) })
    }

    /// The port that an error is about: by its title, else as [`Words::port`] calls it.
    fn port_in(&self, fields: &Map<String, Value>) -> Option<String> {
        let titled = text_of(fields, "portTitle").map(str::to_owned);
        titled.or_else(|| text_of(fields, "port").map(|port| self.port(port)))
    }

    fn variable<'a>(&self, name: &str, value: &'a Value) -> FluentValue<'a> {
        match value {
            // An empty path names the record itself, none of its fields.
            Value::String(path) if path.is_empty() && matches!(name, "path" | "field") => "none".into(),
            value => match as_record(value) {
                Some(record) => self.record(record).into(),
                None => self.plain(value),
            },
        }
    }

    fn plain<'a>(&self, value: &'a Value) -> FluentValue<'a> {
        match value {
            Value::Null => "none".into(),
            Value::Bool(true) => "yes".into(),
            Value::Bool(false) => "no".into(),
            Value::Number(number) => self.figure(number.as_f64().unwrap_or(f64::NAN)),
            Value::String(text) => text.as_str().into(),
            Value::Array(items) => {
                let items: Vec<String> = items.iter().map(|item| self.item(item)).collect();
                items.join(&self.text("list-comma")).into()
            }
            Value::Object(_) => value.to_string().into(),
        }
    }

    fn item(&self, value: &Value) -> String {
        match value {
            Value::String(text) => text.clone(),
            Value::Number(number) => self.number(number.as_f64().unwrap_or(f64::NAN), 6),
            other => as_record(other).map_or_else(|| other.to_string(), |record| self.record(record)),
        }
    }

    /// A number for a message. One that no rule of plurals can hold is a text of its own, by a power of ten
    /// where it would be longer than people read.
    fn figure(&self, number: f64) -> FluentValue<'static> {
        const MOST: f64 = 1e15;
        const DIGITS: f64 = 1e9;
        // Beyond this a number has so few digits behind the point that there is nothing to round.
        const ROUNDED: f64 = 1e6;
        if number.abs() < ROUNDED {
            FluentValue::from((number * DIGITS).round() / DIGITS)
        } else if number.abs() < MOST {
            FluentValue::from(number)
        } else {
            self.number(number, 6).into()
        }
    }

    /// A record as people call it: Touchpoint “Basket”.
    fn record(&self, record: &Map<String, Value>) -> String {
        let text = |field: &str| record.get(field).and_then(Value::as_str).unwrap_or_default();
        let kind = self.kind(text("kind"));
        if let Some([Value::String(from), Value::String(to)]) = record.get("joins").and_then(joined) {
            let title = self.connector(from, to);
            return self.fill("record-titled", [("kind", kind.into()), ("title", title.into())]);
        }
        match (text("title"), text("id")) {
            ("", "") => self.fill("record-nameless", [("kind", kind.into())]),
            ("", id) => self.fill("record-untitled", [("kind", kind.into()), ("id", id.into())]),
            (title, _) => self.fill("record-titled", [("kind", kind.into()), ("title", title.into())]),
        }
    }
}

/// The two that something joins.
fn joined(value: &Value) -> Option<&[Value; 2]> {
    value.as_array()?.as_array()
}

fn text_of<'a>(fields: &'a Map<String, Value>, field: &str) -> Option<&'a str> {
    fields.get(field).and_then(Value::as_str)
}

/// What was found where something else should be: a number as it is written in its file, and nothing
/// longer than people read. Where the type is wrong, the JSON reader's words are taken apart.
fn found(fields: &Map<String, Value>) -> Vec<(&'static str, FluentValue<'static>)> {
    let (found, written) = (text_of(fields, "found"), text_of(fields, "written"));
    let Some(expected) =
        text_of(fields, "expected").filter(|_| text_of(fields, "reason") == Some("wrongType"))
    else {
        return written.or(found).map(|text| ("found", shortened(text).into())).into_iter().collect();
    };
    let found = found.unwrap_or_default();
    let value = written.or_else(|| literal_of(found));
    let shape = if value.is_some() { "value" } else { shape_of(found) };
    vec![
        ("foundShape", shape.into()),
        ("foundValue", shortened(value.unwrap_or_default()).into()),
        ("expectedShape", shape_of(expected).into()),
    ]
}

/// A text, or so much of it as people read in a sentence.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text)),
        None => text.to_owned(),
    }
}

/// A record as errors name it: an object with a kind.
fn as_record(value: &Value) -> Option<&Map<String, Value>> {
    value.as_object().filter(|record| record.contains_key("kind"))
}

/// What a text of the JSON reader's is about, such as `string "red"`, `struct Stage` or `u32`.
fn shape_of(text: &str) -> &'static str {
    let text = text.strip_prefix("a ").or(text.strip_prefix("an ")).unwrap_or(text);
    if text == "number or a duration" {
        return "figure";
    }
    let first = text.split([' ', '`']).next().unwrap_or_default();
    match first {
        "null" | "unit" => "nothing",
        "boolean" | "bool" => "flag",
        "integer" | "floating" | "number" | "nonzero" | "f64" | "f32" | "u8" | "u16" | "u32" | "u64"
        | "usize" | "i8" | "i16" | "i32" | "i64" => "number",
        "string" | "str" | "character" => "text",
        "sequence" | "array" | "tuple" | "fewer" => "list",
        "map" | "struct" | "internally" | "adjacently" => "object",
        "duration" => "timing",
        _ => "other",
    }
}

/// The value in a text of the JSON reader's, if it names one: `"red"` of `string "red"`, `5` of
/// ``integer `5` ``.
fn literal_of(text: &str) -> Option<&str> {
    let at = text.find(['"', '`'])?;
    Some(text.get(at..)?.trim_matches('`'))
}
