//! How long something takes: a fixed time, or one drawn from a distribution (S§2).

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

use super::time::Duration;
use crate::reading::{Extra, Reason};

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
        Parameters::deserialize(deserializer)?.check().map_err(Reason::into_serde)
    }
}

/// The parameters as written, before their order is checked.
#[derive(Deserialize)]
#[serde(tag = "distribution", rename_all = "camelCase")]
enum Parameters {
    Fixed {
        value: Duration,
        #[serde(flatten)]
        extra: Extra,
    },
    Exponential {
        mean: Duration,
        #[serde(flatten)]
        extra: Extra,
    },
    Lognormal {
        median: Duration,
        p90: Duration,
        #[serde(flatten)]
        extra: Extra,
    },
    Uniform {
        min: Duration,
        max: Duration,
        #[serde(flatten)]
        extra: Extra,
    },
    Triangular {
        min: Duration,
        mode: Duration,
        max: Duration,
        #[serde(flatten)]
        extra: Extra,
    },
    Empirical {
        quantiles: Vec<Duration>,
        #[serde(flatten)]
        extra: Extra,
    },
}

impl Parameters {
    fn check(self) -> Result<Distribution, Reason> {
        match self {
            Self::Fixed { value, extra } => Ok(Distribution::Fixed { value, extra }),
            Self::Exponential { mean, extra } => Ok(Distribution::Exponential { mean, extra }),
            Self::Lognormal { median, p90, extra } => {
                ordered(("median", median), ("p90", p90))?;
                Ok(Distribution::Lognormal { median, p90, extra })
            }
            Self::Uniform { min, max, extra } => {
                ordered(("min", min), ("max", max))?;
                Ok(Distribution::Uniform { min, max, extra })
            }
            Self::Triangular { min, mode, max, extra } => {
                ordered(("min", min), ("mode", mode))?;
                ordered(("mode", mode), ("max", max))?;
                Ok(Distribution::Triangular { min, mode, max, extra })
            }
            Self::Empirical { quantiles, extra } => {
                if quantiles.len() < 2 {
                    return Err(Reason::TooFew { least: 2 });
                }
                for (at, pair) in quantiles.windows(2).enumerate() {
                    let (smaller, larger) = (format!("quantiles[{at}]"), format!("quantiles[{}]", at + 1));
                    ordered((&smaller, pair[0]), (&larger, pair[1]))?;
                }
                Ok(Distribution::Empirical { quantiles, extra })
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
