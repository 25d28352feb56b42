//! What the checker says of touchpoints and experience cards.

use std::collections::HashSet;

use super::{Finding, graph::Graph};
use crate::{
    record::{
        experience::Experience,
        node::{Node, NodeBody, TouchpointBody},
        touchpoint::Touchpoint,
    },
    value::id::Id,
};

/// How far a sum of shares may be over 1 before it is an error (S§3).
pub const SHARE_TOLERANCE: f64 = 1e-9;

/// The pain points that some opportunity solves.
pub(super) fn solved<'a>(graph: &Graph<'a>) -> HashSet<&'a Id> {
    let bodies = graph.nodes.iter().filter_map(|node| node.experience());
    let opportunities = bodies.filter_map(|body| match &body.card {
        Experience::Opportunity(opportunity) => Some(&opportunity.solves),
        _ => None,
    });
    opportunities.flatten().collect()
}

pub(super) fn check(graph: &Graph<'_>, solved: &HashSet<&Id>, node: &Node, findings: &mut Vec<Finding>) {
    match &node.body {
        NodeBody::Touchpoint(TouchpointBody::Touchpoint(touchpoint)) => {
            check_shares(graph, node, findings);
            check_carried(graph, node, touchpoint, findings);
        }
        NodeBody::Experience(body) => match &body.card {
            Experience::Emotion(_) if node.evidence.is_none() => {
                findings.push(Finding::EmotionWithoutEvidence { node: node.name() });
            }
            Experience::PainPoint(_) if !solved.contains(&node.id) => {
                findings.push(Finding::PainWithoutOpportunity { node: node.name() });
            }
            _ => {}
        },
        NodeBody::Unknown(_) => findings.push(Finding::UnknownKind { node: node.name() }),
        NodeBody::Rule(_) => {}
    }
}

fn check_shares(graph: &Graph<'_>, node: &Node, findings: &mut Vec<Finding>) {
    let routed = graph.out(node).iter().filter(|connector| !connector.also);
    let sum: f64 = routed.filter_map(|connector| connector.share).map(|share| share.get()).sum();
    if sum > 1.0 + SHARE_TOLERANCE {
        findings.push(Finding::SharesOver { node: node.name(), sum });
    }
}

/// Whoever goes on elsewhere would have to fill in again what they have filled in here.
fn check_carried(graph: &Graph<'_>, node: &Node, touchpoint: &Touchpoint, findings: &mut Vec<Finding>) {
    if touchpoint.collects.is_empty() || touchpoint.carries == Some(true) {
        return;
    }
    let routed = graph.out(node).iter().filter(|connector| !connector.also);
    let next = routed.filter_map(|connector| graph.at.get(&connector.to)).map(|at| graph.nodes[*at]);
    let elsewhere = next.filter(|next| next.touchpoint().is_some_and(|next| next.is_elsewhere(touchpoint)));
    findings.extend(elsewhere.map(|next| Finding::NotCarried { node: node.name(), to: next.name() }));
}
