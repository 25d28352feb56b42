//! What keeps a journey from being run, each with its record and field.

use safar_model::{journey::RecordName, value::id::Port};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that keeps a journey from being run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Problem {
    /// The record in which it lies.
    pub record: RecordName,
    /// The path of the field in that record; empty for the record itself.
    pub field: String,
    /// What it is.
    #[serde(flatten)]
    #[ts(flatten)]
    pub reason: ProblemReason,
}

/// Why a record cannot be run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum ProblemReason {
    /// A node of a kind that this version does not know.
    UnknownKind,
    /// A field in a form that this version does not know, or in which nothing has been chosen yet.
    UnknownForm,
    /// A field that says one thing where another says something else, and only one can hold.
    TwoForms,
    /// A field without which nothing can happen is not filled in.
    Missing,
    /// An amount with parts of a millionth of the currency.
    TooFineMoney,
    /// The shares of a touchpoint's connectors are over 1.
    SharesOver {
        /// Their sum.
        sum: f64,
    },
    /// Several connectors leave by a port that carries one.
    PortOverfull {
        /// The port.
        port: Port,
        /// What people call it, if it has a title.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        port_title: Option<Box<str>>,
    },
    /// A connector leaves by a port that its node does not have.
    NoSuchPort {
        /// The port.
        port: Port,
    },
    /// Two branches, arms or events of a node have the same port.
    DoublePort {
        /// The port.
        port: Port,
    },
    /// A connector leads into a trigger, which only starts by what happens to the customer.
    IntoTrigger,
    /// An also-connector that does not lead from a touchpoint to a rule.
    NeverAlso,
    /// A share on a connector that everyone takes: an also-connector, or one from a rule.
    NoShareHere,
    /// Every touchpoint has a connector in and none has an entry weight, so that nobody can enter.
    NoEntry,
    /// A range of a figure that the record does not have.
    RangeOfNothing,
    /// A range whose lowest is above its highest.
    RangeOutOfOrder,
    /// A range with an end that the figure cannot be.
    RangeImpossible,
    /// Nobody has any time: the horizon is 0.
    NoTime,
    /// Customers come as a file says, and there is none.
    NoCustomersFile,
    /// A file names a persona that there is not.
    UnknownPersona {
        /// What it names.
        persona: String,
    },
    /// A file names a persona by a name that several bear.
    AmbiguousPersona {
        /// What it names.
        persona: String,
    },
    /// An event that no touchpoint, message or update of the map sends.
    UnheardEvent {
        /// Its name.
        event: String,
    },
    /// An attribute that no persona has and that nothing on the map sets or collects.
    UnheardAttribute {
        /// Its name.
        attribute: String,
    },
    /// An attribute that is no column of the customers' file, that no persona has and that nothing on the map
    /// sets or collects.
    UnheardInFile {
        /// Its name.
        attribute: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// A tag that nothing on the map gives.
    UnheardTag {
        /// Its name.
        tag: String,
    },
    /// A persona has an attribute twice.
    DoubleAttribute {
        /// Its name.
        attribute: String,
    },
    /// A lognormal duration whose median is 0 and whose p90 is not: no lognormal is so.
    MedianZero,
    /// A time of 0 within which something should fall.
    NothingWithin,
    /// All weights are 0, so that there is nothing to choose.
    NoWeight,
    /// There are customers who would never come: the last rate is 0.
    NobodyComes,
    /// At such a rate the last customers would come after the calendar's last year.
    ComesTooLate,
    /// A rate begins before the one above it.
    RatesOutOfOrder,
    /// A rate begins when the one above it does, which then never holds.
    RatesAtOnce,
    /// A trigger would fire more often than a run can follow.
    TooOften {
        /// The least time between, in whole seconds.
        #[ts(type = "number")]
        least: u64,
    },
    /// The hours cover the whole week, so that a message would wait for ever.
    NeverOver,
    /// Not one of the signs for comparing: `=`, `!=`, `>`, `>=`, `<`, `<=`.
    NotASign {
        /// What stands there.
        found: String,
    },
    /// A value of the attribute is no date.
    NotADate {
        /// What stands there.
        found: String,
    },
    /// A segment belongs to itself through others.
    SegmentCircle,
    /// A condition with more parts than a run can weigh again and again.
    TooComplex {
        /// The most parts.
        most: u32,
    },
    /// What is waited or listened for would change by the mere passing of time.
    ChangesWithTime,
    /// Splits of the same experiment differ in their arms.
    ArmsDiffer {
        /// The other split.
        other: RecordName,
    },
    /// A result has no such figure.
    UnknownMeasure {
        /// What is asked for.
        measure: String,
    },
    /// Two ids have the same draws by chance; another id for one of them mends it.
    SameDraws {
        /// The other record.
        other: RecordName,
    },
}
