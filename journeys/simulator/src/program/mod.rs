//! A compiled journey: flat tables of numbers, without texts or look-ups, for the walker to run.
//!
//! [`compile`](crate::compile) makes it; nothing changes it afterwards, so that threads share it.

pub(crate) mod names;
pub(crate) mod people;
pub(crate) mod rule;
pub(crate) mod test;
pub(crate) mod touchpoint;

use std::sync::Arc;

use safar_model::record::rule::StopsRules;

use crate::{
    arrivals::Arrivals,
    draws::{
        Name,
        choice::{Threshold, Weighted},
    },
    result::{Warning, expectation::Expectation},
    sums::DAY,
    table::{Table, rows},
};
use names::Names;
use people::{Attribute, FromFile, Persona};
use rule::{Goal, Message, RuleNode, Trigger};
use test::Test;
use touchpoint::{Capacity, Touchpoint};

rows! {
    /// A node of the journey, in the order of nodes.
    NodeAt,
    /// A touchpoint.
    TouchpointAt,
    /// A touchpoint with a capacity.
    CapacityAt,
    /// A rule node.
    RuleAt,
    /// A connector, in the order of ids.
    LinkAt,
    /// A stage.
    StageAt,
    /// An event that something listens to.
    EventAt,
    /// A trigger.
    TriggerAt,
    /// A message.
    MessageAt,
    /// A goal.
    GoalAt,
    /// An emotion.
    EmotionAt,
    /// A pain point.
    PainAt,
    /// An automation; the last is that of the rules in none.
    AutomationAt,
    /// A persona; a journey without any has one unnamed.
    PersonaAt,
    /// A segment.
    SegmentAt,
    /// An attribute that something reads.
    AttributeAt,
    /// A tag.
    TagAt,
    /// A channel that messages go by.
    ChannelAt,
    /// An experiment.
    ExperimentAt,
}

/// A compiled journey.
#[derive(Debug, Clone)]
pub struct Program {
    pub(crate) touchpoints: Table<TouchpointAt, Touchpoint>,
    pub(crate) capacities: Table<CapacityAt, Capacity>,
    /// Whether customers compete for places: whether anybody may come to a touchpoint with a capacity.
    pub(crate) compete: bool,
    pub(crate) rules: Table<RuleAt, RuleNode>,
    pub(crate) links: Table<LinkAt, Link>,
    pub(crate) emotions: Table<EmotionAt, Emotion>,
    pub(crate) pains: Table<PainAt, Pain>,
    pub(crate) triggers: Table<TriggerAt, Trigger>,
    pub(crate) messages: Table<MessageAt, Message>,
    pub(crate) goals: Table<GoalAt, Goal>,
    pub(crate) automations: Table<AutomationAt, Automation>,
    pub(crate) events: Table<EventAt, Event>,
    pub(crate) segments: Table<SegmentAt, Test>,
    /// Segments that triggers or waits listen to.
    pub(crate) watched: Box<[Watched]>,
    /// Whether triggers or waits listen to segments.
    pub(crate) watches: bool,
    pub(crate) attributes: Table<AttributeAt, Attribute>,
    pub(crate) tags: usize,
    pub(crate) channels: Table<ChannelAt, Name>,
    pub(crate) experiments: Table<ExperimentAt, Experiment>,
    pub(crate) personas: Table<PersonaAt, Persona>,
    pub(crate) persona: Weighted,
    /// What is known of one of whom no persona is known: what all personas have in common.
    pub(crate) anybody: Persona,
    /// Where customers enter, and by which weights; nowhere in a map without touchpoints.
    pub(crate) entries: Box<[TouchpointAt]>,
    pub(crate) entry: Option<Weighted>,
    /// The customers of a file, where they are not drawn.
    pub(crate) people: Option<Arc<FromFile>>,
    pub(crate) main_goal: Option<GoalAt>,
    pub(crate) setting: Setting,
    /// Whether customers differ in persona, entry or segment, so that it is worth telling them apart.
    pub(crate) is_grouped: bool,
    /// Whether visits of touchpoints cost or bring money.
    pub(crate) has_money: bool,
    /// Whether anybody's mood is ever anything but 0.
    pub(crate) has_moods: bool,
    pub(crate) expectations: Vec<Expectation>,
    pub(crate) names: Names,
    pub(crate) warnings: Vec<Warning>,
}

impl Program {
    /// The names of the attributes that the map asks for.
    pub fn attributes(&self) -> impl Iterator<Item = &str> {
        self.names.attributes.iter().map(String::as_str)
    }

    /// The touchpoints at which customers enter.
    pub(crate) fn ways_in(&self) -> impl Iterator<Item = TouchpointAt> {
        let shares = self.entry.iter().flat_map(|entry| entry.shares()).zip(self.entries.iter());
        shares.filter(|(share, _)| **share > 0.0).map(|(_, row)| *row)
    }
}

/// A connector.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Link {
    /// The node it leaves.
    pub(crate) from: NodeAt,
    /// Where it leads.
    pub(crate) to: Target,
}

/// Where a connector leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Target {
    /// To a touchpoint.
    Touchpoint(TouchpointAt),
    /// To a rule.
    Rule(RuleAt),
}

/// A feeling at a touchpoint.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Emotion {
    pub(crate) node: NodeAt,
    pub(crate) score: f64,
    pub(crate) felt_by: FeltBy,
}

/// A pain point.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pain {
    pub(crate) node: NodeAt,
    pub(crate) name: Name,
    /// What a hit takes off the mood.
    pub(crate) severity: f64,
    pub(crate) frequency: f64,
    pub(crate) hits: Threshold,
    pub(crate) leave: f64,
    pub(crate) leaves: Threshold,
    pub(crate) felt_by: FeltBy,
}

/// The personas that feel something; `None` for everyone.
pub(crate) type FeltBy = Option<Table<PersonaAt, bool>>;

/// A named group of rules.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Automation {
    pub(crate) on: bool,
    pub(crate) for_whom: Option<SegmentAt>,
}

/// Who listens to an event.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Event {
    /// Goals that it meets.
    pub(crate) goals: Vec<GoalAt>,
    /// Triggers that hear of it, in the order of nodes.
    pub(crate) triggers: Vec<(TriggerAt, Heard)>,
    /// Whether conditions, or waits that look back, ask about it later.
    pub(crate) remembered: bool,
}

/// What an event means to a trigger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It fires.
    Fires,
    /// It fires unless the other event comes within the time.
    Opens,
    /// It is that other event.
    Closes,
}

/// A segment that triggers or waits listen to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Watched {
    pub(crate) segment: SegmentAt,
    pub(crate) triggers: Box<[TriggerAt]>,
}

/// An experiment: splits with the same name give a customer the same arm.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Experiment {
    pub(crate) name: Name,
    pub(crate) arms: usize,
}

/// How a run is set up. Times are milliseconds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Setting {
    pub(crate) customers: u64,
    pub(crate) seed: u64,
    pub(crate) replications: u16,
    /// When the first may come, since 1970 began.
    pub(crate) start: i64,
    pub(crate) horizon: i64,
    pub(crate) arrivals: Arrivals,
    pub(crate) linger: f64,
    pub(crate) mood_effect: f64,
    pub(crate) visit_cap: u32,
    pub(crate) attribution: i64,
    /// How long after the start queue figures are left out.
    pub(crate) warm_up: i64,
}

impl Setting {
    /// The number of the calendar day, in UTC, of a moment, from that of the start; below 0 for what
    /// was recorded before it.
    #[inline]
    pub(crate) fn day(&self, moment: i64) -> i64 {
        moment.div_euclid(DAY) - self.start.div_euclid(DAY)
    }
}

/// How a goal ends the rules of its automations.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Ends {
    pub(crate) how: StopsRules,
    pub(crate) automations: Table<AutomationAt, bool>,
}
