//! Data formats in and out: the only room that parses strangers' files.
