//! The clock and fresh ids: the only things an act takes from the world besides its arguments.

use jiff::Timestamp;
use safar_model::value::id::Id;
use safar_store::Millis;
use uuid::Uuid;

/// Now, in milliseconds since 1970 began.
pub fn now() -> Millis {
    Timestamp::now().as_millisecond()
}

/// An id that no record has.
pub fn fresh_id() -> Id {
    let text = Uuid::now_v7().to_string();
    Id::parse(&text).unwrap_or_else(|_| unreachable!("a UUID is an id"))
}
