//! What records are called in sentences and tables: their titles, told apart where several cards share one.

use std::collections::HashMap;

use safar_model::{
    Journey,
    record::{Record, node::Node},
    value::id::Id,
};
use safar_words::Words;

/// The titles of a journey's records.
pub struct Titles<'a> {
    journey: &'a Journey,
    words: &'a Words,
    /// How many cards bear each title.
    bearers: HashMap<&'a str, usize>,
}

impl<'a> Titles<'a> {
    /// The titles of a journey, what has none called in these words.
    pub fn of(journey: &'a Journey, words: &'a Words) -> Self {
        let mut bearers = HashMap::new();
        for node in journey.nodes() {
            *bearers.entry(node.title.as_str()).or_default() += 1;
        }
        Self { journey, words, bearers }
    }

    /// What a record is called: its title, or its id where it has none.
    pub fn title(&self, id: &Id) -> String {
        let title = match self.journey.record(id) {
            Some(Record::Connector(connector)) => {
                let [from, to] = [&connector.from, &connector.to].map(|end| self.title(end));
                self.words.connector(&from, &to)
            }
            Some(Record::Node(node)) => self.card(&node),
            Some(record) => record.name().title.into(),
            None => String::new(),
        };
        if title.is_empty() { id.to_string() } else { title }
    }

    /// A card's title; where others have the same, with the automation or the stage that it belongs to.
    pub fn card(&self, node: &Node) -> String {
        let title = node.title.as_str();
        let is_shared = self.bearers.get(title).is_some_and(|&bearers| bearers > 1);
        match self.home(node).filter(|home| is_shared && !title.is_empty() && !home.is_empty()) {
            Some(home) => format!("{title} ({home})"),
            None => title.to_owned(),
        }
    }

    fn home(&self, node: &Node) -> Option<&'a str> {
        let automation = node.rule().and_then(|rule| self.journey.automation(rule.automation.as_ref()?));
        let stage = || self.journey.stage(&node.place()?.stage).map(|stage| stage.title.as_str());
        automation.map(|automation| automation.title.as_str()).or_else(stage)
    }
}
