//! Compiled personas and the attributes that something reads.

use jiff::tz::TimeZone;
use safar_model::value::condition::Scalar;

use super::{AttributeAt, ChannelAt};
use crate::{
    draws::{
        Name,
        choice::{Threshold, Weighted},
    },
    table::Table,
};

/// Who travels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Persona {
    pub(crate) weight: f64,
    pub(crate) mood: f64,
    pub(crate) zone: TimeZone,
    /// How each attribute is distributed; `None`: not known.
    pub(crate) attributes: Table<AttributeAt, Option<Values>>,
    /// Who consents to each channel.
    pub(crate) consent: Table<ChannelAt, Threshold>,
}

/// The values of an attribute and how often they come.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Values {
    pub(crate) choice: Weighted,
    /// The number of each value.
    pub(crate) values: Box<[u16]>,
}

/// An attribute that something reads.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Attribute {
    pub(crate) name: Name,
    /// Every value that it can have; number 0 is none.
    pub(crate) values: Vec<Option<Scalar>>,
}
