//! The short way through plain touchpoints, at which nothing happens but a stay and the choice of the way. What
//! happens there is what happens at any touchpoint ([`own`](super::own)); here is all that it needs, at hand.

use super::{
    Own, Recorder, Walker,
    own::{Came, draw_visit, enter_stage},
    traveller::Stay,
};
use crate::{
    program::{LinkAt, NodeAt, RuleAt, TouchpointAt, touchpoint::Onward},
    result::Left,
};

/// Why a customer strolls no further.
enum Stop {
    /// Not before the stay ends, or something more happens there.
    At(Stay),
    Leaves(NodeAt, Left),
    HandsOver(RuleAt, LinkAt),
    /// More happens where they come.
    Comes(TouchpointAt, LinkAt),
}

impl<R: Recorder> Walker<'_, R> {
    /// Walks on for as long as nothing is pending and the customer passes plain touchpoints: what
    /// [`end_stay`](Self::end_stay) does there, and nothing else.
    pub(super) fn stroll(&mut self, stay: Stay, end: i64) {
        match self.pass(stay, end) {
            Stop::At(stay) => self.who.own = Own::At(stay),
            Stop::Leaves(node, reason) => {
                self.leave(node, reason);
                self.has_left();
            }
            Stop::HandsOver(rule, link) => {
                self.who.own = Own::Rests;
                self.hand_over(rule, link);
            }
            Stop::Comes(touchpoint, link) => self.go_to(touchpoint, Came::By(link)),
        }
    }

    fn pass(&mut self, mut stay: Stay, end: i64) -> Stop {
        let Self { program, draws, visits, limits, sums, who, .. } = self;
        let (program, who) = (*program, &mut **who);
        let mut place = &program.touchpoints[stay.touchpoint];
        if !place.is_plain {
            return Stop::At(stay);
        }
        while stay.until < end {
            who.now = stay.until;
            if place.fixed_stay.is_none() {
                sums.touchpoints[stay.touchpoint].dwell.add((stay.until - stay.since) as u64);
            }
            if program.has_money {
                who.cost += place.cost;
                who.revenue += place.revenue;
            }
            let Some(route) = place.routing.pick(stay.route) else {
                return Stop::Leaves(place.node, place.routing.left_by());
            };
            sums.proceeded[route.link] += 1;
            let touchpoint = match route.to {
                Onward::Walks(touchpoint) => touchpoint,
                Onward::HandsOver(rule) => return Stop::HandsOver(rule, route.link),
            };
            place = &program.touchpoints[touchpoint];
            if !place.is_plain || place.capacity.is_some() || who.visits_of(place.node) >= limits.visits {
                return Stop::Comes(touchpoint, route.link);
            }
            // Below the cap, which has 16 bits.
            let visit = who.visit(place.node) as u16;
            sums.nodes[place.node].enter(visit == 0);
            let first = enter_stage(who, &mut sums.stages, place.stage);
            who.session.come(touchpoint);
            let (lasts, route) = draw_visit(place, &visits[touchpoint], draws, who.stays, visit);
            let (since, until) = (stay.until, stay.until.saturating_add_unsigned(lasts));
            stay = Stay { touchpoint, node: place.node, since, until, visit, first, route };
        }
        Stop::At(stay)
    }
}
