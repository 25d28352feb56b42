//! The real `safar` on real files: what it answers, what it refuses, and that a refusal changes nothing.

mod groups;
mod libraries;
mod logs;
mod maps;
mod replaying;
mod safar;
mod simulating;
mod strangers;
mod writing;
