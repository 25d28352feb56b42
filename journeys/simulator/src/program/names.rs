//! What compiled things are called, for reports and traces only.

use safar_model::{journey::RecordName, value::id::Id};

use super::{
    AttributeAt, AutomationAt, ChannelAt, EventAt, ExperimentAt, LinkAt, NodeAt, PainAt, PersonaAt,
    SegmentAt, StageAt, TagAt, TouchpointAt,
};
use crate::table::{Row, Table};

/// What compiled things are called.
#[derive(Debug, Clone)]
pub(crate) struct Names {
    pub(crate) journey: Id,
    pub(crate) nodes: Table<NodeAt, RecordName>,
    pub(crate) node_ids: Table<NodeAt, Id>,
    /// The event that marks the end of a touchpoint.
    pub(crate) emits: Table<NodeAt, Option<String>>,
    /// The channel of each touchpoint, if it names one.
    pub(crate) channels: Table<TouchpointAt, Option<String>>,
    /// The channels that messages go by.
    pub(crate) message_channels: Table<ChannelAt, String>,
    pub(crate) links: Table<LinkAt, Id>,
    pub(crate) stages: Table<StageAt, Id>,
    /// Empty where a journey has no personas.
    pub(crate) personas: Table<PersonaAt, Id>,
    pub(crate) segments: Table<SegmentAt, Id>,
    /// The named automations; the last automation of a program has no name.
    pub(crate) automations: Table<AutomationAt, Id>,
    /// Opportunities, each with the pain points that it solves.
    pub(crate) opportunities: Vec<(Id, Vec<PainAt>)>,
    pub(crate) events: Table<EventAt, String>,
    pub(crate) attributes: Table<AttributeAt, String>,
    pub(crate) tags: Table<TagAt, String>,
    pub(crate) experiments: Table<ExperimentAt, Experiment>,
}

impl Names {
    /// What a persona is called; `None` in a journey without any.
    pub(crate) fn persona(&self, persona: PersonaAt) -> Option<&Id> {
        self.personas.iter().nth(persona.at())
    }
}

/// What an experiment and its arms are called.
#[derive(Debug, Clone)]
pub(crate) struct Experiment {
    pub(crate) name: String,
    pub(crate) ports: Vec<String>,
}
