//! How long something takes: a fixed time, or one drawn from a distribution (S§2).

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::time::Duration;
use crate::reading::Reason;

/// A distribution of durations.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(tag = "distribution", rename_all = "camelCase")]
pub enum Distribution {
    /// Always the same.
    Fixed {
        /// The duration.
        value: Duration,
    },
    /// Memoryless.
    Exponential {
        /// The mean.
        mean: Duration,
    },
    /// The logarithm is normal.
    Lognormal {
        /// Half are shorter.
        median: Duration,
        /// Nine in ten are shorter; not below the median.
        p90: Duration,
    },
    /// Equally likely between two ends.
    Uniform {
        /// The shortest.
        min: Duration,
        /// The longest.
        max: Duration,
    },
    /// A triangle over its three corners.
    Triangular {
        /// The shortest.
        min: Duration,
        /// The most likely.
        mode: Duration,
        /// The longest.
        max: Duration,
    },
    /// Measured: quantiles evenly spaced from 0 to 1, joined linearly.
    Empirical {
        /// At least two, ascending.
        quantiles: Vec<Duration>,
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
        Parameters::deserialize(deserializer)?.check().map_err(Reason::into_serde)
    }
}

/// The parameters as written, before their order is checked.
#[derive(Deserialize)]
#[serde(tag = "distribution", rename_all = "camelCase")]
enum Parameters {
    Fixed { value: Duration },
    Exponential { mean: Duration },
    Lognormal { median: Duration, p90: Duration },
    Uniform { min: Duration, max: Duration },
    Triangular { min: Duration, mode: Duration, max: Duration },
    Empirical { quantiles: Vec<Duration> },
}

impl Parameters {
    fn check(self) -> Result<Distribution, Reason> {
        match self {
            Self::Fixed { value } => Ok(Distribution::Fixed { value }),
            Self::Exponential { mean } => Ok(Distribution::Exponential { mean }),
            Self::Lognormal { median, p90 } => {
                ordered(("median", median), ("p90", p90))?;
                Ok(Distribution::Lognormal { median, p90 })
            }
            Self::Uniform { min, max } => {
                ordered(("min", min), ("max", max))?;
                Ok(Distribution::Uniform { min, max })
            }
            Self::Triangular { min, mode, max } => {
                ordered(("min", min), ("mode", mode))?;
                ordered(("mode", mode), ("max", max))?;
                Ok(Distribution::Triangular { min, mode, max })
            }
            Self::Empirical { quantiles } => {
                if quantiles.len() < 2 {
                    return Err(Reason::TooFew { least: 2 });
                }
                for (at, pair) in quantiles.windows(2).enumerate() {
                    let (smaller, larger) = (format!("quantiles[{at}]"), format!("quantiles[{}]", at + 1));
                    ordered((&smaller, pair[0]), (&larger, pair[1]))?;
                }
                Ok(Distribution::Empirical { quantiles })
            }
        }
    }
}

fn ordered(smaller: (&str, Duration), larger: (&str, Duration)) -> Result<(), Reason> {
    if smaller.1 <= larger.1 {
        Ok(())
    } else {
        Err(Reason::WrongOrder { smaller: smaller.0.to_owned(), larger: larger.0.to_owned() })
    }
}
