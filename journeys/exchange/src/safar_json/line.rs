//! In which line of a file something stands. Looked up only when there is an error to report.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

/// The line of the value of a field of the file's outermost object.
pub fn of_field(text: &str, field: &str) -> Option<usize> {
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
    line_of(text, fields.get(field)?)
}

/// The line of the item number `at`, from 0, of a list of the file's outermost object.
pub fn of_item(text: &str, list: &str, at: usize) -> Option<usize> {
    let fields: BTreeMap<String, &RawValue> = serde_json::from_str(text).ok()?;
    let items: Vec<&RawValue> = serde_json::from_str(fields.get(list)?.get()).ok()?;
    line_of(text, items.get(at)?)
}

/// A raw value is a slice of the text, and so its address says where it stands.
fn line_of(text: &str, value: &RawValue) -> Option<usize> {
    let offset = value.get().as_ptr().addr().checked_sub(text.as_ptr().addr())?;
    let before = text.as_bytes().get(..offset)?;
    Some(before.iter().filter(|byte| **byte == b'\n').count() + 1)
}
