//! Triggers: what starts a rule token, and when the same customer may start again (S§4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    reading::{Extra, told_apart_by_field},
    value::{
        id::Id,
        time::{Duration, Moment},
    },
};

/// Starts a rule token when something happens to the customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Trigger {
    /// What it listens to. Nothing yet: it never fires, and the checker says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<TriggerOn>,
    /// When the same customer may start again.
    #[serde(default)]
    pub reentry: Reentry,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// What a trigger listens to.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum TriggerOn {
    /// An event.
    Event(OnEvent),
    /// The event of a touchpoint.
    Reaches(OnReaches),
    /// The event of a touchpoint that another's does not follow in time.
    Leaves(OnLeaves),
    /// The customer comes to belong to a segment.
    Segment(OnSegment),
    /// The customer arrives.
    Arrival(OnArrival),
    /// A moment comes.
    Date(OnDate),
    /// Again and again.
    Every(OnEvery),
    /// A form of a newer version.
    Unknown(#[ts(type = "Record<string, unknown>")] Extra),
}

told_apart_by_field!(TriggerOn {
    "event" => Event,
    "reaches" => Reaches,
    "leaves" => Leaves,
    "segment" => Segment,
    "arrival" => Arrival,
    "date" => Date,
    "every" => Every,
});

/// An event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct OnEvent {
    /// The event's name.
    #[schemars(extend("x-field" = "event"))]
    pub event: String,
    /// The property of the event that tells one entry from another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The event of a touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OnReaches {
    /// The touchpoint.
    #[schemars(extend("x-refers" = ["touchpoint"]))]
    pub reaches: Id,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The event of a touchpoint that another's does not follow in time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct OnLeaves {
    /// The touchpoint that is left.
    #[schemars(extend("x-refers" = ["touchpoint"]))]
    pub leaves: Id,
    /// The touchpoint whose event does not come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers" = ["touchpoint"]))]
    pub without: Option<Id>,
    /// Within which time it does not come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Duration>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The customer comes to belong to a segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OnSegment {
    /// The segment.
    #[schemars(extend("x-refers" = ["segment"]))]
    pub segment: Id,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The customer arrives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OnArrival {
    /// Always `true`.
    #[schemars(extend("x-field" = "hidden"))]
    pub arrival: bool,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// A moment comes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OnDate {
    /// The moment.
    pub date: Moment,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Again and again, from the customer's entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OnEvery {
    /// The time between.
    pub every: Duration,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// When the same customer may start an automation again.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct Reentry {
    /// Never, after the last has ended, or always.
    pub mode: ReentryMode,
    /// The least time between two entries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gap: Option<Duration>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// When the same customer may start again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum ReentryMode {
    /// Once only.
    Never,
    /// When nothing of the last entry is left.
    #[default]
    AfterExit,
    /// Each time.
    Always,
}
