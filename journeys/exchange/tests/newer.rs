//! A file of a newer version: what it adds to any object is there again when the file has been read and
//! written, in the same place.

use safar_exchange::safar_json::{ReadError, read, write};
use serde_json::{Value, json};

const EXAMPLE: &str = include_str!("files/example.safar.json");
const SAMPLE: &str = include_str!("../../library/samples/online-shop.en.safar.json");

/// The name of a field that no version knows.
const NEW: &str = "x-new";

/// The objects whose names are the user's: what stands there under a new name is an entry, and has to be
/// one that can be read.
const OF_FREE_NAMES: [&str; 4] = ["/ranges", "/evidenceOf", "/responseOf", "/consent"];

/// A file as Safar writes it, so that its lists are in order and keep it.
fn settled(text: &str) -> Value {
    converted(&serde_json::from_str(text).expect("the file is JSON")).expect("the file loads")
}

fn converted(file: &Value) -> Result<Value, ReadError> {
    let journey = read(file.to_string().as_bytes())?.journey;
    Ok(serde_json::from_str(&write(&journey)).expect("what was written is JSON"))
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

fn has_free_names(place: &str) -> bool {
    OF_FREE_NAMES.iter().any(|name| place.ends_with(name))
}

#[test]
fn an_unknown_field_in_any_one_object_of_the_example_is_kept_or_refused_with_its_place() {
    let file = settled(EXAMPLE);
    let mut places = Vec::new();
    objects(&file, "", &mut places);
    for place in places {
        let mut newer = file.clone();
        newer.pointer_mut(&place).expect("the object is there")[NEW] = json!([{ "deep": null }]);
        match converted(&newer) {
            Ok(written) => assert_eq!(written, newer, "a field at {place}"),
            Err(ReadError::UnreadableField(found)) if has_free_names(&place) => {
                assert!(found.error.path.contains(NEW) && found.line.is_some(), "{found:?} at {place}");
            }
            Err(error) => panic!("a field at {place} is refused: {error:?}"),
        }
    }
}

#[test]
fn unknown_fields_in_all_objects_of_the_shipped_sample_are_kept() {
    let mut file = settled(SAMPLE);
    let mut places = Vec::new();
    objects(&file, "", &mut places);
    for place in places.iter().filter(|place| !has_free_names(place)) {
        file.pointer_mut(place).expect("the object is there")[NEW] = json!({ "at": place });
    }
    assert_eq!(converted(&file).expect("the file loads"), file);
}
