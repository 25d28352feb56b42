//! What happened to one customer, step by step, each step with its reason.

use safar_model::value::{
    condition::{MessageState, Scalar},
    id::Id,
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    program::{NodeAt, names::Names},
    result::{Left, Suppressed},
};

/// A customer of a run, and what happened to them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct KeptCustomer {
    /// Their number in the run, from 0.
    #[ts(type = "number")]
    pub customer: u64,
    /// The replication, from 0.
    pub replication: u32,
    /// Who they are; `null` in a journey without personas.
    pub persona: Option<Id>,
    /// Whether they met the main goal.
    pub converted: bool,
    /// What happened, in order.
    pub steps: Vec<Step>,
}

/// Something that happened to a customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// When, in milliseconds since 1970 began, in UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// The node at which it happened.
    pub node: Option<Id>,
    /// What it was.
    #[serde(flatten)]
    #[ts(flatten)]
    pub what: Happening,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, strum::VariantNames)]
#[serde(tag = "what", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Happening {
    /// The customer came.
    Arrived,
    /// The node was entered.
    Entered {
        /// How.
        by: Way,
    },
    /// A stay, a delay or a wait began.
    Waits {
        /// Until when at most; `null` where it may last for ever.
        #[ts(type = "number | null")]
        until: Option<i64>,
    },
    /// The customer asks for a place.
    AsksForPlace {
        /// Until when they wait for it at most; `null` where they would wait for ever.
        #[ts(type = "number | null")]
        until: Option<i64>,
    },
    /// An emotion was felt.
    Felt {
        /// The mood after it.
        mood: f64,
    },
    /// A pain point was met.
    Hurt {
        /// Whether it hit.
        hit: bool,
        /// Whether the customer leaves for it.
        leaves: bool,
        /// The mood after it.
        mood: f64,
    },
    /// An event came.
    Emitted {
        /// Its name.
        event: String,
    },
    /// A touchpoint asked for something.
    Collected {
        /// Whether it was given.
        given: bool,
    },
    /// The customer, or a token, went on.
    WentOn {
        /// By which connector.
        connector: Id,
        /// What drew or decided it; `null` where there was no choice.
        chance: Option<f64>,
    },
    /// A rule was started beside, or brings the customer.
    Started {
        /// By which connector.
        connector: Id,
    },
    /// It ended here.
    Ended {
        /// Why.
        reason: Left,
        /// The goal that stopped it.
        goal: Option<Id>,
    },
    /// A rule asked for the customer, who is still busy elsewhere.
    WillBeBrought {
        /// By which connector.
        connector: Id,
    },
    /// A trigger fired.
    Fired {
        /// For what.
        cause: Cause,
    },
    /// A trigger would have fired, but did not start its rules.
    HeldBack {
        /// For what it would have.
        cause: Cause,
        /// Why it did not.
        reason: HeldBack,
    },
    /// A condition decided.
    Decided {
        /// The number of the branch that holds, from 0; `null` for `else`.
        branch: Option<u32>,
        /// What it read.
        readings: Vec<Reading>,
    },
    /// What was waited for came.
    Came {
        /// What.
        cause: Cause,
    },
    /// What was waited for did not come in time.
    TimedOut,
    /// A message was sent.
    Sent,
    /// A message was not sent.
    Suppressed {
        /// Why.
        reason: Suppressed,
    },
    /// A message was received, or not.
    Delivered {
        /// Whether it was.
        delivered: bool,
    },
    /// A message was opened.
    Opened,
    /// A message was clicked.
    Clicked,
    /// The customer unsubscribed from the message's channel.
    Unsubscribed,
    /// Something about the customer was changed.
    Updated,
    /// An arm was chosen.
    Chose {
        /// Its number, from 0.
        arm: u32,
    },
    /// A token waits for the others in a join.
    WaitsForOthers,
    /// The goal was met.
    Met {
        /// Whether it counts: a goal counts once for a customer unless it repeats.
        counted: bool,
        /// The message that is credited.
        credited: Option<Id>,
    },
    /// It was still here at the horizon.
    StillHere,
}

/// How a node is entered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "way", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Way {
    /// The journey begins here.
    Entry,
    /// By a connector.
    Connector {
        /// Which.
        connector: Id,
    },
    /// By a trigger that fired.
    Trigger,
    /// As recorded in a log.
    Recorded,
}

/// What sets a trigger off or ends a wait.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "cause", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Cause {
    /// An event came.
    Event {
        /// Its name.
        event: String,
    },
    /// An event did not come in time.
    Unmet,
    /// The customer belongs to a segment.
    Segment {
        /// Which.
        segment: Id,
    },
    /// The customer came.
    Arrival,
    /// A moment came.
    Clock,
}

/// Why a trigger did not start its rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub enum HeldBack {
    /// Its automation is switched off.
    Off,
    /// The customer does not belong to the automation's segment.
    NotForThem,
    /// The customer has entered before, and may not again.
    EnteredBefore,
    /// Something of the last entry is still on its way.
    StillInside,
    /// The last entry was too recent.
    TooSoon,
}

/// A value that a condition read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reading {
    /// What was read.
    #[serde(flatten)]
    #[ts(flatten)]
    pub value: Read,
    /// Whether that part of the condition held.
    pub holds: bool,
}

/// What a condition reads of a customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "read", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Read {
    Attribute { attribute: String, value: Option<Scalar> },
    Tag { tag: String },
    Segment { segment: Id },
    Persona { persona: Option<Id> },
    Mood { mood: f64 },
    Entry { entry: Option<Id> },
    Event { event: String, times: u32 },
    Message { message: Id, was: MessageState },
    LocalTime { time: String },
}

/// Keeps what happens to a customer, or does not.
pub(crate) trait Recorder {
    /// Whether it keeps anything: where not, nothing is even put together.
    const RECORDS: bool;

    /// Keeps something that happened.
    fn record(&mut self, time: i64, node: Option<NodeAt>, what: Happening);
}

/// Keeps nothing.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Silent;

/// Keeps everything.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trace(Vec<(i64, Option<NodeAt>, Happening)>);

impl Trace {
    /// Whether anything ended for a reason.
    pub(crate) fn has_ended_by(&self, reason: Left) -> bool {
        let ended = |what: &Happening| matches!(what, Happening::Ended { reason: why, .. } if *why == reason);
        self.0.iter().any(|(_, _, what)| ended(what))
    }

    /// What has been kept, with the ids of nodes.
    pub(crate) fn steps(self, names: &Names) -> Vec<Step> {
        let id = |node: NodeAt| names.node_ids[node].clone();
        self.0.into_iter().map(|(time, node, what)| Step { time, node: node.map(id), what }).collect()
    }
}

impl Recorder for Silent {
    const RECORDS: bool = false;

    #[inline(always)]
    fn record(&mut self, _: i64, _: Option<NodeAt>, _: Happening) {}
}

impl Recorder for Trace {
    const RECORDS: bool = true;

    fn record(&mut self, time: i64, node: Option<NodeAt>, what: Happening) {
        self.0.push((time, node, what));
    }
}
