//! Maps with one figure changed: to an end of the range that somebody gave it, or by a fifth.

use safar_model::{
    Journey,
    journey::RecordName,
    record::{Record, evidence::RangeEnd},
    value::time::Duration,
};
use serde_json::Value;

use super::figures::FIGURES;

/// A figure of a map.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Figure {
    record: Record,
    /// The path of its field in the record.
    pub(crate) field: String,
}

/// A range that somebody gave a figure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Assumption {
    pub(crate) figure: Figure,
    pub(crate) ends: [RangeEnd; 2],
}

/// A new value for a figure, and whether it had to be clipped.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Given {
    value: Value,
    pub(crate) is_clipped: bool,
}

/// Why a range says nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BadRange {
    /// The record has no such figure.
    NoFigure,
    /// The lowest is above the highest.
    OutOfOrder,
    /// An end is nothing that the figure can be.
    Impossible,
}

impl Figure {
    /// The record's name.
    pub(crate) fn record(&self) -> RecordName {
        self.record.name()
    }

    /// The value that the map gives it, if it gives one.
    fn value(&self) -> Option<Value> {
        at(fields(&mut as_json(&self.record)?)?, &self.field).map(|value| value.take())
    }

    /// A map in which it has another value; `None` where that is nothing it can be.
    fn set(&self, journey: &Journey, value: &Value) -> Option<Journey> {
        let mut json = as_json(&self.record)?;
        let inner = fields(&mut json)?;
        match at(inner, &self.field) {
            Some(place) => *place = value.clone(),
            // What a record leaves out because it is the default, directly in the record.
            None => drop(inner.as_object_mut()?.insert(self.field.clone(), value.clone())),
        }
        let record: Record = serde_json::from_value(json).ok()?;
        let changed = Figure { record: record.clone(), field: self.field.clone() };
        // A field that the record does not know is kept aside, and is none of its figures.
        changed.value()?;
        let is_same = |other: &Record| (other.kind(), other.id()) == (record.kind(), record.id());
        let records = journey.records().map(|other| if is_same(&other) { record.clone() } else { other });
        Journey::from_records(records.collect::<Vec<_>>()).ok()
    }

    /// The most that it can be beside the other shares of its touchpoint; `None` for no share.
    fn beside_others(&self, journey: &Journey) -> Option<f64> {
        let Record::Connector(own) = &self.record else { return None };
        if self.field != "share" {
            return None;
        }
        let others = journey.connectors().filter(|other| other.from == own.from && other.id != own.id);
        let taken: f64 = others.filter_map(|other| other.share).map(|share| share.get()).sum();
        Some((1.0 - taken).max(0.0))
    }
}

impl Given {
    fn at_most(most: f64, number: f64) -> Self {
        Self { value: number.min(most).into(), is_clipped: number > most }
    }
}

impl Assumption {
    /// A map in which the figure is at one end of its range. The map may differ from the one that the
    /// assumption is of in other figures.
    pub(crate) fn at_end(&self, journey: &Journey, end: usize) -> Option<Journey> {
        let record = journey.version_of(&self.figure.record)?;
        let now =
            Self { figure: Figure { record, field: self.figure.field.clone() }, ends: self.ends.clone() };
        now.figure.set(journey, &now.given(journey, &self.ends[end]).value)
    }

    /// Whether an end of the range is more than the other shares of its touchpoint leave.
    pub(crate) fn is_clipped(&self, journey: &Journey) -> bool {
        self.ends.iter().any(|end| self.given(journey, end).is_clipped)
    }

    fn given(&self, journey: &Journey, end: &RangeEnd) -> Given {
        let whole = |value: Value| Given { value, is_clipped: false };
        match (end, self.figure.beside_others(journey)) {
            (RangeEnd::Number(number), Some(most)) if *number <= 1.0 => Given::at_most(most, *number),
            (RangeEnd::Number(number), _) => whole((*number).into()),
            (RangeEnd::Duration(duration), _) => whole(duration.to_string().into()),
        }
    }

    /// Whether the map gives the figure a value outside the range.
    pub(crate) fn is_elsewhere(&self) -> bool {
        let duration = |value: Value| Duration::parse(value.as_str()?).ok();
        match (&self.ends, self.figure.value()) {
            ([RangeEnd::Number(low), RangeEnd::Number(high)], Some(value)) => {
                value.as_f64().is_some_and(|value| value < *low || value > *high)
            }
            ([RangeEnd::Duration(low), RangeEnd::Duration(high)], Some(value)) => {
                duration(value).is_some_and(|value| value < *low || value > *high)
            }
            _ => false,
        }
    }

    /// Why it says nothing, if so.
    pub(crate) fn flaw(&self, journey: &Journey) -> Option<BadRange> {
        let ordered = match &self.ends {
            [RangeEnd::Number(low), RangeEnd::Number(high)] => low <= high,
            [RangeEnd::Duration(low), RangeEnd::Duration(high)] => low <= high,
            _ => return Some(BadRange::Impossible),
        };
        let known = self.figure.value().is_some() || self.figure.field == "share";
        match (known, ordered) {
            (false, _) => Some(BadRange::NoFigure),
            (true, false) => Some(BadRange::OutOfOrder),
            (true, true) if (0..2).any(|end| self.at_end(journey, end).is_none()) => {
                Some(BadRange::Impossible)
            }
            (true, true) => None,
        }
    }
}

/// The ranges that a map gives its figures.
pub(crate) fn assumptions(journey: &Journey) -> Vec<Assumption> {
    journey
        .ranges()
        .flat_map(|(record, ranges)| {
            ranges.iter().map(move |(field, ends)| Assumption {
                figure: Figure { record: record.clone(), field: field.clone() },
                ends: ends.clone(),
            })
        })
        .collect()
}

/// A figure of a tornado, and the maps in which it is a fifth lower and a fifth higher.
pub(crate) struct Bar {
    pub(crate) figure: Figure,
    pub(crate) lower: Journey,
    pub(crate) higher: Journey,
    /// Whether a share had to stay below what the others leave of 1, or a rate below 1.
    pub(crate) is_clipped: bool,
}

/// Each share, rate and duration of a map.
pub(crate) fn bars(journey: &Journey) -> Vec<Bar> {
    let mut bars = Vec::new();
    for (record, _) in journey.ranges() {
        let Some(mut json) = as_json(&record) else { continue };
        let Some(given) = fields(&mut json) else { continue };
        for (pattern, most) in FIGURES.all() {
            let figure = |field| Figure { record: record.clone(), field };
            bars.extend(
                paths(given, pattern).into_iter().filter_map(|field| bar(journey, figure(field), most)),
            );
        }
    }
    bars
}

/// The paths that a pattern stands for in a record.
fn paths(fields: &mut Value, pattern: &str) -> Vec<String> {
    let Some((before, after)) = pattern.split_once('*') else { return vec![pattern.to_owned()] };
    let items: Vec<String> = match at(fields, before.trim_end_matches(['.', '['])) {
        Some(Value::Object(items)) => items.keys().cloned().collect(),
        Some(Value::Array(items)) => (0..items.len()).map(|number| number.to_string()).collect(),
        _ => Vec::new(),
    };
    items.into_iter().map(|item| format!("{before}{item}{after}")).collect()
}

/// `most` is the most that a number can be there; a share has less beside others.
fn bar(journey: &Journey, figure: Figure, most: f64) -> Option<Bar> {
    let value = figure.value()?;
    let (lower, higher, is_clipped) = match value.as_f64() {
        Some(0.0) => return None,
        Some(number) => {
            let higher = Given::at_most(figure.beside_others(journey).unwrap_or(most), number * 1.2);
            (Value::from(number * 0.8), higher.value, higher.is_clipped)
        }
        None => (scaled(&value, 0.8)?, scaled(&value, 1.2)?, false),
    };
    let (lower, higher) = (figure.set(journey, &lower)?, figure.set(journey, &higher)?);
    Some(Bar { figure, lower, higher, is_clipped })
}

/// A duration or a distribution, so many times as long; `None` for anything else.
fn scaled(value: &Value, by: f64) -> Option<Value> {
    match value {
        Value::String(text) => {
            let millis = (Duration::parse(text).ok()?.millis() as f64 * by).round();
            Some(Duration::from_millis(millis as u64)?.to_string().into())
        }
        Value::Object(fields) => {
            let parameter = |(name, value): (&String, &Value)| {
                let value = if name == "distribution" { value.clone() } else { scaled(value, by)? };
                Some((name.clone(), value))
            };
            fields.iter().map(parameter).collect::<Option<serde_json::Map<_, _>>>().map(Value::Object)
        }
        Value::Array(items) => {
            items.iter().map(|item| scaled(item, by)).collect::<Option<Vec<_>>>().map(Value::Array)
        }
        _ => None,
    }
}

fn as_json(record: &Record) -> Option<Value> {
    serde_json::to_value(record).ok()
}

/// The fields of a record as JSON, which stand under its kind.
fn fields(record: &mut Value) -> Option<&mut Value> {
    record.as_object_mut()?.values_mut().next()
}

/// The value at a path such as `response.open` or `arms[0].weight`.
fn at<'v>(value: &'v mut Value, path: &str) -> Option<&'v mut Value> {
    path.split(['.', '[']).try_fold(value, |value, step| match step.strip_suffix(']') {
        Some(number) => value.get_mut(number.parse::<usize>().ok()?),
        None => value.get_mut(step),
    })
}
