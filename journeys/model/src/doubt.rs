//! A figure that was recorded, or said by customers, and is then given another value, is no longer so: its
//! evidence goes, unless the same change brings another.

use std::sync::Arc;

use serde_json::Value;

use crate::{
    journey::Journey,
    record::{
        Record,
        connector::Connector,
        evidence::{EvidenceKind, FigureEvidence},
        node::Node,
    },
};

/// A record that is put, without evidence of figures that it changes.
pub(crate) fn without_stale_evidence(journey: &Journey, record: Record) -> Record {
    match record {
        Record::Connector(now) => match journey.connector(&now.id) {
            Some(before) => Record::Connector(connector(before, now)),
            None => Record::Connector(now),
        },
        Record::Node(now) => match journey.node(&now.id) {
            Some(before) if !now.evidence_of.is_empty() => Record::Node(node(before, now)),
            _ => Record::Node(now),
        },
        other => other,
    }
}

fn connector(before: &Connector, mut now: Arc<Connector>) -> Arc<Connector> {
    if before.share == now.share {
        return now;
    }
    let is_stale = now.evidence == before.evidence
        && now.evidence.as_ref().is_some_and(|evidence| evidence.kind != EvidenceKind::Assumed);
    if is_stale {
        Arc::make_mut(&mut now).evidence = None;
    }
    if is_same_figure(&before.evidence_of, &now.evidence_of, "share") {
        Arc::make_mut(&mut now).evidence_of.remove("share");
    }
    now
}

fn node(before: &Node, mut now: Arc<Node>) -> Arc<Node> {
    // Paths of figures are those of the file, in which every record can be written.
    let written = |node: &Node| serde_json::to_value(node).unwrap_or_default();
    let (then, today) = (written(before), written(&now));
    let stale: Vec<String> = now
        .evidence_of
        .keys()
        .filter(|path| is_same_figure(&before.evidence_of, &now.evidence_of, path))
        .filter(|path| figure(&then, path) != figure(&today, path))
        .cloned()
        .collect();
    for path in stale {
        Arc::make_mut(&mut now).evidence_of.remove(&path);
    }
    now
}

/// Whether a figure's evidence is what it was, and more than a guess.
fn is_same_figure(before: &FigureEvidence, now: &FigureEvidence, path: &str) -> bool {
    before.get(path) == now.get(path)
        && now.get(path).is_some_and(|evidence| evidence.kind != EvidenceKind::Assumed)
}

/// What stands at a path such as `response.open`.
fn figure<'a>(record: &'a Value, path: &str) -> Option<&'a Value> {
    path.split('.').try_fold(record, |part, name| part.get(name))
}
