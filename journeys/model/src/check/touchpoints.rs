//! What the checker says of touchpoints and experience cards.

use super::{Finding, graph::Graph};
use crate::{
    journey::Journey,
    record::{
        experience::Experience,
        node::{Node, NodeBody},
    },
};

/// How far a sum of shares may be over 1 before it is an error (S§3).
pub const SHARE_TOLERANCE: f64 = 1e-9;

pub(super) fn check(journey: &Journey, graph: &Graph<'_>, node: &Node, findings: &mut Vec<Finding>) {
    match &node.body {
        NodeBody::Touchpoint(_) => check_shares(graph, node, findings),
        NodeBody::Experience(body) => match &body.card {
            Experience::Emotion(_) if node.evidence.is_none() => {
                findings.push(Finding::EmotionWithoutEvidence { node: node.name() });
            }
            Experience::PainPoint(_) if !is_solved(journey, node) => {
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

fn is_solved(journey: &Journey, pain: &Node) -> bool {
    journey.nodes().filter_map(|node| node.experience()).any(|body| match &body.card {
        Experience::Opportunity(opportunity) => opportunity.solves.contains(&pain.id),
        _ => false,
    })
}
