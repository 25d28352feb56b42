//! Touchpoints: where customer and company meet.

use std::num::NonZeroU32;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use smol_str::SmolStr;
use ts_rs::TS;

use crate::{
    reading::{Extra, Reason},
    value::{
        condition::Scalar,
        distribution::Timing,
        id::Id,
        number::{Money, Share, Weight},
    },
};

/// Where customer and company meet (S§3).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Touchpoint {
    /// By which channel they meet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// On which device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-suggests" = ["phone", "laptop", "tablet", "tv", "kiosk"]))]
    pub device: Option<String>,
    /// Whether the company itself is met, not what others say of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direct: Option<bool>,
    /// Whether the journey turns here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[ts(as = "Option<bool>")]
    pub moment_of_truth: bool,
    /// The event that marks its end. Where none is named, one is made from its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "event"))]
    pub emits: Option<String>,
    /// How long a customer stays; no time where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<Timing>,
    /// How many customers enter here, against the other entries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry: Option<Weight>,
    /// What a visit costs the company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// What a visit brings the company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revenue: Option<Money>,
    /// How many customers fit in at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capacity: Option<Capacity>,
    /// What is asked of the customer here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Option<Vec<Collected>>")]
    pub collects: Vec<Collected>,
    /// Whether what was filled in here is carried on to the next device or channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carries: Option<bool>,
    /// Another journey that tells more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(extend("x-field" = "journeyLink"))]
    pub links_to: Option<Id>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

impl Touchpoint {
    /// Whether customers meet the company by another channel or device than there, as far as both say.
    pub fn is_elsewhere(&self, there: &Self) -> bool {
        fn differ<T: PartialEq>(here: &Option<T>, there: &Option<T>) -> bool {
            here.as_ref().zip(there.as_ref()).is_some_and(|(here, there)| here != there)
        }
        differ(&self.channel, &there.channel) || differ(&self.device, &there.device)
    }
}

/// How many customers fit in at once, and how long the others wait.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Capacity {
    /// How many fit in.
    #[serde(deserialize_with = "places")]
    #[ts(type = "number")]
    #[schemars(range(min = 1))]
    pub places: NonZeroU32,
    /// How long one waits before leaving; for ever where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub patience: Option<Timing>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// A number of places, at least one.
fn places<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NonZeroU32, D::Error> {
    let number = f64::deserialize(deserializer)?;
    let whole = NonZeroU32::new(number as u32).filter(|whole| f64::from(whole.get()) == number);
    let reason = match number.fract() == 0.0 {
        true => Reason::OutOfRange { found: number, least: 1.0, most: u32::MAX.into() },
        false => Reason::NotWhole { found: number },
    };
    whole.ok_or_else(|| reason.into_serde())
}

/// Something that is asked of the customer: an attribute, or consent to a channel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, JsonSchema)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Collected {
    /// The attribute's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribute: Option<String>,
    /// The value it gets, where it is not the customer's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Scalar>,
    /// The channel that is agreed to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub consent: Option<Channel>,
    /// The share of those who pass that give it; everyone where nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<Share>,
    #[serde(flatten)]
    #[ts(skip)]
    #[schemars(skip)]
    #[expect(missing_docs, reason = "said at Extra")]
    pub extra: Extra,
}

/// A channel: one of the usual ones, or the user's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Channel(SmolStr);

impl Channel {
    /// The channels that Safar knows by icon and name.
    pub const USUAL: [&'static str; 15] = [
        "web",
        "app",
        "email",
        "sms",
        "push",
        "phone",
        "shop",
        "social",
        "ad",
        "search",
        "chat",
        "referral",
        "post",
        "event",
        "messenger",
    ];

    /// A channel by its name.
    pub fn new(name: &str) -> Self {
        Self(SmolStr::new(name))
    }

    /// The channel's name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl JsonSchema for Channel {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Channel".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "channel", "examples": Self::USUAL })
    }
}
