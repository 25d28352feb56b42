//! How a run is set up, and what it is checked against.

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::evidence::Ranges;
use crate::{
    reading::{Extra, FieldError, need, told_apart_by_field},
    value::{
        condition::Comparison,
        id::Id,
        number::{Count, MoodEffect, Seed, Share, SmallCount, Weight},
        time::{Duration, Moment},
    },
};

/// How a run is set up (S§2, S§3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase", default)]
pub struct Scenario {
    /// How many customers enter, in each replication.
    pub customers: Count,
    /// The seed of all draws.
    pub seed: Seed,
    /// When the first may come.
    pub start: Moment,
    /// How long each customer is followed, from their own entry.
    pub horizon: Duration,
    /// How customers come.
    pub arrivals: Arrivals,
    /// How much of an earlier mood lingers: 0 forgets at once, 1 never changes.
    pub linger: Share,
    /// How strongly mood moves the odds of leaving by share.
    pub mood_effect: MoodEffect,
    /// The most visits of one node by one customer.
    pub visit_cap: SmallCount,
    /// How long after its delivery a message is credited with a conversion.
    pub attribution: Duration,
    /// How many times the run is repeated with other draws.
    pub replications: SmallCount,
    /// The time whose queue figures are left out.
    #[serde(skip_serializing_if = "is_zero")]
    #[ts(optional, as = "Option<Duration>")]
    pub warm_up: Duration,
    /// How far its figures may be off.
    #[serde(skip_serializing_if = "Ranges::is_empty")]
    #[ts(optional, as = "Option<Ranges>")]
    #[schemars(extend("x-field" = "hidden"))]
    pub ranges: Ranges,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

fn is_zero(duration: &Duration) -> bool {
    *duration == Duration::ZERO
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            customers: const { Count::constant(10_000) },
            seed: const { Seed::constant(1) },
            start: const { Moment::constant(1_767_225_600) },
            horizon: Duration::days(90),
            arrivals: Arrivals::AtOnce { extra: Extra::new() },
            linger: const { Share::constant(0.0) },
            mood_effect: const { MoodEffect::constant(0.0) },
            visit_cap: const { SmallCount::constant(100) },
            attribution: Duration::days(7),
            replications: const { SmallCount::constant(1) },
            warm_up: Duration::ZERO,
            ranges: Ranges::new(),
            extra: Extra::new(),
        }
    }
}

/// How customers come.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(tag = "process", rename_all = "camelCase", rename_all_fields = "camelCase")]
pub enum Arrivals {
    /// All at the start.
    AtOnce {
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
    /// At random, so many a day on average.
    Poisson {
        /// The mean number a day.
        per_day: Weight,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
    /// At random, at rates that change.
    Schedule {
        /// Each rate holds until the next begins.
        rates: Vec<Rate>,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
    /// At the times in a column of the customers' file.
    File {
        /// The column's name.
        column: String,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
}

impl Arrivals {
    /// The parameters that this version does not know.
    pub fn extra(&self) -> &Extra {
        match self {
            Self::AtOnce { extra }
            | Self::Poisson { extra, .. }
            | Self::Schedule { extra, .. }
            | Self::File { extra, .. } => extra,
        }
    }
}

impl<'de> Deserialize<'de> for Arrivals {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(Extra::deserialize(deserializer)?).map_err(FieldError::into_serde)
    }
}

impl Arrivals {
    fn read(mut fields: Extra) -> Result<Self, FieldError> {
        Ok(match need(&mut fields, "process")? {
            Process::AtOnce => Self::AtOnce { extra: fields },
            Process::Poisson => Self::Poisson { per_day: need(&mut fields, "perDay")?, extra: fields },
            Process::Schedule => Self::Schedule { rates: need(&mut fields, "rates")?, extra: fields },
            Process::File => Self::File { column: need(&mut fields, "column")?, extra: fields },
        })
    }
}

/// The names of the ways in which customers come.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum Process {
    AtOnce,
    Poisson,
    Schedule,
    File,
}

/// So many customers a day from a time on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Rate {
    /// When it begins, after the scenario's start.
    pub from: Duration,
    /// The mean number a day.
    pub per_day: Weight,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// What every run is checked against.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Expectation {
    /// The expectation's id.
    pub id: Id,
    /// What is expected, in words.
    #[serde(default)]
    pub title: String,
    #[serde(flatten)]
    #[expect(missing_docs, reason = "said at Expected")]
    pub expected: Expected,
}

/// A figure of the result and its bound, or a form of a newer version.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Expected {
    /// A figure of the result and its bound.
    Measure(Measure),
    /// A form of a newer version.
    Unknown(#[ts(type = "Record<string, unknown>")] Extra),
}

told_apart_by_field!(Expected { "measure" => Measure });

/// A figure of the result and its bound.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Measure {
    /// The path of the figure in the result, such as `conversion.rate`.
    pub measure: String,
    /// How it compares.
    pub is: Comparison,
    /// With what.
    pub than: f64,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}
