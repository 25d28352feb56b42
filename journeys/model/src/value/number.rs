//! Numbers that know their bounds.

use crate::reading::Reason;

macro_rules! bounded {
    ($(#[$doc:meta])* $name:ident: $inner:ty, $least:literal ..= $most:literal, $format:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, ts_rs::TS)]
        #[ts(type = "number")]
        pub struct $name($inner);

        impl $name {
            /// The smallest value.
            pub const LEAST: $inner = $least;
            /// The largest value.
            pub const MOST: $inner = $most;

            /// The number, if it is within the bounds.
            pub fn new(number: $inner) -> Result<Self, Reason> {
                if (Self::LEAST..=Self::MOST).contains(&number) {
                    Ok(Self(number))
                } else {
                    Err(Reason::OutOfRange {
                        found: number.to_json(),
                        least: Self::LEAST.to_json(),
                        most: Self::MOST.to_json(),
                    })
                }
            }

            /// The number, checked while compiling: `const { Share::constant(0.5) }`.
            pub const fn constant(number: $inner) -> Self {
                assert!(Self::LEAST <= number && number <= Self::MOST, "a constant within its bounds");
                Self(number)
            }

            /// The plain number.
            pub const fn get(self) -> $inner {
                self.0
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&self.0, serializer)
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let number = <f64 as serde::Deserialize>::deserialize(deserializer)?;
                <$inner as Kind>::from_json(number)
                    .ok_or(match number.fract() == 0.0 {
                        true => Reason::OutOfRange {
                            found: number,
                            least: Self::LEAST.to_json(),
                            most: Self::MOST.to_json(),
                        },
                        false => Reason::NotWhole { found: number },
                    })
                    .and_then(Self::new)
                    .map_err(Reason::into_serde)
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": <$inner as Kind>::NAME, "format": $format,
                    "minimum": Self::LEAST, "maximum": Self::MOST,
                })
            }
        }
    };
}

bounded!(
    /// A part of a whole, a rate or a probability: 0 to 1.
    Share: f64, 0.0..=1.0, "share"
);
bounded!(
    /// A feeling, from −2 (terrible) to +2 (delighted).
    Score: f64, -2.0..=2.0, "score"
);
bounded!(
    /// An amount of the journey's currency, never negative.
    Money: f64, 0.0..=1e12, "money"
);
bounded!(
    /// A weight against other weights.
    Weight: f64, 0.0..=1e12, "weight"
);
bounded!(
    /// How strongly mood moves the odds of leaving: S§3's *b*.
    MoodEffect: f64, 0.0..=100.0, "number"
);
bounded!(
    /// A level on a scale of five: severity, impact, effort.
    Level: u8, 1..=5, "level"
);
bounded!(
    /// A number of customers: S§5 counts them in 32 bits.
    Count: u64, 1..=4_294_967_296, "count"
);
bounded!(
    /// A number of times that fits 16 bits: replications, visit caps.
    SmallCount: u16, 1..=65_535, "count"
);
bounded!(
    /// A seed of the draws: a whole number that JavaScript holds exactly.
    Seed: u64, 0..=9_007_199_254_740_991, "seed"
);

/// How a number type is called in JSON Schema, and how it comes from a JSON number and goes there.
trait Kind: Sized {
    const NAME: &'static str;
    fn from_json(number: f64) -> Option<Self>;
    fn to_json(self) -> f64;
}

impl Kind for f64 {
    const NAME: &'static str = "number";
    fn from_json(number: f64) -> Option<Self> {
        Some(number)
    }
    fn to_json(self) -> f64 {
        self
    }
}

macro_rules! whole {
    ($($int:ty)*) => {$(
        impl Kind for $int {
            const NAME: &'static str = "integer";
            fn from_json(number: f64) -> Option<Self> {
                let whole = number as $int;
                (whole as f64 == number).then_some(whole)
            }
            fn to_json(self) -> f64 {
                self as f64
            }
        }
    )*};
}
whole!(u8 u16 u64);
