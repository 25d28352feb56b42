//! Replay: a log of recorded customers walked through a map (S§8), event by event.
//!
//! The log's events move the own token; rules run for real on them. Customers may be interleaved as they
//! like: what is kept of each is where they are, not what they did, so that memory grows with the number of
//! customers, and with that of events only as far as rules ask about the past: the events that conditions
//! and waits look back to, the messages that went out, and what is still pending. Of each customer, events
//! come in the order of time, those at equal times in the order of the log; one that is earlier than the
//! customer's last is left out and counted, for it could only be put right by sorting the whole log first.
//!
//! An event belongs to the touchpoint that emits it. Where several do, it is the first to which the map
//! draws the move, otherwise the first of them in the order of nodes.

mod attributes;
mod ways;

use std::{
    collections::{BTreeMap, HashMap},
    sync::atomic::{AtomicBool, Ordering},
};

use crate::{
    draws::{Draws, Whose, customer_of_key},
    exact::NotExact,
    program::{EventAt, LinkAt, Program, TouchpointAt},
    result::{
        Deviation, Left, Mode, ReplayResult, RunResult,
        report::{self, Header},
    },
    run::RunError,
    walk::{Cancelled, Traveller, Walker, trace::Silent},
};
use attributes::Attributes;
use ways::{Used, Ways, touchpoints_by_event};

/// A replay under way.
pub struct Replay<'p> {
    program: &'p Program,
    cancelled: &'p AtomicBool,
    walker: Walker<'p, Silent>,
    ways: Ways,
    touchpoints: HashMap<String, Vec<TouchpointAt>>,
    listened: HashMap<&'p str, EventAt>,
    customers: HashMap<Box<str>, Recorded>,
    attributes: Attributes,
    tally: Tally,
}

/// A customer of the log.
struct Recorded {
    who: Box<Traveller>,
    /// When their last event came.
    last: i64,
    /// The touchpoint that their last mapped event ended.
    at: Option<At>,
}

/// The touchpoint that a customer's last mapped event ended.
#[derive(Clone, Copy)]
struct At {
    touchpoint: TouchpointAt,
    /// Whether the own token has handed over to a rule there.
    handed_over: bool,
}

/// What is counted of the log itself.
struct Tally {
    events: u64,
    mapped: u64,
    unmapped: BTreeMap<String, u64>,
    unmapped_others: u64,
    out_of_order: u64,
    moves: u64,
    drawn: u64,
    deviations: HashMap<(TouchpointAt, TouchpointAt), u64>,
    used: Used,
    last: i64,
}

/// How many names of unmapped events are told apart; a log of more is probably read by the wrong column.
const MOST_NAMES: usize = 1000;

/// What became of an event of the log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fed {
    /// Its customer went on with it.
    Taken,
    /// It stands below a later one of its customer, and was left out.
    OutOfOrder,
}

impl<'p> Replay<'p> {
    /// A replay through a map of a log that has columns with these names besides the customer, the event
    /// and the time: those that the map asks for are attributes. Setting `cancelled` ends it soon.
    pub fn new<'n>(
        program: &'p Program,
        columns: impl IntoIterator<Item = &'n str>,
        cancelled: &'p AtomicBool,
    ) -> Self {
        let listened = program.names.events.rows().map(|(row, name)| (name.as_str(), row));
        Self {
            program,
            cancelled,
            walker: Walker::of_recorded(program, Draws::new(program.setting.seed), cancelled, Silent),
            ways: Ways::of(program),
            touchpoints: touchpoints_by_event(program),
            listened: listened.collect(),
            customers: HashMap::new(),
            attributes: Attributes::of(program, columns),
            tally: Tally::new(program),
        }
    }

    /// Takes the log's next event: whose it is, its name, and when it came, in milliseconds since 1970
    /// began; and what its columns say of the customer, whose attributes these are from now on, until a row
    /// says otherwise. Says whether it could be taken.
    ///
    /// # Errors
    /// When the replay is cancelled.
    pub fn feed<'v>(
        &mut self,
        customer: &str,
        event: &str,
        time: i64,
        values: impl IntoIterator<Item = &'v str>,
    ) -> Result<Fed, RunError> {
        self.tally.events += 1;
        let is_new = !self.customers.contains_key(customer);
        let said = self.attributes.read(&mut self.walker, values);
        if is_new {
            let whose = Whose { customer: customer_of_key(customer), replication: 0 };
            let who = self.walker.welcome(whose, time, said);
            self.customers.insert(customer.into(), Recorded { who, last: time, at: None });
        }
        let Some(recorded) = self.customers.get_mut(customer) else { return Ok(Fed::Taken) };
        if time < recorded.last {
            self.tally.out_of_order += 1;
            return Ok(Fed::OutOfOrder);
        }
        self.tally.last = self.tally.last.max(time);
        let stay = (!is_new).then_some((time - recorded.last) as u64);
        recorded.last = time;
        let candidates = self.touchpoints.get(event).map_or(&[][..], Vec::as_slice);
        let to = choose(&self.ways, recorded.at, candidates);
        let (ways, tally, at) = (&self.ways, &mut self.tally, &mut recorded.at);
        let heard = self.listened.get(event).copied();
        self.walker
            .resume(&mut recorded.who, time, |walker| {
                walker.hear(said);
                match to {
                    Some(to) => {
                        tally.mapped += 1;
                        if let Some(from) = *at {
                            tally.count_move(walker, ways, from, to);
                        }
                        let handed_over = walker.end_recorded(to, stay).is_some();
                        *at = Some(At { touchpoint: to, handed_over });
                    }
                    None => {
                        tally.count_unmapped(event);
                        if let Some(heard) = heard {
                            walker.emit_recorded(heard);
                        }
                    }
                }
            })
            .map(|()| Fed::Taken)
            .map_err(|Cancelled| RunError::Cancelled)
    }

    /// Ends the log: what is still pending by its last event happens, and what waits is counted.
    ///
    /// # Errors
    /// When the replay is cancelled.
    pub fn finish(mut self) -> Result<RunResult, RunError> {
        let end = self.tally.last.saturating_add(1);
        let customers = self.customers.len() as u64;
        for mut recorded in self.customers.into_values() {
            if self.cancelled.load(Ordering::Relaxed) {
                return Err(RunError::Cancelled);
            }
            let at = recorded.at;
            self.walker
                .resume(&mut recorded.who, end, |walker| {
                    if let Some(at) = at.filter(|at| !at.handed_over) {
                        walker.ended_at(at.touchpoint, Left::End);
                    }
                })
                .map_err(|Cancelled| RunError::Cancelled)?;
            self.walker.farewell(&mut recorded.who);
        }
        let header = Header {
            only: None,
            mode: Mode::Replayed,
            customers,
            seed: self.program.setting.seed,
            replications: 1,
            replay: Some(self.tally.result(self.program, &self.ways, &self.attributes, customers)),
        };
        Ok(report::of(self.program, &self.walker.sums, &Err(NotExact::Recorded), header))
    }
}

/// The touchpoint that an event ends.
fn choose(ways: &Ways, from: Option<At>, candidates: &[TouchpointAt]) -> Option<TouchpointAt> {
    let drawn = |to: &&TouchpointAt| from.is_some_and(|from| ways.way(from.touchpoint, **to).is_some());
    match candidates {
        [] | [_] => candidates.first().copied(),
        several => several.iter().find(drawn).or(several.first()).copied(),
    }
}

impl Tally {
    fn new(program: &Program) -> Self {
        Self {
            events: 0,
            mapped: 0,
            unmapped: BTreeMap::new(),
            unmapped_others: 0,
            out_of_order: 0,
            moves: 0,
            drawn: 0,
            deviations: HashMap::new(),
            used: Used::none(program),
            last: i64::MIN,
        }
    }

    fn count_unmapped(&mut self, event: &str) {
        if let Some(count) = self.unmapped.get_mut(event) {
            *count += 1;
        } else if self.unmapped.len() < MOST_NAMES {
            self.unmapped.insert(event.to_owned(), 1);
        } else {
            self.unmapped_others += 1;
        }
    }

    /// Counts a move, and how the customer left the touchpoint it came from.
    fn count_move(&mut self, walker: &mut Walker<'_, Silent>, ways: &Ways, from: At, to: TouchpointAt) {
        self.moves += 1;
        let way = ways.way(from.touchpoint, to);
        match way {
            Some(way) => {
                self.drawn += 1;
                self.used.count(way);
            }
            None => *self.deviations.entry((from.touchpoint, to)).or_default() += 1,
        }
        if from.handed_over {
            return;
        }
        match way.and_then(|way| way.first()) {
            Some(first) if walker.starts_beside(*first) => walker.ended_at(from.touchpoint, Left::Brought),
            Some(first) => walker.went_on(*first),
            None => walker.ended_at(from.touchpoint, Left::Deviation),
        }
    }

    fn result(self, program: &Program, ways: &Ways, attributes: &Attributes, customers: u64) -> ReplayResult {
        let id = |link: &LinkAt| program.names.links[*link].clone();
        let unknown = program.segments.rows().filter(|(_, when)| !attributes.say(program, when));
        let zones: Vec<_> = program.personas.iter().map(|persona| &persona.zone).collect();
        let unused = ways.links.iter().filter(|link| self.used.times(**link) == 0);
        ReplayResult {
            customers,
            events: self.events,
            mapped: self.mapped,
            unmapped_others: self.unmapped_others,
            out_of_order: self.out_of_order,
            moves: self.moves,
            drawn: self.drawn,
            fitness: (self.moves > 0).then(|| self.drawn as f64 / self.moves as f64),
            used: ways.links.iter().map(|link| (id(link), self.used.times(*link))).collect(),
            unused: unused.map(id).collect(),
            deviations: deviations(program, &self.deviations),
            unmapped: self.unmapped,
            attributes: attributes.names(program),
            missing: attributes.missing(program),
            unknown_segments: unknown.map(|(row, _)| program.names.segments[row].clone()).collect(),
            consent_drawn: program.anybody.consent.iter().any(|consent| consent.certain().is_none()),
            zones_differ: zones.windows(2).any(|two| two[0] != two[1]),
        }
    }
}

/// The deviations, most frequent first, then in the order of nodes.
fn deviations(program: &Program, counts: &HashMap<(TouchpointAt, TouchpointAt), u64>) -> Vec<Deviation> {
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort_by_key(|((from, to), count)| (std::cmp::Reverse(**count), *from, *to));
    let id =
        |touchpoint: &TouchpointAt| program.names.node_ids[program.touchpoints[*touchpoint].node].clone();
    let named = sorted.into_iter().map(|((from, to), count)| (id(from), id(to), *count));
    named.map(|(from, to, count)| Deviation { from, to, count }).collect()
}
