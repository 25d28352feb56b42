//! Data formats in and out: the only room that parses strangers' files.
//!
//! Whatever comes in is untrusted: nothing here panics, hangs, or reaches the network or the file
//! system. Readers take bytes or a stream and give records, events and a report; storing them is
//! somebody else's work.

pub mod image;
pub mod log_csv;
pub mod picture;
pub mod safar_json;
