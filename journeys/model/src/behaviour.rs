//! What follows from a change: removing a stage takes its cards along, removing a card takes its
//! connectors along, and nobody goes on referring to what is gone. A card that goes into the tray is gone
//! from the map in the same way, but keeps what it says itself.
//!
//! A change is completed here before it is applied; nothing of this hides in an interface.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    change::Change,
    doubt::without_stale_evidence,
    journey::Journey,
    record::{
        Record, RecordKind,
        automation::Automation,
        experience::Experience,
        grid::{JourneyRecord, Lane},
        node::{Node, NodeBody},
        people::Segment,
        rule::{Rule, TriggerOn},
    },
    reference::references,
    value::{condition::Condition, id::Id},
};

/// Completes a change with everything that follows from it. Completing twice changes nothing.
pub fn complete(journey: &Journey, change: Change) -> Change {
    let mut work = Work {
        journey,
        put: BTreeMap::new(),
        scenario: None,
        own: None,
        remove: change.remove.into_iter().collect(),
    };
    for record in change.put {
        work.put(without_stale_evidence(journey, record));
    }
    work.take_cards_along();
    let gone = work.gone();
    work.take_connectors_along(&gone);
    work.forget_the_gone(&gone);
    work.list_stages_and_lanes();
    work.into_change()
}

struct Work<'a> {
    journey: &'a Journey,
    put: BTreeMap<Id, Record>,
    scenario: Option<Record>,
    own: Option<Arc<JourneyRecord>>,
    remove: BTreeSet<Id>,
}

impl Work<'_> {
    fn put(&mut self, record: Record) {
        match record {
            Record::Journey(own) => self.own = Some(own),
            Record::Scenario(_) => self.scenario = Some(record),
            record => {
                if let Some(id) = record.id().cloned() {
                    self.put.insert(id, record);
                }
            }
        }
    }

    /// The records as they will be, but for the journey's own and the scenario.
    fn coming(&self) -> impl Iterator<Item = Record> {
        let kept = self.journey.records().filter(|record| match record.id() {
            Some(id) => !self.put.contains_key(id) && !self.remove.contains(id),
            None => false,
        });
        let put = self.put.values().filter(|record| record.id().is_some_and(|id| !self.remove.contains(id)));
        kept.filter(|record| record.kind() != RecordKind::Journey).chain(put.cloned())
    }

    fn take_cards_along(&mut self) {
        let grid_goes = self
            .remove
            .iter()
            .any(|id| matches!(self.journey.kind_of(id), Some(RecordKind::Stage | RecordKind::Lane)));
        if !grid_goes {
            return;
        }
        let along: Vec<Id> = self
            .coming()
            .filter_map(|record| match record {
                Record::Node(node) => Some(node),
                _ => None,
            })
            .filter(|node| {
                node.place().is_some_and(|place| {
                    self.remove.contains(&place.stage) || self.remove.contains(&place.lane)
                })
            })
            .map(|node| node.id.clone())
            .collect();
        for id in along {
            self.put.remove(&id);
            self.remove.insert(id);
        }
    }

    /// What will not be on the map any more: removed, or put into the tray.
    fn gone(&self) -> BTreeSet<Id> {
        let stood = |id: &Id| self.journey.node(id).is_some_and(|node| node.place().is_some());
        let into_tray = self.put.values().filter_map(|record| match record {
            Record::Node(node) if node.place().is_none() && stood(&node.id) => Some(&node.id),
            _ => None,
        });
        self.remove.iter().chain(into_tray).cloned().collect()
    }

    /// A connector goes with either of its ends, and with the port that it leaves by.
    fn take_connectors_along(&mut self, gone: &BTreeSet<Id>) {
        let ports: BTreeMap<&Id, BTreeSet<_>> = self
            .put
            .values()
            .filter_map(|record| match record {
                Record::Node(node) if node.kind().is_some() => {
                    Some((&node.id, node.ports().into_iter().collect()))
                }
                _ => None,
            })
            .collect();
        if gone.is_empty() && ports.is_empty() {
            return;
        }
        let along: Vec<Id> = self
            .journey
            .connectors()
            .filter(|connector| !self.put.contains_key(&connector.id))
            .filter(|connector| {
                gone.contains(&connector.from)
                    || gone.contains(&connector.to)
                    || ports.get(&connector.from).is_some_and(|ports| !ports.contains(&connector.port))
            })
            .map(|connector| connector.id.clone())
            .collect();
        self.remove.extend(along);
    }

    fn forget_the_gone(&mut self, gone: &BTreeSet<Id>) {
        if gone.is_empty() {
            return;
        }
        let refers = |record: &Record| references(record).iter().any(|found| gone.contains(&found.to));
        let changed: Vec<Record> =
            self.coming().filter(refers).filter_map(|record| forget(&record, gone)).collect();
        for record in changed {
            self.put(record);
        }
        let own = self.own.clone().unwrap_or_else(|| self.journey.own().clone());
        if own.main_goal.as_ref().is_some_and(|goal| gone.contains(goal)) {
            self.own = Some(Arc::new(JourneyRecord { main_goal: None, ..JourneyRecord::clone(&own) }));
        }
    }

    /// The journey's own record lists exactly the stages and lanes that there will be.
    fn list_stages_and_lanes(&mut self) {
        let before = self.own.clone().unwrap_or_else(|| self.journey.own().clone());
        let mut own = JourneyRecord::clone(&before);
        own.stages.retain(|id| !self.remove.contains(id));
        own.lanes.retain(|id| !self.remove.contains(id));
        for record in self.put.values() {
            let (list, id) = match record {
                Record::Stage(stage) => (&mut own.stages, &stage.id),
                Record::Lane(lane) => (&mut own.lanes, &lane.id),
                _ => continue,
            };
            if !list.contains(id) {
                list.push(id.clone());
            }
        }
        if own != *before {
            self.own = Some(Arc::new(own));
        }
    }

    fn into_change(self) -> Change {
        let own = self.own.map(Record::Journey);
        let put = self.put.into_iter().filter(|(id, _)| !self.remove.contains(id)).map(|(_, record)| record);
        Change {
            put: own.into_iter().chain(self.scenario).chain(put).collect(),
            remove: self.remove.into_iter().collect(),
        }
    }
}

/// The record without what it said of `gone`. What needs a new choice is left open, and the checker
/// asks for it.
fn forget(record: &Record, gone: &BTreeSet<Id>) -> Option<Record> {
    match record {
        Record::Node(node) => Some(Record::from(forget_in_node(Node::clone(node), gone))),
        Record::Lane(lane) => {
            let mut lane = Lane::clone(lane);
            lane.curves.retain(|id| !gone.contains(id));
            Some(Record::from(lane))
        }
        Record::Automation(automation) => {
            let mut automation = Automation::clone(automation);
            automation.r#for = automation.r#for.filter(|id| !gone.contains(id));
            automation.ends_when.retain(|id| !gone.contains(id));
            Some(Record::from(automation))
        }
        Record::Segment(segment) => {
            let mut segment = Segment::clone(segment);
            forget_in_condition(&mut segment.when, gone);
            Some(Record::from(segment))
        }
        _ => None,
    }
}

fn forget_in_node(mut node: Node, gone: &BTreeSet<Id>) -> Node {
    let still = |id: &Id| !gone.contains(id);
    node.personas.retain(still);
    match &mut node.body {
        NodeBody::Touchpoint(_) | NodeBody::Unknown(_) => {}
        NodeBody::Experience(body) => {
            body.about = body.about.take().filter(still);
            if let Experience::Opportunity(opportunity) = &mut body.card {
                opportunity.solves.retain(still);
            }
        }
        NodeBody::Rule(body) => {
            body.automation = body.automation.take().filter(still);
            forget_in_rule(&mut body.rule, gone);
        }
    }
    node
}

fn forget_in_rule(rule: &mut Rule, gone: &BTreeSet<Id>) {
    let still = |id: &Id| !gone.contains(id);
    match rule {
        Rule::Trigger(trigger) => match &mut trigger.on {
            Some(TriggerOn::Reaches(on)) if !still(&on.reaches) => trigger.on = None,
            Some(TriggerOn::Leaves(on)) if !still(&on.leaves) => trigger.on = None,
            Some(TriggerOn::Leaves(on)) => on.without = on.without.take().filter(still),
            Some(TriggerOn::Segment(on)) if !still(&on.segment) => trigger.on = None,
            _ => {}
        },
        Rule::Condition(choice) => {
            for branch in &mut choice.branches {
                forget_in_condition(&mut branch.when, gone);
            }
        }
        Rule::Message(message) => message.response_of.retain(|persona, _| still(persona)),
        Rule::Wait(wait) => {
            for awaited in &mut wait.events {
                awaited.reaches = awaited.reaches.take().filter(still);
                awaited.segment = awaited.segment.take().filter(still);
            }
        }
        _ => {}
    }
}

fn forget_in_condition(condition: &mut Condition, gone: &BTreeSet<Id>) {
    let refers = match condition {
        Condition::All(inner) => return inner.all.iter_mut().for_each(|c| forget_in_condition(c, gone)),
        Condition::Any(inner) => return inner.any.iter_mut().for_each(|c| forget_in_condition(c, gone)),
        Condition::Not(inner) => return forget_in_condition(&mut inner.not, gone),
        Condition::Segment(c) => gone.contains(&c.segment),
        Condition::Persona(c) => gone.contains(&c.persona),
        Condition::Entry(c) => gone.contains(&c.entry),
        Condition::Message(c) => gone.contains(&c.message),
        _ => false,
    };
    if refers {
        *condition = Condition::undecided();
    }
}
