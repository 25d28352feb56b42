//! Compiled personas and the attributes that something reads.

use std::sync::Arc;

use jiff::tz::TimeZone;
use safar_model::value::condition::Scalar;

use super::{AttributeAt, ChannelAt, PersonaAt};
use crate::{
    draws::{
        Name,
        choice::{Threshold, Weighted},
        distribution::Sampler,
    },
    population::Population,
    table::Table,
};

/// Who travels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Persona {
    pub(crate) weight: f64,
    pub(crate) mood: f64,
    pub(crate) zone: TimeZone,
    /// How long they wait for a place where the touchpoint names no patience; `None`: as long as it takes.
    pub(crate) patience: Option<Sampler>,
    /// How each attribute is distributed; `None`: not known.
    pub(crate) attributes: Table<AttributeAt, Option<Values>>,
    /// Who consents to each channel.
    pub(crate) consent: Table<ChannelAt, Threshold>,
}

/// The customers of a file, in the order in which they come.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FromFile {
    /// As they were given, for maps that differ in a figure.
    pub(crate) population: Arc<Population>,
    /// The number of each one's value; `None`: not in the file.
    pub(crate) attributes: Table<AttributeAt, Option<Box<[u32]>>>,
    /// Who each one is; `None`: the file does not say it, and it is drawn.
    pub(crate) personas: Option<Box<[Option<PersonaAt>]>>,
}

/// The values of an attribute and how often they come.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Values {
    pub(crate) choice: Weighted,
    /// The number of each value.
    pub(crate) values: Box<[u32]>,
}

/// An attribute that something reads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Attribute {
    pub(crate) name: Name,
    /// Every value that it can have; number 0 is none.
    pub(crate) values: Vec<Option<Scalar>>,
}
