//! The records that make up a journey, one file for each family.

pub mod automation;
pub mod connector;
pub mod evidence;
pub mod experience;
pub mod grid;
pub mod message;
pub mod node;
pub mod people;
pub mod rule;
pub mod scenario;
pub mod touchpoint;

use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::value::id::Id;
use automation::Automation;
use connector::Connector;
use grid::{JourneyRecord, Lane, Stage};
use node::Node;
use people::{Persona, Segment};
use scenario::{Expectation, Scenario};

/// One record of a journey: what a change puts or removes as a whole.
///
/// Records are shared, so that whoever keeps an earlier one sees by the pointer what has changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum Record {
    /// The journey's own record; there is always exactly one.
    Journey(Arc<JourneyRecord>),
    /// A column.
    Stage(Arc<Stage>),
    /// A row.
    Lane(Arc<Lane>),
    /// A card.
    Node(Arc<Node>),
    /// A line from a node's port to a node.
    Connector(Arc<Connector>),
    /// A group of rules.
    Automation(Arc<Automation>),
    /// Who travels.
    Persona(Arc<Persona>),
    /// A saved condition.
    Segment(Arc<Segment>),
    /// How a run is set up; there is always exactly one.
    Scenario(Arc<Scenario>),
    /// What every run is checked against.
    Expectation(Arc<Expectation>),
}

/// The kinds of records.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    TS,
    strum::IntoStaticStr,
    strum::EnumString,
    strum::VariantArray,
)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
#[expect(missing_docs, reason = "said at Record")]
pub enum RecordKind {
    Journey,
    Stage,
    Lane,
    Node,
    Connector,
    Automation,
    Persona,
    Segment,
    Scenario,
    Expectation,
}

impl Record {
    /// What kind of record this is.
    pub fn kind(&self) -> RecordKind {
        match self {
            Self::Journey(_) => RecordKind::Journey,
            Self::Stage(_) => RecordKind::Stage,
            Self::Lane(_) => RecordKind::Lane,
            Self::Node(_) => RecordKind::Node,
            Self::Connector(_) => RecordKind::Connector,
            Self::Automation(_) => RecordKind::Automation,
            Self::Persona(_) => RecordKind::Persona,
            Self::Segment(_) => RecordKind::Segment,
            Self::Scenario(_) => RecordKind::Scenario,
            Self::Expectation(_) => RecordKind::Expectation,
        }
    }

    /// The record's id. The scenario has none: there is exactly one.
    pub fn id(&self) -> Option<&Id> {
        match self {
            Self::Journey(journey) => Some(&journey.id),
            Self::Stage(stage) => Some(&stage.id),
            Self::Lane(lane) => Some(&lane.id),
            Self::Node(node) => Some(&node.id),
            Self::Connector(connector) => Some(&connector.id),
            Self::Automation(automation) => Some(&automation.id),
            Self::Persona(persona) => Some(&persona.id),
            Self::Segment(segment) => Some(&segment.id),
            Self::Scenario(_) => None,
            Self::Expectation(expectation) => Some(&expectation.id),
        }
    }
}

macro_rules! record_from {
    ($($name:ident)*) => {$(
        impl From<$name> for Record {
            fn from(record: $name) -> Self {
                Self::$name(Arc::new(record))
            }
        }
    )*};
}
record_from!(Stage Lane Node Connector Automation Persona Segment Scenario Expectation);

impl From<JourneyRecord> for Record {
    fn from(record: JourneyRecord) -> Self {
        Self::Journey(Arc::new(record))
    }
}
