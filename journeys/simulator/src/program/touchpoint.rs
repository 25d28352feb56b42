//! A compiled touchpoint.

use super::{
    AttributeAt, CapacityAt, ChannelAt, EmotionAt, EventAt, LinkAt, NodeAt, PainAt, RuleAt, StageAt,
    TouchpointAt,
};
use crate::{
    draws::{Name, Uniform, choice::Threshold, distribution::Sampler},
    result::Left,
};

/// Where customer and company meet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Touchpoint {
    pub(crate) node: NodeAt,
    pub(crate) name: Name,
    pub(crate) stage: Option<StageAt>,
    /// Its places, where they are limited.
    pub(crate) capacity: Option<CapacityAt>,
    pub(crate) stay: Sampler,
    /// How long every stay is, where all are equal.
    pub(crate) fixed_stay: Option<u64>,
    /// Whether a visit needs no draw: its length and the way on are certain.
    pub(crate) is_certain: bool,
    /// Whether nothing happens at its end but the choice of the way.
    pub(crate) is_plain: bool,
    pub(crate) routing: Routing,
    /// Rules that start when it ends.
    pub(crate) also: Box<[(LinkAt, RuleAt)]>,
    /// The event that marks its end, if something listens to it.
    pub(crate) event: Option<EventAt>,
    pub(crate) feelings: Feelings,
    pub(crate) collects: Box<[Collects]>,
    /// Millionths of the currency.
    pub(crate) cost: i128,
    pub(crate) revenue: i128,
}

/// How many customers fit into a touchpoint at once, and how long the others wait.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Capacity {
    pub(crate) touchpoint: TouchpointAt,
    pub(crate) places: u32,
    /// How long one waits for a place; `None`: for ever.
    pub(crate) patience: Option<Sampler>,
}

/// Where customers go on to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Routing {
    /// In the order of connectors.
    pub(crate) routes: Box<[Route]>,
    /// What lies below them, where they are few, and everything beyond them.
    few: Option<[Threshold; FEW]>,
    /// The part that leaves.
    pub(crate) leave: f64,
}

/// How many routes most touchpoints have at most.
const FEW: usize = 3;

/// A routed connector.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Route {
    /// What lies below it goes by this connector or one before it.
    pub(crate) below: Threshold,
    pub(crate) share: f64,
    pub(crate) link: LinkAt,
    pub(crate) to: Onward,
}

/// Where a routed connector leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Onward {
    /// The own token goes to a touchpoint.
    Walks(TouchpointAt),
    /// It rests, and a rule token starts.
    HandsOver(RuleAt),
}

/// What is felt at a touchpoint, in the order of nodes.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Feelings {
    /// At each visit.
    pub(crate) each: Felt,
    /// At the first touchpoint of a visit to the stage: with what is about the whole stage.
    pub(crate) first: Felt,
}

/// Emotions and pain points that are felt together.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Felt {
    pub(crate) emotions: Box<[EmotionAt]>,
    pub(crate) pains: Box<[PainAt]>,
}

/// Something that a touchpoint asks for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Collects {
    pub(crate) given: Threshold,
    /// An attribute gets a value, by its number.
    pub(crate) value: Option<(AttributeAt, u32)>,
    /// The customer agrees to a channel.
    pub(crate) consent: Option<ChannelAt>,
}

impl Felt {
    /// Whether nothing is felt.
    pub(crate) fn is_empty(&self) -> bool {
        self.emotions.is_empty() && self.pains.is_empty()
    }
}

impl Routing {
    /// By these connectors; `leave` is the part that leaves.
    pub(crate) fn new(routes: Box<[Route]>, leave: f64) -> Self {
        let below = |at: usize| routes.get(at).map_or(Threshold::ALWAYS, |route| route.below);
        let few = (routes.len() <= FEW).then(|| std::array::from_fn(below));
        Self { routes, few, leave }
    }

    /// The connector for a draw; `None` for one who leaves.
    ///
    /// Looks at all thresholds, which are in order, and counts those passed: nobody can foresee at which
    /// one a search would stop, and a core that foresaw wrongly begins anew.
    #[inline(always)]
    pub(crate) fn pick(&self, draw: Uniform) -> Option<&Route> {
        let is_passed = |below: &Threshold| usize::from(!below.is_above(draw));
        let passed = match &self.few {
            Some(few) => few.iter().map(is_passed).sum::<usize>(),
            None => self.routes.iter().map(|route| is_passed(&route.below)).sum(),
        };
        self.routes.get(passed)
    }

    /// Why those leave who leave here: a share of them does, or there is no way on.
    pub(crate) fn left_by(&self) -> Left {
        if self.routes.is_empty() { Left::End } else { Left::Share }
    }

    /// The connector for a draw where leaving has the probability `leave` in place of its own, and
    /// what is left of the shares keeps its proportions (S§3).
    pub(crate) fn pick_shifted(&self, draw: Uniform, leave: f64) -> Option<&Route> {
        let scale = (1.0 - leave) / (1.0 - self.leave);
        let mut passed = 0.0;
        self.routes.iter().find(|route| {
            passed += route.share * scale;
            Threshold::of(passed).is_above(draw)
        })
    }

    /// The probability of leaving in a mood: logit(leave′) = logit(leave) − effect·mood; 0 and 1 stay.
    pub(crate) fn leave_in_mood(&self, effect: f64, mood: f64) -> f64 {
        if self.leave <= 0.0 || self.leave >= 1.0 {
            return self.leave;
        }
        let odds = self.leave / (1.0 - self.leave) * libm::exp(-effect * mood);
        odds / (1.0 + odds)
    }
}
