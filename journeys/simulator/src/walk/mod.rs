//! The walker: what happens to one customer, by the rules of SEMANTICS.md.
//!
//! A customer has an own token, which walks touchpoints ([`own`], [`queue`]), and rule tokens, which walk rules
//! ([`tokens`], [`moves`], [`rules`], [`messages`]); what happens to the customer starts more of them
//! ([`events`]). What is pending waits in the customer's [`agenda`]; the own token's next step does not,
//! so that customers whom no rule concerns never touch it.

mod agenda;
mod decide;
mod events;
mod feel;
mod messages;
mod moves;
mod own;
mod queue;
mod recorded;
mod rules;
mod session;
mod stroll;
mod tokens;
pub(crate) mod trace;
mod traveller;

use std::{
    num::NonZeroU32,
    sync::atomic::{AtomicBool, Ordering},
};

use safar_model::value::condition::Scalar;

use crate::{
    draws::{Draws, Name, OfVisit, Purpose, Whose},
    program::{
        AttributeAt, CapacityAt, NodeAt, PersonaAt, Program, SegmentAt, TouchpointAt, people::Persona,
        touchpoint::Touchpoint,
    },
    result::Left,
    sums::{CENTURY, DAY, Outcome, Sums},
    table::{Row, Table},
};
use agenda::{Class, What};
use own::Came;
use trace::{Happening, Recorder};
pub(crate) use traveller::Traveller;
use traveller::{Own, Queue, Stay};

/// How many steps of one customer are walked between two looks at the cancel flag.
const STEPS_BETWEEN_LOOKS: u32 = 1 << 14;

/// How many visits of each touchpoint have their part of draws worked out ahead.
const VISITS_AHEAD: usize = 4;

/// Walks customers one after the other and counts what happens.
pub(crate) struct Walker<'p, R> {
    program: &'p Program,
    draws: Draws,
    /// What all customers' draws at the first visits of each touchpoint have in common.
    visits: Table<TouchpointAt, [OfVisit; VISITS_AHEAD]>,
    cancelled: &'p AtomicBool,
    limits: Limits,
    /// The calendar day that was asked for last: when it begins, and its number.
    today: (i64, i64),
    pub(crate) sums: Sums,
    pub(crate) recorder: R,
    who: Box<Traveller>,
    /// Values of attributes that a log has and the map does not name, numbered after those it names.
    learned: Table<AttributeAt, Vec<Scalar>>,
    last: Last,
    /// Every how manyth customer's path is counted; nobody's where it is `None`.
    follows: Option<NonZeroU32>,
    /// The path of the one who was followed last; kept for its memory.
    path: Vec<TouchpointAt>,
    /// The segment of which it is told of each customer whether they belong to it.
    asks_for: Option<SegmentAt>,
}

/// What ends a walk that would go on.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// Visits of a node before the cap.
    visits: u32,
    /// How long after their entry customers are walked, in milliseconds.
    horizon: i64,
    /// How often the interval of a trigger comes round for one customer.
    ticks: u32,
    /// Calendar days, from that of the start, before which what happens is told by day.
    days: i64,
}

/// What the last customer did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Last {
    /// Whether they met the main goal.
    pub(crate) converted: bool,
    /// Millionths of the currency.
    pub(crate) revenue: i128,
    pub(crate) cost: i128,
    /// Whether they were still on their way at the horizon.
    pub(crate) is_cut: bool,
    /// Whether they belonged to the segment that is asked for, in the end.
    pub(crate) belongs: bool,
}

/// Where a walk stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Halt {
    /// Nothing more happens in time.
    Over,
    /// The customer asks for a place; walking on without having been given one is waiting for it until
    /// patience ends.
    Asks(Request),
}

/// What has become of a customer beside whom nothing was pending.
enum Alone {
    /// Nothing more happens in time.
    Over,
    /// They are at the next touchpoint.
    Goes,
    /// Something else is pending now.
    IsConcerned,
}

/// A customer asks for a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) capacity: CapacityAt,
    pub(crate) at: i64,
    /// When patience ends.
    pub(crate) until: i64,
}

/// The run was cancelled while a customer was on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cancelled;

impl<'p, R: Recorder> Walker<'p, R> {
    /// A walker of simulated customers.
    pub(crate) fn new(program: &'p Program, draws: Draws, cancelled: &'p AtomicBool, recorder: R) -> Self {
        let (sums, who) = (Sums::new(program), Box::new(Traveller::new(program)));
        let ahead = |place: &Touchpoint| std::array::from_fn(|at| draws.of_visit(place.name, at as u16));
        let (start, first) = (program.setting.start, program.setting.day(program.setting.start));
        Self {
            program,
            draws,
            visits: program.touchpoints.iter().map(ahead).collect(),
            cancelled,
            today: (start - start.rem_euclid(DAY), first),
            limits: Limits {
                visits: program.setting.visit_cap,
                horizon: program.setting.horizon,
                // The horizon holds no more of them than a run can follow.
                ticks: u32::MAX,
                days: CENTURY,
            },
            sums,
            recorder,
            who,
            learned: Table::filled(program.attributes.len(), Vec::new()),
            last: Last::default(),
            follows: None,
            path: Vec::new(),
            asks_for: None,
        }
    }

    /// Tells of each customer whether they belong to a segment.
    pub(crate) fn asking_for(self, segment: SegmentAt) -> Self {
        Self { asks_for: Some(segment), ..self }
    }

    /// Counts the paths of every so manyth customer, from the first on.
    pub(crate) fn following(self, every: NonZeroU32) -> Self {
        Self { follows: Some(every), ..self }
    }

    /// Walks a customer who comes at `arrival` to the end of their journey or to the horizon. Where they
    /// ask for a place, they are given one at the next of the moments in `given`, if any is left, and
    /// wait in vain otherwise.
    ///
    /// # Errors
    /// When the run is cancelled; the counts are then worthless.
    pub(crate) fn walk(
        &mut self,
        whose: Whose,
        arrival: i64,
        given: &[Option<i64>],
    ) -> Result<(), Cancelled> {
        let mut given = given.iter();
        self.welcome_drawn(whose, arrival);
        while let Halt::Asks(_) = self.walk_on()? {
            if let Some(at) = given.next().copied().flatten() {
                self.give_place(at)?;
            }
        }
        self.finish();
        Ok(())
    }

    /// A customer comes.
    pub(crate) fn welcome_drawn(&mut self, whose: Whose, arrival: i64) {
        let persona = self.draw_persona(whose);
        self.begin(whose, arrival, Some(persona));
        self.set_out();
    }

    /// Walks the customer on, until they ask for a place or nothing more happens before the horizon.
    pub(crate) fn walk_on(&mut self) -> Result<Halt, Cancelled> {
        self.run_until(self.horizon())
    }

    /// When the customer's journey ends at the latest.
    pub(crate) fn horizon(&self) -> i64 {
        self.who.entered_at.saturating_add(self.limits.horizon)
    }

    /// The number of the calendar day of a moment, from that of the start, if it is told by day.
    #[inline]
    pub(crate) fn day(&mut self, moment: i64) -> Option<i64> {
        // Neighbours mostly come on the same day, and it takes long to divide.
        if moment.wrapping_sub(self.today.0) as u64 >= DAY as u64 {
            self.today = (moment - moment.rem_euclid(DAY), self.program.setting.day(moment));
        }
        Some(self.today.1).filter(|day| *day < self.limits.days)
    }

    /// The map that it walks.
    pub(crate) fn program(&self) -> &'p Program {
        self.program
    }

    /// Somebody who is nobody yet.
    pub(crate) fn nobody(&self) -> Box<Traveller> {
        Box::new(Traveller::new(self.program))
    }

    /// Puts another customer in the place of the one on the way.
    pub(crate) fn swap(&mut self, who: &mut Box<Traveller>) {
        std::mem::swap(&mut self.who, who);
    }

    /// What the last customer did.
    pub(crate) fn last(&self) -> Last {
        self.last
    }

    /// The persona of the last customer, if it is known.
    pub(crate) fn persona(&self) -> Option<PersonaAt> {
        self.who.persona
    }

    /// What is known of the customer by their persona.
    #[inline]
    fn being(&self) -> &'p Persona {
        match self.who.persona {
            Some(persona) => &self.program.personas[persona],
            None => &self.program.anybody,
        }
    }

    /// A new customer, at rest.
    fn begin(&mut self, whose: Whose, arrival: i64, persona: Option<PersonaAt>) {
        self.who.whose = whose;
        self.who.stays = self.draws.of_customer(whose, Purpose::Stay);
        self.who.is_followed = self.follows.is_some_and(|every| whose.customer.is_multiple_of(every.get()));
        self.who.entered_at = arrival;
        self.who.now = arrival;
        self.who.own = Own::Rests;
        if let Some(day) = self.day(arrival) {
            self.sums.days.entries.add(day, 1);
        }
        self.who.persona = persona;
        self.who.mood = self.being().mood;
        self.note(None, |_| Happening::Arrived);
    }

    /// Of which persona a customer is.
    pub(crate) fn draw_persona(&self, whose: Whose) -> PersonaAt {
        let given = self.program.people.as_ref().and_then(|people| people.personas.as_ref());
        if let Some(Some(persona)) = given.and_then(|given| given.get(whose.customer as usize)) {
            return *persona;
        }
        let choice = &self.program.persona;
        Row::new(choice.certain().unwrap_or_else(|| {
            choice.pick(self.draws.uniform(whose, Name::of_customer(), 0, Purpose::Persona))
        }))
    }

    /// Where a customer enters; nowhere on a map without touchpoints.
    pub(crate) fn draw_entry(&self, whose: Whose) -> Option<TouchpointAt> {
        let choice = self.program.entry.as_ref()?;
        let entry = choice.certain().unwrap_or_else(|| {
            choice.pick(self.draws.uniform(whose, Name::of_customer(), 0, Purpose::Entry))
        });
        Some(self.program.entries[entry])
    }

    /// The customer enters, and what listens for that begins to listen.
    fn set_out(&mut self) {
        if let Some(touchpoint) = self.draw_entry(self.who.whose) {
            self.who.entry = Some(touchpoint);
            self.come_back(touchpoint);
            self.go_to(touchpoint, Came::AtEntry);
        }
        self.listen();
    }

    /// Does all that is due before `end`, or before the customer asks for a place.
    fn run_until(&mut self, end: i64) -> Result<Halt, Cancelled> {
        let mut steps = 0_u32;
        loop {
            steps += 1;
            if steps.is_multiple_of(STEPS_BETWEEN_LOOKS) && self.cancelled.load(Ordering::Relaxed) {
                return Err(Cancelled);
            }
            // Nothing is pending but the end of the stay.
            if let (Own::At(stay), false) = (self.who.own, self.who.is_concerned()) {
                match self.go_on_alone(stay, end) {
                    Alone::Over => return Ok(Halt::Over),
                    Alone::Goes => continue,
                    Alone::IsConcerned => {}
                }
            }
            if let Some(request) = self.request() {
                return Ok(Halt::Asks(request));
            }
            if !self.take_next(end) {
                return Ok(Halt::Over);
            }
        }
    }

    /// Ends a stay beside which nothing is pending, and all plain ones that follow it.
    #[inline(always)]
    fn go_on_alone(&mut self, stay: Stay, end: i64) -> Alone {
        if !R::RECORDS && self.program.touchpoints[stay.touchpoint].is_plain {
            self.stroll(stay, end);
        } else if stay.until < end {
            self.who.is_noted = true;
            self.who.now = stay.until;
            self.end_stay(stay);
        } else {
            return Alone::Over;
        }
        match self.who.own {
            _ if self.who.is_concerned() => Alone::IsConcerned,
            Own::Rests | Own::Left | Own::Recorded => Alone::Over,
            Own::At(stay) if stay.until >= end => Alone::Over,
            Own::At(_) => Alone::Goes,
            Own::Queues(_) => Alone::IsConcerned,
        }
    }

    /// Does what is due first, the own token's step or one of the agenda; `false` where nothing is before the
    /// end.
    #[inline(always)]
    fn take_next(&mut self, end: i64) -> bool {
        let (own, first) = (self.own_step(), self.who.agenda.first());
        let is_own = match (own, first) {
            (Some(own), Some(first)) => own < first,
            (own, _) => own.is_some(),
        };
        let Some((time, ..)) = (if is_own { own } else { first }).filter(|(time, ..)| *time < end) else {
            return false;
        };
        self.who.is_noted = true;
        self.who.now = time;
        match self.who.own {
            Own::At(stay) if is_own => self.end_stay(stay),
            Own::Queues(queue) if is_own => self.lose_patience(queue),
            _ => {
                if let Some(what) = self.who.agenda.pop() {
                    self.perform(what);
                }
            }
        }
        true
    }

    /// When the own token's next step is due, and where it stands among what is due at that instant: the
    /// end of a stay is a move, that of patience a timer.
    #[inline(always)]
    fn own_step(&self) -> Option<(i64, Class, NodeAt)> {
        match self.who.own {
            Own::At(stay) => Some((stay.until, Class::Move, stay.node)),
            Own::Queues(queue) => Some((queue.until, Class::Timer, queue.stay.node)),
            Own::Rests | Own::Left | Own::Recorded => None,
        }
    }

    fn perform(&mut self, what: What) {
        match what {
            What::Met(goal) => self.meet(goal, None),
            What::Go(token, link) => self.go(token, link),
            What::Act(token) => self.act(token),
            What::Ripe(token) => self.ripen(token),
            What::Fire(trigger) => self.fire_by_happening(trigger),
            What::Unmet(window) => self.close_window(window),
            What::Tick(trigger) => self.tick(trigger),
            What::Response(number) => self.respond(number),
        }
    }

    /// Counts where the customer still is, and that they are done.
    pub(crate) fn finish(&mut self) {
        let mut still_here = false;
        self.count_sessions();
        self.count_path();
        if let Own::At(stay) | Own::Queues(Queue { stay, .. }) = self.who.own {
            still_here = true;
            self.sums.nodes[stay.node].waiting += 1;
            self.note(Some(stay.node), |_| Happening::StillHere);
        }
        if !self.who.tokens.is_empty() {
            still_here = true;
            let waiting: Vec<NodeAt> =
                self.who.tokens.all().map(|(_, token)| self.program.rules[token.rule].node).collect();
            for node in waiting {
                self.sums.nodes[node].waiting += 1;
                self.note(Some(node), |_| Happening::StillHere);
            }
        }
        self.last = Last {
            converted: self.who.converted.is_some(),
            revenue: self.who.revenue,
            cost: self.who.cost,
            is_cut: still_here,
            belongs: false,
        };
        let converted = u64::from(self.last.converted);
        self.sums.customers += 1;
        self.sums.cut += u64::from(still_here);
        self.sums.converted += converted;
        if let Some(persona) = self.who.persona {
            let persona = &mut self.sums.personas[persona];
            persona.customers += 1;
            persona.converted += converted;
        }
        for (experiment, arm) in self.who.arms.rows() {
            if let Some(arm) = arm {
                let arm = &mut self.sums.experiments[experiment][usize::from(*arm)];
                arm.customers += 1;
                arm.converted += converted;
            }
        }
        self.count_in_groups();
        self.who.forget();
    }

    /// Counts the customer's path, if it is one of those that are.
    fn count_path(&mut self) {
        if std::mem::take(&mut self.who.is_followed) {
            let touchpoints = self.program.touchpoints.iter().as_slice();
            let row = |node: &NodeAt| touchpoints.binary_search_by_key(node, |place| place.node).ok();
            self.path.clear();
            self.path.extend(self.who.visited.iter().filter_map(row).map(TouchpointAt::new));
            self.sums.paths.add(&self.path, self.who.converted.is_some());
            self.who.visited.clear();
        }
    }

    /// Counts the customer among those with whom they have something in common, where that is told.
    fn count_in_groups(&mut self) {
        let Some(mut groups) = self.sums.groups.take() else { return };
        // To belong to a segment may be a matter of attributes, which are then known.
        self.who.is_noted |= !self.program.segments.is_empty();
        for (row, segment) in groups.segments.rows_mut() {
            if self.belongs(row) {
                self.last.belongs |= self.asks_for == Some(row);
                segment.add(&self.outcome());
            }
        }
        if let Some(persona) = self.who.persona {
            groups.personas[persona].add(&self.outcome());
        }
        if let Some(entry) = self.who.entry {
            groups.entries[entry].add(&self.outcome());
        }
        self.sums.groups = Some(groups);
    }

    fn outcome(&self) -> Outcome<'_> {
        let Last { revenue, cost, .. } = self.last;
        Outcome { time: self.who.converted, revenue, cost, stages: &self.who.been_in }
    }

    /// Counts a visit of a node; its number for draws, or `None` for one over the visit cap.
    #[inline(always)]
    fn visit(&mut self, node: NodeAt) -> Option<u16> {
        let visit = self.who.visit(node);
        self.sums.nodes[node].enter(visit == 0);
        // The cap is at most 65,535, so that a visit below it has 16 bits.
        (visit < self.limits.visits).then_some(visit as u16)
    }

    /// Notes that a token ended at a node.
    #[inline(always)]
    fn leave(&mut self, node: NodeAt, reason: Left) {
        self.sums.nodes[node].leave(reason);
        self.note(Some(node), |_| Happening::Ended { reason, goal: None });
    }

    /// Keeps what happened, where somebody wants to know.
    #[inline(always)]
    fn note(&mut self, node: Option<NodeAt>, what: impl FnOnce(&Self) -> Happening) {
        if R::RECORDS {
            let what = what(self);
            self.recorder.record(self.who.now, node, what);
        }
    }

    fn link_id(&self, link: crate::program::LinkAt) -> safar_model::value::id::Id {
        self.program.names.links[link].clone()
    }
}
