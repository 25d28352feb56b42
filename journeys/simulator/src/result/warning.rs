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
    /// A message goes by no channel, so that nobody is asked for consent to it.
    NoChannel {
        /// The message.
        record: RecordName,
        /// Its field that says so.
        field: String,
    },
    /// A message goes by a channel that is none of the usual ones and to which no persona says whether it
    /// consents, while they do so of others.
    ConsentNotSaid {
        /// The message.
        record: RecordName,
        /// Its field that names the channel.
        field: String,
        /// The channel.
        channel: String,
    },
    /// A touchpoint collects an attribute of the customer's own from a share of those who pass; but it is known
    /// from the start.
    KnownFromTheStart {
        /// The touchpoint.
        record: RecordName,
        /// Its field that names the share.
        field: String,
        /// The attribute.
        attribute: String,
    },
    /// The map asks for an attribute that the customers' file does not have, so that the personas' is drawn.
    NotInFile {
        /// The attribute.
        attribute: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// The map compares a column of the customers' file with a number, and some of its values are none.
    NoNumber {
        /// The column.
        attribute: String,
        /// The first of these values.
        found: String,
        /// How many customers have such.
        #[ts(type = "number")]
        customers: u64,
    },
    /// The figures of a queue leave out most of those who asked: in the warm-up, or after the last customer had
    /// come.
    QueueLeftOut {
        /// The touchpoint.
        node: RecordName,
        /// How many it leaves out.
        #[ts(type = "number")]
        left_out: u64,
        /// How many asked in all.
        #[ts(type = "number")]
        asked: u64,
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
            | Self::NoChannel { field, .. }
            | Self::ConsentNotSaid { field, .. }
            | Self::KnownFromTheStart { field, .. }
            | Self::OtherKind { field, .. }
            | Self::RangeElsewhere { field, .. }
            | Self::UnknownField { field, .. } => Some(field),
            _ => None,
        }
    }

    /// The record that it is about, if it is about one.
    pub fn record(&self) -> Option<&RecordName> {
        match self {
            Self::NoGoal
            | Self::OneReplication
            | Self::NotPrecise { .. }
            | Self::HorizonMet { .. }
            | Self::NotInFile { .. }
            | Self::NoNumber { .. } => None,
            Self::VisitCapMet { node, .. }
            | Self::KeyNotRead { node }
            | Self::PersonasIgnored { node }
            | Self::QueueLeftOut { node, .. } => Some(node),
            Self::AlsoIgnored { record, .. }
            | Self::UnusedChannel { record, .. }
            | Self::NoChannel { record, .. }
            | Self::ConsentNotSaid { record, .. }
            | Self::KnownFromTheStart { record, .. }
            | Self::OtherKind { record, .. }
            | Self::RangeElsewhere { record, .. }
            | Self::UnknownField { record, .. } => Some(record),
        }
    }
}
