//! Whether counts can be those of a run: parts of a run come from files, which anybody may have changed.

use super::{GroupSums, PersonaSums, Spread, Sums};
use crate::{
    program::{NodeAt, Program},
    table::Table,
};

/// The most that all counts add up to: whole numbers up to here are exact in JSON everywhere, and parts
/// that keep to it add up in 64 bits.
pub(super) const MOST: u64 = 1 << 53;
/// The most that amounts, durations and moods add up to, on either side of 0.
pub(super) const MOST_WIDE: u128 = 1 << 100;

impl Sums {
    /// Whether they can be counts of a run of this map, whose shape they have: no counts are out of all
    /// measure, and what entered each node went on, left or waits there (S§4).
    pub(crate) fn are_sound(&self, program: &Program) -> bool {
        let spreads = self.touchpoints.iter().all(|sums| sums.dwell.is_sound() && sums.moods.is_sound());
        self.counts().map(u128::from).sum::<u128>() <= u128::from(MOST)
            && self.balance(program)
            && spreads
            && self.time.is_sound()
            && self.people().all(|people| people.converted <= people.customers)
            && self.groups().all(GroupSums::is_sound)
            && self.queues_are_sound()
            && self.sessions.lasted <= MOST_WIDE
            && self.paths.are_sound(self.customers, self.touchpoints.len())
    }

    /// Every count but those within spreads, groups and queues.
    fn counts(&self) -> impl Iterator<Item = u64> {
        let nodes = self
            .nodes
            .iter()
            .flat_map(|node| [node.entered, node.people, node.waiting].into_iter().chain(node.left));
        let links = self.proceeded.iter().chain(self.started.iter()).copied();
        let pains = self.pains.iter().flat_map(|pain| [pain.met, pain.hits, pain.lost, pain.mood_lost]);
        let messages = self.messages.iter().flat_map(|message| {
            let became = [message.sent, message.delivered, message.opened, message.clicked];
            let more = [message.unsubscribed, message.credited];
            became.into_iter().chain(more).chain(message.suppressed)
        });
        let goals = self.goals.iter().flat_map(|goal| [goal.customers, goal.conversions, goal.again]);
        let sessions = self.touchpoints.iter().flat_map(|sums| [sums.began, sums.bounced, sums.exited]);
        let visits = [self.sessions.count, self.sessions.pages].into_iter().chain(sessions);
        let stayed = self.staying.counts();
        let most = self.frequencies.iter().flat_map(|most| [most.day, most.week]);
        let stages = self.stages.iter().flat_map(|stage| [stage.entered, stage.people]);
        let people = self.people().map(|people| people.customers);
        let days = [&self.days.entries].into_iter().chain(&self.days.messages).chain(&self.days.lines);
        let days = days.flat_map(|days| days.counts().map(|(_, count)| count));
        [self.cut]
            .into_iter()
            .chain(nodes)
            .chain(links)
            .chain(pains)
            .chain(messages)
            .chain(goals)
            .chain(visits)
            .chain(stayed)
            .chain(most)
            .chain(stages)
            .chain(people)
            .chain(days)
    }

    /// How many converted of all customers, and of those of each persona and arm, in each replication too.
    fn people(&self) -> impl Iterator<Item = PersonaSums> {
        let all = PersonaSums { customers: self.customers, converted: self.converted };
        let arms = self.experiments.iter().flatten();
        let replications = self
            .replications
            .iter()
            .flat_map(|sums| sums.personas.iter().chain(sums.entries.iter()).chain(sums.segments.iter()));
        let told_apart = self.personas.iter().chain(arms).chain(replications);
        [all].into_iter().chain(told_apart.cloned())
    }

    /// Whether entered = proceeded + left + waiting at every node.
    fn balance(&self, program: &Program) -> bool {
        let mut out: Table<NodeAt, u128> = Table::filled(self.nodes.len(), 0_u128);
        for (link, proceeded) in self.proceeded.rows() {
            out[program.links[link].from] += u128::from(*proceeded);
        }
        self.nodes.rows().all(|(row, node)| {
            let left: u128 = node.left.iter().map(|left| u128::from(*left)).sum();
            u128::from(node.entered) == out[row] + left + u128::from(node.waiting)
        })
    }

    fn groups(&self) -> impl Iterator<Item = &GroupSums> {
        self.groups.iter().flat_map(|groups| {
            groups.personas.iter().chain(groups.entries.iter()).chain(groups.segments.iter())
        })
    }

    fn queues_are_sound(&self) -> bool {
        self.replications.iter().all(|sums| {
            let queues = sums.queues.iter().all(|queue| {
                let counts = [queue.asked, queue.left_out, queue.waited, queue.abandoned];
                counts.into_iter().all(|count| count <= MOST) && queue.wait <= MOST_WIDE
            });
            queues && sums.converted <= MOST
        })
    }
}

impl GroupSums {
    fn is_sound(&self) -> bool {
        let wide = |amount: i128| amount.unsigned_abs() <= MOST_WIDE;
        self.customers <= MOST
            && self.converted <= self.customers
            && wide(self.revenue)
            && wide(self.cost)
            && Spread::is_sound(&self.time)
            && self.stages.iter().all(|stage| *stage <= MOST)
    }
}
