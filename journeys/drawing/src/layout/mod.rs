//! How a map is laid out, part by part. All of it is pure and works in logical coordinates: x runs
//! along the reading direction, whichever that is.

pub(crate) mod automation;
pub(crate) mod card;
pub(crate) mod connector;
pub(crate) mod emotion;
pub(crate) mod grid;
pub(crate) mod lane;
pub(crate) mod line;
pub(crate) mod measures;
mod occupancy;
pub(crate) mod sheet;
