//! Durations drawn by inverse CDF: one uniform, one duration (S§2).

use safar_model::value::{
    distribution::{Distribution, Timing},
    time::Duration,
};

use super::{
    Uniform,
    near::{self, Lognormal},
    normal,
};

/// How long something takes, ready to be drawn. All numbers are milliseconds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Sampler {
    /// Always so long.
    Fixed(u64),
    /// −mean·ln(1 − u).
    Exponential {
        /// The mean.
        mean: f64,
    },
    /// median·exp(σ·Φ⁻¹(u)), where σ = ln(p90 / median) / Φ⁻¹(0.9).
    Lognormal {
        /// The median.
        median: f64,
        /// With σ.
        by: Lognormal,
    },
    /// min + u·(max − min).
    Uniform {
        /// The shortest.
        min: f64,
        /// How much longer the longest is.
        span: f64,
    },
    /// The inverse of the triangle's two parabolas.
    Triangular {
        /// The shortest.
        min: f64,
        /// The most likely.
        mode: f64,
        /// The longest.
        max: f64,
    },
    /// Quantiles evenly spaced from 0 to 1, joined linearly.
    Empirical {
        /// At least one.
        quantiles: Box<[f64]>,
    },
}

/// No duration is longer than a model's longest, a thousand years.
const LONGEST: f64 = 1000.0 * 365.0 * 86_400_000.0;

impl Sampler {
    /// Makes a plain or drawn duration ready.
    pub(crate) fn of(timing: &Timing) -> Self {
        match timing {
            Timing::Plain(value) => Self::Fixed(value.millis()),
            Timing::Drawn(distribution) => Self::of_distribution(distribution),
        }
    }

    fn of_distribution(distribution: &Distribution) -> Self {
        let ms = |duration: &Duration| duration.millis() as f64;
        let sampler = match distribution {
            Distribution::Fixed { value, .. } => Self::Fixed(value.millis()),
            Distribution::Exponential { mean, .. } => Self::Exponential { mean: ms(mean) },
            Distribution::Lognormal { median, p90, .. } if median.millis() > 0 => Self::Lognormal {
                median: ms(median),
                by: Lognormal::of(libm::log(ms(p90) / ms(median)) / normal::quantile(0.9)),
            },
            // A median of 0 with a p90 above it is refused.
            Distribution::Lognormal { .. } => Self::Fixed(0),
            Distribution::Uniform { min, max, .. } => Self::Uniform { min: ms(min), span: ms(max) - ms(min) },
            Distribution::Triangular { min, mode, max, .. } => {
                Self::Triangular { min: ms(min), mode: ms(mode), max: ms(max) }
            }
            Distribution::Empirical { quantiles, .. } => {
                Self::Empirical { quantiles: quantiles.iter().map(ms).collect() }
            }
        };
        match sampler.only_value() {
            Some(value) => Self::Fixed(value),
            None => sampler,
        }
    }

    /// The only duration it can give, if there is but one: then nothing is drawn.
    pub(crate) fn only_value(&self) -> Option<u64> {
        match self {
            Self::Fixed(value) => Some(*value),
            Self::Exponential { mean } => (*mean == 0.0).then_some(0),
            Self::Lognormal { median, by } => (by.sigma() == 0.0).then_some(*median as u64),
            Self::Uniform { min, span } => (*span == 0.0).then_some(*min as u64),
            Self::Triangular { min, max, .. } => (min == max).then_some(*min as u64),
            Self::Empirical { quantiles } => {
                let first = *quantiles.first()?;
                (quantiles.last() == Some(&first)).then_some(first as u64)
            }
        }
    }

    /// The duration for a draw, in whole milliseconds, halves up.
    #[inline]
    pub(crate) fn draw(&self, draw: Uniform) -> u64 {
        let found = match self {
            Self::Exponential { mean } => near::exponential(*mean, draw),
            Self::Lognormal { median, by } => by.draw(*median, draw),
            _ => None,
        };
        found.unwrap_or_else(|| self.draw_exactly(draw))
    }

    /// The duration for a draw, by the formulas of S§2 themselves.
    fn draw_exactly(&self, draw: Uniform) -> u64 {
        let u = draw.unit();
        let ms = match self {
            Self::Fixed(value) => return *value,
            Self::Exponential { mean } => -mean * libm::log1p(-u),
            // The largest draw rounds to 1, where the normal quantile is infinite.
            Self::Lognormal { .. } if u >= 1.0 => LONGEST,
            Self::Lognormal { median, by } => median * libm::exp(by.sigma() * normal::quantile(u)),
            Self::Uniform { min, span } => min + u * span,
            Self::Triangular { min, mode, max } => triangular(*min, *mode, *max, u),
            Self::Empirical { quantiles } => empirical(quantiles, u),
        };
        (ms.min(LONGEST) + 0.5) as u64
    }

    /// The expected duration in milliseconds, before it is rounded to whole ones.
    pub(crate) fn mean(&self) -> f64 {
        match self {
            Self::Fixed(value) => *value as f64,
            Self::Exponential { mean } => *mean,
            Self::Lognormal { median, by } => median * libm::exp(by.sigma() * by.sigma() / 2.0),
            Self::Uniform { min, span } => min + span / 2.0,
            Self::Triangular { min, mode, max } => (min + mode + max) / 3.0,
            Self::Empirical { quantiles } => {
                let pairs = quantiles.windows(2).map(|pair| (pair[0] + pair[1]) / 2.0);
                pairs.sum::<f64>() / (quantiles.len() - 1) as f64
            }
        }
    }
}

fn triangular(min: f64, mode: f64, max: f64, u: f64) -> f64 {
    let at_mode = (mode - min) / (max - min);
    if u < at_mode {
        min + libm::sqrt(u * (max - min) * (mode - min))
    } else {
        max - libm::sqrt((1.0 - u) * (max - min) * (max - mode))
    }
}

fn empirical(quantiles: &[f64], u: f64) -> f64 {
    let last = quantiles.len() - 1;
    let place = u * last as f64;
    let below = (place as usize).min(last);
    let (from, to) = (quantiles[below], quantiles[(below + 1).min(last)]);
    from + (place - below as f64) * (to - from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sampler(json: &str) -> Sampler {
        Sampler::of(&serde_json::from_str(json).expect("a duration"))
    }

    fn draw(sampler: &Sampler, unit: f64) -> u64 {
        sampler.draw(Uniform((unit * 2_f64.powi(53)) as u64))
    }

    #[test]
    fn durations_are_drawn_by_inverse_cdf() {
        let exponential = sampler(r#"{ "distribution": "exponential", "mean": "PT1H" }"#);
        // ln 2 hours
        assert_eq!(draw(&exponential, 0.5), 2_495_330);
        let lognormal = sampler(r#"{ "distribution": "lognormal", "median": "PT10M", "p90": "PT1H" }"#);
        assert_eq!([draw(&lognormal, 0.5), draw(&lognormal, 0.9)], [600_000, 3_600_000]);
        let uniform = sampler(r#"{ "distribution": "uniform", "min": "PT1S", "max": "PT3S" }"#);
        assert_eq!([draw(&uniform, 0.0), draw(&uniform, 0.25)], [1000, 1500]);
        let triangular =
            sampler(r#"{ "distribution": "triangular", "min": "PT0S", "mode": "PT1S", "max": "PT4S" }"#);
        // Up to the mode lies a quarter; half of the rest lies below 4 − √(0.375·4·3) s.
        assert_eq!([draw(&triangular, 0.25), draw(&triangular, 0.625)], [1000, 1879]);
        let empirical =
            sampler(r#"{ "distribution": "empirical", "quantiles": ["PT0S", "PT10S", "PT100S"] }"#);
        assert_eq!([draw(&empirical, 0.25), draw(&empirical, 0.75)], [5000, 55_000]);
    }

    #[test]
    fn what_has_one_value_is_not_drawn() {
        for json in [
            r#""PT5S""#,
            r#"{ "distribution": "fixed", "value": "PT5S" }"#,
            r#"{ "distribution": "uniform", "min": "PT5S", "max": "PT5S" }"#,
            r#"{ "distribution": "triangular", "min": "PT5S", "mode": "PT5S", "max": "PT5S" }"#,
            r#"{ "distribution": "lognormal", "median": "PT5S", "p90": "PT5S" }"#,
            r#"{ "distribution": "empirical", "quantiles": ["PT5S", "PT5S"] }"#,
        ] {
            assert_eq!(sampler(json), Sampler::Fixed(5000), "{json}");
        }
        assert_eq!(
            sampler(r#"{ "distribution": "lognormal", "median": "PT0S", "p90": "PT0S" }"#),
            Sampler::Fixed(0)
        );
    }

    #[test]
    fn the_mean_is_that_of_the_draws() {
        for json in [
            r#"{ "distribution": "exponential", "mean": "PT1H" }"#,
            r#"{ "distribution": "lognormal", "median": "PT10M", "p90": "PT1H" }"#,
            r#"{ "distribution": "uniform", "min": "PT1S", "max": "PT3S" }"#,
            r#"{ "distribution": "triangular", "min": "PT0S", "mode": "PT1S", "max": "PT4S" }"#,
            r#"{ "distribution": "empirical", "quantiles": ["PT0S", "PT10S", "PT100S"] }"#,
        ] {
            let sampler = sampler(json);
            let steps = 2_000_000_u64;
            let sum: u64 = (0..steps).map(|at| draw(&sampler, (at as f64 + 0.5) / steps as f64)).sum();
            let mean = sum as f64 / steps as f64;
            assert!((mean / sampler.mean() - 1.0).abs() < 1e-3, "{json}: {mean} and {}", sampler.mean());
        }
    }

    #[test]
    fn durations_are_the_same_by_the_short_way() {
        for ms in [3.0, 700.0, 61_000.0, 7_200_000.0, 400_000_000.0, 9e12] {
            for sampler in [
                Sampler::Exponential { mean: ms },
                Sampler::Lognormal { median: ms, by: Lognormal::of(0.02) },
                Sampler::Lognormal { median: ms, by: Lognormal::of(1.1) },
                Sampler::Lognormal { median: ms, by: Lognormal::of(7.0) },
                Sampler::Lognormal { median: ms, by: Lognormal::of(-0.4) },
            ] {
                for at in 0..200_000_u64 {
                    let draw = Uniform(at.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 11);
                    assert_eq!(sampler.draw(draw), sampler.draw_exactly(draw), "{sampler:?} of {draw:?}");
                }
            }
        }
    }

    #[test]
    fn the_largest_draw_gives_the_longest_duration() {
        let largest = Uniform((1 << 53) - 1);
        for json in [
            r#"{ "distribution": "exponential", "mean": "PT1H" }"#,
            r#"{ "distribution": "lognormal", "median": "PT10M", "p90": "PT1H" }"#,
        ] {
            assert_eq!(sampler(json).draw(largest), LONGEST as u64, "{json}");
        }
        let uniform = sampler(r#"{ "distribution": "uniform", "min": "PT1S", "max": "PT3S" }"#);
        assert_eq!(uniform.draw(largest), 3000);
        let empirical = sampler(r#"{ "distribution": "empirical", "quantiles": ["PT0S", "PT10S"] }"#);
        assert_eq!(empirical.draw(largest), 10_000);
    }
}
