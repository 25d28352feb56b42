//! Names that nothing on the map answers: events that nobody emits, attributes that nobody has, tags that
//! nobody is given.
//!
//! A simulation with such a name would go on as if nothing had ever happened, and mostly the name is mistyped.
//! A replay brings events and attributes of its own, so that only simulations are held to this.

use std::collections::BTreeSet;

use safar_model::{
    Journey,
    journey::RecordName,
    record::{
        Record,
        rule::{Delay, Rule, Step, TriggerOn},
    },
    value::condition::Condition,
};

use super::{Compiler, ProblemReason};
use crate::population::Population;

/// What customers may meet and have.
struct Heard {
    events: BTreeSet<String>,
    attributes: BTreeSet<String>,
    tags: BTreeSet<String>,
}

/// What a record listens to or asks for, with the path of the field that names it.
enum Named<'a> {
    Event(&'a str),
    Attribute(&'a str),
    Tag(&'a str),
}

impl Compiler<'_> {
    /// Refuses names of events and attributes that no customer can ever meet or have.
    pub(super) fn check_unheard(&mut self) {
        let heard = Heard::on(self.journey, self.population.as_deref());
        for (record, field, named) in named(self.journey) {
            match named {
                Named::Event(event) if !heard.events.contains(event) => {
                    self.refuse(record, field, ProblemReason::UnheardEvent { event: event.to_owned() });
                }
                Named::Attribute(attribute) if !heard.attributes.contains(attribute) => {
                    let attribute = attribute.to_owned();
                    let reason = match self.population.as_deref() {
                        Some(file) => {
                            let columns = file.names().map(str::to_owned).collect();
                            ProblemReason::UnheardInFile { attribute, columns }
                        }
                        None => ProblemReason::UnheardAttribute { attribute },
                    };
                    self.refuse(record, field, reason);
                }
                Named::Tag(tag) if !heard.tags.contains(tag) => {
                    self.refuse(record, field, ProblemReason::UnheardTag { tag: tag.to_owned() });
                }
                _ => {}
            }
        }
    }
}

impl Heard {
    fn on(journey: &Journey, population: Option<&Population>) -> Self {
        let mut heard = Self { events: BTreeSet::new(), attributes: BTreeSet::new(), tags: BTreeSet::new() };
        for node in journey.nodes() {
            heard.events.extend(node.event().map(str::to_owned));
            for collected in node.touchpoint().iter().flat_map(|touchpoint| &touchpoint.collects) {
                // Without a value it is the customer's own, who has to have it.
                heard.attributes.extend(collected.value.as_ref().and(collected.attribute.clone()));
            }
            match node.rule().map(|body| &body.rule) {
                Some(Rule::Message(_)) => {
                    let states = ["delivered", "opened", "clicked", "unsubscribed"];
                    heard.events.extend(states.map(|state| format!("{}.{state}", node.id)));
                }
                Some(Rule::Update(update)) => update.set.iter().for_each(|step| heard.take(step)),
                _ => {}
            }
        }
        let personas = journey.personas().flat_map(|persona| &persona.attributes);
        heard.attributes.extend(personas.map(|attribute| attribute.name.clone()));
        heard.attributes.extend(population.into_iter().flat_map(Population::names).map(str::to_owned));
        heard
    }

    fn take(&mut self, step: &Step) {
        match step {
            Step::Attribute(set) => {
                self.attributes.insert(set.attribute.clone());
            }
            Step::Emit(emit) => {
                self.events.insert(emit.emit.clone());
            }
            Step::Tag(add) => {
                self.tags.insert(add.tag.clone());
            }
            Step::Untag(_) | Step::Unknown(_) => {}
        }
    }
}

/// All events and attributes that records name.
fn named(journey: &Journey) -> Vec<(RecordName, String, Named<'_>)> {
    let mut all = Vec::new();
    for segment in journey.segments() {
        in_condition(&Record::Segment(segment.clone()).name(), "when", &segment.when, &mut all);
    }
    for node in journey.nodes() {
        let Some(body) = node.rule() else { continue };
        let name = node.name();
        let mut note = |field: &str, named| all.push((name.clone(), field.to_owned(), named));
        match &body.rule {
            Rule::Trigger(trigger) => {
                if let Some(TriggerOn::Event(on)) = &trigger.on {
                    note("on.event", Named::Event(&on.event));
                }
            }
            Rule::Wait(wait) => {
                for (at, awaited) in wait.events.iter().enumerate() {
                    if let Some(event) = &awaited.event {
                        note(&format!("events[{at}].event"), Named::Event(event));
                    }
                }
            }
            Rule::Goal(goal) => {
                if let Some(on) = &goal.on {
                    note("on.event", Named::Event(&on.event));
                }
            }
            Rule::Delay(Delay::UntilAttribute(delay)) => {
                note("untilAttribute", Named::Attribute(&delay.until_attribute));
            }
            Rule::Condition(choice) => {
                for (at, branch) in choice.branches.iter().enumerate() {
                    in_condition(&name, &format!("branches[{at}].when"), &branch.when, &mut all);
                }
            }
            _ => {}
        }
    }
    all
}

fn in_condition<'a>(
    record: &RecordName,
    field: &str,
    condition: &'a Condition,
    all: &mut Vec<(RecordName, String, Named<'a>)>,
) {
    let mut each = |name: &str, inner: &'a [Condition]| {
        for (at, inner) in inner.iter().enumerate() {
            in_condition(record, &format!("{field}.{name}[{at}]"), inner, all);
        }
    };
    match condition {
        Condition::All(inner) => each("all", &inner.all),
        Condition::Any(inner) => each("any", &inner.any),
        Condition::Not(inner) => in_condition(record, &format!("{field}.not"), &inner.not, all),
        Condition::Attribute(is) => {
            all.push((record.clone(), format!("{field}.attribute"), Named::Attribute(&is.attribute)));
        }
        Condition::Tag(has) => all.push((record.clone(), format!("{field}.tag"), Named::Tag(&has.tag))),
        Condition::Event(came) => {
            all.push((record.clone(), format!("{field}.event"), Named::Event(&came.event)));
        }
        _ => {}
    }
}
