//! Pictures that records name: by the hash of their bytes, under which a library keeps them.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use crate::{
    journey::Journey,
    record::{
        Record,
        experience::Experience,
        node::{Node, NodeBody},
    },
};

/// The picture that a record names.
pub fn image_of(record: &Record) -> Option<&str> {
    match record {
        Record::Node(node) => image_of_node(node),
        Record::Persona(persona) => persona.picture.as_deref(),
        _ => None,
    }
}

/// The picture that a card shows.
pub fn image_of_node(node: &Node) -> Option<&str> {
    match &node.body {
        NodeBody::Experience(body) => match &body.card {
            Experience::Image(image) => image.image.as_deref(),
            _ => None,
        },
        _ => None,
    }
}

/// The pictures that a journey names, in the order of their hashes.
pub fn images_of(journey: &Journey) -> BTreeSet<String> {
    journey.records().filter_map(|record| image_of(&record).map(str::to_owned)).collect()
}

/// The record with another name for its picture, if it is among these.
pub fn renamed_image(mut record: Record, names: &HashMap<String, String>) -> Record {
    let Some(name) = image_of(&record).and_then(|name| names.get(name)).cloned() else { return record };
    match &mut record {
        Record::Node(node) => show(Arc::make_mut(node), name),
        Record::Persona(persona) => Arc::make_mut(persona).picture = Some(name),
        _ => {}
    }
    record
}

/// Lets an image card show a picture.
pub(crate) fn show(node: &mut Node, image: String) {
    if let NodeBody::Experience(body) = &mut node.body
        && let Experience::Image(card) = &mut body.card
    {
        card.image = Some(image);
    }
}
