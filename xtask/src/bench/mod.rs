//! Speed, side by side with peers and with loops written by hand. Nothing here fails for being slow:
//! what was measured, where and when, stands in `BENCHMARKS.md`.

mod app;
mod drawing;
mod rows;
mod simulator;

use clap::ValueEnum;

use crate::{setup, steps::Steps, trouble::Outcome};

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
    /// The app in its window: from the press of Ctrl+R until the figures of 10,000 customers are painted.
    App,
}

/// Measures.
pub fn bench(options: &Options) -> Outcome {
    let rooms: Vec<_> = match options.only.as_slice() {
        [] => Room::value_variants().to_vec(),
        only => only.to_vec(),
    };
    let opens_windows = rooms.contains(&Room::App);
    let mut steps = Steps::new(rooms.len() + if opens_windows { setup::STEPS } else { 0 });
    if opens_windows {
        setup::prepare(&mut steps, setup::For::Everything)?;
    }
    for room in rooms {
        match room {
            Room::Simulator => steps.may("Simulator", simulator::measure),
            Room::Drawing => steps.may("Drawing", drawing::measure),
            Room::App => steps.may("App", app::measure),
        }
    }
    steps.close("Measured.")
}
