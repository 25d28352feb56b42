//! From counts to a result.

use std::collections::BTreeMap;

use safar_model::value::id::Id;

use super::{
    ArmResult, Conversion, Counted, Credited, Dwell, Engine, Figures, GoalResult, Left, MessageFigures, Mode,
    Mood, MostMessages, NodeResult, PainFigures, QueueFigures, ReplayResult, RunResult, StageResult,
    Suppressed, Time, TouchpointFigures, breakdown, expectation,
    interval::{self, Rate},
    metrics, warned,
};
use crate::{
    exact::{Exact, NotExact},
    program::{CapacityAt, LinkAt, MessageAt, NodeAt, PainAt, Program, TouchpointAt, rule::Rule},
    run::Only,
    sums::{GoalSums, MOOD, QueueSums, ReplicationSums, Sums},
    table::Table,
};

/// Milliseconds in a second.
pub(super) const SECOND: f64 = 1e3;
/// Millionths in a unit of money.
const UNIT: f64 = 1e6;

/// What a report says of the run itself.
pub(crate) struct Header {
    pub(crate) mode: Mode,
    /// Customers in each replication.
    pub(crate) customers: u64,
    pub(crate) seed: u64,
    pub(crate) replications: u32,
    pub(crate) only: Option<Only>,
    pub(crate) replay: Option<ReplayResult>,
}

/// The result of nobody: every figure there can be.
pub(crate) fn of_nobody(program: &Program) -> RunResult {
    let header =
        Header { mode: Mode::Simulated, customers: 0, seed: 0, replications: 0, only: None, replay: None };
    Report { mode: header.mode, program, sums: &Sums::new(program), exact: &Err(NotExact::TooLarge) }
        .result(header)
}

/// The result of a run, with what its expectations say of it.
pub(crate) fn of(
    program: &Program,
    sums: &Sums,
    exact: &Result<Exact, NotExact>,
    header: Header,
) -> RunResult {
    let mut result = Report { mode: header.mode, program, sums, exact }.result(header);
    // What is expected is expected of everybody.
    if result.only.is_none() {
        // The days are many, and none of them is a figure that can be expected: only their peaks are.
        let peaks = result.days.peaks();
        let days = std::mem::replace(&mut result.days, peaks);
        result.expectations = expectation::check(&program.expectations, &result);
        result.days = days;
    }
    result
}

/// A report in the making.
pub(super) struct Report<'r> {
    mode: Mode,
    pub(super) program: &'r Program,
    pub(super) sums: &'r Sums,
    exact: &'r Result<Exact, NotExact>,
}

impl Report<'_> {
    fn result(&self, header: Header) -> RunResult {
        let names = &self.program.names;
        let groups = breakdown::groups(self, header.replay.as_ref());
        RunResult {
            safar_result: 1,
            journey: names.journey.clone(),
            mode: self.mode,
            engine: self.engine(),
            customers: header.customers,
            seed: header.seed,
            replications: header.replications,
            only: header.only.map(|group| Counted { group, customers: self.sums.customers }),
            steps: self.sums.nodes.iter().map(|node| node.entered).sum(),
            conversion: self.conversion(),
            time: self.time(),
            revenue: money(self.revenue()),
            cost: money(self.cost()),
            metrics: metrics::of_run(self),
            nodes: self.nodes(),
            stages: self.stages(),
            personas: groups.personas,
            segments: groups.segments,
            entries: groups.entries,
            channels: groups.channels,
            paths: breakdown::paths(self.program, self.sums),
            most_messages: self.most_messages(),
            days: breakdown::days(self.program, self.sums),
            goals: self.goals(),
            experiments: self.experiments(),
            adds: None,
            assumed: None,
            tornado: None,
            expectations: Vec::new(),
            replay: header.replay,
            warnings: warned::warnings(self.mode, self.program, self.sums),
        }
    }

    fn exact(&self) -> Option<&Exact> {
        self.exact.as_ref().ok()
    }

    fn conversion(&self) -> Conversion {
        let converted = |of: &ReplicationSums| (of.converted as f64, of.customers() as f64);
        let rate = self.rate(self.sums.converted, self.sums.customers, converted);
        Conversion {
            customers: self.sums.converted,
            rate: rate.map(|rate| rate.rate),
            low: rate.and_then(|rate| rate.low),
            high: rate.and_then(|rate| rate.high),
            exact: self.exact().map(|exact| exact.conversion),
            exact_reason: self.exact.as_ref().err().cloned(),
        }
    }

    /// How customers were walked. Recorded ones do not compete for places: they had them.
    fn engine(&self) -> Engine {
        if !self.program.compete || self.mode == Mode::Replayed {
            Engine::Independent
        } else {
            Engine::Shared
        }
    }

    /// A share of customers with its interval: theirs, or that over replications where they compete.
    pub(super) fn rate(
        &self,
        met: u64,
        of: u64,
        in_each: impl Fn(&ReplicationSums) -> (f64, f64),
    ) -> Option<Rate> {
        match self.engine() {
            Engine::Independent => interval::wilson(met, of),
            Engine::Shared => interval::ratio(self.sums.replications.iter().map(in_each)).map(Rate::as_share),
        }
    }

    fn time(&self) -> Time {
        let quantile = |part| self.sums.time.quantile(part).map(|ms| ms / SECOND);
        Time {
            mean_seconds: self.sums.time.mean().map(|ms| ms / SECOND),
            p10: quantile(0.1),
            p50: quantile(0.5),
            p90: quantile(0.9),
            exact_mean_seconds: self.exact().and_then(|exact| exact.mean_time).map(|ms| ms / SECOND),
        }
    }

    pub(super) fn revenue(&self) -> i128 {
        revenue(self.program, self.sums)
    }

    pub(super) fn cost(&self) -> i128 {
        cost(self.program, self.sums)
    }

    fn nodes(&self) -> BTreeMap<Id, NodeResult> {
        let names = &self.program.names;
        let mut nodes: Table<NodeAt, NodeResult> =
            self.sums.nodes.rows().map(|(row, _)| self.node(row)).collect();
        for (row, place) in self.program.touchpoints.rows() {
            let always = [Left::Share, Left::Pain, Left::End, Left::Brought, Left::VisitCap];
            let patience = place.capacity.map(|_| Left::Patience);
            let deviation = (self.mode == Mode::Replayed).then_some(Left::Deviation);
            let reasons: Vec<Left> = always.into_iter().chain(patience).chain(deviation).collect();
            self.list_left(&mut nodes[place.node], place.node, &reasons);
            nodes[place.node].figures = Figures::Touchpoint(self.touchpoint(row));
        }
        for place in self.program.rules.iter() {
            let own = match &place.rule {
                Rule::Exit | Rule::Delay(_) => Some(Left::Exit),
                Rule::Goal(_) => Some(Left::Goal),
                Rule::Join(_) => Some(Left::Joined),
                _ => None,
            };
            let reasons: Vec<Left> =
                [Left::End, Left::Stopped, Left::VisitCap].into_iter().chain(own).collect();
            self.list_left(&mut nodes[place.node], place.node, &reasons);
            if let Rule::Message(row) = place.rule {
                nodes[place.node].figures = Figures::Message(self.message(row));
            }
        }
        for (row, pain) in self.program.pains.rows() {
            nodes[pain.node].figures = Figures::Pain(self.pain(row));
        }
        self.list_links(&mut nodes);
        names.node_ids.iter().cloned().zip(nodes.iter().cloned()).collect()
    }

    fn node(&self, row: NodeAt) -> NodeResult {
        let sums = &self.sums.nodes[row];
        NodeResult {
            entered: sums.entered,
            people: sums.people,
            proceeded: BTreeMap::new(),
            started: BTreeMap::new(),
            left: BTreeMap::new(),
            waiting: sums.waiting,
            exact_visits: self.exact().map(|exact| exact.visits[row]),
            figures: Figures::Other {},
        }
    }

    /// Lists the reasons that a node of the kind has, and any other that there was.
    fn list_left(&self, node: &mut NodeResult, row: NodeAt, reasons: &[Left]) {
        let sums = &self.sums.nodes[row];
        for reason in <Left as strum::VariantArray>::VARIANTS {
            if reasons.contains(reason) || sums.left(*reason) > 0 {
                node.left.insert(*reason, sums.left(*reason));
            }
        }
    }

    /// Lists each connector at its node: among those by which what enters goes on, or those by which
    /// it starts more.
    fn list_links(&self, nodes: &mut Table<NodeAt, NodeResult>) {
        let besides = self.links_besides();
        for (row, link) in self.program.links.rows() {
            let id = self.program.names.links[row].clone();
            let node = &mut nodes[link.from];
            if besides[row] {
                node.started.insert(id, self.sums.started[row]);
            } else {
                node.proceeded.insert(id, self.sums.proceeded[row]);
            }
        }
    }

    fn links_besides(&self) -> Table<LinkAt, bool> {
        let also = self.program.touchpoints.iter().flat_map(|place| place.also.iter().map(|(link, _)| *link));
        let messages = self.program.messages.iter().flat_map(|message| [message.opened, message.clicked]);
        let forks = self.program.rules.iter().flat_map(|place| match &place.rule {
            Rule::Fork(links) => links.get(1..).unwrap_or_default(),
            _ => &[],
        });
        let mut besides = Table::filled(self.program.links.len(), false);
        for link in also.chain(messages.flatten()).chain(forks.copied()) {
            besides[link] = true;
        }
        besides
    }

    fn touchpoint(&self, row: TouchpointAt) -> TouchpointFigures {
        let (place, sums) = (&self.program.touchpoints[row], &self.sums.touchpoints[row]);
        let anybody = self.sums.nodes[place.node].ended() > 0;
        let fixed =
            place.fixed_stay.map(|stay| stay as f64).filter(|_| anybody && self.mode == Mode::Simulated);
        let dwell = |part| fixed.or(sums.dwell.quantile(part)).map(|ms| ms / SECOND);
        let still = (anybody && !self.program.has_moods).then_some(0.0);
        let mood = |part| still.or(sums.moods.quantile(part));
        TouchpointFigures {
            dwell: Dwell { p50: dwell(0.5), p90: dwell(0.9) },
            queue: place.capacity.filter(|_| self.engine() == Engine::Shared).map(|row| self.queue(row)),
            mood: Mood { mean: still.or(sums.moods.mean()), p10: mood(0.1), p90: mood(0.9) },
            metrics: metrics::of_touchpoint(self, row),
        }
    }

    fn queue(&self, row: CapacityAt) -> QueueFigures {
        let mut sums = QueueSums::default();
        self.sums.replications.iter().for_each(|replication| sums.merge(&replication.queues[row]));
        let waits = self.sums.replications.iter().map(|replication| {
            let queue = &replication.queues[row];
            (queue.wait as f64 / SECOND, queue.asked as f64)
        });
        let mean = interval::ratio(waits);
        QueueFigures {
            asked: sums.asked,
            left_out: sums.left_out,
            waited: sums.waited,
            mean_seconds: mean.map(|mean| mean.rate),
            low: mean.and_then(|mean| mean.low).map(|low| low.max(0.0)),
            high: mean.and_then(|mean| mean.high),
            abandoned: sums.abandoned,
        }
    }

    fn message(&self, row: MessageAt) -> MessageFigures {
        let sums = &self.sums.messages[row];
        let reasons = <Suppressed as strum::VariantArray>::VARIANTS;
        let value = self.program.main_goal.map_or(0, |goal| self.program.goals[goal].value);
        MessageFigures {
            sent: sums.sent,
            suppressed: reasons.iter().map(|reason| (*reason, sums.suppressed(*reason))).collect(),
            delivered: sums.delivered,
            opened: sums.opened,
            clicked: sums.clicked,
            unsubscribed: sums.unsubscribed,
            credited: Credited {
                conversions: sums.credited,
                revenue: money(i128::from(sums.credited) * value),
            },
            metrics: metrics::of_message(self, row),
        }
    }

    fn pain(&self, row: PainAt) -> PainFigures {
        let sums = &self.sums.pains[row];
        PainFigures {
            met: sums.met,
            hits: sums.hits,
            lost: sums.lost,
            mood_lost: sums.mood_lost as f64 / MOOD,
            revenue_lost: None,
        }
    }

    fn most_messages(&self) -> BTreeMap<String, MostMessages> {
        let named = self.program.names.message_channels.iter().zip(self.sums.frequencies.iter());
        named.map(|(name, most)| (name.clone(), MostMessages { day: most.day, week: most.week })).collect()
    }

    fn stages(&self) -> Vec<StageResult> {
        let named = self.program.names.stages.iter().zip(self.sums.stages.iter());
        named
            .map(|(id, sums)| StageResult { id: id.clone(), entered: sums.entered, people: sums.people })
            .collect()
    }

    fn goals(&self) -> BTreeMap<Id, GoalResult> {
        let goal = |(row, goal): (_, &crate::program::rule::Goal)| {
            let sums = &self.sums.goals[row];
            let node = self.program.rules[goal.rule].node;
            let value = money(i128::from(sums.conversions) * goal.value);
            let GoalSums { customers, conversions, again } = *sums;
            let result = GoalResult { customers, conversions, again, value };
            (self.program.names.node_ids[node].clone(), result)
        };
        self.program.goals.rows().map(goal).collect()
    }

    fn experiments(&self) -> BTreeMap<String, BTreeMap<String, ArmResult>> {
        let named = self.program.names.experiments.iter().zip(self.sums.experiments.iter());
        named
            .map(|(names, sums)| {
                let arm = |sums: &crate::sums::PersonaSums| ArmResult {
                    customers: sums.customers,
                    converted: sums.converted,
                };
                (names.name.clone(), names.ports.iter().cloned().zip(sums.iter().map(arm)).collect())
            })
            .collect()
    }
}

/// An amount in the currency.
pub(crate) fn money(millionths: i128) -> f64 {
    millionths as f64 / UNIT
}

/// What a run brought, in millionths of the currency: touchpoints' revenue and the value of goals.
pub(crate) fn revenue(program: &Program, sums: &Sums) -> i128 {
    let paid = program.touchpoints.iter().map(|place| {
        // Those whom pain points made leave bring none, nor do those who never had a place.
        let sums = &sums.nodes[place.node];
        i128::from(sums.ended() - sums.left(Left::Pain) - sums.left(Left::Patience)) * place.revenue
    });
    let won = program.goals.rows().map(|(row, goal)| i128::from(sums.goals[row].conversions) * goal.value);
    paid.sum::<i128>() + won.sum::<i128>()
}

/// What a run cost, in millionths of the currency: touchpoints' visits and messages.
pub(crate) fn cost(program: &Program, sums: &Sums) -> i128 {
    let visits = program.touchpoints.iter().map(|place| {
        let sums = &sums.nodes[place.node];
        i128::from(sums.ended() - sums.left(Left::Patience)) * place.cost
    });
    let messages = program.messages.rows();
    let sent = messages.map(|(row, message)| i128::from(sums.messages[row].sent) * message.cost);
    visits.sum::<i128>() + sent.sum::<i128>()
}
