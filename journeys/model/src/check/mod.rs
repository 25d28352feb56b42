//! The checker: what stands in the way of a run, and what looks wrong, each with its record (S§9).

mod graph;
mod messages;
mod rules;
mod time;
mod touchpoints;
mod ways;

use serde::Serialize;
use ts_rs::TS;

use crate::{
    journey::{Journey, RecordName},
    reach::Reach,
    record::{node::Node, rule::Rule},
    value::id::{Id, Port},
};
use graph::Graph;

/// Something that the checker has found.
#[derive(Debug, Clone, PartialEq, Serialize, TS, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Finding {
    /// The shares of a touchpoint's connectors are over 1.
    SharesOver {
        /// The touchpoint.
        node: RecordName,
        /// Their sum.
        sum: f64,
    },
    /// A node of a kind that this version does not know.
    UnknownKind {
        /// The node.
        node: RecordName,
    },
    /// A trigger listens to nothing.
    UndecidedTrigger {
        /// The trigger.
        node: RecordName,
    },
    /// A branch of a condition, or a segment, has nothing to decide by.
    UndecidedCondition {
        /// The record.
        record: RecordName,
        /// The field.
        field: String,
    },
    /// A wait waits for nothing.
    UndecidedWait {
        /// The wait.
        node: RecordName,
        /// The field.
        field: String,
    },
    /// A delay does not say how long.
    UndecidedDelay {
        /// The delay.
        node: RecordName,
    },
    /// A time window does not say when it is open.
    UndecidedWindow {
        /// The window.
        node: RecordName,
    },
    /// A port that carries one connector has several.
    PortOverfull {
        /// The node.
        node: RecordName,
        /// The port.
        port: Port,
        /// What people call it, if it has a title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        port_title: Option<Box<str>>,
    },
    /// A connector leaves by a port that its node does not have.
    NoSuchPort {
        /// The node.
        node: RecordName,
        /// The port.
        port: Port,
        /// The connector.
        connector: Id,
    },
    /// Nobody ever comes here.
    Unreachable {
        /// The node.
        node: RecordName,
    },
    /// A trigger listens to what nobody ever causes.
    NeverStarts {
        /// The trigger.
        node: RecordName,
    },
    /// A rule leads nowhere.
    OpenEnd {
        /// The rule.
        node: RecordName,
    },
    /// A rule leads on by some of its ports, but not by this one.
    OpenPort {
        /// The rule.
        node: RecordName,
        /// The port.
        port: Port,
        /// What people call it, if it has a title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        port_title: Option<Box<str>>,
    },
    /// A condition says nothing about everyone else.
    NoElse {
        /// The condition.
        node: RecordName,
    },
    /// A condition asks whether a message was opened straight after sending it.
    OpenedStraightAfterSending {
        /// The condition.
        node: RecordName,
        /// The message.
        message: RecordName,
    },
    /// A wait has no time-out, and nothing that ever happens on the map is what it waits for.
    WaitCannotEnd {
        /// The wait.
        node: RecordName,
    },
    /// A moment is over before the scenario starts.
    MomentPast {
        /// The trigger or delay.
        node: RecordName,
        /// The field.
        field: String,
    },
    /// Two messages by one channel say the same.
    SaysTheSame {
        /// The message further down the list of nodes.
        node: RecordName,
        /// The other.
        message: RecordName,
    },
    /// Somebody goes on by two ways at once, and both lead to the message.
    SentTwice {
        /// The message.
        node: RecordName,
        /// Where the two ways begin.
        fork: RecordName,
    },
    /// Customers go on by another device or channel, and what they filled in is not carried there.
    NotCarried {
        /// Where they filled it in.
        node: RecordName,
        /// Where they go on.
        to: RecordName,
    },
    /// A circle of nodes in which no time passes.
    LoopWithoutDelay {
        /// The first node of the circle, in the order of nodes.
        node: RecordName,
    },
    /// An emotion about which nobody says where it comes from.
    EmotionWithoutEvidence {
        /// The emotion.
        node: RecordName,
    },
    /// A pain point that no opportunity solves.
    PainWithoutOpportunity {
        /// The pain point.
        node: RecordName,
    },
}

/// How much a finding matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Severity {
    /// A run is refused until it is mended.
    Error,
    /// It changes what a run says, probably not as it was meant.
    Warning,
    /// It changes nothing in a run.
    Hint,
}

impl Finding {
    /// How much it matters.
    pub fn severity(&self) -> Severity {
        match self {
            Self::SharesOver { .. }
            | Self::UnknownKind { .. }
            | Self::UndecidedTrigger { .. }
            | Self::UndecidedCondition { .. }
            | Self::UndecidedWait { .. }
            | Self::UndecidedDelay { .. }
            | Self::UndecidedWindow { .. }
            | Self::PortOverfull { .. }
            | Self::NoSuchPort { .. } => Severity::Error,
            Self::Unreachable { .. }
            | Self::NeverStarts { .. }
            | Self::OpenEnd { .. }
            | Self::OpenPort { .. }
            | Self::NoElse { .. }
            | Self::OpenedStraightAfterSending { .. }
            | Self::WaitCannotEnd { .. }
            | Self::MomentPast { .. }
            | Self::SaysTheSame { .. }
            | Self::SentTwice { .. }
            | Self::LoopWithoutDelay { .. } => Severity::Warning,
            Self::NotCarried { .. }
            | Self::EmotionWithoutEvidence { .. }
            | Self::PainWithoutOpportunity { .. } => Severity::Hint,
        }
    }

    /// The path of the field it is about, if it is about one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::UndecidedCondition { field, .. }
            | Self::UndecidedWait { field, .. }
            | Self::MomentPast { field, .. } => Some(field),
            _ => None,
        }
    }

    /// The record it is about.
    pub fn record(&self) -> &RecordName {
        match self {
            Self::UndecidedCondition { record, .. } => record,
            Self::SharesOver { node, .. }
            | Self::UnknownKind { node }
            | Self::UndecidedTrigger { node }
            | Self::UndecidedWait { node, .. }
            | Self::UndecidedDelay { node }
            | Self::UndecidedWindow { node }
            | Self::PortOverfull { node, .. }
            | Self::NoSuchPort { node, .. }
            | Self::Unreachable { node }
            | Self::NeverStarts { node }
            | Self::OpenPort { node, .. }
            | Self::SentTwice { node, .. }
            | Self::OpenEnd { node }
            | Self::NoElse { node }
            | Self::OpenedStraightAfterSending { node, .. }
            | Self::WaitCannotEnd { node }
            | Self::MomentPast { node, .. }
            | Self::SaysTheSame { node, .. }
            | Self::NotCarried { node, .. }
            | Self::LoopWithoutDelay { node }
            | Self::EmotionWithoutEvidence { node }
            | Self::PainWithoutOpportunity { node } => node,
        }
    }
}

/// Everything that the checker finds: errors first, then warnings, then hints, each in the order of
/// the nodes. What lies in the tray is not looked at.
pub fn check(journey: &Journey) -> Vec<Finding> {
    let journey = &*journey.on_map();
    let (graph, reach) = (Graph::new(journey), Reach::of(journey));
    let mut findings = Vec::new();
    let solved = touchpoints::solved(&graph);
    for node in &graph.nodes {
        touchpoints::check(&graph, &solved, node, &mut findings);
        rules::check(journey, &graph, &reach, node, &mut findings);
    }
    messages::check(&graph, &mut findings);
    rules::check_segments(journey, &mut findings);
    check_reach(journey, &graph, &reach, &mut findings);
    for at in graph.instant_circles(journey) {
        findings.push(Finding::LoopWithoutDelay { node: graph.nodes[at].name() });
    }
    findings.sort_by_key(Finding::severity);
    findings
}

/// Finds nodes to which nobody ever comes. Rules of an automation that is switched off rest on purpose.
fn check_reach(journey: &Journey, graph: &Graph<'_>, reach: &Reach<'_>, findings: &mut Vec<Finding>) {
    let is_any_off = journey.automations().any(|automation| !automation.on);
    let with_all_on = is_any_off.then(|| Reach::with_all_on(journey));
    let rests = |node: &Node| {
        let automation = node.rule().and_then(|body| body.automation.as_ref());
        let automation = automation.and_then(|id| journey.automation(id));
        automation.is_some_and(|automation| !automation.on)
            && with_all_on.as_ref().is_some_and(|reach| reach.comes_to(&node.id))
    };
    for node in &graph.nodes {
        if node.experience().is_none() && !reach.comes_to(&node.id) && !rests(node) {
            let is_trigger = node.rule().is_some_and(|body| matches!(body.rule, Rule::Trigger(_)));
            findings.push(match is_trigger {
                true => Finding::NeverStarts { node: node.name() },
                false => Finding::Unreachable { node: node.name() },
            });
        }
    }
}
