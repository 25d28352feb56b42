//! What a drawn map holds to, whatever journey it is drawn from.

mod feelings;
mod images;
mod incremental;
mod journeys;
mod layout;
mod lines;
mod mirror;
mod painted;
mod seen;
