//! Edits: what a person wants to do with a journey, and how it becomes a change.

mod adding;
mod joining;
mod placing;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    behaviour::complete,
    change::Change,
    connecting::NotConnectable,
    copying::{duplicate, paste},
    journey::{Flaw, Journey},
    record::{
        Record,
        grid::LaneKind,
        node::{Node, NodeKind, Place},
    },
    value::id::{Id, Port},
};
use adding::{add_automation, add_image, add_lane, add_next, add_node, add_stage};
use joining::{check_connectors, connect, reattach};
use placing::{group, move_nodes, no_node_twice, rename, reorder};

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
    /// Add several nodes, as when lines of text become cards, on the map or in the tray.
    AddNodes {
        /// Them, in order.
        nodes: Vec<NewNode>,
    },
    /// Add a card for each of several pictures that the library keeps.
    AddImages {
        /// Them, in order.
        images: Vec<NewImage>,
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
    /// Group cards, or let those that are grouped go their own ways.
    Group {
        /// Them; a card of another group leaves it.
        nodes: Vec<Id>,
        /// Whether they are to be a group.
        together: bool,
    },
    /// Move nodes: over the map, onto it out of the tray, and back.
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
    /// In the tray where none is named.
    pub place: Option<Place>,
}

/// An image card that is to be.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct NewImage {
    /// The hash of its picture in the library.
    pub image: String,
    /// What it says.
    pub title: String,
    /// Where it stands.
    pub place: Place,
}

/// A node and its new place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Moved {
    pub id: Id,
    /// In the tray where none is named.
    pub place: Option<Place>,
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
            Change::putting([add_node(journey, kind, title, Some(place), automation, fresh()).into()])
        }
        Edit::AddNodes { nodes } => {
            Change::putting(nodes.into_iter().map(|NewNode { kind, title, place }| {
                Record::from(add_node(journey, kind, title, place, None, fresh()))
            }))
        }
        Edit::AddImages { images } => {
            Change::putting(images.into_iter().map(|image| Record::from(add_image(journey, image, fresh()))))
        }
        Edit::AddNext { from, kind, title, place } => add_next(journey, &from, kind, title, place, fresh)?,
        Edit::AddAutomation { title, nodes } => add_automation(journey, title, &nodes, fresh())?,
        Edit::Group { nodes, together } => group(journey, &nodes, together.then(fresh))?,
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
