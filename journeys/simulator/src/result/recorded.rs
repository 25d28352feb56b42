//! How a log fits a map (S§8): what the result of a replay says besides.

use std::collections::BTreeMap;

use safar_model::value::id::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a log fits a map (S§8).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReplayResult {
    /// How many customers the log has.
    #[ts(type = "number")]
    pub customers: u64,
    /// How many events.
    #[ts(type = "number")]
    pub events: u64,
    /// How many of them mark the end of a touchpoint of the map.
    #[ts(type = "number")]
    pub mapped: u64,
    /// The others, by name, as long as there are no more than a thousand names.
    #[ts(type = "Record<string, number>")]
    pub unmapped: BTreeMap<String, u64>,
    /// The others with further names.
    #[ts(type = "number")]
    pub unmapped_others: u64,
    /// How many events came before one of the same customer that stood above them, and were left out.
    #[ts(type = "number")]
    pub out_of_order: u64,
    /// How many moves there are: two consecutive mapped events of a customer.
    #[ts(type = "number")]
    pub moves: u64,
    /// How many of them the map draws.
    #[ts(type = "number")]
    pub drawn: u64,
    /// The part of moves that the map draws; `null` where there are no moves.
    pub fitness: Option<f64>,
    /// The moves that the map does not draw, most frequent first.
    pub deviations: Vec<Deviation>,
    /// How often each connector that lies on a way between two touchpoints was used.
    #[ts(type = "Record<string, number>")]
    pub used: BTreeMap<Id, u64>,
    /// Those of them that were never used.
    pub unused: Vec<Id>,
    /// The attributes that the log has a column for.
    pub attributes: Vec<String>,
    /// The attributes that the map asks for and nothing says: nobody has a value.
    pub missing: Vec<String>,
    /// Segments of which nobody knows who belongs to them, for they ask for such attributes, or personas.
    pub unknown_segments: Vec<Id>,
    /// Whether consent is drawn, by the mixture of personas: a log does not say it.
    pub consent_drawn: bool,
    /// Whether personas live in several time zones, so that local times are taken as those of UTC.
    pub zones_differ: bool,
}

/// A move that the map does not draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Deviation {
    /// The touchpoint it left.
    pub from: Id,
    /// The touchpoint it went to.
    pub to: Id,
    /// How often.
    #[ts(type = "number")]
    pub count: u64,
}
