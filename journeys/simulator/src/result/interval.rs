//! Intervals of shares of independent customers.

/// A share with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rate {
    /// The share.
    pub(crate) rate: f64,
    /// The lower end.
    pub(crate) low: f64,
    /// The upper end.
    pub(crate) high: f64,
}

/// The quantile of the normal distribution for an interval of 95 %.
const Z95: f64 = 1.959_963_984_540_054;

/// A share of independent customers with its 95 % interval by E. B. Wilson, "Probable inference, the
/// law of succession, and statistical inference" (1927); `None` of nobody.
pub(crate) fn wilson(met: u64, of: u64) -> Option<Rate> {
    wilson_at(met, of, Z95)
}

fn wilson_at(met: u64, of: u64, z: f64) -> Option<Rate> {
    if of == 0 {
        return None;
    }
    let (n, rate) = (of as f64, met as f64 / of as f64);
    let scale = 1.0 / (1.0 + z * z / n);
    let centre = scale * (rate + z * z / (2.0 * n));
    let half = scale * z * (rate * (1.0 - rate) / n + z * z / (4.0 * n * n)).sqrt();
    // At the ends the formula gives them but for rounding.
    let low = if met == 0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if met == of { 1.0 } else { (centre + half).min(1.0) };
    Some(Rate { rate, low, high })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checked against the closed form worked out by hand for 1 of 10, and against the shared
    /// example's 1,226 of 10,000, which gives 0.1163 to 0.1292.
    #[test]
    fn is_wilsons() {
        let Rate { rate, low, high } = wilson(1, 10).expect("ten customers");
        assert!(
            (rate, (low - 0.017_876).abs() < 1e-6, (high - 0.404_150).abs() < 1e-6) == (0.1, true, true),
            "{low} {high}"
        );
        let example = wilson(1226, 10_000).expect("ten thousand customers");
        assert!((example.low - 0.1163).abs() < 5e-5 && (example.high - 0.1292).abs() < 5e-5);
    }

    #[test]
    fn stays_between_0_and_1() {
        assert_eq!(wilson(0, 7).map(|rate| rate.low), Some(0.0));
        assert_eq!(wilson(7, 7).map(|rate| rate.high), Some(1.0));
        assert_eq!(wilson(0, 0), None);
    }
}
