//! What a run says (S§7): the result, with the names of the file format.
//!
//! A result holds no timing and no number of threads, and its numbers are not rounded: the same map,
//! seed and customers give the same bytes everywhere. Times are seconds, amounts are of the journey's
//! currency. What this version does not compute is not there.

mod breakdown;
pub(crate) mod expectation;
pub(crate) mod interval;
mod metrics;
mod recorded;
pub(crate) mod report;
pub(crate) mod warned;
mod warning;

use std::collections::BTreeMap;

use safar_model::value::id::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use crate::exact::NotExact;
use crate::{
    run::Only,
    whatif::{Added, Answers, Assumed, TornadoBar},
};
pub use metrics::{ByAge, MessageMetrics, Metrics, TouchpointMetrics};
pub use recorded::{Deviation, ReplayResult};
pub use warning::Warning;

/// What a run says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RunResult {
    /// The version of this format: 1.
    pub safar_result: u32,
    /// The journey's id.
    pub journey: Id,
    /// Whether customers were drawn or recorded.
    pub mode: Mode,
    /// How customers were walked.
    pub engine: Engine,
    /// How many customers there were in each replication.
    #[ts(type = "number")]
    pub customers: u64,
    /// The seed of the draws.
    #[ts(type = "number")]
    pub seed: u64,
    /// How often the run was repeated with other draws. Totals are over all replications.
    pub replications: u32,
    /// The group whose customers alone are counted; `null` where everybody is.
    pub only: Option<Counted>,
    /// How many nodes were entered in all.
    #[ts(type = "number")]
    pub steps: u64,
    /// Who met the main goal.
    pub conversion: Conversion,
    /// From entry to the first main goal, of those who met it.
    pub time: Time,
    /// Touchpoints' revenue and the value of goals.
    pub revenue: f64,
    /// What touchpoints and messages cost.
    pub cost: f64,
    /// Metrics by their usual names and formulas.
    pub metrics: Metrics,
    /// Every node of the journey, by id.
    pub nodes: BTreeMap<Id, NodeResult>,
    /// Every stage, in order.
    pub stages: Vec<StageResult>,
    /// Every persona, by id.
    pub personas: BTreeMap<Id, GroupResult>,
    /// Every segment, by id: those who belonged to it in the end.
    pub segments: BTreeMap<Id, GroupResult>,
    /// Every touchpoint at which customers entered, by id.
    pub entries: BTreeMap<Id, GroupResult>,
    /// Every channel by which customers entered.
    pub channels: BTreeMap<String, GroupResult>,
    /// The ways that customers took.
    pub paths: Paths,
    /// The most messages that any one customer had on each channel that messages go by.
    #[ts(type = "Record<string, MostMessages>")]
    pub most_messages: BTreeMap<String, MostMessages>,
    /// What happened on each calendar day, in UTC.
    pub days: Days,
    /// Every goal, by id.
    pub goals: BTreeMap<Id, GoalResult>,
    /// Every experiment by name, and its arms by port.
    pub experiments: BTreeMap<String, BTreeMap<String, ArmResult>>,
    /// What each message, automation, pain point and opportunity adds, by id; `null` where it was not
    /// asked for.
    pub adds: Option<BTreeMap<Id, Added>>,
    /// How far the assumed ranges move the conversion; `null` where it was not asked for, or nothing is
    /// assumed to lie in a range.
    pub assumed: Option<Assumed>,
    /// How far each share, rate and duration moves the conversion when it is a fifth lower or higher, the
    /// longest bar first; `null` where it was not asked for.
    pub tornado: Option<Vec<TornadoBar>>,
    /// Every expectation, by id; none where not everybody is counted, of whom it is expected.
    pub expectations: Vec<ExpectationResult>,
    /// What a replay adds; `null` for a simulation.
    pub replay: Option<ReplayResult>,
    /// What to know before trusting the figures.
    pub warnings: Vec<Warning>,
}

/// The customers of a run who are counted, where that is not everybody. The others walked with them, and
/// are told of nowhere but in how many customers came.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Counted {
    /// What they have in common.
    pub group: Only,
    /// How many they were, in all replications.
    #[ts(type = "number")]
    pub customers: u64,
}

impl RunResult {
    /// Of how many customers it tells, in all replications.
    pub fn counted(&self) -> u64 {
        let everybody = self.customers * u64::from(self.replications);
        self.only.as_ref().map_or(everybody, |only| only.customers)
    }

    /// The result with the answers to further questions.
    pub fn with(self, answers: Answers) -> Self {
        let Answers { adds, assumed, tornado } = answers;
        let mut nodes = self.nodes;
        for (id, added) in adds.iter().flatten() {
            if let Some(NodeResult { figures: Figures::Pain(pain), .. }) = nodes.get_mut(id) {
                // What is there adds what this run has more than one without it.
                pain.revenue_lost = Some(0.0 - added.revenue);
            }
        }
        Self { adds, assumed, tornado, nodes, ..self }
    }
}

/// Whether customers were drawn or recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Mode {
    Simulated,
    Replayed,
}

/// How customers are walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum Engine {
    /// One customer at a time.
    Independent,
    /// All customers of a replication on one clock, for they compete for places.
    Shared,
}

/// Who met the main goal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Conversion {
    /// How many customers met it.
    #[ts(type = "number")]
    pub customers: u64,
    /// Their part of all; `null` where there were no customers.
    pub rate: Option<f64>,
    /// The lower end of the rate's 95 % interval: by Wilson where customers are independent, by Student
    /// over replications where they compete for places; `null` where there is one replication then.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// The rate by calculation, where the map allows it.
    pub exact: Option<f64>,
    /// Why it is not there.
    pub exact_reason: Option<NotExact>,
}

/// From entry to the first main goal, of those who met it; `null` where nobody did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub struct Time {
    pub mean_seconds: Option<f64>,
    pub p10: Option<f64>,
    pub p50: Option<f64>,
    pub p90: Option<f64>,
    /// The mean by calculation, where the map allows it.
    pub exact_mean_seconds: Option<f64>,
}

/// What happened at a node. Always entered = proceeded + left + waiting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NodeResult {
    /// How often it was entered.
    #[ts(type = "number")]
    pub entered: u64,
    /// By how many customers.
    #[ts(type = "number")]
    pub people: u64,
    /// How often what entered went on, by connector.
    #[ts(type = "Record<string, number>")]
    pub proceeded: BTreeMap<Id, u64>,
    /// How many more tokens it sent on, by connector.
    #[ts(type = "Record<string, number>")]
    pub started: BTreeMap<Id, u64>,
    /// How often what entered ended here, by reason.
    #[ts(type = "Partial<Record<Left, number>>")]
    pub left: BTreeMap<Left, u64>,
    /// How many were still here at the horizon.
    #[ts(type = "number")]
    pub waiting: u64,
    /// The expected visits of one customer by calculation; `null` where the map does not allow it.
    pub exact_visits: Option<f64>,
    /// What its kind adds.
    #[serde(flatten)]
    #[ts(flatten)]
    pub figures: Figures,
}

/// What a node's kind adds to its result.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(untagged)]
pub enum Figures {
    /// A touchpoint's.
    Touchpoint(TouchpointFigures),
    /// A message's.
    Message(MessageFigures),
    /// A pain point's.
    Pain(PainFigures),
    /// Nothing more.
    Other {},
}

/// What a touchpoint adds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TouchpointFigures {
    /// How long customers stayed.
    pub dwell: Dwell,
    /// How customers waited for a place; `null` where there are always enough.
    pub queue: Option<QueueFigures>,
    /// How customers felt when they had been there.
    pub mood: Mood,
    /// Its usual metrics.
    #[serde(flatten)]
    #[ts(flatten)]
    pub metrics: TouchpointMetrics,
}

/// Why a token ended at a node.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, strum::VariantArray,
)]
#[serde(rename_all = "camelCase")]
pub enum Left {
    /// Among those whom the shares do not send on.
    Share,
    /// Hit by a pain point.
    Pain,
    /// Waited too long for a place.
    Patience,
    /// Nothing leads on.
    End,
    /// At an exit, or a date was already past.
    Exit,
    /// At a goal from which nothing leads on.
    Goal,
    /// A goal ended its automation, or the automation is not for the customer or switched off.
    Stopped,
    /// A rule brought the customer elsewhere.
    Brought,
    /// Another token went on from a join.
    Joined,
    /// Visited too often.
    VisitCap,
    /// In a replay only: the customer's next event is one to which nothing leads.
    Deviation,
}

/// How long customers stayed, in seconds; `null` where nobody has finished a stay.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Dwell {
    pub p50: Option<f64>,
    pub p90: Option<f64>,
}

/// How customers waited for a place. Left out are those who asked in the scenario's warm-up, or after
/// the last arrival.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct QueueFigures {
    /// How many asked for a place.
    #[ts(type = "number")]
    pub asked: u64,
    /// How many asked in the warm-up or after the last arrival, and are left out of all other figures here.
    #[ts(type = "number")]
    pub left_out: u64,
    /// How many of those who count had to wait.
    #[ts(type = "number")]
    pub waited: u64,
    /// How long they waited on average, in seconds, those who did not wait included; `null` where nobody
    /// asked.
    pub mean_seconds: Option<f64>,
    /// The lower end of the mean's 95 % interval, over replications; `null` where there are fewer than
    /// two.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// How many left because it took too long.
    #[ts(type = "number")]
    pub abandoned: u64,
}

/// Customers' mood, from −2 to +2; `null` where nobody has felt anything.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Mood {
    pub mean: Option<f64>,
    pub p10: Option<f64>,
    pub p90: Option<f64>,
}

/// What became of a message.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MessageFigures {
    /// How often it was sent.
    #[ts(type = "number")]
    pub sent: u64,
    /// How often it was not sent, by reason.
    #[ts(type = "Partial<Record<Suppressed, number>>")]
    pub suppressed: BTreeMap<Suppressed, u64>,
    /// How often it was delivered.
    #[ts(type = "number")]
    pub delivered: u64,
    /// How often it was opened.
    #[ts(type = "number")]
    pub opened: u64,
    /// How often it was clicked.
    #[ts(type = "number")]
    pub clicked: u64,
    /// How often its reader unsubscribed.
    #[ts(type = "number")]
    pub unsubscribed: u64,
    /// The conversions for which it was the last message delivered.
    pub credited: Credited,
    /// Its usual metrics.
    #[serde(flatten)]
    #[ts(flatten)]
    pub metrics: MessageMetrics,
}

/// Why a message is not sent.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS, strum::VariantArray,
)]
#[serde(rename_all = "camelCase")]
pub enum Suppressed {
    /// The customer does not agree to the channel.
    Consent,
    /// The customer has had as many on the channel as they may.
    Cap,
    /// It falls within quiet hours, and is dropped.
    QuietHours,
    /// The customer has unsubscribed from the channel.
    Unsubscribed,
}

/// The conversions for which a message was the last one delivered.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Credited {
    /// How many.
    #[ts(type = "number")]
    pub conversions: u64,
    /// Their value.
    pub revenue: f64,
}

/// What a pain point did.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PainFigures {
    /// How often customers met it.
    #[ts(type = "number")]
    pub met: u64,
    /// How often it hit.
    #[ts(type = "number")]
    pub hits: u64,
    /// How many left for it. One who leaves for several counts at the first.
    #[ts(type = "number")]
    pub lost: u64,
    /// The mood that its hits took in all.
    pub mood_lost: f64,
    /// How much more revenue there would have been without it; `null` where what things add was not asked
    /// for.
    pub revenue_lost: Option<f64>,
}

/// The ways that customers took: the touchpoints that they came to, in the order in which they first came
/// to each.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Paths {
    /// Of how many customers the paths are counted: of all up to 16,384 in all replications, and beyond
    /// that of every second, third and so on.
    #[ts(type = "number")]
    pub customers: u64,
    /// The most frequent ones, the first most of all.
    pub most: Vec<Path>,
    /// How many of these customers took any other.
    #[ts(type = "number")]
    pub others: u64,
}

/// A way that customers took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Path {
    /// The touchpoints.
    pub touchpoints: Vec<Id>,
    /// How many took it.
    #[ts(type = "number")]
    pub customers: u64,
    /// How many of them met the main goal.
    #[ts(type = "number")]
    pub converted: u64,
}

/// The most messages on a channel that any one customer had.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MostMessages {
    /// Within any 24 hours.
    #[ts(type = "number")]
    pub day: u64,
    /// Within any 7 days.
    #[ts(type = "number")]
    pub week: u64,
}

/// How many came to a stage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StageResult {
    /// The stage.
    pub id: Id,
    /// How often it was entered.
    #[ts(type = "number")]
    pub entered: u64,
    /// By how many customers.
    #[ts(type = "number")]
    pub people: u64,
}

/// What customers did who have something in common: a persona, a segment, an entry or a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GroupResult {
    /// How many customers there were of them.
    #[ts(type = "number")]
    pub customers: u64,
    /// How many of them met the main goal.
    #[ts(type = "number")]
    pub converted: u64,
    /// Their part; `null` where there was nobody.
    pub rate: Option<f64>,
    /// The lower end of the rate's 95 % interval, made as that of the conversion.
    pub low: Option<f64>,
    /// The upper end.
    pub high: Option<f64>,
    /// From entry to the main goal on average, in seconds; `null` where nobody met it.
    pub mean_seconds: Option<f64>,
    /// What they brought.
    pub revenue: f64,
    /// What they cost.
    pub cost: f64,
    /// What each of them who met the main goal cost; `null` where nobody did.
    pub cost_per_acquisition: Option<f64>,
    /// What each of them who met the main goal brought; `null` where nobody did.
    pub lifetime_value: Option<f64>,
    /// How many of them came to each stage, by its id.
    #[ts(type = "Record<string, number>")]
    pub stages: BTreeMap<Id, u64>,
}

/// What happened on each calendar day, in UTC, over all replications: of what is simulated the first
/// hundred years, of a log all of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Days {
    /// How many customers came.
    pub entries: Daily,
    /// How often each message was sent, by id.
    pub messages: BTreeMap<Id, Daily>,
    /// The longest line for a place, by the touchpoint's id; of all replications the longest.
    pub queues: BTreeMap<Id, Daily>,
}

/// A count for each calendar day, and the day of the highest.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct Daily {
    /// The day with the highest count, the first of several.
    pub peak: Option<Day>,
    /// All days with a count above 0.
    pub days: Vec<Day>,
}

/// A calendar day and a count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Day {
    /// The day, as 2026-12-01.
    pub day: String,
    /// The count.
    #[ts(type = "number")]
    pub count: u64,
}

/// How often a goal was met.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct GoalResult {
    /// By how many customers.
    #[ts(type = "number")]
    pub customers: u64,
    /// How often it counted.
    #[ts(type = "number")]
    pub conversions: u64,
    /// By how many customers more than once.
    #[ts(type = "number")]
    pub again: u64,
    /// What that was worth.
    pub value: f64,
}

/// How an arm of an experiment did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ArmResult {
    /// How many customers went through it.
    #[ts(type = "number")]
    pub customers: u64,
    /// How many of them met the main goal.
    #[ts(type = "number")]
    pub converted: u64,
}

/// Whether what was expected holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ExpectationResult {
    /// The expectation.
    pub id: Id,
    /// The figure; `null` where the run has none, such as the time to a goal that nobody met.
    pub value: Option<f64>,
    /// Whether it holds. Without a figure it does not.
    pub holds: bool,
}
