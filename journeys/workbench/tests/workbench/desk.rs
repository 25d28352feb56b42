//! A library in a folder of the test's own, and small journeys on it.

use std::path::PathBuf;

use safar_model::{
    edit::Edit,
    record::{
        Record,
        node::{NodeKind, Place},
    },
    value::id::Id,
};
use safar_simulator::RunOptions;
use safar_workbench::{
    Trouble, Workbench,
    wire::{Changed, Opened, RunSummary, Setup},
};
use tempfile::TempDir;

/// A folder with a library in it.
pub struct Desk(TempDir);

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn library(&self) -> PathBuf {
        self.path("library.safar")
    }

    /// Starts the workbench, as a person starts the app.
    pub fn start(&self) -> Workbench {
        Workbench::open_library(&self.library()).expect("the library opens")
    }

    /// The names of the files in the folder, but for the library's own.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).expect("a folder");
        let names = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let mut names: Vec<_> = names.filter(|name| !name.starts_with("library.safar")).collect();
        names.sort();
        names
    }
}

/// A new journey from the blank template.
pub fn blank(workbench: &Workbench) -> Opened {
    workbench.create("blank", "en", Some("A shop")).expect("the blank template ships")
}

/// The sample shop.
pub fn shop(workbench: &Workbench) -> Opened {
    workbench.create("online-shop", "en", None).expect("the sample ships")
}

/// A run that is made and kept: its number, and what is said of it.
pub fn kept_run(
    workbench: &Workbench,
    journey: &Id,
    options: &RunOptions,
    setup: &Setup,
) -> (i64, RunSummary) {
    let ran = workbench.simulate(journey, options, setup, &|_| ()).expect("it runs");
    assert_eq!(ran.summary.expect("a summary").run, None, "figures are there before the run is kept");
    let summary = workbench.keep_run(journey).expect("it is kept").expect("a summary");
    (summary.run.expect("a number"), summary)
}

/// The first cell of a journey that has been opened.
pub fn first_cell(opened: &Opened) -> Place {
    let stage = opened.records.iter().find_map(|record| match record {
        Record::Stage(stage) => Some(stage.id.clone()),
        _ => None,
    });
    let lane = opened.records.iter().find_map(|record| match record {
        Record::Lane(lane) => Some(lane.id.clone()),
        _ => None,
    });
    Place { stage: stage.expect("a stage"), lane: lane.expect("a lane"), x: 0.0, y: 0.0 }
}

/// The edit that adds a touchpoint.
pub fn card(opened: &Opened, title: &str) -> Edit {
    let place = first_cell(opened);
    Edit::AddNode { kind: NodeKind::Touchpoint, title: title.into(), place, automation: None }
}

/// Adds a touchpoint.
pub fn add(workbench: &Workbench, opened: &Opened, revision: u64, title: &str) -> Result<Changed, Trouble> {
    workbench.edit(&opened.journey, revision, card(opened, title))
}

/// The titles of all touchpoints, in the order of the alphabet.
pub fn titles(workbench: &Workbench, journey: &Id) -> Vec<String> {
    let opened = workbench.open(journey).expect("it opens");
    let mut titles: Vec<_> = opened
        .records
        .iter()
        .filter_map(|record| match record {
            Record::Node(node) => Some(node.title.clone()),
            _ => None,
        })
        .collect();
    titles.sort();
    titles
}
