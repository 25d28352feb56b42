//! Messages: what is sent to a customer, when it may be sent, and how customers respond (S§4).

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

use super::touchpoint::Channel;
use crate::{
    reading::{Extra, FieldError, rest, take},
    value::{
        distribution::Timing,
        id::Id,
        number::{Money, Share},
        time::{Duration, LocalHours},
    },
};

/// A message to the customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Message {
    /// By which channel it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Its subject line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// Its text, with `{attributes}` in braces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "longText"))]
    pub text: Option<String>,
    /// What sending it once costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// How customers respond.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub response: Option<Response>,
    /// How a persona responds, where differently.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "Option<BTreeMap<Id, Response>>")]
    #[schemars(extend("x-field" = "hidden"))]
    pub response_of: BTreeMap<Id, Response>,
    /// When nobody wants to be disturbed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quiet_hours: Option<QuietHours>,
    /// How many messages a customer gets on this channel at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<Cap>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// How customers respond to a message: rates, each of the step before, and delays.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct Response {
    /// The part of those sent that is delivered.
    pub deliver: Share,
    /// The part of those delivered that is opened.
    pub open: Share,
    /// The part of those opened that is clicked.
    pub click: Share,
    /// The part of those opened whose reader unsubscribes.
    #[serde(skip_serializing_if = "is_never")]
    #[ts(optional, as = "Option<Share>")]
    pub unsubscribe: Share,
    /// From delivery to opening; at once where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_to_open: Option<Timing>,
    /// From opening to the click; at once where nothing is said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_to_click: Option<Timing>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

fn is_never(share: &Share) -> bool {
    share.get() == 0.0
}

impl Default for Response {
    fn default() -> Self {
        let never = const { Share::constant(0.0) };
        Self {
            deliver: const { Share::constant(1.0) },
            open: never,
            click: never,
            unsubscribe: never,
            time_to_open: None,
            time_to_click: None,
            extra: Extra::new(),
        }
    }
}

/// Hours in which no message goes out.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct QuietHours {
    /// The hours, in the customer's time zone.
    #[serde(flatten)]
    pub hours: LocalHours,
    /// What becomes of a message that falls within.
    #[serde(default)]
    pub then: QuietThen,
}

impl<'de> Deserialize<'de> for QuietHours {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut fields = Extra::deserialize(deserializer)?;
        let then = take(&mut fields, "then").map_err(FieldError::into_serde)?.unwrap_or_default();
        Ok(Self { hours: rest(fields).map_err(FieldError::into_serde)?, then })
    }
}

/// What becomes of a message that falls within quiet hours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum QuietThen {
    /// It waits until they are over.
    #[default]
    Defer,
    /// It is not sent.
    Drop,
}

/// The most messages on a channel, within a time; half-open: what is exactly that old is outside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Cap {
    /// How many.
    #[ts(type = "number")]
    pub most: u32,
    /// Within how long.
    pub within: Duration,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}
