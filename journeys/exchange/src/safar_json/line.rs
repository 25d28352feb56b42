//! Where in the text of a file something stands, and how it is written there. Looked up only when there
//! is an error to report.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// How many characters of a number are told.
const TOLD: usize = 40;

/// The value of a field of the file's outermost object.
pub fn field<'a>(text: &'a str, field: &str) -> Option<&'a RawValue> {
    inside(text, field)
}

/// The item number `at`, from 0, of a list of the file's outermost object.
pub fn item<'a>(text: &'a str, list: &str, at: usize) -> Option<&'a RawValue> {
    at_index(inside(text, list)?.get(), at)
}

/// The line where a value stands. A raw value is a slice of the text, and so its address says where.
pub fn line_of(text: &str, value: &RawValue) -> Option<usize> {
    let offset = value.get().as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    let before = text.as_bytes().get(..offset)?;
    Some(before.iter().filter(|byte| **byte == b'\n').count() + 1)
}

/// The number at a path such as `branches[0].weight` inside a value, as it is written, and shortened
/// where it is long; `None` where something else stands.
pub fn number_at(value: &RawValue, path: &str) -> Option<String> {
    let mut text = value.get();
    for step in path.split('.').filter(|step| !step.is_empty()) {
        let (name, indices) = step.split_once('[').unwrap_or((step, ""));
        if !name.is_empty() {
            text = inside(text, name)?.get();
        }
        for index in indices.split('[').filter(|index| !index.is_empty()) {
            text = at_index(text, index.strip_suffix(']')?.parse().ok()?)?.get();
        }
    }
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit()).then(|| shortened(text))
}

/// A number as it is written, or its beginning.
pub fn shortened(number: &str) -> String {
    match number.char_indices().nth(TOLD) {
        Some((end, _)) => format!("{}…", number.get(..end).unwrap_or(number)),
        None => number.to_owned(),
    }
}

fn inside<'a>(text: &'a str, field: &str) -> Option<&'a RawValue> {
    let fields: BTreeMap<String, &'a RawValue> = serde_json::from_str(text).ok()?;
    fields.get(field).copied()
}

fn at_index(text: &str, at: usize) -> Option<&RawValue> {
    let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
    items.get(at).copied()
}
