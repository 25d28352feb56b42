//! Where the ways to two places part: whether somebody comes to one of them, or to both.

use std::collections::{BTreeMap, BTreeSet};

use super::graph::Graph;
use crate::{
    record::{
        connector::Connector,
        node::{Node, NodeBody},
        rule::Rule,
    },
    taken::split_of,
    value::id::Port,
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

    /// Whether nobody who comes to one comes to the other, since a choice parts the ways to them for good,
    /// or one arm of an experiment leads to one and another to the other, or nobody comes to one at all.
    pub(super) fn are_exclusive(&self, one: usize, other: usize) -> bool {
        if self.order[one].is_none() || self.order[other].is_none() {
            return true;
        }
        let arms = |at| self.arms_before(at, |split| self.connectors_to(split, at, |_| true));
        self.are_parted(one, other) || are_disjoint(&arms(one), &arms(other))
    }

    fn are_parted(&self, one: usize, other: usize) -> bool {
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
        let is_beside = |at: &usize| self.graph.taken[parting][*at].also;
        let way = |at: &usize| self.way(parting, *at);
        chooses
            && !leads_back
            && !first.iter().chain(&second).any(is_beside)
            && first.iter().map(way).collect::<BTreeSet<_>>().is_disjoint(&second.iter().map(way).collect())
    }

    /// The node that sends somebody on by two ways at once, both of which lead by connectors of their own
    /// to this one.
    pub(super) fn forked_before(&self, node: &Node) -> Option<&'a Node> {
        let into: Vec<&Connector> =
            self.graph.taken.iter().flatten().copied().filter(|connector| connector.to == node.id).collect();
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
            None if !self.graph.taken[parting].iter().any(|connector| connector.also) => return None,
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
        let is_beside = |at: &usize| self.graph.taken[parting][*at].also;
        let is_touchpoint = self.graph.nodes[parting].touchpoint().is_some();
        let go_both = !is_touchpoint || first.iter().chain(&second).any(is_beside);
        let of_arms = |to: &Connector| {
            let from = self.graph.at.get(&to.from).copied().unwrap_or(parting);
            self.arms_before(from, |split| self.connectors_by(split, to, |_| true))
        };
        (are_apart && go_both && !are_disjoint(&of_arms(one), &of_arms(two))).then_some(parting)
    }

    /// The arms of experiments that somebody has who has come to a node, by the experiments of the splits
    /// by which everybody comes there. `by` says by which connectors of a split one comes.
    fn arms_before(&self, at: usize, by: impl Fn(usize) -> BTreeSet<usize>) -> Arms<'a> {
        let mut arms = Arms::new();
        let mut here = Some(at);
        while let Some(split) = here.filter(|at| *at < self.graph.nodes.len()) {
            let experiment = split_of(self.graph.nodes[split]).and_then(|split| split.experiment.as_deref());
            if let Some(experiment) = experiment {
                let ports = by(split).into_iter().map(|at| &self.graph.taken[split][at].port).collect();
                let known = arms.entry(experiment).or_insert_with(|| BTreeSet::clone(&ports));
                known.retain(|port| ports.contains(port));
            }
            here = self.before[split];
        }
        arms
    }

    /// What tells the ways out of a node apart: the port, or the connector where a port carries many.
    fn way(&self, from: usize, connector: usize) -> &str {
        let (node, connector) = (self.graph.nodes[from], self.graph.taken[from][connector]);
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
            let is_it = |at: &usize| self.graph.taken[from][*at].id == to.id;
            return (0..self.graph.taken[from].len()).filter(is_it).collect();
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
                self.graph.at.get(&self.graph.taken[from][*connector].to).copied().into_iter().collect();
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
        (0..self.graph.taken[from].len()).filter(leads).collect()
    }
}

/// The arms that somebody may have of experiments, by the experiments' names.
type Arms<'a> = BTreeMap<&'a str, BTreeSet<&'a Port>>;

/// Whether of some experiment nobody has an arm of both.
fn are_disjoint(some: &Arms<'_>, others: &Arms<'_>) -> bool {
    some.iter()
        .any(|(experiment, arms)| others.get(experiment).is_some_and(|others| arms.is_disjoint(others)))
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
