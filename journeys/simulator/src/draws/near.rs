//! A short way to durations: quantiles and powers so nearly known that it is nearly always certain to
//! which whole number a duration rounds. Where it is not, the exact way is gone, so that durations are
//! the same either way.
//!
//! The quantiles of a standard distribution are joined from polynomials: for each half of the
//! uniforms, in octaves towards its end, so that pieces become shorter where the quantile bends more.
//! A lognormal distribution from which much is drawn gets such polynomials of its own ([`Lognormal`]).

use std::sync::{
    LazyLock, OnceLock,
    atomic::{AtomicU32, Ordering},
};

use super::{Uniform, normal};

/// The normal quantile.
static NORMAL: LazyLock<Quantiles> =
    LazyLock::new(|| Quantiles::of(|draw| normal::quantile(draw.unit()), |_| OFF));
/// The quantile of the exponential distribution with mean 1.
static EXPONENTIAL: LazyLock<Quantiles> =
    LazyLock::new(|| Quantiles::of(|draw| -libm::log1p(-draw.unit()), |_| OFF));

/// How far a quantile found here may be off, at most.
///
/// Pieces are measured between the places by which they are laid, and one that is off by more than a
/// sixteenth of what it may be is left out.
const OFF: f64 = 1.0 / (1_u64 << 36) as f64;
/// How far a power found here may be off, at most, as a part of it.
const POWER_OFF: f64 = 1.0 / (1_u64 << 40) as f64;

/// Octaves of each half; what lies beyond them, one draw in 1024, is drawn the exact way.
const OCTAVES: usize = 10;
/// Pieces of an octave.
const PIECES: usize = 1 << PIECE_BITS;
const PIECE_BITS: u32 = 3;
/// Terms of a polynomial.
const TERMS: usize = 8;
/// The places by which a polynomial is laid: the roots of the eighth Chebyshev polynomial, between which
/// it strays least.
const NODES: [f64; TERMS] = [
    -0.980_785_280_403_230_4,
    -0.831_469_612_302_545_2,
    -0.555_570_233_019_602_2,
    -0.195_090_322_016_128_28,
    0.195_090_322_016_128_28,
    0.555_570_233_019_602_2,
    0.831_469_612_302_545_2,
    0.980_785_280_403_230_4,
];
/// The places between them, and the ends, at which it is measured.
const BETWEEN: [f64; 5] = [-1.0, -0.7, 0.0, 0.38, 1.0];

/// The quantiles of a distribution, nearly.
#[derive(Debug)]
struct Quantiles([Piece; 2 * OCTAVES * PIECES]);

/// A polynomial of the place within the piece, from −1 to 1; its terms are no numbers where it would be
/// too far off.
///
/// One cache line.
#[derive(Debug, Clone, Copy)]
#[repr(align(64))]
struct Piece([f64; TERMS]);

/// Where a draw is among the pieces.
struct Place {
    piece: usize,
    /// From −1 to 1.
    within: f64,
}

impl Quantiles {
    /// Those that are given, where they may be `off` so far.
    fn of(quantile: impl Fn(Uniform) -> f64, off: impl Fn(f64) -> f64) -> Self {
        let mut pieces = [Piece([f64::NAN; TERMS]); 2 * OCTAVES * PIECES];
        for (number, piece) in pieces.iter_mut().enumerate() {
            let at = |within: f64| {
                let draw = draw_at(number, within);
                let within = Place::of(draw).map_or(f64::NAN, |place| place.within);
                (within, quantile(draw))
            };
            let terms = through(NODES.map(at));
            let is_near =
                |(within, value): (f64, f64)| (polynomial(&terms, within) - value).abs() <= off(value) / 16.0;
            if BETWEEN.map(at).into_iter().all(is_near) {
                *piece = Piece(terms);
            }
        }
        Self(pieces)
    }

    /// The quantile, off by at most what it may be; no number where it is not known so nearly.
    #[inline(always)]
    fn at(&self, draw: Uniform) -> f64 {
        Place::of(draw).map_or(f64::NAN, |place| polynomial(&self.0[place.piece].0, place.within))
    }
}

impl Place {
    #[inline(always)]
    fn of(draw: Uniform) -> Option<Self> {
        let bits = draw.bits();
        let upper = (bits >> 52) as usize;
        // Of the upper half, as far from its end as draws of the lower half from theirs.
        let from_end = if upper == 1 { (1 << 53) - 1 - bits } else { bits };
        let octave = (from_end | 1).leading_zeros() as usize - 12;
        if octave >= OCTAVES {
            return None;
        }
        let below_first_bit = from_end << (octave + 13);
        let piece = (below_first_bit >> (64 - PIECE_BITS)) as usize;
        let within = (below_first_bit << PIECE_BITS ^ 1 << 63) as i64;
        Some(Self {
            piece: (upper * OCTAVES + octave) * PIECES + piece,
            within: within as f64 * (1.0 / (1_u64 << 63) as f64),
        })
    }
}

/// The draw at a place from −1 to 1 within a piece.
fn draw_at(piece: usize, within: f64) -> Uniform {
    let (half, number) = (piece / (OCTAVES * PIECES), piece % (OCTAVES * PIECES));
    let width = (1_u64 << (52 - 1 - PIECE_BITS)) >> (number / PIECES);
    let first = (PIECES + number % PIECES) as u64 * width;
    let from_end = first + (((within + 1.0) / 2.0 * width as f64) as u64).min(width - 1);
    Uniform(if half == 1 { (1 << 53) - 1 - from_end } else { from_end })
}

/// The polynomial through some points, by Newton's divided differences.
fn through(points: [(f64, f64); TERMS]) -> [f64; TERMS] {
    let (at, mut differences) = (points.map(|point| point.0), points.map(|point| point.1));
    for step in 1..TERMS {
        for last in (step..TERMS).rev() {
            differences[last] = (differences[last] - differences[last - 1]) / (at[last] - at[last - step]);
        }
    }
    let mut terms = [0.0; TERMS];
    for (difference, at) in differences.into_iter().zip(at).rev() {
        for power in (1..TERMS).rev() {
            terms[power] = terms[power - 1] - at * terms[power];
        }
        terms[0] = difference - at * terms[0];
    }
    terms
}

/// A polynomial at a place, by halves, so that no sum waits for all before it.
#[inline(always)]
fn polynomial(terms: &[f64; TERMS], at: f64) -> f64 {
    let [a, b, c, d, e, f, g, h] = *terms;
    let (square, fourth) = (at * at, at * at * (at * at));
    ((a + b * at) + (c + d * at) * square) + ((e + f * at) + (g + h * at) * square) * fourth
}

/// Parts of a doubling for which the power is tabled.
const PARTS: i64 = 32;
static POWERS: LazyLock<[f64; PARTS as usize]> =
    LazyLock::new(|| std::array::from_fn(|part| libm::exp2(part as f64 / PARTS as f64)));

/// The exponential of a number between −500 and 500, off by at most [`POWER_OFF`] of it.
#[inline(always)]
fn exp(number: f64) -> f64 {
    // Adding this leaves the nearest whole number in the lowest bits.
    const ROUND: f64 = 1.5 * (1_u64 << 52) as f64;
    let rounded = number * (PARTS as f64 * std::f64::consts::LOG2_E) + ROUND;
    let parts = rounded.to_bits() as i64 - ROUND.to_bits() as i64;
    // What is left is at most 1/64 of a doubling, 0.011.
    let rest = number - (rounded - ROUND) * (std::f64::consts::LN_2 / PARTS as f64);
    let square = rest * rest;
    let power = (1.0 + rest) + square * ((0.5 + rest / 6.0) + square * (1.0 / 24.0 + rest / 120.0));
    let doublings = f64::from_bits(((parts.div_euclid(PARTS) + 1023) as u64) << 52);
    doublings * POWERS[parts.rem_euclid(PARTS) as usize] * power
}

/// The whole number, halves up, to which `mean` times an exponential draw rounds, if it is certain.
#[inline(always)]
pub(crate) fn exponential(mean: f64, draw: Uniform) -> Option<u64> {
    certain(mean * EXPONENTIAL.at(draw), mean * (2.0 * OFF))
}

/// The lognormal distribution with median 1.
#[derive(Debug)]
pub(crate) struct Lognormal {
    sigma: f64,
    /// How far a quantile found by the normal one and its power may be off, as a part of it.
    off: f64,
    /// How often it was drawn before its own quantiles were worked out, about: threads that draw at the
    /// same time may count once.
    drawn: AtomicU32,
    /// Its own quantiles, off by at most [`OFF`] more, as a part of them.
    quantiles: OnceLock<Box<Quantiles>>,
}

/// How many draws make it worth while to work out a distribution's own quantiles, which takes as long as
/// about as many draws save.
const MANY: u32 = 2048;
/// The largest power of which quantiles are found here.
const MOST_POWER: f64 = 500.0;

impl Lognormal {
    /// That whose logarithm has the standard deviation `sigma`.
    pub(super) fn of(sigma: f64) -> Self {
        let off = sigma.abs() * (2.0 * OFF) + 2.0 * POWER_OFF;
        Self { sigma, off, drawn: AtomicU32::new(0), quantiles: OnceLock::new() }
    }

    /// The standard deviation of its logarithm.
    pub(super) fn sigma(&self) -> f64 {
        self.sigma
    }

    /// The whole number to which `median` times a draw rounds, if it is certain.
    #[inline(always)]
    pub(super) fn draw(&self, median: f64, draw: Uniform) -> Option<u64> {
        let found = self.quantiles().and_then(|quantiles| {
            let value = median * quantiles.at(draw);
            certain(value, value * (self.off + OFF))
        });
        found.or_else(|| self.draw_by_power(median, draw))
    }

    #[inline(never)]
    fn draw_by_power(&self, median: f64, draw: Uniform) -> Option<u64> {
        let value = median * self.by_power(draw);
        certain(value, value * self.off)
    }

    /// A quantile by the normal one; no number where that is not known.
    #[inline(always)]
    fn by_power(&self, draw: Uniform) -> f64 {
        let power = self.sigma * NORMAL.at(draw);
        // Of what is no number this does not hold.
        if power.abs() <= MOST_POWER { exp(power) } else { f64::NAN }
    }

    #[inline(always)]
    fn quantiles(&self) -> Option<&Quantiles> {
        match self.quantiles.get() {
            Some(quantiles) => Some(quantiles),
            None => self.after_many(),
        }
    }

    #[cold]
    fn after_many(&self) -> Option<&Quantiles> {
        let drawn = self.drawn.load(Ordering::Relaxed);
        self.drawn.store(drawn + 1, Ordering::Relaxed);
        (drawn >= MANY).then(|| {
            let quantiles = || Box::new(Quantiles::of(|draw| self.by_power(draw), |value| value * OFF));
            &**self.quantiles.get_or_init(quantiles)
        })
    }
}

/// What has been worked out so far is none of what makes a distribution another.
impl PartialEq for Lognormal {
    fn eq(&self, other: &Self) -> bool {
        self.sigma == other.sigma
    }
}

impl Clone for Lognormal {
    fn clone(&self) -> Self {
        Self::of(self.sigma)
    }
}

/// The whole number to which everything within `off` of a value rounds, halves up, if it is one.
#[inline(always)]
fn certain(value: f64, off: f64) -> Option<u64> {
    let whole = (value + 0.5) as i64;
    ((value - whole as f64).abs() + off < 0.5).then_some(whole as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draws() -> impl Iterator<Item = Uniform> {
        // Multiples of an odd number, which come to all lowest bits and lie everywhere.
        (0..400_000_u64).map(|at| Uniform(at.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 11))
    }

    #[test]
    fn quantiles_are_nearer_than_they_claim() {
        let furthest = |quantiles: &Quantiles, exact: fn(f64) -> f64| {
            let off = |draw: Uniform| (quantiles.at(draw) - exact(draw.unit())).abs();
            draws().map(off).filter(|off| !off.is_nan()).fold(0.0, f64::max)
        };
        assert!(furthest(&NORMAL, normal::quantile) < OFF / 8.0);
        assert!(furthest(&EXPONENTIAL, |p| -libm::log1p(-p)) < OFF / 8.0);
        let powers = (-400_000..400_000).map(|at| f64::from(at) / 1000.0);
        let off = powers.map(|power| (exp(power) / libm::exp(power) - 1.0).abs()).fold(0.0, f64::max);
        assert!(off < POWER_OFF / 4.0, "{off:e}");
    }

    #[test]
    fn a_lognormal_distributions_own_quantiles_are_nearer_than_they_claim() {
        // The wider it is, the more pieces bend too much and are left out.
        for (sigma, least) in [(-0.4, 395_000), (0.02, 395_000), (1.1, 395_000), (3.0, 320_000)] {
            let lognormal = Lognormal::of(sigma);
            let own = (0..=MANY).find_map(|_| lognormal.quantiles()).expect("much has been drawn");
            let off = |draw: Uniform| (own.at(draw) / lognormal.by_power(draw) - 1.0).abs();
            let known = draws().map(off).filter(|off| !off.is_nan()).collect::<Vec<_>>();
            assert!(known.len() > least, "{sigma}: {}", known.len());
            let furthest = known.into_iter().fold(0.0, f64::max);
            assert!(furthest < OFF / 8.0, "{sigma}: {furthest:e}");
        }
    }

    #[test]
    fn nearly_every_draw_is_certain() {
        let lognormal = Lognormal::of(1.0);
        for way in [Lognormal::draw_by_power, Lognormal::draw] {
            let certain = draws().filter(|draw| way(&lognormal, 60_000.0, *draw).is_some()).count();
            assert!(certain > 395_000, "{certain}");
        }
        let certain = draws().filter(|draw| exponential(300_000.0, *draw).is_some()).count();
        assert!(certain > 395_000, "{certain}");
    }

    #[test]
    fn a_value_close_to_a_half_is_not_certain() {
        assert_eq!([certain(3.4, 0.05), certain(3.6, 0.05)], [Some(3), Some(4)]);
        assert_eq!([certain(3.46, 0.05), certain(3.54, 0.05), certain(f64::NAN, 0.05)], [None; 3]);
    }
}
