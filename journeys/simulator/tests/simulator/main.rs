//! What customers do by SEMANTICS.md, each test in the words of the sentence that it holds to.

mod common;
mod maps;
mod touchpoints;
