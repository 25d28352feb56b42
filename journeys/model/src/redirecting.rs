//! Lets records refer to others than they did: what copies of records need, whose ids are new.
//!
//! It walks the same fields as [`references`](crate::reference::references); a test holds both together.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    record::{
        Record,
        automation::Automation,
        experience::Experience,
        node::{Node, NodeBody, Placement},
        rule::{Rule, TriggerOn},
    },
    value::{condition::Condition, id::Id},
};

/// New ids by old ones. What is not in it keeps its name.
pub type NewIds = BTreeMap<Id, Id>;

/// The record, referring to what `new` says. Its own id stays.
pub fn redirected(mut record: Record, new: &NewIds) -> Record {
    match &mut record {
        Record::Journey(own) => {
            let own = Arc::make_mut(own);
            all(&mut own.stages, new);
            all(&mut own.lanes, new);
            all(&mut own.main_goal, new);
        }
        Record::Node(node) => in_node(Arc::make_mut(node), new),
        Record::Connector(connector) => {
            let connector = Arc::make_mut(connector);
            all([&mut connector.from, &mut connector.to], new);
        }
        Record::Automation(automation) => in_automation(Arc::make_mut(automation), new),
        Record::Segment(segment) => in_condition(&mut Arc::make_mut(segment).when, new),
        Record::Lane(lane) => all(&mut Arc::make_mut(lane).curves, new),
        Record::Stage(_) | Record::Persona(_) | Record::Scenario(_) | Record::Expectation(_) => {}
    }
    record
}

fn all<'a>(ids: impl IntoIterator<Item = &'a mut Id>, new: &NewIds) {
    for id in ids {
        if let Some(other) = new.get(id) {
            *id = other.clone();
        }
    }
}

fn in_automation(automation: &mut Automation, new: &NewIds) {
    all(&mut automation.r#for, new);
    all(&mut automation.ends_when, new);
}

fn in_node(node: &mut Node, new: &NewIds) {
    if let Placement::Cell(place) = &mut node.placement {
        all([&mut place.stage, &mut place.lane], new);
    }
    all(&mut node.personas, new);
    match &mut node.body {
        NodeBody::Touchpoint(_) | NodeBody::Unknown(_) => {}
        NodeBody::Experience(body) => {
            all(&mut body.about, new);
            if let Experience::Opportunity(opportunity) = &mut body.card {
                all(&mut opportunity.solves, new);
            }
        }
        NodeBody::Rule(body) => {
            all(&mut body.automation, new);
            in_rule(&mut body.rule, new);
        }
    }
}

fn in_rule(rule: &mut Rule, new: &NewIds) {
    match rule {
        Rule::Trigger(trigger) => match &mut trigger.on {
            Some(TriggerOn::Reaches(on)) => all([&mut on.reaches], new),
            Some(TriggerOn::Leaves(on)) => all([&mut on.leaves].into_iter().chain(&mut on.without), new),
            Some(TriggerOn::Segment(on)) => all([&mut on.segment], new),
            _ => {}
        },
        Rule::Condition(choice) => choice.branches.iter_mut().for_each(|b| in_condition(&mut b.when, new)),
        Rule::Message(message) => {
            let responses = std::mem::take(&mut message.response_of).into_iter();
            let renamed = |(persona, response)| (new.get(&persona).cloned().unwrap_or(persona), response);
            message.response_of = responses.map(renamed).collect();
        }
        Rule::Wait(wait) => {
            for awaited in &mut wait.events {
                all(awaited.reaches.iter_mut().chain(&mut awaited.segment), new);
            }
        }
        _ => {}
    }
}

fn in_condition(condition: &mut Condition, new: &NewIds) {
    match condition {
        Condition::All(inner) => inner.all.iter_mut().for_each(|c| in_condition(c, new)),
        Condition::Any(inner) => inner.any.iter_mut().for_each(|c| in_condition(c, new)),
        Condition::Not(inner) => in_condition(&mut inner.not, new),
        Condition::Segment(c) => all([&mut c.segment], new),
        Condition::Persona(c) => all([&mut c.persona], new),
        Condition::Entry(c) => all([&mut c.entry], new),
        Condition::Message(c) => all([&mut c.message], new),
        _ => {}
    }
}
