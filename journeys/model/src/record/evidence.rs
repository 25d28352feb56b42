//! Where a figure comes from, and how far it may be off.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, de};
use ts_rs::TS;

use crate::{
    reading::{Extra, Reason},
    value::time::{Date, Duration},
};

/// Where a card or a figure comes from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Evidence {
    /// Assumed, said by customers, or recorded.
    pub kind: EvidenceKind,
    /// Who said it, or where it was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// When it was said or recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// How a thing is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub enum EvidenceKind {
    /// Somebody thinks so.
    #[default]
    Assumed,
    /// Customers said so.
    Said,
    /// It was measured.
    Recorded,
}

/// One end of a range: a number or a duration, as the field itself.
#[derive(Debug, Clone, PartialEq, Serialize, TS, JsonSchema)]
#[serde(untagged)]
#[expect(missing_docs, reason = "the names say it")]
pub enum RangeEnd {
    Number(f64),
    Duration(Duration),
}

/// The lowest and the highest that a figure may be, by the path of its field, such as `share` or
/// `response.open`.
pub type Ranges = BTreeMap<String, [RangeEnd; 2]>;

/// The evidence of single figures, by the path of their field.
pub type FigureEvidence = BTreeMap<String, Evidence>;

impl<'de> Deserialize<'de> for RangeEnd {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct EndVisitor;
        impl de::Visitor<'_> for EndVisitor {
            type Value = RangeEnd;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("a number or a duration")
            }

            fn visit_f64<E: de::Error>(self, number: f64) -> Result<RangeEnd, E> {
                Ok(RangeEnd::Number(number))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<RangeEnd, E> {
                Ok(RangeEnd::Number(number as f64))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<RangeEnd, E> {
                Ok(RangeEnd::Number(number as f64))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<RangeEnd, E> {
                Duration::parse(text).map(RangeEnd::Duration).map_err(Reason::into_serde)
            }
        }
        deserializer.deserialize_any(EndVisitor)
    }
}
