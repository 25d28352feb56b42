//! Edits: what a person wants to do with a journey, and how it becomes a change.

use std::{collections::BTreeSet, sync::Arc};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    behaviour::complete,
    change::Change,
    connecting::{NotConnectable, Way, may_be_also, may_connect},
    copying::{duplicate, paste},
    journey::{Flaw, Journey},
    record::{
        Record, RecordKind,
        automation::Automation,
        connector::Connector,
        evidence::{FigureEvidence, Ranges},
        grid::{Color, JourneyRecord, Lane, LaneKind, Stage},
        node::{Node, NodeBody, NodeKind, Place, Placement},
        rule::{Arm, Awaited, Branch, Delay, DelayFor, Rule},
    },
    value::{
        condition::Condition,
        distribution::Timing,
        id::{Id, Port},
        number::Weight,
        time::Duration,
    },
};

/// What a person wants to do with a journey.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "edit", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Edit {
    /// Put records as they are.
    Put {
        /// The records.
        records: Vec<Record>,
    },
    /// Remove records and what hangs on them.
    Remove {
        /// Their ids.
        ids: Vec<Id>,
    },
    /// Add a stage.
    AddStage {
        /// What it is called.
        title: String,
        /// The stage it stands before; at the end where none is named.
        before: Option<Id>,
    },
    /// Add a lane.
    AddLane {
        /// What its cards usually are.
        kind: LaneKind,
        /// What it is called.
        title: String,
        /// The lane it stands above; at the end where none is named.
        before: Option<Id>,
    },
    /// Add a node.
    AddNode {
        /// Its kind.
        kind: NodeKind,
        /// What it says.
        title: String,
        /// Where it stands.
        place: Place,
        /// The automation it joins, if it is a rule.
        automation: Option<Id>,
    },
    /// Add several nodes, as when lines of text become cards.
    AddNodes {
        /// Them, in order.
        nodes: Vec<NewNode>,
    },
    /// Add the step that follows a node: in its automation if both are rules, and connected with it
    /// where a customer or a rule can go on from the one to the other.
    AddNext {
        /// The node it follows.
        from: Id,
        /// Its kind.
        kind: NodeKind,
        /// What it says.
        title: String,
        /// Where it stands.
        place: Place,
    },
    /// Make an automation of some rules.
    AddAutomation {
        /// What it is called.
        title: String,
        /// The rules that join it.
        nodes: Vec<Id>,
    },
    /// Move nodes.
    Move {
        /// Which, and where to.
        nodes: Vec<Moved>,
    },
    /// Put cards once more, each at a new place, with the connectors between them.
    Duplicate {
        /// Which, and where their copies stand.
        nodes: Vec<Moved>,
    },
    /// Put the cards of a part of a journey, of this one or another, with all that belongs to them.
    Paste {
        /// The records of that part: a journey of its own.
        records: Vec<Record>,
        /// Where the first of its cards comes to stand.
        at: Place,
    },
    /// Put a stage or a lane elsewhere among the others.
    Reorder {
        /// The stage or lane.
        id: Id,
        /// What it stands before; at the end where nothing is named.
        before: Option<Id>,
    },
    /// Let a connector start or end elsewhere.
    Reattach {
        /// The connector.
        id: Id,
        /// The node it starts at from now on.
        from: Id,
        /// The port it leaves by; where none is named, that by which it left, or the first that is free.
        port: Option<Port>,
        /// The node it ends at from now on.
        to: Id,
        /// Whether a rule starts there and the customer walks on; as is usual between the two where
        /// nothing is said.
        also: Option<bool>,
    },
    /// Draw a connector.
    Connect {
        /// The node it starts at.
        from: Id,
        /// The port it leaves by.
        port: Port,
        /// The node it ends at.
        to: Id,
        /// Whether a rule starts there and the customer walks on; as is usual between the two where
        /// nothing is said.
        also: Option<bool>,
    },
    /// Give a record another title.
    Rename {
        /// The record.
        id: Id,
        /// What it is called from now on.
        title: String,
    },
}

/// A node that is to be: of no automation, about what stands near.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct NewNode {
    pub kind: NodeKind,
    pub title: String,
    pub place: Place,
}

/// A node and its new place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Moved {
    pub id: Id,
    pub place: Place,
}

/// Why an edit cannot be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Refusal {
    /// It would break an invariant of the journey.
    Flaw(Flaw),
    /// The connector may not go there.
    NotConnectable(NotConnectable),
}

impl From<Flaw> for Refusal {
    fn from(flaw: Flaw) -> Self {
        Self::Flaw(flaw)
    }
}

impl From<NotConnectable> for Refusal {
    fn from(not: NotConnectable) -> Self {
        Self::NotConnectable(not)
    }
}

/// Makes the complete change that an edit asks for; nothing is applied yet. `fresh` gives an id that
/// no record has.
///
/// # Errors
/// Why it cannot be done.
pub fn plan(journey: &Journey, edit: Edit, fresh: &mut dyn FnMut() -> Id) -> Result<Change, Refusal> {
    let change = match edit {
        Edit::Put { records } => {
            check_connectors(journey, &records)?;
            Change::putting(records)
        }
        Edit::Remove { ids } => {
            let missing = ids.iter().find(|id| journey.record(id).is_none());
            if let Some(id) = missing {
                return Err(Flaw::NotThere { id: id.clone() }.into());
            }
            Change::removing(ids)
        }
        Edit::AddStage { title, before } => add_stage(journey, title, before.as_ref(), fresh()),
        Edit::AddLane { kind, title, before } => add_lane(journey, kind, title, before.as_ref(), fresh()),
        Edit::AddNode { kind, title, place, automation } => {
            Change::putting([add_node(journey, kind, title, place, automation, fresh()).into()])
        }
        Edit::AddNodes { nodes } => {
            Change::putting(nodes.into_iter().map(|NewNode { kind, title, place }| {
                Record::from(add_node(journey, kind, title, place, None, fresh()))
            }))
        }
        Edit::AddNext { from, kind, title, place } => add_next(journey, &from, kind, title, place, fresh)?,
        Edit::AddAutomation { title, nodes } => add_automation(journey, title, &nodes, fresh())?,
        Edit::Move { nodes } => move_nodes(journey, nodes)?,
        Edit::Duplicate { nodes } => {
            no_node_twice(&nodes)?;
            duplicate(journey, nodes, fresh)?
        }
        Edit::Paste { records, at } => paste(journey, records, &at, fresh)?,
        Edit::Reorder { id, before } => reorder(journey, &id, before.as_ref())?,
        Edit::Reattach { id, from, port, to, also } => reattach(journey, &id, (&from, port), &to, also)?,
        Edit::Connect { from, port, to, also } => connect(journey, &from, port, &to, also, fresh())?,
        Edit::Rename { id, title } => rename(journey, &id, title)?,
    };
    Ok(complete(journey, change).beyond(journey))
}

fn node<'a>(journey: &'a Journey, id: &Id) -> Result<&'a Arc<Node>, Flaw> {
    journey.node(id).ok_or_else(|| Flaw::NotThere { id: id.clone() })
}

/// Connectors that are put as they are have to follow the rules of connecting, too; their ends may be put
/// along with them. An end that is nowhere is told of when the change is applied.
fn check_connectors(journey: &Journey, records: &[Record]) -> Result<(), Refusal> {
    let end = |id: &Id| {
        let put = records.iter().find_map(|record| match record {
            Record::Node(node) if node.id == *id => Some(node),
            _ => None,
        });
        put.or_else(|| journey.node(id))
    };
    for record in records {
        let Record::Connector(connector) = record else { continue };
        let (Some(from), Some(to)) = (end(&connector.from), end(&connector.to)) else { continue };
        may_connect(journey, from, &connector.port, to, Some(&connector.id))?;
        if connector.also {
            may_be_also(from, to)?;
        }
    }
    Ok(())
}

fn insert_before(list: &mut Vec<Id>, id: Id, before: Option<&Id>) {
    let at = before.and_then(|before| list.iter().position(|other| other == before));
    list.insert(at.unwrap_or(list.len()), id);
}

fn add_stage(journey: &Journey, title: String, before: Option<&Id>, id: Id) -> Change {
    let mut own = JourneyRecord::clone(journey.own());
    insert_before(&mut own.stages, id.clone(), before);
    let color = next_color(journey);
    let stage = Stage {
        id,
        title,
        color,
        goal: None,
        question: None,
        width: None,
        folded: false,
        links_to: None,
        extra: Default::default(),
    };
    Change::putting([own.into(), stage.into()])
}

/// The colour that the fewest stages have, the first of these.
fn next_color(journey: &Journey) -> Color {
    let count = |color: Color| journey.stages().filter(|stage| stage.color == color).count();
    <Color as strum::VariantArray>::VARIANTS
        .iter()
        .copied()
        .min_by_key(|color| count(*color))
        .unwrap_or_default()
}

fn add_lane(journey: &Journey, kind: LaneKind, title: String, before: Option<&Id>, id: Id) -> Change {
    let mut own = JourneyRecord::clone(journey.own());
    insert_before(&mut own.lanes, id.clone(), before);
    let lane = Lane { id, kind, title, height: None, folded: false, extra: Default::default() };
    Change::putting([own.into(), lane.into()])
}

fn add_node(
    journey: &Journey,
    kind: NodeKind,
    title: String,
    place: Place,
    automation: Option<Id>,
    id: Id,
) -> Node {
    let about = touchpoint_near(journey, &place);
    let mut node = Node::new(id, kind, title, Placement::Cell(place));
    match &mut node.body {
        NodeBody::Experience(body) if matches!(kind, NodeKind::Emotion | NodeKind::PainPoint) => {
            body.about = about;
        }
        NodeBody::Rule(body) => {
            body.automation = automation;
            begin_rule(&mut body.rule);
        }
        _ => {}
    }
    node
}

fn add_next(
    journey: &Journey,
    from: &Id,
    kind: NodeKind,
    title: String,
    place: Place,
    fresh: &mut dyn FnMut() -> Id,
) -> Result<Change, Flaw> {
    let from = node(journey, from)?;
    let automation = from.rule().and_then(|body| body.automation.clone());
    let next = add_node(journey, kind, title, place, automation, fresh());
    let way_on = from.ports().into_iter().find_map(|port| {
        let way = may_connect(journey, from, &port, &next, None).ok()?;
        Some(connector(fresh(), from, port, &next, way))
    });
    let connected = way_on.map(Record::from);
    Ok(Change::putting(std::iter::once(Record::from(next)).chain(connected)))
}

/// The touchpoint of the stage that stands nearest along the way: what a feeling or a pain point
/// that is dropped there is about.
fn touchpoint_near(journey: &Journey, place: &Place) -> Option<Id> {
    let distance = |node: &Node| node.place().map_or(f64::INFINITY, |other| (other.x - place.x).abs());
    journey
        .nodes_in_order()
        .into_iter()
        .filter(|node| node.touchpoint().is_some())
        .filter(|node| node.place().is_some_and(|other| other.stage == place.stage))
        .min_by(|a, b| distance(a).total_cmp(&distance(b)))
        .map(|node| node.id.clone())
}

/// Gives a new rule the ports that it cannot do without.
fn begin_rule(rule: &mut Rule) {
    match rule {
        Rule::Condition(choice) => choice.branches.push(Branch {
            port: Port::named("yes"),
            title: None,
            when: Condition::undecided(),
            extra: Default::default(),
        }),
        Rule::Wait(wait) => {
            wait.events.push(Awaited {
                port: Port::named("came"),
                title: None,
                event: None,
                reaches: None,
                segment: None,
                extra: Default::default(),
            });
            wait.timeout = Some(Duration::DAY);
        }
        Rule::Delay(delay) => {
            *delay = Delay::For(DelayFor { r#for: Timing::Plain(Duration::DAY), extra: Default::default() });
        }
        Rule::Split(split) => {
            let half = const { Weight::constant(0.5) };
            split.arms.extend(["a", "b"].map(|port| Arm {
                port: Port::named(port),
                title: None,
                weight: half,
                control: false,
                extra: Default::default(),
            }));
        }
        _ => {}
    }
}

fn add_automation(journey: &Journey, title: String, nodes: &[Id], id: Id) -> Result<Change, Flaw> {
    let mut put = vec![Record::from(Automation {
        id: id.clone(),
        title,
        on: true,
        r#for: None,
        ends_when: Vec::new(),
        extra: Default::default(),
    })];
    for member in nodes {
        let mut member = Node::clone(node(journey, member)?);
        if let NodeBody::Rule(body) = &mut member.body {
            body.automation = Some(id.clone());
            put.push(member.into());
        }
    }
    Ok(Change::putting(put))
}

fn no_node_twice(nodes: &[Moved]) -> Result<(), Flaw> {
    let mut seen = BTreeSet::new();
    match nodes.iter().find(|moved| !seen.insert(&moved.id)) {
        Some(moved) => Err(Flaw::DoubleId { id: moved.id.clone() }),
        None => Ok(()),
    }
}

fn move_nodes(journey: &Journey, nodes: Vec<Moved>) -> Result<Change, Flaw> {
    no_node_twice(&nodes)?;
    let mut put = Vec::new();
    for Moved { id, place } in nodes {
        let mut moved = Node::clone(node(journey, &id)?);
        moved.placement = Placement::Cell(place);
        put.push(moved.into());
    }
    Ok(Change::putting(put))
}

fn reorder(journey: &Journey, id: &Id, before: Option<&Id>) -> Result<Change, Flaw> {
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

fn reattach(
    journey: &Journey,
    id: &Id,
    (from, port): (&Id, Option<Port>),
    to: &Id,
    also: Option<bool>,
) -> Result<Change, Refusal> {
    let before = journey.connector(id).ok_or_else(|| Flaw::NotThere { id: id.clone() })?;
    let (from, to) = (node(journey, from)?, node(journey, to)?);
    let ports = match port {
        Some(port) => vec![port],
        None => std::iter::once(before.port.clone()).chain(from.ports()).collect(),
    };
    let (port, usual) = leaving_by(journey, from, ports, to, id)?;
    // What it was it stays where it may; customers who were sent on are never left standing.
    let also = also.unwrap_or(before.also && usual == Way::Also);
    if also {
        may_be_also(from, to)?;
    }
    let connector = Connector {
        from: from.id.clone(),
        port,
        to: to.id.clone(),
        also,
        share: before.share.filter(|_| from.id == before.from && !also),
        ..Connector::clone(before)
    };
    Ok(Change::putting([connector.into()]))
}

/// The first of these ports by which a connector may go there; else why the last of them may not.
fn leaving_by(
    journey: &Journey,
    from: &Node,
    ports: Vec<Port>,
    to: &Node,
    apart_from: &Id,
) -> Result<(Port, Way), NotConnectable> {
    let mut refused = NotConnectable::NoStep { node: from.name() };
    for port in ports {
        match may_connect(journey, from, &port, to, Some(apart_from)) {
            Ok(way) => return Ok((port, way)),
            Err(not) => refused = not,
        }
    }
    Err(refused)
}

fn connect(
    journey: &Journey,
    from: &Id,
    port: Port,
    to: &Id,
    also: Option<bool>,
    id: Id,
) -> Result<Change, Refusal> {
    let (from, to) = (node(journey, from)?, node(journey, to)?);
    let usual = may_connect(journey, from, &port, to, None)?;
    let also = also.unwrap_or(usual == Way::Also);
    if also {
        may_be_also(from, to)?;
    }
    let way = if also { Way::Also } else { Way::Routed };
    Ok(Change::putting([connector(id, from, port, to, way).into()]))
}

fn connector(id: Id, from: &Node, port: Port, to: &Node, way: Way) -> Connector {
    Connector {
        id,
        from: from.id.clone(),
        port,
        to: to.id.clone(),
        title: None,
        share: None,
        also: way == Way::Also,
        evidence: None,
        ranges: Ranges::new(),
        evidence_of: FigureEvidence::new(),
        extra: Default::default(),
    }
}

fn rename(journey: &Journey, id: &Id, title: String) -> Result<Change, Flaw> {
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
