//! What the checker says of rules and segments.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Finding,
    graph::Graph,
    time::{may_answer_at_once, passes_at_once},
};
use crate::{
    connecting::carries_many,
    journey::{Journey, RecordName},
    reach::{Answer, Reach},
    record::{
        Record,
        node::Node,
        rule::{Awaited, Choice, Delay, Rule, TriggerOn, Wait, Window},
    },
    value::{
        condition::{Condition, MessageState},
        id::{Id, Port},
        time::Moment,
    },
};

pub(super) fn check(
    journey: &Journey,
    graph: &Graph<'_>,
    reach: &Reach<'_>,
    node: &Node,
    findings: &mut Vec<Finding>,
) {
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
        Rule::Condition(choice) => check_choice(graph, node, choice, findings),
        Rule::Wait(wait) => check_wait(journey, reach, node, wait, findings),
        Rule::Message(_) => check_asked(journey, graph, node, findings),
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
    } else {
        check_open_ports(graph, node, &body.rule, findings);
    }
}

/// Finds ports by which a token ends though others go on. What stands for everyone else in a condition is a
/// finding of its own, and those in a control arm are left alone on purpose.
fn check_open_ports(graph: &Graph<'_>, node: &Node, rule: &Rule, findings: &mut Vec<Finding>) {
    let ports: Vec<Port> = match rule {
        Rule::Condition(choice) => choice.branches.iter().map(|branch| branch.port.clone()).collect(),
        Rule::Wait(wait) => {
            let timeout = wait.timeout.map(|_| Port::named("timeout"));
            wait.events.iter().map(|awaited| awaited.port.clone()).chain(timeout).collect()
        }
        Rule::Split(split) => {
            let arms = split.arms.iter().filter(|arm| !arm.control && arm.weight.get() > 0.0);
            arms.map(|arm| arm.port.clone()).collect()
        }
        _ => return,
    };
    for port in ports {
        if !graph.out(node).iter().any(|connector| connector.port == port) {
            let port_title = node.port_title(&port).map(Into::into);
            findings.push(Finding::OpenPort { node: node.name(), port, port_title });
        }
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

fn check_choice(graph: &Graph<'_>, node: &Node, choice: &Choice, findings: &mut Vec<Finding>) {
    for (at, branch) in choice.branches.iter().enumerate() {
        check_condition(&node.name(), &format!("branches[{at}].when"), &branch.when, findings);
    }
    if !graph.out(node).iter().any(|connector| connector.port.as_str() == "else") {
        findings.push(Finding::NoElse { node: node.name() });
    }
}

/// Finds conditions that ask for a response to the message at the instant at which it is sent, when nobody
/// can have responded yet.
fn check_asked(journey: &Journey, graph: &Graph<'_>, node: &Node, findings: &mut Vec<Finding>) {
    let Some(Rule::Message(message)) = node.rule().map(|body| &body.rule) else { return };
    let goes_on = |node: &Node| {
        let out = graph.out(node).iter();
        // What a response starts comes after it.
        let is_message = node.rule().is_some_and(|body| matches!(body.rule, Rule::Message(_)));
        let at_once = out.filter(move |connector| !is_message || connector.port == Port::next());
        at_once.filter_map(|connector| journey.node(&connector.to)).collect::<Vec<_>>()
    };
    let (mut seen, mut open) = (BTreeSet::new(), goes_on(node));
    while let Some(next) = open.pop() {
        if !passes_at_once(next) || !seen.insert(&next.id) {
            continue;
        }
        if let Some(Rule::Condition(choice)) = next.rule().map(|body| &body.rule) {
            let mut asked = Vec::new();
            for branch in &choice.branches {
                asked_of(journey, &node.id, &branch.when, &mut BTreeSet::new(), &mut asked);
            }
            if asked.iter().any(|answer| !may_answer_at_once(message, *answer)) {
                let (node, message) = (next.name(), node.name());
                findings.push(Finding::OpenedStraightAfterSending { node, message });
            }
        }
        open.extend(goes_on(next));
    }
}

/// The responses to a message that a condition asks for: by themselves, by their events or by a segment.
fn asked_of<'j>(
    journey: &'j Journey,
    message: &Id,
    condition: &'j Condition,
    segments: &mut BTreeSet<&'j Id>,
    asked: &mut Vec<Answer>,
) {
    let inner: &[Condition] = match condition {
        Condition::All(inner) => &inner.all,
        Condition::Any(inner) => &inner.any,
        Condition::Not(inner) => std::slice::from_ref(&inner.not),
        Condition::Message(is) if is.message == *message => {
            asked.extend(match is.was {
                MessageState::Opened => Some(Answer::Opened),
                MessageState::Clicked => Some(Answer::Clicked),
                MessageState::Sent | MessageState::Delivered | MessageState::Unsubscribed => None,
            });
            &[]
        }
        Condition::Event(came) => {
            let answers = [Answer::Opened, Answer::Clicked].into_iter();
            asked.extend(answers.filter(|answer| answer.event(message) == came.event));
            &[]
        }
        Condition::Segment(of) if segments.insert(&of.segment) => {
            let segment = journey.segments().find(|segment| segment.id == of.segment);
            segment.map_or(&[], |segment| std::slice::from_ref(&segment.when))
        }
        _ => &[],
    };
    for condition in inner {
        asked_of(journey, message, condition, segments, asked);
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

fn check_wait(journey: &Journey, reach: &Reach<'_>, node: &Node, wait: &Wait, findings: &mut Vec<Finding>) {
    for (at, awaited) in wait.events.iter().enumerate() {
        if awaited.event.is_none() && awaited.reaches.is_none() && awaited.segment.is_none() {
            let field = format!("events[{at}]");
            findings.push(Finding::UndecidedWait { node: node.name(), field });
        }
    }
    let may_come = |awaited: &Awaited| {
        let reached = awaited.reaches.as_ref().and_then(|id| journey.node(id)?.event());
        awaited.segment.is_some()
            || awaited.event.as_deref().into_iter().chain(reached).any(|event| reach.sends(event))
    };
    if wait.timeout.is_none() && !wait.events.iter().any(may_come) {
        findings.push(Finding::WaitCannotEnd { node: node.name() });
    }
}
