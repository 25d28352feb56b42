//! What is pending for a customer, in the order of S§2: by time; at the same instant recorded events
//! come first, then goals, exits, timers and moves; then by node order; then by who asked first.
//! Recorded events are not pending: a replay hands them in before it goes on.

use std::{
    cmp::{Ordering, Reverse},
    collections::BinaryHeap,
};

use super::tokens::TokenRef;
use crate::program::{GoalAt, LinkAt, NodeAt, TriggerAt};

/// Which of what is pending at the same instant comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Goal,
    Exit,
    Timer,
    Move,
}

/// Something that is pending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// An event has met a goal.
    Met(GoalAt),
    /// A token goes on by a connector.
    Go(TokenRef, LinkAt),
    /// A token that has started does what its node does.
    Act(TokenRef),
    /// What a token waits for by the clock has come.
    Ripe(TokenRef),
    /// A trigger fires by an event or a segment.
    Fire(TriggerAt),
    /// The time within which another event should have come is over; by the window's number.
    Unmet(u32),
    /// A date or interval of a trigger has come.
    Tick(TriggerAt),
    /// A response to a message is due; by its number.
    Response(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Item {
    time: i64,
    class: Class,
    node: NodeAt,
    number: u32,
    what: What,
}

impl Ord for Item {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |item: &Self| (item.time, item.class, item.node, item.number);
        key(self).cmp(&key(other))
    }
}

impl PartialOrd for Item {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What is pending for a customer.
#[derive(Debug, Clone, Default)]
pub(super) struct Agenda {
    items: BinaryHeap<Reverse<Item>>,
    asked: u32,
}

impl Agenda {
    pub(super) fn clear(&mut self) {
        self.items.clear();
        self.asked = 0;
    }

    #[inline(always)]
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub(super) fn push(&mut self, time: i64, class: Class, node: NodeAt, what: What) {
        self.asked = self.asked.wrapping_add(1);
        self.items.push(Reverse(Item { time, class, node, number: self.asked, what }));
    }

    /// When the first is due, of which class, at which node.
    pub(super) fn first(&self) -> Option<(i64, Class, NodeAt)> {
        self.items.peek().map(|Reverse(item)| (item.time, item.class, item.node))
    }

    pub(super) fn pop(&mut self) -> Option<What> {
        self.items.pop().map(|Reverse(item)| item.what)
    }
}
