//! Durations, and what in them can never be meant.

use safar_model::{
    journey::RecordName,
    value::{
        distribution::{Distribution, Timing},
        time::Duration,
    },
};

use super::{Compiler, ProblemReason};
use crate::draws::distribution::Sampler;

impl Compiler<'_> {
    /// Makes the duration in `field` of `record` ready to be drawn.
    pub(super) fn sampler(&mut self, record: &RecordName, field: &str, timing: &Timing) -> Sampler {
        if let Timing::Drawn(distribution) = timing {
            self.warn_of_unknown(record, field, distribution.extra());
            if let Distribution::Lognormal { median: Duration::ZERO, p90, .. } = distribution
                && *p90 != Duration::ZERO
            {
                self.refuse(record.clone(), format!("{field}.median"), ProblemReason::MedianZero);
            }
        }
        Sampler::of(timing)
    }

    /// Refuses a time within which nothing can ever fall.
    pub(super) fn check_within(&mut self, record: &RecordName, field: &str, within: Duration) {
        if within == Duration::ZERO {
            self.refuse(record.clone(), field, ProblemReason::NothingWithin);
        }
    }
}
