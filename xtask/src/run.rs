//! Opens the app on the sample; where there is no display, shows in files what it does.

use std::fs;
use std::path::{Path, PathBuf};

use duct::cmd;
use serde_json::Value;

use crate::app::{With, build_programs};
use crate::setup::{self, For};
use crate::steps::{Steps, root, run as program, target};
use crate::trouble::{Outcome, Trouble};

const MAP: &str = "journeys/library/samples/online-shop.en.safar.json";
const LOG: &str = "journeys/library/samples/shop-events.csv.gz";

/// Runs Safar.
pub fn run() -> Outcome {
    if has_display() { open_window() } else { show_in_files() }
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(not(target_os = "linux")) || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

fn open_window() -> Outcome {
    let mut steps = Steps::new(setup::STEPS + 2);
    setup::prepare(&mut steps, For::Building)?;
    let [app] = steps.must("Build the app", || build_programs(With::Nothing, ["safar-desktop"]))?;
    steps.must("Open Safar on the sample; close its window to end", || {
        program(cmd!(app, root().join(MAP)), "safar-desktop")
    })?;
    steps.close("Safar was closed.")
}

fn show_in_files() -> Outcome {
    println!(
        "There is no display here (DISPLAY and WAYLAND_DISPLAY are not set), so Safar works under a virtual one \
         and leaves what it made in a folder."
    );
    let mut steps = Steps::new(setup::STEPS + 6);
    setup::prepare(&mut steps, For::Everything)?;
    let [app, safar, portrait] = steps
        .must("Build the app", || build_programs(With::Nothing, ["safar-desktop", "safar", "portrait"]))?;
    let shop = Shop::new(safar)?;
    steps.may("Open the sample in the window and take its picture", || {
        let arguments = [shop.folder.join("window.png"), root().join(MAP)];
        program(cmd(portrait, arguments).env("SAFAR_APP", app), "portrait")
    });
    steps.may("Simulate 10,000 customers", || {
        let options = ["--customers", "10000", "--seed", "7", "--format", "json"];
        shop.keep("simulation.json", &[&["simulate", MAP], &options[..]].concat())
    });
    steps.may("Replay the shop's log", || {
        let columns = ["--customer", "session_id", "--event", "event", "--time", "timestamp"];
        shop.keep("replay.json", &[&["replay", MAP, LOG], &columns[..], &["--format", "json"]].concat())
    });
    steps.may("Draw the journey and save it", || {
        shop.make("export", "journey.png")?;
        shop.make("convert", "journey.safar.json")
    });
    steps.may("Sum up", || shop.sum_up());
    let folder = shop.folder.strip_prefix(root()).unwrap_or(&shop.folder).display();
    steps.close(&format!("Done: {folder} holds window.png, journey.png, journey.safar.json, simulation.json, replay.json and summary.md."))
}

/// The command line at work on the sample, and the folder for what it makes.
struct Shop {
    safar: PathBuf,
    folder: PathBuf,
}

impl Shop {
    fn new(safar: PathBuf) -> Outcome<Self> {
        let folder = target().join("safar-run");
        fs::create_dir_all(&folder).map_err(Trouble::file(&folder))?;
        Ok(Self { safar, folder })
    }

    /// Runs `safar` and keeps what it prints in a file of the folder.
    fn keep(&self, name: &str, arguments: &[&str]) -> Outcome<()> {
        let output = cmd(&self.safar, arguments).dir(root()).stdout_path(self.folder.join(name));
        program(output, &format!("safar {}", arguments[0]))
    }

    /// Lets `safar` make a file of the sample.
    fn make(&self, act: &str, name: &str) -> Outcome<()> {
        let output = cmd!(&self.safar, act, MAP, "-o", self.folder.join(name)).dir(root());
        program(output, &format!("safar {act}"))
    }

    /// Writes and prints the few figures by which a person sees that all went well.
    fn sum_up(&self) -> Outcome<()> {
        let simulation = read(&self.folder.join("simulation.json"))?;
        let replay = read(&self.folder.join("replay.json"))?;
        let summary = summary(&simulation, &replay);
        println!("{summary}");
        let path = self.folder.join("summary.md");
        fs::write(&path, summary).map_err(Trouble::file(&path))
    }
}

fn summary(simulation: &Value, replay: &Value) -> String {
    format!(
        "# The sample shop\n\nSimulated: {} customers, {} of them reach the goal ({:.1} %), seed {}.\n\n\
         Replayed from the log:\n\n{}",
        simulation["customers"],
        simulation["conversion"]["customers"],
        simulation["conversion"]["rate"].as_f64().unwrap_or_default() * 100.0,
        simulation["seed"],
        figures(&replay["replay"]),
    )
}

/// The plain numbers of a part of a result, one a line; lists and tables stay in the file.
fn figures(part: &Value) -> String {
    let named = part.as_object().into_iter().flatten();
    named.filter(|(_, value)| value.is_number()).map(|(name, value)| format!("- {name}: {value}\n")).collect()
}

fn read(path: &Path) -> Outcome<Value> {
    let bytes = fs::read(path).map_err(Trouble::file(path))?;
    serde_json::from_slice(&bytes)
        .map_err(|error| Trouble::Unexpected(format!("{} is no result: {error}.", path.display())))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_summary_says_how_many_reach_the_goal_and_what_the_log_held() {
        let simulation = json!({
            "customers": 10000, "seed": 7, "conversion": { "customers": 1226, "rate": 0.1226 },
        });
        let replay = json!({ "replay": { "events": 31106, "deviations": [] } });
        let summary = summary(&simulation, &replay);
        assert!(
            summary.contains("10000 customers, 1226 of them reach the goal (12.3 %), seed 7."),
            "{summary}"
        );
        assert!(summary.ends_with("- events: 31106\n"), "{summary}");
    }
}
