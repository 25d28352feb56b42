//! Opens the app on the sample; where there is no display, shows in files what it does.

use std::fs;
use std::path::PathBuf;

use duct::cmd;

use crate::app::{With, build_programs};
use crate::setup::{self, For};
use crate::steps::{Steps, root, run as program, target};
use crate::trouble::{Outcome, Trouble};

const MAP: &str = "journeys/library/samples/online-shop.en.safar.json";
const LOG: &str = "journeys/library/samples/shop-events.csv.gz";

const SIMULATE: &[&str] = &["simulate", MAP, "--customers", "10000", "--seed", "7"];
const REPLAY: &[&str] =
    &["replay", MAP, LOG, "--customer", "session_id", "--event", "event", "--time", "timestamp"];

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
        shop.keep("simulation.json", &[SIMULATE, &["--format", "json"]].concat())
    });
    steps
        .may("Replay the shop's log", || shop.keep("replay.json", &[REPLAY, &["--format", "json"]].concat()));
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

    /// What `safar` prints for people.
    fn tell(&self, arguments: &[&str]) -> Outcome<String> {
        let told = cmd(&self.safar, [&["--lang", "en"], arguments].concat()).dir(root()).read();
        told.map_err(|error| Trouble::Unexpected(format!("safar {} failed: {error}.", arguments[0])))
    }

    /// Lets `safar` make a file of the sample.
    fn make(&self, act: &str, name: &str) -> Outcome<()> {
        let output = cmd!(&self.safar, act, MAP, "-o", self.folder.join(name)).dir(root());
        program(output, &format!("safar {act}"))
    }

    /// Writes and prints what a person reads of both results.
    fn sum_up(&self) -> Outcome<()> {
        let [simulation, replay] = [SIMULATE, REPLAY].map(|arguments| self.tell(arguments));
        let summary = summary(&simulation?, &replay?);
        println!("{summary}");
        let path = self.folder.join("summary.md");
        fs::write(&path, summary).map_err(Trouble::file(&path))
    }
}

fn summary(simulation: &str, replay: &str) -> String {
    format!(
        "# The sample shop\n\n## Simulated: 10,000 customers, seed 7\n\n```text\n{simulation}\n```\n\n\
         ## Replayed: the shop's log\n\n```text\n{replay}\n```\n"
    )
}
