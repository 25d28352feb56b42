//! What compiled things are called, for reports and traces only.

use safar_model::{journey::RecordName, value::id::Id};

use super::{AttributeAt, EventAt, ExperimentAt, LinkAt, NodeAt, PersonaAt, SegmentAt, StageAt, TagAt};
use crate::table::{Row, Table};

/// What compiled things are called.
#[derive(Debug, Clone)]
pub(crate) struct Names {
    pub(crate) journey: Id,
    pub(crate) nodes: Table<NodeAt, RecordName>,
    pub(crate) node_ids: Table<NodeAt, Id>,
    /// The event that marks the end of a touchpoint.
    pub(crate) emits: Table<NodeAt, Option<String>>,
    pub(crate) links: Table<LinkAt, Id>,
    pub(crate) stages: Table<StageAt, Id>,
    /// Empty where a journey has no personas.
    pub(crate) personas: Table<PersonaAt, Id>,
    pub(crate) segments: Table<SegmentAt, Id>,
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
