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
    /// made of the message `reason-…`. A port goes by its title, or by its name in this language.
    pub fn sentence(&self, error: &impl Serialize) -> String {
        match serde_json::to_value(error) {
            Ok(Value::Object(fields)) => self.say("code", &fields),
            _ => self.text("code-unnamed"),
        }
    }

    fn say(&self, tag: &str, fields: &Map<String, Value>) -> String {
        let Some(code) = fields.get(tag).and_then(Value::as_str) else { return self.text("code-unnamed") };
        let id = message_id(tag, code);
        if !self.has(&id) {
            return self.fill("code-untold", [("code", code.into())]);
        }
        let mut variables: Vec<_> =
            fields.iter().map(|(name, value)| (name.as_str(), self.variable(name, value))).collect();
        let subject = SUBJECTS.iter().find_map(|name| as_record(fields.get(*name)?));
        variables.extend(subject.map(|record| ("subject", self.record(record).into())));
        variables.extend(subject.and_then(|record| Some(("label", self.label(record, fields)?.into()))));
        variables.extend(self.port_in(fields).map(|port| ("port", port.into())));
        let reason = fields.get("reason").and_then(Value::as_str);
        if tag != "reason" && reason.is_some_and(|reason| self.has(&message_id("reason", reason))) {
            variables.push(("why", self.say("reason", fields).into()));
        }
        if id == "reason-wrong-type" {
            let text = |field| fields.get(field).and_then(Value::as_str).unwrap_or_default();
            variables.push(("foundShape", shape_of(text("found")).into()));
            variables.push(("foundValue", literal_of(text("found")).into()));
            variables.push(("expectedShape", shape_of(text("expected")).into()));
        }
        self.fill(&id, variables)
    }

    /// The field that an error is about, as the inspector calls it.
    fn label(&self, record: &Map<String, Value>, fields: &Map<String, Value>) -> Option<String> {
        let path = fields.get("field")?.as_str()?;
        let kind = record.get("kind")?.as_str()?;
        Some(if path.is_empty() { "none".to_owned() } else { self.field(kind, path) })
    }

    /// The port that an error is about: by its title, else as [`Words::port`] calls it.
    fn port_in(&self, fields: &Map<String, Value>) -> Option<String> {
        let text = |field: &str| fields.get(field).and_then(Value::as_str);
        text("portTitle").map(str::to_owned).or_else(|| text("port").map(|port| self.port(port)))
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

    /// A number for a message. One that no rule of plurals can hold is a text of its own.
    fn figure(&self, number: f64) -> FluentValue<'static> {
        const MOST: f64 = 1e15;
        const DIGITS: f64 = 1e6;
        if number.abs() < MOST {
            FluentValue::from((number * DIGITS).round() / DIGITS)
        } else {
            number.to_string().into()
        }
    }

    /// A record as people call it: Touchpoint “Basket”.
    fn record(&self, record: &Map<String, Value>) -> String {
        let text = |field: &str| record.get(field).and_then(Value::as_str).unwrap_or_default();
        let kind = self.kind(text("kind"));
        match (text("title"), text("id")) {
            ("", "") => self.fill("record-nameless", [("kind", kind.into())]),
            ("", id) => self.fill("record-untitled", [("kind", kind.into()), ("id", id.into())]),
            (title, _) => self.fill("record-titled", [("kind", kind.into()), ("title", title.into())]),
        }
    }
}

/// A record as errors name it: an object with a kind.
fn as_record(value: &Value) -> Option<&Map<String, Value>> {
    value.as_object().filter(|record| record.contains_key("kind"))
}

/// What a text of the JSON reader's is about, such as `string "red"`, `struct Stage` or `u32`.
fn shape_of(text: &str) -> &'static str {
    let text = text.strip_prefix("a ").or(text.strip_prefix("an ")).unwrap_or(text);
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

/// The value in a text of the JSON reader's: `"red"` of `string "red"`, `5` of ``integer `5` ``.
fn literal_of(text: &str) -> &str {
    match text.find(['"', '`']).and_then(|at| text.get(at..)) {
        Some(literal) => literal.trim_matches('`'),
        None => text,
    }
}
