//! Putting things elsewhere, and calling them something else.

use std::{collections::BTreeSet, sync::Arc};

use super::{Moved, adding::tie, node};
use crate::{
    change::Change,
    journey::{Flaw, Journey},
    record::{
        Record, RecordKind,
        grid::JourneyRecord,
        node::{Node, Placement},
    },
    value::id::Id,
};

pub(super) fn no_node_twice(nodes: &[Moved]) -> Result<(), Flaw> {
    let mut seen = BTreeSet::new();
    match nodes.iter().find(|moved| !seen.insert(&moved.id)) {
        Some(moved) => Err(Flaw::DoubleId { id: moved.id.clone() }),
        None => Ok(()),
    }
}

pub(super) fn move_nodes(journey: &Journey, nodes: Vec<Moved>) -> Result<Change, Flaw> {
    no_node_twice(&nodes)?;
    let mut put = Vec::new();
    for Moved { id, place } in nodes {
        let mut moved = Node::clone(node(journey, &id)?);
        let lay_in_tray = moved.place().is_none();
        moved.placement = Placement::of(place);
        if lay_in_tray {
            tie(journey, &mut moved);
        }
        put.push(moved.into());
    }
    Ok(Change::putting(put))
}

/// Puts cards into a group, or out of theirs where none is given.
pub(super) fn group(journey: &Journey, nodes: &[Id], group: Option<Id>) -> Result<Change, Flaw> {
    let mut put = Vec::new();
    for id in nodes {
        let mut member = Node::clone(node(journey, id)?);
        member.group.clone_from(&group);
        put.push(member.into());
    }
    Ok(Change::putting(put))
}

pub(super) fn reorder(journey: &Journey, id: &Id, before: Option<&Id>) -> Result<Change, Flaw> {
    let mut own = JourneyRecord::clone(journey.own());
    let list = match journey.kind_of(id) {
        Some(RecordKind::Stage) => &mut own.stages,
        Some(RecordKind::Lane) => &mut own.lanes,
        _ => return Err(Flaw::NotThere { id: id.clone() }),
    };
    if before != Some(id) {
        list.retain(|other| other != id);
        insert_before(list, id.clone(), before);
    }
    Ok(Change::putting([own.into()]))
}

pub(super) fn insert_before(list: &mut Vec<Id>, id: Id, before: Option<&Id>) {
    let at = before.and_then(|before| list.iter().position(|other| other == before));
    list.insert(at.unwrap_or(list.len()), id);
}

pub(super) fn rename(journey: &Journey, id: &Id, title: String) -> Result<Change, Flaw> {
    let mut record = journey.record(id).ok_or_else(|| Flaw::NotThere { id: id.clone() })?;
    match &mut record {
        Record::Journey(own) => Arc::make_mut(own).title = title,
        Record::Stage(stage) => Arc::make_mut(stage).title = title,
        Record::Lane(lane) => Arc::make_mut(lane).title = title,
        Record::Node(node) => Arc::make_mut(node).title = title,
        Record::Connector(connector) => {
            Arc::make_mut(connector).title = Some(title).filter(|title| !title.is_empty());
        }
        Record::Automation(automation) => Arc::make_mut(automation).title = title,
        Record::Persona(persona) => Arc::make_mut(persona).name = title,
        Record::Segment(segment) => Arc::make_mut(segment).title = title,
        Record::Expectation(expectation) => Arc::make_mut(expectation).title = title,
        Record::Scenario(_) => debug_assert_eq!(record.kind(), RecordKind::Scenario, "it has no id"),
    }
    Ok(Change::putting([record]))
}
