//! The same walks written by hand for these maps alone, by the same draws, with nothing counted but
//! visits, waiting and conversions, and nothing noted but who is kept.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
    hint::black_box,
};

use crate::{
    KEPT,
    shops::{CAPACITY, PER_DAY, ROUTES},
};

/// The routes as thresholds of 53-bit draws.
type Routes = [Vec<(u64, usize)>; 6];

fn routes() -> Routes {
    ROUTES.map(|routes| {
        let mut passed = 0.0;
        let route = |(share, to): &(f64, usize)| {
            passed += share;
            ((passed * 2_f64.powi(53)) as u64, *to)
        };
        routes.iter().map(route).collect()
    })
}

/// A customer on the way.
#[derive(Clone, Copy)]
struct Walk {
    number: u32,
    at: usize,
    visits: [u32; 7],
    /// The draws of a visit that waits for its place, or for its end.
    pending: (u64, u64),
}

/// The customers with the smallest draws.
#[derive(Default)]
struct Kept(BinaryHeap<(u64, u32)>);

impl Kept {
    fn look_at(&mut self, draw: u64, number: u32) {
        if self.0.len() < KEPT || self.0.peek().is_some_and(|largest| (draw, number) < *largest) {
            self.0.push((draw, number));
            if self.0.len() > KEPT {
                self.0.pop();
            }
        }
    }
}

impl Walk {
    fn new(number: u32) -> Self {
        Self { number, at: 0, visits: [0; 7], pending: (0, 0) }
    }

    /// The draws of the customer: when they come, and whether they are kept.
    fn coming(number: u32) -> (u64, u64) {
        pair([number, 0, 0, 3 << 16])
    }

    /// The draws of a visit: its stay, and the way on.
    fn draws(&mut self) -> (u64, u64) {
        let visit = self.visits[self.at] << 16;
        self.visits[self.at] += 1;
        pair([self.number, self.at as u32 * 77_777, visit, 0])
    }

    /// Goes on by a draw; `false` for one who leaves.
    fn go_on(&mut self, routes: &Routes, draw: u64) -> bool {
        let route = routes[self.at].iter().find(|route| draw < route.0);
        route.inspect(|route| self.at = route.1).is_some()
    }
}

/// Customers who have nothing to do with each other.
pub fn alone(customers: u64) -> u64 {
    let routes = routes();
    let (mut entered, mut kept) = ([0_u64; 7], Kept::default());
    for number in 0..customers as u32 {
        kept.look_at(Walk::coming(number).1, number);
        let mut walk = Walk::new(number);
        while walk.at < 6 {
            entered[walk.at] += 1;
            let (_, draw) = walk.draws();
            if !walk.go_on(&routes, draw) {
                break;
            }
        }
        entered[6] += u64::from(walk.at == 6);
    }
    black_box(kept.0);
    black_box(entered)[6]
}

/// Customers who compete for the places of one touchpoint; only there they meet on a clock.
pub fn shared(customers: u64) -> u64 {
    let (place, places, mean) = CAPACITY;
    let (routes, mut free) = (routes(), places);
    let (mut entered, mut waited, mut kept) = ([0_u64; 7], 0_u64, Kept::default());
    // Who asks for a place, and who has done with one, by time.
    let mut clock: BinaryHeap<Reverse<(u64, u32, bool)>> = BinaryHeap::new();
    let mut walks: Vec<Walk> = Vec::new();
    let mut unused: Vec<u32> = Vec::new();
    let mut line: VecDeque<(u32, u64)> = VecDeque::new();
    let mut coming = 0.0;
    let mut next = 0_u32;
    let exponential = |draw: u64, mean: f64| -mean * libm::log1p(-((draw as f64 + 0.5) / 2_f64.powi(53)));
    loop {
        let is_arrival = u64::from(next) < customers
            && clock.peek().is_none_or(|Reverse((time, ..))| coming < *time as f64);
        let (mut walk, now) = if is_arrival {
            let walk = Walk::new(next);
            let (gap, keep) = Walk::coming(next);
            kept.look_at(keep, next);
            let now = coming as u64;
            coming += exponential(gap, 86_400e3 / PER_DAY);
            next += 1;
            (walk, now)
        } else {
            let Some(Reverse((now, slot, has_done))) = clock.pop() else { break };
            if !has_done && free == 0 {
                line.push_back((slot, now));
                continue;
            }
            if !has_done {
                free -= 1;
                clock.push(Reverse((
                    now + exponential(walks[slot as usize].pending.0, mean) as u64,
                    slot,
                    true,
                )));
                continue;
            }
            unused.push(slot);
            let mut walk = walks[slot as usize];
            free += 1;
            if let Some((slot, since)) = line.pop_front() {
                waited += now - since;
                free -= 1;
                clock.push(Reverse((
                    now + exponential(walks[slot as usize].pending.0, mean) as u64,
                    slot,
                    true,
                )));
            }
            if !walk.go_on(&routes, walk.pending.1) {
                continue;
            }
            (walk, now)
        };
        while walk.at < 6 {
            entered[walk.at] += 1;
            if walk.at == place {
                walk.pending = walk.draws();
                let slot = unused.pop().unwrap_or(walks.len() as u32);
                match walks.get_mut(slot as usize) {
                    Some(free) => *free = walk,
                    None => walks.push(walk),
                }
                clock.push(Reverse((now, slot, false)));
                break;
            }
            let (_, draw) = walk.draws();
            if !walk.go_on(&routes, draw) {
                break;
            }
        }
        entered[6] += u64::from(walk.at == 6);
    }
    black_box((waited, kept.0));
    black_box(entered)[6]
}

/// The two 53-bit draws of a block.
fn pair(counter: [u32; 4]) -> (u64, u64) {
    let block = philox(counter, [7, 0]);
    let draw = |low, high| (u64::from(high) << 32 | u64::from(low)) >> 11;
    (draw(block[0], block[1]), draw(block[2], block[3]))
}

fn philox(mut c: [u32; 4], mut key: [u32; 2]) -> [u32; 4] {
    for _ in 0..10 {
        let (a, b) = (0xD251_1F53 * u64::from(c[0]), 0xCD9E_8D57 * u64::from(c[2]));
        c = [(b >> 32) as u32 ^ c[1] ^ key[0], b as u32, (a >> 32) as u32 ^ c[3] ^ key[1], a as u32];
        key = [key[0].wrapping_add(0x9E37_79B9), key[1].wrapping_add(0xBB67_AE85)];
    }
    c
}
