//! A result told apart: by what customers have in common, and by calendar day.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan, tz::TimeZone};
use safar_model::value::id::Id;

use super::{
    Daily, Day, Days, GroupResult, Path, Paths, ReplayResult, metrics,
    report::{Report, SECOND, money},
};
use crate::{
    program::{Program, TouchpointAt},
    sums::{self, GroupSums, PersonaSums, ReplicationSums, Sums},
    table::Row,
};

/// Results by what customers have in common.
pub(super) struct Groups {
    pub(super) personas: BTreeMap<Id, GroupResult>,
    pub(super) segments: BTreeMap<Id, GroupResult>,
    pub(super) entries: BTreeMap<Id, GroupResult>,
    pub(super) channels: BTreeMap<String, GroupResult>,
}

/// Tells a result apart by what customers have in common. Of recorded customers it is told what the log
/// says: no personas, and no segments that nobody knows.
pub(super) fn groups(report: &Report<'_>, replay: Option<&ReplayResult>) -> Groups {
    let apart = Apart {
        report,
        groups: report.sums.groups.as_deref(),
        all: report.sums.groups.is_none().then(|| everyone(report)),
    };
    let (entries, channels) = apart.entries(replay.is_some());
    Groups {
        personas: if replay.is_none() { apart.personas() } else { BTreeMap::new() },
        segments: apart.segments(replay.map_or(&[], |replay| &replay.unknown_segments)),
        entries,
        channels,
    }
}

/// A run's counts, told apart.
struct Apart<'r> {
    report: &'r Report<'r>,
    /// The counts of each group; `None` where customers differ in nothing.
    groups: Option<&'r sums::Groups>,
    /// The counts of everybody: where customers differ in nothing, the one persona and the one entry have all
    /// that there is.
    all: Option<GroupSums>,
}

impl Apart<'_> {
    fn group<'s>(&'s self, of: impl FnOnce(&'s sums::Groups) -> &'s GroupSums) -> Option<&'s GroupSums> {
        self.groups.map(of).or(self.all.as_ref())
    }

    fn personas(&self) -> BTreeMap<Id, GroupResult> {
        let program = self.report.program;
        let nobody = GroupSums::of_nobody(program.names.stages.len());
        let persona = |(at, id): (usize, &Id)| {
            let row = Row::new(at);
            let has_any = self.groups.is_some() || program.persona.shares().get(at) > Some(&0.0);
            let told = match self.group(|groups| &groups.personas[row]).filter(|_| has_any) {
                Some(sums) => result(self.report, sums, &|replication| counts(&replication.personas[row])),
                None => result(self.report, &nobody, &|_| (0.0, 0.0)),
            };
            (id.clone(), told)
        };
        program.names.personas.iter().enumerate().map(persona).collect()
    }

    fn segments(&self, unknown: &[Id]) -> BTreeMap<Id, GroupResult> {
        let rows = self.report.program.names.segments.rows().filter(|(_, id)| !unknown.contains(id));
        let segment = |(row, id): (_, &Id)| {
            let sums = self.group(|groups| &groups.segments[row])?;
            let of = |replication: &ReplicationSums| counts(&replication.segments[row]);
            Some((id.clone(), result(self.report, sums, &of)))
        };
        rows.filter_map(segment).collect()
    }

    /// By the touchpoint of entry, and by its channel.
    fn entries(&self, are_recorded: bool) -> (BTreeMap<Id, GroupResult>, BTreeMap<String, GroupResult>) {
        let (program, names) = (self.report.program, &self.report.program.names);
        let mut entries = BTreeMap::new();
        let mut channels: BTreeMap<String, (GroupSums, Vec<TouchpointAt>)> = BTreeMap::new();
        for row in self.ways_in(are_recorded) {
            let Some(sums) = self.group(|groups| &groups.entries[row]) else { continue };
            let id = names.node_ids[program.touchpoints[row].node].clone();
            entries.insert(id, result(self.report, sums, &|replication| self.came_by(replication, &[row])));
            let Some(channel) = &names.channels[row] else { continue };
            match channels.get_mut(channel) {
                Some((all, rows)) => {
                    all.merge(sums);
                    rows.push(row);
                }
                None => drop(channels.insert(channel.clone(), (sums.clone(), vec![row]))),
            }
        }
        let of_channel = |(name, (sums, rows)): (String, (GroupSums, Vec<TouchpointAt>))| {
            (name, result(self.report, &sums, &|replication| self.came_by(replication, &rows)))
        };
        (entries, channels.into_iter().map(of_channel).collect())
    }

    /// The touchpoints at which customers may enter, and at which recorded ones did.
    fn ways_in(&self, are_recorded: bool) -> Vec<TouchpointAt> {
        let mut entries: Vec<_> = self.report.program.ways_in().collect();
        if let (Some(groups), true) = (self.groups, are_recorded) {
            let came = groups.entries.rows().filter(|(_, entry)| entry.customers > 0).map(|(row, _)| row);
            entries.extend(came);
            entries.sort_unstable();
            entries.dedup();
        }
        entries
    }

    /// How many of those who entered at these touchpoints converted in a replication, and how many there were.
    fn came_by(&self, replication: &ReplicationSums, rows: &[TouchpointAt]) -> (f64, f64) {
        match self.groups {
            Some(_) => rows.iter().map(|row| counts(&replication.entries[*row])).fold((0.0, 0.0), add),
            // Whoever enters, where there is one entry only.
            None => (replication.converted as f64, replication.customers() as f64),
        }
    }
}

/// The counts of all customers as those of a group.
fn everyone(report: &Report<'_>) -> GroupSums {
    let sums = report.sums;
    GroupSums {
        customers: sums.customers,
        converted: sums.converted,
        revenue: report.revenue(),
        cost: report.cost(),
        time: sums.time.clone(),
        stages: sums.stages.iter().map(|stage| stage.people).collect(),
    }
}

/// How many of a group converted in a replication, and how many there were.
type InEach<'i> = &'i dyn Fn(&ReplicationSums) -> (f64, f64);

fn counts(sums: &PersonaSums) -> (f64, f64) {
    (sums.converted as f64, sums.customers as f64)
}

fn add(one: (f64, f64), other: (f64, f64)) -> (f64, f64) {
    (one.0 + other.0, one.1 + other.1)
}

/// The result of a group. `in_each` says how many of it converted in each replication, and how many
/// there were.
fn result(report: &Report<'_>, sums: &GroupSums, in_each: InEach<'_>) -> GroupResult {
    let rate = report.rate(sums.converted, sums.customers, in_each);
    let stages = report.program.names.stages.iter().cloned().zip(sums.stages.iter().copied());
    GroupResult {
        customers: sums.customers,
        converted: sums.converted,
        rate: rate.map(|rate| rate.rate),
        low: rate.and_then(|rate| rate.low),
        high: rate.and_then(|rate| rate.high),
        mean_seconds: sums.time.mean().map(|ms| ms / SECOND),
        revenue: money(sums.revenue),
        cost: money(sums.cost),
        cost_per_acquisition: metrics::ratio(money(sums.cost), sums.converted),
        lifetime_value: metrics::ratio(money(sums.revenue), sums.converted),
        stages: stages.collect(),
    }
}

/// How many paths are told.
const TOLD: usize = 20;

/// The most frequent paths; of equally frequent ones first those of earlier touchpoints.
pub(super) fn paths(program: &Program, sums: &Sums) -> Paths {
    let mut all: Vec<_> = sums.paths.iter().collect();
    all.sort_unstable_by_key(|(path, sums)| (std::cmp::Reverse(sums.customers), *path));
    let id = |row: &TouchpointAt| program.names.node_ids[program.touchpoints[*row].node].clone();
    let told = all.iter().take(TOLD).map(|(path, sums)| Path {
        touchpoints: path.iter().map(id).collect(),
        customers: sums.customers,
        converted: sums.converted,
    });
    Paths {
        customers: all.iter().map(|(_, path)| path.customers).sum(),
        most: told.collect(),
        others: all.iter().skip(TOLD).map(|(_, path)| path.customers).sum(),
    }
}

/// Tells a result apart by calendar day.
pub(super) fn days(program: &Program, sums: &Sums) -> Days {
    let node = |row| program.names.node_ids[row].clone();
    let messages = program.messages.iter().zip(&sums.days.messages);
    let lines = program.capacities.iter().zip(&sums.days.lines);
    Days {
        entries: daily(program, &sums.days.entries),
        messages: messages
            .map(|(message, days)| (node(program.rules[message.rule].node), daily(program, days)))
            .collect(),
        queues: lines
            .map(|(line, days)| (node(program.touchpoints[line.touchpoint].node), daily(program, days)))
            .collect(),
    }
}

impl Days {
    /// The same without its lists of days.
    pub(super) fn peaks(&self) -> Self {
        let peak = |daily: &Daily| Daily { peak: daily.peak.clone(), days: Vec::new() };
        let named = |(id, daily): (&Id, &Daily)| (id.clone(), peak(daily));
        Self {
            entries: peak(&self.entries),
            messages: self.messages.iter().map(named).collect(),
            queues: self.queues.iter().map(named).collect(),
        }
    }
}

fn daily(program: &Program, counts: &crate::sums::Daily) -> Daily {
    let start = Timestamp::from_millisecond(program.setting.start).unwrap_or_default();
    let first = TimeZone::UTC.to_datetime(start).date();
    let day = |(number, count): (i64, u64)| {
        // The calendar holds a century after any start, and every day of a log.
        let day = first.checked_add(number.days()).ok()?;
        Some(Day { day: day.to_string(), count })
    };
    let days: Vec<Day> = counts.counts().filter_map(day).collect();
    let peak = days.iter().rev().max_by_key(|day| day.count).cloned();
    Daily { peak, days }
}
