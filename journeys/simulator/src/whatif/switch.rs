//! Maps with something switched off.

use safar_model::value::id::Id;

use crate::{
    draws::choice::Threshold,
    program::{PainAt, Program},
    table::Row,
};

/// A map with something switched off, or on that is not there yet.
pub(super) struct Switched {
    /// What.
    pub(super) id: Id,
    pub(super) program: Program,
    /// Whether it is there now, so that it adds what this run has more than the other.
    pub(super) is_there: bool,
}

/// All maps in which a message, an automation or a pain point is switched off, or an opportunity has
/// been taken.
pub(super) fn each(program: &Program) -> Vec<Switched> {
    let names = &program.names;
    let messages = program.messages.rows().map(|(row, message)| {
        let mut other = program.clone();
        other.messages[row].on = false;
        Switched {
            id: names.node_ids[program.rules[message.rule].node].clone(),
            program: other,
            is_there: true,
        }
    });
    let automations = names.automations.rows().filter(|(row, _)| program.automations[*row].on);
    let automations = automations.map(|(row, id)| {
        let mut other = program.clone();
        other.automations[row].on = false;
        Switched { id: id.clone(), program: other, is_there: true }
    });
    let pains = program.pains.rows().map(|(row, pain)| Switched {
        id: names.node_ids[pain.node].clone(),
        program: without_pains(program, &[row]),
        is_there: true,
    });
    let opportunities = names.opportunities.iter().map(|(id, pains)| Switched {
        id: id.clone(),
        program: without_pains(program, pains),
        is_there: false,
    });
    messages.chain(automations).chain(pains).chain(opportunities).collect()
}

fn without_pains(program: &Program, pains: &[PainAt]) -> Program {
    let mut other = program.clone();
    for pain in pains {
        // Every row comes from this program.
        if pain.at() < other.pains.len() {
            other.pains[*pain].hits = Threshold::NEVER;
            other.pains[*pain].frequency = 0.0;
        }
    }
    other
}
