//! Figures as they are written on the map, in a language's digits and with where they come from.

use safar_model::{
    record::{
        evidence::{Evidence, EvidenceKind, FigureEvidence},
        node::Node,
    },
    value::time::{Duration, TimeOfDay},
};
use safar_words::Words;

use crate::text::{Mark, figure, isolated, quoted};

/// How a figure is marked: as its own evidence says, or its record's. What nobody has said anything
/// about is assumed.
pub(crate) fn evidence_mark(field: &str, of: &FigureEvidence, record: Option<&Evidence>) -> Mark {
    match of.get(field).or(record).map_or(EvidenceKind::Assumed, |evidence| evidence.kind) {
        EvidenceKind::Assumed => Mark::Assumed,
        EvidenceKind::Said => Mark::Plain,
        EvidenceKind::Recorded => Mark::Recorded,
    }
}

/// Writes figures in a language.
#[derive(Clone, Copy)]
pub(crate) struct Speech(pub &'static Words);

impl Speech {
    /// A share, with its mark: whole percents, and tenths below ten.
    pub fn share(self, share: f64, mark: Mark) -> String {
        let digits = usize::from(share > 0.0 && share < 0.0995);
        marked(&self.0.percent(share, digits), mark)
    }

    /// A number, with its mark: at most two digits behind the decimal sign.
    pub fn number(self, number: f64, unit: Option<&str>, mark: Mark) -> String {
        let number = match unit {
            Some("%") => return marked(&self.0.percent(number / 100.0, 2), mark),
            _ => self.0.number(number, 2),
        };
        match unit {
            Some(unit) => marked(&format!("{}\u{a0}{}", isolated(&number), quoted(unit)), mark),
            None => marked(&number, mark),
        }
    }

    /// A number of customers, visits and the like.
    pub fn count(self, count: u64) -> String {
        isolated(&self.0.number(count as f64, 0))
    }

    /// A length of time.
    pub fn duration(self, duration: Duration) -> String {
        self.0.duration(duration.millis())
    }

    /// A time of day: the hour, and the minutes if there are any.
    pub fn time(self, time: TimeOfDay) -> String {
        let number = |number: u16| self.0.number(f64::from(number), 0);
        let (hour, minute) = (time.minutes() / 60, time.minutes() % 60);
        isolated(&match minute {
            0 => number(hour),
            minute => format!("{}:{}{}", number(hour), number(minute / 10), number(minute % 10)),
        })
    }

    /// The name of a node's kind, as it stands within a sentence.
    pub fn kind(self, node: &Node) -> String {
        within_a_sentence(&self.0.kind(node.kind_name()))
    }
}

fn marked(text: &str, mark: Mark) -> String {
    match mark {
        Mark::Assumed => figure(&format!("≈\u{a0}{text}"), mark),
        mark => figure(text, mark),
    }
}

/// A name with a small first letter, unless it is an abbreviation.
fn within_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
