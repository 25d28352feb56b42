//! The map as a graph of steps: who leads to whom, where somebody starts, and where no time passes.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use super::time::{events_at_once, may_fire_again, may_pass_at_once};
use crate::{
    journey::Journey,
    reach::heard_by,
    record::{
        connector::Connector,
        node::{Node, NodeBody},
        rule::{ReentryMode, Rule},
    },
    taken::taken,
    value::id::Id,
};

pub(super) struct Graph<'a> {
    /// All nodes, in the order of nodes.
    pub nodes: Vec<&'a Arc<Node>>,
    /// The connectors by which somebody leaves each node, by their id.
    pub taken: Vec<Vec<&'a Connector>>,
    /// Where a node is in the list.
    pub at: HashMap<&'a Id, usize>,
    /// All connectors that leave each node, by their id.
    out: Vec<Vec<&'a Connector>>,
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
                out[from].push(&**connector);
                routed_in[to] |= !connector.also && from != to;
            }
        }
        let taken = nodes.iter().zip(&out).map(|(node, out)| taken(journey, node, out)).collect();
        Self { nodes, taken, at, out, routed_in }
    }

    /// The connectors that leave the node.
    pub fn out(&self, node: &Node) -> &[&'a Connector] {
        self.at.get(&node.id).map_or(&[], |at| &self.out[*at])
    }

    /// Where customers enter and rules begin.
    pub fn starts(&self) -> Vec<usize> {
        let weighted = self.nodes.iter().any(|node| enters_by_weight(node));
        let begins = |at: &usize| match &self.nodes[*at].body {
            NodeBody::Touchpoint(_) if weighted => enters_by_weight(self.nodes[*at]),
            NodeBody::Touchpoint(_) => !self.routed_in[*at],
            NodeBody::Rule(body) => matches!(body.rule, Rule::Trigger(_)),
            NodeBody::Experience(_) | NodeBody::Unknown(_) => false,
        };
        (0..self.nodes.len()).filter(begins).collect()
    }

    /// Where somebody goes on to from each node.
    pub fn next(&self) -> Vec<Vec<usize>> {
        let to = |connector: &&Connector| self.at.get(&connector.to).copied();
        self.taken.iter().map(|taken| taken.iter().filter_map(to).collect()).collect()
    }

    /// The first node of each circle in which no time passes, in the order of nodes.
    ///
    /// These are the strongly connected components, of more than one node or with a connector to
    /// itself, of the graph without the nodes that take time, with what events cause at once beside the
    /// connectors; found by Kosaraju's two passes.
    pub fn instant_circles(&self, journey: &Journey) -> Vec<usize> {
        let instant: Vec<bool> = self.nodes.iter().map(|node| may_pass_at_once(node)).collect();
        let mut forward = vec![Vec::new(); self.nodes.len()];
        let mut backward = vec![Vec::new(); self.nodes.len()];
        let connected = self.next();
        let causes = self.causes(journey, &connected);
        for (from, to) in
            connected.iter().zip(&causes).map(|(out, caused)| out.iter().chain(caused)).enumerate()
        {
            for &to in to {
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

    /// The triggers that fire at the instant at which somebody leaves each node, and may again.
    fn causes(&self, journey: &Journey, connected: &[Vec<usize>]) -> Vec<Vec<usize>> {
        let mut sent: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, node) in self.nodes.iter().enumerate() {
            events_at_once(node).into_iter().for_each(|event| sent.entry(event).or_default().push(at));
        }
        let mut causes = vec![Vec::new(); self.nodes.len()];
        for (at, node) in self.nodes.iter().enumerate() {
            let Some(Rule::Trigger(trigger)) = node.rule().map(|body| &body.rule) else { continue };
            let senders = heard_by(journey, node).and_then(|event| sent.get(event));
            let (Some(senders), true) = (senders, may_fire_again(trigger)) else { continue };
            // Where it fires again only once nothing of the last time is left, its own rules cannot do it.
            let own = match trigger.reentry.mode {
                ReentryMode::AfterExit => self.rules_behind(at, connected),
                ReentryMode::Never | ReentryMode::Always => HashSet::new(),
            };
            senders
                .iter()
                .filter(|sender| !own.contains(*sender))
                .for_each(|sender| causes[*sender].push(at));
        }
        causes
    }

    /// The rules to which a token comes from a rule, as long as it is no touchpoint's turn.
    fn rules_behind(&self, start: usize, connected: &[Vec<usize>]) -> HashSet<usize> {
        let (mut behind, mut open) = (HashSet::new(), vec![start]);
        while let Some(at) = open.pop() {
            if self.nodes[at].rule().is_some() && behind.insert(at) {
                open.extend(&connected[at]);
            }
        }
        behind
    }
}

/// Walks depth first from `start` over what is not seen yet; appends each node when all behind it is
/// done. Without recursion: a map may be one long chain.
pub(super) fn walk(next: &[Vec<usize>], start: usize, seen: &mut [bool], finished: &mut Vec<usize>) {
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
