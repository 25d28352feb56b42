//! Copies: a part of a journey as a journey of its own, which can be taken along, and records put once
//! more under fresh ids, which go on referring to one another as their originals did.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    behaviour::complete,
    change::Change,
    edit::Moved,
    journey::{Flaw, Journey},
    record::{
        Record, RecordKind,
        grid::Lane,
        node::{Node, Place, Placement},
        scenario::Scenario,
    },
    redirecting::{NewIds, redirected},
    reference::references,
    value::id::Id,
};

/// The part of a journey that some of its records are: these cards, the cards of these stages, lanes and
/// automations, the connectors between them, and what they cannot be read without. What lies
/// outside of it is forgotten, as if it had been removed.
///
/// # Errors
/// When one of the ids is of nothing.
pub fn excerpt(journey: &Journey, ids: &[Id]) -> Result<Journey, Flaw> {
    if let Some(id) = ids.iter().find(|id| journey.kind_of(id).is_none()) {
        return Err(Flaw::NotThere { id: id.clone() });
    }
    let taken = cards_of(journey, &ids.iter().collect());
    let mut part = journey.clone();
    let others = journey.nodes().filter(|node| !taken.contains(&node.id)).map(|node| node.id.clone());
    remove(&mut part, others.collect())?;
    let expectations = part.expectations().map(|one| one.id.clone()).collect();
    remove(&mut part, expectations)?;
    part.apply(&Change::putting([Scenario::default().into()]))?;
    // A segment may be named by an automation, and a persona by a segment.
    for kinds in [
        &[RecordKind::Stage, RecordKind::Lane, RecordKind::Automation][..],
        &[RecordKind::Segment],
        &[RecordKind::Persona],
    ] {
        let idle = unnamed(&part, kinds);
        remove(&mut part, idle)?;
    }
    Ok(part)
}

fn remove(journey: &mut Journey, ids: Vec<Id>) -> Result<(), Flaw> {
    let change = complete(journey, Change::removing(ids));
    journey.apply(&change).map(drop)
}

fn cards_of(journey: &Journey, chosen: &BTreeSet<&Id>) -> BTreeSet<Id> {
    let is_taken = |node: &&Arc<Node>| {
        let automation = node.rule().and_then(|body| body.automation.as_ref());
        let place = node.place();
        let around = place.into_iter().flat_map(|place| [&place.stage, &place.lane]);
        std::iter::once(&node.id).chain(automation).chain(around).any(|id| chosen.contains(id))
    };
    journey.nodes().filter(is_taken).map(|node| node.id.clone()).collect()
}

/// The records of some kinds that no card and no other record names. Whose curves a lane draws is no reason to take
/// somebody along.
fn unnamed(journey: &Journey, kinds: &[RecordKind]) -> Vec<Id> {
    let named: BTreeSet<Id> = journey
        .records()
        .filter(|record| !matches!(record.kind(), RecordKind::Journey | RecordKind::Lane))
        .flat_map(|record| references(&record))
        .map(|reference| reference.to)
        .collect();
    let of_kind = journey.records().filter(|record| kinds.contains(&record.kind()));
    of_kind.filter_map(|record| record.id().cloned()).filter(|id| !named.contains(id)).collect()
}

/// Puts cards of a journey once more, each at a new place or in the tray, with the connectors between them. An automation
/// all of whose rules are copied is copied as well; other rules join that of their original.
pub(crate) fn duplicate(
    journey: &Journey,
    nodes: Vec<Moved>,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Change, Flaw> {
    let mut copies = Vec::new();
    for Moved { id, place } in nodes {
        let mut copy = Node::clone(journey.node(&id).ok_or_else(|| Flaw::NotThere { id: id.clone() })?);
        copy.placement = Placement::of(place);
        copies.push(copy);
    }
    let ids: BTreeSet<&Id> = copies.iter().map(|node| &node.id).collect();
    let on_map: BTreeSet<&Id> =
        copies.iter().filter(|node| !node.is_in_tray()).map(|node| &node.id).collect();
    let between =
        journey.connectors().filter(|one| on_map.contains(&one.from) && on_map.contains(&one.to)).cloned();
    let connectors: Vec<Record> = between.map(Record::Connector).collect();
    let automations = whole_automations(journey, &ids);
    let records = copies.into_iter().map(Record::from).chain(connectors).chain(automations);
    Ok(under_fresh_ids(records.collect(), NewIds::new(), fresh))
}

/// The automations all of whose rules are among these.
fn whole_automations(journey: &Journey, ids: &BTreeSet<&Id>) -> Vec<Record> {
    let mut whole: BTreeMap<&Id, bool> = BTreeMap::new();
    for node in journey.nodes() {
        if let Some(automation) = node.rule().and_then(|body| body.automation.as_ref()) {
            *whole.entry(automation).or_insert(true) &= ids.contains(&node.id);
        }
    }
    let all = whole.into_iter().filter(|(_, whole)| *whole);
    all.filter_map(|(id, _)| journey.automation(id).cloned().map(Record::Automation)).collect()
}

/// Puts the cards of a part of some journey into this one. The first of its stages becomes that of `at` and
/// the others those that follow; cards of one lane come into that of `at`, cards of several into the
/// lanes that are most like theirs; cards of the tray come into the tray.
pub(crate) fn paste(
    journey: &Journey,
    part: Vec<Record>,
    at: &Place,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Change, Flaw> {
    for (id, kind) in [(&at.stage, RecordKind::Stage), (&at.lane, RecordKind::Lane)] {
        if journey.kind_of(id) != Some(kind) {
            return Err(Flaw::NotThere { id: id.clone() });
        }
    }
    let part = Journey::from_records(part)?;
    let cards: Vec<Node> = part.nodes_in_order().into_iter().map(|node| Node::clone(node)).collect();
    let used: BTreeSet<&Id> =
        cards.iter().filter_map(Node::place).flat_map(|place| [&place.stage, &place.lane]).collect();
    let stages: Vec<&Id> = part.own().stages.iter().filter(|id| used.contains(id)).collect();
    let lanes: Vec<&Arc<Lane>> = part.lanes().filter(|lane| used.contains(&lane.id)).collect();

    let mut known = NewIds::new();
    let first = journey.own().stages.iter().position(|id| *id == at.stage).unwrap_or_default();
    let following = &journey.own().stages[first..];
    for (nth, stage) in stages.iter().enumerate() {
        let to = following.get(nth).or(following.last()).unwrap_or(&at.stage);
        known.insert(Id::clone(stage), to.clone());
    }
    for lane in &lanes {
        let to = if lanes.len() == 1 { at.lane.clone() } else { likest_lane(journey, lane, &at.lane) };
        known.insert(lane.id.clone(), to);
    }
    let shift = shift_of(&cards, stages.first().copied(), lanes.len() == 1, at);
    let ids: BTreeSet<&Id> = cards.iter().map(|node| &node.id).collect();
    let whole: BTreeSet<Id> =
        whole_automations(journey, &ids).iter().filter_map(|record| record.id().cloned()).collect();
    let records: Vec<Record> = part
        .records()
        .filter(|record| match record.kind() {
            RecordKind::Node => true,
            RecordKind::Connector => joins_on_map(&part, record),
            // What is there already is named as it is, but for an automation that is copied as a whole.
            RecordKind::Automation | RecordKind::Persona | RecordKind::Segment => {
                record.id().is_some_and(|id| whole.contains(id) || journey.kind_of(id) != Some(record.kind()))
            }
            _ => false,
        })
        .map(|record| placed(record, stages.first().copied(), shift))
        .collect();
    Ok(under_fresh_ids(records, known, fresh))
}

/// Whether it is a connector between cards that stand on the map.
fn joins_on_map(part: &Journey, record: &Record) -> bool {
    let stands = |id: &Id| part.node(id).is_some_and(|node| !node.is_in_tray());
    matches!(record, Record::Connector(one) if stands(&one.from) && stands(&one.to))
}

/// The lane that is most like one of another journey: itself, of its kind and title, of its kind.
fn likest_lane(journey: &Journey, lane: &Lane, otherwise: &Id) -> Id {
    let mut found = journey.lane(&lane.id);
    let same_kind = || journey.lanes().filter(|other| other.kind == lane.kind);
    found = found.or_else(|| same_kind().find(|other| other.title == lane.title));
    found = found.or_else(|| same_kind().next());
    found.map_or_else(|| otherwise.clone(), |lane| lane.id.clone())
}

/// How far cards of the first stage move along, and all cards down where they are of one lane.
fn shift_of(cards: &[Node], first: Option<&Id>, one_lane: bool, at: &Place) -> (f64, f64) {
    let places = || cards.iter().filter_map(Node::place);
    let least = |of: &mut dyn Iterator<Item = f64>, to: f64| {
        let least = of.fold(f64::INFINITY, f64::min);
        if least.is_finite() { to - least } else { 0.0 }
    };
    let x = least(&mut places().filter(|place| Some(&place.stage) == first).map(|place| place.x), at.x);
    let y = if one_lane { least(&mut places().map(|place| place.y), at.y) } else { 0.0 };
    (x, y)
}

/// A card of the map comes as far from the place where they are pasted as it was from the others.
fn placed(record: Record, first: Option<&Id>, (x, y): (f64, f64)) -> Record {
    let Record::Node(mut node) = record else { return record };
    if let Placement::Cell(place) = &mut Arc::make_mut(&mut node).placement {
        place.x += if Some(&place.stage) == first { x } else { 0.0 };
        place.y += y;
    }
    Record::Node(node)
}

/// The records under fresh ids, referring to one another as before and to others as `known` says.
fn under_fresh_ids(records: Vec<Record>, mut known: NewIds, fresh: &mut dyn FnMut() -> Id) -> Change {
    for record in &records {
        if let Some(id) = record.id() {
            known.insert(id.clone(), fresh());
        }
    }
    let groups = groups_of(&records, fresh);
    Change::putting(records.into_iter().map(|record| {
        let mut record = redirected(record, &known);
        if let Record::Node(node) = &mut record {
            let node = Arc::make_mut(node);
            node.group = node.group.take().and_then(|group| groups.get(&group).cloned());
        }
        let own = record.id().and_then(|id| known.get(id)).cloned();
        if let Some(id) = own {
            rename(&mut record, id);
        }
        record
    }))
}

/// A new group for each of which more than one card is copied.
fn groups_of(records: &[Record], fresh: &mut dyn FnMut() -> Id) -> NewIds {
    let mut sizes: BTreeMap<&Id, usize> = BTreeMap::new();
    for record in records {
        if let Record::Node(node) = record
            && let Some(group) = &node.group
        {
            *sizes.entry(group).or_default() += 1;
        }
    }
    let several = sizes.into_iter().filter(|(_, size)| *size > 1);
    several.map(|(group, _)| (group.clone(), fresh())).collect()
}

fn rename(record: &mut Record, id: Id) {
    match record {
        Record::Node(node) => {
            let node = Arc::make_mut(node);
            // A copy that is locked could not be put elsewhere.
            node.locked = false;
            node.id = id;
        }
        Record::Connector(connector) => Arc::make_mut(connector).id = id,
        Record::Automation(automation) => Arc::make_mut(automation).id = id,
        Record::Persona(persona) => Arc::make_mut(persona).id = id,
        Record::Segment(segment) => Arc::make_mut(segment).id = id,
        Record::Journey(_) | Record::Stage(_) | Record::Lane(_) => {}
        Record::Scenario(_) | Record::Expectation(_) => {}
    }
}
