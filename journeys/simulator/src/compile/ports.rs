//! Connectors: where each leads, and which leave by which port.

use std::collections::{BTreeMap, BTreeSet};

use safar_model::{
    connecting::carries_many,
    record::{Record, connector::Connector, node::Node, rule::Rule},
    value::id::{Id, Port},
};

use super::{Compiler, ProblemReason};
use crate::{
    program::{Link, LinkAt, RuleAt, Target},
    result::Warning,
    table::Table,
};

/// The connectors by the node and port they leave and by the node they enter.
#[derive(Default)]
pub(super) struct Ports {
    out: BTreeMap<(Id, Port), Vec<LinkAt>>,
    into: BTreeMap<Id, Vec<LinkAt>>,
    none: Vec<LinkAt>,
}

impl Ports {
    /// The connectors that leave a node by a port, in order.
    pub(super) fn all(&self, node: &Node, port: &Port) -> &[LinkAt] {
        self.out.get(&(node.id.clone(), port.clone())).unwrap_or(&self.none)
    }

    /// The connector that leaves a node by a port that carries one.
    pub(super) fn one(&self, node: &Node, port: &Port) -> Option<LinkAt> {
        self.all(node, port).first().copied()
    }

    /// The connectors that lead into a node, in order.
    pub(super) fn leading_to(&self, node: &Node) -> &[LinkAt] {
        self.into.get(&node.id).unwrap_or(&self.none)
    }
}

/// Whether a connector takes along what comes: every one but an also-connector; to goals and exits
/// every one (S§1).
pub(super) fn is_routed(connector: &Connector, to: &Node) -> bool {
    !connector.also || to.rule().is_some_and(|body| matches!(body.rule, Rule::Goal(_) | Rule::Exit(_)))
}

impl<'j> Compiler<'j> {
    /// Compiles the connectors and notes which leave by which port.
    pub(super) fn links(&mut self) -> Table<LinkAt, Link> {
        let mut links = Table::new();
        for connector in self.journey.connectors() {
            let (from, to) = (self.index.node(&connector.from), self.target(connector));
            let link = links.push(Link { from, to });
            self.ports.out.entry((connector.from.clone(), connector.port.clone())).or_default().push(link);
            self.ports.into.entry(connector.to.clone()).or_default().push(link);
            self.check_connector(connector);
        }
        self.check_ports();
        links
    }

    /// Where a connector leads. One to a node of an unknown kind is refused with that node.
    fn target(&self, connector: &Connector) -> Target {
        match self.index.touchpoints.get(&connector.to) {
            Some(touchpoint) => Target::Touchpoint(*touchpoint),
            None => Target::Rule(self.rule_row(&connector.to)),
        }
    }

    /// The row of a rule node.
    pub(super) fn rule_row(&self, id: &Id) -> RuleAt {
        self.index.rules.get(id).copied().unwrap_or(crate::table::Row::new(0))
    }

    fn check_connector(&mut self, connector: &std::sync::Arc<Connector>) {
        let (Some(from), Some(to)) = (self.journey.node(&connector.from), self.journey.node(&connector.to))
        else {
            return;
        };
        let record = Record::Connector(connector.clone()).name();
        self.warn_of_unknown(&record, "", &connector.extra);
        if to.rule().is_some_and(|body| matches!(body.rule, Rule::Trigger(_))) {
            self.refuse(record.clone(), "to", ProblemReason::IntoTrigger);
        }
        let also = !is_routed(connector, to);
        if also && (from.touchpoint().is_none() || to.rule().is_none()) {
            self.refuse(record.clone(), "also", ProblemReason::NeverAlso);
        }
        if connector.also && !also {
            let field = "also".to_owned();
            let record = self.journey.with_ends(record.clone());
            self.warnings.push(Warning::AlsoIgnored { record, field });
        }
        let takes_everyone = also || from.rule().is_some();
        if takes_everyone && connector.share.is_some_and(|share| share.get() != 1.0) {
            self.refuse(record, "share", ProblemReason::NoShareHere);
        }
    }

    fn check_ports(&mut self) {
        for node in self.index.nodes.clone() {
            let ports: Vec<Port> = node.ports();
            let mut seen = BTreeSet::new();
            for port in &ports {
                if !seen.insert(port) {
                    self.refuse(node.name(), "", ProblemReason::DoublePort { port: port.clone() });
                }
            }
            let used = self.ports.out.range((node.id.clone(), Port::named(""))..);
            let used: Vec<_> = used
                .take_while(|((id, _), _)| *id == node.id)
                .map(|((_, port), links)| (port.clone(), links.len()))
                .collect();
            for (port, links) in used {
                if !ports.contains(&port) {
                    self.refuse(node.name(), "", ProblemReason::NoSuchPort { port });
                } else if links > 1 && !carries_many(node) {
                    let port_title = node.port_title(&port).map(Into::into);
                    self.refuse(node.name(), "", ProblemReason::PortOverfull { port, port_title });
                }
            }
        }
    }
}
