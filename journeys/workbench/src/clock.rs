//! The clock and fresh ids: the only things an act takes from the world besides its arguments.

use std::{env, sync::LazyLock};

use jiff::Timestamp;
use safar_model::value::id::Id;
use safar_store::Millis;
use uuid::Uuid;

/// Now, in milliseconds since 1970 began. `SAFAR_CLOCK` stops the clock at a time, such as
/// `2026-03-02T09:30:00Z`, so that pictures of the app come out alike on any day.
pub fn now() -> Millis {
    static STOPPED: LazyLock<Option<Timestamp>> =
        LazyLock::new(|| env::var("SAFAR_CLOCK").ok().and_then(|time| time.parse().ok()));
    STOPPED.unwrap_or_else(Timestamp::now).as_millisecond()
}

/// An id that no record has.
pub fn fresh_id() -> Id {
    let text = Uuid::now_v7().to_string();
    Id::parse(&text).unwrap_or_else(|_| unreachable!("a UUID is an id"))
}
