//! Waiting for a place in a touchpoint with a capacity (S§3). Who is given one, and when, is decided by
//! the shared clock; here is what it means to the one who waits.

use super::{
    Cancelled, Own, Recorder, Request, Walker,
    trace::Happening,
    traveller::{Queue, Stay},
};
use crate::{draws::Purpose, result::Left};

impl<R: Recorder> Walker<'_, R> {
    /// The customer is about to ask for a place, for a stay that would begin now.
    pub(super) fn queue_for(&mut self, stay: Stay) {
        let place = &self.program.touchpoints[stay.touchpoint];
        let own = || self.who.persona.and_then(|persona| self.program.personas[persona].patience.as_ref());
        let patience = place.capacity.and_then(|row| self.program.capacities[row].patience.as_ref());
        let patience = patience.or_else(own);
        let until = patience.map_or(i64::MAX, |patience| {
            let lasts = patience.only_value().unwrap_or_else(|| {
                patience.draw(self.draws.uniform(self.who.whose, place.name, stay.visit, Purpose::Patience))
            });
            stay.since.saturating_add_unsigned(lasts)
        });
        self.note(Some(stay.node), |_| Happening::AsksForPlace {
            until: (until < i64::MAX).then_some(until),
        });
        self.who.own = Own::Queues(Queue { stay, until, has_asked: false });
    }

    /// What the customer asks for, the first time that they are looked at in the queue.
    #[inline(always)]
    pub(super) fn request(&mut self) -> Option<Request> {
        let Own::Queues(queue) = &mut self.who.own else { return None };
        if std::mem::replace(&mut queue.has_asked, true) {
            return None;
        }
        let (stay, until) = (queue.stay, queue.until);
        let capacity = self.program.touchpoints[stay.touchpoint].capacity?;
        Some(Request { capacity, at: stay.since, until })
    }

    /// Gives the customer in the queue a place, after all that happens to them meanwhile; when they will
    /// leave it.
    pub(crate) fn give_place(&mut self, at: i64) -> Result<i64, Cancelled> {
        self.run_until(at)?;
        let Own::Queues(Queue { stay, .. }) = self.who.own else { return Ok(at) };
        let until = at.saturating_add(stay.until - stay.since);
        self.who.now = at;
        self.stay(Stay { since: at, until, ..stay });
        Ok(until)
    }

    /// The customer has waited for as long as they would.
    pub(super) fn lose_patience(&mut self, queue: Queue) {
        self.leave(queue.stay.node, Left::Patience);
        self.has_left();
    }
}
