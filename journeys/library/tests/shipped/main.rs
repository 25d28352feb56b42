//! What ships is right: the files are sound, and the sample's figures are those of its log.

mod figures;
mod files;
mod log;
mod map;
mod runs;
