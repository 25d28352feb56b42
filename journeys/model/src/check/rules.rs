//! What the checker says of rules and segments.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, graph::Graph};
use crate::{
    connecting::carries_many,
    journey::{Journey, RecordName},
    record::{
        Record,
        node::Node,
        rule::{Choice, Delay, Rule, Step, TriggerOn, Wait, Window},
    },
    value::{
        condition::{Condition, MessageState},
        id::{Id, Port},
        time::Moment,
    },
};

pub(super) fn check(journey: &Journey, graph: &Graph<'_>, node: &Node, findings: &mut Vec<Finding>) {
    check_ports(graph, node, findings);
    let Some(body) = node.rule() else { return };
    match &body.rule {
        Rule::Trigger(trigger) => match &trigger.on {
            None | Some(TriggerOn::Unknown(_)) => {
                findings.push(Finding::UndecidedTrigger { node: node.name() });
            }
            Some(TriggerOn::Date(on)) => check_moment(journey, node, "on.date", on.date, findings),
            Some(_) => {}
        },
        Rule::Condition(choice) => check_choice(journey, graph, node, choice, findings),
        Rule::Wait(wait) => check_wait(journey, node, wait, findings),
        Rule::Delay(Delay::Unknown(_)) => findings.push(Finding::UndecidedDelay { node: node.name() }),
        Rule::Delay(Delay::UntilDate(until)) => {
            check_moment(journey, node, "untilDate", until.until_date, findings);
        }
        Rule::Window(Window { open: None, .. }) => {
            findings.push(Finding::UndecidedWindow { node: node.name() });
        }
        _ => {}
    }
    let may_end = matches!(body.rule, Rule::Goal(_) | Rule::Exit(_) | Rule::Message(_) | Rule::Update(_));
    if !may_end && graph.out(node).is_empty() {
        findings.push(Finding::OpenEnd { node: node.name() });
    }
}

/// A moment before the scenario's start is past for every customer.
fn check_moment(journey: &Journey, node: &Node, field: &str, moment: Moment, findings: &mut Vec<Finding>) {
    if moment.millis() < journey.scenario().start.millis() {
        findings.push(Finding::MomentPast { node: node.name(), field: field.to_owned() });
    }
}

pub(super) fn check_segments(journey: &Journey, findings: &mut Vec<Finding>) {
    for segment in journey.segments() {
        let record = Record::Segment(segment.clone()).name();
        check_condition(&record, "when", &segment.when, findings);
    }
}

fn check_ports(graph: &Graph<'_>, node: &Node, findings: &mut Vec<Finding>) {
    if node.kind().is_none() {
        return;
    }
    let ports: BTreeSet<Port> = node.ports().into_iter().collect();
    let mut count: BTreeMap<&Port, usize> = BTreeMap::new();
    for connector in graph.out(node) {
        if !ports.contains(&connector.port) {
            let (port, connector) = (connector.port.clone(), connector.id.clone());
            findings.push(Finding::NoSuchPort { node: node.name(), port, connector });
        }
        *count.entry(&connector.port).or_default() += 1;
    }
    if !carries_many(node) {
        let overfull = count.into_iter().filter(|(_, count)| *count > 1);
        findings.extend(overfull.map(|(port, _)| Finding::PortOverfull {
            node: node.name(),
            port: port.clone(),
            port_title: node.port_title(port).map(Into::into),
        }));
    }
}

fn check_choice(
    journey: &Journey,
    graph: &Graph<'_>,
    node: &Node,
    choice: &Choice,
    findings: &mut Vec<Finding>,
) {
    for (at, branch) in choice.branches.iter().enumerate() {
        check_condition(&node.name(), &format!("branches[{at}].when"), &branch.when, findings);
    }
    if !graph.out(node).iter().any(|connector| connector.port.as_str() == "else") {
        findings.push(Finding::NoElse { node: node.name() });
    }
    let asked: BTreeSet<&Id> =
        choice.branches.iter().flat_map(|branch| asked_messages(&branch.when)).collect();
    for message in asked {
        let straight = journey.connectors().any(|connector| {
            connector.from == *message && connector.to == node.id && connector.port == Port::next()
        });
        if let (true, Some(message)) = (straight, journey.node(message)) {
            let message = message.name();
            findings.push(Finding::OpenedStraightAfterSending { node: node.name(), message });
        }
    }
}

/// The messages about whose opening or clicking a condition asks.
fn asked_messages(condition: &Condition) -> Vec<&Id> {
    match condition {
        Condition::All(inner) => inner.all.iter().flat_map(asked_messages).collect(),
        Condition::Any(inner) => inner.any.iter().flat_map(asked_messages).collect(),
        Condition::Not(inner) => asked_messages(&inner.not),
        Condition::Message(c) if matches!(c.was, MessageState::Opened | MessageState::Clicked) => {
            vec![&c.message]
        }
        _ => Vec::new(),
    }
}

fn check_condition(record: &RecordName, field: &str, condition: &Condition, findings: &mut Vec<Finding>) {
    match condition {
        Condition::All(inner) => {
            for (at, condition) in inner.all.iter().enumerate() {
                check_condition(record, &format!("{field}.all[{at}]"), condition, findings);
            }
        }
        Condition::Any(inner) => {
            for (at, condition) in inner.any.iter().enumerate() {
                check_condition(record, &format!("{field}.any[{at}]"), condition, findings);
            }
        }
        Condition::Not(inner) => check_condition(record, &format!("{field}.not"), &inner.not, findings),
        Condition::Unknown(_) => {
            let (record, field) = (record.clone(), field.to_owned());
            findings.push(Finding::UndecidedCondition { record, field });
        }
        _ => {}
    }
}

fn check_wait(journey: &Journey, node: &Node, wait: &Wait, findings: &mut Vec<Finding>) {
    for (at, awaited) in wait.events.iter().enumerate() {
        if awaited.event.is_none() && awaited.reaches.is_none() && awaited.segment.is_none() {
            let field = format!("events[{at}]");
            findings.push(Finding::UndecidedWait { node: node.name(), field });
        }
    }
    let may_come = || {
        wait.events.iter().any(|awaited| {
            awaited.reaches.is_some()
                || awaited.segment.is_some()
                || awaited.event.as_ref().is_some_and(|event| is_emitted(journey, event))
        })
    };
    if wait.timeout.is_none() && !may_come() {
        findings.push(Finding::WaitCannotEnd { node: node.name() });
    }
}

fn is_emitted(journey: &Journey, event: &str) -> bool {
    journey.nodes().any(|node| {
        node.event() == Some(event)
            || node.rule().is_some_and(|body| match &body.rule {
                Rule::Update(update) => {
                    update.set.iter().any(|step| matches!(step, Step::Emit(emit) if emit.emit == event))
                }
                Rule::Message(_) => is_response(event, &node.id),
                _ => false,
            })
    })
}

/// Whether an event is one of those that responses to a message are, such as `mail.opened`.
fn is_response(event: &str, message: &Id) -> bool {
    let state = event.strip_prefix(message.as_str()).and_then(|rest| rest.strip_prefix('.'));
    state.is_some_and(|state| ["delivered", "opened", "clicked", "unsubscribed"].contains(&state))
}
