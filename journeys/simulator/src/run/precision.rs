//! Runs that go on until a result is precise enough.

use std::{num::NonZeroU16, sync::atomic::AtomicBool};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Progress, Run, RunError, RunOptions};
use crate::{program::Program, result::Warning};

/// How precise a result is to be.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct Precision {
    /// Half the width of the conversion rate's 95 % interval, such as 0.002 for ± 0.2 points.
    pub half: f64,
    /// The least number of customers, in all replications.
    #[ts(type = "number")]
    pub least: u64,
}

/// How much larger a run is made than seems needed, for what is known is only an estimate.
const MARGIN: f64 = 1.05;
/// How much larger a run is made where nothing is known yet.
const UNKNOWN: u64 = 4;
/// How many times too large an estimate of what is needed may be.
const DOUBT: u64 = 4;
/// The least replications of those who compete for places: the interval of fewer is itself a matter of luck.
const LEAST_REPLICATIONS: u64 = 10;
/// The most replications.
const MOST_REPLICATIONS: u64 = 65_535;

impl Program {
    /// Runs the map with more and more customers, or replications where they compete for places, until
    /// the conversion rate is known as precisely as is asked. The result is that of a run of that size.
    ///
    /// Where even the largest run is not precise enough, such as that of all customers of a file, it says so in
    /// a warning.
    ///
    /// # Errors
    /// When it was cancelled, there are too many customers, or so many would be needed that no run can be as
    /// precise.
    pub fn run_until(
        &self,
        precision: Precision,
        options: &RunOptions,
        progress: &(dyn Fn(Progress) + Sync),
        cancelled: &AtomicBool,
    ) -> Result<Run, RunError> {
        let alone = !self.compete;
        let (least, most) = match alone {
            true => (precision.least.max(1), self.most_customers()),
            false => {
                let each = options.customers.unwrap_or(self.setting.customers).max(1);
                (precision.least.div_ceil(each).max(LEAST_REPLICATIONS), MOST_REPLICATIONS)
            }
        };
        let mut size = least.min(most);
        loop {
            let mut run = self.run(&sized(options, alone, size), progress, cancelled)?;
            let conversion = &run.result.conversion;
            let half =
                conversion.low.zip(conversion.high).map_or(f64::INFINITY, |(low, high)| (high - low) / 2.0);
            if half <= precision.half {
                return Ok(run);
            }
            if size == most {
                run.result.warnings.push(Warning::NotPrecise { half });
                return Ok(run);
            }
            let needed = match half.is_finite() {
                true => (size as f64 * (half / precision.half).powi(2) * MARGIN).ceil() as u64,
                // Nobody of the group has come yet.
                false => size.saturating_mul(UNKNOWN),
            };
            if needed / DOUBT > most && self.people.is_none() {
                let each = if alone { 1 } else { run.result.customers };
                let [needed, most] = [needed, most].map(|size| size.saturating_mul(each));
                return Err(RunError::OutOfReach { needed, most });
            }
            size = needed.clamp(size + 1, most);
        }
    }
}

/// The options with a size: so many customers, or so many replications.
fn sized(options: &RunOptions, alone: bool, size: u64) -> RunOptions {
    match alone {
        true => RunOptions { customers: Some(size), ..options.clone() },
        // At most as many as there can be.
        false => RunOptions { replications: NonZeroU16::new(size as u16), ..options.clone() },
    }
}
