//! The journey model: typed records, changes with their inverse, rules of placing and connecting,
//! and the checker. Pure: no files, no clock, no randomness.

pub mod behaviour;
pub mod change;
pub mod check;
pub mod connecting;
pub mod copying;
mod doubt;
pub mod edit;
pub mod images;
pub mod journey;

pub mod reach;
pub mod reading;
pub mod record;
pub mod redirecting;
pub mod reference;
mod taken;
pub mod tray;
pub mod value;

pub use journey::Journey;
