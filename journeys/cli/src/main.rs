//! The command line, `safar`: translates arguments to the workbench.

fn main() {}
