//! What the checker says of messages among each other.

use std::collections::HashMap;

use super::{Finding, graph::Graph};
use crate::record::{message::Message, node::Node, rule::Rule};

/// Finds messages by one channel that say the same: whoever gets both gets one of them in vain.
pub(super) fn check(graph: &Graph<'_>, findings: &mut Vec<Finding>) {
    let mut first: HashMap<(Option<&str>, &str, &str), &Node> = HashMap::new();
    for node in &graph.nodes {
        let Some(Rule::Message(message)) = node.rule().map(|body| &body.rule) else { continue };
        let Some(said) = said(message) else { continue };
        match first.get(&said) {
            Some(other) => findings.push(Finding::SaysTheSame { node: node.name(), message: other.name() }),
            None => drop(first.insert(said, node)),
        }
    }
}

/// By which channel a message goes, and what it says; none where it says nothing yet.
fn said(message: &Message) -> Option<(Option<&str>, &str, &str)> {
    let channel = message.channel.as_ref().map(|channel| channel.as_str());
    let [subject, text] =
        [&message.subject, &message.text].map(|text| text.as_deref().unwrap_or_default().trim());
    (!subject.is_empty() || !text.is_empty()).then_some((channel, subject, text))
}
