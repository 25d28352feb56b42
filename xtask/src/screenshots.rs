//! The pictures of the app that the documents show.

use duct::cmd;

use crate::app::{With, build_programs};
use crate::setup;
use crate::steps::{Steps, root, run};
use crate::trouble::Outcome;

/// Takes them anew; a picture that looks the same is left alone.
pub fn screenshots() -> Outcome {
    let mut steps = Steps::new(setup::STEPS + 2);
    setup::prepare(&mut steps, setup::For::Everything)?;
    let [app, photographer] =
        steps.must("Build the app", || build_programs(With::Nothing, ["safar-desktop", "screenshots"]))?;
    let folder = root().join("docs/screenshots");
    steps.must("Take the pictures", || {
        run(cmd!(photographer, &folder).env("SAFAR_APP", app), "screenshots")
    })?;
    steps.close("The pictures lie in docs/screenshots.")
}
