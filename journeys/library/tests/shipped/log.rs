//! The sample log, read by other means than Safar's own.

use std::collections::HashMap;

use flate2::read::GzDecoder;
use jiff::civil::DateTime;

/// One visit to the shop.
pub struct Session {
    /// Who came.
    pub user: String,
    /// On which platform.
    pub platform: String,
    /// By which channel.
    pub channel: String,
    /// What happened, in the order of the log.
    pub events: Vec<Event>,
}

/// Something that happened in a visit.
pub struct Event {
    /// What.
    pub name: String,
    /// When.
    pub time: DateTime,
}

impl Session {
    /// Whether the event happened in this visit.
    pub fn has(&self, name: &str) -> bool {
        self.events.iter().any(|event| event.name == name)
    }
}

/// The visits in the order in which the log has them.
pub fn sessions() -> Vec<Session> {
    let mut rows = csv::Reader::from_reader(GzDecoder::new(safar_library::sample_log()));
    let mut place = HashMap::new();
    let mut sessions: Vec<Session> = Vec::new();
    for row in rows.deserialize() {
        let row: HashMap<String, String> = row.expect("the log is CSV with a header");
        let at = *place.entry(row["session_id"].clone()).or_insert(sessions.len());
        if at == sessions.len() {
            sessions.push(Session {
                user: row["user_id"].clone(),
                platform: row["platform"].clone(),
                channel: row["acquisition_channel"].clone(),
                events: Vec::new(),
            });
        }
        let time = row["timestamp"].parse().expect("a time such as 2024-01-04 11:45:38");
        sessions[at].events.push(Event { name: row["event"].clone(), time });
    }
    sessions
}
