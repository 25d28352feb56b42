//! Which moves a map draws: by a connector, or a chain of them through rules (S§8).

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use crate::{
    program::{LinkAt, NodeAt, Program, Target, TouchpointAt},
    table::{Row, Table},
};

/// The ways that a map draws from touchpoint to touchpoint.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Ways {
    /// The shortest way of each drawn move; of equally short ones the first in the order of connectors.
    ways: HashMap<(TouchpointAt, TouchpointAt), Box<[LinkAt]>>,
    /// The connectors that lie on any way between touchpoints.
    pub(super) links: Vec<LinkAt>,
}

impl Ways {
    pub(super) fn of(program: &Program) -> Self {
        let out = links_out(program);
        let (mut ways, mut forward) = (HashMap::new(), HashSet::new());
        for (from, place) in program.touchpoints.rows() {
            for (to, way) in ways_from(program, &out, place.node, &mut forward) {
                ways.insert((from, to), way);
            }
        }
        let backward = links_to_touchpoints(program);
        let links = program.links.rows().map(|(row, _)| row);
        let links = links.filter(|link| forward.contains(link) && backward.contains(link)).collect();
        Self { ways, links }
    }

    /// The way by which a move is drawn, if it is.
    pub(super) fn way(&self, from: TouchpointAt, to: TouchpointAt) -> Option<&[LinkAt]> {
        self.ways.get(&(from, to)).map(AsRef::as_ref)
    }
}

/// The connectors that leave each node, in order.
fn links_out(program: &Program) -> Table<NodeAt, Vec<LinkAt>> {
    let mut out: Table<NodeAt, Vec<LinkAt>> = Table::filled(program.names.nodes.len(), Vec::new());
    for (row, link) in program.links.rows() {
        out[link.from].push(row);
    }
    out
}

/// The shortest way from a touchpoint to each that it leads to, directly or through rules; notes all
/// connectors that it comes by.
fn ways_from(
    program: &Program,
    out: &Table<NodeAt, Vec<LinkAt>>,
    from: NodeAt,
    seen: &mut HashSet<LinkAt>,
) -> BTreeMap<TouchpointAt, Box<[LinkAt]>> {
    let mut ways = BTreeMap::new();
    let mut came_by: HashMap<NodeAt, Option<LinkAt>> = HashMap::from([(from, None)]);
    let mut open = VecDeque::from([from]);
    while let Some(at) = open.pop_front() {
        for link in &out[at] {
            seen.insert(*link);
            match program.links[*link].to {
                Target::Touchpoint(to) => {
                    ways.entry(to).or_insert_with(|| way_back(program, &came_by, *link));
                }
                Target::Rule(rule) => {
                    let node = program.rules[rule].node;
                    came_by.entry(node).or_insert_with(|| {
                        open.push_back(node);
                        Some(*link)
                    });
                }
            }
        }
    }
    ways
}

/// The way that ends with a connector, from its beginning.
fn way_back(program: &Program, came_by: &HashMap<NodeAt, Option<LinkAt>>, last: LinkAt) -> Box<[LinkAt]> {
    let before = |link: &LinkAt| came_by.get(&program.links[*link].from).copied().flatten();
    let mut way: Vec<LinkAt> = std::iter::successors(Some(last), before).collect();
    way.reverse();
    way.into()
}

/// The connectors from which a touchpoint can be come to.
fn links_to_touchpoints(program: &Program) -> HashSet<LinkAt> {
    let mut into: HashMap<NodeAt, Vec<LinkAt>> = HashMap::new();
    let mut open = Vec::new();
    for (row, link) in program.links.rows() {
        match link.to {
            Target::Touchpoint(_) => open.push(row),
            Target::Rule(rule) => into.entry(program.rules[rule].node).or_default().push(row),
        }
    }
    let mut found = HashSet::new();
    while let Some(link) = open.pop() {
        if found.insert(link) {
            open.extend(into.get(&program.links[link].from).into_iter().flatten());
        }
    }
    found
}

/// How often each connector was used.
#[derive(Debug, Clone)]
pub(super) struct Used(Table<LinkAt, u64>);

impl Used {
    pub(super) fn none(program: &Program) -> Self {
        Self(Table::filled(program.links.len(), 0))
    }

    pub(super) fn count(&mut self, way: &[LinkAt]) {
        way.iter().for_each(|link| self.0[*link] += 1);
    }

    pub(super) fn times(&self, link: LinkAt) -> u64 {
        self.0[link]
    }
}

/// The touchpoints by the event that marks their end, in the order of nodes.
pub(super) fn touchpoints_by_event(program: &Program) -> HashMap<String, Vec<TouchpointAt>> {
    let mut by_event: HashMap<String, Vec<TouchpointAt>> = HashMap::new();
    for at in 0..program.touchpoints.len() {
        let row = TouchpointAt::new(at);
        if let Some(event) = &program.names.emits[program.touchpoints[row].node] {
            by_event.entry(event.clone()).or_default().push(row);
        }
    }
    by_event
}
