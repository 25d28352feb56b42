//! The exact solution of maps that are absorbing Markov chains (S§6): expected visits, conversion, and
//! the mean time to the first main goal of those who reach it. It disregards horizon and visit cap.

mod chain;
mod states;

use safar_model::journey::RecordName;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{
    program::{NodeAt, PersonaAt, Program},
    table::Table,
};
use chain::{Chain, Unsolved};
use states::{Place, States};

/// What a map gives by calculation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Exact {
    /// The expected visits of each node by one customer.
    pub(crate) visits: Table<NodeAt, f64>,
    /// The probability of meeting the main goal.
    pub(crate) conversion: f64,
    /// The mean time to it, in milliseconds; `None` where nobody meets it.
    pub(crate) mean_time: Option<f64>,
}

/// Why a map has no exact solution.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, strum::VariantNames)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum NotExact {
    /// There are no touchpoints.
    NoTouchpoints,
    /// Mood moves the odds of leaving.
    MoodEffect,
    /// Customers or tokens come to a rule of a kind that no chain holds.
    Rule {
        /// The rule.
        node: RecordName,
    },
    /// An experiment gives a customer the same arm at every visit, so that what comes depends on the past.
    Experiment {
        /// The split.
        node: RecordName,
    },
    /// Customers compete for places.
    Capacity {
        /// The touchpoint.
        node: RecordName,
    },
    /// A rule starts beside the customer's own way.
    Beside {
        /// The touchpoint.
        node: RecordName,
    },
    /// A rule starts where an event meets a goal that may end it at once.
    GoalAtOnce {
        /// The touchpoint.
        node: RecordName,
    },
    /// A rule belongs to an automation that is only for some.
    ForSome {
        /// The rule.
        node: RecordName,
    },
    /// Those who come here never leave.
    NeverEnds {
        /// The node.
        node: RecordName,
    },
    /// Customers feel differently by persona, and a file says who is which.
    PersonasOfFile,
    /// There is too much to calculate.
    TooLarge,
    /// The customers are those of a log.
    Recorded,
    /// Only the customers of one group are counted.
    OneGroup,
}

/// Solves a map.
///
/// # Errors
/// Why it cannot be solved.
pub(crate) fn solve(program: &Program) -> Result<Exact, NotExact> {
    let mut exact =
        Exact { visits: Table::filled(program.names.nodes.len(), 0.0), conversion: 0.0, mean_time: None };
    let mut time = 0.0;
    let persona_matters = program.pains.iter().any(|pain| pain.felt_by.is_some());
    if persona_matters && program.people.as_ref().is_some_and(|people| people.personas.is_some()) {
        return Err(NotExact::PersonasOfFile);
    }
    let weights: f64 = program.personas.iter().map(|persona| persona.weight).sum();
    for (persona, weight) in program.personas.rows().map(|(row, persona)| (row, persona.weight / weights)) {
        let weight = if persona_matters { weight } else { 1.0 };
        if weight > 0.0 {
            time += weight * add_persona(program, persona, weight, &mut exact)?;
        }
        if !persona_matters {
            break;
        }
    }
    exact.mean_time = (exact.conversion > 0.0).then(|| time / exact.conversion);
    Ok(exact)
}

/// Adds a persona's part to visits and conversion; their expected time to the goal, counted 0 for
/// those who do not reach it.
fn add_persona(
    program: &Program,
    persona: PersonaAt,
    weight: f64,
    exact: &mut Exact,
) -> Result<f64, NotExact> {
    let states = States::of(program, persona)?;
    let name = |place: Place| program.names.nodes[place.node(program)].clone();
    let explain = |unsolved| match unsolved {
        Unsolved::NeverEnds(at) => NotExact::NeverEnds { node: name(states.places[at]) },
        Unsolved::TooLarge => NotExact::TooLarge,
    };
    let all = Chain::new(states.chain(false)).solve().map_err(explain)?;
    for (place, visits) in states.places.iter().zip(&all.visits) {
        exact.visits[place.node(program)] += weight * visits;
    }
    let until_goal = Chain::new(states.chain(true)).solve().map_err(explain)?;
    let mut time = 0.0;
    for (at, state) in states.states.iter().enumerate() {
        let converts = until_goal.converts[at];
        exact.conversion += weight * state.start * converts;
        time += until_goal.visits[at] * state.lasts * converts;
    }
    Ok(time)
}
