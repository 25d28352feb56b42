//! Spreads of values in fixed bins, from which quantiles are read.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::{
    sound::{MOST, MOST_WIDE},
    wide,
};

/// Bins in each doubling of a duration.
const PER_DOUBLING: usize = 64;
const SHIFT: u32 = PER_DOUBLING.trailing_zeros();

/// The spread of durations in milliseconds: their sum, and how many fell into each bin.
///
/// Values below 64 have bins of their own; each doubling from there on is cut into 64 bins of equal
/// width. A doubling takes no memory until something falls into it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct Spread {
    count: u64,
    #[serde(with = "wide")]
    sum: u128,
    /// The least and the most.
    ends: Option<(u64, u64)>,
    doublings: Doublings,
}

/// The bins of each doubling, if there is anything in them.
#[derive(Debug, Clone, PartialEq, Default)]
struct Doublings(Vec<Option<Box<[u64; PER_DOUBLING]>>>);

/// Doublings of values that 64 bits hold.
const DOUBLINGS: usize = 59;

impl Spread {
    /// Adds a value.
    #[inline]
    pub(crate) fn add(&mut self, value: u64) {
        self.count += 1;
        self.sum += u128::from(value);
        self.ends =
            Some(self.ends.map_or((value, value), |(least, most)| (least.min(value), most.max(value))));
        let (doubling, bin) = place(value);
        self.doubling(doubling)[bin] += 1;
    }

    /// Adds all values of another spread.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        if let Some((least, most)) = other.ends {
            self.ends = Some(self.ends.map_or((least, most), |ends| (ends.0.min(least), ends.1.max(most))));
        }
        for (at, bins) in other.doublings.0.iter().enumerate() {
            if let Some(bins) = bins {
                self.doubling(at).iter_mut().zip(bins.iter()).for_each(|(sum, more)| *sum += more);
            }
        }
    }

    /// The mean; `None` of nothing.
    pub(crate) fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64)
    }

    /// The value below or at which the part `part` of all lies: the middle of its bin, but never
    /// beyond the least and the most value. `None` of nothing.
    pub(crate) fn quantile(&self, part: f64) -> Option<f64> {
        let (least, most) = self.ends?;
        let rank = ((part * self.count as f64).ceil() as u64).clamp(1, self.count);
        let bins = self.doublings.0.iter().enumerate().filter_map(|(at, bins)| Some((at, bins.as_ref()?)));
        let mut counts =
            bins.flat_map(|(at, bins)| bins.iter().enumerate().map(move |(bin, count)| (at, bin, count)));
        let mut passed = 0;
        let (doubling, bin, _) = counts.find(|(.., count)| {
            passed += **count;
            passed >= rank
        })?;
        Some(middle(doubling, bin).clamp(least as f64, most as f64))
    }

    /// Whether it can be a spread of values: its bins hold as many as there are.
    pub(super) fn is_sound(&self) -> bool {
        let bins = self.doublings.0.iter().flatten().flat_map(|bins| bins.iter());
        is_sound(self.count, self.ends, bins) && self.sum <= MOST_WIDE
    }

    #[inline]
    fn doubling(&mut self, at: usize) -> &mut [u64; PER_DOUBLING] {
        self.doublings.at(at)
    }
}

/// Whether so many values between such ends can have fallen into such bins.
fn is_sound<'b, T: PartialOrd>(
    count: u64,
    ends: Option<(T, T)>,
    bins: impl Iterator<Item = &'b u64>,
) -> bool {
    let in_bins: u128 = bins.map(|bin| u128::from(*bin)).sum();
    let in_order = ends.as_ref().is_none_or(|(least, most)| least <= most);
    count <= MOST && in_bins == u128::from(count) && ends.is_some() == (count > 0) && in_order
}

impl Doublings {
    #[inline]
    fn at(&mut self, at: usize) -> &mut [u64; PER_DOUBLING] {
        if !matches!(self.0.get(at), Some(Some(_))) {
            self.make(at);
        }
        self.0[at].get_or_insert_with(|| Box::new([0; PER_DOUBLING]))
    }

    #[cold]
    fn make(&mut self, at: usize) {
        if self.0.len() <= at {
            self.0.resize(at + 1, None);
        }
        self.0[at] = Some(Box::new([0; PER_DOUBLING]));
    }
}

/// Written as pairs of a bin's number and its count, without empty bins.
impl Serialize for Doublings {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let bins = self.0.iter().enumerate().filter_map(|(at, bins)| Some((at, bins.as_ref()?)));
        let counts = bins.flat_map(|(at, bins)| {
            bins.iter().enumerate().map(move |(bin, count)| (at * PER_DOUBLING + bin, *count))
        });
        serializer.collect_seq(counts.filter(|(_, count)| *count > 0))
    }
}

impl<'de> Deserialize<'de> for Doublings {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut doublings = Self::default();
        for (at, count) in Vec::<(usize, u64)>::deserialize(deserializer)? {
            if at >= DOUBLINGS * PER_DOUBLING {
                return Err(D::Error::custom("no such bin"));
            }
            doublings.at(at / PER_DOUBLING)[at % PER_DOUBLING] = count;
        }
        Ok(doublings)
    }
}

/// The doubling and bin of a value.
fn place(value: u64) -> (usize, usize) {
    let doubling = (value >> SHIFT).checked_ilog2().map_or(0, |log| log + 1);
    let bin = if doubling == 0 { value } else { (value >> (doubling - 1)) & (PER_DOUBLING as u64 - 1) };
    (doubling as usize, bin as usize)
}

/// The middle of a bin.
fn middle(doubling: usize, bin: usize) -> f64 {
    if doubling == 0 {
        return bin as f64;
    }
    let width = 2_f64.powi(doubling as i32 - 1);
    (PER_DOUBLING + bin) as f64 * width + (width - 1.0) / 2.0
}

/// One mood in 65,536 parts.
pub(crate) const MOOD: f64 = 65_536.0;
/// Bins of mood in each unit; a quantile is off by half a bin at most.
const PER_MOOD: i64 = 64;

/// The spread of moods from −2 to +2, in bins around multiples of 1/64.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct Moods {
    count: u64,
    /// In 1/65,536.
    #[serde(with = "wide")]
    sum: i128,
    ends: Option<(i64, i64)>,
    /// None until there is something in them.
    bins: Vec<u64>,
}

impl Moods {
    /// Adds a mood.
    #[inline]
    pub(crate) fn add(&mut self, mood: f64) {
        // To the nearest, halves up: moods are above −3, so that what is cut off is below one part.
        let parts = (mood * MOOD + (3.0 * MOOD + 0.5)) as i64 - 3 * MOOD as i64;
        self.count += 1;
        self.sum += i128::from(parts);
        self.ends =
            Some(self.ends.map_or((parts, parts), |(least, most)| (least.min(parts), most.max(parts))));
        let bin = (parts + MOOD as i64 / PER_MOOD / 2).div_euclid(MOOD as i64 / PER_MOOD) + 2 * PER_MOOD;
        self.bins_mut()[bin.clamp(0, 4 * PER_MOOD) as usize] += 1;
    }

    /// Adds all moods of another spread.
    pub(crate) fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.sum += other.sum;
        if let Some((least, most)) = other.ends {
            self.ends = Some(self.ends.map_or((least, most), |ends| (ends.0.min(least), ends.1.max(most))));
        }
        if !other.bins.is_empty() {
            self.bins_mut().iter_mut().zip(&other.bins).for_each(|(sum, more)| *sum += more);
        }
    }

    /// The mean; `None` of nothing.
    pub(crate) fn mean(&self) -> Option<f64> {
        (self.count > 0).then(|| self.sum as f64 / self.count as f64 / MOOD)
    }

    /// The mood below or at which the part `part` of all lies; `None` of nothing.
    pub(crate) fn quantile(&self, part: f64) -> Option<f64> {
        let (least, most) = self.ends?;
        let rank = ((part * self.count as f64).ceil() as u64).clamp(1, self.count);
        let mut passed = 0;
        let bin = self.bins.iter().position(|count| {
            passed += count;
            passed >= rank
        })?;
        let mood = bin as f64 / PER_MOOD as f64 - 2.0;
        Some(mood.clamp(least as f64 / MOOD, most as f64 / MOOD))
    }

    /// Whether it can be a spread of moods.
    pub(super) fn is_sound(&self) -> bool {
        let is_whole = self.bins.is_empty() || self.bins.len() == 4 * PER_MOOD as usize + 1;
        is_whole && is_sound(self.count, self.ends, self.bins.iter()) && self.sum.unsigned_abs() <= MOST_WIDE
    }

    fn bins_mut(&mut self) -> &mut [u64] {
        if self.bins.is_empty() {
            self.bins = vec![0; 4 * PER_MOOD as usize + 1];
        }
        &mut self.bins
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spread(values: &[u64]) -> Spread {
        let mut spread = Spread::default();
        values.iter().for_each(|value| spread.add(*value));
        spread
    }

    proptest! {
        #[test]
        fn quantiles_are_off_by_less_than_one_part_in_64(values in prop::collection::vec(0_u64..1 << 45, 1..200), part in 0.01..1.0) {
            let mut sorted = values.clone();
            sorted.sort_unstable();
            let rank = (f64::ceil(part * sorted.len() as f64) as usize).clamp(1, sorted.len());
            let (true_one, read) = (sorted[rank - 1] as f64, spread(&values).quantile(part).expect("a value"));
            prop_assert!((read - true_one).abs() <= true_one / 64.0, "{read} for {true_one}");
        }

        #[test]
        fn parts_merge_exactly(values in prop::collection::vec(any::<u64>(), 0..50), cut in 0_usize..50) {
            let (one, other) = values.split_at(cut.min(values.len()));
            let mut merged = spread(other);
            merged.merge(&spread(one));
            prop_assert_eq!(merged, spread(&values));
        }

        #[test]
        fn mood_quantiles_are_off_by_half_a_bin_at_most(moods in prop::collection::vec(-2.0..=2.0_f64, 1..100), part in 0.01..1.0) {
            let mut spread = Moods::default();
            moods.iter().for_each(|mood| spread.add(*mood));
            let mut sorted = moods.clone();
            sorted.sort_by(f64::total_cmp);
            let rank = (f64::ceil(part * sorted.len() as f64) as usize).clamp(1, sorted.len());
            let read = spread.quantile(part).expect("a mood");
            prop_assert!((read - sorted[rank - 1]).abs() <= 1.0 / 128.0 + 1.0 / 65_536.0);
            let mean = moods.iter().sum::<f64>() / moods.len() as f64;
            prop_assert!((spread.mean().expect("a mood") - mean).abs() < 1e-5);
        }
    }

    #[test]
    fn one_value_is_given_back_exactly() {
        assert_eq!(spread(&[300_001]).quantile(0.5), Some(300_001.0));
        assert_eq!(spread(&[]).quantile(0.5), None);
        assert_eq!(spread(&[300_000, 300_001]).mean(), Some(300_000.5));
    }
}
