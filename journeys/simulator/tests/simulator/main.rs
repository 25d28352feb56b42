//! What customers do by SEMANTICS.md, each test in the words of the sentence that it holds to.

mod common;
mod feelings;
mod goals;
mod maps;
mod messages;
mod refusals;
mod rules;
mod touchpoints;
mod triggers;
