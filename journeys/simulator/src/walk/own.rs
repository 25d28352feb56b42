//! The own token: touchpoints, their stays, and where customers go on to (S§3).

use super::{
    Own, Recorder, Traveller, Walker,
    trace::{Happening, Way},
    traveller::Stay,
};
use crate::{
    draws::{Draws, OfCustomer, OfVisit, Purpose, Uniform},
    program::{
        LinkAt, StageAt, TouchpointAt,
        touchpoint::{Onward, Route, Touchpoint},
    },
    result::Left,
    sums::StageSums,
    table::Table,
};

/// How a customer comes to a touchpoint.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Came {
    AtEntry,
    By(LinkAt),
}

impl<R: Recorder> Walker<'_, R> {
    /// The own token goes to a touchpoint; where that has been visited too often, to the next to which
    /// a rule wants to bring the customer.
    pub(super) fn go_to(&mut self, touchpoint: TouchpointAt, came: Came) {
        if !self.enter(touchpoint, came) {
            self.has_left();
        }
    }

    /// The own token has left the journey, unless a rule wants to bring it somewhere.
    pub(super) fn has_left(&mut self) {
        self.who.session.leave(self.who.now);
        loop {
            self.who.own = Own::Left;
            self.who.stage = None;
            match self.who.bringing.pop_front() {
                Some((touchpoint, link)) if self.enter(touchpoint, Came::By(link)) => return,
                Some(_) => {}
                None => return,
            }
        }
    }

    /// A rule brings the customer to a touchpoint: at once where they rest or have left, otherwise when
    /// the touchpoint they are in ends.
    pub(super) fn bring(&mut self, touchpoint: TouchpointAt, link: LinkAt) {
        match self.who.own {
            Own::At(_) | Own::Queues(_) => {
                self.who.bringing.push_back((touchpoint, link));
                let node = self.program.touchpoints[touchpoint].node;
                self.note(Some(node), |walker| Happening::WillBeBrought { connector: walker.link_id(link) });
            }
            Own::Rests | Own::Left => {
                self.come_back(touchpoint);
                self.go_to(touchpoint, Came::By(link));
            }
            Own::Recorded => {}
        }
    }

    /// Enters a touchpoint; `false` where it has been visited too often.
    fn enter(&mut self, touchpoint: TouchpointAt, came: Came) -> bool {
        match self.begin_stay(touchpoint, came) {
            Some(stay) => {
                match self.program.touchpoints[touchpoint].capacity {
                    None => self.stay(stay),
                    Some(_) => self.queue_for(stay),
                }
                true
            }
            None => false,
        }
    }

    /// A stay begins.
    pub(super) fn stay(&mut self, stay: Stay) {
        self.note(Some(stay.node), |_| Happening::Waits { until: Some(stay.until) });
        self.who.own = Own::At(stay);
    }

    /// A visit of a touchpoint begins; `None` where it has been visited too often.
    #[inline(always)]
    fn begin_stay(&mut self, touchpoint: TouchpointAt, came: Came) -> Option<Stay> {
        let place = &self.program.touchpoints[touchpoint];
        let visit = self.visit(place.node);
        self.note(Some(place.node), |walker| Happening::Entered { by: walker.way(came) });
        let first = enter_stage(&mut self.who, &mut self.sums.stages, place.stage);
        let Some(visit) = visit else {
            self.leave(place.node, Left::VisitCap);
            return None;
        };
        self.who.session.come(touchpoint);
        let ahead = &self.visits[touchpoint];
        let (stay, route) = draw_visit(place, ahead, &self.draws, self.who.stays, visit);
        let since = self.who.now;
        let until = since.saturating_add_unsigned(stay);
        Some(Stay { touchpoint, node: place.node, since, until, visit, first, route })
    }

    fn way(&self, came: Came) -> Way {
        match came {
            Came::AtEntry => Way::Entry,
            Came::By(link) => Way::Connector { connector: self.link_id(link) },
        }
    }

    /// The touchpoint ends: feel, emit, leave by pain, collect, start what is beside, be brought or go
    /// on, in this order. Who leaves by pain has cost what a visit costs, and brings nothing.
    pub(super) fn end_stay(&mut self, stay: Stay) {
        let place = &self.program.touchpoints[stay.touchpoint];
        self.who.own = Own::Rests;
        if place.fixed_stay.is_none() {
            self.sums.touchpoints[stay.touchpoint].dwell.add((stay.until - stay.since) as u64);
        }
        let felt = if stay.first { &place.feelings.first } else { &place.feelings.each };
        let leaves_for = if felt.is_empty() { None } else { self.feel(felt) };
        if self.program.has_moods {
            self.sums.touchpoints[stay.touchpoint].moods.add(self.who.mood);
        }
        if R::RECORDS {
            self.note_emitted(place.node);
        }
        if let Some(event) = place.event {
            self.emit(event);
        }
        self.who.cost += place.cost;
        if let Some(pain) = leaves_for {
            self.sums.pains[pain].lost += 1;
            self.leave(place.node, Left::Pain);
            return self.has_left();
        }
        self.who.revenue += place.revenue;
        if !place.collects.is_empty() {
            self.collect(place, stay.visit);
        }
        self.start_also(place);
        match self.who.bringing.pop_front() {
            Some((touchpoint, link)) => {
                self.leave(place.node, Left::Brought);
                self.go_to(touchpoint, Came::By(link));
            }
            None => self.go_on(place, stay.route),
        }
    }

    /// Starts the rules that a touchpoint also starts when it ends.
    pub(super) fn start_also(&mut self, place: &Touchpoint) {
        for (link, rule) in &place.also {
            self.start(*rule, *link, None, place.node);
        }
    }

    /// The own token goes on by a routed connector, or leaves.
    #[inline(always)]
    fn go_on(&mut self, place: &Touchpoint, draw: Uniform) {
        let Some(route) = self.pick_route(place, draw) else {
            self.leave(place.node, place.routing.left_by());
            return self.has_left();
        };
        self.sums.proceeded[route.link] += 1;
        let (link, share) = (route.link, route.share);
        self.note(Some(place.node), |walker| Happening::WentOn {
            connector: walker.link_id(link),
            chance: Some(share),
        });
        match route.to {
            Onward::Walks(touchpoint) => self.go_to(touchpoint, Came::By(route.link)),
            Onward::HandsOver(rule) => self.hand_over(rule, route.link),
        }
    }

    #[inline(always)]
    fn pick_route<'t>(&self, place: &'t Touchpoint, draw: Uniform) -> Option<&'t Route> {
        let effect = self.program.setting.mood_effect;
        if effect == 0.0 || place.routing.leave <= 0.0 || place.routing.leave >= 1.0 {
            place.routing.pick(draw)
        } else {
            place.routing.pick_shifted(draw, place.routing.leave_in_mood(effect, self.who.mood))
        }
    }

    /// Asks for what the touchpoint collects.
    fn collect(&mut self, place: &Touchpoint, visit: u16) {
        for (number, collects) in place.collects.iter().enumerate() {
            let given = collects.given.certain().unwrap_or_else(|| {
                // A touchpoint asks for far fewer than 65,000 things.
                collects.given.is_above(self.draws.collected(
                    self.who.whose,
                    place.name,
                    visit,
                    number as u16,
                ))
            });
            self.note(Some(place.node), |_| Happening::Collected { given });
            if given {
                if let Some((attribute, value)) = collects.value {
                    self.who.attributes[attribute] = Some(value);
                }
                if let Some(channel) = collects.consent {
                    self.who.consent[channel] = Some(true);
                }
            }
        }
        self.notice();
    }

    fn note_emitted(&mut self, node: crate::program::NodeAt) {
        if let Some(event) = &self.program.names.emits[node] {
            let event = event.clone();
            self.note(Some(node), |_| Happening::Emitted { event });
        }
    }
}

/// How long a visit takes and what decides its way on: one block of random bits. `ahead` is what draws at the
/// first visits have in common.
#[inline(always)]
pub(super) fn draw_visit(
    place: &Touchpoint,
    ahead: &[OfVisit],
    draws: &Draws,
    customer: OfCustomer,
    visit: u16,
) -> (u64, Uniform) {
    if place.is_certain {
        return (place.fixed_stay.unwrap_or(0), Uniform::LEAST);
    }
    let of_visit = ahead.get(usize::from(visit)).copied();
    let pair = draws.joined(customer, of_visit.unwrap_or_else(|| draws.of_visit(place.name, visit)));
    let stay = place.fixed_stay.unwrap_or_else(|| place.stay.draw(pair.uniform(Purpose::Stay)));
    (stay, pair.uniform(Purpose::Route))
}

/// Whether a touchpoint is the first of a visit to its stage.
#[inline(always)]
pub(super) fn enter_stage(
    who: &mut Traveller,
    stages: &mut Table<StageAt, StageSums>,
    stage: Option<StageAt>,
) -> bool {
    if who.stage == stage {
        return false;
    }
    who.stage = stage;
    if let Some(stage) = stage {
        let sums = &mut stages[stage];
        sums.entered += 1;
        sums.people += u64::from(who.is_first_visit(stage));
    }
    true
}
