//! Compiled conditions.

use safar_model::value::condition::{Comparison, MessageState};

use super::{AttributeAt, EventAt, MessageAt, PersonaAt, SegmentAt, TagAt, TouchpointAt};
use crate::calendar::Hours;

/// Something that holds or does not hold for a customer at a moment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    /// Every one holds.
    All(Box<[Test]>),
    /// At least one holds.
    Any(Box<[Test]>),
    /// It does not hold.
    Not(Box<Test>),
    /// The attribute's value is one of these; by the numbers of values.
    Attribute(AttributeAt, Box<[bool]>),
    /// The customer bears a tag.
    Tag(TagAt),
    /// The customer belongs to a segment.
    Segment(SegmentAt),
    /// The customer is of a persona.
    Persona(PersonaAt),
    /// The mood compares so.
    Mood(Comparison, f64),
    /// The customer entered there.
    Entry(TouchpointAt),
    /// An event came so often.
    Event(EventCount),
    /// A message was so far.
    Message(MessageAt, MessageState),
    /// It is within these hours where the customer is.
    LocalTime(Hours),
}

/// How often an event came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EventCount {
    pub(crate) event: EventAt,
    pub(crate) is: Comparison,
    pub(crate) times: u32,
    /// Within so many milliseconds before now, half-open.
    pub(crate) within: Option<i64>,
}

/// Whether `left` compares so with `right`.
pub(crate) fn compares<T: PartialOrd>(left: T, is: Comparison, right: T) -> bool {
    match is {
        Comparison::Equal => left == right,
        Comparison::NotEqual => left != right,
        Comparison::Greater => left > right,
        Comparison::AtLeast => left >= right,
        Comparison::Less => left < right,
        Comparison::AtMost => left <= right,
    }
}
