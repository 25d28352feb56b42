//! The project's own tasks: `cargo xtask run | test | check | bindings | bench | dist | screenshots`.

fn main() {}
