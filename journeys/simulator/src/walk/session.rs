//! Sessions: the parts of a customer's way through touchpoints between two breaks, and for how many days
//! customers keep coming (S§7).

use super::{Own, Recorder, Walker};
use crate::{program::TouchpointAt, sums::Session as Ended, table::Row};

/// The longest break within a session, in milliseconds: 30 minutes, as in web analytics.
const BREAK: u64 = 30 * 60_000;

/// The session that a customer is in, or was in last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Session {
    /// How many touchpoints have been visited in it; 0 where there is none.
    pages: u32,
    first: TouchpointAt,
    last: TouchpointAt,
    began: i64,
    /// When the customer was last in a touchpoint, unless they are in one now.
    left: i64,
}

impl Session {
    /// That of one who has not been anywhere yet.
    pub(super) fn none() -> Self {
        let nowhere = TouchpointAt::new(0);
        Self { pages: 0, first: nowhere, last: nowhere, began: 0, left: 0 }
    }

    /// The customer comes to a touchpoint.
    #[inline(always)]
    pub(super) fn come(&mut self, touchpoint: TouchpointAt) {
        self.pages += 1;
        self.last = touchpoint;
    }

    /// The customer is in no touchpoint from now on.
    #[inline(always)]
    pub(super) fn leave(&mut self, now: i64) {
        self.left = now;
    }
}

impl<R: Recorder> Walker<'_, R> {
    /// The customer comes to a touchpoint from where there is none: at entry, or brought by a rule. After
    /// a break that is long enough a new session begins.
    #[inline]
    pub(super) fn come_back(&mut self, touchpoint: TouchpointAt) {
        let away = self.who.now.abs_diff(self.who.session.left);
        self.come_after(away, touchpoint);
    }

    /// The customer comes to a touchpoint so many milliseconds after they were last in one.
    pub(super) fn come_after(&mut self, away: u64, touchpoint: TouchpointAt) {
        if self.who.session.pages == 0 || away > BREAK {
            self.end_session();
            let now = self.who.now;
            self.who.session =
                Session { pages: 0, first: touchpoint, last: touchpoint, began: now, left: now };
        }
    }

    /// Counts for how long the customer kept coming, and their last session, unless it goes on at the
    /// horizon; nothing of one who came to no touchpoint.
    pub(super) fn count_sessions(&mut self) {
        if self.who.entry.is_none() {
            return;
        }
        let entered_at = self.who.entered_at;
        let (seen, is_there) = match self.who.own {
            Own::At(_) | Own::Queues(_) => (self.limits.horizon, true),
            // The log has ended now.
            Own::Recorded => (self.who.now.saturating_sub(entered_at), false),
            Own::Rests | Own::Left => (self.limits.horizon, false),
        };
        self.sums.staying.add(seen, if is_there { seen } else { self.who.session.left - entered_at });
        if !is_there {
            self.end_session();
        }
        self.who.session.pages = 0;
    }

    #[inline]
    fn end_session(&mut self) {
        let Session { pages, first, last, began, left } = self.who.session;
        if pages > 0 {
            self.sums.end_session(&Ended { pages, first, last, lasted: left.abs_diff(began) });
        }
    }
}
