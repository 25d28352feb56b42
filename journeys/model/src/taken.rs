//! By which of its connectors anybody leaves a node: not by a share or an arm of nothing, and of an
//! experiment by one arm everywhere (S§4).

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    journey::Journey,
    record::{
        connector::Connector,
        node::Node,
        rule::{Rule, Split},
    },
    value::id::Port,
};

/// Whether a connector takes along whoever comes: every one but an also-connector; to goals and exits
/// every one (S§1).
fn takes_along(journey: &Journey, connector: &Connector) -> bool {
    let ends = |node: &std::sync::Arc<Node>| {
        node.rule().is_some_and(|body| matches!(body.rule, Rule::Goal(_) | Rule::Exit(_)))
    };
    !connector.also || journey.node(&connector.to).is_some_and(ends)
}

/// Those of a node's connectors by which anybody leaves it.
pub(crate) fn taken<'j>(journey: &Journey, node: &Node, out: &[&'j Connector]) -> Vec<&'j Connector> {
    if let Some(split) = split_of(node) {
        return out.iter().copied().filter(|connector| !is_in_vain(split, &connector.port)).collect();
    }
    let is_routed = |connector: &&Connector| node.touchpoint().is_some() && takes_along(journey, connector);
    let shares = out.iter().copied().filter(is_routed).filter_map(|connector| connector.share);
    let given: f64 = shares.map(|share| share.get()).sum();
    let is_taken = |connector: &&Connector| match connector.share {
        _ if !is_routed(connector) => true,
        Some(share) => share.get() > 0.0,
        None => given < 1.0,
    };
    out.iter().copied().filter(is_taken).collect()
}

/// The split that a node is.
pub(crate) fn split_of(node: &Node) -> Option<&Split> {
    match &node.rule()?.rule {
        Rule::Split(split) => Some(split),
        _ => None,
    }
}

/// Whether nobody takes an arm, since it has no weight against the others. Where none has any, which no
/// run accepts, it is not known yet.
fn is_in_vain(split: &Split, port: &Port) -> bool {
    let mut arms = split.arms.iter().filter(|arm| arm.port == *port).peekable();
    arms.peek().is_some()
        && arms.all(|arm| arm.weight.get() == 0.0)
        && split.arms.iter().any(|arm| arm.weight.get() > 0.0)
}

/// The experiments of which there are several splits, each with its arms. Somebody who has come to one
/// arm of such an experiment has the same one at its other splits.
pub(crate) fn experiments(journey: &Journey) -> BTreeMap<&str, BTreeSet<&Port>> {
    let mut splits: BTreeMap<&str, Vec<&Split>> = BTreeMap::new();
    for split in journey.nodes().filter_map(|node| split_of(node)) {
        if let Some(experiment) = &split.experiment {
            splits.entry(experiment).or_default().push(split);
        }
    }
    splits.retain(|_, splits| splits.len() > 1);
    fn arms(split: &Split) -> impl Iterator<Item = &Port> {
        split.arms.iter().map(|arm| &arm.port)
    }
    let whole = |(experiment, splits): (_, Vec<_>)| (experiment, splits.into_iter().flat_map(arms).collect());
    splits.into_iter().map(whole).collect()
}
