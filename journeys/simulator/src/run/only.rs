//! Runs that count only some of the customers, those of one group (S§7). Everybody walks as in the full
//! run, so that those who are counted do what they do there; who they are is found out before.

use std::sync::atomic::{AtomicBool, Ordering};

use safar_model::value::id::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    crowd::{Arrival, Chunk, Crowd},
    draws::Whose,
    program::{PersonaAt, Program, SegmentAt, TouchpointAt},
    shared::{Audience, Shared},
    table::Table,
    walk::{Cancelled, Last, Walker, trace::Silent},
};

/// The customers of one group, and no others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Only {
    /// Those of a persona.
    Persona(Id),
    /// Those who belonged to a segment in the end.
    Segment(Id),
    /// Those who entered at a touchpoint.
    Entry(Id),
    /// Those who entered at a touchpoint of a channel.
    Channel(String),
}

/// A run of a map has no such group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoSuchGroup {
    /// The group that was asked for.
    pub only: Only,
    /// What groups there are of its kind.
    pub there: Vec<String>,
}

/// How those of a group are known.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Chosen {
    /// By what is drawn before they set out.
    Persona(PersonaAt),
    Entries(Table<TouchpointAt, bool>),
    /// By what they have become in the end.
    Segment(SegmentAt),
}

/// Finds out who of a run's customers is of a group.
pub(super) struct Choosing<'c> {
    crowd: &'c Crowd<'c>,
    chosen: &'c Chosen,
    /// Walks ahead, where only that tells who is.
    scout: Walker<'c, Silent>,
    cancelled: &'c AtomicBool,
}

/// Those of the customers of a chunk who are of a group.
#[derive(Debug, Clone, Default)]
pub(super) struct Members {
    /// The customer of the first bit.
    first: u32,
    bits: Vec<u64>,
}

impl Only {
    /// How the group is known on a map.
    pub(super) fn on(&self, program: &Program) -> Result<Chosen, NoSuchGroup> {
        let names = &program.names;
        let refuse = |there: Vec<String>| NoSuchGroup { only: self.clone(), there };
        let texts = |ids: &mut dyn Iterator<Item = &Id>| ids.map(|id| id.to_string()).collect::<Vec<_>>();
        let entry_id = |row: TouchpointAt| &names.node_ids[program.touchpoints[row].node];
        match self {
            Self::Persona(id) => {
                let found = names.personas.rows().find(|(_, persona)| *persona == id);
                let (row, _) = found.ok_or_else(|| refuse(texts(&mut names.personas.iter())))?;
                Ok(Chosen::Persona(row))
            }
            Self::Segment(id) => {
                let found = names.segments.rows().find(|(_, segment)| *segment == id);
                let (row, _) = found.ok_or_else(|| refuse(texts(&mut names.segments.iter())))?;
                Ok(Chosen::Segment(row))
            }
            Self::Entry(id) => Self::entries(program, |row| entry_id(row) == id)
                .ok_or_else(|| refuse(texts(&mut program.ways_in().map(entry_id)))),
            Self::Channel(name) => Self::entries(program, |row| names.channels[row].as_ref() == Some(name))
                .ok_or_else(|| {
                    let mut there: Vec<_> =
                        program.ways_in().filter_map(|row| names.channels[row].clone()).collect();
                    there.sort_unstable();
                    there.dedup();
                    refuse(there)
                }),
        }
    }

    /// The touchpoints at which customers enter and of which this holds, if there are any.
    fn entries(program: &Program, holds: impl Fn(TouchpointAt) -> bool) -> Option<Chosen> {
        let mut entries = Table::filled(program.touchpoints.len(), false);
        program.ways_in().for_each(|row| entries[row] = holds(row));
        entries.iter().any(|holds| *holds).then_some(Chosen::Entries(entries))
    }
}

impl<'c> Choosing<'c> {
    /// Of the customers of a run of a map.
    pub(super) fn new(
        crowd: &'c Crowd<'c>,
        chosen: &'c Chosen,
        scout: Walker<'c, Silent>,
        cancelled: &'c AtomicBool,
    ) -> Self {
        let scout = match chosen {
            Chosen::Segment(segment) => scout.asking_for(*segment),
            Chosen::Persona(_) | Chosen::Entries(_) => scout,
        };
        Self { crowd, chosen, scout, cancelled }
    }

    /// Who of a chunk's customers is of the group.
    pub(super) fn among(&mut self, chunk: &Chunk) -> Result<Members, Cancelled> {
        let mut members = Members { first: chunk.first().customer, bits: Vec::new() };
        match self.chosen {
            Chosen::Persona(persona) => {
                members.add_all(chunk.everyone().filter(|whose| self.scout.draw_persona(*whose) == *persona));
            }
            Chosen::Entries(entries) => members.add_all(chunk.everyone().filter(|whose| {
                let entry = self.scout.draw_entry(*whose);
                entry.is_some_and(|entry| entries[entry])
            })),
            Chosen::Segment(_) => self.walk_ahead(chunk, &mut members)?,
        }
        Ok(members)
    }

    /// Walks a chunk's customers to see what they become.
    fn walk_ahead(&mut self, chunk: &Chunk, members: &mut Members) -> Result<(), Cancelled> {
        let (program, arrivals) = (self.scout.program(), self.crowd.arrivals(chunk));
        if program.compete {
            let mut noting = Noting { members, cancelled: self.cancelled };
            return Shared::new(program, &mut self.scout, arrivals, &mut noting).run(chunk.replication);
        }
        for arrival in arrivals {
            self.scout.walk(arrival.whose, arrival.at, &[])?;
            if self.scout.last().belongs {
                members.add(arrival.whose);
            }
        }
        Ok(())
    }
}

impl Members {
    /// Whether a customer of the chunk is one of them.
    pub(super) fn have(&self, whose: Whose) -> bool {
        let (word, bit) = self.place(whose);
        self.bits.get(word).is_some_and(|bits| bits >> bit & 1 == 1)
    }

    fn add_all(&mut self, all: impl Iterator<Item = Whose>) {
        all.for_each(|whose| self.add(whose));
    }

    fn add(&mut self, whose: Whose) {
        let (word, bit) = self.place(whose);
        if self.bits.len() <= word {
            self.bits.resize(word + 1, 0);
        }
        self.bits[word] |= 1 << bit;
    }

    fn place(&self, whose: Whose) -> (usize, u32) {
        let at = whose.customer - self.first;
        ((at / u64::BITS) as usize, at % u64::BITS)
    }
}

/// Notes who of those who walk ahead on one clock is of a group.
struct Noting<'n> {
    members: &'n mut Members,
    cancelled: &'n AtomicBool,
}

impl Audience for Noting<'_> {
    fn wants(&self, _: &Arrival) -> bool {
        false
    }

    fn finished(&mut self, arrival: Arrival, _: Vec<Option<i64>>, last: Last) -> Result<(), Cancelled> {
        if last.belongs {
            self.members.add(arrival.whose);
        }
        if self.cancelled.load(Ordering::Relaxed) { Err(Cancelled) } else { Ok(()) }
    }
}
