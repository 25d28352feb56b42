//! What a run counts: whole numbers only, so that parts of a run merge exactly, in any order (S§5).

mod bins;
mod days;
mod groups;
mod paths;
mod replications;
mod sessions;
mod sound;
mod wide;

use serde::{Deserialize, Serialize};

pub(crate) use bins::{MOOD, Moods, Spread};
pub(crate) use days::{CENTURY, DAY, Daily, Days};
pub(crate) use groups::{GroupSums, Groups, Outcome};
use paths::Paths;
pub(crate) use replications::{QueueSums, ReplicationSums, Replications};
pub(crate) use sessions::{AFTER, Session, SessionSums, Staying};

use crate::{
    program::{
        ChannelAt, ExperimentAt, GoalAt, LinkAt, MessageAt, NodeAt, PainAt, PersonaAt, Program, StageAt,
        TouchpointAt,
    },
    result::{Left, Suppressed},
    table::{Row, Table},
};

/// The counts of a run, or of a part of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Sums {
    pub(crate) customers: u64,
    pub(crate) converted: u64,
    /// Customers who were still on their way at the horizon.
    pub(crate) cut: u64,
    pub(crate) nodes: Table<NodeAt, NodeSums>,
    /// What entered a connector's node and left it by the connector.
    pub(crate) proceeded: Table<LinkAt, u64>,
    /// What the connector's node sent on besides.
    pub(crate) started: Table<LinkAt, u64>,
    pub(crate) touchpoints: Table<TouchpointAt, TouchpointSums>,
    pub(crate) pains: Table<PainAt, PainSums>,
    pub(crate) messages: Table<MessageAt, MessageSums>,
    pub(crate) goals: Table<GoalAt, GoalSums>,
    pub(crate) stages: Table<StageAt, StageSums>,
    pub(crate) personas: Table<PersonaAt, PersonaSums>,
    pub(crate) experiments: Table<ExperimentAt, Vec<PersonaSums>>,
    /// From entry to the first main goal, in milliseconds.
    pub(crate) time: Spread,
    /// What is told apart by replication: empty where customers are independent.
    pub(crate) replications: Replications,
    /// What is told apart by what customers have in common; `None` where they have everything.
    pub(crate) groups: Option<Box<Groups>>,
    pub(crate) days: Days,
    pub(crate) sessions: SessionSums,
    pub(crate) staying: Staying,
    /// The paths of those customers who are followed.
    pub(crate) paths: Paths,
    pub(crate) frequencies: Table<ChannelAt, Frequency>,
}

/// Reasons in [`Left`].
const REASONS: usize = 11;

/// What happened at a node.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct NodeSums {
    pub(crate) entered: u64,
    pub(crate) people: u64,
    pub(crate) waiting: u64,
    left: [u64; REASONS],
}

/// What happened at a touchpoint, besides.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct TouchpointSums {
    /// The stays that were not of a fixed length, in milliseconds.
    pub(crate) dwell: Spread,
    pub(crate) moods: Moods,
    /// Sessions that began here and have ended.
    pub(crate) began: u64,
    /// Those of them in which nothing else was visited.
    pub(crate) bounced: u64,
    /// Sessions that ended here.
    pub(crate) exited: u64,
}

/// The most messages on a channel that any one customer had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct Frequency {
    /// Within 24 hours.
    pub(crate) day: u64,
    /// Within 7 days.
    pub(crate) week: u64,
}

/// What a pain point did.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct PainSums {
    pub(crate) met: u64,
    pub(crate) hits: u64,
    pub(crate) lost: u64,
    /// In 1/65,536.
    pub(crate) mood_lost: u64,
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct MessageSums {
    pub(crate) sent: u64,
    suppressed: [u64; 4],
    pub(crate) delivered: u64,
    pub(crate) opened: u64,
    pub(crate) clicked: u64,
    pub(crate) unsubscribed: u64,
    /// Conversions for which it was the last one delivered.
    pub(crate) credited: u64,
}

/// How often a goal was met.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct GoalSums {
    pub(crate) customers: u64,
    pub(crate) conversions: u64,
    /// By how many customers more than once.
    pub(crate) again: u64,
}

/// How many came to a stage.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct StageSums {
    pub(crate) entered: u64,
    pub(crate) people: u64,
}

/// How some of the customers converted.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct PersonaSums {
    pub(crate) customers: u64,
    pub(crate) converted: u64,
}

impl NodeSums {
    /// Counts a visit; whether it is the customer's first.
    #[inline(always)]
    pub(crate) fn enter(&mut self, is_first: bool) {
        self.entered += 1;
        self.people += u64::from(is_first);
    }

    /// Counts one more that ended here.
    #[inline]
    pub(crate) fn leave(&mut self, reason: Left) {
        self.left[reason as usize] += 1;
    }

    /// How many visits came to their end: all but those over the cap and those at the horizon.
    pub(crate) fn ended(&self) -> u64 {
        self.entered - self.waiting - self.left(Left::VisitCap)
    }

    /// How many ended here for a reason.
    pub(crate) fn left(&self, reason: Left) -> u64 {
        self.left[reason as usize]
    }
}

impl Frequency {
    /// Raises the counts to these, where they are below.
    pub(crate) fn raise(&mut self, day: u64, week: u64) {
        self.day = self.day.max(day);
        self.week = self.week.max(week);
    }
}

impl MessageSums {
    /// Counts one more that was not sent.
    pub(crate) fn suppress(&mut self, reason: Suppressed) {
        self.suppressed[reason as usize] += 1;
    }

    /// How many were not sent for a reason.
    pub(crate) fn suppressed(&self, reason: Suppressed) -> u64 {
        self.suppressed[reason as usize]
    }
}

impl Sums {
    /// The counts of nobody.
    pub(crate) fn new(program: &Program) -> Self {
        let arms = program.experiments.iter().map(|experiment| vec![PersonaSums::default(); experiment.arms]);
        Self {
            customers: 0,
            converted: 0,
            cut: 0,
            nodes: zeros(program.names.nodes.len()),
            proceeded: zeros(program.links.len()),
            started: zeros(program.links.len()),
            touchpoints: zeros(program.touchpoints.len()),
            pains: zeros(program.pains.len()),
            messages: zeros(program.messages.len()),
            goals: zeros(program.goals.len()),
            stages: zeros(program.names.stages.len()),
            personas: zeros(program.personas.len()),
            experiments: arms.collect(),
            time: Spread::default(),
            replications: Replications::default(),
            groups: program.is_grouped.then(|| Box::new(Groups::new(program))),
            days: Days::new(program.messages.len(), program.capacities.len()),
            sessions: SessionSums::default(),
            staying: Staying::default(),
            paths: Paths::default(),
            frequencies: zeros(program.channels.len()),
        }
    }

    /// Whether these can be counts of the same map.
    pub(crate) fn fits(&self, other: &Self) -> bool {
        let shape = |sums: &Self| {
            let rows = [sums.nodes.len(), sums.proceeded.len(), sums.touchpoints.len(), sums.pains.len()];
            let more = [sums.messages.len(), sums.goals.len(), sums.stages.len(), sums.personas.len()];
            let days = [sums.days.messages.len(), sums.days.lines.len()];
            let links = [sums.started.len(), sums.frequencies.len()];
            let arms = sums.experiments.iter().map(Vec::len).collect::<Vec<_>>();
            (rows, more, links, days, arms, sums.groups.as_deref().map(Groups::shape))
        };
        let queues = other.days.lines.len();
        shape(self) == shape(other) && self.replications.fit(other, queues)
    }

    /// Adds the counts of another part of the same run.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.customers += other.customers;
        self.converted += other.converted;
        self.cut += other.cut;
        each(&mut self.nodes, &other.nodes, NodeSums::merge);
        each(&mut self.proceeded, &other.proceeded, |sum, more| *sum += more);
        each(&mut self.started, &other.started, |sum, more| *sum += more);
        each(&mut self.touchpoints, &other.touchpoints, TouchpointSums::merge);
        each(&mut self.pains, &other.pains, PainSums::merge);
        each(&mut self.messages, &other.messages, MessageSums::merge);
        each(&mut self.goals, &other.goals, GoalSums::merge);
        each(&mut self.stages, &other.stages, StageSums::merge);
        each(&mut self.personas, &other.personas, PersonaSums::merge);
        each(&mut self.experiments, &other.experiments, |arms, more| {
            arms.iter_mut().zip(more).for_each(|(arm, more)| arm.merge(more));
        });
        self.time.merge(&other.time);
        self.replications.merge(&other.replications);
        if let (Some(groups), Some(more)) = (&mut self.groups, &other.groups) {
            groups.merge(more);
        }
        self.days.merge(&other.days);
        self.sessions.merge(&other.sessions);
        self.staying.merge(&other.staying);
        self.paths.merge(&other.paths);
        each(&mut self.frequencies, &other.frequencies, |most, more| most.raise(more.day, more.week));
    }
}

fn zeros<R: Row, T: Clone + Default>(len: usize) -> Table<R, T> {
    Table::filled(len, T::default())
}

fn each<R: Row, T>(sums: &mut Table<R, T>, more: &Table<R, T>, merge: impl Fn(&mut T, &T)) {
    sums.iter_mut().zip(more.iter()).for_each(|(sum, more)| merge(sum, more));
}

impl NodeSums {
    fn merge(&mut self, other: &Self) {
        self.entered += other.entered;
        self.people += other.people;
        self.waiting += other.waiting;
        self.left.iter_mut().zip(other.left).for_each(|(sum, more)| *sum += more);
    }
}

impl TouchpointSums {
    fn merge(&mut self, other: &Self) {
        self.dwell.merge(&other.dwell);
        self.moods.merge(&other.moods);
        self.began += other.began;
        self.bounced += other.bounced;
        self.exited += other.exited;
    }
}

impl PainSums {
    fn merge(&mut self, other: &Self) {
        self.met += other.met;
        self.hits += other.hits;
        self.lost += other.lost;
        self.mood_lost += other.mood_lost;
    }
}

impl MessageSums {
    /// Adds the counts of another part, or of another message.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.sent += other.sent;
        self.suppressed.iter_mut().zip(other.suppressed).for_each(|(sum, more)| *sum += more);
        self.delivered += other.delivered;
        self.opened += other.opened;
        self.clicked += other.clicked;
        self.unsubscribed += other.unsubscribed;
        self.credited += other.credited;
    }
}

impl GoalSums {
    fn merge(&mut self, other: &Self) {
        self.customers += other.customers;
        self.conversions += other.conversions;
        self.again += other.again;
    }
}

impl StageSums {
    fn merge(&mut self, other: &Self) {
        self.entered += other.entered;
        self.people += other.people;
    }
}

impl PersonaSums {
    /// What has been counted since.
    pub(crate) fn since(&self, before: &Self) -> Self {
        Self { customers: self.customers - before.customers, converted: self.converted - before.converted }
    }

    fn merge(&mut self, other: &Self) {
        self.customers += other.customers;
        self.converted += other.converted;
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn every_reason_has_its_own_count() {
        assert_eq!(Left::VARIANTS.len(), REASONS);
        assert_eq!(Suppressed::VARIANTS.len(), MessageSums::default().suppressed.len());
    }
}
