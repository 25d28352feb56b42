//! The one place where the harness lets time pass: between two looks at a condition.

use std::time::{Duration, Instant};

use crate::Outcome;

/// How long anything is waited for before a test fails. Long, because machines are slow at times; a test that
/// passes never waits so long.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// How often a condition is looked at.
const LOOK_EVERY: Duration = Duration::from_millis(15);

/// Looks until there is something to find, and gives it; nothing when patience ends.
pub fn until<T>(mut look: impl FnMut() -> Outcome<Option<T>>) -> Outcome<Option<T>> {
    let start = Instant::now();
    loop {
        if let Some(found) = look()? {
            return Ok(Some(found));
        }
        if start.elapsed() > PATIENCE {
            return Ok(None);
        }
        std::thread::sleep(LOOK_EVERY);
    }
}
