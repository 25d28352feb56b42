//! Absorbing Markov chains, solved by eliminating one state after the other.
//!
//! With P the probabilities of going from state to state, expected visits from the start e are
//! v = e(I − P)⁻¹, and the probability of being absorbed as converted h = (I − P)⁻¹c (Kemeny and Snell,
//! *Finite Markov Chains*, 1960). A state is eliminated by sending what comes to it straight on to where
//! it leads. Its own 1 − pₛₛ is summed from what leaves it, never subtracted, after Grassmann, Taksar and
//! Heyman (1985): so nothing cancels, and loops of nearly 1 are as accurate as any. States with few
//! neighbours go first, which keeps a map's chain sparse.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BTreeSet, BinaryHeap},
};

/// A chain to be solved.
#[derive(Debug, Clone, Default)]
pub(super) struct Chain {
    states: Vec<State>,
}

/// A state of a chain.
#[derive(Debug, Clone, Default)]
pub(super) struct State {
    /// The probability of starting here.
    pub(super) start: f64,
    /// The probability of going on to each other state.
    pub(super) onward: BTreeMap<usize, f64>,
    /// The probability of being absorbed as converted.
    pub(super) converts: f64,
    /// The probability of being absorbed otherwise.
    pub(super) ends: f64,
}

/// What is known of each state.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Solution {
    /// The expected number of visits.
    pub(super) visits: Vec<f64>,
    /// The probability of being absorbed as converted from here.
    pub(super) converts: Vec<f64>,
}

/// Why a chain has no solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unsolved {
    /// From this state nothing ever ends.
    NeverEnds(usize),
    /// There is too much to calculate.
    TooLarge,
}

/// The most multiplications for one chain: some seconds' work.
const MOST_WORK: usize = 100_000_000;

/// What is left to be known of a state when it is eliminated.
struct Eliminated {
    state: usize,
    start: f64,
    converts: f64,
    /// 1 / (1 − pₛₛ).
    stays: f64,
    onward: Vec<(usize, f64)>,
    into: Vec<(usize, f64)>,
}

impl Chain {
    pub(super) fn new(states: Vec<State>) -> Self {
        Self { states }
    }

    /// Solves the chain.
    pub(super) fn solve(self) -> Result<Solution, Unsolved> {
        let len = self.states.len();
        let eliminated = self.eliminate()?;
        let mut solution = Solution { visits: vec![0.0; len], converts: vec![0.0; len] };
        for s in eliminated.iter().rev() {
            let come: f64 = s.into.iter().map(|(from, part)| solution.visits[*from] * part).sum();
            let convert: f64 = s.onward.iter().map(|(to, part)| solution.converts[*to] * part).sum();
            solution.visits[s.state] = (s.start + come) * s.stays;
            solution.converts[s.state] = (s.converts + convert) * s.stays;
        }
        Ok(solution)
    }

    fn eliminate(mut self) -> Result<Vec<Eliminated>, Unsolved> {
        let mut into = self.sources();
        let degree =
            |states: &[State], into: &[BTreeSet<usize>], at: usize| states[at].onward.len() * into[at].len();
        let mut queue: BinaryHeap<_> =
            (0..self.states.len()).map(|at| Reverse((degree(&self.states, &into, at), at))).collect();
        let mut done = vec![false; self.states.len()];
        let mut eliminated = Vec::with_capacity(self.states.len());
        let mut work = 0;
        while let Some(Reverse((expected, at))) = queue.pop() {
            if done[at] {
                continue;
            }
            let now = degree(&self.states, &into, at);
            if now > expected {
                queue.push(Reverse((now, at)));
                continue;
            }
            work += now;
            if work > MOST_WORK {
                return Err(Unsolved::TooLarge);
            }
            done[at] = true;
            eliminated.push(self.take_out(at, &mut into)?);
        }
        Ok(eliminated)
    }

    /// The states from which each state is come to, itself left out.
    fn sources(&self) -> Vec<BTreeSet<usize>> {
        let mut into = vec![BTreeSet::new(); self.states.len()];
        for (at, state) in self.states.iter().enumerate() {
            for to in state.onward.keys().filter(|to| **to != at) {
                into[*to].insert(at);
            }
        }
        into
    }

    fn take_out(&mut self, at: usize, into: &mut [BTreeSet<usize>]) -> Result<Eliminated, Unsolved> {
        let mut state = std::mem::take(&mut self.states[at]);
        state.onward.remove(&at);
        let leaves = state.onward.values().sum::<f64>() + state.converts + state.ends;
        if leaves <= 0.0 {
            return Err(Unsolved::NeverEnds(at));
        }
        let stays = 1.0 / leaves;
        let from: Vec<usize> = std::mem::take(&mut into[at]).into_iter().collect();
        let onward: Vec<(usize, f64)> = state.onward.into_iter().collect();
        for (to, part) in &onward {
            into[*to].remove(&at);
            self.states[*to].start += state.start * stays * part;
        }
        let mut come = Vec::with_capacity(from.len());
        for from in from {
            let Some(part) = self.states[from].onward.remove(&at) else { continue };
            come.push((from, part));
            let sent = part * stays;
            for (to, part) in &onward {
                *self.states[from].onward.entry(*to).or_default() += sent * part;
                if *to != from {
                    into[*to].insert(from);
                }
            }
            self.states[from].converts += sent * state.converts;
            self.states[from].ends += sent * state.ends;
        }
        Ok(Eliminated { state: at, start: state.start, converts: state.converts, stays, onward, into: come })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn state(start: f64, onward: &[(usize, f64)], converts: f64, ends: f64) -> State {
        State { start, onward: onward.iter().copied().collect(), converts, ends }
    }

    #[test]
    fn the_gamblers_ruin_is_solved_exactly() {
        // From 2 of 4 coins, winning with 0.6: by hand, p = (1 − (2/3)²) / (1 − (2/3)⁴) = 9/13.
        let states = vec![
            state(0.0, &[(1, 0.6)], 0.0, 0.4),
            state(1.0, &[(0, 0.4), (2, 0.6)], 0.0, 0.0),
            state(0.0, &[(1, 0.4)], 0.6, 0.0),
        ];
        let solution = Chain::new(states).solve().expect("it ends");
        assert!((solution.converts[1] - 9.0 / 13.0).abs() < 1e-15);
        let visits: f64 = solution.visits.iter().sum();
        // The expected number of bets is (4p − 2) / (0.6 − 0.4).
        assert!((visits - (4.0 * 9.0 / 13.0 - 2.0) / 0.2).abs() < 1e-14);
    }

    #[test]
    fn loops_of_nearly_1_lose_no_digits() {
        let leaves = 1e-15;
        let states = vec![
            state(1.0, &[(0, 1.0 - leaves), (1, leaves / 2.0)], 0.0, leaves / 2.0),
            state(0.0, &[], 1.0, 0.0),
        ];
        let solution = Chain::new(states).solve().expect("it ends");
        assert!((solution.visits[0] * leaves - 1.0).abs() < 1e-14);
        assert!((solution.converts[0] - 0.5).abs() < 1e-15);
    }

    #[test]
    fn what_never_ends_is_named() {
        let states = vec![
            state(1.0, &[(1, 0.5)], 0.5, 0.0),
            state(0.0, &[(2, 1.0)], 0.0, 0.0),
            state(0.0, &[(1, 1.0)], 0.0, 0.0),
        ];
        assert!(matches!(Chain::new(states).solve(), Err(Unsolved::NeverEnds(1 | 2))));
    }

    proptest! {
        /// The equations v = e + vP and h = Ph + c hold.
        #[test]
        fn the_solution_solves_the_equations(
            weights in prop::collection::vec(prop::collection::vec((0.0..1.0_f64, prop::bool::ANY), 12), 10),
        ) {
            let states: Vec<State> = weights.iter().map(|row| {
                let kept: Vec<f64> = row.iter().map(|(weight, there)| if *there { *weight } else { 0.0 }).collect();
                let sum: f64 = kept.iter().sum::<f64>() + 0.01;
                let onward: Vec<_> = (0..10).filter(|at| kept[*at] > 0.0).map(|at| (at, kept[at] / sum)).collect();
                state(0.1, &onward, kept[10] / sum, (kept[11] + 0.01) / sum)
            }).collect();
            let solution = Chain::new(states.clone()).solve().expect("some leave everywhere");
            for (at, state) in states.iter().enumerate() {
                let come: f64 = states.iter().zip(&solution.visits).map(|(from, visits)| visits * from.onward.get(&at).unwrap_or(&0.0)).sum();
                prop_assert!((solution.visits[at] - state.start - come).abs() < 1e-9 * solution.visits[at].max(1.0));
                let go: f64 = state.onward.iter().map(|(to, part)| part * solution.converts[*to]).sum();
                prop_assert!((solution.converts[at] - state.converts - go).abs() < 1e-12);
            }
        }
    }
}
