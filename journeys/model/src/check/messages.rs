//! What the checker says of messages among each other.

use std::{collections::HashMap, sync::Arc};

use super::{Finding, graph::Graph, ways::Ways};
use crate::record::{message::Message, node::Node, rule::Rule};

/// Finds messages by one channel that say the same to somebody who may get both, and messages that somebody
/// gets twice by two ways at once: one of the two is in vain.
pub(super) fn check(graph: &Graph<'_>, findings: &mut Vec<Finding>) {
    let messages: Vec<(usize, &Node, &Message)> =
        graph.nodes.iter().enumerate().filter_map(message).collect();
    if messages.is_empty() {
        return;
    }
    let ways = Ways::new(graph);
    let mut before: HashMap<Said<'_>, Vec<(usize, &Node)>> = HashMap::new();
    for (at, node, message) in messages {
        if let Some(said) = said(message) {
            let others = before.entry(said).or_default();
            if let Some((_, other)) = others.iter().find(|(other, _)| !ways.are_exclusive(*other, at)) {
                findings.push(Finding::SaysTheSame { node: node.name(), message: other.name() });
            }
            others.push((at, node));
        }
        if let Some(fork) = ways.forked_before(node) {
            findings.push(Finding::SentTwice { node: node.name(), fork: fork.name() });
        }
    }
}

fn message<'a>((at, node): (usize, &&'a Arc<Node>)) -> Option<(usize, &'a Node, &'a Message)> {
    match &node.rule()?.rule {
        Rule::Message(message) => Some((at, node, message)),
        _ => None,
    }
}

/// The channel by which a message goes, its subject and its text.
type Said<'a> = (Option<&'a str>, &'a str, &'a str);

/// By which channel a message goes, and what it says; none where it says nothing yet.
fn said(message: &Message) -> Option<Said<'_>> {
    let channel = message.channel.as_ref().map(|channel| channel.as_str());
    let [subject, text] =
        [&message.subject, &message.text].map(|text| text.as_deref().unwrap_or_default().trim());
    (!subject.is_empty() || !text.is_empty()).then_some((channel, subject, text))
}
