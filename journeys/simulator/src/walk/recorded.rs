//! The own token in a replay: recorded events move it (S§8).

use std::num::NonZeroU32;

use safar_model::value::condition::Scalar;

use super::{
    Cancelled, Limits, Own, Recorder, Traveller, Walker,
    own::enter_stage,
    trace::{Happening, Way},
};
use crate::{
    draws::{Draws, Whose},
    program::{AttributeAt, EventAt, LinkAt, Program, TouchpointAt, touchpoint::Onward},
    result::Left,
    sums::Groups,
};

/// The most visits of a rule by one customer in a replay: as many as the key of a draw can tell apart.
/// The scenario's visit cap does not apply, but every walk must end.
const MOST_VISITS: u32 = 65_535;

impl<'p, R: Recorder> Walker<'p, R> {
    /// A walker of recorded customers.
    pub(crate) fn of_recorded(
        program: &'p Program,
        draws: Draws,
        cancelled: &'p std::sync::atomic::AtomicBool,
        recorder: R,
    ) -> Self {
        let limits = Limits { visits: MOST_VISITS, horizon: i64::MAX, ticks: MOST_VISITS, days: i64::MAX };
        let walker = Self { limits, ..Self::new(program, draws, cancelled, recorder) };
        let mut walker = walker.following(NonZeroU32::MIN);
        // They may enter anywhere, wherever the map says that customers do.
        walker.sums.groups.get_or_insert_with(|| Box::new(Groups::new(program)));
        walker
    }

    /// A recorded customer comes with their first event, and with what its row says of them.
    pub(crate) fn welcome(
        &mut self,
        whose: Whose,
        arrival: i64,
        said: &[(AttributeAt, u32)],
    ) -> Box<Traveller> {
        let before = std::mem::replace(&mut self.who, Box::new(Traveller::new(self.program)));
        self.begin(whose, arrival, None);
        self.who.own = Own::Recorded;
        self.take_attributes(said);
        self.listen();
        std::mem::replace(&mut self.who, before)
    }

    /// Does for a customer all that is due before `end`, then what `events` do at that moment.
    pub(crate) fn resume(
        &mut self,
        who: &mut Box<Traveller>,
        end: i64,
        then: impl FnOnce(&mut Self),
    ) -> Result<(), Cancelled> {
        std::mem::swap(&mut self.who, who);
        let done = self.run_until(end);
        self.who.now = end;
        then(self);
        std::mem::swap(&mut self.who, who);
        done.map(|_| ())
    }

    /// The log says what a customer's attributes are, by the numbers of values.
    pub(crate) fn hear(&mut self, said: &[(AttributeAt, u32)]) {
        if self.take_attributes(said) {
            self.notice();
        }
    }

    /// Notes attributes; whether any of them is another than before.
    fn take_attributes(&mut self, said: &[(AttributeAt, u32)]) -> bool {
        let mut is_news = false;
        for (attribute, value) in said {
            is_news |= self.who.attributes[*attribute].replace(*value) != Some(*value);
        }
        self.who.is_noted |= is_news;
        is_news
    }

    /// The number of an attribute's value, new where neither the map nor the log has named it.
    pub(crate) fn number(&mut self, attribute: AttributeAt, value: Scalar) -> u32 {
        let named = &self.program.attributes[attribute].values;
        if let Some(number) = named.iter().position(|named| named.as_ref() == Some(&value)) {
            return number as u32;
        }
        let learned = &mut self.learned[attribute];
        learned.push(value);
        // A log of more values than 32 bits can number does not fit into memory.
        (named.len() + learned.len() - 1) as u32
    }

    /// An event comes to which no touchpoint belongs.
    pub(crate) fn emit_recorded(&mut self, event: EventAt) {
        self.who.is_noted = true;
        self.emit(event);
    }

    /// A recorded event ends a touchpoint after a stay that is unknown for a first event; the rule to
    /// which the own token hands over, if it does.
    pub(crate) fn end_recorded(&mut self, touchpoint: TouchpointAt, stay: Option<u64>) -> Option<LinkAt> {
        let program = self.program;
        let place = &program.touchpoints[touchpoint];
        self.who.is_noted = true;
        self.who.entry.get_or_insert(touchpoint);
        self.come_after(stay.unwrap_or(u64::MAX), touchpoint);
        self.who.session.come(touchpoint);
        self.who.session.leave(self.who.now);
        self.visit(place.node);
        self.note(Some(place.node), |_| Happening::Entered { by: Way::Recorded });
        if let Some(stay) = stay {
            self.sums.touchpoints[touchpoint].dwell.add(stay);
        }
        let first = enter_stage(&mut self.who, &mut self.sums.stages, place.stage);
        let felt = if first { &place.feelings.first } else { &place.feelings.each };
        self.feel(felt);
        if program.has_moods {
            self.sums.touchpoints[touchpoint].moods.add(self.who.mood);
        }
        if let Some(event) = place.event {
            self.emit(event);
        }
        self.who.cost += place.cost;
        self.who.revenue += place.revenue;
        self.start_also(place);
        let certain = place.routing.routes.iter().find(|route| route.share >= 1.0)?;
        let Onward::HandsOver(rule) = certain.to else { return None };
        self.sums.proceeded[certain.link] += 1;
        self.hand_over(rule, certain.link);
        Some(certain.link)
    }

    /// Whether a connector starts a rule beside the customer's own way.
    pub(crate) fn starts_beside(&self, link: LinkAt) -> bool {
        let also = self.program.touchpoints.iter().flat_map(|place| &place.also);
        also.into_iter().any(|(beside, _)| *beside == link)
    }

    /// The next event shows by which connector the own token went on from a touchpoint.
    pub(crate) fn went_on(&mut self, link: LinkAt) {
        self.sums.proceeded[link] += 1;
    }

    /// The own token has ended at a touchpoint, as far as the map knows.
    pub(crate) fn ended_at(&mut self, touchpoint: TouchpointAt, reason: Left) {
        let node = self.program.touchpoints[touchpoint].node;
        self.leave(node, reason);
    }

    /// The log has ended: counts what a customer did.
    pub(crate) fn farewell(&mut self, who: &mut Box<Traveller>) {
        std::mem::swap(&mut self.who, who);
        self.finish();
        std::mem::swap(&mut self.who, who);
    }
}
