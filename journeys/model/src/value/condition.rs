//! Conditions on a customer: what is known of them now, and what happened to them before (S§4).

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    id::Id,
    number::Score,
    time::{Duration, LocalHours},
};
use crate::reading::{Extra, told_apart_by_field};

/// A condition that holds or does not hold for a customer at a moment.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Condition {
    /// Every one holds.
    All(All),
    /// At least one holds.
    Any(Any),
    /// The inner one does not hold.
    Not(Not),
    /// An attribute of the customer compares so.
    Attribute(AttributeIs),
    /// The customer bears a tag.
    Tag(HasTag),
    /// The customer belongs to a segment.
    Segment(InSegment),
    /// The customer is of a persona.
    Persona(OfPersona),
    /// The customer's mood compares so.
    Mood(MoodIs),
    /// The customer entered at a touchpoint.
    Entry(EnteredAt),
    /// An event came, so often, within so long.
    Event(EventCame),
    /// A message was sent, delivered, opened or clicked.
    Message(MessageWas),
    /// The customer's local time is within hours.
    LocalTime(LocalTimeIs),
    /// A form of a newer version.
    Unknown(#[ts(type = "Record<string, unknown>")] Extra),
}

impl Condition {
    /// A condition that nobody has chosen yet. The checker asks for it, and no run accepts it.
    pub fn undecided() -> Self {
        Self::Unknown(Extra::new())
    }
}

told_apart_by_field!(Condition {
    "all" => All,
    "any" => Any,
    "not" => Not,
    "attribute" => Attribute,
    "tag" => Tag,
    "segment" => Segment,
    "persona" => Persona,
    "mood" => Mood,
    "entry" => Entry,
    "event" => Event,
    "message" => Message,
    "localTime" => LocalTime,
});

/// Every one of these holds; an empty list holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct All {
    /// The conditions.
    pub all: Vec<Condition>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// At least one of these holds; an empty list does not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Any {
    /// The conditions.
    pub any: Vec<Condition>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// This does not hold.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Not {
    /// The condition.
    pub not: Box<Condition>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// A plain value: a flag, a number or a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Scalar {
    Flag(bool),
    Number(f64),
    Text(String),
}

/// How two values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[expect(missing_docs, reason = "the signs say it")]
pub enum Comparison {
    #[serde(rename = "=")]
    Equal,
    #[serde(rename = "!=")]
    NotEqual,
    #[serde(rename = ">")]
    Greater,
    #[serde(rename = ">=")]
    AtLeast,
    #[serde(rename = "<")]
    Less,
    #[serde(rename = "<=")]
    AtMost,
}

/// What stands behind `is`: with `than` a comparison sign, without it the value itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct AttributeIs {
    /// The name of the attribute.
    pub attribute: String,
    /// The value it equals; where `than` is given, one of `=`, `!=`, `>`, `>=`, `<`, `<=`.
    pub is: Scalar,
    /// What it is compared with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub than: Option<Scalar>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The customer bears this tag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct HasTag {
    /// The tag.
    pub tag: String,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The customer belongs to this segment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct InSegment {
    /// The segment.
    #[schemars(extend("x-refers" = ["segment"]))]
    pub segment: Id,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The customer is of this persona.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct OfPersona {
    /// The persona.
    #[schemars(extend("x-refers" = ["persona"]))]
    pub persona: Id,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The customer's mood compares so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MoodIs {
    /// How it compares.
    pub mood: Comparison,
    /// With what.
    pub than: Score,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The customer entered at this touchpoint.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EnteredAt {
    /// The touchpoint.
    #[schemars(extend("x-refers" = ["touchpoint"]))]
    pub entry: Id,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// An event came so often (at least once where nothing is said) within so long before now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct EventCame {
    /// The name of the event.
    #[schemars(extend("x-field" = "event"))]
    pub event: String,
    /// How the number of times compares.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Comparison>,
    /// With which number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(type = "number | null")]
    pub times: Option<u32>,
    /// Half-open: what is exactly that old is outside.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Duration>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// What a customer may have done with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum MessageState {
    Sent,
    Delivered,
    Opened,
    Clicked,
    Unsubscribed,
}

/// A message was sent, delivered, opened, clicked or unsubscribed from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct MessageWas {
    /// The message.
    #[schemars(extend("x-refers" = ["message"]))]
    pub message: Id,
    /// What happened to it.
    pub was: MessageState,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// The customer's local time is within these hours.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct LocalTimeIs {
    /// The hours.
    pub local_time: LocalHours,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}
