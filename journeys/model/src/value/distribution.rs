//! How long something takes: a fixed time, or one drawn from a distribution (S§2).

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::time::Duration;
use crate::reading::{Extra, FieldError, Reason, need};

/// A distribution of durations.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(tag = "distribution", rename_all = "camelCase")]
pub enum Distribution {
    /// Always the same.
    Fixed {
        /// The duration.
        value: Duration,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
    /// Memoryless.
    Exponential {
        /// The mean.
        mean: Duration,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
    /// The logarithm is normal.
    Lognormal {
        /// Half are shorter.
        median: Duration,
        /// Nine in ten are shorter; not below the median.
        p90: Duration,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
    /// Equally likely between two ends.
    Uniform {
        /// The shortest.
        min: Duration,
        /// The longest.
        max: Duration,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
    /// A triangle over its three corners.
    Triangular {
        /// The shortest.
        min: Duration,
        /// The most likely.
        mode: Duration,
        /// The longest.
        max: Duration,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
    /// Measured: quantiles evenly spaced from 0 to 1, joined linearly.
    Empirical {
        /// At least two, ascending.
        quantiles: Vec<Duration>,
        #[serde(flatten)]
        #[ts(skip)]
        #[schemars(skip)]
        #[expect(missing_docs, reason = "said at Extra")]
        extra: Extra,
    },
}

/// A duration that is either plain (`"PT1H"`) or drawn from a distribution.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
pub enum Timing {
    /// Always so long.
    Plain(Duration),
    /// Drawn anew each time.
    Drawn(Distribution),
}

impl Distribution {
    /// The parameters that this version does not know.
    pub fn extra(&self) -> &Extra {
        match self {
            Self::Fixed { extra, .. }
            | Self::Exponential { extra, .. }
            | Self::Lognormal { extra, .. }
            | Self::Uniform { extra, .. }
            | Self::Triangular { extra, .. }
            | Self::Empirical { extra, .. } => extra,
        }
    }
}

impl<'de> Deserialize<'de> for Timing {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TimingVisitor;
        impl<'de> serde::de::Visitor<'de> for TimingVisitor {
            type Value = Timing;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a duration or a distribution")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Timing, E> {
                Duration::parse(text).map(Timing::Plain).map_err(Reason::into_serde)
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, map: A) -> Result<Timing, A::Error> {
                let fields = serde::de::value::MapAccessDeserializer::new(map);
                Distribution::deserialize(fields).map(Timing::Drawn)
            }
        }
        deserializer.deserialize_any(TimingVisitor)
    }
}

impl<'de> Deserialize<'de> for Distribution {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::read(Extra::deserialize(deserializer)?).map_err(FieldError::into_serde)
    }
}

impl Distribution {
    fn read(mut fields: Extra) -> Result<Self, FieldError> {
        let kind: DistributionKind = need(&mut fields, "distribution")?;
        let mut parameter = |name| need(&mut fields, name);
        Ok(match kind {
            DistributionKind::Fixed => Self::Fixed { value: parameter("value")?, extra: fields },
            DistributionKind::Exponential => Self::Exponential { mean: parameter("mean")?, extra: fields },
            DistributionKind::Lognormal => {
                let [median, p90] = [parameter("median")?, parameter("p90")?];
                ordered(("median", median), ("p90", p90))?;
                Self::Lognormal { median, p90, extra: fields }
            }
            DistributionKind::Uniform => {
                let [min, max] = [parameter("min")?, parameter("max")?];
                ordered(("min", min), ("max", max))?;
                Self::Uniform { min, max, extra: fields }
            }
            DistributionKind::Triangular => {
                let [min, mode, max] = [parameter("min")?, parameter("mode")?, parameter("max")?];
                ordered(("min", min), ("mode", mode))?;
                ordered(("mode", mode), ("max", max))?;
                Self::Triangular { min, mode, max, extra: fields }
            }
            DistributionKind::Empirical => {
                Self::Empirical { quantiles: ascending(need(&mut fields, "quantiles")?)?, extra: fields }
            }
        })
    }
}

/// The names of distributions.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
enum DistributionKind {
    Fixed,
    Exponential,
    Lognormal,
    Uniform,
    Triangular,
    Empirical,
}

fn ascending(quantiles: Vec<Duration>) -> Result<Vec<Duration>, FieldError> {
    if quantiles.len() < 2 {
        return Err(FieldError::new("quantiles", Reason::TooFew { least: 2 }));
    }
    for (at, pair) in quantiles.windows(2).enumerate() {
        let (smaller, larger) = (format!("quantiles[{at}]"), format!("quantiles[{}]", at + 1));
        ordered((&smaller, pair[0]), (&larger, pair[1]))?;
    }
    Ok(quantiles)
}

/// Both are named by the reason, so that it is one of the distribution as a whole.
fn ordered(smaller: (&str, Duration), larger: (&str, Duration)) -> Result<(), FieldError> {
    if smaller.1 <= larger.1 {
        return Ok(());
    }
    let reason = Reason::WrongOrder { smaller: smaller.0.to_owned(), larger: larger.0.to_owned() };
    Err(FieldError::new("", reason))
}
