//! The JSON Schema of the file format, made from the types of the model.

use safar_model::record::{
    automation::Automation,
    connector::Connector,
    grid::{JourneyRecord, Lane, Stage},
    node::{Node, NodeKind},
    people::{Persona, Segment},
    scenario::{Expectation, Scenario},
};
use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings, json_schema};
use serde_json::Value;
use strum::VariantArray;

use super::{VERSION, embedded};

/// The JSON Schema (draft 2020-12) of a file.
pub fn schema() -> Value {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = json_schema!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Safar journey",
        "description": "One customer journey. What a newer version adds is kept and written back.",
        "type": "object",
        "required": ["safar", "journey"],
        "properties": {
            "safar": { "description": "The version of the format.", "type": "integer", "minimum": 1, "maximum": VERSION },
            "journey": generator.subschema_for::<JourneyRecord>(),
            "stages": list::<Stage>(&mut generator),
            "lanes": list::<Lane>(&mut generator),
            "nodes": list::<Node>(&mut generator),
            "connectors": list::<Connector>(&mut generator),
            "automations": list::<Automation>(&mut generator),
            "personas": list::<Persona>(&mut generator),
            "segments": list::<Segment>(&mut generator),
            "scenario": generator.subschema_for::<Scenario>(),
            "expectations": list::<Expectation>(&mut generator),
            "images": embedded::schema(),
        },
    });
    let mut definitions = generator.take_definitions(true);
    let unknown = definitions.get_mut("UnknownBody").and_then(|body| body.pointer_mut("/properties/kind"));
    if let Some(Value::Object(kind)) = unknown {
        // A known kind has to follow its own fields; only another one may have any.
        let known: Vec<&str> = NodeKind::VARIANTS.iter().map(|kind| kind.name()).collect();
        kind.insert("not".to_owned(), serde_json::json!({ "enum": known }));
    }
    schema.insert("$defs".to_owned(), Value::Object(definitions));
    schema.to_value()
}

fn list<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    serde_json::json!({ "type": "array", "items": generator.subschema_for::<T>() })
}
