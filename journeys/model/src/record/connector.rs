//! Connectors: lines from a node's port to a node.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::evidence::{Evidence, FigureEvidence, Ranges};
use crate::{
    reading::Extra,
    value::{
        id::{Id, Port},
        number::Share,
    },
};

/// A line from a node's port to a node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Connector {
    /// The connector's id.
    pub id: Id,
    /// The node it starts at.
    #[schemars(extend("x-field" = "hidden"))]
    pub from: Id,
    /// The port it leaves by.
    #[serde(default)]
    #[schemars(extend("x-field" = "hidden"))]
    pub port: Port,
    /// The node it ends at.
    #[schemars(extend("x-field" = "hidden"))]
    pub to: Id,
    /// What it is called on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Which part of those who end the touchpoint goes this way. Where nothing is said, such
    /// connectors divide the rest equally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    /// Also do this: a rule starts, and the customer walks on.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>")]
    pub also: bool,
    /// Where the share comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// How far the share may be off.
    #[serde(default, skip_serializing_if = "Ranges::is_empty")]
    #[ts(as = "Option<Ranges>")]
    #[schemars(extend("x-field" = "hidden"))]
    pub ranges: Ranges,
    /// The evidence of single figures.
    #[serde(default, skip_serializing_if = "FigureEvidence::is_empty")]
    #[ts(as = "Option<FigureEvidence>")]
    #[schemars(extend("x-field" = "hidden"))]
    pub evidence_of: FigureEvidence,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}
