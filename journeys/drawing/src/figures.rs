//! The figures of a run, as far as they are drawn on the map.

use std::collections::HashMap;

use safar_model::value::id::Id;

/// The figures of a run: what its cards and connectors show while it is in sight. What was not on the
/// map that was run has none.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Figures {
    /// Those of nodes.
    pub nodes: HashMap<Id, NodeFigures>,
    /// How many went along each connector.
    pub connectors: HashMap<Id, u64>,
}

/// The figures of a node.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct NodeFigures {
    /// How many came: visits of a touchpoint, tokens of a rule.
    pub entered: u64,
    /// How many left the journey here.
    pub left: u64,
    /// How many were still here when the run ended.
    pub waiting: u64,
    /// Of a message: how many were sent.
    pub sent: Option<u64>,
    /// Of a pain point: how many it hit, and how many of those left.
    pub hit: Option<Hits>,
    /// Of a goal: how many customers reached it.
    pub reached: Option<u64>,
}

/// Whom a pain point hit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many were hit.
    pub hit: u64,
    /// How many of those left the journey.
    pub left: u64,
}
