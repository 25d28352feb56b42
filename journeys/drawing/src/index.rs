//! The records that were drawn last, and which of them bear upon which.
//!
//! Records are shared, so a journey is compared with the one before by its pointers alone; what a
//! change bears upon is then looked up here instead of searched for.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use safar_model::{
    Journey,
    record::{
        Record,
        automation::Automation,
        connector::Connector,
        grid::{JourneyRecord, Lane, Stage},
        node::Node,
        people::{Persona, Segment},
        rule::{Rule, TriggerOn},
    },
    reference::references,
    value::id::Id,
};

use crate::layout::emotion::Sign;

/// The records that were drawn last.
#[derive(Default)]
pub(crate) struct Index {
    pub own: Option<Arc<JourneyRecord>>,
    pub stages: BTreeMap<Id, Arc<Stage>>,
    pub lanes: BTreeMap<Id, Arc<Lane>>,
    pub nodes: BTreeMap<Id, Arc<Node>>,
    pub connectors: BTreeMap<Id, Arc<Connector>>,
    pub automations: BTreeMap<Id, Arc<Automation>>,
    pub segments: BTreeMap<Id, Arc<Segment>>,
    pub personas: BTreeMap<Id, Arc<Persona>>,
    relations: Relations,
}

/// What bears upon what.
#[derive(Default)]
struct Relations {
    /// Connectors by the node they leave, and by the node they reach.
    leaving: Many<Id>,
    reaching: Many<Id>,
    /// Triggers by the touchpoint they listen to.
    listening: Many<Id>,
    /// Rules by their automation.
    members: Many<Id>,
    /// Nodes by the lane they stand in.
    standing: Many<Id>,
    /// Nodes and automations by the records that they name.
    naming: Many<Id>,
}

/// Records that have changed, and what each was before.
pub(crate) type Before<T> = BTreeMap<Id, Option<Arc<T>>>;

/// The records that have changed.
#[derive(Default)]
pub(crate) struct Changed {
    pub own: bool,
    pub stages: Before<Stage>,
    pub lanes: Before<Lane>,
    pub nodes: Before<Node>,
    pub connectors: Before<Connector>,
    pub automations: BTreeSet<Id>,
    pub segments: BTreeSet<Id>,
    /// Whether any persona has.
    pub personas: bool,
}

impl Index {
    /// Takes over a journey; says which records have changed.
    pub fn take(&mut self, journey: &Journey) -> Changed {
        let mut changed = Changed::default();
        if !self.own.as_ref().is_some_and(|own| Arc::ptr_eq(own, journey.own())) {
            self.own = Some(journey.own().clone());
            changed.own = true;
        }
        let stages: BTreeMap<&Id, &Arc<Stage>> = journey.stages().map(|stage| (&stage.id, stage)).collect();
        let lanes: BTreeMap<&Id, &Arc<Lane>> = journey.lanes().map(|lane| (&lane.id, lane)).collect();
        changed.stages =
            taken(differing(&self.stages, stages.into_values(), |stage| &stage.id), &mut self.stages);
        changed.lanes = taken(differing(&self.lanes, lanes.into_values(), |lane| &lane.id), &mut self.lanes);
        let segments = journey.segments();
        let segments = taken(differing(&self.segments, segments, |segment| &segment.id), &mut self.segments);
        changed.segments = segments.into_keys().collect();
        let personas = journey.personas();
        let personas = taken(differing(&self.personas, personas, |persona| &persona.id), &mut self.personas);
        changed.personas = !personas.is_empty();
        for (id, after) in differing(&self.automations, journey.automations(), |automation| &automation.id) {
            let before = replace(&mut self.automations, &id, after.clone());
            self.relations.automation(before.as_ref(), false);
            self.relations.automation(after.as_ref(), true);
            changed.automations.insert(id);
        }
        for (id, after) in differing(&self.nodes, journey.nodes(), |node| &node.id) {
            let before = replace(&mut self.nodes, &id, after.clone());
            self.relations.node(before.as_ref(), false);
            self.relations.node(after.as_ref(), true);
            changed.nodes.insert(id, before);
        }
        for (id, after) in differing(&self.connectors, journey.connectors(), |connector| &connector.id) {
            let before = replace(&mut self.connectors, &id, after.clone());
            self.relations.connector(before.as_deref(), false);
            self.relations.connector(after.as_deref(), true);
            changed.connectors.insert(id, before);
        }
        changed
    }

    /// What a persona is known by in emotion lanes.
    pub fn sign(&self, persona: &Id) -> Option<Sign> {
        let (at, (_, persona)) = self.personas.iter().enumerate().find(|(_, (id, _))| *id == persona)?;
        Some(Sign::of(persona, at))
    }

    /// The connectors that leave a node, by id.
    pub fn leaving(&self, node: &Id) -> impl Iterator<Item = &Arc<Connector>> {
        self.relations.leaving.of(node).filter_map(|id| self.connectors.get(id))
    }

    /// The connectors that reach a node, by id.
    pub fn reaching(&self, node: &Id) -> impl Iterator<Item = &Arc<Connector>> {
        self.relations.reaching.of(node).filter_map(|id| self.connectors.get(id))
    }

    /// The automations that listen to a touchpoint, by id. Triggers in none count as one together.
    pub fn listening(&self, touchpoint: &Id) -> Vec<Option<Id>> {
        let triggers = self.relations.listening.of(touchpoint).filter_map(|id| self.nodes.get(id)?.rule());
        let automations: BTreeSet<Option<Id>> = triggers.map(|rule| rule.automation.clone()).collect();
        automations.into_iter().collect()
    }

    /// The rules of an automation, by id.
    pub fn members(&self, automation: &Id) -> impl Iterator<Item = &Arc<Node>> {
        self.relations.members.of(automation).filter_map(|id| self.nodes.get(id))
    }

    /// The nodes that stand in a lane, by id.
    pub fn standing(&self, lane: &Id) -> impl Iterator<Item = &Arc<Node>> {
        self.relations.standing.of(lane).filter_map(|id| self.nodes.get(id))
    }

    /// The nodes and automations that name a record.
    pub fn naming(&self, record: &Id) -> impl Iterator<Item = &Id> {
        self.relations.naming.of(record)
    }
}

/// The touchpoints that a node listens to, if it is a trigger.
pub(crate) fn listens_to(node: &Node) -> Vec<&Id> {
    let Some(Rule::Trigger(trigger)) = node.rule().map(|body| &body.rule) else { return Vec::new() };
    match &trigger.on {
        Some(TriggerOn::Reaches(on)) => vec![&on.reaches],
        Some(TriggerOn::Leaves(on)) => vec![&on.leaves],
        _ => Vec::new(),
    }
}

impl Relations {
    fn node(&mut self, node: Option<&Arc<Node>>, add: bool) {
        let Some(node) = node else { return };
        for touchpoint in listens_to(node) {
            self.listening.set(touchpoint, &node.id, add);
        }
        if let Some(automation) = node.rule().and_then(|rule| rule.automation.as_ref()) {
            self.members.set(automation, &node.id, add);
        }
        if let Some(place) = node.place() {
            self.standing.set(&place.lane, &node.id, add);
        }
        self.naming(&Record::Node(node.clone()), &node.id, add);
    }

    fn automation(&mut self, automation: Option<&Arc<Automation>>, add: bool) {
        let Some(automation) = automation else { return };
        self.naming(&Record::Automation(automation.clone()), &automation.id, add);
    }

    fn naming(&mut self, record: &Record, id: &Id, add: bool) {
        for reference in references(record) {
            self.naming.set(&reference.to, id, add);
        }
    }

    fn connector(&mut self, connector: Option<&Connector>, add: bool) {
        let Some(connector) = connector else { return };
        self.leaving.set(&connector.from, &connector.id, add);
        self.reaching.set(&connector.to, &connector.id, add);
    }
}

/// Sets of ids by an id.
struct Many<T>(HashMap<Id, BTreeSet<T>>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl Many<Id> {
    fn of(&self, id: &Id) -> impl Iterator<Item = &Id> {
        self.0.get(id).into_iter().flatten()
    }

    fn set(&mut self, at: &Id, id: &Id, add: bool) {
        if add {
            self.0.entry(at.clone()).or_default().insert(id.clone());
        } else if let Some(ids) = self.0.get_mut(at) {
            ids.remove(id);
            if ids.is_empty() {
                self.0.remove(at);
            }
        }
    }
}

/// The records that differ between two sets, both in the order of ids; without one: it is gone.
fn differing<'a, T: 'a>(
    before: &BTreeMap<Id, Arc<T>>,
    after: impl Iterator<Item = &'a Arc<T>>,
    id: fn(&T) -> &Id,
) -> Vec<(Id, Option<Arc<T>>)> {
    let mut differing = Vec::new();
    let mut before = before.iter().peekable();
    for record in after {
        while let Some((gone, _)) =
            before.next_if(|(old, known)| !Arc::ptr_eq(known, record) && *old < id(record))
        {
            differing.push((gone.clone(), None));
        }
        match before.peek() {
            Some((_, known)) if Arc::ptr_eq(known, record) => {
                before.next();
            }
            Some((old, _)) if *old == id(record) => {
                before.next();
                differing.push((id(record).clone(), Some(record.clone())));
            }
            _ => differing.push((id(record).clone(), Some(record.clone()))),
        }
    }
    differing.extend(before.map(|(gone, _)| (gone.clone(), None)));
    differing
}

fn replace<T>(records: &mut BTreeMap<Id, Arc<T>>, id: &Id, after: Option<Arc<T>>) -> Option<Arc<T>> {
    match after {
        Some(after) => records.insert(id.clone(), after),
        None => records.remove(id),
    }
}

/// Takes over what differs; gives back what it was before.
fn taken<T>(differing: Vec<(Id, Option<Arc<T>>)>, records: &mut BTreeMap<Id, Arc<T>>) -> Before<T> {
    let taken = differing.into_iter().map(|(id, after)| {
        let before = replace(records, &id, after);
        (id, before)
    });
    taken.collect()
}
