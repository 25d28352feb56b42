//! A shipped journey as plain JSON, with the few questions that the tests ask of it.

use std::collections::HashMap;

use safar_library::Template;
use serde_json::Value;

/// A shipped journey.
pub struct Map {
    /// Which file it is, for messages.
    pub name: String,
    /// The whole file.
    pub json: Value,
}

impl Map {
    /// Reads a shipped journey.
    pub fn read(template: &Template) -> Self {
        let name = format!("{}.{}", template.id, template.language);
        let json = serde_json::from_str(template.text).unwrap_or_else(|error| panic!("{name}: {error}"));
        Self { name, json }
    }

    /// All shipped journeys.
    pub fn all() -> Vec<Self> {
        safar_library::templates().iter().chain(safar_library::samples()).map(Self::read).collect()
    }

    /// The shipped shop in a language.
    pub fn shop(language: &str) -> Self {
        let found = safar_library::samples().iter().find(|sample| sample.language == language);
        Self::read(found.expect("the shop is there in this language"))
    }

    /// The records of a list of the file.
    pub fn list(&self, name: &str) -> &[Value] {
        self.json[name].as_array().unwrap_or_else(|| panic!("{}: no list {name}", self.name))
    }

    /// The nodes of a kind.
    pub fn nodes(&self, kind: &str) -> impl Iterator<Item = &Value> {
        self.list("nodes").iter().filter(move |node| node["kind"] == kind)
    }

    /// The node with an id.
    pub fn node(&self, id: &str) -> &Value {
        let found = self.list("nodes").iter().find(|node| node["id"] == id);
        found.unwrap_or_else(|| panic!("{}: no node {id}", self.name))
    }

    /// The id of the touchpoint that each event is emitted by.
    pub fn touchpoint_of_event(&self) -> HashMap<&str, &str> {
        self.nodes("touchpoint")
            .filter_map(|node| Some((node["emits"].as_str()?, text(&node["id"]))))
            .collect()
    }

    /// The part of those who come to a touchpoint that no pain there drives away.
    pub fn stays(&self, touchpoint: &str) -> f64 {
        let about = self.nodes("painPoint").filter(|pain| pain["about"] == touchpoint);
        about.map(|pain| 1.0 - number(&pain["frequency"]) * number(&pain["leave"])).product()
    }

    /// Where customers go from touchpoint to touchpoint: from, to, share.
    pub fn moves(&self) -> impl Iterator<Item = (&str, &str, f64)> {
        let routed = self.list("connectors").iter().filter(|connector| connector["share"].is_number());
        routed
            .map(|connector| (text(&connector["from"]), text(&connector["to"]), number(&connector["share"])))
    }
}

/// A field that holds a text.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

/// A field that holds a number.
pub fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}
