//! Connecting, and putting the ends of connectors elsewhere.

use std::collections::HashSet;

use super::{Refusal, node};
use crate::{
    change::Change,
    connecting::{NotConnectable, Way, may_be_also, may_connect, may_join},
    journey::{Flaw, Journey},
    record::{
        Record,
        connector::Connector,
        evidence::{FigureEvidence, Ranges},
        node::Node,
    },
    value::id::{Id, Port},
};

/// Connectors that are put as they are have to follow the rules of connecting, too; their ends may be put
/// along with them. An end that is nowhere is told of when the change is applied.
pub(super) fn check_connectors(journey: &Journey, records: &[Record]) -> Result<(), Refusal> {
    let end = |id: &Id| {
        let put = records.iter().find_map(|record| match record {
            Record::Node(node) if node.id == *id => Some(node),
            _ => None,
        });
        put.or_else(|| journey.node(id))
    };
    let put = records.iter().filter_map(|record| match record {
        Record::Connector(connector) => Some(connector),
        _ => None,
    });
    let put_ids: HashSet<&Id> = put.clone().map(|connector| &connector.id).collect();
    for connector in put.clone() {
        let (Some(from), Some(to)) = (end(&connector.from), end(&connector.to)) else { continue };
        let staying = journey.connectors().filter(|other| !put_ids.contains(&other.id));
        let others = put.clone().filter(|other| other.id != connector.id);
        may_join(from, &connector.port, to, staying.chain(others))?;
        if connector.also {
            may_be_also(from, to)?;
        }
    }
    Ok(())
}

pub(super) fn reattach(
    journey: &Journey,
    id: &Id,
    (from, port): (&Id, Option<Port>),
    to: &Id,
    also: Option<bool>,
) -> Result<Change, Refusal> {
    let before = journey.connector(id).ok_or_else(|| Flaw::NotThere { id: id.clone() })?;
    let (from, to) = (node(journey, from)?, node(journey, to)?);
    let ports = match port {
        Some(port) => vec![port],
        None => std::iter::once(before.port.clone()).chain(from.ports()).collect(),
    };
    let (port, usual) = leaving_by(journey, from, ports, to, id)?;
    // What it was it stays where it may; customers who were sent on are never left standing.
    let also = also.unwrap_or(before.also && usual == Way::Also);
    if also {
        may_be_also(from, to)?;
    }
    let connector = Connector {
        from: from.id.clone(),
        port,
        to: to.id.clone(),
        also,
        share: before.share.filter(|_| from.id == before.from && !also),
        ..Connector::clone(before)
    };
    Ok(Change::putting([connector.into()]))
}

/// The first of these ports by which a connector may go there; else why the last of them may not.
fn leaving_by(
    journey: &Journey,
    from: &Node,
    ports: Vec<Port>,
    to: &Node,
    apart_from: &Id,
) -> Result<(Port, Way), NotConnectable> {
    let mut refused = NotConnectable::NoStep { node: from.name() };
    for port in ports {
        match may_connect(journey, from, &port, to, Some(apart_from)) {
            Ok(way) => return Ok((port, way)),
            Err(not) => refused = not,
        }
    }
    Err(refused)
}

pub(super) fn connect(
    journey: &Journey,
    from: &Id,
    port: Port,
    to: &Id,
    also: Option<bool>,
    id: Id,
) -> Result<Change, Refusal> {
    let (from, to) = (node(journey, from)?, node(journey, to)?);
    let usual = may_connect(journey, from, &port, to, None)?;
    let also = also.unwrap_or(usual == Way::Also);
    if also {
        may_be_also(from, to)?;
    }
    let way = if also { Way::Also } else { Way::Routed };
    Ok(Change::putting([connector(id, from, port, to, way).into()]))
}

pub(super) fn connector(id: Id, from: &Node, port: Port, to: &Node, way: Way) -> Connector {
    Connector {
        id,
        from: from.id.clone(),
        port,
        to: to.id.clone(),
        title: None,
        share: None,
        also: way == Way::Also,
        evidence: None,
        ranges: Ranges::new(),
        evidence_of: FigureEvidence::new(),
        extra: Default::default(),
    }
}
