//! Compiled conditions.

use safar_model::value::condition::{Comparison, MessageState, Scalar};

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
    /// The attribute's value is so.
    Attribute(AttributeAt, ValueTest),
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

/// What a condition asks of an attribute's value.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct ValueTest {
    is: Comparison,
    than: Scalar,
    /// Whether it holds for each value that the map names, by their numbers.
    pub(crate) holds: Box<[bool]>,
}

impl ValueTest {
    /// The test for an attribute with these values.
    pub(crate) fn of(is: Comparison, than: &Scalar, values: &[Option<Scalar>]) -> Self {
        let holds = values.iter().map(|value| value_compares(value.as_ref(), is, than)).collect();
        Self { is, than: than.clone(), holds }
    }

    /// Whether it holds for a value that the map does not name.
    pub(crate) fn holds_for(&self, value: &Scalar) -> bool {
        value_compares(Some(value), self.is, &self.than)
    }
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

/// Whether a value compares so; one that is not known differs from everything, and nothing else.
fn value_compares(value: Option<&Scalar>, is: Comparison, than: &Scalar) -> bool {
    let same = value == Some(than);
    match (is, value, than) {
        (Comparison::Equal, ..) => same,
        (Comparison::NotEqual, ..) => !same,
        (_, Some(Scalar::Number(value)), Scalar::Number(than)) => compares(value, is, than),
        (_, Some(Scalar::Text(value)), Scalar::Text(than)) => compares(value, is, than),
        _ => false,
    }
}
