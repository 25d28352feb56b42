//! What customers do by SEMANTICS.md, each test in the words of the sentence that it holds to.

mod breakdowns;
mod common;
mod drawn;
mod exact;
mod feelings;
mod goals;
mod maps;
mod messages;
mod metrics;
mod only;
mod populations;
mod properties;
mod queues;
mod random;
mod refusals;
mod replays;
mod rules;
mod sameness;
mod touchpoints;
mod tray;
mod triggers;
mod warnings;
mod whatif;
