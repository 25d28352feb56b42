//! Conditions: what is known of the customer now (S§4).

use jiff::Timestamp;
use safar_model::value::condition::{MessageState, Scalar};

use super::{
    Recorder, Walker,
    trace::{Read, Reading},
    traveller::MessageStates,
};
use crate::{
    draws::Purpose,
    program::{
        AttributeAt, SegmentAt,
        test::{EventCount, Test, ValueTest, compares},
    },
};

impl<R: Recorder> Walker<'_, R> {
    /// Whether a condition holds.
    pub(super) fn holds(&mut self, test: &Test) -> bool {
        match test {
            Test::All(tests) => tests.iter().all(|test| self.holds(test)),
            Test::Any(tests) => tests.iter().any(|test| self.holds(test)),
            Test::Not(test) => !self.holds(test),
            Test::Attribute(attribute, test) => self.value_is(*attribute, test),
            Test::Tag(tag) => self.who.tags[*tag],
            Test::Segment(segment) => self.belongs(*segment),
            Test::Persona(persona) => self.who.persona == Some(*persona),
            Test::Mood(is, than) => compares(self.who.mood, *is, *than),
            Test::Entry(entry) => self.who.entry == Some(*entry),
            Test::Event(count) => compares(self.times(count), count.is, count.times),
            Test::Message(message, was) => is_in(self.who.messages[*message], *was),
            Test::LocalTime(hours) => hours.contain(&self.being().zone, self.who.now),
        }
    }

    /// Whether the customer belongs to a segment.
    pub(super) fn belongs(&mut self, segment: SegmentAt) -> bool {
        let program = self.program;
        self.holds(&program.segments[segment])
    }

    /// The number of an attribute's value; drawn once per customer, when first asked for.
    pub(super) fn attribute(&mut self, attribute: AttributeAt) -> u32 {
        if let Some(value) = self.who.attributes[attribute] {
            return value;
        }
        self.who.is_noted = true;
        let program = self.program;
        let customer = self.who.whose.customer as usize;
        let people = program.people.as_ref().and_then(|people| people.attributes[attribute].as_ref());
        if let Some(value) = people.and_then(|values| values.get(customer)) {
            self.who.attributes[attribute] = Some(*value);
            return *value;
        }
        let drawn = self.being().attributes[attribute].as_ref().map(|values| {
            let name = program.attributes[attribute].name;
            let choice = values.choice.certain();
            values.values[choice.unwrap_or_else(|| {
                values.choice.pick(self.draws.uniform(self.who.whose, name, 0, Purpose::Value))
            })]
        });
        let value = drawn.unwrap_or(0);
        self.who.attributes[attribute] = Some(value);
        value
    }

    fn value_is(&mut self, attribute: AttributeAt, test: &ValueTest) -> bool {
        let number = self.attribute(attribute);
        match test.holds.get(number as usize) {
            Some(holds) => *holds,
            None => self.value(attribute, number).is_some_and(|value| test.holds_for(value)),
        }
    }

    /// The value with a number: one that the map names, or beyond these one that only a log has.
    pub(super) fn value(&self, attribute: AttributeAt, number: u32) -> Option<&Scalar> {
        let named = &self.program.attributes[attribute].values;
        match (number as usize).checked_sub(named.len()) {
            Some(learned) => self.learned[attribute].get(learned),
            None => named[number as usize].as_ref(),
        }
    }

    fn times(&self, count: &EventCount) -> u32 {
        let now = self.who.now;
        let recent = |at: i64| count.within.is_none_or(|within| now - at < within);
        let times =
            self.who.history.iter().filter(|(event, at)| *event == count.event && recent(*at)).count();
        u32::try_from(times).unwrap_or(u32::MAX)
    }

    /// What a condition reads of the customer, and which parts of it hold.
    pub(super) fn readings(&mut self, test: &Test) -> Vec<Reading> {
        let names = &self.program.names;
        let value = match test {
            Test::All(tests) | Test::Any(tests) => {
                return tests.iter().flat_map(|test| self.readings(test)).collect();
            }
            Test::Not(test) => return self.readings(test),
            Test::Attribute(attribute, _) => {
                let value = self.attribute(*attribute);
                Read::Attribute {
                    attribute: names.attributes[*attribute].clone(),
                    value: self.value(*attribute, value).cloned(),
                }
            }
            Test::Tag(tag) => Read::Tag { tag: names.tags[*tag].clone() },
            Test::Segment(segment) => Read::Segment { segment: names.segments[*segment].clone() },
            Test::Persona(_) => {
                let persona = self.who.persona.and_then(|persona| names.persona(persona));
                Read::Persona { persona: persona.cloned() }
            }
            Test::Mood(..) => Read::Mood { mood: self.who.mood },
            Test::Entry(_) => Read::Entry {
                entry: self.who.entry.map(|at| names.node_ids[self.program.touchpoints[at].node].clone()),
            },
            Test::Event(count) => {
                Read::Event { event: names.events[count.event].clone(), times: self.times(count) }
            }
            Test::Message(message, was) => {
                let node = self.program.rules[self.program.messages[*message].rule].node;
                Read::Message { message: names.node_ids[node].clone(), was: *was }
            }
            Test::LocalTime(_) => Read::LocalTime { time: self.local_time() },
        };
        vec![Reading { value, holds: self.holds(test) }]
    }

    /// The time where the customer is, as `Mon 21:05`.
    fn local_time(&self) -> String {
        let zone = &self.being().zone;
        let now = Timestamp::from_millisecond(self.who.now).unwrap_or(Timestamp::MAX);
        zone.to_datetime(now).strftime("%a %H:%M").to_string()
    }
}

fn is_in(message: MessageStates, state: MessageState) -> bool {
    match state {
        MessageState::Sent => message.sent,
        MessageState::Delivered => message.delivered,
        MessageState::Opened => message.opened,
        MessageState::Clicked => message.clicked,
        MessageState::Unsubscribed => message.unsubscribed,
    }
}
