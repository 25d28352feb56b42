//! Which fields of records are figures: what may be given a range, and what a tornado varies.

use serde::Serialize;

/// The paths of figures in a record; a star stands for every item of a list or a map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FigurePaths {
    /// Shares and rates, each from 0 to 1.
    rates: &'static [&'static str],
    /// Other numbers, from 0 on.
    amounts: &'static [&'static str],
    /// Durations and distributions of durations.
    durations: &'static [&'static str],
}

/// The paths of all figures.
pub const FIGURES: FigurePaths = FigurePaths {
    rates: &[
        "share",
        "frequency",
        "leave",
        "response.deliver",
        "response.open",
        "response.click",
        "response.unsubscribe",
        "responseOf.*.deliver",
        "responseOf.*.open",
        "responseOf.*.click",
        "responseOf.*.unsubscribe",
        "collects[*].share",
        "consent.*",
        "linger",
    ],
    amounts: &["arrivals.perDay", "arrivals.rates[*].perDay", "moodEffect"],
    durations: &[
        "duration",
        "for",
        "before",
        "after",
        "patience",
        "capacity.patience",
        "response.timeToOpen",
        "response.timeToClick",
        "responseOf.*.timeToOpen",
        "responseOf.*.timeToClick",
        "timeout",
        "on.within",
        "on.every",
        "reentry.gap",
        "cap.within",
    ],
};

impl FigurePaths {
    /// Rates first, then amounts, then durations, each with the most that a number there can be.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'static str, f64)> {
        let rates = self.rates.iter().map(|path| (*path, 1.0));
        let others = self.amounts.iter().chain(self.durations).map(|path| (*path, f64::INFINITY));
        rates.chain(others)
    }
}
