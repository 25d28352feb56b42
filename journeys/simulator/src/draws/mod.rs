//! Keyed draws (S§5): every draw has its own key, so that it is the same for any number of threads,
//! in any order, and for every variant of a map that agrees about it.
//!
//! # The layout
//!
//! Philox4x32-10 turns a key of 64 bits and a counter of 128 bits into a block of 128 bits.
//!
//! * **Key**: the seed; its low 32 bits are the first word.
//! * **Counter**, four words of 32 bits, lowest bit first:
//!
//!   | word | holds |
//!   |---|---|
//!   | 0 | customer |
//!   | 1 | name, bits 0 to 31 |
//!   | 2 | low 16 bits: name, bits 32 to 47; high: visit |
//!   | 3 | low 16 bits: replication; high: number of the pair of purposes |
//!
//! * **Customer** and **replication** count from 0; **visit** is the number of the customer's visits of
//!   the node before this one, or for a pain point of their meetings with it.
//! * **Name** is what the draw belongs to: the node's id for a draw at a node, otherwise a [`Name`] that
//!   no id can be. It is hashed by 64-bit FNV-1a over its UTF-8 bytes and folded to 48 bits by the
//!   exclusive or of its lowest 48 bits and its highest 16.
//! * **Purpose**: two purposes share a block. Purpose *p* stands in pair ⌊*p*/2⌋; an even one takes the
//!   words 0 and 1 of the block, an odd one the words 2 and 3, the first being the low half of *x*.
//! * **Uniform**: ((x >> 11) + ½)·2⁻⁵³.
//!
//! Choices take the first outcome in order whose cumulative weight is above the uniform.

pub(crate) mod choice;
pub(crate) mod distribution;
pub(crate) mod near;
mod normal;
mod philox;

use philox::{Inner, Keys, Outer, inner, outer, philox4x32_10};

/// What a draw is for. Even and odd neighbours share a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub(crate) enum Purpose {
    /// How long a stay or a delay takes.
    Stay = 0,
    /// Where the customer goes on to.
    Route = 1,
    /// Whether a pain point hits.
    Hit = 2,
    /// Whether one who is hit leaves.
    Leave = 3,
    /// Which persona a customer is.
    Persona = 4,
    /// Where a customer enters.
    Entry = 5,
    /// How long after the customer before.
    Gap = 6,
    /// Whether a customer is kept.
    Keep = 7,
    /// Which arm of a split, or of an experiment.
    Arm = 8,
    /// Which value an attribute has.
    Value = 10,
    /// Whether the customer consents to a channel.
    Consent = 12,
    /// Whether a message is delivered.
    Deliver = 14,
    /// Whether it is opened.
    Open = 15,
    /// Whether it is clicked.
    Click = 16,
    /// Whether its reader unsubscribes.
    Unsubscribe = 17,
    /// How long until it is opened.
    TimeToOpen = 18,
    /// How long until it is clicked.
    TimeToClick = 19,
    /// How long one waits for a free place.
    Patience = 20,
    /// Whether the first thing that a touchpoint asks for is given; the next ones follow.
    Collect = 64,
}

impl Purpose {
    const fn pair(self) -> u16 {
        self as u16 / 2
    }

    const fn lane(self) -> u16 {
        self as u16 % 2
    }
}

/// The hash of what draws belong to, 48 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Name {
    low: u32,
    high: u16,
}

impl Name {
    /// The draws that belong to no node: the empty name, which no id is.
    pub(crate) fn of_customer() -> Self {
        Self::of_text("")
    }

    /// The draws at a node.
    pub(crate) fn of_node(id: &str) -> Self {
        Self::of_text(id)
    }

    /// The draw of a customer's attribute. Ids hold no control characters.
    pub(crate) fn of_attribute(attribute: &str) -> Self {
        Self::of_text(&format!("\u{1}attribute\u{1}{attribute}"))
    }

    /// The draw of a customer's consent to a channel.
    pub(crate) fn of_consent(channel: &str) -> Self {
        Self::of_text(&format!("\u{1}consent\u{1}{channel}"))
    }

    /// The draw of a customer's arm of an experiment.
    pub(crate) fn of_experiment(experiment: &str) -> Self {
        Self::of_text(&format!("\u{1}experiment\u{1}{experiment}"))
    }

    fn of_text(text: &str) -> Self {
        let hash = fnv1a(text);
        let folded = (hash & 0xffff_ffff_ffff) ^ (hash >> 48);
        Self { low: folded as u32, high: (folded >> 32) as u16 }
    }
}

/// The 32-bit number that stands for a recorded customer in draws: 64-bit FNV-1a of their key, folded.
pub(crate) fn customer_of_key(key: &str) -> u32 {
    let hash = fnv1a(key);
    (hash ^ (hash >> 32)) as u32
}

/// 64-bit FNV-1a, by Fowler, Noll and Vo.
fn fnv1a(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

/// A uniform draw: (bits + ½)·2⁻⁵³, with 53 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Uniform(u64);

impl Uniform {
    /// The least there is.
    pub(crate) const LEAST: Self = Self(0);

    /// The 53 bits.
    pub(crate) fn bits(self) -> u64 {
        self.0
    }

    /// The number between 0 and 1, rounded to the nearest that a double holds.
    pub(crate) fn unit(self) -> f64 {
        (self.0 as f64 + 0.5) * 2_f64.powi(-53)
    }
}

/// The two uniforms of a block.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Pair([u32; 4]);

impl Pair {
    /// The uniform for a purpose of the pair.
    #[inline(always)]
    pub(crate) fn uniform(self, purpose: Purpose) -> Uniform {
        self.lane(purpose.lane())
    }

    #[inline(always)]
    fn lane(self, lane: u16) -> Uniform {
        let [a, b, c, d] = self.0;
        let (low, high) = if lane == 0 { (a, b) } else { (c, d) };
        Uniform((u64::from(high) << 32 | u64::from(low)) >> 11)
    }
}

/// The draws of a run: its seed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Draws {
    keys: Keys,
}

/// The part of the work on a block that is the same for all draws of a customer for a pair of purposes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct OfCustomer(Outer);

/// The part of the work on a block that is the same for all customers at a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct OfVisit(Inner);

/// Whose draws: a customer's in one replication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Whose {
    pub(crate) customer: u32,
    pub(crate) replication: u16,
}

impl Draws {
    /// The draws of a seed.
    pub(crate) fn new(seed: u64) -> Self {
        Self { keys: Keys::of([seed as u32, (seed >> 32) as u32]) }
    }

    /// The pair of uniforms in which `purpose` stands.
    #[inline(always)]
    pub(crate) fn pair(&self, whose: Whose, name: Name, visit: u16, purpose: Purpose) -> Pair {
        self.block(whose, name, visit, purpose.pair())
    }

    /// The uniform for one purpose.
    pub(crate) fn uniform(&self, whose: Whose, name: Name, visit: u16, purpose: Purpose) -> Uniform {
        self.pair(whose, name, visit, purpose).uniform(purpose)
    }

    /// The uniform for the thing with this number among those that a touchpoint asks for.
    pub(crate) fn collected(&self, whose: Whose, name: Name, visit: u16, number: u16) -> Uniform {
        let purpose = (Purpose::Collect as u16).saturating_add(number);
        self.block(whose, name, visit, purpose / 2).lane(purpose % 2)
    }

    /// What all draws of a customer for the pair in which `purpose` stands have in common.
    #[inline(always)]
    pub(crate) fn of_customer(&self, whose: Whose, purpose: Purpose) -> OfCustomer {
        OfCustomer(outer(whose.customer, both(whose.replication, purpose.pair()), &self.keys))
    }

    /// What all draws at a visit have in common.
    #[inline(always)]
    pub(crate) fn of_visit(&self, name: Name, visit: u16) -> OfVisit {
        OfVisit(inner(name.low, both(name.high, visit), &self.keys))
    }

    /// The pair of uniforms of a customer at a visit.
    #[inline(always)]
    pub(crate) fn joined(&self, customer: OfCustomer, visit: OfVisit) -> Pair {
        Pair(philox4x32_10(customer.0, visit.0, &self.keys))
    }

    #[inline(always)]
    fn block(&self, whose: Whose, name: Name, visit: u16, pair: u16) -> Pair {
        let customer = outer(whose.customer, both(whose.replication, pair), &self.keys);
        self.joined(OfCustomer(customer), self.of_visit(name, visit))
    }
}

#[inline(always)]
fn both(low: u16, high: u16) -> u32 {
    u32::from(low) | u32::from(high) << 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_hashed_by_fnv1a() {
        assert_eq!(fnv1a(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv1a("foobar"), 0x8594_4171_f739_67e8);
        let folded = Name::of_node("foobar");
        assert_eq!((folded.high, folded.low), (0x4171, 0xf739_67e8 ^ 0x8594));
    }

    #[test]
    fn a_block_holds_one_uniform_for_each_of_two_purposes() {
        let (draws, whose) = (Draws::new(7 << 32 | 5), Whose { customer: 3, replication: 2 });
        let name = Name { low: 11, high: 13 };
        let keys = Keys::of([5, 7]);
        let block = philox4x32_10(outer(3, 2 | 1 << 16, &keys), inner(11, 13 | 17 << 16, &keys), &keys);
        let hit = (u64::from(block[1]) << 32 | u64::from(block[0])) >> 11;
        let leave = (u64::from(block[3]) << 32 | u64::from(block[2])) >> 11;
        assert_eq!(draws.uniform(whose, name, 17, Purpose::Hit).bits(), hit);
        assert_eq!(draws.uniform(whose, name, 17, Purpose::Leave).bits(), leave);
        assert_eq!(
            draws.uniform(whose, name, 17, Purpose::Leave).unit(),
            (leave as f64 + 0.5) / 2_f64.powi(53)
        );
    }
}
