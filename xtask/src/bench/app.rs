//! The released app in a real window on a virtual screen: how long a person waits for the figures of a run.

use duct::cmd;

use super::rows::{show, written};
use crate::{
    app::{With, build_programs, build_released},
    trouble::Outcome,
};

/// Measures all rows and shows them as a table.
pub fn measure() -> Outcome<()> {
    let [app] = build_released(["safar-desktop"])?;
    // What measures stands outside of what is measured, and is not waited for.
    let [speed] = build_programs(With::Nothing, ["speed"])?;
    show(&written(cmd!(speed).env("SAFAR_APP", app), "the app's measurements")?);
    Ok(())
}
