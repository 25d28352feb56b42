//! What to know before trusting a run's figures.

use safar_model::journey::RecordName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to know before trusting a run's figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum Warning {
    /// There is no goal, so that nobody can convert.
    NoGoal,
    /// Customers compete for places, so that chance is one of replications, and there is but one.
    OneReplication,
    /// Even the largest run is not as precise as was asked.
    NotPrecise {
        /// Half the width of the conversion rate's interval.
        half: f64,
    },
    /// Customers visited a node so often that they were sent away.
    VisitCapMet {
        /// The node.
        node: RecordName,
        /// How often.
        #[ts(type = "number")]
        times: u64,
    },
    /// Customers were still on their way at the horizon.
    HorizonMet {
        /// How many.
        #[ts(type = "number")]
        customers: u64,
    },
    /// A trigger tells events apart by a key, which a replay does not read from the log: each event is
    /// taken for one with a key of its own.
    KeyNotRead {
        /// The trigger.
        node: RecordName,
    },
    /// Only experience cards belong to personas: everyone comes to this step.
    PersonasIgnored {
        /// The touchpoint or rule.
        node: RecordName,
    },
    /// Everyone goes to a goal or an exit: that a connector there says “also” means nothing.
    AlsoIgnored {
        /// The connector.
        record: RecordName,
        /// Its field that says so.
        field: String,
    },
    /// A persona consents to a channel, or a touchpoint asks for that, by which nothing on the map goes, and
    /// which is none of the usual ones.
    UnusedChannel {
        /// The persona or touchpoint.
        record: RecordName,
        /// Its field that says so.
        field: String,
        /// The channel.
        channel: String,
    },
    /// An attribute is compared with a value of another kind than all of its own, such as a number with a text.
    OtherKind {
        /// The record.
        record: RecordName,
        /// The field of the condition.
        field: String,
        /// The attribute.
        attribute: String,
        /// What it is compared with.
        than: String,
    },
    /// A figure is assumed to lie in a range that does not hold the value that the map gives it.
    RangeElsewhere {
        /// The record.
        record: RecordName,
        /// The range's field.
        field: String,
    },
    /// A field that this version does not know, and leaves out of account.
    UnknownField {
        /// The record.
        record: RecordName,
        /// The field.
        field: String,
    },
}

impl Warning {
    /// The path of the field that it is about, if it is about one.
    pub fn field(&self) -> Option<&str> {
        match self {
            Self::AlsoIgnored { field, .. }
            | Self::UnusedChannel { field, .. }
            | Self::OtherKind { field, .. }
            | Self::RangeElsewhere { field, .. }
            | Self::UnknownField { field, .. } => Some(field),
            _ => None,
        }
    }

    /// The record that it is about, if it is about one.
    pub fn record(&self) -> Option<&RecordName> {
        match self {
            Self::NoGoal | Self::OneReplication | Self::NotPrecise { .. } | Self::HorizonMet { .. } => None,
            Self::VisitCapMet { node, .. } | Self::KeyNotRead { node } | Self::PersonasIgnored { node } => {
                Some(node)
            }
            Self::AlsoIgnored { record, .. }
            | Self::UnusedChannel { record, .. }
            | Self::OtherKind { record, .. }
            | Self::RangeElsewhere { record, .. }
            | Self::UnknownField { record, .. } => Some(record),
        }
    }
}
