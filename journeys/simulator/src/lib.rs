//! Walks customers through a journey: compiled maps, keyed draws, exact solution and statistics.
//!
//! What happens to a customer is written down in `SEMANTICS.md` beside this crate, from which another
//! implementation would get the same numbers. Comments cite its sections as S§1 to S§9.

mod arrivals;
mod calendar;
mod compile;
mod crowd;
mod draws;
mod exact;
mod population;
mod program;
mod replay;
mod result;
mod run;
mod shared;
mod sums;
mod table;
mod walk;
mod whatif;

// Maps drawn at random prove the same of the inside as of what is public.
#[cfg(test)]
#[path = "../tests/simulator/maps.rs"]
mod maps;
#[cfg(test)]
#[path = "../tests/simulator/random.rs"]
mod random;

pub use compile::{Problem, ProblemReason, Refused};
pub use population::Population;
pub use program::Program;
pub use replay::{Fed, Replay};
pub use result::*;
pub use run::{
    MergeError, NoSuchGroup, NoSuchShard, Only, Outcome, Precision, Progress, Run, RunError, RunOptions,
    RunPart, Shard,
};
pub use walk::trace::{Cause, Happening, HeldBack, KeptCustomer, Read, Reading, Step, Way};
pub use whatif::{
    Added, Answers, Assumed, BothWarnings, Compared, Comparison, FIGURES, FigurePaths, Questions, TornadoBar,
};
