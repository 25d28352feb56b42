//! When customers come (S§2): arrival k is the sum of the first k gaps, kept in microseconds.

use jiff::Timestamp;

use crate::draws::{Uniform, near};

/// How customers come. Times are microseconds after the scenario's start.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Arrivals {
    /// All at the start.
    AtOnce,
    /// At random, with exponential gaps of this mean.
    Poisson {
        /// The mean gap.
        mean_gap: f64,
    },
    /// At the times of a file, by customer, in order.
    File(Box<[u64]>),
    /// At random, at rates that change; the last is above 0 and holds for ever.
    Schedule(Box<[Rate]>),
}

/// So many customers from a time on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rate {
    /// When it begins.
    pub(crate) from: u64,
    /// Customers in a microsecond.
    pub(crate) rate: f64,
}

/// Microseconds in a day.
pub(crate) const DAY: f64 = 86_400e6;

/// No gap is longer than ten thousand years of 365 days, nor would one be in a run that ends in time.
const LONGEST: f64 = 3_650_000.0 * DAY;

impl Arrivals {
    /// Whether no gaps need be summed: everyone comes at the start, or at a time that is known.
    pub(crate) fn are_known(&self) -> bool {
        matches!(self, Self::AtOnce | Self::File(_))
    }

    /// Whether gaps are the same whenever they begin, so that parts of them can be summed apart.
    pub(crate) fn is_steady(&self) -> bool {
        !matches!(self, Self::Schedule(_))
    }

    /// Whether so many customers come within the calendar, whose last year is 9999, whatever is drawn. The sum
    /// of n exponential gaps of mean 1 is above n + 9·√n + 40 less than once in 10¹⁵ times.
    pub(crate) fn are_in_time(&self, customers: u64, start: i64) -> bool {
        let customers = customers as f64;
        let most = customers + 9.0 * customers.sqrt() + 40.0;
        let lasts = match self {
            Self::AtOnce | Self::File(_) => return true,
            Self::Poisson { mean_gap } => most * mean_gap,
            Self::Schedule(rates) => {
                let lasts = |pair: &[Rate]| pair[1].from.saturating_sub(pair[0].from) as f64 * pair[0].rate;
                let before: f64 = rates.windows(2).map(lasts).sum();
                let last = rates.last().filter(|_| before < most);
                last.map_or(0.0, |last| last.from as f64 + (most - before) / last.rate)
            }
        };
        start as f64 + lasts / 1000.0 <= Timestamp::MAX.as_millisecond() as f64
    }

    /// When a customer comes, where the one before came at `before`. Sums stop at the largest
    /// number.
    #[inline]
    pub(crate) fn next(&self, before: u64, customer: u64, draw: Uniform) -> u64 {
        if let Self::File(times) = self {
            // A run has no more customers than the file.
            return times.get(customer as usize).copied().unwrap_or(before);
        }
        before.saturating_add(match self {
            Self::AtOnce | Self::File(_) => 0,
            Self::Poisson { mean_gap } => {
                near::exponential(*mean_gap, draw).unwrap_or_else(|| whole(exponential(draw) * mean_gap))
            }
            Self::Schedule(rates) => scheduled(rates, before, exponential(draw)),
        })
    }
}

fn exponential(draw: Uniform) -> f64 {
    -libm::log1p(-draw.unit())
}

fn whole(gap: f64) -> u64 {
    (gap.min(LONGEST) + 0.5) as u64
}

/// The gap after `before` in which the rates add up to `load`.
fn scheduled(rates: &[Rate], before: u64, mut load: f64) -> u64 {
    let mut gap = 0.0;
    for (at, rate) in rates.iter().enumerate() {
        let end = rates.get(at + 1).map(|next| next.from);
        if end.is_some_and(|end| end <= before) {
            continue;
        }
        if rate.from > before {
            gap = (rate.from - before) as f64;
        }
        let lasts = end.map_or(f64::INFINITY, |end| (end - before) as f64 - gap);
        if load <= lasts * rate.rate {
            return whole(gap + load / rate.rate);
        }
        load -= lasts * rate.rate;
        gap += lasts;
    }
    whole(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draws::{Draws, Name, Purpose, Whose};

    fn times(arrivals: &Arrivals, count: u32) -> Vec<u64> {
        let (draws, name) = (Draws::new(5), Name::of_customer());
        let whose = |customer| Whose { customer, replication: 0 };
        let next = |before: &mut u64, customer: u32| {
            *before = arrivals.next(
                *before,
                customer.into(),
                draws.uniform(whose(customer), name, 0, Purpose::Gap),
            );
            Some(*before)
        };
        (0..count).scan(0, next).collect()
    }

    #[test]
    fn a_steady_rate_brings_so_many_a_day_on_average() {
        let poisson = Arrivals::Poisson { mean_gap: DAY / 400.0 };
        let last = times(&poisson, 40_000)[39_999] as f64 / DAY;
        // 40,000 gaps of 1/400 day: 100 days ± 3 standard deviations of 0.5.
        assert!((last - 100.0).abs() < 1.5, "{last}");
    }

    #[test]
    fn arrival_k_is_the_sum_of_the_first_k_gaps_kept_in_microseconds() {
        let (draws, name) = (Draws::new(5), Name::of_customer());
        let mean = DAY / 400.0;
        let gap = |customer: u32| {
            let draw = draws.uniform(Whose { customer, replication: 0 }, name, 0, Purpose::Gap);
            (-(1.0 - draw.unit()).ln() * mean).round() as u64
        };
        let sums = (1..=5000).scan(0, |sum, customer| {
            *sum += gap(customer - 1);
            Some(*sum)
        });
        // The two logarithms may round a half apart.
        for (number, (sum, time)) in sums.zip(times(&Arrivals::Poisson { mean_gap: mean }, 5000)).enumerate()
        {
            assert!(sum.abs_diff(time) <= 5, "{time} and {sum} after {number}");
        }
    }

    #[test]
    fn a_schedule_with_one_rate_is_a_steady_rate() {
        let poisson = Arrivals::Poisson { mean_gap: DAY / 400.0 };
        let schedule = Arrivals::Schedule(Box::new([Rate { from: 0, rate: 400.0 / DAY }]));
        for (one, other) in times(&poisson, 1000).into_iter().zip(times(&schedule, 1000)) {
            assert!(one.abs_diff(other) < 1000, "{one} and {other}, each rounded to microseconds");
        }
    }

    #[test]
    fn each_rate_holds_until_the_next_begins() {
        let day = DAY as u64;
        let rate = |from, per_day: f64| Rate { from: from * day, rate: per_day / DAY };
        let schedule = Arrivals::Schedule(Box::new([rate(1, 1000.0), rate(2, 0.0), rate(3, 2000.0)]));
        let times = times(&schedule, 3000);
        let within =
            |from: u64, to: u64| times.iter().filter(|time| (from * day..to * day).contains(time)).count();
        assert_eq!([within(0, 1), within(2, 3)], [0, 0]);
        assert!(within(1, 2).abs_diff(1000) < 100, "{}", within(1, 2));
        assert!(within(3, 4).abs_diff(2000) < 150, "{}", within(3, 4));
        assert!(times.is_sorted());
    }
}
