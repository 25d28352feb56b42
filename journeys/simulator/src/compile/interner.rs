//! The texts that become numbers: attributes and their values, tags, channels, events and experiments.

use std::{
    borrow::Cow,
    collections::{HashMap, hash_map::Entry},
};

use safar_model::value::condition::Scalar;

use crate::{
    draws::Name,
    population::scalar,
    program::{AttributeAt, ChannelAt, Event, EventAt, Experiment, ExperimentAt, TagAt, people::Attribute},
    table::{Row, Table},
};

/// Texts that have become numbers.
pub(super) struct Interned<R> {
    pub(super) names: Vec<String>,
    rows: HashMap<String, R>,
}

impl<R> Default for Interned<R> {
    fn default() -> Self {
        Self { names: Vec::new(), rows: HashMap::new() }
    }
}

impl<R: Row> Interned<R> {
    /// The number of a text, new where there is none.
    pub(super) fn row(&mut self, name: &str) -> R {
        match self.find(name) {
            Some(row) => row,
            None => {
                let row = R::new(self.names.len());
                self.names.push(name.to_owned());
                self.rows.insert(name.to_owned(), row);
                row
            }
        }
    }

    /// The number of a text, if it has one.
    pub(super) fn find(&self, name: &str) -> Option<R> {
        self.rows.get(name).copied()
    }
}

/// All texts of a journey that become numbers.
#[derive(Default)]
pub(super) struct Interner {
    pub(super) attributes: Interned<AttributeAt>,
    values: Vec<Known>,
    pub(super) tags: Interned<TagAt>,
    pub(super) channels: Interned<ChannelAt>,
    pub(super) events: Interned<EventAt>,
    pub(super) listened: Table<EventAt, Event>,
    pub(super) experiments: Interned<ExperimentAt>,
    pub(super) arms: Vec<Vec<String>>,
}

/// The values of an attribute.
struct Known {
    /// By number; number 0 is none.
    values: Vec<Option<Scalar>>,
    numbers: HashMap<Key, u32>,
    /// Whether some are read from the cells of a file, in which nothing tells a number from a text. Then
    /// what the map names is read as cells are, so that "12345" and 12345 are the same (S§2).
    of_cells: bool,
}

/// A value as it is looked up: equal values have equal keys.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Flag(bool),
    Number(u64),
    Text(String),
}

impl Key {
    fn of(value: &Scalar) -> Self {
        match value {
            Scalar::Flag(flag) => Self::Flag(*flag),
            // −0 is 0, but has other bits.
            Scalar::Number(number) => Self::Number((number + 0.0).to_bits()),
            Scalar::Text(text) => Self::Text(text.clone()),
        }
    }
}

impl Known {
    fn read<'v>(&self, value: &'v Scalar) -> Cow<'v, Scalar> {
        match value {
            Scalar::Text(text) if self.of_cells => Cow::Owned(scalar(text)),
            value => Cow::Borrowed(value),
        }
    }

    fn add(&mut self, value: &Scalar) {
        let value = self.read(value).into_owned();
        if let Entry::Vacant(new) = self.numbers.entry(Key::of(&value)) {
            // Values that 32 bits cannot number do not fit into memory.
            new.insert(self.values.len() as u32);
            self.values.push(Some(value));
        }
    }
}

impl Default for Table<EventAt, Event> {
    fn default() -> Self {
        Self::new()
    }
}

impl Interner {
    /// The attributes with all values that they can have.
    pub(super) fn attributes(&self) -> Table<AttributeAt, Attribute> {
        let named = self.attributes.names.iter().zip(&self.values);
        named
            .map(|(name, known)| Attribute { name: Name::of_attribute(name), values: known.values.clone() })
            .collect()
    }

    /// The values of an attribute, by number.
    pub(super) fn values(&self, attribute: AttributeAt) -> &[Option<Scalar>] {
        &self.values[attribute.at()].values
    }

    /// The number of a value.
    pub(super) fn value(&self, attribute: AttributeAt, value: &Scalar) -> u32 {
        let known = &self.values[attribute.at()];
        known.numbers.get(&Key::of(&known.read(value))).copied().unwrap_or(0)
    }

    /// What the map says of an attribute, as it is compared with its values.
    pub(super) fn read<'v>(&self, attribute: AttributeAt, value: &'v Scalar) -> Cow<'v, Scalar> {
        self.values[attribute.at()].read(value)
    }

    /// Has what the map says of an attribute be read as cells are.
    pub(super) fn read_as_cells(&mut self, attribute: AttributeAt) {
        self.values[attribute.at()].of_cells = true;
    }

    /// The event with this name, which something listens to.
    pub(super) fn event(&mut self, name: &str) -> EventAt {
        let event = self.events.row(name);
        if event.at() == self.listened.len() {
            self.listened.push(Event::default());
        }
        event
    }

    /// The experiments and how many arms each has.
    pub(super) fn experiments(&self) -> Table<ExperimentAt, Experiment> {
        let named = self.experiments.names.iter().zip(&self.arms);
        named.map(|(name, arms)| Experiment { name: Name::of_experiment(name), arms: arms.len() }).collect()
    }

    /// The attribute with this name, new where there is none.
    pub(super) fn attribute(&mut self, name: &str) -> AttributeAt {
        let attribute = self.attributes.row(name);
        if attribute.at() == self.values.len() {
            self.values.push(Known { values: vec![None], numbers: HashMap::new(), of_cells: false });
        }
        attribute
    }

    /// Numbers a value that an attribute can get, where something asks for the attribute.
    pub(super) fn add_value(&mut self, name: &str, value: &Scalar) {
        let Some(attribute) = self.attributes.find(name) else { return };
        self.values[attribute.at()].add(value);
    }
}
