//! The engine for maps in which customers compete for places: one clock for all customers of a
//! replication (S§5).
//!
//! Customers walk alone between touchpoints with a capacity, as far as their next request for a place;
//! only requests, places that become free and the ends of patience meet on the shared clock, in the
//! order of S§2: by time; timers before moves; by customer. Nothing that happens to a customer in a
//! queue can change who is given a place, so that they too wait alone, and do what happened meanwhile
//! once they have a place or have left. Memory follows the customers in flight.

mod line;
mod parking;

use std::{cmp::Reverse, collections::BinaryHeap, iter::Peekable};

use crate::{
    crowd::Arrival,
    draws::Whose,
    program::{CapacityAt, Program},
    sums::{QueueSums, ReplicationSums, Sums},
    table::Table,
    walk::{Cancelled, Halt, Last, Request, Walker, trace::Silent},
};
use line::Line;
use parking::{Guest, Parked, Parking, Spot};

/// Hears of the customers of a replication.
pub(crate) trait Audience {
    /// Whether to note when a customer who comes is given places.
    fn wants(&self, arrival: &Arrival) -> bool;

    /// Whether a customer is counted. Who is not takes places all the same.
    fn counts(&self, _: Whose) -> bool {
        true
    }

    /// A customer has finished. `given` says when they were given each place that they asked for, `None`
    /// for one that they did not get; it is empty for those who are not wanted. `last` is what they did.
    ///
    /// # Errors
    /// When the run is cancelled.
    fn finished(&mut self, arrival: Arrival, given: Vec<Option<i64>>, last: Last) -> Result<(), Cancelled>;
}

/// The customers of one replication, on one clock.
pub(crate) struct Shared<'w, 'p, A, I: Iterator> {
    walker: &'w mut Walker<'p, Silent>,
    audience: &'w mut A,
    arrivals: Peekable<I>,
    clock: BinaryHeap<Reverse<Due>>,
    lines: Table<CapacityAt, Line>,
    sums: Table<CapacityAt, QueueSums>,
    parking: Parking,
    /// Who asks before is left out of the queue figures.
    counted_from: i64,
    last_arrival: i64,
    /// Whether the walker's customer is counted.
    is_counting: bool,
    /// The counts of those who are not while the walker's customer is, and the other way round; `None` as
    /// long as everybody is.
    others: Option<Box<Sums>>,
}

/// Something on the shared clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Due {
    place: Place,
    what: What,
}

/// A place in the order of what is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    time: i64,
    class: Class,
    customer: u32,
}

/// Which of what is due at the same instant comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Class {
    Timer,
    Move,
}

/// What is due. A customer who frees a place and asks for one at the same instant frees it first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum What {
    Free(CapacityAt),
    Asks(Spot),
    LosesPatience(Spot),
}

impl Place {
    fn of_move(time: i64, customer: u32) -> Self {
        Self { time, class: Class::Move, customer }
    }

    fn of_arrival(arrival: &Arrival) -> Self {
        Self::of_move(arrival.at, arrival.whose.customer)
    }
}

impl<'w, 'p, A: Audience, I: Iterator<Item = Arrival>> Shared<'w, 'p, A, I> {
    /// A replication in which nobody has come yet.
    pub(crate) fn new(
        program: &'p Program,
        walker: &'w mut Walker<'p, Silent>,
        arrivals: I,
        audience: &'w mut A,
    ) -> Self {
        let setting = &program.setting;
        Self {
            walker,
            audience,
            arrivals: arrivals.peekable(),
            clock: BinaryHeap::new(),
            lines: program.capacities.iter().map(|capacity| Line::new(capacity.places)).collect(),
            sums: Table::filled(program.capacities.len(), QueueSums::default()),
            parking: Parking::default(),
            counted_from: setting.start.saturating_add(setting.warm_up),
            last_arrival: i64::MIN,
            is_counting: true,
            others: None,
        }
    }

    /// Walks all customers of the replication and adds its counts to the walker's.
    ///
    /// # Errors
    /// When the run is cancelled.
    pub(crate) fn run(mut self, number: u16) -> Result<(), Cancelled> {
        let before = ReplicationSums::so_far(&self.walker.sums);
        loop {
            let due = self.clock.peek().map(|Reverse(due)| due.place);
            match self.arrivals.peek().map(Place::of_arrival) {
                Some(arrival) if due.is_none_or(|due| arrival < due) => self.welcome()?,
                _ => match self.clock.pop() {
                    Some(Reverse(due)) => self.perform(due)?,
                    None => break,
                },
            }
        }
        self.count(true);
        let sums = &mut self.walker.sums;
        let replication = ReplicationSums::so_far(sums).since(&before, self.sums);
        sums.replications.add(number, replication);
        Ok(())
    }

    fn welcome(&mut self) -> Result<(), Cancelled> {
        let Some(arrival) = self.arrivals.next() else { return Ok(()) };
        self.last_arrival = arrival.at;
        self.count_if_one_of_them(&arrival);
        self.walker.welcome_drawn(arrival.whose, arrival.at);
        let given = (self.is_counting && self.audience.wants(&arrival)).then(Vec::new);
        self.walk(Guest { arrival, horizon: self.walker.horizon(), given })
    }

    /// Has the walker go on with a customer who was taken aside, if they are still there.
    fn go_on_with(&mut self, spot: Spot) -> Option<Parked> {
        let parked = self.parking.leave(spot, self.walker)?;
        self.count_if_one_of_them(&parked.guest.arrival);
        Some(parked)
    }

    /// Counts what the walker's customer does from now on, or does not.
    #[inline]
    fn count_if_one_of_them(&mut self, arrival: &Arrival) {
        self.count(self.audience.counts(arrival.whose));
    }

    #[inline]
    fn count(&mut self, is_counting: bool) {
        if is_counting != self.is_counting {
            let program = self.walker.program();
            let others = self.others.get_or_insert_with(|| Box::new(Sums::new(program)));
            std::mem::swap(&mut self.walker.sums, others);
            self.is_counting = is_counting;
        }
    }

    fn perform(&mut self, due: Due) -> Result<(), Cancelled> {
        let now = due.place.time;
        match due.what {
            What::Asks(spot) => match self.go_on_with(spot) {
                Some(parked) => match self.ask(parked.guest, parked.request)? {
                    Some(guest) => self.walk(guest),
                    None => Ok(()),
                },
                None => Ok(()),
            },
            What::Free(capacity) => {
                self.lines[capacity].give_back();
                while let Some(spot) = self.lines[capacity].next(&self.parking) {
                    if let Some(parked) = self.go_on_with(spot) {
                        self.end_wait(parked, now)?;
                    }
                }
                Ok(())
            }
            What::LosesPatience(spot) => {
                let Some(parked) = self.go_on_with(spot) else { return Ok(()) };
                let (capacity, counted) = (parked.request.capacity, parked.counted);
                self.lines[capacity].has_left(&self.parking);
                self.sums[capacity].abandoned += u64::from(counted);
                self.sums[capacity].count_wait(&parked, now);
                self.walk(parked.guest.was_given(None))
            }
        }
    }

    /// A place is free for the first in a line, unless their journey is over by then.
    fn end_wait(&mut self, parked: Parked, now: i64) -> Result<(), Cancelled> {
        let (capacity, horizon) = (parked.request.capacity, parked.guest.horizon);
        self.sums[capacity].count_wait(&parked, now.min(horizon));
        let guest = if now < horizon {
            self.give(parked.guest, capacity, now)?
        } else {
            parked.guest.was_given(None)
        };
        self.walk(guest)
    }

    /// Walks the walker's customer on for as long as they find free places, and takes them aside where
    /// they have to wait for the clock.
    fn walk(&mut self, mut guest: Guest) -> Result<(), Cancelled> {
        while let Halt::Asks(request) = self.walker.walk_on()? {
            let now = Place::of_move(request.at, guest.customer());
            let is_first = self.arrivals.peek().is_none_or(|arrival| now < Place::of_arrival(arrival))
                && self.clock.peek().is_none_or(|Reverse(due)| now < due.place);
            if !is_first {
                let spot = self.parking.park(Parked { guest, request, counted: false }, self.walker);
                self.clock.push(Reverse(Due { place: now, what: What::Asks(spot) }));
                return Ok(());
            }
            match self.ask(guest, request)? {
                Some(next) => guest = next,
                None => return Ok(()),
            }
        }
        self.walker.finish();
        self.audience.finished(guest.arrival, guest.given.unwrap_or_default(), self.walker.last())
    }

    /// The walker's customer asks for a place; `None` where they now stand in line.
    fn ask(&mut self, guest: Guest, request: Request) -> Result<Option<Guest>, Cancelled> {
        let others_come = self.arrivals.peek().is_some();
        let is_in_time = request.at >= self.counted_from && (others_come || request.at <= self.last_arrival);
        let counted = self.is_counting && is_in_time;
        self.sums[request.capacity].asked += u64::from(counted);
        self.sums[request.capacity].left_out += u64::from(self.is_counting && !is_in_time);
        if self.lines[request.capacity].is_free() {
            return self.give(guest, request.capacity, request.at).map(Some);
        }
        let (customer, horizon) = (guest.customer(), guest.horizon);
        let spot = self.parking.park(Parked { guest, request, counted }, self.walker);
        let waiting = self.lines[request.capacity].queue(spot);
        if let Some(day) = self.walker.day(request.at) {
            self.walker.sums.days.line(request.capacity).raise(day, waiting);
        }
        if request.until < horizon {
            let place = Place { time: request.until, class: Class::Timer, customer };
            self.clock.push(Reverse(Due { place, what: What::LosesPatience(spot) }));
        }
        Ok(None)
    }

    /// The walker's customer is given a place, which is free again at the end of the stay or of their
    /// journey.
    fn give(&mut self, guest: Guest, capacity: CapacityAt, at: i64) -> Result<Guest, Cancelled> {
        self.lines[capacity].take();
        let until = self.walker.give_place(at)?.min(guest.horizon);
        let place = Place::of_move(until, guest.customer());
        self.clock.push(Reverse(Due { place, what: What::Free(capacity) }));
        Ok(guest.was_given(Some(at)))
    }
}

impl QueueSums {
    fn count_wait(&mut self, parked: &Parked, until: i64) {
        if parked.counted {
            let asked = parked.request.at;
            self.waited += u64::from(until > asked);
            self.wait += u128::from(until.abs_diff(asked));
        }
    }
}
