//! Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel Random
//! Numbers: As Easy as 1, 2, 3" (SC 2011): 128 random bits for each counter and key, in any order.

const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];
const ROUNDS: usize = 10;

/// A key, and what each round makes of it: the same for all blocks of the key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Keys([[u32; 2]; ROUNDS]);

impl Keys {
    /// The keys of all rounds.
    pub(super) fn of(key: [u32; 2]) -> Self {
        let of_round = |round: u32, word: usize| key[word].wrapping_add(round.wrapping_mul(WEYL[word]));
        Self(std::array::from_fn(|round| [of_round(round as u32, 0), of_round(round as u32, 1)]))
    }
}

/// What the outer words of a counter, the first and the last, make of the first two rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Outer([u32; 3]);

/// What the inner words of a counter make of the first two rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Inner([u32; 3]);

/// What the outer words of a counter make of the first two rounds: in these they never meet the inner
/// ones but by an exclusive or, so that blocks with the same outer words can share this.
#[inline(always)]
pub(super) fn outer(first: u32, last: u32, keys: &Keys) -> Outer {
    let one = product(0, first);
    let two = product(1, high(one) ^ last ^ keys.0[0][1]);
    Outer([high(two) ^ keys.0[1][0], two as u32, one as u32 ^ keys.0[1][1]])
}

/// What the inner words of a counter make of the first two rounds.
#[inline(always)]
pub(super) fn inner(second: u32, third: u32, keys: &Keys) -> Inner {
    let one = product(1, third);
    let two = product(0, high(one) ^ second ^ keys.0[0][0]);
    Inner([one as u32, high(two), two as u32])
}

/// The block of random bits at a counter, for a key, from what its words made of the first two rounds.
#[inline(always)]
pub(super) fn philox4x32_10(Outer(outer): Outer, Inner(inner): Inner, keys: &Keys) -> [u32; 4] {
    let mut c = [outer[0] ^ inner[0], outer[1], outer[2] ^ inner[1], inner[2]];
    for k in &keys.0[2..] {
        let (first, second) = (product(0, c[0]), product(1, c[2]));
        c = [high(second) ^ c[1] ^ k[0], second as u32, high(first) ^ c[3] ^ k[1], first as u32];
    }
    c
}

#[inline(always)]
fn product(multiplier: usize, word: u32) -> u64 {
    u64::from(MULTIPLIERS[multiplier]) * u64::from(word)
}

#[inline(always)]
fn high(product: u64) -> u32 {
    (product >> 32) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The three lines `philox4x32 10` of `kat_vectors` in Random123, the authors' own library.
    #[test]
    fn gives_the_known_answers_of_its_authors() {
        let all = u32::MAX;
        let known = [
            ([0; 4], [0; 2], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            ([all; 4], [all; 2], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
            (
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ];
        for (counter, key, block) in known {
            let ([a, b, c, d], keys) = (counter, Keys::of(key));
            assert_eq!(philox4x32_10(outer(a, d, &keys), inner(b, c, &keys), &keys), block);
        }
    }
}
