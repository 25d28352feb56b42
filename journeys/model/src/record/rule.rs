//! Rule nodes: if this, then that (S§4).

mod trigger;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::message::Message;
use crate::{
    reading::{Extra, told_apart_by_field},
    value::{
        condition::{Condition, Scalar},
        distribution::Timing,
        id::{Id, Port},
        number::{Money, Weight},
        time::{Duration, LocalHours, Moment, TimeOfDay, Weekday},
    },
};

pub use trigger::{
    OnArrival, OnDate, OnEvent, OnEvery, OnLeaves, OnReaches, OnSegment, Reentry, ReentryMode, Trigger,
    TriggerOn,
};

/// The kinds of rule nodes.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum Rule {
    /// Starts a rule token when something happens to the customer.
    Trigger(Trigger),
    /// Chooses a branch by what is known.
    Condition(Choice),
    /// Sends a message.
    Message(Box<Message>),
    /// Changes what is known of the customer.
    Update(Update),
    /// Waits for a time.
    Delay(Delay),
    /// Passes only within given hours.
    Window(Window),
    /// Waits for something to happen, at most so long.
    Wait(Wait),
    /// Chooses an arm at random.
    Split(Split),
    /// Sends a token by each connector.
    Fork(Empty),
    /// Goes on when a token has come by each connector in.
    Join(Empty),
    /// Counts a conversion.
    Goal(Goal),
    /// Ends its token.
    Exit(Empty),
}

/// A rule that has no settings.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Empty {
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Chooses the first branch that holds, else the port `else`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Choice {
    /// The branches, in order.
    #[serde(default)]
    pub branches: Vec<Branch>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// A branch of a condition.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct Branch {
    /// Its port.
    #[schemars(extend("x-field" = "hidden"))]
    pub port: Port,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// When it is taken.
    pub when: Condition,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Changes what is known of the customer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct Update {
    /// What is changed, in order.
    #[serde(default)]
    pub set: Vec<Step>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// One change of what is known.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Step {
    /// Adds a tag.
    Tag(AddTag),
    /// Takes a tag off.
    Untag(RemoveTag),
    /// Sets an attribute.
    Attribute(SetAttribute),
    /// Emits an event.
    Emit(EmitEvent),
    /// A form of a newer version.
    Unknown(#[ts(type = "Record<string, unknown>")] Extra),
}

told_apart_by_field!(Step { "tag" => Tag, "untag" => Untag, "attribute" => Attribute, "emit" => Emit });

/// Adds a tag.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct AddTag {
    /// The tag.
    pub tag: String,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Takes a tag off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct RemoveTag {
    /// The tag.
    pub untag: String,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Sets an attribute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct SetAttribute {
    /// Its name.
    pub attribute: String,
    /// Its new value.
    pub to: Scalar,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Emits an event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct EmitEvent {
    /// The event's name.
    #[schemars(extend("x-field" = "event"))]
    pub emit: String,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Waits for a time: one of `for`, `until`, `untilDate` and `untilAttribute`.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Delay {
    /// For so long.
    For(DelayFor),
    /// Until a time of day.
    Until(DelayUntil),
    /// Until a moment.
    UntilDate(DelayUntilDate),
    /// Until the date in an attribute.
    UntilAttribute(DelayUntilAttribute),
    /// Nothing said yet, or a form of a newer version.
    Unknown(#[ts(type = "Record<string, unknown>")] Extra),
}

told_apart_by_field!(Delay {
    "for" => For,
    "until" => Until,
    "untilDate" => UntilDate,
    "untilAttribute" => UntilAttribute,
});

/// For so long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct DelayFor {
    /// How long.
    pub r#for: Timing,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Until a time of day in the customer's time zone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct DelayUntil {
    /// The time of day.
    pub until: TimeOfDay,
    /// The days of the week; empty: any day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Weekday>>")]
    pub days: Vec<Weekday>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// What happens when the date is already past.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum WhenPast {
    /// The token goes on.
    #[default]
    GoOn,
    /// The token ends.
    Exit,
}

/// Until a moment.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct DelayUntilDate {
    /// The moment.
    pub until_date: Moment,
    /// What happens when it is already past.
    #[serde(default)]
    pub when_past: WhenPast,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Until the date in an attribute of the customer, or so long before or after it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct DelayUntilAttribute {
    /// The attribute's name.
    pub until_attribute: String,
    /// So long before the date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Duration>,
    /// So long after the date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Duration>,
    /// What happens when it is already past.
    #[serde(default)]
    pub when_past: WhenPast,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Passes only within given hours and days, otherwise waits for the next.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct Window {
    /// The hours. Nothing yet: the checker asks for them, and no run accepts it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<LocalHours>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Waits for one or several events or segments, at most `timeout`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Wait {
    /// What it waits for. The earliest wins, then the order of this list.
    #[serde(default)]
    pub events: Vec<Awaited>,
    /// How long at most; for ever where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timeout: Option<Duration>,
    /// How far back it looks for events that have already come.
    #[serde(default)]
    pub look_back: LookBack,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Something that is waited for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct Awaited {
    /// Its port.
    #[schemars(extend("x-field" = "hidden"))]
    pub port: Port,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The event's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "event"))]
    pub event: Option<String>,
    /// Or the touchpoint whose event it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers" = ["touchpoint"]))]
    pub reaches: Option<Id>,
    /// Or the segment that the customer comes to belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-refers" = ["segment"]))]
    pub segment: Option<Id>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// How far back a wait looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum LookBack {
    /// Only what comes from now on.
    #[default]
    None,
    /// Since the token's entry into the automation.
    Entry,
    /// Everything that ever came.
    All,
}

/// Chooses an arm at random.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct Split {
    /// A name that gives a customer the same arm everywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub experiment: Option<String>,
    /// The arms.
    #[serde(default)]
    pub arms: Vec<Arm>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// An arm of a split.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[ts(optional_fields)]
pub struct Arm {
    /// Its port.
    #[schemars(extend("x-field" = "hidden"))]
    pub port: Port,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Its weight against the other arms.
    pub weight: Weight,
    /// Whether it is the one that the others are compared with.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>")]
    pub control: bool,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// Counts a conversion, by a token that reaches it or by an event anywhere.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Goal {
    /// What a conversion is worth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Money>,
    /// The event that counts wherever it comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<GoalOn>,
    /// Whether a customer counts each time, not only once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>")]
    pub repeats: bool,
    /// How it ends the rules of its automations.
    #[serde(default)]
    pub stops_rules: StopsRules,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// What counts for a goal wherever it comes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
pub struct GoalOn {
    /// The event's name.
    #[schemars(extend("x-field" = "event"))]
    pub event: String,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// How a goal ends the rule tokens of its automations.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum StopsRules {
    /// At once.
    #[default]
    Immediately,
    /// When each has finished the node it is in.
    OnStepEnd,
    /// When each comes to a message.
    BeforeMessage,
}
