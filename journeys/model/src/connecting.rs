//! The rules of connecting: where a connector may go, and as what.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    journey::{Journey, RecordName},
    record::{
        connector::Connector,
        node::{Family, Node, NodeBody, NodeKind},
        rule::Rule,
    },
    value::id::{Id, Port},
};

/// What a connector does with the customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Way {
    /// Whoever comes goes there.
    Routed,
    /// A rule starts there too, and the customer walks on.
    Also,
}

/// Why a connector may not go somewhere.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum NotConnectable {
    /// Experience cards are no steps of anybody's way.
    NoStep {
        /// The card.
        node: RecordName,
    },
    /// A card in the tray is on nobody's way yet.
    InTray {
        /// The card.
        node: RecordName,
    },
    /// The node has no such port.
    NoSuchPort {
        /// The node.
        node: RecordName,
        /// The port.
        port: Port,
    },
    /// Nothing leads into a trigger: it starts by what happens to the customer.
    IntoTrigger {
        /// The trigger.
        node: RecordName,
    },
    /// A rule would lead to itself.
    ToItself {
        /// The rule.
        node: RecordName,
    },
    /// The port carries one connector, and has it already.
    PortTaken {
        /// The node.
        node: RecordName,
        /// The port.
        port: Port,
        /// What people call it, if it has a title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        port_title: Option<Box<str>>,
    },
    /// There is such a connector already.
    AlreadyConnected {
        /// Where it starts.
        from: RecordName,
        /// Where it ends.
        to: RecordName,
    },
    /// Only a connector from a touchpoint to a rule can be an also-connector, and none to a goal or
    /// an exit.
    NeverAlso {
        /// Where it ends.
        to: RecordName,
    },
}

/// Says whether a connector may go from a node's port to another node, and as what it goes where
/// nothing else is wanted. `apart_from` is a connector that would go away for it.
///
/// # Errors
/// Why it may not.
pub fn may_connect(
    journey: &Journey,
    from: &Node,
    port: &Port,
    to: &Node,
    apart_from: Option<&Id>,
) -> Result<Way, NotConnectable> {
    may_join(from, port, to, journey.connectors().filter(|other| Some(&other.id) != apart_from))
}

/// As [`may_connect`], beside these connectors.
///
/// # Errors
/// Why it may not.
pub fn may_join<'a>(
    from: &Node,
    port: &Port,
    to: &Node,
    beside: impl Iterator<Item = &'a Arc<Connector>>,
) -> Result<Way, NotConnectable> {
    for node in [from, to] {
        if node.experience().is_some() {
            return Err(NotConnectable::NoStep { node: node.name() });
        }
        if node.is_in_tray() {
            return Err(NotConnectable::InTray { node: node.name() });
        }
    }
    if !from.ports().contains(port) {
        return Err(NotConnectable::NoSuchPort { node: from.name(), port: port.clone() });
    }
    if to.kind() == Some(NodeKind::Trigger) {
        return Err(NotConnectable::IntoTrigger { node: to.name() });
    }
    if from.id == to.id && from.touchpoint().is_none() {
        return Err(NotConnectable::ToItself { node: to.name() });
    }
    let mut others = beside.filter(|other| other.from == from.id && other.port == *port);
    if !carries_many(from) {
        if others.next().is_some() {
            let port_title = from.port_title(port).map(Into::into);
            return Err(NotConnectable::PortTaken { node: from.name(), port: port.clone(), port_title });
        }
    } else if others.any(|other| other.to == to.id) {
        return Err(NotConnectable::AlreadyConnected { from: from.name(), to: to.name() });
    }
    Ok(usual_way(from, to))
}

/// Says whether a connector may be an also-connector.
///
/// # Errors
/// That it may not.
pub fn may_be_also(from: &Node, to: &Node) -> Result<(), NotConnectable> {
    let to_rule = to.rule().is_some_and(|body| !matches!(body.rule, Rule::Goal(_) | Rule::Exit(_)));
    if from.touchpoint().is_some() && to_rule {
        Ok(())
    } else {
        Err(NotConnectable::NeverAlso { to: to.name() })
    }
}

/// Whether several connectors may leave by one port of the node.
pub fn carries_many(node: &Node) -> bool {
    match &node.body {
        NodeBody::Touchpoint(_) | NodeBody::Unknown(_) => true,
        NodeBody::Experience(_) => false,
        NodeBody::Rule(body) => matches!(body.rule, Rule::Fork(_)),
    }
}

/// Whether the connector is routed: it takes the customer, or the token, along.
pub fn is_routed(connector: &Connector) -> bool {
    !connector.also
}

fn usual_way(from: &Node, to: &Node) -> Way {
    if may_be_also(from, to).is_ok() { Way::Also } else { Way::Routed }
}

/// Whether nodes of the kind stand on somebody's way: customers or tokens enter them.
pub fn is_step(kind: NodeKind) -> bool {
    kind.family() != Family::Experience
}
