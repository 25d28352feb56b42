//! Who travels: personas and segments.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{evidence::Ranges, grid::Color, touchpoint::Channel};
use crate::{
    reading::Extra,
    value::{
        condition::{Condition, Scalar},
        distribution::Timing,
        id::Id,
        number::{Score, Share, Weight},
        time::TimeZoneName,
    },
};

/// Who travels.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Persona {
    /// The persona's id.
    pub id: Id,
    /// What they are called.
    #[serde(default)]
    pub name: String,
    /// Their share among the personas, against the others' weights.
    #[serde(default = "one")]
    pub weight: Weight,
    /// The mood they come with.
    #[serde(default = "neutral")]
    pub mood: Score,
    /// Who they are.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[ts(as = "Option<String>")]
    #[schemars(extend("x-field" = "longText"))]
    pub description: String,
    /// The hash of their picture in the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "image"))]
    pub picture: Option<String>,
    /// Their colour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<Color>,
    /// What they want.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>")]
    pub goals: Vec<String>,
    /// What annoys them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<String>>")]
    pub frustrations: Vec<String>,
    /// What success looks like to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<String>,
    /// What set them looking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motive: Option<String>,
    /// What is known of them, and how it is distributed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Attribute>>")]
    pub attributes: Vec<Attribute>,
    /// The share that agrees to messages, by channel. A channel that is not named: everyone.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<Channel, Share>>")]
    pub consent: BTreeMap<Channel, Share>,
    /// How long they wait in a queue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patience: Option<Timing>,
    /// Where their day begins.
    #[serde(default)]
    pub time_zone: TimeZoneName,
    /// How far their figures may be off.
    #[serde(default, skip_serializing_if = "Ranges::is_empty")]
    #[ts(as = "Option<Ranges>")]
    #[schemars(extend("x-field" = "hidden"))]
    pub ranges: Ranges,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

fn one() -> Weight {
    const { Weight::constant(1.0) }
}

fn neutral() -> Score {
    const { Score::constant(0.0) }
}

/// Something known of a customer, and how it is distributed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Attribute {
    /// Its name.
    pub name: String,
    /// Its values and their weights.
    #[serde(default)]
    pub values: Vec<WeightedValue>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// A value and how often it comes, against the others.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct WeightedValue {
    /// The value.
    pub value: Scalar,
    /// Its weight.
    #[serde(default = "one")]
    pub weight: Weight,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// A saved condition over attributes and past events.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Segment {
    /// The segment's id.
    pub id: Id,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// Who belongs to it.
    pub when: Condition,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}
