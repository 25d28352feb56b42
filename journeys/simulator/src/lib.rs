//! Walks customers through a journey: compiled maps, keyed draws, exact solution and statistics.

mod arrivals;
mod calendar;
mod compile;
mod crowd;
mod draws;
mod exact;
mod program;
mod replay;
mod result;
mod run;
mod sums;
mod table;
mod walk;

pub use compile::{Problem, ProblemReason, Refused};
pub use program::Program;
pub use replay::Replay;
pub use result::*;
pub use run::{Progress, Run, RunError, RunOptions};
pub use walk::trace::{Cause, Happening, HeldBack, KeptCustomer, Read, Reading, Step, Way};
