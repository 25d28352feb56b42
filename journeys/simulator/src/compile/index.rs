//! Which row of which table each record of a journey becomes.

use std::{collections::HashMap, sync::Arc};

use safar_model::{
    Journey,
    record::{
        connector::Connector,
        node::{Node, NodeKind},
        rule::Rule,
    },
    value::id::Id,
};

use crate::{
    program::{
        AutomationAt, EmotionAt, GoalAt, MessageAt, NodeAt, PainAt, PersonaAt, RuleAt, SegmentAt, StageAt,
        TouchpointAt,
    },
    table::Row,
};

/// The rows of a journey's records.
pub(super) struct Index<'j> {
    /// The nodes in order: the row of each is its place.
    pub(super) nodes: Vec<&'j Arc<Node>>,
    /// The connectors in order.
    pub(super) connectors: Vec<&'j Connector>,
    pub(super) node_rows: HashMap<&'j Id, NodeAt>,
    pub(super) touchpoints: HashMap<&'j Id, TouchpointAt>,
    pub(super) rules: HashMap<&'j Id, RuleAt>,
    pub(super) messages: HashMap<&'j Id, MessageAt>,
    pub(super) goals: HashMap<&'j Id, GoalAt>,
    pub(super) emotions: HashMap<&'j Id, EmotionAt>,
    pub(super) pains: HashMap<&'j Id, PainAt>,
    pub(super) stages: HashMap<&'j Id, StageAt>,
    pub(super) automations: HashMap<&'j Id, AutomationAt>,
    pub(super) personas: HashMap<&'j Id, PersonaAt>,
    pub(super) segments: HashMap<&'j Id, SegmentAt>,
}

impl<'j> Index<'j> {
    pub(super) fn new(journey: &'j Journey) -> Self {
        let nodes = journey.nodes_in_order();
        let of_kind =
            |kind: NodeKind| nodes.iter().filter(move |node| node.kind() == Some(kind)).map(|node| &node.id);
        Self {
            node_rows: number(nodes.iter().map(|node| &node.id)),
            touchpoints: number(of_kind(NodeKind::Touchpoint)),
            rules: number(nodes.iter().filter(|node| node.rule().is_some()).map(|node| &node.id)),
            messages: number(of_kind(NodeKind::Message)),
            goals: number(of_kind(NodeKind::Goal)),
            emotions: number(of_kind(NodeKind::Emotion)),
            pains: number(of_kind(NodeKind::PainPoint)),
            connectors: journey.connectors().map(AsRef::as_ref).collect(),
            stages: number(journey.stages().map(|stage| &stage.id)),
            automations: number(journey.automations().map(|automation| &automation.id)),
            personas: number(journey.personas().map(|persona| &persona.id)),
            segments: number(journey.segments().map(|segment| &segment.id)),
            nodes,
        }
    }

    /// The rule nodes in order.
    pub(super) fn rule_nodes(&self) -> Vec<(&'j Node, Option<&'j Id>, &'j Rule)> {
        let rule = |node: &'j Arc<Node>| {
            let body = node.rule()?;
            Some((node.as_ref(), body.automation.as_ref(), &body.rule))
        };
        self.nodes.iter().copied().filter_map(rule).collect()
    }

    /// The row of a node.
    pub(super) fn node(&self, id: &Id) -> NodeAt {
        // Every caller has the id from a node of the journey.
        self.node_rows.get(id).copied().unwrap_or(NodeAt::new(0))
    }
}

/// Numbers ids in their order.
fn number<'j, R: Row>(ids: impl Iterator<Item = &'j Id>) -> HashMap<&'j Id, R> {
    ids.enumerate().map(|(at, id)| (id, R::new(at))).collect()
}
