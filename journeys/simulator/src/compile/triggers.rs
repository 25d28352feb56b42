//! Triggers, and who listens to which event.

use safar_model::{
    journey::RecordName,
    record::{
        node::Node,
        rule::{ReentryMode, Rule, Trigger as Given, TriggerOn},
    },
};

use super::{Compiler, ProblemReason};
use crate::{
    program::{
        Event, EventAt, Heard, TriggerAt,
        rule::{Starts, Trigger},
    },
    table::{Row, Table},
};

/// How often a trigger may fire within the horizon by the passing of time alone.
const MOST_TICKS: u64 = 100_000;

impl Compiler<'_> {
    pub(super) fn triggers(&mut self) -> Table<TriggerAt, Trigger> {
        let mut triggers = Table::new();
        for (node, _, rule) in self.index.rule_nodes() {
            let Rule::Trigger(given) = rule else { continue };
            self.warn_of_unknown(&node.name(), "reentry", &given.reentry.extra);
            if let Some(on) = given.on.as_ref().filter(|on| !matches!(on, TriggerOn::Unknown(_))) {
                self.refuse_two_forms(&node.name(), "on", on.extra(), TriggerOn::FORMS);
            }
            triggers.push(Trigger {
                rule: self.rule_row(&node.id),
                starts: self.starts(node, given, TriggerAt::new(triggers.len())),
                // Each simulated event has a key of its own, and re-entry, gap included, is a matter of one key.
                reentry: if is_keyed(given) { ReentryMode::Always } else { given.reentry.mode },
                is_keyed: is_keyed(given),
                gap: given.reentry.gap.filter(|_| !is_keyed(given)).map_or(0, |gap| gap.millis() as i64),
            });
        }
        triggers
    }

    fn starts(&mut self, node: &Node, given: &Given, trigger: TriggerAt) -> Starts {
        let name = node.name();
        let refuse = |compiler: &mut Self, field: &str, reason| {
            compiler.refuse(name.clone(), field, reason);
            Starts::Event
        };
        match &given.on {
            None => refuse(self, "on", ProblemReason::Missing),
            Some(TriggerOn::Unknown(_)) => refuse(self, "on", ProblemReason::UnknownForm),
            Some(TriggerOn::Event(on)) => {
                self.hear(&on.event, trigger, Heard::Fires);
                Starts::Event
            }
            Some(TriggerOn::Reaches(on)) => {
                self.hear_touchpoint(&name, "on.reaches", &on.reaches, trigger, Heard::Fires)
            }
            Some(TriggerOn::Leaves(on)) => match (&on.without, on.within) {
                (None, None) => self.hear_touchpoint(&name, "on.leaves", &on.leaves, trigger, Heard::Fires),
                (None, Some(_)) => refuse(self, "on.without", ProblemReason::Missing),
                (Some(_), None) => refuse(self, "on.within", ProblemReason::Missing),
                (Some(without), Some(within)) => {
                    self.check_within(&name, "on.within", within);
                    self.hear_touchpoint(&name, "on.without", without, trigger, Heard::Closes);
                    self.hear_touchpoint(&name, "on.leaves", &on.leaves, trigger, Heard::Opens);
                    Starts::Without(within.millis() as i64)
                }
            },
            Some(TriggerOn::Segment(on)) => match self.index.segments.get(&on.segment).copied() {
                Some(segment) => {
                    self.check_steady(&name, "on.segment", &on.segment);
                    Starts::Segment(segment)
                }
                None => refuse(self, "on.segment", ProblemReason::UnknownForm),
            },
            Some(TriggerOn::Arrival(on)) if on.arrival => Starts::Arrival,
            Some(TriggerOn::Arrival(_)) => refuse(self, "on.arrival", ProblemReason::UnknownForm),
            Some(TriggerOn::Date(on)) => Starts::Date(on.date.millis()),
            Some(TriggerOn::Every(on)) => {
                let least = (self.journey.scenario().horizon.millis() / MOST_TICKS).max(1);
                if on.every.millis() < least {
                    let least = least.div_ceil(1000);
                    return refuse(self, "on.every", ProblemReason::TooOften { least });
                }
                Starts::Every(on.every.millis() as i64)
            }
        }
    }

    fn hear_touchpoint(
        &mut self,
        name: &RecordName,
        field: &str,
        touchpoint: &safar_model::value::id::Id,
        trigger: TriggerAt,
        heard: Heard,
    ) -> Starts {
        match self.event_of(touchpoint).map(str::to_owned) {
            Some(event) => self.hear(&event, trigger, heard),
            None => self.refuse(name.clone(), field, ProblemReason::UnknownForm),
        }
        Starts::Event
    }

    fn hear(&mut self, event: &str, trigger: TriggerAt, heard: Heard) {
        let event = self.interner.event(event);
        self.interner.listened[event].triggers.push((trigger, heard));
    }

    /// Who listens to each event: the triggers that have been noted, and the goals it meets.
    pub(super) fn listeners(&mut self) -> Table<EventAt, Event> {
        for (node, _, rule) in self.index.rule_nodes() {
            let Rule::Goal(goal) = rule else { continue };
            if let (Some(on), Some(row)) = (&goal.on, self.index.goals.get(&node.id).copied()) {
                let event = self.interner.event(&on.event);
                self.interner.listened[event].goals.push(row);
            }
        }
        self.interner.listened.clone()
    }
}

/// Whether a trigger tells events apart by a key, such as the number of an order.
fn is_keyed(trigger: &Given) -> bool {
    matches!(&trigger.on, Some(TriggerOn::Event(on)) if on.key.is_some())
}
