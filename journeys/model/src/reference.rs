//! Which record refers to which: one list for the invariants, for what is removed along with a
//! record, and for whoever draws or walks a journey.

use std::borrow::Cow;

use crate::{
    record::{
        Record, RecordKind,
        automation::Automation,
        experience::Experience,
        node::{Node, NodeBody, NodeKind},
        rule::{Rule, TriggerOn},
    },
    value::{condition::Condition, id::Id},
};

/// What a field may refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A record of a kind.
    Record(RecordKind),
    /// A node that customers or rules walk: a touchpoint or a rule.
    Step,
    /// A node of a kind.
    Node(NodeKind),
}

/// That a field of a record names another record.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// The path of the field.
    pub field: Cow<'static, str>,
    /// The record it names.
    pub to: Id,
    /// What it may be.
    pub target: Target,
}

/// Everything that a record refers to.
///
/// Links to other journeys and hashes of pictures are no references: they lead out of the journey.
pub fn references(record: &Record) -> Vec<Reference> {
    let mut found = Found(Vec::new());
    match record {
        Record::Journey(own) => {
            found.all("stages", &own.stages, Target::Record(RecordKind::Stage));
            found.all("lanes", &own.lanes, Target::Record(RecordKind::Lane));
            found.all("mainGoal", &own.main_goal, Target::Node(NodeKind::Goal));
        }
        Record::Node(node) => found.node(node),
        Record::Connector(connector) => {
            found.one("from", &connector.from, Target::Step);
            found.one("to", &connector.to, Target::Step);
        }
        Record::Automation(automation) => found.automation(automation),
        Record::Segment(segment) => found.condition("when", &segment.when),
        Record::Lane(lane) => found.all("curves", &lane.curves, Target::Record(RecordKind::Persona)),
        Record::Stage(_) | Record::Persona(_) | Record::Scenario(_) | Record::Expectation(_) => {}
    }
    found.0
}

struct Found(Vec<Reference>);

impl Found {
    fn one(&mut self, field: impl Into<Cow<'static, str>>, to: &Id, target: Target) {
        self.0.push(Reference { field: field.into(), to: to.clone(), target });
    }

    fn all<'a>(
        &mut self,
        field: impl Into<Cow<'static, str>>,
        ids: impl IntoIterator<Item = &'a Id>,
        target: Target,
    ) {
        let field = field.into();
        for to in ids {
            self.one(field.clone(), to, target);
        }
    }

    fn node(&mut self, node: &Node) {
        if let Some(place) = node.place() {
            self.one("stage", &place.stage, Target::Record(RecordKind::Stage));
            self.one("lane", &place.lane, Target::Record(RecordKind::Lane));
        }
        self.all("personas", &node.personas, Target::Record(RecordKind::Persona));
        match &node.body {
            NodeBody::Touchpoint(_) | NodeBody::Unknown(_) => {}
            NodeBody::Experience(body) => {
                self.all("about", &body.about, Target::Node(NodeKind::Touchpoint));
                if let Experience::Opportunity(opportunity) = &body.card {
                    self.all("solves", &opportunity.solves, Target::Node(NodeKind::PainPoint));
                }
            }
            NodeBody::Rule(body) => {
                self.all("automation", &body.automation, Target::Record(RecordKind::Automation));
                self.rule(&body.rule);
            }
        }
    }

    fn rule(&mut self, rule: &Rule) {
        match rule {
            Rule::Trigger(trigger) => match &trigger.on {
                Some(TriggerOn::Reaches(on)) => {
                    self.one("on.reaches", &on.reaches, Target::Node(NodeKind::Touchpoint));
                }
                Some(TriggerOn::Leaves(on)) => {
                    self.one("on.leaves", &on.leaves, Target::Node(NodeKind::Touchpoint));
                    self.all("on.without", &on.without, Target::Node(NodeKind::Touchpoint));
                }
                Some(TriggerOn::Segment(on)) => {
                    self.one("on.segment", &on.segment, Target::Record(RecordKind::Segment));
                }
                _ => {}
            },
            Rule::Condition(choice) => {
                for (at, branch) in choice.branches.iter().enumerate() {
                    self.condition(&format!("branches[{at}].when"), &branch.when);
                }
            }
            Rule::Message(message) => {
                self.all("responseOf", message.response_of.keys(), Target::Record(RecordKind::Persona));
            }
            Rule::Wait(wait) => {
                for (at, awaited) in wait.events.iter().enumerate() {
                    let field = |name: &str| format!("events[{at}].{name}");
                    self.all(field("reaches"), &awaited.reaches, Target::Node(NodeKind::Touchpoint));
                    self.all(field("segment"), &awaited.segment, Target::Record(RecordKind::Segment));
                }
            }
            _ => {}
        }
    }

    fn automation(&mut self, automation: &Automation) {
        self.all("for", &automation.r#for, Target::Record(RecordKind::Segment));
        self.all("endsWhen", &automation.ends_when, Target::Node(NodeKind::Goal));
    }

    fn condition(&mut self, path: &str, condition: &Condition) {
        let field = |name: &str| format!("{path}.{name}");
        match condition {
            Condition::All(inner) => self.conditions(&field("all"), &inner.all),
            Condition::Any(inner) => self.conditions(&field("any"), &inner.any),
            Condition::Not(inner) => self.condition(&field("not"), &inner.not),
            Condition::Segment(c) => {
                self.one(field("segment"), &c.segment, Target::Record(RecordKind::Segment))
            }
            Condition::Persona(c) => {
                self.one(field("persona"), &c.persona, Target::Record(RecordKind::Persona))
            }
            Condition::Entry(c) => self.one(field("entry"), &c.entry, Target::Node(NodeKind::Touchpoint)),
            Condition::Message(c) => self.one(field("message"), &c.message, Target::Node(NodeKind::Message)),
            Condition::Attribute(_)
            | Condition::Tag(_)
            | Condition::Mood(_)
            | Condition::Event(_)
            | Condition::LocalTime(_)
            | Condition::Unknown(_) => {}
        }
    }

    fn conditions(&mut self, path: &str, conditions: &[Condition]) {
        for (at, condition) in conditions.iter().enumerate() {
            self.condition(&format!("{path}[{at}]"), condition);
        }
    }
}
