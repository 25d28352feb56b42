//! Intervals of 95 %: of shares of independent customers, and of means over replications.

/// A share or a mean with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rate {
    /// The share or mean.
    pub(crate) rate: f64,
    /// The lower end; `None` where too little is known for one.
    pub(crate) low: Option<f64>,
    /// The upper end.
    pub(crate) high: Option<f64>,
}

/// The quantile of the normal distribution for an interval of 95 %.
pub(crate) const Z95: f64 = 1.959_963_984_540_054;

impl Rate {
    /// With an interval that stays between 0 and 1.
    pub(crate) fn as_share(self) -> Self {
        let within = |end: Option<f64>| end.map(|end| end.clamp(0.0, 1.0));
        Self { low: within(self.low), high: within(self.high), ..self }
    }
}

/// A share of independent customers with its 95 % interval by E. B. Wilson, "Probable inference, the
/// law of succession, and statistical inference" (1927); `None` of nobody.
pub(crate) fn wilson(met: u64, of: u64) -> Option<Rate> {
    if of == 0 {
        return None;
    }
    let (n, rate, z) = (of as f64, met as f64 / of as f64, Z95);
    let scale = 1.0 / (1.0 + z * z / n);
    let centre = scale * (rate + z * z / (2.0 * n));
    let half = scale * z * (rate * (1.0 - rate) / n + z * z / (4.0 * n * n)).sqrt();
    // At the ends the formula gives them but for rounding.
    let low = if met == 0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if met == of { 1.0 } else { (centre + half).min(1.0) };
    Some(Rate { rate, low: Some(low), high: Some(high) })
}

/// The ratio of two sums over independent replications, with its 95 % interval by Student over the
/// linearised residuals, as in W. G. Cochran, "Sampling Techniques", 3rd ed., §6.4; `None` where the
/// second sum is 0, without interval where there are fewer than two replications.
pub(crate) fn ratio(of: impl ExactSizeIterator<Item = (f64, f64)>) -> Option<Rate> {
    let all: Vec<(f64, f64)> = of.collect();
    let (above, below) = all.iter().fold((0.0, 0.0), |sums, one| (sums.0 + one.0, sums.1 + one.1));
    if below == 0.0 {
        return None;
    }
    let (rate, n) = (above / below, all.len() as f64);
    if all.len() < 2 {
        return Some(Rate { rate, low: None, high: None });
    }
    let residuals: f64 = all.iter().map(|(above, below)| (above - rate * below).powi(2)).sum();
    let half = student((all.len() - 1) as u32) * (residuals / (n - 1.0) / n).sqrt() / (below / n);
    Some(Rate { rate, low: Some(rate - half), high: Some(rate + half) })
}

/// The quantile of Student's distribution for an interval of 95 %, by G. W. Hill, "Algorithm 396:
/// Student's t-quantiles" (1970), accurate to about six digits.
pub(crate) fn student(freedom: u32) -> f64 {
    let (n, p) = (f64::from(freedom), 0.05);
    match freedom {
        0 => f64::INFINITY,
        1 => 1.0 / libm::tan(p * std::f64::consts::FRAC_PI_2),
        2 => (2.0 / (p * (2.0 - p)) - 2.0).sqrt(),
        _ => {
            let a = 1.0 / (n - 0.5);
            let b = 48.0 / (a * a);
            let c = ((20_700.0 * a / b - 98.0) * a - 16.0) * a + 96.36;
            let d = ((94.5 / (b + c) - 3.0) / b + 1.0) * (a * std::f64::consts::FRAC_PI_2).sqrt() * n;
            let y = libm::pow(d * p, 2.0 / n);
            let y = if y > a + 0.05 {
                let x = -Z95;
                let y = x * x;
                let c = if freedom < 5 { c + 0.3 * (n - 4.5) * (x + 0.6) } else { c };
                let c = (((0.05 * d * x - 5.0) * x - 7.0) * x - 2.0) * x + b + c;
                let y = (((((0.4 * y + 6.3) * y + 36.0) * y + 94.5) / c - y - 3.0) / b + 1.0) * x;
                let y = a * y * y;
                if y > 0.002 { libm::expm1(y) } else { 0.5 * y * y + y }
            } else {
                let z = 1.0 / (((n + 6.0) / (n * y) - 0.089 * d - 0.822) * (n + 2.0) * 3.0) + 0.5 / (n + 4.0);
                (z * y - 1.0) * (n + 1.0) / (n + 2.0) + 1.0 / y
            };
            (n * y).sqrt()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checked against the closed form worked out by hand for 1 of 10, and against the shared
    /// example's 1,226 of 10,000, which gives 0.1163 to 0.1292.
    #[test]
    fn is_wilsons() {
        let is = |met, of, low: f64, high: f64, off: f64| {
            let rate = wilson(met, of).expect("somebody");
            let near = |end: Option<f64>, is: f64| end.is_some_and(|end| (end - is).abs() < off);
            assert!(near(rate.low, low) && near(rate.high, high), "{rate:?}");
        };
        is(1, 10, 0.017_876, 0.404_150, 1e-6);
        is(1226, 10_000, 0.1163, 0.1292, 5e-5);
    }

    #[test]
    fn stays_between_0_and_1() {
        assert_eq!(wilson(0, 7).and_then(|rate| rate.low), Some(0.0));
        assert_eq!(wilson(7, 7).and_then(|rate| rate.high), Some(1.0));
        assert_eq!(wilson(0, 0), None);
    }

    /// From the tables of the distribution.
    #[test]
    fn student_is_as_in_the_tables() {
        for (freedom, t) in [
            (1, 12.7062),
            (2, 4.30265),
            (3, 3.18245),
            (4, 2.77645),
            (9, 2.26216),
            (19, 2.09302),
            (399, 1.96593),
            (65_534, 1.96),
        ] {
            assert!((student(freedom) - t).abs() < 2e-4 * t, "{freedom}: {}", student(freedom));
        }
    }

    #[test]
    fn one_replication_has_no_interval_and_equal_ones_a_narrow_one() {
        let one = ratio([(3.0, 10.0)].into_iter());
        assert_eq!(one, Some(Rate { rate: 0.3, low: None, high: None }));
        let two = ratio([(2.0, 10.0), (4.0, 10.0)].into_iter()).expect("a mean");
        // 12.706 · 0.1
        assert!((two.high.expect("an end") - (0.3 + 1.270_62)).abs() < 1e-4, "{two:?}");
        assert_eq!(ratio([(0.0, 0.0); 2].into_iter()), None);
    }
}
