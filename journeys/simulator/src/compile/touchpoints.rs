//! Touchpoints: their stays, their routing, and where customers enter.

use std::collections::HashSet;

use safar_model::{
    record::{connector::Connector, node::Node, touchpoint::Touchpoint as Given},
    value::id::{Id, Port},
};

use super::{Compiler, ProblemReason, ports::is_routed};
use crate::{
    draws::{
        Name,
        choice::{Threshold, Weighted},
        distribution::Sampler,
    },
    program::{
        CapacityAt, LinkAt, RuleAt, TouchpointAt,
        touchpoint::{Capacity, Collects, Onward, Route, Routing, Touchpoint},
    },
    result::Warning,
    table::{Row, Table},
};

/// How far the shares of a touchpoint may be off 1 and still mean 1.
const TOLERANCE: f64 = 1e-9;

impl<'j> Compiler<'j> {
    /// The touchpoints, and the capacities of those that have one.
    pub(super) fn touchpoints(
        &mut self,
        has_moods: bool,
    ) -> (Table<TouchpointAt, Touchpoint>, Table<CapacityAt, Capacity>) {
        let (mut touchpoints, mut capacities) = (Table::new(), Table::new());
        for node in self.index.nodes.clone() {
            let Some(given) = node.touchpoint() else { continue };
            let touchpoint = self.touchpoint(node, given, has_moods);
            let row = touchpoints.push(touchpoint);
            if let Some(capacity) = &given.capacity {
                self.warn_of_unknown(&node.name(), "capacity", &capacity.extra);
                let patience = capacity.patience.as_ref();
                let patience =
                    patience.map(|patience| self.sampler(&node.name(), "capacity.patience", patience));
                let places = capacity.places.get();
                touchpoints[row].capacity =
                    Some(capacities.push(Capacity { touchpoint: row, places, patience }));
            }
        }
        (touchpoints, capacities)
    }

    fn touchpoint(&mut self, node: &'j Node, given: &Given, has_moods: bool) -> Touchpoint {
        self.warn_of_unknown(&node.name(), "", &given.extra);
        let stay = given.duration.as_ref();
        let stay = stay.map_or(Sampler::Fixed(0), |stay| self.sampler(&node.name(), "duration", stay));
        let also = self.also_from(node);
        let routing = self.routing(node, &self.routed_from(node));
        let way_is_certain = routing.routes.iter().all(|route| route.below.certain().is_some());
        let fixed_stay = stay.only_value();
        let (feelings, collects) = (self.feelings_at(node), self.collects(node, given));
        let event = node.event().and_then(|event| self.interner.events.find(event));
        let effect = self.journey.scenario().mood_effect.get();
        let is_plain = feelings.each.is_empty()
            && feelings.first.is_empty()
            && collects.is_empty()
            && also.is_empty()
            && event.is_none()
            && !has_moods
            && effect == 0.0;
        Touchpoint {
            node: self.index.node(&node.id),
            name: Name::of_node(node.id.as_str()),
            capacity: None,
            stage: node.place().and_then(|place| self.index.stages.get(&place.stage).copied()),
            fixed_stay,
            is_certain: fixed_stay.is_some() && way_is_certain,
            stay,
            is_plain,
            routing,
            also,
            event,
            feelings,
            collects,
            cost: self.millionths(&node.name(), "cost", given.cost),
            revenue: self.millionths(&node.name(), "revenue", given.revenue),
        }
    }

    /// The routed connectors of a touchpoint.
    fn routed_from(&self, node: &Node) -> Vec<(LinkAt, &'j Connector)> {
        let links = self.ports.all(node, &Port::next()).iter().map(|link| (*link, self.connector(*link)));
        links.filter(|(_, connector)| !self.is_also(connector)).collect()
    }

    /// The also-connectors of a touchpoint, each with the rule that it starts.
    fn also_from(&self, node: &Node) -> Box<[(LinkAt, RuleAt)]> {
        let links = self.ports.all(node, &Port::next()).iter().map(|link| (*link, self.connector(*link)));
        let also = links.filter(|(_, connector)| self.is_also(connector));
        also.map(|(link, connector)| (link, self.rule_row(&connector.to))).collect()
    }

    fn is_also(&self, connector: &Connector) -> bool {
        self.journey.node(&connector.to).is_some_and(|to| !is_routed(connector, to))
    }

    fn connector(&self, link: LinkAt) -> &'j Connector {
        self.index.connectors[link.at()]
    }

    /// Shares as given; connectors without one divide the rest equally, and what is left over leaves.
    fn routing(&mut self, node: &Node, routed: &[(LinkAt, &Connector)]) -> Routing {
        let given: f64 =
            routed.iter().filter_map(|(_, connector)| connector.share).map(|share| share.get()).sum();
        if given > 1.0 + TOLERANCE {
            self.refuse(node.name(), "", ProblemReason::SharesOver { sum: given });
        }
        let rest = if given > 1.0 - TOLERANCE { 0.0 } else { 1.0 - given };
        let unset = routed.iter().filter(|(_, connector)| connector.share.is_none()).count();
        let leave = if unset == 0 { rest } else { 0.0 };
        let last =
            routed.iter().rposition(|(_, connector)| connector.share.is_none_or(|share| share.get() > 0.0));
        let mut passed = 0.0;
        let routes = routed.iter().enumerate().map(|(at, (link, connector))| {
            let share = connector.share.map_or(rest / unset as f64, |share| share.get());
            passed += share;
            let everyone = leave == 0.0 && last.is_some_and(|last| at >= last);
            let below = if everyone { Threshold::ALWAYS } else { Threshold::of(passed) };
            Route { below, share, link: *link, to: self.onward(&connector.to) }
        });
        Routing::new(routes.collect(), leave)
    }

    fn onward(&self, to: &Id) -> Onward {
        match self.index.touchpoints.get(to) {
            Some(touchpoint) => Onward::Walks(*touchpoint),
            None => Onward::HandsOver(self.rule_row(to)),
        }
    }

    fn collects(&mut self, node: &Node, given: &Given) -> Box<[Collects]> {
        let mut collects = Vec::new();
        for (at, collected) in given.collects.iter().enumerate() {
            self.warn_of_unknown(&node.name(), &format!("collects[{at}]"), &collected.extra);
            if let Some(channel) = collected.consent.as_ref().filter(|channel| self.is_unused(channel)) {
                self.warn_of_channel(&node.name(), &format!("collects[{at}].consent"), channel);
            }
            if collected.attribute.is_none() && collected.consent.is_none() {
                self.refuse(node.name(), format!("collects[{at}]"), ProblemReason::Missing);
            }
            // Without a value the attribute is the customer's own, which is known from the start; a channel
            // that no message goes by needs no consent.
            let is_of_some = collected.share.is_some_and(|share| share.get() < 1.0);
            let own = collected.attribute.as_ref().filter(|_| collected.value.is_none() && is_of_some);
            if let Some(attribute) = own {
                let (record, attribute) = (node.name(), attribute.clone());
                let field = format!("collects[{at}].share");
                self.warnings.push(Warning::KnownFromTheStart { record, field, attribute });
            }
            let value = collected.attribute.as_ref().zip(collected.value.as_ref());
            collects.push(Collects {
                given: collected.share.map_or(Threshold::ALWAYS, |share| Threshold::of(share.get())),
                value: value.and_then(|(attribute, value)| {
                    let attribute = self.interner.attributes.find(attribute)?;
                    Some((attribute, self.interner.value(attribute, value)))
                }),
                consent: collected
                    .consent
                    .as_ref()
                    .and_then(|channel| self.interner.channels.find(channel.as_str())),
            });
        }
        collects.into()
    }

    /// Where customers enter: by weight; where no touchpoint has one, at those into which no connector
    /// from another node leads that takes anybody along.
    pub(super) fn entries(&mut self) -> (Box<[TouchpointAt]>, Option<Weighted>) {
        let touchpoints: Vec<_> =
            self.index.nodes.iter().filter_map(|node| Some((*node, node.touchpoint()?))).collect();
        let entry = |given: &Given| given.entry.map_or(0.0, |entry| entry.get());
        let weighted = touchpoints.iter().any(|(_, given)| entry(given) > 0.0);
        let led_into: HashSet<&Id> = self
            .journey
            .connectors()
            .filter(|connector| !connector.also && connector.from != connector.to)
            .map(|connector| &connector.to)
            .collect();
        let weights: Vec<f64> = touchpoints
            .iter()
            .map(|(node, given)| match weighted {
                true => entry(given),
                false => f64::from(u8::from(!led_into.contains(&node.id))),
            })
            .collect();
        let zero = touchpoints.iter().find(|(_, given)| given.entry.is_some() && !weighted);
        if let Some((node, _)) = zero {
            self.refuse(node.name(), "entry", ProblemReason::NoWeight);
        }
        let choice = Weighted::of(&weights);
        if let (None, Some((node, _)), None) = (&choice, touchpoints.first(), zero) {
            self.refuse(node.name(), "entry", ProblemReason::NoEntry);
        }
        ((0..touchpoints.len()).map(Row::new).collect(), choice)
    }
}
