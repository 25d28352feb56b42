//! Where the ways to two places part: whether somebody comes to one of them, or to both.

use std::collections::BTreeSet;

use super::graph::Graph;
use crate::record::{
    connector::Connector,
    node::{Node, NodeBody},
    rule::Rule,
};

/// For each node the last one before it by which everybody comes who comes there at all.
pub(super) struct Ways<'g, 'a> {
    graph: &'g Graph<'a>,
    /// Its place in the order in which nodes are come to, for those that are; starts have no node before.
    order: Vec<Option<usize>>,
    before: Vec<Option<usize>>,
}

impl<'g, 'a> Ways<'g, 'a> {
    /// The dominators of the map, after K. Cooper, T. Harvey and K. Kennedy.
    pub(super) fn new(graph: &'g Graph<'a>) -> Self {
        let nodes = graph.nodes.len();
        let (root, mut next) = (nodes, graph.next());
        next.push(graph.starts());
        let mut seen = vec![false; nodes + 1];
        let mut finished = Vec::new();
        super::graph::walk(&next, root, &mut seen, &mut finished);
        let mut order = vec![None; nodes + 1];
        for (place, at) in finished.iter().rev().enumerate() {
            order[*at] = Some(place);
        }
        let mut into = vec![Vec::new(); nodes + 1];
        for &from in &finished {
            next[from].iter().for_each(|to| into[*to].push(from));
        }
        let mut before: Vec<Option<usize>> = vec![None; nodes + 1];
        before[root] = Some(root);
        let mut has_changed = true;
        while has_changed {
            has_changed = false;
            for &at in finished.iter().rev().filter(|at| **at != root) {
                let known = into[at].iter().copied().filter(|from| before[*from].is_some());
                let found = known.reduce(|one, other| meet(&before, &order, one, other));
                has_changed |= before[at] != found;
                before[at] = found;
            }
        }
        Self { graph, order, before }
    }

    /// The last node by which everybody comes who comes to either; `None` where they start apart.
    fn parting(&self, one: usize, other: usize) -> Option<usize> {
        let are_reached = self.order[one].is_some() && self.order[other].is_some();
        let parting = are_reached.then(|| meet(&self.before, &self.order, one, other))?;
        (parting < self.graph.nodes.len()).then_some(parting)
    }

    /// Whether nobody who comes to one comes to the other, since a choice parts the ways to them for good.
    pub(super) fn are_exclusive(&self, one: usize, other: usize) -> bool {
        let Some(parting) = self.parting(one, other).filter(|at| *at != one && *at != other) else {
            return false;
        };
        let node = self.graph.nodes[parting];
        let chooses = match &node.body {
            NodeBody::Touchpoint(_) => true,
            NodeBody::Rule(body) => {
                matches!(body.rule, Rule::Split(_) | Rule::Condition(_) | Rule::Wait(_))
            }
            NodeBody::Experience(_) | NodeBody::Unknown(_) => false,
        };
        let everywhere = |_: &Node| true;
        let to = |at| self.connectors_to(parting, at, everywhere);
        let (first, second) = (to(one), to(other));
        let leads_back = !to(parting).is_empty();
        let is_beside = |at: &usize| self.graph.out[parting][*at].also;
        let way = |at: &usize| self.way(parting, *at);
        chooses
            && !leads_back
            && !first.iter().chain(&second).any(is_beside)
            && first.iter().map(way).collect::<BTreeSet<_>>().is_disjoint(&second.iter().map(way).collect())
    }

    /// The node that sends somebody on by two ways at once, both of which lead by connectors of their own
    /// to this one.
    pub(super) fn forked_before(&self, node: &Node) -> Option<&'a Node> {
        let into: Vec<&Connector> = self
            .graph
            .out
            .iter()
            .flatten()
            .filter(|connector| connector.to == node.id)
            .map(|c| &***c)
            .collect();
        let pairs =
            into.iter().enumerate().flat_map(|(at, one)| into[..at].iter().map(move |two| (*one, *two)));
        pairs.filter_map(|(one, two)| self.fork_of(one, two)).min().map(|at| &**self.graph.nodes[at])
    }

    fn fork_of(&self, one: &Connector, two: &Connector) -> Option<usize> {
        let at = |connector: &Connector| self.graph.at.get(&connector.from).copied();
        let parting = self.parting(at(one)?, at(two)?)?;
        let is_message = match self.graph.nodes[parting].rule().map(|body| &body.rule) {
            Some(Rule::Message(_)) => true,
            Some(Rule::Fork(_)) => false,
            Some(_) => return None,
            // A touchpoint sends everybody one way, but for what it starts beside.
            None if !self.graph.out[parting].iter().any(|connector| connector.also) => return None,
            None => false,
        };
        // Who waits for a response, or asks about it, tells those who responded from the others.
        let passes = move |node: &Node| {
            let asks =
                node.rule().is_some_and(|body| matches!(body.rule, Rule::Wait(_) | Rule::Condition(_)));
            !(is_message && asks)
        };
        let by = |connector: &Connector| self.connectors_by(parting, connector, passes);
        let (first, second) = (by(one), by(two));
        let are_apart = first.is_disjoint(&second) && !first.is_empty() && !second.is_empty();
        let is_beside = |at: &usize| self.graph.out[parting][*at].also;
        let is_touchpoint = self.graph.nodes[parting].touchpoint().is_some();
        let go_both = !is_touchpoint || first.iter().chain(&second).any(is_beside);
        (are_apart && go_both).then_some(parting)
    }

    /// What tells the ways out of a node apart: the port, or the connector where a port carries many.
    fn way(&self, from: usize, connector: usize) -> &str {
        let (node, connector) = (self.graph.nodes[from], self.graph.out[from][connector]);
        if crate::connecting::carries_many(node) { connector.id.as_str() } else { connector.port.as_str() }
    }

    /// The connectors out of a node by which one comes to a connector further on, or that connector itself.
    fn connectors_by(
        &self,
        from: usize,
        to: &Connector,
        passes: impl Fn(&Node) -> bool + Copy,
    ) -> BTreeSet<usize> {
        if to.from == self.graph.nodes[from].id {
            let is_it = |at: &usize| self.graph.out[from][*at].id == to.id;
            return (0..self.graph.out[from].len()).filter(is_it).collect();
        }
        let at = self.graph.at.get(&to.from).copied();
        at.map_or(BTreeSet::new(), |at| self.connectors_to(from, at, passes))
    }

    /// The connectors out of a node by which one comes to another, or back to it, only over nodes that may
    /// be passed.
    fn connectors_to(
        &self,
        from: usize,
        to: usize,
        passes: impl Fn(&Node) -> bool + Copy,
    ) -> BTreeSet<usize> {
        let next = self.graph.next();
        let leads = |connector: &usize| {
            let mut seen = vec![false; next.len()];
            let mut open: Vec<usize> =
                self.graph.at.get(&self.graph.out[from][*connector].to).copied().into_iter().collect();
            while let Some(at) = open.pop() {
                let may_be_passed = passes(self.graph.nodes[at]);
                if at == to && may_be_passed {
                    return true;
                }
                if at != from && may_be_passed && !std::mem::replace(&mut seen[at], true) {
                    open.extend(&next[at]);
                }
            }
            false
        };
        (0..self.graph.out[from].len()).filter(leads).collect()
    }
}

/// The last node before both of two, going up by the known ones.
fn meet(before: &[Option<usize>], order: &[Option<usize>], mut one: usize, mut other: usize) -> usize {
    while one != other {
        let later = if order[one] > order[other] { &mut one } else { &mut other };
        match before[*later] {
            Some(at) => *later = at,
            None => return before.len() - 1,
        }
    }
    one
}
