//! Speed, side by side with peers and with loops written by hand. Nothing here fails for being slow:
//! what was measured, where and when, stands in `BENCHMARKS.md`.

mod drawing;
mod rows;
mod simulator;

use clap::ValueEnum;

use crate::{steps::Steps, trouble::Outcome};

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// Only these; without any, all.
    #[arg(value_enum)]
    only: Vec<Room>,
}

/// A room whose speed is measured.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Room {
    /// Customers per core-second, beside SimPy, Ciw and a bare loop.
    Simulator,
    /// A journey of ten thousand cards: drawn afresh, changed, and the change taken back.
    Drawing,
}

/// Measures.
pub fn bench(options: &Options) -> Outcome {
    let rooms: Vec<_> = match options.only.as_slice() {
        [] => Room::value_variants().to_vec(),
        only => only.to_vec(),
    };
    let mut steps = Steps::new(rooms.len());
    for room in rooms {
        match room {
            Room::Simulator => steps.may("Simulator", simulator::measure),
            Room::Drawing => steps.may("Drawing", drawing::measure),
        }
    }
    steps.close("Measured.")
}
