//! A journey: a set of records, each known by its id.
//!
//! Invariants, which hold at every moment that anyone can see:
//!
//! * ids are unique in the journey, over all kinds of records;
//! * the journey's own record lists exactly the stages and the lanes that there are, once each;
//! * whatever a record refers to is there, and of a kind that may be referred to
//!   ([`references`](crate::reference::references)).

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    reading::FieldError,
    record::{
        Record, RecordKind,
        automation::Automation,
        connector::Connector,
        evidence::Ranges,
        grid::{JourneyRecord, Lane, Stage},
        node::Node,
        people::{Persona, Segment},
        scenario::{Expectation, Scenario},
    },
    reference::{Target, references},
    value::id::Id,
};

/// One map: a set of records, each known by its id.
#[derive(Debug, Clone, PartialEq)]
pub struct Journey {
    pub(crate) own: Arc<JourneyRecord>,
    pub(crate) stages: BTreeMap<Id, Arc<Stage>>,
    pub(crate) lanes: BTreeMap<Id, Arc<Lane>>,
    pub(crate) nodes: BTreeMap<Id, Arc<Node>>,
    pub(crate) connectors: BTreeMap<Id, Arc<Connector>>,
    pub(crate) automations: BTreeMap<Id, Arc<Automation>>,
    pub(crate) personas: BTreeMap<Id, Arc<Persona>>,
    pub(crate) segments: BTreeMap<Id, Arc<Segment>>,
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) expectations: BTreeMap<Id, Arc<Expectation>>,
}

/// Why records do not make a journey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Flaw {
    /// Two records have the same id.
    DoubleId {
        /// The id.
        id: Id,
    },
    /// A change removes a record that is not there.
    NotThere {
        /// The id.
        id: Id,
    },
    /// A record refers to one that is not there.
    Dangling {
        /// The record that refers.
        record: RecordName,
        /// The field in which it refers.
        field: Box<str>,
        /// The id that is not there.
        to: Id,
    },
    /// A record refers to one of a kind that does not fit.
    WrongTarget {
        /// The record that refers.
        record: RecordName,
        /// The field in which it refers.
        field: Box<str>,
        /// What it refers to.
        to: Box<RecordName>,
    },
    /// A stage or a lane that the journey's own record does not list.
    Unlisted {
        /// The stage or lane.
        record: RecordName,
    },
    /// A stage or a lane that the journey's own record lists twice.
    ListedTwice {
        /// The stage or lane.
        id: Id,
    },
    /// There is no record of the journey itself.
    NoJourney,
    /// A field of a record could not be read.
    Field {
        /// The record.
        record: RecordName,
        /// The field and the reason.
        #[serde(flatten)]
        error: Box<FieldError>,
    },
}

/// A record as people and programs call it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecordName {
    /// What kind of record it is: a [`RecordKind`], or for a node the name of its kind.
    pub kind: Box<str>,
    /// Its id, if it has one that can be read.
    pub id: Box<str>,
    /// Its title.
    pub title: Box<str>,
    /// The titles of the cards that it joins, where it is a connector without a title of its own and they are
    /// known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub joins: Option<Box<[Box<str>; 2]>>,
}

impl Journey {
    /// An empty journey.
    pub fn new(own: JourneyRecord) -> Self {
        Self {
            own: Arc::new(JourneyRecord { stages: Vec::new(), lanes: Vec::new(), main_goal: None, ..own }),
            stages: BTreeMap::new(),
            lanes: BTreeMap::new(),
            nodes: BTreeMap::new(),
            connectors: BTreeMap::new(),
            automations: BTreeMap::new(),
            personas: BTreeMap::new(),
            segments: BTreeMap::new(),
            scenario: Arc::new(Scenario::default()),
            expectations: BTreeMap::new(),
        }
    }

    /// Puts records together to a journey. Where no scenario is given, it has the usual one.
    ///
    /// # Errors
    /// The first flaw that is found: an invariant that the records would break.
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Result<Self, Flaw> {
        let mut own = None;
        let mut rest = Vec::new();
        for record in records {
            match record {
                Record::Journey(record) => own = Some(record),
                record => rest.push(record),
            }
        }
        let own = own.ok_or(Flaw::NoJourney)?;
        let mut journey = Self::new(JourneyRecord::clone(&own));
        journey.own = own;
        for record in rest {
            if let Some(id) = record.id()
                && journey.kind_of(id).is_some()
            {
                return Err(Flaw::DoubleId { id: id.clone() });
            }
            journey.insert(record);
        }
        journey.check_listing()?;
        for record in journey.records() {
            journey.check_references(&record)?;
        }
        Ok(journey)
    }

    /// All records in their stable order: the journey, its stages and lanes as it lists them, nodes
    /// by place and then id, connectors and the rest by id, and the scenario.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        let own = std::iter::once(Record::Journey(self.own.clone()));
        own.chain(self.stages().map(|stage| Record::Stage(stage.clone())))
            .chain(self.lanes().map(|lane| Record::Lane(lane.clone())))
            .chain(self.nodes_in_order().into_iter().map(|node| Record::Node(node.clone())))
            .chain(self.connectors.values().cloned().map(Record::Connector))
            .chain(self.automations.values().cloned().map(Record::Automation))
            .chain(self.personas.values().cloned().map(Record::Persona))
            .chain(self.segments.values().cloned().map(Record::Segment))
            .chain([Record::Scenario(self.scenario.clone())])
            .chain(self.expectations.values().cloned().map(Record::Expectation))
    }

    /// The journey's own record.
    pub fn own(&self) -> &Arc<JourneyRecord> {
        &self.own
    }

    /// The stages, in order.
    pub fn stages(&self) -> impl Iterator<Item = &Arc<Stage>> {
        self.own.stages.iter().filter_map(|id| self.stages.get(id))
    }

    /// The lanes, in order.
    pub fn lanes(&self) -> impl Iterator<Item = &Arc<Lane>> {
        self.own.lanes.iter().filter_map(|id| self.lanes.get(id))
    }

    /// The nodes, by id.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = &Arc<Node>> {
        self.nodes.values()
    }

    /// The nodes in the order of a file and of simulation: by stage, lane, distance down, distance
    /// along, and id; those in the tray last.
    pub fn nodes_in_order(&self) -> Vec<&Arc<Node>> {
        let position = |list: &[Id]| -> BTreeMap<Id, usize> {
            list.iter().cloned().enumerate().map(|(at, id)| (id, at)).collect()
        };
        let (stages, lanes) = (position(&self.own.stages), position(&self.own.lanes));
        let mut nodes: Vec<_> = self
            .nodes
            .values()
            .map(|node| match node.place() {
                Some(place) => {
                    let cell = (stages.get(&place.stage).copied(), lanes.get(&place.lane).copied());
                    (false, cell, place.y, place.x, node)
                }
                None => (true, (None, None), 0.0, 0.0, node),
            })
            .collect();
        nodes.sort_by(|a, b| {
            (a.0, a.1)
                .cmp(&(b.0, b.1))
                .then(a.2.total_cmp(&b.2))
                .then(a.3.total_cmp(&b.3))
                .then_with(|| a.4.id.cmp(&b.4.id))
        });
        nodes.into_iter().map(|(.., node)| node).collect()
    }

    /// The connectors, by id.
    pub fn connectors(&self) -> impl ExactSizeIterator<Item = &Arc<Connector>> {
        self.connectors.values()
    }

    /// The automations, by id.
    pub fn automations(&self) -> impl ExactSizeIterator<Item = &Arc<Automation>> {
        self.automations.values()
    }

    /// The personas, by id.
    pub fn personas(&self) -> impl ExactSizeIterator<Item = &Arc<Persona>> {
        self.personas.values()
    }

    /// The segments, by id.
    pub fn segments(&self) -> impl ExactSizeIterator<Item = &Arc<Segment>> {
        self.segments.values()
    }

    /// How a run is set up.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What every run is checked against, by id.
    pub fn expectations(&self) -> impl ExactSizeIterator<Item = &Arc<Expectation>> {
        self.expectations.values()
    }

    /// A stage.
    pub fn stage(&self, id: &Id) -> Option<&Arc<Stage>> {
        self.stages.get(id)
    }

    /// A lane.
    pub fn lane(&self, id: &Id) -> Option<&Arc<Lane>> {
        self.lanes.get(id)
    }

    /// A node.
    pub fn node(&self, id: &Id) -> Option<&Arc<Node>> {
        self.nodes.get(id)
    }

    /// A connector.
    pub fn connector(&self, id: &Id) -> Option<&Arc<Connector>> {
        self.connectors.get(id)
    }

    /// An automation.
    pub fn automation(&self, id: &Id) -> Option<&Arc<Automation>> {
        self.automations.get(id)
    }

    /// The goal that *conversion* means: the one that is named, or the first in the order of nodes.
    pub fn main_goal(&self) -> Option<&Arc<Node>> {
        match &self.own.main_goal {
            Some(goal) => self.nodes.get(goal),
            None => self.nodes_in_order().into_iter().find(|node| node.kind_name() == "goal"),
        }
    }

    /// The record with this id.
    pub fn record(&self, id: &Id) -> Option<Record> {
        Some(match self.kind_of(id)? {
            RecordKind::Journey => Record::Journey(self.own.clone()),
            RecordKind::Scenario => return None,
            RecordKind::Stage => Record::Stage(self.stages.get(id)?.clone()),
            RecordKind::Lane => Record::Lane(self.lanes.get(id)?.clone()),
            RecordKind::Node => Record::Node(self.nodes.get(id)?.clone()),
            RecordKind::Connector => Record::Connector(self.connectors.get(id)?.clone()),
            RecordKind::Automation => Record::Automation(self.automations.get(id)?.clone()),
            RecordKind::Persona => Record::Persona(self.personas.get(id)?.clone()),
            RecordKind::Segment => Record::Segment(self.segments.get(id)?.clone()),
            RecordKind::Expectation => Record::Expectation(self.expectations.get(id)?.clone()),
        })
    }

    /// A record as it is here, of which another journey has another version.
    pub fn version_of(&self, record: &Record) -> Option<Record> {
        match (record, record.id()) {
            (Record::Scenario(_), _) => Some(Record::Scenario(self.scenario.clone())),
            (_, id) => self.record(id?),
        }
    }

    /// The records with figures that may be off, and the ranges in which those are assumed to lie.
    pub fn ranges(&self) -> impl Iterator<Item = (Record, &Ranges)> {
        let nodes = self.nodes().map(|node| (Record::Node(node.clone()), &node.ranges));
        let connectors = self.connectors().map(|one| (Record::Connector(one.clone()), &one.ranges));
        let personas = self.personas().map(|persona| (Record::Persona(persona.clone()), &persona.ranges));
        let scenario = (Record::Scenario(self.scenario.clone()), &self.scenario.ranges);
        nodes.chain(connectors).chain(personas).chain([scenario])
    }

    /// What kind of record an id names, if there is one.
    pub fn kind_of(&self, id: &Id) -> Option<RecordKind> {
        [
            (self.own.id == *id, RecordKind::Journey),
            (self.stages.contains_key(id), RecordKind::Stage),
            (self.lanes.contains_key(id), RecordKind::Lane),
            (self.nodes.contains_key(id), RecordKind::Node),
            (self.connectors.contains_key(id), RecordKind::Connector),
            (self.automations.contains_key(id), RecordKind::Automation),
            (self.personas.contains_key(id), RecordKind::Persona),
            (self.segments.contains_key(id), RecordKind::Segment),
            (self.expectations.contains_key(id), RecordKind::Expectation),
        ]
        .into_iter()
        .find_map(|(is, kind)| is.then_some(kind))
    }
}

impl Journey {
    /// Puts a record, without a look at the invariants; gives back the one that it replaces.
    pub(crate) fn insert(&mut self, record: Record) -> Option<Record> {
        fn put<T>(map: &mut BTreeMap<Id, Arc<T>>, id: Id, record: Arc<T>) -> Option<Arc<T>> {
            map.insert(id, record)
        }
        match record {
            Record::Journey(own) => Some(Record::Journey(std::mem::replace(&mut self.own, own))),
            Record::Scenario(new) => Some(Record::Scenario(std::mem::replace(&mut self.scenario, new))),
            Record::Stage(r) => put(&mut self.stages, r.id.clone(), r).map(Record::Stage),
            Record::Lane(r) => put(&mut self.lanes, r.id.clone(), r).map(Record::Lane),
            Record::Node(r) => put(&mut self.nodes, r.id.clone(), r).map(Record::Node),
            Record::Connector(r) => put(&mut self.connectors, r.id.clone(), r).map(Record::Connector),
            Record::Automation(r) => put(&mut self.automations, r.id.clone(), r).map(Record::Automation),
            Record::Persona(r) => put(&mut self.personas, r.id.clone(), r).map(Record::Persona),
            Record::Segment(r) => put(&mut self.segments, r.id.clone(), r).map(Record::Segment),
            Record::Expectation(r) => put(&mut self.expectations, r.id.clone(), r).map(Record::Expectation),
        }
    }

    /// Removes a record, without a look at the invariants. The journey's own record and the scenario
    /// are always there.
    pub(crate) fn take(&mut self, id: &Id) -> Option<Record> {
        match self.kind_of(id)? {
            RecordKind::Journey | RecordKind::Scenario => None,
            RecordKind::Stage => self.stages.remove(id).map(Record::Stage),
            RecordKind::Lane => self.lanes.remove(id).map(Record::Lane),
            RecordKind::Node => self.nodes.remove(id).map(Record::Node),
            RecordKind::Connector => self.connectors.remove(id).map(Record::Connector),
            RecordKind::Automation => self.automations.remove(id).map(Record::Automation),
            RecordKind::Persona => self.personas.remove(id).map(Record::Persona),
            RecordKind::Segment => self.segments.remove(id).map(Record::Segment),
            RecordKind::Expectation => self.expectations.remove(id).map(Record::Expectation),
        }
    }

    /// Checks that the journey's own record lists exactly the stages and lanes that there are.
    pub(crate) fn check_listing(&self) -> Result<(), Flaw> {
        let mut seen = std::collections::BTreeSet::new();
        for id in self.own.stages.iter().chain(&self.own.lanes) {
            if !seen.insert(id) {
                return Err(Flaw::ListedTwice { id: id.clone() });
            }
        }
        let unlisted = |record: Record| Flaw::Unlisted { record: record.name() };
        let stage = self.stages.values().find(|stage| !self.own.stages.contains(&stage.id));
        let lane = self.lanes.values().find(|lane| !self.own.lanes.contains(&lane.id));
        match (stage, lane) {
            (Some(stage), _) => Err(unlisted(Record::Stage(stage.clone()))),
            (_, Some(lane)) => Err(unlisted(Record::Lane(lane.clone()))),
            (None, None) => Ok(()),
        }
    }

    /// Checks that what a record refers to is there and of a kind that fits.
    pub(crate) fn check_references(&self, record: &Record) -> Result<(), Flaw> {
        for reference in references(record) {
            let found = self.record(&reference.to).ok_or_else(|| Flaw::Dangling {
                record: record.name(),
                field: reference.field.clone().into_owned().into(),
                to: reference.to.clone(),
            })?;
            if !fits(reference.target, &found) {
                return Err(Flaw::WrongTarget {
                    record: record.name(),
                    field: reference.field.into_owned().into(),
                    to: found.name().into(),
                });
            }
        }
        Ok(())
    }
}

fn fits(target: Target, record: &Record) -> bool {
    match (target, record) {
        (Target::Record(kind), record) => record.kind() == kind,
        (Target::Step, Record::Node(node)) => node.experience().is_none(),
        // A kind of a newer version may be anything.
        (Target::Node(kind), Record::Node(node)) => node.kind().is_none_or(|found| found == kind),
        _ => false,
    }
}

impl Journey {
    /// A name that says which cards are joined, where it is that of a connector without a title.
    pub fn with_ends(&self, mut name: RecordName) -> RecordName {
        let is_connector = *name.kind == *<&str>::from(RecordKind::Connector) && name.title.is_empty();
        let connector = Id::parse(&name.id).ok().filter(|_| is_connector);
        let connector = connector.and_then(|id| self.connectors.get(&id));
        let title = |id: &Id| self.node(id).map(|node| node.title.as_str()).filter(|title| !title.is_empty());
        name.joins = connector.and_then(|connector| {
            Some([title(&connector.from)?.into(), title(&connector.to)?.into()].into())
        });
        name
    }
}

impl Record {
    /// How the record is called.
    pub fn name(&self) -> RecordName {
        let kind: &'static str = self.kind().into();
        let (kind, title) = match self {
            Self::Journey(own) => (kind, own.title.as_str()),
            Self::Stage(stage) => (kind, stage.title.as_str()),
            Self::Lane(lane) => (kind, lane.title.as_str()),
            Self::Node(node) => return node.name(),
            Self::Connector(connector) => (kind, connector.title.as_deref().unwrap_or_default()),
            Self::Automation(automation) => (kind, automation.title.as_str()),
            Self::Persona(persona) => (kind, persona.name.as_str()),
            Self::Segment(segment) => (kind, segment.title.as_str()),
            Self::Scenario(_) => (kind, ""),
            Self::Expectation(expectation) => (kind, expectation.title.as_str()),
        };
        let id = self.id().map(|id| id.as_str().into()).unwrap_or_default();
        RecordName { kind: kind.into(), id, title: title.into(), joins: None }
    }
}

impl Node {
    /// How the node is called.
    pub fn name(&self) -> RecordName {
        RecordName {
            kind: self.kind_name().into(),
            id: self.id.as_str().into(),
            title: self.title.as_str().into(),
            joins: None,
        }
    }
}
