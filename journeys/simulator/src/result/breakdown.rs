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
    sums::{GroupSums, PersonaSums, ReplicationSums, Sums},
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
    let program = report.program;
    let names = &program.names;
    // Where customers differ in nothing, the one persona and the one entry have all that there is.
    let all = report.sums.groups.is_none().then(|| everyone(report));
    let group = |of: Option<&GroupSums>| of.or(all.as_ref()).cloned();
    let told_apart = report.sums.groups.as_ref();
    let mut groups = Groups {
        personas: BTreeMap::new(),
        segments: BTreeMap::new(),
        entries: BTreeMap::new(),
        channels: BTreeMap::new(),
    };
    for (at, id) in names.personas.iter().enumerate().filter(|_| replay.is_none()) {
        let row = Row::new(at);
        let sums = group(told_apart.map(|groups| &groups.personas[row]));
        if let Some(sums) =
            sums.filter(|_| told_apart.is_some() || program.persona.shares().get(at) > Some(&0.0))
        {
            let of = |replication: &ReplicationSums| counts(&replication.personas[row]);
            groups.personas.insert(id.clone(), result(report, &sums, &of));
        } else {
            let nobody = GroupSums::of_nobody(names.stages.len());
            groups.personas.insert(id.clone(), result(report, &nobody, &|_| (0.0, 0.0)));
        }
    }
    let is_unknown = |id: &Id| replay.is_some_and(|replay| replay.unknown_segments.contains(id));
    for (row, id) in names.segments.rows().filter(|(_, id)| !is_unknown(id)) {
        if let Some(sums) = group(told_apart.map(|groups| &groups.segments[row])) {
            let of = |replication: &ReplicationSums| counts(&replication.segments[row]);
            groups.segments.insert(id.clone(), result(report, &sums, &of));
        }
    }
    let mut entries: Vec<_> = program.ways_in().collect();
    if let (Some(groups), true) = (told_apart, replay.is_some()) {
        let came = groups.entries.rows().filter(|(_, entry)| entry.customers > 0).map(|(row, _)| row);
        entries.extend(came);
        entries.sort_unstable();
        entries.dedup();
    }
    // Whoever enters, where there is one entry only.
    let came_by = |replication: &ReplicationSums, rows: &[TouchpointAt]| match told_apart {
        Some(_) => rows.iter().map(|row| counts(&replication.entries[*row])).fold((0.0, 0.0), add),
        None => (replication.converted as f64, replication.customers() as f64),
    };
    let mut channels: BTreeMap<String, (GroupSums, Vec<TouchpointAt>)> = BTreeMap::new();
    for row in entries {
        let Some(sums) = group(told_apart.map(|groups| &groups.entries[row])) else { continue };
        let id = names.node_ids[program.touchpoints[row].node].clone();
        groups.entries.insert(id, result(report, &sums, &|replication| came_by(replication, &[row])));
        if let Some(channel) = &names.channels[row] {
            match channels.get_mut(channel) {
                Some((all, rows)) => {
                    all.merge(&sums);
                    rows.push(row);
                }
                None => drop(channels.insert(channel.clone(), (sums, vec![row]))),
            }
        }
    }
    for (name, (sums, rows)) in channels {
        let of = |replication: &ReplicationSums| came_by(replication, &rows);
        groups.channels.insert(name, result(report, &sums, &of));
    }
    groups
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
