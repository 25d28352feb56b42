//! Messages and how each persona responds to them.

use std::collections::BTreeMap;

use safar_model::{
    journey::RecordName,
    record::{
        message::{Message as Given, QuietHours, QuietThen, Response as GivenResponse},
        node::Node,
        rule::Rule,
    },
    value::{distribution::Timing, id::Port},
};

use super::{Compiler, ProblemReason};
use crate::{
    calendar::Hours,
    draws::{choice::Threshold, distribution::Sampler},
    program::{
        MessageAt, PersonaAt,
        rule::{Cap, Message, MessageEvents, Response},
    },
    table::Table,
};

impl Compiler<'_> {
    pub(super) fn messages(&mut self) -> Table<MessageAt, Message> {
        let mut messages = Table::new();
        for (node, _, rule) in self.index.rule_nodes() {
            let Rule::Message(given) = rule else { continue };
            messages.push(self.message(node, given));
        }
        messages
    }

    fn message(&mut self, node: &Node, given: &Given) -> Message {
        let name = node.name();
        if let Some(cap) = &given.cap {
            self.warn_of_unknown(&name, "cap", &cap.extra);
            self.check_within(&name, "cap.within", cap.within);
        }
        self.check_channel(&name, given.channel.as_ref());
        Message {
            on: true,
            rule: self.rule_row(&node.id),
            channel: given.channel.as_ref().and_then(|channel| self.interner.channels.find(channel.as_str())),
            cost: self.millionths(&name, "cost", given.cost),
            responses: self.responses(&name, given),
            quiet: given.quiet_hours.as_ref().and_then(|quiet| self.quiet_hours(&name, quiet)),
            cap: given.cap.as_ref().map(|cap| Cap { most: cap.most, within: cap.within.millis() as i64 }),
            opened: self.ports.one(node, &Port::named("opened")),
            clicked: self.ports.one(node, &Port::named("clicked")),
            events: self.events(node),
        }
    }

    /// Each response is an event of the customer, called after the message's id: `mail.opened`.
    fn events(&self, node: &Node) -> MessageEvents {
        let event = |state: &str| self.interner.events.find(&format!("{}.{state}", node.id));
        MessageEvents {
            delivered: event("delivered"),
            opened: event("opened"),
            clicked: event("clicked"),
            unsubscribed: event("unsubscribed"),
        }
    }

    fn quiet_hours(&mut self, name: &RecordName, quiet: &QuietHours) -> Option<(Hours, QuietThen)> {
        self.warn_of_unknown(name, "quietHours", &quiet.hours.extra);
        let hours = Hours::of(&quiet.hours);
        if quiet.hours.are_endless() && quiet.then == QuietThen::Defer {
            self.refuse(name.clone(), "quietHours", ProblemReason::NeverOver);
        }
        Some((hours, quiet.then))
    }

    /// The responses of each persona: its own where given, else those of the message.
    fn responses(&mut self, name: &RecordName, given: &Given) -> Table<PersonaAt, Response> {
        let usual = given.response.clone().unwrap_or_default();
        let usual = self.response(name, "response", &usual);
        let own: BTreeMap<_, _> = given
            .response_of
            .iter()
            .map(|(persona, response)| {
                (persona, self.response(name, &format!("responseOf.{persona}"), response))
            })
            .collect();
        let personas: Vec<_> = self.journey.personas().map(|persona| &persona.id).collect();
        if personas.is_empty() {
            return vec![usual].into();
        }
        personas.into_iter().map(|id| own.get(id).unwrap_or(&usual).clone()).collect()
    }

    fn response(&mut self, name: &RecordName, field: &str, given: &GivenResponse) -> Response {
        self.warn_of_unknown(name, field, &given.extra);
        let mut delay = |inner: &str, timing: &Option<Timing>| match timing {
            Some(timing) => self.sampler(name, &format!("{field}.{inner}"), timing),
            None => Sampler::Fixed(0),
        };
        Response {
            time_to_open: delay("timeToOpen", &given.time_to_open),
            time_to_click: delay("timeToClick", &given.time_to_click),
            deliver: Threshold::of(given.deliver.get()),
            open: Threshold::of(given.open.get()),
            click: Threshold::of(given.click.get()),
            unsubscribe: Threshold::of(given.unsubscribe.get()),
        }
    }
}
