//! What a run warns of: what its map says in vain, and what its counts leave in doubt.

use super::{Left, Mode, Warning};
use crate::{program::Program, sums::Sums};

/// The warnings of a run.
pub(crate) fn warnings(mode: Mode, program: &Program, sums: &Sums) -> Vec<Warning> {
    let mut warnings = program.warnings.clone();
    let is_shared = program.compete && mode == Mode::Simulated;
    if is_shared && sums.replications.iter().len() == 1 {
        warnings.push(Warning::OneReplication);
    }
    for (row, sums) in sums.nodes.rows() {
        let times = sums.left(Left::VisitCap);
        if times > 0 {
            warnings.push(Warning::VisitCapMet { node: program.names.nodes[row].clone(), times });
        }
    }
    if is_shared {
        warnings.extend(left_out(program, sums));
    }
    let keyed = program.triggers.iter().filter(|trigger| trigger.is_keyed);
    for trigger in keyed.filter(|_| mode == Mode::Replayed) {
        let node = program.names.nodes[program.rules[trigger.rule].node].clone();
        warnings.push(Warning::KeyNotRead { node });
    }
    if sums.cut > 0 && mode == Mode::Simulated {
        warnings.push(Warning::HorizonMet { customers: sums.cut });
    }
    warnings
}

/// The queues whose figures leave out more customers than they count.
fn left_out(program: &Program, sums: &Sums) -> impl Iterator<Item = Warning> {
    program.capacities.rows().filter_map(|(row, capacity)| {
        let queues = || sums.replications.iter().map(|replication| &replication.queues[row]);
        let counted: u64 = queues().map(|queue| queue.asked).sum();
        let left_out: u64 = queues().map(|queue| queue.left_out).sum();
        let node = program.touchpoints[capacity.touchpoint].node;
        let node = || program.names.nodes[node].clone();
        (left_out > counted).then(|| Warning::QueueLeftOut {
            node: node(),
            left_out,
            asked: counted + left_out,
        })
    })
}
