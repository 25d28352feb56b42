//! The states of a map's chain: the nodes that customers come to, with what each leads to.

use std::collections::HashMap;

use super::{NotExact, chain::State};
use crate::program::{
    LinkAt, NodeAt, PersonaAt, Program, RuleAt, StageAt, Target, TouchpointAt,
    rule::{Delay, Rule},
    touchpoint::{Felt, Onward, Touchpoint},
};

/// A node of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    Touchpoint(TouchpointAt),
    Rule(RuleAt),
}

/// The states that customers come to.
pub(super) struct States {
    pub(super) places: Vec<Place>,
    pub(super) states: Vec<Known>,
}

/// What is known of a state.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// The probability of starting here.
    pub(super) start: f64,
    /// The mean length of a visit, in milliseconds.
    pub(super) lasts: f64,
    /// Whether a visit meets the main goal.
    meets_goal: bool,
    onward: Vec<(usize, f64)>,
    ends: f64,
}

/// Where one goes on to, with which probability; what is left over ends.
struct Way {
    lasts: f64,
    meets_goal: bool,
    onward: Vec<(Place, f64)>,
    ends: f64,
    /// The stage that the next touchpoint is compared with.
    stage: Option<StageAt>,
}

impl Place {
    pub(super) fn node(self, program: &Program) -> NodeAt {
        match self {
            Self::Touchpoint(row) => program.touchpoints[row].node,
            Self::Rule(row) => program.rules[row].node,
        }
    }
}

impl States {
    /// The states of a persona's chain.
    pub(super) fn of(program: &Program, persona: PersonaAt) -> Result<Self, NotExact> {
        let entry = program.entry.as_ref().ok_or(NotExact::NoTouchpoints)?;
        if program.setting.mood_effect != 0.0 {
            return Err(NotExact::MoodEffect);
        }
        let fires = |trigger: &&crate::program::rule::Trigger| {
            program.automations[program.rules[trigger.rule].automation].on
        };
        if let Some(trigger) = program.triggers.iter().find(fires) {
            let node = program.names.nodes[program.rules[trigger.rule].node].clone();
            return Err(NotExact::Rule { node });
        }
        // Only where something is felt once in a stage does it matter where one comes from.
        let stage_matters =
            program.touchpoints.iter().any(|place| place.feelings.each.pains != place.feelings.first.pains);
        let mut found = Found {
            states: Self { places: Vec::new(), states: Vec::new() },
            rows: HashMap::new(),
            open: Vec::new(),
        };
        for (at, share) in entry.shares().iter().enumerate() {
            if *share > 0.0 {
                let state = found.row(Place::Touchpoint(program.entries[at]), None);
                found.states.states[state].start += share;
            }
        }
        while let Some((at, place, stage)) = found.open.pop() {
            let way = way_from(program, persona, place, stage)?;
            let stage = way.stage.filter(|_| stage_matters);
            let onward = way.onward.into_iter().filter(|(_, share)| *share > 0.0);
            let onward: Vec<_> = onward.map(|(to, share)| (found.row(to, stage), share)).collect();
            let state = &mut found.states.states[at];
            *state = Known { lasts: way.lasts, meets_goal: way.meets_goal, onward, ends: way.ends, ..*state };
        }
        Ok(found.states)
    }

    /// The chain: all of it, or only until the main goal is met.
    pub(super) fn chain(&self, until_goal: bool) -> Vec<State> {
        let state = |known: &Known| {
            let mut state = State { start: known.start, ..State::default() };
            if until_goal && known.meets_goal {
                state.converts = 1.0;
            } else {
                state.ends = known.ends;
                for (to, share) in &known.onward {
                    *state.onward.entry(*to).or_default() += share;
                }
            }
            state
        };
        let states: Vec<State> = self.states.iter().map(state).collect();
        if until_goal { self.reached_of(states) } else { states }
    }

    /// The states that are come to; the others end at once, for a circle among them never would.
    fn reached_of(&self, mut states: Vec<State>) -> Vec<State> {
        let mut reached = vec![false; states.len()];
        let mut open: Vec<usize> = (0..states.len()).filter(|at| states[*at].start > 0.0).collect();
        while let Some(at) = open.pop() {
            if !std::mem::replace(&mut reached[at], true) {
                open.extend(states[at].onward.keys());
            }
        }
        for (state, _) in states.iter_mut().zip(reached).filter(|(_, reached)| !reached) {
            *state = State { ends: 1.0, ..State::default() };
        }
        states
    }
}

struct Found {
    states: States,
    rows: HashMap<(Place, Option<StageAt>), usize>,
    open: Vec<(usize, Place, Option<StageAt>)>,
}

impl Found {
    /// The row of a state, new where nobody has come to it yet.
    fn row(&mut self, place: Place, stage: Option<StageAt>) -> usize {
        *self.rows.entry((place, stage)).or_insert_with(|| {
            let at = self.states.places.len();
            self.states.places.push(place);
            self.states.states.push(Known::default());
            self.open.push((at, place, stage));
            at
        })
    }
}

fn way_from(
    program: &Program,
    persona: PersonaAt,
    place: Place,
    stage: Option<StageAt>,
) -> Result<Way, NotExact> {
    match place {
        Place::Touchpoint(row) => way_from_touchpoint(program, persona, &program.touchpoints[row], stage),
        Place::Rule(row) => way_from_rule(program, row, stage),
    }
}

fn way_from_touchpoint(
    program: &Program,
    persona: PersonaAt,
    place: &Touchpoint,
    stage: Option<StageAt>,
) -> Result<Way, NotExact> {
    let name = || program.names.nodes[place.node].clone();
    if place.capacity.is_some() {
        return Err(NotExact::Capacity { node: name() });
    }
    if !place.also.is_empty() {
        return Err(NotExact::Beside { node: name() });
    }
    let goals = place.event.map_or(&[][..], |event| &program.events[event].goals);
    let hands_over = place.routing.routes.iter().any(|route| matches!(route.to, Onward::HandsOver(_)));
    if hands_over && !goals.is_empty() {
        return Err(NotExact::GoalAtOnce { node: name() });
    }
    let felt = if place.stage == stage { &place.feelings.each } else { &place.feelings.first };
    let stays = survives(program, persona, felt);
    let to = |onward| match onward {
        Onward::Walks(touchpoint) => Place::Touchpoint(touchpoint),
        Onward::HandsOver(rule) => Place::Rule(rule),
    };
    let routes = &place.routing.routes;
    let leave = if routes.is_empty() { 1.0 } else { place.routing.leave };
    Ok(Way {
        lasts: place.stay.mean(),
        meets_goal: goals.iter().any(|goal| program.main_goal == Some(*goal)),
        onward: routes.iter().map(|route| (to(route.to), stays * route.share)).collect(),
        ends: stays * leave + (1.0 - stays),
        stage: place.stage,
    })
}

/// The probability that no pain point makes the customer leave.
fn survives(program: &Program, persona: PersonaAt, felt: &Felt) -> f64 {
    let pains = felt.pains.iter().map(|pain| &program.pains[*pain]);
    let felt = pains.filter(|pain| pain.felt_by.as_ref().is_none_or(|felt_by| felt_by[persona]));
    felt.map(|pain| 1.0 - pain.frequency * pain.leave).product()
}

fn way_from_rule(program: &Program, row: RuleAt, stage: Option<StageAt>) -> Result<Way, NotExact> {
    let place = &program.rules[row];
    let name = || program.names.nodes[place.node].clone();
    let automation = &program.automations[place.automation];
    if automation.on && automation.for_whom.is_some() {
        return Err(NotExact::ForSome { node: name() });
    }
    let mut way = Way { lasts: 0.0, meets_goal: false, onward: Vec::new(), ends: 0.0, stage };
    let mut lead = |link: Option<LinkAt>, share: f64| match link {
        Some(link) => way.onward.push((to(program, link), share)),
        None => way.ends += share,
    };
    match &place.rule {
        _ if !automation.on => lead(None, 1.0),
        Rule::Exit => lead(None, 1.0),
        Rule::Goal(_) | Rule::Delay(Delay::For(_)) => lead(place.next, 1.0),
        Rule::Split(split) if split.experiment.is_none() => {
            split.arms.iter().zip(split.choice.shares()).for_each(|(link, weight)| lead(*link, *weight));
        }
        Rule::Split(_) => return Err(NotExact::Experiment { node: name() }),
        _ => return Err(NotExact::Rule { node: name() }),
    }
    if automation.on {
        match &place.rule {
            Rule::Goal(goal) => way.meets_goal = program.main_goal == Some(*goal),
            Rule::Delay(Delay::For(sampler)) => way.lasts = sampler.mean(),
            _ => {}
        }
    }
    Ok(way)
}

fn to(program: &Program, link: LinkAt) -> Place {
    match program.links[link].to {
        Target::Touchpoint(touchpoint) => Place::Touchpoint(touchpoint),
        Target::Rule(rule) => Place::Rule(rule),
    }
}
