//! Conditions and segments.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    mem,
};

use safar_model::{
    journey::RecordName,
    record::{Record, people::Segment},
    value::{
        condition::{AttributeIs, Comparison, Condition, EventCame, Scalar},
        id::Id,
    },
};

use super::{Compiler, ProblemReason};
use crate::{
    calendar::Hours,
    program::{
        SegmentAt, TriggerAt, Watched,
        rule::{Starts, Trigger},
        test::{EventCount, Test, ValueTest},
    },
    result::Warning,
    table::{Row, Table},
};

/// The most parts of a condition, those of the segments it names counted each time.
const MOST_PARTS: u32 = 10_000;
/// The most conditions and segments within one another.
const MOST_DEEP: u32 = 1_000;

/// How much there is to weigh in a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Size {
    parts: u32,
    deep: u32,
}

impl Size {
    fn fits(self) -> bool {
        self.parts <= MOST_PARTS && self.deep <= MOST_DEEP
    }
}

impl Compiler<'_> {
    /// Compiles the segments; refuses those that belong to themselves.
    pub(super) fn segments(&mut self) -> Table<SegmentAt, Test> {
        let given: Vec<_> = self.journey.segments().cloned().collect();
        self.sizes = self.sizes_of(&given.iter().map(AsRef::as_ref).collect::<Vec<_>>());
        let mut segments = Table::new();
        for (at, segment) in given.iter().enumerate() {
            let record = Record::Segment(segment.clone()).name();
            self.warn_of_unknown(&record, "", &segment.extra);
            segments.push(match self.sizes[at] {
                Some(size) => {
                    self.check_size(&record, "when", size);
                    self.test(&record, "when", &segment.when)
                }
                None => {
                    if self.belongs_to_itself(segment) {
                        self.refuse(record, "when", ProblemReason::SegmentCircle);
                    }
                    Test::All(Box::new([]))
                }
            });
        }
        segments
    }

    /// Compiles a condition that stands in `field` of `record`.
    pub(super) fn condition(&mut self, record: &RecordName, field: &str, condition: &Condition) -> Test {
        let segments = |id: &Id| self.index.segments.get(id).and_then(|segment| self.sizes[segment.at()]);
        // A segment in a circle is refused by itself.
        if let Some(size) = size_of(condition, &segments) {
            self.check_size(record, field, size);
        }
        self.test(record, field, condition)
    }

    fn check_size(&mut self, record: &RecordName, field: &str, size: Size) {
        if !size.fits() {
            self.refuse(record.clone(), field, ProblemReason::TooComplex { most: MOST_PARTS });
        }
    }

    /// The size of each segment with those it names, from those that name none upwards; `None` for
    /// one that belongs to itself.
    fn sizes_of(&self, given: &[&Segment]) -> Vec<Option<Size>> {
        let rows: HashMap<&Id, usize> =
            given.iter().enumerate().map(|(at, segment)| (&segment.id, at)).collect();
        let mut users = vec![Vec::new(); given.len()];
        let mut missing = vec![0_usize; given.len()];
        for (at, segment) in given.iter().enumerate() {
            for named in named_segments(&segment.when) {
                if let Some(&named) = rows.get(named) {
                    users[named].push(at);
                    missing[at] += 1;
                }
            }
        }
        let mut sizes = vec![None; given.len()];
        let mut ready: Vec<usize> = (0..given.len()).filter(|at| missing[*at] == 0).collect();
        while let Some(at) = ready.pop() {
            let known = |id: &Id| rows.get(id).and_then(|row| sizes[*row]);
            sizes[at] = size_of(&given[at].when, &known);
            for &user in &users[at] {
                missing[user] -= 1;
                if missing[user] == 0 {
                    ready.push(user);
                }
            }
        }
        sizes
    }

    fn test(&mut self, record: &RecordName, field: &str, condition: &Condition) -> Test {
        let path = |name: &str| format!("{field}.{name}");
        if !matches!(condition, Condition::Unknown(_)) {
            self.refuse_two_forms(record, field, condition.extra(), Condition::FORMS);
        }
        match condition {
            Condition::All(inner) => Test::All(self.tests(record, &path("all"), &inner.all)),
            Condition::Any(inner) => Test::Any(self.tests(record, &path("any"), &inner.any)),
            Condition::Not(inner) => Test::Not(Box::new(self.test(record, &path("not"), &inner.not))),
            Condition::Attribute(is) => self.attribute_test(record, field, is),
            Condition::Tag(has) => Test::Tag(self.interner.tags.row(&has.tag)),
            Condition::Segment(of) => self.found(
                record,
                &path("segment"),
                self.index.segments.get(&of.segment).copied(),
                Test::Segment,
            ),
            Condition::Persona(of) => self.found(
                record,
                &path("persona"),
                self.index.personas.get(&of.persona).copied(),
                Test::Persona,
            ),
            Condition::Mood(is) => Test::Mood(is.mood, is.than.get()),
            Condition::Entry(at) => self.found(
                record,
                &path("entry"),
                self.index.touchpoints.get(&at.entry).copied(),
                Test::Entry,
            ),
            Condition::Event(came) => self.event_test(record, field, came),
            Condition::Message(was) => {
                let message = self.index.messages.get(&was.message).copied();
                self.found(record, &path("message"), message, |message| Test::Message(message, was.was))
            }
            Condition::LocalTime(is) => {
                self.warn_of_unknown(record, &path("localTime"), &is.local_time.extra);
                Test::LocalTime(Hours::of(&is.local_time))
            }
            Condition::Unknown(fields) => {
                let reason =
                    if fields.is_empty() { ProblemReason::Missing } else { ProblemReason::UnknownForm };
                self.refuse(record.clone(), field, reason);
                Test::All(Box::new([]))
            }
        }
    }

    fn tests(&mut self, record: &RecordName, field: &str, conditions: &[Condition]) -> Box<[Test]> {
        let each = conditions.iter().enumerate();
        each.map(|(at, condition)| self.test(record, &format!("{field}[{at}]"), condition)).collect()
    }

    /// The test about a record, unless that is of a kind of a newer version.
    fn found<T>(
        &mut self,
        record: &RecordName,
        field: &str,
        row: Option<T>,
        test: impl FnOnce(T) -> Test,
    ) -> Test {
        row.map(test).unwrap_or_else(|| {
            self.refuse(record.clone(), field, ProblemReason::UnknownForm);
            Test::All(Box::new([]))
        })
    }

    fn attribute_test(&mut self, record: &RecordName, field: &str, is: &AttributeIs) -> Test {
        let (sign, than) = match (&is.than, &is.is) {
            (None, Scalar::Text(sign)) if comparison(sign).is_some() => {
                self.refuse(record.clone(), format!("{field}.than"), ProblemReason::Missing);
                (Comparison::Equal, &is.is)
            }
            (None, value) => (Comparison::Equal, value),
            (Some(than), Scalar::Text(sign)) if comparison(sign).is_some() => {
                (comparison(sign).unwrap_or(Comparison::Equal), than)
            }
            (Some(than), other) => {
                let found = text_of(other);
                self.refuse(record.clone(), format!("{field}.is"), ProblemReason::NotASign { found });
                (Comparison::Equal, than)
            }
        };
        let attribute = self.interner.attributes.row(&is.attribute);
        let than = self.interner.read(attribute, than);
        let values = self.interner.values(attribute);
        let mut known = values.iter().flatten().map(mem::discriminant).peekable();
        // A log brings values that the map does not name.
        if !self.is_for_replay
            && known.peek().is_some()
            && !known.any(|kind| kind == mem::discriminant(&than))
        {
            let (record, field) = (record.clone(), field.to_owned());
            let (attribute, than) = (is.attribute.clone(), text_of(&than));
            self.warnings.push(Warning::OtherKind { record, field, attribute, than });
        }
        let is_numeric = matches!(*than, Scalar::Number(_));
        let test = Test::Attribute(attribute, ValueTest::of(sign, &than, values));
        if is_numeric {
            self.check_numbers(&is.attribute);
        }
        test
    }

    fn event_test(&mut self, record: &RecordName, field: &str, came: &EventCame) -> Test {
        if let Some(within) = came.within {
            self.check_within(record, &format!("{field}.within"), within);
        }
        let event = self.interner.event(&came.event);
        self.interner.listened[event].remembered = true;
        Test::Event(EventCount {
            event,
            is: came.is.unwrap_or(Comparison::AtLeast),
            times: came.times.unwrap_or(1),
            within: came.within.map(|within| within.millis() as i64),
        })
    }

    /// The segments that triggers listen to, each with its triggers in order.
    pub(super) fn watched(&self, triggers: &Table<TriggerAt, Trigger>) -> Box<[Watched]> {
        let mut by_segment: BTreeMap<SegmentAt, Vec<_>> = Default::default();
        for (row, trigger) in triggers.rows() {
            if let Starts::Segment(segment) = trigger.starts {
                by_segment.entry(segment).or_default().push(row);
            }
        }
        let watched = |(segment, triggers): (_, Vec<_>)| Watched { segment, triggers: triggers.into() };
        by_segment.into_iter().map(watched).collect()
    }

    fn belongs_to_itself(&self, segment: &Segment) -> bool {
        self.segments_behind(&segment.id)
            .iter()
            .any(|behind| named_segments(&behind.when).contains(&&segment.id))
    }

    /// A segment and all that it names, directly or through others.
    fn segments_behind(&self, id: &Id) -> Vec<&Segment> {
        let (mut open, mut seen, mut behind) = (vec![id], BTreeSet::new(), Vec::new());
        while let Some(id) = open.pop() {
            let segment = self.journey.segments().find(|segment| segment.id == *id);
            if let (true, Some(segment)) = (seen.insert(id), segment) {
                open.extend(named_segments(&segment.when));
                behind.push(segment.as_ref());
            }
        }
        behind
    }

    /// Refuses a segment that is listened or waited for and that time alone would change.
    pub(super) fn check_steady(&mut self, record: &RecordName, field: &str, segment: &Id) {
        if self.segments_behind(segment).iter().any(|behind| changes_with_time(&behind.when)) {
            self.refuse(record.clone(), field, ProblemReason::ChangesWithTime);
        }
    }
}

fn changes_with_time(condition: &Condition) -> bool {
    match condition {
        Condition::All(inner) => inner.all.iter().any(changes_with_time),
        Condition::Any(inner) => inner.any.iter().any(changes_with_time),
        Condition::Not(inner) => changes_with_time(&inner.not),
        Condition::LocalTime(_) => true,
        Condition::Event(came) => came.within.is_some(),
        _ => false,
    }
}

/// The segments that a condition names, each as often as it does.
fn named_segments(condition: &Condition) -> Vec<&Id> {
    match condition {
        Condition::All(inner) => inner.all.iter().flat_map(named_segments).collect(),
        Condition::Any(inner) => inner.any.iter().flat_map(named_segments).collect(),
        Condition::Not(inner) => named_segments(&inner.not),
        Condition::Segment(of) => vec![&of.segment],
        _ => Vec::new(),
    }
}

/// The size of a condition; `None` where it names a segment whose size is not known.
fn size_of(condition: &Condition, segments: &impl Fn(&Id) -> Option<Size>) -> Option<Size> {
    let within = match condition {
        Condition::All(inner) => sum(inner.all.iter().map(|inner| size_of(inner, segments)))?,
        Condition::Any(inner) => sum(inner.any.iter().map(|inner| size_of(inner, segments)))?,
        Condition::Not(inner) => size_of(&inner.not, segments)?,
        Condition::Segment(of) => segments(&of.segment)?,
        _ => Size { parts: 0, deep: 0 },
    };
    Some(Size { parts: within.parts.saturating_add(1), deep: within.deep.saturating_add(1) })
}

fn sum(mut sizes: impl Iterator<Item = Option<Size>>) -> Option<Size> {
    sizes.try_fold(Size { parts: 0, deep: 0 }, |sum, size| {
        let size = size?;
        Some(Size { parts: sum.parts.saturating_add(size.parts), deep: sum.deep.max(size.deep) })
    })
}

fn comparison(sign: &str) -> Option<Comparison> {
    Some(match sign {
        "=" => Comparison::Equal,
        "!=" => Comparison::NotEqual,
        ">" => Comparison::Greater,
        ">=" => Comparison::AtLeast,
        "<" => Comparison::Less,
        "<=" => Comparison::AtMost,
        _ => return None,
    })
}

/// A value as it is shown.
pub(super) fn text_of(value: &Scalar) -> String {
    match value {
        Scalar::Flag(flag) => flag.to_string(),
        Scalar::Number(number) => number.to_string(),
        Scalar::Text(text) => text.clone(),
    }
}
