//! Choices by one uniform: whether something happens, and which of several weighted outcomes.

use super::Uniform;

/// A probability, as the number of 53-bit draws that are below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Threshold(u64);

impl Threshold {
    /// Nothing is below it.
    pub(crate) const NEVER: Self = Self(0);
    /// Everything is below it.
    pub(crate) const ALWAYS: Self = Self(1 << 53);

    /// The threshold of a probability; below 0 is never, over 1 always.
    ///
    /// A draw (k + ½)·2⁻⁵³ is below p when k < p·2⁵³ − ½. Both steps are exact in doubles: a product
    /// by a power of two, and a difference that matters only where it can be held.
    pub(crate) fn of(probability: f64) -> Self {
        let scaled = probability * 2_f64.powi(53) - 0.5;
        Self((scaled.ceil().max(0.0) as u64).min(Self::ALWAYS.0))
    }

    /// The threshold of one who is of either kind with a probability, by the kind's own threshold.
    pub(crate) fn mixed(kinds: impl Iterator<Item = (Self, f64)> + Clone) -> Self {
        let mut each = kinds.clone().map(|(threshold, _)| threshold);
        match each.next() {
            // So that what is certain for every kind stays so, however the shares are rounded.
            Some(first) if each.all(|other| other == first) => first,
            _ => Self::of(kinds.map(|(threshold, share)| threshold.0 as f64 / 2_f64.powi(53) * share).sum()),
        }
    }

    /// Whether a draw is below it.
    #[inline(always)]
    pub(crate) fn is_above(self, draw: Uniform) -> bool {
        draw.bits() < self.0
    }

    /// Whether no draw is needed, and what it would say.
    pub(crate) fn certain(self) -> Option<bool> {
        match self {
            Self::NEVER => Some(false),
            Self::ALWAYS => Some(true),
            _ => None,
        }
    }
}

/// Several outcomes with weights.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Weighted {
    cumulative: Box<[Threshold]>,
    shares: Box<[f64]>,
    certain: Option<usize>,
}

impl Weighted {
    /// The choice among outcomes by their weights; `None` where no weight is above 0.
    pub(crate) fn of(weights: &[f64]) -> Option<Self> {
        let sum: f64 = weights.iter().sum();
        let last = weights.iter().rposition(|weight| *weight > 0.0)?;
        let mut passed = 0.0;
        let cumulative = weights.iter().enumerate().map(|(at, weight)| {
            passed += weight;
            if at < last { Threshold::of(passed / sum) } else { Threshold::ALWAYS }
        });
        let cumulative: Box<[Threshold]> = cumulative.collect();
        let first = cumulative.iter().position(|above| *above != Threshold::NEVER)?;
        let certain = (cumulative[first] == Threshold::ALWAYS).then_some(first);
        Some(Self { cumulative, shares: weights.iter().map(|weight| weight / sum).collect(), certain })
    }

    /// The choice of the only outcome.
    pub(crate) fn only() -> Self {
        Self { cumulative: Box::new([Threshold::ALWAYS]), shares: Box::new([1.0]), certain: Some(0) }
    }

    /// The probability of each outcome.
    pub(crate) fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// The outcome for a draw.
    pub(crate) fn pick(&self, draw: Uniform) -> usize {
        self.cumulative.iter().position(|above| above.is_above(draw)).unwrap_or(0)
    }

    /// The only outcome with a weight, if there is but one.
    #[inline]
    pub(crate) fn certain(&self) -> Option<usize> {
        self.certain
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_parts_the_draws_exactly() {
        let below = |threshold: Threshold, bits| threshold.is_above(Uniform(bits));
        assert_eq!(Threshold::of(0.0), Threshold::NEVER);
        assert_eq!(Threshold::of(-1.0), Threshold::NEVER);
        assert_eq!(Threshold::of(f64::NAN), Threshold::NEVER);
        assert_eq!(Threshold::of(1.0), Threshold::ALWAYS);
        assert_eq!(Threshold::of(2.0), Threshold::ALWAYS);
        let half = Threshold::of(0.5);
        assert!(below(half, (1 << 52) - 1) && !below(half, 1 << 52));
        // The draw ½·2⁻⁵³ itself is not below it; the one before would be.
        let least = Threshold::of(2_f64.powi(-54));
        assert!(!below(least, 0));
        assert!(below(Threshold::of(2_f64.powi(-53)), 0) && !below(Threshold::of(2_f64.powi(-53)), 1));
    }

    #[test]
    fn outcomes_without_weight_are_never_picked() {
        let weighted = Weighted::of(&[0.0, 3.0, 0.0, 1.0, 0.0]).expect("there are weights");
        let pick = |unit: f64| weighted.pick(Uniform((unit * 2_f64.powi(53)) as u64));
        assert_eq!([pick(0.0), pick(0.74), pick(0.75), pick(0.999_999)], [1, 1, 3, 3]);
        assert_eq!(weighted.certain(), None);
        assert_eq!(Weighted::of(&[0.0, 2.0, 0.0]).and_then(|weighted| weighted.certain()), Some(1));
        assert_eq!(Weighted::of(&[0.0, 0.0]), None);
    }
}
