//! Automations: named groups of rules that can be switched off.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{reading::Extra, value::id::Id};

/// A named group of rules. It starts by its triggers; a rule belongs to it by naming it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Automation {
    /// The automation's id.
    pub id: Id,
    /// What it is called.
    #[serde(default)]
    pub title: String,
    /// Whether it runs.
    #[serde(default = "yes")]
    pub on: bool,
    /// The segment it is for; everyone where nothing is said.
    #[serde(default)]
    #[ts(optional = nullable)]
    #[schemars(extend("x-refers" = ["segment"]))]
    pub r#for: Option<Id>,
    /// The goals that end it.
    #[serde(default)]
    #[schemars(extend("x-refers" = ["goal"]))]
    pub ends_when: Vec<Id>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

fn yes() -> bool {
    true
}
