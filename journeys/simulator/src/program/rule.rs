//! Compiled rules. Times are milliseconds.

use jiff::{Timestamp, civil};
use safar_model::{
    record::{message::QuietThen, rule::LookBack, rule::ReentryMode, rule::WhenPast},
    value::condition::Scalar,
};

use super::{
    AttributeAt, AutomationAt, ChannelAt, Ends, EventAt, ExperimentAt, GoalAt, LinkAt, MessageAt, NodeAt,
    PersonaAt, RuleAt, SegmentAt, TagAt, test::Test,
};
use crate::{
    calendar::{Days, Hours},
    draws::{
        Name,
        choice::{Threshold, Weighted},
        distribution::Sampler,
    },
    table::Table,
};

/// A rule node.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct RuleNode {
    pub(crate) node: NodeAt,
    pub(crate) name: Name,
    pub(crate) automation: AutomationAt,
    pub(crate) rule: Rule,
    /// Where its port `next` leads, if it has one.
    pub(crate) next: Option<LinkAt>,
}

/// What a rule node does.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Rule {
    /// Starts tokens.
    Trigger,
    /// The first branch that holds, else the other.
    Condition {
        /// Its branches in order, each with where it leads.
        branches: Box<[(Test, Option<LinkAt>)]>,
        /// Where everyone else goes.
        otherwise: Option<LinkAt>,
    },
    /// Waits for a time.
    Delay(Delay),
    /// Passes only within these hours; `None`: always.
    Window(Option<Hours>),
    /// Waits for something to happen.
    Wait(Box<Wait>),
    /// Sends a message.
    Message(MessageAt),
    /// Changes what is known.
    Update(Box<[Update]>),
    /// Chooses an arm.
    Split(Split),
    /// Sends a token by each of these.
    Fork(Box<[LinkAt]>),
    /// Goes on when a token has come by each of these.
    Join(Box<[LinkAt]>),
    /// Counts a conversion.
    Goal(GoalAt),
    /// Ends its token.
    Exit,
}

/// How long a delay waits.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Delay {
    /// For so long.
    For(Sampler),
    /// Until a time of day, in minutes, on one of these days.
    Until(u16, Days),
    /// Until a moment.
    UntilDate(i64, WhenPast),
    /// Until the date in an attribute and so much later, or earlier where it is negative.
    UntilAttribute {
        /// The attribute.
        attribute: AttributeAt,
        /// The date for each value that the map names.
        dates: Box<[Option<When>]>,
        /// Milliseconds after it.
        offset: i64,
        /// What becomes of one for whom it is past or unknown.
        past: WhenPast,
    },
}

/// A date in an attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// A moment.
    Moment(i64),
    /// The beginning of a day where the customer lives.
    Day(civil::Date),
}

impl When {
    /// The date in a value, if it is one.
    pub(crate) fn of(value: &Scalar) -> Option<Self> {
        let Scalar::Text(text) = value else { return None };
        let moment = text.parse::<Timestamp>().ok().map(|moment| Self::Moment(moment.as_millisecond()));
        moment.or_else(|| text.parse::<civil::Date>().ok().map(Self::Day))
    }
}

/// Waits for something to happen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Wait {
    /// What it waits for, in order, each with where it leads.
    pub(crate) awaited: Box<[(Awaited, Option<LinkAt>)]>,
    /// How long at most, and where that leads.
    pub(crate) timeout: Option<i64>,
    pub(crate) timed_out: Option<LinkAt>,
    pub(crate) look_back: LookBack,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Awaited {
    /// An event.
    Event(EventAt),
    /// To belong to a segment.
    Segment(SegmentAt),
}

/// One change of what is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Update {
    /// Adds a tag.
    Tag(TagAt),
    /// Takes it off.
    Untag(TagAt),
    /// Gives an attribute a value, by its number.
    Set(AttributeAt, u32),
    /// Emits an event.
    Emit(EventAt),
}

/// Chooses an arm.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Split {
    pub(crate) choice: Weighted,
    pub(crate) arms: Box<[Option<LinkAt>]>,
    pub(crate) experiment: Option<ExperimentAt>,
}

/// Listens for what happens to the customer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Trigger {
    pub(crate) rule: RuleAt,
    pub(crate) starts: Starts,
    pub(crate) reentry: ReentryMode,
    /// Whether events have a key, of which each enters once: those of a simulation have each its own.
    pub(crate) is_keyed: bool,
    pub(crate) gap: i64,
}

/// What starts a trigger, besides the events and segments that name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Starts {
    /// An event.
    Event,
    /// Coming to belong to a segment.
    Segment(SegmentAt),
    /// An event that another does not follow within this time.
    Without(i64),
    /// The customer's entry.
    Arrival,
    /// A moment.
    Date(i64),
    /// Every so often, from the customer's entry.
    Every(i64),
}

/// A message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Message {
    /// Whether it is sent at all: tokens pass by one that is switched off.
    pub(crate) on: bool,
    pub(crate) rule: RuleAt,
    pub(crate) channel: Option<ChannelAt>,
    /// Millionths of the currency.
    pub(crate) cost: i128,
    pub(crate) responses: Table<PersonaAt, Response>,
    pub(crate) quiet: Option<(Hours, QuietThen)>,
    pub(crate) cap: Option<Cap>,
    pub(crate) opened: Option<LinkAt>,
    pub(crate) clicked: Option<LinkAt>,
    pub(crate) events: MessageEvents,
}

/// The events of a message that something listens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct MessageEvents {
    pub(crate) delivered: Option<EventAt>,
    pub(crate) opened: Option<EventAt>,
    pub(crate) clicked: Option<EventAt>,
    pub(crate) unsubscribed: Option<EventAt>,
}

/// The most messages on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cap {
    pub(crate) most: u32,
    pub(crate) within: i64,
}

/// How a persona responds to a message.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Response {
    pub(crate) deliver: Threshold,
    pub(crate) open: Threshold,
    pub(crate) click: Threshold,
    pub(crate) unsubscribe: Threshold,
    pub(crate) time_to_open: Sampler,
    pub(crate) time_to_click: Sampler,
}

/// A goal.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Goal {
    pub(crate) rule: RuleAt,
    /// Millionths of the currency.
    pub(crate) value: i128,
    pub(crate) repeats: bool,
    pub(crate) ends: Ends,
}
