//! The map as a graph of steps: who leads to whom, where somebody starts, and where time passes.

use std::{collections::HashMap, sync::Arc};

use crate::{
    journey::Journey,
    record::{
        connector::Connector,
        node::{Node, NodeBody},
        rule::{Rule, TriggerOn},
    },
    value::id::Id,
};

pub(super) struct Graph<'a> {
    /// All nodes, in the order of nodes.
    pub nodes: Vec<&'a Arc<Node>>,
    /// The connectors that leave each node, by their id.
    pub out: Vec<Vec<&'a Arc<Connector>>>,
    /// Where a node is in the list.
    pub at: HashMap<&'a Id, usize>,
    routed_in: Vec<bool>,
}

impl<'a> Graph<'a> {
    pub fn new(journey: &'a Journey) -> Self {
        let nodes = journey.nodes_in_order();
        let at: HashMap<&Id, usize> = nodes.iter().enumerate().map(|(at, node)| (&node.id, at)).collect();
        let mut out = vec![Vec::new(); nodes.len()];
        let mut routed_in = vec![false; nodes.len()];
        for connector in journey.connectors() {
            if let (Some(&from), Some(&to)) = (at.get(&connector.from), at.get(&connector.to)) {
                out[from].push(connector);
                routed_in[to] |= !connector.also && from != to;
            }
        }
        Self { nodes, out, at, routed_in }
    }

    /// The connectors that leave the node.
    pub fn out(&self, node: &Node) -> &[&'a Arc<Connector>] {
        self.at.get(&node.id).map_or(&[], |at| &self.out[*at])
    }

    /// For each node, whether anybody may come there.
    pub fn reached(&self) -> Vec<bool> {
        let weighted = self.nodes.iter().any(|node| enters_by_weight(node));
        let mut reached = vec![false; self.nodes.len()];
        let mut open: Vec<usize> = (0..self.nodes.len())
            .filter(|at| match &self.nodes[*at].body {
                NodeBody::Touchpoint(_) if weighted => enters_by_weight(self.nodes[*at]),
                NodeBody::Touchpoint(_) => !self.routed_in[*at],
                NodeBody::Rule(body) => match &body.rule {
                    Rule::Trigger(_) => true,
                    Rule::Goal(goal) => goal.on.is_some(),
                    _ => false,
                },
                NodeBody::Experience(_) => false,
                NodeBody::Unknown(_) => true,
            })
            .collect();
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend(self.out[at].iter().filter_map(|connector| self.at.get(&connector.to)));
            }
        }
        reached
    }

    /// The first node of each circle in which no time passes, in the order of nodes.
    ///
    /// These are the strongly connected components, of more than one node or with a connector to
    /// itself, of the graph without the nodes that take time; found by Kosaraju's two passes.
    pub fn instant_circles(&self) -> Vec<usize> {
        let instant: Vec<bool> = self.nodes.iter().map(|node| !takes_time(node)).collect();
        let mut forward = vec![Vec::new(); self.nodes.len()];
        let mut backward = vec![Vec::new(); self.nodes.len()];
        for (from, out) in self.out.iter().enumerate() {
            for to in out.iter().filter_map(|connector| self.at.get(&connector.to).copied()) {
                if instant[from] && instant[to] {
                    forward[from].push(to);
                    backward[to].push(from);
                }
            }
        }
        let mut seen = vec![false; self.nodes.len()];
        let mut finished = Vec::with_capacity(self.nodes.len());
        for start in 0..self.nodes.len() {
            walk(&forward, start, &mut seen, &mut finished);
        }
        let mut seen = vec![false; self.nodes.len()];
        let mut circles = Vec::new();
        for start in finished.into_iter().rev() {
            let mut component = Vec::new();
            walk(&backward, start, &mut seen, &mut component);
            if component.len() > 1 || (component == [start] && forward[start].contains(&start)) {
                circles.extend(component.into_iter().min());
            }
        }
        circles.sort_unstable();
        circles
    }
}

/// Walks depth first from `start` over what is not seen yet; appends each node when all behind it is
/// done. Without recursion: a map may be one long chain.
fn walk(next: &[Vec<usize>], start: usize, seen: &mut [bool], finished: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[start], true) {
        return;
    }
    let mut path = vec![(start, 0)];
    while let Some((at, done)) = path.last_mut() {
        match next[*at].get(*done) {
            Some(&to) => {
                *done += 1;
                if !std::mem::replace(&mut seen[to], true) {
                    path.push((to, 0));
                }
            }
            None => {
                finished.push(*at);
                path.pop();
            }
        }
    }
}

fn enters_by_weight(node: &Node) -> bool {
    node.touchpoint().and_then(|touchpoint| touchpoint.entry).is_some_and(|entry| entry.get() > 0.0)
}

fn takes_time(node: &Node) -> bool {
    match &node.body {
        NodeBody::Touchpoint(_) => node.touchpoint().is_some_and(|touchpoint| touchpoint.duration.is_some()),
        NodeBody::Rule(body) => match &body.rule {
            Rule::Delay(_) | Rule::Wait(_) | Rule::Window(_) => true,
            Rule::Trigger(trigger) => !matches!(trigger.on, Some(TriggerOn::Arrival(_))),
            _ => false,
        },
        NodeBody::Experience(_) | NodeBody::Unknown(_) => true,
    }
}
